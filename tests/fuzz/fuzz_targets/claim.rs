//! Any text as a claim: the sides are those that each would be by itself, what is read is finite and in
//! order, and the sides may be written the other way round. A mass of CO2 is one only in a claim.
#![no_main]

use gigawatt::Estimate;
use gigawatt::quantity::{Amount, Written, parse_amount, parse_claim};
use libfuzzer_sys::fuzz_target;

fn possible(estimate: Estimate<f64>) {
    assert!(estimate.low() >= 0.0 && estimate.high().is_finite(), "{estimate:?}");
    assert!(estimate.low() <= estimate.central(), "{estimate:?}");
    assert!(estimate.central() <= estimate.high(), "{estimate:?}");
}

fn check(side: &Written) {
    assert!(side.rounding.is_finite() && (0.0..=1.0).contains(&side.rounding), "{side:?}");
    match &side.amount {
        Amount::Power(power) | Amount::Rate(power) => possible(power.map(|power| power.value)),
        Amount::Energy(energy) => possible(energy.map(|energy| energy.value)),
        Amount::Over { power, duration } => {
            possible(power.map(|power| power.value));
            assert!(duration.value.is_finite() && duration.value >= 0.0, "{side:?}");
        }
        Amount::Carbon(mass) => {
            possible(mass.map(|mass| mass.value));
            return;
        }
        Amount::Multiple { count, name } => {
            possible(*count);
            assert!(!name.trim().is_empty() && side.text.contains(name.as_str()), "{side:?}");
        }
        other => panic!("{other:?} is not looked at"),
    }
    assert_eq!(side.text, side.text.trim());
    assert_eq!(parse_amount(&side.text).as_ref(), Ok(side));
}

fuzz_target!(|text: &str| {
    match parse_amount(text) {
        Ok(amount) => check(&amount),
        Err(error) => assert!(error.text().get(error.span()).is_some(), "{error:?}"),
    }
    match parse_claim(text) {
        Ok((left, right)) => {
            check(&left);
            check(&right);
            let turned = format!("{} = {}", right.text, left.text);
            // A sign of equality in a name is where the text is divided next time.
            if !turned.replacen(" = ", "", 1).contains(['=', '＝', '≈', '等', '相']) {
                assert_eq!(parse_claim(&turned), Ok((right, left)));
            }
        }
        Err(error) => assert!(error.text().get(error.span()).is_some(), "{error:?}"),
    }
});
