//! One energy over two times, and the mean power of one: so much a day, and so much a year.

use super::super::super::cues::{Cue, find, has};
use super::super::super::figures::{FigureKind, Found, Period};
use super::super::{ClaimKind, Context, Gate, amount_of, sign};
use super::{FAR, duration};
use std::ops::Range;

pub(super) fn add(context: &mut Context<'_>, at: usize) {
    mean_power(context, at);
    source_behind(context, at);
    shorter_behind(context, at);
    by_spans(context, at);
}

/// `uses 7.2 GWh every hour from 300 MW`: the power stands behind.
fn source_behind(context: &mut Context<'_>, at: usize) {
    let (Some(energy), Some(power)) = (context.figures.get(at), context.figures.get(at + 1)) else {
        return;
    };
    let gap = context.gap(energy.range.end, power.range.start).trim();
    let is_from = ["from", "from its", "from a", "from the", "off", "with", "at"].contains(&gap);
    let time = energy.per.and_then(Period::duration).filter(|_| is_from && power.is_power());
    let is_of_one = energy.item.is_none() && power.item.is_none() && power.quantity.is_some();
    let Some(time) = time.filter(|_| is_of_one && !energy.is_power()) else {
        return;
    };
    let range = energy.range.start..power.range.end;
    for (sign, gate) in [(sign(energy), Gate::Slip), (">=", Gate::Broken)] {
        let statement = format!("{} for {time} {sign} {}", power.amount, energy.amount);
        let stated = amount_of(energy);
        context.state(range.clone(), ClaimKind::PowerOverTime, statement, gate, stated);
    }
}

/// 月均用电1500万度，全年1.8亿度.
pub(super) fn months(context: &mut Context<'_>, at: usize, month: &str, range: Range<usize>) {
    let year = &context.figures[at];
    let statement = format!("12 x {month} {} {}", sign(year), year.amount);
    let stated = amount_of(year);
    context.state(range, ClaimKind::PowerOverTime, statement, Gate::Slip, stated);
}

/// 全年用电8.76亿度，平均每天240万度; `8.76 TWh in the year, or 24 GWh a day`: the longer time first.
fn shorter_behind(context: &mut Context<'_>, at: usize) {
    let short = &context.figures[at];
    let Some(long) = at.checked_sub(1).map(|before| &context.figures[before]) else {
        return;
    };
    let times = short.per.zip(long.per).filter(|(short, long)| short < long);
    let Some((unit, time)) = times.and_then(|(short, long)| short.duration().zip(long.duration()))
    else {
        return;
    };
    let (from, to) = (long.range.end, short.range.start);
    let gap = context.gap(from, to);
    let is_mean =
        ["平均", "日均", "average", "averaging"].iter().any(|mean| find(gap, mean).is_some());
    let are_energies = [long, short]
        .iter()
        .all(|found| !found.is_power() && found.item.is_none() && found.quantity.is_some());
    let is_told = context.comes_to(from, to) || is_mean;
    if !(are_energies && is_told && context.is_bare(from, to)) || context.is_denied(short) {
        return;
    }
    let unit = unit.trim_start_matches('1');
    let statement = format!("{}/{unit} for {time} ≈ {}", short.amount, long.amount);
    let (range, stated) = (long.range.start..short.range.end, amount_of(short));
    context.state(range, ClaimKind::PowerOverTime, statement, Gate::Plain, stated);
}

/// `70,000 kWh in 10 hours, or 7,000 kWh in one`: each time is that of the energy in front of it.
fn by_spans(context: &mut Context<'_>, at: usize) {
    let (Some(one), Some(other)) = (context.figures.get(at), context.figures.get(at + 1)) else {
        return;
    };
    let are_energies = [one, other].iter().all(|found| {
        found.kind == FigureKind::Energy && found.item.is_none() && found.quantity.is_some()
    });
    let next = |found: &Found| {
        let (range, hours) = context.times.iter().find(|time| time.0.start >= found.range.end)?;
        let gap = context.gap(found.range.end, range.start).trim();
        ["in", "within", "every"].contains(&gap).then_some((range.end, *hours))
    };
    let Some((end, hours)) = next(one).filter(|(end, _)| are_energies && *end <= other.range.start)
    else {
        return;
    };
    // `in one`: of the same unit.
    let unit = context.gap(one.range.end, end).rsplit(' ').next().unwrap_or_default();
    let elided = || {
        let word = context.behind(other.range.end).strip_prefix(" in ")?;
        let word = word.split(|c: char| !c.is_ascii_alphanumeric()).next()?;
        let number = if word == "one" { "1" } else { word };
        let time = format!("{number} {}s", unit.trim_end_matches('s'));
        let (_, hours) = duration::times_in(&time).pop()?;
        Some((other.range.end + " in ".len() + word.len(), hours))
    };
    let Some((last, others)) = next(other).or_else(elided) else {
        return;
    };
    if !context.comes_to(end, other.range.start) || context.is_denied(other) {
        return;
    }
    let factor = others / hours;
    let statement = format!("{factor} x {} {} {}", one.amount, sign(other), other.amount);
    let (range, stated) = (one.range.start..last, amount_of(other));
    context.state(range, ClaimKind::PowerOverTime, statement, Gate::Plain, stated);
}

/// 一年用电87.6亿度，相当于平均功率100万千瓦; `8.76 TWh a year, or 1 GW on average`.
fn mean_power(context: &mut Context<'_>, at: usize) {
    const BEHIND: [&str; 4] = ["on average", "around the clock", "continuously", "all year"];

    let power = &context.figures[at];
    let Some(before) = at.checked_sub(1).map(|before| &context.figures[before]) else {
        return;
    };
    let gap = context.gap(before.range.end, power.range.start);
    let behind: String = context.behind(power.range.end).chars().take(20).collect();
    let is_mean = has(gap, Cue::Mean) || BEHIND.iter().any(|word| find(&behind, word).is_some());
    let told = has(gap, Cue::Same)
        || has(gap, Cue::Is)
        || is_mean && gap.contains(',')
        || [", roughly", ", about", ",约", ", around", ", some"].contains(&gap.trim());
    let is_load = behind.starts_with("负荷") || behind.starts_with("的负荷");
    let fits = power.kind == FigureKind::Power && power.quantity.is_some() && power.item.is_none();
    let of_energy = !before.is_power() && before.item.is_none() && before.quantity.is_some();
    // `50 GWh over 100 days, an average of about 21 MW`: the one time that is said.
    let said = match &context.times[..] {
        [(_, hours)] if before.kind == FigureKind::Energy && before.per.is_none() => Some(*hours),
        _ => None,
    };
    let time = before.per.and_then(Period::duration).map(str::to_owned);
    let time = time.or_else(|| said.map(duration::written));
    let (true, Some(time)) = (fits && of_energy && (is_mean || is_load) && told, time) else {
        return;
    };
    if context.is_denied(power) || gap.chars().count() > FAR {
        return;
    }
    let statement = format!("{} for {time} ≈ {}", power.amount, before.amount);
    let range = before.range.start..power.range.end;
    let time = context.times.iter().find(|(time, _)| time.start >= before.range.end);
    let end = time.filter(|(time, _)| time.end <= power.range.start).map(|(time, _)| time.end);
    let is_plain = is_mean && context.is_bare(end.unwrap_or(before.range.end), power.range.start);
    let gate = match is_mean {
        true if is_plain => Gate::Plain,
        true => Gate::Slip,
        false => Gate::Holds,
    };
    let stated = amount_of(power);
    context.state(range, ClaimKind::PowerOverTime, statement, gate, stated);
}
