//! Samples of a calculation: quantiles beside its bounds.

use super::Calculation;
use super::calculation::{OfPlant, Row};
use crate::estimate::Estimate;
use crate::model::{Consumption, Sampling, SamplingPlan, Simulation};
use crate::quantity::Power;

impl Calculation {
    /// The sampling of this calculation; its result goes back
    /// [into the calculation](Self::with_simulation).
    #[must_use]
    pub fn sampling(&self, plan: SamplingPlan) -> Sampling {
        let deployments: Vec<_> = self.rows.iter().map(|row| row.deployment).collect();
        Sampling::new(&deployments, self.premises.assumptions(), self.total.is_some(), plan)
    }

    /// Shows the 5th, 50th and 95th percentile of the samples beside the bounds.
    #[must_use]
    pub fn with_simulation(mut self, simulation: &Simulation) -> Self {
        self.simulation = Some(simulation.plan);
        if self.all_rows().all(|row| row.consumption.facility_power.is_exact()) {
            return self;
        }
        let mut rows = std::mem::take(&mut self.rows);
        for (row, power) in rows.iter_mut().zip(&simulation.powers) {
            row.simulated = Some(Box::new(self.drawing(row, *power)));
        }
        self.rows = rows;
        let total = self.total.take().map(|row| {
            let drawn = simulation.total.map(|power| Box::new(self.drawing(&row, power)));
            Row { simulated: drawn, ..row }
        });
        self.total = total;
        self
    }

    /// A row as it is where the facility power is known to be `power`.
    fn drawing(&self, row: &Row, power: Estimate<Power>) -> Row {
        let consumption =
            Consumption::at(power, row.consumption.it_power, self.premises.assumptions());
        let compared = self
            .yardsticks
            .plants()
            .iter()
            .filter_map(|against| OfPlant::of(&consumption, against));
        Row { consumption, compared: compared.collect(), simulated: None, ..row.clone() }
    }
}
