//! Columns of what holds for a whole table, which no row says for itself.

use super::near::is_part;
use super::words::joined;
use crate::fleet::understood::Setting;

/// What people call the column of a setting.
struct Names {
    setting: Setting,
    /// Such a column says it.
    whole: &'static [&'static str],
    /// So does one with these words among others.
    parts: &'static [&'static str],
}

const SETTINGS: [Names; 4] = [
    Names {
        setting: Setting::Tariff,
        whole: &["rate", "prix", "preis", "precio", "prezzo", "价格", "单价"],
        parts: &[
            "tariff",
            "tariffs",
            "price",
            "prices",
            "cost per kwh",
            "cost per mwh",
            "energy rate",
            "power rate",
            "electricity rate",
            "strompreis",
            "stromtarif",
            "prix de l electricite",
            "tarif",
            "tarifa",
            "tariffa",
            "电价",
            "電價",
            "电费单价",
        ],
    },
    Names {
        setting: Setting::Water,
        whole: &["water intensity", "耗水率"],
        parts: &["wue", "water usage effectiveness", "水利用效率", "水资源利用效率", "用水效率"],
    },
    Names {
        setting: Setting::Year,
        whole: &[
            "year",
            "calendar year",
            "reporting year",
            "fiscal year",
            "data year",
            "jahr",
            "annee",
            "ano",
            "anno",
            "年",
            "年份",
            "年度",
        ],
        parts: &[],
    },
    Names {
        setting: Setting::Scenario,
        whole: &["scenario", "szenario", "scenarios", "escenario", "情景"],
        parts: &[],
    },
];

/// The setting that the words of a name say.
pub(super) fn setting(words: &[String]) -> Option<Setting> {
    let name = joined(&words.iter().map(String::as_str).collect::<Vec<_>>());
    let says = |names: &&Names| {
        names.whole.contains(&name.as_str()) || names.parts.iter().any(|part| is_part(part, words))
    };
    SETTINGS.iter().find(says).map(|names| names.setting)
}
