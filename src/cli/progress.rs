//! A progress bar on a terminal, for runs that take longer than a second.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::time::{Duration, Instant};

/// Shorter runs get no bar.
const PATIENCE: Duration = Duration::from_secs(1);

const MEASURED: &str = "[{wide_bar}] {percent:>3} %  {eta_precise}  {msg}";

/// Nobody knows how much there is.
const ENDLESS: &str = "{spinner} {elapsed_precise}  {msg}";

/// How much of a run is done.
pub(super) struct Progress {
    bar: ProgressBar,
    /// When it appears; `None` once it is there.
    due: Option<Instant>,
}

impl Progress {
    /// Nothing of `whole` is done, which is `None` where nobody knows how much that is, as of a pipe.
    pub fn new(whole: Option<u64>) -> Self {
        let bar = ProgressBar::with_draw_target(whole, ProgressDrawTarget::hidden());
        bar.set_style(style(whole));
        Self { bar, due: Some(Instant::now() + PATIENCE) }
    }

    /// `done` of the whole is done; `note` says more of it, and is asked only where it is shown.
    pub fn show(&mut self, done: u64, note: impl FnOnce() -> String) {
        if self.due.is_some_and(|due| due <= Instant::now()) {
            self.due = None;
            // It stays hidden where standard error is no terminal.
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.set_position(done);
        if !self.bar.is_hidden() {
            self.bar.set_message(note());
        }
    }

    /// Leaves the line as it was before.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

fn style(whole: Option<u64>) -> ProgressStyle {
    let template = if whole.is_some() { MEASURED } else { ENDLESS };
    let style = ProgressStyle::with_template(template);
    // Signs that every terminal has.
    style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("# ").tick_chars("|/-\\ ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_templates_have_no_faults() {
        for template in [MEASURED, ENDLESS] {
            assert!(ProgressStyle::with_template(template).is_ok(), "{template}");
        }
    }
}
