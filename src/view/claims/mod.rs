//! Checked claims for people, spreadsheets and programs.

mod bases;
mod data;
mod document;
mod json;
mod page;
mod reason;
mod records;
mod screen;
mod sentence;

pub(crate) use page::Page;

#[cfg(feature = "pictures")]
use super::citations::Citation;
use super::document::Block;
use super::{Document, Records, Style, shown::Shown};
use crate::answer::ClaimReport;
use crate::language::Language;
use serde::Serialize;

impl ClaimReport {
    /// The verdicts, a line each, and the sources they rest on.
    #[cfg(feature = "pictures")]
    pub(crate) fn parts(&self, style: &Style) -> (Vec<Block>, Vec<Citation>) {
        (document::lines(self, style), document::citations(self, style))
    }
}

impl Shown for ClaimReport {
    fn sentence(&self, language: Language) -> Option<String> {
        sentence::build(self, language)
    }

    fn document(&self, style: &Style) -> Document {
        if style.full {
            return document::build(self, style);
        }
        Document { blocks: screen::build(self, style) }
    }

    fn records(&self) -> Records {
        records::build(self)
    }

    fn json(&self) -> impl Serialize {
        json::build(self)
    }
}
