//! Numbers in front of names. The counts are worked out by hand.

use gigawatt::catalog::Catalog;
use gigawatt::quantity::{Amount, counted, parse_amount};

/// A text before a name, the least and the most that it says.
const COUNTS: &[(&str, f64, f64)] = &[
    ("3 ", 3.0, 3.0),
    ("3x", 3.0, 3.0),
    ("3 x ", 3.0, 3.0),
    ("3个", 3.0, 3.0),
    ("3 个", 3.0, 3.0),
    ("三个", 3.0, 3.0),
    ("三座", 3.0, 3.0),
    ("三台", 3.0, 3.0),
    ("五百万户", 5e6, 5e6),
    ("10亿次", 1e9, 1e9),
    ("572万辆", 5.72e6, 5.72e6),
    ("两块", 2.0, 2.0),
    ("8张", 8.0, 8.0),
    ("三倍", 3.0, 3.0),
    ("2至3个", 2.0, 3.0),
    ("二至三个", 2.0, 3.0),
    ("2到3座", 2.0, 3.0),
    ("2..3 ", 2.0, 3.0),
    ("2..3x", 2.0, 3.0),
    ("2-3 ", 2.0, 3.0),
    ("2 to 3 ", 2.0, 3.0),
    ("2~3个", 2.0, 3.0),
    ("2.5±0.5 ", 2.0, 3.0),
    ("40..60% of ", 0.4, 0.6),
    ("2/3 ", 2.0 / 3.0, 2.0 / 3.0),
    ("2/3 of ", 2.0 / 3.0, 2.0 / 3.0),
    ("1 1/2 ", 1.5, 1.5),
    ("2/3个", 2.0 / 3.0, 2.0 / 3.0),
    ("三分之二个", 2.0 / 3.0, 2.0 / 3.0),
    ("two thirds of ", 2.0 / 3.0, 2.0 / 3.0),
    ("half of ", 0.5, 0.5),
    ("半个", 0.5, 0.5),
    ("一个半", 1.5, 1.5),
    ("about 3 ", 3.0, 3.0),
    ("约3个", 3.0, 3.0),
    ("约2至3个", 2.0, 3.0),
    ("~3x", 3.0, 3.0),
    ("five million ", 5e6, 5e6),
    ("half a million ", 5e5, 5e5),
    ("twenty-one ", 21.0, 21.0),
    ("5.7 million ", 5.7e6, 5.7e6),
];

#[test]
fn one_grammar_reads_numbers_of_deployments_and_of_yardsticks() {
    let near = |found: f64, expected: f64| (found / expected - 1.0).abs() < 1e-12;
    for name in ["server-hall", "xiluodu", "三峡", "冰箱", "台湾"] {
        for (before, low, high) in COUNTS {
            let text = format!("{before}{name}");
            let counted = counted(&text).unwrap_or_else(|| panic!("{text} is no number of it"));
            let count = counted.count.unwrap();
            assert!(near(count.low(), *low) && near(count.high(), *high), "{text}: {count:?}");
            let written = parse_amount(&text).unwrap();
            let Amount::Multiple { count: amount, name: found } = written.amount else {
                panic!("{text} is no multiple");
            };
            assert_eq!(amount, count, "{text}");
            // 台 of 台湾 may count too, and what is meant is found among the names.
            let names = [Some(found), written.longer_name];
            assert!(names.iter().flatten().any(|found| found == name), "{text}: {names:?}");
            assert!(counted.what.contains(&name), "{text}: {:?}", counted.what);
        }
    }
}

/// A preset of which the name begins as a number does is found by its name.
#[test]
fn every_preset_is_found_by_its_own_names() {
    let catalog = Catalog::embedded();
    let plants = catalog.plants().map(|plant| (&plant.name, &plant.aliases));
    let consumers = catalog.consumers().map(|consumer| (&consumer.name, &consumer.aliases));
    let mut tried = 0;
    for (name, aliases) in plants.chain(consumers) {
        let names = [Some(&name.en), name.zh.as_ref()].into_iter().flatten().chain(aliases);
        for name in names {
            let Ok(written) = parse_amount(name) else { continue };
            let (Amount::Multiple { name: found, .. } | Amount::NamedOver { name: found, .. }) =
                &written.amount
            else {
                panic!("{name} is a quantity")
            };
            assert!(found == name || written.longer_name.as_ref() == Some(name), "{name}: {found}");
            tried += 1;
        }
    }
    assert!(tried > 300, "only {tried} names");
}
