//! How long something runs, and at which part of its power: the times and loads that a text names.

use super::super::super::context::clause_start;
use super::super::super::cues::{Cue, find, first_clause, has, last, last_clause, word_at};
use super::super::super::figures::{Found, Period};
use super::super::super::mentions::number_before;
use super::super::Context;
use crate::order::sort_by_key;
use crate::quantity::scan_number;
use std::ops::Range;

/// How long a power runs.
pub(super) struct Duration {
    /// As a claim has it behind `for`.
    pub text: String,
    /// Whether the text has it in numbers.
    pub is_said: bool,
    /// Whether it is put together of two times: eight hours a day for a year.
    pub is_guessed: bool,
}

/// The time in which an energy is used, by its own period and by hours that are said.
pub(super) fn duration(per: Option<Period>, said: &[f64]) -> Option<Duration> {
    let of = |text: String, is_said, is_guessed| Some(Duration { text, is_said, is_guessed });
    match (per, said) {
        (None, [hours]) => of(format!("{hours}h"), true, false),
        (Some(Period::Day), [hours]) if *hours < 24.0 => of(format!("{hours}h"), true, true),
        (Some(Period::Year), [hours]) if *hours < 24.0 => {
            of(format!("{}h", hours * 365.0), true, true)
        }
        (Some(Period::Year), [hours]) if (1000.0..=8784.0).contains(hours) => {
            of(format!("{hours}h"), true, false)
        }
        (Some(period), _) => of(period.duration()?.to_owned(), false, false),
        (None, _) => None,
    }
}

/// The hours that are said from a power of the same sentence on, or right in front of it.
pub(super) fn said_hours(
    context: &Context<'_>,
    (source, end): (&Found, Option<usize>),
    energy: &Found,
) -> Vec<f64> {
    let Some(end) = end.filter(|_| source.is_power()) else {
        // The power stands in a sentence before.
        return if source.is_power() {
            times(context.gap(0, energy.range.start))
        } else {
            Vec::new()
        };
    };
    let clause = clause_start(context.lower(), source.range.start);
    let windows = [
        context.gap(end, energy.range.start),
        context.gap(clause, source.range.start),
        context.gap(energy.range.end, behind_in_clause(context, energy.range.end)),
    ];
    let near = windows.iter().map(|window| times(window)).find(|times| !times.is_empty());
    // `Left on for 24 hours, a 2 kW heater uses 0.048 MWh`: the one time of the one power.
    let is_one = context.figures.iter().filter(|found| found.is_power()).count() == 1;
    let one = context.times.first().filter(|_| is_one && context.times.len() == 1);
    near.or(one.map(|(_, hours)| vec![*hours])).unwrap_or_default()
}

fn behind_in_clause(context: &Context<'_>, at: usize) -> usize {
    let stop = context.behind(at).find([',', ';', '，', '；', '。', '(', ')']);
    stop.map_or(context.lower().len(), |stop| at + stop)
}

/// The times of a text in hours; a year and a month are none.
fn times(text: &str) -> Vec<f64> {
    times_in(text).into_iter().map(|(_, hours)| hours).collect()
}

/// The same with where they stand.
pub(in super::super) fn times_in(text: &str) -> Vec<(Range<usize>, f64)> {
    const UNITS: [(&str, f64); 5] = [
        ("个小时|小时|小時|hours|hour|-hour", 1.0),
        ("分钟|minutes|minute", 1.0 / 60.0),
        ("天|days|-day", 24.0),
        ("个月", 730.0),
        ("周|weeks", 168.0),
    ];
    let mut found: Vec<(Range<usize>, f64)> = Vec::new();
    if !has(text, Cue::Hours) {
        return found;
    }
    let units =
        UNITS.into_iter().flat_map(|(all, hours)| all.split('|').map(move |unit| (unit, hours)));
    for (unit, hours) in units {
        for (at, _) in text.match_indices(unit) {
            let rest = &text[at + unit.len()..];
            let is_whole = !unit.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphabetic());
            let number = number_before(text[..at].trim_end(), 12);
            let number = number.filter(|(value, _)| is_whole && *value > 0.0);
            if let Some((value, start)) = number
                && !found.iter().any(|(other, _)| other.start == start)
            {
                found.push((start..at + unit.len(), value * hours));
            }
        }
    }
    found.retain(|(_, hours)| *hours > 0.0);
    sort_by_key(&mut found, |(range, _)| range.start);
    found
}

/// 年利用小时数约2200小时, `2,200 full-load hours`.
pub(super) fn full_hours(context: &Context<'_>, before: usize) -> Option<String> {
    let text = context.gap(0, before);
    for word in ["利用小时数", "利用小时", "满发", "等效利用", "满负荷运行"] {
        if let Some(at) = find(text, word) {
            let rest =
                text[at + word.len()..].trim_start_matches(['约', '近', '为', '达', '数', ' ']);
            let (value, length) = scan_number(rest)?;
            let is_hours = rest[length..].trim_start().starts_with("小时");
            return (is_hours && (1.0..=8784.0).contains(&value)).then(|| value.to_string());
        }
    }
    let at = find(text, "full-load hours").or_else(|| find(text, "hours at full load"))?;
    let number = text[..at].trim_end();
    let start = number.rfind(|c: char| !(c.is_ascii_digit() || c == ',')).map_or(0, |at| at + 1);
    let (value, _) = scan_number(number[start..].trim_start())?;
    (1.0..=8784.0).contains(&value).then(|| value.to_string())
}

/// Hours as a claim has them: whole days as days.
pub(in super::super) fn written(hours: f64) -> String {
    let days = hours / 24.0;
    if days >= 1.0 && days.fract() == 0.0 { format!("{days}d") } else { format!("{hours}h") }
}

/// The hours that a sentence names.
pub(super) fn hours(lower: &str) -> Option<(f64, Range<usize>)> {
    for word in ["个小时", "小时", "hours", "-hour", " hour"] {
        for (at, _) in lower.match_indices(word) {
            let number = number_before(lower[..at].trim_end(), 12);
            if let Some((value, start)) = number.filter(|(value, _)| *value > 0.0 && *value < 100.0)
            {
                return Some((value, start..at + word.len()));
            }
        }
    }
    None
}

/// The part of its power that something runs at while it uses an energy, as a claim has it behind `x`: `a
/// capacity factor of 90%`, 平均负荷率60%, `at half load`.
pub(in super::super) fn load(context: &Context<'_>, energy: &Found) -> Option<String> {
    let shares = context.shares.iter().filter(|share| is_load(context, share));
    let near = shares.filter(|share| {
        share.range.start <= energy.range.end + super::FAR && !is_of_other(context, share, energy)
    });
    let share = near.min_by_key(|share| share.range.start.abs_diff(energy.range.start))?;
    Some(match share.text.strip_suffix("% of") {
        Some(percent) => format!("{percent}%"),
        None => format!("{}%", share.value * 100.0),
    })
}

/// Whether a load is that of another energy of its clause: `17.5 TWh a year, or 10.5 TWh at 60 percent
/// utilization`. The same over another time is used at the same load: `at 60%, 10.5 TWh a year or 29 GWh a day`.
fn is_of_other(context: &Context<'_>, share: &super::Share, energy: &Found) -> bool {
    let start = clause_start(context.lower(), share.range.start);
    let end = behind_in_clause(context, share.range.end);
    let away = |found: &Found| found.range.start.abs_diff(share.range.start);
    context.figures.iter().any(|other| {
        let is_there = other.range.start >= start && other.range.end <= end;
        let is_energy = !other.is_power() && other.item.is_none();
        let is_nearer = energy.range.end <= start || away(other) < away(energy);
        let is_over_another = energy.range.start > share.range.end
            && other.per.zip(energy.per).is_some_and(|(one, other)| one != other);
        let is_other = other.range != energy.range && !is_over_another;
        is_there && is_energy && is_nearer && is_other
    })
}

/// Whether something runs at several parts of its power, each for some time.
pub(super) fn varies(context: &Context<'_>) -> bool {
    let loads = context.shares.iter().filter(|share| is_load(context, share)).count();
    loads + usize::from(context.whole.has(Cue::FullLoad)) > 1
}

/// Whether a share is the part of its power that something runs at.
fn is_load(context: &Context<'_>, share: &super::Share) -> bool {
    let before = context.gap(0, share.range.start);
    let behind: String = context.behind(share.range.end).chars().take(24).collect();
    let (before, behind) = (last_clause(before), first_clause(behind.trim_start()));
    let in_front = last(before, Cue::Load).filter(|(_, end)| before.len() - end <= 12);
    // In front of a share a load is one that is shared out: `the load is 40%`.
    let in_front = in_front
        .is_some_and(|(at, end)| !["load", "power", "capacity"].contains(&&before[at..end]));
    let is_behind = word_at(behind, 0, Cue::Load).is_some();
    let grows = has(behind, Cue::Rise) || has(behind, Cue::Fall);
    share.value <= 1.0 && (in_front || is_behind && !grows || share.text.is_empty())
}

/// Where what is said of a load ends.
pub(super) fn load_end(context: &Context<'_>) -> Option<usize> {
    let share = context.shares.iter().rfind(|share| is_load(context, share));
    share.map(|share| share.range.end)
}
