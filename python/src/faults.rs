//! Faults as Python raises them: the classes are in `gigawatt/_faults.py`.

use crate::naming::Arguments;
use crate::said::Said;
use gigawatt::ask::{Fault, FaultKind};
use gigawatt::catalog::PresetError;
use gigawatt::render::{Excerpt, Explanation, Language, Naming, explain_fault};
use pyo3::prelude::*;
use pyo3::types::PyDict;

/// What is said of a fault.
#[derive(Default)]
struct Told {
    class: &'static str,
    kind: &'static str,
    field: Option<String>,
    said: Said,
    text: Option<String>,
    /// A place in the text in characters, which Python counts.
    span: Option<(usize, usize)>,
}

impl Told {
    fn explained(class: &'static str, field: String, said: Explanation) -> Self {
        let span = said.excerpt.as_ref().and_then(characters);
        let text = said.excerpt.map(|excerpt| excerpt.text);
        let (kind, field) = (said.kind, Some(field));
        Self { class, kind, field, said: (said.message, said.hint), text, span }
    }

    fn raised(self) -> PyErr {
        Python::attach(|py| self.exception(py).map_or_else(|error| error, PyErr::from_value))
    }

    fn exception<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let (message, hint) = &self.said;
        let rest = PyDict::new(py);
        rest.set_item("kind", self.kind)?;
        rest.set_item("hint", hint)?;
        rest.set_item("field", &self.field)?;
        rest.set_item("text", &self.text)?;
        rest.set_item("span", self.span)?;
        py.import("gigawatt._faults")?.getattr(self.class)?.call((message,), Some(&rest))
    }
}

/// The exception of a question that has no answer.
pub fn raised(fault: &Fault, language: Language) -> PyErr {
    raised_with(fault, language, |hint| hint)
}

/// The same, with another hint made of that of the fault.
pub fn raised_with(
    fault: &Fault,
    language: Language,
    hint: impl FnOnce(Option<String>) -> Option<String>,
) -> PyErr {
    let said = explain_fault(fault, language, &Arguments);
    let mut told = Told::explained(class(&fault.kind), Arguments.field(fault.field), said);
    if let (None, Some(name)) = (&told.text, fault.kind.name_at_fault()) {
        (told.text, told.span) = (Some(name.to_owned()), Some((0, name.chars().count())));
    }
    told.said.1 = hint(told.said.1);
    told.raised()
}

/// The exception of a table that cannot be read.
pub fn of_table(kind: &'static str, said: Said) -> PyErr {
    Told { class: "TableError", kind, said, ..Told::default() }.raised()
}

/// The exception of an argument of the wrong kind.
pub fn of_argument(field: &str, kind: &'static str, said: Said) -> PyErr {
    let field = Some(field.to_owned());
    Told { class: "RequestError", kind, field, said, ..Told::default() }.raised()
}

/// The exception of a preset file that is refused.
pub fn of_presets(error: &PresetError, language: Language) -> PyErr {
    let mut said = error.explained(language);
    let (line, column) = error.line_and_column();
    said.message = format!("{}:{line}:{column}: {}", error.file(), said.message);
    Told::explained("PresetError", "presets".to_owned(), said).raised()
}

fn characters(excerpt: &Excerpt) -> Option<(usize, usize)> {
    let count = |end: usize| Some(excerpt.text.get(..end)?.chars().count());
    Some((count(excerpt.span.start)?, count(excerpt.span.end)?))
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
