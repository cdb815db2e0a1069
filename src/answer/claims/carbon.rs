//! CO₂ that is saved, or emitted, against electricity: by the intensity of a grid that is named.

use super::check::{Held, Outcome, dimensions, overall};
use super::claim::{Claim, ClaimError};
use super::given::givens_of_energy;
use super::yardstick::{BasisFigure, Compared, One, Role};
use crate::answer::Grid;
use crate::answer::Premises;
use crate::estimate::Estimate;
use crate::model::{Rounded, Verdict};
use crate::quantity::{CarbonIntensity, Dimension, Quantity, implied_rounding};
use std::sync::Arc;
use uom::si::f64::Mass;
use uom::si::mass::ton;

/// What a claim of CO₂ comes to; without a grid nobody can tell.
pub(crate) fn carbon(claim: &Claim, premises: &Premises) -> Result<(Outcome, Verdict), ClaimError> {
    let energy = Dimension::Energy;
    let Some((mass, carbon, other)) = claim.carbon_and_other() else {
        return Err(dimensions(claim, &claim.sides[0], energy, energy));
    };
    let givens = givens_of_energy(claim, other, Compared::Carbon, premises)?;
    let Some(first) = givens.first().map(|given| given.value) else {
        return Err(dimensions(claim, other, energy, energy));
    };
    let count = mass.map(|mass| mass.get::<ton>());
    let rounded = Rounded::new(count, carbon.written.rounding);
    let held = Held { givens: &givens, count: rounded, plain: rounded };
    let ones: Vec<One> = claim.grid.iter().map(of_a_tonne).collect();
    let verdicts: Vec<Verdict> = ones.iter().flat_map(|one| held.on(one)).collect();
    let verdict = if ones.is_empty() { Verdict::NotCheckable } else { overall(&verdicts) };
    let name = match &claim.grid {
        Some(Grid::Preset { name, .. }) => Some(name.clone()),
        Some(Grid::Stated { .. }) | None => None,
    };
    let bases = held.bases(ones, first);
    let compared = Compared::Carbon;
    Ok((Outcome::Multiple { given: first, count, name, compared, bases }, verdict))
}

/// The electricity for which a tonne is emitted.
fn of_a_tonne(grid: &Grid) -> One {
    let tonne = |intensity: CarbonIntensity| Quantity::from(Mass::new::<ton>(1.0) / intensity);
    let (figure, rounding, source, quote) = match grid {
        Grid::Preset { figure, .. } => (
            Some(figure.value),
            implied_rounding(&figure.written),
            Some(Arc::clone(&figure.source)),
            figure.quote.clone(),
        ),
        Grid::Stated { text, .. } => (None, implied_rounding(text), None, None),
    };
    let value: Estimate<Quantity> = grid.intensity().reversed().map(tonne);
    One { figure: BasisFigure::Emitted(figure), value, rounding, role: Role::Judge, source, quote }
}
