//! The program `gigawatt`, whole: arguments in, text and exit codes out. Nothing below this reads the
//! environment, prints or exits.
//!
//! It stands in the library so that all it uses can stay private there, and so that another program, such as
//! one that an interpreter starts, can be it by calling [`run`].

mod args;
mod asked;
mod commands;
mod completion;
mod ending;
mod environment;
mod failure;
mod flags;
mod fleet;
mod help;
mod join;
mod man;
mod mcp;
mod message;
mod new_file;
mod output;
mod picture;
#[cfg(feature = "png")]
mod png;
mod preset_files;
mod progress;
mod read;
mod same_file;
mod schema;
mod session;
mod simulate;
mod usage;
mod values;
mod words;

use crate::catalog::Catalog;
use args::Cli;
use clap::{CommandFactory, FromArgMatches};
use commands::Command;
use environment::EarlyWishes;
use failure::Failure;
use help::Extent;
use session::{Session, tell};
use std::ffi::OsString;
use std::mem::ManuallyDrop;
use std::process::ExitCode;
use words::{labels, topics, usage as said};

/// Runs the program on `args`, the first of which is its own name.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let asking = completion::asking();
    let args = if asking.is_some() { args } else { join::arguments(args) };
    let early = environment::early_wishes(&args);
    let outcome = match asking {
        Some(shell) => completion::answer(&shell, &args).map(|()| 0),
        None => parse(&args, &early).and_then(|cli| cli.map_or(Ok(0), |cli| execute(&cli, &early))),
    };
    let failure = match outcome {
        Ok(code) => return ExitCode::from(code),
        Err(failure) => failure,
    };
    if failure.is_closed_pipe() {
        return ExitCode::SUCCESS;
    }
    tell(&failure.text(&early));
    ExitCode::from(failure.exit_code())
}

/// The arguments, or nothing where the help or the version was asked for and has been shown.
fn parse(args: &[OsString], early: &EarlyWishes) -> Result<Option<Cli>, Failure> {
    // The words of the help are put into the parser only where something is to be said with them. The
    // process ends with the run: taking the parser apart would be for nothing.
    let mut parser = ManuallyDrop::new(Cli::command());
    let silent = parser.try_get_matches_from_mut(args);
    if let Ok(cli) = silent.and_then(|mut matches| Cli::from_arg_matches_mut(&mut matches)) {
        return Ok(Some(cli));
    }
    let extent = Extent::of(args);
    let matches = help::command(early.language, extent).try_get_matches_from(args);
    match matches.and_then(|mut matches| Cli::from_arg_matches_mut(&mut matches)) {
        Ok(cli) => Ok(Some(cli)),
        Err(error) if error.use_stderr() => Err(usage::failure(error, help::command_named(args))),
        Err(help) => output::print(&environment::help_text(&help, extent, early)).map(|()| None),
    }
}

/// The exit code of a run that went well.
fn execute(cli: &Cli, early: &EarlyWishes) -> Result<u8, Failure> {
    let session = &Session::new(&cli.global, early);
    match &cli.command {
        _ if cli.version => version(session, cli.verbose),
        None => asked::calc(session, &cli.calc),
        Some(Command::Calc(args)) => asked::calc(session, &cli.calc.clone().and(args)),
        Some(command) if cli.calc.is_used() => {
            let name = command.name();
            Err(Failure::new("command-after-deployments", move |language| {
                said::command_after_deployments(language, name)
            }))
        }
        Some(command) => run_command(command, session),
    }
}

/// What runs each command.
fn run_command(command: &Command, session: &Session<'_>) -> Result<u8, Failure> {
    match command {
        Command::Calc(args) => asked::calc(session, args),
        Command::Convert(args) => asked::convert(session, args),
        Command::Presets(args) => asked::presets(session, args),
        Command::Solve(args) => asked::solve(session, args),
        Command::Check(args) => asked::check(session, args),
        Command::Read(args) => read::run(session, args),
        Command::Timeline(args) => asked::timeline(session, args),
        Command::Fleet(args) => fleet::run(session, args),
        Command::Schema(args) => schema::run(session, args),
        Command::Completions(args) => completion::run(session, args),
        Command::Man(args) => man::run(session, args),
        Command::Help(args) => session.write(&topics::topic(&args.topic, session.style.language)),
        Command::Mcp(_) => mcp::run(session),
    }
}

/// `gigawatt --version`, and with `--verbose` what the figures are.
fn version(session: &Session<'_>, verbose: bool) -> Result<u8, Failure> {
    let mut text = concat!("gigawatt ", env!("CARGO_PKG_VERSION"), "\n").to_owned();
    if verbose {
        text += &labels::inventory(&Catalog::embedded().inventory(), session.style.language);
    }
    session.write(&text)
}
