//! A text read: its powers and energies, and its claims with their verdicts.

use super::CheckedClaim;
use super::claims::given::base;
use super::claims::outcome::{Basis, Outcome, nearest};
use super::claims::yardstick::Role;
use crate::estimate::Estimate;
use crate::model::{self, Rounded, Slip, Verdict, cost};
use crate::quantity::{Amount, Money, Quantity, Tariff, Written};
use crate::read::{ClaimKind, Figure, Mended, Place, Stated, Unknown};
use std::ops::Range;

/// A text read.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Article {
    /// The text that was read; of a page what one reads of it, a paragraph a line.
    pub text: String,
    /// Every power and energy in it, in their order.
    pub(crate) figures: Vec<Figure>,
    /// What it claims of them, as far as it can be worked out.
    pub(crate) claims: Vec<ArticleClaim>,
}

/// A claim of a text.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) struct ArticleClaim {
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
    /// How a figure of it is read whose unit is of the other kind.
    pub mended: Option<Mended>,
    /// What it states.
    pub(crate) stated: Stated,
    /// What was found of it.
    pub finding: Finding,
}

/// What was found of a claim.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) enum Finding {
    /// It was checked.
    Checked {
        /// Worked out.
        claim: Box<CheckedClaim>,
        /// The verdict, which is milder than the claim's own where a reference may be measured otherwise.
        verdict: Verdict,
    },
    /// It is what an energy costs.
    Paid(Box<Paid>),
    /// Something is not known that it could be checked by.
    Lacking(Unknown),
}

impl ArticleClaim {
    /// The verdict.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match &self.finding {
            Finding::Checked { verdict, .. } => *verdict,
            Finding::Paid(paid) => paid.verdict,
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
        let claim = match &self.finding {
            Finding::Checked { claim, .. } => claim,
            Finding::Paid(paid) => return Some([paid.computed, paid.stated].map(Value::Money)),
            Finding::Lacking(_) => return None,
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
        let (slip, too_large) = match &self.finding {
            Finding::Checked { claim, verdict: Verdict::DoesNotHold } => claim.slip?,
            Finding::Paid(paid) if paid.verdict.is_false() => paid.slip()?,
            _ => return None,
        };
        let factor = slip.factor();
        Some(if too_large { 1.0 / factor } else { factor })
    }
}

/// One of two figures that were held against one another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Value {
    Quantity(Quantity),
    Times(f64),
    Money(Money),
}

/// What an energy costs by a price, against what is stated.
#[derive(Clone, Debug, PartialEq)]
pub struct Paid {
    /// The energy as it is written.
    pub(crate) energy: Written,
    pub(crate) tariff: Estimate<Tariff>,
    pub(crate) computed: Money,
    pub(crate) stated: Money,
    verdict: Verdict,
}

impl Paid {
    /// The cost of an energy, or of a power over a time; `None` for anything else, and for money of another
    /// currency. The digits of price and money let them be off by so much.
    pub(crate) fn new(
        energy: Written,
        tariff: Estimate<Tariff>,
        stated: Money,
        [of_tariff, of_money]: [f64; 2],
    ) -> Option<Self> {
        let used = match energy.amount {
            Amount::Energy(energy) => energy,
            Amount::Over { power, duration, .. } => {
                power.map(|power| model::energy(power, duration))
            }
            _ => return None,
        };
        let computed = cost(used.central(), tariff.central());
        if computed.currency != stated.currency {
            return None;
        }
        let rounding = (1.0 + energy.rounding) * (1.0 + of_tariff) - 1.0;
        let [one, other] = [(computed, rounding), (stated, of_money)]
            .map(|(money, rounding)| Rounded::new(Estimate::exactly(money.amount), rounding));
        Some(Self { energy, tariff, computed, stated, verdict: Verdict::of(one, other) })
    }

    /// The verdict.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// The factor by which the stated money seems to be short, or too large.
    pub(crate) fn slip(&self) -> Option<(Slip, bool)> {
        Slip::between(self.stated.amount, self.computed.amount)
    }
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
