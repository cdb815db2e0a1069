//! The command-line parser with its help in a language.

use super::args::Cli;
use super::words::{Words, words};
use crate::report::Language;
use clap::{Arg, ArgAction, Command, CommandFactory};
use std::ffi::OsString;

/// The names of the commands: no preset may have one of them, and a slip may have meant one.
pub(super) const COMMANDS: &[&str] = &[
    "calc",
    "convert",
    "presets",
    "references",
    "solve",
    "check",
    "read",
    "timeline",
    "fleet",
    "chart",
    "report",
    "schema",
    "completions",
    "man",
];

/// The parser, its help in `language`.
pub(super) fn command(language: Language) -> Command {
    let words = words(language);
    let mut built = Cli::command();
    built.build();
    localized(Cli::command(), words).arg(help_flag(words)).mut_subcommands(|command| {
        localized(with_arguments(command, &built), words).arg(help_flag(words))
    })
}

/// A command with its arguments at once, which otherwise it gets when it is `built`.
fn with_arguments(command: Command, built: &Command) -> Command {
    let built = built.find_subcommand(command.get_name()).into_iter();
    let own = built.flat_map(Command::get_arguments).filter(|argument| !argument.is_global_set());
    command.defer(|command| command).args(own.cloned())
}

/// The command in arguments of which the others may be wrong.
pub(super) fn command_named(args: &[OsString]) -> Option<&'static str> {
    let matches = Cli::command().ignore_errors(true).try_get_matches_from(args).ok()?;
    let name = matches.subcommand_name()?;
    COMMANDS.iter().copied().find(|command| *command == name)
}

fn help_flag(words: &Words) -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help((words.argument)("help"))
        .help_heading(words.options)
        .display_order(order("help"))
}

fn localized(command: Command, words: &Words) -> Command {
    let name = command.get_name().to_owned();
    command
        .about((words.about)(&name))
        .override_usage((words.usage)(&name))
        .after_help((words.examples)(&name))
        .subcommand_help_heading(words.commands)
        .help_template(words.template)
        .mut_args(|argument| {
            let id = argument.get_id().as_str().to_owned();
            let heading = if argument.is_positional() { words.arguments } else { words.options };
            let argument = if is_refused(&name, &id) { argument.hide(true) } else { argument };
            let subject = match id.as_str() {
                "scenario" if compares_scenarios(&name) => "scenarios",
                other => other,
            };
            let argument = argument
                .help((words.argument)(subject))
                .help_heading(heading)
                .display_order(order(&id));
            if !argument.get_action().takes_values() {
                return argument;
            }
            // The help text names values and defaults itself, in its own language.
            argument
                .value_name((words.value_name)(&id))
                .hide_default_value(true)
                .hide_possible_values(true)
        })
}

/// Whether an argument is there only for a message that says why it has no place.
fn is_refused(command: &str, argument: &str) -> bool {
    match command {
        "timeline" | "check" => matches!(argument, "hours" | "year" | "period"),
        "fleet" | "chart" => argument == "period",
        _ => false,
    }
}

/// Whether a command puts scenarios side by side.
pub(super) fn compares_scenarios(command: &str) -> bool {
    matches!(command, "gigawatt" | "calc" | "chart")
}

/// A command's own options come first, then those that every command has.
fn order(id: &str) -> usize {
    let general = [
        "output", "format", "lang", "digits", "color", "theme", "presets", "help", "version",
        "verbose",
    ];
    general.iter().position(|name| *name == id).map_or(0, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_and_argument_has_help_in_both_languages() {
        for language in [Language::English, Language::Chinese] {
            let command = command(language);
            command.clone().debug_assert();
            let all = std::iter::once(&command).chain(command.get_subcommands());
            for command in all {
                assert!(!command.get_about().unwrap().to_string().is_empty());
                for argument in command.get_arguments() {
                    let help = argument.get_help().unwrap().to_string();
                    assert!(!help.is_empty(), "{argument}");
                }
            }
        }
    }

    #[test]
    fn help_has_every_argument() {
        let names = |mut program: Command| {
            program.build();
            let names = |command: &Command| {
                let names = command.get_arguments().map(|argument| argument.get_id().to_string());
                let mut names: Vec<_> = names.filter(|name| name != "help").collect();
                names.sort();
                names
            };
            program.get_subcommands().map(names).collect::<Vec<_>>()
        };
        assert_eq!(names(command(Language::English)), names(Cli::command()));
    }

    #[test]
    fn the_list_of_commands_is_complete() {
        let command = Cli::command();
        let names: Vec<_> = command.get_subcommands().map(Command::get_name).collect();
        assert_eq!(names, COMMANDS);
    }
}
