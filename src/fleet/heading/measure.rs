//! What a heading says of the bare numbers below it: `(kW)`, `_mw`, `%`, `（万千瓦）`.

use super::roles::listed;
use super::words::joined;
use crate::model::PowerBasis;
use crate::quantity::{Dimension, DisplayUnit, ParseErrorKind, parse_power_range};
use uom::si::power::watt;

/// What stands beside a name.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Measure {
    /// A unit of power.
    pub power_unit: Option<String>,
    /// What stands there in the place of one.
    pub no_unit: Option<NoUnit>,
    pub percent: bool,
    pub hours: bool,
    pub basis: Option<PowerBasis>,
}

/// What stands in the place of a unit of power, and is none.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::fleet) enum NoUnit {
    /// A unit with something that cannot be read with it: `10^4 kW`, `MW or kW`.
    Unclear,
    /// A unit of energy or of apparent power.
    Other(String),
}

impl Measure {
    /// Takes a unit of power with its multiplier: `thousand kW`, 万kW, `10³ kW`.
    pub fn take_whole(&mut self, text: &str) -> bool {
        let named = with_power_of_ten(text);
        let text = named.as_deref().unwrap_or(text);
        // In a heading this is megawatt.
        let text = text.strip_suffix("mw").map_or(text.to_owned(), |start| format!("{start}MW"));
        let is_power =
            DisplayUnit::parse(&text).is_ok_and(|unit| unit.dimension() == Dimension::Power);
        if !is_power || watts_of(&text).is_none() {
            return false;
        }
        if self.power_unit.as_ref().is_some_and(|known| watts_of(known) != watts_of(&text)) {
            self.no_unit = Some(NoUnit::Unclear);
        }
        self.power_unit.get_or_insert(text);
        true
    }

    /// Takes a unit of energy or of apparent power, which powers cannot have.
    pub fn take_other(&mut self, text: &str) -> bool {
        let is_other = match DisplayUnit::parse(text) {
            Ok(unit) => unit.dimension() == Dimension::Energy,
            Err(error) => matches!(error.kind(), ParseErrorKind::ApparentPower { .. }),
        };
        if is_other {
            self.no_unit = Some(NoUnit::Other(text.to_owned()));
        }
        is_other
    }

    /// Takes what says that cooling is a part of the power, or none.
    pub fn take_remark(&mut self, words: &[String]) -> bool {
        let text = joined(&words.iter().map(String::as_str).collect::<Vec<_>>());
        let remarks = [(WITH_COOLING, PowerBasis::Facility), (WITHOUT_COOLING, PowerBasis::ItLoad)];
        let said = remarks.iter().find(|(list, _)| listed(list).any(|remark| remark == text));
        self.basis = said.map(|(_, basis)| *basis).or(self.basis);
        said.is_some()
    }

    /// Takes a word; `false` if it is none of a measure, or says something else than one before.
    pub fn take(&mut self, word: &str) -> bool {
        match word {
            "%" | "pct" | "percent" | "percentage" | "prozent" | "pourcent" | "百分比" => {
                self.percent = true;
            }
            "h" | "hr" | "hrs" | "hour" | "std" | "小时" => self.hours = true,
            "it" => self.basis = Some(PowerBasis::ItLoad),
            "facility" => self.basis = Some(PowerBasis::Facility),
            _ => {
                let unit = power_unit(word);
                let agrees =
                    |unit: &String| self.power_unit.as_ref().is_none_or(|known| known == unit);
                let Some(unit) = unit.filter(agrees) else {
                    return false;
                };
                self.power_unit = Some(unit);
            }
        }
        true
    }
}

/// What stands in brackets beside a power that includes the cooling, and beside one that does not.
const WITH_COOLING: &str = "including cooling, incl cooling, with cooling, inkl kuhlung, inklusive kuhlung, \
     einschliesslich kuhlung, mit kuhlung, avec refroidissement, refroidissement compris, refroidissement inclus, \
     y compris refroidissement, con refrigeracion, refrigeracion incluida, 含制冷, 含冷却, 含空调, 包括制冷, 包含制冷, \
     包括冷却, 包含冷却, 含制冷系统";
const WITHOUT_COOLING: &str = "excluding cooling, excl cooling, without cooling, exkl kuhlung, ohne kuhlung, \
     hors refroidissement, sans refroidissement, sin refrigeracion, 不含制冷, 不含冷却, 不含空调, 不包括制冷, \
     不包括冷却";

/// Tails that say more of a watt than is needed: electric, peak, alternating and direct current.
const TAILS: [&str; 5] = ["e", "el", "p", "ac", "dc"];

/// The unit of power that a word in small letters is; in a heading `mw` is megawatt, as milliwatts have no
/// site.
fn power_unit(word: &str) -> Option<String> {
    let watts = |word: &str| match word {
        "w" | "watts" => Some("W"),
        "kw" => Some("kW"),
        "mw" => Some("MW"),
        "gw" => Some("GW"),
        "tw" => Some("TW"),
        _ => None,
    };
    let tailed = || TAILS.iter().find_map(|tail| watts(word.strip_suffix(tail)?));
    if let Some(unit) = watts(word).or_else(tailed) {
        return Some(unit.to_owned());
    }
    let is_number = word.starts_with(|c: char| c.is_ascii_digit());
    (!is_number && watts_of(word).is_some()).then(|| word.to_owned())
}

/// The watts of one of a unit of power.
pub(in crate::fleet) fn watts_of(unit: &str) -> Option<f64> {
    parse_power_range(&format!("1 {unit}")).ok().map(|power| power.central().get::<watt>())
}

/// Words that make a multiple of a unit.
const MULTIPLIERS: &str = "k, tsd, mio, mrd, hundred, hundreds, thousand, thousands, \
     million, millions, billion, billions";

/// Whether a word makes a multiple of a unit beside it: `x1000`, `10³`, `thousands`, 万.
pub(super) fn is_multiplier(word: &str) -> bool {
    let digits = word.strip_prefix(['x', '×']).unwrap_or(word);
    let is_times = digits.len() < word.len() && digits.starts_with(|c: char| c.is_ascii_digit());
    let zeros = digits.strip_prefix('1').unwrap_or(digits).trim_end_matches(is_superscript);
    let is_power_of_ten = !zeros.is_empty() && zeros.chars().all(|c| c == '0');
    let is_chinese = !word.is_empty() && word.chars().all(|c| "十百千万亿萬億".contains(c));
    is_times || is_power_of_ten || is_chinese || listed(MULTIPLIERS).any(|known| known == word)
}

/// A unit behind a power of ten, which is written as numbers have it: `10^3 kW`, `10³ kW`, `x1000 kW` and `'000 kW`
/// are `thousand kW`.
fn with_power_of_ten(text: &str) -> Option<String> {
    const NAMES: [(&str, &[&str]); 3] = [
        ("thousand ", &["10^3", "10³", "1000", "1,000", "000"]),
        ("万", &["10^4", "10⁴", "10000", "10,000", "0000"]),
        ("million ", &["10^6", "10⁶", "1000000", "1,000,000", "000000"]),
    ];
    let text = text.trim_start_matches(['x', '×', '*', '\'', '’', ' ']);
    let unit_behind = |form: &&str| {
        let unit = text.strip_prefix(form)?.trim_start();
        unit.starts_with(char::is_alphabetic).then_some(unit)
    };
    NAMES.iter().find_map(|(name, forms)| {
        let unit = forms.iter().find_map(unit_behind)?;
        Some(format!("{name}{unit}"))
    })
}

fn is_superscript(c: char) -> bool {
    c.is_numeric() && !c.is_ascii_digit()
}

/// A Chinese unit of power at the end of a word, such as the 万千瓦 of 装机容量万千瓦, and what stands before.
pub(super) fn split_unit(word: &str) -> Option<(&str, &str)> {
    if !word.ends_with('瓦') {
        return None;
    }
    let places = word.char_indices().map(|(at, _)| at).filter(|at| *at > 0);
    places.map(|at| word.split_at(at)).find(|(_, unit)| watts_of(unit).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_multiplier_is_told_from_other_numbers() {
        for word in ["10", "1000", "000", "10³", "x10", "x1000", "k", "thousand", "万", "百万"]
        {
            assert!(is_multiplier(word), "{word}");
        }
        for word in ["1", "2", "4", "2025", "2000", "x", "kw", "hall", "功率", ""] {
            assert!(!is_multiplier(word), "{word}");
        }
    }

    #[test]
    fn units_are_those_of_the_quantities() {
        for (word, unit) in [
            ("kw", "kW"),
            ("mwe", "MW"),
            ("mwac", "MW"),
            ("万千瓦", "万千瓦"),
            ("megawatts", "megawatts"),
        ] {
            assert_eq!(power_unit(word).as_deref(), Some(unit), "{word}");
        }
        for word in ["mwh", "kva", "t", "power", "7"] {
            assert_eq!(power_unit(word), None, "{word}");
        }
        assert_eq!(split_unit("装机容量万千瓦"), Some(("装机容量", "万千瓦")));
        assert_eq!((watts_of("万千瓦"), watts_of("MW")), (Some(1e7), Some(1e6)));
    }
}
