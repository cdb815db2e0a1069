//! What is printed of claims: figures that somebody stated, and the years that decide.

use super::{checked, turned};
use gigawatt::Estimate;
use gigawatt::answer::ClaimReport;
use gigawatt::model::Assumptions;
use gigawatt::render::{Format, Language, Style, render};
use serde_json::Value;

fn report(assumptions: &Assumptions, statement: &str) -> ClaimReport {
    let claim = checked(None, assumptions, statement).expect("two sides of a kind");
    ClaimReport::new(vec![claim], &(*assumptions).into())
}

fn text(assumptions: &Assumptions, statement: &str, language: Language) -> String {
    let mut style = Style::new(language);
    style.full = true;
    let report = report(assumptions, statement);
    let text = render(&report, Format::Markdown, &style).expect("a text");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn json(assumptions: &Assumptions, statement: &str) -> Value {
    let report = report(assumptions, statement);
    let style = Style::new(Language::English);
    let json = render(&report, Format::Json, &style).expect("a text");
    let output: Value = serde_json::from_str(&json).expect("JSON");
    output["claims"][0].clone()
}

fn half() -> Assumptions {
    Assumptions::headline().with_utilization(Estimate::exactly(0.5)).expect("a utilization")
}

/// The stated and the computed figure, whether an assumption scaled one, and the verdict; by hand.
#[test]
fn assumptions_scale_what_was_announced_and_is_compared_with_what_is_drawn() {
    for (statement, stated, computed, scaled, verdict) in [
        // Announced against announced.
        ("7GW = 3.5GW", 3.5e9, 7e9, false, "does-not-hold"),
        ("3.5GW = 7GW", 7e9, 3.5e9, false, "does-not-hold"),
        ("7GW = 7000MW", 7e9, 7e9, false, "holds"),
        ("7GW for 1y = 7GW for 8760h", 61.32e9, 61.32e9, false, "holds"),
        // Announced against the capacity that is installed: 22.5 GW.
        ("22.5GW = design-dam", 22.5e9, 22.5e9, false, "holds"),
        // Announced against drawn, whichever side stands first.
        ("7GW = 3.5 million kWh an hour", 3.5e9, 3.5e9, true, "holds"),
        ("3.5 million kWh an hour = 7GW", 3.5e9, 3.5e9, true, "holds"),
        ("7GW for 1y = 30.66TWh", 30.66e9, 30.66e9, true, "holds"),
        ("30.66TWh = 7GW for 1y", 30.66e9, 30.66e9, true, "holds"),
        // Drawn already: 60.7 GWh × 365 = 22,155.5 GWh.
        ("60.7GWh/day for 1y = 22155.5GWh", 22.1555e9, 22.1555e9, false, "holds"),
        ("61.32TWh = 613.2亿度", 61.32e9, 61.32e9, false, "holds"),
        ("7 million kWh an hour = 168GWh/day", 7e9, 7e9, false, "holds"),
    ] {
        let claim = json(&half(), statement);
        let near = |key: &str, expected: f64| {
            let found = claim[key].as_f64().unwrap_or_default();
            assert!((found / expected - 1.0).abs() < 1e-9, "{statement}, {key}: {found}");
        };
        near("stated", stated);
        near("computed", computed);
        assert_eq!(claim["scaled"], scaled, "{statement}");
        assert_eq!(claim["verdict"], verdict, "{statement}");
        let text = text(&half(), statement, Language::English);
        assert_eq!(text.contains("Assumed: 50 % utilization"), scaled, "{statement}: {text}");
        assert_eq!(text.contains("neither utilization nor PUE"), !scaled, "{statement}: {text}");
    }
}

#[test]
fn nobody_speaks_of_times_where_there_is_one() {
    let headline = Assumptions::headline();
    for language in [Language::English, Language::Chinese] {
        for amounts in [
            ["our-home = 10715kWh", "1 our-home = 10715kWh"],
            ["88.2TWh = design-dam", "88.2TWh = 1 design-dam"],
            ["130TWh = design-dam", "130TWh = 1 design-dam"],
            ["1GW = near-reactor", "1GW = 1 near-reactor"],
        ] {
            let [bare, counted] = amounts.map(|statement| {
                let all = text(&headline, statement, language);
                all.replace(statement, "…")
            });
            assert_eq!(bare, counted);
            for times in ["1 times", "1倍", " times", "倍"] {
                assert!(!bare.contains(times), "{bare}");
            }
            let turned = turned(amounts[0]);
            assert_eq!(text(&headline, &turned, language).replace(&turned, "…"), bare);
        }
    }
    let claim = json(&headline, "our-home = 10715kWh");
    assert_eq!((&claim["unit"], &claim["stated"]), (&"kWh".into(), &10715.into()));
}

/// The sentence of what holds names only what it holds by.
#[test]
fn what_is_printed_as_the_reason_is_what_decides() {
    let headline = Assumptions::headline();
    let reason = |statement: &str| json(&headline, statement)["reasons"][0].to_string();
    // Of the dam the design year has 88.2 TWh, 2023 80.271; of the other 2025 has 72.9: 88.2 / 72.9 = 1.21.
    let holds = reason("design-dam = 1.21 late-dam");
    assert!(
        holds.contains("88.2 TWh (Dam with a design year, Design year) is 1.210 times"),
        "{holds}"
    );
    assert!(!holds.contains("80.27"), "{holds}");
    // 80.271 / 72.9 = 1.101: the same by the other year.
    let other = reason("design-dam = 1.101 late-dam");
    assert!(other.contains("80.27 TWh (Dam with a design year, 2023) is 1.101 times"), "{other}");
    // 2025 of the second is told as well.
    assert!(other.contains("(2025, 72.9 TWh)"), "{other}");
    // 61.32 TWh × 333 g are 20.42 Mt, × 305.5 g 18.73: only the first rounds to 20.4.
    let coal = reason("61.32TWh = 20.42 Mtce");
    assert!(coal.contains("2010") && !coal.contains("2020"), "{coal}");
    // 19.5 Mt lie between them, and by no year.
    let between = reason("61.32TWh = 19.50 Mtce");
    assert!(between.contains("61.32 TWh is 18.40 to 20.42 Mt of standard coal"), "{between}");
}

/// The claim, and what has to be said of it: each by hand.
#[test]
fn what_is_said_beside_a_claim_that_cannot_be_is_true() {
    let headline = Assumptions::headline();
    for (statement, said) in [
        // 420 MW × 1.38 × 8,760 h = 5.077 TWh: the arithmetic is right, and no machine runs like that.
        ("420MW x 138% for 1y = 5.077TWh", "nothing can run at 138%"),
        ("200% x 7GW for 1y = 122.6TWh", "nothing can run at 200%"),
        ("420MW x 138% for 1y < 6TWh", "nothing can run at 138%"),
        // 420 MW × 8,760 h = 3.679 TWh.
        ("420MW x 38% for 1y = 5TWh", "5 TWh is said to be a share of 3.679 TWh"),
        ("9GW = 60% of 7GW", "9 GW is said to be a share of 7 GW"),
        ("(1GW + 2GW) - 4GW < 1GW", "4 GW cannot be taken from 3 GW, which is less"),
        ("7GW minus 10GW = 3GW", "10 GW cannot be taken from 7 GW, which is less"),
    ] {
        assert_eq!(json(&headline, statement)["verdict"], "impossible", "{statement}");
        let text = text(&headline, statement, Language::English);
        assert!(text.contains(said), "{statement}: {text}");
        for false_of_it in ["it is", ", not ", "is less than", "is not less"] {
            assert!(!text.contains(false_of_it), "{statement}, {false_of_it}: {text}");
        }
    }
}

/// A use that a claim states itself is scaled by no assumption, and neither is all of it: 3 TWh of the 3.679
/// that 420 MW could give in a year.
#[test]
fn the_whole_of_a_share_is_scaled_as_the_share_is() {
    let claim = json(&half(), "420MW x 38% for 1y = 3TWh");
    assert_eq!(claim["verdict"], "does-not-hold");
}

#[test]
fn a_difference_below_zero_has_a_unit_that_can_be_read() {
    let headline = Assumptions::headline();
    for (statement, computed) in [
        ("7.0GW minus 7.05GW = 1GW", "-50 MW"),
        ("7GW minus 10GW = 3GW", "-3 GW"),
        ("1PWh minus 30PWh = 1PWh", "-29 PWh"),
        ("0.3GW minus 0.1GW minus 0.2GW = 1GW", " 0 W"),
    ] {
        let text = text(&headline, statement, Language::English);
        assert!(text.contains(computed), "{statement}: {text}");
        for absurd in ["mW", " Wh", "000,000", "-1,", "e-"] {
            assert!(!text.contains(absurd), "{statement}, {absurd}: {text}");
        }
    }
}

/// A bound that only the rounding keeps is not said to be kept as it is written.
#[test]
fn no_figure_is_said_to_be_at_most_a_smaller_one() {
    let headline = Assumptions::headline();
    for (statement, said) in [
        ("7GW for 1y <= 61TWh", "61.32 TWh (a year of 7 GW) may be at most 61 TWh"),
        ("7GW for 1y <= 62TWh", "61.32 TWh (a year of 7 GW) is at most 62 TWh"),
        ("at least 7GW = 61TWh/yr", "7 GW may be at most 6.963 GW"),
        // 61.32 / 50 = 1.2264.
        ("7GW for 1y = more than 50TWh", " is 22.6 % more than 50 TWh"),
        ("over 7GW for 1y = 60TWh", "is 2.2 % more than 60 TWh"),
    ] {
        let text = text(&headline, statement, Language::English);
        assert!(text.contains(said), "{statement}: {text}");
    }
}
