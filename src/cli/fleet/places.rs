//! Which files a run would write over.

use super::super::args::FleetArgs;
use super::super::output::is_standard;
use std::path::{Path, PathBuf};

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

/// Whether two paths lead to the same file, which may be yet to come. Devices and pipes are none.
pub(super) fn is_same_file(path: &Path, other: &Path) -> bool {
    if identity(path).is_some_and(|known| identity(other) == Some(known)) {
        return true;
    }
    match (real(path), real(other)) {
        (Some(path), Some(other)) => path == other && (!path.exists() || path.is_file()),
        _ => false,
    }
}

/// What the system knows a file by, whatever its names are.
#[cfg(unix)]
fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;

    let metadata = path.metadata().ok().filter(std::fs::Metadata::is_file)?;
    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn identity(_: &Path) -> Option<(u64, u64)> {
    None
}

/// A path without links and detours.
fn real(path: &Path) -> Option<PathBuf> {
    let folder = || {
        let folder = path.parent()?;
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        Some(folder.canonicalize().ok()?.join(path.file_name()?))
    };
    path.canonicalize().ok().or_else(folder)
}
