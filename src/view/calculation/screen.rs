//! A calculation on one screen: one deployment with what it comes to and what that is as much as, or a row
//! for each of several.

mod rows;

use super::super::Style;
use super::super::assumed::span_text;
use super::super::citations::{Citation, cited};
use super::super::document::{Block, Cell, Document, Entry, Fact};
use super::super::figure::{Figure, Figures, said};
use super::citations::Labels;
use super::document::Page;
use super::footnotes::age;
use super::sentence::{count, counted};
use crate::answer::calculation::{OfPlant, Row};
use crate::answer::{Calculation, Yardstick};
use crate::catalog::Cited;
use crate::estimate::Estimate;
use crate::language::Language;
use crate::model::{Comparison, YearFigure};
use crate::quantity::Energy;
use crate::words::{self, ComparedWith, screen as say};

/// More yardsticks than this need tables.
const YARDSTICKS: usize = 4;
/// From so many on, a ratio is times, and not a part.
const MANY: f64 = 2.0;
/// Of a plant, fewer years than this, about a week, are days.
const LITTLE: f64 = 0.02;

/// More figures of a plant than this need a table of their own.
const BASES: usize = 3;

pub(super) fn build(calculation: &Calculation, style: &Style) -> Document {
    if !calculation.yardsticks.are_many() {
        let telling = telling(calculation);
        return part(telling.as_ref().unwrap_or(calculation), None, style);
    }
    let all = calculation.yardsticks.iter().count();
    part(&calculation.against_nearest(), Some(all), style)
}

/// A calculation that is compared with what it says, or with a part of `all` that was asked for.
fn part(calculation: &Calculation, all: Option<usize>, style: &Style) -> Document {
    let screen = Screen::new(calculation, style);
    let page = &screen.page;
    let mut blocks = match calculation.rows.as_slice() {
        [row] if calculation.total.is_none() && (all.is_some() || screen.fits()) => {
            vec![screen.facts(row, all.is_some())]
        }
        _ => {
            let mut blocks = screen.table();
            blocks.extend(page.impact().map(Block::Sheet));
            blocks
        }
    };
    blocks.extend(all.map(|all| Block::Paragraph(say::nearest_of(style.language, all))));
    blocks.extend(page.simulation());
    blocks.extend(screen.chart(style));
    blocks.push(Block::Paragraph(screen.premises()));
    if calculation.explained {
        blocks.extend(page.derivations());
    }
    let notes = screen.notes();
    if !notes.is_empty() {
        blocks.push(Block::List { heading: String::new(), entries: notes });
    }
    blocks.extend(screen.sources(style));
    Document { blocks }
}

struct Screen<'a> {
    page: Page<'a>,
    /// Ratios have a digit less than energies.
    ratios: Figures,
    language: Language,
}

impl<'a> Screen<'a> {
    fn new(calculation: &'a Calculation, style: &Style) -> Self {
        let page = Page::new(calculation, style);
        let ratios = Figures { digits: style.digits.saturating_sub(1).max(1), ..page.figures };
        Self { page, ratios, language: style.language }
    }

    /// Whether all that is compared with has a line of its own.
    fn fits(&self) -> bool {
        let yardsticks = &self.page.calculation.yardsticks;
        let figures = yardsticks.plants().iter().all(|plant| plant.figures().len() <= BASES);
        figures && yardsticks.iter().count() <= YARDSTICKS
    }

    /// What one deployment comes to, and what that is as much as; of `many` consumers each has a line.
    fn facts(&self, row: &Row, many: bool) -> Block {
        let calculation = self.page.calculation;
        let mut compared: Vec<Fact> = Vec::new();
        let plants = row.compared.iter().zip(calculation.yardsticks.plants());
        compared.extend(plants.map(|(compared, plant)| self.plant(compared, plant)));
        for (consumer, times) in calculation.yardsticks.consumers().iter().zip(&row.times) {
            let shown = if many { 1 } else { times.len() };
            let figures = consumer.figures().iter().zip(times).take(shown);
            compared.extend(
                figures.map(|(figure, times)| self.consumer(row, consumer, figure, *times)),
            );
        }
        compared.extend(calculation.companions.iter().filter_map(|one| {
            let figure = one.yardstick.figures().first()?;
            Some(self.consumer(row, &one.yardstick, figure, one.times))
        }));
        Block::Facts(vec![self.energies(row), self.impact(row), compared])
    }

    fn energies(&self, row: &Row) -> Vec<Fact> {
        let (language, figures) = (self.language, self.page.figures);
        let consumption = &row.consumption;
        let assumptions = self.page.assumptions_of();
        let drawn = (assumptions.changes_power() || row.deployment.drawn).then(|| {
            Fact::figure(words::drawn(language), figures.single(consumption.facility_power))
        });
        let period = assumptions.period().map(|period| {
            let label = words::during(language, &span_text(period, language));
            Fact::figure(label, figures.single(consumption.compared_energy()))
        });
        let [hour, day, year] = consumption.over_time();
        let mut facts: Vec<Fact> = drawn.into_iter().collect();
        facts.push(Fact::figure(words::hourly(language), self.page.of_an_hour(hour)));
        facts.push(Fact::figure(words::daily(language), figures.single(day)));
        facts.push(Fact::figure(words::annual(language), figures.single(year)));
        facts.extend(period);
        facts
    }

    /// What was asked for beside energy.
    fn impact(&self, row: &Row) -> Vec<Fact> {
        let columns = self.page.impact_columns(&[(&self.page, row)]).into_iter();
        let fact = |(heading, figures): (Cell, Vec<Figure>)| {
            let text = figures.first().map(Figure::text).unwrap_or_default();
            let is_of_time =
                heading.parts.last().is_some_and(|of| *of == self.page.energy_heading());
            let label = heading.parts.first().filter(|_| is_of_time);
            Fact::figure(label.unwrap_or(&heading.line).clone(), text)
        };
        columns.map(fact).collect()
    }

    /// `0.993 of its designed output (88.2 TWh), 1.09 of its output in 2023; 44 % of its 22.5 GW`.
    fn plant(&self, compared: &OfPlant, plant: &Yardstick) -> Fact {
        let language = self.language;
        let figures = plant.figures().iter().zip(&compared.comparisons);
        let first = compared.comparisons.first();
        let in_years = first.is_some_and(|first| first.plant_years.high() >= LITTLE);
        let parts = figures.enumerate().filter_map(|(at, (figure, comparison))| {
            let generation = figure.value.generation()?;
            let times =
                if in_years { self.years(comparison) } else { self.days(comparison, first) };
            let basis = words::chart::generated(language, generation);
            let basis = match at {
                0 => say::with_energy(language, &basis, &self.page.figures.energy_of(figure)),
                _ => basis,
            };
            let is_many = comparison.plant_years.low() >= MANY;
            Some(say::of_basis(language, &times, &basis, is_many))
        });
        let mut text = parts.collect::<Vec<_>>().join(words::comma(language));
        if let ([only], true) = (compared.comparisons.as_slice(), in_years) {
            text = say::as_days(language, &text, &self.days(only, first));
        }
        let share = compared.share_of_installed_capacity;
        if share.high() >= 1e-3 {
            let capacity = self.ratios.short_capacity_of(plant);
            let of_capacity = if share.low() >= MANY * 5.0 {
                let times = self.ratios.counts(&[share]);
                let times = times.first().map(Figure::text).unwrap_or_default();
                say::times_capacity(language, &times, &capacity)
            } else {
                let figures = Figures { digits: 2, ..self.ratios };
                let share = share.map(|share| share * 100.0);
                let share = figures.estimate(share, words::percent(language)).text();
                say::of_capacity(language, &share, &capacity)
            };
            text = [text, of_capacity].join(words::semicolon(language));
        }
        Fact::words(language.of(&plant.name), text)
    }

    /// Days of output, in a unit that suits the first of several.
    fn days(&self, comparison: &Comparison, first: Option<&Comparison>) -> String {
        let page = Page { figures: self.ratios, ..self.page };
        page.days_as(comparison, first.unwrap_or(comparison)).text()
    }

    fn years(&self, comparison: &Comparison) -> String {
        let unit =
            if self.language == Language::Chinese { words::years(self.language) } else { "" };
        let times = self.ratios.counts(&[comparison.plant_years]);
        times.first().map(Figure::text).unwrap_or_default() + unit
    }

    fn consumer(
        &self,
        row: &Row,
        consumer: &Yardstick,
        figure: &Cited<YearFigure>,
        times: Estimate<f64>,
    ) -> Fact {
        let language = self.language;
        let energy = self.ratios.single(figure.value.energy());
        let name = &consumer.name;
        if let Some(times) = counted(row, consumer, times) {
            let each = if consumer.is_use() { say::each } else { say::each_a_year };
            let (count, one) = (count(language, times), language.classifier_alone(name));
            let each = each(language, &energy, one);
            let text = say::counted(language, &count, one, &each, &self.when(figure));
            return Fact::words(words::label_of_many(language, name), text);
        }
        let text = if times.high() < 1.0 {
            let percent = times.map(|times| times * 100.0);
            let percent = self.ratios.estimate(percent, words::percent(language)).text();
            say::share_of(language, &percent, &energy, &self.when(figure))
        } else {
            let figures = self.ratios.counts(&[times]);
            let times = figures.first().map(Figure::text).unwrap_or_default();
            say::times_of(language, &times, &energy, &self.when(figure))
        };
        Fact::words(language.of(&consumer.name), text)
    }

    /// The year of a figure and what it counts; of an old one, how old it is.
    fn when(&self, figure: &Cited<YearFigure>) -> String {
        let language = self.language;
        let name = figure.value.name(language);
        match figure.value.year().and_then(age) {
            Some(age) => say::years_ago(language, &name, age),
            None => name,
        }
    }

    fn chart(&self, style: &Style) -> Option<Block> {
        let glyphs = style.chart?;
        let chart =
            self.page.calculation.comparison_chart(super::super::chart::Measure::Energy, style);
        Some(Block::Chart(Box::new(chart), glyphs))
    }

    /// What the result rests on, and what it would be otherwise.
    fn premises(&self) -> String {
        let language = self.language;
        let assumed = self.page.assumptions_against(ComparedWith::default());
        let published = self.page.calculation.published;
        let published =
            published.map(|range| say::rarely_flat_out(language, &said(language, range)));
        match (published, language) {
            (Some(published), Language::English) => format!("{published} {assumed}"),
            (Some(published), Language::Chinese) => published + &assumed,
            (None, _) => assumed,
        }
    }

    /// The notes, but for ages, which stand beside the figures already.
    fn notes(&self) -> Vec<Entry> {
        let ages = self.page.calculation.yardsticks.age_notes(self.language);
        let notes = self.page.notes().into_iter();
        notes.filter(|note| !ages.contains(note)).collect()
    }

    /// The publishers in a line, or every document.
    fn sources(&self, style: &Style) -> Option<Block> {
        let mut citations = self.page.citations(Labels::Brief);
        let companions = self.page.calculation.companions.iter();
        citations.extend(companions.filter_map(|companion| {
            let yardstick = &companion.yardstick;
            let name = self.language.of(&yardstick.name);
            Some(Citation::of(yardstick.figures().first()?, name))
        }));
        cited(citations, style)
    }
}

impl Page<'_> {
    /// `10 million kWh`: in the unit that is metered, where a language has one for it.
    pub(super) fn of_an_hour(&self, energy: Estimate<Energy>) -> String {
        let metered = words::hourly_unit(self.language).map(|unit| {
            let count = energy.map(|energy| unit.value_of(&energy.into()).unwrap_or_default());
            (count, unit.suffix())
        });
        let Some((count, unit)) = metered.filter(|(count, _)| count.high() >= 1.0) else {
            return self.figures.single(energy);
        };
        let count = self.figures.counts(&[count]);
        count.first().map(Figure::text).unwrap_or_default() + &unit
    }
}

/// A calculation without the plants beside which its only deployment is nothing; `None` where all are shown.
fn telling(calculation: &Calculation) -> Option<Calculation> {
    let [row] = calculation.rows.as_slice() else { return None };
    let mut keep: Vec<bool> = row.compared.iter().map(|compared| !says_nothing(compared)).collect();
    keep.resize(calculation.yardsticks.iter().count(), true);
    keep.contains(&false).then(|| calculation.against_only(&keep))
}

/// Whether a plant generates so much within less than a second.
fn says_nothing(compared: &OfPlant) -> bool {
    let days = compared.comparisons.iter().map(|comparison| comparison.days_of_output.high());
    days.fold(0.0, f64::max) * 86_400.0 < 1.0
}
