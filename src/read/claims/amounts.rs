//! Two units of one amount, powers over times, batteries, and units of the other kind.

use super::super::context::clause_start;
use super::super::cues::{Cue, find, has};
use super::super::figures::{FigureKind, Found, Period};
use super::super::mentions::number_before;
use super::{ClaimKind, Context, Gate, Said, Unknown, sign};
use crate::quantity::scan_number;

pub(super) fn add(context: &mut Context<'_>) {
    second_names(context);
    for at in 0..context.figures.len() {
        over_time(context, at);
        unit_of_another_kind(context, at);
    }
    battery(context);
}

/// `7GW（70亿瓦）`: one amount in two units.
fn second_names(context: &mut Context<'_>) {
    for pair in context.figures.windows(2) {
        let (one, other) = (&pair[0], &pair[1]);
        let gap = context.gap(one.range.end, other.range.start).trim();
        let opened = gap.strip_prefix('(').map(str::trim);
        let inside =
            opened.is_some_and(|rest| ["", "约", "即", "about", "or", "="].contains(&rest));
        let closed = context.gap(other.range.end, other.range.end + 1) == ")";
        let units = |found: &Found| super::super::figures::unit_of(&found.amount).trim().to_owned();
        let differ = units(one) != units(other)
            && one.kind == other.kind
            && one.per.is_none_or(|_| one.per == other.per);
        if inside && closed && differ && !context.is_denied(one) {
            let statement = format!("{} = {}", one.amount, other.amount);
            let range = one.range.start..other.range.end + 1;
            context.state(range, ClaimKind::SameAmount, statement, Gate::Slip);
        }
    }
}

/// `100MW的机房每小时耗电10万度`, `600 MWh a day … 219 GWh a year`.
fn over_time(context: &mut Context<'_>, at: usize) {
    let energy = &context.figures[at];
    let (Some(period), None, true) = (energy.per, energy.item, energy.quantity.is_some()) else {
        return;
    };
    if energy.is_power() || context.is_denied(energy) || follows_a_rise(context, energy) {
        return;
    }
    let is_source = |found: &Found| {
        found.item.is_none() && (found.is_power() || found.per.is_some_and(|per| per < period))
    };
    let Some((source, end)) = context.before(energy.range.start, is_source) else {
        return;
    };
    let start = end.unwrap_or(0);
    let gap = context.gap(start, energy.range.start);
    let Some(duration) = period.duration() else {
        return;
    };
    let left = match source.kind {
        FigureKind::Power => source.amount.clone(),
        _ => match source.per.and_then(Period::duration) {
            Some(time) => format!("{}/{}", source.amount, time.trim_start_matches('1')),
            None => return,
        },
    };
    let generates = has(gap, Cue::Generation) && !has(gap, Cue::Use);
    let full = has(context.lower(), Cue::FullLoad);
    let plain = has(gap, Cue::Same) || full;
    let range = claim_range(context, energy, source, end);
    if generates && source.is_power() {
        if let Some(hours) = full_hours(context, energy.range.start) {
            let statement = format!("{left} for {hours}h {} {}", sign(energy), energy.amount);
            context.state(range, ClaimKind::Generation, statement, Gate::Plain);
        } else if end.is_some() && is_of_one_plant(gap) {
            let statement = format!("{left} for {duration} >= {}", energy.amount);
            context.state(range, ClaimKind::Generation, statement, Gate::Broken);
        }
        return;
    }
    let near = end.is_some() || full || has(gap, Cue::Same);
    if !(near && (plain || has(gap, Cue::Use) || has(gap, Cue::Is))) {
        return;
    }
    let statement = format!("{left} for {duration} {} {}", sign(energy), energy.amount);
    let gate = match end {
        Some(_) if full => Gate::Plain,
        Some(_) if gap.chars().count() <= FAR => Gate::Slip,
        _ => Gate::Holds,
    };
    context.state(range, ClaimKind::PowerOverTime, statement, gate);
}

/// More characters than between a power and its energy.
const FAR: usize = 60;

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
) -> std::ops::Range<usize> {
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

/// `200MW/800MWh … 4小时`.
fn battery(context: &mut Context<'_>) {
    for pair in context.figures.windows(2) {
        let (power, energy) = (&pair[0], &pair[1]);
        let is_pair = power.kind == FigureKind::Power && energy.kind == FigureKind::Energy;
        if !is_pair || context.gap(power.range.end, energy.range.start).trim() != "/" {
            continue;
        }
        let Some((hours, range)) = hours(context.lower()) else {
            continue;
        };
        let clause = clause_start(context.lower(), range.start);
        let clause = context.gap(clause, range.end);
        if has(clause, Cue::Discharge) || find(clause, "for").is_some() {
            let statement = format!("{} for {hours}h = {}", power.amount, energy.amount);
            context.state(range, ClaimKind::Battery, statement, Gate::Plain);
        }
    }
}

/// The hours that a sentence names.
fn hours(lower: &str) -> Option<(f64, std::ops::Range<usize>)> {
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

/// 每年将消耗2.2GW的电力, `500 MWh of solar panels`.
fn unit_of_another_kind(context: &mut Context<'_>, at: usize) {
    const OF_ENERGY: [&str; 6] =
        ["的电力", "的电量", "电力", "of electricity", "of energy", "electricity"];
    const TIMES: [&str; 9] = [
        "每年",
        "每天",
        "每日",
        "全年",
        "annually",
        "a year",
        "per year",
        "each year",
        "every year",
    ];
    const PLANTS: [&str; 8] =
        ["solar", "photovoltaic", "wind", "panels", "turbines", "光伏", "风电", "风机"];

    let figure = &context.figures[at];
    let clause = clause_start(context.lower(), figure.range.start);
    let before = context.gap(clause, figure.range.start);
    let after = context.behind(figure.range.end).trim_start();
    let is_energy = OF_ENERGY.iter().any(|word| after.starts_with(word));
    let near: String = after.chars().take(32).collect();
    let timed =
        TIMES.iter().any(|word| find(before, word).is_some() || find(&near, word).is_some());
    let range = clause..figure.range.end;
    if figure.kind == FigureKind::Power && is_energy && timed && has(before, Cue::Use) {
        context.add(
            range,
            ClaimKind::UnitOfAnotherKind,
            Said::Unknown(Unknown::PowerForEnergy),
            Gate::Plain,
        );
        return;
    }
    let of_plants = PLANTS.iter().any(|word| find(&near, word).is_some_and(|at| at < 12));
    let installed =
        ["install", "installs", "installing", "installed", "build", "装机", "安装", "建设"];
    let installed = installed.iter().any(|word| find(before, word).is_some());
    let is_energy = figure.kind == FigureKind::Energy && figure.per.is_none();
    if is_energy && of_plants && installed && !has(context.lower(), Cue::Discharge) {
        context.add(
            range,
            ClaimKind::UnitOfAnotherKind,
            Said::Unknown(Unknown::EnergyForPower),
            Gate::Plain,
        );
    }
}
