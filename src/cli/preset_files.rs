//! The user's preset files: a folder by the XDG convention, and those named on the command line.

use super::failure::Failure;
use etcetera::BaseStrategy;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A preset file of the user's: its name in messages, and its text.
pub(super) struct PresetFile {
    pub name: String,
    pub text: String,
}

/// The files of the user's preset directory in the order of their names, then those of the flag.
pub(super) fn preset_files(named: &[PathBuf]) -> Result<Vec<PresetFile>, Failure> {
    let mut paths = preset_directory().map_or_else(|| Ok(Vec::new()), |dir| toml_files(&dir))?;
    paths.extend_from_slice(named);
    paths.iter().map(|path| read(path)).collect()
}

/// `$XDG_CONFIG_HOME/gigawatt/presets`, usually `~/.config/gigawatt/presets`.
fn preset_directory() -> Option<PathBuf> {
    let strategy = etcetera::choose_base_strategy().ok()?;
    Some(strategy.config_dir().join("gigawatt").join("presets"))
}

fn toml_files(directory: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = match fs::read_dir(directory) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Failure::file(directory, error)),
    };
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| Failure::file(directory, error))?.path();
        if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Result<PresetFile, Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::file(path, error))?;
    Ok(PresetFile { name: path.display().to_string(), text })
}
