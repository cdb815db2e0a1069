//! Figures with the documents they were read in.

use super::document::{Entry, merged};
use super::words::{Language, source_entry};
use crate::catalog::Source;
use std::sync::Arc;

/// A document, and the figure that was read in it.
pub(super) type Citation = (Arc<Source>, String);

/// The documents, each once, with all that was read in it.
pub(super) fn sources(citations: Vec<Citation>, language: Language) -> Vec<Entry> {
    let entry = |(source, figure): Citation| source_entry(&figure, &source, language);
    let entries = citations.into_iter().map(entry).collect();
    merged(entries, language.words().listing_comma)
}

/// The publishers of the documents, or their titles, each once, with their dates.
pub(super) fn short_sources(
    sources: impl Iterator<Item = Arc<Source>>,
    language: Language,
) -> String {
    let words = language.words();
    let mut names: Vec<String> = Vec::new();
    for source in sources {
        let name = source.publisher.as_ref().unwrap_or(&source.title).clone();
        let parts = std::iter::once(name).chain(source.date.clone()).collect::<Vec<_>>();
        let name = parts.join(words.comma);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(words.semicolon)
}
