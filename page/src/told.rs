//! Why there is no answer, for a script.

use gigawatt::ask::Fault;
use gigawatt::render::{Explanation, FieldNames, Language, explain_fault};
use serde::Serialize;
use std::ops::Range;

/// Why there is no answer.
#[derive(Serialize)]
pub struct Told {
    field: &'static str,
    kind: &'static str,
    message: String,
    hint: Option<String>,
    /// The text at fault.
    text: Option<String>,
    /// Where in it, in the units that JavaScript counts.
    span: Option<[usize; 2]>,
    /// What to put in its place.
    remedies: Vec<String>,
}

impl Told {
    pub fn of(fault: &Fault, language: Language) -> Self {
        let Explanation { kind, message, hint, excerpt, .. } =
            explain_fault(fault, language, &FieldNames);
        let place = excerpt.map(|excerpt| (excerpt.text, excerpt.span));
        let whole = || fault.kind.name_at_fault().map(|name| (name.to_owned(), 0..name.len()));
        let place = place.or_else(whole);
        let span = place.as_ref().map(|(text, span)| in_utf16(text, span));
        let text = place.map(|(text, _)| text);
        let remedies = fault.remedies();
        Self { field: fault.field.name(), kind, message, hint, text, span, remedies }
    }
}

/// Where bytes of a text are for those who count it in UTF-16.
fn in_utf16(text: &str, bytes: &Range<usize>) -> [usize; 2] {
    let units = |end: usize| text.get(..end).unwrap_or(text).encode_utf16().count();
    [units(bytes.start), units(bytes.end)]
}
