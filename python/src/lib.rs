//! The native part of the Python package: questions in, answers out, and the kernel over the memory of Arrow.
//! What users see is in `python/gigawatt`.

mod answers;
mod arrow;
mod column;
mod faults;
mod kernel;
mod naming;
mod presets;
mod said;
mod stream;
mod written;

use pyo3::prelude::*;

/// What the package is built on.
#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add("__version__", env!("CARGO_PKG_VERSION"))?;
    module.add_class::<answers::Answered>()?;
    module.add_class::<kernel::Energies>()?;
    module.add_function(wrap_pyfunction!(answers::answer, module)?)?;
    module.add_function(wrap_pyfunction!(kernel::energy, module)?)?;
    module.add_function(wrap_pyfunction!(kernel::energy_columns, module)?)
}
