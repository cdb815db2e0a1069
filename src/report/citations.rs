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
