use super::*;

#[test]
fn bounds_upside_down_are_none() {
    assert_eq!(Estimate::between(9.0, 2.0), None);
    assert_eq!(Estimate::between(f64::NAN, 2.0), None);
}

#[test]
fn a_distance_goes_to_both_sides() {
    let around = Estimate::around(8.0, 2.0).unwrap();
    assert_eq!((around.low(), around.central(), around.high()), (6.0, 8.0, 10.0));
    assert_eq!(Estimate::around(8.0, -2.0), None);
}

#[test]
fn equal_bounds_are_exact() {
    assert_eq!(Estimate::between(0.1, 0.1), Some(Estimate::exactly(0.1)));
    assert!(Estimate::exactly(0.1).is_exact());
    assert!(!Estimate::between(0.1, 0.2).unwrap().is_exact());
}

#[test]
fn sums_take_low_with_low() {
    let sum = Estimate::between(2.0, 9.0).unwrap() + Estimate::exactly(1.0);
    assert_eq!((sum.low(), sum.central(), sum.high()), (3.0, 6.5, 10.0));
}

#[test]
fn a_change_of_scale_keeps_the_shape_and_a_sum_does_not() {
    let normal = Estimate::normal(6.0, 0.5).unwrap();
    assert_eq!(normal.map(|gigawatts| gigawatts * 2.0).shape(), Shape::Normal);
    assert_eq!(normal.try_map(Some).unwrap().shape(), Shape::Normal);
    assert_eq!((normal + normal).shape(), Shape::Uniform);
}

#[test]
fn bells_that_cannot_be_are_none() {
    for deviation in [0.0, -1.0, f64::NAN, 1e-20] {
        assert_eq!(Estimate::normal(6.0, deviation), None, "{deviation}");
        assert_eq!(Estimate::log_normal(6.0, deviation), None, "{deviation}");
    }
    assert_eq!(Estimate::log_normal(6.0, 300.0), None);
    // So narrow that one of the bounds is the middle itself.
    assert_eq!(Estimate::normal(1.0, 3e-17), None);
    assert_eq!(Estimate::normal(-1.0, 3e-17), None);
    assert_eq!(Estimate::log_normal(5e-324, 0.2), None);
    assert_eq!(Estimate::triangular(6.0, f64::NAN, 7.0), None);
}
