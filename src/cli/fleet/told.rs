//! What is told of a run when it is over.

use super::super::words::{Part, words};
use crate::estimate::Estimate;
use crate::fleet::{Decimal, Held, Input, Plan, ReadColumn, Summary};
use crate::printable::{cleaned, named};
use crate::quantity::{Money, Notation, write_number, write_quantity};
use crate::report::{Language, Style, mass_text, money_text};
use std::io::{self, Write};
use std::time::Duration;
use uom::si::power::watt;
use uom::si::time::hour;

pub(super) struct Told<'a> {
    pub summary: &'a Summary,
    pub plan: &'a Plan,
    /// How old the figures compared with are, where they are old.
    pub ages: Vec<String>,
    pub elapsed: Duration,
}

impl Told<'_> {
    /// Writes it to standard error.
    pub fn write(&self, style: &Style) {
        // The results are safe; nobody is left to tell if this cannot be written.
        let _ = io::stderr().write_all(self.text(style).as_bytes());
    }

    fn text(&self, style: &Style) -> String {
        let Style { language, digits, .. } = *style;
        let words = words(language).fleet;
        let notation = notation(language);
        let summary = self.summary;
        let count = |count: u64| write_number(count as f64, 15, Notation::Si);
        let rows_out = summary.total.rows;
        let mut lines =
            vec![(words.rows)(&count(summary.rows_in), &count(rows_out), &count(summary.rejected))];
        if summary.left_out.count() > 0 {
            let first: Vec<String> =
                summary.left_out.lines().iter().map(|line| count(*line)).collect();
            lines.push((words.left_out)(&count(summary.left_out.count()), &first));
        }
        lines.extend(self.understood(language, digits));
        let power = write_quantity(&summary.total.facility_power.into(), notation, digits);
        let energy = write_quantity(&summary.total.annual_energy.into(), notation, digits);
        lines.push((words.totals)(&power, &energy));
        for reference in &self.plan.defaults.references {
            let times = write_number(summary.total.times(reference), digits, notation);
            lines.push(format!("{}: {times}", cleaned(&reference.name)));
        }
        lines.extend(self.rates(language, digits));
        if summary.drawn_already > 0 {
            lines.push((words.drawn_already)(&count(summary.drawn_already)));
        }
        lines.extend(self.ages.iter().cloned());
        if summary.dates_unused {
            lines.push(words.dates_unused.to_owned());
        }
        if summary.groups_out < summary.groups {
            lines.push((words.groups)(&count(summary.groups_out), &count(summary.groups)));
        }
        if summary.mixed_groups > 0 {
            lines.push((words.mixed_groups)(&count(summary.mixed_groups)));
        }
        if summary.ranged > 0 && !self.plan.defaults.ranges {
            let grouped = self.plan.group_by.is_some();
            lines.push((words.ranged)(&count(summary.ranged), grouped));
        }
        let seconds = self.elapsed.as_secs_f64();
        let speed = summary.rows_in as f64 / seconds.max(1e-9);
        let number = |value, digits| write_number(value, digits, Notation::Si);
        lines.push((words.speed)(&number(seconds, 3), &number(speed, 3)));
        // Names of columns are of others.
        let lines = lines.iter().flat_map(|line| line.lines()).map(named);
        lines.map(|line| line.into_owned() + "\n").collect()
    }

    /// What was made of the columns, and what seems odd in the rows.
    fn understood(&self, language: Language, digits: u8) -> Vec<String> {
        let (words, summary) = (words(language).fleet, self.summary);
        let count = |count: u64| write_number(count as f64, 15, Notation::Si);
        let is_told = |read: &&ReadColumn| {
            !read.is_own || read.unit.is_some() || read.basis.is_some() || read.percent
        };
        let told: Vec<&ReadColumn> = summary.read.iter().filter(is_told).collect();
        let mut lines = Vec::new();
        if !told.is_empty() {
            lines.push((words.read_as)(&told));
        }
        if !summary.unread.is_empty() {
            lines.push((words.unread)(&summary.unread));
        }
        if !summary.unused.is_empty() {
            lines.push((words.unused)(&summary.unused));
        }
        if summary.decimal == Decimal::Comma {
            lines.push(words.decimal_comma.to_owned());
        }
        let assumed = self.assumed();
        if !assumed.is_empty() {
            lines.push((words.assumed)(&assumed));
        }
        let unstated = summary.held.pue_on_unstated();
        if unstated > 0 {
            lines.push((words.pue_on_unstated)(&part(unstated, summary.total.rows)));
        }
        let nothing = Held::INPUTS.map(|input| (input, summary.held.nothing(input)));
        let nothing = nothing.into_iter().filter(|(_, rows)| *rows > 0);
        let nothing: Vec<_> = nothing.map(|(input, rows)| (input, count(rows))).collect();
        if !nothing.is_empty() {
            lines.push((words.nothing)(&nothing));
        }
        if let Some((line, power)) = summary.slight {
            let watts = write_number(power.get::<watt>(), digits, Notation::Si);
            let power = format!("{watts} W");
            let more = summary.slight_rows.saturating_sub(1);
            let more = (more > 0).then(|| count(more));
            lines.push((words.slight)(&count(line), &power, more.as_deref()));
        }
        lines.extend(summary.perhaps_total.map(|line| (words.perhaps_total)(&count(line))));
        lines
    }

    /// The assumptions that held for rows, each with how many those are.
    fn assumed(&self) -> Vec<(Input, String, Part)> {
        let assumptions = self.summary.assumptions.filter(|_| self.summary.total.rows > 0);
        let Some(assumptions) = assumptions else {
            return Vec::new();
        };
        let number = |number: f64| write_number(number, 15, Notation::Si);
        let range = |ends: Estimate<f64>| match (number(ends.low()), number(ends.high())) {
            (low, high) if low == high => low,
            (low, high) => format!("{low}..{high}"),
        };
        let percents = range(assumptions.utilization().map(|ratio| ratio * 100.0));
        let hours = match assumptions.calendar_year() {
            Some(year) => format!("year {year}"),
            None => number(assumptions.year().get::<hour>()),
        };
        let basis = assumptions.basis().map(|basis| (Input::Basis, basis.name().to_owned()));
        let pue = (Input::Pue, range(assumptions.pue()));
        let all = [(Input::Utilization, format!("{percents} %")), pue, (Input::Hours, hours)];
        let all = all.into_iter().chain(basis);
        let with_rows = all.map(|(input, text)| (input, text, self.rows_without(input)));
        with_rows.filter(|(.., part)| part.as_ref().is_none_or(|(rows, _)| rows != "0")).collect()
    }

    /// The rows that do not say an input, of how many; `None` if none does.
    fn rows_without(&self, input: Input) -> Part {
        let (said, all) = (self.summary.held.said(input), self.summary.total.rows);
        part(all.saturating_sub(said), all)
    }

    /// Emissions and cost, where they were asked for.
    fn rates(&self, language: Language, digits: u8) -> Vec<String> {
        let words = words(language).fleet;
        let total = &self.summary.total;
        let is_mixed = total.emissions().count() > 1;
        let emissions = total.emissions().filter(|sum| sum.mass.value > 0.0).map(|sum| {
            let mass = mass_text(sum.mass, language, digits);
            (words.emissions)(&mass, sum.counted, &part(sum.rows, total.rows))
        });
        let mixed = is_mixed.then(|| words.mixed_emissions.to_owned());
        let currency = self.plan.defaults.rates.currency();
        let cost = currency.map(|currency| {
            let money = Money { amount: total.cost, currency };
            (words.cost)(&money_text(money, language, digits))
        });
        emissions.chain(mixed).chain(cost).collect()
    }
}

/// Rows of how many; `None` if they are all.
fn part(rows: u64, all: u64) -> Part {
    let count = |count: u64| write_number(count as f64, 15, Notation::Si);
    (rows < all).then(|| (count(rows), count(all)))
}

fn notation(language: Language) -> Notation {
    match language {
        Language::English => Notation::Si,
        Language::Chinese => Notation::Myriad,
    }
}
