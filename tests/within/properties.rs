//! What must hold for every input.

use gigawatt::Estimate;
use gigawatt::fleet::push_number;
use gigawatt::model::{
    AnnualGeneration, Assumptions, Consumption, Deployment, GenerationBasis, days_of_output,
    plant_years,
};
use gigawatt::quantity::{
    DisplayUnit, Notation, Quantity, Significant, parse, parse_date, parse_energy, parse_number,
    parse_power, parse_power_range, parse_time, write_quantity,
};
use proptest::prelude::*;
use uom::si::energy::joule;
use uom::si::power::watt;

/// Pieces of quantities in every notation, and what does not belong there.
const PIECES: [&str; 48] = [
    "7", "0", "1.5", "7,000", "7,5", ".", ",", "_", " ", "\u{3000}", "e9", "e", "+", "-", "−", "/",
    "*", "×", "·", "六", "十", "百", "千", "万", "亿", "零", "点", "廿", "两", "兆", "数", "瓦",
    "度", "千瓦", "吨标准煤", "年", "每", "小时", "GW", "mw", "kWh", "h", "yr", "per", "million",
    "tn", "⁹", "🙂",
];

fn jumble() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..12)
        .prop_map(|pieces| pieces.concat())
}

fn powers() -> impl Strategy<Value = f64> {
    (1_u32..1_000_000, -3_i32..13)
        .prop_map(|(digits, power)| f64::from(digits) * 10_f64.powi(power))
}

/// Whether an error points into its text, at the boundaries of characters.
fn place_is_valid<T>(outcome: Result<T, gigawatt::quantity::ParseError>) -> bool {
    outcome.err().is_none_or(|error| {
        let _ = (error.to_string(), error.hint());
        error.text().get(error.span()).is_some()
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_text_panics_and_every_error_has_a_place(text in prop_oneof![jumble(), any::<String>()]) {
        prop_assert!(place_is_valid(parse(&text)));
        prop_assert!(place_is_valid(parse_power(&text)));
        prop_assert!(place_is_valid(parse_energy(&text)));
        prop_assert!(place_is_valid(parse_time(&text)));
        prop_assert!(place_is_valid(parse_number(&text)));
        prop_assert!(place_is_valid(parse_date(&text)));
        prop_assert!(place_is_valid(DisplayUnit::parse(&text)));
    }

    #[test]
    fn what_is_read_is_finite_and_not_negative(text in jumble()) {
        if let Ok(reading) = parse(&text) {
            let value = reading.quantity.base_value();
            prop_assert!(value.is_finite() && value >= 0.0, "{text} is {value}");
        }
    }

    #[test]
    fn what_is_written_is_read_back_to_the_digits_shown(
        watts in powers(),
        digits in 1_u8..=15,
        chinese in any::<bool>(),
    ) {
        let notation = if chinese { Notation::Myriad } else { Notation::Si };
        let power = Quantity::from(gigawatt::quantity::Power::new::<watt>(watts));
        let text = write_quantity(&power, notation, digits);
        let read = parse(&text).map_err(|error| TestCaseError::fail(format!("{error:?}")))?;
        let shown = Significant::new(watts, digits).to_f64();
        let found = Significant::new(read.quantity.base_value(), digits).to_f64();
        prop_assert_eq!(found, shown, "{}", text);
    }

    #[test]
    fn consumption_scales_and_adds_up(a in powers(), b in powers(), count in 1_u16..1000) {
        let of = |deployment: &Deployment| {
            let consumption = Consumption::of(deployment, &Assumptions::headline());
            consumption.annual_energy.central().get::<joule>()
        };
        let deployment = |watts| Deployment::stated(gigawatt::quantity::Power::new::<watt>(watts));
        let (first, second) = (deployment(a), deployment(b));
        let sum: Deployment = [first, second].into_iter().sum();
        prop_assert!((of(&sum) / (of(&first) + of(&second)) - 1.0).abs() < 1e-15);
        let many = first.times(f64::from(count));
        prop_assert!((of(&many) / (of(&first) * f64::from(count)) - 1.0).abs() < 1e-15);
    }

    #[test]
    fn a_range_stays_in_order(low in powers(), spread in 0.0_f64..1e12) {
        let watts = Estimate::between(low, low + spread).expect("in order");
        let nameplate = watts.map(gigawatt::quantity::Power::new::<watt>);
        let deployment = Deployment::between(nameplate);
        let consumption = Consumption::of(&deployment, &Assumptions::headline());
        let energy = consumption.annual_energy;
        prop_assert!(energy.low() <= energy.central() && energy.central() <= energy.high());
    }

    #[test]
    fn bounds_hold_every_value_between_them(
        power in (powers(), 1.0_f64..3.0),
        utilization in (0.1_f64..0.5, 0.5_f64..1.0),
        pue in (1.0_f64..1.2, 1.2_f64..2.0),
        place in (0.0_f64..=1.0, 0.0_f64..=1.0, 0.0_f64..=1.0),
    ) {
        let between = |(low, high): (f64, f64), place: f64| low + (high - low) * place;
        let power = (power.0, power.0 * power.1);
        let consumption = |power: Estimate<f64>, utilization, pue| {
            let nameplate = power.map(gigawatt::quantity::Power::new::<watt>);
            let assumptions = Assumptions::headline().with_utilization(utilization);
            let assumptions = assumptions.and_then(|a| a.with_pue(pue)).expect("possible");
            Consumption::of(&Deployment::between(nameplate), &assumptions).annual_energy
        };
        let range = |(low, high)| Estimate::between(low, high).expect("in order");
        let bounds = consumption(range(power), range(utilization), range(pue));
        let inside = consumption(
            Estimate::exactly(between(power, place.0)),
            Estimate::exactly(between(utilization, place.1)),
            Estimate::exactly(between(pue, place.2)),
        );
        let (low, high) = (bounds.low().get::<joule>(), bounds.high().get::<joule>());
        let inside = inside.central().get::<joule>();
        prop_assert!(low * (1.0 - 1e-15) <= inside && inside <= high * (1.0 + 1e-15));
    }

    #[test]
    fn more_energy_is_more_years_and_days(a in powers(), b in powers()) {
        let design = parse_energy("88.2 TWh").expect("an energy");
        let design = AnnualGeneration::new(design, GenerationBasis::Design, None);
        let days = |joules: f64| {
            let energy = gigawatt::quantity::Energy::new::<joule>(joules);
            days_of_output(plant_years(energy, design.energy), &design)
        };
        prop_assert_eq!(a < b, days(a) < days(b));
    }
}

proptest! {
    #[test]
    fn a_power_alone_is_a_range_of_one(text in jumble(), digits in "[0-9]{1,20}([.][0-9]{0,5})?") {
        for text in [format!("{digits}{text}"), format!("{digits} {text}"), text] {
            // One of the two has a shortcut for plain digits, the other has none.
            if let Ok(power) = parse_power(&text) {
                prop_assert_eq!(parse_power_range(&text), Ok(Estimate::exactly(power)), "{}", text);
            } else if let Ok(range) = parse_power_range(&text) {
                prop_assert!(!range.is_exact() || text.contains(['.', '~', '-', '±']), "{}", text);
            }
        }
    }

    #[test]
    fn fast_numbers_are_what_fifteen_digits_print(
        bits in any::<u64>(),
        near in -1e16..1e16_f64,
        small in 1e-12..1.0_f64,
        (digits, power) in (1_u64..10_000_000_000_000_000, -30_i32..20),
    ) {
        let value = f64::from_bits(bits);
        let any = if value.is_finite() { value } else { 0.0 };
        let decimal: f64 = format!("{digits}e{power}").parse().unwrap();
        let half = (digits as f64 / 2.0) / f64::from(1 << (digits % 4));
        for value in [any, near, small, decimal, -decimal, half] {
            let mut text = Vec::new();
            push_number(&mut text, value);
            let expected = Significant::new(value, 15).to_string();
            prop_assert_eq!(String::from_utf8(text).unwrap(), expected, "{:?}", value);
        }
    }
}
