//! The file of the rows without a result, which is there only if there are any.

use super::super::args::FleetArgs;
use super::super::failure::Failure;
use super::super::output::Output;
use crate::fleet::Format;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Opened with the first row that is rejected.
pub(super) struct RejectsFile {
    path: Option<PathBuf>,
    /// The user named it, so that it is there even if it is empty.
    named: bool,
    file: Option<Output>,
}

impl RejectsFile {
    /// Beside the output unless the user names another place; nowhere for standard output.
    pub fn new(args: &FleetArgs, output: Option<&Path>, input: Format) -> Self {
        let output = output.filter(|path| !path.exists() || path.is_file());
        let ending = if input == Format::Tsv { "rejects.tsv" } else { "rejects.csv" };
        let beside = output.map(|output| output.with_extension(ending));
        Self { path: args.rejects.clone().or(beside), named: args.rejects.is_some(), file: None }
    }

    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Ends the file. One of an earlier run does not outlive a run without rejects.
    pub fn keep(&mut self) -> Result<(), Failure> {
        let Some(path) = &self.path else {
            return Ok(());
        };
        if self.file.is_none() && (self.named || path.is_file()) {
            self.file = Some(Output::create(Some(path))?);
        }
        self.file.take().map_or(Ok(()), Output::keep)
    }

    pub fn failed(&self, error: io::Error) -> Failure {
        Failure::write(self.path.as_deref().unwrap_or(Path::new("")), error)
    }
}

impl Write for RejectsFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(path) = &self.path else {
            return Ok(bytes.len());
        };
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(Output::at(path)?),
        };
        file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
