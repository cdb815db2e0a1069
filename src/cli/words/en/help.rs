//! The help in English.

pub(super) fn about(command: &str) -> &'static str {
    match command {
        "calc" => "Energy of deployments, compared with the Three Gorges plant",
        "convert" => "One power or energy in other units",
        "presets" => "The figures that are built in or your own, with quotes and sources",
        "references" => "The plants and consumers that can be compared with",
        "solve" => "Which power equals an energy, or so many years of a plant",
        "check" => "Whether claims hold: those of the article, or your own",
        "read" => "The powers and energies of a news text, and whether its claims hold",
        "timeline" => "Energy by calendar years, as deployments come online",
        "fleet" => "Energy of every site in a CSV, TSV or JSON Lines table",
        "chart" => "A picture of deployments and plants, as SVG",
        "report" => "Everything on one page to send or print, as HTML",
        "schema" => "The JSON Schema of an output or of preset files",
        "completions" => "A script that completes commands, flags and preset names",
        "man" => "The help as manual pages, one for each command",
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
        "references" => "gigawatt references [OPTIONS] [ID]",
        "solve" => "gigawatt solve [OPTIONS] TARGET...",
        "check" => "gigawatt check [OPTIONS] [CLAIM]...",
        "read" => "gigawatt read [OPTIONS] FILE...",
        "timeline" => "gigawatt timeline [OPTIONS] [DEPLOYMENT]...",
        "fleet" => "gigawatt fleet [OPTIONS] [FILE]",
        "chart" => "gigawatt chart [OPTIONS] [DEPLOYMENT]...",
        "report" => "gigawatt report [OPTIONS] [DEPLOYMENT]...",
        "schema" => "gigawatt schema [OPTIONS] [NAME]",
        "completions" => "gigawatt completions [OPTIONS] SHELL",
        "man" => "gigawatt man [OPTIONS] [COMMAND]",
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
        "references" => "Examples:\n  gigawatt references\n  gigawatt references ireland",
        "solve" => {
            "Examples:\n  gigawatt solve 61TWh/yr\n  gigawatt solve 0.5xthree-gorges@2020 --scenario typical"
        }
        "check" => {
            "Exit code: 3 if a claim does not hold, else 0.\n\n\
             Examples:\n  gigawatt check total-year\n  gigawatt check 7GW*1y=61TWh"
        }
        "read" => {
            "Exit code: 3 if a claim does not hold, else 0.\n\n\
             Examples:\n  gigawatt read article.txt\n  gigawatt read - --format json"
        }
        "timeline" => {
            "Examples:\n  gigawatt timeline openai-amd --to 2032\n  gigawatt timeline --schedule 1GW@2026-07,6GW@2030-01 --ramp linear"
        }
        "fleet" => {
            "Exit status: 0 if every row has a result, 4 if rows were rejected, 2 if the input\n\
             cannot be used, 1 if the run failed.\n\n\
             Examples:\n  gigawatt fleet sites.csv -o energy.csv\n  \
             gigawatt fleet sites.csv --group-by state --top 10"
        }
        "chart" => {
            "Examples:\n  gigawatt chart openai-amd stargate -o chart.svg\n  gigawatt chart openai-amd --kind timeline --lang zh -o chart.svg"
        }
        "report" => {
            "Examples:\n  gigawatt report openai-amd openai-nvidia stargate -o report.html\n  gigawatt report 7GW --scenario typical --grid us --lang zh -o report.html"
        }
        "schema" => {
            "Examples:\n  gigawatt schema\n  gigawatt schema preset-file -o gigawatt-presets.json"
        }
        "completions" => {
            "Examples:\n  eval \"$(gigawatt completions bash)\"   # in ~/.bashrc; so for zsh, in ~/.zshrc\n  gigawatt completions fish > ~/.config/fish/completions/gigawatt.fish"
        }
        "man" => {
            "Examples:\n  gigawatt man calc | man -l -\n  gigawatt man --dir ~/.local/share/man/man1"
        }
        _ => "Examples:\n  gigawatt 7GW\n  gigawatt openai-amd --utilization 40..60% --pue 1.2",
    }
}

pub(super) fn argument(id: &str) -> &'static str {
    match id {
        "deployments" => "A power (7GW, 60亿瓦), a preset or several (3xserver-hall)",
        "total" => "Add a total row",
        "against" => "What to compare with: three-gorges@2020, ireland, all",
        "pue" => "Facility energy over IT energy: 1.2, 1.1..1.4",
        "utilization" => "Average draw over announced power: 60%, 0.4..0.6",
        "basis" => "What the power counts: it-load or facility",
        "hours" => "Hours a year at that power [default: 8760]",
        "year" => "A calendar year: 8,784 h if it is a leap year",
        "scenario" => "headline, typical, efficient or high",
        "scenarios" => "headline, typical, efficient, high or all",
        "period" => "Energy of a time of your own too: 90d, 24h",
        "explain" => "Show the steps of the calculation with their sources",
        "grid" => "CO2 of a grid: china, us@2023, or 400g/kWh",
        "tariff" => "What energy costs: 0.08USD/kWh, 0.06..0.10EUR/kWh",
        "wue" => "Water of cooling for IT energy: 1.8L/kWh",
        "unit_power" => "How many machines: 1.4kW, gb200-nvl72",
        "load_factor" => "Not used here; see --utilization",
        "quantity" => "A power or an energy, such as 7GW or 610亿度",
        "units" => "The units wanted, such as kWh, 亿度 or TWh/yr",
        "duration" => "Turns power into energy and back: 1y (8,760 h), 24h",
        "id" => "The preset to show whole; all in short without it",
        "format" => "table, markdown, csv, json; for fleet csv, tsv, ndjson",
        "lang" => "en or zh [default: from the locale]",
        "digits" => "Significant digits, 1 to 15 [default: 4]",
        "theme" => "Of pictures and pages: light, dark or auto [default: light, of pages auto]",
        "color" => "auto, always or never [default: auto]",
        "presets" => "A preset file of your own; may be repeated",
        "help" => "Print this help",
        "version" => "Print the version",
        "verbose" => "With --version: how many figures, and how new they are",
        "entry" => "The plant or consumer to show whole; all in short without it",
        "capacity_factor" => "Installed capacity too: at 35%, or as of us-wind@2020",
        "targets" => "An energy (61TWh), a power (61TWh/yr) or '0.5 three-gorges'",
        "claims" => "'7GW for 1y = 61TWh', '61TWh = 0.5 three-gorges', or an id",
        "texts" => "A text in Chinese or English; - is standard input",
        "all_checked" => "Exit code 3 for claims that cannot be checked too",
        "schedule" => "Power by date: 1GW@2026-07,6GW@2030; +5GW adds",
        "ramp" => "Between dates: step or linear [default: step]",
        "from" => "First year [default: that of the first change]",
        "to" => "Last year [default: the one after the last change]",
        "total_table" => "Add a table of the total",
        "reference" => "What a plant-year is [default: three-gorges@design]",
        "samples" => "Monte Carlo: how many samples to draw, such as 1e6",
        "drawn" => "Draw a chart under the tables",
        "seed" => "Which samples: same seed, same result [default: 0]",
        "file" => "A table with a column `power`; - or none is standard input",
        "output" => "Where to write, whole or not at all; its ending says what",
        "input_format" => "csv, tsv or ndjson [default: by the file's ending]",
        "delimiter" => "What stands between fields of CSV: ';', '|', tab",
        "column" => "Other names of columns: power=nameplate,pue=PUE",
        "power_unit" => "The unit of powers without one, such as MW",
        "rejects" => "Rows without a result [default: beside the output]",
        "strict" => "Stop at the first bad row; a file stays as it was",
        "ranges" => "Add the low and high ends of every result",
        "group_by" => "Write totals by the values of a column",
        "top" => "Only so many groups, those of the most energy",
        "threads" => "Threads that calculate [default: one a processor]",
        "kind" => "comparison, timeline or uncertainty [default: by the flags]",
        "measure" => "What bars measure: energy or power [default: energy]",
        "title" => "A title of your own",
        "subject" => "Which one; a list of them without it",
        "shell" => "bash, elvish, fish, powershell or zsh",
        "page" => "The command whose page is wanted; without it, the main page",
        "dir" => "Write all pages into this folder",
        _ => "",
    }
}

pub(super) fn value_name(id: &str) -> &'static str {
    match id {
        "deployments" => "DEPLOYMENT",
        "quantity" => "QUANTITY",
        "units" | "power_unit" => "UNIT",
        "pue" | "utilization" | "load_factor" | "capacity_factor" => "RATIO",
        "scenario" => "SCENARIO",
        "duration" | "period" => "DURATION",
        "grid" => "GRID",
        "tariff" => "PRICE",
        "wue" => "WUE",
        "unit_power" => "POWER",
        "basis" => "BASIS",
        "against" => "REFERENCES",
        "hours" => "HOURS",
        "year" | "from" | "to" => "YEAR",
        "format" | "input_format" => "FORMAT",
        "delimiter" => "CHARACTER",
        "lang" => "LANGUAGE",
        "digits" | "samples" | "seed" | "top" | "threads" => "N",
        "color" => "WHEN",
        "theme" => "THEME",
        "presets" | "file" | "texts" | "output" | "rejects" => "FILE",
        "id" | "entry" => "ID",
        "column" => "NAME=COLUMN",
        "group_by" => "COLUMN",
        "targets" => "TARGET",
        "claims" => "CLAIM",
        "schedule" => "SCHEDULE",
        "ramp" => "RAMP",
        "reference" => "PLANT",
        "kind" => "KIND",
        "measure" => "MEASURE",
        "title" => "TITLE",
        "subject" => "NAME",
        "shell" => "SHELL",
        "page" => "COMMAND",
        "dir" => "FOLDER",
        _ => "",
    }
}
