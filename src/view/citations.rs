//! Figures with the documents they were read in.

use super::Style;
use super::document::{Block, Entry, merged};
use super::names::source_entry;
use crate::answer::NamedPower;
use crate::catalog::{Cited, Source};
use crate::language::Language;
use crate::order::sort_by;
use crate::words;
use std::sync::Arc;

/// A document, the figure that was read in it, and the sentence that says it.
pub(crate) struct Citation {
    pub source: Arc<Source>,
    pub figure: String,
    #[cfg_attr(not(feature = "pictures"), allow(dead_code))]
    pub quote: Option<String>,
}

impl Citation {
    /// A figure with its source and its quote.
    pub fn of<T>(cited: &Cited<T>, figure: impl Into<String>) -> Self {
        let (source, quote) = (Arc::clone(&cited.source), cited.quote.clone());
        Self { source, figure: figure.into(), quote }
    }
}

impl NamedPower {
    /// Where it was read.
    pub(crate) fn citation(&self, language: Language) -> Citation {
        Citation {
            source: Arc::clone(&self.source),
            figure: language.of(&self.name).to_owned(),
            quote: self.quote.clone(),
        }
    }
}

/// Whether a name says a figure itself: `7 GW in total`.
pub(crate) fn says(name: &str, figure: &str) -> bool {
    name.replace(' ', "").contains(&figure.replace(' ', ""))
}

/// The documents, each once, with all that was read in it.
pub(crate) fn sources(citations: Vec<Citation>, language: Language) -> Vec<Entry> {
    let entry = |cited: Citation| source_entry(&cited.figure, &cited.source, language);
    let entries = citations.into_iter().map(entry).collect();
    merged(entries, words::listing_comma(language))
}

/// The documents in full.
pub(crate) fn listed(citations: Vec<Citation>, language: Language) -> Option<Block> {
    let entries = sources(citations, language);
    let heading = words::sources(language).to_owned();
    (!entries.is_empty()).then_some(Block::List { heading, entries })
}

/// The documents in full, or their publishers in a line.
pub(crate) fn cited(citations: Vec<Citation>, style: &Style) -> Option<Block> {
    if citations.is_empty() {
        return None;
    }
    if style.sources {
        return listed(citations, style.language);
    }
    let publishers = publishers(citations.into_iter().map(|cited| cited.source), style.language);
    Some(Block::Paragraph(words::sources_in_short(style.language, &publishers)))
}

/// Publishers that are named under a picture.
const MOST_NAMED: usize = 6;

/// The publishers of the documents, or their titles, each once with the years of its documents.
pub(crate) fn publishers(sources: impl Iterator<Item = Arc<Source>>, language: Language) -> String {
    let mut publishers: Vec<(String, Vec<String>)> = Vec::new();
    for source in sources {
        let name = language.of(source.publisher.as_ref().unwrap_or(&source.title));
        // Behind the first comma or in brackets stands who has passed it on.
        let name = name.split([',', '、', '，', '（']).next().unwrap_or(name).to_owned();
        let year: Option<String> = source.date.as_ref().map(|date| date.chars().take(4).collect());
        let known = publishers.iter().position(|(known, _)| *known == name);
        let at = known.unwrap_or_else(|| {
            publishers.push((name, Vec::new()));
            publishers.len() - 1
        });
        let years = &mut publishers[at].1;
        years.extend(year.filter(|year| !years.contains(year)));
    }
    let more = publishers.len().saturating_sub(MOST_NAMED);
    let one = |(name, mut years): (String, Vec<String>)| {
        sort_by(&mut years, Ord::cmp);
        words::dated_publisher(language, &name, &years.join(words::listing_comma(language)))
    };
    let names: Vec<String> = publishers.into_iter().take(MOST_NAMED).map(one).collect();
    let names = names.join(words::semicolon(language));
    if more > 0 { words::and_more(language, &names, more) } else { names }
}
