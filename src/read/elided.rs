//! Numbers whose unit stands elsewhere: `6 gigawatts, the second 10`, 12亿、15亿和24亿千瓦时.

use super::cues::{Cue, places};
use super::figures::{Found, unit_of};
use super::mentions::number_before;
use super::scan::is_glued;
use super::sentence::Sentence;
use crate::order::sort_by_key;
use crate::quantity::{scan_number, scan_quantity};

/// Adds them to the figures of a sentence, and puts all in order.
pub(super) fn add(sentence: &Sentence<'_>, found: &mut Vec<Found>) {
    if found.is_empty() {
        return;
    }
    let mut more = units_before(sentence, found);
    for at in 0..found.len() {
        more.extend(units_behind(sentence, found, at));
    }
    found.extend(more);
    sort_by_key(found, |found| found.range.start);
    found.dedup_by_key(|found| found.range.start);
}

/// In front of the number of a part: `phase two`, `block 3`.
const PARTS: [&str; 6] = ["phase", "stage", "block", "unit", "hall", "lot"];

/// Between such a word and its number.
const LINKS: [&str; 14] = [
    "为", "是", "约", "达", "有", "of", "is", "adds", "has", "at", "with", "draws", "will add",
    "another",
];

/// `6 gigawatts, the second 10 and a third 4.5`; `12 GW in 2022, 15 in 2023`; 一期600MW，二期900.
fn units_before(sentence: &Sentence<'_>, found: &[Found]) -> Vec<Found> {
    let (text, lower) = (sentence.text.as_str(), sentence.lower.as_str());
    let ordinals = places(lower, Cue::Ordinal).map(|(start, word)| start + word.len());
    let parts = PARTS.iter().flat_map(|word| {
        let ends = lower.match_indices(word).map(move |(start, _)| start + word.len());
        ends.filter_map(|end| {
            let rest = lower[end..].strip_prefix(' ')?;
            let number = rest.find(' ').unwrap_or(rest.len());
            (number > 0).then_some(end + 1 + number)
        })
    });
    let marked = ordinals.chain(parts).filter_map(|end| {
        let at = skip_link(lower, end);
        of_unit_before(text, lower, at, found, false)
    });
    let starts = lower.match_indices([',', '，']).map(|(at, comma)| at + comma.len());
    let ands = lower.match_indices(" and ").map(|(at, and)| at + and.len());
    let dated = starts.chain(ands).filter_map(|end| {
        let at = lower.len() - lower[end..].trim_start().len();
        of_unit_before(text, lower, at, found, true)
    });
    marked.chain(dated).collect()
}

/// Where the number stands, behind blanks and one linking word.
fn skip_link(lower: &str, end: usize) -> usize {
    let rest = lower[end..].trim_start();
    let link = LINKS.iter().find_map(|link| rest.strip_prefix(link));
    lower.len() - link.unwrap_or(rest).trim_start().len()
}

/// The number at a place, in the unit of the figure before it. A dated one is told by its year.
fn of_unit_before(
    text: &str,
    lower: &str,
    at: usize,
    found: &[Found],
    dated: bool,
) -> Option<Found> {
    let rest = &text[at..];
    let is_digit = rest.starts_with(|c: char| c.is_ascii_digit());
    let (value, length) = scan_number(rest).filter(|(value, _)| is_digit && *value > 0.0)?;
    let next = lower[at + length..].trim_start();
    if found.iter().any(|found| found.range.contains(&at)) {
        return None;
    }
    let before =
        found.iter().rev().find(|found| found.range.end <= at && found.quantity.is_some())?;
    let stands = if dated {
        is_in_year(next) && is_in_year(lower[before.range.end..].trim_start())
    } else {
        next.is_empty()
            || next.starts_with([',', '.', ';', '，', '；', '、', '。', ')'])
            || next.starts_with("and ")
            || next.starts_with("for ")
    };
    if !stands || is_year(value, &rest[..length]) {
        return None;
    }
    let amount = format!("{}{}", &rest[..length], unit_of(&before.amount));
    let scanned = scan_quantity(&amount)?;
    Some(Found {
        range: at..at + length,
        quantity: Some(scanned.quantity),
        amount,
        ..before.clone()
    })
}

/// `in 2024`, right behind a figure.
fn is_in_year(next: &str) -> bool {
    next.strip_prefix("in ")
        .is_some_and(|year| year.len() >= 4 && year.as_bytes()[..4].iter().all(u8::is_ascii_digit))
}

fn is_year(value: f64, written: &str) -> bool {
    (1900.0..2100.0).contains(&value) && written.len() == 4
}

/// `12, 15 and 19 TWh`, 12亿、15亿和24亿千瓦时: numbers in front of a figure, in its unit.
fn units_behind(sentence: &Sentence<'_>, found: &[Found], at: usize) -> Vec<Found> {
    const LAST: [&str; 11] =
        [", and ", ", or ", " and ", " or ", "以及", "、", "和", "与", "與", "及", "或"];
    const BEFORE: [&str; 4] = ["、", "，", ", ", ","];

    let (text, lower) = (sentence.text.as_str(), sentence.lower.as_str());
    let figure = &found[at];
    let unit = unit_of(&figure.amount);
    if figure.quantity.is_none() || unit.trim().is_empty() {
        return Vec::new();
    }
    let mut more: Vec<Found> = Vec::new();
    let mut end = figure.range.start;
    loop {
        let signs: &[&str] = if more.is_empty() { &LAST } else { &BEFORE };
        let before = &lower[..end];
        let Some(rest) = signs.iter().find_map(|sign| before.strip_suffix(sign)) else {
            return more;
        };
        let Some((value, start)) = number_before(rest, 16) else {
            return more;
        };
        let (written, free) = (&text[start..rest.len()], start >= floor(found, at));
        let is_named = is_glued(&text[..start], '1') || text[..start].trim().is_empty();
        let labelled = ["第", "phases ", "units ", "blocks ", "stages ", "nos. ", "numbers "]
            .iter()
            .any(|label| lower[..start].ends_with(label));
        if !free || is_named || labelled || value <= 0.0 || is_year(value, written) {
            return more;
        }
        let unit = if has_multiplier(written) { without_multiplier(unit) } else { unit };
        let amount = format!("{written}{unit}");
        let Some(scanned) = scan_quantity(&amount).filter(|one| one.length == amount.len()) else {
            return more;
        };
        let quantity = Some(scanned.quantity);
        more.push(Found { range: start..rest.len(), quantity, amount, ..figure.clone() });
        end = start;
    }
}

/// Where the figure before one ends.
fn floor(found: &[Found], at: usize) -> usize {
    at.checked_sub(1).map_or(0, |before| found[before].range.end)
}

const WORDS: [&str; 4] = ["thousand", "million", "billion", "trillion"];

fn has_multiplier(number: &str) -> bool {
    let lower = number.to_ascii_lowercase();
    lower.ends_with(['万', '亿', '萬', '億']) || WORDS.iter().any(|word| lower.ends_with(word))
}

fn without_multiplier(unit: &str) -> &str {
    let unit = unit.trim_start_matches(['万', '亿', '萬', '億']);
    let trimmed = unit.trim_start();
    WORDS.iter().find_map(|word| trimmed.strip_prefix(word)).unwrap_or(unit)
}
