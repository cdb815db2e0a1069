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
        .env("XDG_CONFIG_HOME", "/nowhere")
        .output()
        .unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{told}");
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
    let text = chart(&["openai-amd", "openai-nvidia", "stargate"]);
    let picture = Document::parse(&text).unwrap();
    let marks = marks(&picture);
    // 6, 10 and 7 GW over 8,760 h; then the figures of Three Gorges as their sources say them.
    let expected = [52.56, 87.6, 61.32, 88.2, 80.271, 111.8];
    assert!(values(&marks).iter().zip(expected).all(|(found, wanted)| close(*found, wanted)));
    assert_eq!(marks.len(), expected.len());
    // Lengths are to one another as the values are.
    for mark in &marks {
        let length = number(mark, "width") / number(&marks[5], "width");
        assert!((length - number(mark, "data-value") / 111.8).abs() < 1e-4);
    }
    let texts = texts(&picture);
    for text in ["OpenAI and AMD", "52.56 TWh", "Three Gorges, 2020 record", "111.8 TWh"] {
        assert!(texts.iter().any(|found| found == text), "{text} in {texts:?}");
    }
}

#[test]
fn power_is_compared_with_installed_capacity() {
    let text = chart(&["60亿瓦", "--measure", "power", "--pue", "1.5", "--basis", "it-load"]);
    let picture = Document::parse(&text).unwrap();
    // 6 GW of IT load at a PUE of 1.5 draw 9 GW.
    assert_eq!(values(&marks(&picture)), [9.0, 22.5]);
    assert!(text.contains("Three Gorges, installed capacity"));
}

#[test]
fn sources_are_those_of_what_is_drawn() {
    let against = ["7GW", "--against", "three-gorges@2020,ireland"];
    let (energy, told) = chart_and_warnings(&against);
    // The record year and Ireland, not the installed capacity.
    assert!(energy.contains("Xinhua Finance") && energy.contains("Central Statistics Office"));
    assert!(!energy.contains("CRI Online") && told.is_empty(), "{told}");
    let (power, told) = chart_and_warnings(&[&against[..], &["--measure", "power"]].concat());
    assert!(power.contains("CRI Online") && !power.contains("Xinhua Finance"));
    assert!(!power.contains("Central Statistics Office"));
    assert_eq!(
        told,
        "warning: consumers are left out of the picture, as only their energy of a year is known: \
         `ireland`\n\
         hint: leave `--measure power` out to draw that energy\n\
         warning: the picture has the installed capacity, not the energy that is meant by \
         `three-gorges@2020`\n\
         hint: leave `--measure power` out to draw that energy\n"
    );
}

#[test]
fn what_a_power_leaves_out_is_said_in_both_languages() {
    let told = |against: &str, language: &str| {
        let flags = ["7GW", "--measure", "power", "--against", against, "--lang", language];
        chart_and_warnings(&flags).1
    };
    assert!(told("ireland,us-home@2020", "en").contains("known: `ireland` and `us-home@2020`\n"));
    let chinese = "警告: 图中略去了用户 `ireland`：只知道其年用电量，不知道功率\n\
                   提示: 去掉 `--measure power` 即可画出用电量\n";
    assert_eq!(told("three-gorges,ireland", "zh"), chinese);
    assert_eq!(told("three-gorges", "zh"), "");
    let uses = "chatgpt-query,ireland";
    let english = "warning: left out of the picture, as one use is no energy of a year: `chatgpt-query`\n\
                   hint: a table shows how many uses they are\n";
    assert_eq!(chart_and_warnings(&["7GW", "--against", uses]).1, english);
    let chinese = "警告: 图中略去了 `chatgpt-query`：单次用电量不是一年的用电量\n\
                   提示: 表格会给出相当于多少次\n";
    assert!(told(uses, "zh").starts_with(chinese));
}

#[test]
fn a_timeline_stacks_the_deployments_of_each_year_under_the_line_of_the_plant() {
    let text = chart(&["timeline", "openai-amd", "openai-nvidia", "--total"]);
    let picture = Document::parse(&text).unwrap();
    let marks = marks(&picture);
    // Of the first year the day is assumed, and of all others the power of most.
    assert_eq!(marks.len(), 6 * 2 + 6 * 2 + 1);
    let of_2031: Vec<_> =
        marks.iter().filter(|mark| mark.attribute("data-year") == Some("2031")).collect();
    // 1 GW of each is stated, and 5 and 9 GW are assumed, all of a common year.
    assert!(close(number(of_2031[0], "data-value"), 8.76));
    assert!(close(number(of_2031[1], "data-assumed"), 43.8));
    assert!(close(number(of_2031[2], "data-value"), 8.76));
    assert!(close(number(of_2031[3], "data-assumed"), 78.84));
    // Each stands on the one before, and the line is as high as its value.
    let bottom = |mark: &Node<'_, '_>| number(mark, "y") + number(mark, "height");
    for pair in of_2031.windows(2) {
        assert!((bottom(pair[1]) - number(pair[0], "y")).abs() < 0.02);
    }
    let a_unit = number(of_2031[1], "height") / 43.8;
    let line = marks.last().unwrap();
    assert_eq!(number(line, "data-value"), 88.2);
    assert!((bottom(of_2031[0]) - number(line, "y1") - 88.2 * a_unit).abs() < 0.05);
    assert!(texts(&picture).contains(&"140.2".to_owned()));
    assert!(text.contains("they may overlap"));
}

#[test]
fn nothing_is_added_up_that_nobody_asked_to_add() {
    for (language, overlap) in
        [("en", "not added up: they may overlap"), ("zh", "未相加：可能有重叠")]
    {
        let deployments = ["openai-amd", "openai-nvidia", "stargate"];
        let text = chart(&[&["timeline"], &deployments[..], &["--lang", language]].concat());
        let picture = Document::parse(&text).unwrap();
        let marks = marks(&picture);
        let marks = marks.iter().filter(|mark| mark.attribute("data-year").is_some());
        let axis = marks.clone().filter(|mark| mark.attribute("data-value").is_some());
        let bottom = |mark: &Node<'_, '_>| number(mark, "y") + number(mark, "height");
        let floors: Vec<f64> = axis.map(bottom).collect();
        assert!(floors.iter().all(|floor| (floor - floors[0]).abs() < 0.02), "{floors:?}");
        // Two deployments in six years, and the one without dates is named and not drawn.
        assert_eq!(floors.len(), 12);
        assert!(marks.clone().all(|mark| matches!(mark.attribute("data-series"), Some("0" | "1"))));
        assert!(text.contains(overlap), "{text}");
        assert!(!texts(&picture).iter().any(|text| text == "140.2" || text == "201.5"));
        let name =
            if language == "en" { "comes online: 7 GW in total" } else { "未画入图中：" };
        assert!(text.contains(name), "{text}");
    }
}

/// Of what a source states, of what is assumed and of what the user writes, each is shown as what it is.
#[test]
fn assumed_years_look_assumed() {
    let assumed = |arguments: &[&str]| {
        let text = chart(&[&["timeline"], arguments].concat());
        assert!(!text.contains("nnounced"), "{text}");
        (text.matches("gw-mark gw-assumed").count(), text.contains("assumed ("))
    };
    // The day of the first year is assumed, and part of the power of the other five.
    assert_eq!(assumed(&["openai-amd"]), (6, true));
    assert_eq!(assumed(&["--schedule", "1GW@2026,6GW@2030"]), (0, false));
    assert_eq!(assumed(&["6GW", "--schedule", "1GW@2026,6GW@2030"]), (0, false));
    assert_eq!(assumed(&["7GW", "--from", "2026", "--to", "2028"]), (0, false));
    // That a preset without dates always runs is nobody's statement.
    assert_eq!(assumed(&["stargate", "--from", "2026", "--to", "2028"]), (3, true));
    let chinese = chart(&["timeline", "openai-amd", "--lang", "zh"]);
    assert!(chinese.contains("假设（2026至2031年）") && !chinese.contains("公布"), "{chinese}");
}

#[test]
fn pictures_are_light_unless_a_theme_is_asked_for() {
    let plain = chart(&["7GW"]);
    assert!(!plain.contains("prefers-color-scheme") && plain.contains(".gw-page{fill:#fff}"));
    assert_eq!(plain, chart(&["7GW", "--theme", "light"]));
    let dark = chart(&["7GW", "--theme", "dark"]);
    assert!(dark.contains(".gw-page{fill:#15181c}") && !dark.contains("prefers-color-scheme"));
    assert!(chart(&["7GW", "--theme", "auto"]).contains("(prefers-color-scheme:dark)"));
}

#[test]
fn the_line_of_the_plant_is_named_beside_the_colours_and_covers_no_value() {
    let flags = ["--from", "2026", "--to", "2031"];
    for deployments in [&["7GW"][..], &["7GW", "4GW"]] {
        let text = chart(&[&["timeline"], deployments, &flags, &["--total"]].concat());
        let label = text.find("Three Gorges, design year 88.2 TWh</tspan>").unwrap();
        let line = text.find("gw-mark gw-line").unwrap();
        assert!(label < text.find("gw-mark").unwrap());
        // The line stands on the columns, and every total on the line.
        assert!(text.rfind("data-year").unwrap() < line);
        assert_eq!(text[line..].matches("gw-total").count(), 6);
    }
}

#[test]
fn more_than_eight_deployments_are_told_apart() {
    let deployments: Vec<String> = (1..=10).map(|at| format!("{at}GW")).collect();
    let deployments: Vec<&str> = deployments.iter().map(String::as_str).collect();
    let years = ["timeline", "--from", "2026", "--to", "2027"];
    let text = chart(&[&years, deployments.as_slice()].concat());
    // The ninth and the tenth, in two years and in the legend.
    assert_eq!(text.matches("class=\"gw-across gw-across0\"").count(), 3);
    assert_eq!(text.matches("class=\"gw-across gw-across1\"").count(), 3);
    let eight = chart(&[&years, &deployments[..8]].concat());
    assert!(!eight.contains("class=\"gw-across"));
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
    assert!(text.contains("median of the samples (p50)"));
}

#[test]
fn every_scenario_is_a_bar() {
    let text = chart(&["10GW", "--scenario", "all", "--against", "ireland"]);
    let picture = Document::parse(&text).unwrap();
    // 10 GW for 8,760 h under 1, 0.5 × 1.54, 0.5 × 1.1 and 0.9 × 1.58.
    let expected = [87.6, 67.452, 48.18, 124.5672, 31.9];
    let found = values(&marks(&picture));
    assert!(found.iter().zip(expected).all(|(found, wanted)| close(*found, wanted)), "{found:?}");
}

#[test]
fn a_picture_says_what_it_shows_and_runs_nothing() {
    for (language, arguments, title) in [
        ("en", &["openai-amd"][..], "Energy a year of OpenAI and AMD"),
        ("zh-CN", &["openai-amd", "--lang", "zh"], "OpenAI与AMD年用电量，对比三峡电站（亿度）"),
        ("en", &["timeline", "openai-amd"], "Energy by year of OpenAI and AMD (TWh)"),
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
