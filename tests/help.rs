//! The help: one screen of what is used every day, everything under the same headings, and topics.

use std::collections::{BTreeMap, BTreeSet};
use std::process::{Command, Output};

const PROGRAM: &str = env!("CARGO_BIN_EXE_gigawatt");

/// The languages with the colon of each, and its headings of options in their order.
const LANGUAGES: [(&str, char, [&str; 4]); 2] = [
    ("en", ':', ["What it draws", "Compare", "Show", "Input"]),
    ("zh", '：', ["用电条件", "对比", "显示", "输入"]),
];

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(PROGRAM);
    command.env("LC_ALL", "C.UTF-8").env("XDG_CONFIG_HOME", "/nowhere");
    command.args(arguments).output().unwrap()
}

fn said(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success() && output.stderr.is_empty(), "{arguments:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The columns of a terminal that a line takes.
fn columns(line: &str) -> usize {
    line.chars().map(|c| if ('\u{2e80}'..'\u{ffe7}').contains(&c) { 2 } else { 1 }).sum()
}

/// The commands that the whole help lists.
fn commands() -> Vec<String> {
    let help = said(&["--help", "--lang", "en"]);
    let list = help.split_once("Commands:\n").unwrap().1.split_once("\n\n").unwrap().0;
    list.lines().map(|line| line.split_whitespace().next().unwrap().to_owned()).collect()
}

/// The options that a help explains in a line of their own.
fn options(help: &str) -> BTreeSet<String> {
    let lines = help.lines().filter(|line| line.starts_with("  ")).map(str::trim_start);
    let lines = lines.filter(|line| line.starts_with('-'));
    lines
        .map(|line| line.split([' ', '<']).find(|word| word.starts_with("--")).unwrap().to_owned())
        .collect()
}

#[test]
fn the_short_help_fits_a_terminal() {
    let commands = commands();
    assert!(commands.len() > 10);
    for (language, ..) in LANGUAGES {
        for command in commands.iter().map(String::as_str).chain([""]) {
            let arguments = [command, "-h", "--lang", language];
            let help = said(&arguments[usize::from(command.is_empty())..]);
            assert!(help.lines().count() < 24, "{help}");
            for line in help.lines() {
                assert!(columns(line) <= 80, "{line}");
            }
        }
    }
}

#[test]
fn the_short_help_has_six_commands_and_eight_options_under_three_headings() {
    for (language, colon, headings) in LANGUAGES {
        let help = said(&["-h", "--lang", language]);
        let options = options(&help);
        assert_eq!(options.len(), 8, "{options:?}");
        let is_command = |line: &&str| {
            let word = line.strip_prefix("  ").and_then(|line| line.split_once("  "));
            word.is_some_and(|(word, _)| {
                !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase())
            })
        };
        assert_eq!(help.lines().filter(is_command).count(), 6, "{help}");
        let found: Vec<_> = help.lines().filter_map(|line| line.strip_suffix(colon)).collect();
        assert_eq!(found[1..], headings[..3]);
    }
}

#[test]
fn the_whole_help_has_the_same_headings_in_the_same_order() {
    for (language, colon, headings) in LANGUAGES {
        let help = said(&["--help", "--lang", language]);
        let found = help.lines().filter_map(|line| line.strip_suffix(colon));
        let found: Vec<_> = found.filter(|heading| headings.contains(heading)).collect();
        assert_eq!(found, headings);
        let short = said(&["-h", "--lang", language]);
        assert!(options(&short).is_subset(&options(&help)));
    }
}

/// What one command alone takes is explained there, and the help of the program says where.
#[test]
fn the_program_explains_what_several_commands_take() {
    let daily = options(&said(&["-h"]));
    let help = said(&["--help", "--lang", "en"]);
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for command in commands() {
        for option in options(&said(&[&command, "--help"])) {
            *count.entry(option).or_default() += 1;
        }
    }
    let of_program = options(&help);
    for option in
        of_program.iter().filter(|option| !["--version", "--verbose"].contains(&option.as_str()))
    {
        assert!(count[option] > 1 || daily.contains(option), "{option}");
    }
    for option in options(&said(&["calc", "--help"])) {
        assert!(help.contains(&option), "{option}");
    }
}

/// A conversion has no theme, a schema no digits.
#[test]
fn a_command_explains_no_option_that_changes_nothing() {
    for (command, absent) in [
        ("convert", &["--theme", "--size"][..]),
        ("read", &["--size"]),
        ("fleet", &["--theme", "--full", "--sources"]),
        ("schema", &["--digits", "--presets", "--format"]),
        ("mcp", &["--output", "--format"]),
    ] {
        let options = options(&said(&[command, "--help"]));
        for option in absent {
            assert!(!options.contains(*option), "{command} {option}");
        }
    }
}

#[test]
fn the_first_example_is_what_the_program_answers() {
    for (language, power) in [("en", "10GW"), ("zh", "100亿瓦")] {
        let help = said(&["-h", "--lang", language]);
        let sentence = said(&[power, "--format", "sentence", "--lang", language]);
        let joined = |text: &str| text.split_whitespace().collect::<String>();
        assert!(joined(&help).contains(&joined(&sentence)), "{help}");
    }
}

/// Every notation is taken where the topic says so.
#[test]
fn every_notation_is_read() {
    for (language, colon, _) in LANGUAGES {
        let topic = said(&["help", "notations", "--lang", language]);
        let (mut place, mut count) = (String::new(), 0);
        for line in topic.lines() {
            if let Some((_, command)) = line.split_once(colon).filter(|_| !line.starts_with(' ')) {
                command.trim().clone_into(&mut place);
            }
            let Some(notations) = line.strip_prefix("  ").filter(|line| !line.starts_with(' '))
            else {
                continue;
            };
            for notation in notations.split(", ") {
                let line = place.replace("gigawatt", PROGRAM).replace('…', notation);
                let output = Command::new("sh").args(["-c", &line]).output().unwrap();
                assert!(matches!(output.status.code(), Some(0 | 3)), "{line}: {output:?}");
                count += 1;
            }
        }
        assert!(count > 35, "{count}");
    }
}

#[test]
fn topics_are_explained_and_others_refused() {
    assert!(said(&["help", "exit-codes"]).contains("4\n"));
    assert!(said(&["help", "environment"]).contains("NO_COLOR"));
    assert!(said(&["help", "files"]).contains("gigawatt/presets"));
    assert!(said(&["--lang", "zh", "help", "exit-codes"]).starts_with("退出码：\n"));
    assert_eq!(said(&["help", "solve"]), said(&["solve", "--help"]));
    assert_eq!(said(&["help"]), said(&["--help"]));
    let refused = run(&["help", "notation"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("notations"));
}
