//! Nothing is dated later than the presets were read, unless it is marked as a plan or a projection.

use super::embedded;
use gigawatt::catalog::{Catalog, Cited};
use gigawatt::model::{AnnualGeneration, ConsumptionBasis, Exactness};
use gigawatt::quantity::Date;

/// The day of the newest source, which the README states. What lies after it is yet to come.
const READ_UP_TO: &str = "2026-06-02";

fn catalog() -> Catalog {
    Catalog::embedded()
}

fn read_up_to() -> Date {
    READ_UP_TO.parse().expect("a date")
}

/// Whether a year was not over when the presets were read.
fn is_to_come(year: u16) -> bool {
    i32::from(year) >= i32::from(read_up_to().year())
}

#[test]
fn the_newest_source_is_of_the_day_on_which_the_presets_were_read() {
    let all = embedded();
    let newest = all.iter().filter_map(|figure| figure.source.date.as_deref()).max();
    assert_eq!(newest, Some(READ_UP_TO));
    let readme = include_str!("../../../README.md");
    assert!(readme.contains(READ_UP_TO), "the README states another day");
}

#[test]
fn no_deployment_is_announced_later() {
    for deployment in catalog().deployments() {
        let announced = deployment.announced.as_deref().unwrap_or_default();
        assert!(announced <= READ_UP_TO, "{} {announced}", deployment.id);
    }
}

#[test]
fn no_year_is_counted_before_it_is_over() {
    let catalog = catalog();
    for plant in catalog.plants() {
        let over = |cited: &Cited<AnnualGeneration>| !cited.value.year.is_some_and(is_to_come);
        assert!(plant.generation.iter().all(over), "{}", plant.id);
    }
    for grid in catalog.grids() {
        assert!(grid.intensity.iter().all(|cited| !is_to_come(cited.value.year)), "{}", grid.id);
    }
}

#[test]
fn a_year_to_come_is_a_projection_and_a_projection_is_of_a_year_to_come() {
    for consumer in catalog().consumers() {
        for cited in consumer.consumption.iter() {
            let to_come = cited.value.year.is_some_and(is_to_come);
            let projected = cited.value.basis == ConsumptionBasis::Projection;
            assert_eq!(to_come, projected, "{} {:?}", consumer.id, cited.value.year);
        }
    }
}

#[test]
fn what_is_to_run_later_is_quoted_or_assumed_and_says_so() {
    for deployment in catalog().deployments() {
        for cited in &deployment.tranches {
            let later = cited.value.online() > read_up_to();
            let announced = cited.exactness == Exactness::Stated && cited.quote.is_some();
            let assumed = cited.exactness == Exactness::Assumed && cited.note.is_some();
            assert!(!later || announced || assumed, "{} {}", deployment.id, cited.written);
        }
    }
}

#[test]
fn hardware_of_a_later_year_is_a_plan_in_both_languages() {
    for hardware in catalog().hardware() {
        let later = hardware.year.is_some_and(|year| is_to_come(year.saturating_sub(1)));
        let note = hardware.power.note.as_ref();
        let planned = note.is_some_and(|note| {
            let zh = note.zh.as_deref().unwrap_or_default();
            note.en.contains("lanned") && zh.contains("规划")
        });
        assert_eq!(later, planned, "{} {:?}", hardware.id, hardware.year);
    }
}
