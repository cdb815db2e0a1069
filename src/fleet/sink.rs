//! The end of the line: what the workers made is written, and counted.

use super::chunks::Chunks;
use super::error::{ColumnError, FleetError, RowError};
use super::gathered::Gathered;
use super::group::{self, Groups};
use super::input::Input;
use super::job::{Job, Notes};
use super::overview::Overview;
use super::pipeline::Outputs;
use super::prepared::Prepared;
use super::rejects::{Reject, Rejects};
use super::summary::{Summary, TotalApart};
use super::totals::{Ledger, Sums, Suspect};
use super::understood::ReadColumn;
use super::worker::Worker;
use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, SyncSender};

/// Writes what the workers made, and keeps count.
pub(super) struct Sink<'a, 'p, W> {
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
    /// The line of a total that counts all rows above it once, the last one; 0 for none.
    confirmed: u64,
    /// Blank rows behind which nothing but notes has come yet.
    blank: u64,
}

impl<'a, 'p, W: Write> Sink<'a, 'p, W> {
    pub fn new(outputs: Outputs<'a, W>, prepared: &'p Prepared<'p>, ledger: &'p Ledger) -> Self {
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
            confirmed: 0,
            blank: 0,
        }
    }

    /// Takes the jobs in the order in which the reader dealt them out.
    pub fn take_all(
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
    pub fn do_all<R: Read>(
        &mut self,
        mut chunks: Chunks<R>,
        mut job: Job,
    ) -> Result<(), FleetError> {
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
        let open = self.prepared.open;
        let is_open = |reject: &&Reject| match &*reject.error {
            RowError::TwoReadings { .. } => open.decimal,
            RowError::Share { .. } => open.shares,
            _ => false,
        };
        if (open.decimal || open.shares)
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
        // The own total of the table counts that row once.
        summary.perhaps_total = summary.perhaps_total.filter(|line| *line > self.confirmed);
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
            if !is_total && above.has_whole(*power) {
                let known = job.notes.perhaps_total.filter(|known| known < line);
                summary.perhaps_total = summary.perhaps_total.or(known).or(Some(*line));
            }
            if *is_total && above.has_sum(*power, 2) {
                self.confirmed = *line;
            }
            if *is_total && let Some(rows) = above.otherwise(*power) {
                let total = *power;
                summary.total_apart =
                    summary.total_apart.or(Some(TotalApart { line: *line, total, rows }));
            }
        }
        *sums = sums.then(job.sums);
    }

    pub fn write(&mut self, bytes: &[u8]) -> Result<(), FleetError> {
        self.rows.write_all(bytes).map_err(FleetError::Write)
    }

    pub fn finish(mut self) -> Result<Overview, FleetError> {
        if let Some(output) = self.prepared.groups_as() {
            let groups = std::mem::take(&mut self.groups);
            let top = self.prepared.plan.top;
            self.summary.count_groups(&groups, top);
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
        self.check_keys()?;
        Ok(self.shown())
    }

    /// Refuses objects of which none has a key for a power, as a table without such a column is refused.
    fn check_keys(&self) -> Result<(), FleetError> {
        let Prepared { layout, plan, .. } = self.prepared;
        let Summary { read, rows_in, total, rejected, .. } = &self.summary;
        let is_power = |read: &ReadColumn| matches!(read.input, Input::Power | Input::Accelerator);
        if layout.seen.is_empty()
            || *rows_in == 0
            || total.rows + rejected > 0
            || read.iter().any(is_power)
        {
            return Ok(());
        }
        let (name, found) = (plan.names.of(Input::Power).to_owned(), layout.seen.clone());
        let numbers = found.clone();
        Err(ColumnError::Missing { name, found, numbers }.into())
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
                summary.count_groups(&groups, plan.top);
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

impl Summary {
    fn count_groups(&mut self, groups: &Groups, top: Option<usize>) {
        let all = groups.len();
        self.groups = all as u64;
        self.groups_out = top.map_or(all, |top| top.min(all)) as u64;
        self.mixed_groups = groups.mixed();
    }
}

/// Adds what there is to say of a later chunk.
fn note(summary: &mut Summary, notes: &Notes) {
    summary.ranged += notes.ranged;
    summary.left_out.merge(&notes.left_out);
    summary.parts.merge(&notes.parts);
    summary.notes.merge(&notes.remarks);
    summary.unknown.merge(&notes.unknown);
    summary.about += notes.about;
    summary.up_to += notes.up_to;
    summary.machines += notes.machines;
    summary.perhaps_total = summary.perhaps_total.or(notes.perhaps_total);
    summary.drawn_already += notes.drawn_already;
    summary.slight_rows += notes.slight_rows;
    summary.slight = summary.slight.or(notes.slight);
    summary.held.merge(&notes.held);
}
