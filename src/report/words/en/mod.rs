//! English.

mod simulation;

use super::{Assumed, Words};
use crate::model::PowerBasis;

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
    against: "Against",
    of_installed_capacity: "Of installed",
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
    design_year: "Design year",
    implied: "Implied",
    presets_hint: "`gigawatt presets ID` shows one with its quotes and sources.",
    drawn: "Drawn",
    assumptions,
    read_as: |text, quantity| format!("{text} read as {quantity}"),
    read_as_range: |text, range, central| {
        format!("{text} read as {range}; the central value is {central}")
    },
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
    simulation: &simulation::WORDS,
    power_basis: |basis| match basis {
        PowerBasis::ItLoad => "IT load",
        PowerBasis::Facility => "facility load",
        PowerBasis::Unstated => "unstated",
    },
    // The library's own errors speak English.
    parse_error: |kind| (kind.to_string(), kind.hint()),
    preset_error: |kind| (kind.to_string(), kind.hint()),
};

fn assumptions(assumed: &Assumed) -> String {
    let stance = if assumed.headline { "As announced" } else { "Assumed" };
    let pue = match (&assumed.pue, assumed.basis) {
        (None, _) => "no PUE added".to_owned(),
        (Some(_), Some(PowerBasis::Facility)) => "no PUE added to a facility load".to_owned(),
        (Some(pue), Some(_)) => format!("PUE {pue} on the IT load"),
        (Some(pue), None) => format!("PUE {pue} (a basis that is not stated is taken as IT load)"),
    };
    let year = match assumed.calendar_year {
        Some(year) => format!("the year {year} of {} h", assumed.hours),
        None => format!("a year of {} h", assumed.hours),
    };
    format!(
        "{stance}: {} utilization, {pue}, {year}. \
         Power is compared with installed capacity, energy with annual generation.",
        assumed.utilization
    )
}
