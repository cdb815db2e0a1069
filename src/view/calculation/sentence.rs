//! A calculation in one sentence.

use super::super::assumed::assumed;
use super::super::citations::says;
use super::super::figure::{Figure, Figures, said};
use super::document::Page;
use super::finding::{reach, spaced};
use crate::answer::calculation::Row;
use crate::answer::companions::Companion;
use crate::answer::{Calculation, Item, Yardstick};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::words::claims::sentence::bare;
use crate::words::sentence::{self as words, Compared, Subject};
use crate::words::{Assumed, ComparedWith};

/// Below this, and above, a plant says less than what is of the size of the result.
const OF_A_PLANT: std::ops::RangeInclusive<f64> = 0.1..=10.0;

/// A smaller part than this says nothing.
const SAYS_NOTHING: f64 = 1e-3;

/// The sentence.
pub(super) fn of(page: &Page<'_>) -> String {
    let calculation = page.calculation;
    let language = page.language;
    let count = words::in_words(language, calculation.rows.len());
    match (&calculation.total, calculation.rows.as_slice()) {
        // Nothing is added to the only one.
        (_, [only]) => row(page, only, true),
        (Some(total), _) => words::together(language, &count) + &row(page, total, false),
        (None, _) => calculation.largest().map_or_else(String::new, |largest| {
            let head = match largest.item.as_ref().filter(|item| is_named(item)) {
                Some(item) => words::largest_of(language, &count, &item.name(language)),
                None => words::largest_power_of(language, &count),
            };
            head + &row(page, largest, false)
        }),
    }
}

/// What one row takes.
fn row(page: &Page<'_>, row: &Row, with_name: bool) -> String {
    let language = page.language;
    let assumed = page.assumed();
    let name = row.item.as_ref().filter(|item| with_name && is_named(item));
    let name = name.map(|item| {
        let name = item.name(language);
        if item.is_bare() { bare(language, &name, assumed.pue.is_some()) } else { name }
    });
    let power = power(page, row);
    let in_watts = Figures { language: Language::English, digits: 3 };
    let says_power = name.as_ref().is_some_and(|name| {
        says(name, &power) || says(name, &in_watts.single(row.deployment.nameplate))
    });
    let subject = Subject { name: name.as_deref(), power: &power, says_power };
    let energy = said(language, row.consumption.compared_energy());
    let assumed = (!row.deployment.drawn).then_some(&assumed);
    words::consumption(language, &subject, assumed, &energy, as_what(page, row).as_deref())
}

/// Whether it is called anything but its power.
fn is_named(item: &Item) -> bool {
    item.preset.is_some() || item.times().is_some()
}

impl Page<'_> {
    /// What is assumed, as texts.
    pub fn assumed(&self) -> Assumed {
        assumed(&self.calculation.used_premises(), self.language, ComparedWith::default())
    }
}

/// The power that runs: in Chinese as it was typed, where that is a number and a unit.
fn power(page: &Page<'_>, row: &Row) -> String {
    let language = page.language;
    let own = row.item.as_ref().filter(|item| item.preset.is_none() && item.times().is_none());
    let is_plain = |item: &&Item| {
        let is_number = item.literal && item.deployment.nameplate.is_exact();
        language == Language::Chinese && (is_number || language.says(&item.id))
    };
    match own.filter(is_plain) {
        Some(item) => item.id.clone(),
        None => said(language, row.deployment.nameplate),
    }
}

/// As much as what: the first plant or consumer asked for, or what suits the size better.
pub(super) fn as_what(page: &Page<'_>, row: &Row) -> Option<String> {
    let calculation = page.calculation;
    let energy = row.consumption.compared_energy();
    let first = calculation.yardsticks.iter().next()?;
    let times = first.figures().first()?.value.times(energy);
    if first.is_plant() && !OF_A_PLANT.contains(&times.central()) {
        let suits = |companion: &&Companion| !companion.counts_homes() || times.central() < 1.0;
        if let Some(companion) = calculation.companions.iter().find(suits) {
            return in_time(page, row, &companion.yardstick, companion.times);
        }
        // What is left of such a plant says nothing.
        if times.central() < SAYS_NOTHING {
            return None;
        }
    }
    in_time(page, row, first, times)
}

/// As much as so many take in the time of a calculation, or so many times a year.
fn in_time(page: &Page<'_>, row: &Row, of: &Yardstick, times: Estimate<f64>) -> Option<String> {
    let period = page.assumptions_of().period().filter(|_| !of.is_use() && !of.is_plant());
    let Some((_, times)) = period.zip(counted(row, of, times)) else {
        return against(page.language, of, times);
    };
    let figure = &of.figures().first()?.value;
    let compared = Compared { name: &of.name, figure, is_use: false };
    Some(words::as_many_meanwhile(page.language, &count(page.language, times), &compared))
}

/// How many of something take as much, where it is counted: of what has a year, those that do so in the time of
/// the calculation.
pub(super) fn counted(row: &Row, of: &Yardstick, times: Estimate<f64>) -> Option<Estimate<f64>> {
    let consumption = &row.consumption;
    let whole = consumption.annual_energy.central() / consumption.compared_energy().central();
    let is_rate = !of.is_use() && !of.is_plant() && f64::from(whole).is_finite();
    let times = if is_rate { times.map(|times| times * f64::from(whole)) } else { times };
    of.is_counted(times).then_some(times)
}

/// As much as the first figure of a plant or consumer, so many times.
pub(crate) fn against(
    language: Language,
    yardstick: &Yardstick,
    times: Estimate<f64>,
) -> Option<String> {
    let figure = &yardstick.figures().first()?.value;
    let of = Compared { name: &yardstick.name, figure, is_use: yardstick.is_use() };
    Some(as_figure(language, &of, times))
}

/// As much as a figure of a plant or consumer, so many times; what there are many of is counted.
pub(crate) fn as_figure(language: Language, of: &Compared<'_>, times: Estimate<f64>) -> String {
    if of.name.is_counted(times.high()) {
        return words::as_many(language, &count(language, times), of);
    }
    words::as_much_as(language, times.low(), times.high(), &words::what(language, of))
}

/// A count with two digits.
pub(super) fn count(language: Language, times: Estimate<f64>) -> String {
    let figures = Figures { language, digits: 2 }.counts(&[times]);
    figures.first().map(Figure::text).unwrap_or_default()
}

/// The sentence of the same deployments under several scenarios.
pub(super) fn of_scenarios(
    calculations: &[Calculation],
    style: &super::super::Style,
) -> Option<String> {
    let page = Page::new(calculations.first()?, style);
    let row = page.calculation.all_rows().last()?;
    let whole = reach(calculations.iter().filter_map(|one| one.all_rows().last()))?;
    let name = spaced(&page.name(row), page.language);
    let run = crate::words::finding::scenarios(page.language, &name, &said(page.language, whole));
    let first = page.calculation.yardsticks.iter().next();
    let against = first.and_then(|first| {
        let times = first.figures().first()?.value.times(whole);
        against(page.language, first, times)
    });
    let against = against.map(|what| format!("{}{what}", crate::words::comma(page.language)));
    Some(format!("{run}{}{}", against.unwrap_or_default(), crate::words::end(page.language)))
}
