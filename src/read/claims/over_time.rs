//! What a power comes to over a time: what is used, generated, or given back by a battery.

use super::super::context::clause_start;
use super::super::cues::{Cue, find, has};
use super::super::figures::{FigureKind, Found, Period};
use super::super::mentions::number_before;
use super::{ClaimKind, Context, Gate, sign};
use crate::quantity::scan_number;
use std::ops::Range;

pub(super) fn add(context: &mut Context<'_>) {
    for at in 0..context.figures.len() {
        over_time(context, at);
        mean_power(context, at);
    }
    battery(context);
}

/// A power, or an energy of a shorter time, in front of an energy.
struct Source<'a> {
    figure: &'a Found,
    /// Where it ends, if it stands in the same sentence.
    end: Option<usize>,
}

/// `100MW的机房每小时耗电10万度`, `600 MWh a day … 219 GWh a year`.
fn over_time(context: &mut Context<'_>, at: usize) {
    let energy = &context.figures[at];
    let is_total = !energy.is_power() && energy.item.is_none() && energy.quantity.is_some();
    if !is_total || context.is_denied(energy) || follows_a_rise(context, energy) {
        return;
    }
    let is_source = |found: &Found| {
        let is_shorter = found.per.zip(energy.per).is_some_and(|(one, other)| one < other);
        found.item.is_none() && (found.is_power() || is_shorter)
    };
    let Some((figure, end)) = context.before(energy.range.start, is_source) else {
        return;
    };
    let source = Source { figure, end };
    let gap = context.gap(end.unwrap_or(0), energy.range.start);
    let said = said_hours(context, &source, energy);
    let (Some(duration), Some(left)) = (duration(energy.per, &said), of_an_hour(figure)) else {
        return;
    };
    let range = claim_range(context, energy, figure, end);
    let share = load(context, gap, energy);
    if figure.is_power() && has(gap, Cue::Generation) && !has(gap, Cue::Use) {
        generated(context, at, &left, &duration, share, (range, end));
        return;
    }
    let full = has(context.lower(), Cue::FullLoad);
    let plain = has(gap, Cue::Same) || full;
    let near = end.is_some() || full || has(gap, Cue::Same);
    if !(near && (plain || has(gap, Cue::Use) || has(gap, Cue::Is))) {
        return;
    }
    let gate = match end {
        _ if duration.is_guessed => Gate::Holds,
        Some(_) if full && share.is_none() => Gate::Plain,
        Some(_) if gap.chars().count() <= FAR => Gate::Slip,
        _ => Gate::Holds,
    };
    let share = share.map_or(String::new(), |share| format!(" x {share}"));
    let (time, sign) = (&duration.text, sign(energy));
    let statement = format!("{left}{share} for {time} {sign} {}", energy.amount);
    context.state(range, ClaimKind::PowerOverTime, statement, gate);
}

/// More characters than between a power and its energy.
const FAR: usize = 60;

/// What a plant generates: by its full hours or its capacity factor, or more than it can.
fn generated(
    context: &mut Context<'_>,
    at: usize,
    left: &str,
    duration: &Duration,
    share: Option<String>,
    (range, end): (Range<usize>, Option<usize>),
) {
    let energy = &context.figures[at];
    let gap = context.gap(end.unwrap_or(0), energy.range.start);
    let (amount, sign) = (&energy.amount, sign(energy));
    let is_one = end.is_some() && is_of_one_plant(gap);
    if let Some(hours) = full_hours(context, energy.range.start) {
        let statement = format!("{left} for {hours}h {sign} {amount}");
        context.state(range, ClaimKind::Generation, statement, Gate::Plain);
    } else if let Some(share) = share {
        let statement = format!("{left} x {share} for {} {sign} {amount}", duration.text);
        let gate = if is_one { Gate::Plain } else { Gate::Slip };
        let end = range.end.max(factor_end(context).unwrap_or(0));
        context.state(range.start..end, ClaimKind::Generation, statement, gate);
    } else if duration.is_said && is_one {
        let statement = format!("{left} for {} {sign} {amount}", duration.text);
        context.state(range, ClaimKind::Generation, statement, Gate::Slip);
    } else if is_one {
        let statement = format!("{left} for {} >= {amount}", duration.text);
        context.state(range, ClaimKind::Generation, statement, Gate::Broken);
    }
}

/// The amount of a source as a claim has it in front of a time.
fn of_an_hour(source: &Found) -> Option<String> {
    if source.is_power() {
        return Some(source.amount.clone());
    }
    let time = source.per.and_then(Period::duration)?;
    Some(format!("{}/{}", source.amount, time.trim_start_matches('1')))
}

/// How long a power runs.
struct Duration {
    /// As a claim has it behind `for`.
    text: String,
    /// Whether the text has it in numbers.
    is_said: bool,
    /// Whether it is put together of two times: eight hours a day for a year.
    is_guessed: bool,
}

/// The time in which an energy is used, by its own period and by hours that are said.
fn duration(per: Option<Period>, said: &[f64]) -> Option<Duration> {
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
fn said_hours(context: &Context<'_>, source: &Source<'_>, energy: &Found) -> Vec<f64> {
    let Some(end) = source.end.filter(|_| source.figure.is_power()) else {
        return Vec::new();
    };
    let clause = clause_start(context.lower(), source.figure.range.start);
    let windows = [
        context.gap(end, energy.range.start),
        context.gap(clause, source.figure.range.start),
        context.gap(energy.range.end, behind_in_clause(context, energy.range.end)),
    ];
    windows.iter().map(|window| times(window)).find(|times| !times.is_empty()).unwrap_or_default()
}

fn behind_in_clause(context: &Context<'_>, at: usize) -> usize {
    let stop = context.behind(at).find([',', ';', '，', '；', '。', '(', ')']);
    stop.map_or(context.lower().len(), |stop| at + stop)
}

/// The times of a text in hours; a year and a month are none.
fn times(text: &str) -> Vec<f64> {
    const UNITS: [(&str, f64); 13] = [
        ("个小时", 1.0),
        ("小时", 1.0),
        ("小時", 1.0),
        ("分钟", 1.0 / 60.0),
        ("天", 24.0),
        ("hours", 1.0),
        ("hour", 1.0),
        ("-hour", 1.0),
        ("minutes", 1.0 / 60.0),
        ("days", 24.0),
        ("weeks", 168.0),
        ("周", 168.0),
        ("minute", 1.0 / 60.0),
    ];
    let mut found: Vec<(usize, f64)> = Vec::new();
    for (unit, hours) in UNITS {
        for (at, _) in text.match_indices(unit) {
            let rest = &text[at + unit.len()..];
            let is_whole = !unit.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphabetic());
            let number = number_before(text[..at].trim_end(), 12);
            let number = number.filter(|(value, _)| is_whole && *value > 0.0);
            if let Some((value, start)) = number
                && !found.iter().any(|(other, _)| *other == start)
            {
                found.push((start, value * hours));
            }
        }
    }
    found.sort_by_key(|(start, _)| *start);
    found.into_iter().map(|(_, hours)| hours).filter(|hours| *hours > 0.0).collect()
}

/// Words for the part of its power that something runs at.
const FACTORS: [&str; 12] = [
    "capacity factor",
    "load factor",
    "utilization",
    "utilisation",
    "average load",
    "利用率",
    "负荷率",
    "负载率",
    "容量系数",
    "上架率",
    "平均负载",
    "平均负荷",
];

/// `a capacity factor of 90%`, 平均负荷率60%: as a claim has it behind `x`.
fn load(context: &Context<'_>, gap: &str, energy: &Found) -> Option<String> {
    let lower = context.lower();
    let word = FACTORS.iter().find_map(|word| Some((find(lower, word)?, word.len())));
    let (at, length) = word?;
    let near = |share: &&super::Share| {
        share.text.ends_with("% of")
            && (share.range.start >= at + length && share.range.start - at - length <= 12
                || share.range.end <= at && at - share.range.end <= 12)
    };
    let share = context.shares.iter().find(near)?;
    let is_close =
        share.range.start <= energy.range.end + 60 || gap.contains(&lower[at..at + length]);
    is_close.then(|| share.text.trim_end_matches(" of").to_owned())
}

/// Where what is said of a capacity factor ends.
fn factor_end(context: &Context<'_>) -> Option<usize> {
    let lower = context.lower();
    let (at, length) = FACTORS.iter().find_map(|word| Some((find(lower, word)?, word.len())))?;
    let share = context.shares.iter().find(|share| share.range.start >= at + length);
    share.map(|share| share.range.end).filter(|end| *end <= at + length + 12)
}

/// Whether what stands between a power and a year's energy may be about one plant.
fn is_of_one_plant(gap: &str) -> bool {
    const OTHERS: [&str; 12] = [
        "全国", "全球", "全省", "全市", "中国", "美国", "country", "nation", "world", "state",
        "total", "china",
    ];
    let commas = gap.chars().filter(|c| matches!(c, ',' | '，' | ';' | '；')).count();
    let one = if gap.is_ascii() { commas == 0 } else { commas <= 1 };
    one && gap.chars().count() <= FAR && !OTHERS.iter().any(|other| find(gap, other).is_some())
}

/// From the clause in which an energy stands, or from the power right before it.
fn claim_range(
    context: &Context<'_>,
    energy: &Found,
    source: &Found,
    end: Option<usize>,
) -> Range<usize> {
    let clause = clause_start(context.lower(), energy.range.start);
    let joined =
        end.is_some_and(|end| context.gap(end, clause).trim_matches(')').trim().is_empty());
    let start = if joined { source.range.start } else { clause };
    start.min(clause)..energy.range.end
}

/// Whether a figure is where a growth or a comparison leads.
fn follows_a_rise(context: &Context<'_>, figure: &Found) -> bool {
    const RISES: [&str; 8] =
        ["增至", "升至", "降至", "提高到", "增长到", "climb", "rise to", "grow"];
    let clause = clause_start(context.lower(), figure.range.start);
    let before = context.gap(clause, figure.range.start);
    RISES.iter().any(|word| find(before, word).is_some())
}

/// 年利用小时数约2200小时, `2,200 full-load hours`.
fn full_hours(context: &Context<'_>, before: usize) -> Option<String> {
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

/// 一年用电87.6亿度，相当于平均功率100万千瓦; `8.76 TWh a year, or 1 GW on average`.
fn mean_power(context: &mut Context<'_>, at: usize) {
    const MEAN: [&str; 8] =
        ["平均功率", "平均负荷", "平均", "average", "averaging", "mean", "continuous", "constant"];

    let power = &context.figures[at];
    let Some(before) = at.checked_sub(1).map(|before| &context.figures[before]) else {
        return;
    };
    let gap = context.gap(before.range.end, power.range.start);
    let behind: String = context.behind(power.range.end).chars().take(12).collect();
    let is_mean =
        MEAN.iter().any(|word| find(gap, word).is_some()) || find(&behind, "on average").is_some();
    let told = has(gap, Cue::Same) || has(gap, Cue::Is);
    let fits = power.kind == FigureKind::Power && power.quantity.is_some() && power.item.is_none();
    let of_energy = !before.is_power() && before.item.is_none() && before.quantity.is_some();
    let (true, Some(time)) =
        (fits && of_energy && is_mean && told, before.per.and_then(Period::duration))
    else {
        return;
    };
    if context.is_denied(power) || gap.chars().count() > FAR {
        return;
    }
    let statement = format!("{} for {time} ≈ {}", power.amount, before.amount);
    let range = before.range.start..power.range.end;
    context.state(range, ClaimKind::PowerOverTime, statement, Gate::Slip);
}

/// `200MW/800MWh … 4小时`.
fn battery(context: &mut Context<'_>) {
    for pair in context.figures.windows(2) {
        let (one, other) = (&pair[0], &pair[1]);
        let (power, energy) = if one.is_power() { (one, other) } else { (other, one) };
        let is_pair = power.kind == FigureKind::Power && energy.kind == FigureKind::Energy;
        let gap = context.gap(one.range.end, other.range.start).trim();
        let stored = ["/", "and", "、", ",", "，", "with", "of"].contains(&gap)
            || context.figures.len() == 2 && has(context.lower(), Cue::Discharge);
        if !is_pair || !stored || energy.per.is_some() || energy.item.is_some() {
            continue;
        }
        let (Some(_), Some(_)) = (power.quantity, energy.quantity) else {
            continue;
        };
        let Some((hours, range)) = hours(context.lower()) else {
            continue;
        };
        let clause = clause_start(context.lower(), range.start);
        let clause = context.gap(clause, range.end);
        let lasts = ["duration", "时长", "long", "system", "-hour"];
        let lasts = lasts.iter().any(|word| find(clause, word).is_some());
        if lasts || has(clause, Cue::Discharge) || find(clause, "for").is_some() {
            let statement = format!("{} for {hours}h = {}", power.amount, energy.amount);
            let gate = if gap == "/" { Gate::Plain } else { Gate::Slip };
            context.state(range, ClaimKind::Battery, statement, gate);
            return;
        }
    }
}

/// The hours that a sentence names.
fn hours(lower: &str) -> Option<(f64, Range<usize>)> {
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
