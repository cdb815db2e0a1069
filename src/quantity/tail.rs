//! The unit at the end of a text.
//!
//! ```text
//! unit = word | power-word ["·" | "-" | " "] time-word | unit ("per" | "a" | "每") time-word | unit "daily"
//! ```

use super::decimal::{Decimal, Exact, Overflow};
use super::error::{Fault, ParseErrorKind, shortened};
use super::figure;
use super::lookup::{self, Match, NoMatch};
use super::table::Refusal;
use super::unit::{Dimension, Scale, Unit};
use std::ops::Range;

/// The unit of a term, taken off its end.
pub(super) struct Tail {
    pub exact: Exact,
    pub dimension: Dimension,
    pub per: Option<Per>,
    pub span: Range<usize>,
    pub exact_spelling: bool,
}

/// The time in which an energy is drawn, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Per {
    Hour,
    Year,
    Other,
}

impl Per {
    /// The time that a unit is; `None` for a unit of anything else.
    pub(super) fn of(unit: &Unit) -> Option<Self> {
        (unit.dimension == Dimension::Time).then_some(match unit.symbol {
            "h" => Self::Hour,
            "yr" => Self::Year,
            _ => Self::Other,
        })
    }
}

pub(super) fn scale(scale: Scale) -> Exact {
    Exact::whole(Decimal::new(u128::from(scale.mantissa), scale.exponent))
}

pub(super) fn tail(text: &str) -> Result<Tail, Fault> {
    if let Some(rate) = with_adverb(text) {
        return rate;
    }
    let (span, found) = word(text)?;
    let simple = Tail {
        exact: scale(found.unit.scale),
        dimension: found.unit.dimension,
        per: Per::of(found.unit),
        span: span.clone(),
        exact_spelling: found.exact,
    };
    if found.unit.dimension != Dimension::Time {
        return Ok(simple);
    }
    Ok(compound(text, &simple)?.unwrap_or(simple))
}

/// `kW·h`, `kilowatt-hours`, `GW yr`, `TWh per year`: a time unit with another unit before it.
fn compound(text: &str, time: &Tail) -> Result<Option<Tail>, Fault> {
    let before = text[..time.span.start].trim_end();
    if let Some(left) = before_per(before).and_then(|left| tail(left).ok()) {
        if left.dimension != Dimension::Energy {
            let kind =
                ParseErrorKind::UnknownCombination { left: left.dimension, right: Dimension::Time };
            return Err(Fault::at(kind, left.span.start..time.span.end));
        }
        let exact = left.exact.over(time.exact);
        let span = left.span.start..time.span.end;
        return Ok(joined(exact, (Dimension::Power, time.per), span));
    }
    let left = before.strip_suffix(['·', '-']).unwrap_or(before);
    let Ok((span, left)) = word(left.trim_end()) else {
        return Ok(None);
    };
    if left.unit.dimension != Dimension::Power {
        return Ok(None);
    }
    let exact = scale(left.unit.scale).times(time.exact);
    Ok(joined(exact, (Dimension::Energy, None), span.start..time.span.end))
}

/// `600 GWh daily`: an energy and how often it is used.
fn with_adverb(text: &str) -> Option<Result<Tail, Fault>> {
    let text = text.trim_end();
    let (before, adverb) = text.ends_with(['y', 'Y']).then(|| text.rsplit_once(' '))??;
    let time = every(adverb)?;
    let energy = tail(before.trim_end()).ok()?;
    let time = match lookup::find(time) {
        Ok(found) => found.unit,
        Err(why) => {
            return Some(Err(no_unit(text, text.len() - adverb.len()..text.len(), why)));
        }
    };
    if energy.dimension != Dimension::Energy {
        let kind =
            ParseErrorKind::UnknownCombination { left: energy.dimension, right: Dimension::Time };
        return Some(Err(Fault::at(kind, energy.span.start..text.len())));
    }
    let exact = energy.exact.over(scale(time.scale));
    joined(exact, (Dimension::Power, Per::of(time)), energy.span.start..text.len()).map(Ok)
}

/// The time of a word for how often an energy is used: `day` of `daily`.
pub(super) fn every(adverb: &str) -> Option<&'static str> {
    ADVERBS.iter().find(|(word, _)| word.eq_ignore_ascii_case(adverb)).map(|(_, time)| *time)
}

const ADVERBS: [(&str, &str); 6] = [
    ("hourly", "hour"),
    ("daily", "day"),
    ("weekly", "week"),
    ("monthly", "month"),
    ("yearly", "year"),
    ("annually", "year"),
];

/// What stands before `per`, `a` or 每 at the end of a text.
fn before_per(text: &str) -> Option<&str> {
    if let Some(left) = text.strip_suffix('每') {
        return Some(left);
    }
    let (left, sign) = text.rsplit_once(' ')?;
    PER.contains(&sign).then_some(left)
}

/// The words between an energy and the time in which it is used.
pub(super) const PER: [&str; 5] = ["per", "a", "an", "each", "every"];

fn joined(
    exact: Result<Exact, Overflow>,
    (dimension, per): (Dimension, Option<Per>),
    span: Range<usize>,
) -> Option<Tail> {
    exact.ok().map(|exact| Tail { exact, dimension, per, span, exact_spelling: false })
}

/// The unit word at the end of `text`: a run of letters, or the longest known Chinese unit.
fn word(text: &str) -> Result<(Range<usize>, Match), Fault> {
    let text = text.trim_end();
    if text.is_empty() {
        return Err(Fault::at(ParseErrorKind::Empty, 0..0));
    }
    if text.ends_with(|c: char| c.is_ascii()) {
        let start = text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).len();
        if start == text.len() {
            return Err(no_letters(text));
        }
        return match lookup::find(&text[start..]) {
            Ok(found) => Ok((start..text.len(), found)),
            Err(why) => Err(no_unit(text, start..text.len(), why)),
        };
    }
    let mut starts = [0; LONGEST_CHINESE_UNIT];
    let mut count = 0;
    for (start, c) in text.char_indices().rev().take(LONGEST_CHINESE_UNIT) {
        if c.is_ascii() {
            break;
        }
        starts[count] = start;
        count += 1;
    }
    let mut refused = None;
    for start in starts[..count].iter().rev() {
        match lookup::find(&text[*start..]) {
            Ok(found) => return Ok((*start..text.len(), found)),
            Err(why @ NoMatch::Refused(_)) if refused.is_none() => refused = Some((*start, why)),
            Err(_) => {}
        }
    }
    let (start, why) = refused.unwrap_or((starts[count.saturating_sub(1)], NoMatch::Unknown));
    Err(no_unit(text, start..text.len(), why))
}

/// A Chinese unit at the end of a text with blanks between its signs, such as 千 瓦 时.
pub(super) fn apart(text: &str) -> Option<Tail> {
    let text = text.trim_end();
    let signs = text.char_indices().rev().filter(|(_, c)| *c != ' ');
    let signs = signs.take(LONGEST_CHINESE_UNIT).take_while(|(_, c)| !c.is_ascii());
    let starts: Vec<usize> = signs.map(|(at, _)| at).collect();
    starts.iter().rev().find_map(|start| {
        let written = &text[*start..];
        let found =
            lookup::find(&written.replace(' ', "")).ok().filter(|_| written.contains(' '))?;
        Some(Tail {
            exact: scale(found.unit.scale),
            dimension: found.unit.dimension,
            per: Per::of(found.unit),
            span: *start..text.len(),
            exact_spelling: false,
        })
    })
}

/// A text without a unit at its end, which may be a number or nothing that is known.
fn no_letters(text: &str) -> Fault {
    let found = shortened(text.trim());
    if figure::read(text).is_ok() {
        let kind = ParseErrorKind::MissingUnit { number: found };
        return Fault::at(kind, text.len()..text.len());
    }
    let start = text.len() - text.trim_start().len();
    Fault::at(ParseErrorKind::Unexpected { found }, start..text.len())
}

/// 千瓦小时 and 吨标准煤 fit with one to spare.
const LONGEST_CHINESE_UNIT: usize = 5;

/// The fault of a word that is no unit.
pub(super) fn no_unit(text: &str, span: Range<usize>, why: NoMatch) -> Fault {
    let found = shortened(&text[span.clone()]);
    let kind = match why {
        NoMatch::Unknown => ParseErrorKind::UnknownUnit { found },
        NoMatch::Ambiguous { large } => two_readings(found, large),
        NoMatch::Refused(Refusal::ApparentPower) => ParseErrorKind::ApparentPower { found },
        NoMatch::Refused(Refusal::Heat) => ParseErrorKind::Heat { found },
        NoMatch::Refused(Refusal::Month) => ParseErrorKind::Month,
        NoMatch::Refused(Refusal::ThousandOrMillion) => ParseErrorKind::ThousandOrMillion { found },
        NoMatch::Refused(Refusal::ScaleAbbreviation(word)) => {
            ParseErrorKind::AmbiguousScale { found, word }
        }
    };
    Fault::at(kind, span)
}

/// `mw` may be mW or MW. Where the small one is no unit of ours, `mtoe` is unknown.
fn two_readings(found: String, large: &'static Unit) -> ParseErrorKind {
    let small = format!("{}{}", found[..1].to_ascii_lowercase(), &large.symbol[1..]);
    match lookup::find(&small) {
        Ok(small) => ParseErrorKind::AmbiguousUnit { found, small: small.unit, large },
        Err(_) => ParseErrorKind::UnknownUnit { found },
    }
}
