//! The entries of one kind: those that are part of the program, and the user's over them.

use super::built_in::{Rank, Section, Stored};
use super::entry::Entry;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::fmt;
use std::sync::OnceLock;

/// Entries in their order. One that is part of the program is decoded when it is asked for.
#[derive(Clone)]
pub(super) struct Shelf<T> {
    built_in: Section,
    slots: Vec<Slot<T>>,
    /// The places of those that came from a file.
    loaded: Vec<usize>,
}

#[derive(Clone)]
enum Slot<T> {
    /// Nothing where what is stored is no entry.
    BuiltIn(OnceLock<Option<Box<T>>>),
    Loaded(Box<T>),
}

impl<T> Shelf<T> {
    /// All entries of a part of the program.
    pub fn built_in(section: Section) -> Self {
        let slots = (0..section.len()).map(|_| Slot::BuiltIn(OnceLock::new()));
        Self { built_in: section, slots: slots.collect(), loaded: Vec::new() }
    }
}

impl<T: Entry + Stored> Shelf<T> {
    /// All entries in their order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + Clone {
        (0..self.slots.len()).filter_map(|place| self.get(place))
    }

    fn get(&self, place: usize) -> Option<&T> {
        match self.slots.get(place)? {
            Slot::Loaded(entry) => Some(entry),
            Slot::BuiltIn(entry) => {
                entry.get_or_init(|| self.built_in.entry(place).map(Box::new)).as_deref()
            }
        }
    }

    /// An entry by its id, alias or name, in any case. An id goes before an alias, an alias before a
    /// name, and of two entries the one that stands last. A name that nothing has to the letter may have
    /// spaces for hyphens and, of what is counted, an `s` of the plural: `US homes`, `nuclear reactors`.
    pub fn look_up(&self, name: &str) -> Option<&T> {
        let wanted = name.to_lowercase();
        self.to_the_letter(&wanted).or_else(|| {
            let hyphened = wanted.replace(' ', "-");
            let is_counted = |entry: &&T| entry.name().many.is_some();
            let one = |name: &str| self.to_the_letter(name.strip_suffix('s')?).filter(is_counted);
            let found = self.to_the_letter(&hyphened).or_else(|| one(&wanted));
            found.or_else(|| one(&hyphened))
        })
    }

    /// The entry of a name, which is in lower case.
    fn to_the_letter(&self, wanted: &str) -> Option<&T> {
        let loaded = self.loaded.iter().filter_map(|place| {
            let entry = self.get(*place)?;
            Some((rank(entry, wanted)?, *place))
        });
        let found = loaded.chain(self.built_in_named(wanted));
        let (_, place) = found.min_by_key(|(rank, place)| (*rank, Reverse(*place)))?;
        self.get(place)
    }

    /// The entries of the program that go by a name, but those that another one stands in for.
    fn built_in_named(&self, wanted: &str) -> impl Iterator<Item = (Rank, usize)> {
        let named = self.built_in.named(wanted);
        named.filter(|(_, place)| matches!(self.slots.get(*place), Some(Slot::BuiltIn(_))))
    }

    /// An entry of the same id takes the place of the one before it; the others go behind all.
    pub fn lay_over(&mut self, over: Self) {
        let places = self.loaded.iter().filter_map(|place| Some((self.get(*place)?.id(), *place)));
        let places: HashMap<String, usize> =
            places.map(|(id, place)| (id.to_owned(), place)).collect();
        // No id stands twice in one file.
        for mut new in over.into_entries() {
            let built_in = || self.built_in_named(new.id()).find(|(rank, _)| *rank == Rank::Id);
            let place = places.get(new.id()).copied().or_else(|| Some(built_in()?.1));
            match place.and_then(|place| Some((place, self.get(place)?))) {
                Some((place, old)) => {
                    new.stand_in_for(old);
                    if !places.contains_key(new.id()) {
                        self.loaded.push(place);
                    }
                    self.slots[place] = Slot::Loaded(new);
                }
                None => self.push(new),
            }
        }
    }

    fn push(&mut self, entry: Box<T>) {
        self.loaded.push(self.slots.len());
        self.slots.push(Slot::Loaded(entry));
    }

    fn into_entries(self) -> impl Iterator<Item = Box<T>> {
        let built_in = self.built_in;
        self.slots.into_iter().enumerate().filter_map(move |(place, slot)| match slot {
            Slot::Loaded(entry) => Some(entry),
            Slot::BuiltIn(entry) => {
                entry.into_inner().unwrap_or_else(|| built_in.entry(place).map(Box::new))
            }
        })
    }
}

/// What of an entry a name is, which is in lower case.
fn rank<T: Entry>(entry: &T, wanted: &str) -> Option<Rank> {
    let same = |text: &str| text.to_lowercase() == wanted;
    if same(entry.id()) {
        Some(Rank::Id)
    } else if entry.aliases().iter().any(|alias| same(alias)) {
        Some(Rank::Alias)
    } else if same(&entry.name().en) {
        Some(Rank::English)
    } else {
        entry.name().zh.as_deref().is_some_and(same).then_some(Rank::Chinese)
    }
}

impl<T: Entry + Stored> From<Vec<T>> for Shelf<T> {
    fn from(entries: Vec<T>) -> Self {
        let mut shelf = Self::default();
        for entry in entries {
            shelf.push(Box::new(entry));
        }
        shelf
    }
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self::built_in(Section::default())
    }
}

impl<T: Entry + Stored + PartialEq> PartialEq for Shelf<T> {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl<T: Entry + Stored + fmt::Debug> fmt::Debug for Shelf<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
