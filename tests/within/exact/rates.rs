//! Scenarios with what they cost and emit, and solutions, through the JSON that programs get.

use super::calculations::SCENARIOS;
use super::random::Random;
use super::rational::{over, printed, ratio, times};
use super::shown::Tally;
use gigawatt::Estimate;
use gigawatt::answer::{
    Calculation, Grid, Item, Premises, Rates, Solution, Target, Unit, Yardstick, Yardsticks,
};
use gigawatt::catalog::Catalog;
use gigawatt::model::Parameter;
use gigawatt::quantity::{
    parse_amount, parse_carbon_intensity, parse_power_range, parse_tariff, parse_water_intensity,
};
use gigawatt::render::{Format, Language, Style, View, render};
use num_rational::BigRational;
use serde_json::Value;

const CASES: u64 = 1_000;

const STYLE: Style = Style::new(Language::English);

/// Utilization and PUE.
type Assumed = (BigRational, BigRational);

pub fn cases() -> Tally {
    let catalog = Catalog::embedded();
    let mut tally = Tally::default();
    let mut random = Random::seeded(3);
    for case in 0..CASES {
        let (name, utilization, pue) = random.pick(&SCENARIOS);
        let scenario = catalog.scenario(name).expect("a scenario");
        let premises = Premises::of(scenario).expect("a scenario");
        let assumed = (ratio(utilization, 100), ratio(pue, 100));
        match case % 3 {
            0 => consumers(&mut tally, &mut random, &catalog, (&premises, &assumed)),
            1 => impact(&mut tally, &mut random, premises, &assumed.0),
            _ => solution(&mut tally, &mut random, &catalog, (&premises, &assumed)),
        }
        tally.cases += 1;
    }
    tally
}

fn json(view: &impl View) -> Value {
    let text = render(view, Format::Json, &STYLE).expect("JSON");
    serde_json::from_str(&text).expect("JSON")
}

fn compare(tally: &mut Tally, found: &Value, expected: &BigRational) {
    tally.value(&printed(&found.to_string()), expected, 15, &|| found.to_string());
}

fn item(megawatts: u64) -> [Item; 1] {
    let text = format!("{megawatts} MW");
    [Item::power(&text, 1.0).expect("a power")]
}

/// As times the consumption of Ireland in 2024, 31.9 TWh.
fn consumers(
    tally: &mut Tally,
    random: &mut Random,
    catalog: &Catalog,
    (premises, (utilization, pue)): (&Premises, &Assumed),
) {
    let mut yardsticks = Yardsticks::default();
    let ireland = catalog.consumer("ireland").expect("a consumer");
    yardsticks.add(Yardstick::figure(ireland, "2024").expect("a figure"));
    let megawatts = random.within(1, 1_000_000);
    let output = json(&Calculation::new(&item(megawatts), &yardsticks, premises, false));
    let kwh = times(&ratio(megawatts * 8_760_000, 1), &times(utilization, pue));
    let found = &output["deployments"][0]["consumers"][0]["times"];
    compare(tally, found, &over(&kwh, &ratio(31_900_000_000, 1)));
}

/// Emissions, cost and machines count what the facility draws or was announced; water what the machines
/// in it draw.
fn impact(tally: &mut Tally, random: &mut Random, premises: Premises, utilization: &BigRational) {
    let megawatts = random.within(1, 1_000_000);
    let (grams, cents) = (random.within(1, 1_000), random.within(1, 100));
    let (millilitres, machine) = (random.within(1, 10_000), random.within(100, 200_000));
    let pue = random.within(100, 200);
    let intensity = parse_carbon_intensity(&format!("{grams} g/kWh")).expect("an intensity");
    let power = parse_power_range(&format!("{machine} W")).expect("a power");
    let rates = Rates {
        grid: Some(Grid::Stated { text: String::new(), intensity }),
        tariff: Some(parse_tariff(&format!("{cents} USD/MWh")).expect("a tariff")),
        wue: Some(parse_water_intensity(&format!("{millilitres} L/MWh")).expect("a WUE")),
        unit: Some(Unit::Stated { text: String::new(), power, per_year: false }),
    };
    let hundredths = Estimate::exactly(pue as f64 / 100.0);
    let premises = premises.change(Parameter::Pue, |assumptions| assumptions.with_pue(hundredths));
    let premises = premises.expect("a PUE");
    let calculation = Calculation::new(&item(megawatts), &Yardsticks::default(), &premises, false);
    let output = json(&calculation.with_rates(rates));
    let impact = &output["deployments"][0]["impact"];

    let it_kwh = times(&ratio(megawatts * 8_760_000, 1), utilization);
    let kwh = times(&it_kwh, &ratio(pue, 100));
    compare(tally, &impact["emissions_kg"], &times(&kwh, &ratio(grams, 1000)));
    compare(tally, &impact["cost"]["amount"], &times(&kwh, &ratio(cents, 1000)));
    compare(tally, &impact["water_l"], &times(&it_kwh, &ratio(millilitres, 1000)));
    compare(tally, &impact["units"], &ratio(megawatts * 1_000_000, machine));
}

/// The power that makes so many design years of Three Gorges, 88.2 TWh each.
fn solution(
    tally: &mut Tally,
    random: &mut Random,
    catalog: &Catalog,
    (premises, (utilization, pue)): (&Premises, &Assumed),
) {
    let hundredths = random.within(1, 1000);
    let text = format!("{}.{:02} three-gorges@design", hundredths / 100, hundredths % 100);
    let plant = catalog.plant("three-gorges").expect("a plant");
    let mut yardsticks = Yardsticks::default();
    yardsticks.add(Yardstick::figure(plant, "design").expect("a figure"));
    let target =
        Target { written: parse_amount(&text).expect("an amount"), yardsticks, named: None };
    let output = json(&Solution::new(&[target], premises).unwrap());
    let solution = &output["solutions"][0];

    let kwh = ratio(hundredths * 882_000_000, 1);
    compare(tally, &solution["energy_kwh"], &kwh);
    let watts = over(&times(&kwh, &ratio(1000, 1)), &ratio(8760, 1));
    compare(tally, &solution["facility_power_w"], &watts);
    compare(tally, &solution["power_w"], &over(&watts, &times(utilization, pue)));
}
