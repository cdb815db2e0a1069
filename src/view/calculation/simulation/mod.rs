//! Quantiles from samples beside the bounds of a calculation.

mod data;
mod document;

pub(super) use data::{PlantYears, Quantiles, SimulationJson, header, plant_years, values};

use crate::estimate::{Estimate, Shape};

/// The names of low, central and high where they are quantiles.
const QUANTILES: [&str; 3] = ["p5", "p50", "p95"];

/// The shape of what is uncertain.
fn shape_of<T: Copy + PartialOrd>(estimate: Estimate<T>) -> Option<Shape> {
    (!estimate.is_exact()).then(|| estimate.shape())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::{Calculation, Item, Yardsticks};
    use crate::model::{Assumptions, SamplingPlan};
    use crate::quantity::parse_time;
    use crate::render::{Format, render};
    use crate::view::{Language, Style};

    #[test]
    fn a_period_has_quantiles_of_its_own() {
        let items = [Item::power("6..10GW", 1.0).unwrap()];
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
