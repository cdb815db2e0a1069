//! Reads from the paths in the code which file imports which.

use super::source::File;
use std::collections::{BTreeMap, BTreeSet};

/// A path such as `["crate", "model", "Claim"]`.
type Names = Vec<String>;

/// A file as a module.
struct Module<'a> {
    file: &'a str,
    names: Names,
    /// What it imports, as paths from the root of the crate.
    imports: BTreeSet<Names>,
    /// The names under which others find here what is defined elsewhere.
    passed_on: BTreeMap<String, Names>,
}

/// Returns the files that each file imports. A file that only re-exports names of its children does not import them.
pub fn imports(files: &[File]) -> BTreeMap<&str, BTreeSet<&str>> {
    let names: Vec<Names> = files.iter().map(|file| module_names(&file.path)).collect();
    let modules: BTreeMap<Names, Module> = files
        .iter()
        .zip(&names)
        .map(|(file, own)| (own.clone(), Module::read(file, own, &names)))
        .collect();
    let targets = |module: &Module| {
        let found = module.imports.iter().filter_map(|path| resolve(path, &modules, 0));
        found.filter(|found| *found != module.file).collect()
    };
    modules.values().map(|module| (module.file, targets(module))).collect()
}

/// Returns the file in which the thing at a path is defined.
fn resolve<'a>(
    path: &[String],
    modules: &BTreeMap<Names, Module<'a>>,
    depth: u8,
) -> Option<&'a str> {
    let (module, rest) = (0..=path.len())
        .rev()
        .find_map(|end| modules.get(&path[..end]).map(|module| (module, &path[end..])))?;
    let elsewhere = rest.first().and_then(|name| module.passed_on.get(name));
    match elsewhere {
        Some(target) if depth < 8 => {
            let target = [target.as_slice(), &rest[1..]].concat();
            resolve(&target, modules, depth + 1)
        }
        _ => Some(module.file),
    }
}

fn module_names(path: &str) -> Names {
    let path = path.strip_suffix(".rs").unwrap();
    let path = path.strip_suffix("/mod").unwrap_or(path);
    path.split('/').filter(|name| !matches!(*name, "lib" | "main")).map(str::to_owned).collect()
}

impl<'a> Module<'a> {
    fn read(file: &'a File, own: &[String], all: &[Names]) -> Self {
        let mut module = Self {
            file: &file.path,
            names: own.to_vec(),
            imports: BTreeSet::new(),
            passed_on: BTreeMap::new(),
        };
        let mut rest = String::new();
        let mut statement = String::new();
        for line in file.code.lines() {
            if statement.is_empty() && used(line).is_none() {
                rest.push_str(line);
                rest.push('\n');
                continue;
            }
            statement.push_str(line.trim());
            if statement.ends_with(';') {
                module.take_statement(&statement, all);
                statement.clear();
            }
        }
        for start in ["crate::", "super::"] {
            for (at, _) in rest.match_indices(start) {
                let before = &rest[..at];
                let within =
                    before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, ':' | '_' | '$'));
                // Who may see something imports nothing.
                if !within && !before.ends_with("pub(in ") {
                    let path = rest[at..]
                        .split(|c: char| !(c.is_alphanumeric() || matches!(c, ':' | '_')));
                    let path = path
                        .into_iter()
                        .next()
                        .unwrap()
                        .split("::")
                        .filter(|name| !name.is_empty());
                    let path: Names = path.map(str::to_owned).collect();
                    module.imports.extend(module.absolute(&path, all));
                }
            }
        }
        module
    }

    /// Records what a statement such as `use a::{b, c as d};` imports.
    fn take_statement(&mut self, statement: &str, all: &[Names]) {
        let public = statement.starts_with("pub");
        let mut paths = Vec::new();
        expand(&[], used(statement).unwrap().trim_end_matches(';'), &mut paths);
        for (path, name) in paths {
            let Some(path) = self.absolute(&path, all) else { continue };
            let of_a_child = path.len() > self.names.len() && path.starts_with(&self.names);
            if !(public && of_a_child) {
                self.imports.insert(path.clone());
            }
            self.passed_on.insert(name, path);
        }
    }

    /// Returns a path from the root of the crate, or `None` if it leads outside.
    fn absolute(&self, path: &[String], all: &[Names]) -> Option<Names> {
        let mut base = self.names.clone();
        let mut rest = path;
        match rest.first()?.as_str() {
            "crate" => {
                base.clear();
                rest = &rest[1..];
            }
            "self" => rest = &rest[1..],
            "super" => {
                while rest.first().is_some_and(|name| name == "super") {
                    base.pop()?;
                    rest = &rest[1..];
                }
            }
            child => {
                let child = [base.as_slice(), &[child.to_owned()]].concat();
                all.contains(&child).then_some(())?;
            }
        }
        base.extend(rest.iter().filter(|name| *name != "*").cloned());
        Some(base)
    }
}

/// Returns what follows the `use` of a line.
fn used(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = match line.strip_prefix("pub") {
        Some(rest) if rest.starts_with('(') => rest.split_once(") ")?.1,
        Some(rest) => rest.trim_start(),
        None => line,
    };
    line.strip_prefix("use ")
}

/// Collects all paths of an import and the names they get.
fn expand(before: &[String], text: &str, found: &mut Vec<(Names, String)>) {
    let text = text.trim();
    if let Some((head, group)) = text.split_once('{') {
        let heads = head.split("::").map(str::trim).filter(|name| !name.is_empty());
        let before = [before, &heads.map(str::to_owned).collect::<Vec<_>>()].concat();
        let group = group.strip_suffix('}').unwrap();
        let (mut depth, mut start) = (0, 0);
        for (at, c) in group.char_indices().chain([(group.len(), ',')]) {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    expand(&before, &group[start..at], found);
                    start = at + 1;
                }
                _ => {}
            }
        }
    } else if !text.is_empty() {
        let (path, name) = text.split_once(" as ").unwrap_or((text, ""));
        let names = path.split("::").map(|name| name.trim().to_owned());
        let mut path = [before, &names.collect::<Vec<_>>()].concat();
        if path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        let name = if name.is_empty() {
            path.last().cloned().unwrap_or_default()
        } else {
            name.to_owned()
        };
        found.push((path, name));
    }
}

/// Returns the modules that a file of code shows to everybody, and the names of all other items: those that it
/// defines and those that it passes on.
pub fn public_names(code: &str) -> (Vec<String>, Vec<String>) {
    let (mut modules, mut names) = (Vec::new(), Vec::new());
    let mut statement = String::new();
    for line in code.lines() {
        if statement.is_empty() && !line.starts_with("pub ") {
            continue;
        }
        statement.push_str(line.trim());
        if statement.starts_with("pub use ") && !statement.ends_with(';') {
            continue;
        }
        let text = std::mem::take(&mut statement);
        let mut words = text["pub ".len()..].split_whitespace();
        let kind = words.find(|word| !matches!(*word, "const" | "unsafe" | "async")).unwrap();
        if kind == "use" {
            let mut found = Vec::new();
            expand(&[], text["pub use ".len()..].trim_end_matches(';'), &mut found);
            names.extend(found.into_iter().map(|(_, name)| name));
            continue;
        }
        let name = words.next().unwrap_or(kind);
        let name = name.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap();
        let list = if kind == "mod" { &mut modules } else { &mut names };
        list.push(name.to_owned());
    }
    (modules, names)
}

/// Returns the groups of files that import each other, directly or through others, the largest first.
pub fn circles<'a>(imports: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> Vec<Vec<&'a str>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> = imports
        .keys()
        .map(|file| {
            let mut found = BTreeSet::new();
            let mut waiting = vec![*file];
            while let Some(next) = waiting.pop() {
                waiting.extend(imports[next].iter().filter(|to| found.insert(**to)));
            }
            (*file, found)
        })
        .collect();
    let mut circles = BTreeSet::new();
    for (file, found) in &reached {
        let group: Vec<&str> =
            found.iter().copied().filter(|other| reached[other].contains(file)).collect();
        if group.len() > 1 {
            circles.insert(group);
        }
    }
    let mut circles: Vec<_> = circles.into_iter().collect();
    circles.sort_by_key(|circle| std::cmp::Reverse(circle.len()));
    circles
}

#[test]
fn imports_are_followed_to_the_file_where_a_thing_stands() {
    let file = |path: &str, code: &str| File { path: path.to_owned(), code: code.to_owned() };
    let files = [
        file(
            "a/mod.rs",
            "mod b;\nmod c;\nmod d;\npub use b::Bee;\npub(super) use c::{Cee, d as e};\n",
        ),
        file("a/b.rs", "use super::{\n    Cee, other::{Thing},\n};\nuse std::fmt;\n"),
        file("a/c.rs", "fn c() -> super::d::Dee { crate::a::Bee }\n"),
        file("a/d.rs", "use crate::z::*;\n"),
        file("z.rs", ""),
    ];
    let found = imports(&files);
    // `Cee` is defined in c.rs; `other` is not a file, so it counts as part of a/mod.rs.
    assert_eq!(found["a/b.rs"], BTreeSet::from(["a/c.rs", "a/mod.rs"]));
    assert_eq!(found["a/c.rs"], BTreeSet::from(["a/d.rs", "a/b.rs"]));
    assert_eq!(found["a/d.rs"], BTreeSet::from(["z.rs"]));
    assert_eq!(found["a/mod.rs"], BTreeSet::new());
    assert_eq!(circles(&found), [vec!["a/b.rs", "a/c.rs"]]);
}

#[test]
fn what_everybody_sees_is_told_by_its_name() {
    let code = "pub mod a;\nmod b;\npub use b::{\n    C, D as E,\n};\npub(crate) use b::F;\npub use g;\n\
                pub const fn h() {}\npub struct I<T>(T);\nimpl I {\n    pub fn j() {}\n}\n";
    let (modules, names) = public_names(code);
    assert_eq!((modules.join(" "), names.join(" ")), ("a".to_owned(), "C E g h I".to_owned()));
}
