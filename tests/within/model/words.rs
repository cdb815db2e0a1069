//! The words for things in data, and those of errors.

use super::exactly;
use gigawatt::model::{
    Assumptions, ConsumptionBasis, Exactness, GenerationBasis, IntensityBasis, PowerBasis, Verdict,
};
use gigawatt::quantity::parse_time;
use serde::Serialize;

/// The same word by its name and in JSON.
fn are_called<T: Copy + Serialize>(all: &[(T, &str)], name: fn(T) -> &'static str) {
    for (one, word) in all {
        assert_eq!(name(*one), *word);
        assert_eq!(serde_json::to_value(one).unwrap(), *word);
    }
}

#[test]
fn a_name_in_data_is_the_word_of_json() {
    are_called(
        &[
            (GenerationBasis::Design, "design"),
            (GenerationBasis::Actual, "actual"),
            (GenerationBasis::Derived, "derived"),
            (GenerationBasis::Record, "record"),
            (GenerationBasis::Average, "average"),
            (GenerationBasis::Expected, "expected"),
            (GenerationBasis::Implied, "implied"),
        ],
        GenerationBasis::name,
    );
    are_called(
        &[
            (ConsumptionBasis::Actual, "actual"),
            (ConsumptionBasis::Average, "average"),
            (ConsumptionBasis::Estimate, "estimate"),
            (ConsumptionBasis::Projection, "projection"),
        ],
        ConsumptionBasis::name,
    );
    are_called(
        &[
            (PowerBasis::ItLoad, "it-load"),
            (PowerBasis::Facility, "facility"),
            (PowerBasis::Unstated, "unstated"),
        ],
        PowerBasis::name,
    );
    are_called(
        &[(IntensityBasis::Direct, "direct"), (IntensityBasis::LifeCycle, "life-cycle")],
        IntensityBasis::name,
    );
    are_called(
        &[
            (Verdict::Holds, "holds"),
            (Verdict::Roughly, "roughly"),
            (Verdict::DependsOnTheYear, "depends-on-the-year"),
            (Verdict::DoesNotHold, "does-not-hold"),
            (Verdict::Impossible, "impossible"),
            (Verdict::NotCheckable, "not-checkable"),
        ],
        Verdict::name,
    );
    are_called(
        &[
            (Exactness::Exact, "exact"),
            (Exactness::Stated, "stated"),
            (Exactness::Given, "given"),
            (Exactness::Derived, "derived"),
            (Exactness::Assumed, "assumed"),
        ],
        Exactness::name,
    );
}

#[test]
fn only_a_mean_is_of_no_year() {
    use ConsumptionBasis as Consumed;
    use GenerationBasis as Generated;
    assert!(
        [Consumed::Actual, Consumed::Estimate, Consumed::Projection]
            .iter()
            .all(|b| b.needs_a_year())
    );
    assert!(!Consumed::Average.needs_a_year());
    let of_a_year = [Generated::Actual, Generated::Derived, Generated::Record, Generated::Lowest];
    assert!(of_a_year.iter().all(|basis| basis.is_of_a_year()));
    let of_none = [Generated::Design, Generated::Average, Generated::Expected, Generated::Implied];
    assert!(!of_none.iter().any(|basis| basis.is_of_a_year()));
}

#[test]
fn a_result_is_as_firm_as_the_weakest_of_its_inputs() {
    let weakest = Exactness::weakest([Exactness::Derived, Exactness::Exact, Exactness::Stated]);
    assert_eq!(weakest.to_string(), "derived");
    assert_eq!(Exactness::weakest([]), Exactness::Exact);
    // The step of calculating makes a figure derived at best.
    let calculated = |input| Exactness::calculated([Exactness::Exact, input]);
    assert_eq!(calculated(Exactness::Exact), Exactness::Exact);
    assert_eq!(calculated(Exactness::Stated), Exactness::Derived);
    assert_eq!(calculated(Exactness::Given), Exactness::Derived);
    assert_eq!(calculated(Exactness::Derived), Exactness::Derived);
    assert_eq!(calculated(Exactness::Assumed), Exactness::Assumed);
}

#[test]
fn an_impossible_assumption_says_what_can_be() {
    let headline = Assumptions::headline();
    let told = [
        headline.with_utilization(exactly(1.5)).unwrap_err().to_string(),
        headline.with_pue(exactly(0.5)).unwrap_err().to_string(),
        headline.with_hours(parse_time("9000h").unwrap()).unwrap_err().to_string(),
        headline.with_calendar_year(1492).unwrap_err().to_string(),
        headline.with_period(parse_time("0h").unwrap()).unwrap_err().to_string(),
    ];
    assert_eq!(
        told,
        [
            "a utilization of 150 % is impossible: it must be between 0 % and 100 %",
            "a PUE of 0.5 is impossible: it must be between 1 and 10",
            "a year of 9000 h is impossible: it must be more than 0 h and at most 8,784 h",
            "the year 1492 is impossible: it must be between 1900 and 2200",
            "a period of 0 h is impossible: it must be more than 0 h and at most 8,760,000 h",
        ]
    );
}
