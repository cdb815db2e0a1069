//! Tables of Arrow in, the same tables with energy out.

mod capsule;
mod plan;

use crate::answers::language_of;
use crate::arrow::{Array, Stream};
use crate::faults::{of_table, raised};
use crate::said;
use crate::stream::{Source, stream};
use capsule::Given;
use gigawatt::render::Language;
use plan::{Options, Plan, defaults};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use std::sync::{Arc, Mutex};

/// What comes of a table: a stream of Arrow, to be read once.
#[pyclass(frozen, module = "gigawatt._native")]
pub struct Energies {
    plan: Arc<Plan>,
    batches: Mutex<Option<Batches>>,
    language: Language,
}

enum Batches {
    Ready(Vec<Array>),
    /// Those of a reader, which may have more of them than fit into memory.
    Coming(Stream),
}

/// Calculates the rows of a table; those of a reader when they are asked for.
#[pyfunction]
pub fn energy(
    py: Python<'_>,
    data: &Bound<'_, PyAny>,
    options: &str,
    lazily: bool,
    language: &str,
) -> PyResult<Energies> {
    let options = Options::read(options)?;
    let language = language_of(language)?;
    let given = Given::of(data, language)?;
    let (schema, mut batches) = match given {
        Given::Batch(schema, array) => (schema, Batches::Ready(vec![array])),
        Given::Stream(mut stream) => {
            let schema = py.detach(|| stream.schema());
            (schema.map_err(failed)?, Batches::Coming(stream))
        }
    };
    let plan = Arc::new(Plan::new(py, &options, schema, language)?);
    if !lazily {
        let ready = py.detach(|| all(&plan, batches)).map_err(failed)?;
        batches = Batches::Ready(ready);
    }
    Ok(Energies { plan, batches: Mutex::new(Some(batches)), language })
}

/// The names of the columns of results, which do not depend on the rows.
#[pyfunction]
pub fn energy_columns(py: Python<'_>, options: &str, language: &str) -> PyResult<Vec<String>> {
    let (options, language) = (Options::read(options)?, language_of(language)?);
    let defaults = defaults(py, &options.table, &options.presets, language)?;
    let defaults = defaults.map_err(|fault| raised(&fault, language))?;
    let mut names = gigawatt::fleet::Evaluator::new(defaults).names(options.has_grid_column());
    names.push(plan::ERROR.to_owned());
    Ok(names)
}

fn all(plan: &Plan, batches: Batches) -> Result<Vec<Array>, String> {
    match batches {
        Batches::Ready(batches) => batches.into_iter().map(|batch| plan.evaluate(batch)).collect(),
        Batches::Coming(mut stream) => {
            let mut ready = Vec::new();
            while let Some(batch) = stream.next()? {
                ready.push(plan.evaluate(batch)?);
            }
            Ok(ready)
        }
    }
}

fn failed(error: String) -> PyErr {
    of_table("stream", (error, None))
}

#[pymethods]
impl Energies {
    /// The schema, by the capsule interface of Arrow.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        capsule::of_schema(py, self.plan.schema())
    }

    /// The rows, by the capsule interface of Arrow.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // A wish, which a producer may leave to the consumer.
        let _ = requested_schema;
        let batches = self.batches.lock().ok().and_then(|mut batches| batches.take());
        let batches =
            batches.ok_or_else(|| of_table("read-already", said::read_already(self.language)))?;
        let next: Box<dyn FnMut() -> _ + Send> = match batches {
            Batches::Ready(ready) => {
                let mut ready = ready.into_iter();
                Box::new(move || Ok(ready.next()))
            }
            Batches::Coming(mut batches) => {
                let plan = Arc::clone(&self.plan);
                Box::new(move || batches.next()?.map(|batch| plan.evaluate(batch)).transpose())
            }
        };
        let plan = Arc::clone(&self.plan);
        let source = Source { schema: Box::new(move || plan.schema()), next };
        capsule::of_stream(py, stream(source))
    }
}
