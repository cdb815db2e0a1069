//! The file of the rows without a result, which is there only if there are any, and which files a run would write
//! over.

use crate::cli::args::FleetArgs;
use crate::cli::failure::Failure;
use crate::cli::output::{Output, is_standard};
use crate::cli::same_file::is_same_file;
use crate::cli::words::fleet as said;
use crate::fleet::Format;
use crate::language::{Language, Said};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Opened with the first row that is rejected. One that the user named is there even if it is empty.
pub(super) struct RejectsFile {
    path: Option<PathBuf>,
    file: Option<Output>,
}

impl RejectsFile {
    /// Beside the output unless the user names another place; nowhere for standard output.
    ///
    /// # Errors
    /// A file that is the table itself, or its results.
    pub fn new(args: &FleetArgs, output: Option<&Path>, input: Format) -> Result<Self, Failure> {
        let ending = match input {
            Format::Tsv => "rejects.tsv",
            Format::Ndjson => "rejects.jsonl",
            _ => "rejects.csv",
        };
        let beside = output.filter(|path| !path.exists() || path.is_file());
        let beside = beside.map(|output| beside_it(output, ending));
        let (path, named) = (args.rejects.clone().or(beside), args.rejects.is_some());
        if let Some(path) = &path
            && (is_same_file(path, table(args))
                || output.map_or(is_standard(path), |output| is_same_file(path, output)))
        {
            return Err(taken(path, said::rejects_take_it));
        }
        // What cannot be opened is better told before anything is done.
        let file = path.as_deref().filter(|_| named).map(|path| Output::create(Some(path)));
        Ok(Self { path, file: file.transpose()? })
    }

    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Ends the file. One of an earlier run does not outlive a run without rejects.
    pub fn keep(&mut self) -> Result<(), Failure> {
        let Some(path) = &self.path else {
            return Ok(());
        };
        if self.file.is_none() && path.is_file() {
            self.file = Some(Output::create(Some(path))?);
        }
        self.file.take().map_or(Ok(()), Output::keep)
    }

    pub fn failed(&self, error: io::Error) -> Failure {
        match &self.path {
            Some(path) if !is_standard(path) => Failure::write(path, error),
            _ => Failure::Output(error),
        }
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

/// A file that would be written over.
pub(super) fn taken(path: &Path, say: fn(Language, &str) -> Said) -> Failure {
    let path = path.display().to_string();
    Failure::new("same-file", move |language| say(language, &path))
}

/// `energy.rejects.csv` for `energy.csv`, and `energy.tsv.rejects.csv` for another table of that name.
fn beside_it(output: &Path, ending: &str) -> PathBuf {
    let same = Path::new(ending).extension() == output.extension();
    let mut name =
        if same { output.with_extension("") } else { output.to_owned() }.into_os_string();
    name.push(".");
    name.push(ending);
    name.into()
}

/// The file that the table comes from, of which standard input may be one too.
pub(super) fn table(args: &FleetArgs) -> &Path {
    let named = args.file.as_deref().filter(|table| *table != Path::new("-"));
    named.unwrap_or(Path::new("/dev/stdin"))
}

/// Whether the results would be written over the table, also where standard output was led into it.
pub(super) fn is_the_table(output: Option<&Path>, args: &FleetArgs) -> bool {
    let output = output.filter(|path| !is_standard(path)).unwrap_or(Path::new("/dev/stdout"));
    is_same_file(output, table(args))
}

/// The file of the summary, where the table, the results or the rejects would have it too.
pub(super) fn taken_by_summary<'a>(args: &'a FleetArgs, output: Option<&Path>) -> Option<&'a Path> {
    let summary = args.summary.as_deref()?;
    let others = [Some(table(args)), output, args.rejects.as_deref()];
    let is_taken = others.into_iter().flatten().any(|other| is_same_file(summary, other))
        || is_standard(summary) && output.is_none_or(is_standard) && !args.dry_run;
    is_taken.then_some(summary)
}
