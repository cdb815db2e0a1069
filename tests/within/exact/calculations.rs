//! Deployments under scenarios and assumptions.

use super::outputs::{in_chinese, in_csv, in_english, in_json};
use super::random::Random;
use super::rational::{over, ratio, times, whole};
use super::screen::on_screen;
use super::shown::Tally;
use gigawatt::Estimate;
use gigawatt::answer::{Calculation, Item, Premises, Yardstick, Yardsticks};
use gigawatt::catalog::Catalog;
use gigawatt::model::{AssumptionError, Assumptions, Parameter, PowerBasis};
use gigawatt::quantity::Time;
use num_rational::BigRational;
use uom::si::time::hour;

const CALCULATIONS: usize = 440;
const ROWS: usize = 50;

/// Low, central and high, exactly.
pub type Three = [BigRational; 3];

/// The figures of a row, in the order of the columns.
pub type Figures = [BigRational; 8];

/// Utilization, PUE and hours a year, by which every power is multiplied.
pub struct Assumed {
    premises: Premises,
    utilization: Three,
    pue: Three,
    hours: BigRational,
}

/// The scenarios as percent of utilization and hundredths of PUE, copied by hand from their sources.
pub const SCENARIOS: [(&str, u64, u64); 4] =
    [("headline", 100, 100), ("typical", 50, 154), ("efficient", 50, 110), ("high", 90, 158)];

/// A power with its count, in watts.
pub struct Row {
    pub name: String,
    item: Item,
    watts: Three,
    pub is_range: bool,
}

/// Three Gorges: 22.5 GW, and 88.2 TWh in a year of its design.
fn against(catalog: &Catalog) -> Yardsticks {
    let plant = catalog.plant("three-gorges").expect("a plant");
    let mut yardsticks = Yardsticks::default();
    yardsticks.add(Yardstick::figure(plant, "design").expect("a figure"));
    yardsticks
}

pub fn cases() -> Tally {
    let catalog = Catalog::embedded();
    let yardsticks = against(&catalog);
    let mut tally = Tally::default();
    let mut random = Random::seeded(2);
    for _ in 0..CALCULATIONS {
        let assumed = assumed(&mut random, &catalog);
        let rows: Vec<Row> = (0..ROWS).map(|at| row(&mut random, at)).collect();
        let items: Vec<Item> = rows.iter().map(|row| row.item.clone()).collect();
        let calculation = Calculation::new(&items, &yardsticks, &assumed.premises, false);
        let digits = random.within(1, 16) as u8;
        let check = random.pick(&[in_json, in_csv, in_english, in_chinese, on_screen]);
        check(&mut tally, &calculation, digits, &rows, &assumed);
        tally.cases += ROWS as u64;
    }
    tally
}

fn assumed(random: &mut Random, catalog: &Catalog) -> Assumed {
    let (name, utilization, pue) = random.pick(&SCENARIOS);
    let scenario = catalog.scenario(name).expect("a scenario");
    let mut premises = Premises::of(scenario).expect("a scenario");
    let (mut utilization, mut pue) = ([utilization, utilization], [pue, pue]);
    let mut hours = 8760;
    if random.chance(2) {
        let low = random.within(1, 101);
        utilization = [low, random.within(low, 101)];
        premises =
            change(premises, Parameter::Utilization, |a| a.with_utilization(share(utilization)));
    }
    if random.chance(2) {
        let low = random.within(100, 300);
        pue = [low, random.within(low, 301)];
        premises = change(premises, Parameter::Pue, |a| a.with_pue(share(pue)));
    }
    if random.chance(3) {
        hours = random.within(1, 8785);
        let year = Time::new::<hour>(hours as f64);
        premises = change(premises, Parameter::Hours, |a| a.with_hours(year));
    }
    if random.chance(3) {
        let facility = |a: Assumptions| Ok(a.with_basis(PowerBasis::Facility));
        premises = change(premises, Parameter::Basis, facility);
        pue = [100, 100];
    }
    let three = |[low, high]: [u64; 2]| [ratio(low, 100), ratio(low + high, 200), ratio(high, 100)];
    Assumed {
        premises,
        utilization: three(utilization),
        pue: three(pue),
        hours: whole(hours as i64),
    }
}

fn change(
    premises: Premises,
    parameter: Parameter,
    change: impl FnOnce(Assumptions) -> Result<Assumptions, AssumptionError>,
) -> Premises {
    premises.change(parameter, change).expect("possible")
}

/// Hundredths.
fn share([low, high]: [u64; 2]) -> Estimate<f64> {
    Estimate::between(low as f64 / 100.0, high as f64 / 100.0).expect("in order")
}

fn row(random: &mut Random, at: usize) -> Row {
    let (unit, watts) = random.pick(&[("kW", 1_000), ("MW", 1_000_000), ("亿瓦", 100_000_000)]);
    let low = random.within(1, 1_000_000);
    let high = if random.chance(3) { low + random.within(low, 3 * low) } else { low };
    let count = if random.chance(3) { random.within(2, 1000) } else { 1 };
    // In thousandths of the unit.
    let decimal = |n: u64| format!("{}.{:03}", n / 1000, n % 1000);
    let text = if high == low {
        format!("{}{unit}", decimal(low))
    } else {
        format!("{}..{}{unit}", decimal(low), decimal(high))
    };
    let item = Item::power(&text, count as f64);
    let item = item.unwrap_or_else(|error| panic!("{text}: {error}"));
    let watts = |n: u64, parts: u64| times(&ratio(n, parts), &whole((watts / 1000 * count) as i64));
    let name = format!("row{at}");
    Row {
        item: Item { id: name.clone(), ..item },
        name,
        watts: [watts(low, 1), watts(low + high, 2), watts(high, 1)],
        is_range: high != low,
    }
}

impl Assumed {
    pub fn is_range(&self, row: &Row) -> bool {
        row.is_range || self.utilization[0] != self.utilization[2] || self.pue[0] != self.pue[2]
    }
}

impl Row {
    /// Watts, watts drawn, joules of an hour, a day and a year, share, plant-years and days, each low,
    /// central and high.
    pub fn figures(&self, assumed: &Assumed) -> [Figures; 3] {
        [0, 1, 2].map(|end| {
            let share = times(&assumed.utilization[end], &assumed.pue[end]);
            let drawn = times(&self.watts[end], &share);
            let hourly = times(&drawn, &whole(3600));
            let (day, year) = (times(&hourly, &whole(24)), times(&hourly, &assumed.hours));
            let years = over(&over(&year, &whole(88_200_000_000)), &whole(3_600_000));
            let share = over(&drawn, &whole(22_500_000_000));
            let days = times(&years, &whole(365));
            [self.watts[end].clone(), drawn, hourly, day, year, share, years, days]
        })
    }
}
