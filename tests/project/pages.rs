//! Checks the pages for readers: the length of the first one, and that every link leads somewhere.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const PAGES: [&str; 8] = [
    "README.md", "README.zh.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/guide.md",
    "docs/assistants.md", "docs/python.md", "python/README.md",
];

/// Returns the lines of a page outside its examples.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut outside = true;
    text.lines().filter(move |line| {
        let fence = line.starts_with("```");
        outside ^= fence;
        outside && !fence
    })
}

/// Returns the anchor that GitHub gives to a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.trim_start_matches('#').trim().chars();
    let kept = kept.filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

/// Returns the anchors of all headings of a page.
fn anchors(text: &str) -> BTreeSet<String> {
    prose(text).filter(|line| line.starts_with('#')).map(anchor).collect()
}

#[test]
fn the_first_page_is_a_page() {
    let lines = include_str!("../../README.md").lines().count();
    assert!(lines <= 250, "README.md has {lines} lines");
}

#[test]
fn links_lead_somewhere() {
    let mut checked = 0;
    for page in PAGES {
        let text = fs::read_to_string(page).unwrap();
        let joined = prose(&text).collect::<Vec<_>>().join("\n");
        let targets = joined.split("](").skip(1).map(|rest| rest.split(')').next().unwrap());
        for target in targets.filter(|target| !target.starts_with("http")) {
            let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
            let path = Path::new(page).parent().unwrap().join(file);
            let path = if file.is_empty() { Path::new(page) } else { path.as_path() };
            let text = fs::read_to_string(path).unwrap_or_else(|_| panic!("{page}: {target}"));
            assert!(anchor.is_empty() || anchors(&text).contains(anchor), "{page}: {target}");
            checked += 1;
        }
    }
    assert!(checked > 30, "{checked} links");
}

#[test]
fn the_guide_lists_its_sections() {
    let guide = include_str!("../../docs/guide.md");
    let sections: Vec<String> = prose(guide)
        .filter_map(|line| line.strip_prefix("## "))
        .map(|heading| format!("- [{heading}](#{})", anchor(heading)))
        .collect();
    let listed: Vec<&str> = prose(guide).filter(|line| line.starts_with("- [")).collect();
    assert_eq!(listed, sections);
}
