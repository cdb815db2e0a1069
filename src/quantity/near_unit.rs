//! The unit that a word which is none was meant to be.

use super::lookup;
use super::table::UNITS;
use super::unit::{Dimension, Unit};
use crate::order::sort_by;
use std::borrow::Cow;

/// What to write instead of a word that is no unit, the likeliest first; nothing where that is far-fetched.
pub(super) fn of(word: &str) -> Vec<Cow<'static, str>> {
    if is_far_prefix(word) || is_of_something_else(word) {
        return Vec::new();
    }
    if let Some(joined) = power_and_time(word) {
        return vec![Cow::Owned(joined)];
    }
    let mixed = prefix_and_name(word);
    if !mixed.is_empty() {
        return mixed;
    }
    slips_of(word).into_iter().map(Cow::Borrowed).collect()
}

/// Prefixes as symbols, names and Chinese signs.
const PREFIXES: [(char, &[&str]); 7] = [
    ('G', &["G", "g", "giga", "吉", "千兆"]),
    ('M', &["M", "mega", "兆"]),
    ('k', &["k", "K", "kilo", "千", "仟"]),
    ('T', &["T", "t", "tera", "太"]),
    ('P', &["P", "p", "peta", "拍"]),
    ('M', &["m"]),
    ('m', &["m", "milli", "毫"]),
];

/// `GW` of `Gwatt`, `gigaW` and G瓦: a prefix and a unit, of which the one is a symbol and the other a name.
/// A small m may be milli or mega.
fn prefix_and_name(word: &str) -> Vec<Cow<'static, str>> {
    let unit = |prefix: &str, symbol: char| {
        let first = word.get(..prefix.len())?;
        let is_name = prefix.chars().count() > 1 && prefix.is_ascii();
        let begins = first == prefix || is_name && first.eq_ignore_ascii_case(prefix);
        let rest = word[prefix.len()..].trim_start_matches(['-', ' ']).replace(['-', ' '], "");
        let base = lookup::find(&rest).ok().filter(|_| begins)?.unit;
        let joined = format!("{symbol}{}", base.symbol);
        let is_base = ["W", "Wh", "J"].contains(&base.symbol);
        (is_base && lookup::find(&joined).is_ok_and(|found| found.exact)).then_some(joined)
    };
    let mut found: Vec<Cow<'static, str>> = Vec::new();
    for (symbol, prefixes) in PREFIXES {
        let joined = prefixes.iter().find_map(|prefix| unit(prefix, symbol)).map(Cow::Owned);
        found.extend(joined.filter(|joined| !found.contains(joined)));
    }
    found
}

/// Prefixes that no unit of the table has, of which `GW` is no slip: µW is a million billion times less.
const FAR_PREFIXES: [char; 16] =
    ['u', 'µ', 'μ', 'n', 'p', 'f', 'a', 'z', 'y', 'd', 'c', 'h', 'E', 'Z', 'Y', 'R'];

fn is_far_prefix(word: &str) -> bool {
    let unit = word.strip_prefix(FAR_PREFIXES);
    unit.is_some_and(|unit| ["W", "Wh", "J"].contains(&unit))
}

/// Units of something else, which are meant as they stand: of mass, length, volume, force, pressure,
/// temperature, charge, data, and energies that this table does not have.
const SOMETHING_ELSE: &[&str] = &[
    "ton", "tons", "tonne", "tonnes", "t", "kt", "mt", "gt", "kg", "g", "mg", "lb", "lbs", "oz",
    "km", "cm", "mm", "m", "mi", "ft", "nm", "l", "ml", "gal", "bbl", "boe", "ev", "kev", "mev",
    "gev", "tev", "cal", "kcal", "erg", "hp", "ps", "bhp", "v", "kv", "mv", "hz", "khz", "mhz",
    "ghz", "a", "ma", "ka", "ah", "mah", "kah", "n", "kn", "pa", "kpa", "mpa", "bar", "psi", "k",
    "c", "f", "kb", "mb", "gb", "tb", "pb", "mol", "wp", "kwp", "var", "kvar", "mvar", "eh", "th",
    "gpu", "gpus", "cpu", "usd", "eur", "cny",
];

fn is_of_something_else(word: &str) -> bool {
    SOMETHING_ELSE.iter().any(|known| known.eq_ignore_ascii_case(word))
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

/// The known symbols and names of which a word is a slip, the nearest first.
fn slips_of(word: &str) -> Vec<&'static str> {
    let Some(allowed) = allowed(word) else {
        return Vec::new();
    };
    let spellings = UNITS
        .iter()
        .filter(|unit| unit.dimension != Dimension::Time)
        .flat_map(|unit| unit.spellings.iter().map(move |spelling| (unit, *spelling)));
    let mut near: Vec<_> = spellings
        .filter(|(_, spelling)| spelling.chars().count() > 1)
        // So many edits it takes at least.
        .filter(|(_, spelling)| spelling.chars().count().abs_diff(word.chars().count()) <= allowed)
        .map(|(unit, spelling)| (slips(word, spelling), unit.popularity(), spelling))
        .filter(|(distance, ..)| *distance <= allowed)
        .collect();
    sort_by(&mut near, Ord::cmp);
    near.into_iter().map(|(.., spelling)| spelling).collect()
}

/// How many edits still are a slip in a word of its length; `None` where any edit makes another word, as
/// in two Chinese signs, where 千米 is no 千瓦.
fn allowed(word: &str) -> Option<usize> {
    match (word.chars().count(), word.is_ascii()) {
        (0 | 1, _) | (2, false) => None,
        (2..=5, _) => Some(1),
        _ => Some(2),
    }
}

/// Edits between two words. A wrong case alone is none; in a symbol it is one beside others, so that
/// `eV` is no `EJ`.
fn slips(word: &str, spelling: &str) -> usize {
    let folded = strsim::osa_distance(&word.to_ascii_lowercase(), &spelling.to_ascii_lowercase());
    if folded > 0 && spelling.chars().count() <= 3 {
        return strsim::osa_distance(word, spelling);
    }
    folded
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

    fn first(word: &str) -> Option<Cow<'static, str>> {
        of(word).into_iter().next()
    }

    fn first_slip(word: &str) -> Option<&'static str> {
        slips_of(word).into_iter().next()
    }

    #[test]
    fn a_unit_of_something_else_is_no_slip() {
        for word in
            ["ton", "eV", "kV", "Hz", "kg", "hp", "kcal", "MVar", "km", "千米", "千克", "台"]
        {
            assert_eq!(first(word), None, "{word}");
        }
    }

    #[test]
    fn a_symbol_and_a_name_are_joined() {
        for (word, meant) in [
            ("Gwatt", "GW"),
            ("gwatt", "GW"),
            ("GWatts", "GW"),
            ("Mwatts", "MW"),
            ("kwatt-hours", "kWh"),
            ("Twatthours", "TWh"),
            ("Gjoules", "GJ"),
            ("gigaW", "GW"),
            ("megaWh", "MWh"),
            ("GigaWatt hours", "GWh"),
            ("G瓦", "GW"),
            ("吉W", "GW"),
            ("M瓦时", "MWh"),
            ("millijoule-s", "mJ"),
        ] {
            let near = of(word);
            assert_eq!(near.first().map(AsRef::as_ref), Some(meant), "{word}: {near:?}");
        }
        assert_eq!(of("mwatt"), ["MW", "mW"]);
    }

    #[test]
    fn a_prefix_that_is_far_off_is_no_slip() {
        for word in ["uW", "µW", "nW", "pW", "EW", "uWh", "nJ"] {
            assert_eq!(first(word), None, "{word}");
        }
        assert_eq!(first("XW").as_deref(), Some("GW"));
        assert_eq!(first("pw").as_deref(), Some("PW"));
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
            assert_eq!(first(word).as_deref(), Some(apart));
            assert!(parse(&format!("1 {apart}")).is_ok(), "{apart}");
        }
        assert_eq!(first("MWs").as_deref(), Some("MW"));
        assert_eq!(first("GWhr").as_deref(), Some("GWh"));
    }

    #[test]
    fn of_units_equally_near_the_usual_one_is_meant() {
        assert_eq!(first_slip("XW"), Some("GW"));
        // `TW` and `TWh`, and then `TWh` and `TJ`, are one slip away.
        assert_eq!(first_slip("TWX"), Some("TW"));
        assert_eq!(first_slip("TJh"), Some("TWh"));
    }

    #[test]
    fn a_slip_is_near_what_was_meant() {
        assert_eq!(first_slip("GX"), Some("GW"));
        assert_eq!(first_slip("gigawat"), Some("gigawatt"));
        assert_eq!(first_slip("horses"), None);
        // One slip in a short word, none in a letter, and no letter instead of a word.
        for word in ["GXX", "X", "", "JX"] {
            assert_eq!(first_slip(word), None, "{word}");
        }
    }
}
