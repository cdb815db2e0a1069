//! A run that is interrupted leaves nothing half written behind.

use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

/// What shells give a run that Ctrl-C ended.
const INTERRUPTED: i32 = 130;

static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// Has a file removed if the run is interrupted, hung up or terminated before it is [`finished`].
pub(super) fn unfinished(path: &Path) {
    static WATCH: Once = Once::new();

    paths().push(path.to_owned());
    WATCH.call_once(watch);
}

/// The file has its own name, or is gone.
pub(super) fn finished(path: &Path) {
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
    let (ready, is_ready) = std::sync::mpsc::sync_channel(0);
    let wait = move || {
        let signals = Signals::new(heard);
        let _ = ready.send(());
        if signals.is_ok_and(|mut signals| signals.forever().next().is_some()) {
            give_up();
        }
    };
    if std::thread::Builder::new().spawn(wait).is_ok() {
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
#[cfg(target_os = "linux")]
mod tests {
    use super::*;

    #[test]
    fn ignored_signals_are_read_as_the_kernel_writes_them() {
        // INT is the second signal, and HUP the first.
        assert_eq!(ignored("Name:\tx\nSigIgn:\t0000000000000003\nSigCgt:\t1\n"), 0b11);
        assert_eq!(ignored("Name:\tx\n"), 0);
    }
}
