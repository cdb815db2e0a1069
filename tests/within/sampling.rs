//! Samples against bounds and closed forms, and the same samples however they are drawn.

use gigawatt::Estimate;
use gigawatt::model::{
    Assumptions, BINS, Consumption, Deployment, PowerBasis, Sampling, SamplingPlan, Simulation,
};
use gigawatt::quantity::{Power, parse_power_range, parse_ratio_range};
use proptest::prelude::*;
use std::thread;
use uom::si::power::{gigawatt as GW, watt};

fn deployment(power: &str) -> Deployment {
    Deployment::between(parse_power_range(power).unwrap())
}

fn assumed(utilization: &str, pue: &str) -> Assumptions {
    Assumptions::headline()
        .with_utilization(parse_ratio_range(utilization).unwrap())
        .and_then(|assumptions| assumptions.with_pue(parse_ratio_range(pue).unwrap()))
        .unwrap()
}

fn plan(samples: u64, seed: u64) -> SamplingPlan {
    SamplingPlan::new(samples, seed).unwrap()
}

/// All blocks in turn.
fn drawn(sampling: &Sampling) -> Simulation {
    let mut tally = sampling.tally();
    (0..sampling.blocks()).for_each(|block| sampling.run(block, &mut tally));
    sampling.finish(&tally)
}

/// p5, p50 and p95 in GW.
fn quantiles(power: Estimate<Power>) -> [f64; 3] {
    [power.low(), power.central(), power.high()].map(|power| power.get::<GW>())
}

const MILLION: u64 = 1_000_000;

/// Whether the quantiles are within six standard errors of those by hand: √(p (1 − p) / n) over the
/// density there, at least `density` a GW.
fn agree(power: Estimate<Power>, by_hand: [f64; 3], density: f64) -> bool {
    let allowed = |share: f64| 6.0 * (share * (1.0 - share) / MILLION as f64).sqrt() / density;
    let pairs = quantiles(power).into_iter().zip(by_hand).zip([0.05, 0.5, 0.95]);
    pairs.into_iter().all(|((found, by_hand), share)| (found - by_hand).abs() < allowed(share))
}

fn one(power: &str, utilization: &str) -> Estimate<Power> {
    let assumptions = assumed(utilization, "1");
    let sampling = Sampling::new(&[deployment(power)], &assumptions, false, plan(MILLION, 3));
    drawn(&sampling).powers[0]
}

#[test]
fn a_uniform_power_has_its_quantiles_at_those_places() {
    // 6 + 4 × 0.05, …
    assert!(agree(one("6..10 GW", "100%"), [6.2, 8.0, 9.8], 0.25));
}

#[test]
fn a_triangular_power_has_its_quantiles() {
    // a + √(p (b − a)(c − a)) below the mode c = 7, at p ≤ 1/4; b − √((1 − p)(b − a)(b − c)) above.
    let by_hand = [6.0 + 0.2_f64.sqrt(), 10.0 - 6.0_f64.sqrt(), 10.0 - 0.6_f64.sqrt()];
    assert!(agree(one("6..10 GW~triangular(7)", "100%"), by_hand, 0.1));
}

#[test]
fn a_normal_power_has_its_quantiles() {
    // z of a normal cut at ±3 σ, where Φ(z) = 0.001350 + 0.05 × 0.997300: −1.633186.
    let by_hand = [6.0 - 0.5 * 1.633_186, 6.0, 6.0 + 0.5 * 1.633_186];
    assert!(agree(one("6GW~normal(0.5GW)", "100%"), by_hand, 0.2));
    let by_hand = by_hand.map(|power| 6.0 * (0.2 * (power - 6.0) / 0.5).exp());
    assert!(agree(one("6GW~lognormal(0.2)", "100%"), by_hand, 0.05));
}

#[test]
fn a_product_of_two_uniforms_has_its_quantiles() {
    // The share of n × u below z, n from 6 to 10 and u from 0.4 to 0.6, is
    // ∫ min(max((z/n − 0.4)/0.2, 0), 1) dn / 4, in closed form with a logarithm, solved for z.
    let below = |z: f64| {
        let (low, high) = ((z / 0.6).clamp(6.0, 10.0), (z / 0.4).clamp(6.0, 10.0));
        ((low - 6.0) + (z * (high / low).ln() - 0.4 * (high - low)) / 0.2) / 4.0
    };
    let solved = [0.05, 0.5, 0.95].map(|share| {
        let (mut low, mut high) = (2.4, 6.0);
        for _ in 0..100 {
            let middle = f64::midpoint(low, high);
            if below(middle) < share { low = middle } else { high = middle }
        }
        low
    });
    assert!(agree(one("6..10 GW", "40..60%"), solved, 0.1), "{solved:?}");
}

#[test]
fn threads_and_their_order_do_not_show() {
    let deployments = [deployment("6..10 GW"), deployment("3 GW~lognormal(0.3)")];
    let assumptions = assumed("50%~normal(5%)", "1.1..1.4~triangular(1.2)");
    let sampling = Sampling::new(&deployments, &assumptions, true, plan(300_001, 9));
    let in_turn = drawn(&sampling);
    let part = |remainder: u64| {
        let mut tally = sampling.tally();
        let blocks = (0..sampling.blocks()).rev().filter(|block| block % 2 == remainder);
        blocks.for_each(|block| sampling.run(block, &mut tally));
        tally
    };
    let (mut odd, even) = thread::scope(|scope| {
        let (odd, even) = (scope.spawn(|| part(1)), scope.spawn(|| part(0)));
        (odd.join().unwrap(), even.join().unwrap())
    });
    odd.add(&even);
    assert_eq!(sampling.finish(&odd), in_turn);
}

#[test]
fn another_seed_draws_others() {
    let draw = |seed| {
        let headline = Assumptions::headline();
        drawn(&Sampling::new(&[deployment("6..10 GW")], &headline, false, plan(1000, seed))).powers
    };
    assert_eq!(draw(1), draw(1));
    assert_ne!(draw(1), draw(2));
}

#[test]
fn a_seed_draws_the_same_on_every_machine() {
    // No other method tells these: they are what one machine drew, for every other to repeat.
    let assumptions = assumed("50%~normal(5%)", "1.2~lognormal(0.05)");
    let deployments = [deployment("6..10 GW"), deployment("6..10 GW~triangular(7)")];
    let simulation = drawn(&Sampling::new(&deployments, &assumptions, true, plan(100_000, 1)));
    let total = simulation.total.map(quantiles);
    let drawn_before = [7.295_209_655_336_714, 9.349_869_252_187_236, 11.740_941_579_521_035];
    assert_eq!(total, Some(drawn_before));
}

#[test]
fn utilization_is_shared_and_powers_are_not() {
    let rows = [deployment("6..10 GW"), deployment("6..10 GW")];
    let shared = Sampling::new(
        &[deployment("8 GW"), deployment("8 GW")],
        &assumed("40..60%", "1"),
        true,
        plan(MILLION, 1),
    );
    // The same utilization in both: 16 GW × (0.4 + 0.2 × 0.05), …
    assert!(agree(drawn(&shared).total.unwrap(), [6.56, 8.0, 9.44], 0.3));
    let apart = Sampling::new(&rows, &Assumptions::headline(), true, plan(MILLION, 1));
    // The sum of two uniforms is triangular: 12 + √(0.05 × 8 × 4), …
    let edge = 1.6_f64.sqrt();
    assert!(agree(drawn(&apart).total.unwrap(), [12.0 + edge, 16.0, 20.0 - edge], 0.07));
}

#[test]
fn a_facility_load_gets_no_pue_in_the_total_either() {
    let facility = deployment("1 GW").on_basis(PowerBasis::Facility);
    let assumptions = assumed("100%", "1.2..1.4");
    let sampling =
        Sampling::new(&[facility, deployment("1 GW")], &assumptions, true, plan(MILLION, 1));
    let simulation = drawn(&sampling);
    assert_eq!(quantiles(simulation.powers[0]), [1.0; 3]);
    // 1 + 1.2 + 0.2 × 0.05, …
    assert!(agree(simulation.total.unwrap(), [2.21, 2.3, 2.39], 4.9));
}

#[test]
fn what_is_certain_is_not_drawn() {
    let headline = Assumptions::headline();
    let sampling = Sampling::new(&[deployment("7 GW")], &headline, true, plan(MILLION, 0));
    assert_eq!((sampling.is_certain(), sampling.blocks()), (true, 0));
    let simulation = drawn(&sampling);
    assert_eq!(simulation.powers, [Estimate::exactly(Power::new::<GW>(7.0))]);
}

#[test]
fn the_number_of_samples_has_bounds() {
    assert_eq!(SamplingPlan::new(0, 0), None);
    assert_eq!(SamplingPlan::new(100_000_001, 0), None);
    let largest = plan(100_000_000, 7);
    assert_eq!((largest.samples(), largest.seed()), (100_000_000, 7));
}

/// A power of any shape around a number of watts, with the largest and smallest spread.
fn powers() -> impl Strategy<Value = Estimate<f64>> {
    (1e-3_f64..1e15, 1e-9_f64..0.33, 0.0_f64..=1.0, 0..4_usize).prop_map(
        |(watts, spread, place, shape)| {
            let (low, high) = (watts * (1.0 - spread), watts * (1.0 + spread));
            let estimate = match shape {
                0 => Estimate::between(low, high),
                1 => Estimate::triangular(low, low + (high - low) * place, high.max(low)),
                2 => Estimate::normal(watts, watts * spread),
                _ => Estimate::log_normal(watts, spread),
            };
            estimate.unwrap_or(Estimate::exactly(watts))
        },
    )
}

fn ratios(least: f64, most: f64) -> impl Strategy<Value = Estimate<f64>> {
    (least..most, least..most, 0.0_f64..=1.0, any::<bool>()).prop_map(|(a, b, place, uniform)| {
        let (low, high) = (a.min(b), a.max(b));
        let mode = (low + (high - low) * place).min(high);
        let shaped = Estimate::triangular(low, mode, high).unwrap_or(Estimate::exactly(low));
        if uniform { Estimate::between(low, high).unwrap_or(shaped) } else { shaped }
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 300,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn every_quantile_lies_within_the_bounds(
        watts in proptest::collection::vec(powers(), 1..4),
        utilization in ratios(0.0, 1.0),
        pue in ratios(1.0, 10.0),
        seed in any::<u64>(),
        samples in 1_u64..3000,
    ) {
        let deployment = |watts: &Estimate<f64>| Deployment::between(watts.map(Power::new::<watt>));
        let deployments: Vec<Deployment> = watts.iter().map(deployment).collect();
        let assumptions = Assumptions::headline().with_utilization(utilization);
        let assumptions = assumptions.and_then(|a| a.with_pue(pue)).expect("possible");
        let sampling = Sampling::new(&deployments, &assumptions, true, plan(samples, seed));
        let simulation = drawn(&sampling);
        let bounds = |deployment| Consumption::of(deployment, &assumptions).facility_power;
        let total = deployments.iter().map(bounds).reduce(|sum, next| sum + next);
        let drawn = simulation.powers.iter().copied().chain(simulation.total);
        for (found, bounds) in drawn.zip(deployments.iter().map(bounds).chain(total)) {
            prop_assert!(bounds.low() <= found.low() && found.high() <= bounds.high());
            prop_assert!(found.low() <= found.central() && found.central() <= found.high());
        }
    }
}

#[test]
fn memory_does_not_grow_with_the_samples() {
    let sampling = |samples| {
        let rows = [deployment("6..10 GW")];
        Sampling::new(&rows, &Assumptions::headline(), false, plan(samples, 0))
    };
    let (few, many) = (sampling(1).tally(), sampling(100_000_000).tally());
    assert_eq!(few, many);
    assert_eq!(BINS, 65_536);
}
