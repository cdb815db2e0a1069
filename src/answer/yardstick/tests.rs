//! Figures of several measures, years and editions.

use super::*;
use crate::catalog::Catalog;

/// A country of which a source each counts demand, what meters counted, and what is generated.
const COUNTRY: &str = r#"
    [source.s]
    title = "A source"

    [[consumer]]
    id = "here"
    name = "Here"
    kind = "country"

    [[consumer.consumption]]
    basis = "actual"
    measure = "metered"
    year = 2023
    value = "30 TWh"
    source = "s"

    [[consumer.consumption]]
    basis = "actual"
    measure = "demand"
    year = 2023
    value = "35 TWh"
    source = "s"
    edition = "of May"

    [[consumer.consumption]]
    basis = "actual"
    measure = "demand"
    year = 2023
    value = "36 TWh"
    source = "s"
    edition = "of June"

    [[consumer.consumption]]
    basis = "actual"
    measure = "generation"
    year = 2025
    value = "40 TWh"
    source = "s"
"#;

fn here() -> ConsumerPreset {
    let catalog = Catalog::of_file("here.toml", COUNTRY, &[]).unwrap();
    catalog.consumer("here").unwrap().clone()
}

fn written(consumer: &ConsumerPreset, name: &str) -> Option<String> {
    Some(Yardstick::figure(consumer, name)?.figures()[0].written.clone())
}

#[test]
fn the_latest_is_of_use_and_as_near_to_it_as_there_is() {
    let here = here();
    assert_eq!(Yardstick::all(&here).latest().map(|cited| cited.written.as_str()), Some("30 TWh"));
}

#[test]
fn a_year_is_that_of_the_measure_that_is_usual() {
    let here = here();
    let of = |name: &str| written(&here, name);
    assert_eq!(of("2023").as_deref(), Some("30 TWh"));
    assert_eq!(of("2023-demand").as_deref(), Some("36 TWh"), "the newer edition");
    assert_eq!(of("demand").as_deref(), Some("36 TWh"));
    assert_eq!(of("2025").as_deref(), Some("40 TWh"));
    assert_eq!(of("2024"), None);
    assert_eq!(of("2025-demand"), None);
    for name in Yardstick::names(&here) {
        assert!(name == "all" || of(&name).is_some(), "{name}");
    }
}

#[test]
fn columns_are_told_apart() {
    let against = Yardstick::all(&here());
    let names: Vec<String> = against.columns().map(|(name, _)| name).collect();
    let expected = [
        "times_here_actual_2023", "times_here_actual_2023_demand_of_may",
        "times_here_actual_2023_demand_of_june", "times_here_actual_2025",
    ];
    assert_eq!(names, expected);
}
