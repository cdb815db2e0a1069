//! The schema of a row of JSON Lines.

use schemars::{Schema, json_schema};

/// The schema of a row with its results, or of a group of rows.
pub(crate) fn row_schema() -> Schema {
    json_schema!({
        "title": "FleetRow",
        "description": "A row of a table with its results, or a group of rows with their totals. All other keys are the table's own.",
        "type": "object",
        "properties": {
            "rows": {
                "type": ["integer", "string", "number", "boolean", "null"],
                "description": "Of a group: how many rows it has.",
            },
            "facility_power_w": number("Average power of the facility."),
            "annual_energy_kwh": number("Energy of a year."),
            "emissions_kg": rate("Emissions of CO2 in a year; `null` for a row or group that is on no grid."),
        },
        "patternProperties": {
            "^plant_years_": number("Years of generation of a plant that the energy of a year is, by plant and figure."),
            "^times_": number("How many times the year of a consumer the energy of a year is, by consumer and figure."),
            "^cost_[a-z]{3}(_low|_high)?$": number("Cost of the energy of a year, in the currency of the key."),
            "^(facility_power_w|annual_energy_kwh)_(low|high)$": number("An end of a range, with `--ranges`."),
            "^emissions_kg_(low|high)$": rate("An end of a range, with `--ranges`."),
        },
        "required": ["facility_power_w", "annual_energy_kwh"],
    })
}

fn number(description: &str) -> Schema {
    json_schema!({ "type": "number", "description": description })
}

fn rate(description: &str) -> Schema {
    json_schema!({ "type": ["number", "null"], "description": description })
}
