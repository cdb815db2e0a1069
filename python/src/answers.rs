//! Questions as JSON, and what can be read off an answer.

use crate::faults::{of_argument, raised};
use crate::presets::{Files, catalog};
use crate::said;
use gigawatt::ask::{Answer, Request};
use gigawatt::catalog::Catalog;
use gigawatt::render::{
    Format, Language, Measure, Style, Theme, fragment, fragment_style, render, svg,
};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use std::sync::Arc;

/// How an answer looks in a notebook, beside its pictures.
const NOTEBOOK_STYLE: &str = include_str!("notebook.css");

/// An answer, which is written when it is looked at.
#[pyclass(frozen, module = "gigawatt._native")]
pub struct Answered {
    held: Held,
    style: Style,
}

enum Held {
    Answer(Answer<'static>),
    /// One that shows entries of a catalog, and is asked again instead of keeping them.
    Asked(Request, Arc<Catalog>),
}

/// Answers a question.
#[pyfunction]
pub fn answer(py: Python<'_>, request: &str, presets: Files, language: &str) -> PyResult<Answered> {
    let language = language_of(language)?;
    let request: Request = serde_json::from_str(request)
        .map_err(|error| of_argument("request", "request", said::argument(&error.to_string())))?;
    let catalog = catalog(py, presets, language)?;
    let kept = py.detach(|| request.answer(&catalog).map(kept));
    let kept = kept.map_err(|fault| raised(&fault, language))?;
    let held = kept.map_or_else(|| Held::Asked(request, catalog), Held::Answer);
    Ok(Answered { held, style: Style::new(language) })
}

pub fn language_of(name: &str) -> PyResult<Language> {
    match name {
        "en" => Ok(Language::English),
        "zh" => Ok(Language::Chinese),
        _ => Err(of_argument("language", "language", said::language(name))),
    }
}

/// An answer that needs its catalog no longer.
fn kept(answer: Answer<'_>) -> Option<Answer<'static>> {
    Some(match answer {
        Answer::Calculation(answer) => Answer::Calculation(answer),
        Answer::Scenarios(answer) => Answer::Scenarios(answer),
        Answer::Conversion(answer) => Answer::Conversion(answer),
        Answer::Solution(answer) => Answer::Solution(answer),
        Answer::Claims(answer) => Answer::Claims(answer),
        Answer::CalendarYears(answer) => Answer::CalendarYears(answer),
        Answer::Article(answer) => Answer::Article(answer),
        _ => return None,
    })
}

#[pymethods]
impl Answered {
    /// The answer as `sentence`, `markdown`, `csv`, `json`, `svg` or `html`; `None` where there is nothing to be
    /// drawn.
    fn write(&self, format: &str) -> PyResult<Option<String>> {
        match &self.held {
            Held::Answer(answer) => written(answer, format, &self.style),
            Held::Asked(request, catalog) => {
                let answer = request.answer(catalog);
                let answer = answer.map_err(|fault| raised(&fault, self.style.language))?;
                written(&answer, format, &self.style)
            }
        }
    }
}

fn written(answer: &Answer<'_>, format: &str, style: &Style) -> PyResult<Option<String>> {
    let format = match format {
        "svg" => return Ok(picture(answer, style)),
        "html" => return Ok(Some(piece(answer, style))),
        "sentence" => Format::Sentence,
        "markdown" => Format::Markdown,
        "csv" => Format::Csv,
        "json" => Format::Json,
        _ => return Err(PyValueError::new_err(format!("no format {format:?}"))),
    };
    let text = render(answer, format, style);
    text.map(Some).map_err(|error| PyValueError::new_err(error.to_string()))
}

fn picture(answer: &Answer<'_>, style: &Style) -> Option<String> {
    let chart = match answer {
        Answer::Calculation(result) => result.comparison_chart(Measure::Energy, style),
        Answer::Scenarios(result) => result.comparison_chart(Measure::Energy, style),
        Answer::CalendarYears(result) => result.chart(style),
        _ => return None,
    };
    Some(svg(&chart, style))
}

/// What stands under the sentence in a notebook. The ground is light there, whatever that of the notebook is,
/// and the style holds for nothing around it.
fn piece(answer: &Answer<'_>, style: &Style) -> String {
    let mut style = *style;
    style.theme = Some(Theme::Light);
    let shown = fragment(answer, &style);
    let picture =
        if shown.contains("<svg") { None } else { picture(answer, &style) }.unwrap_or_default();
    let of_pictures = fragment_style(Theme::Light);
    // Twice, to go before what a notebook says of tables.
    format!("<style>.gigawatt.gigawatt{{{NOTEBOOK_STYLE}{of_pictures}}}</style>{picture}{shown}")
}
