//! What is kept of a power or energy in a text.

use super::lexicon::Noun;
use super::sentence::{Place, Sentence};
use crate::estimate::Estimate;
use crate::quantity::{Dimension, Quantity, Scanned, spelled_out};
use serde::Serialize;
use std::ops::Range;

/// What a figure is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub(crate) enum FigureKind {
    /// A power.
    Power,
    /// An energy.
    Energy,
    /// An energy per time, which is a power.
    Rate,
}

/// What a figure is a bound of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub(crate) enum Bound {
    /// So much at least, or more.
    AtLeast,
    /// So much at most, or less.
    AtMost,
}

/// A time in which an energy is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub(crate) enum Period {
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month, which has no fixed length.
    Month,
    /// A year.
    Year,
}

impl Period {
    /// How many hours it has; of a month those of a twelfth of a year.
    pub(super) fn hours(self) -> f64 {
        match self {
            Self::Hour => 1.0,
            Self::Day => 24.0,
            Self::Week => 168.0,
            Self::Month => 730.0,
            Self::Year => 8760.0,
        }
    }

    /// As a claim has it behind `for`.
    pub(super) fn duration(self) -> Option<&'static str> {
        match self {
            Self::Hour => Some("1h"),
            Self::Day => Some("1d"),
            Self::Week => Some("1wk"),
            Self::Year => Some("1y"),
            Self::Month => None,
        }
    }
}

/// What an amount is to the others of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// One that is spoken of for itself.
    Itself,
    /// One that others are held against: `more than the 1 GW planned`, 去年为1GW.
    Measure,
    /// How much more or less one is than another.
    Difference,
    /// What is added to others, or taken from them.
    Change,
}

/// A power or energy in a text.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) struct Figure {
    /// The words as they stand.
    pub text: String,
    /// Where they stand in what was handed in.
    pub place: Place,
    /// The bytes that they are of the text that was read; of a page that is another one.
    pub within: Range<usize>,
    /// What it is.
    pub kind: FigureKind,
    /// How much, or a range of it; nothing for several kilowatts.
    pub quantity: Option<Estimate<Quantity>>,
    /// The time in which an energy is used.
    pub per: Option<Period>,
    /// Whether it is of one of many, such as a query or a home.
    pub per_item: bool,
    /// Whether it is a bound.
    pub bound: Option<Bound>,
    /// Whether it is said to be about so much.
    pub about: bool,
}

/// A figure in its sentence.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Where in the folded sentence.
    pub range: Range<usize>,
    pub kind: FigureKind,
    pub quantity: Option<Estimate<Quantity>>,
    pub per: Option<Period>,
    /// The time of others' use that it is held against: `as much as 2,240 homes use in a year`.
    pub against: Option<Period>,
    pub item: Option<Noun>,
    pub bound: Option<Bound>,
    pub about: bool,
    pub role: Role,
    /// As a claim reads it: of an energy per time the energy alone.
    pub amount: String,
}

impl Found {
    pub fn figure(&self, sentence: &Sentence<'_>) -> Figure {
        Figure {
            text: sentence.words(&self.range).to_owned(),
            place: sentence.place(&self.range),
            within: sentence.within(&self.range),
            kind: self.kind,
            quantity: self.quantity,
            per: self.per,
            per_item: self.item.is_some(),
            bound: self.bound,
            about: self.about,
        }
    }

    /// How much it is, in watts or joules; of an energy per time the energy.
    pub fn size(&self) -> Option<f64> {
        let value = self.quantity?.central().base_value();
        match self.kind {
            FigureKind::Power | FigureKind::Energy => Some(value),
            FigureKind::Rate => Some(value * self.per?.hours() * 3600.0),
        }
    }

    /// Whether it stands for itself, and is not only what another is held against.
    pub fn is_subject(&self) -> bool {
        !matches!(self.role, Role::Measure | Role::Difference)
    }

    pub fn is_power(&self) -> bool {
        self.kind == FigureKind::Power
    }

    /// Whether two may be held against one another: powers, or energies.
    pub fn is_like(&self, other: &Self) -> bool {
        self.is_power() == other.is_power() && self.item == other.item
    }

    pub fn of(range: Range<usize>, scanned: &Scanned, text: &str) -> Self {
        let kind = match scanned.quantity.central().dimension() {
            Dimension::Power if scanned.per.is_some() => FigureKind::Rate,
            Dimension::Power => FigureKind::Power,
            _ => FigureKind::Energy,
        };
        let amount =
            &text[range.end - scanned.length..][..scanned.energy.unwrap_or(scanned.length)];
        Self {
            range,
            kind,
            quantity: Some(scanned.quantity),
            per: None,
            against: None,
            item: None,
            bound: None,
            about: false,
            role: Role::Itself,
            amount: spelled_out(amount).into_owned(),
        }
    }
}

/// The unit that an amount ends with, with its multiplier.
pub(super) fn unit_of(amount: &str) -> &str {
    let digits = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '+');
    amount.trim_start_matches(digits)
}
