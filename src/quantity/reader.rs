//! What a text was read as, so that what is suggested instead can be read in the same way.

use super::unit::Dimension;
use super::write::Notation;

/// What a text was read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) enum Reader {
    /// A quantity of any dimension, or of one; perhaps a range.
    Quantity {
        /// The dimension that is needed.
        dimension: Option<Dimension>,
        /// Whether a range will do.
        range: bool,
    },
    /// A ratio, perhaps a range.
    Ratio,
    /// A number without a unit.
    Number,
    /// A mass of CO₂ for an energy.
    CarbonIntensity,
    /// A volume of water for an energy.
    WaterIntensity,
    /// Money for an energy.
    Tariff,
    /// A day.
    Date,
    /// A unit without a number.
    Unit,
    /// A power, an energy, or so many times something that has a name.
    Amount,
    /// Two amounts with a sign between them.
    Claim,
}

impl Reader {
    /// The reader of a single quantity of one dimension.
    pub(crate) fn of(dimension: Dimension) -> Self {
        Self::Quantity { dimension: Some(dimension), range: false }
    }

    /// The dimension that is needed, if it is one.
    pub(super) fn dimension(self) -> Option<Dimension> {
        match self {
            Self::Quantity { dimension, .. } => dimension,
            _ => None,
        }
    }

    /// Whether it is a number with a unit of power, energy or time.
    pub(crate) fn is_quantity(self) -> bool {
        matches!(self, Self::Quantity { .. } | Self::Amount)
    }

    /// How one is written, in two notations.
    pub(crate) fn examples(self, notation: Notation) -> &'static [&'static str] {
        let chinese = notation == Notation::Myriad;
        match self {
            Self::Quantity { dimension: None | Some(Dimension::Power), .. } => &["7GW", "60亿瓦"],
            Self::Quantity { dimension: Some(Dimension::Energy), .. } => &["61TWh", "610亿度"],
            Self::Quantity { dimension: Some(Dimension::Time), .. } if chinese => {
                &["90天", "8760h"]
            }
            Self::Quantity { dimension: Some(Dimension::Time), .. } => &["90d", "8760h"],
            Self::Ratio => &["0.6", "60%"],
            Self::Number => &["1200", "1e6"],
            Self::CarbonIntensity if chinese => &["473克/千瓦时", "473 gCO2e/kWh"],
            Self::CarbonIntensity => &["473 gCO2e/kWh"],
            Self::WaterIntensity if chinese => &["1.8升/度"],
            Self::WaterIntensity => &["1.8 L/kWh"],
            Self::Tariff if chinese => &["0.5元/度", "0.08 USD/kWh"],
            Self::Tariff => &["0.08 USD/kWh"],
            Self::Date if chinese => {
                &["2026-07-15", "2026年7月", "2026-Q3", "2026年下半年", "2026"]
            }
            Self::Date => &["2026-07-15", "2026-07", "2026-Q3", "2026-H2", "2026"],
            Self::Unit => &["TWh", "亿度"],
            Self::Amount if chinese => &["610亿度", "70亿瓦运行1年"],
            Self::Amount => &["61TWh", "7GW for 1y"],
            Self::Claim if chinese => &["70亿瓦运行1年 = 613亿度", "7GW for 1y = 61TWh"],
            Self::Claim => &["7GW for 1y = 61TWh"],
        }
    }

    /// How a range of it is written, where there may be one.
    pub(crate) fn example_of_range(self) -> Option<&'static str> {
        match self {
            Self::Quantity { dimension: None | Some(Dimension::Power), range: true }
            | Self::Amount => Some("6..10 GW"),
            Self::Quantity { dimension: Some(Dimension::Energy), range: true } => {
                Some("60..65 TWh")
            }
            Self::Ratio => Some("40..60%"),
            Self::CarbonIntensity => Some("400..500 g/kWh"),
            Self::WaterIntensity => Some("0.2..1.8 L/kWh"),
            Self::Tariff => Some("0.06..0.10 USD/kWh"),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_read() {
        let dimensions =
            [None, Some(Dimension::Power), Some(Dimension::Energy), Some(Dimension::Time)];
        let quantities = dimensions
            .into_iter()
            .flat_map(|dimension| [true, false].map(|range| Reader::Quantity { dimension, range }));
        let others = [
            Reader::Ratio,
            Reader::Number,
            Reader::CarbonIntensity,
            Reader::WaterIntensity,
            Reader::Tariff,
            Reader::Date,
            Reader::Unit,
            Reader::Amount,
            Reader::Claim,
        ];
        for reader in quantities.chain(others) {
            for notation in [Notation::Si, Notation::Myriad] {
                let examples = reader.examples(notation).iter().copied();
                for example in examples.chain(reader.example_of_range()) {
                    assert!(reader.reads(example), "{reader:?}: {example}");
                }
            }
            assert!(!reader.reads(""), "{reader:?}");
        }
    }
}
