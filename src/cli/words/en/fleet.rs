//! Whole tables, in English.

use super::super::fleet::{FleetWords, Part, column_value, delimiter_value, is_table_inside, some};
use super::super::{Message, shell_word};
use crate::catalog::nearest;
use crate::fleet::{
    ColumnError, FleetError, Input, ReadColumn, RowError, Setting, Unread, Unused, Why,
};
use crate::model::{Gas, IntensityBasis, Parameter};
use crate::quantity::shortened;
use crate::report::{Language, alternatives};

pub(super) const WORDS: FleetWords = FleetWords {
    rows: |rows_in, rows_out, rejected| {
        let rows = if rows_in == "1" { "row" } else { "rows" };
        format!("{rows_in} {rows} in, {rows_out} with results, {rejected} rejected")
    },
    left_out: |rows, lines| match lines {
        [line] => format!("1 total left out, in line {line}"),
        [lines @ .., last] if (lines.len() + 1).to_string() == rows => {
            format!("{rows} totals left out, in lines {} and {last}", lines.join(", "))
        }
        lines => format!("{rows} totals left out, in lines {} and more", lines.join(", ")),
    },
    perhaps_total: |line| {
        format!(
            "line {line} may be a total, and is counted as a site: remove it if it adds up others"
        )
    },
    read_as: |columns| {
        let columns: Vec<String> = columns.iter().map(|column| read_as(column)).collect();
        format!("read as: {}", columns.join("; "))
    },
    unread,
    unused,
    assumed: |assumptions| {
        let named = |(input, text, part): &(Input, String, Part)| {
            let text = match input {
                Input::Pue => format!("PUE {text}"),
                Input::Hours if text.starts_with("year") => format!("the {text}"),
                Input::Hours => format!("{text} h a year"),
                input => format!("{} {text}", input.name()),
            };
            match part {
                Some((rows, all)) => format!("{text} ({rows} of {all} rows)"),
                None => text,
            }
        };
        format!("assumed: {}", assumptions.iter().map(named).collect::<Vec<_>>().join(", "))
    },
    pue_on_unstated: |part| {
        let of = part.as_ref().map(|(rows, all)| format!(" in {rows} of {all} rows"));
        let of = of.unwrap_or_default();
        format!("PUE on the IT load (a basis that is not stated{of} is taken as IT load)")
    },
    nothing: |inputs| {
        let named = |(input, rows): &(Input, String)| {
            format!("{} in {rows} {}", input.name(), if rows == "1" { "row" } else { "rows" })
        };
        let named: Vec<String> = inputs.iter().map(named).collect();
        format!("no value, such as `-` or `N/A`: {}", named.join(", "))
    },
    slight: |line, power, more| {
        let more = more.map(|more| format!(", and {more} more like it")).unwrap_or_default();
        format!(
            "line {line} is {power}{more}, less than a server takes: `mW` (milliwatt) for `MW`, or a \
             magnitude lost?"
        )
    },
    decimal_comma: "a comma stands before the fraction in this table: 7,5 is 7.5, and 1.250 is 1250",
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
    repeated_input: |input| {
        let hint = format!("name one column: `--column {input}=…`");
        (format!("`--column` names two columns for `{input}`"), Some(hint))
    },
    results_take_it: |path| {
        let hint = "name another file with `-o`".to_owned();
        (format!("the results would take the place of {path}, the table itself"), Some(hint))
    },
    rejects_take_it: |path| {
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
    drawn_already: |rows| {
        let have = if rows == "1" { "row has" } else { "rows have" };
        format!(
            "{rows} {have} an energy per time, which is drawn already: utilization, PUE and hours leave \
             it as it is"
        )
    },
    dates_unused: "`online` and `offline` count only for a calendar year: add `--year 2028`",
    emissions: |mass, counted, part| {
        let gas = match counted.gas {
            Some(Gas::Co2e) => "CO2e",
            Some(_) => "CO2",
            None => "greenhouse gases",
        };
        let kind = match counted.basis {
            Some(IntensityBasis::Direct) => "direct",
            Some(_) => "life-cycle",
            None => "by stated intensities",
        };
        let of = part.as_ref().map(|(rows, all)| format!(", of {rows} of {all} rows"));
        format!("{gas} of a year {mass}, {kind}{}", of.unwrap_or_default())
    },
    mixed_emissions: "emissions that count different things are not added up",
    mixed_groups: |groups| {
        let groups = if groups == "1" { "1 group has" } else { &format!("{groups} groups have") };
        format!("{groups} no sum of emissions: their grids count different things")
    },
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

fn read_as(column: &ReadColumn) -> String {
    let unit = column.unit.as_ref().map(|unit| format!(" in {unit}"));
    let percent = column.percent.then(|| " in %".to_owned());
    let basis = column.basis.map(|basis| format!(", {}", basis.name()));
    let said = unit.into_iter().chain(percent).chain(basis).collect::<String>();
    format!("{} = `{}`{said}", column.input.name(), shortened(column.column.trim()))
}

fn unread(columns: &[Unread]) -> String {
    let named = |why: Why| {
        let of_it = columns.iter().filter(move |unread| unread.why == why);
        of_it.map(|unread| (format!("`{}`", shortened(unread.column.trim())), unread.input.name()))
    };
    let near: Vec<Unread> =
        columns.iter().filter(|unread| unread.why == Why::Near).cloned().collect();
    let mut lines = Vec::new();
    if !near.is_empty() {
        let list: Vec<String> =
            named(Why::Near).map(|(name, input)| format!("{name} ({input}?)")).collect();
        let them = if list.len() == 1 { "it" } else { "them" };
        let value = column_value(&near);
        lines.push(format!("not read: {}; `--column {value}` reads {them}", list.join(", ")));
    }
    let taken = named(Why::Taken)
        .map(|(name, input)| format!("not read: {name}, as another column is the {input}"));
    let no_year = named(Why::NoYear)
        .map(|(name, _)| format!("not read: {name}; days count with `--year 2028`"));
    lines.extend(taken.chain(no_year));
    lines.join("\n")
}

fn unused(columns: &[Unused]) -> String {
    let line = |Unused { column, setting, .. }: &Unused| {
        let flag = match setting {
            Setting::Tariff => "`--tariff 0.08USD/kWh` says it for all rows",
            Setting::Year => "`--year 2028` says it for all rows",
            Setting::Scenario => "`--scenario typical` says it for all rows",
            _ => "a table counts no water, `gigawatt 7GW --wue 1.8L/kWh` does",
        };
        format!("not read: `{}`; {flag}", shortened(column.trim()))
    };
    columns.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn run(error: &FleetError) -> Message {
    let hint = match error {
        FleetError::Columns(error) => column_hint(error),
        FleetError::Empty => "the first line names the columns, such as `id,power`".to_owned(),
        FleetError::NotText => {
            "save it as CSV in UTF-8, or convert it: `iconv -f UTF-16 -t UTF-8` (or GB18030)"
                .to_owned()
        }
        FleetError::Kind(kind) if is_table_inside(*kind) => "save it as CSV in UTF-8".to_owned(),
        FleetError::Kind(_) => "unpack it, and give the CSV that is in it".to_owned(),
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
            let near = || nearest(name, found.iter().map(String::as_str)).first().copied();
            let flag = match Input::of_name(name) {
                Some(input) => {
                    let column = error.likely_column().or_else(near).unwrap_or("nameplate");
                    let value = shell_word(&format!("{}={column}", input.name()));
                    format!("write `--column {value}` if it has another name; ")
                }
                None => String::new(),
            };
            format!("{flag}the columns are {}", some(found, ", "))
        }
        ColumnError::Ambiguous { input, found } => {
            let value =
                format!("{}={}", input.name(), found.first().map_or("", |name| name.trim()));
            format!("write `--column {}`, or name another of them", shell_word(&value))
        }
        ColumnError::Unit { heading, .. } => {
            format!("leave `--power-unit` out, or write `--power-unit {}`", shell_word(heading))
        }
        ColumnError::Basis { heading, .. } => {
            format!("leave `--basis` out, or write `--basis {}`", heading.name())
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
            let hint = format!("it goes from {}", error.allowed_in(Language::English));
            (format!("{} is no {what} that can be", error.refused(Language::English)), Some(hint))
        }
        error => (error.to_string(), error.hint()),
    }
}
