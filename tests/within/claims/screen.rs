//! Claims on one screen: the sentence in front, a line or two on each, and what to print instead.

use super::{checked, verdict};
use gigawatt::answer::ClaimReport;
use gigawatt::model::{Assumptions, Verdict};
use gigawatt::render::{Format, Language, Style, render};
use unicode_width::UnicodeWidthStr;

fn report(statements: &[&str]) -> ClaimReport {
    let assumptions = Assumptions::headline();
    let claim =
        |statement: &&str| checked(None, &assumptions, statement).expect("two sides of a kind");
    ClaimReport::new(statements.iter().map(claim).collect(), &assumptions.into())
}

fn told(statements: &[&str], format: Format, style: &Style) -> String {
    render(&report(statements), format, style).expect("a text")
}

fn sentence(statements: &[&str], language: Language) -> String {
    told(statements, Format::Sentence, &Style::new(language)).trim().to_owned()
}

/// Each worked out by hand: 7 GW × 8,760 h = 61.32 TWh; 61.32 / 111.8 × 366 d = 200.7 d in the record year, and
/// 61.32 / 80.271 × 365 d = 278.8 d in the latest.
#[test]
fn the_sentence_is_true_by_itself() {
    for (statements, english, chinese) in [
        (
            &["7GW for 1y = 61TWh"][..],
            "The claim holds: a year of 7 GW is 61.3 TWh, which rounds to 61 TWh.",
            "论断相符：7GW全年的用电量是613亿千瓦时，舍入后即610亿千瓦时。",
        ),
        (
            &["7GW for 1y = 61TWh", "7GW for 1y = 0.5 大坝"],
            "One of two claims does not hold: a year of 7 GW is 201 to 279 days of Dam with a design year's output, \
             not half a year.",
            "两项论断中有一项不符：7GW全年的用电量，有设计年的大坝要发201至279天，而不是半年。",
        ),
        (
            // 250 / 111.8 = 2.236, 250 / 80.271 = 3.114.
            &["250TWh = 1.5 design-dam"],
            "The claim does not hold: 250 TWh is 2.24 to 3.11 years of Dam with a design year's output, not 1.5 years.",
            "论断不符：2500亿千瓦时，有设计年的大坝要发2.24至3.11年，而不是1.5年。",
        ),
        (&["7GW = 7000MW"], "The claim holds: both are 7 GW.", "论断相符：两边都是700万千瓦。"),
        (
            &["7GW = 8GW", "61TWh = 6TWh"],
            "Neither of the two claims holds: 7 GW is not 8 GW; 61 TWh is not 6 TWh.",
            "两项论断都不符：700万千瓦不是800万千瓦；610亿千瓦时不是60亿千瓦时。",
        ),
        (
            &["7GW = 7GW", "61.32TWh = 7GW for 1y", "old-city = 5TWh"],
            "Of three claims, two hold and one cannot be checked.",
            "三项论断中，两项相符，一项无法核对。",
        ),
        (
            // 111 + 127 = 238.
            &["111GW + 127GW = 260GW"],
            "The claim does not hold: 111GW + 127GW is 238 GW, not 260 GW.",
            "论断不符：111GW + 127GW是2.38亿千瓦，而不是2.6亿千瓦。",
        ),
        (
            &["420MW x 138% for 1y = 5.08TWh"],
            "The claim is impossible: nothing can run at 138% of its announced power: 100 % is the most.",
            "论断不可能成立：任何设备都不会按公布功率的138%运行，最多为100%。",
        ),
        (
            &["945TWh > 2 x 415TWh"],
            "The claim holds: 945 TWh is more than 830 TWh (2 x 415TWh).",
            "论断相符：9450亿千瓦时大于8300亿千瓦时（2 x 415TWh）。",
        ),
    ] {
        assert_eq!(sentence(statements, Language::English), english);
        assert_eq!(sentence(statements, Language::Chinese), chinese);
    }
}

/// Under a false claim stands what would have to be so, and what could be printed, which is right.
#[test]
fn a_false_claim_is_mended() {
    for (statement, said) in [
        // 61.32 / 0.5, and 0.695 of twelve months are 8.3.
        ("7GW for 1y = 0.5 design-dam", "Half would need a year of 122.6 TWh"),
        ("7GW for 1y = 0.5 design-dam", "is designed to generate in eight months."),
        // 44.1 is half of 88.2.
        ("44.1TWh = 0.9 design-dam", "is designed to generate in half a year."),
        // 0.034 of the design year.
        (
            "3TWh = 0.1 design-dam",
            "Better: about 3.4 % of what Dam with a design year is designed to generate",
        ),
        ("7GW for 1y = 70TWh", "Better: 7GW for 1y = 61.3 TWh."),
        ("70TWh = 7GW for 1y", "Better: 61.3 TWh = 7GW for 1y."),
        ("5GW > 6GW", "Better: 5GW < 6GW."),
        // 7 / 22.5 = 0.311.
        (
            "7GW = 0.5 design-dam",
            "Better: about 31 % of the installed capacity of Dam with a design year.",
        ),
    ] {
        let mut style = Style::new(Language::English);
        style.width = Some(400);
        let text = told(&[statement], Format::Table, &style);
        assert!(text.contains(said), "{statement}: {text}");
    }
}

#[test]
fn two_claims_fit_a_terminal_of_80_by_24() {
    let claims = [
        "7GW for 1y = 0.5 design-dam", "7GW for 1y = 61TWh", "7GW for 1y = 6.1TWh",
        "300TWh = 3 design-dam", "10% of our-land + 1TWh = 5.5TWh", "1.2 million our-home = 1GW",
        "old-city = 5TWh", "420MW x 38% for 1y = 5TWh", "624亿千瓦时 = 3968万吨标准煤",
    ];
    for language in [Language::English, Language::Chinese] {
        let mut style = Style::new(language);
        style.width = Some(80);
        for (at, one) in claims.iter().enumerate() {
            for other in &claims[at + 1..] {
                let text = told(&[one, other], Format::Table, &style);
                let lines = text.lines().count();
                assert!(lines <= 24, "{lines} lines: {text}");
                assert!(text.lines().all(|line| line.width() <= 80), "{text}");
            }
        }
    }
}

#[test]
fn every_figure_is_one_flag_away() {
    let mut style = Style::new(Language::English);
    let claims = ["7GW for 1y = 0.5 design-dam"];
    let short = told(&claims, Format::Markdown, &style);
    assert!(!short.contains("| Claim |") && short.contains("Sources: "), "{short}");
    style.sources = true;
    let sourced = told(&claims, Format::Markdown, &style);
    assert!(sourced.contains("**Sources**"), "{sourced}");
    style.full = true;
    assert!(told(&claims, Format::Markdown, &style).contains("| Claim | Stated | Computed |"));
}

/// However near two figures are, no sentence says of one that it is not itself.
#[test]
fn no_figure_is_said_to_differ_from_itself() {
    for statement in [
        "111.01GW + 127GW = 238.2GW", "111.001GW + 127.002GW = 238.0031GW",
        "2 x 415.001TWh = 830.0021TWh", "238.01GW < 238GW", "61.3201TWh > 61.3202TWh",
        "945.1TWh - 415.05TWh = 530.01TWh",
    ] {
        for language in [Language::English, Language::Chinese] {
            let said = sentence(&[statement], language);
            let marks = [' ', ',', '，', '是', '：', '于', '非', '。'];
            let words: Vec<&str> = said.trim_end_matches('.').split(&marks[..]).collect();
            let numbers =
                words.iter().filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
            let numbers: Vec<&&str> = numbers.filter(|word| word.len() > 2).collect();
            assert!(numbers.windows(2).all(|pair| pair[0] != pair[1]), "{said}");
        }
    }
}

/// What is offered in place of a false claim is a claim, and holds.
#[test]
fn what_is_offered_instead_holds() {
    for statement in [
        "7GW for 1y = 70TWh", "70TWh = 7GW for 1y", "70亿瓦运行1年 = 800亿度",
        "111.01GW + 127GW = 300GW", "945TWh - 415TWh = 600TWh", "2.5 billion x 0.34Wh = 850GWh",
        "60% of 7GW = 5GW", "5GW > 6GW", "7GW for 1y < 50TWh", "7GW for 1y is at least 70TWh",
        "100MW for 1h = 2400MWh",
    ] {
        for (language, begins, ends) in
            [(Language::English, "Better: ", "."), (Language::Chinese, "可改为：", "。")]
        {
            let mut style = Style::new(language);
            style.width = Some(400);
            let text = told(&[statement], Format::Table, &style);
            let line = text.lines().find_map(|line| line.trim().strip_prefix(begins));
            let instead = line.unwrap_or_else(|| panic!("nothing for {statement}: {text}"));
            let instead = instead.strip_suffix(ends).expect("a sentence");
            assert_eq!(verdict(instead), Some(Verdict::Holds), "{statement}: {instead}");
        }
    }
}
