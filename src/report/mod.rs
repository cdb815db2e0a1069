//! What is said, in which order and in which words; one renderer a file.

mod align;
mod amounts;
mod any;
mod article;
mod assumed;
mod calculation;
mod chart;
mod citations;
mod claims;
mod conversion;
mod csv;
#[expect(unnameable_types, reason = "only results of this library are views")]
mod document;
mod figure;
#[cfg(feature = "fleet")]
mod fleet;
#[cfg(feature = "pictures")]
mod html;
mod json;
mod listing;
mod markdown;
#[cfg(feature = "cli")]
mod message;

mod names;
#[expect(unnameable_types, reason = "only results of this library are views")]
mod records;
mod solution;
mod source_json;
mod style;
#[cfg(feature = "cli")]
mod table;
mod timeline;
#[cfg(feature = "cli")]
mod verdicts;
#[expect(unnameable_types, reason = "only results of this library are views")]
mod view;
#[cfg(feature = "cli")]
mod wrap;

pub use crate::language::Language;
#[cfg(feature = "cli")]
pub(crate) use crate::words::impossible_assumption;
pub use crate::words::{Excerpt, Explanation, FieldNames, Naming, explain_fault};
#[cfg(feature = "cli")]
pub(crate) use amounts::{mass_text, money_text};
#[cfg(feature = "pictures")]
pub use chart::svg;
pub use chart::{Chart, Glyphs, Measure, Size};
use document::{Block, Document};
#[cfg(feature = "pictures")]
pub use html::{HtmlReport, fragment, fragment_style, page};
pub use json::RenderError;
#[cfg(feature = "schema")]
pub(crate) use json::SchemaVersion;
#[cfg(feature = "cli")]
use json::schema;
#[cfg(feature = "cli")]
pub(crate) use message::{Message, Told};
use records::{Records, Value};
pub use style::{Style, Theme};
#[cfg(feature = "cli")]
pub(crate) use wrap::lines_of;

use crate::printable::cleaned;
use serde::Serialize;
use view::Shown;

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

/// A result that can be written in every format: by [`render`], and as JSON by serde too.
///
/// ```
/// use gigawatt::quantity::{DisplayUnit, parse_range};
/// use gigawatt::answer::Conversion;
///
/// let reading = parse_range("61.32 TWh")?;
/// let conversion = Conversion::new("61.32 TWh", &reading, None, &[DisplayUnit::parse("kWh")?])?;
/// assert_eq!(serde_json::to_value(&conversion)?["results"][0]["value"], 61_320_000_000_u64);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait View: Shown + Serialize {}

impl<T: Shown + Serialize> View for T {}

/// A result whose JSON has a schema.
#[cfg(feature = "schema")]
pub(crate) trait Described {
    /// The schema of its JSON.
    fn json_schema() -> schemars::Schema;
}

/// Writes a result in a format. The text ends with a line break.
///
/// # Errors
/// [`RenderError`] if the JSON or CSV writer fails, which no result of this library makes it do.
///
/// ```
/// use gigawatt::quantity::{DisplayUnit, parse_range};
/// use gigawatt::answer::Conversion;
/// use gigawatt::report::{Format, Language, Style, render};
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
        Format::Json => json::render(view),
    }
}

/// A document of a result, with its sentence in front.
fn told(view: &impl View, mut document: Document, style: &Style) -> Document {
    if let Some(sentence) = view.sentence(style.language).filter(|_| view.leads()) {
        document.blocks.insert(0, Block::Lead(sentence));
    }
    document.cleaned()
}
