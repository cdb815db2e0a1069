//! What a power comes to over a time: what is used, generated, or given back by a battery.

pub(super) mod duration;
mod periods;

use super::super::context::clause_start;
use super::super::cues::{Cue, find, first_clause, has, is_only, rfind, word_at};
use super::super::figures::{FigureKind, Found, Period};
use super::{Bound, ClaimKind, Context, Gate, Share, amount_of, sign};
use duration::{Duration, duration, full_hours, hours, load, load_end, said_hours, varies};
use std::ops::Range;

pub(super) fn add(context: &mut Context<'_>) {
    for at in 0..context.figures.len() {
        over_time(context, at);
        periods::add(context, at);
    }
    battery(context);
}

/// `100MW的机房每小时耗电10万度`, `600 MWh a day … 219 GWh a year`.
fn over_time(context: &mut Context<'_>, at: usize) {
    let energy = &context.figures[at];
    let is_total = !energy.is_power() && energy.item.is_none() && energy.quantity.is_some();
    if !is_total || context.is_denied(energy) || follows_a_rise(context, energy) {
        return;
    }
    let counts_many = context.counts.iter().any(|count| count.value > 1.0);
    let is_source = |found: &Found| {
        let is_shorter = found.per.zip(energy.per).is_some_and(|(one, other)| one < other);
        // One of what there may be many of, running for so many hours.
        let is_one = found.is_power() && !counts_many;
        (found.item.is_none() || is_one) && (found.is_power() || is_shorter)
    };
    let subject = |found: &Found| found.is_subject() && is_source(found);
    let start = energy.range.start;
    let source = context.before(start, subject).or_else(|| context.before(start, is_source));
    let Some((figure, end)) = source else {
        return;
    };
    let gap = context.gap(end.unwrap_or(0), energy.range.start);
    if gap.trim() == "/" {
        return;
    }
    let said = said_hours(context, (figure, end), energy);
    if (figure.per, energy.per) == (Some(Period::Month), Some(Period::Year)) {
        let (month, range) = (figure.amount.clone(), claim_range(context, energy, figure, end));
        periods::months(context, at, &month, range);
        return;
    }
    let uses =
        energy.bound.is_none() && has(gap, Cue::Use) && end.is_some() && gap.chars().count() <= FAR;
    let duration = duration(energy.per, &said).or_else(|| of_some_year(figure, uses));
    let (Some(duration), Some(left)) = (duration, of_an_hour(figure)) else {
        return;
    };
    let range = claim_range(context, energy, figure, end);
    let share = load(context, energy);
    let varies = varies(context);
    let full = context.whole.has(Cue::FullLoad);
    if figure.is_power() && has(gap, Cue::Generation) && !has(gap, Cue::Use) && !full {
        generated(context, at, &left, &duration, share, (range, end));
        return;
    }
    let bare = is_bare(context, end, energy);
    let plain = has(gap, Cue::Same) || full;
    let near = end.is_some() || full || has(gap, Cue::Same) || bare;
    let is_same = bare && !figure.is_power();
    if !(near && (plain || has(gap, Cue::Use) || has(gap, Cue::Is) || is_same)) {
        return;
    }
    let comes_to = context.comes_to(end.unwrap_or(0), energy.range.start);
    let is_many = figure.is_power() && end.is_some_and(|end| is_of_many(context, end));
    let is_single = end.is_some() && figure.is_power() && is_single(context, figure);
    let is_many = is_many && !is_single;
    let is_one_of = figure.is_power() && figure.item.is_some() && !is_single;
    let is_near = end.is_some() && gap.chars().count() <= FAR;
    let gate = match end {
        _ if is_many || has(gap, Cue::Others) => Gate::Holds,
        _ if duration.is_guessed || is_one_of || varies => Gate::Holds,
        Some(_) if full && share.is_none() && is_near => Gate::Plain,
        _ if !figure.is_power() && bare && comes_to => Gate::Plain,
        _ if !figure.is_power() && !bare => Gate::Holds,
        Some(_) if share.is_some() && is_near && bare => Gate::Plain,
        None if bare && full => Gate::Slip,
        Some(_) if is_near => Gate::Slip,
        _ => Gate::Holds,
    };
    let stated = amount_of(energy);
    let (time, sign) = (&duration.text, sign(energy));
    let is_one = figure.is_power()
        && figure.bound != Some(Bound::AtLeast)
        && (end.is_some() && gate == Gate::Slip && share.is_none() && !duration.is_said)
        && is_subject(context, figure, energy)
        && !is_enough(context, figure, energy);
    let at_most = format!("{left} for {time} >= {}", energy.amount);
    let share = share.map_or(String::new(), |share| format!(" x {share}"));
    let statement = format!("{left}{share} for {time} {sign} {}", energy.amount);
    context.state(range.clone(), ClaimKind::PowerOverTime, statement, gate, stated.clone());
    if is_one {
        context.state(range, ClaimKind::PowerOverTime, at_most, Gate::Broken, stated);
    }
}

/// Whether nothing else is spoken of between a source and an energy. Where the source stands in the sentence
/// before, it is the last of it, and this one takes it up.
fn is_bare(context: &Context<'_>, end: Option<usize>, energy: &Found) -> bool {
    if let Some(end) = end {
        return context.is_bare(end, energy.range.start);
    }
    let lower = context.lower();
    let start = lower.len() - lower.trim_start().len();
    let takes_up =
        [Cue::Back, Cue::Condition].iter().any(|cue| word_at(lower, start, *cue).is_some());
    let is_last = context.back.first().is_some_and(|found| !found.is_empty());
    takes_up && is_last && context.is_bare(start, energy.range.start)
}

/// Whether a power is that of the one thing that a sentence tells the use of: `The 500 MW campus in Ohio will
/// use`, 园区功率500兆瓦，年用电量. Cooling may come on top of an IT load.
fn is_subject(context: &Context<'_>, power: &Found, energy: &Found) -> bool {
    const IT: [&str; 6] = ["it load", "it capacity", "it负载", "it负荷", "it功率", "pue"];
    let clause = clause_start(context.lower(), power.range.start);
    let before = context.gap(clause, power.range.start);
    let before = before.rsplit(" that ").next().unwrap_or_default();
    let behind: String = context.behind(energy.range.end).chars().take(40).collect();
    let behind = first_clause(&behind);
    // What it has today and what it will use in a year to come need not belong together.
    let is_of_two_times =
        behind.contains(|c: char| c.is_ascii_digit()) || has(context.lower(), Cue::Now);
    !is_of_two_times
        && is_only(before, &[Cue::Link, Cue::Thing, Cue::Time, Cue::Use])
        && context.is_bare(power.range.end, energy.range.start)
        && !IT.iter().any(|word| context.lower().contains(word))
        && !has(behind, Cue::Wider)
}

/// Whether another power of the sentence may give an energy that is too much for one.
fn is_enough(context: &Context<'_>, power: &Found, energy: &Found) -> bool {
    let hours = energy.per.map_or(0.0, Period::hours);
    let needed = energy.size().unwrap_or(0.0) / (hours * 3600.0);
    let others = context.figures.iter().filter(|found| found.is_power() && found.item.is_none());
    others.filter(|found| found.size() > power.size()).any(|found| found.size() >= Some(needed))
}

/// Whether a power is said to be that of a single thing: `a 2 kW heater`, 一台2千瓦的电暖器.
fn is_single(context: &Context<'_>, power: &Found) -> bool {
    let clause = clause_start(context.lower(), power.range.start);
    let before = context.gap(clause, power.range.start).trim();
    ["a", "one"]
        .iter()
        .any(|word| rfind(before, word).is_some_and(|at| at + word.len() == before.len()))
        || before.chars().rev().nth(1) == Some('一') && !before.contains('每')
}

/// A year, where a power uses an energy and no time is said.
fn of_some_year(source: &Found, uses: bool) -> Option<Duration> {
    let text = "1y".to_owned();
    (source.is_power() && uses).then_some(Duration { text, is_said: false, is_guessed: true })
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
    let (amount, sign, stated) = (&energy.amount, sign(energy), amount_of(energy));
    let power = context.figures.iter().find(|found| Some(found.range.end) == end);
    let is_one = end.is_some_and(|end| is_of_one_plant(gap) && !is_of_many(context, end));
    let is_one = is_one && power.is_none_or(|power| !is_enough(context, power, energy));
    let is_bound = energy.bound.is_some();
    if let Some(hours) = full_hours(context, energy.range.start) {
        let statement = format!("{left} for {hours}h {sign} {amount}");
        let gate = if is_one { Gate::Plain } else { Gate::Holds };
        context.state(range, ClaimKind::Generation, statement, gate, stated);
    } else if let Some(share) = share {
        let statement = format!("{left} x {share} for {} {sign} {amount}", duration.text);
        // A factor said with the power is that of what the power is of.
        let is_one = is_one
            || end.is_some_and(|end| {
                gap.matches([',', '，']).count() <= 1
                    && !is_of_many(context, end)
                    && !has(gap, Cue::Others)
            });
        let gate = if is_one { Gate::Plain } else { Gate::Holds };
        let end = range.end.max(load_end(context).unwrap_or(0));
        context.state(range.start..end, ClaimKind::Generation, statement, gate, stated);
    } else if duration.is_said {
        let statement = format!("{left} for {} {sign} {amount}", duration.text);
        let gate = if is_one { Gate::Slip } else { Gate::Holds };
        context.state(range, ClaimKind::Generation, statement, gate, stated);
    } else if is_one {
        let statement = format!("{left} for {} >= {amount}", duration.text);
        let broken = (range.clone(), statement, stated.clone());
        context.state(broken.0, ClaimKind::Generation, broken.1, Gate::Broken, broken.2);
        // A bound would hold of any plant, and no plant runs at full power for a year.
        if !is_bound && energy.per != Some(Period::Year) {
            let statement = format!("{left} for {} {sign} {amount}", duration.text);
            context.state(range, ClaimKind::Generation, statement, Gate::Holds, stated);
        }
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

/// Whether there may be several of what has a power that ends at a place: 两台百万千瓦机组, `two 1 GW units`.
fn is_of_many(context: &Context<'_>, end: usize) -> bool {
    let Some(power) = context.figures.iter().find(|found| found.range.end == end) else {
        return true;
    };
    let clause = clause_start(context.lower(), power.range.start);
    let before = context.gap(clause, power.range.start);
    let near: String = before.chars().rev().take(14).collect();
    let numbers = |c: char| c.is_ascii_digit() || "二两三四五六七八九十百几数多各每".contains(c);
    let mut behind = context.behind(end).split_whitespace().take(3);
    let is_plural = |word: &str| {
        let word = word.trim_end_matches([',', '.']);
        word.ends_with('s') && word != "campus" && is_only(word, &[Cue::Thing])
    };
    power.item.is_some()
        || near.contains(numbers)
        || has(before, Cue::Several)
        || behind.any(is_plural)
}

/// Whether what stands between a power and a year's energy may be about one plant.
fn is_of_one_plant(gap: &str) -> bool {
    // Not those in numbers.
    let stops = gap.match_indices([',', '，', ';', '；']);
    let commas =
        stops.filter(|(at, _)| !gap.as_bytes().get(at + 1).is_some_and(u8::is_ascii_digit));
    let commas = commas.count();
    let one = if gap.is_ascii() { commas == 0 } else { commas <= 1 };
    one && gap.chars().count() <= FAR && !has(gap, Cue::Others)
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
    // A second name in brackets stands behind the first.
    let named = context
        .figures
        .iter()
        .rfind(|other| context.gap(other.range.end, source.range.start).trim() == "(" && joined);
    let start = if joined { source.range.start } else { clause };
    let start = named.map_or(start, |first| first.range.start);
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

/// No battery lasts longer.
const MOST_HOURS: f64 = 12.0;

/// `200MW/800MWh … 4小时`.
fn battery(context: &mut Context<'_>) {
    for pair in context.figures.windows(2) {
        let (one, other) = (&pair[0], &pair[1]);
        let (power, energy) = if one.is_power() { (one, other) } else { (other, one) };
        let is_pair = power.kind == FigureKind::Power && energy.kind == FigureKind::Energy;
        let gap = context.gap(one.range.end, other.range.start).trim();
        let stored = ["/", "and", "、", ",", "，", "with", "of"].contains(&gap)
            || context.figures.len() == 2 && context.whole.has(Cue::Discharge);
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
        // `A 300 MWh battery discharging at 100 MW lasts five hours`.
        let is_alone = context.figures.len() == 2 && context.times.len() == 1;
        let lasts = ["duration", "时长", "long", "system", "-hour", "lasts"];
        let lasts = lasts.iter().any(|word| find(clause, word).is_some());
        if lasts || has(clause, Cue::Discharge) || find(clause, "for").is_some() {
            let statement = format!("{} for {hours}h = {}", power.amount, energy.amount);
            let charges = !clause.contains("放电") && clause.contains("充")
                || find(clause, "charge").is_some();
            let plain = has(clause, Cue::Lasts);
            let gate = match gap {
                _ if charges || hours > MOST_HOURS => Gate::Holds,
                _ if plain && (gap == "/" || is_alone) => Gate::Plain,
                _ => Gate::Slip,
            };
            let stated = amount_of(energy);
            context.state(range, ClaimKind::Battery, statement, gate, stated);
            return;
        }
    }
}
