//! The file of the rows without a result, which is there only if there are any.

use super::super::args::FleetArgs;
use super::super::failure::Failure;
use super::FleetFailure;
use super::output::NewFile;
use crate::fleet::Format;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Opened with the first row that is rejected.
pub(super) struct RejectsFile {
    path: Option<PathBuf>,
    /// The user named it, so that it is there even if it is empty.
    named: bool,
    file: Option<NewFile>,
    /// The first rows of it, where no file takes them.
    lines: Vec<u8>,
}

/// What is shown of rejects without a file.
const SHOWN: usize = 1000;

impl RejectsFile {
    /// Beside the output unless the user names another place; nowhere for standard output.
    pub fn new(args: &FleetArgs, input: Format) -> Self {
        let output = args.output.as_deref().filter(|path| *path != Path::new("-"));
        let output = output.filter(|path| !path.exists() || path.is_file());
        let ending = if input == Format::Tsv { "rejects.tsv" } else { "rejects.csv" };
        let beside = output.map(|output| output.with_extension(ending));
        Self {
            path: args.rejects.clone().or(beside),
            named: args.rejects.is_some(),
            file: None,
            lines: Vec::new(),
        }
    }

    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Line and reason of the first reject, where no file tells it.
    pub fn first(&self) -> Option<String> {
        let text = String::from_utf8_lossy(&self.lines);
        let line = text.lines().nth(1)?;
        self.path.is_none().then(|| line.chars().take(200).collect())
    }

    /// Ends the file. One of an earlier run does not outlive a run without rejects.
    pub fn keep(&mut self) -> Result<(), Failure> {
        let Some(path) = &self.path else {
            return Ok(());
        };
        let stale = self.named || path.is_file();
        let fail = |error| FleetFailure::Write { path: path.clone(), error };
        if self.file.is_none() && stale {
            self.file = Some(NewFile::create(path).map_err(fail)?);
        }
        if let Some(file) = self.file.take() {
            file.keep().map_err(fail)?;
        }
        Ok(())
    }
}

impl Write for RejectsFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(path) = &self.path else {
            let room = SHOWN.saturating_sub(self.lines.len());
            self.lines.extend_from_slice(&bytes[..bytes.len().min(room)]);
            return Ok(bytes.len());
        };
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(NewFile::create(path)?),
        };
        file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
