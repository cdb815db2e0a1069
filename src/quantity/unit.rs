//! What a unit is.

use crate::language::{Language, terms};
use serde::Serialize;
use std::fmt;

/// The physical dimension of a quantity.
///
/// ```
/// use gigawatt::quantity::{Dimension, Quantity, parse};
///
/// assert_eq!(parse("7 GW")?.quantity.dimension(), Dimension::Power);
/// assert_eq!(parse("610亿度")?.quantity.dimension(), Dimension::Energy);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Dimension {
    /// Energy per time; the base unit is the watt.
    Power,
    /// Power times time; the base unit is the joule.
    Energy,
    /// A duration; the base unit is the second.
    Time,
}

terms! {
    /// What a dimension is called.
    dimension(Dimension) {
        Power { en: "power", zh: "功率" }
        Energy { en: "energy", zh: "电量" }
        Time { en: "time", zh: "时间" }
    }
}

impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(dimension(Language::English, *self))
    }
}

/// The size of a unit in the base unit of its dimension: `mantissa × 10^exponent`, exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    pub(super) mantissa: u64,
    pub(super) exponent: i32,
}

/// One row of the unit table.
#[derive(Debug, PartialEq, Eq)]
pub struct Unit {
    /// The symbol the program prints, such as `GW`.
    pub symbol: &'static str,
    /// The English name, such as `gigawatt`.
    pub name: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    pub(super) scale: Scale,
    pub(super) prefixed: bool,
    pub(super) spellings: &'static [&'static str],
}

impl Unit {
    /// The Chinese name, such as 吉瓦, if it has one.
    #[must_use]
    pub fn chinese_name(&self) -> Option<&'static str> {
        self.spellings.iter().find(|spelling| !spelling.is_ascii()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::lookup;

    #[test]
    fn dimensions_have_names() {
        let names = [Dimension::Power, Dimension::Energy, Dimension::Time].map(|d| d.to_string());
        assert_eq!(names, ["power", "energy", "time"]);
    }

    #[test]
    fn the_first_chinese_spelling_is_the_name() {
        let name = |symbol| lookup::find(symbol).unwrap().unit.chinese_name();
        assert_eq!((name("GW"), name("kWh")), (Some("吉瓦"), Some("千瓦时")));
        assert_eq!(name("BTU"), None);
    }
}
