//! A solution for people, spreadsheets and programs.

mod capacity;
mod data;
mod document;

use super::assumed::{assumed, span_text};
use super::figure::said;
use super::{Document, Records, Style, shown::Shown};
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

/// The power that matches the first target, and how many more there are.
fn sentence(solution: &Solution, language: Language) -> Option<String> {
    let row = solution.rows.first()?;
    let named = row.figure.as_ref().map(|figure| named(&row.target, figure, language));
    let period = solution.premises.assumptions().period();
    let period = period.map(|period| span_text(period, language));
    let energy = say::energy_of_time(language, &said(language, row.energy), period.as_deref());
    let power = said(language, row.nameplate);
    let assumed = assumed(&solution.premises, language, ComparedWith::default());
    let more = solution.rows.len() - 1;
    let installed = installed(solution, language).unwrap_or_default();
    Some(say::solved(language, named.as_deref(), &energy, &power, &assumed, &installed, more))
}

/// How often a plant or consumer is to be matched, with its name and figure.
fn named(target: &str, figure: &NamedFigure, language: Language) -> String {
    let (target, name) = (target.trim(), language.of(&figure.name));
    let count = match target.strip_suffix(figure.id.as_str()).map(str::trim) {
        Some("") => None,
        Some(count) if count.bytes().all(|c| c.is_ascii_digit() || c == b'.') => Some(count),
        _ => return format!("{target}{}", words::in_brackets(language, &figure.label(language))),
    };
    let figure = figure.figure.value.name(language);
    let figure = words::sentence_part(language, &figure);
    let name = match figure.as_str() {
        "" => name.to_owned(),
        figure => say::of_figure(language, name, figure),
    };
    count.map_or_else(|| name.clone(), |count| say::times_of(language, count, &name))
}

/// The installed capacity of the first target, where one is asked for.
fn installed(solution: &Solution, language: Language) -> Option<String> {
    let capacity = *solution.installed_capacities()?.first()?;
    let factor = solution.capacity_factor.as_ref()?.text(language);
    Some(say::installed(language, &said(language, capacity), &factor))
}
