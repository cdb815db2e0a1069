//! The short way for what most cells of a table look like: plain digits and one unit, such as `450MW`,
//! `1.25 GW`, `7,000 MW`, `7e9 W`, `60亿瓦` or `2250万千瓦`.
//!
//! It reads such a text in one go and gives what the [grammar](super::expression) gives, or nothing, so
//! that the grammar has the last word on everything else.

use super::decimal::{Decimal, Exact, small};
use super::lookup;
use super::numeral;
use super::short::Short;
use super::unit::Dimension;

/// The watts of a power in plain digits; `None` for whatever needs a closer look.
pub(super) fn watts(text: &str) -> Option<f64> {
    read(Short::of(text)?, scale)
}

/// The same for many texts, with the units met before, of which a table has only a few.
#[cfg(feature = "fleet")]
pub(crate) struct Powers(super::Known<i32, 1>);

#[cfg(feature = "fleet")]
impl Powers {
    pub fn new() -> Self {
        Self(super::Known::new(8))
    }

    /// The same of a text that is too long for that, by its number and its unit.
    pub fn read_apart(&mut self, number: Short, unit: Short) -> Option<super::Power> {
        // A power of ten before 万 and 亿 is for the grammar.
        if unit.length() == 0 || number.bytes().contains(&b'e') {
            return None;
        }
        let scale = |rest: Short| (rest.length() == 0).then_some(unit);
        let watts = read(number, |rest| {
            self.0.get([scale(rest)?], || self::scale(unit).ok_or(())).copied().ok()
        });
        watts.map(super::Power::new::<uom::si::power::watt>)
    }

    /// A power in plain digits; `None` for whatever needs a closer look.
    #[inline]
    pub fn read(&mut self, text: Short) -> Option<super::Power> {
        read(text, |unit| self.0.get([unit], || scale(unit).ok_or(())).copied().ok())
            .map(super::Power::new::<uom::si::power::watt>)
    }
}

/// Reads `text` with the scale that its unit has.
#[inline]
fn read(text: Short, scale: impl FnOnce(Short) -> Option<i32>) -> Option<f64> {
    let (mut value, count) = text.leading_digits();
    if count == 0 {
        return None;
    }
    let (mut rest, mut exponent) = (text.skip(count), 0);
    while rest.first() == b',' {
        let (group, digits) = rest.skip(1).leading_digits();
        // A zero before a comma is no group of thousands, but a fraction as some countries write it.
        if digits != 3 || count > 3 || text.first() == b'0' {
            return None;
        }
        (value, rest) = (value * 1000 + group, rest.skip(4));
    }
    if rest.first() == b'.' {
        let (fraction, places) = rest.skip(1).leading_digits();
        if places == 0 {
            return None;
        }
        value = value * 10_u64.pow(places as u32) + fraction;
        (rest, exponent) = (rest.skip(1 + places), -(places as i32));
    }
    if rest.first() == b'e' {
        let (power, count) = rest.skip(1).leading_digits();
        rest = rest.skip(1 + count);
        // 万 and 亿 make words with a power of ten that the grammar has to look at.
        if !(1..=2).contains(&count)
            || !rest.skip(usize::from(rest.first() == b' ')).first().is_ascii()
        {
            return None;
        }
        exponent += power as i32;
    }
    let unit = rest.skip(usize::from(rest.first() == b' '));
    let exponent = exponent + scale(unit)?;
    small(value, exponent)
        .or_else(|| Exact::whole(Decimal::new(u128::from(value), exponent)).to_f64())
}

/// The power of ten that `MW`, `瓦` or `万千瓦` stands for; `None` where it is something else.
fn scale(unit: Short) -> Option<i32> {
    let bytes = unit.bytes();
    let text = std::str::from_utf8(&bytes[..unit.length()]).ok()?;
    let (power, name) = match text.chars().next().filter(|c| !c.is_ascii()) {
        Some(c) => match numeral::myriads(c) {
            Some(power) => (power, &text[c.len_utf8()..]),
            None => (0, text),
        },
        None => (0, text),
    };
    let unit = lookup::find(name).ok().filter(|found| found.exact)?.unit;
    let is_plain = unit.dimension == Dimension::Power && unit.scale.mantissa == 1;
    is_plain.then_some(unit.scale.exponent + power)
}

#[cfg(test)]
mod tests {
    #[cfg(feature = "fleet")]
    use super::super::table::UNITS;
    use super::super::{parse_power, range};
    use super::*;
    #[cfg(feature = "fleet")]
    use proptest::prelude::*;
    use uom::si::power::watt;

    #[test]
    fn the_short_way_leads_to_the_same_power() {
        let short = [
            "450MW", "1.25 GW", "7 GW", "85000 kW", "0.75 W", "0 MW", "007 MW", "60亿瓦",
            "2250万千瓦", "6.5 亿瓦", "3千瓦", "500瓦", "1万瓦", "7 megawatts", "1 吉瓦", "3 mW",
            "7e9 W", "1.25e3MW", "7,000 MW", "1,234,567.5 W", "450,000 kW", "00000007 GW",
        ];
        for text in short {
            let long = range::read_power(text).unwrap().quantity;
            assert_eq!(watts(text), Some(long.central().get::<watt>()), "{text}");
        }
    }

    #[cfg(feature = "fleet")]
    #[test]
    fn a_unit_met_before_is_not_taken_for_another() {
        // So many share places.
        let units = UNITS.iter().filter(|unit| unit.dimension == Dimension::Power);
        let spellings = units.flat_map(|unit| unit.spellings);
        let texts = spellings.flat_map(|unit| ["7", "7万", "7亿"].map(|n| format!("{n}{unit}")));
        let texts: Vec<String> = texts.collect();
        let mut powers = Powers::new();
        for text in texts.iter().chain(&texts) {
            let read = Short::of(text).and_then(|short| powers.read(short));
            assert_eq!(read.map(|power| power.value), watts(text), "{text}");
        }
    }

    #[cfg(feature = "fleet")]
    proptest! {
        #[test]
        fn whatever_the_short_way_reads_the_long_way_reads_alike(
            number in r"[0-9]{1,9}(,[0-9]{1,4}){0,2}(\.[0-9]{0,9})?(e[0-9]{0,3})?",
            unit in prop::sample::select(&[
                "", "W", "kW", "MW", "GW", "TW", "mW", "mw", "Wh", "瓦", "万瓦", "亿瓦", "万千瓦", "万亿瓦",
                "megawatts", "hp", "e", "E", "万", "MW\0", "MW ", "/s",
            ][..]),
            space in " {0,2}",
        ) {
            let text = format!("{number}{space}{unit}");
            let mut powers = Powers::new();
            let long = range::read_power(&text).map(|reading| reading.quantity);
            // The second time the unit is known.
            for _ in 0..2 {
                let short = Short::of(&text).and_then(|short| powers.read(short));
                let apart = Short::of(&number).zip(Short::of(unit)).filter(|_| space.len() < 2);
                let apart = apart.and_then(|(number, unit)| powers.read_apart(number, unit));
                if let Some(apart) = apart {
                    prop_assert_eq!(long.clone().map(|power| power.central()), Ok(apart));
                }
                prop_assert_eq!(short.map(|power| power.value), watts(&text));
                if let Some(short) = short {
                    prop_assert_eq!(long.clone().map(|power| power.central()), Ok(short));
                }
            }
        }
    }

    #[test]
    fn everything_else_goes_the_long_way() {
        let long = [
            "", "7", "GW", ".5 GW", "7. GW", "1.2.3 GW", "7  GW", " 7 GW", "7 GW ", "7gw", "7e W",
            "7e999 W", "7e2亿瓦", "7e2 亿瓦", "7e-3 W", "7E9 W", "7,00 MW", "0,000W", "0,125 GW",
            "7000,000 MW", "7 000 MW", "6..10 GW", "7 GWh", "7 GJ", "7 s", "1万亿瓦", "百万千瓦",
            "六亿瓦", "7 mw", "1234567890123456789 W", "123456789 W", "7.123456789 W", "7.e3 W",
            "7 GW/2", "-7 GW", "7 million W", "７ＧＷ",
        ];
        for text in long {
            assert_eq!(watts(text), None, "{text}");
        }
        assert!(parse_power("7e9 W").is_ok());
    }
}
