//! A solution for people, spreadsheets and programs.

mod capacity;
mod data;
mod document;
mod sentence;

use super::{Document, Records, Style, view::Shown};
use crate::answer::Solution;
use crate::answer::solution::NamedFigure;
use crate::language::Language;
use serde::Serialize;

impl NamedFigure {
    fn label(&self, language: Language) -> String {
        let figure = self.figure.value.name(language);
        [language.of(&self.name), &figure].join(" ").trim_end().to_owned()
    }
}

impl Shown for Solution {
    fn sentence(&self, language: Language) -> Option<String> {
        sentence::of(self, language)
    }

    fn document(&self, style: &Style) -> Document {
        document::build(self, style)
    }

    fn screen(&self, style: &Style) -> Document {
        document::screen(self, style)
    }

    fn records(&self) -> Records {
        data::records(self)
    }

    fn json(&self) -> impl Serialize {
        data::json(self)
    }
}
