//! The schema of a row of JSON Lines.

use schemars::{Schema, json_schema};

/// The schema of a row with its results, or of a group of rows.
///
/// Only what every row has is of a known type: without references, a grid or a tariff, the table may
/// have columns of its own under the names of their results.
pub(crate) fn row_schema() -> Schema {
    json_schema!({
        "title": "FleetRow",
        "description": "A row of a table with its results, or a group of rows with their totals. All other keys are the table's own.",
        "type": "object",
        "properties": {
            "rows": said("Of a group: how many rows it has."),
            "facility_power_w": number("Average power of the facility."),
            "annual_energy_kwh": number("Energy of a year."),
            "emissions_kg": said("Emissions of CO2 in a year, in kilograms; `null` for a row or group that is on no grid, and for a group whose grids are counted in different ways."),
            "emissions_rows": said("Of a group: how many rows its emissions are of."),
        },
        "patternProperties": {
            "^plant_years_": said("Years of generation of a plant that the energy of a year is, by plant and figure."),
            "^times_": said("How many times the year of a consumer the energy of a year is, by consumer and figure."),
            "^cost_[a-z]{3}(_low|_high)?$": said("Cost of the energy of a year, in the currency of the key."),
            "^(facility_power_w|annual_energy_kwh|emissions_kg)_(low|high)$": said("An end of a range, with `--ranges`."),
        },
        "required": ["facility_power_w", "annual_energy_kwh"],
    })
}

fn number(description: &str) -> Schema {
    json_schema!({ "type": "number", "description": description })
}

fn said(description: &str) -> Schema {
    json_schema!({ "description": description })
}
