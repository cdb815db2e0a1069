//! What every command shares: the wishes for the output, the presets, and how results and warnings leave.

use super::args::GlobalArgs;
use super::ending::{self, Ending};
use super::environment::{self, EarlyWishes};
use super::failure::{Failure, explanation};
use super::values::{ColorArg, FormatArg};
use super::words::{files, usage as said};
use super::{message, output, preset_files};
use crate::ask::{RateWords, odd};
use crate::catalog::Catalog;
use crate::render::{Format, page, render};
use crate::view::{Chart, Explanation, Size, Style, Theme, View};
use std::io::{self, Write};
use std::path::Path;

/// What every command needs: the output wanted, and the user's preset files.
pub(super) struct Session<'a> {
    /// As asked for; a table where nothing is.
    pub format: Option<FormatArg>,
    /// Where the result goes; standard output where nothing is said.
    pub output: Option<&'a Path>,
    pub style: Style,
    /// Significant digits, where a number of them is asked for.
    pub digits: Option<u8>,
    pub preset_files: &'a [std::path::PathBuf],
    /// How messages beside the result are written.
    pub early: &'a EarlyWishes,
}

impl<'a> Session<'a> {
    pub fn new(global: &'a GlobalArgs, early: &'a EarlyWishes) -> Self {
        let output = global.output.as_deref().filter(|path| !output::is_standard(path));
        let color = match (output, global.color) {
            (Some(_), ColorArg::Auto) => ColorArg::Never,
            (_, color) => color,
        };
        Self {
            format: global.format,
            output,
            style: Style {
                language: early.language,
                digits: global.digits.unwrap_or(4),
                width: environment::width(),
                color: environment::color(color),
                full: global.full,
                sources: global.sources,
                chart: None,
                theme: global.theme.map(Theme::from),
                size: global.size.map(Size::from).unwrap_or_default(),
            },
            digits: global.digits,
            preset_files: &global.presets,
            early,
        }
    }

    /// What the name of the output says, where no format is asked for.
    pub fn ending(&self) -> Option<Ending> {
        if self.format.is_some() { None } else { self.output.and_then(Ending::of) }
    }

    /// The format asked for, or the one of the output's name.
    pub fn format(&self) -> Option<FormatArg> {
        match self.ending() {
            Some(Ending::Format(format)) => Some(format),
            _ => self.format,
        }
    }

    /// The presets; what is suspicious in the user's files, and which of the preset folder cannot be used,
    /// is told on standard error.
    pub fn catalog(&self) -> Result<Catalog, Failure> {
        /// Nobody reads more.
        const MOST: usize = 20;

        let language = self.style.language;
        let (catalog, left_out) = preset_files::catalog(self.preset_files)?;
        let of_files = left_out.iter().map(|failure| {
            let told = failure.explanation(language);
            Explanation { message: files::left_out(&told.message, language), ..told }
        });
        let suspicious = catalog.warnings().iter();
        let suspicious = suspicious.map(|warning| warning.explained(language));
        of_files.chain(suspicious).take(MOST).for_each(|told| self.warn(told));
        let all = left_out.len() + catalog.warnings().len();
        if all > MOST {
            self.warn(explanation("more-warnings", files::more_warnings(language, all - MOST)));
        }
        Ok(catalog)
    }

    /// Tells of powers and names that may not have been meant as they are read.
    pub fn warn_of_odd<'t>(&self, texts: impl IntoIterator<Item = &'t String>, catalog: &Catalog) {
        for odd in odd(texts.into_iter().map(String::as_str), catalog) {
            self.warn(explanation("odd", said::odd(&odd, self.style.language)));
        }
    }

    /// Tells of rates that are far from what there is; they are taken as they stand.
    pub fn warn_of_rates(&self, rates: &RateWords) {
        for rate in rates.unusual() {
            let told = said::unusual_rate(&rate, self.style.language);
            self.warn(explanation("lost-magnitude", told));
        }
    }

    /// Tells on standard error what there is to know beside the result.
    pub fn warn(&self, told: Explanation) {
        tell(&message::warning_text(told, self.early));
    }

    /// No format is asked for that is not made of tables for people.
    pub fn writes_tables(&self) -> bool {
        matches!(self.format(), None | Some(FormatArg::Table))
    }

    /// The same with a chart under the tables, if one is `wanted`.
    pub fn charted(&self, wanted: bool) -> Result<Self, Failure> {
        if wanted && !self.writes_tables() {
            return Err(Failure::new("chart-without-table", said::chart_without_table));
        }
        let chart = wanted.then(environment::glyphs);
        Ok(Self { style: Style { chart, ..self.style }, ..*self })
    }

    /// Refuses looks of a picture where there is none, and a name of the output that ends in what is not `known`,
    /// unless `--format` says which of several formats it has.
    pub fn check_ending(&self, known: &'static [&'static str]) -> Result<(), Failure> {
        let draws = self.ending().is_some_and(Ending::has_picture);
        let Style { size, theme, .. } = self.style;
        let looks = [(size != Size::default(), "--size"), (theme.is_some(), "--theme")];
        if let Some((_, flag)) = looks.into_iter().find(|(given, _)| *given && !draws) {
            return Err(Failure::new("picture-only", |it| said::only_in_pictures(it, flag)));
        }
        match self.output {
            Some(path) if self.format.is_none() || known.len() == 1 => ending::check(path, known),
            _ => Ok(()),
        }
    }

    /// Writes a result.
    pub fn show(&self, view: &impl View) -> Result<u8, Failure> {
        self.check_ending(ending::PAGED)?;
        if self.ending() == Some(Ending::Page) {
            return self.write_page(view, None);
        }
        self.write(&render(view, self.report_format()?, &self.style)?)
    }

    /// Writes a result as a page, with its picture where there is one.
    pub fn write_page(&self, view: &impl View, chart: Option<&Chart>) -> Result<u8, Failure> {
        self.write(&page(view, chart, &self.style, Some(&environment::today())))
    }

    /// The format of a result that is no whole table.
    pub fn report_format(&self) -> Result<Format, Failure> {
        let format = self.format().unwrap_or(FormatArg::Table);
        format.of_report().ok_or_else(|| {
            Failure::new("format", move |language| said::report_format(language, &format.name()))
        })
    }

    /// Writes a text as the result.
    pub fn write(&self, text: &str) -> Result<u8, Failure> {
        output::write(self.output, text).map(|()| 0)
    }

    /// Writes what is no text.
    #[cfg(feature = "png")]
    pub fn write_bytes(&self, bytes: &[u8]) -> Result<u8, Failure> {
        output::write(self.output, bytes).map(|()| 0)
    }
}

/// Writes a message to standard error; nobody is left to tell if even this cannot be written.
pub(super) fn tell(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}
