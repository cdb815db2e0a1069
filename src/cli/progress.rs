//! A progress bar on a terminal, for runs that take longer than a second.
//!
//! The crate `indicatif` would draw a better one, but its arithmetic needs the system's libm, and loading
//! that makes every run of the program a twentieth slower.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// Shorter runs get no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// The time between two looks of it.
const REDRAW: Duration = Duration::from_millis(100);

/// Columns between the brackets, fewer than any terminal has.
const WIDTH: u64 = 30;

/// How much of a run is done.
pub(super) struct Progress {
    whole: u64,
    next: Option<Instant>,
    drawn: bool,
}

impl Progress {
    /// Nothing of `whole` is done; nothing is ever shown where standard error is no terminal.
    pub fn new(whole: u64) -> Self {
        let next = io::stderr().is_terminal().then(|| Instant::now() + PATIENCE);
        Self { whole, next, drawn: false }
    }

    /// `done` of the whole is done.
    pub fn show(&mut self, done: u64) {
        let now = Instant::now();
        if self.next.is_some_and(|next| next <= now) {
            self.next = Some(now + REDRAW);
            self.drawn = true;
            put(&line(done, self.whole));
        }
    }

    /// Leaves the line as it was before.
    pub fn clear(self) {
        if self.drawn {
            put(&format!("\r{}\r", " ".repeat(line(1, 1).len())));
        }
    }
}

/// A terminal that cannot be written to is no reason to stop.
fn put(text: &str) {
    let mut stderr = io::stderr().lock();
    let _ = stderr.write_all(text.as_bytes()).and_then(|()| stderr.flush());
}

fn line(done: u64, whole: u64) -> String {
    let whole = whole.max(1);
    let full = (done * WIDTH / whole) as usize;
    let (full, empty) = ("#".repeat(full), " ".repeat(WIDTH as usize - full.min(WIDTH as usize)));
    format!("\r[{full}{empty}] {:3} %", done * 100 / whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_grows_with_what_is_done() {
        assert_eq!(line(0, 10), "\r[                              ]   0 %");
        assert_eq!(line(5, 10), "\r[###############               ]  50 %");
        assert_eq!(line(10, 10), "\r[##############################] 100 %");
    }
}
