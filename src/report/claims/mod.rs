//! Claims with their verdicts.

mod bases;
mod carbon;
mod check;
mod claim;
mod coal;
mod data;
mod document;
mod given;
mod held;
mod json;
mod reason;
mod records;
mod yardstick;

pub use check::CheckedClaim;
pub(in crate::report) use check::Lack;
pub(in crate::report) use claim::Unscaled;
pub use claim::{Claim, ClaimError, Side};

#[cfg(feature = "pictures")]
use super::{Block, citations::Citation};
use super::{Document, Premises, Records, Style, view::Shown};
use crate::model::Verdict;
use serde::Serialize;

/// Claims that were checked.
///
/// ```
/// use gigawatt::model::{Assumptions, Verdict};
/// use gigawatt::quantity::parse_claim;
/// use gigawatt::report::{CheckedClaim, Claim, Side, Yardsticks};
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
    claims: Vec<CheckedClaim>,
    premises: Premises,
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

    /// The verdicts, a line each, and the sources they rest on.
    #[cfg(feature = "pictures")]
    pub(super) fn parts(&self, style: &Style) -> (Vec<Block>, Vec<Citation>) {
        (document::lines(self, style), document::citations(self, style))
    }
}

impl Shown for ClaimReport {
    fn document(&self, style: &Style) -> Document {
        document::build(self, style)
    }

    fn records(&self) -> Records {
        records::build(self)
    }

    fn json(&self) -> impl Serialize {
        json::build(self)
    }
}
