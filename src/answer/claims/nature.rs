//! What sort of amount a side is, by which plants and consumers are held against it.

use super::claim::{Side, Whole};
use crate::quantity::{Amount, Node, Time};

/// What an amount or an expression is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Nature {
    /// A power.
    Power,
    /// An energy per time, such as that of an hour.
    Rate { hourly: bool },
    /// An energy of no stated time.
    Energy,
    /// A power over a time.
    Over(Time),
    /// A multiple of something, or a mass.
    Other,
}

impl Nature {
    /// That of all of a side.
    pub fn of(side: &Whole) -> Self {
        match &side.node {
            Node::Amount(amount) => Self::of_amount(amount),
            Node::Times { of, .. } => Self::of(of),
            Node::Over { duration, .. } => Self::Over(duration.time),
            Node::Sum(terms) => {
                terms.iter().fold(Self::Other, |sum, (_, term)| sum.with(Self::of(term)))
            }
        }
    }

    fn of_amount(amount: &Side) -> Self {
        match amount.written.amount {
            Amount::Power(_) => Self::Power,
            Amount::Rate(_) => Self::Rate { hourly: amount.written.is_hourly() },
            Amount::Energy(_) => Self::Energy,
            Amount::Over { duration, .. } => Self::Over(duration),
            _ => Self::Other,
        }
    }

    /// That of two which stand side by side.
    pub fn with(self, other: Self) -> Self {
        match (self, other) {
            (Self::Other, nature) | (nature, Self::Other) => nature,
            (one, other) if one == other => one,
            (Self::Power | Self::Rate { .. }, Self::Power) | (Self::Power, Self::Rate { .. }) => {
                Self::Power
            }
            (Self::Rate { .. }, Self::Rate { .. }) => Self::Rate { hourly: false },
            _ => Self::Energy,
        }
    }
}
