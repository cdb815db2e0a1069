//! Files that are written whole or not at all.

use super::failure::Failure;
use super::interrupt;
use std::fs::{self, File};
use std::io::{self, Write};
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::{self, JoinHandle};
use tempfile::NamedTempFile;

/// A new version of a file, beside it under another name until it is whole.
pub(super) struct NewFile {
    file: NamedTempFile,
    target: PathBuf,
    disk: Disk,
}

impl NewFile {
    pub fn create(path: &Path) -> io::Result<Self> {
        let target = behind_links(path)?;
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        // The error of a folder that is missing names it, not a file that nobody asked for.
        fs::metadata(folder)?;
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        let mut builder = tempfile::Builder::new();
        let prefix = format!(".{name}.");
        builder.prefix(&prefix).suffix(".tmp");
        #[cfg(unix)]
        builder.permissions(permissions(&target));
        let file = builder.tempfile_in(folder)?;
        interrupt::unfinished(file.path());
        Ok(Self { file, target, disk: Disk::default() })
    }

    /// Puts it in the place of the old version, once the disk has all of it.
    pub fn keep(mut self) -> io::Result<()> {
        self.disk.finish()?;
        self.file.as_file().sync_all()?;
        let folder = self.target.parent().map(Path::to_owned);
        let temporary = self.file.path().to_owned();
        let kept = self.file.persist(&self.target);
        interrupt::finished(&temporary);
        kept.map_err(|error| error.error)?;
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
        let written = self.file.as_file_mut().write(bytes)?;
        self.disk.note(self.file.as_file(), written)?;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The file behind links, which gets a new version while they stay; it may be yet to come.
fn behind_links(path: &Path) -> io::Result<PathBuf> {
    const MOST: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..MOST {
        let Ok(target) = fs::read_link(&path) else {
            return Ok(path.canonicalize().unwrap_or(path));
        };
        path = path.parent().unwrap_or(Path::new("")).join(target);
    }
    Err(io::Error::other("too many links"))
}

/// Those of the old version, or what every new file gets; temporary files are nobody else's otherwise.
#[cfg(unix)]
fn permissions(target: &Path) -> fs::Permissions {
    use std::os::unix::fs::PermissionsExt;

    let old = fs::metadata(target).map(|old| old.permissions());
    old.unwrap_or_else(|_| fs::Permissions::from_mode(0o666))
}

/// Has the disk write what there is of a file while more of it is made, which leaves little to wait
/// for at the end.
#[derive(Default)]
struct Disk {
    /// Bytes since the disk was last told to write.
    waiting: usize,
    thread: Option<(SyncSender<()>, JoinHandle<io::Result<()>>)>,
}

/// Bytes that are worth it.
const WORTH_A_SYNC: usize = 8 * 1024 * 1024;

impl Disk {
    fn note(&mut self, file: &File, written: usize) -> io::Result<()> {
        self.waiting += written;
        if self.waiting < WORTH_A_SYNC {
            return Ok(());
        }
        self.waiting = 0;
        if self.thread.is_none() {
            let file = file.try_clone()?;
            let (wake, woken) = sync_channel(1);
            let sync = move || woken.iter().try_for_each(|()| file.sync_data());
            self.thread = Some((wake, thread::spawn(sync)));
        }
        if let Some((wake, _)) = &self.thread {
            // A disk that is busy writing will see these bytes later.
            let _ = wake.try_send(());
        }
        Ok(())
    }

    /// Waits for what is under way. An error is told only once by the system, so that it must not be
    /// lost here.
    fn finish(&mut self) -> io::Result<()> {
        let Some((wake, thread)) = self.thread.take() else {
            return Ok(());
        };
        drop(wake);
        thread.join().unwrap_or_else(|panic| resume_unwind(panic))
    }
}

/// Whether a path means standard output. Its names as a file lead to what it was redirected to, of
/// which a new version would take the place of all that others have written there.
pub(super) fn is_standard(path: &Path) -> bool {
    ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].iter().any(|name| path == Path::new(name))
}

/// The same for standard error.
fn is_for_errors(path: &Path) -> bool {
    ["/dev/stderr", "/dev/fd/2", "/proc/self/fd/2"].iter().any(|name| path == Path::new(name))
}

/// Writes a result to a file, or to standard output without one and for `-`.
pub(super) fn write(path: Option<&Path>, text: &str) -> Result<(), Failure> {
    match path.filter(|path| !is_standard(path)) {
        None => super::print(text),
        Some(path) => {
            let mut output = Output::create(Some(path))?;
            output.write_all(text.as_bytes()).map_err(|error| Failure::write(path, error))?;
            output.keep()
        }
    }
}

/// Where the results go.
pub(super) enum Output {
    Standard(io::Stdout),
    Errors(io::Stderr),
    /// A device or a pipe, which has no old version to be kept.
    Direct(File),
    New(NewFile),
}

impl Output {
    /// Standard output where no path is given, or `-`.
    pub fn create(path: Option<&Path>) -> Result<Self, Failure> {
        let Some(path) = path else {
            return Ok(Self::Standard(io::stdout()));
        };
        Self::at(path).map_err(|error| Failure::write(path, error))
    }

    /// A new version of a file, or a device or pipe itself: none of these may be replaced.
    pub fn at(path: &Path) -> io::Result<Self> {
        if is_standard(path) {
            return Ok(Self::Standard(io::stdout()));
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

    /// Ends the output, which is only now to be seen under its name.
    pub fn keep(self) -> Result<(), Failure> {
        match self {
            Self::Standard(_) | Self::Errors(_) | Self::Direct(_) => Ok(()),
            Self::New(file) => {
                let path = file.target.clone();
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
