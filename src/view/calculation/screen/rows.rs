//! Several deployments on one screen, a row each.

use super::super::super::assumed::span_text;
use super::super::super::document::{Block, Cell, Sheet};
use super::super::super::figure::{Figure, Figures, multiple};
use super::{BASES, Screen};
use crate::answer::Yardstick;
use crate::answer::calculation::Row;
use crate::language::Language;
use crate::model::Comparison;
use crate::quantity::{DisplayUnit, write_number};
use crate::words::{self, screen as say};

impl Screen<'_> {
    /// A row a deployment, with the years of the plant where it is the only one; further tables where there
    /// is more to compare with.
    pub(super) fn table(&self) -> Vec<Block> {
        let calculation = self.page.calculation;
        let yardsticks = &calculation.yardsticks;
        match yardsticks.plants() {
            [plant] if plant.figures().len() <= BASES && yardsticks.consumers().is_empty() => {
                let heading = say::years_of(self.language, self.language.of(&plant.name));
                vec![Block::Headed(heading, plant.figures().len(), self.sheet(Some(plant)))]
            }
            _ => {
                let others = self.page.sheets_compared().into_iter().map(Block::Sheet);
                std::iter::once(Block::Sheet(self.sheet(None))).chain(others).collect()
            }
        }
    }

    fn sheet(&self, plant: Option<&Yardstick>) -> Sheet {
        let language = self.language;
        let bases = plant.map(Yardstick::figures).unwrap_or_default();
        let mut header =
            vec![words::deployment(language).to_owned(), words::power(language).to_owned()];
        let assumptions = self.page.assumptions_of();
        if assumptions.changes_power() {
            header.push(words::drawn(language).to_owned());
        }
        header.extend([words::hourly(language), words::annual(language)].map(str::to_owned));
        let period = assumptions
            .period()
            .map(|period| words::during(language, &span_text(period, language)));
        header.extend(period);
        let generations = bases.iter().filter_map(|figure| figure.value.generation());
        header.extend(generations.map(|figure| say::short_basis(language, figure)));
        Sheet {
            numeric: (0..header.len()).map(|column| column > 0).collect(),
            header: header.into_iter().map(Into::into).collect(),
            rows: self
                .page
                .named()
                .iter()
                .map(|(name, row)| self.cells(name, row, plant))
                .collect(),
        }
    }

    fn cells(&self, name: &str, row: &Row, plant: Option<&Yardstick>) -> Vec<Cell> {
        let (figures, consumption) = (self.page.figures, &row.consumption);
        let assumptions = self.page.assumptions_of();
        let mut cells = vec![
            name.to_owned(),
            compact(self.language, &figures.column(&[row.deployment.nameplate], None)),
        ];
        if assumptions.changes_power() {
            cells
                .push(compact(self.language, &figures.column(&[consumption.facility_power], None)));
        }
        let hourly = (self.language == Language::English).then(DisplayUnit::kilowatt_hour);
        let [hour, _, year] = consumption.over_time();
        cells.push(compact(self.language, &figures.column(&[hour], hourly)));
        // Chinese units are longer than those of English.
        let annual = if self.language == Language::Chinese { self.ratios } else { figures };
        cells.push(compact(self.language, &annual.column(&[year], None)));
        if assumptions.period().is_some() {
            cells.push(compact(
                self.language,
                &figures.column(&[consumption.compared_energy()], None),
            ));
        }
        let compared = plant.and_then(|_| row.compared.first());
        let comparisons =
            compared.map(|compared| compared.comparisons.as_slice()).unwrap_or_default();
        cells.extend(comparisons.iter().map(|comparison| self.short_years(comparison)));
        cells.into_iter().map(Into::into).collect()
    }

    fn short_years(&self, comparison: &Comparison) -> String {
        /// Below this, zeros hide how small a ratio is.
        const LITTLE: f64 = 1e-4;
        /// Below this, the zeros of a ratio take the room that Chinese units need.
        const SMALL: f64 = 0.1;

        let years = comparison.plant_years;
        let two = Figures { digits: 2, ..self.ratios };
        if years.high() >= LITTLE {
            let is_short = self.language == Language::Chinese && years.high() < SMALL;
            let ratios = if is_short { two } else { self.ratios };
            return compact(self.language, &[ratios.estimate(years, "")]);
        }
        let seconds = comparison.days_of_output.map(|days| days * 86_400.0);
        compact(self.language, &[two.estimate(seconds, words::seconds_short(self.language))])
    }
}

/// A figure that takes little room: a range in few digits, with a dash.
fn compact(language: Language, figures: &[Figure]) -> String {
    let Some(figure) = figures.first() else {
        return String::new();
    };
    let Some(low) = figure.low_end() else {
        return figure.text();
    };
    let number = |text: &str| text.replace(',', "").parse::<f64>().ok();
    let high = format!("{}{}", figure.whole, figure.fraction);
    let (Some(low_value), Some(high_value)) = (number(low), number(&high)) else {
        return figure.text();
    };
    let digits = |value: f64| if high_value >= 5.0 { value.round() } else { value };
    let text = |value| write_number(digits(value), 2.max(whole_digits(value)), language.notation());
    let (multiple, _) = multiple(&figure.unit);
    format!("{}{multiple}–{}{}", text(low_value), text(high_value), figure.unit)
}

/// The digits in front of the point.
fn whole_digits(value: f64) -> u8 {
    format!("{:.0}", value.abs()).len() as u8
}
