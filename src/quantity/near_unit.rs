//! The unit that a word which is none was meant to be.

use super::lookup;
use super::table::UNITS;
use super::unit::{Dimension, Unit};
use std::borrow::Cow;

/// What to write instead of a word that is no unit, if that can be told.
pub(super) fn of(word: &str) -> Option<Cow<'static, str>> {
    if is_far_prefix(word) {
        return None;
    }
    power_and_time(word).map(Cow::Owned).or_else(|| slip(word).map(Cow::Borrowed))
}

/// Prefixes that no unit of the table has, of which `GW` is no slip: µW is a million billion times less.
const FAR_PREFIXES: [char; 16] =
    ['u', 'µ', 'μ', 'n', 'p', 'f', 'a', 'z', 'y', 'd', 'c', 'h', 'E', 'Z', 'Y', 'R'];

fn is_far_prefix(word: &str) -> bool {
    let unit = word.strip_prefix(FAR_PREFIXES);
    unit.is_some_and(|unit| ["W", "Wh", "J"].contains(&unit))
}

/// `GW·yr` of `GWa`: a power and a time that make an energy, run together. The s of `MWs` is sooner
/// that of a plural, and hours have units of their own.
fn power_and_time(word: &str) -> Option<String> {
    let unit = |word| lookup::find(word).ok().filter(|found| found.exact).map(|found| found.unit);
    let long = |time: &Unit| matches!(time.symbol, "d" | "wk" | "yr");
    word.char_indices().find_map(|(at, _)| {
        let power = unit(&word[..at]).filter(|unit| unit.dimension == Dimension::Power)?;
        let time = unit(&word[at..]).filter(|unit| long(unit))?;
        Some(format!("{}·{}", power.symbol, time.symbol))
    })
}

/// The known symbol or name nearest to a word, if one is near enough to be a slip.
fn slip(word: &str) -> Option<&'static str> {
    let length = word.chars().count();
    let allowed = match length {
        0 | 1 => return None,
        2..=4 => 1,
        _ => 2,
    };
    UNITS
        .iter()
        .filter(|unit| unit.dimension != Dimension::Time)
        .flat_map(|unit| unit.spellings.iter().map(move |spelling| (unit, *spelling)))
        .map(|(unit, spelling)| (slips(word, spelling), unit.popularity(), spelling))
        .filter(|(distance, _, spelling)| *distance <= allowed && spelling.chars().count() > 1)
        .min_by_key(|(distance, popularity, _)| (*distance, *popularity))
        .map(|(_, _, spelling)| spelling)
}

/// Edits between two words, where a wrong case is no edit.
fn slips(word: &str, spelling: &str) -> usize {
    strsim::osa_distance(&word.to_ascii_lowercase(), &spelling.to_ascii_lowercase())
}

impl Unit {
    /// Ranks equally near suggestions: watts before watt-hours before the rest, gigawatts first.
    fn popularity(&self) -> i32 {
        let family = match self.dimension {
            Dimension::Power => 0,
            _ if self.symbol.ends_with("Wh") => 100,
            _ => 200,
        };
        family + (self.scale.exponent - 9).abs()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::parse;

    #[test]
    fn a_prefix_that_is_far_off_is_no_slip() {
        for word in ["uW", "µW", "nW", "pW", "EW", "uWh", "nJ"] {
            assert_eq!(of(word), None, "{word}");
        }
        assert_eq!(of("XW").as_deref(), Some("GW"));
        assert_eq!(of("pw").as_deref(), Some("PW"));
    }

    #[test]
    fn a_power_and_a_time_are_set_apart() {
        for (word, apart) in [
            ("GWa", "GW·yr"),
            ("MWy", "MW·yr"),
            ("TWyr", "TW·yr"),
            ("GWd", "GW·d"),
            ("kWday", "kW·d"),
        ] {
            assert_eq!(of(word).as_deref(), Some(apart));
            assert!(parse(&format!("1 {apart}")).is_ok(), "{apart}");
        }
        assert_eq!(of("MWs").as_deref(), Some("MW"));
        assert_eq!(of("GWhr").as_deref(), Some("GWh"));
    }

    #[test]
    fn of_units_equally_near_the_usual_one_is_meant() {
        assert_eq!(slip("XW"), Some("GW"));
        // `TW` and `TWh`, and then `TWh` and `TJ`, are one slip away.
        assert_eq!(slip("TWX"), Some("TW"));
        assert_eq!(slip("TJh"), Some("TWh"));
    }

    #[test]
    fn a_slip_is_near_what_was_meant() {
        assert_eq!(slip("GX"), Some("GW"));
        assert_eq!(slip("gigawat"), Some("gigawatt"));
        assert_eq!(slip("horses"), None);
        // One slip in a short word, none in a letter, and no letter instead of a word.
        for word in ["GXX", "X", "", "JX"] {
            assert_eq!(slip(word), None, "{word}");
        }
    }
}
