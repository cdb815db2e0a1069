//! Reading of running text, against passages that were labelled by hand.

use gigawatt::ask;
use gigawatt::render::{Format, Language, Style, render};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/articles/");

/// How the passages of one language fare.
#[derive(Debug, Default)]
struct Score {
    quantities: usize,
    found: usize,
    right: usize,
    false_ones: usize,
    claims: usize,
    claims_found: usize,
    verdicts_right: usize,
    false_alarms: usize,
    told: Vec<String>,
}

fn passages(file: &str) -> Vec<Value> {
    let text = fs::read_to_string(format!("{FOLDER}{file}")).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn byte(text: &str, character: &Value) -> usize {
    let character = character.as_u64().unwrap() as usize;
    text.char_indices().nth(character).map_or(text.len(), |(at, _)| at)
}

fn overlaps(found: &Value, start: usize, end: usize) -> bool {
    let at = |key: &str| found[key].as_u64().unwrap() as usize;
    at("start") < end && start < at("end")
}

fn is_near(one: f64, other: f64, share: f64) -> bool {
    (one - other).abs() <= share * other.abs()
}

/// Whether a figure that was found has the value of the label; an energy per time may be labelled as an
/// energy.
fn is_right(found: &Value, label: &Value) -> bool {
    let seconds = match label["per"].as_str() {
        Some("hour") => 3600.0,
        Some("day") => 86_400.0,
        Some("year") => 8760.0 * 3600.0,
        _ => 1.0,
    };
    let factor = match (found["kind"].as_str(), label["kind"].as_str()) {
        (Some("rate"), Some("energy")) => seconds,
        (Some("energy"), Some("rate")) => 1.0 / seconds,
        _ => 1.0,
    };
    let of = |key: &str| found[key].as_f64().map(|value| value * factor);
    match &label["value_si"] {
        Value::Null => found["value"].is_null(),
        Value::Array(ends) => {
            let ends: Vec<f64> = ends.iter().map(|end| end.as_f64().unwrap()).collect();
            of("value_low").is_some_and(|low| is_near(low, ends[0], 1e-6))
                && of("value_high").is_some_and(|high| is_near(high, ends[1], 1e-6))
        }
        value => of("value").is_some_and(|found| is_near(found, value.as_f64().unwrap(), 1e-6)),
    }
}

/// Whether both sides of a claim agree with the label, in whatever unit they are.
fn is_same_claim(found: &Value, label: &Value) -> bool {
    let ratio = |of: &Value| Some(of["computed"].as_f64()? / of["stated"].as_f64()?);
    match (ratio(found), ratio(label)) {
        (Some(found), Some(label)) => {
            is_near(found, label, 0.01) || is_near(1.0 / found, label, 0.01)
        }
        (None, _) => found["verdict"] == "not-checkable",
        (Some(_), None) => true,
    }
}

fn accepted(found: &Value, label: &Value) -> bool {
    let told = found["verdict"].as_str().unwrap().replace('-', "_");
    let told = if told == "impossible" { "does_not_hold".to_owned() } else { told };
    let verdict = label["verdict"].as_str().unwrap();
    let others = label["accept"].as_array().into_iter().flatten();
    told == verdict || others.filter_map(Value::as_str).any(|accept| accept == told)
}

fn is_false(found: &Value) -> bool {
    matches!(found["verdict"].as_str(), Some("does-not-hold" | "impossible"))
}

fn score(passage: &Value, score: &mut Score) {
    let (id, text) = (passage["id"].as_str().unwrap(), passage["text"].as_str().unwrap());
    let article = serde_json::to_value(ask::read(text).unwrap()).unwrap();
    let figures = article["figures"].as_array().unwrap();
    let place = |label: &Value, words: &str| {
        let start = byte(text, &label["start"]);
        (start, start + label[words].as_str().unwrap().len())
    };
    let labels = passage["quantities"].as_array().unwrap();
    for label in labels {
        let (start, end) = place(label, "text");
        score.quantities += 1;
        match figures.iter().find(|found| overlaps(found, start, end)) {
            Some(found) if is_right(found, label) => {
                (score.found, score.right) = (score.found + 1, score.right + 1);
            }
            Some(found) => {
                score.found += 1;
                score.told.push(format!("{id}: wrong value {found} for {label}"));
            }
            None => score.told.push(format!("{id}: not found {}", label["text"])),
        }
    }
    let optional: Vec<&str> =
        passage["optional"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    for found in figures {
        let labelled = labels.iter().any(|label| {
            let (start, end) = place(label, "text");
            overlaps(found, start, end)
        });
        let words = found["text"].as_str().unwrap();
        if !labelled && !optional.iter().any(|optional| optional.contains(words)) {
            score.false_ones += 1;
            score.told.push(format!("{id}: false figure {words}"));
        }
    }
    let claims = article["claims"].as_array().unwrap();
    let labels: Vec<&Value> = passage["claims"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|label| label["kind"] != "non_energy")
        .collect();
    let mut used = Vec::new();
    for label in &labels {
        let (start, end) = place(label, "evidence");
        score.claims += 1;
        let found = claims.iter().enumerate().find(|(at, found)| {
            !used.contains(at) && overlaps(found, start, end) && is_same_claim(found, label)
        });
        match found {
            Some((at, found)) => {
                used.push(at);
                score.claims_found += 1;
                if accepted(found, label) {
                    score.verdicts_right += 1;
                } else {
                    score.told.push(format!("{id}: verdict {} for {label}", found["verdict"]));
                }
                if is_false(found) && !accepted(found, label) {
                    score.false_alarms += 1;
                }
            }
            None => {
                score.told.push(format!("{id}: no claim {} = {}", label["left"], label["right"]));
            }
        }
    }
    for (at, found) in claims.iter().enumerate() {
        if !used.contains(&at) && is_false(found) {
            score.false_alarms += 1;
            score.told.push(format!("{id}: false alarm {found}"));
        } else if !used.contains(&at) {
            score.told.push(format!("{id}: more: {} {}", found["text"], found["statement"]));
        }
    }
}

fn scores(file: &str) -> BTreeMap<String, Score> {
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    for passage in passages(file) {
        let language = passage["lang"].as_str().unwrap().to_owned();
        score(&passage, scores.entry(language).or_default());
    }
    for (language, score) in &scores {
        println!(
            "{file} {language}: figures {}/{} found, {} right, {} false; claims {}/{} found, {} verdicts right, {} false alarms",
            score.found,
            score.quantities,
            score.right,
            score.false_ones,
            score.claims_found,
            score.claims,
            score.verdicts_right,
            score.false_alarms,
        );
        score.told.iter().for_each(|told| println!("  {told}"));
    }
    scores
}

/// Those that others labelled, and those that were labelled for this test before it was run.
#[test]
fn passages_are_read() {
    let files = ["passages.jsonl", "own.jsonl", "more.jsonl", "news.jsonl", "later.jsonl"];
    let files = files.map(scores);
    for (language, score) in files.iter().flatten() {
        assert!(score.found * 100 >= score.quantities * 95, "{language}: {score:?}");
        assert_eq!(score.right, score.found, "{language}: {score:?}");
        assert_eq!((score.false_ones, score.false_alarms), (0, 0), "{language}: {score:?}");
        assert!(score.claims_found * 100 >= score.claims * 80, "{language}: {score:?}");
    }
    for file in &files {
        let all = |count: fn(&Score) -> usize| file.values().map(count).sum::<usize>();
        let (right, found) = (all(|score| score.verdicts_right), all(|score| score.claims_found));
        assert!(right * 100 >= found * 95, "{right} of {found}");
    }
}

#[test]
fn lines_of_the_article_are_read() {
    for (language, score) in scores("article.jsonl") {
        assert_eq!((score.right, score.false_ones), (score.quantities, 0), "{language}: {score:?}");
        assert_eq!(score.verdicts_right, score.claims, "{language}: {score:?}");
        assert_eq!(score.false_alarms, 0, "{language}: {score:?}");
    }
}

fn verdicts_are_false(text: &str) -> Vec<String> {
    let article = serde_json::to_value(ask::read(text).unwrap()).unwrap();
    let claims = article["claims"].as_array().unwrap().iter().filter(|claim| is_false(claim));
    claims.map(|claim| format!("{}: {}", claim["text"], claim["statement"])).collect()
}

/// Sentences in the style of news of which every one is true, by themselves and one after another: one false
/// alarm costs more than what is missed.
#[test]
fn nothing_true_is_called_false() {
    let text = fs::read_to_string(format!("{FOLDER}true.txt")).unwrap();
    for line in text.lines().chain([text.as_str()]) {
        assert_eq!(verdicts_are_false(line), Vec::<String>::new(), "{line}");
    }
}

/// Sentences of which every one has a claim that is not so.
#[test]
fn what_is_false_is_called_so() {
    let text = fs::read_to_string(format!("{FOLDER}false.txt")).unwrap();
    for line in text.lines() {
        assert_eq!(verdicts_are_false(line).len(), 1, "{line}");
        assert!(
            ask::read(line).unwrap().quoted(&Style::new(Language::English)).contains(line),
            "{line}"
        );
    }
}

/// A mended sentence is the one of the text, with what is wrong in it replaced as one would print it.
#[test]
fn sentences_are_mended_as_one_would_print_them() {
    for (sentence, mended) in [
        (
            "The plan doubles capacity from 300 MW to 800 MW.",
            "The plan increases capacity by 167% from 300 MW to 800 MW.",
        ),
        ("Use halved from 10 TWh to 8 TWh.", "Use decreased by 20% from 10 TWh to 8 TWh."),
        (
            "Use more than tripled from 10 TWh to 15 TWh.",
            "Use increased by 50% from 10 TWh to 15 TWh.",
        ),
        ("The 6 GW (600 MW) park opened.", "The 6 GW (6,000 MW) park opened."),
        ("7GW（7亿瓦）的园区。", "7GW（70亿瓦）的园区。"),
        (
            "The site used 50 GWh over 100 days, an average of about 210 MW.",
            "The site used 50 GWh over 100 days, an average of about 20.8 MW.",
        ),
        ("2400万度，相当于三峡电站一年的发电量。", "2400万度，约相当于三峡电站2.4小时的发电量。"),
        (
            "The 24 GWh is as much as Three Gorges generates in a year.",
            "The 24 GWh is about 2.4 hours of Three Gorges' output.",
        ),
        (
            "The 24 TWh is equal to Germany's demand.",
            "The 24 TWh is equal to 4.6% of Germany's demand.",
        ),
        (
            "Its 1,500 TWh is as much as Germany uses.",
            "Its 1,500 TWh is as much as 2.9 times what Germany uses.",
        ),
        (
            "全年用电1500亿度，相当于爱尔兰全国用电量。",
            "全年用电1500亿度，相当于爱尔兰全国用电量的4.7倍。",
        ),
        ("用电量从9亿度增至11亿度，翻了一番。", "用电量从9亿度增至11亿度，增长22%。"),
        ("发电20亿度，相当于节约标准煤600万吨。", "发电20亿度，相当于节约标准煤60万吨。"),
        (
            "It needs 7.2 TWh, over a third of Denmark's 40 TWh.",
            "It needs 7.2 TWh, 18% of Denmark's 40 TWh.",
        ),
    ] {
        let quoted = ask::read(sentence).unwrap().quoted(&Style::new(Language::English));
        assert!(quoted.lines().any(|line| line.strip_prefix("+ ") == Some(mended)), "{quoted}");
    }
    // What rose did not fall by another share.
    let rose = "Power use fell from 90 MW to 100 MW, a fall of 10%.";
    let quoted = ask::read(rose).unwrap().quoted(&Style::new(Language::English));
    assert!(quoted.contains("does not hold") && !quoted.contains("\n+ "), "{quoted}");
}

/// What holds of every text: words are those of their places, values are finite, and every form of the
/// result can be written.
fn check(input: &str) {
    let article = ask::read(input).unwrap();
    let mut last = 0;
    for figure in &article.figures {
        assert_eq!(article.text.get(figure.within.clone()), Some(figure.text.as_str()));
        assert!(input.get(figure.place.start..figure.place.end).is_some(), "{figure:?}");
        assert!(figure.within.start >= last, "{figure:?}");
        last = figure.within.start;
        let value = figure.quantity.map_or(0.0, |quantity| quantity.central().base_value());
        assert!(value.is_finite(), "{figure:?}");
    }
    for claim in &article.claims {
        assert_eq!(article.text.get(claim.within.clone()), Some(claim.text.as_str()));
        assert!(input.get(claim.place.start..claim.place.end).is_some(), "{claim:?}");
    }
    for language in [Language::English, Language::Chinese] {
        let style = Style::new(language);
        for format in [Format::Table, Format::Json, Format::Csv, Format::Markdown, Format::Sentence]
        {
            render(&article, format, &style).unwrap();
        }
        assert!(!article.page(&style).contains("<script"));
        assert!(article.quoted(&style).ends_with('\n'));
    }
}

/// Pieces of which texts are made here that nobody would write.
const PIECES: [&str; 44] = [
    "7", "GW", " ", "亿", "万千瓦", "度", "(", ")", "，", "。", ". ", ",", "%", "of ", "half ",
    "from ", "to ", "is ", "的", "占", "相当于", "三峡", "Ireland", "homes", "户", "each ", "每",
    "小时", "a year", "TWh", "-", "1.5", "二十", "\n", "<p>", "&nbsp;", "<b>", "PUE ", "共",
    "其中", "if ", "not ", "\u{feff}", "０",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn any_pieces_are_read(pieces in vec(select(PIECES.to_vec()), 0..60), page: bool) {
        let text = pieces.concat();
        check(&if page { format!("<html>{text}") } else { text });
    }

    #[test]
    fn any_bytes_are_read(bytes in vec(any::<u8>(), 0..400)) {
        check(&gigawatt::decoding::decoded(&bytes).0);
    }

    #[test]
    fn passages_cut_and_joined_are_read(cuts in vec((0_usize..200, 0_usize..200), 1..6)) {
        let passages = passages("more.jsonl");
        let mut text = String::new();
        for (at, cut) in cuts {
            let passage = passages[at % passages.len()]["text"].as_str().unwrap();
            text.extend(passage.chars().skip(cut % 40).take(1 + cut));
        }
        check(&text);
    }
}

/// Any bytes at all, each start of a passage, and a long text in a time that grows with its length.
#[test]
fn any_text_is_read() {
    for passage in passages("passages.jsonl").iter().chain(&passages("own.jsonl")) {
        let text = passage["text"].as_str().unwrap();
        for (at, _) in text.char_indices().step_by(3) {
            ask::read(&text[..at]).unwrap();
            ask::read(&text[at..]).unwrap();
        }
    }
    let noise: Vec<u8> =
        (0..20_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    ask::read(&gigawatt::decoding::decoded(&noise).0).unwrap();
    for unit in ["7", "一", "度", "(", "7GW", "7 GW ", "1,", "亿", "%", "half ", "3三"] {
        ask::read(&unit.repeat(4_000)).unwrap();
    }
}

/// A text without a stop, and one of many sentences.
#[test]
fn the_time_grows_with_the_length() {
    let time = |text: &str| {
        let start = std::time::Instant::now();
        ask::read(text).unwrap();
        start.elapsed().as_secs_f64()
    };
    let article = fs::read_to_string(format!("{FOLDER}article.txt")).unwrap();
    let passage = article.replace(['。', '\n'], "，");
    for text in [article, passage] {
        let (short, long) = (time(&text.repeat(2)), time(&text.repeat(16)));
        println!("{} bytes: {short:.3} s, 8 times as much: {long:.3} s", text.len() * 2);
        assert!(long < 24.0 * short, "{short} s, and {long} s for 8 times as much");
    }
}
