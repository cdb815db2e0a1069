//! Names: of what is counted, and of plants and consumers that a text compares with.

use crate::catalog::{Catalog, ConsumerKind, PlantPreset};
use crate::order::sort_by_key;
use std::collections::HashMap;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Noun {
    /// A query to a model, or its answer.
    Query,
    /// A home.
    Home,
    /// A car.
    Vehicle,
    /// A card, a server, a turbine.
    Machine,
    /// A person.
    Person,
    /// A hundred kilometres.
    Distance,
    /// A plant, a hall, a site, of which a text names one by one.
    Site,
    /// `of them`: whatever was spoken of.
    Them,
}

/// The words for each, in `lexicon.tsv`, a line for each in this order: the Chinese ones and the English.
const NOUNS: [Noun; 8] = {
    use Noun::{Distance, Home, Machine, Person, Query, Site, Them, Vehicle};
    [Query, Home, Vehicle, Machine, Person, Site, Them, Distance]
};

/// Each with its words.
fn nouns() -> impl Iterator<Item = (Noun, &'static str, &'static str)> {
    let lines = include_str!("lexicon.tsv").lines().zip(NOUNS);
    lines.filter_map(|(line, noun)| {
        let (zh, en) = line.split_once('\t')?.1.split_once('\t')?;
        Some((noun, zh, en))
    })
}

/// What an English word counts.
pub(super) fn noun(word: &str) -> Option<Noun> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let of = |(.., words): &(Noun, &str, &str)| words.split(", ").any(|known| known == word);
    nouns().find(of).map(|(noun, ..)| noun)
}

/// What a Chinese counter at the beginning of a text counts, and how long it is with what stands before.
pub(super) fn counter_at(text: &str) -> Option<(Noun, usize)> {
    const WHOSE: [&str; 10] =
        ["美国", "英国", "欧洲", "欧盟", "爱尔兰", "中国", "普通", "当地", "城市", "农村"];

    let counted = text.trim_start_matches(['个', '個', '多', '余', ' ']);
    let counted = WHOSE.iter().find_map(|whose| counted.strip_prefix(whose)).unwrap_or(counted);
    nouns().find_map(|(noun, words, _)| {
        let mut words = words.split(", ").filter(|word| !word.is_empty());
        let word = words.find(|word| counted.starts_with(word))?;
        Some((noun, text.len() - counted.len() + word.len()))
    })
}

/// What prose calls the whole world.
const WORLDS: [&str; 6] =
    ["global", "global electricity", "worldwide", "the planet", "全球", "全世界"];

/// Plants and consumers by the names that prose has for them.
pub(crate) struct Lexicon {
    /// By their first character; the longer of two names stands first.
    names: HashMap<char, Vec<(String, Named)>>,
}

/// What a name stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    pub id: String,
    /// A plant, and no consumer.
    pub is_plant: bool,
}

impl Lexicon {
    /// The plants, countries and places of a catalog.
    pub fn new(catalog: &Catalog) -> Self {
        let mut names: HashMap<char, Vec<(String, Named)>> = HashMap::new();
        let mut add = |name: &str, named: &Named| {
            let name = name.to_lowercase().replace('-', " ");
            // `us` and `eu` are words, and two letters name nothing in prose.
            if name.is_ascii() && name.len() < 4 || name.chars().count() < 2 {
                return;
            }
            if let Some(first) = name.chars().next() {
                names.entry(first).or_default().push((name, named.clone()));
            }
        };
        for plant in catalog.plants().filter(|plant| is_one_of_its_kind(plant)) {
            let one = Named { id: plant.id.clone(), is_plant: true };
            plant.aliases.iter().for_each(|alias| add(alias, &one));
            add(&plant.name.en, &one);
            plant.name.zh.iter().for_each(|name| add(name, &one));
        }
        for consumer in catalog.consumers().filter(|consumer| is_place(consumer.kind)) {
            let one = Named { id: consumer.id.clone(), is_plant: false };
            consumer.aliases.iter().for_each(|alias| add(alias, &one));
            add(&consumer.name.en, &one);
            consumer.name.zh.iter().for_each(|name| add(name, &one));
            if consumer.kind == ConsumerKind::World {
                for name in WORLDS {
                    add(name, &one);
                }
            }
        }
        for names in names.values_mut() {
            sort_by_key(names, |(name, _)| std::cmp::Reverse(name.len()));
        }
        Self { names }
    }

    /// The names in a text of lower case, with where they stand.
    pub(super) fn names_in(&self, lower: &str) -> Vec<(std::ops::Range<usize>, Named)> {
        let mut found = Vec::new();
        let mut end = 0;
        for (at, c) in lower.char_indices() {
            let Some(names) = self.names.get(&c).filter(|_| at >= end) else {
                continue;
            };
            let is_letter = |c: char| c.is_ascii_alphanumeric();
            if is_letter(c) && lower[..at].ends_with(is_letter) {
                continue;
            }
            let rest = &lower[at..];
            let stands = |name: &str| {
                rest.starts_with(name)
                    && !(is_letter(c) && rest[name.len()..].starts_with(is_letter))
            };
            if let Some((name, named)) = names.iter().find(|(name, _)| stands(name)) {
                end = at + name.len();
                found.push((at..end, named.clone()));
            }
        }
        found
    }
}

/// Whether a plant has a name of its own, and not the word for its kind alone: `wind` is in every text on
/// energy, and so is `reactor`.
fn is_one_of_its_kind(plant: &PlantPreset) -> bool {
    let kind = plant.id.split_once('-').map(|(_, kind)| kind);
    let mut aliases = plant.aliases.iter();
    noun(&plant.id).is_none() && !aliases.any(|alias| Some(alias.as_str()) == kind)
}

/// What prose compares an amount with by its name alone.
fn is_place(kind: ConsumerKind) -> bool {
    matches!(
        kind,
        ConsumerKind::City | ConsumerKind::Region | ConsumerKind::Country | ConsumerKind::World
    )
}
