//! Scenarios, comparisons, rates and solutions against exact rational arithmetic, through the JSON that
//! programs get. The formulas are written out here again, from the definitions.

use gigawatt::Estimate;
use gigawatt::catalog::Catalog;
use gigawatt::model::{Parameter, PowerBasis};
use gigawatt::quantity::{
    parse_amount, parse_carbon_intensity, parse_power_range, parse_tariff, parse_water_intensity,
};
use gigawatt::report::{
    Against, Calculation, Format, Grid, Item, Language, Premises, Rates, Solution, Style, Target,
    Unit, View, Yardsticks, render,
};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive};
use proptest::prelude::*;
use serde_json::Value;
use std::sync::LazyLock;

/// One unit in the 15th significant digit.
const TOLERANCE: f64 = 1e-14;

const STYLE: Style = Style::new(Language::English);

fn json(view: &impl View) -> Value {
    serde_json::from_str(&render(view, Format::Json, &STYLE).unwrap()).unwrap()
}

fn ratio(numerator: u64, denominator: u64) -> BigRational {
    BigRational::new(BigInt::from(numerator), BigInt::from(denominator))
}

/// Whether a number of the output is the exact one, to 15 digits.
fn agrees(found: &Value, expected: &BigRational) -> Result<(), TestCaseError> {
    let found = found.as_f64().expect("a number");
    let exact = BigRational::from_float(found).expect("finite");
    let error = ((exact - expected) / expected).abs().to_f64().expect("small");
    prop_assert!(error <= TOLERANCE, "{} is off by {} from {}", found, error, expected);
    Ok(())
}

/// Read once: it is the same for every case.
fn catalog() -> &'static Catalog {
    static CATALOG: LazyLock<Catalog> = LazyLock::new(|| Catalog::embedded().unwrap());
    &CATALOG
}

/// Three Gorges in its design year (88.2 TWh, 22.5 GW) and Ireland in 2024 (31.9 TWh).
fn yardsticks(catalog: &Catalog) -> Yardsticks {
    let mut yardsticks = Yardsticks::default();
    let plant = catalog.plant("three-gorges").unwrap();
    yardsticks.add_plant(Against::figure(plant, "design").unwrap());
    let consumer = catalog.consumer("ireland").unwrap();
    yardsticks.add_consumer(Against::figure(consumer, "2024").unwrap());
    yardsticks
}

type Fraction = (u64, u64);

/// The scenarios as (utilization, PUE), copied by hand from their sources.
const SCENARIOS: [(&str, Fraction, Fraction); 4] = [
    ("headline", (1, 1), (1, 1)),
    ("typical", (1, 2), (156, 100)),
    ("efficient", (1, 2), (110, 100)),
    ("high", (9, 10), (158, 100)),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn scenarios_and_comparisons(megawatts in 1_u64..1_000_000, at in 0_usize..4, facility in any::<bool>()) {
        let catalog = catalog();
        let (name, utilization, pue) = SCENARIOS[at];
        let mut premises = Premises::of(catalog.scenario(name).unwrap()).unwrap();
        if facility {
            let change = |assumptions: gigawatt::model::Assumptions| Ok(assumptions.with_basis(PowerBasis::Facility));
            premises = premises.change(Parameter::Basis, change).unwrap();
        }
        let text = format!("{megawatts} MW");
        let items = [Item::power(&text, parse_power_range(&text).unwrap(), 1.0)];
        let output = json(&Calculation::new(&items, &yardsticks(catalog), &premises, false));
        let deployment = &output["deployments"][0];

        let pue = if facility { ratio(1, 1) } else { ratio(pue.0, pue.1) };
        let watts = ratio(megawatts * 1_000_000, 1) * ratio(utilization.0, utilization.1) * pue;
        agrees(&deployment["facility_power_w"], &watts)?;
        let kwh = &watts * ratio(8760, 1000);
        agrees(&deployment["annual_energy_kwh"], &kwh)?;
        agrees(&deployment["hourly_energy_kwh"], &(&watts / ratio(1000, 1)))?;
        let comparison = &deployment["comparisons"][0];
        agrees(&comparison["share_of_installed_capacity"], &(&watts / ratio(22_500_000_000, 1)))?;
        agrees(&comparison["plant_years"], &(&kwh / ratio(88_200_000_000, 1)))?;
        agrees(&comparison["days_of_output"], &(&kwh / ratio(88_200_000_000, 1) * ratio(365, 1)))?;
        agrees(&deployment["consumers"][0]["times"], &(&kwh / ratio(31_900_000_000, 1)))?;
    }

    #[test]
    fn emissions_cost_water_and_machines(
        megawatts in 1_u64..1_000_000,
        grams in 1_u64..1_000,
        cents in 1_u64..100,
        millilitres in 1_u64..10_000,
        unit in 100_u64..200_000,
        pue in 100_u64..200,
    ) {
        let mut rates = Rates::default();
        rates.grid = Some(Grid::Stated {
            text: String::new(),
            intensity: parse_carbon_intensity(&format!("{grams} g/kWh")).unwrap(),
        });
        rates.tariff = Some(parse_tariff(&format!("{cents} USD/MWh")).unwrap());
        rates.wue = Some(parse_water_intensity(&format!("{millilitres} L/MWh")).unwrap());
        rates.unit = Some(Unit::Stated {
            text: String::new(),
            power: parse_power_range(&format!("{unit} W")).unwrap(),
        });
        let catalog = catalog();
        let change = |pue: Estimate<f64>| move |assumptions: gigawatt::model::Assumptions| assumptions.with_pue(pue);
        let premises = Premises::of(catalog.scenario("typical").unwrap()).unwrap()
            .change(Parameter::Pue, change(Estimate::exactly(pue as f64 / 100.0))).unwrap();
        let text = format!("{megawatts} MW");
        let items = [Item::power(&text, parse_power_range(&text).unwrap(), 1.0)];
        let calculation = Calculation::new(&items, &Yardsticks::default(), &premises, false);
        let output = json(&calculation.with_rates(rates));
        let impact = &output["deployments"][0]["impact"];

        let it_kwh = ratio(megawatts * 1000, 1) * ratio(1, 2) * ratio(8760, 1);
        let kwh = &it_kwh * ratio(pue, 100);
        agrees(&impact["emissions_kg"]["value"], &(&kwh * ratio(grams, 1000)))?;
        agrees(&impact["cost"]["amount"]["value"], &(&kwh * ratio(cents, 1000)))?;
        agrees(&impact["water_l"]["value"], &(&it_kwh * ratio(millilitres, 1000)))?;
        agrees(&impact["units"]["value"], &ratio(megawatts * 1_000_000, unit))?;
    }

    #[test]
    fn solutions_are_the_calculation_backwards(hundredths in 1_u64..1000, at in 0_usize..4) {
        let catalog = catalog();
        let (name, utilization, pue) = SCENARIOS[at];
        let premises = Premises::of(catalog.scenario(name).unwrap()).unwrap();
        let text = format!("{}.{:02} three-gorges@design", hundredths / 100, hundredths % 100);
        let mut yardsticks = Yardsticks::default();
        yardsticks.add_plant(Against::figure(catalog.plant("three-gorges").unwrap(), "design").unwrap());
        let target = Target { written: parse_amount(&text).unwrap(), yardsticks };
        let output = json(&Solution::new(&[target], &premises));
        let solution = &output["solutions"][0];

        let kwh = ratio(hundredths, 100) * ratio(88_200_000_000, 1);
        agrees(&solution["energy_kwh"], &kwh)?;
        let watts = &kwh * ratio(1000, 8760);
        agrees(&solution["facility_power_w"], &watts)?;
        let nameplate = watts / ratio(utilization.0, utilization.1) / ratio(pue.0, pue.1);
        agrees(&solution["power_w"], &nameplate)?;
    }
}
