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
    WATCH.call_once(|| {
        // Where somebody ignores these signals on purpose, as nohup does, they stay ignored.
        let _ = ctrlc::try_set_handler(|| {
            for path in paths().iter() {
                let _ = fs::remove_file(path);
            }
            process::exit(INTERRUPTED);
        });
    });
}

/// The file has its own name, or is gone.
pub(super) fn finished(path: &Path) {
    paths().retain(|unfinished| unfinished != path);
}

fn paths() -> MutexGuard<'static, Vec<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}
