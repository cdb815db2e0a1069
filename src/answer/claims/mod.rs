//! Claims and their verdicts.

mod carbon;
mod check;
mod claim;
mod coal;
pub(crate) mod given;
mod held;
mod impossible;
mod nature;
pub(crate) mod outcome;
pub(crate) mod yardstick;

pub(crate) use check::CheckedClaim;
pub(crate) use check::Unscaled;
pub use claim::ClaimError;
pub(crate) use claim::{Claim, Side};
pub(crate) use claim::{Whole, unfitting};
pub(crate) use impossible::Impossible;
pub(crate) use outcome::Lack;

use super::Premises;
use crate::quantity::Amount;

/// Claims that were checked.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimReport {
    pub(crate) claims: Vec<CheckedClaim>,
    pub(crate) premises: Premises,
}

impl ClaimReport {
    /// A report on claims, in their order, that were checked under the same assumptions.
    #[must_use]
    pub(crate) fn new(claims: Vec<CheckedClaim>, premises: &Premises) -> Self {
        Self { claims, premises: premises.clone() }
    }

    /// The names of plants and consumers in them, as they are written.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let amounts = self.claims.iter().flat_map(|checked| checked.claim.amounts());
        let name = |side: &Side| match &side.written.amount {
            Amount::Multiple { name, .. } => Some(name.clone()),
            _ => None,
        };
        amounts.filter_map(name).collect()
    }

    /// Whether none of them is false.
    #[must_use]
    pub fn all_hold(&self) -> bool {
        !self.claims.iter().any(|claim| claim.verdict.is_false())
    }
}
