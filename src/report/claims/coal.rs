//! Coal against electricity: by what plants burn for it, or by its heat alone.

use super::super::premises::Premises;
use super::check::{Held, Outcome, dimensions, overall};
use super::claim::{Claim, ClaimError};
use super::given::givens_of_energy;
use super::yardstick::{BasisFigure, Compared, One, Role, one};
use crate::catalog::Cited;
use crate::estimate::Estimate;
use crate::model::{CoalRate, Rounded, Verdict, tonnes_of_coal};
use crate::quantity::{Amount, Dimension, Energy, Quantity};

/// What a claim of coal comes to. It holds by its heat, or by what plants burn: in one of the years that
/// are known, or anywhere between them.
pub(super) fn coal(claim: &Claim, premises: &Premises) -> Result<(Outcome, Verdict), ClaimError> {
    let mismatch = |side, found| dimensions(claim, side, found, Dimension::Energy);
    let Some((coal, other)) = claim.coal_and_other() else {
        return Err(mismatch(&claim.sides[0], Dimension::Energy));
    };
    let Amount::Energy(heat) = coal.written.amount else {
        return Err(mismatch(other, Dimension::Energy));
    };
    let givens = givens_of_energy(claim, other, Compared::Coal, premises)?;
    let (Some(first), Some(tonnes)) =
        (givens.first().map(|given| given.value), tonnes_of_coal(heat))
    else {
        return Err(mismatch(other, Dimension::Energy));
    };
    let rates = rates(claim);
    let count = Rounded::new(tonnes, coal.written.rounding);
    let held = Held { givens: &givens, count, plain: count };
    let by_heat = heat_of_a_tonne(heat, tonnes);
    let burnt = Rounded::span(rates.iter().map(One::rounded)).map(|burnt| burnt.times(count));
    let judges = givens.iter().filter(|given| given.role == Role::Judge);
    let verdicts = judges.map(|given| {
        let burnt = burnt.map(|burnt| Verdict::of(given.rounded, burnt));
        let by_heat = Verdict::of(given.rounded, by_heat.rounded().times(count));
        burnt.map_or(by_heat, |burnt| burnt.min(by_heat))
    });
    let verdict = overall(&verdicts.collect::<Vec<_>>());
    let ones = std::iter::once(by_heat).chain(rates).collect();
    let bases = held.bases(ones, first);
    let name = claim.coal.as_ref().map(|preset| preset.name.clone());
    let outcome =
        Outcome::Multiple { given: first, count: tonnes, name, compared: Compared::Coal, bases };
    Ok((outcome, verdict))
}

/// The electricity of a tonne in each year that is known.
fn rates(claim: &Claim) -> Vec<One> {
    let rates = claim.coal.iter().flat_map(|preset| preset.rate.iter());
    let of = |cited: &Cited<CoalRate>| {
        let tonne = Estimate::exactly(Quantity::from(cited.value.of_a_tonne()));
        one(BasisFigure::Coal(cited.value), tonne, Role::Judge, cited)
    };
    rates.map(of).collect()
}

/// The heat of a tonne, which is a definition.
fn heat_of_a_tonne(heat: Estimate<Energy>, tonnes: Estimate<f64>) -> One {
    let tonne = heat.central() / tonnes.central();
    One {
        figure: BasisFigure::Heat,
        value: Estimate::exactly(Quantity::from(tonne)),
        rounding: 0.0,
        role: Role::Judge,
        source: None,
        quote: None,
    }
}
