//! `gigawatt fleet [FILE]`: files, formats and what is told of a run; the rest is in
//! [`fleet`](crate::fleet).

mod form;
mod rejects;
mod told;

use super::args::FleetArgs;
use super::ending;
use super::failure::Failure;
use super::output::{self, Output};
use super::picture;
use super::progress::Progress;
use super::session::Session;
use super::words::fleet as said;
use crate::answer::FleetTable;
use crate::ask::{Assume, Fault, Field, RateWords, Table, at};
use crate::catalog::Catalog;
use crate::fleet::{
    self, Account, Defaults, FleetError, Format, Input, Names, Outputs, Overview, Plan, Summary,
};
use crate::language::{Language, Said};
use crate::quantity::{Dimension, DisplayUnit, group_thousands, shortened};
use crate::render::render;
use form::{Form, How};
use rejects::RejectsFile;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::num::NonZeroUsize;
use std::path::Path;
use std::time::Instant;
use told::Told;

pub(super) fn run(session: &Session<'_>, args: &FleetArgs) -> Result<u8, Failure> {
    session.check_ending(ending::FLEET)?;
    let catalog = &session.catalog()?;
    let asked = asked(args)?;
    let against = asked.yardsticks(catalog)?;
    let premises = asked.assume.premises(catalog)?;
    let form = Form::of(session, args)?;
    let plan = plan(session, args, form, &asked, catalog)?;
    let source = Source::open(args.file.as_deref())?;
    let start = Instant::now();
    if rejects::is_the_table(session.output, args) {
        return Err(rejects::taken(rejects::table(args), said::results_take_it));
    }
    if let Some(path) = rejects::taken_by_summary(args, session.output) {
        return Err(rejects::taken(path, said::summary_takes_it));
    }
    if args.dry_run {
        return dry_run(session, args, source, &plan);
    }
    let mut rejects = RejectsFile::new(args, session.output, plan.input)?;
    let ages = against.ages(session.style.language);
    let summary = match form {
        Form::Rows(_) => written(session, args, source, &plan, &mut rejects)?,
        Form::Shown(how) => {
            let overview = overview(session, args, source, &plan, &mut rejects)?;
            let mut table = FleetTable::new(overview, premises, against);
            table.currency = plan.defaults.rates.currency();
            table.units = plan.units.clone();
            show(session, &table, how)?;
            table.overview.summary
        }
    };
    let elapsed = start.elapsed();
    let told = Told { summary: &summary, plan: &plan, ages, elapsed, is_shown: form.is_read() };
    told.write(&session.style);
    write_account(args, &summary)?;
    told::ends_with(summary, rejects.path())
}

/// Writes every row or group.
fn written(
    session: &Session<'_>,
    args: &FleetArgs,
    source: Source,
    plan: &Plan,
    rejects: &mut RejectsFile,
) -> Result<Summary, Failure> {
    let mut output = Output::create(session.output)?;
    let mut progress = Progress::new(source.size);
    let outputs = Outputs {
        rows: &mut output,
        rejects,
        progress: &mut |summary| {
            progress.show(summary.bytes_in, || group_thousands(&summary.rows_in.to_string()));
        },
    };
    let outcome = fleet::run(source.input, outputs, plan, workers(args));
    progress.clear();
    let summary = outcome.map_err(|error| failed(session, error, args, Some(rejects)))?;
    // What is rejected has its file before. Once the disk has the output too, nothing but its name is missing.
    output
        .settle()
        .map_err(|error| failed(session, FleetError::Write(error), args, Some(rejects)))?;
    rejects.keep()?;
    output.keep()?;
    Ok(summary)
}

/// What people want to see of the table.
fn overview(
    session: &Session<'_>,
    args: &FleetArgs,
    source: Source,
    plan: &Plan,
    rejects: &mut RejectsFile,
) -> Result<Overview, Failure> {
    let mut progress = Progress::new(source.size);
    let show = &mut |summary: &Summary| {
        progress.show(summary.bytes_in, || group_thousands(&summary.rows_in.to_string()));
    };
    let outcome = fleet::overview(source.input, rejects, show, plan, workers(args));
    progress.clear();
    let overview = outcome.map_err(|error| failed(session, error, args, Some(rejects)))?;
    rejects.keep()?;
    Ok(overview)
}

fn show(session: &Session<'_>, table: &FleetTable, how: How) -> Result<u8, Failure> {
    match how {
        How::Report(format) => session.write(&render(table, format, &session.style)?),
        How::Picture => picture::of_fleet(session, table),
        How::Page => picture::page_of_fleet(session, table),
    }
}

fn workers(args: &FleetArgs) -> NonZeroUsize {
    let wanted = args.threads.and_then(|threads| NonZeroUsize::new(threads.into()));
    let workers = wanted.map_or_else(std::thread::available_parallelism, Ok);
    workers.unwrap_or(NonZeroUsize::MIN)
}

/// Only says how the table is read, and ends as the run would.
fn dry_run(
    session: &Session<'_>,
    args: &FleetArgs,
    source: Source,
    plan: &Plan,
) -> Result<u8, Failure> {
    let nowhere = Outputs { rows: io::sink(), rejects: &mut io::sink(), progress: &mut |_| {} };
    let summary = fleet::run(source.input, nowhere, plan, workers(args));
    let summary = summary.map_err(|error| failed(session, error, args, None))?;
    write_account(args, &summary)?;
    output::print(&told::mapping(&summary, &session.style))?;
    told::ends_with(summary, None)
}

/// Writes the summary as JSON, where that is asked for.
fn write_account(args: &FleetArgs, summary: &Summary) -> Result<(), Failure> {
    let Some(path) = args.summary.as_deref() else {
        return Ok(());
    };
    let text = serde_json::to_string_pretty(&Account::from(summary));
    let text = text.map_err(|error| Failure::write(path, io::Error::other(error)))?;
    output::write(Some(path), &(text + "\n"))
}

fn failed(
    session: &Session<'_>,
    error: FleetError,
    args: &FleetArgs,
    rejects: Option<&RejectsFile>,
) -> Failure {
    match error {
        FleetError::Write(error) => match session.output {
            Some(path) => Failure::write(path, error),
            None => Failure::Output(error),
        },
        FleetError::Rejects(error) => match rejects {
            Some(rejects) => rejects.failed(error),
            None => Failure::Output(error),
        },
        FleetError::Read(error) => {
            Failure::file(args.file.as_deref().unwrap_or(Path::new("-")), error)
        }
        error => told::ended(error),
    }
}

/// What is asked of every row; of calendar years what is assumed of the last.
fn asked(args: &FleetArgs) -> Result<Table, Failure> {
    let year = match &args.by_year {
        Some(text) => Some(*form::years(text)?.end()),
        None => args.assumptions.year,
    };
    Ok(Table {
        against: args.against.clone(),
        assume: Assume { year, ..Assume::from(&args.assumptions) },
        rates: RateWords {
            grid: args.grid.clone(),
            tariff: args.tariff.clone(),
            ..RateWords::default()
        },
        power_unit: None,
        ranges: args.ranges,
    })
}

fn plan(
    session: &Session<'_>,
    args: &FleetArgs,
    form: Form,
    asked: &Table,
    catalog: &Catalog,
) -> Result<Plan, Failure> {
    session.warn_of_rates(&asked.rates);
    let input = match (&args.delimiter, args.input_format) {
        (Some(text), _) => separated_by(text)?,
        (None, Some(format)) => format.into(),
        (None, None) => by_ending(args.file.as_deref()).unwrap_or(Format::Csv),
    };
    let output = match form {
        Form::Rows(Some(format)) => format,
        Form::Rows(None) | Form::Shown(_) => input,
    };
    // Where a table comes with its own idea of CSV, it goes with that too.
    let output = if args.delimiter.is_some() && output == Format::Csv { input } else { output };
    let defaults = Defaults {
        power_unit: args.power_unit.as_deref().map(power_unit).transpose()?,
        ..asked.defaults(catalog)?
    };
    let plan = Plan {
        guessed: args.delimiter.is_none() && args.input_format.is_none(),
        output,
        names: names(&args.column)?,
        group_by: args.group_by.clone(),
        top: args.top.map(NonZeroUsize::get),
        strict: args.strict,
        sheet: args.sheet.clone(),
        decimal: args.decimal.map(Into::into),
        units: form::units(&args.units)?,
        shows: matches!(form, Form::Shown(_)),
        ..Plan::new(input, defaults)
    };
    match &args.by_year {
        Some(text) => Ok(plan.by_years(form::years(text)?).map_err(Fault::from)?),
        None => Ok(plan),
    }
}

/// A value of a flag that cannot be.
fn wrong(kind: &'static str, text: &str, say: fn(Language, &str) -> Said) -> Failure {
    let text = shortened(text);
    Failure::new(kind, move |language| say(language, &text))
}

/// The format with a delimiter between fields: `;`, or `tab`, which is hard to write in a shell.
fn separated_by(text: &str) -> Result<Format, Failure> {
    let mut characters = text.chars();
    let format = match (characters.next(), characters.next()) {
        (Some(character), None) => Format::separated_by(character),
        _ if matches!(text, "tab" | "\\t") => Some(Format::Tsv),
        _ => None,
    };
    format.ok_or_else(|| wrong("delimiter", text, said::delimiter))
}

fn by_ending(path: Option<&Path>) -> Option<Format> {
    Format::of_name(path?.file_name()?.to_str()?)
}

/// A unit that makes a power of a number.
fn power_unit(text: &str) -> Result<String, Failure> {
    let unit = DisplayUnit::parse(text).map_err(at(Field::Units))?;
    if unit.dimension() == Dimension::Power {
        return Ok(text.trim().to_owned());
    }
    Err(wrong("power-unit", text, said::power_unit))
}

/// `power=nameplate`, `pue=PUE`.
fn names(texts: &[String]) -> Result<Names, Failure> {
    let mut names = Names::default();
    for text in texts.iter().flat_map(|text| pairs(text)) {
        let pair = text.split_once('=').and_then(|(input, column)| {
            let column = column.trim();
            Some((Input::of_name(input.trim())?, column)).filter(|_| !column.is_empty())
        });
        let (input, column) =
            pair.ok_or_else(|| wrong("column", text, |l, text| said::column(text, l)))?;
        if names.given(input).is_some() {
            return Err(wrong("repeated-input", input.name(), said::repeated_input));
        }
        names.set(input, column);
    }
    Ok(names)
}

/// The pairs between commas, of which some may belong to the names of columns: `power=Power, MW`.
fn pairs(text: &str) -> Vec<&str> {
    let (mut pairs, mut start) = (Vec::new(), 0);
    for (comma, _) in text.match_indices(',') {
        let next = text[comma + 1..].split(',').next().unwrap_or_default();
        if next.contains('=') {
            pairs.push(&text[start..comma]);
            start = comma + 1;
        }
    }
    pairs.push(&text[start..]);
    pairs
}

/// Where the table comes from.
struct Source {
    input: Box<dyn Read + Send>,
    /// The bytes of a file.
    size: Option<u64>,
}

impl Source {
    fn open(path: Option<&Path>) -> Result<Self, Failure> {
        match path.filter(|path| *path != Path::new("-")) {
            Some(path) => {
                let file = File::open(path).map_err(|error| Failure::file(path, error))?;
                let metadata = file.metadata().map_err(|error| Failure::file(path, error))?;
                if metadata.is_dir() {
                    let error = io::Error::from(io::ErrorKind::IsADirectory);
                    return Err(Failure::file(path, error));
                }
                let size = metadata.is_file().then_some(metadata.len());
                Ok(Self { input: Box::new(file), size })
            }
            None if path.is_none() && io::stdin().is_terminal() => {
                Err(Failure::new("no-input", said::no_input))
            }
            None => Ok(Self { input: Box::new(io::stdin()), size: None }),
        }
    }
}
