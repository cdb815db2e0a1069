//! A claim of a text before it is judged.

use super::super::mended::Mended;
use super::super::sentence::Place;
use serde::Serialize;
use std::ops::Range;

/// What sort of claim it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ClaimKind {
    /// One amount in two units.
    SameAmount,
    /// The energy of a power over a time.
    PowerOverTime,
    /// What a power can give at most, or in so many hours.
    Generation,
    /// A battery's power and what it holds.
    Battery,
    /// So many times the amount of one.
    CountTimesOne,
    /// So many homes.
    Homes,
    /// A multiple or a share of a plant or a country.
    Reference,
    /// More or less than another amount.
    Comparison,
    /// From one amount to another.
    Growth,
    /// A share of another amount.
    Share,
    /// A sum.
    Sum,
    /// How much more or less one amount is than another.
    Difference,
    /// A power and what its cooling takes.
    Overhead,
    /// Coal.
    Coal,
    /// CO2.
    Carbon,
    /// What electricity costs.
    Cost,
    /// A power where an energy is meant, or the other way round.
    UnitOfAnotherKind,
}

/// What a claim says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// As `check` reads it.
    Statement(String),
    /// What an energy costs.
    Cost(Cost),
    /// It cannot be worked out.
    Unknown(Unknown),
}

/// What an energy costs by a price, each in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cost {
    pub energy: String,
    pub tariff: String,
    pub money: String,
}

/// Why a claim cannot be worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Unknown {
    /// What a home uses is not said.
    WhichHome,
    /// How much of the time a power runs is not said.
    HoursOfPower,
    /// A power stands where an energy is meant.
    PowerForEnergy,
    /// An energy stands where a power is meant.
    EnergyForPower,
    /// What a kilowatt-hour costs is not said.
    Price,
    /// There is no figure of what is named for the year that is said.
    FigureOfYear,
}

/// When a claim that does not hold is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gate {
    /// Always: the text says plainly what belongs together.
    Plain,
    /// Only where a known slip lies between the two figures.
    Slip,
    /// Only where a known slip lies between them, or the parts come to more than what is stated: there may
    /// be parts that are not named.
    Short,
    /// Only where it is far off: the measure of the reference may be another.
    Far,
    /// Never: that it holds is all that is certain.
    Holds,
    /// Only that it does not hold is told.
    Broken,
    /// Never, and that it holds only where the figures agree within their digits.
    Agrees,
}

/// What a claim states: the words that would have to be others if it does not hold.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stated {
    /// An amount.
    Amount(Range<usize>),
    /// How many times another amount it is, or which share of it; `rises` where that is said as a growth.
    Times { words: Range<usize>, value: f64, rises: bool },
    /// How many homes.
    Count { words: Range<usize>, value: f64 },
    /// All that the claim says.
    Words,
}

/// A claim of a text, not yet judged.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub text: String,
    pub place: Place,
    /// The bytes of the text that was read.
    pub within: Range<usize>,
    pub kind: ClaimKind,
    pub said: Said,
    pub gate: Gate,
    /// What it states, in bytes of the text that was read.
    pub stated: Stated,
    /// It stands behind an *if*.
    pub conditional: bool,
    /// What is emitted for a kilowatt-hour, or whose grid that is.
    pub grid: Option<String>,
    /// How a figure of it is read whose unit is of the other kind.
    pub mended: Option<Mended>,
}
