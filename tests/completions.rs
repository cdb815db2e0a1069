//! What a shell is told when it asks what can stand at the cursor, and the scripts that make it ask.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

const PROGRAM: &str = env!("CARGO_BIN_EXE_gigawatt");

/// A command without preset files of the user, with an English locale, that finds the program.
fn command(name: &str) -> Command {
    let folder = Path::new(PROGRAM).parent().unwrap().to_str().unwrap();
    let path = std::env::var("PATH").unwrap_or_default();
    let mut command = Command::new(name);
    command
        .env("PATH", format!("{folder}:{path}"))
        .env("LC_ALL", "C.UTF-8")
        .env("XDG_CONFIG_HOME", "/nowhere");
    command
}

fn stdout(output: &Output) -> String {
    assert!(output.status.success(), "{output:?}");
    assert!(output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// What fish is told: a candidate a line, behind a tab what it is.
fn asked(words: &[&str]) -> Vec<String> {
    let mut command = command(PROGRAM);
    command.env("GIGAWATT_COMPLETE", "fish").args(["--", "gigawatt"]).args(words);
    stdout(&command.output().unwrap()).lines().map(str::to_owned).collect()
}

/// The candidates that are no flags.
fn values(words: &[&str]) -> Vec<String> {
    let candidates = asked(words).into_iter();
    let candidates = candidates.map(|line| line.split('\t').next().unwrap_or_default().to_owned());
    candidates.filter(|value| !value.starts_with("--") || value.contains('=')).collect()
}

#[test]
fn presets_come_with_their_names_in_both_languages() {
    assert_eq!(
        asked(&["openai"]),
        [
            "openai-amd\tOpenAI and AMD", "openai-broadcom\tOpenAI and Broadcom",
            "openai-nvidia\tOpenAI and NVIDIA"
        ]
    );
    assert_eq!(asked(&["--lang", "zh", "--against", "three"]), ["three-gorges\t三峡电站"]);
    assert_eq!(
        asked(&["cal"]),
        ["calc\tShow how much energy deployments use, compared with Three Gorges"]
    );
    assert_eq!(asked(&["--lang=zh", "cal"]), ["calc\t计算项目的用电量，并与三峡电站对比"]);
}

#[test]
fn every_argument_is_offered_what_it_takes() {
    for (words, expected) in [
        (&["calc", "st"][..], &["stargate"][..]),
        (&["timeline", "openai-amd", "st"], &["stargate"]),
        (&["--scenario", "t"], &["typical"]),
        (&["--scenario", "al"], &["all"]),
        (&["solve", "--scenario", "al"], &[]),
        (&["--grid", "china"], &["china"]),
        (&["fleet", "--grid", "china"], &["china"]),
        (&["--unit-power", "gb200-"], &["gb200-nvl72"]),
        (&["--against", "three"], &["three-gorges"]),
        (&["--against", "us-ho"], &["us-home", "us-homes"]),
        (&["timeline", "--against", "us-ho"], &[]),
        (&["presets", "us-ho"], &["us-home", "us-homes"]),
        (&["presets", "us-home", "plan"], &["plants"]),
        (&["--theme", "d"], &["dark"]),
        (&["check", "total-y"], &["total-year"]),
        (&["presets", "total-y"], &["total-year"]),
        (&["presets", "gb200-"], &["gb200-nvl72"]),
        (&["--basis", ""], &["it-load", "facility"]),
        (&["completions", "z"], &["zsh"]),
    ] {
        assert_eq!(values(words), expected, "{words:?}");
    }
}

#[test]
fn pieces_of_a_word_are_completed() {
    assert_eq!(values(&["3xserver"]), ["3xserver-hall"]);
    assert_eq!(values(&["--against=three"]), ["--against=three-gorges"]);
    assert_eq!(values(&["--against", "ireland,three"]), ["ireland,three-gorges"]);
    assert_eq!(values(&["--against", "three-gorges@202"]), years("three-gorges", 2020..=2023));
    assert_eq!(values(&["solve", "0.5xthree-gorges@202"]), years("0.5xthree-gorges", 2020..=2023));
    let grid = values(&["--grid", "us@"]);
    assert!(grid.contains(&"us@2023-life-cycle".to_owned()), "{grid:?}");
}

fn years(name: &str, years: std::ops::RangeInclusive<u16>) -> Vec<String> {
    years.map(|year| format!("{name}@{year}")).collect()
}

#[test]
fn aliases_are_offered_to_those_who_begin_to_write_one() {
    assert_eq!(values(&["--against", "三峡"]), ["三峡", "三峡大坝", "三峡电站"]);
    assert!(!values(&["--against", ""]).contains(&"三峡".to_owned()));
}

#[test]
fn an_id_of_two_entries_is_offered_once() {
    let all = values(&["presets", ""]);
    assert!(all.len() > 50, "{all:?}");
    for id in &all {
        assert_eq!(all.iter().filter(|other| *other == id).count(), 1, "{id}");
    }
}

#[test]
fn presets_of_the_users_files_are_offered_too() {
    let own = "tests/data/own.toml";
    assert_eq!(asked(&["--presets", own, "our-c"]), ["our-campus\tOur campus"]);
    assert_eq!(values(&["--presets=tests/data/own.toml", "--against", "our"]), ["our-dam"]);
    let folder = tempfile::tempdir().unwrap();
    let presets = folder.path().join("gigawatt/presets");
    fs::create_dir_all(&presets).unwrap();
    fs::copy(own, presets.join("own.toml")).unwrap();
    let ask = || {
        let mut command = command(PROGRAM);
        command.env("XDG_CONFIG_HOME", folder.path()).env("GIGAWATT_COMPLETE", "fish");
        stdout(&command.args(["--", "gigawatt", "our"]).output().unwrap())
    };
    assert_eq!(ask(), "our-campus\tOur campus\n");
    fs::write(presets.join("bad.toml"), "[[deployment").unwrap();
    // What is wrong with one file is told by a run, and the others are there.
    assert_eq!(ask(), "our-campus\tOur campus\n");
    assert_eq!(values(&["--presets", "no-such-file.toml", "openai-a"]), ["openai-amd"]);
}

#[test]
fn who_asks_oddly_is_told_nothing() {
    for (shell, arguments) in [
        ("fish", &[][..]),
        ("fish", &["--"]),
        ("bash", &["--"]),
        ("bash", &["--", "gigawatt"]),
        ("powershell", &["--", "gigawatt"]),
        ("zsh", &["--", "gigawatt", "calc", "--", "--total"]),
        ("tcsh", &["--", "gigawatt", "o"]),
        ("zsh", &["7GW"]),
    ] {
        let mut command = command(PROGRAM);
        command.env("GIGAWATT_COMPLETE", shell).args(arguments);
        assert_eq!(stdout(&command.output().unwrap()), "", "{shell} {arguments:?}");
    }
    let mut unset = command(PROGRAM);
    let table = unset.env("GIGAWATT_COMPLETE", "").arg("7GW").output().unwrap();
    assert!(stdout(&table).contains("61.32 TWh"));
}

#[test]
fn every_shell_has_a_script_that_asks() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = stdout(&command(PROGRAM).args(["completions", shell]).output().unwrap());
        assert!(script.contains("GIGAWATT_COMPLETE"), "{script}");
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("script");
        let arguments = ["completions", shell, "-o", file.to_str().unwrap()];
        assert_eq!(stdout(&command(PROGRAM).args(arguments).output().unwrap()), "");
        assert_eq!(fs::read_to_string(file).unwrap(), script);
        assert!(script.contains(&format!("\"{shell}\"")) || script.contains(&format!("={shell} ")));
    }
}

/// Runs a script in a shell, or tells that there is no such shell. Shells may write to their folders.
fn run(shell: &str, arguments: &[&str], script: &str) -> Option<String> {
    let home = tempfile::tempdir().unwrap();
    let mut command = command(shell);
    for folder in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"] {
        command.env(folder, home.path());
    }
    let Ok(output) = command.args(arguments).arg(script).output() else {
        println!("{shell} is not installed: its script is not run");
        return None;
    };
    // A shell may complain about the locale, which is not ours to mend.
    assert!(output.status.success(), "{output:?}");
    Some(String::from_utf8(output.stdout).unwrap())
}

/// Has bash complete a line with the cursor at its end, the words split where readline splits them.
fn in_bash(pieces: &[&str], line: &str, last: &str) -> Option<String> {
    let words: Vec<String> = pieces.iter().map(|piece| format!("'{piece}'")).collect();
    let script = format!(
        "eval \"$(gigawatt completions bash)\"
         COMP_WORDS=({}) COMP_CWORD={} COMP_LINE='{line}' COMP_POINT={}
         _gigawatt gigawatt '{last}' ''
         complete -p gigawatt | grep -o -- '-F [_a-z]* [a-z]*'
         printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        words.join(" "),
        words.len() - 1,
        line.chars().count(),
    );
    let told = run("bash", &["--norc", "-c"], &script)?;
    Some(told.strip_prefix("-F _gigawatt gigawatt\n").unwrap().trim_end().replace('\n', " "))
}

#[test]
fn bash_completes_a_whole_word_even_where_readline_splits_it() {
    for (pieces, line, last, expected) in [
        (&["gigawatt", "openai-a"][..], "gigawatt openai-a", "openai-a", "openai-amd"),
        (&["gigawatt", "3xserv"], "gigawatt  3xserv", "3xserv", "3xserver-hall"),
        (&["gigawatt", "--format", "=", "js"], "gigawatt --format=js", "js", "json"),
        (&["gigawatt", "--basis", "="], "gigawatt --basis=", "", "it-load facility"),
        (
            &["gigawatt", "--against", "three-gorges", "@2020"],
            "gigawatt --against three-gorges@202",
            "@202",
            "@2020 @2021 @2022 @2023",
        ),
        (
            &["gigawatt", "--against", "ireland,three-gorges", "@", "imp"],
            "gigawatt --against ireland,three-gorges@imp",
            "imp",
            "implied",
        ),
        (&["gigawatt", "70亿瓦", "--lang", "z"], "gigawatt 70亿瓦 --lang z", "z", "zh"),
        (
            &["gigawatt", "--scenario", ""],
            "gigawatt --scenario ",
            "",
            "all efficient headline high typical",
        ),
        (&["gigawatt", "\"stargat"], "gigawatt \"stargat", "stargat", "stargate"),
        (&["gigawatt", "--presets", "tests/d"], "gigawatt --presets tests/d", "tests/d", ""),
    ] {
        let Some(told) = in_bash(pieces, line, last) else {
            return;
        };
        assert_eq!(told, expected, "{line}");
    }
}

#[test]
fn fish_completes() {
    let script = "gigawatt completions fish | source; complete -C 'gigawatt --against three-gor'";
    if let Some(told) = run("fish", &["--no-config", "-c"], script) {
        assert_eq!(told, "three-gorges\tThree Gorges\n");
    }
}

#[test]
fn zsh_can_read_its_script() {
    let script = "autoload -U compinit; compinit -u -D; eval \"$(gigawatt completions zsh)\"
                  echo $_comps[gigawatt]";
    if let Some(told) = run("zsh", &["-f", "-c"], script) {
        assert_eq!(told, "_clap_dynamic_completer_gigawatt\n");
    }
}
