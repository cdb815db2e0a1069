//! Scenarios and claims: what is assumed, and what is to be checked.

use super::super::assumed::hours_text;
use super::super::document::{Block, Cell, Entry, Sheet};
use super::super::json::{NumberRange, figures};
use super::Listed;
use super::json::{Names, Provenance, shape};
use super::view::View;
use crate::catalog::{Cited, ClaimPreset, ScenarioPreset};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::words;
use std::any::Any;
use uom::si::time::hour;

figures! {
    struct RatioFigure {
        /// The value, or the central one of a range.
        value: NumberRange,
    }
}

shape! {
    /// A set of assumptions.
    ScenarioJson(preset: &'a ScenarioPreset) {
        #[serde(flatten)]
        names: Names<'a> = Names::of(preset),
        /// Average power over nameplate, 0 to 1.
        utilization: AssumptionJson<'a> =
            AssumptionJson::of(&preset.utilization, preset.utilization.value),
        /// Facility energy over IT energy, 1 and more.
        pue: AssumptionJson<'a> = AssumptionJson::of(&preset.pue, preset.pue.value),
        /// The hours of a year.
        hours_per_year: AssumptionJson<'a> = {
            let hours = Estimate::exactly(preset.hours.value.get::<hour>());
            AssumptionJson::of(&preset.hours, hours)
        },
    }
}

shape! {
    /// One assumption with its source.
    AssumptionJson(cited: &'a Cited<dyn Any>, value: Estimate<f64>) {
        #[serde(flatten)]
        value: RatioFigure = RatioFigure { value: NumberRange::number(value) },
        /// The value as the preset writes it.
        written: &'a str = &cited.written,
        #[serde(flatten)]
        provenance: Provenance<'a> = Provenance::of(cited),
    }
}

impl Listed for ScenarioPreset {
    type Json<'a> = ScenarioJson<'a>;

    fn json(&self) -> ScenarioJson<'_> {
        ScenarioJson::of(self)
    }

    fn called(language: Language) -> &'static str {
        words::scenario(language)
    }

    fn sheets(presets: &[&Self], view: &View) -> Vec<Sheet> {
        let header = [
            words::scenario(view.language),
            words::utilization(view.language),
            words::pue(view.language),
        ];
        vec![view.sheet(header, [true, true], presets, |preset| {
            Some([&preset.utilization.written, &preset.pue.written].map(Cell::from))
        })]
    }

    fn whole(&self, view: &View) -> Vec<Block> {
        vec![
            view.head(self, Vec::new()),
            view.figure(
                words::utilization(view.language),
                &self.utilization.written,
                None,
                &self.utilization,
            ),
            view.figure(words::pue(view.language), &self.pue.written, None, &self.pue),
            view.figure(
                words::hours_of_a_year(view.language),
                &(hours_text(self.hours.value, view.language) + words::hours(view.language)),
                None,
                &self.hours,
            ),
        ]
    }
}

shape! {
    /// A claim to be checked.
    ClaimJson(preset: &'a ClaimPreset) {
        #[serde(flatten)]
        names: Names<'a> = Names::of(preset),
        /// The claim as an equation.
        statement: &'a str = &preset.statement.value,
        #[serde(flatten)]
        provenance: Provenance<'a> = Provenance::of(&preset.statement),
    }
}

impl Listed for ClaimPreset {
    type Json<'a> = ClaimJson<'a>;

    fn json(&self) -> ClaimJson<'_> {
        ClaimJson::of(self)
    }

    fn called(language: Language) -> &'static str {
        words::claim(language)
    }

    fn sheets(presets: &[&Self], view: &View) -> Vec<Sheet> {
        let rows = presets.iter().map(|preset| {
            let cells = [&preset.id, view.language.of(&preset.name), &preset.statement.value];
            cells.map(Cell::from).into()
        });
        let header = [
            words::claim(view.language),
            words::name(view.language),
            words::statement(view.language),
        ]
        .map(Cell::from)
        .into();
        vec![Sheet { header, rows: rows.collect(), numeric: vec![false; 3] }]
    }

    fn whole(&self, view: &View) -> Vec<Block> {
        let mut lines = vec![Entry::new(words::claim(view.language), &self.statement.value)];
        lines.extend(view.provenance(&self.statement));
        vec![view.head(self, lines)]
    }
}
