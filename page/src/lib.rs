//! What the page asks of the library: text in, text out.

#![cfg(target_family = "wasm")]

use gigawatt::ask::{Answer, Fault, FaultKind, Request};
use gigawatt::catalog::Catalog;
use gigawatt::report::{
    Chart, Explanation, FieldNames, Format, Language, Measure, Style, Theme, explain_fault,
    fragment, fragment_style, render, svg,
};
use serde::Serialize;
use std::ops::Range;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static CATALOG: Catalog = Catalog::embedded();
}

/// Why there is no answer.
#[derive(Serialize)]
struct Told {
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

/// The question that a text asks, as JSON.
#[wasm_bindgen]
pub fn understood(text: &str) -> String {
    CATALOG.with(|catalog| json(&Request::understood(text, catalog)))
}

/// The answer to a question in JSON: its data, and what is shown of it.
#[wasm_bindgen]
pub fn answer(request: &str, language: &str) -> String {
    let style = style_of(language);
    with_answer(request, |answer| match answer {
        // The JSON that can be copied, as it is: writing it in another way as well would make the module
        // a tenth larger.
        Ok(answer) => {
            let data = render(answer, Format::Json, &style).unwrap_or_default();
            let html = json(&fragment(answer, &style));
            format!(r#"{{"answer": {{"data": {data}, "html": {html}}}}}"#)
        }
        Err(fault) => {
            let fault = json(&told(fault, style.language));
            format!(r#"{{"fault": {fault}}}"#)
        }
    })
}

/// The answer to a question in JSON as a text to be copied: `sentence`, `markdown`, `csv`, `json` or `svg`;
/// empty where there is none.
#[wasm_bindgen]
pub fn write(request: &str, language: &str, format: &str) -> String {
    let style = style_of(language);
    let format = match format {
        "sentence" => Format::Sentence,
        "markdown" => Format::Markdown,
        "csv" => Format::Csv,
        "json" => Format::Json,
        _ => return with_answer(request, |answer| picture(answer, &style).unwrap_or_default()),
    };
    with_answer(request, |answer| match answer {
        Ok(answer) => render(answer, format, &style).unwrap_or_default(),
        Err(_) => String::new(),
    })
}

/// The style of the pictures in an answer, on a dark or a light ground.
#[wasm_bindgen]
pub fn chart_style(dark: bool) -> String {
    fragment_style(if dark { Theme::Dark } else { Theme::Light })
}

/// Answers a question in JSON.
fn with_answer(request: &str, tell: impl Fn(Result<&Answer<'_>, &Fault>) -> String) -> String {
    let Ok(request) = serde_json::from_str::<Request>(request) else {
        return String::new();
    };
    CATALOG.with(|catalog| tell(request.answer(catalog).as_ref()))
}

fn picture(answer: Result<&Answer<'_>, &Fault>, style: &Style) -> Option<String> {
    let chart: Chart = match answer.ok()? {
        Answer::Calculation(calculation) => calculation.comparison_chart(Measure::Energy, style),
        Answer::Scenarios(table) => table.comparison_chart(Measure::Energy, style),
        Answer::CalendarYears(years) => years.chart(style),
        _ => return None,
    };
    Some(svg(&chart, style))
}

fn told(fault: &Fault, language: Language) -> Told {
    let Explanation { kind, message, hint, excerpt, .. } =
        explain_fault(fault, language, &FieldNames);
    let place = excerpt.map(|excerpt| (excerpt.text, excerpt.span));
    let place =
        place.or_else(|| name_at_fault(&fault.kind).map(|name| (name.to_owned(), 0..name.len())));
    let span = place.as_ref().map(|(text, span)| in_utf16(text, span));
    let text = place.map(|(text, _)| text);
    let remedies = fault.remedies();
    Told { field: fault.field.name(), kind, message, hint, text, span, remedies }
}

/// A name that is at fault as a whole.
fn name_at_fault(kind: &FaultKind) -> Option<&str> {
    match kind {
        FaultKind::UnknownName { name, .. }
        | FaultKind::Unknown { name, .. }
        | FaultKind::NoDeployment { name, .. }
        | FaultKind::NoAmount { name, .. } => Some(name),
        _ => None,
    }
}

/// Where bytes of a text are for those who count it in UTF-16.
fn in_utf16(text: &str, bytes: &Range<usize>) -> [usize; 2] {
    let units = |end: usize| text.get(..end).unwrap_or(text).encode_utf16().count();
    [units(bytes.start), units(bytes.end)]
}

fn style_of(language: &str) -> Style {
    Style::new(if language == "zh" { Language::Chinese } else { Language::English })
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
