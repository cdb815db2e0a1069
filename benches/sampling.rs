//! Samples a second on one core: `cargo bench --bench sampling`.
//!
//! `items/s` is samples a second, each of them one facility power.

use divan::Bencher;
use divan::counter::ItemsCount;
use gigawatt::model::{Assumptions, Deployment, Sampling, SamplingPlan};
use gigawatt::quantity::{parse_power_range, parse_ratio_range};

fn main() {
    println!(
        "Monte Carlo on one core, in samples a second (items/s), by power, utilization and PUE:"
    );
    divan::main();
}

/// Power, utilization and PUE, apart by spaces.
const MODELS: [&str; 5] = [
    "6..10GW 100% 1",
    "6..10GW 40..60% 1",
    "6..10GW 40..60% 1.1..1.4",
    "6..10GW~triangular(7) 40..60%~triangular 1.1..1.4~triangular(1.2)",
    "6GW~normal(10%) 50%~normal(5%) 1.2~lognormal(0.05)",
];

#[divan::bench(args = MODELS)]
fn samples(bencher: Bencher, model: &str) {
    const SAMPLES: u64 = 1_000_000;
    let mut inputs = model.split(' ');
    let mut next = || inputs.next().expect("three inputs");
    let (power, utilization, pue) = (next(), next(), next());
    let deployment = Deployment::between(parse_power_range(power).expect("a power"));
    let ratio = |text| parse_ratio_range(text).expect("a ratio");
    let assumptions = Assumptions::headline().with_utilization(ratio(utilization));
    let assumptions = assumptions.and_then(|a| a.with_pue(ratio(pue))).expect("possible");
    let plan = SamplingPlan::new(SAMPLES, 1).expect("a number of samples");
    let sampling = Sampling::new(&[deployment], &assumptions, false, plan);
    bencher.counter(ItemsCount::new(SAMPLES)).bench(|| {
        let mut tally = sampling.tally();
        (0..sampling.blocks()).for_each(|block| sampling.run(block, &mut tally));
        sampling.finish(&tally)
    });
}
