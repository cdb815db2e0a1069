//! Rates whose time stands first, as newspapers write them: 每小时10万度, 一年610亿度.

use super::error::{Fault, ParseErrorKind};
use super::expression::{Term, combine, term};
use super::lookup::{self, NoMatch};
use super::parse::Source;
use super::range::{Parts, split};
use super::shape;
use super::table::Refusal;
use super::tail::{PER, scale};
use super::unit::{Dimension, Unit};

/// The rate of a text that begins with a time; `None` for one that does not, such as 一年, which is a
/// time and nothing else.
pub(super) fn named_first(text: &str) -> Option<Result<Term, Fault>> {
    let begun = text.trim_start();
    let start = text.len() - begun.len();
    if let Some(rest) = begun.strip_prefix('每') {
        return Some(match time_at_start(rest) {
            Found::Time(unit, length) => rate(text, unit, start + '每'.len_utf8() + length),
            Found::Month(length) => {
                Err(Fault::at(ParseErrorKind::Month, start..start + '每'.len_utf8() + length))
            }
            Found::Nothing => {
                let kind = ParseErrorKind::Unexpected { found: "每".to_owned() };
                Err(Fault::at(kind, start..start + '每'.len_utf8()))
            }
        });
    }
    let rest = begun.strip_prefix('一')?;
    match time_at_start(rest) {
        Found::Time(unit, length) if !rest[length..].trim().is_empty() => {
            // 一年半 is no rate, and told better without one.
            rate(text, unit, start + '一'.len_utf8() + length).ok().map(Ok)
        }
        _ => None,
    }
}

/// The energy of a rate whose time stands first; `None` of any other text.
pub(super) fn behind_time(text: &str) -> Option<&str> {
    let rest = text.trim_start().strip_prefix(['每', '一'])?;
    match time_at_start(rest) {
        Found::Time(_, length) => Some(rest[length..].trim()).filter(|energy| !energy.is_empty()),
        Found::Month(_) | Found::Nothing => None,
    }
}

/// Whether a power is written as an energy a year: `61 TWh/yr`, `60 to 61 TWh a year`, 每年610亿度. Both
/// ends of a range have to be, as far as they have a unit.
pub(crate) fn is_per_year(text: &str) -> bool {
    let source = Source::new(text);
    let text = source.trimmed();
    let body = shape::find(text).map_or(text, |shaped| &text[shaped.body]);
    let has_unit = |side: &&str| side.contains(|c: char| c.is_ascii_alphabetic() || c == '年');
    let sides = match split(body) {
        Parts::One => return is_of_a_year(body),
        Parts::Ends { left, right } | Parts::Spread { left, right } => [&body[left], &body[right]],
    };
    let mut with_unit = sides.into_iter().filter(has_unit).peekable();
    with_unit.peek().is_some() && with_unit.all(is_of_a_year)
}

/// The same of one value, which is known to be a quantity.
fn is_of_a_year(text: &str) -> bool {
    let is_year = |word: &str| lookup::find(word).is_ok_and(|found| found.unit.symbol == "yr");
    if let Some(named) = text.trim_start().strip_prefix(['每', '一'])
        && behind_time(text).is_some()
    {
        return matches!(time_at_start(named), Found::Time(unit, _) if unit.symbol == "yr");
    }
    let mut words = text.split_whitespace().rev();
    let behind = match (text.rsplit_once('/'), words.next(), words.next()) {
        (Some((_, time)), ..) => time,
        (None, Some(time), Some(word)) if PER.contains(&word) => time,
        _ => text.rsplit_once('每').map_or("", |(_, time)| time),
    };
    let digits = |c: char| c.is_ascii_digit() || c == '.' || c == ' ';
    is_year(behind.trim_start_matches(digits).trim())
}

/// The fault of 613亿度一年, where the energy ends at `end`.
pub(super) fn named_last(text: &str, end: usize) -> Option<Fault> {
    let behind = text[end..].trim();
    let time = behind.strip_prefix(['一', '1'])?.trim_start();
    let is_time = matches!(time_at_start(time), Found::Time(_, length) if length == time.len());
    let energy = text[..end].trim();
    let meant = format!("每{time}{energy}");
    let reads = |text: &str| term(text).is_ok_and(|term| term.dimension == Dimension::Power);
    let start = text.len() - text[end..].trim_start().len();
    let kind = ParseErrorKind::TimeBehind { meant: meant.clone() };
    (is_time && reads(&meant)).then(|| Fault::at(kind, start..text.len()))
}

/// What a text begins with, and how long that is.
enum Found {
    Time(&'static Unit, usize),
    Month(usize),
    Nothing,
}

fn time_at_start(text: &str) -> Found {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(3);
    let found = ends.filter_map(|end| match lookup::find(&text[..end]) {
        Ok(found) if found.unit.dimension == Dimension::Time => Some(Found::Time(found.unit, end)),
        Err(NoMatch::Refused(Refusal::Month)) => Some(Found::Month(end)),
        _ => None,
    });
    found.last().unwrap_or(Found::Nothing)
}

/// The energy from `offset` on, over a time.
fn rate(text: &str, time: &Unit, offset: usize) -> Result<Term, Fault> {
    let energy = term(&text[offset..]).map_err(|fault| fault.moved(offset))?;
    let time_term = Term {
        exact: scale(time.scale),
        dimension: Dimension::Time,
        number: 0..0,
        unit: 0..0,
        literal: false,
    };
    let mut rate = combine(&energy, &time_term, true, text.trim_end().len())?;
    rate.number = energy.number.start + offset..energy.number.end + offset;
    rate.unit = energy.unit.start + offset..energy.unit.end + offset;
    Ok(rate)
}

#[cfg(test)]
mod tests {
    use crate::quantity::{Quantity, parse, parse_energy, parse_power};
    use uom::si::power::megawatt;

    #[test]
    fn a_time_first_makes_a_rate() {
        for (text, megawatts) in [
            ("每小时700万度", 7000.0),
            ("一小时700万度", 7000.0),
            ("一天1.68亿度", 7000.0),
            ("一年613.2亿度", 7000.0),
            ("一年 六百一十三点二亿度", 7000.0),
            ("一周168万度", 10.0),
        ] {
            let reading = parse(text).unwrap();
            let Quantity::Power(power) = reading.quantity else { panic!("{text}") };
            assert_eq!((power.get::<megawatt>(), reading.literal), (megawatts, false), "{text}");
        }
    }

    #[test]
    fn a_time_alone_stays_one() {
        for text in ["一年", "一小时", "一天", "一日"] {
            assert!(matches!(parse(text).unwrap().quantity, Quantity::Time(_)), "{text}");
        }
        assert!(matches!(parse("一天*7GW").unwrap().quantity, Quantity::Energy(_)));
        for text in ["一年半", "一年60亿瓦", "一年610", "一年610亿度/年"] {
            assert_eq!(parse(text).unwrap_err().kind().name(), "trailing-text", "{text}");
        }
    }

    #[test]
    fn a_month_has_no_length_on_either_side() {
        for text in ["每月51亿度", "每个月51亿度", "一个月51亿度", "51亿度/月"] {
            assert_eq!(parse_power(text).unwrap_err().kind().name(), "month", "{text}");
        }
    }

    #[test]
    fn a_time_behind_is_told_to_stand_first() {
        for (text, hint) in
            [("613亿度一年", "write `每年613亿度`"), ("700万度 1小时", "write `每小时700万度`")]
        {
            let error = parse_power(text).unwrap_err();
            assert_eq!(error.hint().as_deref(), Some(hint));
            // Where an energy is needed, a rate is none.
            assert_eq!(parse_energy(text).unwrap_err().kind().name(), "trailing-text");
        }
        assert_eq!(parse("7GW一年").unwrap_err().kind().name(), "trailing-text");
    }
}
