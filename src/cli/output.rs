//! Results in files.

use super::failure::Failure;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Writes a result to a file, or to standard output without one and for `-`.
pub(super) fn write(path: Option<&Path>, text: &str) -> Result<(), Failure> {
    match path.filter(|path| *path != Path::new("-")) {
        None => super::print(text),
        Some(path) => replace(path, text).map_err(|error| Failure::write(path, error)),
    }
}

/// Writes beside the file and puts the result in its place, so that nobody ever finds half of it.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    // A link goes on pointing to what it points to.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let known = fs::metadata(&target).ok();
    if known.as_ref().is_some_and(|known| !known.is_file()) {
        // A device or a pipe is written to, not replaced; a folder is refused by the system.
        return fs::write(&target, text);
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    // The error of a folder that is missing names it, not a file that nobody asked for.
    fs::metadata(folder)?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".gigawatt-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    if let Some(known) = known {
        file.as_file().set_permissions(known.permissions())?;
    }
    file.persist(&target).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("chart.svg");
        replace(&path, "one").unwrap();
        replace(&path, "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(entries(folder.path()), ["chart.svg"]);
    }

    #[test]
    fn what_cannot_be_written_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("folder");
        fs::create_dir(&taken).unwrap();
        assert!(replace(&taken, "text").is_err());
        assert!(replace(&folder.path().join("missing/chart.svg"), "text").is_err());
        assert_eq!(entries(folder.path()), ["folder"]);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_stays_one_and_a_device_is_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("chart.svg"), folder.path().join("link"));
        fs::write(&path, "old").unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        replace(&link, "new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        replace(Path::new("/dev/null"), "text").unwrap();
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
    }
}
