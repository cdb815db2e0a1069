//! Shapes behind a value or a range: how they are read, and why others are refused.

use gigawatt::Shape::{LogNormal, Normal, Triangular, Uniform};
use gigawatt::quantity::{
    ParseError, ParseErrorKind, parse_power_range, parse_range, parse_ratio_range,
};
use gigawatt::{Estimate, Shape};
use proptest::prelude::*;
use uom::si::power::gigawatt as GW;

fn close(found: [f64; 3], by_hand: [f64; 3]) -> bool {
    found.iter().zip(by_hand).all(|(found, by_hand)| (found / by_hand - 1.0).abs() < 1e-9)
}

fn values(estimate: Estimate<f64>) -> [f64; 3] {
    [estimate.low(), estimate.central(), estimate.high()]
}

/// Low, central and high in GW, worked by hand.
const POWERS: [(&str, [f64; 3], Shape); 24] = [
    ("6GW~normal(0.5GW)", [4.5, 6.0, 7.5], Normal),
    ("6 GW ~ normal(500 MW)", [4.5, 6.0, 7.5], Normal),
    ("6GW~normal(0.5)", [4.5, 6.0, 7.5], Normal),
    ("6 GW~normal(10%)", [4.2, 6.0, 7.8], Normal),
    ("6 GW~normal(10 %)", [4.2, 6.0, 7.8], Normal),
    ("6GW~NORMAL(10%)", [4.2, 6.0, 7.8], Normal),
    ("６ＧＷ～normal（10％）", [4.2, 6.0, 7.8], Normal),
    ("60亿瓦~正态(5亿瓦)", [4.5, 6.0, 7.5], Normal),
    ("60亿瓦~正态(5)", [4.5, 6.0, 7.5], Normal),
    ("60亿瓦～正态分布（10％）", [4.2, 6.0, 7.8], Normal),
    ("六十亿瓦~正态(五亿瓦)", [4.5, 6.0, 7.5], Normal),
    ("3 GW~normal(1 GW)", [0.0, 3.0, 6.0], Normal),
    // 6 × e^-0.6, 6 × e^0.6
    ("6GW~lognormal(0.2)", [3.292_869_816_564_158_4, 6.0, 10.932_712_802_343_053], LogNormal),
    ("6GW~log-normal(20%)", [3.292_869_816_564_158_4, 6.0, 10.932_712_802_343_053], LogNormal),
    ("6GW~对数正态(0.2)", [3.292_869_816_564_158_4, 6.0, 10.932_712_802_343_053], LogNormal),
    ("6..10 GW~triangular", [6.0, 8.0, 10.0], Triangular),
    ("6..10 GW~triangular(7)", [6.0, 7.0, 10.0], Triangular),
    ("6~10 GW~triangular(7GW)", [6.0, 7.0, 10.0], Triangular),
    ("60至100亿瓦~三角(70亿瓦)", [6.0, 7.0, 10.0], Triangular),
    ("60至100亿瓦~三角(70)", [6.0, 7.0, 10.0], Triangular),
    ("8GW±25%~triangular(7)", [6.0, 7.0, 10.0], Triangular),
    ("6..10 GW~triangular(6)", [6.0, 6.0, 10.0], Triangular),
    ("6..10 GW~uniform", [6.0, 8.0, 10.0], Uniform),
    ("6～10 GW ～均匀", [6.0, 8.0, 10.0], Uniform),
];

const RATIOS: [(&str, [f64; 3], Shape); 13] = [
    ("1.2~normal(0.05)", [1.05, 1.2, 1.35], Normal),
    ("1.2~normal(5%)", [1.02, 1.2, 1.38], Normal),
    ("0.5~normal(10%)", [0.35, 0.5, 0.65], Normal),
    // In percent everything is in percentage points.
    ("50%~normal(10%)", [0.2, 0.5, 0.8], Normal),
    ("50%~normal(10)", [0.2, 0.5, 0.8], Normal),
    ("50 % ~ 正态(10)", [0.2, 0.5, 0.8], Normal),
    // 1.2 × e^-0.15, 1.2 × e^0.15
    ("1.2~lognormal(0.05)", [1.032_849_571_710_069, 1.2, 1.394_201_091_273_939_5], LogNormal),
    ("1.1..1.4~triangular(1.2)", [1.1, 1.2, 1.4], Triangular),
    ("1.1..1.4~triangular", [1.1, 1.25, 1.4], Triangular),
    ("40..60%~triangular(45)", [0.4, 0.45, 0.6], Triangular),
    ("40..60%~triangular(45%)", [0.4, 0.45, 0.6], Triangular),
    ("0.4..0.6~triangular(45%)", [0.4, 0.45, 0.6], Triangular),
    ("1.1..1.4~uniform", [1.1, 1.25, 1.4], Uniform),
];

#[test]
fn shapes_of_powers() {
    for (text, by_hand, shape) in POWERS {
        let read = parse_power_range(text).unwrap_or_else(|error| panic!("{error:?}"));
        let found = values(read.map(|power| power.get::<GW>()));
        let same = found[0] == by_hand[0] || close(found, by_hand);
        assert!(
            same && close([found[1], found[1], found[2]], [by_hand[1], by_hand[1], by_hand[2]])
        );
        assert_eq!(read.shape(), shape, "{text}");
    }
}

#[test]
fn shapes_of_ratios() {
    for (text, by_hand, shape) in RATIOS {
        let read = parse_ratio_range(text).unwrap_or_else(|error| panic!("{error:?}"));
        assert!(close(values(read), by_hand), "{text}: {read:?}");
        assert_eq!(read.shape(), shape, "{text}");
    }
}

fn refusal<T: std::fmt::Debug>(read: Result<T, ParseError>) -> (&'static str, String) {
    let error = read.unwrap_err();
    (error.kind().name(), error.text()[error.span()].to_owned())
}

#[test]
fn powers_with_what_is_no_shape_are_refused_in_its_place() {
    for (text, kind, place) in [
        ("6GW~norml(1GW)", "unknown-shape", "norml"),
        ("6GW~beta(2)", "unknown-shape", "beta"),
        ("6GW~normal", "missing-parameter", ""),
        ("6GW~lognormal", "missing-parameter", ""),
        ("6GW~normal()", "missing-parameter", ""),
        ("6GW~normal(1GW", "shape-parentheses", "(1GW"),
        ("6GW~normal 1GW", "shape-parentheses", "1GW"),
        ("6GW~normal(1GW) of", "shape-parentheses", "(1GW) of"),
        ("6..10GW~uniform(7GW)", "needless-parameter", "(7GW)"),
        ("6GW~uniform", "shape-body", "6GW"),
        ("6 GW ~triangular", "shape-body", "6 GW"),
        ("6..10GW~normal(1GW)", "shape-body", "6..10GW"),
        ("6GW~normal(0GW)", "no-deviation", "0GW"),
        ("6GW~normal(0%)", "no-deviation", "0%"),
        ("6GW~normal(-1GW)", "no-deviation", "-1GW"),
        ("6GW~normal(-10%)", "no-deviation", "-10%"),
        ("6GW~normal(-1)", "no-deviation", "-1"),
        ("6GW~lognormal(0)", "no-deviation", "0"),
        ("6GW~lognormal(-0.2)", "no-deviation", "-0.2"),
        ("6GW~lognormal(0.2GW)", "unexpected", "GW"),
        ("6GW~lognormal(100)", "shape-too-wide", "100"),
        ("0GW~lognormal(0.2)", "out-of-range", "0.2"),
        ("6GW~normal(2.1GW)", "normal-below-zero", "2.1GW"),
        ("6GW~normal(40%)", "normal-below-zero", "40%"),
        ("6..10GW~triangular(11GW)", "mode-outside", "11GW"),
        ("6..10GW~triangular(5)", "mode-outside", "5"),
        ("6GW~normal(1GX)", "unknown-unit", "GX"),
        ("6GW~normal(1GWh)", "wrong-dimension", "GWh"),
        ("6GX~normal(1GW)", "unknown-unit", "GX"),
        ("６ＧＷ～norml（1）", "unknown-shape", "norml"),
        ("10..6GW~uniform", "reversed-range", "10..6GW"),
    ] {
        assert_eq!(refusal(parse_power_range(text)), (kind, place.to_owned()), "{text}");
    }
}

#[test]
fn ratios_with_what_is_no_shape_are_refused_in_its_place() {
    for (text, kind, place) in [
        ("1.2~norml(5%)", "unknown-shape", "norml"),
        ("1.2~normal", "missing-parameter", ""),
        ("1.2~normal()", "missing-parameter", ""),
        ("1.2~normal(0)", "no-deviation", "0"),
        ("1.2~normal(-5%)", "no-deviation", "-5%"),
        ("1.1..1.4~triangular(1.5)", "mode-outside", "1.5"),
        ("50%~normal(20%)", "normal-below-zero", "20%"),
        ("1.2~uniform", "shape-body", "1.2"),
    ] {
        assert_eq!(refusal(parse_ratio_range(text)), (kind, place.to_owned()), "{text}");
    }
}

#[test]
fn hints_name_what_to_write() {
    let hint = |text: &str| parse_power_range(text).unwrap_err().hint().unwrap();
    assert_eq!(hint("6GW~norml(1GW)"), "did you mean `6GW~normal(1GW)`?");
    assert_eq!(hint("6GW~lognormal(20)"), "write `6GW~lognormal(20%)`");
    assert!(hint("6GW~normal(3GW)").contains("`6GW~lognormal(0.3)`"));
    assert!(parse_power_range("6GW~lognormal(0.3)").is_ok());
    for text in ["6GW~normal", "6..10GW~uniform(1)", "6GW~triangular", "6GW~lognormal"] {
        let hint = hint(text);
        let example = hint.split('`').nth(1).unwrap();
        assert!(parse_power_range(example).is_ok(), "{hint}");
    }
}

#[test]
fn energies_have_shapes_too() {
    let energy = parse_range("60 TWh~normal(10%)").unwrap();
    assert_eq!(energy.quantity.shape(), Normal);
    assert!(!energy.literal);
    let kind = parse_range("60 TWh~normal(1 GW)").unwrap_err().kind().clone();
    assert!(matches!(kind, ParseErrorKind::WrongDimension { .. }));
}

/// Pieces of texts with shapes, and what does not belong there.
const PIECES: [&str; 26] = [
    "6", "10", "0", "-", "..", "~", "～", "±", "%", "％", "(", ")", "（", "GW", " GW", "亿瓦",
    "六", "normal", "lognormal", "triangular", "uniform", "三角", "正态", "分布", " ", "beta",
];

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 5000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_text_panics_and_what_is_read_is_in_order(
        pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..10),
    ) {
        let text = pieces.concat();
        let range = parse_range(&text).map(|read| read.quantity.map(|value| value.base_value()));
        for read in [range, parse_ratio_range(&text)] {
            match read {
                Ok(range) => prop_assert!(
                    0.0 <= range.low() && range.low() <= range.central()
                        && range.central() <= range.high() && range.high().is_finite(),
                    "{} is {:?}", text, range
                ),
                Err(error) => prop_assert!(error.text().get(error.span()).is_some(), "{:?}", error),
            }
        }
    }
}
