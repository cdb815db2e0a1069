//! Files that are written whole or not at all: a run that is interrupted leaves nothing half written behind.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process;
use std::sync::mpsc::sync_channel;
use std::sync::{Mutex, MutexGuard, Once, PoisonError};
use std::thread;
use tempfile::{NamedTempFile, PersistError};

/// A new version of a file, beside it under another name until it is whole.
pub(super) struct NewFile {
    file: NamedTempFile,
    target: PathBuf,
    settled: bool,
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
        unfinished(file.path());
        Ok(Self { file, target, settled: false })
    }

    /// The file that it is to become.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// Waits until the disk has all of it. From then on nothing but its name is missing.
    pub fn settle(&mut self) -> io::Result<()> {
        if !self.settled {
            self.file.as_file().sync_all()?;
            self.settled = true;
        }
        Ok(())
    }

    /// Puts it in the place of the old version, once the disk has all of it. If it was settled before, it
    /// stays under its temporary name where it cannot have its own.
    pub fn keep(mut self) -> io::Result<()> {
        let stays = self.settled;
        self.settle()?;
        let folder = self.target.parent().map(Path::to_owned);
        let temporary = self.file.path().to_owned();
        let kept = self.file.persist(&self.target);
        finished(&temporary);
        if let Err(PersistError { error, file }) = kept {
            if !stays {
                return Err(error);
            }
            let (_, temporary) = file.keep()?;
            let told = format!("{error}; it is in {}", temporary.display());
            return Err(io::Error::new(error.kind(), told));
        }
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

/// What shells give a run that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Has a file removed if the run is interrupted, hung up or terminated before it is [`finished`].
fn unfinished(path: &Path) {
    static WATCH: Once = Once::new();

    paths().push(path.to_owned());
    WATCH.call_once(watch);
}

/// The file has its own name, or is gone.
fn finished(path: &Path) {
    paths().retain(|unfinished| unfinished != path);
}

fn paths() -> MutexGuard<'static, Vec<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

fn give_up() -> ! {
    for path in paths().iter() {
        let _ = fs::remove_file(path);
    }
    process::exit(INTERRUPTED);
}

/// Waits for each of the signals that nobody ignores on purpose, as `nohup` does with one and `&` with
/// another. Without a thread to wait on, a signal ends the run at once.
#[cfg(target_os = "linux")]
fn watch() {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let ignored = fs::read_to_string("/proc/self/status").map_or(0, |status| ignored(&status));
    let is_heard = move |signal: &i32| (ignored >> (signal - 1)) & 1 == 0;
    let heard = [SIGINT, SIGTERM, SIGHUP].into_iter().filter(is_heard);
    let (ready, is_ready) = sync_channel(0);
    let wait = move || {
        let signals = Signals::new(heard);
        let _ = ready.send(());
        if signals.is_ok_and(|mut signals| signals.forever().next().is_some()) {
            give_up();
        }
    };
    if thread::Builder::new().spawn(wait).is_ok() {
        let _ = is_ready.recv();
    }
}

/// The signals that are ignored, a bit for each.
#[cfg(target_os = "linux")]
fn ignored(status: &str) -> u64 {
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0)
}

/// Waits for these signals unless one of them is ignored on purpose.
#[cfg(not(target_os = "linux"))]
fn watch() {
    let _ = ctrlc::try_set_handler(|| give_up());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_settled_stays_where_it_cannot_have_its_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rejects.csv");
        let mut outputs = [(); 2].map(|()| NewFile::create(&path).unwrap());
        for file in &mut outputs {
            file.write_all(b"rows").unwrap();
        }
        fs::create_dir(&path).unwrap();
        fs::write(path.join("in the way"), "").unwrap();
        let [mut settled, given_up] = outputs;
        settled.settle().unwrap();
        let told = settled.keep().unwrap_err().to_string();
        assert!(given_up.keep().is_err());
        let left: Vec<String> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        let [temporary] = left.iter().filter(|name| *name != "rejects.csv").collect::<Vec<_>>()[..]
        else {
            panic!("{left:?}");
        };
        assert!(told.contains(temporary.as_str()), "{told}");
        assert_eq!(fs::read(folder.path().join(temporary)).unwrap(), b"rows");
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn ignored_signals_are_read_as_the_kernel_writes_them() {
        // INT is the second signal, and HUP the first.
        assert_eq!(ignored("Name:\tx\nSigIgn:\t0000000000000003\nSigCgt:\t1\n"), 0b11);
        assert_eq!(ignored("Name:\tx\n"), 0);
    }
}
