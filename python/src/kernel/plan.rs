//! What is done with every batch of a table: which columns say what, and what is added to them.

use crate::arrow::{self, Array, RawSchema, Schema};
use crate::column::{Prepared, is_readable};
use crate::faults::{of_argument, of_table, raised_with};
use crate::naming::Arguments;
use crate::presets::{Files, catalog};
use crate::said;
use gigawatt::ask::{Fault, Table};
use gigawatt::catalog::nearest;
use gigawatt::fleet::{Columns, Defaults, Evaluator, Input, RowError, TextColumn};
use gigawatt::render::{Language, Naming};
use pyo3::prelude::*;
use serde::Deserialize;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The column of what is wrong with rows.
pub const ERROR: &str = "error";

/// The most rows of a batch, far more than there is memory for where a row has but a few bytes.
const MOST_ROWS: usize = i32::MAX as usize;

/// The evaluators that a thread keeps, for as many kinds of questions.
const KEPT: usize = 4;

thread_local! {
    static EVALUATORS: RefCell<Vec<Evaluator>> = const { RefCell::new(Vec::new()) };
}

/// What is asked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Options {
    /// What holds for every row.
    pub table: Table,
    /// The columns by what they say, or words that hold for every row.
    pub given: BTreeMap<String, String>,
    /// The user's presets.
    pub presets: Files,
}

impl Options {
    pub fn read(json: &str) -> PyResult<Self> {
        let read = serde_json::from_str(json);
        read.map_err(|error| of_argument("options", "request", said::argument(&error.to_string())))
    }

    /// Whether rows name their grids, as far as that can be told without a table.
    pub fn has_grid_column(&self) -> bool {
        self.given.contains_key("grid")
    }
}

/// What is done with every batch.
pub struct Plan {
    defaults: Arc<Defaults>,
    schema: Arc<Schema>,
    /// Whether each batch has columns, or is one itself.
    is_table: bool,
    inputs: Vec<(Input, usize)>,
    names: Vec<String>,
}

impl Plan {
    pub fn new(
        py: Python<'_>,
        options: &Options,
        schema: Schema,
        language: Language,
    ) -> PyResult<Self> {
        let is_table = schema.0.format() == "+s";
        let columns: Vec<&RawSchema> =
            if is_table { schema.0.children().collect() } else { vec![&schema.0] };
        let header = Header { columns: &columns, is_table, language };
        let (mut table, mut inputs, mut words) = (options.table.clone(), Vec::new(), Vec::new());
        for (name, text) in &options.given {
            let input = Input::of_name(name);
            if let (Some(input), Some(at)) = (input, header.find(input, text)?) {
                inputs.push((input, at));
                continue;
            }
            let place = for_every_row(&mut table, name);
            *place.ok_or_else(|| header.missing(name, text))? = Some(text.clone());
            words.push(name.as_str());
        }
        header.check(&inputs)?;
        let defaults = defaults(py, &table, &options.presets, language)?.map_err(|fault| {
            let is_word = words.contains(&Arguments.field(fault.field).as_str()) && is_table;
            let or_a_column = |hint: String| said::or_a_column(language, &hint, &header.names());
            raised_with(&fault, language, |hint| if is_word { hint.map(or_a_column) } else { hint })
        })?;
        let by_row = inputs.iter().any(|(input, _)| *input == Input::Grid);
        let mut names = Evaluator::new(Arc::clone(&defaults)).names(by_row);
        names.push(ERROR.to_owned());
        if let Some(taken) = names.iter().find(|name| header.names().contains(&name.as_str())) {
            return Err(of_table("taken-name", said::taken_name(language, taken)));
        }
        Ok(Self { defaults, schema: Arc::new(schema), is_table, inputs, names })
    }

    /// The schema of what comes out.
    pub fn schema(&self) -> Schema {
        let whole = &self.schema.0;
        let own = |part: &RawSchema| arrow::shared(&self.schema, part, Vec::new());
        let mut children: Vec<Schema> = if self.is_table {
            whole.children().map(own).collect()
        } else {
            vec![own(whole).named(c"power")]
        };
        let format = |name: &str| if name == ERROR { "u" } else { "g" };
        children
            .extend(self.names.iter().map(|name| arrow::schema(format(name), name, Vec::new())));
        if self.is_table {
            arrow::shared(&self.schema, whole, children)
        } else {
            arrow::schema("+s", "", children)
        }
    }

    /// The columns of a batch, and what comes of them.
    pub fn evaluate(&self, batch: Array) -> Result<Array, String> {
        let rows = batch.0.length();
        if rows > MOST_ROWS {
            return Err(format!("a batch of {rows} rows is too large: give them in smaller ones"));
        }
        let mut columns = if self.is_table { arrow::into_columns(batch) } else { vec![batch] };
        let results = {
            let schemas: Vec<&RawSchema> = if self.is_table {
                self.schema.0.children().collect()
            } else {
                vec![&self.schema.0]
            };
            let prepared = self.inputs.iter().map(|(input, at)| {
                let array = columns.get(*at).ok_or("a batch has fewer columns than its schema")?;
                Ok((*input, Prepared::of(&array.0, schemas[*at])?))
            });
            let prepared = prepared.collect::<Result<Vec<_>, &str>>()?;
            let dictionaries: Vec<Option<TextColumn<'_>>> =
                prepared.iter().map(|(_, column)| column.dictionary()).collect();
            let read = prepared.iter().zip(&dictionaries);
            let read = read.fold(Columns::default(), |read, ((input, column), values)| {
                read.with(*input, column.column(values.as_ref()))
            });
            with_evaluator(&self.defaults, |evaluator| evaluator.evaluate(rows, &read))
        };
        let faults = results.errors.iter().filter(|(_, error)| !says_nothing(error));
        let errors: Vec<(usize, String)> =
            faults.map(|(row, error)| (*row, error.to_string())).collect();
        columns.extend(results.into_columns().into_iter().map(arrow::numbers));
        columns.push(arrow::sparse_texts(rows, &errors)?);
        Ok(arrow::batch(rows, columns))
    }
}

/// Whether a row has no power, be it blank or a sign for that: it is as good as null, and no fault.
fn says_nothing(error: &RowError) -> bool {
    matches!(error, RowError::NoValue { input: Input::Power, .. })
}

/// Runs with the evaluator of this thread for the same questions.
fn with_evaluator<T>(defaults: &Arc<Defaults>, run: impl FnOnce(&mut Evaluator) -> T) -> T {
    // It is taken out meanwhile, and left out if the run should fail.
    let kept = EVALUATORS.with_borrow_mut(|kept| {
        let at = kept.iter().position(|one| Arc::ptr_eq(one.defaults(), defaults));
        at.map(|at| kept.remove(at))
    });
    let mut evaluator = kept.unwrap_or_else(|| Evaluator::new(Arc::clone(defaults)));
    let result = run(&mut evaluator);
    EVALUATORS.with_borrow_mut(|kept| {
        kept.truncate(KEPT - 1);
        kept.insert(0, evaluator);
    });
    result
}

/// The defaults of a table, the same for the same words: engines ask once for each batch.
pub fn defaults(
    py: Python<'_>,
    table: &Table,
    presets: &Files,
    language: Language,
) -> PyResult<Result<Arc<Defaults>, Fault>> {
    type Asked = (Table, Files);
    thread_local! {
        static KNOWN: RefCell<Vec<(Asked, Arc<Defaults>)>> = const { RefCell::new(Vec::new()) };
    }
    let known = KNOWN.with_borrow(|known| {
        let same = known.iter().find(|(one, _)| one.0 == *table && one.1 == *presets);
        same.map(|(_, defaults)| Arc::clone(defaults))
    });
    if let Some(known) = known {
        return Ok(Ok(known));
    }
    let catalog = catalog(py, presets.clone(), language)?;
    Ok(table.defaults(&catalog).map(|defaults| {
        let defaults = Arc::new(defaults);
        KNOWN.with_borrow_mut(|known| {
            known.truncate(KEPT - 1);
            known.insert(0, ((table.clone(), presets.clone()), Arc::clone(&defaults)));
        });
        defaults
    }))
}

/// Where the words for what holds for every row belong, if it can.
fn for_every_row<'a>(table: &'a mut Table, name: &str) -> Option<&'a mut Option<String>> {
    Some(match name {
        "pue" => &mut table.assume.pue,
        "utilization" => &mut table.assume.utilization,
        "basis" => &mut table.assume.basis,
        "hours" => &mut table.assume.hours,
        "grid" => &mut table.rates.grid,
        "unit" => &mut table.power_unit,
        _ => return None,
    })
}

/// The columns that a table has.
struct Header<'a> {
    columns: &'a [&'a RawSchema],
    is_table: bool,
    language: Language,
}

impl<'a> Header<'a> {
    fn names(&self) -> Vec<&'a str> {
        self.columns.iter().map(|column| column.name()).collect()
    }

    /// The column that is called so; an array is its only one, whatever it is called.
    fn find(&self, input: Option<Input>, name: &str) -> PyResult<Option<usize>> {
        if !self.is_table {
            return Ok((input == Some(Input::Power)).then_some(0));
        }
        let mut found = (0..self.columns.len()).filter(|at| self.columns[*at].name() == name);
        let first = found.next();
        if found.next().is_some() {
            return Err(of_table("repeated-name", said::repeated_name(self.language, name)));
        }
        Ok(first)
    }

    fn missing(&self, input: &str, name: &str) -> PyErr {
        let names = self.names();
        let near = nearest(name, names.iter().copied());
        let near = near.first().copied();
        let said = said::missing_column(self.language, input, name, &names, near);
        of_table("missing-column", said)
    }

    /// Refuses columns that cannot be read, and rows that no column gives a power.
    fn check(&self, inputs: &[(Input, usize)]) -> PyResult<()> {
        let gives_power =
            |(input, _): &(Input, usize)| matches!(input, Input::Power | Input::Accelerator);
        if !inputs.iter().any(gives_power) {
            return Err(of_table("no-power", said::no_power(self.language)));
        }
        match inputs.iter().map(|(_, at)| self.columns[*at]).find(|column| !is_readable(column)) {
            Some(column) => {
                let said = said::column_type(self.language, column.name(), column.format());
                Err(of_table("column-type", said))
            }
            None => Ok(()),
        }
    }
}
