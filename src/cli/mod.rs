//! The command line: arguments in, text and exit codes out. Nothing below this reads the environment,
//! prints or exits.

mod against;
mod args;
mod assume;
mod calc;
mod convert;
mod environment;
mod failure;
mod fleet;
mod help;
mod preset_files;
mod presets;
mod target;
mod usage;
mod words;

use crate::report::{Language, Style, View, render};
use args::{Cli, Command, FormatArg, GlobalArgs};
use clap::FromArgMatches;
use environment::EarlyWishes;
use failure::Failure;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

/// Runs the program on `args`, the first of which is its own name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let early = environment::early_wishes(&args);
    let outcome = parse(args, &early).and_then(|cli| match cli {
        Some(cli) => execute(&cli, early.language),
        None => Ok(()),
    });
    let Err(failure) = outcome else {
        return ExitCode::SUCCESS;
    };
    if failure.is_closed_pipe() {
        return ExitCode::SUCCESS;
    }
    // Nobody is left to tell if even this cannot be written.
    let _ = io::stderr().write_all(failure.text(&early).as_bytes());
    ExitCode::from(failure.exit_code())
}

/// The arguments, or nothing where the help or the version was asked for and has been shown.
fn parse(args: Vec<OsString>, early: &EarlyWishes) -> Result<Option<Cli>, Failure> {
    let matches = help::command(early.language).try_get_matches_from(args);
    match matches.and_then(|mut matches| Cli::from_arg_matches_mut(&mut matches)) {
        Ok(cli) => Ok(Some(cli)),
        Err(error) if error.use_stderr() => Err(Failure::Usage(error)),
        Err(help) => print(&environment::help_text(&help, early.color)).map(|()| None),
    }
}

fn execute(cli: &Cli, language: Language) -> Result<(), Failure> {
    let session = Session::new(&cli.global, language);
    match &cli.command {
        Some(command) if cli.calc.is_used() && !matches!(command, Command::Calc(_)) => {
            Err(Failure::CommandAfterDeployments { command: command.name() })
        }
        Some(Command::Calc(args)) => calc::run(&session, &cli.calc.clone().and(args)),
        Some(Command::Convert(args)) => convert::run(&session, args),
        Some(Command::Presets(args)) => presets::run(&session, args),
        Some(Command::Fleet(args)) => fleet::run(&session, args),
        None => calc::run(&session, &cli.calc),
    }
}

/// What every command needs: the output wanted, and the user's preset files.
struct Session<'a> {
    /// As asked for; a table where nothing is.
    format: Option<FormatArg>,
    style: Style,
    preset_files: &'a [std::path::PathBuf],
}

impl<'a> Session<'a> {
    fn new(global: &'a GlobalArgs, language: Language) -> Self {
        Self {
            format: global.format,
            style: Style {
                language,
                digits: global.digits,
                width: environment::width(),
                color: environment::color(global.color),
            },
            preset_files: &global.presets,
        }
    }

    /// Writes a result to standard output.
    fn show(&self, view: &impl View) -> Result<(), Failure> {
        let format = self.format.unwrap_or(FormatArg::Table);
        let format = format.of_report().ok_or(Failure::ReportFormat(format.name()))?;
        print(&render(view, format, &self.style)?)
    }
}

fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()).map_err(Failure::Output)
}
