//! A claim before it is checked.

use crate::answer::Grid;
use crate::answer::NamedPower;
use crate::answer::Yardsticks;
use crate::catalog::{ClaimPreset, CoalPreset, ConsumerKind, Name};
use crate::estimate::Estimate;
use crate::model::Tolerance;
use crate::quantity::{
    Amount, Dimension, Expression, Form, Kind, Misfit, Node, Relation, Unfitting, Written,
};
use thiserror::Error;
use uom::si::f64::Mass;

/// A claim to be checked: two expressions over amounts, and what the names in them stand for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Claim {
    /// The preset it comes from, if it does.
    pub preset: Option<ClaimPreset>,
    /// The claim as written.
    pub statement: String,
    /// The two sides.
    pub sides: [Expression<Side>; 2],
    /// How the left side stands to the right one.
    pub relation: Relation,
    /// What plants burn, which coal is held against electricity by.
    pub coal: Option<CoalPreset>,
    /// The grid by which CO₂ is held against electricity.
    pub grid: Option<Grid>,
}

/// An amount of a claim: all of a side, or a part of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Side {
    /// The amount.
    pub written: Written,
    /// What the name of a multiple stands for; empty for a quantity.
    pub yardsticks: Yardsticks,
    /// The power that its name stood for, if it did.
    pub named: Option<NamedPower>,
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

    /// The name in prose of what a multiple is of.
    pub(crate) fn reference_name(&self) -> Option<&Name> {
        let plant = self.yardsticks.plants().first().map(|plant| &plant.name);
        plant.or_else(|| Some(&self.yardsticks.consumers().first()?.name))
    }

    /// Whether it is an announced power, or the energy of one: what utilization and PUE are for.
    fn is_announced(&self) -> bool {
        matches!(self.written.amount, Amount::Power(_) | Amount::Over { drawn: false, .. })
    }

    /// What it is among other amounts, by what its name stands for. A plant has a nameplate and a year,
    /// and one of many what it takes on average and in a year.
    pub(crate) fn kind(&self) -> Kind {
        let is_either =
            match (self.yardsticks.plants().first(), self.yardsticks.consumers().first()) {
                (Some(_), _) => !self.names_a_year(),
                (None, Some(consumer)) => {
                    consumer.consumer.is_some_and(ConsumerKind::is_one_of_many)
                        && !consumer.is_use()
                }
                (None, None) => return Kind::of(&self.written.amount),
            };
        if is_either { Kind::Either } else { Kind::Energy }
    }

    /// Whether the name says that a year's energy is meant: `three-gorges@2020`, 三峡年发电量.
    pub(crate) fn names_a_year(&self) -> bool {
        self.names_a_figure() || self.written.yearly
    }

    /// Whether the name says which figure is meant: `three-gorges@2020`.
    pub(crate) fn names_a_figure(&self) -> bool {
        matches!(&self.written.amount, Amount::Multiple { name, .. } if name.contains('@'))
    }
}

/// All of one side of a claim.
pub(crate) type Whole = Expression<Side>;

/// How much has to be worked out to make of a side what is compared.
fn worked_out(side: &Whole) -> u8 {
    match side.single().map(|side| &side.written.amount) {
        None | Some(Amount::Over { .. }) => 2,
        Some(Amount::Power(_)) => 1,
        Some(_) => 0,
    }
}

/// What does not fit together in a side by what its names stand for. What has energies of its own has no
/// power to run for a time.
pub(crate) fn unfitting(side: &Whole) -> Option<Unfitting> {
    let over_time = |power: &Whole| {
        let has_energies = power.amounts().iter().any(|side| side.reference_name().is_some());
        let misfit = Misfit::OverTime { found: Kind::Energy };
        has_energies.then(|| Unfitting { misfit, place: power.place.clone() })
    };
    let within = match &side.node {
        Node::Amount(_) => None,
        Node::Times { of, .. } => unfitting(of),
        Node::Over { power, .. } => over_time(power),
        Node::Sum(terms) => terms.iter().find_map(|(_, term)| unfitting(term)),
    };
    within.or_else(|| side.kind(&Side::kind).err())
}

/// Whether there is an announced power in a side. One that the claim itself says the use of is none.
pub(super) fn is_announced(side: &Whole) -> bool {
    match &side.node {
        Node::Amount(side) => side.is_announced(),
        Node::Times { factor, form: Form::Times, .. } if factor.is_percent() => false,
        Node::Times { of, .. } => is_announced(of),
        Node::Over { power, .. } => is_announced(power),
        Node::Sum(terms) => terms.iter().any(|(_, term)| is_announced(term)),
    }
}

/// Whether there is an announced power in a side, whatever the claim says of its use.
pub(crate) fn has_announced(side: &Whole) -> bool {
    side.amounts().into_iter().any(Side::is_announced)
}

/// Whether a side is coal, by its heat or by its mass alone.
pub(crate) fn is_coal(side: &Whole) -> bool {
    side.single().is_some_and(|side| {
        side.written.is_coal() || matches!(side.written.amount, Amount::Coal(_))
    })
}

impl Claim {
    /// CO₂ on one side, and the other side.
    pub(crate) fn carbon_and_other(&self) -> Option<(Estimate<Mass>, &Side, &Whole)> {
        let [left, right] = &self.sides;
        [(left, right), (right, left)].into_iter().find_map(|(one, other)| {
            let one = one.single()?;
            match one.written.amount {
                Amount::Carbon(mass) => Some((mass, one, other)),
                _ => None,
            }
        })
    }

    /// How what is given stands to the other side, of which it is the left one or not.
    pub(crate) fn relation_of(&self, given: &Whole) -> Relation {
        if std::ptr::eq(given, &raw const self.sides[0]) {
            self.relation
        } else {
            self.relation.turned()
        }
    }

    /// All amounts of it.
    pub(crate) fn amounts(&self) -> impl Iterator<Item = &Side> {
        self.sides.iter().flat_map(Expression::amounts)
    }

    /// Whether a plant or consumer is named in it.
    fn names_a_reference(&self) -> bool {
        self.amounts().any(|side| side.reference_name().is_some())
    }

    /// What passes for roughly right. A sum, a multiple and a share of what is stated are right by the
    /// rounding of their parts or not at all, and so is a bound; a figure of ours may be of another year
    /// or measure.
    pub(crate) fn tolerance(&self) -> Tolerance {
        let is_ours = self.names_a_reference() || self.sides.iter().any(is_mass);
        if is_ours {
            Tolerance::Tenth
        } else if self.relation.is_bound() || self.sides.iter().any(is_calculated) {
            Tolerance::Rounding
        } else {
            Tolerance::Tenth
        }
    }

    /// Coal on one side against something else, if that is what is claimed: the coal, and the other side.
    pub(crate) fn coal_and_other(&self) -> Option<(&Side, &Whole)> {
        let coal = |side: &'_ Whole| side.single().is_some_and(|side| side.written.is_coal());
        let [left, right] = &self.sides;
        match (coal(left), coal(right)) {
            (true, false) => Some((left.single()?, right)),
            (false, true) => Some((right.single()?, left)),
            _ => None,
        }
    }

    /// A multiple of something, how many times it is, and the other side: of two the right one, unless
    /// only the left one is more than one of its kind.
    pub(crate) fn named_and_other(&self) -> Option<(&Side, Estimate<f64>, &Whole)> {
        let [left, right] = &self.sides;
        let one = Estimate::exactly(1.0);
        let multiple = |side: &'_ Whole| side.single().and_then(Side::multiple);
        match (multiple(left), multiple(right)) {
            (Some(count), Some(other)) if other == one && count != one => {
                Some((left.single()?, count, right))
            }
            (_, Some(count)) => Some((right.single()?, count, left)),
            (Some(count), None) => Some((left.single()?, count, right)),
            (None, None) => None,
        }
    }

    /// The side that states the result, and the other: the right one, unless more of that has to be
    /// worked out.
    pub(crate) fn stated_and_other(&self) -> [&Whole; 2] {
        let [left, right] = &self.sides;
        let left_states = worked_out(right) > worked_out(left);
        if left_states { [left, right] } else { [right, left] }
    }
}

/// Whether a side is held against figures of ours because of what it is: coal or CO₂.
fn is_mass(side: &Whole) -> bool {
    is_coal(side)
        || side.single().is_some_and(|side| matches!(side.written.amount, Amount::Carbon(_)))
}

/// Whether a side is a sum, or a multiple or share of what is stated, and no power over a time.
fn is_calculated(side: &Whole) -> bool {
    has_sum(side) || side.single().is_none() && !has_time(side)
}

fn has_sum(side: &Whole) -> bool {
    match &side.node {
        Node::Amount(_) => false,
        Node::Times { of: part, .. } | Node::Over { power: part, .. } => has_sum(part),
        Node::Sum(_) => true,
    }
}

/// Whether a power runs for a time in it.
pub(crate) fn has_time(side: &Whole) -> bool {
    match &side.node {
        Node::Amount(side) => matches!(side.written.amount, Amount::Over { .. }),
        Node::Times { of, .. } => has_time(of),
        Node::Over { .. } => true,
        Node::Sum(terms) => terms.iter().any(|(_, term)| has_time(term)),
    }
}

/// A claim that compares a power with an energy.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{left}` is {found}, but `{right}` is {other}")]
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

/// The dimension of one side of a claim, and that of the other.
pub(crate) fn dimensions(
    claim: &Claim,
    side: &Whole,
    of_it: Dimension,
    of_other: Dimension,
) -> ClaimError {
    let [left, right] = &claim.sides;
    let (found, other) =
        if std::ptr::eq(side, left) { (of_it, of_other) } else { (of_other, of_it) };
    let text = |side: &Whole| side.text_with(None, &|side| side.written.text.clone());
    ClaimError { left: text(left), found, right: text(right), other }
}
