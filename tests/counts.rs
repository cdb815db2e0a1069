//! Numbers of presets, wherever one may stand: as a deployment, as what is solved for and as a side of a claim.
//! The counts are worked out by hand.

use std::process::Command;

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
            "2 to 3 server halls",
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

/// Spellings of people; a word that leaves the model open is refused, and what is offered instead is answered.
#[test]
fn machines_are_known_as_people_write_them() {
    for (text, said) in [
        ("100k H100", "70 MW"),
        ("100K H100s", "70 MW"),
        ("0.1M NVIDIA H100 GPUs", "70 MW"),
        ("10万张H100", "70 MW"),
        ("10万颗英伟达H100加速卡", "70 MW"),
        ("10万卡H100集群", "70 MW"),
        ("8 H100s", "5.6 kW"),
        ("50,000 B300 chips", "70 MW"),
        ("1,000 GB200 NVL72 racks", "120 MW"),
        ("1000台DGX-H100服务器", "10.2 MW"),
    ] {
        let apart: Vec<&str> = text.split(' ').collect();
        for args in [&[text][..], &apart] {
            let (code, told) = run(args);
            assert!(code == Some(0) && told.contains(said), "{args:?}: {told}");
        }
    }
    for text in [
        "100000 GPUs", "100k AI chips", "1 million GPUs", "10万卡", "10万张显卡",
        "50,000 Blackwell GPUs", "10 H100 servers", "1000个机柜",
    ] {
        for language in ["en", "zh"] {
            let (code, told) = run(&[text, "--lang", language]);
            let (_, hint) = told.split_once('\n').unwrap();
            let offered: Vec<&str> = hint.split('`').skip(1).step_by(2).collect();
            assert!(code == Some(2) && !offered.is_empty(), "{text}: {told}");
            for one in offered {
                assert_eq!(run(&[one]).0, Some(0), "{text}: {one}");
                assert_eq!(run(&["solve", one]).0, Some(0), "{text}: {one}");
            }
        }
    }
    for (args, said) in [
        (&["100000", "GPUs"] as &[&str], "`GPUs` does not say which model"),
        (&["1000", "A100"], "there is no hardware `A100`"),
        (&["check", "10万卡 = 70MW"], "`卡` does not say which model"),
        (&["7GW", "--unit-power", "GPUs"], "`GPUs` does not say which model"),
        (&["100千卡"], "`千卡` is not a unit"),
    ] {
        let (code, told) = run(args);
        assert!(code == Some(2) && told.contains(said), "{args:?}: {told}");
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
