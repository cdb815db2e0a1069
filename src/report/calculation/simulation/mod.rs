//! Quantiles from samples beside the bounds of a calculation.

mod data;
mod document;

pub(super) use data::{PlantYears, Quantiles, SimulationJson, header, plant_years, values};

use super::{Calculation, Compared, Row};
use crate::estimate::{Estimate, Shape};
use crate::model::{Consumption, Sampling, SamplingPlan, Simulation};
use crate::quantity::Power;

/// The names of low, central and high where they are quantiles.
const QUANTILES: [&str; 3] = ["p5", "p50", "p95"];

/// The shape of what is uncertain.
fn shape_of<T: Copy + PartialOrd>(estimate: Estimate<T>) -> Option<Shape> {
    (!estimate.is_exact()).then(|| estimate.shape())
}

impl Calculation {
    /// The sampling of what this calculates; what it ends in goes
    /// [into the calculation](Self::with_simulation).
    #[must_use]
    pub fn sampling(&self, plan: SamplingPlan) -> Sampling {
        let deployments: Vec<_> = self.rows.iter().map(|row| row.deployment).collect();
        Sampling::new(&deployments, self.premises.assumptions(), self.total.is_some(), plan)
    }

    /// Shows the 5th, 50th and 95th percentile of the samples beside the bounds.
    ///
    /// ```
    /// use gigawatt::model::{Assumptions, SamplingPlan};
    /// use gigawatt::quantity::parse_power_range;
    /// use gigawatt::report::{Calculation, Format, Item, Language, Style, Yardsticks, render};
    ///
    /// let items = [Item::power("6..10GW", parse_power_range("6..10GW")?, 1.0)];
    /// let calculation = Calculation::new(&items, &Yardsticks::default(), &Assumptions::headline().into(), false);
    /// let sampling = calculation.sampling(SamplingPlan::new(65_536, 1).ok_or("too many")?);
    /// let mut tally = sampling.tally();
    /// sampling.run(0, &mut tally);
    /// let calculation = calculation.with_simulation(&sampling.finish(&tally));
    /// let mut style = Style::new(Language::English);
    /// style.digits = 2;
    /// let text = render(&calculation, Format::Markdown, &style)?;
    /// assert!(text.contains("| 6..10GW p95 | 9.8 GW | 86 TWh |"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
        let compared =
            self.yardsticks.plants.iter().map(|against| Compared::of(&consumption, against));
        Row { consumption, compared: compared.collect(), simulated: None, ..row.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Assumptions;
    use crate::quantity::{parse_power_range, parse_time};
    use crate::report::{Format, Item, Language, Style, Yardsticks, render};

    #[test]
    fn a_period_has_quantiles_of_its_own() {
        let items = [Item::power("6..10GW", parse_power_range("6..10GW").unwrap(), 1.0)];
        let ninety_days = Assumptions::headline().with_period(parse_time("90d").unwrap()).unwrap();
        let calculation =
            Calculation::new(&items, &Yardsticks::default(), &ninety_days.into(), false);
        let sampling = calculation.sampling(SamplingPlan::new(1000, 0).unwrap());
        let mut tally = sampling.tally();
        sampling.run(0, &mut tally);
        let calculation = calculation.with_simulation(&sampling.finish(&tally));
        let text = render(&calculation, Format::Json, &Style::new(Language::English)).unwrap();
        let data: serde_json::Value = serde_json::from_str(&text).unwrap();
        let drawn = &data["deployments"][0]["simulation"];
        for quantile in QUANTILES {
            let of = |name: &str| drawn[format!("{name}_{quantile}")].as_f64().unwrap();
            // 90 days of 24 h.
            let kwh = of("facility_power_w") / 1000.0 * 2160.0;
            assert!((of("period_energy_kwh") - kwh).abs() <= 1e-12 * kwh, "{quantile}");
        }
    }
}
