//! What an amount is to the others of its sentence, by the words around it.

use super::cues::{Cue, first_clause, has, last, last_clause, word_at};
use super::figures::{Found, Role};

/// The role of a figure; `floor` is where the one before it ends.
pub(super) fn role(lower: &str, floor: usize, figure: &Found) -> Role {
    let (from, end) = (figure.range.start, figure.range.end);
    let near = lower[..from].char_indices().rev().nth(31).map_or(0, |(at, _)| at);
    let before = lower[near.max(floor)..from].trim_end();
    let far = lower[end..].char_indices().nth(24).map_or(lower.len(), |(at, _)| end + at);
    let behind = first_clause(&lower[end..far]).trim_start();
    if figure.item.is_some() {
        Role::Itself
    } else if is_difference(before, behind) {
        Role::Difference
    } else if is_change(last_clause(before), behind) {
        Role::Change
    } else if is_measure(last_clause(before), behind, figure.bound.is_some()) {
        Role::Measure
    } else {
        Role::Itself
    }
}

/// 多40亿度, `a gap of 4 GW`, `3 GW above the forecast`.
fn is_difference(before: &str, behind: &str) -> bool {
    let before = before.trim_end_matches(['约', '近', '了', '达', '超', '过', '逾', '为', '有']);
    let before = before.trim_end();
    let is_before = last(before, Cue::Difference).is_some_and(|(_, end)| end == before.len());
    let is_before = is_before || before.ends_with('高') && !before.ends_with("最高");
    let is_led = ["up from", "down from"].iter().any(|word| behind.starts_with(word));
    let is_behind = [Cue::Fall, Cue::Rise].iter().any(|cue| word_at(behind, 0, *cue).is_some());
    is_before || is_behind && !is_led || behind.starts_with("的缺口")
}

/// 新增3亿千瓦, `added 30 GW`, `the 30 GW installed last year`.
fn is_change(before: &str, behind: &str) -> bool {
    let is_before = last(before, Cue::Change).is_some_and(|(_, end)| {
        let rest = &before[end..];
        let leads_to = [" to", " from", "至", "到", "达"].iter().any(|to| rest.contains(to));
        rest.chars().count() <= 14
            && !leads_to
            && ![Cue::Total, Cue::Capacity].iter().any(|cue| has(rest, *cue))
    });
    let is_behind = ["installed last", "installed in", "added", "retired"];
    is_before || is_behind.iter().any(|word| behind.starts_with(word))
}

/// `than the 1 GW planned`, `as much as a 1.1-gigawatt reactor`, 去年为1GW, 相当于一座100万千瓦级机组.
fn is_measure(before: &str, behind: &str, is_bound: bool) -> bool {
    let is_before = last(before, Cue::Against).is_some_and(|(at, end)| {
        let rest = before[end..].trim();
        let few = if rest.is_ascii() { rest.split(' ').count() <= 3 } else { true };
        let is_plain = rest.is_empty() && (is_bound || &before[at..end] == "as");
        few && !is_plain && !has(rest, Cue::Use) && !has(rest, Cue::Generation)
    });
    is_before || word_at(behind, 0, Cue::Before).is_some() || behind.starts_with('级')
}
