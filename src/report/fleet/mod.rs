//! A whole table for people, spreadsheets and programs.

mod chart;
mod document;
mod json;
mod records;
mod sentence;

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
    /// Its picture and its figures as a part of a page. Every text of it is escaped.
    #[must_use]
    pub fn fragment(&self, style: &Style) -> String {
        let chart = self.chart(&Style { digits: style.digits.min(3), ..*style });
        super::html::result_fragment(self, &chart, style)
    }
}
