//! The short way for what most cells of a table look like: plain digits and one unit, such as `450MW`,
//! `1.25 GW`, `60亿瓦` or `2250万千瓦`.
//!
//! It reads such a text in one go and gives what the [grammar](super::expression) gives, or nothing, so
//! that the grammar has the last word on everything else.

use super::decimal::{Decimal, Exact};
use super::lookup;
use super::numeral;
use super::unit::Dimension;

/// More digits than this go the long way.
const MOST_DIGITS: usize = 18;

/// The watts of a power in plain digits; `None` for whatever needs a closer look.
pub(super) fn watts(text: &str) -> Option<f64> {
    let bytes = text.as_bytes();
    let (mut value, mut at, mut point) = (0_u64, 0, None);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'0'..=b'9' => value = value * 10 + u64::from(byte - b'0'),
            b'.' if point.is_none() && at > 0 => point = Some(at),
            _ => break,
        }
        at += 1;
        if at > MOST_DIGITS {
            return None;
        }
    }
    let places = match point {
        Some(point) if point + 1 == at => return None,
        Some(point) => at - point - 1,
        None if at == 0 => return None,
        None => 0,
    };
    let rest = text.get(at..)?;
    let rest = rest.strip_prefix(' ').unwrap_or(rest);
    let (power, name) = match rest.chars().next().filter(|c| !c.is_ascii()) {
        Some(c) => match numeral::myriads(c) {
            Some(power) => (power, &rest[c.len_utf8()..]),
            None => (0, rest),
        },
        None => (0, rest),
    };
    let found = lookup::find(name).ok().filter(|found| found.exact)?;
    let unit = found.unit;
    let is_plain = unit.dimension == Dimension::Power && unit.scale.mantissa == 1;
    let exponent = unit.scale.exponent + power - places as i32;
    let exact = Exact::whole(Decimal::new(u128::from(value), exponent));
    if is_plain { exact.to_f64() } else { None }
}

#[cfg(test)]
mod tests {
    use super::super::{parse_power, range};
    use super::*;
    use uom::si::power::watt;

    #[test]
    fn the_short_way_leads_to_the_same_power() {
        let short = [
            "450MW",
            "1.25 GW",
            "7 GW",
            "85000 kW",
            "0.75 W",
            "0 MW",
            "007 MW",
            "60亿瓦",
            "2250万千瓦",
            "6.5 亿瓦",
            "3千瓦",
            "500瓦",
            "1万瓦",
            "7 megawatts",
            "1 吉瓦",
            "3 mW",
        ];
        for text in short {
            let long = range::read_the_long_way(text).unwrap();
            assert_eq!(watts(text), Some(long.central().get::<watt>()), "{text}");
        }
    }

    #[test]
    fn everything_else_goes_the_long_way() {
        let long = [
            "",
            "7",
            "GW",
            ".5 GW",
            "7. GW",
            "1.2.3 GW",
            "7  GW",
            " 7 GW",
            "7 GW ",
            "7gw",
            "7e9 W",
            "7,000 MW",
            "7 000 MW",
            "6..10 GW",
            "7 GWh",
            "1万亿瓦",
            "百万千瓦",
            "六亿瓦",
            "7 mw",
            "1234567890123456789 W",
            "7 GW/2",
            "-7 GW",
            "7 million W",
            "７ＧＷ",
        ];
        for text in long {
            assert_eq!(watts(text), None, "{text}");
        }
        assert!(parse_power("7e9 W").is_ok());
    }
}
