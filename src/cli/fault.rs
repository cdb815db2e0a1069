//! What is wrong with a file: its place, its kind, its size or its name.

use super::failure::{BAD_INPUT, FAILED};
use std::io;
use std::path::Path;

#[derive(Debug)]
pub(super) enum FileFailure {
    Read {
        path: String,
        error: io::Error,
    },
    Write {
        path: String,
        error: io::Error,
    },
    /// A folder, a pipe or a device in the folder of preset files.
    NotAFile {
        path: String,
    },
    /// A preset file that no person writes.
    TooLarge {
        path: String,
        /// The most bytes that are read.
        most: u64,
    },
    /// An output whose name ends in what is not written.
    Ending {
        path: String,
        /// The ending, with its point.
        ending: String,
        /// The endings that there are.
        known: &'static [&'static str],
    },
}

impl FileFailure {
    pub fn read(path: &Path, error: io::Error) -> Self {
        Self::Read { path: path.display().to_string(), error }
    }

    pub fn write(path: &Path, error: io::Error) -> Self {
        Self::Write { path: path.display().to_string(), error }
    }

    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Write { .. } => FAILED,
            _ => BAD_INPUT,
        }
    }

    pub fn name(&self) -> &'static str {
        match self {
            Self::Read { .. } => "file",
            Self::Write { .. } => "write",
            Self::NotAFile { .. } => "not-a-file",
            Self::TooLarge { .. } => "too-large",
            Self::Ending { .. } => "ending",
        }
    }
}
