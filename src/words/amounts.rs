//! What figures are counted in, and how they are read.

use crate::catalog::Name;
use crate::language::{Language, messages};
use crate::quantity::DisplayUnit;

messages! {
    /// Behind a number of hours.
    hours { en: " h", zh: "小时" }
    hours_in_words { en: " hours", zh: "小时" }
    minutes { en: " minutes", zh: "分钟" }
    percent { en: " %", zh: "%" }
    years { en: " years", zh: "年" }
    days { en: " days", zh: "天" }
    seconds { en: " seconds", zh: "秒" }
    seconds_short { en: " s", zh: "秒" }
    /// Behind a ratio.
    times { en: " times", zh: "倍" }
    grams_per_kwh { en: " g/kWh", zh: "克/千瓦时" }
    litres_per_kwh { en: " L/kWh", zh: "升/千瓦时" }
    per_kwh { en: "/kWh", zh: "/千瓦时" }
    read_as(text: &str, quantity: &str) { en: "{text} is read as {quantity}", zh: "{text} 读作{quantity}" }
    /// The same for a range, with its central value.
    read_as_range(text: &str, range: &str, central: &str) {
        en: "{text} is read as {range}; the central value is {central}",
        zh: "{text} 读作{range}，中间值{central}",
    }
    over_duration(duration: &str) { en: "for {duration}", zh: "时长{duration}" }
    /// The year that is meant by the one in a unit.
    in_a_year_of(hours: &str) { en: "in a year of {hours} h", zh: "一年按{hours}小时计" }
    /// That coal is converted by its heat.
    coal_by_heat {
        en: "by the heat of standard coal; power plants burn about two and a half times as much per \
             kilowatt-hour (`gigawatt presets coal-plants`)",
        zh: "按标准煤的热值折算；电厂每发一千瓦时电实际耗煤约为其两倍半（`gigawatt presets coal-plants`）",
    }
    /// So much of what is not counted.
    so_many_times(count: &str, name: &str) { en: "{count} x {name}", zh: "{count}个{name}" }
    /// Between a number of machines and what they are.
    machine { en: "", zh: "台" }
    heat_value { en: "heat value", zh: "热值" }
}

/// A size, and what a value of that size and more is counted in.
pub(crate) type Rung = (f64, &'static str);

/// In kilograms.
pub(crate) const fn masses(language: Language) -> &'static [Rung] {
    match language {
        Language::English => {
            &[(1e-3, " g"), (1.0, " kg"), (1e3, " t"), (1e9, " Mt"), (1e12, " Gt")]
        }
        Language::Chinese => {
            &[(1e-3, "克"), (1.0, "千克"), (1e3, "吨"), (1e7, "万吨"), (1e11, "亿吨")]
        }
    }
}

/// In cubic metres.
pub(crate) const fn volumes(language: Language) -> &'static [Rung] {
    match language {
        Language::English => {
            &[(1e-3, " L"), (1.0, " m³"), (1e6, " million m³"), (1e9, " billion m³")]
        }
        Language::Chinese => &[(1e-3, "升"), (1.0, "立方米"), (1e4, "万立方米"), (1e8, "亿立方米")],
    }
}

/// Numbers that stand for themselves.
pub(crate) const fn counts(language: Language) -> &'static [Rung] {
    match language {
        Language::English => {
            &[(1.0, ""), (1e6, " million"), (1e9, " billion"), (1e12, " trillion")]
        }
        Language::Chinese => &[(1.0, ""), (1e4, "万"), (1e8, "亿"), (1e12, "万亿")],
    }
}

/// The unit of the energy of an hour, where it is always the same: metered energy is in kilowatt-hours
/// in English; in Chinese 万 and 亿 keep it short.
pub(crate) fn hourly_unit(language: Language) -> Option<DisplayUnit> {
    match language {
        Language::English => Some(DisplayUnit::kilowatt_hour()),
        Language::Chinese => None,
    }
}

/// A currency behind its number.
pub(crate) fn currency_name(language: Language, code: &str) -> String {
    let name = match (language, code) {
        (Language::Chinese, "CNY") => "元",
        (Language::Chinese, "USD") => "美元",
        (Language::Chinese, "EUR") => "欧元",
        (Language::Chinese, "GBP") => "英镑",
        (Language::Chinese, "JPY") => "日元",
        _ => return format!(" {code}"),
    };
    name.to_owned()
}

/// So many of something: `100,000 NVIDIA H100 SXM GPUs`, 10万块英伟达H100 SXM.
pub(crate) fn so_many(language: Language, count: &str, name: &Name) -> String {
    match language.many(name) {
        Some(many) => format!("{count}{many}"),
        None => so_many_times(language, count, language.of(name)),
    }
}

/// What is counted, as the label of its number.
pub(crate) fn label_of_many(language: Language, name: &Name) -> String {
    match (language, &name.many) {
        (Language::English, Some(many)) => super::capital(&many.en),
        _ => language.of(name).to_owned(),
    }
}
