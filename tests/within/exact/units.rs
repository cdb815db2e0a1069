//! Every unit with its size, written down from the definitions and not taken from the program.
//!
//! The conventions are the program's: a year of 8,760 h, the International Table BTU of 1,055.05585262 J,
//! the EC therm, a tonne of oil equivalent of 41.868 GJ and one of coal equivalent of 29.3076 GJ.

use super::rational::{power_of_ten, times};
use num_rational::BigRational;

/// A unit and its size in watts, joules or seconds as `numerator / denominator · 10^power`.
pub type Unit = (&'static str, i64, i64, i32);

/// Every unit of the program, with compound and Chinese ones.
pub const UNITS: [Unit; 95] = [
    ("mW", 1, 1, -3),
    ("W", 1, 1, 0),
    ("kW", 1, 1, 3),
    ("MW", 1, 1, 6),
    ("GW", 1, 1, 9),
    ("TW", 1, 1, 12),
    ("PW", 1, 1, 15),
    ("瓦", 1, 1, 0),
    ("千瓦", 1, 1, 3),
    ("兆瓦", 1, 1, 6),
    ("吉瓦", 1, 1, 9),
    ("太瓦", 1, 1, 12),
    ("瓩", 1, 1, 3),
    ("万千瓦", 1, 1, 7),
    ("亿瓦", 1, 1, 8),
    ("亿千瓦", 1, 1, 11),
    ("千兆瓦", 1, 1, 9),
    ("mWh", 36, 1, -1),
    ("Wh", 36, 1, 2),
    ("kWh", 36, 1, 5),
    ("MWh", 36, 1, 8),
    ("GWh", 36, 1, 11),
    ("TWh", 36, 1, 14),
    ("PWh", 36, 1, 17),
    ("kW·h", 36, 1, 5),
    ("kW h", 36, 1, 5),
    ("kilowatt-hours", 36, 1, 5),
    ("千瓦时", 36, 1, 5),
    ("亿千瓦时", 36, 1, 13),
    ("度", 36, 1, 5),
    ("万度", 36, 1, 9),
    ("亿度", 36, 1, 13),
    ("万亿度", 36, 1, 17),
    ("million kWh", 36, 1, 11),
    ("billion kWh", 36, 1, 14),
    ("trillion kWh", 36, 1, 17),
    ("J", 1, 1, 0),
    ("kJ", 1, 1, 3),
    ("MJ", 1, 1, 6),
    ("GJ", 1, 1, 9),
    ("EJ", 1, 1, 18),
    ("mJ", 1, 1, -3),
    ("TJ", 1, 1, 12),
    ("PJ", 1, 1, 15),
    ("ktoe", 41_868, 1, 9),
    ("ktce", 293_076, 1, 8),
    ("Mtce", 293_076, 1, 11),
    ("吨油当量", 41_868, 1, 6),
    ("兆瓦时", 36, 1, 8),
    ("吉瓦时", 36, 1, 11),
    ("太瓦时", 36, 1, 14),
    ("吉焦", 1, 1, 9),
    ("千瓦小时", 36, 1, 5),
    ("BTU", 105_505_585_262, 1, -8),
    ("MMBtu", 105_505_585_262, 1, -2),
    ("therm", 105_505_585_262, 1, -3),
    ("toe", 41_868, 1, 6),
    ("Mtoe", 41_868, 1, 12),
    ("tce", 293_076, 1, 5),
    ("万吨标准煤", 293_076, 1, 9),
    ("GW·yr", 31_536, 1, 12),
    ("MW d", 864, 1, 8),
    ("TWh/yr", 36, 31_536, 11),
    ("GWh/yr", 36, 31_536, 8),
    ("kWh/yr", 36, 31_536, 2),
    ("kWh/day", 36, 864, 3),
    ("MWh/h", 1, 1, 6),
    ("亿度/年", 36, 31_536, 10),
    ("GJ/h", 1, 36, 7),
    ("BTU/h", 105_505_585_262, 36, -10),
    ("million tce/yr", 293_076, 31_536, 8),
    ("s", 1, 1, 0),
    ("min", 6, 1, 1),
    ("h", 36, 1, 2),
    ("d", 864, 1, 2),
    ("周", 6048, 1, 2),
    ("yr", 31_536, 1, 3),
    ("小时", 36, 1, 2),
    ("megawatts", 1, 1, 6),
    ("gigawatt", 1, 1, 9),
    ("terawatts", 1, 1, 12),
    ("千瓦特", 1, 1, 3),
    ("毫瓦", 1, 1, -3),
    ("拍瓦", 1, 1, 15),
    ("terawatt-hours", 36, 1, 14),
    ("瓦时", 36, 1, 2),
    ("度电", 36, 1, 5),
    ("億度", 36, 1, 13),
    ("拍瓦时", 36, 1, 17),
    ("焦耳", 1, 1, 0),
    ("吨标准油", 41_868, 1, 6),
    ("therms", 105_505_585_262, 1, -3),
    ("wk", 6048, 1, 2),
    ("days", 864, 1, 2),
    ("分钟", 6, 1, 1),
];

pub fn size(unit: Unit) -> BigRational {
    let (_, numerator, denominator, power) = unit;
    let mantissa = BigRational::new_raw(numerator.into(), denominator.into());
    times(&mantissa, &power_of_ten(power))
}

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    Power,
    Energy,
    Time,
}

/// From its name alone: what names an energy and no time is an energy.
pub fn measured(unit: Unit) -> Measured {
    let name = unit.0;
    let per = name.contains('/');
    let energy = ["Wh", "W·h", "W h", "hour", "时", "度", "J", "焦", "oe", "ce", "油", "煤"];
    let energy_units = ["BTU", "MMBtu", "therm", "therms", "GW·yr", "MW d"];
    let times = ["s", "min", "h", "d", "wk", "周", "yr", "小时", "days", "分钟"];
    match name {
        _ if times.contains(&name) => Measured::Time,
        _ if per => Measured::Power,
        _ if energy_units.contains(&name) => Measured::Energy,
        _ if energy.iter().any(|part| name.contains(part)) => Measured::Energy,
        "吨油当量" | "万吨标准煤" => Measured::Energy,
        _ => Measured::Power,
    }
}
