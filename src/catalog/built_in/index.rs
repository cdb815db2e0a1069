//! The names of all entries of a kind in order, each with the place of its entry.

use super::record::Reader;
use super::table::Table;

/// What of an entry a name is: an id goes before an alias, an alias before a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Rank {
    Id,
    Alias,
    English,
    Chinese,
}

impl Rank {
    const ALL: [Self; 4] = [Self::Id, Self::Alias, Self::English, Self::Chinese];
}

/// A name with what it stands for.
struct Name {
    text: &'static str,
    rank: Rank,
    place: usize,
}

impl Name {
    fn read(record: &'static str) -> Option<Self> {
        let mut reader = Reader::of(record);
        let rank = Rank::ALL.get(reader.digit()?).copied()?;
        let place = reader.count()?;
        Some(Self { text: reader.rest(), rank, place })
    }
}

/// What goes by a name, which is in lower case.
pub(super) fn named(names: Table, wanted: &str) -> impl Iterator<Item = (Rank, usize)> {
    let name = move |number| Name::read(names.get(number));
    let is_before = |name: &Name| name.text < wanted;
    let (mut first, mut end) = (0, names.len());
    while first < end {
        let middle = first.midpoint(end);
        match name(middle) {
            Some(name) if is_before(&name) => first = middle + 1,
            _ => end = middle,
        }
    }
    let from_there = (first..names.len()).map_while(name);
    let same = from_there.take_while(move |name| name.text == wanted);
    same.map(|name| (name.rank, name.place))
}

/// The names of entries in prose and on the command line, sorted: each its text, its rank and its place.
#[cfg(test)]
pub(super) fn written(mut names: Vec<(String, Rank, usize)>) -> String {
    names.sort();
    let record = |(text, rank, place): &(String, Rank, usize)| {
        let mut writer = super::record::Writer::default();
        writer.digit(*rank as usize);
        writer.count(*place);
        writer.text + text
    };
    super::table::written(&names.iter().map(record).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_stand_for_several() {
        let names = [
            ("三峡", Rank::Alias, 0),
            ("dam", Rank::English, 300),
            ("dam", Rank::Id, 7),
            ("da", Rank::Id, 8),
            ("damm", Rank::Id, 9),
        ];
        let names = names.map(|(name, rank, place)| (name.to_owned(), rank, place));
        let names = Table::of(written(names.into()).leak());
        let found = |name| named(names, name).collect::<Vec<_>>();
        assert_eq!(found("dam"), [(Rank::Id, 7), (Rank::English, 300)]);
        assert_eq!(found("三峡"), [(Rank::Alias, 0)]);
        assert_eq!(found("d"), []);
        assert_eq!(found("z"), []);
        assert_eq!(named(Table::default(), "dam").count(), 0);
    }
}
