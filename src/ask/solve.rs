//! The power that matches an energy.

use super::assume::Assume;
use super::fault::{Fault, FaultKind, at};
use super::field::Field;
use super::joined_words::read_all;
use super::named::{Named, named};
use super::yardsticks;
use crate::answer::{CapacityFactor, NothingDrawn, Solution, Target};
use crate::catalog::Catalog;
use crate::model::{Parameter, possible_capacity_factor};
use crate::quantity::{parse_amount, parse_ratio_range};
use serde::{Deserialize, Serialize};

/// The power that matches an energy, or so many years of a plant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Solve {
    /// The energies: `61TWh`, `0.5 three-gorges@2020`.
    pub targets: Vec<String>,
    /// Capacity factor of the plants that would generate it: `35%`, `us-wind`.
    pub capacity_factor: Option<String>,
    /// The assumptions.
    pub assume: Assume,
}

impl Solve {
    /// The power for each target.
    ///
    /// # Errors
    /// [`Fault`] says which field cannot be read.
    pub fn answer(&self, catalog: &Catalog) -> Result<Solution, Fault> {
        let premises = self.assume.premises(catalog)?;
        let targets = read_all(&self.targets, |text| target(text, catalog))?;
        let solution = Solution::new(&targets, &premises)
            .map_err(|NothingDrawn| Fault::new(Field::Utilization, FaultKind::NothingDrawn))?;
        Ok(match &self.capacity_factor {
            Some(text) => solution.with_capacity_factor(capacity_factor(text, catalog)?),
            None => solution,
        })
    }
}

/// `35%`, or that of a plant: `us-wind`, `three-gorges@2020`.
fn capacity_factor(text: &str, catalog: &Catalog) -> Result<CapacityFactor, Fault> {
    let error = match parse_ratio_range(text) {
        Ok(ratio) => return Ok(CapacityFactor::Stated(possible_capacity_factor(ratio)?)),
        Err(error) => error,
    };
    let no_ratio = |error| {
        Fault::new(Field::CapacityFactor, FaultKind::Ratio(error, Parameter::CapacityFactor))
    };
    if !text.trim_start().starts_with(char::is_alphabetic) {
        return Err(no_ratio(error));
    }
    let plant = yardsticks::plant(text, catalog)
        .map_err(|fault| Fault { field: Field::CapacityFactor, ..fault })?;
    CapacityFactor::of(&plant).ok_or_else(|| no_ratio(error))
}

fn target(text: &str, catalog: &Catalog) -> Result<Target, Fault> {
    let written = parse_amount(text).map_err(at(Field::Targets))?;
    let Named { written, yardsticks, power } = named(written, Field::Targets, catalog)?;
    Ok(Target { written, yardsticks, named: power })
}
