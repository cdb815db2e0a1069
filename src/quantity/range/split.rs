//! Where the ends of a range stand.

use crate::quantity::numeral;
use std::ops::Range;

/// The places of a range's ends, or of a value and how far it may be off.
pub(in super::super) enum Parts {
    One,
    Ends { left: Range<usize>, right: Range<usize> },
    Spread { left: Range<usize>, right: Range<usize> },
}

/// Splits a text at the sign of a range.
pub(in super::super) fn split(text: &str) -> Parts {
    if !may_be_range(text) {
        return Parts::One;
    }
    let around = |(at, sign): (usize, &str)| (0..at, at + sign.len()..text.len());
    if let Some((left, right)) = find_sign(text, &["±", "+/-"]).map(around) {
        return Parts::Spread { left, right };
    }
    let signs = ["...", "..", "~", "–", "——", "—", "至", "到", " to "];
    // A dash with nothing before it is a minus.
    let ends = find_sign(text, &signs).or_else(|| hyphen(text)).filter(|(at, _)| *at > 0);
    // Four points and more are no sign.
    let ends = ends
        .filter(|(at, sign)| !(sign.starts_with('.') && text[at + sign.len()..].starts_with('.')));
    match ends.map(around) {
        Some((left, right)) => Parts::Ends { left, right },
        None => Parts::One,
    }
}

/// Whether a text has both ends of a range, though what they are may be wrong.
pub(in super::super) fn is_range(text: &str) -> bool {
    let begins = |place: Range<usize>| {
        let first = text[place].trim_start().chars().next();
        first.is_some_and(|c| c.is_ascii_digit() || numeral::is_numeral(c))
    };
    match split(text) {
        Parts::One => false,
        Parts::Ends { left, right } | Parts::Spread { left, right } => {
            begins(left) && begins(right)
        }
    }
}

/// Whether any sign of a range may be there: one look at every byte, where a search for each of the
/// signs would cost more than all the rest of the parser.
fn may_be_range(text: &str) -> bool {
    let bytes = text.as_bytes();
    let next = |at: usize| bytes.get(at + 1).copied().unwrap_or(0);
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        // A hyphen, and that of +/-.
        b'~' | b'-' => true,
        b'.' => next(at) == b'.',
        b't' => next(at) == b'o',
        // The first bytes of ±, – and —, 至, and 到.
        0xC2 => next(at) == 0xB1,
        0xE2 => next(at) == 0x80,
        0xE8 => next(at) == 0x87,
        0xE5 => next(at) == 0x88,
        _ => false,
    })
}

fn find_sign<'s>(text: &str, signs: &[&'s str]) -> Option<(usize, &'s str)> {
    signs.iter().find_map(|sign| Some((text.find(sign)?, *sign)))
}

/// A hyphen between two numbers or quantities: `6-10 GW`, `6GW - 10GW`, `40%-60%`, 50亿-100亿度. In `kW-h`,
/// `1e-3`, `100-megawatt`, `us-home` and `6 -10` it is something else.
fn hyphen(text: &str) -> Option<(usize, &'static str)> {
    let is_number = |c: char| c.is_ascii_digit() || numeral::is_numeral(c);
    if !text.trim_start().starts_with(|c: char| is_number(c) || matches!(c, '.' | '+')) {
        return None;
    }
    let between = |at: &usize| {
        let (left, right) = (&text[..*at], &text[at + 1..]);
        let closed = left.trim_end().len() == left.len() && right.trim_start().len() == right.len();
        let open = left.ends_with(' ') && right.starts_with(' ');
        let ends = |c: char| c.is_alphanumeric() || c == '%';
        (closed || open)
            && left.trim_end().ends_with(ends)
            && !is_exponent(left)
            && right.trim_start().starts_with(is_number)
    };
    text.match_indices('-').map(|(at, _)| at).find(between).map(|at| (at, "-"))
}

/// Whether the hyphen behind a text is that of `1e-3`.
fn is_exponent(left: &str) -> bool {
    let mantissa = left.strip_suffix(['e', 'E']);
    mantissa.is_some_and(|mantissa| mantissa.ends_with(|c: char| c.is_ascii_digit() || c == '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hyphen_stands_close_to_both_ends_or_to_none() {
        let is_range = |text| matches!(split(text), Parts::Ends { .. });
        for text in [
            "6-10 GW", "6 - 10 GW", "6  -  10 GW", "6GW-10GW", "6 GW - 10 GW", "40%-60%",
            "50亿-100亿度", "六-十亿瓦", "1e-3-2e-3 W", "100-200-megawatt",
        ] {
            assert!(is_range(text), "{text}");
        }
        for text in [
            "6 -10 GW", "6- 10 GW", "7 kW-h", "1e-3 W", "-6", "6-", "- 6", "100-megawatt",
            "us-home", "gpt-4", "three-gorges-2", "6--10 GW",
        ] {
            assert!(!is_range(text), "{text}");
        }
    }

    #[test]
    fn a_look_at_the_bytes_misses_no_sign() {
        for sign in ["±", "+/-", "...", "..", "~", "–", "—", "至", "到", " to ", "-"] {
            for text in [format!("6{sign}10 GW"), format!("六十{sign}一百亿瓦")] {
                assert!(may_be_range(&text), "{text}");
            }
        }
        for text in ["7 GW", "1.5e3 kW", "60亿瓦", "七千万千瓦", "+7 GW", "７ＧＷ"] {
            assert!(!may_be_range(text), "{text}");
        }
    }
}
