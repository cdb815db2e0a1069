//! Sums and differences of amounts that a sentence lists.

use super::super::super::cues::{Cue, has, last};
use super::super::super::figures::Role;
use super::super::compared::{head, tail};
use super::super::totals::is_told_sum;
use super::super::{ClaimKind, Context, Gate, clause_start};
use super::{Term, near, stated};
use std::ops::Range;

pub(super) fn add(context: &mut Context<'_>, terms: &[Term<'_>]) {
    for term in terms {
        let near = near(terms, &term.found.range);
        sum(context, near, term);
        difference(context, near, term);
    }
}

/// Sums are exact: what is rounded twice is still nearer than this.
fn is_sum(sum: f64, total: f64) -> bool {
    (sum / total - 1.0).abs() <= 0.01
}

/// `North 12.4 GW, South 18 GW, West 9.6 GW; 40 GW`: three that come to a fourth need no word for it.
fn sum(context: &mut Context<'_>, terms: &[Term<'_>], total: &Term<'_>) {
    let Some(at) = terms.iter().position(|term| term.is(total)) else {
        return;
    };
    let said = said_of(context, total);
    let words = context.gap(said.start, said.end);
    let has_word = has(words, Cue::Sum) || has(words, Cue::Total) || has(words, Cue::Together);
    let runs = (0..at).rev().map(|start| start..at);
    let behind = (at + 3..=terms.len()).map(|end| at + 1..end);
    for run in runs.chain(behind) {
        let parts = &terms[run.clone()];
        let like = parts.iter().all(|part| part.is_like(total) && part.found.item.is_none());
        let fewest = if has_word && run.end <= at { 2 } else { 3 };
        let sum: f64 = parts.iter().map(|part| part.size).sum();
        // 风电3500、光伏2500、合计6000: what is told to be the sum of the others is none of the parts.
        let is_of_others = |part: &Term<'_>| {
            is_told_sum(context, part.found) && is_sum(sum - part.size, part.size)
        };
        let has_total = parts.len() > 2 && parts.iter().any(is_of_others);
        if like
            && !has_total
            && parts.len() >= fewest
            && is_sum(sum, total.size)
            && !is_named_twice(context, parts)
        {
            let amounts: Vec<&str> = parts.iter().map(Term::amount).collect();
            let statement = format!("{} = {}", amounts.join(" + "), total.amount());
            let clause = clause_start(context.lower(), total.found.range.start);
            let place = clause.max(said.start)..said.end;
            return context.agrees(ClaimKind::Sum, &[&place], statement, stated(total));
        }
    }
}

/// Whether one of some amounts is the second name of another: `7 GW (7,000 MW)`.
fn is_named_twice(context: &Context<'_>, parts: &[Term<'_>]) -> bool {
    parts.windows(2).any(|pair| {
        let gap = context.gap(pair[0].found.range.end, pair[1].found.range.start);
        gap.trim().starts_with('(')
    })
}

/// A figure with the words right before and behind it.
fn said_of(context: &Context<'_>, term: &Term<'_>) -> Range<usize> {
    let Range { start, end } = term.found.range.clone();
    let before = context.figures.iter().map(|found| found.range.end).rfind(|end| *end <= start);
    let before = before.unwrap_or(0).max(start - tail(context.gap(0, start), 30).len());
    let behind = head(context.behind(end), 16);
    let stop = behind.find([',', ';', '，', '；', '。', '.', ')']).unwrap_or(behind.len());
    before..end + stop
}

/// Whether an amount is said to be how much more or less another one is.
pub(super) fn is_step(between: &Term<'_>) -> bool {
    matches!(between.found.role, Role::Difference | Role::Change)
}

/// 前者比后者多300亿千瓦时; `from 151 GW to 220 GW, an increase of 69 GW`.
fn difference(context: &mut Context<'_>, terms: &[Term<'_>], between: &Term<'_>) {
    if !is_step(between) {
        return;
    }
    let others = || terms.iter().filter(|one| !one.is(between) && one.is_like(between));
    let mut pairs = others().flat_map(|more| others().map(move |less| (*more, *less)));
    let found = pairs
        .find(|(more, less)| more.size > less.size && is_sum(more.size - less.size, between.size));
    let gate = if found.is_some() { Gate::Agrees } else { Gate::Plain };
    let others: Vec<&Term<'_>> = others().collect();
    let Some((more, less)) = found.or_else(|| apart(context, &others, between)) else {
        return;
    };
    let statement = format!("{} - {} = {}", more.amount(), less.amount(), between.amount());
    let clause = clause_start(context.lower(), between.found.range.start);
    let place = clause..between.found.range.end;
    context.state(place, ClaimKind::Difference, statement, gate, stated(between));
}

/// The only two other amounts, where words say plainly how far they are apart: 甲省10GW，乙省6GW，相差4GW; `85 GW,
/// 3 GW above the forecast of 82 GW`; 比乙地的80亿度多40亿度. So it is told too where they are not.
fn apart<'a>(
    context: &Context<'_>,
    others: &[&Term<'a>],
    between: &Term<'_>,
) -> Option<(Term<'a>, Term<'a>)> {
    let [one, other] = others else {
        return None;
    };
    let (here, there) = (&between.found.range, &other.found.range);
    let is_behind = there.end <= here.start;
    let (start, end) = (here.end.min(there.end), here.start.max(there.start));
    let words = context.gap(start, end);
    let is_apart = last(words, Cue::Apart).is_some_and(|(_, end)| end == words.trim_end().len());
    let is_parted = words.contains(|c: char| c == ',' || c.is_ascii_digit());
    let is_between = one.found.range.end <= here.start && !is_parted && !words.contains(" and ");
    let is_near = if is_behind { words.chars().count() <= 4 } else { is_between };
    let is_held = other.found.role == Role::Measure && is_near;
    let all = [one.found, other.found, between.found];
    let are_plain = all.iter().all(|found| found.bound.is_none() && !context.is_denied(found));
    let is_told = between.found.role == Role::Difference && (is_apart && is_behind || is_held);
    let (more, less) = if one.size > other.size { (**one, **other) } else { (**other, **one) };
    (is_told && are_plain).then_some((more, less))
}
