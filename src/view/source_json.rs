//! The document that a figure comes from, for programs.

use crate::catalog::{Bilingual, Cited, Source};
use serde::Serialize;

/// A source, with the sentence that gives the figure.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct SourceJson<'a> {
    /// The title, or what describes it best.
    title: &'a str,
    /// The same in Chinese, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    title_zh: Option<&'a str>,
    /// Who published the figure.
    publisher: Option<&'a str>,
    /// The same in Chinese, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher_zh: Option<&'a str>,
    /// When, as `2026-01-06`.
    date: Option<&'a str>,
    /// Where the publisher has it.
    address: Option<&'a str>,
    /// It was not read at its publisher's.
    second_hand: bool,
    /// Where it was read, if that is not at the publisher's address.
    #[serde(skip_serializing_if = "Option::is_none")]
    read_at: Option<&'a str>,
    /// Who runs the place where it was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    read_in: Option<&'a str>,
    /// The licence of the data.
    #[serde(skip_serializing_if = "Option::is_none")]
    licence: Option<&'a str>,
    /// Which issue of the source says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    edition: Option<&'a str>,
    /// The sentence that says it, in its own language.
    quote: Option<&'a str>,
}

impl<'a> SourceJson<'a> {
    pub fn of<T: ?Sized>(cited: &'a Cited<T>) -> Self {
        Self {
            quote: cited.quote.as_deref(),
            edition: cited.edition.as_deref(),
            ..Self::document(&cited.source)
        }
    }

    /// A document without the sentence.
    pub fn document(source: &'a Source) -> Self {
        let (publisher, read_in) = (source.publisher.as_ref(), source.read_in.as_ref());
        let chinese = |text: &'a Bilingual| text.zh.as_deref();
        Self {
            title: &source.title.en,
            title_zh: chinese(&source.title),
            publisher: publisher.map(|publisher| publisher.en.as_str()),
            publisher_zh: publisher.and_then(chinese),
            date: source.date.as_deref(),
            address: source.address.as_deref(),
            second_hand: source.second_hand,
            read_at: source.read_at.as_deref(),
            read_in: read_in.map(|place| place.en.as_str()),
            licence: source.licence.as_deref(),
            edition: None,
            quote: None,
        }
    }
}
