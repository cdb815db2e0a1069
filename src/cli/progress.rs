//! A progress bar on a terminal, for runs that take longer than a second.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// Shorter runs get no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// It is drawn again after so long.
const PACE: Duration = Duration::from_millis(50);

/// The columns of a terminal that does not say how many it has.
const USUAL_WIDTH: usize = 80;

/// How much of a run is done. Nothing is shown where standard error is no terminal.
pub(super) struct Progress {
    whole: Option<u64>,
    begun: Instant,
    /// When it is drawn next.
    due: Instant,
    /// How many columns of the line are taken.
    shown: usize,
}

impl Progress {
    /// Nothing of `whole` is done, which is `None` where nobody knows how much that is, as of a pipe.
    pub fn new(whole: Option<u64>) -> Self {
        let begun = Instant::now();
        Self { whole, begun, due: begun + PATIENCE, shown: 0 }
    }

    /// `done` of the whole is done; `note` says more of it, and is asked only where it is shown.
    pub fn show(&mut self, done: u64, note: impl FnOnce() -> String) {
        let now = Instant::now();
        if now < self.due {
            return;
        }
        self.due = now + PACE;
        if !io::stderr().is_terminal() {
            return;
        }
        let size = terminal_size::terminal_size_of(io::stderr());
        // A full line would begin the next one.
        let width = size.map_or(USUAL_WIDTH, |(width, _)| width.0.into()).saturating_sub(1);
        self.draw(&line(self.whole, done, now - self.begun, &note(), width));
    }

    /// Leaves the line as it was before.
    pub fn clear(&mut self) {
        if self.shown > 0 {
            self.draw("");
            self.draw("");
        }
    }

    /// Puts a line of ASCII in the place of the one before it. Nobody is told if it cannot be shown.
    fn draw(&mut self, line: &str) {
        let _ = write!(io::stderr(), "\r{line:0$}", self.shown);
        self.shown = line.len();
    }
}

/// `[####    ]  50 %  00:00:03  1,000`, and the time that is left; or `| 00:00:03  1,000` and the time that
/// has passed. It is cut where the terminal ends.
fn line(whole: Option<u64>, done: u64, passed: Duration, note: &str, width: usize) -> String {
    let mut line = if let Some(whole) = whole {
        let share = if whole == 0 { 1.0 } else { done.min(whole) as f64 / whole as f64 };
        let left = if done == 0 { 0.0 } else { passed.as_secs_f64() * (1.0 / share - 1.0) };
        let told = format!(" {:>3.0} %  {}  {note}", (share * 100.0).floor(), clock(left as u64));
        let bar = width.saturating_sub(told.len() + "[]".len());
        let filled = (share * bar as f64) as usize;
        format!("[{:bar$}]{told}", "#".repeat(filled))
    } else {
        let sign = b"|/-\\"[(passed.as_millis() / 100) as usize % 4] as char;
        format!("{sign} {}  {note}", clock(passed.as_secs()))
    };
    line.truncate(width);
    line
}

/// `01:02:03`.
fn clock(seconds: u64) -> String {
    format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(seconds: u64, whole: Option<u64>, done: u64, width: usize) -> String {
        line(whole, done, Duration::from_secs(seconds), "1,000", width)
    }

    #[test]
    fn a_bar_fills_the_line() {
        assert_eq!(after(3, Some(8), 4, 33), "[####    ]  50 %  00:00:03  1,000");
        assert_eq!(after(3, Some(8), 0, 33), "[        ]   0 %  00:00:00  1,000");
        assert_eq!(after(3, Some(8), 8, 33), "[########] 100 %  00:00:00  1,000");
        // An hour for a hundredth: 99 are left.
        assert_eq!(after(3600, Some(100), 1, 33), "[        ]   1 %  99:00:00  1,000");
        // A file that grows while it is read.
        assert_eq!(after(3, Some(8), 9, 33), after(3, Some(8), 8, 33));
    }

    #[test]
    fn without_an_end_it_turns() {
        assert_eq!(after(3723, None, 4, 33), "- 01:02:03  1,000");
    }

    #[test]
    fn a_narrow_terminal_cuts_it() {
        assert_eq!(after(3, Some(8), 4, 10), "[]  50 %  ");
        assert_eq!(after(3, Some(8), 4, 0), "");
        assert_eq!(after(3, None, 4, 3), "- 0");
    }
}
