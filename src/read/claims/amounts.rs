//! Two units of one amount, and units of the other kind.

use super::super::context::clause_start;
use super::super::cues::{Cue, find, first, has, last, word_at};
use super::super::figures::{FigureKind, Found};
use super::{ClaimKind, Context, Gate, Said, Unknown, amount_of};

/// Says too which figures have a unit of the other kind.
pub(super) fn add(context: &mut Context<'_>) -> Vec<(usize, Unknown)> {
    second_names(context);
    let all = 0..context.figures.len();
    all.filter_map(|at| Some((at, unit_of_another_kind(context, at)?))).collect()
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
            let stated = amount_of(other);
            context.state(range, ClaimKind::SameAmount, statement, Gate::Slip, stated);
        }
    }
}

// What tells, around a figure, that its unit is of the other kind.
/// 每年将消耗2.2GW的电力, `500 MWh of solar panels`.
fn unit_of_another_kind(context: &mut Context<'_>, at: usize) -> Option<Unknown> {
    let figure = &context.figures[at];
    let clause = clause_start(context.lower(), figure.range.start);
    let before = context.gap(clause, figure.range.start);
    let after = context.behind(figure.range.end).trim_start();
    let is_energy = word_at(after, 0, Cue::OfEnergy).is_some();
    let near: String = after.chars().take(32).collect();
    // Most figures are told by what stands right around them.
    let is_per_short = word_at(after, 0, Cue::PerShort).is_some();
    let is_told = is_energy || is_per_short || has(before, Cue::Use);
    if figure.kind == FigureKind::Rate || figure.is_power() && !is_told {
        return None;
    }
    let timed = has(before, Cue::Yearly) || has(&near, Cue::Yearly);
    let range = clause..figure.range.end;
    let grows = has(before, Cue::Grows);
    let is_per_time = ["per hour", "an hour", "per day", "a day", "per year", "a year", "annually"]
        .iter()
        .any(|word| after.starts_with(word));
    // Nothing is 150 MW an hour; only what rises or falls may do so by as much.
    let changes = ["ramp", "ramps", "ramping", "爬坡", "升", "降", "调节", "加", "减"];
    let changes = changes.iter().any(|word| find(before, word).is_some());
    let changes = changes || has(before, Cue::Rise) || has(before, Cue::Fall);
    let is_load = has(before, Cue::Peak);
    let used = has(before, Cue::Use) && !grows && !is_load;
    let in_front = last(before, Cue::Yearly)
        .is_some_and(|(at, _)| !before[at..].is_ascii() && before[at..].chars().count() <= 9);
    let is_fault = timed && is_energy && !grows && !is_load
        || used && (is_per_time || in_front)
        || is_per_short && !grows && !changes;
    if figure.kind == FigureKind::Power && is_fault {
        context.add(
            range,
            ClaimKind::UnitOfAnotherKind,
            Said::Unknown(Unknown::PowerForEnergy),
            Gate::Plain,
        );
        return Some(Unknown::PowerForEnergy);
    }
    let of_plants = first(&near, Cue::Plants).is_some_and(|(at, _)| at < 12);
    let installed =
        ["install", "installs", "installing", "installed", "build", "装机", "安装", "建设"];
    let installed = installed.iter().any(|word| find(before, word).is_some());
    let is_energy = figure.kind == FigureKind::Energy && figure.item.is_none();
    let close = before.trim_end().trim_end_matches(['为', '达', '约', '到', '近', '是']);
    let rated = last(close, Cue::Rated).is_some_and(|(_, end)| end == close.len());
    let stores = context.whole.has(Cue::Discharge);
    if is_energy && (of_plants && installed || rated) && !stores {
        context.add(
            range,
            ClaimKind::UnitOfAnotherKind,
            Said::Unknown(Unknown::EnergyForPower),
            Gate::Plain,
        );
        return Some(Unknown::EnergyForPower);
    }
    None
}
