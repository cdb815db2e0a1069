//! How far a run has come, on a terminal and not at once.

use crate::fleet::Summary;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

/// A run that takes less needs no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// A bar for a file, a count for a pipe, nothing where nobody watches.
pub(super) struct Progress {
    start: Instant,
    size: Option<u64>,
    watched: bool,
    bar: Option<ProgressBar>,
}

impl Progress {
    pub fn new(start: Instant, size: Option<u64>) -> Self {
        Self { start, size, watched: io::stderr().is_terminal(), bar: None }
    }

    pub fn show(&mut self, summary: &Summary) {
        if !self.watched || self.start.elapsed() < PATIENCE {
            return;
        }
        let size = self.size;
        let bar = self.bar.get_or_insert_with(|| bar(size));
        bar.set_position(summary.bytes_in);
        bar.set_message(summary.rows_in.to_string());
    }

    /// Leaves the line to what is told next.
    pub fn clear(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}

fn bar(size: Option<u64>) -> ProgressBar {
    let template = match size {
        Some(_) => "{bar:30} {percent:>3} %  {msg}  {eta}",
        None => "{spinner} {bytes}  {msg}",
    };
    let style = ProgressStyle::with_template(template);
    let bar = ProgressBar::with_draw_target(size, ProgressDrawTarget::stderr());
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
