//! `-o chart.png`: pixels where the program is built with them, and elsewhere an error that says how.

use std::path::Path;
use std::process::{Command, Output};

fn run(arguments: &[&str], file: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gigawatt"))
        .args(arguments)
        .arg("-o")
        .arg(file)
        .env("LC_ALL", "C.UTF-8")
        .env("XDG_CONFIG_HOME", "/nowhere")
        .output()
        .unwrap()
}

#[cfg(not(feature = "png"))]
#[test]
fn a_program_without_pixels_says_how_to_get_them() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("chart.png");
    for arguments in [&["10GW"][..], &["timeline", "openai-amd"]] {
        let output = run(arguments, &file);
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{told}");
        assert!(told.contains("built without PNG") && told.contains("--features png"), "{told}");
        assert!(told.contains(".svg") && !file.exists(), "{told}");
    }
}

/// Where there is no font for what it says, it says so; elsewhere the file is a PNG of its shape, twice as
/// large as drawn where that is small.
#[cfg(feature = "png")]
#[test]
fn pixels_have_the_shape_of_the_picture() {
    for (arguments, width, ratio) in [
        (&["10GW"][..], 1200, None),
        (&["10GW", "--size", "square"], 1080, Some(1.0)),
        (&["timeline", "--size", "wide", "--theme", "dark"], 1600, Some(16.0 / 9.0)),
        (&["100亿瓦", "--lang", "zh"], 1200, None),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("chart.png");
        let output = run(arguments, &file);
        let told = String::from_utf8(output.stderr).unwrap();
        if !output.status.success() {
            assert!(told.contains("no font") && told.contains(".svg") && !file.exists(), "{told}");
            continue;
        }
        let bytes = std::fs::read(&file).unwrap();
        assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n", "{arguments:?}");
        // The first chunk begins with the width and the height.
        let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
        let (found_width, height) = (number(16), number(20));
        assert_eq!(found_width, width, "{arguments:?}");
        let expected = ratio.map(|ratio: f64| (f64::from(width) / ratio).round() as u32);
        assert!(expected.is_none_or(|expected| expected == height), "{arguments:?}: {height}");
        // A blank sheet would be a few kilobytes.
        assert!(bytes.len() > 20_000, "{arguments:?}: {} bytes", bytes.len());
    }
}
