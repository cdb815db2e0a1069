//! A result → what is shown of it, in which order and in which words.

pub(crate) mod align;
mod amounts;
pub(crate) mod article;
mod assumed;
pub(crate) mod calculation;
pub(crate) mod chart;
pub(crate) mod citations;
pub(crate) mod claims;
mod conversion;
#[expect(unnameable_types, reason = "only results of this library are views")]
pub(crate) mod document;
mod figure;
#[cfg(feature = "fleet")]
mod fleet;
mod json;
mod listing;
#[cfg(feature = "cli")]
mod message;

mod names;
#[expect(unnameable_types, reason = "only results of this library are views")]
pub(crate) mod records;
#[expect(unnameable_types, reason = "only results of this library are views")]
pub(crate) mod shown;
mod solution;
mod source_json;
mod style;
mod timeline;

pub use crate::language::Language;
#[cfg(feature = "cli")]
pub(crate) use crate::words::impossible_assumption;
pub use crate::words::{Excerpt, Explanation, FieldNames, Naming, explain_fault};
#[cfg(feature = "cli")]
pub(crate) use amounts::{mass_text, money_text};
pub use chart::{Chart, Glyphs, Measure, Size};
use document::Document;
#[cfg(feature = "schema")]
pub(crate) use json::SchemaVersion;
#[cfg(feature = "cli")]
use json::schema;
#[cfg(feature = "cli")]
pub(crate) use message::{Message, Told};
use records::{Records, Value};
pub use style::{Style, Theme};

use serde::Serialize;
use shown::Shown;

/// A result that can be written in every format: by [`render`](crate::render::render), and as JSON by serde too.
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
