//! A whole table: what it comes to, and every row with its result.

use crate::question::{names, set_assumption, set_rate};
use crate::told::Told;
use crate::{answered, at_fault, json};
use gigawatt::answer::FleetTable;
use gigawatt::ask::{self, Fault};
use gigawatt::catalog::Catalog;
use gigawatt::fleet::{
    ColumnError, FileKind, FleetError, Format, Input, Outputs, Plan, RowError, run,
};
use gigawatt::render::{Format as ReportFormat, Language, Style, render, svg};
use serde::Serialize;
use std::num::NonZeroUsize;

/// Rows that have a line of their own.
const LINES: usize = 12;

/// Lines that show whether a text is a table.
const SHOWN: usize = 30;

/// Whether a text is a table that nobody said it is: most of its lines have the same number of signs that stand
/// between columns.
pub fn is_one(text: &str) -> bool {
    let lines: Vec<&str> =
        text.lines().filter(|line| !line.trim().is_empty()).take(SHOWN).collect();
    let is_parted = |sign: char| {
        let counts = || lines.iter().map(|line| line.matches(sign).count());
        let usual =
            counts().max_by_key(|one| (counts().filter(|other| other == one).count(), *one));
        let usual = usual.filter(|usual| *usual > 0);
        usual.is_some_and(|usual| {
            counts().filter(|one| *one == usual).count() * 10 >= lines.len() * 7
        })
    };
    let is_json = || lines.iter().all(|line| line.starts_with('{') && line.ends_with('}'));
    lines.len() > 1 && (['\t', ';', ',', '|'].into_iter().any(is_parted) || is_json())
}

/// What is asked of a table.
pub struct Table {
    asked: ask::Table,
    power_column: Option<String>,
    group_by: Option<String>,
}

/// Why a table has no answer.
#[derive(Serialize)]
struct TableFault {
    field: &'static str,
    kind: &'static str,
    message: String,
    /// The columns there are.
    columns: Vec<String>,
}

/// A row without a result.
#[derive(Serialize)]
struct Rejected {
    line: u64,
    message: String,
}

enum Failure {
    Asked(Fault),
    Table(FleetError),
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Asked(fault)
    }
}

impl From<FleetError> for Failure {
    fn from(error: FleetError) -> Self {
        Self::Table(error)
    }
}

impl Table {
    /// A table with settings by their names.
    pub fn of(settings: &[(&str, &str)]) -> Self {
        let mut asked = ask::Table::default();
        let (mut power_column, mut group_by) = (None, None);
        for (name, value) in settings {
            match *name {
                "against" => asked.against = names(value),
                "column" => power_column = Some((*value).to_owned()),
                "group" => group_by = Some((*value).to_owned()),
                name => {
                    set_assumption(&mut asked.assume, name, value);
                    set_rate(&mut asked.rates, name, value);
                }
            }
        }
        Self { asked, power_column, group_by }
    }

    /// As JSON what it comes to, or what is at fault.
    pub fn told(&self, text: &str, catalog: &Catalog, style: &Style) -> String {
        let told = match self.seen(text, catalog) {
            Ok(table) => {
                let data = render(&table, ReportFormat::Json, style).unwrap_or_default();
                let sentence = render(&table, ReportFormat::Sentence, style).unwrap_or_default();
                let rejected = table.first_rejected();
                let rejected = rejected.map(|(line, error)| Rejected {
                    line: *line,
                    message: reason(error, style.language),
                });
                let html = table.fragment(style);
                let answer = answered(&data, &html, Some(sentence.trim_end()));
                let columns = json(&table.header());
                format!(r#"{answer}, "columns": {columns}, "rejected": {}"#, json(&rejected))
            }
            Err(Failure::Asked(fault)) => at_fault(&Told::of(&fault, style.language)),
            Err(Failure::Table(error)) => at_fault(&fault_of(&error)),
        };
        format!(r#"{{"question": {{"table": null}}, {told}}}"#)
    }

    /// In a format; as CSV every row with its result.
    pub fn written(
        &self,
        text: &str,
        catalog: &Catalog,
        format: Option<ReportFormat>,
        style: &Style,
    ) -> String {
        let written = match format {
            Some(ReportFormat::Csv) => self.rows(text, catalog),
            Some(format) => {
                self.seen(text, catalog).map(|table| render(&table, format, style).ok())
            }
            None => self.seen(text, catalog).map(|table| Some(svg(&table.chart(style), style))),
        };
        written.ok().flatten().unwrap_or_default()
    }

    fn plan(&self, catalog: &Catalog) -> Result<Plan, Failure> {
        let mut plan = Plan::new(Format::Csv, self.asked.defaults(catalog)?);
        plan.guessed = true;
        if let Some(column) = &self.power_column {
            plan = plan.column(Input::Power, column);
        }
        plan.group_by.clone_from(&self.group_by);
        plan.top = Some(LINES);
        Ok(plan)
    }

    fn seen(&self, text: &str, catalog: &Catalog) -> Result<FleetTable, Failure> {
        let plan = self.plan(catalog)?;
        Ok(self.asked.answer(text.as_bytes(), &plan, catalog)??)
    }

    fn rows(&self, text: &str, catalog: &Catalog) -> Result<Option<String>, Failure> {
        let mut plan = self.plan(catalog)?;
        (plan.group_by, plan.top) = (None, None);
        let mut rows = Vec::new();
        let (mut rejects, mut progress) = (std::io::sink(), |_: &_| {});
        let outputs = Outputs { rows: &mut rows, rejects: &mut rejects, progress: &mut progress };
        run(text.as_bytes(), outputs, &plan, NonZeroUsize::MIN)?;
        Ok(String::from_utf8(rows).ok())
    }
}

/// What the page can say of an error, and which columns there are to choose from.
fn fault_of(error: &FleetError) -> TableFault {
    let (kind, field, columns): (_, _, &[String]) = match error {
        FleetError::Columns(ColumnError::Missing { found, .. }) => ("no-column", "column", found),
        FleetError::Columns(ColumnError::Ambiguous { found, .. }) => ("columns", "column", found),
        FleetError::Kind(FileKind::Spreadsheet) => ("spreadsheet", "table", &[]),
        FleetError::Empty => ("empty", "table", &[]),
        _ => ("table", "table", &[]),
    };
    TableFault { field, kind, message: error.to_string(), columns: columns.to_vec() }
}

fn reason(error: &RowError, language: Language) -> String {
    match error {
        RowError::Quantity { error, .. } => error.explained(language).message,
        error => error.to_string(),
    }
}
