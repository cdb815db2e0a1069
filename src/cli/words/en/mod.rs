//! English.

mod file;
mod fleet;
mod help;
mod man;
mod schema;

use super::{Words, is_year};
use crate::ask::Field;
use crate::catalog::Inventory;
use crate::report::alternatives;

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
    needless_value: |argument| (format!("`{argument}` takes no value"), None),
    without_minus: "write it without the minus sign",
    needless_argument: |argument| (format!("`{argument}` is one argument too many"), None),
    not_text: || ("an argument is not valid UTF-8 text".to_owned(), None),
    chart_without_table: || {
        let hint = "leave `--format` out, or leave `--chart` out".to_owned();
        ("`--chart` draws under a table".to_owned(), Some(hint))
    },
    one_format: |command, ending| {
        let hint = format!("leave `--format` out, and name a file that ends in {ending}");
        (format!("`{command}` has a format of its own"), Some(hint))
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
    unusual_rate: |rate| {
        let what = match rate.field {
            Field::Grid => "what grids emit, which is 1 to 3,000 g/kWh",
            Field::Tariff => "what a kilowatt-hour costs anywhere",
            _ => "what cooling takes, which is 0.005 to 100 L/kWh",
        };
        let meant = rate.likely.as_ref().map(|likely| format!("did you mean `{likely}`? "));
        let hint = format!("{}it is taken as it stands", meant.unwrap_or_default());
        (format!("`{}` is far from {what}", rate.text), Some(hint))
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
