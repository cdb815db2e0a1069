//! Whether a text that is suggested has the numbers of the one that was refused.

use super::Refused;
use super::digits::runs;
use crate::quantity::Misfit;
use crate::quantity::error::{ParseErrorKind, ShapeErrorKind};
use crate::quantity::fold::fold;

impl Refused<'_> {
    /// Whether a candidate has the numbers of the text, or other ones that the hint speaks of.
    pub(super) fn has_the_numbers(&self, kind: &ParseErrorKind, candidate: &str) -> bool {
        let (kept, found) = (numbers(self.text), numbers(candidate));
        if kept == found || says_another_number(kind) {
            return true;
        }
        // 1小时 is 每小时, and `7 GW*1h` is the energy that may be meant by `7 GW`, as 7 GW is the power of
        // `7 GW*8760h`.
        let one = ["1".to_owned()];
        let with_time = found.strip_suffix(&one) == Some(&*kept);
        let of_product = kept.starts_with(&found) || kept.ends_with(&found);
        match kind {
            ParseErrorKind::WrongDimension { .. } => with_time || !found.is_empty() && of_product,
            ParseErrorKind::UnknownCombination { .. } => with_time,
            ParseErrorKind::TimeBehind { .. } => kept.strip_suffix(&one) == Some(&*found),
            _ => false,
        }
    }
}

/// Kinds whose message or hint tells that the number is written in another way, or is another one.
fn says_another_number(kind: &ParseErrorKind) -> bool {
    use ParseErrorKind as Kind;
    matches!(
        kind,
        Kind::DecimalComma { .. }
            | Kind::UnsupportedDigit { .. }
            | Kind::Fraction { .. }
            | Kind::PlainFactor { .. }
            | Kind::Month
            | Kind::CalendarYear { .. }
            | Kind::Misfit(Misfit::Unlike { .. } | Misfit::OverTime { .. } | Misfit::ShareAlone)
            | Kind::AmbiguousRange { .. }
            | Kind::Shape(
                ShapeErrorKind::TooWide
                    | ShapeErrorKind::NormalBelowZero { .. }
                    | ShapeErrorKind::NotDrawn { .. }
            )
    )
}

/// The digits of each number of a text, without the marks in it. Two points are no mark.
fn numbers(text: &str) -> Vec<String> {
    let text = fold(text);
    let runs = runs(&text).into_iter();
    runs.map(|run| text[run].chars().filter(char::is_ascii_digit).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_join_digits_and_signs_of_a_range_do_not() {
        for (text, found) in [
            ("1 000,5 W", vec!["10005"]),
            ("6..8±1GW", vec!["6", "8", "1"]),
            ("6.8±1GW", vec!["68", "1"]),
            ("7 GW for 2028", vec!["7", "2028"]),
            ("７．５ ＧＷ", vec!["75"]),
            ("六亿五瓦", vec![]),
        ] {
            assert_eq!(numbers(text), found, "{text}");
        }
    }
}
