//! English.

mod fleet;
mod help;

use super::{Words, alternatives, percent_meant, refused};
use crate::model::Parameter;
use crate::quantity::Dimension;

pub(super) const WORDS: Words = Words {
    error: "error",
    hint: "hint",
    template: "{about}\n\nUsage: {usage}\n\n{all-args}{after-help}",
    arguments: "Arguments",
    options: "Options",
    commands: "Commands",
    see_help: "see `gigawatt --help`",
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
            [] if argument.starts_with("--year") => "write a year from 1900 to 2200".to_owned(),
            [] if argument.starts_with("--digits") => {
                "write a whole number from 1 to 15".to_owned()
            }
            [] => "write a whole number above zero".to_owned(),
            allowed => format!("write {}", alternatives(allowed, ", ", " or ")),
        };
        (format!("`{value}` is no value for `{argument}`"), Some(hint))
    },
    missing_argument: |missing| (format!("{} is missing", missing.join(" and ")), None),
    repeated_argument: |argument| {
        let message =
            format!("`{argument}` may stand only once, and not beside what it contradicts");
        (message, None)
    },
    unknown_name: |name, near, plant| {
        let message = format!("there is no deployment or preset `{name}`");
        if plant {
            let hint = format!("`{name}` is a plant: `gigawatt presets {name}` shows it");
            return (format!("`{name}` is no deployment"), Some(hint));
        }
        let hint = match near {
            [] => "write a power such as `7GW`, or see `gigawatt presets`".to_owned(),
            near => format!("did you mean {}?", alternatives(near, ", ", " or ")),
        };
        (message, Some(hint))
    },
    unknown_plant: |name, near| {
        let hint = match near {
            [] => "`gigawatt presets` lists all plants".to_owned(),
            near => format!("did you mean {}?", alternatives(near, ", ", " or ")),
        };
        (format!("there is no plant `{name}`"), Some(hint))
    },
    unknown_figure: |plant, figure, known| {
        let hint = format!("behind the @ write one of {}", known.join(", "));
        (format!("{plant} has no figure `{figure}`"), Some(hint))
    },
    unknown_preset: |name, near| {
        let hint = match near {
            [] => "`gigawatt presets` lists all".to_owned(),
            near => format!("did you mean {}?", alternatives(near, ", ", " or ")),
        };
        (format!("there is no preset `{name}`"), Some(hint))
    },
    split: |joined| format!("put it in quotes: \"{joined}\""),
    ratio: "write a number such as `1.2`, a percentage such as `60%`, or a range such as `1.1..1.4`",
    assumption: |error| {
        let (what, flag) = match error.parameter {
            Parameter::Utilization => ("utilization", "--utilization"),
            Parameter::Pue => ("PUE", "--pue"),
            Parameter::Hours => ("number of hours", "--hours"),
            _ => ("year", "--year"),
        };
        let hint = match percent_meant(error) {
            Some(percent) => format!("write `{percent}` for a percentage"),
            None => format!("`{flag}` goes from {}", error.allowed.replace("above ", "")),
        };
        (format!("{} is no {what} that can be", refused(error)), Some(hint))
    },
    load_factor: || {
        let hint = "for the average over the announced power write `--utilization`";
        let message =
            "a load factor is the average over the site's own peak, which is not known here";
        (message.to_owned(), Some(hint.to_owned()))
    },
    zero_duration: "over no time there is no energy",
    duration: "write a time above zero, such as `1y`, `90d` or `24h`",
    needless_value: |argument| (format!("`{argument}` takes no value"), None),
    needless_argument: |argument| (format!("`{argument}` is one argument too many"), None),
    not_text: || ("an argument is not valid UTF-8 text".to_owned(), None),
    count: |text| {
        let hint = "write a count from 1e-15 to 1e15, such as `3xserver-hall`".to_owned();
        (format!("`{text}` is no count"), Some(hint))
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
    file: |path, reason| {
        let hint = "check the name and that the file is readable text".to_owned();
        (format!("cannot read {path}: {reason}"), Some(hint))
    },
    output: |reason| format!("cannot write the output: {reason}"),
    fleet: &fleet::WORDS,
};

fn a(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Power => "a power",
        Dimension::Energy => "an energy",
        Dimension::Time => "a time",
    }
}
