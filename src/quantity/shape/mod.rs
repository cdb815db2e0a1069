//! How likely the values of a range are: `6GW~normal(0.5GW)`, `1.1..1.4~triangular(1.2)`.
//!
//! ```text
//! shaped    = value "~" ( "normal" | "lognormal" ) "(" parameter ")"
//!           | range "~" ( "uniform" | "triangular" [ "(" mode ")" ] )
//! ```
//!
//! A `~` is also the sign of a range, so it begins a shape only where nothing but letters and a pair of
//! parentheses follow. The same grammar serves quantities and ratios.

mod read;

pub(super) use read::{Parameters, read};

use super::error::named_shape as named;
use super::{lookup, numeral};
use std::ops::Range;

/// The places of a text with a shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shaped {
    /// The value or the range.
    pub body: Range<usize>,
    name: Range<usize>,
    parameter: Parameter,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Parameter {
    None,
    /// Between a pair of parentheses.
    Given(Range<usize>),
    /// Not between a pair of parentheses.
    Open(Range<usize>),
}

/// Finds the shape at the end of a folded and trimmed text.
pub(super) fn find(text: &str) -> Option<Shaped> {
    text.match_indices('~').find_map(|(tilde, _)| behind(text, tilde))
}

fn behind(text: &str, tilde: usize) -> Option<Shaped> {
    let start = text.len() - text[tilde + 1..].trim_start().len();
    let letters = |c: char| c.is_alphabetic() || matches!(c, '-' | '_');
    let end = text.len() - text[start..].trim_start_matches(letters).len();
    let name = start..end;
    let is_known = named(&text[name.clone()]).is_some();
    if !is_known && !is_foreign(&text[name.clone()]) {
        return None;
    }
    let rest = text.len() - text[end..].trim_start().len();
    let parameter = match text[rest..].strip_prefix('(') {
        _ if rest == text.len() => Parameter::None,
        Some(inner) if inner.ends_with(')') => Parameter::Given(rest + 1..text.len() - 1),
        Some(_) => Parameter::Open(rest..text.len()),
        None if is_known => Parameter::Open(rest..text.len()),
        None => return None,
    };
    Some(Shaped { body: 0..text[..tilde].trim_end().len(), name, parameter })
}

/// Whether a word is neither a unit (`6~GW`) nor begins the second end of a range (六~十亿瓦).
fn is_foreign(word: &str) -> bool {
    let is_number = word.chars().next().is_none_or(numeral::is_numeral);
    !is_number && lookup::find(word).is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_is_no_shape() {
        for text in ["6~10 GW", "6~ten GW", "六~十亿瓦", "6~GW", "~6 GW", "6 GW~", "6GW", "~", ""]
        {
            assert_eq!(find(text), None, "{text}");
        }
    }

    #[test]
    fn the_parts_are_found() {
        for (text, parts) in [
            ("6GW~normal(0.5GW)", ["6GW", "normal", "0.5GW"]),
            ("6 GW ~ normal ( 10% )", ["6 GW", "normal", " 10% "]),
            ("6~10 GW~triangular(7)", ["6~10 GW", "triangular", "7"]),
            ("60亿瓦~三角(1)", ["60亿瓦", "三角", "1"]),
            ("6GW~gauss(1)", ["6GW", "gauss", "1"]),
        ] {
            let found = find(text).unwrap();
            let Parameter::Given(parameter) = found.parameter else { panic!("{text}") };
            let found = [found.body, found.name, parameter].map(|place| &text[place]);
            assert_eq!(found, parts, "{text}");
        }
    }
}
