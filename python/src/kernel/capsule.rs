//! The capsules by which libraries of Python hand over what they have in the memory of Arrow.

use crate::arrow::{Array, Schema, Stream};
use crate::faults::of_table;
use crate::said;
use gigawatt::render::Language;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};
use std::ffi::{CStr, c_void};

const SCHEMA: &CStr = c"arrow_schema";
const ARRAY: &CStr = c"arrow_array";
const STREAM: &CStr = c"arrow_array_stream";

/// What was handed over.
pub enum Given {
    Batch(Schema, Array),
    Stream(Stream),
}

impl Given {
    pub fn of(data: &Bound<'_, PyAny>, language: Language) -> PyResult<Self> {
        if data.hasattr("__arrow_c_array__")? {
            let capsules = data.call_method0("__arrow_c_array__")?;
            let capsules = capsules.cast::<PyTuple>()?;
            let (schema, array) = (capsules.get_item(0)?, capsules.get_item(1)?);
            // SAFETY: capsules of these names lead to such structs, which the consumer takes over.
            return Ok(unsafe {
                let schema = Schema::taken(pointer(&schema, SCHEMA)?.cast());
                Self::Batch(schema, Array::taken(pointer(&array, ARRAY)?.cast()))
            });
        }
        if data.hasattr("__arrow_c_stream__")? {
            let capsule = data.call_method0("__arrow_c_stream__")?;
            // SAFETY: as above.
            return Ok(Self::Stream(unsafe { Stream::taken(pointer(&capsule, STREAM)?.cast()) }));
        }
        let class = data.get_type();
        let module = class.module()?.to_string();
        let instead = match module.split('.').next() {
            Some("dask") => "`frame.map_partitions(gigawatt.energy, …)`",
            Some("pyspark") => "`frame.mapInArrow(…)` with a function that calls `gigawatt.energy`",
            Some("ray") => "`dataset.map_batches(gigawatt.energy, batch_format=\"pyarrow\")`",
            _ => "`pyarrow.table(…)` or `pyarrow.array(…)` around it",
        };
        let class = class.name()?.to_string();
        Err(of_table("no-arrow", said::no_arrow(language, &class, instead)))
    }
}

/// Where a capsule of a name leads.
fn pointer(capsule: &Bound<'_, PyAny>, name: &CStr) -> PyResult<*mut c_void> {
    // SAFETY: any object may be asked; one that is no capsule of that name gives null and an exception.
    let pointer = unsafe { ffi::PyCapsule_GetPointer(capsule.as_ptr(), name.as_ptr()) };
    if pointer.is_null() { Err(PyErr::fetch(capsule.py())) } else { Ok(pointer) }
}

macro_rules! capsule {
    ($name:ident, $destroy:ident, $owned:ident, $label:expr) => {
        /// Drops what nobody took.
        unsafe extern "C" fn $destroy(capsule: *mut ffi::PyObject) {
            // SAFETY: called once by Python, with the capsule that was made below.
            unsafe {
                let pointer = ffi::PyCapsule_GetPointer(capsule, $label.as_ptr());
                if !pointer.is_null() {
                    drop(Box::from_raw(pointer.cast::<$owned>()));
                }
            }
        }

        /// A capsule of it.
        pub fn $name(py: Python<'_>, owned: $owned) -> PyResult<Bound<'_, PyCapsule>> {
            let pointer = Box::into_raw(Box::new(owned)).cast();
            // SAFETY: the struct is all that is in `owned`, and its own until the capsule is destroyed.
            let capsule = unsafe {
                let capsule = ffi::PyCapsule_New(pointer, $label.as_ptr(), Some($destroy));
                Bound::from_owned_ptr_or_err(py, capsule)?
            };
            Ok(capsule.cast_into::<PyCapsule>()?)
        }
    };
}

capsule!(of_schema, destroy_schema, Schema, SCHEMA);
capsule!(of_stream, destroy_stream, Stream, STREAM);
