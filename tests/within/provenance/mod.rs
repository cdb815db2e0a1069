//! Every figure that is built in against its own source: that there is one, that nothing is dated later
//! than it can be, and that the quote says what the figure says.

mod dates;
mod facts;
mod quotes;
mod sources;
mod totals;

use gigawatt::catalog::{Catalog, Cited, Source};
use gigawatt::model::{Exactness, IntensityBasis};
use std::sync::Arc;

/// What a figure measures, with its low and high end in the base unit.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Size {
    Watts(f64, f64),
    Joules(f64, f64),
    Ratio(f64, f64),
    Other,
}

/// A figure of any kind of preset.
struct Figure {
    id: String,
    size: Size,
    year: Option<u16>,
    written: String,
    exactness: Exactness,
    source: Arc<Source>,
    quote: Option<String>,
    has_note: bool,
}

impl Figure {
    fn of<T>(id: &str, cited: &Cited<T>, size: Size, year: Option<u16>) -> Self {
        Self {
            id: id.to_owned(),
            size,
            year,
            written: cited.written.clone(),
            exactness: cited.exactness,
            source: Arc::clone(&cited.source),
            quote: cited.quote.clone(),
            has_note: cited.note.as_ref().is_some_and(|note| note.zh.is_some()),
        }
    }
}

/// Every figure of the embedded presets.
fn figures(catalog: &Catalog) -> Vec<Figure> {
    let mut all = Vec::new();
    for preset in catalog.deployments() {
        let of_power = |power: gigawatt::Estimate<gigawatt::quantity::Power>| {
            Size::Watts(power.low().value, power.high().value)
        };
        let size = of_power(preset.nameplate());
        all.push(Figure::of(&preset.id, &preset.power, size, None));
        for cited in &preset.tranches {
            all.push(Figure::of(&preset.id, cited, of_power(cited.value.power()), None));
        }
    }
    for plant in catalog.plants() {
        let watts = plant.installed_capacity.value.value;
        let size = Size::Watts(watts, watts);
        all.push(Figure::of(&plant.id, &plant.installed_capacity, size, None));
        for cited in plant.generation.iter() {
            let joules = cited.value.energy.value;
            all.push(Figure::of(&plant.id, cited, Size::Joules(joules, joules), cited.value.year));
        }
    }
    for consumer in catalog.consumers() {
        for cited in consumer.consumption.iter() {
            let energy = cited.value.energy;
            let size = Size::Joules(energy.low().value, energy.high().value);
            all.push(Figure::of(&consumer.id, cited, size, cited.value.year));
        }
    }
    for grid in catalog.grids() {
        for cited in grid.intensity.iter() {
            all.push(Figure::of(&grid.id, cited, Size::Other, Some(cited.value.year)));
        }
    }
    for preset in catalog.coal() {
        for cited in preset.rate.iter() {
            all.push(Figure::of(&preset.id, cited, Size::Other, Some(cited.value.year)));
        }
    }
    for preset in catalog.hardware() {
        let power = preset.power.value;
        let size = Size::Watts(power.low().value, power.high().value);
        all.push(Figure::of(&preset.id, &preset.power, size, preset.year));
    }
    for scenario in catalog.scenarios() {
        for cited in [&scenario.utilization, &scenario.pue] {
            let size = Size::Ratio(cited.value.low(), cited.value.high());
            all.push(Figure::of(&scenario.id, cited, size, None));
        }
        all.push(Figure::of(&scenario.id, &scenario.hours, Size::Other, None));
    }
    let claim = |preset: &gigawatt::catalog::ClaimPreset| {
        Figure::of(&preset.id, &preset.statement, Size::Other, None)
    };
    all.extend(catalog.claims().map(claim));
    all
}

fn embedded() -> Vec<Figure> {
    figures(&Catalog::embedded())
}

#[test]
fn what_has_no_quote_says_in_both_languages_what_it_is() {
    for figure in embedded() {
        let told = figure.quote.is_some() || figure.has_note;
        assert!(told, "{}: {}", figure.id, figure.source.title.en);
    }
}

#[test]
fn what_was_calculated_or_assumed_says_how() {
    for figure in embedded() {
        let firm = figure.exactness <= Exactness::Stated;
        assert!(firm || figure.has_note, "{} {}", figure.id, figure.written);
    }
}

#[test]
fn direct_emissions_are_of_co2_unless_told_and_those_of_a_life_cycle_of_all_greenhouse_gases() {
    for grid in Catalog::embedded().grids() {
        for cited in grid.intensity.iter() {
            let direct = cited.value.basis == IntensityBasis::Direct;
            // The EPA adds methane and nitrous oxide to the CO2 of the stacks, and its rows say so.
            let epa = cited.source.title.en.contains("eGRID");
            let unit = if direct && !epa { " gCO2/kWh" } else { " gCO2e/kWh" };
            assert!(cited.written.ends_with(unit), "{}: {}", grid.id, cited.written);
            let said = cited.note.as_ref().is_some_and(|note| note.en.contains("CO2e"));
            assert!(!epa || said, "{}", grid.id);
        }
    }
}
