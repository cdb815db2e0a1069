//! Claims that cannot be, whatever the figures: a part above its whole, a capacity factor above 100 %, more
//! taken away than there is.

use super::claim::{Claim, Side, Whole, has_time};
use super::given::{Given, givens};
use super::yardstick::{Compared, Role};
use crate::estimate::Estimate;
use crate::model::Assumptions;
use crate::quantity::{Factor, Form, Node, Quantity, Sign};

/// Why a claim cannot be.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Impossible {
    /// A power that runs for a time above its capacity.
    CapacityFactor { percent: Factor },
    /// What is said to be a share of a whole is more than all of it.
    AboveWhole { part: Estimate<Quantity>, whole: Estimate<Quantity> },
    /// More is taken away than there is.
    BelowNothing { first: Estimate<Quantity>, taken: Estimate<Quantity> },
}

impl Impossible {
    /// The short names for machines.
    #[cfg(feature = "schema")]
    pub const NAMES: [&str; 3] = ["capacity-factor", "part-above-whole", "below-nothing"];

    /// A short name for machines.
    pub fn name(&self) -> &'static str {
        match self {
            Self::CapacityFactor { .. } => "capacity-factor",
            Self::AboveWhole { .. } => "part-above-whole",
            Self::BelowNothing { .. } => "below-nothing",
        }
    }
}

/// How sides are worked out.
pub(crate) struct Basis<'a> {
    pub compared: &'a dyn Fn(&Side) -> Compared,
    pub assumptions: &'a Assumptions,
}

impl Basis<'_> {
    /// Why a claim cannot be, if it cannot.
    pub fn impossible(&self, claim: &Claim) -> Option<Impossible> {
        let [left, right] = &claim.sides;
        let in_side = |side: &Whole| {
            let factor = beyond_capacity(side, false).cloned();
            let factor = factor.map(|percent| Impossible::CapacityFactor { percent });
            factor.or_else(|| self.below_nothing(side))
        };
        let above = || self.above_whole(left, right).or_else(|| self.above_whole(right, left));
        let above = || claim.relation.says_as_much().then(above).flatten();
        in_side(left).or_else(|| in_side(right)).or_else(above)
    }

    /// What a side comes to by the figures that judge.
    fn judges(&self, side: &Whole) -> Vec<Given> {
        let mut givens = givens(side, self.compared, self.assumptions);
        givens.retain(|given| given.role == Role::Judge);
        givens
    }

    /// A difference below nothing by all figures, however they are rounded.
    fn below_nothing(&self, side: &Whole) -> Option<Impossible> {
        let terms = match &side.node {
            Node::Amount(_) => return None,
            Node::Times { of: part, .. } | Node::Over { power: part, .. } => {
                return self.below_nothing(part);
            }
            Node::Sum(terms) => terms,
        };
        let within = terms.iter().find_map(|(_, term)| self.below_nothing(term));
        if within.is_some() {
            return within;
        }
        let sums = self.judges(side);
        let is_below = !sums.is_empty() && sums.iter().all(|sum| sum.rounded.greatest() < 0.0);
        if !is_below {
            return None;
        }
        let total = |wanted: Sign| {
            let terms = terms.iter().filter(|(sign, _)| *sign == wanted);
            let terms = terms.map(|(_, term)| (Sign::Plus, term.clone())).collect();
            Some(self.judges(&Whole::of(Node::Sum(terms))).first()?.value)
        };
        Some(Impossible::BelowNothing { first: total(Sign::Plus)?, taken: total(Sign::Minus)? })
    }

    /// A part, stated as a share of a whole, that is more than the whole by all figures.
    fn above_whole(&self, part: &Whole, share: &Whole) -> Option<Impossible> {
        let whole = without_shares(share)?;
        let (parts, wholes) = (self.judges(part), self.judges(&whole));
        let is_above = |part: &Given| {
            wholes.iter().all(|whole| part.rounded.least() > whole.rounded.greatest())
        };
        let is_above = !parts.is_empty() && !wholes.is_empty() && parts.iter().all(is_above);
        let (part, whole) = (parts.first()?.value, wholes.first()?.value);
        is_above.then_some(Impossible::AboveWhole { part, whole })
    }
}

/// The percentage above 100 % that scales a power which runs for a time.
fn beyond_capacity(side: &Whole, runs: bool) -> Option<&Factor> {
    match &side.node {
        Node::Amount(_) => None,
        Node::Times { factor, form, of } => {
            let is_beyond = *form == Form::Times
                && factor.is_percent()
                && factor.value().low() > 1.0
                && (runs || has_time(of));
            if is_beyond { Some(factor) } else { beyond_capacity(of, runs) }
        }
        Node::Over { power, .. } => beyond_capacity(power, true),
        Node::Sum(terms) => terms.iter().find_map(|(_, term)| beyond_capacity(term, runs)),
    }
}

/// The whole that a side is a share of: the same without its percentages and fractions; `None` if it has
/// none, or one above 100 %, which is no part.
fn without_shares(side: &Whole) -> Option<Whole> {
    fn stripped(side: &Whole, found: &mut bool) -> Option<Whole> {
        let node = match &side.node {
            Node::Amount(_) | Node::Sum(_) => return Some(side.clone()),
            Node::Times { factor, of, .. } if factor.is_share() => {
                *found = true;
                return (factor.value().high() <= 1.0).then(|| stripped(of, found)).flatten();
            }
            Node::Times { factor, form, of } => {
                let of = Box::new(stripped(of, found)?);
                Node::Times { factor: factor.clone(), form: *form, of }
            }
            Node::Over { power, duration } => {
                let power = Box::new(stripped(power, found)?);
                Node::Over { power, duration: duration.clone() }
            }
        };
        Some(Whole::of(node))
    }
    let mut found = false;
    let whole = stripped(side, &mut found)?;
    found.then_some(whole)
}
