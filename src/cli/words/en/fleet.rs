//! Whole tables, in English.

use super::super::fleet::{FleetWords, delimiter_value, some};
use super::super::{Message, alternatives, refused, shell_word};
use crate::catalog::nearest;
use crate::fleet::{ColumnError, FleetError, Input, RowError};
use crate::model::Parameter;

pub(super) const WORDS: FleetWords = FleetWords {
    rows: |rows_in, rows_out, rejected| {
        let rows = if rows_in == "1" { "row" } else { "rows" };
        format!("{rows_in} {rows} in, {rows_out} with results, {rejected} rejected")
    },
    totals: |power, energy| format!("facility power {power}, energy of a year {energy}"),
    groups: |out, all| format!("{out} of {all} groups written"),
    ranged: |rows, grouped| {
        let hold = if rows == "1" { "row holds a range" } else { "rows hold ranges" };
        let how =
            if grouped { "central values are added up" } else { "`--ranges` writes both ends" };
        format!("{rows} {hold}: {how}")
    },
    speed: |seconds, rows| format!("{seconds} s, {rows} rows a second"),
    run,
    row,
    in_line: |line, message| format!("line {line}: {message}"),
    in_cell: |input, message| format!("{input}: {message}"),
    format: |name| {
        let hint = match name {
            "json" => "write `--format ndjson`: one JSON object a line",
            _ => "write `--format csv`, `tsv` or `ndjson`",
        };
        (format!("a fleet is not written as {name}"), Some(hint.to_owned()))
    },
    report_format: |name| {
        let hint = "write `--format csv` or `json`";
        (format!("only `fleet` writes {name}"), Some(hint.to_owned()))
    },
    delimiter: |text| {
        let hint = "write `;`, `|`, `tab`, or another sign that stands between fields".to_owned();
        (format!("`{text}` is no delimiter"), Some(hint))
    },
    power_unit: |text| {
        let hint = "write a unit such as `MW`".to_owned();
        (format!("`{text}` is no unit of power"), Some(hint))
    },
    column: |text, inputs| {
        let hint = format!(
            "write `power=nameplate`; before the = stands {}",
            alternatives(inputs, ", ", " or ")
        );
        (format!("`{text}` names no column"), Some(hint))
    },
    same_file: |path| {
        let hint = "name another file with `--rejects`".to_owned();
        (format!("the rejects would take the place of {path}"), Some(hint))
    },
    no_input: || {
        let hint = "write `gigawatt fleet sites.csv`, or pipe a table in".to_owned();
        ("there is no table to read".to_owned(), Some(hint))
    },
    period: || {
        let hint = "leave `--for` out, or say how many hours a year with `--hours`".to_owned();
        ("the energies of a table are those of a year".to_owned(), Some(hint))
    },
    dates_unused: "`online` and `offline` count only for a calendar year: add `--year 2028`",
    commas: "in numbers a comma parts thousands: 7,500 is 7500, and 7,5 is refused",
    emissions: |mass| format!("CO2 of a year {mass}"),
    cost: |cost| format!("cost of a year {cost}"),
    rejected: |(count, rows), first, file| {
        let were = if count == 1 { "was" } else { "were" };
        let message = format!("{count} of {rows} rows {were} rejected; {first}");
        let hint = match file {
            Some(file) => format!("{file} has them whole, with line and reason"),
            None => "`--rejects FILE` keeps them whole, with line and reason".to_owned(),
        };
        (message, Some(hint))
    },
};

fn run(error: &FleetError) -> Message {
    let hint = match error {
        FleetError::Columns(error) => column_hint(error),
        FleetError::Empty => "the first line names the columns, such as `id,power`".to_owned(),
        FleetError::NotText => {
            "save it as CSV in UTF-8, or convert it: `iconv -f UTF-16 -t UTF-8` (or GB18030)"
                .to_owned()
        }
        FleetError::Threads(_) => "take fewer with `--threads`".to_owned(),
        FleetError::TooLong { .. } => "look for a quote that nothing closes".to_owned(),
        _ => return (error.to_string(), None),
    };
    (error.to_string(), Some(hint))
}

fn column_hint(error: &ColumnError) -> String {
    if error.is_json() {
        return "write `--input-format ndjson` for lines of JSON".to_owned();
    }
    if let Some(delimiter) = error.delimiter() {
        let value = delimiter_value(delimiter);
        return format!("write `--delimiter {value}`, which seems to stand between the columns");
    }
    match error {
        ColumnError::Missing { name, found } => {
            let near = nearest(name, found.iter().map(String::as_str));
            let flag = match Input::of_name(name) {
                Some(input) => {
                    let column = near.first().copied().unwrap_or("nameplate");
                    let value = shell_word(&format!("{}={column}", input.name()));
                    format!("write `--column {value}` if it has another name; ")
                }
                None => String::new(),
            };
            format!("{flag}the columns are {}", some(found, ", "))
        }
        ColumnError::Repeated { .. } => "rename one of them, or leave it out".to_owned(),
        _ => "rename or remove it, so that results and input stay apart".to_owned(),
    }
}

fn row(error: &RowError) -> Message {
    match error {
        RowError::Quantity { input: Input::Power, .. } if !error.is_bare_number() => {
            (String::new(), None)
        }
        RowError::Assumption(error) => {
            let what = match error.parameter {
                Parameter::Utilization => "utilization",
                Parameter::Pue => "PUE",
                _ => "number of hours",
            };
            let hint = format!("it goes from {}", error.allowed.replace("above", "more than"));
            (format!("{} is no {what} that can be", refused(error, " h")), Some(hint))
        }
        error => (error.to_string(), error.hint()),
    }
}
