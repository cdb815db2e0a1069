//! The program among others: pipes, full disks, odd arguments, preset folders.

use std::ffi::OsString;
use std::fs;
use std::io::Read;
use std::process::{Command, Output, Stdio};

/// The program without preset files of the user and with an English locale.
fn gigawatt() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gigawatt"));
    command
        .env("LC_ALL", "C.UTF-8")
        .env("XDG_CONFIG_HOME", "/nowhere")
        .env_remove("COLUMNS")
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE");
    command
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn stdout(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn a_closed_pipe_is_silent() {
    for arguments in [
        &["--format", "json"][..],
        &["--help"],
        &["presets", "three-gorges"],
        &["timeline"],
        &["completions", "fish"],
        &["man"],
    ] {
        let mut child = gigawatt()
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut told = String::new();
        child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
        assert_eq!(told, "", "{arguments:?}");
        assert!(child.wait().unwrap().success(), "{arguments:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_a_failure_at_run_time() {
    for (language, message) in [("en", "cannot write the output"), ("zh", "无法写出结果")] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let output = gigawatt().args(["--lang", language]).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        assert!(stderr(&output).contains(message), "{}", stderr(&output));
    }
}

/// The library of Rust takes what nobody can write for written.
#[test]
#[cfg(unix)]
fn an_output_that_nobody_can_write_to_is_a_failure_at_run_time() {
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("table.csv");
    fs::write(&table, "power\n7GW\n").unwrap();
    for arguments in [
        &["7GW"][..],
        &["7GW", "--format", "json"],
        &["presets"],
        &["--help"],
        &["fleet", table.to_str().unwrap()],
        &["timeline"],
        &["man"],
    ] {
        let read_only = fs::File::open("/dev/null").unwrap();
        let output = gigawatt().args(arguments).stdout(read_only).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", stderr(&output));
        assert!(stderr(&output).contains("cannot write the output"), "{}", stderr(&output));
        let nobody = fs::File::options().read(true).write(true).open("/dev/null").unwrap();
        let output = gigawatt().args(arguments).stdout(nobody).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {}", stderr(&output));
    }
}

#[test]
#[cfg(unix)]
fn arguments_that_are_no_text_are_refused() {
    use std::os::unix::ffi::OsStringExt;

    let output = gigawatt().arg(OsString::from_vec(vec![b'7', 0xFF, b'W'])).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).starts_with("error: "), "{}", stderr(&output));
}

#[test]
fn a_very_long_argument_is_refused_like_any_other() {
    for piece in ["9", "亿", "7GW*", "/", "x", "零"] {
        let output = gigawatt().arg(piece.repeat(20_000)).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{piece}");
    }
}

#[test]
fn colours_come_only_where_they_are_wanted() {
    let escape = '\u{1b}';
    let plain = gigawatt().arg("7GW").output().unwrap();
    assert!(!stdout(&plain).contains(escape));
    let forced = gigawatt().args(["7GW", "--color", "always"]).output().unwrap();
    assert!(stdout(&forced).contains(escape));
    let wished = gigawatt().arg("7GW").env("CLICOLOR_FORCE", "1").output().unwrap();
    assert!(stdout(&wished).contains(escape));
    for off in ["0", ""] {
        let not = gigawatt().arg("7GW").env("CLICOLOR_FORCE", off).output().unwrap();
        assert!(!stdout(&not).contains(escape), "{off:?}");
    }
    let both = gigawatt().arg("7GW").envs([("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]).output();
    assert!(!stdout(&both.unwrap()).contains(escape));
    let never = ["7GW", "--color", "never"];
    let never = gigawatt().args(never).env("CLICOLOR_FORCE", "1").output().unwrap();
    assert!(!stdout(&never).contains(escape));
    let uncoloured: String = strip(&stdout(&forced));
    assert_eq!(uncoloured, stdout(&plain));
    let error = gigawatt().args(["7", "--color=always"]).output().unwrap();
    assert!(stderr(&error).contains(escape));
}

/// The text without its escape sequences.
fn strip(text: &str) -> String {
    let mut pieces = text.split('\u{1b}');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |sum, piece| sum + piece.split_once('m').map_or("", |(_, rest)| rest))
}

#[test]
fn the_first_locale_variable_that_is_set_decides() {
    let first_line = |variables: &[(&str, &str)]| {
        let mut command = gigawatt();
        command.env_remove("LC_ALL").env_remove("LC_MESSAGES").env_remove("LANG");
        let output = command.envs(variables.iter().copied()).arg("7GW").output().unwrap();
        stdout(&output).lines().next().unwrap_or_default().to_owned()
    };
    let chinese = "zh_CN.UTF-8";
    assert!(first_line(&[]).starts_with("7 GW running"));
    assert!(first_line(&[("LANG", chinese)]).starts_with("7GW满负荷"));
    assert!(first_line(&[("LANG", chinese), ("LC_MESSAGES", "en_GB.UTF-8")]).starts_with("7 GW"));
    assert!(first_line(&[("LANG", "C"), ("LC_ALL", chinese)]).starts_with("7GW满负荷"));
    assert!(first_line(&[("LANG", chinese), ("LC_ALL", "")]).starts_with("7GW满负荷"));
}

#[test]
fn the_first_screens_fit_80_by_24_in_both_languages() {
    for language in ["en", "zh"] {
        for arguments in [&[][..], &["10GW"], &["100亿瓦"], &["gpu-server"]] {
            let output = gigawatt()
                .env("COLUMNS", "80")
                .args(arguments)
                .args(["--lang", language])
                .output()
                .unwrap();
            let screen = stdout(&output);
            assert!(screen.lines().count() <= 24, "{screen}");
            assert!(
                screen.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= 80),
                "{screen}"
            );
        }
    }
}

#[test]
fn one_deployment_is_not_added_up() {
    let sentence = |arguments: &[&str]| {
        stdout(&gigawatt().args(arguments).args(["--format", "sentence"]).output().unwrap())
    };
    assert_eq!(sentence(&["7GW", "--total"]), sentence(&["7GW"]));
}

#[test]
fn the_preset_folder_is_read_in_order_and_before_named_files() {
    let folder = tempfile::tempdir().unwrap();
    let presets = folder.path().join("gigawatt/presets");
    fs::create_dir_all(&presets).unwrap();
    let file = |power: &str| {
        format!(
            "[source.plan]\ntitle = \"Plan\"\n\n[[deployment]]\nid = \"site\"\nname = \"Site\"\n\
             power = \"{power}\"\nbasis = \"facility\"\nsource = \"plan\"\n"
        )
    };
    fs::write(presets.join("b.toml"), file("2 GW")).unwrap();
    fs::write(presets.join("a.toml"), file("1 GW")).unwrap();
    fs::write(presets.join("notes.txt"), "not a preset file").unwrap();
    let power = |arguments: &[&str]| {
        let output = gigawatt()
            .env("XDG_CONFIG_HOME", folder.path())
            .args(["site", "--format", "csv"])
            .args(arguments)
            .output()
            .unwrap();
        stdout(&output).lines().nth(1).unwrap_or_default().to_owned()
    };
    assert!(power(&[]).starts_with("site,Site,,1,2000000000,"), "{}", power(&[]));
    let named = folder.path().join("named.toml");
    fs::write(&named, file("3 GW")).unwrap();
    let named = named.to_str().unwrap();
    assert!(power(&["--presets", named]).starts_with("site,Site,,1,3000000000,"));
}

#[test]
fn preset_files_that_are_no_text_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let binary = folder.path().join("binary.toml");
    fs::write(&binary, [0xFF, 0xFE, 0x00]).unwrap();
    let directory = folder.path().to_path_buf();
    for path in [binary, directory] {
        let output = gigawatt().arg("--presets").arg(&path).arg("7GW").output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(path.to_str().unwrap()), "{}", stderr(&output));
    }
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("windows.toml");
    let own = fs::read_to_string("tests/data/own.toml").unwrap();
    fs::write(&path, format!("\u{feff}{}", own.replace('\n', "\r\n"))).unwrap();
    let output = gigawatt().arg("--presets").arg(&path).arg("campus").output().unwrap();
    assert!(output.status.success(), "{}", stderr(&output));
}

#[test]
fn the_version_says_more_if_it_is_asked() {
    let version = concat!("gigawatt ", env!("CARGO_PKG_VERSION"), "\n");
    for flags in [&["-V"][..], &["--version", "--lang", "zh"], &["--version", "7GW"]] {
        assert_eq!(stdout(&gigawatt().args(flags).output().unwrap()), version);
    }
    for flags in [&["-vV"][..], &["--verbose", "--version", "--lang", "zh"]] {
        let more = stdout(&gigawatt().args(flags).output().unwrap());
        assert!(more.starts_with(version), "{more}");
        assert_eq!(more.lines().count(), 5, "{more}");
        let figures: Vec<u32> = more
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|word| word.parse().ok())
            .collect();
        assert!(figures.iter().any(|count| (300..1900).contains(count)), "{more}");
    }
    assert_eq!(gigawatt().arg("--verbose").output().unwrap().status.code(), Some(2));
}

#[test]
fn a_claim_that_does_not_hold_ends_with_3() {
    let code = |arguments: &[&str]| {
        let output = gigawatt().arg("check").args(arguments).output().unwrap();
        output.status.code()
    };
    assert_eq!(code(&["7GW for 1y = 61TWh"]), Some(0));
    assert_eq!(code(&["7GW for 1y = 66TWh"]), Some(0));
    assert_eq!(code(&["7GW for 1y = 69TWh"]), Some(3));
    assert_eq!(code(&["7GW = 61TWh"]), Some(2));
}

#[test]
fn a_warning_leaves_the_result_and_the_exit_code_alone() {
    let arguments = ["small-site", "--presets", "tests/data/slips.toml", "--format", "csv"];
    let output = gigawatt().args(arguments).output().unwrap();
    assert!(output.status.success());
    assert!(stderr(&output).contains("`6 W` is very little"), "{}", stderr(&output));
    assert!(stdout(&output).lines().nth(1).unwrap_or_default().starts_with("small-site,"));
    let json = gigawatt().args(&arguments[..3]).args(["--format", "json"]).output().unwrap();
    let first = stderr(&json).lines().next().unwrap_or_default().to_owned();
    let warning: serde_json::Value = serde_json::from_str(&first).unwrap();
    assert_eq!(warning["warning"]["kind"], "lost-magnitude");
    assert_eq!(warning["warning"]["line"], 10);
}

#[test]
fn the_examples_of_every_help_run() {
    let folder = tempfile::tempdir().unwrap();
    let mut count = 0;
    for language in ["en", "zh"] {
        for command in
            [&[][..], &["calc"], &["convert"], &["presets"], &["timeline"], &["solve"], &["check"]]
        {
            let help =
                gigawatt().args(command).args(["--help", "--lang", language]).output().unwrap();
            let help = stdout(&help);
            for example in help.lines().filter_map(|line| line.strip_prefix("  gigawatt ")) {
                let mut run = gigawatt();
                let output = run.args(example.split(' ')).current_dir(&folder).output().unwrap();
                assert!(output.status.success(), "{example}: {}", stderr(&output));
                count += 1;
            }
        }
    }
    // 2 of the program, 4, 2, 3, 3, 2 and 2 of the commands, in two languages.
    assert_eq!(count, 36);
}
