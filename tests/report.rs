//! The report as a page: what stands in it, what it links to, and that nothing else is loaded or run.

use std::path::Path;
use std::process::{Command, Output};

/// A run that writes a page into the file.
fn run(arguments: &[&str], file: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gigawatt"))
        .args(arguments)
        .arg("-o")
        .arg(file)
        .env("LC_ALL", "C.UTF-8")
        .env("XDG_CONFIG_HOME", "/nowhere")
        .output()
        .unwrap()
}

fn page(arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.html");
    let output = run(arguments, &file);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    std::fs::read_to_string(file).unwrap()
}

/// What stands between the tags.
fn text(page: &str) -> String {
    let mut inside = false;
    let outside = |c: &char| {
        inside = *c == '<' || (inside && *c != '>');
        !inside && *c != '>'
    };
    page.chars().filter(outside).collect()
}

const THREE: [&str; 3] = ["openai-amd", "openai-nvidia", "stargate"];

#[test]
fn the_answer_comes_first_and_then_all_that_it_rests_on() {
    let page = page(&THREE);
    let text = text(&page);
    // 10 GW × 8,760 h, and the 88.2 TWh of the design year.
    let answer = "OpenAI and NVIDIA: 10 GW running flat out all year uses 87.6 TWh, \
                  about as much as the Three Gorges dam is designed to generate in a year.";
    let parts = [
        answer, "The figures", "Year by year", "What is assumed", "How it is calculated",
        "6 GW × 8,760 h = 52.56 TWh", "What the article says", "7 GW take 61 billion kWh a year",
        "does not hold", "全年就是610亿度电",
    ];
    let mut from = 0;
    for part in parts {
        let at = text[from..].find(part);
        from += at.unwrap_or_else(|| panic!("{part} is missing or out of order in {text}"));
    }
    assert!(page.len() <= 150_000, "{} bytes", page.len());
}

#[test]
fn charts_have_a_mark_for_each_value_in_both_sizes() {
    let page = page(&THREE);
    let section = |from: &str, to: &str| {
        let (_, rest) = page.split_once(from).unwrap();
        rest.split_once(to).unwrap().0.to_owned()
    };
    let comparison = section("id=\"comparison-title\"", "</svg>");
    assert_eq!(comparison.matches("gw-mark gw-deployment").count(), 3);
    for value in ["52.56", "87.6", "61.32", "88.2"] {
        assert!(comparison.contains(&format!("data-value=\"{value}\"")), "{value}");
    }
    // One dam, not one for each of its years, and what is near in size.
    assert!(!comparison.contains("data-value=\"80.271\"") && comparison.contains("Finland"));
    // Two deployments in each of six years, and the line of the plant; the third has no dates.
    let timeline = section("id=\"timeline-narrow-title\"", "</svg>");
    assert_eq!(timeline.matches("gw-mark").count(), 6 * 2 + 1);
    assert_eq!(page.matches("role=\"img\"").count(), 4);
    assert_eq!(page.matches("<desc ").count(), 4);
}

#[test]
fn the_years_are_those_of_a_timeline() {
    let by_year = |arguments: &[&str]| {
        let text = text(&page(arguments));
        let (_, rest) = text.split_once("Year by year").unwrap();
        rest.split_once("What is assumed").unwrap().0.to_owned()
    };
    let each = by_year(&THREE);
    assert!(each.contains("Stargate: 7 GW at all times"), "{each}");
    assert!(!each.contains("TotalAverage power") && !each.contains("201.5"), "{each}");
    assert!(each.contains("The deployments are not added up: they may overlap."), "{each}");
    let with_total = by_year(&[&THREE[..], &["--total"]].concat());
    // In 2031 all 6, 10 and 7 GW run.
    let total = with_total.split_once("TotalAverage power").unwrap().1;
    assert!(total.contains("203123 GW201.5 TWh"), "{total}");
    // What is said of the totals is said once.
    let whole = text(&page(&[&THREE[..], &["--total"]].concat()));
    assert_eq!(whole.matches("it does not know whether they overlap").count(), 1, "{whole}");
    let constant = text(&page(&["7GW", "stargate"]));
    assert!(!constant.contains("Year by year"));
}

#[test]
fn the_page_needs_nothing_else() {
    for language in ["en", "zh"] {
        let page = page(&[&THREE[..], &["--lang", language]].concat());
        for word in ["<script", "<img", "<iframe", "@import", "url(", " src=", "<object"] {
            assert!(!page.contains(word), "{word}");
        }
        let linked = page.matches("<link ").count();
        assert_eq!((linked, page.matches("rel=\"icon\" href=\"data:,\"").count()), (1, 1));
        assert!(page.contains("href=\"https://www.vpshk.cn/20260115351.html\""));
    }
}

#[test]
fn a_page_is_in_one_language() {
    let page = page(&["70亿瓦", "--lang", "zh"]);
    assert!(page.contains("<html lang=\"zh-CN\">"));
    // 613.2 of 882.
    let (_, heading) = page.split_once("<h1>").unwrap();
    let heading = heading.split_once("</h1>").unwrap().0;
    assert!(heading.starts_with("70亿瓦") && heading.contains("613亿千瓦时"), "{heading}");
    for heading in ["计算结果", "计算假设", "推算过程"] {
        assert!(page.contains(&format!(">{heading}</h2>")), "{heading}");
    }
}

/// The section on claims; nothing where a page has none.
fn claims(arguments: &[&str]) -> Option<String> {
    let page = page(arguments);
    let (_, section) = page.split_once("<h2>What the article says</h2>")?;
    Some(section.split_once("</section>")?.0.to_owned())
}

#[test]
fn the_claims_of_a_document_stand_where_a_preset_of_it_is_asked_for() {
    assert_eq!(claims(&["7GW"]), None);
    assert_eq!(claims(&["7GW", "--scenario", "typical"]), None);
    let told = claims(&["openai-amd"]).unwrap();
    assert_eq!(told.matches("<span>holds</span>").count(), 3, "{told}");
    assert_eq!(told.matches("<span>does not hold</span>").count(), 1, "{told}");
    // No table of years: a line each.
    assert!(!told.contains("2003"), "{told}");
}

#[test]
fn assumptions_for_the_deployments_are_none_of_a_claim() {
    let told = claims(&["openai-amd"]);
    for scenario in [&["--scenario", "typical"][..], &["--utilization", "40%", "--pue", "1.3"]] {
        assert_eq!(claims(&[&["openai-amd"], scenario].concat()), told, "{scenario:?}");
    }
}

/// The date is that of the run, or the one that reproducible builds name.
#[test]
fn a_page_says_what_made_it_and_when() {
    let folder = tempfile::tempdir().unwrap();
    for (language, made) in [("en", " on 2001-09-09."), ("zh", "于2001-09-09计算。")] {
        let file = folder.path().join("report.html");
        let output = Command::new(env!("CARGO_BIN_EXE_gigawatt"))
            .args(["10GW", "--lang", language, "-o"])
            .arg(&file)
            .env("XDG_CONFIG_HOME", "/nowhere")
            // 10⁹ seconds after 1970 began.
            .env("SOURCE_DATE_EPOCH", "1000000000")
            .output()
            .unwrap();
        assert!(output.status.success());
        let page = std::fs::read_to_string(&file).unwrap();
        let version = env!("CARGO_PKG_VERSION");
        assert!(text(&page).contains(&format!("gigawatt {version}")), "{page}");
        assert!(text(&page).contains(made), "{page}");
    }
}

/// Of one deployment the figures stand in large letters, homes as a count, with the doubt above them and
/// every source of the picture below.
#[test]
fn one_deployment_has_its_figures_in_large_letters() {
    let page = page(&["10GW"]);
    let text = text(&page);
    // 87.6 TWh over 10,715 kWh are 8.2 million homes; 50 % × 1.1 and 90 % × 1.58 of 87.6 TWh.
    let parts = [
        "48 to 125 TWh a year at published load and cooling",
        "10 million kWh",
        "240 GWh",
        "87.6 TWh",
        "8.2 million",
        "US homes, use of 2020",
        "about as much as Finland used in 2025",
        "What is assumed",
        "Sources",
        "Energy data: demand, generation and carbon intensity of electricity",
        "The Puzzle of Low Data Center Utilization Rates",
    ];
    let mut from = 0;
    for part in parts {
        let at = text[from..].find(part);
        from += at.unwrap_or_else(|| panic!("{part} is missing or out of order in {text}"));
    }
    // A range or a period has no such figures.
    for flags in [&["10GW", "--pue", "1.1..1.3"][..], &["10GW", "--for", "90 d"], &["10GW", "4GW"]]
    {
        assert!(!self::page(flags).contains("class=\"strip\""), "{flags:?}");
    }
}

#[test]
fn an_uncertain_result_shows_how_uncertain() {
    let certain = page(&["10GW"]);
    let ranges = page(&["10GW", "--utilization", "40..60%"]);
    assert!(!certain.contains("How certain it is"));
    assert!(ranges.contains("How certain it is") && ranges.contains("id=\"uncertainty-title\""));
    assert!(text(&ranges).contains("35.04 to 52.56 TWh"));
}

#[test]
fn names_and_addresses_stay_text() {
    let folder = tempfile::tempdir().unwrap();
    let presets = folder.path().join("own.toml");
    let preset = "[[deployment]]\nid = \"own\"\nname = { en = \"<script>alert(1)</script>\" }\n\
                  power = \"1 GW\"\nbasis = \"unstated\"\nsource = \"s\"\nquote = \"</q><script>\"\n\
                  [source.s]\ntitle = \"<img src=x>\"\naddress = \"https://example.org/?\\\"a&b\"\n";
    std::fs::write(&presets, preset).unwrap();
    let page = page(&["own", "--presets", presets.to_str().unwrap()]);
    assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(page.contains("href=\"https://example.org/?&quot;a&amp;b\""), "{page}");
}

#[test]
fn what_a_report_cannot_be_is_refused() {
    for (arguments, told) in [
        (&["7GW", "--title", "Ours"][..], "`--title` changes nothing here"),
        (&["7GW", "--measure", "power"][..], "`--measure` changes nothing here"),
        (&["7GWh"][..], "energy"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("report.html");
        let output = run(arguments, &file);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{error}");
        assert!(error.contains(told), "{error}");
        assert!(output.stdout.is_empty() && !file.exists());
    }
}

#[test]
fn all_scenarios_stand_side_by_side() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.html");
    assert!(run(&["10GW", "--scenario", "all"], &file).status.success());
    let page = std::fs::read_to_string(&file).unwrap();
    // 50 % × 1.1, 50 % × 1.54 and 90 % × 1.58 of 87.6 TWh.
    for energy in ["48.18 TWh", "67.45 TWh", "87.6 TWh", "124.6 TWh"] {
        assert!(page.contains(energy), "{energy}: {page}");
    }
}

#[test]
fn no_page_says_where_a_preset_file_lies() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ours.toml");
    std::fs::copy("tests/data/own.toml", &file).unwrap();
    let own = ["our-campus", "openai-amd", "--presets", file.to_str().unwrap()];
    for language in ["en", "zh"] {
        let arguments = [&own[..], &["--against", "our-dam", "--lang", language]].concat();
        let page = page(&arguments);
        let path = folder.path().to_str().unwrap();
        assert!(page.contains("ours.toml") && !page.contains(path), "{page}");
    }
}
