//! The user's preset files as the machine has them: odd places, odd files, very many, very large.

use std::fs;
use std::process::{Command, Output};

/// The program without preset files of the user and with an English locale.
fn gigawatt() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gigawatt"));
    command.env("LC_ALL", "C.UTF-8").env("XDG_CONFIG_HOME", "/nowhere");
    command
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A folder of presets, and a command that reads it.
#[cfg(unix)]
fn with_presets(folder: &std::path::Path, arguments: &[&str]) -> Output {
    gigawatt().args(arguments).env("XDG_CONFIG_HOME", folder).output().unwrap()
}

#[test]
#[cfg(unix)]
fn what_cannot_be_read_in_the_folder_of_presets_stops_nothing() {
    use std::os::unix::fs::symlink;

    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("gigawatt/presets");
    fs::create_dir_all(folder.join("folder.toml")).unwrap();
    assert!(Command::new("mkfifo").arg(folder.join("pipe.toml")).status().unwrap().success());
    symlink("/dev/zero", folder.join("device.toml")).unwrap();
    symlink("nowhere", folder.join("link.toml")).unwrap();
    fs::write(folder.join("bytes.toml"), [0xFF, 0xFE]).unwrap();
    fs::write(folder.join("wrong.toml"), "x = 1\n").unwrap();
    fs::File::create(folder.join("large.toml")).unwrap().set_len(40 << 20).unwrap();
    fs::copy("tests/data/own.toml", folder.join("own.toml")).unwrap();
    let plain = gigawatt().args(["7GW"]).output().unwrap();
    for language in ["en", "zh"] {
        let output = with_presets(home.path(), &["7GW", "--lang", language]);
        assert!(output.status.success());
        let told = stderr(&output);
        for name in ["folder", "pipe", "device", "link", "bytes", "wrong", "large"] {
            assert!(told.contains(&format!("{name}.toml")), "{name}: {told}");
        }
        assert!(!told.contains("own.toml"), "{told}");
        assert!(language == "zh" || output.stdout == plain.stdout);
        // What is sound is there, and what is named has to be.
        assert!(with_presets(home.path(), &["our-campus", "--lang", language]).status.success());
        for name in ["folder", "device", "bytes", "wrong", "large", "link"] {
            let file = folder.join(format!("{name}.toml"));
            let arguments = ["7GW", "--lang", language, "--presets", file.to_str().unwrap()];
            assert_eq!(
                gigawatt().args(arguments).output().unwrap().status.code(),
                Some(2),
                "{name}"
            );
        }
    }
}

#[test]
#[cfg(unix)]
fn an_odd_home_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    for home in ["", "/nowhere", "relative", "/dev/null", file.to_str().unwrap()] {
        for variable in ["HOME", "XDG_CONFIG_HOME"] {
            let mut command = gigawatt();
            command.env_remove("XDG_CONFIG_HOME").env(variable, home);
            for arguments in [&["7GW"][..], &["check"], &["timeline"], &["presets"]] {
                let output = command.args(arguments).output().unwrap();
                assert!(!output.stdout.is_empty(), "{variable}={home}: {}", stderr(&output));
                command = gigawatt();
                command.env_remove("XDG_CONFIG_HOME").env(variable, home);
            }
        }
    }
}

/// Twice as many presets take about twice as long: ten times as many, less than thirty times.
#[test]
fn presets_of_ones_own_take_time_in_proportion() {
    let folder = tempfile::tempdir().unwrap();
    let took = |count: usize| {
        let mut text = String::from("[source.plan]\ntitle = \"Plan\"\n");
        for at in 0..count {
            text += &format!(
                "[[deployment]]\nid = \"site-{at}\"\nname = \"Site {at}\"\npower = \"5 W\"\n\
                 basis = \"facility\"\nsource = \"plan\"\n[[grid]]\nid = \"grid-{at}\"\nname = \"G\"\n\
                 [[grid.intensity]]\nbasis = \"direct\"\nyear = 2024\nvalue = \"300 g/kWh\"\n\
                 source = \"plan\"\n"
            );
        }
        let file = folder.path().join(format!("{count}.toml"));
        let table = folder.path().join("table.csv");
        fs::write(&file, text).unwrap();
        fs::write(&table, "power,grid\n7 GW,grid-1\n").unwrap();
        let run = |arguments: &[&str]| {
            let start = std::time::Instant::now();
            let files = ["--presets", file.to_str().unwrap()];
            let output = gigawatt().args(arguments).args(files).output().unwrap();
            assert!(output.status.code().is_some_and(|code| code != 1), "{}", stderr(&output));
            start.elapsed()
        };
        [
            run(&["7GW"]),
            run(&["site-1"]),
            run(&["sitt-1"]),
            run(&["presets"]),
            run(&["fleet", table.to_str().unwrap()]),
        ]
    };
    let (few, many) = (took(1_000), took(10_000));
    for (at, (few, many)) in few.into_iter().zip(many).enumerate() {
        assert!(many < 30 * few, "command {at}: {few:?}, then {many:?}");
    }
}

#[test]
fn a_text_without_end_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    for (length, kind) in [(20_000, "too-long"), (50 << 20, "too-large")] {
        let file = folder.path().join("long.toml");
        let text = "[source.plan]\ntitle = \"".to_owned() + &"S".repeat(length) + "\"\n";
        fs::write(&file, text).unwrap();
        let arguments = ["7GW", "--presets", file.to_str().unwrap(), "--format", "json"];
        let output = gigawatt().args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(kind), "{}", &stderr(&output)[..200]);
    }
}
