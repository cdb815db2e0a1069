//! A solution for people, spreadsheets and programs.

mod capacity;
mod data;
mod document;

use super::assumed::{assumed, assumptions_text, span_text};
use super::chart::{Chart, Kind};
use super::citations::publishers;
use super::figure::{Figure, Figures, said};
use super::{Document, Records, Style, shown::Shown};
use crate::answer::solution::{NamedFigure, Row};
use crate::answer::{Solution, Yardstick};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::model::YearFigure;
use crate::quantity::Quantity;
use crate::words::{self, ComparedWith, sentence as say};
use serde::Serialize;
use std::sync::Arc;

impl NamedFigure {
    fn label(&self, language: Language) -> String {
        let figure = self.figure.value.name(language);
        let figure = words::sentence_part(language, &figure);
        words::side_by_side(&[language.of(&self.name), &figure])
    }
}

impl Solution {
    /// The power for each target, and the capacity of the plants that are matched.
    #[must_use]
    pub fn chart(&self, style: &Style) -> Option<Chart> {
        let language = style.language;
        let figures = Figures { language, digits: style.digits };
        let powers = self.rows.iter().map(|row| {
            let (name, detail) = match &row.figure {
                Some(figure) => {
                    let basis = &figure.figure.value;
                    let count =
                        counted(basis.times(Estimate::exactly(row.energy.central())), language);
                    let basis = words::sentence_part(language, &basis.name(language));
                    let name = language.of(&figure.name).to_owned();
                    let detail = words::chart::so_many(language, &basis, &count);
                    (name, if count == "1" { basis } else { detail })
                }
                None => (row.target.clone(), String::new()),
            };
            (Kind::Deployment, name, detail, row.nameplate.map(Quantity::Power))
        });
        let plants = || self.yardsticks.plants().iter();
        let capacities = plants().filter_map(|plant| {
            let capacity = Estimate::exactly(plant.installed_capacity.as_ref()?.value);
            let what = words::sentence_part(language, words::installed_capacity(language));
            let name = language.of(&plant.name).to_owned();
            Some((Kind::Reference, name, what, capacity.map(Quantity::Power)))
        });
        let title = sentence(self, language, 0)?;
        let built = plants().filter_map(|plant| plant.installed_capacity.as_ref());
        let built = built.map(|capacity| Arc::clone(&capacity.source));
        let sources = document::citations(self, language).into_iter().map(|cited| cited.source);
        Some(Chart {
            notes: vec![assumptions_text(&self.premises, language, ComparedWith::default())],
            sources: publishers(sources.chain(built), language),
            ..Chart::of_bars(figures, &title, powers.chain(capacities).collect())?
        })
    }
}

impl Shown for Solution {
    fn sentence(&self, language: Language) -> Option<String> {
        sentence(self, language, self.rows.len() - 1)
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

/// The power that matches the first target, and how many `more` there are.
fn sentence(solution: &Solution, language: Language, more: usize) -> Option<String> {
    let row = solution.rows.first()?;
    let named = row.figure.as_ref().and_then(|figure| {
        let mut yardsticks = solution.yardsticks.iter();
        let of = yardsticks.find(|one| one.id == figure.id)?;
        Some(words::capital(&named(of, &figure.figure.value, row, language)))
    });
    let span = solution.premises.assumptions().period().map(|span| span_text(span, language));
    let energy = said(language, row.energy);
    let energy = (energy.as_str(), span.as_deref());
    let power = said(language, row.nameplate);
    let assumed = assumed(&solution.premises, language, ComparedWith::default());
    let installed = installed(solution, language).unwrap_or_default();
    Some(say::solved(language, named.as_deref(), energy, &power, &assumed, &installed, more))
}

/// What is to be matched: so much of what a plant generates or a consumer takes.
fn named(of: &Yardstick, figure: &YearFigure, row: &Row, language: Language) -> String {
    let times = figure.times(Estimate::exactly(row.energy.central()));
    let count = counted(times, language);
    let is_counted = of.is_counted(times);
    let of = say::Compared { name: &of.name, figure, is_use: of.is_use() };
    if is_counted {
        return say::all_of(language, &say::what_many(language, &count, &of));
    }
    let what = say::what(language, &of);
    match count.as_str() {
        "1" => say::all_of(language, &what),
        "0.5" => say::half_of(language, &what),
        _ if times.central() < 1.0 => {
            let percent = times.map(|times| times * 100.0);
            let percent =
                Figures { language, digits: 6 }.estimate(percent, words::percent(language));
            say::share_of(language, &percent.text(), &what)
        }
        count => say::times_of(language, count, &what),
    }
}

/// How many times a figure is to be matched.
fn counted(times: Estimate<f64>, language: Language) -> String {
    let count = Figures { language, digits: 6 }.counts(&[times]);
    count.first().map(Figure::text).unwrap_or_default()
}

/// The installed capacity of the first target, where one is asked for.
fn installed(solution: &Solution, language: Language) -> Option<String> {
    let capacity = *solution.installed_capacities()?.first()?;
    let factor = solution.capacity_factor.as_ref()?.text(language);
    Some(say::installed(language, &said(language, capacity), &factor))
}
