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
    /// `None` where nobody knows, as of a pipe.
    whole: Option<u64>,
    next: Option<Instant>,
    drawn: usize,
}

impl Progress {
    /// Nothing of `whole` is done; nothing is ever shown where standard error is no terminal.
    pub fn new(whole: Option<u64>) -> Self {
        let next = io::stderr().is_terminal().then(|| Instant::now() + PATIENCE);
        Self { whole, next, drawn: 0 }
    }

    /// `done` of the whole is done; `note` says more of it, and is asked only where it is shown.
    pub fn show(&mut self, done: u64, note: impl FnOnce() -> String) {
        let now = Instant::now();
        if self.next.is_some_and(|next| next <= now) {
            self.next = Some(now + REDRAW);
            let line = line(done, self.whole, &note());
            put(&format!("\r{line:<width$}", width = self.drawn));
            self.drawn = line.len().max(self.drawn);
        }
    }

    /// Leaves the line as it was before.
    pub fn clear(&mut self) {
        if self.drawn > 0 {
            put(&format!("\r{:width$}\r", "", width = self.drawn));
            self.drawn = 0;
        }
    }
}

/// A terminal that cannot be written to is no reason to stop.
fn put(text: &str) {
    let mut stderr = io::stderr().lock();
    let _ = stderr.write_all(text.as_bytes()).and_then(|()| stderr.flush());
}

fn line(done: u64, whole: Option<u64>, note: &str) -> String {
    let bar = whole.filter(|whole| *whole > 0).map(|whole| {
        let done = done.min(whole);
        let full = "#".repeat((done * WIDTH / whole) as usize);
        let width = WIDTH as usize;
        format!("[{full:<width$}] {:3} %", done * 100 / whole)
    });
    [bar.as_deref().unwrap_or_default(), note].join("  ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_grows_with_what_is_done() {
        assert_eq!(line(0, Some(10), ""), "[                              ]   0 %");
        assert_eq!(line(5, Some(10), "5 rows"), "[###############               ]  50 %  5 rows");
        assert_eq!(line(10, Some(10), ""), "[##############################] 100 %");
    }

    #[test]
    fn without_a_whole_there_is_only_the_note() {
        assert_eq!(line(5, None, "5 rows"), "5 rows");
        assert_eq!(line(5, Some(0), ""), "");
    }
}
