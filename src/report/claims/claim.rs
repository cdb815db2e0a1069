//! A claim before it is checked.

use super::super::calculation::Yardsticks;
use crate::catalog::ClaimPreset;
use crate::estimate::Estimate;
use crate::quantity::{Amount, Dimension, Written};
use thiserror::Error;

/// A claim to be checked: two amounts, and what the names in them stand for.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The preset it comes from, if it does.
    pub preset: Option<ClaimPreset>,
    /// The claim as written.
    pub statement: String,
    /// The two sides.
    pub sides: [Side; 2],
}

/// One side of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// The amount.
    pub written: Written,
    /// What the name of a multiple stands for; empty for a quantity.
    pub yardsticks: Yardsticks,
}

impl Side {
    /// The number of a multiple such as `half of Three Gorges`.
    pub(super) fn multiple(&self) -> Option<Estimate<f64>> {
        match self.written.amount {
            Amount::Multiple { count, .. } => Some(count),
            _ => None,
        }
    }
}

impl Claim {
    /// The side that states the result, and the other: a multiple, or the right one unless only the
    /// right one is an arithmetic.
    pub(super) fn stated_and_other(&self) -> [&Side; 2] {
        let [left, right] = &self.sides;
        let is_over = |side: &Side| matches!(side.written.amount, Amount::Over { .. });
        let left_states = left.multiple().is_some() && right.multiple().is_none();
        let left_states = left_states || (is_over(right) && !is_over(left));
        if left_states { [left, right] } else { [right, left] }
    }

    /// How far the stated figure may be off by the digits that it was given, as a share of it. A
    /// multiple in words, such as half of a year, has no digits: what it is said to be has.
    pub(super) fn rounding(&self) -> f64 {
        let [stated, other] = self.stated_and_other();
        let has_digits = stated.multiple().is_none() || stated.written.rounding > 0.0;
        if has_digits { stated.written.rounding } else { other.written.rounding }
    }
}

/// A claim that compares a power with an energy.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{left}` is {found}, and `{right}` is {other}")]
#[non_exhaustive]
pub struct ClaimError {
    /// The left side as written.
    pub left: String,
    /// What it is.
    pub found: Dimension,
    /// The right side as written.
    pub right: String,
    /// What that is.
    pub other: Dimension,
}
