//! The command line: arguments in, text and exit codes out. Nothing below this reads the environment,
//! prints or exits.

mod args;
mod calc;
mod chart;
mod check;
mod completion;
mod convert;
mod ending;
mod environment;
mod failure;
mod fault;
mod fleet;
mod help;
mod interrupt;
mod join;
mod man;
mod message;
mod naming;
mod new_file;
mod output;
mod preset_files;
mod presets;
mod progress;
mod read;
mod references;
mod report;
mod schema;
mod simulate;
mod solve;
mod timeline;
mod usage;
mod version;
mod warning;
mod words;

use crate::ask::RateWords;
use crate::catalog::Catalog;
use crate::report::{Style, Theme, View, render};
use args::{Cli, ColorArg, Command, FormatArg, GlobalArgs};
use clap::{CommandFactory, FromArgMatches};
use ending::Ending;
use environment::EarlyWishes;
use failure::Failure;
use std::ffi::OsString;
use std::io::{self, Write};
use std::mem::ManuallyDrop;
use std::path::Path;
use std::process::ExitCode;
use warning::Warning;

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
    let matches = help::command(early.language).try_get_matches_from(args);
    match matches.and_then(|mut matches| Cli::from_arg_matches_mut(&mut matches)) {
        Ok(cli) => Ok(Some(cli)),
        Err(error) if error.use_stderr() => {
            Err(Failure::Usage { error, command: help::command_named(args) })
        }
        Err(help) => output::print(&environment::help_text(&help, early)).map(|()| None),
    }
}

/// The exit code of a run that went well.
fn execute(cli: &Cli, early: &EarlyWishes) -> Result<u8, Failure> {
    let session = Session::new(&cli.global, early);
    let done = |()| 0;
    if cli.version {
        return version::run(&session, cli.verbose).map(done);
    }
    match &cli.command {
        Some(command) if cli.calc.is_used() && !matches!(command, Command::Calc(_)) => {
            Err(Failure::CommandAfterDeployments { command: command.name() })
        }
        Some(Command::Calc(args)) => calc::run(&session, &cli.calc.clone().and(args)).map(done),
        Some(Command::Convert(args)) => convert::run(&session, args).map(done),
        Some(Command::Presets(args)) => presets::run(&session, args).map(done),
        Some(Command::References(args)) => references::run(&session, args).map(done),
        Some(Command::Solve(args)) => solve::run(&session, args).map(done),
        Some(Command::Check(args)) => check::run(&session, args),
        Some(Command::Read(args)) => read::run(&session, args),
        Some(Command::Timeline(args)) => timeline::run(&session, args).map(done),
        Some(Command::Fleet(args)) => fleet::run(&session, args).map(done),
        Some(Command::Chart(args)) => chart::run(&session, args).map(done),
        Some(Command::Report(args)) => report::run(&session, args).map(done),
        Some(Command::Schema(args)) => schema::run(&session, args).map(done),
        Some(Command::Completions(args)) => completion::run(&session, args).map(done),
        Some(Command::Man(args)) => man::run(&session, args).map(done),
        None => calc::run(&session, &cli.calc).map(done),
    }
}

/// What every command needs: the output wanted, and the user's preset files.
struct Session<'a> {
    /// As asked for; a table where nothing is.
    format: Option<FormatArg>,
    /// Where the result goes; standard output where nothing is said.
    output: Option<&'a Path>,
    style: Style,
    preset_files: &'a [std::path::PathBuf],
    /// How messages beside the result are written.
    early: &'a EarlyWishes,
}

impl<'a> Session<'a> {
    fn new(global: &'a GlobalArgs, early: &'a EarlyWishes) -> Self {
        let output = global.output.as_deref().filter(|path| !output::is_standard(path));
        let color = match (output, global.color) {
            (Some(_), ColorArg::Auto) => ColorArg::Never,
            (_, color) => color,
        };
        Self {
            format: global.format,
            output,
            style: Style {
                language: early.language,
                digits: global.digits,
                width: environment::width(),
                color: environment::color(color),
                chart: None,
                theme: global.theme.map(Theme::from),
            },
            preset_files: &global.presets,
            early,
        }
    }

    /// What the name of the output says, where no format is asked for.
    fn ending(&self) -> Option<Ending> {
        if self.format.is_some() { None } else { self.output.and_then(Ending::of) }
    }

    /// The format asked for, or the one of the output's name.
    fn format(&self) -> Option<FormatArg> {
        match self.ending() {
            Some(Ending::Format(format)) => Some(format),
            _ => self.format,
        }
    }

    /// The presets; what is suspicious in the user's files, and which of the preset folder cannot be used,
    /// is told on standard error.
    fn catalog(&self) -> Result<Catalog, Failure> {
        /// Nobody reads more.
        const MOST: usize = 20;

        let (catalog, left_out) = presets::read(self.preset_files)?;
        let of_files = left_out.iter().map(Warning::LeftOut);
        let warnings = of_files.chain(catalog.warnings().iter().map(Warning::Preset));
        warnings.take(MOST).for_each(|warning| self.warn(&warning));
        let all = left_out.len() + catalog.warnings().len();
        if all > MOST {
            self.warn(&Warning::More(all - MOST));
        }
        Ok(catalog)
    }

    /// Tells of rates that are far from what there is; they are taken as they stand.
    fn warn_of_rates(&self, rates: &RateWords) {
        rates.unusual().iter().for_each(|rate| self.warn(&Warning::UnusualRate(rate)));
    }

    /// Tells on standard error what there is to know beside the result.
    fn warn(&self, warning: &Warning<'_>) {
        let explanation = warning.explanation(self.early.language);
        tell(&message::warning_text(explanation, self.early));
    }

    /// No format is asked for that is not made of tables for people.
    fn writes_tables(&self) -> bool {
        matches!(self.format(), None | Some(FormatArg::Table))
    }

    /// The same with a chart under the tables, if one is `wanted`.
    fn charted(&self, wanted: bool) -> Result<Self, Failure> {
        if wanted && !self.writes_tables() {
            return Err(Failure::ChartWithoutTable);
        }
        let chart = wanted.then(environment::glyphs);
        Ok(Self { style: Style { chart, ..self.style }, ..*self })
    }

    /// Refuses a name of the output that ends in what is not `known`, unless `--format` says which of several
    /// formats it has.
    fn check_ending(&self, known: &'static [&'static str]) -> Result<(), Failure> {
        match self.output {
            Some(path) if self.format.is_none() || known.len() == 1 => {
                Ok(ending::check(path, known)?)
            }
            _ => Ok(()),
        }
    }

    /// Writes a result.
    fn show(&self, view: &impl View) -> Result<(), Failure> {
        self.check_ending(ending::TABLES)?;
        let format = self.format().unwrap_or(FormatArg::Table);
        let format = format.of_report().ok_or(Failure::ReportFormat(format.name()))?;
        output::write(self.output, &render(view, format, &self.style)?)
    }
}

/// Writes a message to standard error; nobody is left to tell if even this cannot be written.
fn tell(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}
