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

/// A whole table as one page: its sentence, its picture and its figures. Every text of it is escaped.
#[cfg(feature = "pictures")]
#[must_use]
pub fn fleet_page(table: &FleetTable, style: &Style) -> String {
    let sentence = table.sentence(style.language).unwrap_or_default();
    let picture = Style { digits: style.digits.min(3), ..*style };
    plain_page(
        &Plain {
            title: &sentence,
            chart: &table.chart(&picture),
            document: &table.document(&Style { chart: None, ..*style }),
        },
        style,
    )
}
