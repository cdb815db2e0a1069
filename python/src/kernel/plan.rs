//! What is done with every batch of a table: which columns say what, and what is added to them.

use crate::answers::CATALOG;
use crate::arrow::{self, Array, RawSchema, Schema};
use crate::column::{Prepared, is_readable};
use crate::faults::{of_table, raised};
use gigawatt::ask::Table;
use gigawatt::fleet::{Columns, Defaults, Evaluator, Input, TextColumn};
use gigawatt::report::Language;
use pyo3::PyResult;
use serde::Deserialize;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The column of what is wrong with rows.
pub const ERROR: &str = "error";

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
}

impl Options {
    pub fn read(json: &str) -> PyResult<Self> {
        serde_json::from_str(json).map_err(|error| of_table("options", error.to_string(), None))
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
    pub fn new(options: &Options, schema: Schema, language: Language) -> PyResult<Self> {
        let is_table = schema.0.format() == "+s";
        let columns: Vec<&RawSchema> =
            if is_table { schema.0.children().collect() } else { vec![&schema.0] };
        let (mut table, mut inputs) = (options.table.clone(), Vec::new());
        for (name, text) in &options.given {
            let input = Input::of_name(name);
            let at = columns.iter().position(|column| column.name() == text);
            let at = at.or((!is_table && input == Some(Input::Power)).then_some(0));
            match (input, at) {
                (Some(input), Some(at)) => inputs.push((input, at)),
                _ => for_every_row(&mut table, name, text, &columns)?,
            }
        }
        for (_, at) in &inputs {
            readable(columns[*at])?;
        }
        let defaults = defaults(&table, language)?;
        let by_row = inputs.iter().any(|(input, _)| *input == Input::Grid);
        let mut names = Evaluator::new(Arc::clone(&defaults)).names(by_row);
        names.push(ERROR.to_owned());
        if let Some(taken) = names.iter().find(|name| columns.iter().any(|c| c.name() == *name)) {
            let message = format!("the table already has a column `{taken}`");
            return Err(of_table("taken-name", message, Some("drop it, or give it another name")));
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
        let mut columns = if self.is_table { arrow::into_columns(batch) } else { vec![batch] };
        let results = {
            let schemas: Vec<&RawSchema> = if self.is_table {
                self.schema.0.children().collect()
            } else {
                vec![&self.schema.0]
            };
            let prepared = self.inputs.iter().map(|(input, at)| {
                let array = columns.get(*at).ok_or("a batch has fewer columns than its schema")?;
                Ok((*input, Prepared::of(&array.0, schemas[*at])))
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
        let errors: Vec<(usize, String)> =
            results.errors.iter().map(|(row, error)| (*row, error.to_string())).collect();
        columns.extend(results.into_columns().into_iter().map(arrow::numbers));
        columns.push(arrow::sparse_texts(rows, &errors));
        Ok(arrow::batch(rows, columns))
    }
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
pub fn defaults(table: &Table, language: Language) -> PyResult<Arc<Defaults>> {
    thread_local! {
        static KNOWN: RefCell<Vec<(Table, Arc<Defaults>)>> = const { RefCell::new(Vec::new()) };
    }
    let known = KNOWN.with_borrow(|known| {
        known.iter().find(|(one, _)| one == table).map(|(_, defaults)| Arc::clone(defaults))
    });
    if let Some(known) = known {
        return Ok(known);
    }
    let defaults = table.defaults(&CATALOG).map_err(|fault| raised(&fault, language))?;
    let defaults = Arc::new(defaults);
    KNOWN.with_borrow_mut(|known| {
        known.truncate(KEPT - 1);
        known.insert(0, (table.clone(), Arc::clone(&defaults)));
    });
    Ok(defaults)
}

/// Takes words for what holds for every row.
fn for_every_row(
    table: &mut Table,
    name: &str,
    text: &str,
    columns: &[&RawSchema],
) -> PyResult<()> {
    let place = match name {
        "pue" => &mut table.assume.pue,
        "utilization" => &mut table.assume.utilization,
        "basis" => &mut table.assume.basis,
        "hours" => &mut table.assume.hours,
        "grid" => &mut table.rates.grid,
        "unit" => &mut table.power_unit,
        _ => {
            let names: Vec<String> =
                columns.iter().map(|column| format!("`{}`", column.name())).collect();
            let message = format!("the table has no column `{text}` for `{name}`");
            let hint = format!("its columns are {}", names.join(", "));
            return Err(of_table("missing-column", message, Some(&hint)));
        }
    };
    *place = Some(text.to_owned());
    Ok(())
}

fn readable(column: &RawSchema) -> PyResult<()> {
    if is_readable(column) {
        return Ok(());
    }
    let (name, format) = (column.name(), column.format());
    let message =
        format!("the column `{name}` holds neither text nor numbers (Arrow format `{format}`)");
    Err(of_table("column-type", message, Some("cast it to text or to a number first")))
}
