//! A claim before it is checked.

use crate::answer::Grid;
use crate::answer::Yardsticks;
use crate::catalog::{ClaimPreset, CoalPreset};
use crate::estimate::Estimate;
use crate::quantity::{Amount, Dimension, Written};
use thiserror::Error;
use uom::si::f64::Mass;

/// A claim to be checked: two amounts, and what the names in them stand for.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The preset it comes from, if it does.
    pub preset: Option<ClaimPreset>,
    /// The claim as written.
    pub statement: String,
    /// The two sides.
    pub sides: [Side; 2],
    /// What plants burn, which coal is held against electricity by.
    pub coal: Option<CoalPreset>,
    /// The grid by which CO₂ is held against electricity.
    pub grid: Option<Grid>,
}

/// One side of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// The amount.
    pub written: Written,
    /// What the name of a multiple stands for; empty for a quantity.
    pub yardsticks: Yardsticks,
    /// The latest year of which there is any such figure, to tell the age of those of the name by.
    pub newest: Option<u16>,
}

impl Side {
    /// The number of a multiple such as `half of Three Gorges`.
    pub(crate) fn multiple(&self) -> Option<Estimate<f64>> {
        match self.written.amount {
            Amount::Multiple { count, .. } => Some(count),
            _ => None,
        }
    }

    /// Whether the name says which figure is meant: `three-gorges@2020`.
    pub(crate) fn names_a_figure(&self) -> bool {
        matches!(&self.written.amount, Amount::Multiple { name, .. } if name.contains('@'))
    }
}

impl Claim {
    /// CO₂ on one side, and the other side.
    pub(crate) fn carbon_and_other(&self) -> Option<(Estimate<Mass>, &Side, &Side)> {
        let [left, right] = &self.sides;
        [(left, right), (right, left)].into_iter().find_map(|(one, other)| {
            match one.written.amount {
                Amount::Carbon(mass) => Some((mass, one, other)),
                _ => None,
            }
        })
    }

    /// Coal on one side against something else, if that is what is claimed: the coal, and the other side.
    pub(crate) fn coal_and_other(&self) -> Option<(&Side, &Side)> {
        match &self.sides {
            [coal, other] | [other, coal] if coal.written.is_coal() != other.written.is_coal() => {
                Some(if coal.written.is_coal() { (coal, other) } else { (other, coal) })
            }
            _ => None,
        }
    }

    /// The side that states the result, and the other: a multiple, or the right one unless only the
    /// right one is an arithmetic.
    pub(crate) fn stated_and_other(&self) -> [&Side; 2] {
        let [left, right] = &self.sides;
        let is_over = |side: &Side| matches!(side.written.amount, Amount::Over { .. });
        let left_states = left.multiple().is_some() && right.multiple().is_none();
        let left_states = left_states || (is_over(right) && !is_over(left));
        if left_states { [left, right] } else { [right, left] }
    }

    /// How far the two sides may be off by the digits that they were given, as a share of the stated
    /// figure.
    pub(crate) fn rounding(&self) -> f64 {
        let [one, other] = &self.sides;
        (1.0 + one.written.rounding) * (1.0 + other.written.rounding) - 1.0
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
