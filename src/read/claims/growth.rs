//! From one amount to another, and how much more or less that is.

pub(super) mod change;

use super::super::cues::{Cue, find, first_clause, has, is_only, last_clause, relation, rfind};
use super::super::figures::{Found, Role};
use super::compared::{head, tail};
use super::{ClaimKind, Context, Gate, Stated, is_loose};
use change::{Change, change};
use std::ops::Range;

/// Two amounts of a growth.
struct Ends {
    base: usize,
    result: usize,
    /// Where the words for it may stand, the likeliest first.
    windows: [Range<usize>; 3],
    gate: Gate,
    /// The base is how much is added: `adding 30 GW, for a total of 330 GW`.
    is_step: bool,
}

impl Ends {
    fn new(base: usize, result: usize, windows: [Range<usize>; 3], gate: Gate) -> Self {
        Self { base, result, windows, gate, is_step: false }
    }
}

/// 从2GW扩到5GW,相当于翻了一番; `from 415 TWh to 945 TWh, more than doubling`; `up 30% from 100 GW`.
pub(super) fn add(context: &mut Context<'_>) {
    for at in 1..context.figures.len() {
        let Some(ends) = ends(context, at) else {
            continue;
        };
        let (base, result) = (&context.figures[ends.base], &context.figures[ends.result]);
        if context.is_denied(result) {
            continue;
        }
        let found =
            ends.windows.iter().find_map(|window| Some((change(context, window)?, window.clone())));
        let Some((change, window)) = found else {
            continue;
        };
        let words = context.lower();
        let (before, behind) =
            (&words[window.start..change.range.start], &words[change.range.end..window.end]);
        if is_of_something_else(before, behind) {
            continue;
        }
        let sign = change.sign(before, behind);
        // More than double is more than 2.0 times, whatever a word such as double may be rounded from.
        let is_exact = !matches!(sign, "=" | "≈") && change.value >= 1.0;
        let times = if is_exact { format!("{:.1} x", change.value) } else { change.times.clone() };
        let step = if change.is_fall { 1.0 } else { -1.0 };
        let ratio =
            |base: Option<f64>| result.size().zip(base).map_or(1.0, |(now, then)| now / then);
        let of_step = ratio(result.size().zip(base.size()).map(|(all, one)| all + step * one));
        let fits = |ratio: f64| ((ratio - 1.0) / (change.value - 1.0) - 1.0).abs() < 0.1;
        let may_be_step = ends.base < ends.result && ends.gate == Gate::Slip && change.value < 2.0;
        let is_step = ends.is_step || may_be_step && fits(of_step);
        let ratio = if is_step { of_step } else { ratio(base.size()) };
        let then = match is_step {
            true if change.is_fall => format!("({} + {})", result.amount, base.amount),
            true => format!("({} - {})", result.amount, base.amount),
            false => base.amount.clone(),
        };
        let statement = format!("{} {sign} {times} {then}", result.amount);
        let start = base.range.start.min(result.range.start).min(change.range.start);
        let end = base.range.end.max(result.range.end).max(change.range.end);
        let first = base.range.end.max(result.range.end);
        // `30% more than planned` is held against something else.
        let is_than = find(first_clause(behind), "than").is_some();
        let plain = change.range.start < first
            || !is_than && is_of_the_same(context.gap(first, change.range.start));
        let gate = match ends.gate {
            _ if change.has_two_readings || !plain => Gate::Holds,
            // Nearly 40 % less is a little less than 40 % less.
            _ if is_loose(relation(before, behind), (ratio - 1.0) / (change.value - 1.0)) => {
                Gate::Holds
            }
            Gate::Slip if is_compared(context, (result, base), &change) => Gate::Plain,
            gate => gate,
        };
        let words = change.range;
        let stated = Stated::Times { words, value: change.value, rises: true };
        context.state(start..end, ClaimKind::Growth, statement, gate, stated);
    }
}

/// `13 TWh is 50% higher than the 10 TWh of 2020`, 比去年的1000亿千瓦时减少三成, `20 TWh more than doubles last
/// year's 10 TWh`: the growth is that of the one against the other, and nothing else is spoken of.
fn is_compared(context: &Context<'_>, (result, base): (&Found, &Found), change: &Change) -> bool {
    const WORDS: [Cue; 7] =
        [Cue::Link, Cue::Rise, Cue::Fall, Cue::Thing, Cue::Time, Cue::Use, Cue::Generation];
    if result.range.start > base.range.start {
        return false;
    }
    let gap = context.gap(result.range.end, base.range.start);
    if change.range.start >= base.range.end {
        let than = tail(gap, 14);
        let than = ["比", "较"].iter().find_map(|word| Some(&than[than.rfind(word)?..]));
        return than.is_some_and(|than| last_clause(than) == than)
            && is_only(context.gap(base.range.end, change.range.start), &WORDS);
    }
    let linked = context.gap(result.range.end, change.range.start);
    let owner = context.gap(change.range.end, base.range.start).trim();
    let is_owned = owner.ends_with("'s") || owner.ends_with("’s");
    let owner =
        if is_owned { owner.rsplit_once(' ').map_or("", |(before, _)| before) } else { owner };
    // `Sweden's use exceeds Norway's 124 TWh and is more than double the 80 TWh`: that is Sweden's.
    let is_of_another = linked.trim_start().starts_with("and ");
    !is_of_another && is_only(linked, &WORDS) && is_only(owner, &WORDS)
}

/// The growth that leads to a figure, or from it.
fn ends(context: &Context<'_>, at: usize) -> Option<Ends> {
    const FROM: [&str; 8] = ["from", "从", "由", "自", "原有", "原为", "原本", "原来"];
    const TO: [&str; 4] = ["to", "至", "到", "为"];

    let figures = context.figures;
    let late = &figures[at];
    let before = || (0..at).rev().filter(|early| figures[*early].is_power() == late.is_power());
    let near = before().next()?;
    // `10 GW, 2 GW more than in 2023 and twice the 5 GW of 2020`: the first is held against both.
    let first = before().find(|early| figures[*early].is_subject());
    let early = first.filter(|_| late.role == Role::Measure).unwrap_or(near);
    let one = &figures[early];
    if one.quantity.is_none() || late.quantity.is_none() {
        return None;
    }
    let words = context.lower();
    let gap = context.gap(one.range.end, late.range.start);
    let stop = words[late.range.end..].find(['；', ';', '。']).map(|at| late.range.end + at);
    let next = figures.get(at + 1).map_or(words.len(), |next| next.range.start);
    let behind = late.range.end..stop.unwrap_or(words.len()).min(next);
    let floor = early.checked_sub(1).map_or(0, |before| figures[before].range.end);
    let near = tail(&words[floor..one.range.start], 30).len();
    // `Revenue rose 20% as output went from 500 TWh to 550 TWh`: that is of something else.
    let ahead = one.range.start - near..one.range.start;
    let parted = words[ahead.clone()].rfind(" as ").map_or(0, |at| at + " as ".len());
    let ahead = ahead.start + parted..ahead.end;
    let between = one.range.end..late.range.start;
    let any = |list: &[&str], text: &str| list.iter().any(|word| find(text, word).is_some());
    let adjacent = early + 1 == at;
    let before = tail(&words[..one.range.start], 12);
    let from = any(&FROM, &before) || !adjacent && any(&FROM, &words[..one.range.start]);
    let to = TO.iter().any(|to| rfind(gap, to).is_some());
    let is_change = matches!(one.role, Role::Change | Role::Difference);
    if adjacent && is_change && !from && late.role == Role::Itself && has(gap, Cue::LeadsTo) {
        let nowhere = words.len()..words.len();
        let windows = [behind, nowhere.clone(), nowhere];
        let ends = Ends::new(early, at, windows, Gate::Plain);
        return Some(Ends { is_step: true, ..ends });
    }
    if from && to {
        let gate = if adjacent { Gate::Plain } else { Gate::Holds };
        return Some(Ends::new(early, at, [behind, between, ahead], gate));
    }
    let said = tail(gap, 24);
    // `would more than double to 945 TWh`, `cut power use by a quarter, to 18 MW`.
    let leads_to =
        gap.trim_end().strip_suffix("to").or_else(|| gap.strip_suffix(['至', '到', '达']));
    if adjacent && leads_to.is_some_and(|words| words.ends_with([' ', ',']) || !words.is_ascii()) {
        return Some(Ends::new(early, at, [between.clone(), behind, ahead], Gate::Slip));
    }
    if adjacent && let Some((then, now, true)) = times(context, one, late) {
        let (base, result) = if then < now { (early, at) } else { (at, early) };
        let windows = [behind, words.len()..words.len(), words.len()..words.len()];
        return Some(Ends::new(base, result, windows, Gate::Plain));
    }
    // `98 TWh (2022: 92 TWh)`.
    let year = gap.trim_start().strip_prefix('(').map(|rest| head(rest, 4));
    let of_year =
        year.is_some_and(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()));
    // `45% above July's 48 GW`.
    let owner = said.trim_end().strip_suffix("'s").and_then(|owner| owner.rsplit_once(' '));
    let is_owned = owner.is_some_and(|(before, _)| {
        ["above", "below", "than"].iter().any(|than| before.ends_with(than))
    });
    if of_year || is_owned || has(&said, Cue::Earlier) || find(&said, "from").is_some() {
        let to_from = before.ends_with("to ") && ["from", "from about"].contains(&gap.trim());
        let gate = match adjacent {
            true if to_from => Gate::Plain,
            true if is_owned || has(&said, Cue::Earlier) => Gate::Slip,
            _ => Gate::Holds,
        };
        return Some(Ends::new(at, early, [behind, between, ahead], gate));
    }
    // A row of years: from the first to the last.
    let first = figures.iter().position(|first| first.is_like(late) && first.quantity.is_some())?;
    let is_last = !figures[at + 1..].iter().any(|other| other.is_like(late));
    let is_row = is_last && at - first >= 2 && words[..late.range.start].contains(['年', '2']);
    let nowhere = words.len()..words.len();
    let windows = [behind, nowhere.clone(), nowhere];
    is_row.then(|| Ends::new(first, at, windows, Gate::Holds))
}

/// The times of two amounts, where they are of two, and whether the words between speak of nothing else:
/// `60 TWh in 2023 and 66 TWh in 2024`, 去年用电800亿度，今年640亿度.
fn times(context: &Context<'_>, one: &Found, late: &Found) -> Option<(i32, i32, bool)> {
    const AGO: [(&str, i32); 5] =
        [("last year", -1), ("this year", 0), ("前年", -2), ("去年", -1), ("今年", 0)];
    let time = |words: &str| {
        let year = words
            .split(|c: char| !c.is_ascii_digit())
            .find(|digits| digits.len() == 4 && digits.starts_with(['1', '2']));
        let year = year.and_then(|year| year.parse().ok());
        year.or_else(|| AGO.iter().find_map(|(word, ago)| find(words, word).map(|_| *ago)))
    };
    let before = tail(context.gap(0, one.range.start), 30);
    let gap = context.gap(one.range.end, late.range.start);
    let after = first_clause(context.behind(late.range.end));
    let ahead = before.rsplit([';', '；', '。']).next().and_then(time);
    let ((_, Some(then), Some(now))
    | (Some(then), Some(now), None)
    | (Some(then), None, Some(now))) = (ahead, time(gap), time(after))
    else {
        return None;
    };
    let bare = |words: &str| {
        let words = AGO.iter().fold(words.to_owned(), |words, (ago, _)| words.replace(ago, ""));
        is_only(&words, &[Cue::Link, Cue::Thing, Cue::Use, Cue::Generation])
            && !words.contains(['月', '日'])
    };
    let is_same_scale = (then > 0) == (now > 0) && then != now;
    // `2.5 GW in 2025, 500 MW more than in 2024`: so much is the difference.
    let is_difference = [one, late].iter().any(|found| found.role == Role::Difference);
    (is_same_scale && !is_difference)
        .then(|| (then, now, bare(gap) && (time(after).is_none() || bare(after))))
}

/// Whether a change may lead from one amount to another: to the later of two times, or else to the one that
/// stands behind, unless words such as *from* or 比 say that it was before.
pub(super) fn leads(context: &Context<'_>, ends: (&Found, &Found), change: &Range<usize>) -> bool {
    let (base, result) = ends;
    let is_turned = result.range.start < base.range.start;
    let (one, late) = if is_turned { (result, base) } else { (base, result) };
    if change.start < late.range.start {
        return true;
    }
    if let Some((then, now, _)) = times(context, one, late) {
        return is_turned == (now < then);
    }
    let gap = tail(context.gap(one.range.end, late.range.start), 24);
    let is_earlier = has(&gap, Cue::Earlier)
        || gap.contains('(')
        || ["from", "than", "从", "versus"].iter().any(|word| find(&gap, word).is_some());
    let former = context.gap(late.range.end, change.start);
    is_turned == (is_earlier || former.contains("前者") || former.contains("former"))
}

/// Whether nothing stands between an amount and its growth that may be what grows instead.
fn is_of_the_same(between: &str) -> bool {
    use Cue::{About, Fall, JustOver, Link, Nearly, Over, Rise, Same, Time, Under};
    const WORDS: [Cue; 10] = [Link, Rise, Fall, Time, Same, About, Nearly, JustOver, Over, Under];
    let between = between.replace([';', '(', ')'], " ").replace("同比", " ");
    is_only(&between, &WORDS)
}

/// Whether it is something else that grows: `from 2 GW to 5 GW, doubling its staff`.
fn is_of_something_else(before: &str, behind: &str) -> bool {
    let object = behind.trim_start();
    let owned = ["its ", "their ", "his ", "her "].iter().any(|owner| object.starts_with(owner));
    owned || has(before, Cue::Other) || has(&head(behind, 24), Cue::Other)
}
