//! Words for one of many that leave open whose or which it is: homes, cars, queries, 户, GPUs.

use super::fault::FaultKind;
use super::yardsticks;
use crate::answer::Yardsticks;
use crate::catalog::{Catalog, ConsumerKind, ConsumerPreset};
use crate::quantity::shortened;

/// The words for each kind, of which every country or company has its own figure.
const WORDS: [(ConsumerKind, &[&str]); 4] = [
    (
        ConsumerKind::Home,
        &[
            "home", "homes", "house", "houses", "household", "households", "family", "families",
            "户", "戶", "家庭", "户家庭", "居民", "户居民", "居民家庭", "住户", "人家", "户人家",
        ],
    ),
    (
        ConsumerKind::Vehicle,
        &[
            "car", "cars", "vehicle", "vehicles", "evs", "electric cars", "electric vehicles",
            "汽车", "车", "电动车", "电动汽车", "辆车",
        ],
    ),
    (ConsumerKind::Person, &["person", "persons", "people", "人", "个人", "居民人均"]),
    (
        ConsumerKind::Use,
        &["query", "queries", "prompt", "prompts", "question", "questions", "查询", "提问"],
    ),
];

/// What a query may be, of all single uses.
const QUERIES: [&str; 3] = ["query", "search", "prompt"];

/// How many are offered.
const MOST: usize = 4;

/// The entries that such a word may mean; none for any other word.
pub(super) fn meant_by(word: &str, catalog: &Catalog) -> Vec<String> {
    let word = word.trim().to_lowercase();
    let Some((kind, _)) = WORDS.iter().find(|(_, words)| words.contains(&word.as_str())) else {
        return Vec::new();
    };
    let is_meant = |consumer: &&ConsumerPreset| {
        consumer.kind == *kind
            && (*kind != ConsumerKind::Use
                || QUERIES.iter().any(|query| consumer.id.contains(query)))
    };
    let name = |one: &ConsumerPreset| {
        let chinese = one.name.zh.clone().filter(|_| !word.is_ascii());
        chinese.unwrap_or_else(|| one.id.clone())
    };
    catalog.consumers().filter(is_meant).map(name).take(MOST).collect()
}

/// That a word in a text leaves open which machine it is; `None` for any other word.
pub(super) fn which_machine(text: &str, word: &str, catalog: &Catalog) -> Option<FaultKind> {
    let word = word.trim();
    let meant = catalog.machines_meant(word).take(MOST);
    let several: Vec<_> = meant.map(|one| text.trim().replacen(word, &one.id, 1)).collect();
    (!several.is_empty()).then(|| FaultKind::WhichModel { word: shortened(word), several })
}

/// `us-home` of the `us-homes` of which there are several: all homes of a country are counted once.
pub(super) fn singular(name: &str, catalog: &Catalog) -> Option<Yardsticks> {
    let all = catalog.consumer(name).filter(|all| all.kind == ConsumerKind::Sector)?;
    let ends = [name.strip_suffix('s'), all.id.strip_suffix('s')];
    let one = ends.into_iter().flatten().find_map(|name| catalog.consumer(name))?;
    let mut one_of_many = Yardsticks::default();
    let is_one = one.kind.is_one_of_many();
    (is_one && yardsticks::add(&one.id, catalog, &mut one_of_many).is_ok()).then_some(one_of_many)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_without_a_country_stands_for_several() {
        let catalog = Catalog::embedded();
        for (word, name) in [
            ("homes", "us-home"),
            ("Households", "us-home"),
            ("户", "美国家庭"),
            ("家庭", "美国家庭"),
        ] {
            let meant = meant_by(word, &catalog);
            assert!(meant.contains(&name.to_owned()) && meant.len() > 1, "{word}: {meant:?}");
            assert!(
                meant.iter().all(|id| catalog
                    .consumer(id)
                    .is_some_and(|one| one.kind == ConsumerKind::Home))
            );
        }
        assert!(meant_by("queries", &catalog).contains(&"chatgpt-query".to_owned()));
        assert!(meant_by("dam", &catalog).is_empty());
    }

    #[test]
    fn several_of_all_homes_are_homes() {
        let catalog = Catalog::embedded();
        let id = |name| singular(name, &catalog).map(|one| one.consumers()[0].id.clone());
        assert_eq!(id("us-homes").as_deref(), Some("us-home"));
        for name in ["us-home", "china-homes", "us-industry", "three-gorges"] {
            assert_eq!(id(name), None, "{name}");
        }
    }
}
