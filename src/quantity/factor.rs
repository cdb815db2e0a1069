//! A plain number beside a quantity, as in `7GW*2`: only with a time does a quantity make another one.

use super::calendar::calendar_year;
use super::decimal::{Decimal, Exact};
use super::error::{Fault, ParseErrorKind, shortened, trimmed};
use super::expression::{self, Term, operator};
use super::figure;
use super::number;
use super::unit::Dimension;
use super::write::{Notation, write_number};

/// The fault of a product or a quotient with a plain number on one side.
pub(super) fn plain_factor(text: &str) -> Option<Fault> {
    let (at, sign) = operator(text)?;
    let (left, right) = (0..at, at + sign.len_utf8()..text.len());
    let sides = if is_number(&text[right.clone()]) {
        (left, right)
    } else {
        Some((right, left)).filter(|(_, left)| sign != '/' && is_number(&text[left.clone()]))?
    };
    let (written, factor) = (text[sides.0].trim(), trimmed(text, sides.1));
    let quantity = expression::read(written).ok().filter(|term| !term.number.is_empty())?;
    let plain = &text[factor.clone()];
    // `61TWh/2028` is the energy of a year, and no 2,028th part.
    let is_year = sign == '/' && calendar_year(plain).is_some();
    let likely = [result(written, &quantity, plain, sign), with_time(text, &quantity, sign)];
    let kind = ParseErrorKind::PlainFactor {
        factor: shortened(plain),
        likely: likely.into_iter().flatten().filter(|_| !is_year).collect(),
    };
    Some(Fault::at(kind, factor))
}

fn is_number(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && figure::read(text).is_ok()
}

/// `14GW` of `7GW*2`, worked out.
fn result(written: &str, quantity: &Term, factor: &str, sign: char) -> Option<String> {
    let number = &written[quantity.number.clone()];
    // 亿 of 60亿 stays where it is.
    let (value, end) = match number::scan(number) {
        Ok(scanned) => (scanned.value, scanned.length),
        Err(_) => (figure::read(number).ok()?.value, number.len()),
    };
    let factor = figure::read(factor).ok()?.value;
    let exact = match sign {
        '/' if factor.mantissa == 0 => return None,
        '/' => Exact { numerator: value, denominator: Decimal::ONE }.over(Exact::whole(factor)),
        _ => value.times(factor).map(Exact::whole),
    };
    let value = write_number(exact.ok()?.to_f64()?, 15, Notation::Myriad);
    // Of 每年10亿度 the time stands before the number.
    let (before, behind) = (&written[..quantity.number.start], &number[end..]);
    Some([before, &value, behind, &written[quantity.number.end..]].concat())
}

/// `7GW*2h` of `7GW*2`, where a time makes something of it.
fn with_time(text: &str, quantity: &Term, sign: char) -> Option<String> {
    let fits = match quantity.dimension {
        Dimension::Power => sign != '/',
        Dimension::Energy => sign == '/',
        Dimension::Time => false,
    };
    let hours = if text.is_ascii() { "h" } else { "小时" };
    let timed = format!("{text}{hours}");
    (fits && expression::read(&timed).is_ok()).then_some(timed)
}

#[cfg(test)]
mod tests {
    use crate::quantity::{ParseErrorKind, parse, parse_energy, parse_power};

    fn likely(text: &str) -> Vec<String> {
        let error = parse(text).unwrap_err();
        let ParseErrorKind::PlainFactor { likely, .. } = error.kind() else {
            panic!("{text}: {error:?}");
        };
        assert!(likely.iter().all(|text| parse(text).is_ok()), "{likely:?}");
        likely.clone()
    }

    #[test]
    fn the_product_is_worked_out_in_the_unit_that_was_written() {
        assert_eq!(likely("7GW*2"), ["14GW", "7GW*2h"]);
        assert_eq!(likely("2 * 7 GW"), ["14 GW"]);
        assert_eq!(likely("7 GW/2"), ["3.5 GW"]);
        assert_eq!(likely("7GWh / 2"), ["3.5GWh", "7GWh / 2h"]);
        assert_eq!(likely("60亿瓦*1.2"), ["72亿瓦", "60亿瓦*1.2小时"]);
        assert_eq!(likely("2*3h"), ["6h"]);
        assert_eq!(likely("每年10亿度*2"), ["每年20亿度", "每年10亿度*2小时"]);
        assert_eq!(likely("一年61.32TWh/2"), ["一年30.66TWh"]);
        assert_eq!(likely("一年六亿度*2"), ["一年1200000000度", "一年六亿度*2小时"]);
        assert!(likely("7GW/0").is_empty());
        assert!(likely("61TWh/2028").is_empty() && likely("7GW/2028").is_empty());
    }

    #[test]
    fn nothing_is_no_number() {
        for text in ["7GW*", "*7GW", "7GW/ "] {
            let error = parse(text).unwrap_err();
            assert!(!matches!(error.kind(), ParseErrorKind::PlainFactor { .. }), "{text}");
            assert!(!error.to_string().contains("``"), "{error}");
        }
    }

    #[test]
    fn only_what_is_wanted_is_suggested() {
        let hint = |error: crate::quantity::ParseError| error.hint().unwrap();
        assert_eq!(hint(parse_power("7GW*2").unwrap_err()), "write `14GW`");
        assert_eq!(hint(parse_energy("7 GW*8760").unwrap_err()), "write `7 GW*8760h`");
        assert_eq!(hint(parse("7GW*2").unwrap_err()), "write `14GW` or `7GW*2h`");
    }
}
