//! Files that are written whole or not at all.

use super::super::failure::Failure;
use super::FleetFailure;
use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// A new version of a file, beside it under another name until it is whole.
pub(super) struct NewFile {
    file: NamedTempFile,
    target: PathBuf,
}

impl NewFile {
    pub fn create(path: &Path) -> io::Result<Self> {
        // Behind a link it is the file itself that gets a new version.
        let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let mut builder = tempfile::Builder::new();
        let prefix = format!(".{name}.");
        builder.prefix(&prefix).suffix(".tmp");
        if let Some(permissions) = permissions(&target) {
            builder.permissions(permissions);
        }
        let file = builder.tempfile_in(folder.unwrap_or(Path::new(".")))?;
        Ok(Self { file, target })
    }

    /// Puts it in the place of the old version, once the disk has all of it.
    pub fn keep(self) -> io::Result<()> {
        self.file.as_file().sync_all()?;
        let folder = self.target.parent().map(Path::to_owned);
        self.file.persist(&self.target).map_err(|error| error.error)?;
        if cfg!(unix)
            && let Some(folder) = folder
        {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { &folder };
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    }
}

impl Write for NewFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.as_file_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Those of the old version, or what every new file gets; temporary files are nobody else's otherwise.
#[cfg(unix)]
fn permissions(target: &Path) -> Option<Permissions> {
    use std::os::unix::fs::PermissionsExt;

    let old = fs::metadata(target).map(|old| old.permissions());
    Some(old.unwrap_or_else(|_| Permissions::from_mode(0o666)))
}

#[cfg(not(unix))]
fn permissions(_: &Path) -> Option<Permissions> {
    None
}

/// Where the results go.
pub(super) enum Output {
    Standard(io::Stdout),
    /// A device or a pipe, which has no old version to be kept.
    Direct(File),
    New(NewFile),
}

impl Output {
    pub fn create(path: Option<&Path>) -> Result<Self, Failure> {
        let Some(path) = path.filter(|path| *path != Path::new("-")) else {
            return Ok(Self::Standard(io::stdout()));
        };
        let fail = |error| Failure::from(FleetFailure::Write { path: path.to_owned(), error });
        let special = fs::metadata(path).is_ok_and(|old| !old.is_file() && !old.is_dir());
        if special {
            let file = File::options().write(true).open(path).map_err(fail)?;
            return Ok(Self::Direct(file));
        }
        if path.is_dir() {
            return Err(fail(io::ErrorKind::IsADirectory.into()));
        }
        NewFile::create(path).map(Self::New).map_err(fail)
    }

    /// Ends the output, which is only now to be seen under its name.
    pub fn keep(self) -> Result<(), Failure> {
        match self {
            Self::Standard(_) | Self::Direct(_) => Ok(()),
            Self::New(file) => {
                let path = file.target.clone();
                file.keep().map_err(|error| FleetFailure::Write { path, error }.into())
            }
        }
    }

    fn writer(&mut self) -> &mut dyn Write {
        match self {
            Self::Standard(stdout) => stdout,
            Self::Direct(file) => file,
            Self::New(file) => file,
        }
    }
}

impl Write for &mut Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer().flush()
    }
}
