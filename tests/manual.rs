//! The manual pages: complete, readable by what shows them, and installed by the documented command.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const PROGRAM: &str = env!("CARGO_BIN_EXE_gigawatt");

fn gigawatt(arguments: &[&str]) -> Output {
    let mut command = Command::new(PROGRAM);
    command.env("LC_ALL", "C.UTF-8").env("XDG_CONFIG_HOME", "/nowhere");
    command.args(arguments).output().unwrap()
}

fn stdout(output: &Output) -> String {
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Every page in a folder of its own.
fn pages(language: &str) -> (tempfile::TempDir, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let pages = folder.path().join("share/man/man1");
    stdout(&gigawatt(&["man", "--lang", language, "--dir", pages.to_str().unwrap()]));
    let files = fs::read_dir(&pages).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<String> = files.map(|path| path.to_str().unwrap().to_owned()).collect();
    files.sort();
    (folder, files)
}

/// The names of the commands, as the help lists them.
fn commands() -> Vec<String> {
    let help = stdout(&gigawatt(&["--help"]));
    let list = help.split_once("Commands:\n").unwrap().1.split("\n\n").next().unwrap().to_owned();
    list.lines().map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
}

/// The flags of a text, such as `--against`.
fn flags(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    words.filter(|word| word.starts_with("--")).map(str::to_owned).collect()
}

#[test]
fn every_command_has_a_page_with_all_its_flags() {
    for language in ["en", "zh"] {
        let (_folder, files) = pages(language);
        let mut names: Vec<_> =
            commands().iter().map(|name| format!("gigawatt-{name}.1")).collect();
        names.push("gigawatt.1".to_owned());
        names.sort();
        let found: Vec<_> = files.iter().map(|file| file.rsplit('/').next().unwrap()).collect();
        assert_eq!(found, names);
        for (file, name) in files.iter().zip(&names) {
            let page = fs::read_to_string(file).unwrap().replace("\\-", "-").replace("\\fB", " ");
            let name = name.trim_start_matches("gigawatt").trim_start_matches('-');
            let name = name.trim_end_matches(".1");
            let arguments: Vec<&str> = [name, "--help", "--lang", language].into();
            let arguments = arguments.into_iter().filter(|argument| !argument.is_empty());
            let help = stdout(&gigawatt(&arguments.collect::<Vec<_>>()));
            let missing: Vec<_> = flags(&help).difference(&flags(&page)).cloned().collect();
            assert!(missing.is_empty(), "{file}: {missing:?}");
        }
    }
}

#[test]
fn a_chinese_page_has_chinese_headings() {
    let (_folder, files) = pages("zh");
    for file in files {
        let page = fs::read_to_string(&file).unwrap();
        let headings: Vec<_> = page.lines().filter(|line| line.starts_with(".SH")).collect();
        assert!(headings.len() >= 4, "{file}: {headings:?}");
        for heading in headings {
            assert!(!heading[3..].contains(|c: char| c.is_ascii_alphabetic()), "{file}: {heading}");
        }
    }
}

#[test]
fn one_page_goes_to_standard_output() {
    let (_folder, files) = pages("en");
    let written = |name: &str| {
        fs::read_to_string(files.iter().find(|file| file.ends_with(name)).unwrap()).unwrap()
    };
    assert_eq!(stdout(&gigawatt(&["man"])), written("/gigawatt.1"));
    assert_eq!(stdout(&gigawatt(&["man", "fleet"])), written("/gigawatt-fleet.1"));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    let name = file.to_str().unwrap();
    assert_eq!(stdout(&gigawatt(&["man", "fleet", "-o", name])), "");
    assert_eq!(fs::read_to_string(&file).unwrap(), written("/gigawatt-fleet.1"));
    assert_eq!(gigawatt(&["man", "--dir", "/", "-o", name]).status.code(), Some(2));
    let below_a_file = file.join("man1");
    assert_eq!(gigawatt(&["man", "--dir", below_a_file.to_str().unwrap()]).status.code(), Some(1));
    assert_eq!(gigawatt(&["man", "flee"]).status.code(), Some(2));
    assert_eq!(gigawatt(&["man", "fleet", "--dir", "/"]).status.code(), Some(2));
}

/// What `man` shows of a page and warns of, or nothing where there is no `man`.
fn shown(file: &str) -> Option<(String, String)> {
    let mut man = Command::new("man");
    man.env("LC_ALL", "C.UTF-8").env("MANWIDTH", "80").env("MAN_KEEP_FORMATTING", "");
    let Ok(output) = man.args(["--warnings", "-l", file]).output() else {
        println!("man is not installed: no page is shown");
        return None;
    };
    // A system without manual pages may have a man that only says so.
    if !output.status.success() || String::from_utf8_lossy(&output.stdout).contains("minimized") {
        println!("man shows no pages here: {output:?}");
        return None;
    }
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Some((text(output.stdout), text(output.stderr)))
}

#[test]
fn man_shows_every_page_without_a_warning() {
    let (_folder, files) = pages("en");
    for file in &files {
        let Some((text, warnings)) = shown(file) else {
            return;
        };
        assert_eq!(warnings, "", "{file}");
        for heading in ["NAME\n", "SYNOPSIS\n", "OPTIONS\n", "EXAMPLES\n"] {
            assert!(text.contains(heading), "{file} without {heading}: {text}");
        }
    }
    let (_folder, files) = pages("zh");
    for file in &files {
        // Of Chinese groff warns that it cannot break a line without blanks.
        if let Some((text, _)) = shown(file) {
            assert!(text.contains("选项\n") && text.contains("en 或 zh"), "{file}: {text}");
        }
    }
}

/// The lines to be typed into a shell: those of the help in both languages, and of the guide.
fn examples() -> Vec<String> {
    let mut examples = Vec::new();
    for (command, language) in
        [("completions", "en"), ("completions", "zh"), ("man", "en"), ("man", "zh")]
    {
        let help = stdout(&gigawatt(&[command, "--help", "--lang", language]));
        let help = help.replace("：\n", ":\n");
        let lines = help.rsplit_once(":\n").unwrap().1.lines();
        examples.extend(lines.filter_map(|line| line.strip_prefix("  ")).map(str::to_owned));
    }
    let guide =
        include_str!("../docs/guide.md").split_once("## Set up your shell\n\n```sh\n").unwrap().1;
    examples.extend(guide.split("```").next().unwrap().lines().map(str::to_owned));
    examples
}

#[test]
fn the_examples_run_in_a_shell() {
    let examples = examples();
    assert_eq!(examples.len(), 11);
    let program = Path::new(PROGRAM).parent().unwrap().to_str().unwrap();
    let path = format!("{program}:{}", std::env::var("PATH").unwrap_or_default());
    for example in examples {
        if example.contains("man -l") && shown("/dev/null").is_none() {
            continue;
        }
        let home = tempfile::tempdir().unwrap();
        fs::create_dir_all(home.path().join(".config/fish/completions")).unwrap();
        let mut bash = Command::new("bash");
        bash.env("HOME", home.path()).env("PATH", &path).args(["--norc", "-ec", &example]);
        let Ok(output) = bash.output() else {
            println!("bash is not installed: no example is run");
            return;
        };
        assert!(output.status.success(), "{example}: {output:?}");
    }
}

/// No section is without a name, and examples stand as they are typed.
#[test]
fn every_section_has_a_heading_and_the_colon_of_its_language() {
    for (language, examples, colon, other) in
        [("en", "EXAMPLES", ':', '：'), ("zh", "示例", '：', ':')]
    {
        let (_folder, files) = pages(language);
        for file in &files {
            let page = fs::read_to_string(file).unwrap();
            let headings = page.lines().filter_map(|line| line.strip_prefix(".SH"));
            for heading in headings {
                let heading = heading.trim().trim_matches('"');
                assert!(!heading.is_empty() && heading.chars().count() < 25, "{file}: {heading:?}");
                assert!(!heading.ends_with(['：', ':']), "{file}: {heading:?}");
            }
            let after =
                page.split_once(&format!(".SH {examples}\n")).unwrap_or_else(|| panic!("{file}"));
            assert!(after.1.starts_with(".EX\n"), "{file}: {}", after.1);
        }
        for command in commands().iter().map(String::as_str).chain([""]) {
            let arguments = [command, "--help", "--lang", language];
            let help = stdout(&gigawatt(&arguments[usize::from(command.is_empty())..]));
            let headings: Vec<_> =
                help.lines().filter(|line| line.ends_with(['：', ':'])).collect();
            assert!(headings.len() > 1, "{help}");
            assert!(headings.iter().all(|line| line.ends_with(colon)), "{headings:?}");
            assert!(!headings.iter().any(|line| line.ends_with(other)));
        }
    }
}
