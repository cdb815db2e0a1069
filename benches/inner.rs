//! The parser, and the price of physical types: `cargo bench --bench inner`.
//!
//! `items/s` of `parser` is strings a second on one core. `typed` and `plain` do the same arithmetic
//! on the same numbers, once as uom quantities and once as bare floats: the two should not differ.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use gigawatt::model::Assumptions;
use gigawatt::quantity::{Energy, Power, parse};
use uom::si::energy::joule;
use uom::si::power::watt;
use uom::si::ratio::ratio;
use uom::si::time::second;

fn main() {
    println!("The parser, in strings a second (items/s), and the same arithmetic typed and plain:");
    divan::main();
}

/// What a table of sites, an article and a terminal bring.
const MIXED: [&str; 20] = [
    "7GW", "7 GW", "450MW", "1.2kW", "7,000 MW", "7e9 W", "7gw", "60亿瓦", "六十亿瓦",
    "2250万千瓦", "100亿瓦", "７ＧＷ", "61.32 TWh/yr", "613.2亿度/年", "700万度", "610亿千瓦时",
    "98.816 billion kWh", "61.32TWh", "7 GW*8760h", "1亿2000万度",
];

#[divan::bench]
fn parser(bencher: Bencher) {
    bencher.counter(ItemsCount::new(MIXED.len())).bench(|| {
        for text in MIXED {
            let _ = black_box(parse(black_box(text)));
        }
    });
}

const ROWS: usize = 10_000;

/// Powers from 1 MW up, all different.
fn watts() -> Vec<f64> {
    (1..=ROWS).map(|row| row as f64 * 1e6).collect()
}

#[divan::bench]
fn typed(bencher: Bencher) {
    let powers: Vec<Power> = watts().into_iter().map(Power::new::<watt>).collect();
    let generation = Energy::new::<joule>(88.2e9 * 3.6e6);
    bencher.counter(ItemsCount::new(ROWS)).bench(|| {
        let year = Assumptions::headline().year();
        let years = |power: &Power| {
            let annual: Energy = *power * black_box(0.5) * black_box(1.2) * year;
            (annual / generation).get::<ratio>()
        };
        black_box(&powers).iter().map(years).sum::<f64>()
    });
}

#[divan::bench]
fn plain(bencher: Bencher) {
    let powers = watts();
    let generation = 88.2e9 * 3.6e6;
    bencher.counter(ItemsCount::new(ROWS)).bench(|| {
        let year = Assumptions::headline().year().get::<second>();
        let years = |power: &f64| power * black_box(0.5) * black_box(1.2) * year / generation;
        black_box(&powers).iter().map(years).sum::<f64>()
    });
}
