//! What a multiple is held against: a quantity as it is compared, or each figure of another multiple.

use super::check::dimensions;
use super::claim::{Claim, ClaimError, Side};
use super::yardstick::{Compared, One, Role};
use crate::estimate::Estimate;
use crate::model::{Assumptions, Consumption, Deployment, Rounded, energy};
use crate::quantity::{Amount, Dimension, Power, Quantity, common_year};

/// What a multiple is held against.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Given {
    pub value: Estimate<Quantity>,
    pub rounded: Rounded,
    /// As far as the digits go: a word has none.
    pub plain: Rounded,
    pub role: Role,
    /// The figure that it is a multiple of, if it is one.
    pub one: Option<Box<One>>,
}

/// A quantity, or each figure of a multiple.
pub(crate) fn givens(given: &Side, compared: Compared, assumptions: &Assumptions) -> Vec<Given> {
    let rounding = given.written.rounding;
    let Amount::Multiple { count, .. } = given.written.amount else {
        let value = value(given, compared, assumptions);
        let rounded = Rounded::new(base(value), rounding);
        return vec![Given { value, rounded, plain: rounded, role: Role::Judge, one: None }];
    };
    let counts = given.counts(count);
    let of = |one: One| Given {
        value: one.value.combine(count, |one, count| {
            Quantity::from_base(one.base_value() * count, one.dimension())
        }),
        rounded: one.rounded().times(counts.0),
        plain: one.rounded().times(counts.1),
        role: one.role,
        one: Some(Box::new(one)),
    };
    let mut givens: Vec<Given> = given.ones(compared).into_iter().map(of).collect();
    // What a reader would take comes first.
    givens.sort_by_key(|given| given.role != Role::Judge);
    givens
}

/// An energy, or each figure of a multiple, to be held against a mass: no coal is burnt and no CO₂ emitted
/// for a power until somebody says how long.
pub(crate) fn givens_of_energy(
    claim: &Claim,
    side: &Side,
    compared: Compared,
    assumptions: &Assumptions,
) -> Result<Vec<Given>, ClaimError> {
    let givens = givens(side, compared, assumptions);
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
    compared: Compared,
    assumptions: &Assumptions,
) -> Estimate<Quantity> {
    let drawn = |nameplate: Estimate<Power>| {
        let named = side.named.as_ref().map(|named| *named.power());
        let deployment = named.unwrap_or(Deployment::between(nameplate));
        Consumption::of(&Deployment { nameplate, ..deployment }, assumptions).facility_power
    };
    let is_year = matches!(compared, Compared::Year | Compared::Carbon);
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
