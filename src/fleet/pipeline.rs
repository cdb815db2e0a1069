//! A whole run: one thread reads, some calculate, and the caller's writes, in the order of the input.
//!
//! A fixed number of jobs goes round, each with the memory of a chunk: the reader fills one, a worker
//! calculates, the writer empties it and hands it back. Whoever is slow makes the others wait, and
//! memory does not grow with the input.

use super::chunks::Chunks;
use super::error::{FleetError, RowError};
use super::format::Format;
use super::gathered::Gathered;
use super::group::{self, Groups};
use super::job::{Job, Notes};
use super::overview::Overview;
use super::plan::Plan;
use super::prepared::Prepared;
use super::rejects::{Reject, Rejects};
use super::summary::{Summary, TotalApart};
use super::totals::{Closing, Ledger, Sums, Suspect};
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
    if plan.dry_run {
        return Ok(Overview { summary: prepared.understood, ..Overview::default() });
    }
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

/// The end of the line: writes what the workers made, and keeps count.
struct Sink<'a, 'p, W> {
    rows: W,
    rejects: Rejects<'a>,
    progress: &'a mut dyn FnMut(&Summary),
    prepared: &'p Prepared<'p>,
    ledger: &'p Ledger,
    summary: Summary,
    groups: Groups,
    gathered: Gathered,
    /// Rows of all chunks before, whatever they are.
    rows_before: u64,
    /// What the rows of all chunks before add up to.
    sums: Sums,
    /// Blank rows behind which nothing but notes has come yet.
    blank: u64,
}

impl<'a, 'p, W: Write> Sink<'a, 'p, W> {
    fn new(outputs: Outputs<'a, W>, prepared: &'p Prepared<'p>, ledger: &'p Ledger) -> Self {
        let Outputs { rows, rejects, progress } = outputs;
        let rejects = Rejects::new(rejects, prepared.input, &prepared.written_header);
        let summary = prepared.understood.clone();
        let groups = Groups::default();
        let sums = Sums::default();
        Self {
            rows,
            rejects,
            progress,
            prepared,
            ledger,
            summary,
            groups,
            gathered: Gathered::of(prepared.most()),
            rows_before: 0,
            sums,
            blank: 0,
        }
    }

    /// Takes the jobs in the order in which the reader dealt them out.
    fn take_all(
        &mut self,
        workers: &[Receiver<Job>],
        hand_back: &SyncSender<Job>,
    ) -> Result<(), FleetError> {
        for worker in workers.iter().cycle() {
            let Ok(mut job) = worker.recv() else {
                return Ok(());
            };
            self.take(&mut job)?;
            let _ = hand_back.send(job);
        }
        Ok(())
    }

    /// Reads, calculates and writes one chunk after the other.
    fn do_all<R: Read>(&mut self, mut chunks: Chunks<R>, mut job: Job) -> Result<(), FleetError> {
        let mut worker = Worker::new(self.prepared, self.ledger);
        loop {
            worker.run(&mut job);
            self.take(&mut job)?;
            if !chunks.next(&mut job.chunk)? {
                return Ok(());
            }
        }
    }

    fn take(&mut self, job: &mut Job) -> Result<(), FleetError> {
        let Prepared { is_undecided, has_open_shares, .. } = *self.prepared;
        let is_open = |reject: &&Reject| match &*reject.error {
            RowError::TwoReadings { .. } => is_undecided,
            RowError::Share { .. } => has_open_shares,
            _ => false,
        };
        if (is_undecided || has_open_shares)
            && let Some(Reject { line, error, .. }) = job.rejects.iter().find(is_open)
        {
            return Err(FleetError::Decimal { line: *line, error: RowError::clone(error) });
        }
        if self.prepared.plan.strict && !job.rejects.is_empty() {
            let Reject { line, error, .. } = job.rejects.swap_remove(0);
            return Err(FleetError::Row { line, error: RowError::clone(&error) });
        }
        self.write(job.output.text())?;
        self.rejects.write(&job.rejects).map_err(FleetError::Rejects)?;
        self.groups.merge(&mut job.groups);
        self.gathered.merge(&mut job.gathered, self.rows_before);
        self.rows_before += job.rows;
        self.compare(job);
        let summary = &mut self.summary;
        if job.notes.has_rows {
            let blank = std::mem::take(&mut self.blank) + job.notes.blank;
            summary.blank += blank;
            summary.rows_in += blank;
        }
        self.blank += job.notes.blank_at_end;
        summary.rows_in += job.rows - job.notes.blank - job.notes.blank_at_end;
        summary.total.merge(&job.tally);
        note(summary, &job.notes);
        summary.off_grid.merge(&job.off_grid);
        summary.rejected = self.rejects.count;
        if let (None, Some(Reject { line, error, .. })) =
            (&summary.first_rejected, job.rejects.first())
        {
            summary.first_rejected = Some((*line, RowError::clone(error)));
        }
        summary.encoding = job.chunk.encoding.or(summary.encoding);
        summary.bytes_in += job.chunk.bytes.len() as u64;
        (self.progress)(summary);
        Ok(())
    }

    /// Compares the rows that may be sums with all above them.
    fn compare(&mut self, job: &Job) {
        let Self { summary, sums, .. } = self;
        for Suspect { line, power, above, is_total } in &job.suspects {
            let above = sums.then(*above);
            if !is_total && above.has_sum(*power, 2) {
                let known = job.notes.perhaps_total.filter(|known| known < line);
                summary.perhaps_total = summary.perhaps_total.or(known).or(Some(*line));
            }
            if *is_total && let Some(rows) = above.otherwise(*power) {
                let total = *power;
                summary.total_apart =
                    summary.total_apart.or(Some(TotalApart { line: *line, total, rows }));
            }
        }
        *sums = sums.then(job.sums);
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), FleetError> {
        self.rows.write_all(bytes).map_err(FleetError::Write)
    }

    fn finish(mut self) -> Result<Overview, FleetError> {
        if let Some(output) = self.prepared.groups_as() {
            let groups = std::mem::take(&mut self.groups);
            self.summary.groups = groups.len() as u64;
            self.summary.mixed_groups = groups.mixed();
            let top = self.prepared.plan.top;
            self.summary.groups_out = top.map_or(groups.len(), |top| top.min(groups.len())) as u64;
            let Prepared { defaults, layout, .. } = self.prepared;
            self.write(&group::write(
                groups,
                top,
                output,
                layout,
                (defaults, &self.prepared.plan.units),
            ))?;
        }
        self.rows.flush().map_err(FleetError::Write)?;
        let Summary { rows_in, total, rejected, .. } = self.summary;
        let (unknown, left_out) = (self.summary.unknown.count(), self.summary.all_left_out());
        if rows_in != total.rows + rejected + unknown + left_out {
            let rows_out = total.rows;
            return Err(FleetError::RowsLost { rows_in, rows_out, rejected, unknown, left_out });
        }
        Ok(self.shown())
    }

    /// What is shown of the table, where nothing of it is written.
    fn shown(self) -> Overview {
        let Self { prepared, mut summary, groups, gathered, .. } = self;
        let plan = prepared.plan;
        if !plan.shows {
            return Overview { summary, ..Overview::default() };
        }
        let (entries, others, rest) = match plan.group_by {
            Some(_) => {
                summary.groups = groups.len() as u64;
                summary.groups_out =
                    plan.top.map_or(groups.len(), |top| top.min(groups.len())) as u64;
                summary.mixed_groups = groups.mixed();
                groups.entries(plan.top)
            }
            None => gathered.largest.finish(),
        };
        Overview {
            summary,
            by: prepared.layout.group_name().map(str::to_owned),
            top: plan.top,
            entries,
            others,
            rest,
            years: plan.years.clone(),
            energies: gathered.all.years,
            undated: gathered.undated,
        }
    }
}

/// Adds what there is to say of a later chunk.
fn note(summary: &mut Summary, notes: &Notes) {
    summary.ranged += notes.ranged;
    summary.left_out.merge(&notes.left_out);
    summary.notes.merge(&notes.remarks);
    summary.unknown.merge(&notes.unknown);
    summary.about += notes.about;
    summary.up_to += notes.up_to;
    summary.perhaps_total = summary.perhaps_total.or(notes.perhaps_total);
    summary.drawn_already += notes.drawn_already;
    summary.slight_rows += notes.slight_rows;
    summary.slight = summary.slight.or(notes.slight);
    summary.held.merge(&notes.held);
}

#[cfg(test)]
mod tests;
