//! Sources that can be cited: who publishes a figure, under which address and licence, and apart from that
//! where it was read.

use super::{Figure, embedded};
use gigawatt::answer::Yardstick;
use gigawatt::catalog::{Catalog, Source};
use gigawatt::model::{ConsumptionMeasure, Exactness};

fn catalog() -> Catalog {
    Catalog::embedded()
}

/// The host of an address.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or("", |(_, rest)| rest);
    rest.split(['/', '?']).next().unwrap_or_default()
}

/// What nobody should be sent to: bare numbers, rooms for trying out, delivery hosts, lists of hits.
fn is_a_back_door(address: &str) -> bool {
    let host = host(address);
    let bare = host.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ':'));
    let words =
        ["preprod", "staging", "arc-cdn", "go-vip", "datasetsearch", "archive.is", "mirror"];
    let hits = ["?query=", "/search?", "prestashop", "?tax=", "/category/", "/page/"];
    bare || words.iter().any(|word| host.contains(word)) || hits.iter().any(|h| address.contains(h))
}

/// What the program assumes itself: nobody else says it, and it says so.
fn is_our_own(source: &Source) -> bool {
    source.publisher.as_ref().is_some_and(|publisher| publisher.en == "gigawatt")
}

#[test]
fn what_nobody_says_is_assumed() {
    let own: Vec<Figure> = embedded().into_iter().filter(|f| is_our_own(&f.source)).collect();
    assert!(own.iter().all(|figure| figure.exactness == Exactness::Assumed && figure.has_note));
    assert_eq!(own.len(), 2, "utilization and PUE of the headline");
}

#[test]
fn every_figure_has_a_publisher_and_an_address() {
    let all = embedded();
    assert!(all.len() > 250, "{}", all.len());
    for Figure { id, source, .. } in &all {
        assert!(source.publisher.is_some(), "{id}: {}", source.title.en);
        if is_our_own(source) {
            continue;
        }
        assert!(source.citable().is_some(), "{id}: {} has no address to cite", source.title.en);
    }
}

#[test]
fn what_is_shown_is_a_front_door() {
    for Figure { id, source, .. } in &embedded() {
        if let Some(shown) = source.citable() {
            assert!(!is_a_back_door(shown), "{id}: {shown}");
        }
        if let Some(address) = &source.address {
            assert_eq!(source.citable(), Some(address.as_str()));
        }
        if let Some(read_at) = &source.read_at {
            assert!(!is_a_back_door(read_at), "{id}: {read_at}");
        }
    }
}

#[test]
fn a_copy_is_told_by_where_it_was_read_and_not_in_the_title() {
    for Figure { id, source, .. } in &embedded() {
        let elsewhere = source.read_at.is_some() || source.read_in.is_some();
        assert_eq!(source.second_hand, elsewhere, "{id}: {}", source.title.en);
        let apart = source.read_at.is_none() || source.address != source.read_at;
        assert!(apart, "{id}: {}", source.title.en);
        let publisher = source.publisher.as_ref().map(|text| text.en.as_str()).unwrap_or_default();
        for word in ["(copy", "copy of", "quoted", "as told by", "reported by", " via ", "mirror"] {
            let said = source.title.en.contains(word) || publisher.contains(word);
            assert!(!said, "{id}: {}, {publisher}", source.title.en);
        }
    }
}

/// The figures that the program shows where nothing else is asked for, and those that it began with.
fn shown_first() -> Vec<(String, std::sync::Arc<Source>)> {
    let catalog = catalog();
    let mut sources = Vec::new();
    let plant = catalog.plant("three-gorges").expect("a plant");
    sources.push(plant.installed_capacity.source.clone());
    sources.extend(Yardstick::usual(plant).figures().iter().map(|figure| figure.source.clone()));
    for id in ["openai-amd", "openai-nvidia", "stargate", "server-hall"] {
        let preset = catalog.deployment(id).expect("a deployment");
        sources.push(preset.power.source.clone());
        sources.extend(preset.tranches.iter().map(|cited| cited.source.clone()));
    }
    for preset in catalog.scenarios() {
        let figures = [&preset.utilization.source, &preset.pue.source, &preset.hours.source];
        sources.extend(figures.map(Clone::clone));
    }
    for id in ["ireland", "us-home", "china", "world", "united-states"] {
        let consumer = catalog.consumer(id).expect("a consumer");
        let all = Yardstick::all(consumer);
        sources.push(all.latest().expect("a figure").source.clone());
    }
    sources.into_iter().map(|source| (source.key.clone(), source)).collect()
}

#[test]
fn what_is_shown_first_is_told_in_both_languages() {
    for (key, source) in shown_first() {
        assert!(source.title.zh.is_some(), "{key} has no Chinese title");
        if is_our_own(&source) {
            continue;
        }
        let publisher = source.publisher.as_ref().expect("a publisher");
        let is_han = |c: char| ('\u{4E00}'..='\u{9FFF}').contains(&c);
        let chinese = publisher.zh.is_some() || publisher.en.contains(is_han);
        assert!(chinese, "{key} has no Chinese publisher");
        assert!(source.citable().is_some(), "{key} has no address to cite");
    }
}

#[test]
fn data_sets_have_a_licence_and_the_readme_names_it() {
    let readme = include_str!("../../../README.md");
    let start = readme.find("| Data | Licence |").expect("the table of licences");
    let table = readme[start..].split("\n\n").next().expect("its rows");
    let mut seen = 0;
    for Figure { id, source, .. } in &embedded() {
        let publisher = source.publisher.as_ref().map(|text| text.en.as_str()).unwrap_or_default();
        let sets = [
            "Our World in Data",
            "Ember",
            "International Energy Agency",
            "US Energy Information Administration",
            "US Environmental Protection Agency",
            "Cambridge Centre for Alternative Finance",
            "Central Statistics Office",
            "Wikipedia",
        ];
        let Some(set) = sets.iter().find(|set| publisher.starts_with(**set)) else { continue };
        seen += 1;
        // A report that is quoted for a sentence is no data set.
        let report = source.title.en == "Cambridge Digital Mining Industry Report";
        let licence = source.licence.as_deref().unwrap_or_default();
        assert!(report || !licence.is_empty(), "{id}: {}", source.title.en);
        assert!(table.contains(set), "the README has no row for {set}");
        let mut rows = table.lines().filter(|row| row.contains(set));
        let told =
            rows.any(|row| row.contains(licence)) || readme.contains(&format!("*{licence}*"));
        assert!(told, "{id}: {licence} of {set} is not in the README");
    }
    assert!(seen > 150, "{seen}");
    // Share-alike data bases would bind whoever passes the presets on.
    let shared = embedded().into_iter().any(|figure| {
        figure.source.licence.as_deref().is_some_and(|licence| licence.contains("ODbL"))
    });
    assert!(!shared);
}

#[test]
fn every_consumption_says_what_it_counts() {
    for consumer in catalog().consumers().filter(|consumer| !consumer.is_use()) {
        for cited in consumer.consumption.iter() {
            assert!(cited.value.measure.is_some(), "{} {:?}", consumer.id, cited.value.year);
        }
    }
}

#[test]
fn the_latest_is_of_all_use_if_any_is_and_newest_of_that() {
    for consumer in catalog().consumers().filter(|consumer| !consumer.is_use()) {
        let all = Yardstick::all(consumer);
        let latest = all.latest().expect("a figure").value;
        let all_use = |measure: Option<ConsumptionMeasure>| {
            measure.is_none_or(ConsumptionMeasure::is_all_use)
        };
        let whole = consumer.consumption.iter().any(|cited| all_use(cited.value.measure));
        assert_eq!(all_use(latest.measure()), whole, "{}", consumer.id);
    }
}

#[test]
fn the_years_that_a_source_compares_are_in_one_measure() {
    // The Central Statistics Office says a rise of 4.3 %; demand would make it a fall.
    let catalog = catalog();
    let ireland = catalog.consumer("ireland").expect("a consumer");
    let of = |name: &str| {
        let figure = Yardstick::figure(ireland, name).expect(name);
        figure.figures()[0].value.energy().central().value
    };
    let rise = of("2024") / of("2023");
    assert!((rise - 1.043).abs() < 0.0005, "{rise}");
    assert!(of("2023-demand") > of("2024"));
}
