//! Whole runs of the program, as a reader would see them, and every example of the pages.

use trycmd::TestCases;

/// Runs transcripts in surroundings of their own: no preset files, a locale, a width.
fn run(files: &[&str], locale: &str, columns: &str) {
    let cases = TestCases::new();
    cases
        .env("LC_ALL", locale)
        .env("COLUMNS", columns)
        .env("XDG_CONFIG_HOME", "/nowhere")
        .env("CLICOLOR_FORCE", "");
    for file in files {
        cases.case(file);
    }
}

#[test]
fn pages() {
    run(&["README.md", "README.zh.md", "docs/guide.md"], "C.UTF-8", "");
}

#[test]
fn deployments_and_formats() {
    let files =
        ["deployments", "formats", "chinese", "ranges", "assumptions", "against", "sampling"];
    let files = files.map(|name| format!("tests/transcripts/{name}.md"));
    run(&files.each_ref().map(String::as_str), "C.UTF-8", "");
}

#[test]
fn timelines() {
    run(&["tests/transcripts/timeline.md"], "C.UTF-8", "");
}

#[test]
fn references_scenarios_and_rates() {
    let files = ["references", "scenarios", "rates", "explain"];
    let files = files.map(|name| format!("tests/transcripts/{name}.md"));
    run(&files.each_ref().map(String::as_str), "C.UTF-8", "");
}

#[test]
fn solutions_and_claims() {
    let files = ["solve", "check", "read", "uses", "warnings"];
    let files = files.map(|name| format!("tests/transcripts/{name}.md"));
    run(&files.each_ref().map(String::as_str), "C.UTF-8", "");
}

#[test]
fn fleets() {
    run(&["tests/transcripts/fleet.md", "tests/transcripts/fleet-shown.md"], "C.UTF-8", "");
}

#[test]
fn charts() {
    run(&["tests/transcripts/charts.md"], "C.UTF-8", "");
    run(&["tests/transcripts/charts-narrow.md"], "C.UTF-8", "40");
    run(&["tests/transcripts/charts-ascii.md"], "C", "60");
}

#[test]
fn conversions() {
    run(&["tests/transcripts/convert.md"], "C.UTF-8", "");
}

#[test]
fn presets() {
    let files = ["presets", "presets-kinds", "bad-presets"];
    let files = files.map(|name| format!("tests/transcripts/{name}.md"));
    run(&files.each_ref().map(String::as_str), "C.UTF-8", "");
}

#[test]
fn errors_and_help() {
    let files = ["errors", "errors-zh", "help", "schema"];
    let files = files.map(|name| format!("tests/transcripts/{name}.md"));
    run(&files.each_ref().map(String::as_str), "C.UTF-8", "");
}

#[test]
fn a_chinese_locale() {
    run(&["tests/transcripts/locale.md"], "zh_CN.UTF-8", "");
}

#[test]
fn narrow_and_wide_terminals() {
    run(&["tests/transcripts/narrow.md"], "C.UTF-8", "40");
    run(&["tests/transcripts/wide.md"], "C.UTF-8", "140");
}
