//! Rates whose time stands first, as newspapers write them: 每小时10万度, 一年610亿度.

use super::error::{Fault, ParseErrorKind};
use super::expression::{Term, combine, term};
use super::lookup::{self, NoMatch};
use super::table::Refusal;
use super::tail::{Per, scale};
use super::unit::{Dimension, Unit};

/// The rate of a text that begins with a time; `None` for one that does not, such as 一年, which is a
/// time and nothing else.
pub(super) fn named_first(text: &str) -> Option<Result<Term, Fault>> {
    let (start, opening) = opening(text)?;
    Some(match opening {
        Opening::Every(Found::Time(unit, end)) | Opening::Yield(Found::Time(unit, end)) => {
            rate(text, unit, end)
        }
        // 一年半 is no rate, and told better without one.
        Opening::One(Found::Time(unit, end)) => rate(text, unit, end).ok().map(Ok)?,
        Opening::Every(Found::Month(end)) | Opening::Yield(Found::Month(end)) => {
            Err(Fault::at(ParseErrorKind::Month, start..end))
        }
        Opening::Every(Found::Nothing) => {
            let kind = ParseErrorKind::Unexpected { found: "每".to_owned() };
            Err(Fault::at(kind, start..start + '每'.len_utf8()))
        }
        _ => return None,
    })
}

/// Whether a text begins as a rate whose time stands first, such as 每小时.
pub(super) fn begins(text: &str) -> bool {
    opening(text).is_some()
}

/// How a text begins whose time stands first; places are those in the text, and a time ends where its
/// energy begins.
enum Opening {
    /// 每小时, 每年发电
    Every(Found),
    /// 一年
    One(Found),
    /// 年发电量, 日均用电
    Yield(Found),
}

impl Opening {
    fn found(self) -> Found {
        let (Self::Every(found) | Self::One(found) | Self::Yield(found)) = self;
        found
    }
}

fn opening(text: &str) -> Option<(usize, Opening)> {
    let begun = text.trim_start();
    let start = text.len() - begun.len();
    let first = begun.chars().next().filter(|c| !c.is_ascii())?;
    let behind =
        if matches!(first, '每' | '一' | '全') { &begun[first.len_utf8()..] } else { begun };
    let time = time_at_start(behind);
    let (Found::Time(_, length) | Found::Month(length)) = time else {
        return (first == '每').then_some((start, Opening::Every(time)));
    };
    let rest = &behind[length..];
    let use_of = activity(rest);
    let place = |length: usize| text.len() - rest.len() + length;
    let moved = |length| match time {
        Found::Time(unit, _) => Found::Time(unit, place(length)),
        _ => Found::Month(place(length)),
    };
    let opening = match first {
        '每' => Opening::Every(moved(use_of.unwrap_or(0))),
        '一' if rest.trim().is_empty() => return None,
        '一' => Opening::One(moved(use_of.unwrap_or(0))),
        _ => Opening::Yield(moved(use_of?)),
    };
    Some((start, opening))
}

/// The length of what is done with the energy, with words such as 约 before the number; `None` if a
/// text begins with nothing of it.
fn activity(text: &str) -> Option<usize> {
    const AVERAGE: [&str; 2] = ["均", "平均"];
    const WHAT: [&str; 10] =
        ["上网电", "发电", "發電", "用电", "用電", "耗电", "耗電", "供电", "供電", "消费电"];
    const BEFORE_NUMBER: [&str; 8] = ["达到", "达", "達", "约为", "约", "約", "近", "为"];

    let strip = |text, words: &[&str]| {
        let word = words.iter().find(|word| str::starts_with(text, **word));
        word.map(|word| &text[word.len()..])
    };
    let rest = strip(text, &AVERAGE).unwrap_or(text);
    let rest = strip(rest, &WHAT)?;
    let rest = rest.strip_prefix('量').unwrap_or(rest);
    let rest = strip(rest, &BEFORE_NUMBER).unwrap_or(rest);
    Some(text.len() - rest.len())
}

/// The energy of a rate whose time stands first; `None` of any other text.
pub(super) fn behind_time(text: &str) -> Option<&str> {
    match opening(text)?.1.found() {
        Found::Time(_, end) => Some(text[end..].trim()).filter(|energy| !energy.is_empty()),
        Found::Month(_) | Found::Nothing => None,
    }
}

/// The length of the time that a text of a rate begins with, such as 每小时; 0 if there is none.
pub(super) fn time_first(text: &str) -> usize {
    behind_time(text).map_or(0, |energy| text.trim_end().len() - energy.len())
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
        per: Per::of(time),
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
    fn what_is_done_with_the_energy_may_be_named() {
        for (text, megawatts) in [
            ("年发电量613.2亿千瓦时", 7000.0),
            ("年发电约613.2亿度", 7000.0),
            ("年均用电量达613.2亿度", 7000.0),
            ("全年用电613.2亿度", 7000.0),
            ("每年发电613.2亿度", 7000.0),
            ("每天用电1.68亿度", 7000.0),
            ("日耗电量168万度", 70.0),
            ("一年发电六百一十三点二亿度", 7000.0),
        ] {
            let reading = parse(text).unwrap();
            let Quantity::Power(power) = reading.quantity else { panic!("{text}") };
            assert_eq!((power.get::<megawatt>(), reading.literal), (megawatts, false), "{text}");
        }
        for text in ["年613亿度", "年发电量", "发电量613亿度", "年发电量7GW"] {
            assert!(parse(text).is_err(), "{text}");
        }
        assert_eq!(parse("月用电量6亿度").unwrap_err().kind().name(), "month");
    }

    #[test]
    fn a_time_alone_stays_one() {
        for text in
            ["一年", "一小时", "一天", "一日", "一年半", "半年", "半小时", "半个小时", "一个半小时"]
        {
            assert!(matches!(parse(text).unwrap().quantity, Quantity::Time(_)), "{text}");
        }
        assert!(matches!(parse("一天*7GW").unwrap().quantity, Quantity::Energy(_)));
        for text in ["一年60亿瓦", "一年610", "一年610亿度/年"] {
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
