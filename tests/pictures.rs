//! Pictures, read as XML: which marks there are, with which values, and what can be read in them.

use roxmltree::{Document, Node};
use std::process::Command;

/// The program's picture, with an English locale and no preset files of the user. Of years where `timeline` comes
/// first.
fn chart(arguments: &[&str]) -> String {
    chart_and_warnings(arguments).0
}

/// The picture, and what is told on standard error.
fn chart_and_warnings(arguments: &[&str]) -> (String, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("chart.svg");
    let output = Command::new(env!("CARGO_BIN_EXE_gigawatt"))
        .args(arguments)
        .arg("-o")
        .arg(&file)
        .env("LC_ALL", "C.UTF-8")
        .env("COLUMNS", "300")
        .env("XDG_CONFIG_HOME", "/nowhere")
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    // A claim that does not hold has a picture as well.
    assert!(matches!(output.status.code(), Some(0 | 3)), "{told}");
    assert!(output.stdout.is_empty());
    (std::fs::read_to_string(file).unwrap(), told)
}

fn has_class(node: &Node<'_, '_>, class: &str) -> bool {
    node.attribute("class").is_some_and(|classes| classes.split(' ').any(|name| name == class))
}

fn marks<'a>(picture: &'a Document<'_>) -> Vec<Node<'a, 'a>> {
    picture.descendants().filter(|node| has_class(node, "gw-mark")).collect()
}

fn number(node: &Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap().parse().unwrap()
}

fn values(marks: &[Node<'_, '_>]) -> Vec<f64> {
    marks.iter().map(|mark| number(mark, "data-value")).collect()
}

/// Every text of the picture, each line of it by itself.
fn texts(picture: &Document<'_>) -> Vec<String> {
    let nodes = picture.descendants().filter(|node| has_text(node));
    let text = |node: Node<'_, '_>| {
        let parts = node.descendants().filter_map(|part| part.text().filter(|_| part.is_text()));
        parts.collect::<String>()
    };
    nodes.map(text).collect()
}

fn has_text(node: &Node<'_, '_>) -> bool {
    matches!(node.tag_name().name(), "text")
}

fn close(found: f64, expected: f64) -> bool {
    (found - expected).abs() <= 1e-9 * expected.abs()
}

#[test]
fn a_comparison_has_a_bar_for_each_deployment_and_figure() {
    let three = ["openai-amd", "openai-nvidia", "stargate", "--against", "three-gorges@all"];
    let text = chart(&three);
    let picture = Document::parse(&text).unwrap();
    let marks = marks(&picture);
    // 6, 10 and 7 GW over 8,760 h, and figures of Three Gorges as their sources say them, by size.
    let found = values(&marks);
    assert!(found.windows(2).all(|pair| pair[0] >= pair[1]), "{found:?}");
    for wanted in [52.56, 87.6, 61.32, 88.2, 80.271, 111.8] {
        assert!(found.iter().any(|found| close(*found, wanted)), "{wanted} in {found:?}");
    }
    // Lengths are to one another as the values are.
    for mark in &marks {
        let length = number(mark, "width") / number(&marks[0], "width");
        assert!((length - number(mark, "data-value") / found[0]).abs() < 1e-4);
    }
    let texts = texts(&picture);
    for text in ["OpenAI and AMD6 GW", "52.6 TWh", "Three Gorgesrecord output in 2020", "112"] {
        assert!(texts.iter().any(|found| found == text), "{text} in {texts:?}");
    }
}

#[test]
fn power_is_compared_with_installed_capacity() {
    let text = chart(&["60亿瓦", "--measure", "power", "--pue", "1.5", "--basis", "it-load"]);
    let picture = Document::parse(&text).unwrap();
    // 6 GW of IT load at a PUE of 1.5 draw 9 GW.
    assert_eq!(values(&marks(&picture)), [22.5, 9.0]);
    assert!(
        text.contains("60亿瓦 would draw 40 % of the power that the Three Gorges dam can generate")
    );
}

#[test]
fn sources_are_those_of_what_is_drawn() {
    let against = ["7GW", "--against", "three-gorges@2020,ireland"];
    let (energy, told) = chart_and_warnings(&against);
    // The record year and Ireland, not the installed capacity.
    let sources = joined(&energy);
    assert!(
        sources.contains("XinhuaNewsAgency2021") && sources.contains("CentralStatisticsOffice")
    );
    assert!(!sources.contains("XinhuaNewsAgency2020") && told.is_empty(), "{told}");
    let (power, told) = chart_and_warnings(&[&against[..], &["--measure", "power"]].concat());
    let sources = joined(&power);
    assert!(sources.contains("XinhuaNewsAgency2020") && !sources.contains("2021"));
    assert!(!sources.contains("CentralStatisticsOffice"));
    assert_eq!(
        told,
        "warning: consumers are left out of the picture, because only their annual energy is known: \
         `ireland`\n\
         hint: leave `--measure power` out to draw that energy\n\
         warning: the picture has the installed capacity, not the energy that is meant by \
         `three-gorges@2020`\n\
         hint: leave `--measure power` out to draw that energy\n"
    );
}

/// What the line of a claim is called, and where it stands.
fn stated(arguments: &[&str]) -> (String, f64) {
    let text = chart(arguments);
    let picture = Document::parse(&text).unwrap();
    let of = |class: &str| picture.descendants().find(|one| one.attribute("class") == Some(class));
    let value = of("gw-stated").and_then(|line| line.attribute("data-value")?.parse().ok());
    (of("gw-wrong").and_then(|name| name.text()).unwrap().to_owned(), value.unwrap())
}

#[test]
fn claims_and_targets_have_pictures() {
    let drawn = |arguments: &[&str]| values(&marks(&Document::parse(&chart(arguments)).unwrap()));
    // 7 GW for 8,760 h, and a line where it was stated.
    assert_eq!(drawn(&["check", "7GW for 1y = 61TWh"]), [61.32]);
    assert_eq!(stated(&["check", "7GW for 1y = 61TWh"]), ("stated: 61 TWh".to_owned(), 61.0));
    // Two names are two bars.
    assert_eq!(drawn(&["check", "openai-nvidia > openai-amd"]), [10.0, 6.0]);
    // Days: 365 × 61.32 over 80.271 and 88.2 TWh, and 366 × 61.32 over 111.8 in the leap year.
    let half = "7GW for 1y = 0.5 three-gorges";
    let found = drawn(&["check", half]);
    for (found, expected) in found.iter().zip([278.828, 253.762, 200.743]) {
        assert!((found - expected).abs() < 0.001, "{found} for {expected}");
    }
    assert_eq!(stated(&["check", half]), ("stated: half a year".to_owned(), 182.5));
    let chinese = stated(&["check", half, "--lang", "zh"]);
    assert_eq!(chinese, ("所称：半年".to_owned(), 182.5));
    assert!(chart(&["check", half, "--lang", "zh"]).contains("279天"));
    assert!(chart(&["check", half]).contains("279 days"));
    // The dam has 22.5 GW; half of 111.8, 88.2 and 80.271 TWh is so much power over 8,760 h.
    let expected = [22.5, 6.3813, 5.0342, 4.5817];
    let found = drawn(&["solve", "0.5xthree-gorges"]);
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for (found, expected) in found.iter().zip(expected) {
        assert!((found - expected).abs() < 0.001, "{found} for {expected}");
    }
}

#[test]
fn what_a_power_leaves_out_is_said_in_both_languages() {
    let told = |against: &str, language: &str| {
        let flags = ["7GW", "--measure", "power", "--against", against, "--lang", language];
        chart_and_warnings(&flags).1
    };
    assert!(told("ireland,us-home@2020", "en").contains("known: `ireland` and `us-home@2020`\n"));
    let chinese = "警告：图中略去了用电方 `ireland`：只知道其年用电量，不知道功率\n\
                   提示：去掉 `--measure power` 即可画出用电量\n";
    assert_eq!(told("three-gorges,ireland", "zh"), chinese);
    assert_eq!(told("three-gorges", "zh"), "");
    let uses = "chatgpt-query,ireland";
    let english = "warning: left out of the picture, because a single use is not a year's energy: `chatgpt-query`\n\
                   hint: a table shows how many uses they are\n";
    assert_eq!(chart_and_warnings(&["7GW", "--against", uses]).1, english);
    let chinese = "警告：图中略去了 `chatgpt-query`：单次用电量不是一年的用电量\n\
                   提示：表格会给出相当于多少次\n";
    assert!(told(uses, "zh").starts_with(chinese));
}

/// One dam, not one for each of its years, unless they are asked for; what is near in size beside it; homes
/// in words, as one would be a hair.
#[test]
fn references_are_few_and_near_in_size_where_none_is_asked_for() {
    for (language, dam, near) in [("en", "Three Gorges", "Finland"), ("zh", "三峡电站", "芬兰")]
    {
        let text = chart(&["10GW", "--lang", language]);
        let picture = Document::parse(&text).unwrap();
        let bars = texts(&picture).into_iter().filter(|text| text.starts_with(dam)).count();
        assert_eq!(bars, 1, "{text}");
        assert!(text.contains(near), "{text}");
        let marks = marks(&picture);
        assert!((4..=5).contains(&marks.len()), "{text}");
        let unit = if language == "en" { 1.0 } else { 10.0 };
        assert!(values(&marks).iter().all(|value| (20.0..250.0).contains(&(value / unit))));
    }
    let homes = chart(&["10GW"]);
    // 87.6 TWh over 10,715 kWh.
    assert!(homes.contains("87.6\u{a0}TWh is 8.2\u{a0}million of them"), "{homes}");
    let asked = chart(&["10GW", "--against", "three-gorges@2020,three-gorges@2023"]);
    assert_eq!(marks(&Document::parse(&asked).unwrap()).len(), 3);
    let plain = chart(&["10GW", "--against", "three-gorges"]);
    assert_eq!(marks(&Document::parse(&plain).unwrap()).len(), 2);
}

/// What published scenarios make of a headline stands beneath its bar, with its words.
#[test]
fn the_range_of_the_scenarios_is_a_whisker_with_its_own_words() {
    let text = chart(&["10GW"]);
    let picture = Document::parse(&text).unwrap();
    let whiskers: Vec<_> =
        picture.descendants().filter(|node| has_class(node, "gw-whisker")).collect();
    let [whisker] = whiskers.as_slice() else { panic!("{} whiskers", whiskers.len()) };
    // 87.6 TWh × 50 % × 1.1 and × 90 % × 1.58.
    assert!(close(number(whisker, "data-low"), 48.18));
    assert!(close(number(whisker, "data-high"), 124.5672));
    assert!(text.contains("48 to 125\u{a0}TWh at published load and cooling"), "{text}");
    for flags in [&["10GW", "--pue", "1.2"][..], &["10GW", "4GW"], &["87.6 TWh/yr"]] {
        let text = chart(flags);
        assert!(!text.contains("published load"), "{flags:?}");
    }
}

/// The title is true by itself: how it runs, what it is compared with, and of which year.
#[test]
fn the_title_is_the_finding() {
    for (arguments, title) in [
        (
            &["10GW"][..],
            "10\u{a0}GW running flat out all year would use about as much as Finland used in 2025",
        ),
        (&["10GW", "--lang", "zh"], "10GW满负荷运行一年，用电约相当于三峡电站设计年发电量"),
        // 4.38 TWh are 5 % of 88.2 TWh: homes say more.
        (
            &["500MW"],
            "500\u{a0}MW running flat out all year would use about as much as 410,000 US homes used in 2020",
        ),
        (&["10GW", "--utilization", "50%"], "10\u{a0}GW at 50 % utilization all year would use"),
        (
            &["10GW", "--scenario", "typical"],
            "In the scenario “Typical” (50 % utilization, PUE 1.54), 10\u{a0}GW running all year would use",
        ),
        (
            &["10GW", "--scenario", "all"],
            "Depending on load and cooling, 10\u{a0}GW would use 48 to 125 TWh of electricity a year",
        ),
        (
            &["20GW", "--against", "three-gorges"],
            "20\u{a0}GW running flat out all year would use about twice what the Three Gorges dam is designed to generate",
        ),
        (
            &["87.6 TWh/yr", "--against", "ireland"],
            "In a year, 87.6 TWh/yr would use about 2.7 times what Ireland used in 2024",
        ),
        (
            &["timeline", "openai-nvidia"],
            "By 2031, OpenAI and NVIDIA could use about as much as the Three Gorges dam is designed to generate",
        ),
        (
            &["timeline", "--schedule", "1GW@2026,6GW@2030"],
            "In 2031, the schedule would use about 60 % of what the Three Gorges dam is designed to generate",
        ),
    ] {
        let text = chart(arguments);
        let picture = Document::parse(&text).unwrap();
        let found = picture.descendants().find(|node| node.tag_name().name() == "title").unwrap();
        assert!(found.text().unwrap().starts_with(title), "{arguments:?}: {:?}", found.text());
        // What is written over the picture is the same, in two lines or three.
        let written: String = texts_of(&picture, "gw-title").join(" ");
        let letters = |text: &str| text.replace([' ', '\u{a0}'], "");
        assert_eq!(letters(&written), letters(found.text().unwrap()), "{arguments:?}");
    }
}

fn texts_of(picture: &Document<'_>, class: &str) -> Vec<String> {
    let nodes = picture.descendants().filter(|node| has_text(node) && has_class(node, class));
    nodes.filter_map(|node| node.text().map(str::to_owned)).collect()
}

#[test]
fn years_are_lines_and_nothing_is_stacked() {
    let text = chart(&["timeline", "openai-amd", "openai-nvidia"]);
    let picture = Document::parse(&text).unwrap();
    let marks = marks(&picture);
    // Two deployments in six years, and the line of the plant.
    assert_eq!(marks.len(), 6 * 2 + 1);
    let of_2031: Vec<_> =
        marks.iter().filter(|mark| mark.attribute("data-year") == Some("2031")).collect();
    // 6 and 10 GW of a common year, of which 1 GW each is stated.
    assert!(close(number(of_2031[0], "data-value"), 52.56));
    assert!(close(number(of_2031[1], "data-value"), 87.6));
    assert!(of_2031.iter().all(|mark| close(number(mark, "data-announced"), 8.76)));
    // Each point, and the line of the plant, is as high as its value, from one zero.
    let line = marks.iter().find(|mark| has_class(mark, "gw-line")).unwrap();
    assert_eq!(number(line, "data-value"), 88.2);
    let [lower, upper] = [number(of_2031[0], "cy"), number(of_2031[1], "cy")];
    let a_unit = (lower - upper) / (87.6 - 52.56);
    assert!((upper - number(line, "y1") - (88.2 - 87.6) * a_unit).abs() < 0.05);
}

#[test]
fn nothing_is_added_up_that_nobody_asked_to_add() {
    for (language, overlap) in
        [("en", "not added up: they may overlap"), ("zh", "未相加：可能有重叠")]
    {
        let deployments = ["openai-amd", "openai-nvidia", "stargate"];
        let arguments = [&["timeline"], &deployments[..], &["--lang", language]].concat();
        let text = chart(&arguments);
        let plain = text.replace('\n', "");
        // The one without dates is named and not drawn.
        assert!(!text.contains("data-series=\"2\""));
        assert!(joined(&text).contains(&overlap.replace(' ', "")), "{plain}");
        let name = if language == "en" { "comesonline:Stargate" } else { "未画入图中：" };
        assert!(joined(&text).contains(name), "{plain}");
        // Where their sum is asked for, it is a line of its own: 52.56 and 87.6 TWh.
        let total = chart(&[&arguments[..], &["--total"]].concat());
        let picture = Document::parse(&total).unwrap();
        let last = marks(&picture).into_iter().filter(|mark| {
            mark.attribute("data-year") == Some("2031")
                && mark.attribute("data-series") == Some("2")
        });
        let scale = if language == "en" { 1.0 } else { 10.0 };
        let found: Vec<f64> = last.map(|mark| number(&mark, "data-value") / scale).collect();
        assert!(found.len() == 1 && close(found[0], 140.16), "{found:?}");
    }
}

/// Every text of a picture in one, without spaces: its lines may end anywhere.
fn joined(text: &str) -> String {
    let picture = Document::parse(text).unwrap();
    texts(&picture).concat().replace([' ', '\u{a0}'], "")
}

/// Of what a source states, of what is assumed and of what the user writes, each is shown as what it is.
#[test]
fn assumed_years_look_assumed() {
    let assumed = |arguments: &[&str]| {
        let text = chart(&[&["timeline"], arguments].concat());
        let picture = Document::parse(&text).unwrap();
        let hollow = marks(&picture).iter().filter(|mark| has_class(mark, "gw-hollow")).count();
        let ground = picture.descendants().any(|node| has_class(&node, "gw-ground"));
        let key = joined(&text).contains("Hatchedground,hollowpoints:assumed(");
        assert_eq!((ground, key), (hollow > 0, hollow > 0), "{arguments:?}");
        hollow
    };
    // The day of the first year is assumed, and part of the power of the other five.
    assert_eq!(assumed(&["openai-amd"]), 6);
    assert_eq!(assumed(&["--schedule", "1GW@2026,6GW@2030"]), 0);
    assert_eq!(assumed(&["6GW", "--schedule", "1GW@2026,6GW@2030"]), 0);
    assert_eq!(assumed(&["7GW", "--from", "2026", "--to", "2028"]), 0);
    // That a preset without dates always runs is nobody's statement.
    assert_eq!(assumed(&["stargate", "--from", "2026", "--to", "2028"]), 3);
    let chinese = chart(&["timeline", "openai-amd", "--lang", "zh"]);
    assert!(chinese.contains("假设（2026至2031年）"), "{chinese}");
}

/// A picture for feeds is as wide as high, one for slides 16 to 9; both have the same marks.
#[test]
fn shapes_are_kept_to_the_pixel() {
    for (size, ratio) in [("square", 1.0), ("wide", 16.0 / 9.0)] {
        for arguments in [&["10GW"][..], &["openai-amd", "openai-nvidia", "7GW"], &["timeline"]] {
            let text = chart(&[arguments, &["--size", size]].concat());
            let picture = Document::parse(&text).unwrap();
            let root = picture.root_element();
            assert!((number(&root, "width") / number(&root, "height") - ratio).abs() < 1e-9);
            let view: Vec<f64> = root
                .attribute("viewBox")
                .unwrap()
                .split(' ')
                .map(|part| part.parse().unwrap())
                .collect();
            assert!((view[2] / view[3] - ratio).abs() < 1e-3, "{view:?}");
            let plain = chart(arguments);
            let values = |text: &str| values(&marks(&Document::parse(text).unwrap()));
            assert_eq!(values(&text), values(&plain));
        }
    }
    let column = chart(&["10GW", "--size", "column"]);
    assert_eq!(column, chart(&["10GW"]));
    assert!(column.contains("width=\"600\""));
}

/// Flags and file names are not for those who look at a picture.
#[test]
fn no_word_of_the_command_line_is_in_a_picture() {
    for arguments in [
        &["10GW"][..],
        &["10GW", "--utilization", "40..60%", "--pue", "1.2", "--basis", "it-load"],
        &["10GW", "--scenario", "typical", "--pue", "1.3"],
        &["10GW", "--scenario", "all"],
        &["timeline", "openai-amd", "--utilization", "50%"],
    ] {
        for language in ["en", "zh"] {
            let text = chart(&[arguments, &["--lang", language]].concat());
            let picture = Document::parse(&text).unwrap();
            for text in texts(&picture) {
                assert!(!text.contains("--") && !text.contains('`'), "{text}");
            }
            let last = texts(&picture).pop().unwrap();
            assert!(["Chart: gigawatt", "制图：gigawatt"].contains(&last.as_str()), "{last}");
        }
    }
}

#[test]
fn pictures_are_light_unless_a_theme_is_asked_for() {
    let plain = chart(&["7GW"]);
    assert!(!plain.contains("prefers-color-scheme") && plain.contains(".gw-page{fill:#fff}"));
    assert_eq!(plain, chart(&["7GW", "--theme", "light"]));
    let dark = chart(&["7GW", "--theme", "dark"]);
    assert!(dark.contains(".gw-page{fill:#1d2125}") && !dark.contains("prefers-color-scheme"));
    assert!(chart(&["7GW", "--theme", "auto"]).contains("(prefers-color-scheme:dark)"));
}

#[test]
fn ten_deployments_have_ten_names_that_do_not_cover_one_another() {
    let deployments: Vec<String> = (1..=10).map(|at| format!("{at}GW")).collect();
    let deployments: Vec<&str> = deployments.iter().map(String::as_str).collect();
    let years = ["timeline", "--from", "2026", "--to", "2027"];
    let text = chart(&[&years, deployments.as_slice()].concat());
    let picture = Document::parse(&text).unwrap();
    let names = picture.descendants().filter(|node| has_text(node));
    let places: Vec<f64> = names
        .filter(|node| node.text().is_some_and(|text| deployments.contains(&text)))
        .map(|node| number(&node, "y"))
        .collect();
    assert_eq!(places.len(), 10, "{text}");
    let mut sorted = places;
    sorted.sort_by(f64::total_cmp);
    assert!(sorted.windows(2).all(|pair| pair[1] - pair[0] >= 40.0), "{sorted:?}");
}

#[test]
fn samples_are_a_band_around_their_median() {
    let text = chart(&["10GW", "--utilization", "40..60%", "--samples", "1e5"]);
    let picture = Document::parse(&text).unwrap();
    let point = marks(&picture)[0];
    // Of evenly spread samples 5 % lie below 41 %, half below 50 % and 95 % below 59 %.
    for (name, share) in [("data-low", 0.41), ("data-value", 0.5), ("data-high", 0.59)] {
        assert!((number(&point, name) / 87.6 - share).abs() < 0.003, "{name}");
    }
    assert!(picture.descendants().any(|node| has_class(&node, "gw-band")));
    assert!(joined(&text).contains("median,ninecasesoften,lowestandhighest"));
}

#[test]
fn every_scenario_is_a_bar() {
    let text = chart(&["10GW", "--scenario", "all", "--against", "ireland"]);
    let picture = Document::parse(&text).unwrap();
    // 10 GW for 8,760 h under 0.9 × 1.58, 1, 0.5 × 1.54 and 0.5 × 1.1.
    let expected = [124.5672, 87.6, 67.452, 48.18, 31.9];
    let found = values(&marks(&picture));
    assert!(found.iter().zip(expected).all(|(found, wanted)| close(*found, wanted)), "{found:?}");
}

#[test]
fn a_picture_says_what_it_shows_and_runs_nothing() {
    for (language, arguments, title) in [
        ("en", &["openai-amd"][..], "OpenAI and AMD running flat out all year would use"),
        ("zh-CN", &["openai-amd", "--lang", "zh"], "OpenAI与AMD满负荷运行一年，用电"),
        ("en", &["timeline", "openai-amd"], "By 2031, OpenAI and AMD could use"),
    ] {
        let text = chart(arguments);
        let picture = Document::parse(&text).unwrap();
        let root = picture.root_element();
        assert_eq!((root.attribute("role"), root.attribute("lang")), (Some("img"), Some(language)));
        let by_id = |id: Option<&str>| {
            picture.descendants().find(|node| node.attribute("id") == id).and_then(|n| n.text())
        };
        assert!(by_id(root.attribute("aria-labelledby")).unwrap().starts_with(title), "{text}");
        assert!(
            by_id(root.attribute("aria-describedby")).unwrap().contains("88")
                || language == "zh-CN"
        );
        let names: Vec<_> = picture.descendants().map(|node| node.tag_name().name()).collect();
        assert!(!names.contains(&"script") && !names.contains(&"image") && !names.contains(&"a"));
        assert!(!text.contains("url(") && !text.contains("@import"));
        assert!(!text.contains("prefers-color-scheme:dark"));
    }
}

#[test]
fn names_stay_text() {
    let folder = tempfile::tempdir().unwrap();
    let presets = folder.path().join("own.toml");
    let preset = "[[deployment]]\nid = \"own\"\nname = { en = \"<script>alert(1)</script> & \\\"co\\\"\" }\n\
                  power = \"1 GW\"\nbasis = \"unstated\"\nsource = \"s\"\nquote = \"q\"\n\
                  [source.s]\ntitle = \"</text><script>\"\n";
    std::fs::write(&presets, preset).unwrap();
    let presets = presets.to_str().unwrap();
    for flags in [
        &["calc"][..],
        &["calc", "--samples", "1000"],
        &["timeline", "--from", "2027", "--to", "2028"],
    ] {
        let text = chart(&[flags, &["own", "--presets", presets]].concat());
        let picture = Document::parse(&text).unwrap();
        assert!(!picture.descendants().any(|node| node.tag_name().name() == "script"));
        assert!(texts(&picture).iter().any(|text| text.contains("<script>")), "{flags:?}: {text}");
    }
    let text = chart(&["7GW", "--title", "a\u{1}<b>&\"c\""]);
    let picture = Document::parse(&text).unwrap();
    assert_eq!(texts(&picture)[0], "a<b>&\"c\"");
}

#[test]
fn a_timeline_has_a_title_of_its_own_too() {
    let text = chart(&["timeline", "openai-amd", "--title", "Our years"]);
    let picture = Document::parse(&text).unwrap();
    assert_eq!(texts(&picture)[0], "Our years");
}
