//! A text read: its powers and energies, and its claims with their verdicts.

use super::CheckedClaim;
use super::claims::given::base;
use super::claims::outcome::{Basis, Outcome, nearest};
use super::claims::yardstick::Role;
use crate::model::Verdict;
use crate::quantity::Quantity;
use crate::read::{ClaimKind, Figure, Place, Stated, Unknown};
use std::ops::Range;

/// A text read.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Article {
    /// The text that was read; of a page what one reads of it, a paragraph a line.
    pub text: String,
    /// Every power and energy in it, in their order.
    pub figures: Vec<Figure>,
    /// What it claims of them, as far as it can be worked out.
    pub claims: Vec<ArticleClaim>,
}

/// A claim of a text.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ArticleClaim {
    /// The words as they stand.
    pub text: String,
    /// Where they stand in what was handed in.
    pub place: Place,
    /// The bytes that they are of the text that was read.
    pub within: Range<usize>,
    /// What sort of claim it is.
    pub kind: ClaimKind,
    /// It stands behind an *if*.
    pub conditional: bool,
    /// What it states.
    pub(crate) stated: Stated,
    /// What was found of it.
    pub finding: Finding,
}

/// What was found of a claim.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Finding {
    /// It was checked.
    Checked {
        /// Worked out.
        claim: Box<CheckedClaim>,
        /// The verdict, which is milder than the claim's own where a reference may be measured otherwise.
        verdict: Verdict,
    },
    /// Something is not known that it could be checked by.
    Lacking(Unknown),
}

impl ArticleClaim {
    /// The verdict.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match &self.finding {
            Finding::Checked { verdict, .. } => *verdict,
            Finding::Lacking(_) => Verdict::NotCheckable,
        }
    }

    /// The words that would have to be others if it does not hold.
    pub(crate) fn stated_words(&self) -> Range<usize> {
        match &self.stated {
            Stated::Amount(words) | Stated::Times { words, .. } | Stated::Count { words, .. } => {
                words.clone()
            }
            Stated::Words => self.within.clone(),
        }
    }

    /// What is worked out, and what is stated: quantities, or how many times.
    pub(crate) fn computed_and_stated(&self) -> Option<[Value; 2]> {
        let Finding::Checked { claim, .. } = &self.finding else {
            return None;
        };
        match &claim.outcome {
            Outcome::Direct { stated, computed, .. } => {
                Some([computed, stated].map(|value| Value::Quantity(value.central())))
            }
            Outcome::Multiple { count, .. } => {
                let basis = shown(claim)?;
                Some([basis.computed, *count].map(|value| Value::Times(value.central())))
            }
            Outcome::Lacking { .. } => None,
        }
    }

    /// What the stated figure has to be multiplied by, where it does not hold for a known slip.
    pub(crate) fn factor(&self) -> Option<f64> {
        let Finding::Checked { claim, verdict: Verdict::DoesNotHold } = &self.finding else {
            return None;
        };
        let (slip, too_large) = claim.slip?;
        let factor = slip.factor();
        Some(if too_large { 1.0 / factor } else { factor })
    }
}

/// One of two figures that were held against one another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value {
    Quantity(Quantity),
    Times(f64),
}

impl Article {
    /// Whether no claim is found not to hold.
    #[must_use]
    pub fn all_hold(&self) -> bool {
        !self.claims.iter().any(|claim| claim.verdict().is_false())
    }

    /// Whether every claim could be checked, and holds.
    #[must_use]
    pub fn all_checked(&self) -> bool {
        self.all_hold() && !self.claims.iter().any(|claim| claim.verdict() == Verdict::NotCheckable)
    }
}

/// The basis of a multiple to be shown: of what does not hold the one that comes nearest, or on which the
/// slip fits best.
fn shown(claim: &CheckedClaim) -> Option<&Basis> {
    let Outcome::Multiple { count, bases, .. } = &claim.outcome else {
        return None;
    };
    if claim.verdict != Verdict::DoesNotHold {
        return claim.decisive();
    }
    let factor =
        claim.slip.map_or(
            1.0,
            |(slip, too_large)| {
                if too_large { 1.0 / slip.factor() } else { slip.factor() }
            },
        );
    // A year that nobody thinks of is none to show.
    let meant = bases.iter().filter(|basis| basis.one.role != Role::Tried);
    nearest(meant, count.central() * factor).or_else(|| nearest(bases.iter(), count.central()))
}

/// How many times the stated figure the computed one is, where the two can be compared.
pub(crate) fn ratio(claim: &CheckedClaim) -> Option<f64> {
    let ratio = match &claim.outcome {
        Outcome::Direct { stated, computed, .. } => {
            base(*computed).central() / base(*stated).central()
        }
        Outcome::Multiple { count, .. } => shown(claim)?.computed.central() / count.central(),
        Outcome::Lacking { .. } => return None,
    };
    ratio.is_finite().then_some(ratio)
}
