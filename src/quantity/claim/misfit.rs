//! What does not fit together in an expression.

use super::super::amount::Amount;
use super::super::error::said::misfit_message;
use crate::language::Language;
use std::fmt;
use std::ops::Range;

/// What an expression comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// A power.
    Power,
    /// An energy.
    Energy,
    /// The one or the other: a name that nobody has looked up, or a plant, which has both.
    Either,
    /// A mass of coal or CO₂.
    Mass,
}

impl Kind {
    /// That of an amount as it is written.
    pub(crate) fn of(amount: &Amount) -> Self {
        match amount {
            Amount::Power(_) | Amount::Rate(_) => Self::Power,
            Amount::Energy(_) | Amount::Over { .. } | Amount::NamedOver { .. } => Self::Energy,
            Amount::Carbon(_) | Amount::Coal(_) => Self::Mass,
            Amount::Multiple { .. } => Self::Either,
        }
    }

    /// What two that stand side by side are; `None` where they are unlike.
    pub(crate) fn with(self, other: Self) -> Option<Self> {
        match (self, other) {
            (Self::Either, kind) | (kind, Self::Either) => Some(kind),
            (one, other) => (one == other).then_some(one),
        }
    }
}

/// What does not fit together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Misfit {
    /// A power and an energy, added up or one taken from the other.
    Unlike {
        /// What stands first.
        first: Kind,
        /// What is added to it.
        second: Kind,
    },
    /// What is no power over a time.
    OverTime {
        /// What it is.
        found: Kind,
    },
    /// An amount times an amount.
    Product,
    /// A share of nothing, where an amount is needed: `50%`, `61TWh + 10%`, `10% of 20%`.
    ShareAlone,
    /// Coal or CO₂ as a part of something longer.
    Mass,
    /// Two bounds that face one another: `over 7GW < 8GW`.
    Bounds,
    /// A bracket without the other one.
    Bracket,
    /// Brackets within brackets beyond what anybody writes.
    TooDeep,
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&misfit_message(Language::English, self))
    }
}

impl std::error::Error for Misfit {}

impl Misfit {
    /// A short name for machines.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Unlike { .. } => "unlike-amounts",
            Self::OverTime { .. } => "no-power-over-time",
            Self::Product => "product-of-amounts",
            Self::ShareAlone => "share-alone",
            Self::Mass => "mass-in-expression",
            Self::Bounds => "opposite-bounds",
            Self::Bracket => "bracket",
            Self::TooDeep => "too-deep",
        }
    }
}

/// A misfit with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unfitting {
    pub misfit: Misfit,
    pub place: Range<usize>,
}
