//! The figures of the presets that everything is compared with.

use gigawatt::answer::Premises;
use gigawatt::catalog::{Catalog, Cited};
use gigawatt::model::{AnnualGeneration, Assumptions, GenerationBasis};
use gigawatt::quantity::{parse_energy, parse_power};

/// Year, basis and TWh of every figure for Three Gorges, copied by hand from the sources.
const THREE_GORGES: [(Option<u16>, GenerationBasis, &str); 23] = {
    use GenerationBasis::{Actual, Derived, Design, Expected, Implied, Record};
    [
        (None, Design, "88.2 TWh"),
        (Some(2003), Actual, "8.607 TWh"),
        (Some(2004), Actual, "39.155 TWh"),
        (Some(2005), Actual, "49.09 TWh"),
        (Some(2006), Actual, "49.2 TWh"),
        (Some(2007), Expected, "61.6 TWh"),
        (Some(2008), Actual, "80.8 TWh"),
        (Some(2009), Actual, "79.85 TWh"),
        (Some(2010), Derived, "84.36 TWh"),
        (Some(2011), Actual, "78.29 TWh"),
        (Some(2012), Actual, "98.1 TWh"),
        (Some(2013), Derived, "82.87 TWh"),
        (Some(2014), Actual, "98.816 TWh"),
        (Some(2015), Actual, "87.07 TWh"),
        (Some(2016), Derived, "93.53 TWh"),
        (Some(2017), Actual, "97.6 TWh"),
        (Some(2018), Actual, "101.6 TWh"),
        (Some(2019), Actual, "96.88 TWh"),
        (Some(2020), Record, "111.8 TWh"),
        (Some(2021), Actual, "103.6 TWh"),
        (Some(2022), Derived, "78.79 TWh"),
        (Some(2023), Actual, "80.271 TWh"),
        (None, Implied, "122 TWh"),
    ]
};

#[test]
fn three_gorges_has_every_sourced_year() {
    let catalog = Catalog::embedded();
    let plant = catalog.plant("three-gorges").unwrap();
    assert_eq!(plant.installed_capacity.value, parse_power("22.5 GW").unwrap());
    let found =
        |cited: &Cited<AnnualGeneration>| (cited.value.year, cited.value.basis, cited.value.energy);
    let found: Vec<_> = plant.generation.iter().map(found).collect();
    let expected =
        THREE_GORGES.map(|(year, basis, energy)| (year, basis, parse_energy(energy).unwrap()));
    assert_eq!(found, expected);
}

#[test]
fn a_name_stands_for_one_thing_to_compare_with() {
    let catalog = Catalog::embedded();
    let mut names: Vec<String> =
        catalog.plant_names().chain(catalog.consumer_names()).map(str::to_lowercase).collect();
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count);
}

#[test]
fn the_headline_scenario_is_the_headline() {
    let catalog = Catalog::embedded();
    let premises = Premises::of(catalog.scenario("headline").unwrap()).unwrap();
    assert_eq!(*premises.assumptions(), Assumptions::headline());
}

#[test]
fn every_preset_has_its_names_in_both_languages() {
    let catalog = Catalog::embedded();
    let mut names = Vec::new();
    names.extend(catalog.deployments().map(|preset| &preset.name));
    names.extend(catalog.plants().map(|preset| &preset.name));
    names.extend(catalog.consumers().map(|preset| &preset.name));
    names.extend(catalog.grids().map(|preset| &preset.name));
    names.extend(catalog.hardware().map(|preset| &preset.name));
    names.extend(catalog.scenarios().map(|preset| &preset.name));
    names.extend(catalog.claims().map(|preset| &preset.name));
    assert!(names.len() > 100, "{}", names.len());
    for name in names {
        assert!(name.zh.is_some(), "{}", name.en);
    }
}
