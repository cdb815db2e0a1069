//! A solution for people, spreadsheets and programs.

mod capacity;
mod data;
mod document;

use super::assumed::{assumed, hours_text};
use super::figure::Figures;
use super::{Document, Records, Style, view::Shown};
use crate::answer::Solution;
use crate::answer::solution::NamedFigure;
use crate::language::Language;
use crate::words::{self, ComparedWith, sentence as say};
use serde::Serialize;

impl NamedFigure {
    fn label(&self, language: Language) -> String {
        let figure = self.figure.value.name(language);
        [language.of(&self.name), &figure].join(" ").trim_end().to_owned()
    }
}

impl Shown for Solution {
    fn sentence(&self, language: Language) -> Option<String> {
        sentence(self, language)
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

/// A solution in one sentence: the power that matches the first target, and how many more there are.
fn sentence(solution: &Solution, language: Language) -> Option<String> {
    let row = solution.rows.first()?;
    let figures = Figures { language, digits: 3 };
    let label = row.figure.as_ref().map(|figure| figure.label(language));
    let named = label.map(|label| {
        let target = row.target.trim();
        format!("{target}{}", words::in_brackets(language, &label))
    });
    let period =
        solution.premises.assumptions().period().map(|period| hours_text(period, language));
    let energy = say::energy_of_time(language, &figures.single(row.energy), period.as_deref());
    let power = figures.single(row.nameplate);
    let assumed = assumed(&solution.premises, language, ComparedWith::default());
    let more = solution.rows.len() - 1;
    Some(say::solved(language, named.as_deref(), &energy, &power, &assumed, more))
}
