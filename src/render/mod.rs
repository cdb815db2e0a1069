//! What is shown of a result → text: one renderer a file.

mod csv;
#[cfg(feature = "pictures")]
mod html;
mod markdown;
#[cfg(feature = "pictures")]
mod svg;
#[cfg(feature = "cli")]
mod table;
#[cfg(feature = "cli")]
mod terminal;
#[cfg(feature = "cli")]
mod verdicts;
#[cfg(feature = "cli")]
mod wrap;

pub use crate::language::Language;
pub use crate::view::{Chart, Glyphs, Measure, Size, Style, Theme, View};
pub use crate::words::{Excerpt, Explanation, FieldNames, Naming, explain_fault};
#[cfg(feature = "pictures")]
pub use html::{HtmlReport, fragment, fragment_style, page};
#[cfg(feature = "pictures")]
pub use svg::svg;
#[cfg(feature = "cli")]
pub(crate) use wrap::lines_of;

use crate::printable::{cleaned, escaped_json};
use crate::view::document::{Block, Document};
use serde::Serialize;

/// How a result is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// Aligned columns for a terminal.
    #[cfg(feature = "cli")]
    Table,
    /// Markdown tables.
    Markdown,
    /// Comma-separated values, one row an entry, plain numbers with the unit in the column name.
    Csv,
    /// JSON, plain numbers with the unit in the key.
    Json,
    /// The sentence that says the result, alone.
    Sentence,
}

/// A result that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the result cannot be written: {0}")]
pub struct RenderError(pub(crate) String);

fn json(value: &impl Serialize) -> Result<String, RenderError> {
    serde_json::to_string_pretty(value)
        .map(|text| escaped_json(text + "\n"))
        .map_err(|error| RenderError(error.to_string()))
}

/// Writes a result in a format. The text ends with a line break.
///
/// # Errors
/// [`RenderError`] if the JSON or CSV writer fails, which no result of this library makes it do.
///
/// ```
/// use gigawatt::quantity::{DisplayUnit, parse_range};
/// use gigawatt::answer::Conversion;
/// use gigawatt::render::{Format, Language, Style, render};
///
/// let conversion = Conversion::new("61.32TWh", &parse_range("61.32TWh")?, None, &[DisplayUnit::parse("亿度")?])?;
/// let style = Style::new(Language::English);
/// assert_eq!(render(&conversion, Format::Csv, &style)?, "value,unit\n613.2,亿度\n");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn render(view: &impl View, format: Format, style: &Style) -> Result<String, RenderError> {
    match format {
        #[cfg(feature = "cli")]
        Format::Table if style.full => {
            Ok(table::render(&told(view, view.document(style), style), style))
        }
        #[cfg(feature = "cli")]
        Format::Table => Ok(table::render(&told(view, view.screen(style), style), style)),
        Format::Markdown => Ok(markdown::render(&told(view, view.document(style), style), style)),
        Format::Sentence => {
            Ok(cleaned(&view.sentence(style.language).unwrap_or_default()).into_owned() + "\n")
        }
        Format::Csv => csv::render(&view.records()),
        Format::Json => json(view),
    }
}

/// A document of a result, with its sentence in front.
fn told(view: &impl View, mut document: Document, style: &Style) -> Document {
    if let Some(sentence) = view.sentence(style.language).filter(|_| view.leads()) {
        document.blocks.insert(0, Block::Lead(sentence));
    }
    document.cleaned()
}
