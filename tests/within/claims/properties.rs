//! What must hold of every claim.

use super::{turned, verdict};
use gigawatt::Estimate;
use gigawatt::model::{Rounded, Slip, Tolerance, Verdict};
use gigawatt::quantity::Relation;
use proptest::prelude::*;

const AMOUNTS: [&str; 22] = [
    "61 TWh", "610亿度", "882亿千瓦时/年", "10.348TWh/yr", "60.7GWh/day for 1y", "7GW for 1y",
    "7GW", "850MW for 4h", "half of design-dam", "半个大坝", "0.7 design-dam@design",
    "design-dam@2020", "1.5 late-dam", "mean-dam", "mean-dam@1984", "2 our-land", "old-city",
    "5.7 million our-home", "212,500 our-home", "三个大坝", "1968万吨标准煤",
    "2.5 million our-car",
];

fn rounded() -> impl Strategy<Value = Rounded> {
    (1.0..1e6_f64, 1.0..1.5_f64, 0.0..0.2_f64).prop_map(|(low, width, rounding)| {
        let range = Estimate::between(low, low * width).expect("in order");
        Rounded::new(range, rounding)
    })
}

proptest! {
    #[test]
    fn which_side_stands_first_is_nothing_to_the_verdict(
        one in prop::sample::select(&AMOUNTS[..]),
        other in prop::sample::select(&AMOUNTS[..]),
    ) {
        let statement = format!("{one} = {other}");
        prop_assert_eq!(verdict(&statement), verdict(&turned(&statement)), "{}", statement);
    }

    #[test]
    fn a_verdict_is_symmetrical(one in rounded(), other in rounded()) {
        prop_assert_eq!(Verdict::of(one, other), Verdict::of(other, one));
        prop_assert_eq!(Verdict::of(one, one), Verdict::Holds);
    }

    #[test]
    fn of_two_opposite_bounds_one_holds_at_most(
        one in prop::sample::select(&AMOUNTS[..]),
        other in prop::sample::select(&AMOUNTS[..]),
    ) {
        let [more, less, at_least] =
            [">", "<", ">="].map(|sign| verdict(&format!("{one} {sign} {other}")));
        let holds = Some(Verdict::Holds);
        prop_assert!(more != holds || less != holds, "{} > {}", one, other);
        prop_assert!(more != holds || at_least == holds, "{} >= {}", one, other);
    }

    #[test]
    fn a_bound_holds_where_all_of_one_figure_is_beyond_all_of_the_other(
        one in rounded(),
        other in rounded(),
    ) {
        let on = |relation| Verdict::on(relation, one, other, Tolerance::Rounding);
        let [one, other] = [one.value(), other.value()];
        let all_above = one.low() > other.high();
        let some_above = one.high() > other.low();
        prop_assert_eq!(on(Relation::More) == Verdict::Holds, all_above);
        prop_assert!(some_above || on(Relation::More) != Verdict::NotCheckable);
        let far = one.high().max(other.high()) > 1.2 * one.low().min(other.low());
        let is_open = some_above && one.low() < other.high() && far;
        prop_assert!(!is_open || on(Relation::More) == Verdict::NotCheckable);
        prop_assert!(!is_open || on(Relation::AtMost) == Verdict::NotCheckable);
    }

    #[test]
    fn more_rounding_never_makes_a_verdict_worse(
        value in 1.0..1e6_f64,
        factor in 0.5..2.0_f64,
        less in 0.0..0.2_f64,
        more in 0.0..0.2_f64,
    ) {
        let of = |rounding| {
            let stated = Rounded::new(Estimate::exactly(value * factor), rounding);
            Verdict::of(Rounded::exactly(Estimate::exactly(value)), stated)
        };
        prop_assert!(of(less.max(more)) <= of(less.min(more)));
    }

    #[test]
    fn the_further_apart_the_worse(value in 1.0..1e6_f64, near in 1.0..3.0_f64, far in 1.0..3.0_f64) {
        let of = |factor: f64| {
            let stated = Rounded::new(Estimate::exactly(value * factor), 0.01);
            Verdict::of(Rounded::exactly(Estimate::exactly(value)), stated)
        };
        prop_assert!(of(near.min(far)) <= of(near.max(far)));
        prop_assert!(of(1.0 / near.min(far)) <= of(1.0 / near.max(far)));
    }

    #[test]
    fn the_unit_of_both_sides_is_nothing_to_the_verdict(
        one in 1_u32..100_000,
        other in 1_u32..100_000,
        (unit, power) in prop::sample::select(vec![("GWh", "GW"), ("亿度", "亿千瓦"), ("kWh", "kW")]),
    ) {
        // So many hours of a power are so much energy.
        let energies = format!("{one} {unit} = {other} {unit}");
        prop_assert_eq!(
            verdict(&energies),
            verdict(&format!("{one} {power} for 1 h = {other} {unit}")),
            "{}", energies
        );
        prop_assert_eq!(verdict(&energies), verdict(&format!("{one} TWh = {other} TWh")));
    }

    #[test]
    fn a_slip_is_told_the_other_way_round_as_well(
        slip in prop::sample::select(&Slip::ALL[..]),
        value in 1e-3..1e9_f64,
        off in 0.98..1.02_f64,
    ) {
        let computed = value * slip.factor() * off;
        prop_assert_eq!(Slip::between(value, computed), Some((slip, false)));
        prop_assert_eq!(Slip::between(computed, value), Some((slip, true)));
    }
}
