//! A document that a figure was read in, for programs.

use crate::catalog::{Cited, Source};
use serde::Serialize;

/// A source, with the sentence that gives the figure.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct SourceJson<'a> {
    /// The title, or what describes it best.
    title: &'a str,
    /// Who published it.
    publisher: Option<&'a str>,
    /// When, as `2026-01-06`.
    date: Option<&'a str>,
    /// Where it was read.
    address: Option<&'a str>,
    /// It reports a figure that somebody else published.
    second_hand: bool,
    /// The sentence that says it, in its own language.
    quote: Option<&'a str>,
}

impl<'a> SourceJson<'a> {
    pub fn of<T>(cited: &'a Cited<T>) -> Self {
        Self { quote: cited.quote.as_deref(), ..Self::document(&cited.source) }
    }

    /// A document without the sentence.
    pub fn document(source: &'a Source) -> Self {
        Self {
            title: &source.title,
            publisher: source.publisher.as_deref(),
            date: source.date.as_deref(),
            address: source.address.as_deref(),
            second_hand: source.second_hand,
            quote: None,
        }
    }
}
