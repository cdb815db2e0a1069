//! The command line: arguments in, text and exit codes out. Nothing below this reads the environment,
//! prints or exits.

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
mod message;
mod new_file;
mod output;
mod picture;
mod preset_files;
mod progress;
mod read;
mod schema;
mod simulate;
mod usage;
mod values;
mod words;

use crate::ask::RateWords;
use crate::catalog::Catalog;
use crate::report::{Explanation, Format, Style, Theme, View, explain_preset_warning, render};
use args::{Cli, GlobalArgs};
use clap::{CommandFactory, FromArgMatches};
use commands::Command;
use ending::Ending;
use environment::EarlyWishes;
use failure::{Failure, explanation};
use std::ffi::OsString;
use std::io::{self, Write};
use std::mem::ManuallyDrop;
use std::path::Path;
use std::process::ExitCode;
use values::{ColorArg, FormatArg};
use words::{files, labels, usage as said};

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
        Err(error) if error.use_stderr() => Err(usage::failure(error, help::command_named(args))),
        Err(help) => output::print(&environment::help_text(&help, early)).map(|()| None),
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
        Some(command) => command.run(session),
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
                full: global.full,
                sources: global.sources,
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

        let language = self.style.language;
        let (catalog, left_out) = preset_files::catalog(self.preset_files)?;
        let of_files = left_out.iter().map(|failure| {
            let told = failure.explanation(language);
            Explanation { message: files::left_out(&told.message, language), ..told }
        });
        let suspicious = catalog.warnings().iter();
        let suspicious = suspicious.map(|warning| explain_preset_warning(warning, language));
        of_files.chain(suspicious).take(MOST).for_each(|told| self.warn(told));
        let all = left_out.len() + catalog.warnings().len();
        if all > MOST {
            self.warn(explanation("more-warnings", files::more_warnings(language, all - MOST)));
        }
        Ok(catalog)
    }

    /// Tells of rates that are far from what there is; they are taken as they stand.
    fn warn_of_rates(&self, rates: &RateWords) {
        for rate in rates.unusual() {
            let told = said::unusual_rate(&rate, self.style.language);
            self.warn(explanation("lost-magnitude", told));
        }
    }

    /// Tells on standard error what there is to know beside the result.
    fn warn(&self, told: Explanation) {
        tell(&message::warning_text(told, self.early));
    }

    /// No format is asked for that is not made of tables for people.
    fn writes_tables(&self) -> bool {
        matches!(self.format(), None | Some(FormatArg::Table))
    }

    /// The same with a chart under the tables, if one is `wanted`.
    fn charted(&self, wanted: bool) -> Result<Self, Failure> {
        if wanted && !self.writes_tables() {
            return Err(Failure::new("chart-without-table", said::chart_without_table));
        }
        let chart = wanted.then(environment::glyphs);
        Ok(Self { style: Style { chart, ..self.style }, ..*self })
    }

    /// Refuses a name of the output that ends in what is not `known`, unless `--format` says which of several
    /// formats it has.
    fn check_ending(&self, known: &'static [&'static str]) -> Result<(), Failure> {
        match self.output {
            Some(path) if self.format.is_none() || known.len() == 1 => ending::check(path, known),
            _ => Ok(()),
        }
    }

    /// Writes a result.
    fn show(&self, view: &impl View) -> Result<u8, Failure> {
        self.check_ending(ending::TABLES)?;
        self.write(&render(view, self.report_format()?, &self.style)?)
    }

    /// The format of a result that is no whole table.
    fn report_format(&self) -> Result<Format, Failure> {
        let format = self.format().unwrap_or(FormatArg::Table);
        format.of_report().ok_or_else(|| {
            Failure::new("format", move |language| said::report_format(language, &format.name()))
        })
    }

    /// Writes a text as the result.
    fn write(&self, text: &str) -> Result<u8, Failure> {
        output::write(self.output, text).map(|()| 0)
    }
}

/// Writes a message to standard error; nobody is left to tell if even this cannot be written.
fn tell(text: &str) {
    let _ = io::stderr().write_all(text.as_bytes());
}
