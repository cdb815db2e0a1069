//! Where results go: standard output, a device, or a file.

use super::failure::Failure;
use super::new_file::NewFile;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Whether a path means standard output. Its names as a file lead to what it was redirected to, of
/// which a new version would take the place of all that others have written there.
pub(super) fn is_standard(path: &Path) -> bool {
    ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].iter().any(|name| path == Path::new(name))
}

/// The same for standard error.
fn is_for_errors(path: &Path) -> bool {
    ["/dev/stderr", "/dev/fd/2", "/proc/self/fd/2"].iter().any(|name| path == Path::new(name))
}

/// Standard output itself. That of the library of Rust takes what nobody can write for written, as behind
/// `1</dev/null`.
#[cfg(unix)]
type Standard = File;
#[cfg(not(unix))]
type Standard = io::Stdout;

#[cfg(unix)]
fn standard() -> io::Result<Standard> {
    use std::os::fd::AsFd;
    Ok(io::stdout().as_fd().try_clone_to_owned()?.into())
}

#[cfg(not(unix))]
fn standard() -> io::Result<Standard> {
    Ok(io::stdout())
}

/// Writes a text to standard output.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    print_bytes(text.as_bytes())
}

fn print_bytes(bytes: &[u8]) -> Result<(), Failure> {
    let written = standard().and_then(|mut out| out.write_all(bytes).and_then(|()| out.flush()));
    written.map_err(Failure::Output)
}

/// Writes a result to a file, or to standard output without one and for `-`.
pub(super) fn write(path: Option<&Path>, bytes: impl AsRef<[u8]>) -> Result<(), Failure> {
    match path.filter(|path| !is_standard(path)) {
        None => print_bytes(bytes.as_ref()),
        Some(path) => {
            let mut output = Output::create(Some(path))?;
            output.write_all(bytes.as_ref()).map_err(|error| Failure::write(path, error))?;
            output.keep()
        }
    }
}

/// Where the results go.
pub(super) enum Output {
    Standard(Standard),
    Errors(io::Stderr),
    /// A device or a pipe, which has no old version to be kept.
    Direct(File),
    New(NewFile),
}

impl Output {
    /// Standard output where no path is given, or `-`.
    pub fn create(path: Option<&Path>) -> Result<Self, Failure> {
        let Some(path) = path else {
            return standard().map(Self::Standard).map_err(Failure::Output);
        };
        Self::at(path).map_err(|error| Failure::write(path, error))
    }

    /// A new version of a file, or a device or pipe itself: none of these may be replaced.
    pub fn at(path: &Path) -> io::Result<Self> {
        if is_standard(path) {
            return standard().map(Self::Standard);
        }
        if is_for_errors(path) {
            return Ok(Self::Errors(io::stderr()));
        }
        if path.as_os_str().as_encoded_bytes().ends_with(b"/") {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        match fs::metadata(path) {
            Ok(old) if old.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
            Ok(old) if !old.is_file() => Ok(Self::Direct(File::options().write(true).open(path)?)),
            _ => NewFile::create(path).map(Self::New),
        }
    }

    /// Has the disk have all of it before it is kept.
    pub fn settle(&mut self) -> io::Result<()> {
        match self {
            Self::Standard(_) | Self::Errors(_) | Self::Direct(_) => Ok(()),
            Self::New(file) => file.settle(),
        }
    }

    /// Ends the output, which is only now to be seen under its name.
    pub fn keep(self) -> Result<(), Failure> {
        match self {
            Self::Standard(_) | Self::Errors(_) | Self::Direct(_) => Ok(()),
            Self::New(file) => {
                let path = file.target().to_owned();
                file.keep().map_err(|error| Failure::write(&path, error))
            }
        }
    }

    fn writer(&mut self) -> &mut dyn Write {
        match self {
            Self::Standard(stdout) => stdout,
            Self::Errors(stderr) => stderr,
            Self::Direct(file) => file,
            Self::New(file) => file,
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer().flush()
    }
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
        write(Some(&path), "one").unwrap();
        write(Some(&path), "two").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(entries(folder.path()), ["chart.svg"]);
    }

    #[test]
    fn what_cannot_be_written_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let taken = folder.path().join("folder");
        fs::create_dir(&taken).unwrap();
        assert!(write(Some(&taken), "text").is_err());
        assert!(write(Some(&folder.path().join("missing/chart.svg")), "text").is_err());
        assert_eq!(entries(folder.path()), ["folder"]);
    }

    #[test]
    #[cfg(unix)]
    fn a_link_stays_one_and_a_device_is_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("chart.svg"), folder.path().join("link"));
        fs::write(&path, "old").unwrap();
        std::os::unix::fs::symlink(&path, &link).unwrap();
        write(Some(&link), "new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        write(Some(Path::new("/dev/null")), "text").unwrap();
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
    }
}
