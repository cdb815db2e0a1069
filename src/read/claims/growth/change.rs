//! The words for a growth: how much more or less it is said to be.

use super::super::super::cues::{self, Cue, find, first_clause, has, last_clause};
use super::super::super::mentions::Share;
use super::super::Context;
use super::super::compared::{head, tail};
use crate::quantity::plain;
use std::ops::Range;

/// How much more or less it is said to be.
pub(in super::super) struct Change {
    pub range: Range<usize>,
    /// As a claim has it in front of the amount that it was before.
    pub times: String,
    /// The same as a number.
    pub value: f64,
    pub is_fall: bool,
    /// 增长两倍 is said of twice and of three times as much.
    pub has_two_readings: bool,
}

impl Change {
    /// How what it is now stands to so many times what it was, by the words around the change.
    pub fn sign(&self, before: &str, behind: &str) -> &'static str {
        match (cues::relation(before, behind), self.is_fall) {
            ("= nearly", true) => "= just over",
            ("= just over", true) => "= nearly",
            (">", true) => "<",
            ("<", true) => ">",
            (">=", true) => "<=",
            ("<=", true) => ">=",
            (sign, _) => sign,
        }
    }
}

/// Words for a growth, how many times as much it leads to, and whether that is less.
const TIMES: &[(&str, &str, f64)] = &[
    ("翻了一番|翻一番|翻番|翻倍|增加一倍|增长一倍|提高一倍|扩大一倍", "两倍于", 2.0),
    ("doubling|doubled|doubles|double", "两倍于", 2.0),
    ("tripling|tripled|triples|triple|threefold", "三倍于", 3.0),
    ("翻了两番|翻两番|quadrupling|quadrupled|quadruple|fourfold", "4 x", 4.0),
    ("fivefold", "5 x", 5.0),
    ("tenfold", "10 x", 10.0),
    ("减半|腰斩|halving|halved|halve", "half of", 0.5),
];

/// The first change that is said in a part of the sentence.
pub(super) fn change(context: &Context<'_>, window: &Range<usize>) -> Option<Change> {
    let words = context.gap(window.start, window.end);
    let known = TIMES.iter().flat_map(|(all, times, value)| {
        all.split('|').filter_map(move |word| Some((find(words, word)?, word, times, value)))
    });
    let named = known.min_by_key(|(at, word, ..)| (*at, usize::MAX - word.len()));
    if let Some((at, word, times, value)) = named {
        let start = window.start + at;
        return Some(Change {
            range: start..start + word.len(),
            times: (*times).to_owned(),
            value: *value,
            is_fall: *value < 1.0,
            has_two_readings: false,
        });
    }
    let inside = |share: &&Share| {
        share.range.start >= window.start && share.range.end <= window.end && share.value > 0.0
    };
    context.shares.iter().filter(inside).find_map(|share| of_share(context, window, share))
}

/// Whether a share is said to be a growth, of which nobody may know whether it is one of a year.
pub(in super::super) fn is_said(context: &Context<'_>, share: &Share) -> bool {
    let near = around(context, &(0..context.lower().len()), share);
    has(&near, Cue::Rise) || has(&near, Cue::Fall)
}

/// The growth that a share is said to be.
pub(in super::super) fn of(context: &Context<'_>, share: &Share) -> Option<Change> {
    of_share(context, &(0..context.lower().len()), share)
}

/// The words around a share in its clause.
fn around(context: &Context<'_>, window: &Range<usize>, share: &Share) -> String {
    let before = tail(context.gap(window.start, share.range.start), 24);
    let behind = head(context.gap(share.range.end, window.end), 16);
    format!("{} {}", last_clause(&before), first_clause(&behind))
}

/// 增长32%, `an increase of 32%`, 减少三成, `fell by a third`, 增长1.5倍.
fn of_share(context: &Context<'_>, window: &Range<usize>, share: &Share) -> Option<Change> {
    let before = tail(context.gap(window.start, share.range.start), 24);
    let behind = head(context.gap(share.range.end, window.end), 16);
    let yearly =
        ["annual", "annually", "compound", "average", "年均", "每年", "复合", "a year", "per year"];
    if yearly.iter().any(|word| find(&before, word).is_some() || find(&behind, word).is_some()) {
        return None;
    }
    let near = around(context, window, share);
    let any = |words: &[&str]| words.iter().any(|word| find(&near, word).is_some());
    if share.value > 1.0 && any(&["原来", "此前", "之前", "当初", "原先", "times the", "times its"])
    {
        let times = format!("{} x", share.value);
        let (range, value) = (share.range.clone(), share.value);
        return Some(Change { range, times, value, is_fall: false, has_two_readings: false });
    }
    let is_fall = match (has(&near, Cue::Rise), has(&near, Cue::Fall)) {
        (true, false) => false,
        (false, true) => true,
        _ => return None,
    };
    let (times, has_two_readings) = times(share, is_fall)?;
    let value = if is_fall { 1.0 - share.value } else { 1.0 + share.value };
    Some(Change { range: share.range.clone(), times, value, is_fall, has_two_readings })
}

/// How many times as much a rise or a fall by a share leads to.
fn times(share: &Share, is_fall: bool) -> Option<(String, bool)> {
    let sign = if is_fall { -1.0 } else { 1.0 };
    if let Some(percent) = share.text.strip_suffix("% of") {
        let percent = plain(percent)?;
        let whole = 100.0 + sign * percent;
        return (whole > 0.0).then(|| (format!("{}% x", rounded(whole)), false));
    }
    if share.text.ends_with(" x") || share.value >= 1.0 {
        return (!is_fall).then(|| (format!("{} x", rounded(1.0 + share.value)), true));
    }
    let whole = 1.0 + sign * share.value;
    Some((format!("{whole:.3} x"), false))
}

/// A sum of decimals without the last digits that binary ones add.
fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}
