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
mod records;
mod solution;
mod source_json;
#[cfg(feature = "cli")]
mod table;
mod theme;
mod timeline;
#[cfg(feature = "cli")]
mod verdicts;
mod view;
#[cfg(feature = "cli")]
mod wrap;

pub use crate::language::Language;
#[cfg(feature = "cli")]
pub(crate) use crate::words::impossible_assumption;
pub use crate::words::{
    Excerpt, Explanation, FieldNames, Naming, explain_fault, explain_parse_error,
    explain_preset_error, explain_preset_warning, explain_schedule_error,
};
#[cfg(feature = "cli")]
pub(crate) use amounts::{mass_text, money_text};
#[cfg(feature = "pictures")]
pub use article::article_page;
pub use article::quoted;
#[cfg(feature = "pictures")]
pub use chart::svg;
pub use chart::{Chart, Glyphs, Measure, Size};
use document::{Block, Document};
#[cfg(feature = "pictures")]
pub use html::{HtmlReport, fragment, fragment_style, page, result_fragment};
#[cfg(feature = "schema")]
pub(crate) use json::SchemaVersion;
#[cfg(feature = "cli")]
use json::schema;
#[cfg(feature = "cli")]
pub(crate) use message::{Message, Told};
use records::{Records, Value};
pub use theme::Theme;
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

/// The reader's wishes, and the room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Style {
    /// The language of words and of large numbers.
    pub language: Language,
    /// Significant digits in text, 1 to 15. JSON and CSV always carry 15.
    pub digits: u8,
    /// Columns of the terminal; `None` where lines may be of any length.
    pub width: Option<u16>,
    /// Whether the terminal shows colours.
    pub color: bool,
    /// Whether every table is shown, and not only what the question is most often about.
    pub full: bool,
    /// Whether every source is listed with its title and address, and not by publisher and year alone.
    pub sources: bool,
    /// What a chart under the tables is drawn with, where one is wanted.
    pub chart: Option<Glyphs>,
    /// The ground of pictures and pages; where nothing is said, pictures are light and pages as the
    /// reader's system.
    pub theme: Option<Theme>,
    /// The shape of pictures.
    pub size: Size,
}

impl Style {
    /// Four significant digits, lines of any length, no colours.
    ///
    /// ```
    /// use gigawatt::report::{Language, Style};
    ///
    /// let mut style = Style::new(Language::Chinese);
    /// style.digits = 6;
    /// assert_eq!((style.width, style.color), (None, false));
    /// ```
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self {
            language,
            digits: 4,
            width: None,
            color: false,
            full: false,
            sources: false,
            chart: None,
            theme: None,
            size: Size::Column,
        }
    }
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

/// A result that could not be written.
#[derive(Debug, thiserror::Error)]
#[error("the result cannot be written: {0}")]
pub struct RenderError(String);

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
