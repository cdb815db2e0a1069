//! Reads the files of `src/` without their comments and unit tests.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the source.
pub struct File {
    /// Its path below `src`, such as `ask/calc.rs`.
    pub path: String,
    /// Its lines, without blank lines, comments, documentation and unit tests.
    pub code: String,
}

impl File {
    /// Returns the first part of its path, the room it belongs to.
    pub fn room(&self) -> &str {
        let first = self.path.split('/').next().unwrap();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// Counts its lines of code.
    pub fn lines(&self) -> usize {
        self.code.lines().count()
    }
}

/// Returns all files except those of unit tests, sorted by path.
pub fn files() -> Vec<File> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    collect(&source, &mut paths);
    paths.sort();
    let files = paths.iter().map(|path| File {
        path: path.strip_prefix(&source).unwrap().to_str().unwrap().replace('\\', "/"),
        code: code(&fs::read_to_string(path).unwrap()),
    });
    files.collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && !path.ends_with("tests.rs")
        {
            found.push(path);
        }
    }
}

/// Removes from a text what is only for readers or for tests.
fn code(text: &str) -> String {
    let mut code = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let start = line.trim_start();
        if start == "#[cfg(test)]" {
            skip_item(&mut lines, &line[..line.len() - start.len()]);
        } else if !start.is_empty() && !start.starts_with("//") {
            code.push_str(line);
            code.push('\n');
        }
    }
    code
}

/// Skips the item after an attribute: a single line, or everything up to the closing brace with the same indentation.
fn skip_item(lines: &mut std::str::Lines, indent: &str) {
    let first = lines.find(|line| !line.trim_start().starts_with("#["));
    if first.is_some_and(|line| !line.ends_with([';', '}'])) {
        lines.find(|line| line.strip_prefix(indent).is_some_and(|line| matches!(line, "}" | "};")));
    }
}

#[test]
fn what_is_only_for_readers_and_tests_is_left_out() {
    let text = "//! A file.\n\n#[cfg(test)]\nmod tests;\n/// A function.\nfn one() {\n    // a line\n    1 // one\n}\n\
                #[cfg(test)]\nuse other::Thing;\n#[cfg(test)]\nmod more {\n    use super::*;\n\n    fn test() {}\n}\nfn two() {}\n";
    assert_eq!(code(text), "fn one() {\n    1 // one\n}\nfn two() {}\n");
}
