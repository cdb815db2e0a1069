//! A text that was read: for people, spreadsheets and programs.

mod document;
mod json;
mod records;

use super::{Document, Records, Style, view::Shown};
use crate::answer::Article;
use serde::Serialize;

impl Shown for Article {
    fn document(&self, style: &Style) -> Document {
        document::build(self, style)
    }

    fn records(&self) -> Records {
        records::build(self)
    }

    fn json(&self) -> impl Serialize {
        json::build(self)
    }
}
