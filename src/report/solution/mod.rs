//! A solution for people, spreadsheets and programs.

mod capacity;
mod data;
mod document;

use super::{Document, Records, Style, view::Shown};
use crate::answer::Solution;
use crate::answer::solution::{FigureKind, NamedFigure};
use crate::language::Language;
use crate::words::{consumer_name, reference_name};
use serde::Serialize;

impl NamedFigure {
    fn label(&self, language: Language) -> String {
        let figure = match &self.kind {
            FigureKind::Generation(figure) => reference_name(language, figure),
            FigureKind::Consumption(figure) => consumer_name(language, figure),
        };
        [language.of(&self.name), &figure].join(" ").trim_end().to_owned()
    }
}

impl Shown for Solution {
    fn document(&self, style: &Style) -> Document {
        document::build(self, style)
    }

    fn records(&self) -> Records {
        data::records(self)
    }

    fn json(&self) -> impl Serialize {
        data::json(self)
    }
}
