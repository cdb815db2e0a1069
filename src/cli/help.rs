//! The command-line parser with its help in a language.

use super::args::Cli;
use super::commands::{About, NAMES, PROGRAM, about};
use super::flags::{ARGUMENTS, Argument, Section, argument};
use super::words::{Both, labels};
use crate::ask;
use crate::render::{Format, lines_of, render};
use crate::view::{Language, Style};
use clap::{Arg, ArgAction, Command, CommandFactory};
use std::ffi::OsString;

/// The columns of lines that the parser does not break.
const ROOM: usize = 78;

/// How much of the help is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// `-h`: what is used every day, on one screen.
    Screen,
    /// `--help`: everything that a command can do.
    Whole,
    /// Every argument that is accepted, for manual pages, completion and errors.
    Manual,
}

impl Extent {
    /// What the arguments ask for.
    pub fn of(args: &[OsString]) -> Self {
        let has = |flag: &str| args.iter().take_while(|arg| *arg != "--").any(|arg| arg == flag);
        match () {
            () if has("-h") => Self::Screen,
            () if has("--help") => Self::Whole,
            () => Self::Manual,
        }
    }

    fn is_help(self) -> bool {
        self != Self::Manual
    }
}

/// The parser, its help in `language`.
pub(super) fn command(language: Language, extent: Extent) -> Command {
    let mut built = Cli::command();
    built.build();
    let help = Help { language, extent, built: &built };
    let program = help.localized(Cli::command());
    program.mut_subcommands(|command| help.localized(help.with_arguments(command)))
}

/// The command in arguments of which the others may be wrong.
pub(super) fn command_named(args: &[OsString]) -> Option<&'static str> {
    let matches = Cli::command().ignore_errors(true).try_get_matches_from(args).ok()?;
    let name = matches.subcommand_name()?;
    NAMES.iter().copied().find(|command| *command == name)
}

/// What the help of each command is made from.
struct Help<'a> {
    language: Language,
    extent: Extent,
    /// The parser with all arguments of all commands.
    built: &'a Command,
}

impl Help<'_> {
    /// A command with its arguments at once, which otherwise it gets when it is `built`.
    fn with_arguments(&self, command: Command) -> Command {
        let built = self.built.find_subcommand(command.get_name()).into_iter();
        let (general, own): (Vec<_>, Vec<_>) =
            built.flat_map(Command::get_arguments).cloned().partition(Arg::is_global_set);
        command.defer(|command| command).args(own).args(general)
    }

    fn localized(&self, command: Command) -> Command {
        let language = self.language;
        let said = about(command.get_name());
        let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
        let usage = self.usage(&command);
        let is_hidden = self.extent == Extent::Screen && !said.daily;
        command
            .arg(help)
            .about(self.purpose(said))
            .override_usage(usage)
            .after_help(self.after_help(said))
            .subcommand_help_heading(labels::COMMANDS.of(language))
            .help_template(labels::TEMPLATE.of(language))
            .hide(is_hidden)
            .mut_args(|argument| self.described(argument, said))
    }

    /// What a command is for, and of the program on its short help what it answers.
    fn purpose(&self, said: &About) -> String {
        let purpose = said.purpose.of(self.language);
        if self.extent != Extent::Screen || !said.is_program() {
            return purpose.to_owned();
        }
        let purpose = purpose.lines().next().unwrap_or_default();
        format!("{purpose}\n{}", self.example())
    }

    /// An argument with what the table says of it. The help names values and defaults itself, in its own
    /// language.
    fn described(&self, clap: Arg, command: &About) -> Arg {
        let language = self.language;
        let id = command.table_id(clap.get_id().as_str()).to_owned();
        let Some(said) = argument(&id) else {
            return clap;
        };
        let is_hidden = self.hides(&clap, said, command);
        let heading = match said.section {
            _ if clap.is_positional() => labels::ARGUMENTS,
            _ if !self.extent.is_help() => labels::OPTIONS,
            section => heading(section),
        };
        let order = ARGUMENTS.iter().position(|argument| argument.id == id);
        let clap = clap
            .help(said.help.of(language))
            .help_heading(heading.of(language))
            .display_order(order.unwrap_or_default())
            .hide(is_hidden);
        match said.value {
            Some(value) => clap
                .value_name(value.of(language))
                .hide_default_value(true)
                .hide_possible_values(true),
            None => clap,
        }
    }

    /// Whether the help of a command leaves an argument out: as one screen has no room for it, as it changes
    /// nothing there, or as it stands in the help of the only command that takes it.
    fn hides(&self, clap: &Arg, said: &Argument, command: &About) -> bool {
        let is_program = command.is_program();
        match self.extent {
            Extent::Manual => false,
            Extent::Whole if clap.is_positional() => false,
            Extent::Screen if clap.is_positional() => is_program,
            Extent::Screen => !said.daily || said.general && !command.general.contains(&said.id),
            Extent::Whole if said.general => !command.general.contains(&said.id),
            Extent::Whole => is_program && !said.daily && self.has_one_command(clap),
        }
    }

    fn has_one_command(&self, clap: &Arg) -> bool {
        let has = |command: &&Command| {
            command.get_arguments().any(|argument| argument.get_long() == clap.get_long())
        };
        self.built.get_subcommands().filter(has).count() == 1
    }

    /// `gigawatt convert [OPTIONS] QUANTITY UNIT...`.
    fn usage(&self, command: &Command) -> String {
        let language = self.language;
        let is_program = command.has_subcommands();
        let name = if is_program { String::new() } else { format!(" {}", command.get_name()) };
        let options = labels::OPTIONS_WANTED.of(language);
        let positional = command.get_positionals().map(|clap| {
            let value = argument(clap.get_id().as_str()).and_then(|argument| argument.value);
            let value = value.map_or("", |value| value.of(language));
            let value =
                if clap.is_required_set() { value.to_owned() } else { format!("[{value}]") };
            let several = clap.get_num_args().is_some_and(|count| count.max_values() > 1);
            format!(" {value}{}", if several { "..." } else { "" })
        });
        let usage = format!("gigawatt{name} {options}{}", positional.collect::<String>());
        let command = labels::COMMAND.of(language);
        match self.extent {
            _ if !is_program => usage,
            Extent::Screen => format!("{usage} | {command}"),
            _ => {
                let indent = labels::USAGE_INDENT.of(language);
                format!("{usage}\n{indent}gigawatt {options} {command}")
            }
        }
    }

    /// What stands below the arguments: where there is more, exit codes and examples.
    fn after_help(&self, said: &About) -> String {
        let language = self.language;
        let is_program = said.is_program();
        match self.extent {
            Extent::Screen if is_program => return labels::MORE.of(language).to_owned(),
            Extent::Screen => return labels::all_options(said.name, language),
            _ => {}
        }
        let colon = labels::COLON.of(language);
        let exit_codes = said.exit_codes.map(|codes| {
            let blank = labels::AFTER_COLON.of(language);
            let heading = labels::EXIT_STATUS.of(language);
            let codes = format!("{heading}{colon}{blank}{}", codes.of(language));
            lines_of(&codes, ROOM).join("\n") + "\n\n"
        });
        let examples = said.examples.iter().map(|line| format!("\n  {}", line.of(language)));
        let examples = examples.collect::<String>();
        let heading = labels::EXAMPLES.of(language);
        let more = if is_program { format!("\n\n{}", self.more()) } else { String::new() };
        format!("{}{heading}{colon}{examples}{more}", exit_codes.unwrap_or_default())
    }

    /// The flags that the help of the program leaves to that of `calc`, and the topics.
    fn more(&self) -> String {
        let of_program = |said: &'static Argument| {
            let mut arguments = self.built.get_arguments();
            arguments.find(|clap| clap.get_id() == said.id).map(|clap| (clap, said))
        };
        let all = ARGUMENTS.iter().filter_map(of_program);
        let left = all.filter(|(clap, said)| self.hides(clap, said, &PROGRAM));
        let left: Vec<_> = left.map(|(_, said)| said.flag()).collect();
        let topics = labels::MORE_TOPICS.of(self.language);
        if left.is_empty() {
            return topics.to_owned();
        }
        let left = lines_of(&labels::only_of_calc(&left, self.language), ROOM).join("\n");
        format!("{left}\n{topics}")
    }

    /// A question with its answer.
    fn example(&self) -> String {
        let power = labels::FIRST_POWER.of(self.language);
        let colon = [labels::COLON, labels::AFTER_COLON].map(|part| part.of(self.language));
        let style = Style::new(self.language);
        let answer = ask::calc(power).ok();
        let sentence = answer.and_then(|answer| render(&answer, Format::Sentence, &style).ok());
        let sentence = sentence.unwrap_or_default();
        let example = format!("gigawatt {power}{}{}", colon.concat(), sentence.trim_end());
        format!("  {}", lines_of(&example, ROOM - 2).join("\n  "))
    }
}

fn heading(section: Section) -> Both {
    match section {
        Section::Draws => labels::DRAWS,
        Section::Compare => labels::COMPARE,
        Section::Show => labels::SHOW,
        Section::Input => labels::INPUT,
    }
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
            command(language, Extent::Manual).debug_assert();
            assert_eq!(names(command(language, Extent::Whole)), names(Cli::command()));
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
