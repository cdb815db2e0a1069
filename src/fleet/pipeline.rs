//! A whole run: one thread reads, some calculate, and the caller's writes, in the order of the input.
//!
//! A fixed number of jobs goes round, each with the memory of a chunk: the reader fills one, a worker
//! calculates, the writer empties it and hands it back. Whoever is slow makes the others wait, and
//! memory does not grow with the input.

use super::chunks::Chunks;
use super::error::FleetError;
use super::format::Format;
use super::job::Job;
use super::overview::Overview;
use super::plan::Plan;
use super::prepared::Prepared;
use super::sink::Sink;
use super::summary::Summary;
use super::totals::{Closing, Ledger};
use super::unpacked::Unpacked;
use super::worker::Worker;
use std::io::{self, Read, Write};
use std::num::NonZeroUsize;
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// Where a run's results go.
pub struct Outputs<'a, W> {
    /// The rows with their results, or the groups.
    pub rows: W,
    /// The rejected rows. Nothing is written where there is none.
    pub rejects: &'a mut dyn Write,
    /// Called after every chunk with what has been done so far.
    pub progress: &'a mut dyn FnMut(&Summary),
}

/// Reads a table, calculates every row, and writes the table with its results, in the same order.
///
/// One thread reads and `workers` threads calculate, while the calling thread writes. Memory is
/// bounded: it grows only with the longest record, and with the number of groups.
///
/// # Errors
/// [`FleetError`]: a header that does not fit, an input or output that fails, or a bad row where
/// [`Plan::strict`] is set. What was written up to then is of no use.
///
/// ```
/// use gigawatt::ask::Table;
/// use gigawatt::catalog::Catalog;
/// use gigawatt::fleet::{Account, Format, Outputs, Plan, run};
///
/// let table = Table { against: vec!["three-gorges@design".to_owned()], ..Table::default() };
/// let plan = Plan::new(Format::Csv, table.defaults(&Catalog::embedded())?);
/// let input = "site,power\nA,7 GW\nB,7 GWh\n".as_bytes();
/// let (mut rows, mut rejects) = (Vec::new(), Vec::new());
/// let outputs = Outputs { rows: &mut rows, rejects: &mut rejects, progress: &mut |_| {} };
/// let summary = run(input, outputs, &plan, std::num::NonZeroUsize::MIN)?;
/// let account = Account::from(&summary);
/// assert_eq!((account.rows, account.results, account.rejected), (2, 1, 1));
/// assert_eq!(
///     String::from_utf8(rows)?,
///     "site,power,facility_power_w,annual_energy_kwh,plant_years_three_gorges_design\n\
///      A,7 GW,7000000000,61320000000,0.695238095238095\n"
/// );
/// assert!(String::from_utf8(rejects)?.contains("\n3,"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn run<R: Read + Send, W: Write>(
    input: R,
    outputs: Outputs<'_, W>,
    plan: &Plan,
    workers: NonZeroUsize,
) -> Result<Summary, FleetError> {
    run_on(input, outputs, plan, workers, thread::Builder::new).map(|overview| overview.summary)
}

/// The same for people: nothing is written but the rejected rows, and what comes back is how the table was read
/// with its largest rows or its groups. Memory grows with those that are wanted, and with the number of groups.
///
/// # Errors
/// As [`run`].
pub fn overview<R: Read + Send>(
    input: R,
    rejects: &mut dyn Write,
    progress: &mut dyn FnMut(&Summary),
    plan: &Plan,
    workers: NonZeroUsize,
) -> Result<Overview, FleetError> {
    let plan = &Plan { shows: true, ..plan.clone() };
    let outputs = Outputs { rows: io::sink(), rejects, progress };
    run_on(input, outputs, plan, workers, thread::Builder::new)
}

/// A small table for people, read on the calling thread; rejected rows are counted and not kept.
///
/// # Errors
/// As [`run`].
pub(crate) fn seen(table: &[u8], plan: &Plan) -> Result<Overview, FleetError> {
    overview(table, &mut io::sink(), &mut |_| {}, plan, NonZeroUsize::MIN)
}

/// The same on threads as they are given. With fewer than are wanted it goes on with those there are, and
/// with none on the calling thread alone.
fn run_on<R: Read + Send, W: Write>(
    input: R,
    outputs: Outputs<'_, W>,
    plan: &Plan,
    workers: NonZeroUsize,
    thread: impl Fn() -> thread::Builder,
) -> Result<Overview, FleetError> {
    let Unpacked { input, sheet } = Unpacked::open(input, plan)?;
    let mut chunks = match &sheet {
        Some(_) => Chunks::new(input, Format::Csv),
        None if plan.guessed => {
            Chunks::new(input, plan.input).guessing(plan.names.clone()).of_list(plan.sheet.clone())
        }
        None => Chunks::new(input, plan.input).of_list(plan.sheet.clone()),
    };
    let mut first = Job::default();
    let is_empty = !chunks.next(&mut first.chunk)?;
    let sheet = match sheet {
        Some(sheet) => Some(sheet),
        None => chunks.list()?,
    };
    let prepared =
        Prepared::new(plan, chunks.format(), sheet.as_ref(), &mut first.chunk, is_empty)?;
    let ledger = Ledger::default();
    let mut sink = Sink::new(outputs, &prepared, &ledger);
    sink.write(&prepared.header)?;
    // A thread that cannot be had gives back nothing of what it was given.
    let source = Mutex::new(Some((chunks, first)));
    let take = &|| source.lock().unwrap_or_else(PoisonError::into_inner).take();
    let outcome = thread::scope(|scope| {
        // There is none in a browser, and so no need for what follows.
        if cfg!(target_family = "wasm") {
            return take().map_or(Ok(()), |(chunks, first)| sink.do_all(chunks, first));
        }
        let jobs = 2 * workers.get() + 2;
        // Each worker gets its share of them, and two more at most.
        let share = 4;
        let (hand_back, free) = sync_channel::<Job>(jobs);
        let mut to_workers = Vec::new();
        let mut from_workers = Vec::new();
        for _ in 0..workers.get() {
            let (to_worker, work) = sync_channel::<Job>(share);
            let (done, from_worker) = sync_channel::<Job>(share);
            let (prepared, ledger) = (&prepared, &ledger);
            let work_on = move || work_on((prepared, ledger), &work, &done);
            if thread().spawn_scoped(scope, work_on).is_err() {
                break;
            }
            to_workers.push(to_worker);
            from_workers.push(from_worker);
        }
        let feed = move || match take() {
            Some((chunks, first)) => feed(chunks, first, &free, &to_workers),
            None => Ok(()),
        };
        let reader =
            if from_workers.is_empty() { None } else { thread().spawn_scoped(scope, feed).ok() };
        let Some(reader) = reader else {
            return take().map_or(Ok(()), |(chunks, first)| sink.do_all(chunks, first));
        };
        for _ in 1..jobs {
            let _ = hand_back.send(Job::default());
        }
        let written = sink.take_all(&from_workers, &hand_back);
        // Where the writer gives up, the others have to see that nobody listens.
        drop((from_workers, hand_back));
        let read = reader.join().unwrap_or_else(|panic| resume_unwind(panic));
        written.and(read)
    });
    outcome?;
    sink.finish()
}

/// Gives chunks to the workers in turn until there are no more, or nobody takes them.
fn feed<R: Read>(
    mut chunks: Chunks<R>,
    first: Job,
    free: &Receiver<Job>,
    workers: &[SyncSender<Job>],
) -> Result<(), FleetError> {
    let mut job = first;
    for worker in workers.iter().cycle() {
        if worker.send(job).is_err() {
            return Ok(());
        }
        let Ok(next) = free.recv() else {
            return Ok(());
        };
        job = next;
        if !chunks.next(&mut job.chunk)? {
            return Ok(());
        }
    }
    Ok(())
}

fn work_on(
    (prepared, ledger): (&Prepared<'_>, &Ledger),
    work: &Receiver<Job>,
    done: &SyncSender<Job>,
) {
    let _closing = Closing(ledger);
    let mut worker = Worker::new(prepared, ledger);
    while let Ok(mut job) = work.recv() {
        worker.run(&mut job);
        if done.send(job).is_err() {
            ledger.close();
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fleet::{Defaults, Format, Rates};
    use crate::model::Assumptions;

    fn results(thread: impl Fn() -> thread::Builder) -> (Summary, Vec<u8>, Vec<u8>) {
        let defaults = Defaults {
            assumptions: Assumptions::headline(),
            power_unit: None,
            references: Vec::new(),
            rates: Rates::default(),
            ranges: false,
        };
        let plan = Plan::new(Format::Csv, defaults);
        let table = "site,power\n".to_owned() + &"A,7 GW\nB,bad\nTotal,7 GW\n".repeat(30_000);
        let (mut rows, mut rejects) = (Vec::new(), Vec::new());
        let outputs = Outputs { rows: &mut rows, rejects: &mut rejects, progress: &mut |_| {} };
        let workers = NonZeroUsize::new(3).unwrap();
        let summary = run_on(table.as_bytes(), outputs, &plan, workers, thread).unwrap();
        (summary.summary, rows, rejects)
    }

    #[test]
    fn a_thread_that_cannot_be_had_is_done_without() {
        let all = results(thread::Builder::new);
        // No machine has so much room for a stack.
        let none = || thread::Builder::new().stack_size(usize::MAX / 4);
        assert!(none().spawn(|| ()).is_err());
        let left = std::cell::Cell::new(0);
        let some = || {
            left.set(left.get() + 1);
            if left.get() > 1 { none() } else { thread::Builder::new() }
        };
        assert!(results(none) == all);
        assert!(results(some) == all, "without a reader of its own");
        let Summary { rows_in, total, rejected, left_out, .. } = all.0;
        assert_eq!(
            (rows_in, total.rows, rejected, left_out.count()),
            (90_000, 30_000, 30_000, 30_000)
        );
    }
}
