//! What a multiple is held against: a quantity as it is compared, or each figure of another multiple.

use super::claim::{Claim, ClaimError, Side, Whole, dimensions};
use super::yardstick::{ComparedBy, One, Role, counts};
use crate::catalog::Name;
use crate::estimate::Estimate;
use crate::model::{Assumptions, Consumption, Deployment, Rounded, energy};
use crate::order::sort_by_key;
use crate::quantity::{Amount, Dimension, Form, Node, Power, Quantity, Sign, Time, common_year};
use uom::si::time::second;

/// What a multiple is held against, or one side of a claim worked out.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Given {
    pub value: Estimate<Quantity>,
    pub rounded: Rounded,
    /// As far as the digits go: a word has none.
    pub plain: Rounded,
    pub role: Role,
    /// The figures of plants and consumers in it, with their names.
    pub ones: Vec<(Name, One)>,
}

impl Given {
    /// A quantity that may be off by a share of it.
    fn new(value: Estimate<Quantity>, rounding: f64) -> Self {
        let rounded = Rounded::new(base(value), rounding);
        Self { value, rounded, plain: rounded, role: Role::Judge, ones: Vec::new() }
    }

    /// So many times it, by a number as it may be meant and as far as its digits go.
    fn times(self, count: Estimate<f64>, counts: (Rounded, Rounded)) -> Self {
        let value = self.value.combine(count, |one, count| {
            Quantity::from_base(one.base_value() * count, one.dimension())
        });
        let (rounded, plain) = (self.rounded.times(counts.0), self.plain.times(counts.1));
        Self { value, rounded, plain, ..self }
    }

    /// A power over a time.
    fn over(self, time: Time) -> Self {
        let value = self.value.map(|power| match power {
            Quantity::Power(power) => Quantity::from(energy(power, time)),
            other => other,
        });
        let seconds = Rounded::exactly(Estimate::exactly(time.get::<second>()));
        let (rounded, plain) = (self.rounded.times(seconds), self.plain.times(seconds));
        Self { value, rounded, plain, ..self }
    }

    /// It and another, added up or taken away.
    fn joined(&self, sign: Sign, other: &Self) -> Self {
        let join = |one: Rounded, other: Rounded| match sign {
            Sign::Plus => one.plus(other),
            Sign::Minus => one.minus(other),
        };
        let rounded = join(self.rounded, other.rounded);
        let dimension = self.value.central().dimension();
        Self {
            value: rounded.value().map(|value| Quantity::from_base(value, dimension)),
            rounded,
            plain: join(self.plain, other.plain),
            role: if self.role == Role::Judge { other.role } else { self.role },
            ones: [&self.ones[..], &other.ones].concat(),
        }
    }
}

/// A side as it is compared: a quantity, or one for each figure that a name in it may stand for.
pub(crate) fn givens(
    side: &Whole,
    compared: &dyn Fn(&Side) -> ComparedBy,
    assumptions: &Assumptions,
) -> Vec<Given> {
    // In something longer only what a reader would take is tried.
    let part = |part: &Whole, compared: &dyn Fn(&Side) -> ComparedBy, assumptions: &Assumptions| {
        let mut givens = givens(part, compared, assumptions);
        givens.retain(|given| given.role != Role::Tried);
        givens
    };
    match &side.node {
        Node::Amount(amount) => of_amount(amount, compared(amount), assumptions),
        Node::Times { factor, form, of } => {
            // What a claim says the use of itself no assumption scales.
            let unscaled = assumptions.unscaled();
            let is_used = *form == Form::Times && factor.is_percent();
            let of = part(of, compared, if is_used { &unscaled } else { assumptions });
            let counts = counts(factor.value(), factor.rounding(), factor.is_in_words());
            of.into_iter().map(|given| given.times(factor.value(), counts)).collect()
        }
        Node::Over { power, duration } => {
            let powers = part(power, &|_| ComparedBy::Capacity, assumptions);
            powers.into_iter().map(|given| given.over(duration.time)).collect()
        }
        Node::Sum(terms) => {
            let mut terms =
                terms.iter().map(|(sign, term)| (*sign, part(term, compared, assumptions)));
            let first = terms.next().map(|(_, first)| first).unwrap_or_default();
            terms.fold(first, |sums, (sign, term)| {
                let each = |sum: &Given| term.iter().map(|term| sum.joined(sign, term)).collect();
                sums.iter().flat_map(|sum| -> Vec<Given> { each(sum) }).take(MOST).collect()
            })
        }
    }
}

/// Plants and consumers that stand side by side have no more figures together.
const MOST: usize = 256;

/// An amount: a quantity, or each figure of a multiple.
fn of_amount(given: &Side, compared: ComparedBy, assumptions: &Assumptions) -> Vec<Given> {
    let Amount::Multiple { count, .. } = given.written.amount else {
        return vec![Given::new(value(given, compared, assumptions), given.written.rounding)];
    };
    let counts = given.counts(count);
    let name = given.reference_name();
    let of = |one: One| {
        let rounded = one.rounded();
        let (value, role) = (one.value, one.role);
        let ones = name.map(|name| (name.clone(), one)).into_iter().collect();
        Given { value, rounded, plain: rounded, role, ones }.times(count, counts)
    };
    let mut givens: Vec<Given> = given.ones(compared).into_iter().map(of).collect();
    // What a reader would take comes first.
    sort_by_key(&mut givens, |given| given.role != Role::Judge);
    givens
}

/// An energy, or each figure of a multiple, to be held against a mass: no coal is burnt and no CO₂ emitted
/// for a power until somebody says how long.
pub(crate) fn givens_of_energy(
    claim: &Claim,
    side: &Whole,
    compared: ComparedBy,
    assumptions: &Assumptions,
) -> Result<Vec<Given>, ClaimError> {
    let givens = givens(side, &|_| compared, assumptions);
    match givens.first().map(|given| given.value.central().dimension()) {
        Some(found) if found != Dimension::Energy => {
            Err(dimensions(claim, side, found, Dimension::Energy))
        }
        _ => Ok(givens),
    }
}

/// A quantity as it is compared.
pub(crate) fn value(
    side: &Side,
    compared: ComparedBy,
    assumptions: &Assumptions,
) -> Estimate<Quantity> {
    let drawn = |nameplate: Estimate<Power>| {
        let named = side.named.as_ref().map(|named| *named.power());
        let deployment = named.unwrap_or(Deployment::between(nameplate));
        Consumption::of(&Deployment { nameplate, ..deployment }, assumptions).facility_power
    };
    let is_year = matches!(compared, ComparedBy::Year | ComparedBy::Carbon);
    match side.written.amount {
        Amount::Power(power) => drawn(power).map(Quantity::from),
        Amount::Rate(power) if is_year => {
            power.map(|power| Quantity::from(energy(power, common_year())))
        }
        Amount::Rate(power) => power.map(Quantity::from),
        Amount::Energy(energy) => energy.map(Quantity::from),
        Amount::Over { power, duration, drawn: is_drawn } => {
            let power = if is_drawn { power } else { drawn(power) };
            power.map(|power| Quantity::from(energy(power, duration)))
        }
        Amount::Multiple { .. }
        | Amount::NamedOver { .. }
        | Amount::Carbon(_)
        | Amount::Coal(_) => Estimate::exactly(Quantity::from(Power::default())),
    }
}

/// The value in base units.
pub(crate) fn base(quantity: Estimate<Quantity>) -> Estimate<f64> {
    quantity.map(|quantity| quantity.base_value())
}
