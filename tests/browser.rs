//! The report in a browser: nothing overflows, charts have their marks, nothing is asked of the network,
//! and the tree for screen readers has headings, headers of tables and descriptions of charts.
//!
//! `GIGAWATT_BROWSER=chromium cargo test --test browser`; without a browser named there is nothing to test.

use serde_json::Value;
use std::fs;
use std::process::Command;

const WIDTHS: [u32; 3] = [360, 768, 1280];
const WHITE: &str = "rgb(248, 247, 243)";
const NIGHT: &str = "rgb(20, 23, 26)";

/// The browser to test with.
fn browser() -> Option<String> {
    let browser = std::env::var("GIGAWATT_BROWSER").ok().filter(|browser| !browser.is_empty());
    if browser.is_none() {
        println!("GIGAWATT_BROWSER names no browser: nothing is tested");
    }
    browser
}

fn report(arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.html");
    let run = Command::new(env!("CARGO_BIN_EXE_gigawatt"))
        .args(arguments)
        .arg("-o")
        .arg(&file)
        .env("XDG_CONFIG_HOME", "/nowhere")
        .output()
        .unwrap();
    // A claim that does not hold is told by the code.
    let code = run.status.code();
    assert!(matches!(code, Some(0 | 3)), "{}", String::from_utf8_lossy(&run.stderr));
    std::fs::read_to_string(file).unwrap()
}

/// Measures a page in frames of every width. It allows no script of its own, so that the script stands
/// around it.
fn measured(browser: &str, page: &str, dark: bool) -> Value {
    let page = page.replace('&', "&amp;").replace('"', "&quot;");
    let mut around = String::new();
    for width in WIDTHS {
        around.push_str(&format!(
            "<iframe style=\"border:0;width:{width}px;height:900px\" srcdoc=\"{page}\"></iframe>"
        ));
    }
    measured_frames(browser, &around, dark)
}

/// Measures what stands in frames.
fn measured_frames(browser: &str, frames: &str, dark: bool) -> Value {
    let script = include_str!("data/browser/measure.js");
    let around = format!("<!DOCTYPE html><meta charset=utf-8><script>{script}</script>{frames}");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.html");
    fs::write(&path, around).unwrap();
    let mut command = Command::new(browser);
    command.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]);
    command.args(["--disable-background-networking", "--timeout=60000", "--dump-dom"]);
    command.arg("--enable-blink-features=ComputedAccessibilityInfo");
    command.arg(format!("--user-data-dir={}", folder.path().join("profile").display()));
    if dark {
        command.args(["--force-dark-mode", "--blink-settings=preferredColorScheme=0"]);
    }
    let output = command.arg(format!("file://{}", path.display())).output().unwrap();
    let tree = String::from_utf8_lossy(&output.stdout).into_owned();
    let told =
        tree.split_once("<pre id=\"result\">").and_then(|(_, told)| told.split_once("</pre>"));
    let Some((json, _)) = told else {
        panic!("nothing was measured: {}", String::from_utf8_lossy(&output.stderr));
    };
    let json = json.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    serde_json::from_str(&json).unwrap()
}

/// What holds of every page at every width.
fn assert_fits(result: &Value, paper: &str) {
    let pages = result["pages"].as_array().unwrap();
    assert_eq!(pages.len(), WIDTHS.len());
    for (page, width) in pages.iter().zip(WIDTHS) {
        // A scroll bar may take some of it.
        let clear = page["width"].as_u64().unwrap();
        assert!((u64::from(width) - 20..=u64::from(width)).contains(&clear), "{width}: {clear}");
        assert_eq!(page["scrolled"], clear, "{width}");
        assert_eq!(page["beyond"], serde_json::json!([]), "{width}");
        assert_eq!(page["requests"], 0, "{width}");
        assert_eq!(page["paper"], paper, "{width}");
        for chart in page["charts"].as_array().unwrap() {
            assert_eq!(chart["cut"], 0, "{width}: {chart}");
            assert_eq!(chart["covered"], serde_json::json!([]), "{width}: {chart}");
            assert!(!chart["name"].as_str().unwrap().is_empty(), "{width}: {chart}");
            assert!(chart["described"].as_str().unwrap().len() > 60, "{width}: {chart}");
        }
    }
}

fn values(chart: &Value) -> Vec<f64> {
    chart["values"].as_array().unwrap().iter().map(|value| value.as_f64().unwrap()).collect()
}

/// The bars are 6 GW, 10 GW and 7 GW × 8,760 h, the design year of Three Gorges and what is near in size,
/// the largest first; the points are two deployments in six years, the last of 52.56 and 87.6 TWh, and the
/// line of the plant.
fn assert_marks(result: &Value, scale: f64) {
    let close = |found: f64, wanted: f64| (found / scale - wanted).abs() < 1e-9 * wanted;
    for page in result["pages"].as_array().unwrap() {
        let charts = page["charts"].as_array().unwrap();
        let [bars, points] = charts.as_slice() else {
            panic!("{} charts", charts.len());
        };
        let (bars, points) = (values(bars), values(points));
        for wanted in [52.56, 87.6, 61.32, 88.2] {
            assert_eq!(bars.iter().filter(|bar| close(**bar, wanted)).count(), 1, "{bars:?}");
        }
        assert!(bars.windows(2).all(|pair| pair[0] >= pair[1]), "{bars:?}");
        assert_eq!(points.len(), 6 * 2 + 1, "{points:?}");
        let (line, points) = (points[0], &points[1..]);
        assert!(
            close(line, 88.2) && close(points[5], 52.56) && close(points[11], 87.6),
            "{points:?}"
        );
    }
}

/// The title, six headings of sections and those of lists; a picture for each chart.
fn assert_told(result: &Value) {
    let count = |role: &str| result["roles"][role].as_u64().unwrap_or_default();
    let roles = &result["roles"];
    assert!(count("heading") >= 7, "{roles}");
    assert_eq!(count("image") + count("img"), 2, "{roles}");
    assert!(count("table") >= 5, "{roles}");
    // Three deployments in two tables and in six years each; claims have rows of their own.
    assert!(count("columnheader") >= 20 && count("rowheader") >= 3 * 2 + 3 * 6, "{roles}");
}

#[test]
fn the_report_is_good_at_every_width_in_both_languages_light_and_dark() {
    let Some(browser) = browser() else { return };
    // In TWh or 亿度, which are ten to a TWh.
    for (language, scale) in [("en", 1.0), ("zh", 10.0)] {
        let page = report(&["openai-amd", "openai-nvidia", "stargate", "--lang", language]);
        for (dark, paper) in [(false, WHITE), (true, NIGHT)] {
            println!("{language}, dark: {dark}");
            let result = measured(&browser, &page, dark);
            assert_fits(&result, paper);
            assert_marks(&result, scale);
            assert_told(&result);
        }
    }
}

/// The ground of an article.
const PAPER: &str = "rgb(248, 247, 243)";
const DARK_PAPER: &str = "rgb(20, 23, 26)";

#[test]
fn an_article_is_good_at_every_width_in_both_languages_light_and_dark() {
    let Some(browser) = browser() else { return };
    let article = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/articles/article.txt");
    for language in ["en", "zh"] {
        let page = report(&["read", article, "--lang", language]);
        for (dark, paper) in [(false, PAPER), (true, DARK_PAPER)] {
            let result = measured(&browser, &page, dark);
            assert_fits(&result, paper);
            assert!(result["roles"]["heading"].as_u64() >= Some(2), "{}", result["roles"]);
            for page in result["pages"].as_array().unwrap() {
                assert_eq!(page["faint"], serde_json::json!([]));
            }
        }
    }
}

/// A picture by itself, in a page.
fn picture(arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("chart.svg");
    let run = Command::new(env!("CARGO_BIN_EXE_gigawatt"))
        .args(arguments)
        .arg("-o")
        .arg(&file)
        .env("XDG_CONFIG_HOME", "/nowhere")
        .output()
        .unwrap();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    std::fs::read_to_string(file).unwrap()
}

/// Nothing is cut off or covered in a picture, whatever its font: that of the system, and one that is much
/// wider than Arial. Every text can be read on its ground, light and dark.
#[test]
fn pictures_fit_in_every_shape_and_font() {
    let Some(browser) = browser() else { return };
    let mut around = String::new();
    let mut count = 0;
    for question in [
        &["10GW"][..],
        &["100亿瓦", "--lang", "zh"],
        &["openai-amd", "openai-nvidia", "stargate", "server-hall"],
        &["2..9kW", "--lang", "zh"],
        &["10GW", "--scenario", "all"],
        &["10GW", "--utilization", "40..60%", "--samples", "1000"],
        &["10GW", "--measure", "power", "--against", "three-gorges,itaipu"],
        &["timeline", "openai-amd", "openai-nvidia"],
        &["timeline", "openai-nvidia", "--lang", "zh"],
        &["timeline", "1GW", "2GW", "3GW", "10GW", "--from", "2026", "--to", "2040", "--total"],
    ] {
        for shape in [
            &["--size", "column"][..],
            &["--size", "square", "--theme", "dark"],
            &["--size", "wide"],
        ] {
            let text = picture(&[question, shape].concat());
            // Ids and styles are of one picture: each gets a frame of its own.
            for font in [None, Some("DejaVu Sans")] {
                let text = match font {
                    Some(font) => text.replace("\"Helvetica Neue\"", &format!("\"{font}\"")),
                    None => text.clone(),
                };
                let text = text.replace('&', "&amp;").replace('"', "&quot;");
                around.push_str(&format!(
                    "<iframe style=\"border:0;width:1700px;height:1400px\" srcdoc=\"{text}\"></iframe>"
                ));
                count += 1;
            }
        }
    }
    let result = measured_frames(&browser, &around, false);
    let pages = result["pages"].as_array().unwrap();
    assert_eq!(pages.len(), count);
    for (at, page) in pages.iter().enumerate() {
        let [chart] = page["charts"].as_array().unwrap().as_slice() else { panic!("{at}") };
        assert_eq!(chart["cut"], 0, "{at}: {chart}");
        assert_eq!(chart["covered"], serde_json::json!([]), "{at}: {chart}");
        assert!(!chart["name"].as_str().unwrap().is_empty(), "{at}: {chart}");
        assert_eq!(page["requests"], 0, "{at}");
        assert_eq!(page["faint"], serde_json::json!([]), "{at}");
    }
}

#[test]
fn a_range_fits_too() {
    let Some(browser) = browser() else { return };
    let range = report(&["6..10 GW", "--pue", "1.1..1.5", "--utilization", "60%..80%"]);
    let result = measured(&browser, &range, false);
    assert_fits(&result, WHITE);
    for page in result["pages"].as_array().unwrap() {
        // 8 GW × 70 % × 1.3 × 8,760 h, in the middle of what it may be.
        let found = values(&page["charts"][0]);
        assert!(found.iter().any(|value| (value - 63.7728).abs() < 1e-9), "{found:?}");
    }
}

#[test]
fn a_name_that_is_long_or_looks_like_a_tag_fits_too() {
    let Some(browser) = browser() else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("own.toml");
    let own = format!(
        "[source.permit]\ntitle = \"Permit\"\npublisher = \"Agency\"\ndate = 2026-03-02\n\
         address = \"https://example.org/{long}\"\n\n[[deployment]]\nid = \"long\"\n\
         name = {{ en = \"<script>{long}\", zh = \"{chinese}\" }}\n\
         power = \"450 MW\"\nbasis = \"facility\"\nsource = \"permit\"\nquote = \"450 MW\"\n",
        long = "Averylongname".repeat(9),
        chinese = "很长的名字".repeat(12),
    );
    fs::write(&path, own).unwrap();
    for language in ["en", "zh"] {
        let own = ["long", "--presets", path.to_str().unwrap(), "--lang", language];
        assert_fits(&measured(&browser, &report(&own), false), WHITE);
    }
}
