//! What a plant generates in a year, as something to compare with.

use super::calendar::calendar_year;
use crate::quantity::{Energy, common_year};
use serde::{Deserialize, Serialize};
use uom::si::time::day;

/// What a figure of annual generation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum GenerationBasis {
    /// What the plant was designed for in a mean year.
    Design,
    /// What it generated in a named year.
    Actual,
    /// What it generated in a named year, calculated from other figures.
    Derived,
    /// What it generated in its best year.
    Record,
    /// What it generated in its worst year.
    Lowest,
    /// What it generates in a mean year.
    Average,
    /// What its builders or a treaty promise for a year, or what was expected of a named year before it
    /// was over.
    Expected,
    /// What a text must have had in mind for its comparison to hold.
    Implied,
}

impl GenerationBasis {
    /// The word for it in data: `design`, `actual`, …
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Design => "design",
            Self::Actual => "actual",
            Self::Derived => "derived",
            Self::Record => "record",
            Self::Lowest => "lowest",
            Self::Average => "average",
            Self::Expected => "expected",
            Self::Implied => "implied",
        }
    }

    /// Whether it is the generation of a calendar year that has passed.
    #[must_use]
    pub fn is_of_a_year(self) -> bool {
        matches!(self, Self::Actual | Self::Derived | Self::Record | Self::Lowest)
    }

    /// Whether it is the best or the worst year of the plant: it may stand beside others, and nothing is
    /// judged by it while there is another.
    #[must_use]
    pub fn is_extreme(self) -> bool {
        matches!(self, Self::Record | Self::Lowest)
    }

    /// Whether it may be of a calendar year: what has passed, or was expected of one.
    #[must_use]
    pub fn may_have_a_year(self) -> bool {
        self.is_of_a_year() || self == Self::Expected
    }
}

/// The energy a plant generates in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct AnnualGeneration {
    /// The energy.
    pub energy: Energy,
    /// Whether it is a design figure, that of a year, or another.
    pub basis: GenerationBasis,
    /// The year, for the bases that have one.
    pub year: Option<u16>,
}

impl AnnualGeneration {
    #[cfg(test)]
    pub fn new(energy: Energy, basis: GenerationBasis, year: Option<u16>) -> Self {
        Self { energy, basis, year }
    }

    /// The days of its year: 366 of a leap year, and 365 where it belongs to no calendar year.
    #[must_use]
    pub fn days(&self) -> f64 {
        self.year.map_or(common_year(), calendar_year).get::<day>()
    }
}
