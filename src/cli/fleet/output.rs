//! Files that are written whole or not at all.

use super::super::failure::Failure;
use super::FleetFailure;
use std::fs::{self, File};
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
        #[cfg(unix)]
        builder.permissions(permissions(&target));
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
fn permissions(target: &Path) -> fs::Permissions {
    use std::os::unix::fs::PermissionsExt;

    let old = fs::metadata(target).map(|old| old.permissions());
    old.unwrap_or_else(|_| fs::Permissions::from_mode(0o666))
}

/// Where the results go.
pub(super) enum Output {
    Standard(io::Stdout),
    /// A device or a pipe, which has no old version to be kept.
    Direct(File),
    New(NewFile),
}

impl Output {
    /// Standard output where no path is given, or `-`.
    pub fn create(path: Option<&Path>) -> Result<Self, Failure> {
        let Some(path) = path.filter(|path| *path != Path::new("-")) else {
            return Ok(Self::Standard(io::stdout()));
        };
        let fail = |error| FleetFailure::Write { path: path.to_owned(), error };
        Ok(Self::at(path).map_err(fail)?)
    }

    /// A new version of a file, or a device or pipe itself: none of these may be replaced.
    pub fn at(path: &Path) -> io::Result<Self> {
        match fs::metadata(path) {
            Ok(old) if old.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
            Ok(old) if !old.is_file() => Ok(Self::Direct(File::options().write(true).open(path)?)),
            _ => NewFile::create(path).map(Self::New),
        }
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

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer().flush()
    }
}
