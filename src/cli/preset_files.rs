//! The user's preset files: a folder by the XDG convention, and those named on the command line.

use super::commands::NAMES;
use super::failure::Failure;
use super::words::files;
use crate::catalog::Catalog;
use etcetera::BaseStrategy;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The most bytes of a preset file. A large one has 300 bytes a preset.
const MOST_BYTES: u64 = 32 << 20;

/// A preset file of the user's: its name in messages, and its text.
struct PresetFile {
    name: String,
    text: String,
}

/// The built-in presets with the user's files over them, and why files of the preset folder were left out:
/// those are read first, and then the `named` ones.
///
/// # Errors
/// What is wrong with a named one.
pub(super) fn catalog(named: &[PathBuf]) -> Result<(Catalog, Vec<Failure>), Failure> {
    let mut catalog = Catalog::embedded();
    let mut overlay = |file: PresetFile| Ok(catalog.overlay(&file.name, &file.text, NAMES)?);
    let of_folder = files_of_folder().into_iter();
    let left_out = of_folder.filter_map(|file| file.and_then(&mut overlay).err()).collect();
    for path in named {
        read(path).and_then(&mut overlay)?;
    }
    Ok((catalog, left_out))
}

/// The files of the user's preset directory in the order of their names. What cannot be read there stands in
/// nobody's way: it is told, and the run goes on without it.
fn files_of_folder() -> Vec<Result<PresetFile, Failure>> {
    let Some(directory) = preset_directory() else {
        return Vec::new();
    };
    match toml_files(&directory) {
        Ok(paths) => paths.iter().map(|path| read_regular(path)).collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => vec![Err(Failure::file(&directory, error))],
    }
}

/// `$XDG_CONFIG_HOME/gigawatt/presets`, usually `~/.config/gigawatt/presets`.
fn preset_directory() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    Some(strategy.config_dir().join("gigawatt").join("presets"))
}

fn toml_files(directory: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// A file of the folder. A pipe there would never end, and a device may be anything: neither is opened.
fn read_regular(path: &Path) -> Result<PresetFile, Failure> {
    let metadata = fs::metadata(path).map_err(|error| Failure::file(path, error))?;
    if metadata.is_file() {
        return read(path);
    }
    let path = path.display().to_string();
    Err(Failure::new("not-a-file", move |language| files::not_a_file(language, &path)))
}

/// A file, or a pipe that was named: `--presets <(generate)`.
fn read(path: &Path) -> Result<PresetFile, Failure> {
    let failed = |error| Failure::file(path, error);
    let file = File::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    // One byte more tells whether there is more.
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(failed)?;
    let name = path.display().to_string();
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Failure::new("too-large", move |language| {
            files::too_large(language, &name, MOST_BYTES >> 20)
        }));
    }
    let text = String::from_utf8(bytes);
    let text = text.map_err(|error| failed(io::Error::new(io::ErrorKind::InvalidData, error)))?;
    Ok(PresetFile { name, text })
}
