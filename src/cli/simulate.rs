//! The samples of `--samples N`, on every core, with a progress bar where it takes long.

use super::progress::Progress;
use crate::model::{Sampling, Simulation, Tally};
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

/// Draws all samples. Blocks go to whichever thread is free; the result does not depend on which.
pub(super) fn run(sampling: &Sampling) -> Simulation {
    let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let next = AtomicU64::new(0);
    let mut progress = Progress::new(Some(sampling.blocks()));
    let tally = thread::scope(|scope| {
        // Whatever threads cannot be had, this one is there.
        let help =
            |_| thread::Builder::new().spawn_scoped(scope, || blocks(sampling, &next, |_| {})).ok();
        let others: Vec<_> = (1..threads).map_while(help).collect();
        let mut tally = blocks(sampling, &next, |begun| progress.show(begun, String::new));
        for other in others {
            match other.join() {
                Ok(counts) => tally.add(&counts),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        tally
    });
    progress.clear();
    sampling.finish(&tally)
}

/// Takes one block after another until none is left.
fn blocks(sampling: &Sampling, next: &AtomicU64, mut begun: impl FnMut(u64)) -> Tally {
    let mut tally = sampling.tally();
    loop {
        let block = next.fetch_add(1, Ordering::Relaxed);
        if block >= sampling.blocks() {
            return tally;
        }
        begun(block);
        sampling.run(block, &mut tally);
    }
}
