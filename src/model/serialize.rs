//! Results of the model in data: the unit is in the key, and the bounds stand beside the central value
//! where they differ, as in every JSON of the reports.

use super::comparison::Comparison;
use super::consumption::Consumption;
use crate::quantity::{NumberRange, serialize_figures};
use serde::ser::{Serialize, Serializer};

impl Serialize for Consumption {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let figures = [
            ("facility_power_w", Some(NumberRange::watts(self.facility_power))),
            ("it_power_w", Some(NumberRange::watts(self.it_power))),
            ("hourly_energy_kwh", Some(NumberRange::kwh(self.hourly_energy))),
            ("daily_energy_kwh", Some(NumberRange::kwh(self.daily_energy))),
            ("annual_energy_kwh", Some(NumberRange::kwh(self.annual_energy))),
            ("period_energy_kwh", self.period_energy.map(NumberRange::kwh)),
        ];
        serialize_figures(serializer, figures)
    }
}

impl Serialize for Comparison {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let share = self.share_of_installed_capacity;
        let figures = [
            ("share_of_installed_capacity", Some(NumberRange::number(share))),
            ("plant_years", Some(NumberRange::number(self.plant_years))),
            ("days_of_output", Some(NumberRange::number(self.days_of_output))),
        ];
        serialize_figures(serializer, figures)
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{
        AnnualGeneration, Assumptions, Comparison, Consumption, Deployment, GenerationBasis,
    };
    use crate::quantity::{parse_energy, parse_power, parse_power_range, parse_time};
    use serde_json::json;

    #[test]
    fn keys_carry_the_unit_and_bounds_stand_beside_the_value() {
        let deployment = Deployment::between(parse_power_range("6..10 GW").unwrap());
        let day = Assumptions::headline().with_period(parse_time("1d").unwrap()).unwrap();
        let consumption = serde_json::to_value(Consumption::of(&deployment, &day)).unwrap();
        assert_eq!(consumption["facility_power_w"], json!(8_000_000_000_u64));
        assert_eq!(consumption["annual_energy_kwh_low"], json!(52_560_000_000_u64));
        assert_eq!(consumption["annual_energy_kwh_high"], json!(87_600_000_000_u64));
        assert_eq!(consumption["period_energy_kwh"], json!(192_000_000));
    }

    #[test]
    fn what_is_exact_has_no_bounds() {
        let deployment = Deployment::stated(parse_power("7 GW").unwrap());
        let consumption = Consumption::of(&deployment, &Assumptions::headline());
        let generation = parse_energy("88.2 TWh").unwrap();
        let design = AnnualGeneration::new(generation, GenerationBasis::Design, None);
        let capacity = parse_power("22.4 GW").unwrap();
        let compared =
            serde_json::to_value(Comparison::of(&consumption, capacity, &design)).unwrap();
        // 7 / 22.4, 61.32 / 88.2 and 365 times that.
        let expected = json!({
            "share_of_installed_capacity": 0.3125,
            "plant_years": 0.695_238_095_238_095,
            "days_of_output": 253.761_904_761_905,
        });
        assert_eq!(compared, expected);
        let keys = serde_json::to_value(consumption).unwrap();
        assert_eq!(keys.as_object().map(serde_json::Map::len), Some(5));
    }
}
