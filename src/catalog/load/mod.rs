//! TOML → typed entries, checked.

mod deployment;
mod names;
mod rates;
mod scenario;
mod texts;
mod values;
mod yardsticks;

use super::built_in::Stored;
use super::cited::{Cited, Origin, Source};
use super::entry::Entry;
use super::error::{PresetError, PresetErrorKind};
use super::raw::{FigureTable, File, SourceTable, Yearly};
use super::shelf::Shelf;
use super::slip::in_words;
use super::suggest::nearest;
use super::toml_value::Place;
use super::warning::{PresetWarning, Suspicion};
use super::{Catalog, every_kind};
use crate::catalog::toml_value::Spanned;
use crate::model::Magnitude;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// A file being read: what every check needs to say where it failed.
struct Loader<'a> {
    file: &'a str,
    text: &'a str,
    /// The same for all warnings, once there is one.
    shared: Option<Arc<str>>,
    sources: BTreeMap<String, Arc<Source>>,
    names: BTreeSet<String>,
    reserved: &'a [&'a str],
    origin: Origin,
    warnings: Vec<PresetWarning>,
}

/// Reads a preset file. `file` is its name in messages, and the origin of its entries if `users`.
pub(super) fn load(
    file: &str,
    text: &str,
    users: bool,
    reserved: &[&str],
) -> Result<Catalog, PresetError> {
    let mut raw: File = toml::from_str(text).map_err(|error| {
        let message = in_words(error.message());
        let at = error.span().map_or(0, |span| span.start.min(text.len()));
        let Place { key, source } = Place::of(text, at);
        let (key, source) = (key.to_owned(), source.to_owned());
        PresetError::new(PresetErrorKind::Shape { message, key, source }, file, text, error.span())
    })?;
    let mut loader = Loader {
        file,
        text,
        shared: None,
        sources: BTreeMap::new(),
        names: BTreeSet::new(),
        reserved,
        origin: Origin { file: users.then(|| name_alone(file)), replaces_built_in: false },
        warnings: Vec::new(),
    };
    for (key, table) in std::mem::take(&mut raw.source) {
        let source = loader.source(key.clone(), table)?;
        loader.sources.insert(key, Arc::new(source));
    }
    let catalog = loader.catalog(raw)?;
    Ok(Catalog { warnings: loader.warnings, ..catalog })
}

macro_rules! catalog {
    ($($(#[$about:meta])* $all:ident, $one:ident, $names:ident, $preset:ident, $table:ident, $what:literal;)*) => {
        impl Loader<'_> {
            fn catalog(&mut self, raw: File) -> Result<Catalog, PresetError> {
                Ok(Catalog {
                    $($all: each(raw.$table, |table| self.$table(table))?,)*
                    warnings: Vec::new(),
                })
            }
        }
    };
}
every_kind!(catalog);

/// The name of a file without its folders, which are nobody's business where a result is sent.
fn name_alone(file: &str) -> String {
    file.rsplit(['/', '\\']).next().unwrap_or(file).to_owned()
}

fn each<T, U: Entry + Stored>(
    tables: Vec<T>,
    entry: impl FnMut(T) -> Result<U, PresetError>,
) -> Result<Shelf<U>, PresetError> {
    let entries = tables.into_iter().map(entry).collect::<Result<Vec<U>, _>>()?;
    Ok(entries.into())
}

impl Loader<'_> {
    fn fail(&self, kind: PresetErrorKind, span: Range<usize>) -> PresetError {
        PresetError::new(kind, self.file, self.text, Some(span))
    }

    /// Notes a figure that is taken as it stands, but seems to have lost a magnitude.
    fn warn(
        &mut self,
        suspicion: Suspicion,
        lost: Vec<Magnitude>,
        written: &str,
        span: Range<usize>,
    ) {
        self.warnings.push(PresetWarning {
            suspicion,
            written: written.to_owned(),
            lost,
            file: self.file.to_owned(),
            text: Arc::clone(self.shared.get_or_insert_with(|| Arc::from(self.text))),
            span,
        });
    }

    fn source(&self, key: String, table: SourceTable) -> Result<Source, PresetError> {
        let read_at = table.read_at.map(|text| self.address(text)).transpose()?;
        let read_in = self.note(table.read_in)?;
        Ok(Source {
            key,
            title: self.bilingual(table.title)?,
            publisher: self.note(table.publisher)?,
            date: table.date.map(|date| self.date(&date)).transpose()?,
            address: table.address.map(|text| self.address(text)).transpose()?,
            second_hand: table.second_hand || read_at.is_some() || read_in.is_some(),
            read_at,
            read_in,
            licence: self.quote(table.licence)?,
        })
    }

    /// A value with where it comes from.
    fn cite<T>(&self, value: T, figure: FigureTable) -> Result<Cited<T>, PresetError> {
        Ok(Cited {
            value,
            written: figure.value.into_inner(),
            exactness: figure.exactness,
            source: self.source_of(&figure.source)?,
            edition: self.quote(figure.edition)?,
            quote: self.quote(figure.quote)?,
            note: self.note(figure.note)?,
        })
    }

    /// The figures of several years: at least one, none of them twice.
    fn years<Y: Yearly, T>(
        &self,
        tables: Spanned<Vec<Y>>,
        table: &'static str,
        mut figure: impl FnMut(Y) -> Result<T, PresetError>,
    ) -> Result<Arc<[T]>, PresetError> {
        if tables.get_ref().is_empty() {
            return Err(self.fail(PresetErrorKind::NoFigures { table }, tables.span()));
        }
        let mut seen: Vec<Y::Key> = Vec::new();
        let mut figures = Vec::new();
        for next in tables.into_inner() {
            let key = next.key();
            if seen.contains(&key) {
                return Err(self.fail(PresetErrorKind::DuplicateFigure, next.basis_span()));
            }
            seen.push(key);
            figures.push(figure(next)?);
        }
        Ok(figures.into())
    }

    fn source_of(&self, key: &Spanned<String>) -> Result<Arc<Source>, PresetError> {
        if let Some(source) = self.sources.get(key.get_ref()) {
            return Ok(Arc::clone(source));
        }
        let kind = PresetErrorKind::UnknownSource {
            key: key.get_ref().clone(),
            nearest: nearest(key.get_ref(), self.sources.keys().map(String::as_str))
                .first()
                .map(|key| (*key).to_owned()),
        };
        Err(self.fail(kind, key.span()))
    }
}

/// The value of a table that has one alone, with where it comes from.
macro_rules! figure {
    ($table:ident.$value:ident, $exactness:expr) => {
        FigureTable {
            value: $table.$value,
            exactness: $exactness,
            source: $table.source,
            edition: None,
            quote: $table.quote,
            note: $table.note,
        }
    };
}
use figure;

/// Where the figures stand.
fn places<Y: Yearly>(tables: &Spanned<Vec<Y>>) -> Vec<Range<usize>> {
    tables.get_ref().iter().map(Yearly::value_span).collect()
}
