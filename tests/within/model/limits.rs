//! Where the limits lie, to the last unit on either side.

use super::{energy, exactly, power, time};
use gigawatt::Estimate;
use gigawatt::model::Magnitude::{Billion, Kilo, Million, Trillion, Wan, Yi};
use gigawatt::model::{
    Assumptions, Magnitude, Rounded, Slip, Verdict, difference, lost_from_consumption,
    lost_from_generation, lost_from_power,
};
use gigawatt::quantity::common_year;

#[test]
fn assumptions_at_and_beyond_their_limits() {
    let headline = Assumptions::headline();
    for (utilization, possible) in [(0.0, true), (1.0, true), (-0.001, false), (1.001, false)] {
        assert_eq!(headline.with_utilization(exactly(utilization)).is_ok(), possible);
    }
    for (pue, possible) in [(1.0, true), (10.0, true), (0.999, false), (10.001, false)] {
        assert_eq!(headline.with_pue(exactly(pue)).is_ok(), possible);
    }
    for (hours, possible) in [("8784h", true), ("1s", true), ("8785h", false), ("0h", false)] {
        assert_eq!(headline.with_hours(time(hours)).is_ok(), possible, "{hours}");
    }
    for (year, possible) in [(1900, true), (2200, true), (1899, false), (2201, false)] {
        assert_eq!(headline.with_calendar_year(year).is_ok(), possible, "{year}");
    }
    for (period, possible) in [("1000yr", true), ("1s", true), ("1001yr", false), ("0s", false)] {
        assert_eq!(headline.with_period(time(period)).is_ok(), possible, "{period}");
    }
}

#[test]
fn either_end_of_a_range_may_be_what_cannot_be() {
    let headline = Assumptions::headline();
    let range = |low, high| Estimate::between(low, high).unwrap();
    assert_eq!(headline.with_utilization(range(-0.5, 0.5)).unwrap_err().value, -0.5);
    assert_eq!(headline.with_utilization(range(0.5, 1.5)).unwrap_err().value, 1.5);
}

fn rounded(value: f64, rounding: f64) -> Rounded {
    Rounded::new(exactly(value), rounding)
}

#[test]
fn a_claim_may_be_off_by_its_own_rounding_to_either_side() {
    for (computed, rounding, verdict) in [
        (105.0, 0.05, Verdict::Holds),
        (95.0, 0.05, Verdict::Holds),
        (105.1, 0.05, Verdict::Roughly),
        (94.9, 0.05, Verdict::Roughly),
        // A tenth of the larger of the two.
        (111.1, 0.0, Verdict::Roughly),
        (90.0, 0.0, Verdict::Roughly),
        (111.2, 0.0, Verdict::DoesNotHold),
        (89.9, 0.0, Verdict::DoesNotHold),
        // However few the digits, what is more than a tenth above the other is no more than rough.
        (109.9, 0.5, Verdict::Holds),
        (111.1, 0.5, Verdict::Roughly),
        (111.2, 0.5, Verdict::DoesNotHold),
    ] {
        let (computed, stated) = (rounded(computed, 0.0), rounded(100.0, rounding));
        assert_eq!(Verdict::of(computed, stated), verdict, "{computed:?} {rounding}");
        assert_eq!(Verdict::of(stated, computed), verdict, "{computed:?} {rounding}");
    }
}

#[test]
fn two_rounded_figures_agree_where_both_may_be_the_same() {
    let of =
        |one: f64, other: f64| Verdict::of(rounded(one, 0.5 / one), rounded(other, 0.5 / other));
    // 99.5 to 100.5 and 100.4 to 101.4 have a tenth in common, and 100.5 to 101.5 only a limit.
    assert_eq!(of(100.0, 100.9), Verdict::Holds);
    assert_eq!(of(100.0, 101.0), Verdict::Roughly);
}

#[test]
fn of_ranges_half_of_the_narrower_one_is_shared_or_the_ends_agree() {
    let range = |low, high| Rounded::exactly(Estimate::between(low, high).unwrap());
    for (one, other, verdict) in [
        ([50.0, 60.0], [50.0, 60.0], Verdict::Holds),
        ([50.0, 60.0], [40.0, 90.0], Verdict::Holds),
        ([50.0, 60.0], [55.0, 80.0], Verdict::Roughly),
        ([50.0, 60.0], [55.1, 80.0], Verdict::DoesNotHold),
        // A tenth at both ends, and a little more than that at one of them.
        ([90.0, 99.0], [100.0, 110.0], Verdict::Roughly),
        ([90.0, 98.0], [100.0, 110.0], Verdict::DoesNotHold),
        ([50.0, 60.0], [60.0, 70.0], Verdict::DoesNotHold),
    ] {
        let [one, other] = [one, other].map(|[low, high]| range(low, high));
        assert_eq!(Verdict::of(one, other), verdict, "{one:?} {other:?}");
        assert_eq!(Verdict::of(other, one), verdict, "{other:?} {one:?}");
    }
}

#[test]
fn a_difference_is_a_share_of_what_is_stated() {
    assert_eq!(difference(150.0, 100.0), Some(0.5));
    assert_eq!(difference(50.0, 100.0), Some(-0.5));
}

#[test]
fn magnitudes_and_their_factors() {
    let factors = Magnitude::ALL.map(Magnitude::factor);
    assert_eq!(factors, [1e3, 1e4, 1e6, 1e8, 1e9, 1e12]);
}

#[test]
fn a_deployment_of_less_than_100_watts_is_a_slip() {
    assert_eq!(lost_from_power(power("100 W")), None);
    assert_eq!(lost_from_power(power("99.9 W")), Some(vec![Kilo, Yi, Billion]));
}

#[test]
fn a_plant_that_generates_less_than_a_thousandth_of_what_it_could_is_a_slip() {
    // 1 GW all year are 8.76 TWh.
    assert_eq!(lost_from_generation(energy("8.77 GWh"), power("1 GW")), None);
    assert_eq!(lost_from_generation(energy("8.75 GWh"), power("1 GW")), Some(vec![Kilo]));
    // 0.5 of it without a factor; only this one mends it.
    for (lost, text) in [
        (Wan, "438 MWh"),
        (Million, "4.38 MWh"),
        (Yi, "43.8 kWh"),
        (Billion, "4.38 kWh"),
        (Trillion, "4.38 Wh"),
    ] {
        assert_eq!(lost_from_generation(energy(text), power("1 GW")), Some(vec![lost]), "{text}");
    }
    // A tenth with a million; all of it with ten million, which is no factor that gets lost.
    assert_eq!(lost_from_generation(energy("877 kWh"), power("1 GW")), Some(vec![Million]));
    assert_eq!(lost_from_generation(energy("875 kWh"), power("1 GW")), Some(vec![]));
}

#[test]
fn a_consumer_under_the_least_of_its_kind_is_a_slip() {
    let least = energy("1 TWh");
    assert_eq!(lost_from_consumption(least, least), None);
    assert_eq!(
        lost_from_consumption(energy("0.9 TWh"), least),
        Some(vec![Kilo, Million, Yi, Billion])
    );
    assert_eq!(
        lost_from_consumption(energy("1 GWh"), least),
        Some(vec![Kilo, Million, Yi, Billion])
    );
    assert_eq!(lost_from_consumption(energy("0.9 GWh"), least), Some(vec![Million, Yi, Billion]));
    assert_eq!(lost_from_consumption(energy("5 kWh"), least), Some(vec![Billion]));
}

#[test]
fn a_claim_that_nearly_misses_by_a_factor_tells_the_slip() {
    assert_eq!(Slip::between(1.0, 1.0), None);
    assert_eq!(Slip::between(61.0, 61.32e9), Some((Slip::Billion, false)));
    assert_eq!(Slip::between(61.0e9, 61.32), Some((Slip::Billion, true)));
    for slip in [Slip::Ten, Slip::Hundred, Slip::Kilo, Slip::Million, Slip::Yi, Slip::Billion] {
        let factor = slip.factor();
        assert_eq!(Slip::between(1.0, 1.09 * factor), Some((slip, false)));
        assert_eq!(Slip::between(1.0, 0.91 * factor), Some((slip, false)));
        assert_eq!(Slip::between(1.0, 1.11 * factor), None);
        assert_eq!(Slip::between(1.0, 0.89 * factor).filter(|(named, _)| *named == slip), None);
    }
}

#[test]
fn a_common_year_has_8760_hours() {
    assert_eq!(common_year(), time("8760h"));
}
