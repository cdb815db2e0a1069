//! What is told of a run when it is over.

use super::super::words::words;
use crate::fleet::{Format, Plan, Summary};
use crate::printable::cleaned;
use crate::quantity::{Money, Notation, write_number, write_quantity};
use crate::report::{Language, Style, mass_text, money_text};
use std::io::{self, Write};
use std::time::Duration;

pub(super) struct Told<'a> {
    pub summary: &'a Summary,
    pub plan: &'a Plan,
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
        let power = write_quantity(&summary.total.facility_power.into(), notation, digits);
        let energy = write_quantity(&summary.total.annual_energy.into(), notation, digits);
        lines.push((words.totals)(&power, &energy));
        for reference in &self.plan.defaults.references {
            let times = write_number(summary.total.times(reference), digits, notation);
            lines.push(format!("{}: {times}", cleaned(&reference.name)));
        }
        lines.extend(self.rates(language, digits));
        if summary.dates_unused {
            lines.push(words.dates_unused.to_owned());
        }
        if summary.groups_out < summary.groups {
            lines.push((words.groups)(&count(summary.groups_out), &count(summary.groups)));
        }
        if Some(self.plan.input) == Format::separated_by(';') {
            lines.push(words.commas.to_owned());
        }
        if summary.ranged > 0 && !self.plan.defaults.ranges {
            let grouped = self.plan.group_by.is_some();
            lines.push((words.ranged)(&count(summary.ranged), grouped));
        }
        let seconds = self.elapsed.as_secs_f64();
        let speed = summary.rows_in as f64 / seconds.max(1e-9);
        let number = |value, digits| write_number(value, digits, Notation::Si);
        lines.push((words.speed)(&number(seconds, 3), &number(speed, 3)));
        lines.join("\n") + "\n"
    }

    /// Emissions and cost, where they were asked for.
    fn rates(&self, language: Language, digits: u8) -> Vec<String> {
        let words = words(language).fleet;
        let total = &self.summary.total;
        let emissions = (total.emissions.value > 0.0)
            .then(|| (words.emissions)(&mass_text(total.emissions, language, digits)));
        let currency = self.plan.defaults.rates.currency();
        let cost = currency.map(|currency| {
            let money = Money { amount: total.cost, currency };
            (words.cost)(&money_text(money, language, digits))
        });
        emissions.into_iter().chain(cost).collect()
    }
}

fn notation(language: Language) -> Notation {
    match language {
        Language::English => Notation::Si,
        Language::Chinese => Notation::Myriad,
    }
}
