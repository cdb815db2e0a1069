//! The command-line parser with its help in a language.

use super::args::Cli;
use super::commands::{NAMES, about};
use super::flags::{ARGUMENTS, argument};
use super::words::labels;
use crate::report::Language;
use clap::{Arg, ArgAction, Command, CommandFactory};
use std::ffi::OsString;

/// The parser, its help in `language`.
pub(super) fn command(language: Language) -> Command {
    let mut built = Cli::command();
    built.build();
    let with_help = |command| localized(command, language);
    with_help(Cli::command()).mut_subcommands(|command| with_help(with_arguments(command, &built)))
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
    NAMES.iter().copied().find(|command| *command == name)
}

fn localized(command: Command, language: Language) -> Command {
    let name = command.get_name().to_owned();
    let said = about(&name);
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    let usage = usage(&command, language);
    command
        .arg(help)
        .about(said.purpose.of(language))
        .override_usage(usage)
        .after_help(after_help(&name, language))
        .subcommand_help_heading(labels::COMMANDS.of(language))
        .help_template(labels::TEMPLATE.of(language))
        .mut_args(|argument| {
            let id = argument.get_id().as_str().to_owned();
            described(argument, said.table_id(&id), language)
        })
}

/// An argument with what the table says of an id. The help names values and defaults itself, in its own
/// language.
fn described(clap: Arg, id: &str, language: Language) -> Arg {
    let Some(said) = argument(id) else {
        return clap;
    };
    let heading = if clap.is_positional() { labels::ARGUMENTS } else { labels::OPTIONS };
    // A command's own options come first, then those that every command has.
    let general = ARGUMENTS.iter().filter(|argument| argument.general);
    let order = general.enumerate().find(|(_, argument)| argument.id == id);
    let clap = clap
        .help(said.help.of(language))
        .help_heading(heading.of(language))
        .display_order(order.map_or(0, |(at, _)| at + 1));
    match said.value {
        Some(value) => {
            clap.value_name(value.of(language)).hide_default_value(true).hide_possible_values(true)
        }
        None => clap,
    }
}

/// `gigawatt convert [OPTIONS] QUANTITY UNIT...`.
fn usage(command: &Command, language: Language) -> String {
    let is_program = command.has_subcommands();
    let name = if is_program { String::new() } else { format!(" {}", command.get_name()) };
    let options = labels::OPTIONS_WANTED.of(language);
    let positional = command.get_positionals().map(|clap| {
        let value = argument(clap.get_id().as_str()).and_then(|argument| argument.value);
        let value = value.map_or("", |value| value.of(language));
        let value = if clap.is_required_set() { value.to_owned() } else { format!("[{value}]") };
        let several = clap.get_num_args().is_some_and(|count| count.max_values() > 1);
        format!(" {value}{}", if several { "..." } else { "" })
    });
    let usage = format!("gigawatt{name} {options}{}", positional.collect::<String>());
    if !is_program {
        return usage;
    }
    let (indent, command) = (labels::USAGE_INDENT.of(language), labels::COMMAND.of(language));
    format!("{usage}\n{indent}gigawatt {options} {command}")
}

/// The exit codes and examples of a command.
fn after_help(name: &str, language: Language) -> String {
    let (said, colon) = (about(name), labels::COLON.of(language));
    let exit_codes = said.exit_codes.map(|codes| {
        let blank = labels::AFTER_COLON.of(language);
        let heading = labels::EXIT_STATUS.of(language);
        format!("{heading}{colon}{blank}{}\n\n", codes.of(language))
    });
    let examples = said.examples.iter().map(|line| format!("\n  {}", line.of(language)));
    let examples = examples.collect::<String>();
    let heading = labels::EXAMPLES.of(language);
    format!("{}{heading}{colon}{examples}", exit_codes.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_argument_has_a_row_of_the_table_and_every_row_an_argument() {
        let mut used = BTreeSet::new();
        let mut built = Cli::command();
        built.build();
        for command in std::iter::once(&built).chain(built.get_subcommands()) {
            for clap in command.get_arguments() {
                let id = about(command.get_name()).table_id(clap.get_id().as_str());
                let row = argument(id).unwrap_or_else(|| panic!("{id} is missing"));
                let has_value = clap.get_action().takes_values();
                assert_eq!(row.value.is_some(), has_value, "{id}");
                if let Some(long) = clap.get_long() {
                    assert_eq!(row.flag(), format!("--{long}"), "{id}");
                }
                let short = clap.get_short().filter(|_| has_value);
                let short = short.map(|short| format!("-{short}")).unwrap_or_default();
                assert_eq!(row.short, short, "{id}");
                let of_program = ["version", "verbose"].contains(&id);
                assert_eq!(row.general, clap.is_global_set() || of_program, "{id}");
                used.insert(row.id);
            }
        }
        // What the parser adds where there is help.
        used.insert("help");
        assert_eq!(used, ARGUMENTS.iter().map(|argument| argument.id).collect());
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
        for language in [Language::English, Language::Chinese] {
            command(language).debug_assert();
            assert_eq!(names(command(language)), names(Cli::command()));
        }
    }

    #[test]
    fn the_list_of_commands_is_complete() {
        let command = Cli::command();
        let names: Vec<_> = command.get_subcommands().map(Command::get_name).collect();
        assert_eq!(names, NAMES);
    }

    #[test]
    fn commands_that_lack_a_flag_say_what_to_do_instead() {
        let mut built = Cli::command();
        built.build();
        for command in built.get_subcommands() {
            for flag in about(command.get_name()).instead.iter().flat_map(|(flags, _)| *flags) {
                let has = |clap: &Arg| clap.get_long().is_some_and(|long| flag.ends_with(long));
                assert!(!command.get_arguments().any(has), "{} {flag}", command.get_name());
                assert!(ARGUMENTS.iter().any(|argument| argument.flag() == *flag), "{flag}");
            }
        }
    }
}
