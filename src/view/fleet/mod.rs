//! A whole table for people, spreadsheets and programs.

mod chart;
mod document;
mod json;
mod records;
mod sentence;

use super::{Document, Records, Style, shown::Shown};
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
