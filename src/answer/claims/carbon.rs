//! CO₂ that is saved, or emitted, against electricity: by the intensity of a grid that is named.

use super::claim::{Claim, ClaimError, dimensions, is_coal};
use super::given::givens_of_energy;
use super::held::{Held, overall};
use super::outcome::{Lack, Outcome};
use super::yardstick::{BasisFigure, ComparedBy, One, Role};
use crate::answer::Grid;
use crate::estimate::Estimate;
use crate::model::{Assumptions, Rounded, Verdict};
use crate::quantity::{CarbonIntensity, Dimension, Quantity, implied_rounding};
use std::sync::Arc;
use uom::si::f64::Mass;
use uom::si::mass::ton;

/// What a claim of CO₂ comes to. Without a grid nobody can tell; and that of coal is no grid's, but goes by
/// an emission factor, of which none is known.
pub(crate) fn carbon(
    claim: &Claim,
    assumptions: &Assumptions,
) -> Result<(Outcome, Verdict), ClaimError> {
    let energy = Dimension::Energy;
    let Some((mass, carbon, other)) = claim.carbon_and_other() else {
        return Err(dimensions(claim, &claim.sides[0], energy, energy));
    };
    let count = mass.map(|mass| mass.get::<ton>());
    if is_coal(other) {
        return Ok((Outcome::Lacking { count, lack: Lack::EmissionFactor }, Verdict::NotCheckable));
    }
    let givens = givens_of_energy(claim, other, ComparedBy::Carbon, assumptions)?;
    let Some(grid) = &claim.grid else {
        return Ok((Outcome::Lacking { count, lack: Lack::Grid }, Verdict::NotCheckable));
    };
    let rounded = Rounded::new(count, carbon.written.rounding);
    let relation = claim.relation_of(other);
    let held = Held { givens: &givens, count: rounded, plain: rounded, relation };
    let tonne = of_a_tonne(grid);
    let verdict = overall(relation, held.on(&tonne).into_iter().map(|(_, verdict)| verdict));
    let name = match grid {
        Grid::Preset { name, .. } => Some(name.clone().into()),
        Grid::Stated { .. } => None,
    };
    let bases = held.bases(vec![tonne]);
    let compared = ComparedBy::Carbon;
    Ok((Outcome::Multiple { count, name, compared, bases }, verdict))
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
