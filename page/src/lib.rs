//! What the page asks of the library: text in, text out.

#![cfg(target_family = "wasm")]

mod question;
mod table;
mod told;

use gigawatt::ask::{Answer, Presets, Request};
use gigawatt::catalog::Catalog;
use gigawatt::model::{Sampling, Simulation};
use gigawatt::render::{
    Chart, Format, Language, Measure, Style, Theme, fragment, fragment_style, render, svg,
};
use question::Question;
use told::Told;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static CATALOG: Catalog = Catalog::embedded();
}

/// The answer to a text under settings, each a line such as `pue=1.2`, as JSON: the question as it was understood,
/// and its data with what is shown of it, or what is at fault.
#[wasm_bindgen]
pub fn answer(text: &str, settings: &str, language: &str) -> String {
    let style = style_of(language);
    CATALOG.with(|catalog| match Question::of(text, settings, catalog) {
        Question::Table(table) => table.told(text, catalog, &style),
        Question::Other(request) => {
            // The JSON that can be copied, as it is: writing it in another way as well would make the module
            // a tenth larger.
            let told = match request.answer_by(catalog, &undrawn) {
                Ok(answer) => {
                    let data = render(&answer, Format::Json, &style).unwrap_or_default();
                    answered(&data, &fragment(&answer, &style), None)
                }
                Err(fault) => at_fault(&Told::of(&fault, style.language)),
            };
            format!(r#"{{"question": {}, {told}}}"#, json(&request))
        }
    })
}

/// The answer as a text to be copied: `sentence`, `markdown`, `csv`, `json` or `svg`; empty where there is none.
#[wasm_bindgen]
pub fn write(text: &str, settings: &str, language: &str, format: &str) -> String {
    let style = style_of(language);
    let format = match format {
        "sentence" => Some(Format::Sentence),
        "markdown" => Some(Format::Markdown),
        "csv" => Some(Format::Csv),
        "json" => Some(Format::Json),
        _ => None,
    };
    CATALOG.with(|catalog| match (Question::of(text, settings, catalog), format) {
        (Question::Table(table), format) => table.written(text, catalog, format, &style),
        (Question::Other(request), format) => {
            let answer = request.answer_by(catalog, &undrawn).ok();
            let written = answer.and_then(|answer| match format {
                Some(format) => render(&answer, format, &style).ok(),
                None => picture(&answer, &style),
            });
            written.unwrap_or_default()
        }
    })
}

/// What is known of kinds of presets, as JSON.
#[wasm_bindgen]
pub fn presets(kinds: &str) -> String {
    let names = kinds.split(' ').map(str::to_owned).collect();
    let style = Style::new(Language::English);
    CATALOG.with(|catalog| {
        let listing = Request::Presets(Presets { names }).answer_by(catalog, &undrawn).ok();
        listing.and_then(|listing| render(&listing, Format::Json, &style).ok()).unwrap_or_default()
    })
}

/// The style of the pictures in an answer, on a dark or a light ground.
#[wasm_bindgen]
pub fn chart_style(dark: bool) -> String {
    fragment_style(if dark { Theme::Dark } else { Theme::Light })
}

/// Nothing on the page asks for samples, and what would draw them is left out of it.
fn undrawn(sampling: &Sampling) -> Simulation {
    sampling.finish(&sampling.tally())
}

fn picture(answer: &Answer<'_>, style: &Style) -> Option<String> {
    let chart: Chart = match answer {
        Answer::Calculation(calculation) => calculation.comparison_chart(Measure::Energy, style),
        Answer::Scenarios(table) => table.comparison_chart(Measure::Energy, style),
        Answer::CalendarYears(years) => years.chart(style),
        _ => return None,
    };
    Some(svg(&chart, style))
}

/// The part of a JSON object that has an answer: its data in JSON, what is shown of it, and its sentence where the
/// data have none.
fn answered(data: &str, html: &str, sentence: Option<&str>) -> String {
    let (html, sentence) = (json(html), json(&sentence));
    format!(r#""answer": {{"data": {data}, "html": {html}, "sentence": {sentence}}}"#)
}

fn at_fault(told: &impl serde::Serialize) -> String {
    format!(r#""fault": {}"#, json(told))
}

fn style_of(language: &str) -> Style {
    let language = if language == "zh" { Language::Chinese } else { Language::English };
    let mut style = Style::new(language);
    style.sources = true;
    style
}

fn json<T: serde::Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
