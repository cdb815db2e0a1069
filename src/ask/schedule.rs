//! `1GW@2026-07, +5GW@2030-01` as the levels of a schedule.

use super::schedule_fault::{ScheduleFault, TextFault};
use crate::answer::TypedSchedule;
use crate::estimate::Estimate;
use crate::model::{Change, Level, Schedule};
use crate::quantity::{
    ParseError, Per, Power, Reading, parse_date, parse_power_range, read_power, trimmed,
};
use std::ops::Range;
use uom::ConstZero;

const AT: [char; 2] = ['@', '＠'];

/// What stands between two entries. In front of an `@` a comma belongs to the number: `1,000MW@2026`.
const SEPARATORS: [char; 5] = [',', '，', '、', ';', '；'];

/// Whether a text says which powers run from when.
pub(super) fn is_schedule(text: &str) -> bool {
    text.contains('@') && read(text, Change::Step).is_ok()
}

/// Reads a schedule. A power is what runs from its date on; with a `+` it adds to what runs before.
pub(super) fn read(text: &str, change: Change) -> Result<TypedSchedule, ScheduleFault> {
    let fail = |(fault, span)| ScheduleFault::Text { fault, text: text.to_owned(), span };
    let entries = entries(text).map_err(fail)?;
    let (mut levels, mut literal) = (Vec::new(), true);
    let (mut per_year, mut only_per_year) = (false, true);
    let mut drawn = None;
    let mut running = Estimate::exactly(Power::ZERO);
    for entry in &entries {
        let read = entry.power(text, running).map_err(fail)?;
        running = read.quantity;
        let date = parse_date(&text[entry.date.clone()])
            .map_err(|error| fail(moved(error, entry.date.start)))?;
        literal &= date.literal;
        per_year |= read.per == Some(Per::Year);
        only_per_year &= read.per == Some(Per::Year);
        if *drawn.get_or_insert(read.per.is_some()) != read.per.is_some() {
            return Err(fail((TextFault::MixedPowers, trimmed(text, entry.power.clone()))));
        }
        levels.push(Level { power: running, from: date.quantity });
    }
    let schedule = Schedule::levels(&levels, change).map_err(|error| {
        let at = error.place().and_then(|at| entries.get(at));
        let span = at.map_or(0..text.len(), |entry| trimmed(text, entry.date.clone()));
        fail((TextFault::Schedule(error), span))
    })?;
    let schedule = if only_per_year { schedule.per_year() } else { schedule };
    let per_year = per_year && !only_per_year;
    let (text, drawn) = (text.trim().to_owned(), drawn.unwrap_or_default());
    Ok(TypedSchedule { text, levels, change, drawn, per_year, literal, schedule })
}

type Placed = (TextFault, Range<usize>);

struct Entry {
    power: Range<usize>,
    date: Range<usize>,
}

/// The places of the entries. A separator at the end is let pass.
fn entries(text: &str) -> Result<Vec<Entry>, Placed> {
    let mut entries = Vec::new();
    let mut start = 0;
    while !text[start..].trim().is_empty() {
        let Some(at) = text[start..].find(AT).map(|at| start + at) else {
            return Err((TextFault::MissingDate, trimmed(text, start..text.len())));
        };
        let date = behind(text, at);
        let end = text[date..].find(SEPARATORS).map_or(text.len(), |end| date + end);
        if text[date..end].trim().is_empty() {
            return Err((TextFault::MissingDate, trimmed(text, start..end)));
        }
        entries.push(Entry { power: start..at, date: date..end });
        start = behind(text, end);
    }
    Ok(entries)
}

impl Entry {
    fn power(
        &self,
        text: &str,
        running: Estimate<Power>,
    ) -> Result<Reading<Estimate<Power>>, Placed> {
        let written = &text[self.power.clone()];
        let sign = written.trim_start();
        let added = sign.strip_prefix(['+', '＋']);
        let rest = added.unwrap_or(written);
        let start = self.power.end - rest.len();
        match read_power(rest) {
            Ok(power) if added.is_some() => Ok(power.map(|power| running + power)),
            Ok(power) => Ok(power),
            Err(error) => Err(self.missing_date(text).unwrap_or_else(|| moved(error, start))),
        }
    }

    /// `1GW, 6GW@2030`: the first power has no date, so the comma seemed to be one of a number.
    fn missing_date(&self, text: &str) -> Option<Placed> {
        let start = self.power.start;
        let first = start..start + text[self.power.clone()].find(SEPARATORS)?;
        let power = text[first.clone()].trim().trim_start_matches(['+', '＋']);
        let is_power = parse_power_range(power).is_ok();
        is_power.then(|| (TextFault::MissingDate, trimmed(text, first)))
    }
}

fn moved(error: ParseError, start: usize) -> Placed {
    let span = error.span();
    (TextFault::Quantity(error), span.start + start..span.end + start)
}

/// The place behind the character at `at`, or the end.
fn behind(text: &str, at: usize) -> usize {
    at + text[at..].chars().next().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::{Notation, write_quantity};

    fn shown(text: &str) -> String {
        let written = |power: Power| write_quantity(&power.into(), Notation::Si, 15);
        let level = |Level { power, from }: &Level| {
            let low = if power.is_exact() { String::new() } else { written(power.low()) + ".." };
            format!("{low}{} {from}", written(power.high()))
        };
        match read(text, Change::Step) {
            Ok(plan) => plan.levels.iter().map(level).collect::<Vec<_>>().join(", "),
            Err(ScheduleFault::Text { fault, text, span }) => {
                let name =
                    ScheduleFault::Text { fault, text: text.clone(), span: span.clone() }.name();
                format!("{name}: {}", &text[span])
            }
            Err(other) => format!("{other:?}"),
        }
    }

    #[test]
    fn levels_and_what_is_added_to_them() {
        let both = "1 GW 2026-07-01, 6 GW 2030-01-01";
        for text in [
            "1GW@2026-07, 6GW@2030-01",
            "1 GW @ 2026-H2;6GW@2030",
            "1GW@2026-07,+5GW@2030",
            "10亿瓦@2026年下半年，60亿瓦@2030年",
            "１ＧＷ＠2026-07、＋5GW＠2030,",
            "1,000MW@2026-07,6,000 MW@2030",
        ] {
            assert_eq!(shown(text), both, "{text}");
        }
        assert_eq!(shown("+5..6GW@2030"), "5 GW..6 GW 2030-01-01");
        assert_eq!(shown("1GW@2026,5..6GW@2030").split(", ").nth(1), Some("5 GW..6 GW 2030-01-01"));
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig {
            failure_persistence: None,
            ..proptest::prelude::ProptestConfig::default()
        })]

        #[test]
        fn no_text_panics_and_every_fault_has_a_place(
            text in "([0-9]|GW|亿瓦|@|＠|,|，|、| |　|2026|-|年|月|H2|下半年|\\+|＋|[.][.]|💡){0,12}",
        ) {
            if let Err(ScheduleFault::Text { text, span, .. }) = read(&text, Change::Linear) {
                proptest::prop_assert!(text.get(span.clone()).is_some(), "{} {:?}", text, span);
            }
        }
    }

    #[test]
    fn faults_are_in_their_place() {
        for (text, fault) in [
            ("", "no-tranches: "),
            (" ", "no-tranches:  "),
            ("6GW", "missing-date: 6GW"),
            ("1GW@2026, 6GW", "missing-date: 6GW"),
            ("1GW, 6GW@2026", "missing-date: 1GW"),
            ("1GW@ , 6GW@2026", "missing-date: 1GW@"),
            ("1GW@soon", "not-a-date: soon"),
            ("1GW@2026-13", "no-such-date: 2026-13"),
            ("1GW@2026, 6GX@2030", "unknown-unit: GX"),
            ("1GW@2026, + 6GWh@2030", "wrong-dimension: GWh"),
            ("1GW@2030, 6GW@ 2026", "out-of-order: 2026"),
            ("1GW@2030, 6GW@2030-01", "out-of-order: 2030-01"),
            ("1GW@2026 2030", "not-a-date: 2026 2030"),
            ("1GW@2026, 8.76TWh/yr@2030", "mixed-powers: 8.76TWh/yr"),
            ("@2026", "empty: "),
        ] {
            assert_eq!(shown(text), fault, "{text}");
        }
    }
}
