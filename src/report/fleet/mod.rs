//! A whole table for people, spreadsheets and programs.

mod chart;
mod document;
mod json;
mod records;
mod sentence;

#[cfg(feature = "pictures")]
use super::html::{Plain, plain_page};
use super::{Document, Records, Style, view::Shown};
use crate::answer::FleetTable;
use crate::language::Language;
use serde::Serialize;

impl Shown for FleetTable {
    fn sentence(&self, language: Language) -> Option<String> {
        Some(sentence::of(self, language))
    }

    fn document(&self, style: &Style) -> Document {
        document::build(self, style)
    }

    fn screen(&self, style: &Style) -> Document {
        document::screen(self, style)
    }

    fn records(&self) -> Records {
        records::build(self)
    }

    fn json(&self) -> impl Serialize {
        json::build(self)
    }
}

#[cfg(feature = "pictures")]
impl FleetTable {
    /// A whole table as one page: its sentence, its picture and its figures. Every text of it is escaped.
    #[must_use]
    pub fn page(&self, style: &Style) -> String {
        let sentence = self.sentence(style.language).unwrap_or_default();
        let picture = Style { digits: style.digits.min(3), ..*style };
        plain_page(
            &Plain {
                title: &sentence,
                chart: &self.chart(&picture),
                document: &self.document(&Style { chart: None, ..*style }),
            },
            style,
        )
    }
}
