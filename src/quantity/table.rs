//! The unit table: every unit name the program knows, each once.
//!
//! A row gives the symbol, the English name, the dimension, the exact size in the base unit (watt,
//! joule, second) and every accepted spelling, the symbol first. `true` marks an SI prefix that
//! turns into another one when its case changes (milli and mega, pico and peta).
//!
//! The e of `MWe` says that the watts are electric, and the p of `MWp` that a solar plant reaches them at
//! most: a nameplate in both.
//!
//! Sizes that are conventions: the BTU is the International Table BTU, 1,055.05585262 J; a therm is
//! 100,000 of them (the EC therm); a tonne of oil equivalent is 41.868 GJ (IEA); a tonne of coal
//! equivalent is 7 Gcal(IT), 29.3076 GJ (GB/T 2589). A year is 8,760 h.

use super::unit::{Dimension, Scale, Unit};
use Dimension::{Energy, Power, Time};

/// 8,760 h.
pub(super) const COMMON_YEAR_SECONDS: u64 = 8_760 * 3_600;

#[rustfmt::skip]
pub(super) const UNITS: &[Unit] = &[
    row("mW", "milliwatt", Power, (1, -3), true, &["mW", "milliwatt", "milliwatts", "毫瓦", "毫瓦特"]),
    row("W", "watt", Power, (1, 0), false, &["W", "watt", "watts", "瓦", "瓦特", "We"]),
    row("kW", "kilowatt", Power, (1, 3), true, &["kW", "kilowatt", "kilowatts", "千瓦", "千瓦特", "瓩", "㎾", "仟瓦", "仟瓦特", "kWe", "kWp"]),
    row("MW", "megawatt", Power, (1, 6), true, &["MW", "megawatt", "megawatts", "兆瓦", "兆瓦特", "㎿", "MWe", "MWp"]),
    row("GW", "gigawatt", Power, (1, 9), true, &["GW", "gigawatt", "gigawatts", "吉瓦", "吉瓦特", "千兆瓦", "GWe", "GWp"]),
    row("TW", "terawatt", Power, (1, 12), true, &["TW", "terawatt", "terawatts", "太瓦", "太瓦特", "TWe"]),
    row("PW", "petawatt", Power, (1, 15), true, &["PW", "petawatt", "petawatts", "拍瓦", "拍瓦特"]),
    row("mWh", "milliwatt-hour", Energy, (36, -1), true, &["mWh", "milliwatthour", "milliwatthours", "毫瓦时", "毫瓦小时"]),
    row("Wh", "watt-hour", Energy, (36, 2), false, &["Wh", "watthour", "watthours", "瓦时", "瓦小时", "瓦時", "瓦小時"]),
    row("kWh", "kilowatt-hour", Energy, (36, 5), true, &["kWh", "kilowatthour", "kilowatthours", "千瓦时", "千瓦小时", "度", "度电", "瓩时", "千瓦時", "千瓦小時", "瓩時", "度電", "仟瓦时", "仟瓦時", "仟瓦小时", "仟瓦小時"]),
    row("MWh", "megawatt-hour", Energy, (36, 8), true, &["MWh", "megawatthour", "megawatthours", "兆瓦时", "兆瓦小时", "兆瓦時", "兆瓦小時"]),
    row("GWh", "gigawatt-hour", Energy, (36, 11), true, &["GWh", "gigawatthour", "gigawatthours", "吉瓦时", "吉瓦小时", "千兆瓦时", "吉瓦時", "吉瓦小時", "千兆瓦小时"]),
    row("TWh", "terawatt-hour", Energy, (36, 14), true, &["TWh", "terawatthour", "terawatthours", "太瓦时", "太瓦小时", "太瓦時", "太瓦小時"]),
    row("PWh", "petawatt-hour", Energy, (36, 17), true, &["PWh", "petawatthour", "petawatthours", "拍瓦时", "拍瓦小时"]),
    row("mJ", "millijoule", Energy, (1, -3), true, &["mJ", "millijoule", "millijoules", "毫焦", "毫焦耳"]),
    row("J", "joule", Energy, (1, 0), false, &["J", "joule", "joules", "焦", "焦耳"]),
    row("kJ", "kilojoule", Energy, (1, 3), true, &["kJ", "kilojoule", "kilojoules", "千焦", "千焦耳", "仟焦", "仟焦耳"]),
    row("MJ", "megajoule", Energy, (1, 6), true, &["MJ", "megajoule", "megajoules", "兆焦", "兆焦耳"]),
    row("GJ", "gigajoule", Energy, (1, 9), true, &["GJ", "gigajoule", "gigajoules", "吉焦", "吉焦耳"]),
    row("TJ", "terajoule", Energy, (1, 12), true, &["TJ", "terajoule", "terajoules", "太焦", "太焦耳"]),
    row("PJ", "petajoule", Energy, (1, 15), true, &["PJ", "petajoule", "petajoules", "拍焦", "拍焦耳"]),
    row("EJ", "exajoule", Energy, (1, 18), true, &["EJ", "exajoule", "exajoules", "艾焦", "艾焦耳"]),
    row("BTU", "British thermal unit", Energy, (105_505_585_262, -8), false, &["BTU", "Btu"]),
    row("MMBtu", "million British thermal units", Energy, (105_505_585_262, -2), false, &["MMBtu", "MMBTU"]),
    row("therm", "therm", Energy, (105_505_585_262, -3), false, &["therm", "therms"]),
    row("toe", "tonne of oil equivalent", Energy, (41_868, 6), false, &["toe", "吨油当量", "吨标准油", "吨标油"]),
    row("ktoe", "thousand tonnes of oil equivalent", Energy, (41_868, 9), false, &["ktoe"]),
    row("Mtoe", "million tonnes of oil equivalent", Energy, (41_868, 12), true, &["Mtoe"]),
    row("gce", "gram of coal equivalent", Energy, (293_076, -1), false, &["gce", "克标准煤", "克标煤"]),
    row("kgce", "kilogram of coal equivalent", Energy, (293_076, 2), false, &["kgce", "千克标准煤", "公斤标准煤", "千克标煤", "公斤标煤"]),
    row("tce", "tonne of coal equivalent", Energy, (293_076, 5), false, &["tce", "吨标准煤", "吨标煤"]),
    row("ktce", "thousand tonnes of coal equivalent", Energy, (293_076, 8), false, &["ktce"]),
    row("Mtce", "million tonnes of coal equivalent", Energy, (293_076, 11), true, &["Mtce"]),
    row("s", "second", Time, (1, 0), false, &["s", "sec", "second", "seconds", "秒", "秒钟"]),
    row("min", "minute", Time, (6, 1), false, &["min", "minute", "minutes", "分", "分钟", "分鐘"]),
    row("h", "hour", Time, (36, 2), false, &["h", "hr", "hrs", "hour", "hours", "时", "小时", "時", "小時", "个小时", "個小時"]),
    row("d", "day", Time, (864, 2), false, &["d", "day", "days", "日", "天"]),
    row("wk", "week", Time, (6048, 2), false, &["wk", "week", "weeks", "周", "星期", "个星期", "個星期"]),
    row("yr", "year", Time, (COMMON_YEAR_SECONDS, 0), false, &["yr", "y", "a", "year", "years", "annum", "年"]),
];

/// Why a word that looks like a unit, or a multiplier, is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Watts of heat, of which a power station makes fewer watts of electricity.
    Heat,
    /// Volt-amperes: power only together with a power factor.
    ApparentPower,
    /// A month is 28 to 31 days.
    Month,
    /// The M of MBtu is a thousand in the gas trade and a million in SI.
    ThousandOrMillion,
    /// Several number words share the abbreviation.
    ScaleAbbreviation(&'static str),
}

pub(super) const REFUSED: &[(&str, Refusal)] = &[
    ("VA", Refusal::ApparentPower),
    ("kVA", Refusal::ApparentPower),
    ("MVA", Refusal::ApparentPower),
    ("GVA", Refusal::ApparentPower),
    ("TVA", Refusal::ApparentPower),
    ("伏安", Refusal::ApparentPower),
    ("千伏安", Refusal::ApparentPower),
    ("兆伏安", Refusal::ApparentPower),
    ("kWth", Refusal::Heat),
    ("MWth", Refusal::Heat),
    ("GWth", Refusal::Heat),
    ("MWt", Refusal::Heat),
    ("GWt", Refusal::Heat),
    ("month", Refusal::Month),
    ("months", Refusal::Month),
    ("mo", Refusal::Month),
    ("月", Refusal::Month),
    ("个月", Refusal::Month),
    ("MBtu", Refusal::ThousandOrMillion),
    ("m", Refusal::ScaleAbbreviation("million")),
    ("mn", Refusal::ScaleAbbreviation("million")),
    ("mln", Refusal::ScaleAbbreviation("million")),
    ("b", Refusal::ScaleAbbreviation("billion")),
    ("bn", Refusal::ScaleAbbreviation("billion")),
    ("bln", Refusal::ScaleAbbreviation("billion")),
    ("t", Refusal::ScaleAbbreviation("trillion")),
    ("tn", Refusal::ScaleAbbreviation("trillion")),
    ("trn", Refusal::ScaleAbbreviation("trillion")),
    ("trln", Refusal::ScaleAbbreviation("trillion")),
    ("k", Refusal::ScaleAbbreviation("thousand")),
];

const fn row(
    symbol: &'static str,
    name: &'static str,
    dimension: Dimension,
    (mantissa, exponent): (u64, i32),
    prefixed: bool,
    spellings: &'static [&'static str],
) -> Unit {
    Unit { symbol, name, dimension, scale: Scale { mantissa, exponent }, prefixed, spellings }
}
