//! Entries as the text that the program has in it.

use super::super::shelf::Shelf;
use super::super::{Catalog, Entry, Source, every_kind};
use super::index::{self, Rank};
use super::record::Writer;
use super::stored::Stored;
use super::table;
use std::sync::Arc;

macro_rules! sections {
    ($($(#[$about:meta])* $all:ident, $one:ident, $names:ident, $preset:ident, $table:ident, $what:literal;)*) => {
        fn sections(catalog: &Catalog, sources: &mut Vec<Arc<Source>>) -> Vec<String> {
            vec![$(section(&catalog.$all, sources)),*]
        }
    };
}
every_kind!(sections);

/// The text of all entries of a catalog: the sources, and then each kind.
pub(super) fn compiled(catalog: &Catalog) -> String {
    let mut sources = Vec::new();
    let kinds = sections(catalog, &mut sources);
    let written = |source: &Arc<Source>| {
        let mut writer = Writer::default();
        source.as_ref().write(&mut writer);
        writer.text
    };
    let sources = table::written(&sources.iter().map(written).collect::<Vec<_>>());
    table::written(&std::iter::once(sources).chain(kinds).collect::<Vec<_>>())
}

/// The entries of a kind, and their names.
fn section<T: Entry + Stored>(entries: &Shelf<T>, sources: &mut Vec<Arc<Source>>) -> String {
    let written: Vec<_> = entries.iter().map(|written| entry(written, sources)).collect();
    let names = entries.iter().enumerate().flat_map(|(place, entry)| {
        let all = names(entry).into_iter();
        all.map(move |(rank, name)| (name.to_lowercase(), rank, place))
    });
    table::written(&[table::written(&written), index::written(names.collect())])
}

fn names<T: Entry>(entry: &T) -> Vec<(Rank, &str)> {
    let aliases = entry.aliases().iter().map(|alias| (Rank::Alias, alias.as_str()));
    let name = entry.name();
    let in_prose = [(Rank::English, Some(&name.en)), (Rank::Chinese, name.zh.as_ref())];
    let in_prose = in_prose.into_iter().filter_map(|(rank, name)| Some((rank, name?.as_str())));
    std::iter::once((Rank::Id, entry.id())).chain(aliases).chain(in_prose).collect()
}

/// The numbers of what an entry cites, and the entry itself.
fn entry<T: Stored>(entry: &T, sources: &mut Vec<Arc<Source>>) -> String {
    let mut body = Writer::default();
    entry.write(&mut body);
    let mut head = Writer::default();
    head.count(body.sources.len());
    for source in body.sources {
        let known = sources.iter().position(|known| *known == source);
        head.count(known.unwrap_or(sources.len()));
        if known.is_none() {
            sources.push(source);
        }
    }
    head.text + &body.text
}
