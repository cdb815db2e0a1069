//! Claims that cannot be, whatever the figures: a part above its whole, a capacity factor above 100 %, more
//! taken away than there is.

use super::claim::{Claim, Side, Whole, has_announced, has_time};
use super::given::{Given, givens};
use super::yardstick::{ComparedBy, Role};
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
    pub compared: &'a dyn Fn(&Side) -> ComparedBy,
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
        self.judges_under(side, self.assumptions)
    }

    fn judges_under(&self, side: &Whole, assumptions: &Assumptions) -> Vec<Given> {
        let mut givens = givens(side, self.compared, assumptions);
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
        let Stripped { whole, is_used } = without_shares(share)?;
        // What a claim says the use of itself no assumption scales, and so none scales all of it.
        let unscaled = self.assumptions.unscaled();
        let assumptions = if is_used { &unscaled } else { self.assumptions };
        let (parts, wholes) = (self.judges(part), self.judges_under(&whole, assumptions));
        let is_above = |part: &Given| {
            wholes.iter().all(|whole| part.rounded.least() > whole.rounded.greatest())
        };
        let is_above = !parts.is_empty() && !wholes.is_empty() && parts.iter().all(is_above);
        let (part, whole) = (parts.first()?.value, wholes.first()?.value);
        is_above.then_some(Impossible::AboveWhole { part, whole })
    }
}

/// The percentage above 100 % that scales an announced power which runs for a time. What is drawn anyway has
/// no capacity that it could be above: it only grows.
fn beyond_capacity(side: &Whole, runs: bool) -> Option<&Factor> {
    match &side.node {
        Node::Amount(_) => None,
        Node::Times { factor, form, of } => {
            let is_beyond = *form == Form::Times
                && factor.is_percent()
                && factor.value().low() > 1.0
                && (runs || has_time(of))
                && has_announced(of);
            if is_beyond { Some(factor) } else { beyond_capacity(of, runs) }
        }
        Node::Over { power, .. } => beyond_capacity(power, true),
        Node::Sum(terms) => terms.iter().find_map(|(_, term)| beyond_capacity(term, runs)),
    }
}

/// What a side is a share of.
struct Stripped {
    /// The side without its percentages and fractions.
    whole: Whole,
    /// A percentage says how much of a power is used.
    is_used: bool,
}

/// What a side is a share of; `None` if it is no share, or one above 100 %, which is no part.
fn without_shares(side: &Whole) -> Option<Stripped> {
    let of_node = |node, is_used| Some(Stripped { whole: Whole::of(node), is_used });
    match &side.node {
        Node::Times { factor, form, of } if factor.is_share() => {
            if factor.value().high() > 1.0 {
                return None;
            }
            let scales = *form == Form::Times && factor.is_percent();
            let rest = if has_share(of) {
                without_shares(of)?
            } else {
                Stripped { whole: (**of).clone(), is_used: false }
            };
            Some(Stripped { is_used: rest.is_used || scales, ..rest })
        }
        Node::Times { factor, form, of } => {
            let Stripped { whole, is_used } = without_shares(of)?;
            let of = Box::new(whole);
            of_node(Node::Times { factor: factor.clone(), form: *form, of }, is_used)
        }
        Node::Over { power, duration } => {
            let Stripped { whole, is_used } = without_shares(power)?;
            let power = Box::new(whole);
            of_node(Node::Over { power, duration: duration.clone() }, is_used)
        }
        Node::Amount(_) | Node::Sum(_) => None,
    }
}

/// Whether a percentage or a fraction scales all of a side.
fn has_share(side: &Whole) -> bool {
    match &side.node {
        Node::Amount(_) | Node::Sum(_) => false,
        Node::Times { factor, of, .. } => factor.is_share() || has_share(of),
        Node::Over { power, .. } => has_share(power),
    }
}
