//! Faults as Python raises them.

use gigawatt::ask::{Fault as Cause, FaultKind};
use gigawatt::report::{Excerpt, FieldNames, Language, explain_fault};
use pyo3::PyErr;
use pyo3::create_exception;
use pyo3::exceptions::PyValueError;
use serde::Serialize;

create_exception!(_native, Fault, PyValueError, "Why a question has no answer, as JSON.");

/// What is said of a fault.
#[derive(Serialize)]
struct Told {
    class: &'static str,
    field: Option<&'static str>,
    kind: &'static str,
    message: String,
    hint: Option<String>,
    text: Option<String>,
    span: Option<[usize; 2]>,
}

impl Told {
    fn raised(&self) -> PyErr {
        match serde_json::to_string(self) {
            Ok(json) => Fault::new_err(json),
            Err(error) => PyValueError::new_err(error.to_string()),
        }
    }
}

/// The exception of a fault.
pub fn raised(fault: &Cause, language: Language) -> PyErr {
    let said = explain_fault(fault, language, &FieldNames);
    let span = said.excerpt.as_ref().and_then(characters);
    Told {
        class: class(&fault.kind),
        field: Some(fault.field.name()),
        kind: said.kind,
        message: said.message,
        hint: said.hint,
        text: said.excerpt.map(|excerpt| excerpt.text),
        span,
    }
    .raised()
}

/// The exception of a table that cannot be read.
pub fn of_table(kind: &'static str, message: impl Into<String>, hint: Option<&str>) -> PyErr {
    let (message, hint) = (message.into(), hint.map(str::to_owned));
    Told { class: "TableError", field: None, kind, message, hint, text: None, span: None }.raised()
}

/// A place in a text in characters, which Python counts.
fn characters(excerpt: &Excerpt) -> Option<[usize; 2]> {
    let count = |end: usize| Some(excerpt.text.get(..end)?.chars().count());
    Some([count(excerpt.span.start)?, count(excerpt.span.end)?])
}

fn class(kind: &FaultKind) -> &'static str {
    match kind {
        FaultKind::Quantity(_)
        | FaultKind::Split { .. }
        | FaultKind::Duration(_)
        | FaultKind::UnitPower(_)
        | FaultKind::Ratio(..)
        | FaultKind::Conversion(_) => "QuantityError",
        FaultKind::Claim(_) => "ClaimError",
        FaultKind::UnknownName { .. }
        | FaultKind::Unknown { .. }
        | FaultKind::UnknownFigure { .. }
        | FaultKind::NoDeployment { .. }
        | FaultKind::NoAmount { .. } => "UnknownNameError",
        FaultKind::Assumption(_) | FaultKind::Basis(_) => "AssumptionError",
        _ => "RequestError",
    }
}
