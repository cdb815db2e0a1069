//! Sums, so many times one, and what cooling takes.

use super::super::cues::{Cue, find, first_clause, has, is_only, word_at};
use super::super::figures::{Found, Role};
use super::super::lexicon::Noun;
use super::super::mentions::number_before;
use super::compared::tail;
use super::{ClaimKind, Context, Count, Gate, amount_of, sign};
use crate::quantity::scan_number;

pub(super) fn add(context: &mut Context<'_>) {
    for at in 0..context.figures.len() {
        sum(context, at);
        parts_behind(context, at);
        times_one(context, at);
        one_behind(context, at);
        distance(context, at);
    }
    overhead(context);
}

/// `6 gigawatts, the second 10 and a third 4.5, for a combined 20.5 gigawatts`.
fn sum(context: &mut Context<'_>, at: usize) {
    let total = &context.figures[at];
    let start = at.checked_sub(1).map_or(0, |before| context.figures[before].range.end);
    let gap = context.gap(start, total.range.start);
    let behind = context.behind(total.range.end).trim_start();
    let is_behind = [Cue::Sum, Cue::Total].iter().any(|cue| word_at(behind, 0, *cue).is_some());
    let added = has(gap, Cue::Sum) || is_behind;
    if !(added || has(gap, Cue::Total)) || total.quantity.is_none() || context.is_denied(total) {
        return;
    }
    let mut parts: Vec<Part<'_>> = Vec::new();
    for found in &context.figures[..at] {
        let second_name = parts.last().is_some_and(|last| {
            context.gap(last.found.range.end, found.range.start).trim().starts_with('(')
        });
        let part = Part::of(context, found);
        if (found.is_like(total) || found.is_power() == total.is_power() && part.times.is_some())
            && found.per == total.per
            && found.quantity.is_some()
            && found.bound.is_none()
            && found.role != Role::Difference
            && !second_name
        {
            parts.push(part);
        }
    }
    let is_part_of = contains_whole(context.gap(0, start));
    let parts = suffix_of(&parts, total);
    let is_counted = parts.iter().any(|part| part.times.is_some_and(|times| times > 1.0));
    // Of how many there are of one is not said.
    let is_open = parts.iter().any(|part| part.times.is_none());
    if parts.len() < 2 && !is_counted || is_open || has_sum(context, parts) {
        return;
    }
    let is_larger = parts.iter().any(|part| value(part.found) > value(total));
    let amounts: Vec<String> = parts.iter().map(Part::amount).collect();
    let statement = format!("{} {} {}", amounts.join(" + "), sign(total), total.amount);
    let all_named = !is_counted && says_how_many(context.gap(0, total.range.start), parts.len());
    let are_joined = are_joined(context, parts, total);
    // Something comes on top that no figure is given for.
    let is_more = ["with", "plus", "including", "once", "加上", "连同", "包括"]
        .iter()
        .any(|word| find(context.behind(parts[0].found.range.end), word).is_some());
    let gate = match added {
        _ if is_larger || is_part_of => Gate::Holds,
        _ if is_more => {
            if added {
                Gate::Short
            } else {
                Gate::Holds
            }
        }
        _ if is_counted && are_joined => Gate::Plain,
        _ if all_named && are_all(context, parts) && !gap.contains(';') => Gate::Plain,
        true if all_named || are_joined => Gate::Plain,
        true => Gate::Short,
        false => Gate::Holds,
    };
    let stated = amount_of(total);
    context.state(start..total.range.end, ClaimKind::Sum, statement, gate, stated);
}

/// Whether parts and their total are all that a sentence has of their kind.
fn are_all(context: &Context<'_>, parts: &[Part<'_>]) -> bool {
    let is_power = parts[0].found.is_power();
    let like = context.figures.iter().filter(|found| found.is_power() == is_power);
    like.filter(|found| found.role != Role::Difference).count() == parts.len() + 1
}

/// Whether nothing else is spoken of from the first of a few parts to the total: `The 8 TWh plant and the 9 TWh
/// plant together make 17 TWh`.
fn are_joined(context: &Context<'_>, parts: &[Part<'_>], total: &Found) -> bool {
    const WORDS: [Cue; 7] =
        [Cue::Link, Cue::Thing, Cue::Time, Cue::Use, Cue::Generation, Cue::Sum, Cue::Total];
    let ends = parts[1..].iter().map(|part| part.start).chain([total.range.start]);
    let mut gaps = parts.iter().map(|part| part.found.range.end).zip(ends);
    let is_counted = parts.iter().all(|part| part.times != Some(1.0));
    are_all(context, parts)
        && (parts.len() == 2 || is_counted)
        && gaps.all(|(from, to)| {
            let gap = context.gap(from, to).replace(['和', '与', '及', '、', '加'], " ");
            is_only(&gap, &WORDS)
        })
}

/// What takes less is no plant and no turbine, in watts.
const SMALL: f64 = 1e5;

/// A part of a sum: one amount, or so many times it.
#[derive(Clone, Copy)]
struct Part<'a> {
    found: &'a Found,
    /// Nothing where there are several, and not said how many.
    times: Option<f64>,
    /// Where it begins, with its number.
    start: usize,
}

impl<'a> Part<'a> {
    /// `eight 100 MW sites`, 三台100万千瓦机组, `10 turbines of 5 MW`.
    fn of(context: &Context<'_>, found: &'a Found) -> Self {
        const COUNTERS: [&str; 9] = ["各", "个", "台", "座", "套", "家", "处", "期", "组"];
        const WORDS: [(&str, f64); 3] = [("a dozen", 12.0), ("pair of", 2.0), ("both", 2.0)];

        let before = context.gap(0, found.range.start).trim_end();
        let part = |times, start| Self { found, times, start };
        // Servers and cooling come on top of chips.
        if found.item.is_some() && found.size().is_none_or(|size| size < SMALL) {
            return part(None, found.range.start);
        }
        let count = context.counts.iter().rfind(|count| {
            let gap = context.gap(count.range.end, found.range.start).trim();
            let is_near = count.range.end <= found.range.start;
            is_near && ["", "of", "at", "of about", "各"].contains(&gap)
        });
        if let Some(count) = count {
            return part(Some(count.value), count.range.start);
        }
        if let Some((word, times)) = WORDS.iter().find(|(word, _)| before.ends_with(word)) {
            return part(Some(*times), before.len() - word.len());
        }
        let each = before.strip_suffix('各').unwrap_or(before);
        let counted = COUNTERS.iter().find_map(|counter| each.strip_suffix(counter));
        let number = counted.and_then(|counted| number_before(counted, 6));
        let number = number.filter(|(number, start)| {
            let is_ordinal = each.ends_with('期') && each.len() == before.len();
            *number <= 1000.0 && !before[..*start].ends_with('第') && !is_ordinal
        });
        if let Some((number, start)) = number {
            return part(Some(number), start);
        }
        let behind = first_clause(context.behind(found.range.end));
        let mut behind = behind.split_whitespace().take(3);
        let is_each =
            before.ends_with("dozen") || found.item.is_some() || before.ends_with(['各', '每']);
        let are_many = behind.next().is_some_and(|word| {
            word.ends_with('s') && word != "campus" && is_only(word, &[Cue::Thing])
        });
        part((!is_each && !are_many).then_some(1.0), found.range.start)
    }

    fn amount(&self) -> String {
        match self.times {
            Some(times) if times != 1.0 => format!("{times} x {}", self.found.amount),
            _ => self.found.amount.clone(),
        }
    }
}

/// The parts that stand last and come to the total, or all: what stands before may be something else.
fn suffix_of<'a, 'b>(parts: &'a [Part<'b>], total: &Found) -> &'a [Part<'b>] {
    let whole = value(total);
    let comes_to = |parts: &&[Part<'_>]| {
        let sum: f64 = parts.iter().map(|part| part.times.unwrap_or(1.0) * value(part.found)).sum();
        parts.len() >= 2 && (sum - whole).abs() <= 0.02 * whole
    };
    (0..parts.len()).map(|start| &parts[start..]).find(comes_to).unwrap_or(parts)
}

/// Whether one of the parts is said to be what the others come to, as 合计6000 is of 3500 and 2500.
fn has_sum(context: &Context<'_>, parts: &[Part<'_>]) -> bool {
    let size = |part: &Part<'_>| part.times.unwrap_or(1.0) * value(part.found);
    let all: f64 = parts.iter().map(size).sum();
    let is_half = |part: &Part<'_>| (2.0 * size(part) / all - 1.0).abs() <= 0.001;
    parts.len() > 2 && parts.iter().any(|part| is_half(part) && is_told_sum(context, part.found))
}

/// Whether the words right before a figure say that it is a sum.
pub(super) fn is_told_sum(context: &Context<'_>, found: &Found) -> bool {
    let before = tail(context.gap(0, found.range.start), 12);
    has(&before, Cue::Sum) || has(&before, Cue::Total)
}

fn value(found: &Found) -> f64 {
    found.quantity.map_or(0.0, |quantity| quantity.central().base_value())
}

/// Whether a whole was named of which the parts may be only some.
fn contains_whole(before: &str) -> bool {
    ["其中", "包括", "of which", "including", "out of"]
        .iter()
        .any(|word| find(before, word).is_some())
}

/// Whether a sentence says that there are as many parts as it names: 两期合计, `the two blocks`.
fn says_how_many(before: &str, parts: usize) -> bool {
    const NUMBERS: [&[&str]; 4] =
        [&["both", "two", "两", "二者"], &["three", "三"], &["four", "四"], &["five", "五"]];
    let near = tail(before, 80);
    let words = parts.checked_sub(2).and_then(|at| NUMBERS.get(at));
    words.is_some_and(|words| words.iter().any(|word| find(&near, word).is_some()))
}

/// 总装机3GW，其中一期1.2GW、二期1.8GW: the whole in front of its parts.
fn parts_behind(context: &mut Context<'_>, at: usize) {
    const PARTS: [&str; 7] =
        ["其中", "包括", "分别", "comprising", "made up of", "consisting of", "split into"];
    let whole = &context.figures[at];
    let stop = context.behind(whole.range.end).find([';', '；']).map(|at| at + whole.range.end);
    let stop = stop.unwrap_or(context.lower().len());
    let parts: Vec<&Found> = context.figures[at + 1..]
        .iter()
        .filter(|part| part.range.end <= stop && part.is_like(whole) && part.quantity.is_some())
        .collect();
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else {
        return;
    };
    let between = context.gap(whole.range.end, first.range.start);
    let is_whole = PARTS.iter().any(|word| find(between, word).is_some());
    if parts.len() < 2 || !is_whole || whole.quantity.is_none() || context.is_denied(whole) {
        return;
    }
    let amounts: Vec<&str> = parts.iter().map(|part| part.amount.as_str()).collect();
    let statement = format!("{} = {}", amounts.join(" + "), whole.amount);
    let range = whole.range.start..last.range.end;
    let stated = amount_of(whole);
    context.state(range, ClaimKind::Sum, statement, Gate::Holds, stated);
}

/// 0.3瓦时 … 20亿次提问就是600兆瓦时.
fn times_one(context: &mut Context<'_>, at: usize) {
    let total = &context.figures[at];
    if total.item.is_some() || total.quantity.is_none() || context.is_denied(total) {
        return;
    }
    let is_one = |found: &Found| {
        found.item.is_some_and(|item| item != Noun::Distance)
            && found.is_power() == total.is_power()
    };
    let Some((one, end)) = context.before(total.range.start, is_one) else {
        return;
    };
    let previous = at.checked_sub(1).map(|before| &context.figures[before]);
    let earliest = match (end, previous) {
        // The count may stand in front of the one: `400,000 accelerators at 1,200 watts each`.
        (Some(end), Some(previous)) if previous.range.end == end => {
            at.checked_sub(2).map_or(0, |before| context.figures[before].range.end)
        }
        (_, Some(previous)) => previous.range.end,
        _ => 0,
    };
    let counts = context.counts.iter().rev();
    // One of something tells nothing that was not said of it.
    let mut counts = counts.filter(|count| {
        count.value > 1.0 && count.range.end <= total.range.start && count.range.start >= earliest
    });
    // `A billion queries at 3 Wh each`: each of what stands in front.
    let is_each = |count: &&Count| {
        one.item == Some(Noun::Machine)
            && count.range.end <= one.range.start
            && end.is_some()
            && is_only(context.gap(count.range.end, one.range.start), &[Cue::Link, Cue::Time])
    };
    let Some(count) = counts.find(|count| is_of(count, one) || is_each(count)) else {
        return;
    };
    let start = end.unwrap_or(0).max(count.range.end);
    let gap = context.gap(start, total.range.start);
    let behind = context.behind(total.range.end).trim_start();
    let plain =
        [Cue::Same, Cue::Is, Cue::Sum, Cue::Total, Cue::Use].iter().any(|cue| has(gap, *cue))
            || word_at(behind, 0, Cue::Sum).or(word_at(behind, 0, Cue::Total)).is_some()
            || gap.contains("make") && is_only(gap, &[Cue::Link, Cue::Time])
            || end.is_some()
                && [", ", "，", " - ", ", about ", "，约"]
                    .contains(&gap.trim_start_matches(" each").trim_start_matches(" apiece"));
    if !plain && total.bound.is_some() {
        return;
    }
    let gate = if plain { Gate::Slip } else { Gate::Holds };
    // So much a day, and the total of a year.
    let over = match (one.per, total.per) {
        (Some(one), Some(total)) if one < total => one.duration().zip(total.duration()),
        _ => None,
    };
    let of_one = match over {
        Some((day, year)) => {
            format!("{}/{} for {year}", one.amount, day.trim_start_matches('1'))
        }
        None => one.amount.clone(),
    };
    let statement = format!("{} x {of_one} {} {}", count.number, sign(total), total.amount);
    let begin = count.range.start.min(total.range.start);
    let (range, stated) = (begin..total.range.end, amount_of(total));
    context.state(range, ClaimKind::CountTimesOne, statement, gate, stated);
}

/// Whether a count is of what an amount is of one of.
fn is_of(count: &Count, one: &Found) -> bool {
    count.noun == Noun::Them || Some(count.noun) == one.item
}

/// `20,000 homes use 200 GWh a year, or 10 MWh each`: the total in front of the one.
fn one_behind(context: &mut Context<'_>, at: usize) {
    let one = &context.figures[at];
    let Some(total) = at.checked_sub(1).map(|before| &context.figures[before]) else {
        return;
    };
    let gap = context.gap(total.range.end, one.range.start);
    let is_for = context.counts.iter().any(|count| {
        let before = context.gap(total.range.end, count.range.start).trim_end();
        count.range.end <= one.range.start && before.ends_with(" for")
    });
    let told = has(gap, Cue::Same) || has(gap, Cue::Is) || is_for;
    let is_one = one.item.is_some_and(|item| item != Noun::Distance) && one.quantity.is_some();
    let like = total.is_power() == one.is_power() && total.item.is_none();
    let differ = one.per.is_some() && one.per != total.per;
    if !(told && is_one && like) || differ || total.quantity.is_none() || context.is_denied(one) {
        return;
    }
    let Some(count) = context.counts.iter().rev().find(|count| {
        count.range.end <= one.range.start
            && !matches!(count.noun, Noun::Distance | Noun::Them)
            && (is_of(count, one) || one.item == Some(Noun::Machine))
    }) else {
        return;
    };
    let statement = format!("{} x {} ≈ {}", count.number, one.amount, total.amount);
    let range = count.range.start..one.range.end;
    let stated = amount_of(one);
    context.state(range, ClaimKind::CountTimesOne, statement, Gate::Slip, stated);
}

/// 百公里耗电15度、年行驶2万公里 … 3000度.
fn distance(context: &mut Context<'_>, at: usize) {
    let total = &context.figures[at];
    let is_one = |found: &Found| found.item == Some(Noun::Distance) && !found.is_power();
    if total.item == Some(Noun::Distance) || total.is_power() || total.quantity.is_none() {
        return;
    }
    let Some((one, Some(end))) = context.before(total.range.start, is_one) else {
        return;
    };
    let between = |start: usize, count: &super::Count| {
        count.range.start >= start && count.range.end <= total.range.start
    };
    let Some(count) =
        context.counts.iter().find(|count| count.noun == Noun::Distance && between(end, count))
    else {
        return;
    };
    let statement =
        format!("{} x {} {} {}", count.value / 100.0, one.amount, sign(total), total.amount);
    let others = context
        .figures
        .iter()
        .filter(|other| other.range.start > one.range.start && other.range.end < total.range.start);
    if others.count() == 0 {
        let (range, stated) = (count.range.start..total.range.end, amount_of(total));
        context.state(range, ClaimKind::CountTimesOne, statement, Gate::Slip, stated);
    }
}

/// `with a PUE of 1.25 the site needs 600 megawatts`.
fn overhead(context: &mut Context<'_>) {
    let Some(at) = find(context.lower(), "pue") else {
        return;
    };
    let behind = &context.lower()[at + 3..];
    let Some(start) = behind.find(|c: char| c.is_ascii_digit()).filter(|start| *start <= 10) else {
        return;
    };
    let Some((_, length)) =
        scan_number(&behind[start..]).filter(|(pue, _)| (1.0..3.0).contains(pue))
    else {
        return;
    };
    let number = behind[start..start + length].to_owned();
    let end = at + 3 + start + length;
    let mut behind =
        context.figures.iter().filter(|found| found.range.start >= end && found.item.is_none());
    let before = context.before(at, |found| found.is_power() && found.item.is_none());
    // Two of this sentence belong together more than one of it and one of another.
    let has_both = behind.clone().filter(|found| found.is_power()).count() > 1;
    let before = before.filter(|(_, end)| end.is_some() || !has_both);
    let ((Some((one, _)), Some(total), _) | (None, Some(one), Some(total))) =
        (before, behind.next(), behind.next())
    else {
        return;
    };
    let like = one.is_power() == total.is_power() && one.quantity.is_some();
    if like && total.quantity.is_some() {
        let statement = format!("{number} x {} {} {}", one.amount, sign(total), total.amount);
        let stated = amount_of(total);
        // `With a PUE of 1.2, 100 MW of IT load means 120 MW at the meter`.
        let gap = context.gap(one.range.end, total.range.start);
        let powers = context.figures.iter().filter(|found| found.is_power()).count();
        let is_plain = powers == 2
            && ["it load", "it负载", "it负荷"].iter().any(|load| context.lower().contains(load))
            && [Cue::Same, Cue::Total, Cue::Use].iter().any(|cue| has(gap, *cue));
        let gate = if is_plain { Gate::Plain } else { Gate::Slip };
        context.state(at..total.range.end, ClaimKind::Overhead, statement, gate, stated);
    }
}
