//! What is wrong with a file, in English.

use super::alternatives;
use crate::cli::fault::FileFailure as Failure;
use std::io::ErrorKind;

pub(super) fn message(failure: &Failure) -> (String, Option<String>) {
    let (message, hint) = match failure {
        Failure::Read { path, error } => (
            format!("cannot read {path}: {error}"),
            "check the name and that the file is readable text".to_owned(),
        ),
        Failure::Write { path, error } => {
            let hint = match error.kind() {
                ErrorKind::StorageFull => "make room on the disk, or write to another one",
                _ => "check that the folder exists and may be written to",
            };
            (format!("cannot write {path}: {error}"), hint.to_owned())
        }
        Failure::NotAFile { path } => {
            (format!("{path} is not a regular file"), "move it out of the folder".to_owned())
        }
        Failure::TooLarge { path, most } => (
            format!("{path} is larger than {} MiB", most >> 20),
            "split the presets into several files".to_owned(),
        ),
        Failure::Ending { path, ending, known } => {
            let known_endings = alternatives(known, ", ", " or ").replace('`', "");
            let hint = match known {
                [_] => format!("name a file that ends in {known_endings}"),
                _ => format!(
                    "name a file that ends in {known_endings}, or say what to write with `--format`"
                ),
            };
            (format!("this command writes no {ending} file such as `{path}`"), hint)
        }
    };
    (message, Some(hint))
}
