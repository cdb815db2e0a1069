//! The catalog of a question: the built-in presets, with the user's files over them.

use crate::faults::of_presets;
use gigawatt::catalog::Catalog;
use gigawatt::render::Language;
use pyo3::exceptions::PyUserWarning;
use pyo3::prelude::*;
use std::ffi::CString;
use std::sync::{Arc, LazyLock, Mutex};

/// Preset files: what each is called, and its text.
pub type Files = Vec<(String, String)>;

static BUILT_IN: LazyLock<Arc<Catalog>> = LazyLock::new(|| Arc::new(Catalog::embedded()));

/// So many catalogs are kept.
const KEPT: usize = 4;

static READ: Mutex<Vec<(Files, Arc<Catalog>)>> = Mutex::new(Vec::new());

/// The catalog with these files, the same for the same texts: engines ask once for each batch.
pub fn catalog(py: Python<'_>, files: Files, language: Language) -> PyResult<Arc<Catalog>> {
    if files.is_empty() {
        return Ok(Arc::clone(&BUILT_IN));
    }
    let known = READ.lock().ok().and_then(|read| {
        read.iter().find(|(known, _)| *known == files).map(|(_, catalog)| Arc::clone(catalog))
    });
    if let Some(known) = known {
        return Ok(known);
    }
    let mut catalog = (**BUILT_IN).clone();
    for (name, text) in &files {
        // No name is reserved: there are no commands here that one could hide.
        catalog.overlay(name, text, &[]).map_err(|error| of_presets(&error, language))?;
    }
    warn(py, &catalog, language)?;
    let catalog = Arc::new(catalog);
    if let Ok(mut read) = READ.lock() {
        read.truncate(KEPT - 1);
        read.insert(0, (files, Arc::clone(&catalog)));
    }
    Ok(catalog)
}

fn warn(py: Python<'_>, catalog: &Catalog, language: Language) -> PyResult<()> {
    for warning in catalog.warnings() {
        let said = warning.explained(language);
        let hint = said.hint.map(|hint| format!("; {hint}")).unwrap_or_default();
        let text = format!("{}: {}{hint}", warning.file, said.message).replace('\0', "");
        let text = CString::new(text).unwrap_or_default();
        PyErr::warn(py, &py.get_type::<PyUserWarning>(), &text, 3)?;
    }
    Ok(())
}
