//! The kinds of presets: how many there are of each, and the first of them.

use super::super::Style;
use super::super::document::{Block, Cell, Document, Sheet};
use super::kinds;
use super::view::View;
use crate::answer::PresetListing;
use crate::catalog::ConsumerKind;
use crate::words;

/// Presets that are named of each kind.
const NAMED: usize = 3;

pub(super) fn document(listing: &PresetListing<'_>, style: &Style) -> Document {
    let language = style.language;
    let rows = kinds(listing, language).into_iter().map(|(name, called, presets)| {
        let first: Vec<&str> = presets.iter().take(NAMED).map(|preset| preset.id()).collect();
        let name = words::kind_named(language, name, called);
        let first = first.join(words::listing_comma(language));
        [name, presets.len().to_string(), first].map(Cell::from).into()
    });
    let header = [words::kind(language), words::presets(language), words::such_as(language)];
    let sheet = Sheet {
        header: header.map(Cell::from).into(),
        rows: rows.collect(),
        numeric: vec![false, true, false],
    };
    let mut blocks = vec![Block::Sheet(sheet)];
    blocks.extend(consumers(listing, style).map(Block::Paragraph));
    blocks.extend(View::new(style).own(listing.entries()));
    blocks.push(Block::Paragraph(words::kinds_hint(language).to_owned()));
    Document { blocks }
}

/// How many consumers there are of each kind.
fn consumers(listing: &PresetListing<'_>, style: &Style) -> Option<String> {
    let language = style.language;
    let counted = ConsumerKind::ALL.into_iter().filter_map(|(kind, name)| {
        let count = listing.consumers.iter().filter(|preset| preset.kind == kind).count();
        let name = words::kind_named(language, name, words::consumer_kind(language, kind));
        (count > 0).then(|| words::counted_kind(language, &name, count))
    });
    let counted: Vec<String> = counted.collect();
    let all = counted.join(words::listing_comma(language));
    (!all.is_empty()).then(|| words::kinds_of_consumers(language, &all))
}
