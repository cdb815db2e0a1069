//! Quantities, ranges and ratios as their rules say, in plain steps and without the parser. Every way to
//! take a text apart is tried: it is read if one is possible, and refused if two differ.

use crate::numbers::{Read, number};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Power,
    Energy,
    Time,
}

use Kind::{Energy, Power, Time};

const UNITS: [(&str, Kind, f64); 32] = [
    ("W", Power, 1.0),
    ("kW", Power, 1e3),
    ("MW", Power, 1e6),
    ("GW", Power, 1e9),
    ("TW", Power, 1e12),
    ("We", Power, 1.0),
    ("kWe", Power, 1e3),
    ("MWe", Power, 1e6),
    ("GWe", Power, 1e9),
    ("TWe", Power, 1e12),
    ("瓦", Power, 1.0),
    ("千瓦", Power, 1e3),
    ("仟瓦", Power, 1e3),
    ("瓩", Power, 1e3),
    ("兆瓦", Power, 1e6),
    ("吉瓦", Power, 1e9),
    ("千兆瓦", Power, 1e9),
    ("Wh", Energy, 3.6e3),
    ("kWh", Energy, 3.6e6),
    ("MWh", Energy, 3.6e9),
    ("GWh", Energy, 3.6e12),
    ("TWh", Energy, 3.6e15),
    ("瓦时", Energy, 3.6e3),
    ("度", Energy, 3.6e6),
    ("千瓦时", Energy, 3.6e6),
    ("仟瓦时", Energy, 3.6e6),
    ("兆瓦时", Energy, 3.6e9),
    ("吉瓦时", Energy, 3.6e12),
    ("千兆瓦时", Energy, 3.6e12),
    ("h", Time, 3.6e3),
    ("wk", Time, 604_800.0),
    ("时", Time, 3.6e3),
];

/// A value or a range in base units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    pub kind: Kind,
    pub ends: [f64; 3],
}

/// Power, energy or time, which may be a range.
pub fn range(text: &str) -> Option<Range> {
    let text = without_about(text.trim());
    if let Some((left, right)) = text.split_once('±').or_else(|| text.split_once("+/-")) {
        return spread(left.trim(), right.trim());
    }
    let single = quantity(text).map(|(kind, value)| Range { kind, ends: [value; 3] });
    let ranges = splits(text).into_iter().filter_map(|(left, right)| {
        let (kind, high) = quantity(right)?;
        let (left_kind, low) = left_end(left, right)?;
        let in_order = kind == left_kind && low <= high;
        in_order.then_some(Range { kind, ends: [low, f64::midpoint(low, high), high] })
    });
    one_of(single.into_iter().chain(ranges))
}

fn spread(left: &str, right: &str) -> Option<Range> {
    if let Some(percent) = right.strip_suffix('%') {
        let (kind, central) = quantity(left)?;
        let Read::One(percent) = number(percent) else { return None };
        let share = percent / 100.0;
        let ends = [central * (1.0 - share), central, central * (1.0 + share)];
        let possible = central == 0.0 || share <= 1.0;
        return possible.then_some(Range { kind, ends });
    }
    let (kind, off) = quantity(right)?;
    let (left_kind, central) = left_end(left, right)?;
    let ends = [central - off, central, central + off];
    (kind == left_kind && off <= central).then_some(Range { kind, ends })
}

/// A ratio, which may be a range. One end alone may be in percent: then the other may be too, unless it
/// would be upside down, below zero, or 10 and more as a plain ratio.
pub fn ratio(text: &str) -> Option<[f64; 3]> {
    let text = without_about(text.trim());
    if let Some((left, right)) = text.split_once('±').or_else(|| text.split_once("+/-")) {
        let around = |central: f64, off: f64| {
            (central - off >= -1e-15 * central).then_some([central - off, central, central + off])
        };
        let ((central, sign), (off, off_sign)) = (left_number(left, right)?, end(right)?);
        return match (sign > 1.0, off_sign > 1.0) {
            (false, true) => {
                let share = around(central, central * off);
                match around(central / off_sign, off) {
                    // No ratio in percent of up to 3 leaves its sign out.
                    Some(_) if central < 3.0 => share,
                    Some(points) if central >= 10.0 => Some(points),
                    points => one_of(points.into_iter().chain(share)),
                }
            }
            (true, false) => {
                let readings = [around(central, off / sign), around(central, off)];
                one_of(readings.into_iter().flatten())
            }
            _ => around(central, off),
        };
    }
    let single = end(text).map(|(value, _)| [value; 3]);
    let ranges = splits(text).into_iter().filter_map(|(left, right)| {
        let ((low, low_sign), (high, high_sign)) = (left_number(left, right)?, end(right)?);
        let ends =
            |low: f64, high: f64| (low <= high).then_some([low, f64::midpoint(low, high), high]);
        let readings = match (low_sign > 1.0, high_sign > 1.0) {
            (false, true) => [ends(low / high_sign, high), ends(low, high)],
            (true, false) => [ends(low, high / low_sign), ends(low, high).filter(|_| high < 10.0)],
            _ => [ends(low, high), None],
        };
        one_of(readings.into_iter().flatten())
    });
    one_of(single.into_iter().chain(ranges))
}

/// The left end of a ratio, with the multiplier of the right one.
fn left_number(left: &str, right: &str) -> Option<(f64, f64)> {
    let (value, sign) = end(left)?;
    let multiplier = if sign > 1.0 { "" } else { carried(left, right) };
    if multiplier.is_empty() { Some((value, sign)) } else { end(&format!("{left} {multiplier}")) }
}

/// One end of a ratio, and what its sign divides by: 100, 10, or 1 if there is none.
fn end(text: &str) -> Option<(f64, f64)> {
    let text = text.trim();
    let hundredth = text.strip_suffix('%').or_else(|| text.strip_prefix("百分之"));
    let (written, behind, sign) = match (hundredth, text.split_once('成')) {
        (Some(written), _) => (written, "", 100.0),
        (None, Some((tenths, behind))) => (tenths, behind, 10.0),
        (None, None) => (text, "", 1.0),
    };
    let Read::One(value) = number(written) else { return None };
    let hundredths = match number(behind) {
        _ if behind.is_empty() => 0.0,
        Read::One(digit) if digit < 10.0 && value.fract() == 0.0 => digit / 100.0,
        _ => return None,
    };
    let value = value / sign + hundredths;
    (value == 0.0 || (1e-40..=1e40).contains(&value)).then_some((value, sign))
}

/// What all readings agree on.
fn one_of<T: PartialEq + Copy>(mut readings: impl Iterator<Item = T>) -> Option<T> {
    let first = readings.next()?;
    readings.all(|other| other == first).then_some(first)
}

/// `约`, `~` and 左右 say nothing of the value.
fn without_about(text: &str) -> &str {
    let text = text.strip_suffix("左右").map_or(text, str::trim_end);
    let begins = |c: char| {
        c.is_ascii_digit()
            || ".+零〇点點廿卅".contains(c)
            || matches!(number(&c.to_string()), Read::One(_))
            || "万亿萬億".contains(c)
    };
    let behind = text.strip_prefix(['~', '≈', '约', '近']).map(str::trim_start);
    behind.filter(|behind| behind.starts_with(begins)).unwrap_or(text)
}

/// Every place where a text may be divided into two ends.
fn splits(text: &str) -> Vec<(&str, &str)> {
    const SIGNS: [(char, &[usize]); 7] = [
        ('.', &[2, 3]),
        ('~', &[1]),
        ('–', &[1]),
        ('—', &[1, 2]),
        ('至', &[1]),
        ('到', &[1]),
        ('-', &[1]),
    ];
    let mut splits: Vec<(&str, &str)> = Vec::new();
    for (sign, lengths) in SIGNS {
        for (at, _) in text.match_indices(sign) {
            let left = &text[..at];
            let right = text[at..].trim_start_matches(sign);
            let length = text[at..].chars().count() - right.chars().count();
            let whole = !left.ends_with(sign) && lengths.contains(&length);
            if whole && (sign != '-' || hyphen(left, right)) {
                splits.push((left.trim(), right.trim()));
            }
        }
    }
    splits.extend(text.split_once(" to ").map(|(left, right)| (left.trim(), right.trim())));
    splits
}

/// A hyphen close to both ends or to none, which is no sign of an exponent.
fn hyphen(left: &str, right: &str) -> bool {
    let (open_left, open_right) = (left.ends_with(' '), right.starts_with(' '));
    let exponent = left.ends_with(['e', 'E']) && number(&format!("{left}1")) != Read::No;
    open_left == open_right && !exponent && !right.trim_start().starts_with(['.', '+'])
}

/// The left end, with the unit and the whole multiplier of the right one unless it has its own.
fn left_end(left: &str, right: &str) -> Option<(Kind, f64)> {
    match number(left) {
        Read::No => return quantity(left),
        Read::Two => return None,
        Read::One(_) => {}
    }
    let (digits, unit) = parts(right)?;
    quantity(&format!("{left} {} {}", carried(left, digits), &right[unit..]))
}

/// The multiplier at the end of the right number, if the left one has none.
fn carried<'a>(left: &str, right: &'a str) -> &'a str {
    let is_myriad = |c: char| "万萬亿億".contains(c);
    let is_place = |c: char| "十拾百佰千仟".contains(c);
    let right = right.trim();
    if left.trim().ends_with(is_myriad) {
        return "";
    }
    let places = right.trim_end_matches(|c| is_myriad(c) || c == ' ');
    let myriads = right[places.len()..].trim();
    let digits = places.trim_end_matches(is_place).trim_end();
    let one_place = places.trim_end().chars().rev().take_while(|c| is_place(*c)).count() == 1;
    // 百 of 三百万 belongs to the multiplier, and that of 一千二百万 to the number.
    let alone = digits.chars().count() == 1 || digits.is_ascii() || digits.contains(['点', '點']);
    let whole = one_place && alone && !digits.is_empty() && number(digits) != Read::No;
    if whole && !left.contains(is_place) { right[digits.len()..].trim() } else { myriads }
}

/// A number and its unit, where only one reading is possible.
fn quantity(text: &str) -> Option<(Kind, f64)> {
    let read = |start: usize, kind: Kind, size: f64| match number(before(text, start)) {
        Read::One(value) => Some((kind, value * size)),
        _ => None,
    };
    let units = units_at_end(text, false);
    let found = match units.first() {
        Some((start, kind, size)) => {
            let longest = read(*start, *kind, *size);
            let parted = text[..*start].ends_with([' ', '-']) || text[..*start].is_ascii();
            let others = units.iter().filter_map(|(start, kind, size)| read(*start, *kind, *size));
            let near = |(kind, value): (Kind, f64)| {
                longest.is_some_and(|(other, longest)| {
                    kind == other && (value - longest).abs() <= 1e-12 * longest
                })
            };
            if longest.is_some() && !parted && !others.into_iter().all(near) {
                return None;
            }
            longest
        }
        None => None,
    };
    // Blanks between the signs of a unit are read over where nothing else can be meant.
    let spaced = || {
        let units = units_at_end(text, true);
        units.first().and_then(|(start, kind, size)| read(*start, *kind, *size))
    };
    let possible = |(_, value): &(Kind, f64)| *value == 0.0 || (1e-40..=1e40).contains(value);
    found.or_else(spaced).filter(possible)
}

/// The number of a text with its unit, and where the unit begins.
fn parts(text: &str) -> Option<(&str, usize)> {
    let readable = |units: Vec<(usize, Kind, f64)>| {
        let start = units.first()?.0;
        matches!(number(before(text, start)), Read::One(_)).then_some((before(text, start), start))
    };
    readable(units_at_end(text, false)).or_else(|| readable(units_at_end(text, true)))
}

/// What stands before a unit; of `100-MW` without the hyphen.
fn before(text: &str, unit: usize) -> &str {
    let head = &text[..unit];
    let latin = text[unit..].starts_with(|c: char| c.is_ascii_alphabetic());
    match head.strip_suffix('-') {
        Some(number) if latin && number.ends_with(|c: char| c.is_ascii_alphanumeric()) => number,
        _ => head,
    }
}

/// The units that a text ends with, the longest first.
fn units_at_end(text: &str, spaced: bool) -> Vec<(usize, Kind, f64)> {
    let mut found: Vec<(usize, Kind, f64)> = Vec::new();
    let last = text.chars().next_back();
    for (spelling, kind, size) in UNITS {
        if !last.is_some_and(|last| spelling.ends_with(|c: char| c.eq_ignore_ascii_case(&last))) {
            continue;
        }
        let start = if spaced { spaced_suffix(text, spelling) } else { suffix(text, spelling) };
        let Some(start) = start else { continue };
        found.push((start, kind, size));
        if kind == Time && !spaced {
            // `kW h`, `GW-h`, 千瓦 时: a power and a time.
            let left = text[..start].trim_end();
            let left = left.strip_suffix('-').unwrap_or(left).trim_end();
            let powers = UNITS.iter().filter(|(_, kind, _)| *kind == Power);
            found.extend(powers.filter_map(|(spelling, _, watts)| {
                Some((suffix(left, spelling)?, Energy, watts * size))
            }));
        }
    }
    found.sort_by_key(|(start, ..)| *start);
    found
}

/// Where a unit begins that a text ends with; letters before it would make another word of it.
fn suffix(text: &str, spelling: &str) -> Option<usize> {
    let start = text.len().checked_sub(spelling.len())?;
    let ends = text.get(start..)?.eq_ignore_ascii_case(spelling);
    let letters = |c: char| c.is_ascii_alphabetic();
    let apart = !(spelling.starts_with(letters) && text[..start].ends_with(letters));
    let case = spelling != "h" || text.ends_with('h');
    (ends && apart && case).then_some(start)
}

/// The same with blanks between the characters.
fn spaced_suffix(text: &str, spelling: &str) -> Option<usize> {
    let mut rest = text;
    for c in spelling.chars().rev() {
        rest = rest.trim_end().strip_suffix(c)?;
    }
    let unit = &text[rest.len()..];
    (!spelling.is_ascii() && unit.contains(' ')).then_some(rest.len())
}
