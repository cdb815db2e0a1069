//! English.

mod file;
mod fleet;
mod help;
mod man;
mod schema;
mod timeline;

use super::{Words, alternatives, is_cut_of_bell, is_year, percent_meant, refused, shell_word};
use crate::catalog::Inventory;
use crate::cli::fault::Kind;
use crate::cli::rates::RateKind;
use crate::model::Parameter;
use crate::quantity::Dimension;
use crate::report::NothingDrawn;

pub(super) const WORDS: Words = Words {
    error: "error",
    warning: "warning",
    hint: "hint",
    template: "{about}\n\nUsage: {usage}\n\n{all-args}{after-help}",
    colon: ":",
    arguments: "Arguments",
    options: "Options",
    commands: "Commands",
    see_help: |command| match command {
        Some(command) => format!("see `gigawatt {command} --help`"),
        None => "see `gigawatt --help`".to_owned(),
    },
    about: help::about,
    usage: help::usage,
    examples: help::examples,
    argument: help::argument,
    value_name: help::value_name,
    unknown_argument: |argument, near| {
        let hint = near.map(|near| format!("did you mean `{near}`?"));
        (format!("there is no option `{argument}`"), hint)
    },
    missing_value: |argument| (format!("`{argument}` needs a value"), None),
    invalid_value: |argument, value, allowed| {
        let hint = match allowed {
            [] if argument.starts_with("--seed") => {
                format!("write a whole number from 0 to {}", u64::MAX)
            }
            [] if is_year(argument) => "write a year from 1900 to 2200".to_owned(),
            [] if argument.starts_with("--threads") => {
                "write a whole number from 1 to 256".to_owned()
            }
            [] if argument.starts_with("--digits") => {
                "write a whole number from 1 to 15".to_owned()
            }
            [] => "write a whole number above zero".to_owned(),
            allowed => format!("write {}", alternatives(allowed, ", ", " or ")),
        };
        (format!("`{value}` is no value for `{argument}`"), Some(hint))
    },
    missing_argument: |missing| {
        let is = if missing.len() > 1 { "are" } else { "is" };
        (format!("{} {is} missing", missing.join(" and ")), None)
    },
    repeated_argument: |argument| {
        let hint = "leave all but one of them out".to_owned();
        (format!("`{argument}` may stand only once"), Some(hint))
    },
    conflict: |one, other| {
        let hint = format!("leave `{one}` or `{other}` out");
        (format!("`{one}` and `{other}` cannot stand together"), Some(hint))
    },
    no_deployment: |name, others| {
        let uses = others.iter().map(|(kind, id)| match kind {
            Kind::Grid => format!("`gigawatt 7GW --grid {id}` gives the CO2 on this grid"),
            Kind::Scenario => format!("`gigawatt 7GW --scenario {id}` takes this scenario"),
            Kind::Hardware => format!("`gigawatt 7GW --unit-power {id}` counts such machines"),
            Kind::Claim => format!("`gigawatt check {id}` checks this claim"),
            Kind::Reference | Kind::Plant | Kind::Preset => {
                format!("`gigawatt 7GW --against {id}` compares with it")
            }
        });
        let uses: Vec<String> = uses.collect();
        (format!("`{name}` is no deployment"), Some(uses.join(", ")))
    },
    counted_reference: |text, one| {
        let hint = format!("write `{one}`: how many of it there are is what comes out");
        (format!("`{text}` has a number, and one plant or consumer is needed here"), Some(hint))
    },
    power_over_time: |text, power, (flag, value)| {
        let hint = format!("write `gigawatt {} {flag} {}`", shell_word(power), shell_word(value));
        (format!("`{text}` says for how long, and a deployment is a power"), Some(hint))
    },
    schedule_alone: |text| {
        let hint = format!("write `gigawatt timeline --schedule {}`", shell_word(text));
        (format!("`{text}` says when powers run"), Some(hint))
    },
    unknown_name: |name, near| {
        let message = format!("there is no deployment or preset `{name}`");
        let hint = match near {
            [] => "write a power such as `7GW`, or see `gigawatt presets`".to_owned(),
            near => format!("did you mean {}?", alternatives(near, ", ", " or ")),
        };
        (message, Some(hint))
    },
    unknown: |kind, name, near| {
        let (what, all) = match kind {
            Kind::Plant => ("plant", "`gigawatt references` lists all, or write a ratio: `35%`"),
            Kind::Reference => ("plant or consumer", "`gigawatt references` lists all"),
            Kind::Scenario => ("scenario", "`gigawatt presets` lists all; `all` is every one"),
            Kind::Grid => ("grid", "`gigawatt presets` lists all, or write `473 gCO2e/kWh`"),
            Kind::Hardware => ("hardware", "`gigawatt presets` lists all, or write a power"),
            Kind::Claim => ("claim", "`gigawatt check` shows all, or write `7GW for 1y = 61TWh`"),
            Kind::Preset => ("preset", "`gigawatt presets` lists all"),
        };
        let hint = match near {
            [] => all.to_owned(),
            near => format!("did you mean {}?", alternatives(near, ", ", " or ")),
        };
        (format!("there is no {what} `{name}`"), Some(hint))
    },
    unknown_figure: |reference, figure, known| {
        let hint = format!("behind the @ write one of {}", known.join(", "));
        (format!("{reference} has no figure `{figure}`"), Some(hint))
    },
    split: |joined| format!("put it in quotes: \"{joined}\""),
    ratio: |parameter| {
        let examples = alternatives(parameter.examples(), ", ", " or ");
        format!("write a value or a range, such as {examples}")
    },
    assumption: |error| {
        let (what, flag) = match error.parameter {
            Parameter::Utilization => ("utilization", "--utilization"),
            Parameter::Pue => ("PUE", "--pue"),
            Parameter::Hours => ("number of hours", "--hours"),
            Parameter::Period => ("period", "--for"),
            Parameter::CapacityFactor => ("capacity factor", "--capacity-factor"),
            _ => ("year", "--year"),
        };
        let hint = match percent_meant(error) {
            Some(percent) => format!("write `{percent}` for a percentage"),
            None if is_cut_of_bell(error) => format!(
                "three standard deviations to either side count, and `{flag}` goes from {}",
                error.allowed
            ),
            None => format!("`{flag}` goes from {}", error.allowed.replace("above", "more than")),
        };
        (format!("{} is no {what} that can be", refused(error, " h")), Some(hint))
    },
    load_factor: || {
        let hint = "for the average over the announced power write `--utilization`";
        let message =
            "a load factor is the average over the site's own peak, which is not known here";
        (message.to_owned(), Some(hint.to_owned()))
    },
    unit_power: "write its unit too, such as `700W` or `1.4kW`",
    zero_unit: || {
        let hint = "write the power of one machine, such as `1.4kW`".to_owned();
        ("a machine without power is no machine".to_owned(), Some(hint))
    },
    zero_duration: "over no time there is no energy",
    duration: "write a time above zero, such as `1y`, `90d` or `24h`",
    needless_value: |argument| (format!("`{argument}` takes no value"), None),
    without_minus: "write it without the minus sign",
    needless_argument: |argument| (format!("`{argument}` is one argument too many"), None),
    not_text: || ("an argument is not valid UTF-8 text".to_owned(), None),
    count: |text| {
        let hint = "write a count from 1e-15 to 1e15, such as `3xserver-hall`".to_owned();
        (format!("`{text}` is no count"), Some(hint))
    },
    samples: |text| {
        let hint = "write a whole number from 1 to 100,000,000, such as `1e6`".to_owned();
        (format!("`{text}` is no number of samples"), Some(hint))
    },
    seed_alone: || {
        let hint = "write `--samples 1e6` too, or leave `--seed` out".to_owned();
        ("`--seed` says which samples, and none are asked for".to_owned(), Some(hint))
    },
    chart_without_table: || {
        let hint = "leave `--format` out, or leave `--chart` out".to_owned();
        ("`--chart` draws under a table".to_owned(), Some(hint))
    },
    one_format: |command, ending| {
        let hint = format!("leave `--format` out, and name a file that ends in {ending}");
        (format!("`{command}` has a format of its own"), Some(hint))
    },
    one_scenario: || {
        let hint = "name one, such as `--scenario typical`; \
                    `gigawatt 7GW --scenario all` shows them side by side";
        ("only one scenario can stand here".to_owned(), Some(hint.to_owned()))
    },
    nothing_drawn: || {
        let hint = "write a `--utilization` above 0 %".to_owned();
        (NothingDrawn.to_string(), Some(hint))
    },
    time_of_claim: |flag| {
        let hint = "write the time into the claim: `7GW for 8000h = 56TWh`".to_owned();
        (format!("`{flag}` has no place here: a claim says how long itself"), Some(hint))
    },
    needless_for_chart: |flag, kind| {
        let hint = match flag {
            "--samples" | "--seed" => "write `--kind uncertainty`, or leave it out",
            "--for" => "leave it out: pictures show the energy of a year",
            "--measure" => "write `--kind comparison`, or leave it out",
            "--grid" | "--tariff" | "--explain" => {
                "leave it out, or write a page: `-o report.html`"
            }
            _ => "write `--kind timeline`, or leave it out",
        };
        (format!("`{flag}` changes nothing in a chart of the kind `{kind}`"), Some(hint.to_owned()))
    },
    unusual_rate: |kind, text, likely| {
        let what = match kind {
            RateKind::Grid => "what grids emit, which is 1 to 3,000 g/kWh",
            RateKind::Tariff => "what a kilowatt-hour costs anywhere",
            RateKind::Water => "what cooling takes, which is 0.005 to 100 L/kWh",
        };
        let meant = likely.map(|likely| format!("did you mean `{likely}`? "));
        let hint = format!("{}it is taken as it stands", meant.unwrap_or_default());
        (format!("`{text}` is far from {what}"), Some(hint))
    },
    consumers_without_power: |names| {
        let names = alternatives(names, ", ", " and ");
        let message = format!(
            "consumers are left out of the picture, as only their energy of a year is known: {names}"
        );
        (message, Some("leave `--measure power` out to draw that energy".to_owned()))
    },
    uses_in_picture: |names| {
        let names = alternatives(names, ", ", " and ");
        let message =
            format!("left out of the picture, as one use is no energy of a year: {names}");
        (message, Some("a table shows how many uses they are".to_owned()))
    },
    years_without_power: |names| {
        let names = alternatives(names, ", ", " and ");
        let message = format!(
            "the picture has the installed capacity, not the energy that is meant by {names}"
        );
        (message, Some("leave `--measure power` out to draw that energy".to_owned()))
    },
    command_after_deployments: |command| {
        let hint = format!("`{command}` goes first, without deployments or `--total`");
        (format!("the command `{command}` stands behind what belongs to `calc`"), Some(hint))
    },
    conversion: |error| {
        let message = format!(
            "{} is {}, and {} is a unit of {}",
            error.input,
            a(error.found),
            error.unit,
            error.wanted
        );
        let joined = error.found != Dimension::Time && error.wanted != Dimension::Time;
        let hint = joined
            .then(|| "say how long with `--for`, such as `--for 1y` or `--for 1h`".to_owned());
        (message, hint)
    },
    claim: |error| {
        let message = format!(
            "`{}` is {}, and `{}` is {}",
            error.left,
            a(error.found),
            error.right,
            a(error.other)
        );
        let hint = "say how long the power is drawn, as in `7GW for 1y = 61TWh`".to_owned();
        (message, Some(hint))
    },
    timeline: timeline::message,
    file: file::message,
    left_out: |message| format!("a preset file is left out: {message}"),
    more_warnings: |count| (format!("{count} more warnings about preset files"), None),
    output: |reason| format!("cannot write the output: {reason}"),
    schema: schema::about,
    fleet: &fleet::WORDS,
    man: man::WORDS,
    inventory: |inventory| {
        let Inventory { presets, figures, sources, newest_source } = inventory;
        let newest = newest_source.as_deref().unwrap_or("unknown");
        format!(
            "presets: {presets}\nfigures: {figures}, each with its source\n\
             sources: {sources}\nnewest source: {newest}\n"
        )
    },
};

fn a(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Power => "a power",
        Dimension::Energy => "an energy",
        Dimension::Time => "a time",
    }
}
