//! Whether two names are of one file: nothing is written over what is read.

use std::path::{Path, PathBuf};

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
