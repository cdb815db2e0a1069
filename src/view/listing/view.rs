//! What presets for people have in common: their names, and where their figures come from.

use super::super::Style;
use super::super::citations::publishers;
use super::super::document::{Block, Cell, Entry as Line, Fact, Sheet};
use super::super::figure::Figures;
use super::super::names::source_entry;
use crate::catalog::{Cited, Entry, Origin};
use crate::language::Language;
use crate::model::Exactness;
use crate::words;
use std::sync::Arc;

type Lines = Vec<Line>;

pub(super) struct View {
    pub figures: Figures,
    pub language: Language,
    /// Whether a source is its publisher and year alone.
    brief: bool,
    /// Whether figures are rounded to the digits that are asked for; elsewhere they are shown as the source has
    /// them.
    pub rounded: bool,
}

impl View {
    /// With titles, addresses and quotes.
    pub fn new(style: &Style) -> Self {
        Self { brief: false, ..Self::brief(style) }
    }

    /// For lists of many presets.
    pub fn rounded(style: &Style) -> Self {
        let figures = Figures { language: style.language, digits: style.digits };
        Self { figures, rounded: true, ..Self::new(style) }
    }

    /// A line for each figure.
    pub fn brief(style: &Style) -> Self {
        Self {
            // A source's figure is shown with all its digits.
            figures: Figures { language: style.language, digits: 15 },
            language: style.language,
            brief: true,
            rounded: false,
        }
    }

    /// A table with two cells of each preset behind its id and its name, and the headings of the ids and of
    /// those cells. A preset that nothing can be said of is left out.
    pub fn sheet<P: Entry>(
        &self,
        [kind, third, fourth]: [&str; 3],
        numeric: [bool; 2],
        presets: &[&P],
        mut cells: impl FnMut(&P) -> Option<[Cell; 2]>,
    ) -> Sheet {
        let row = |preset: &&P| {
            let names = [Cell::from(preset.id()), Cell::from(self.language.of(preset.name()))];
            Some(names.into_iter().chain(cells(preset)?).collect())
        };
        Sheet {
            header: [kind, words::name(self.language), third, fourth].map(Cell::from).into(),
            rows: presets.iter().filter_map(row).collect(),
            numeric: [false, false].into_iter().chain(numeric).collect(),
        }
    }

    /// The entries that come from the user's files, where there are any.
    pub fn own<'a>(&self, entries: impl Iterator<Item = &'a dyn Entry>) -> Option<Block> {
        let own = entries.filter(|entry| entry.origin().file.is_some());
        let line = |entry: &dyn Entry| Line::new(entry.id(), self.origin(entry.origin()));
        let entries: Lines = own.map(line).collect();
        (!entries.is_empty()).then(|| Block::List { heading: String::new(), entries })
    }

    /// The names of a preset, and further lines.
    pub fn head(&self, preset: &dyn Entry, further: Lines) -> Block {
        let name = preset.name();
        let other = self.language.other(name);
        let mut also: Vec<&str> = other.into_iter().collect();
        let aliases = preset.aliases().iter().map(String::as_str);
        also.extend(aliases.filter(|alias| Some(*alias) != other));
        let mut entries = Vec::new();
        if self.brief {
            entries.push(Line::new(words::name(self.language), self.language.of(name)));
        }
        entries.push(Line::new(words::id(self.language), preset.id()));
        if !also.is_empty() {
            entries.push(Line::new(
                words::aliases(self.language),
                also.join(words::listing_comma(self.language)),
            ));
        }
        if !self.brief || preset.origin().file.is_some() {
            entries.push(Line::new(words::file(self.language), self.origin(preset.origin())));
        }
        entries.extend(further);
        if self.brief {
            let fact = |line: Line| Fact::words(line.label, line.text);
            return Block::Facts(vec![entries.into_iter().map(fact).collect()]);
        }
        Block::List { heading: self.language.of(name).to_owned(), entries }
    }

    /// A figure with what follows from it and where it comes from.
    pub fn figure<T: ?Sized>(
        &self,
        label: &str,
        figure: &str,
        follows: Option<Line>,
        cited: &Cited<T>,
    ) -> Block {
        if self.brief {
            let publisher = words::in_brackets(self.language, &self.publisher(cited));
            return Block::Facts(vec![vec![Fact::words(label, figure.to_owned() + &publisher)]]);
        }
        let heading = format!("{label}{}{figure}", words::colon(self.language));
        let entries = follows.into_iter().chain(self.provenance(cited)).collect();
        Block::List { heading, entries }
    }

    /// Who published a figure, and when.
    fn publisher<T: ?Sized>(&self, cited: &Cited<T>) -> String {
        publishers(std::iter::once(Arc::clone(&cited.source)), self.language)
    }

    fn origin(&self, origin: &Origin) -> String {
        match &origin.file {
            Some(file) => words::origin(self.language, file, origin.replaces_built_in),
            None => words::built_in(self.language).to_owned(),
        }
    }

    pub fn provenance<T: ?Sized>(&self, cited: &Cited<T>) -> Lines {
        if self.brief {
            return vec![Line::new(words::source(self.language), self.publisher(cited))];
        }
        let mut lines = Vec::new();
        if let Some(quote) = &cited.quote {
            lines.push(Line::new(words::quote(self.language), quote));
        }
        lines.push(source_entry(words::source(self.language), &cited.source, self.language));
        lines.extend(self.place_and_terms(cited));
        if cited.exactness > Exactness::Stated {
            lines.push(Line::new(
                words::exactness_label(self.language),
                words::exactness(self.language, cited.exactness),
            ));
        }
        if let Some(note) = &cited.note {
            lines.push(Line::new(words::note(self.language), self.language.of(note)));
        }
        lines
    }

    /// Where a figure was read if not at its publisher's, and the issue and terms of its source.
    fn place_and_terms<T: ?Sized>(&self, cited: &Cited<T>) -> Lines {
        let source = &cited.source;
        let mut lines = Vec::new();
        // What is cited already needs no line of its own.
        let place = source.read_at.as_deref().filter(|place| source.citable() != Some(place));
        if let Some(address) = place {
            let place = source.read_in.as_ref().map(|place| self.language.of(place));
            let entry = Line::new(
                words::read_at(self.language),
                place.unwrap_or(words::copy(self.language)),
            );
            lines.push(Line { address: Some(address.to_owned()), ..entry });
        }
        let edition =
            cited.edition.iter().map(|edition| Line::new(words::edition(self.language), edition));
        lines.extend(edition);
        lines.extend(
            source.licence.iter().map(|licence| Line::new(words::licence(self.language), licence)),
        );
        lines
    }
}
