//! Coal against electricity: by what plants burn for it, or by its heat alone.

use super::claim::{Claim, ClaimError, Whole, dimensions, is_coal};
use super::given::givens_of_energy;
use super::held::{Held, overall};
use super::outcome::{Lack, Outcome};
use super::yardstick::{BasisFigure, ComparedBy, One, Role, one};
use crate::catalog::Cited;
use crate::estimate::Estimate;
use crate::model::{Assumptions, CoalRate, Rounded, Verdict, tonnes_of_coal};
use crate::quantity::{Amount, Dimension, Energy, Quantity};
use uom::si::mass::ton;

/// Coal of no stated heat against anything else: how much it is worth nobody can tell.
pub(crate) fn raw_coal(
    claim: &Claim,
    assumptions: &Assumptions,
) -> Result<Option<(Outcome, Verdict)>, ClaimError> {
    let [left, right] = &claim.sides;
    let amount = |side: &'_ Whole| side.single().map(|side| side.written.amount.clone());
    let (mass, other) = match (amount(left), amount(right)) {
        (Some(Amount::Coal(mass)), _) => (mass, right),
        (_, Some(Amount::Coal(mass))) => (mass, left),
        _ => return Ok(None),
    };
    if matches!(amount(other), Some(Amount::Carbon(_))) {
        return Ok(None);
    }
    if !is_coal(other) {
        givens_of_energy(claim, other, ComparedBy::Coal, assumptions)?;
    }
    let count = mass.map(|mass| mass.get::<ton>());
    let outcome = Outcome::Lacking { count, lack: Lack::HeatValue };
    Ok(Some((outcome, Verdict::NotCheckable)))
}

/// What a claim of coal comes to. It holds by its heat, or by what plants burn: in one of the years that
/// are known, or anywhere between them.
pub(crate) fn coal(
    claim: &Claim,
    assumptions: &Assumptions,
) -> Result<(Outcome, Verdict), ClaimError> {
    let mismatch = |side, found| dimensions(claim, side, found, Dimension::Energy);
    let Some((coal, other)) = claim.coal_and_other() else {
        return Err(mismatch(&claim.sides[0], Dimension::Energy));
    };
    let Amount::Energy(heat) = coal.written.amount else {
        return Err(mismatch(other, Dimension::Energy));
    };
    let givens = givens_of_energy(claim, other, ComparedBy::Coal, assumptions)?;
    let Some(count) = tonnes_of_coal(heat) else {
        return Err(mismatch(other, Dimension::Energy));
    };
    let rates = rates(claim);
    let rounded = Rounded::new(count, coal.written.rounding);
    let relation = claim.relation_of(other);
    let held = Held { givens: &givens, count: rounded, plain: rounded, relation };
    // Of two ways to count, what plants burn is assumed, and bounds are judged by it.
    let is_burnt = relation.is_bound() && !rates.is_empty();
    let role = if is_burnt { Role::Tried } else { Role::Judge };
    let by_heat = One { role, ..heat_of_a_tonne(heat, count) };
    let burnt = Rounded::span(rates.iter().map(One::rounded)).map(|burnt| burnt.times(rounded));
    let judges = givens.iter().filter(|given| given.role == Role::Judge);
    let verdict = overall(
        relation,
        judges.map(|given| {
            let burnt = burnt.map(|burnt| held.judge(given.rounded, burnt));
            let by_heat = held.judge(given.rounded, by_heat.rounded().times(rounded));
            burnt.map_or(by_heat, |burnt| if is_burnt { burnt } else { burnt.min(by_heat) })
        }),
    );
    let bases = held.bases(std::iter::once(by_heat).chain(rates).collect());
    let name = claim.coal.as_ref().map(|preset| preset.name.clone());
    let compared = ComparedBy::Coal;
    Ok((Outcome::Multiple { count, name, compared, bases }, verdict))
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
