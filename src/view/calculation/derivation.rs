//! How each result comes about, as steps that a pocket calculator can repeat.

use super::super::assumed::{hours_text, span_text};
use super::super::figure::{Figure, Figures};
use crate::answer::calculation::Row;
use crate::answer::{Calculation, Item};
use crate::catalog::{Cited, Source};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::model::{AnnualGeneration, Exactness, Parameter, PowerBasis};
use crate::quantity::{Energy, Power, Time};
use crate::words;
use std::sync::Arc;
use uom::si::time::hour;

/// One step: a figure that is taken, or one that is calculated.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Step {
    /// What is found.
    pub label: String,
    /// The figures it is calculated from, with their units; `None` for a figure that is taken.
    pub formula: Option<String>,
    /// What comes out.
    pub result: String,
    pub exactness: Exactness,
    /// Where a figure that is taken was read.
    pub source: Option<Arc<Source>>,
}

/// Writes the steps of one reader.
pub(super) struct Steps<'a> {
    pub calculation: &'a Calculation,
    pub figures: Figures,
    pub language: Language,
}

impl<'a> Steps<'a> {
    pub fn new(calculation: &'a Calculation, language: Language, digits: u8) -> Self {
        // Enough digits that the next step can be repeated from what is shown.
        let figures = Figures { language, digits: digits.max(8) };
        Self { calculation, figures, language }
    }
}

impl Steps<'_> {
    /// Every step of a row.
    pub fn of(&self, row: &Row) -> Vec<Step> {
        let mut steps = self.powers(row);
        steps.extend(self.energies(row));
        steps.extend(self.comparisons(row));
        steps.extend(self.times(row));
        steps.extend(self.impacts(row));
        steps
    }

    fn power(&self, power: Estimate<Power>) -> String {
        self.figures.single(power)
    }

    fn energy(&self, energy: Estimate<Energy>) -> String {
        self.figures.single(energy)
    }

    fn number(&self, value: Estimate<f64>, unit: &str) -> String {
        self.figures.estimate(value, unit).text()
    }

    fn powers(&self, row: &Row) -> Vec<Step> {
        if row.item.is_none() {
            return self.powers_of_total(row);
        }
        let language = self.language;
        let premises = &self.calculation.premises;
        let assumptions = premises.assumptions();
        let mut steps = self.announced(row);
        let mut formula = self.power(row.deployment.nameplate);
        // What is drawn already takes no utilization.
        if !row.deployment.drawn {
            let percent = assumptions.utilization().map(|ratio| ratio * 100.0);
            let utilization = self.number(percent, words::percent(language));
            formula += &format!(" × {utilization}");
            steps.push(self.assumed(
                words::utilization(language),
                utilization,
                Parameter::Utilization,
            ));
        }
        let pue = assumptions.pue_of(row.deployment.basis);
        if assumptions.basis().unwrap_or(row.deployment.basis) == PowerBasis::Facility {
            let facility = words::no_pue_on_facility(language).to_owned();
            steps.push(self.assumed(words::pue(language), facility, Parameter::Basis));
        } else {
            steps.push(self.assumed(words::pue(language), self.number(pue, ""), Parameter::Pue));
            formula += &format!(" × {}", self.number(pue, ""));
        }
        let power = self.power(row.consumption.facility_power);
        steps.push(found(
            words::facility_power(language).to_owned(),
            formula,
            power,
            row.exactness,
        ));
        steps
    }

    /// Sums of the rows: of the powers announced, and of those drawn, since a PUE is not for all.
    fn powers_of_total(&self, total: &Row) -> Vec<Step> {
        let sum = |label: &str, power: fn(&Row) -> Estimate<Power>| {
            let parts = self.calculation.rows.iter().map(|row| self.power(power(row)));
            let formula = parts.collect::<Vec<_>>().join(" + ");
            found(label.to_owned(), formula, self.power(power(total)), total.exactness)
        };
        vec![
            sum(words::power(self.language), |row| row.deployment.nameplate),
            sum(words::facility_power(self.language), |row| row.consumption.facility_power),
        ]
    }

    /// The announced power; of several of it the product.
    fn announced(&self, row: &Row) -> Vec<Step> {
        let Some(item) = &row.item else {
            return Vec::new();
        };
        let one = self.power(item.deployment.nameplate);
        let announced = match &item.preset {
            Some(preset) => taken(words::power(self.language), one.clone(), &preset.power),
            None => Step {
                label: words::power(self.language).to_owned(),
                formula: None,
                result: one.clone(),
                exactness: Item::exactness(item),
                source: None,
            },
        };
        let Some(count) = item.times() else {
            return vec![announced];
        };
        let formula = format!("{count} × {one}");
        let product = self.power(row.deployment.nameplate);
        let label = words::power(self.language).to_owned();
        vec![announced, found(label, formula, product, item.exactness())]
    }

    /// An assumption, from the scenario or a flag.
    fn assumed(&self, label: &str, result: String, parameter: Parameter) -> Step {
        let premises = &self.calculation.premises;
        let scenario = premises.scenario().filter(|_| !premises.changed().contains(&parameter));
        let source = scenario.and_then(|scenario| match parameter {
            Parameter::Utilization => Some(&scenario.utilization.source),
            Parameter::Pue => Some(&scenario.pue.source),
            Parameter::Hours => Some(&scenario.hours.source),
            _ => None,
        });
        Step {
            label: label.to_owned(),
            formula: None,
            result,
            exactness: premises.exactness(parameter),
            source: source.map(Arc::clone),
        }
    }

    fn energies(&self, row: &Row) -> Vec<Step> {
        let language = self.language;
        let assumptions = self.calculation.premises.assumptions();
        let power = self.power(row.consumption.facility_power);
        let during = |label: String, time: Time, energy: Estimate<Energy>| {
            let formula =
                format!("{power} × {}{}", hours_text(time, language), words::hours(language));
            found(label, formula, self.energy(energy), row.exactness)
        };
        let consumption = &row.consumption;
        let hours = |count| Time::new::<hour>(count);
        let mut steps = vec![
            during(words::hourly(language).to_owned(), hours(1.0), consumption.hourly_energy),
            during(words::daily(language).to_owned(), hours(24.0), consumption.daily_energy),
            during(
                words::annual(language).to_owned(),
                assumptions.year(),
                consumption.annual_energy,
            ),
        ];
        if let (Some(period), Some(energy)) = (assumptions.period(), consumption.period_energy) {
            steps.push(during(
                words::during(language, &span_text(period, language)),
                period,
                energy,
            ));
        }
        steps
    }

    fn comparisons(&self, row: &Row) -> Vec<Step> {
        let language = self.language;
        let over = words::divided_by(language);
        let mut steps = Vec::new();
        for (against, compared) in self.calculation.yardsticks.plants().iter().zip(&row.compared) {
            let plant = self.figures.language.of(&against.name);
            let Some(installed) = &against.installed_capacity else { continue };
            let capacity = self.figures.stated(installed.value);
            let label =
                format!("{plant}{}{}", words::colon(language), words::installed_capacity(language));
            steps.push(taken(&label, capacity.clone(), installed));
            let percent = compared.share_of_installed_capacity.map(|share| share * 100.0);
            steps.push(found(
                words::of_installed_capacity(language).to_owned(),
                format!("{}{over}{capacity}", self.power(row.consumption.facility_power)),
                self.number(percent, words::percent(language)),
                Exactness::calculated([row.exactness, installed.exactness]),
            ));
            for (figure, comparison) in against.figures.iter().zip(&compared.comparisons) {
                let Some(days_in_year) = figure.value.generation().map(AnnualGeneration::days)
                else {
                    continue;
                };
                let generation = self.figures.energy_of(figure);
                let basis = figure.value.name(self.figures.language);
                let label = format!("{plant}{}{basis}", words::colon(language));
                steps.push(taken(&label, generation.clone(), figure));
                let exactness = Exactness::calculated([row.exactness, figure.exactness]);
                let energy = self.energy(row.consumption.compared_energy());
                let years = self.number(comparison.plant_years, words::years(language));
                let formula = format!("{energy}{over}{generation}");
                steps.push(found(
                    words::plant_years(language).to_owned(),
                    formula,
                    years.clone(),
                    exactness,
                ));
                let days = self.number(comparison.days_of_output, words::days(language));
                let formula = format!("{years} × {days_in_year}");
                steps.push(found(
                    words::days_of_output(language).to_owned(),
                    formula,
                    days,
                    exactness,
                ));
            }
        }
        steps
    }

    fn times(&self, row: &Row) -> Vec<Step> {
        let over = words::divided_by(self.language);
        let mut steps = Vec::new();
        for (against, times) in self.calculation.yardsticks.consumers().iter().zip(&row.times) {
            let consumer = self.figures.language.of(&against.name);
            for (figure, times) in against.figures.iter().zip(times) {
                let basis = figure.value.name(self.figures.language);
                let label = words::side_by_side(&[consumer, &basis]);
                let consumption = self.energy(figure.value.energy());
                steps.push(taken(&label, consumption.clone(), figure));
                let energy = self.energy(row.consumption.compared_energy());
                steps.push(found(
                    label,
                    format!("{energy}{over}{consumption}"),
                    self.figures.times(*times).text(),
                    Exactness::calculated([row.exactness, figure.exactness]),
                ));
            }
        }
        steps
    }

    fn impacts(&self, row: &Row) -> Vec<Step> {
        let language = self.language;
        let over = words::divided_by(language);
        let rates = &self.calculation.rates;
        let energy = self.energy(row.consumption.compared_energy());
        let mut steps = Vec::new();
        let mut step = |label: &str, formula: String, result: String, exactness| {
            let exactness = Exactness::calculated([row.exactness, exactness]);
            steps.push(found(label.to_owned(), formula, result, exactness));
        };
        let first = |figures: Vec<Figure>| figures.first().map(Figure::text).unwrap_or_default();
        if let (Some(grid), Some(mass)) = (&rates.grid, row.impact.emissions) {
            let formula = format!("{energy} × {}", self.figures.carbon_rate(grid.intensity()));
            step(
                words::emissions(language),
                formula,
                first(self.figures.masses(&[mass])),
                grid.exactness(),
            );
        }
        if let (Some(tariff), Some(cost)) = (rates.tariff, row.impact.cost) {
            let formula = format!("{energy} × {}", self.figures.tariff(tariff));
            step(
                words::cost(language),
                formula,
                first(self.figures.money(&[cost])),
                Exactness::Given,
            );
        }
        if let (Some(wue), Some(water)) = (rates.wue, row.impact.water) {
            let premises = self.calculation.premises.assumptions();
            let period = premises.period().unwrap_or(premises.year());
            let power = self.power(row.consumption.it_power);
            let formula = format!(
                "{power} × {}{} × {}",
                hours_text(period, self.language),
                words::hours(language),
                self.figures.water_rate(wue)
            );
            step(
                words::water(language),
                formula,
                first(self.figures.volumes(&[water])),
                Exactness::Given,
            );
        }
        if let (Some(unit), Some(units)) = (&rates.unit, row.impact.units) {
            let power = self.power(row.deployment.nameplate);
            let premises = self.calculation.premises.assumptions();
            let pue = premises.pue_within(row.deployment.basis);
            let divided = if pue == Estimate::exactly(1.0) {
                power
            } else {
                format!("{power}{over}{}", self.number(pue, ""))
            };
            let formula = format!("{divided}{over}{}", self.power(unit.power()));
            step(
                words::units(language),
                formula,
                first(self.figures.counts(&[units])),
                unit.exactness(),
            );
        }
        steps
    }
}

/// A figure that is taken from a preset.
fn taken<T>(label: &str, result: String, cited: &Cited<T>) -> Step {
    Step {
        label: label.to_owned(),
        formula: None,
        result,
        exactness: cited.exactness,
        source: Some(Arc::clone(&cited.source)),
    }
}

/// A figure that is calculated.
fn found(label: String, formula: String, result: String, exactness: Exactness) -> Step {
    let exactness = Exactness::calculated([exactness]);
    Step { label, formula: Some(formula), result, exactness, source: None }
}
