//! Questions as JSON, and what can be read off an answer.

use crate::faults::{of_table, raised};
use gigawatt::ask::{Answer, Request};
use gigawatt::catalog::Catalog;
use gigawatt::report::{Format, Language, Measure, Style, render, svg};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use std::sync::LazyLock;

pub static CATALOG: LazyLock<Catalog> = LazyLock::new(Catalog::embedded);

/// An answer, which is written when it is looked at.
#[pyclass(frozen)]
pub struct Answered {
    answer: Answer<'static>,
    style: Style,
}

/// Answers a question.
#[pyfunction]
pub fn answer(py: Python<'_>, request: &str, language: &str) -> PyResult<Answered> {
    let language = language_of(language)?;
    let request: Request = serde_json::from_str(request)
        .map_err(|error| of_table("request", error.to_string(), None))?;
    let answer = py.detach(|| request.answer(&CATALOG));
    let answer = answer.map_err(|fault| raised(&fault, language))?;
    Ok(Answered { answer, style: Style::new(language) })
}

pub fn language_of(name: &str) -> PyResult<Language> {
    match name {
        "en" => Ok(Language::English),
        "zh" => Ok(Language::Chinese),
        _ => Err(PyValueError::new_err(format!("language must be 'en' or 'zh', not {name:?}"))),
    }
}

#[pymethods]
impl Answered {
    /// The answer as `sentence`, `markdown`, `csv` or `json`.
    fn write(&self, format: &str) -> PyResult<String> {
        let format = match format {
            "sentence" => Format::Sentence,
            "markdown" => Format::Markdown,
            "csv" => Format::Csv,
            "json" => Format::Json,
            _ => return Err(PyValueError::new_err(format!("no format {format:?}"))),
        };
        render(&self.answer, format, &self.style)
            .map_err(|error| PyValueError::new_err(error.to_string()))
    }

    /// The answer as a picture, where there is one to be drawn.
    fn svg(&self) -> Option<String> {
        let chart = match &self.answer {
            Answer::Calculation(result) => result.comparison_chart(Measure::Energy, &self.style),
            Answer::Scenarios(result) => result.comparison_chart(Measure::Energy, &self.style),
            Answer::CalendarYears(result) => result.chart(&self.style),
            _ => return None,
        };
        Some(svg(&chart, &self.style))
    }
}
