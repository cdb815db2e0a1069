//! Numbers of presets, wherever one may stand: as a deployment, as what is solved for and as a side of a claim.
//! The counts are worked out by hand.

use gigawatt::catalog::Catalog;
use gigawatt::quantity::{Amount, counted, parse_amount};
use std::process::Command;

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

/// `three gorges` is one of it, and not three of anything.
#[test]
fn a_name_that_begins_with_a_number_is_one_of_it() {
    for claim in ["three gorges = 88.2TWh", "88.2TWh = Three Gorges"] {
        assert!(gigawatt::ask::check(claim).unwrap().all_hold(), "{claim}");
    }
}

#[test]
fn what_is_counted_may_have_the_name_of_a_counter() {
    // 2 × 281.4 TWh of 2023 is no year of one Taiwan.
    assert!(!gigawatt::ask::check("2台湾 = 281TWh").unwrap().all_hold());
    assert!(gigawatt::ask::check("2台湾 = 563TWh").unwrap().all_hold());
}

/// What a run says, with its exit code.
fn run(args: &[&str]) -> (Option<i32>, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_gigawatt"))
        .args(args)
        .env("LC_ALL", "C.UTF-8")
        .env("XDG_CONFIG_HOME", "/nowhere")
        .env("COLUMNS", "200")
        .output()
        .unwrap();
    let told = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(told).unwrap())
}

#[test]
fn every_command_reads_them() {
    for (args, code, said) in [
        // 100 MW each.
        (&["三个server-hall"] as &[&str], 0, "300 MW"),
        (&["2至3个server-hall"], 0, "200 to"),
        (&["1/2 server-hall"], 0, "50 MW"),
        (&["about 3 server-hall"], 0, "300 MW"),
        (&["三个100兆瓦"], 0, "300 MW"),
        (
            &["timeline", "2..3xserver-hall", "--from", "2026", "--to", "2027"],
            0,
            "2 to 3 x Server hall",
        ),
        (&["--format", "csv", "2至3个server-hall"], 0, "count,count_low,count_high"),
        (&["--format", "json", "2至3个server-hall"], 0, "\"count_high\": 3"),
        // 88.2 TWh by design.
        (&["solve", "2/3 three-gorges@design"], 0, "58.8 TWh"),
        (&["solve", "2至3个三峡@design"], 0, "176.4 to 264.6 TWh"),
        (&["solve", "Three Gorges"], 0, "88.2"),
        (&["solve", "三台冰箱"], 0, "1.971 MWh"),
        (&["check", "2/3 three-gorges@design = 58.8TWh"], 0, "holds"),
        (&["solve", "2 台湾"], 0, "台湾 (Taiwan"),
        (&["check", "2至3个三峡@design = 200TWh"], 0, "holds"),
        (&["check", "24.5 Mt CO2/yr = 7GW", "--grid", "~400g/kWh"], 0, "24.5 Mt"),
        (&["7GW", "--tariff", "about 0.08 USD/kWh"], 0, "0.08 USD/kWh"),
        (&["7GW", "--wue", "约1.8L/kWh"], 0, "1.8"),
        (&["7GW", "--against", "2/3 of three-gorges"], 2, "write `three-gorges`"),
        (&["3 server-hal"], 2, "`3 server-hall`"),
        (&["three gorges"], 2, "`three gorges` is not a deployment"),
        (&["三个server-hall", "1..2 x 6..10GW"], 0, "1 to 2 x 6..10GW"),
        (&["3x7GX"], 2, "3x7GX"),
        (&["solve", "3台冰厢"], 2, "冰厢"),
        (&["7,5xserver-hall"], 2, "write `7.5xserver-hall` or `7,500xserver-hall`"),
        (&["0xserver-hall"], 2, "is not a count"),
        (&["7GW for 2028"], 2, "write `gigawatt 7GW --year 2028`"),
        (&["7 GW for 90 d"], 2, "write `gigawatt '7 GW' --for '90 d'`"),
        (&["presets", "mine"], 2, "did you mean `maine`?"),
        (&["check", "70亿瓦运行1年 = 613亿"], 2, "write `70亿瓦运行1年 = 613亿度`"),
    ] {
        let (found, told) = run(args);
        assert!(found == Some(code) && told.contains(said), "{args:?}: {found:?}\n{told}");
    }
}

/// Chips, servers and racks are powers everywhere; the counts and powers by hand, 700 W a card and 120 kW a rack.
#[test]
fn hardware_is_a_power() {
    for (args, said) in [
        (&["100000xh100"] as &[&str], "70 MW"),
        (&["100,000 h100"], "70 MW"),
        (&["10万块h100"], "70 MW"),
        (&["1 million h100"], "700 MW"),
        (&["400,000 gb200-nvl72"], "48 GW"),
        (&["timeline", "100000xh100", "--from", "2027", "--to", "2027"], "70 MW"),
        (&["solve", "1 million h100"], "700 MW"),
        // 70 MW × 8,760 h.
        (&["solve", "100000xh100"], "613.2 GWh"),
        (&["check", "100,000 h100 = 70MW"], "The claim holds"),
        (&["check", "100,000 h100 for 1y = 613GWh"], "The claim holds"),
        (&["convert", "100,000 h100", "MW"], "70 MW"),
        (&["100000xh10"], "100000xh100"),
    ] {
        let (_, told) = run(args);
        assert!(told.contains(said), "{args:?}: {told}");
    }
}

/// A card is told to be no more than itself; a server and a rack have hosts.
#[test]
fn a_bare_accelerator_is_told() {
    let is_told = |args: &[&str]| {
        let (_, told) = run(args);
        told.replace('\n', " ").contains("without its host") || told.contains("未计主机")
    };
    for args in [
        &["100000xh100"] as &[&str],
        &["h100", "--lang", "zh"],
        &["solve", "1 million h100"],
        &["check", "100,000 h100 = 70MW"],
        &["timeline", "100000xh100", "--from", "2027", "--to", "2027"],
    ] {
        assert!(is_told(args), "{args:?}");
    }
    for args in [&["1000xgb200-nvl72"] as &[&str], &["1000xdgx-h100"], &["7GW"], &["solve", "7GW"]]
    {
        assert!(!is_told(args), "{args:?}");
    }
    let (_, told) = run(&["check", "100,000 h100 = 70MW", "--format", "sentence"]);
    assert_eq!(told.trim(), "The claim holds: 100,000 h100 (without host and cooling) is 70 MW.");
}
