//! Claims and their verdicts.

mod carbon;
pub(crate) mod check;
mod claim;
mod coal;
pub(crate) mod given;
mod held;
pub(crate) mod yardstick;

pub use check::CheckedClaim;
pub(crate) use check::Lack;
pub(crate) use claim::Unscaled;
pub use claim::{Claim, ClaimError, Side};

use super::Premises;
use crate::model::Verdict;

/// Claims that were checked.
///
/// ```
/// use gigawatt::model::{Assumptions, Verdict};
/// use gigawatt::quantity::parse_claim;
/// use gigawatt::answer::{CheckedClaim, Claim, Side, Yardsticks};
///
/// let statement = "7GW for 1y = 610亿度";
/// let (left, right) = parse_claim(statement)?;
/// let side = |written| Side { written, yardsticks: Yardsticks::default(), named: None, newest: None };
/// let claim = Claim { preset: None, statement: statement.to_owned(), sides: [side(left), side(right)], coal: None, grid: None };
/// let checked = CheckedClaim::new(claim, &Assumptions::headline().into())?;
/// assert_eq!(checked.verdict(), Verdict::Holds);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimReport {
    pub(crate) claims: Vec<CheckedClaim>,
    pub(crate) premises: Premises,
}

impl ClaimReport {
    /// A report on claims, in their order, that were checked under the same assumptions.
    #[must_use]
    pub fn new(claims: Vec<CheckedClaim>, premises: &Premises) -> Self {
        Self { claims, premises: premises.clone() }
    }

    /// Whether none of them fails to hold.
    #[must_use]
    pub fn all_hold(&self) -> bool {
        self.claims.iter().all(|claim| claim.verdict != Verdict::DoesNotHold)
    }
}
