//! The help in English.

pub(super) fn about(command: &str) -> &'static str {
    match command {
        "calc" => "Energy of deployments, compared with the Three Gorges plant",
        "convert" => "One power or energy in other units",
        "presets" => "The figures that are built in or your own, with quotes and sources",
        "fleet" => "Energy of every site in a CSV, TSV or JSON Lines table",
        _ => {
            "What a power figure means: kWh an hour, TWh a year, years of Three Gorges.\n\
             Without arguments it shows the deployments of the article it began with."
        }
    }
}

pub(super) fn usage(command: &str) -> &'static str {
    match command {
        "calc" => "gigawatt calc [OPTIONS] [DEPLOYMENT]...",
        "convert" => "gigawatt convert [OPTIONS] QUANTITY UNIT...",
        "presets" => "gigawatt presets [OPTIONS] [ID]",
        "fleet" => "gigawatt fleet [OPTIONS] [FILE]",
        _ => "gigawatt [OPTIONS] [DEPLOYMENT]...\n       gigawatt [OPTIONS] COMMAND",
    }
}

pub(super) fn examples(command: &str) -> &'static str {
    match command {
        "calc" => {
            "Examples:\n  gigawatt calc 7GW openai-nvidia\n  gigawatt calc --total 3xserver-hall 60亿瓦"
        }
        "convert" => {
            "Examples:\n  gigawatt convert 61.32TWh 亿度 kWh\n  gigawatt convert 7GW TWh --for 1y"
        }
        "presets" => "Examples:\n  gigawatt presets\n  gigawatt presets three-gorges --format json",
        "fleet" => {
            "Exit status: 0 if every row has a result, 4 if rows were rejected, 2 if the input\n\
             cannot be used, 1 if the run failed.\n\n\
             Examples:\n  gigawatt fleet sites.csv -o energy.csv\n  \
             gigawatt fleet sites.csv --group-by state --top 10"
        }
        _ => "Examples:\n  gigawatt 7GW\n  gigawatt openai-amd --utilization 40..60% --pue 1.2",
    }
}

pub(super) fn argument(id: &str) -> &'static str {
    match id {
        "deployments" => "A power (7GW, 60亿瓦), a preset or several (3xserver-hall)",
        "total" => "Add a total row",
        "against" => "What to compare with, such as three-gorges@2020",
        "pue" => "Facility energy over IT energy: 1.2, 1.1..1.4",
        "utilization" => "Average draw over announced power: 60%, 0.4..0.6",
        "basis" => "What the power counts: it-load or facility",
        "hours" => "Hours a year at that power [default: 8760]",
        "year" => "A calendar year: 8,784 h if it is a leap year",
        "load_factor" => "Not used here; see --utilization",
        "quantity" => "A power or an energy, such as 7GW or 610亿度",
        "units" => "The units wanted, such as kWh, 亿度 or TWh/yr",
        "duration" => "Turns power into energy and back: 1y (8,760 h), 24h",
        "id" => "The preset to show whole; all in short without it",
        "format" => "table, markdown, csv, json; for fleet csv, tsv, ndjson",
        "lang" => "en or zh [default: from the locale]",
        "digits" => "Significant digits, 1 to 15 [default: 4]",
        "color" => "auto, always or never [default: auto]",
        "presets" => "A preset file of your own; may be repeated",
        "help" => "Print this help",
        "version" => "Print the version",
        "file" => "A table with a column `power`; - or none is standard input",
        "output" => "Where to write, all or nothing [default: standard output]",
        "input_format" => "csv, tsv or ndjson [default: by the file's ending]",
        "column" => "Other names of columns: power=nameplate,pue=PUE",
        "power_unit" => "The unit of powers without one, such as MW",
        "rejects" => "Rows without a result [default: beside the output]",
        "strict" => "Stop at the first bad row and write nothing",
        "ranges" => "Add the low and high ends of every result",
        "group_by" => "Write totals by the values of a column",
        "top" => "Only so many groups, those of the most energy",
        "threads" => "Threads that calculate [default: one a processor]",
        _ => "",
    }
}

pub(super) fn value_name(id: &str) -> &'static str {
    match id {
        "deployments" => "DEPLOYMENT",
        "quantity" => "QUANTITY",
        "units" | "power_unit" => "UNIT",
        "duration" => "DURATION",
        "pue" | "utilization" | "load_factor" => "RATIO",
        "basis" => "BASIS",
        "against" => "PLANTS",
        "hours" => "HOURS",
        "year" => "YEAR",
        "id" => "ID",
        "format" | "input_format" => "FORMAT",
        "lang" => "LANGUAGE",
        "digits" | "top" | "threads" => "N",
        "color" => "WHEN",
        "presets" | "file" | "output" | "rejects" => "FILE",
        "column" => "NAME=COLUMN",
        "group_by" => "COLUMN",
        _ => "",
    }
}
