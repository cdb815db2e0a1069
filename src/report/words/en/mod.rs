//! English.

mod chart;
mod claim;
#[cfg(feature = "pictures")]
mod html;
mod simulation;
mod timeline;

use super::{Assumed, ComparedWith, Words};
use crate::catalog::{ConsumerKind, Suspicion};
use crate::model::{
    ConsumptionBasis, ConsumptionMeasure, Exactness, IntensityBasis, Magnitude, PowerBasis,
};

pub(super) const WORDS: Words = Words {
    deployment: "Deployment",
    power: "Power",
    hourly: "An hour",
    daily: "A day",
    annual: "A year",
    total: "Total",
    total_note: "The total adds the rows as they stand; it does not know whether they overlap.",
    sources: "Sources",
    second_hand: "second-hand",
    told_by: |place| format!("as told by {place}"),
    read_at: "Read at",
    copy: "a copy",
    licence: "Licence",
    edition: "Edition",
    measure: |measure| match measure {
        ConsumptionMeasure::OwnUse => "own use",
        ConsumptionMeasure::AtHome => "at home",
        ConsumptionMeasure::FinalUse => "final use",
        ConsumptionMeasure::Metered => "metered",
        ConsumptionMeasure::RetailSales => "retail sales",
        ConsumptionMeasure::WholeSociety => "whole society",
        ConsumptionMeasure::PublicGrid => "public grid",
        ConsumptionMeasure::Demand => "demand",
        ConsumptionMeasure::Generation => "generation",
    },
    against: "Against",
    of_installed_capacity: "Of installed",
    hours: " h",
    percent: " %",
    years: " years",
    days: " days",
    seconds: " seconds",
    range_sign: " to ",
    comma: ", ",
    listing_comma: ", ",
    colon: ": ",
    id: "Id",
    name: "Name",
    aliases: "Also",
    plant: "Plant",
    announced: "Announced",
    basis: "Basis",
    quote: "Quote",
    note: "Note",
    source: "Source",
    file: "File",
    built_in: "built in",
    installed_capacity: "Installed capacity",
    annual_generation: "Annual generation",
    capacity_factor: "Capacity factor",
    at_capacity_factor: |factor| {
        format!("The installed capacity generates the energy at a capacity factor of {factor}.")
    },
    design_year: "Design year",
    average: "Average",
    expected: "Expected",
    implied: "Implied",
    presets_hint: "`gigawatt presets ID` shows one with its quotes and sources.",
    drawn: "Drawn",
    claim: &claim::CLAIM,
    scenarios,
    consumer_kind: |kind| match kind {
        ConsumerKind::Use => "Use",
        ConsumerKind::Appliance => "Appliance",
        ConsumerKind::Person => "Person",
        ConsumerKind::Home => "Home",
        ConsumerKind::Vehicle => "Vehicle",
        ConsumerKind::Company => "Company",
        ConsumerKind::DataCentres => "Data centres",
        ConsumerKind::Network => "Network",
        ConsumerKind::Sector => "Sector",
        ConsumerKind::City => "City",
        ConsumerKind::Region => "State or province",
        ConsumerKind::Country => "Country or territory",
        ConsumerKind::World => "World",
    },
    figures: "Figures",
    scenario: "Scenario",
    hardware: "Hardware",
    grid: "Grid",
    grid_intensity: "Grid intensity",
    year: "Year",
    statement: "Statement",
    hours_of_a_year: "Hours of a year",
    exactness_label: "Exactness",
    references_hint: "Behind `--against`: `three-gorges`, `three-gorges@2020`, `ireland`. `gigawatt presets ID` shows every figure.",
    target: "To match",
    nameplate: "Announced power",
    utilization: "Utilization",
    pue: "PUE",
    facility_power: "Facility power",
    beyond_announced: |share| {
        format!(
            "{share} of the announced power is drawn on average: the PUE adds cooling and other overhead to the IT load."
        )
    },
    drawn_already: |text, takes_pue| {
        let scales = if takes_pue { "utilization and hours" } else { "utilization, PUE and hours" };
        format!("{text} is an energy per time, which is drawn already: {scales} leave it as it is")
    },
    no_pue_on_facility: "not added: the power is the facility's",
    plant_years: "Plant-years",
    days_of_output: "Days of output",
    annual_consumption: "Annual consumption",
    energy_of_one: "Energy of one",
    against_plants: "against",
    against_consumers: "Against consumers",
    against_uses: "Against uses",
    times: " times",
    emissions: "CO2",
    cost: "Cost",
    water: "Water",
    units: "Number of",
    of_it_energy: "of IT energy",
    of_announced_power: "in the announced IT power",
    grams_per_kwh: " g/kWh",
    litres_per_kwh: " L/kWh",
    per_kwh: "/kWh",
    semicolon: "; ",
    in_brackets: |text| format!(" ({text})"),
    during: |hours| format!("In {hours} h"),
    derivation_of: |name| format!("How the figures of {name} come about"),
    exactness: |exactness| match exactness {
        Exactness::Given => "as given",
        exactness => exactness.name(),
    },
    intensity: |basis| match basis {
        IntensityBasis::Direct => "direct emissions",
        IntensityBasis::LifeCycle => "life-cycle emissions",
    },
    consumption: |basis, year| match (basis, year) {
        (ConsumptionBasis::Actual, year) => year.to_owned(),
        (ConsumptionBasis::Average, "") => "average".to_owned(),
        (ConsumptionBasis::Average, year) => format!("{year} average"),
        (ConsumptionBasis::Estimate, "") => "estimate".to_owned(),
        (ConsumptionBasis::Estimate, year) => format!("{year} estimate"),
        (ConsumptionBasis::Projection, year) => format!("{year} projection"),
    },
    counting: |name, measure| format!("{name} {measure}"),
    assumptions,
    read_as: |text, quantity| format!("{text} read as {quantity}"),
    read_as_range: |text, range, central| {
        format!("{text} read as {range}; the central value is {central}")
    },
    in_a_year_of: |hours| format!("in a year of {hours} h"),
    over_duration: |duration| format!("for {duration}"),
    from_file: |file, replaces| {
        if replaces {
            format!("from {file}, in place of the built-in preset")
        } else {
            format!("from {file}")
        }
    },
    actual: |year| year.to_string(),
    derived: |year| format!("{year} derived"),
    record: |year| format!("{year} record"),
    coal: "Coal",
    coal_rate: "Standard coal per kWh",
    coal_by_heat: "by the heat of standard coal; plants burn about two and a half times as much for a \
                   kilowatt-hour (`gigawatt presets coal-plants`)",
    heat_value: "heat value",
    lowest: |year| format!("{year} lowest"),
    old: |years| format!("{years} years old; no newer figure is known here"),
    expected_of: |year| format!("{year} expected"),
    simulation: &simulation::WORDS,
    power_basis: |basis| match basis {
        PowerBasis::ItLoad => "IT load",
        PowerBasis::Facility => "facility load",
        PowerBasis::Unstated => "unstated",
    },
    timeline: &timeline::WORDS,
    chart: &chart::WORDS,
    #[cfg(feature = "pictures")]
    html: &html::WORDS,
    // The library's own errors speak English.
    parse_error: |error| (error.to_string(), error.hint()),
    preset_error: |kind| (kind.to_string(), kind.hint()),
    magnitude: |magnitude| match magnitude {
        Magnitude::Kilo => "thousand (kilo)",
        Magnitude::Wan => "ten thousand (万)",
        Magnitude::Million => "million (mega)",
        Magnitude::Yi => "hundred million (亿)",
        Magnitude::Billion => "billion (giga)",
        Magnitude::Trillion => "trillion (tera)",
    },
    lost,
};

/// The power that is drawn, without its time.
/// What is drawn; `full` says that nothing was changed.
fn drawn(assumed: &Assumed, full: &str) -> String {
    let changed = assumed.changed.join(", ");
    let stance = match (&assumed.scenario, assumed.headline) {
        (Some(scenario), _) if changed.is_empty() => format!("Scenario {scenario}"),
        (Some(scenario), _) => format!("Scenario {scenario}, changed by {changed}"),
        (None, true) => full.to_owned(),
        (None, false) => "Assumed".to_owned(),
    };
    let pue = match (&assumed.pue, assumed.basis) {
        (None, _) => "no PUE added".to_owned(),
        (Some(_), Some(PowerBasis::Facility)) => "no PUE added to a facility load".to_owned(),
        (Some(pue), Some(_)) => format!("PUE {pue} on the IT load"),
        (Some(pue), None) => format!("PUE {pue} (a basis that is not stated is taken as IT load)"),
    };
    format!("{stance}: {} utilization, {pue}", assumed.utilization)
}

fn assumptions(assumed: &Assumed) -> String {
    format!("{}, {}.{}", drawn(assumed, "As announced"), year(assumed), compared(assumed))
}

fn scenarios(assumed: &Assumed, years_of_their_own: bool) -> String {
    let changed = match assumed.changed.join(", ") {
        flags if flags.is_empty() => {
            "; flags change all of them in the same way. In all of them:".to_owned()
        }
        flags => format!(", and all of them are changed by {flags}:"),
    };
    let pue = match (&assumed.pue, assumed.basis) {
        (None, _) => "no PUE added",
        (Some(_), Some(PowerBasis::Facility)) => "no PUE added to a facility load",
        (Some(_), Some(_)) => "PUE on the IT load",
        (Some(_), None) => "PUE on the IT load (a basis that is not stated is taken as IT load)",
    };
    let year =
        if years_of_their_own { "a year of the hours shown".to_owned() } else { year(assumed) };
    let compared = compared(assumed);
    format!("Each scenario is a set of assumptions with sources{changed} {pue}, {year}.{compared}")
}

fn year(assumed: &Assumed) -> String {
    match assumed.calendar_year {
        Some(year) => format!("the year {year} of {} h", assumed.hours),
        None => format!("a year of {} h", assumed.hours),
    }
}

/// A sentence on what is compared with a year of plants and, where that is not plain, of consumers.
fn compared(assumed: &Assumed) -> String {
    let ComparedWith { plants, consumers } = assumed.against;
    match (&assumed.period, plants, consumers) {
        (_, false, false) | (None, false, true) => String::new(),
        (None, true, _) => {
            " Power is compared with installed capacity, energy with annual generation.".to_owned()
        }
        (Some(hours), true, _) => {
            let consumption = if consumers { " and consumption" } else { "" };
            format!(
                " Power is compared with installed capacity, the energy of {hours} h with annual \
                 generation{consumption}."
            )
        }
        (Some(hours), false, true) => {
            format!(" The energy of {hours} h is compared with annual consumption.")
        }
    }
}

fn lost(suspicion: Suspicion, written: &str, lost: &[&str]) -> (String, Option<String>) {
    let what = match suspicion {
        Suspicion::Nameplate => "the power of a deployment",
        Suspicion::Generation => "a year of this plant",
        Suspicion::Consumption => "a year of this consumer",
    };
    let hint = (!lost.is_empty())
        .then(|| format!("was a magnitude lost: {}? it is taken as it stands", lost.join(", ")));
    (format!("`{written}` is very little for {what}"), hint)
}
