//! A document that a figure was read in, for programs.

use crate::catalog::{Cited, Source};
use serde::Serialize;

/// A source, with the sentence that gives the figure.
#[derive(Serialize)]
pub(super) struct SourceJson<'a> {
    title: &'a str,
    publisher: Option<&'a str>,
    date: Option<&'a str>,
    address: Option<&'a str>,
    second_hand: bool,
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
