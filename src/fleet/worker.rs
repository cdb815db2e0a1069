//! A chunk from its bytes to its results.

use super::cell::{Cell, Cells};
use super::chunks::lines;
use super::columns::{Input, Layout};
use super::error::RowError;
use super::kernel::Kernel;
use super::pipeline::Job;
use super::plan::Prepared;
use super::reader::{Reader, Rows};
use super::rejects::Reject;
use super::results::Outcome;
use super::summary::Tally;

/// Calculates chunks, one after the other.
pub(super) struct Worker<'a> {
    prepared: &'a Prepared<'a>,
    reader: Reader,
    rows: Rows,
    kernel: Kernel<'a>,
}

impl<'a> Worker<'a> {
    pub fn new(prepared: &'a Prepared<'a>) -> Self {
        let Prepared { plan, layout, .. } = prepared;
        let (reader, kernel) = (Reader::new(plan.input, layout), Kernel::new(&plan.defaults));
        Self { prepared, reader, rows: Rows::default(), kernel }
    }

    pub fn run(&mut self, job: &mut Job) {
        job.clear();
        let Prepared { layout, known_keys, .. } = self.prepared;
        self.reader.read(&job.chunk.bytes, job.chunk.open, layout, *known_keys, &mut self.rows);
        job.rows = self.rows.len() as u64;
        let mut faults = std::mem::take(&mut self.rows.faults).into_iter().peekable();
        let mut position = Position { at: 0, line: job.chunk.line };
        for row in 0..self.rows.len() {
            // What is wrong with the row as a whole goes before what that did to its cells.
            let fault = faults.next_if(|(at, _)| *at == row).map(|(_, fault)| fault);
            let Some(error) = fault.or_else(|| self.row(job, row)) else {
                continue;
            };
            let input = &job.chunk.bytes;
            job.rejects.push(Reject {
                line: position.line_of(input, self.rows.start(row)),
                record: self.rows.record(input, row).to_vec(),
                error,
            });
        }
    }

    /// Calculates and writes a row; why it is rejected, if it is.
    #[inline]
    fn row(&mut self, job: &mut Job, row: usize) -> Option<RowError> {
        let Self { prepared, rows, .. } = self;
        let cells = TableRow { rows, layout: &prepared.layout, input: &job.chunk.bytes, row };
        match self.kernel.outcome(&cells) {
            // Bytes that are no text go before whatever else is wrong.
            Err(error) => Some(if cells.are_text() { error } else { RowError::NotText }),
            Ok(outcome) => (!self.write(job, row, &outcome)).then_some(RowError::NotText),
        }
    }

    /// Writes a row and counts it; `false` if a field is no text where it must be.
    #[inline]
    fn write(&self, job: &mut Job, row: usize, outcome: &Outcome) -> bool {
        let Prepared { plan, layout, writer, .. } = self.prepared;
        let Job { chunk, output, .. } = job;
        if plan.group_by.is_none()
            && !writer.push_row(output, &chunk.bytes, &self.rows, row, outcome, &plan.defaults)
        {
            return false;
        }
        let tally = Tally::of(outcome);
        job.tally.merge(&tally);
        job.ranged += u64::from(outcome.is_range());
        if let Some(group) = layout.group {
            job.groups.of(self.rows.field(&job.chunk.bytes, row, group)).merge(&tally);
        }
        true
    }
}

/// A row of a chunk.
struct TableRow<'a> {
    rows: &'a Rows,
    layout: &'a Layout,
    input: &'a [u8],
    row: usize,
}

impl TableRow<'_> {
    fn are_text(&self) -> bool {
        Input::ALL.iter().filter_map(|input| self.cell(*input)).all(|cell| cell.text().is_ok())
    }
}

impl Cells for TableRow<'_> {
    #[inline]
    fn cell(&self, input: Input) -> Option<Cell<'_>> {
        let kept = self.layout.inputs[input as usize]?;
        Some(self.rows.cell(self.input, self.row, kept))
    }
}

/// A place in a chunk whose line is known.
struct Position {
    at: usize,
    line: u64,
}

impl Position {
    /// The line of a later place.
    fn line_of(&mut self, input: &[u8], place: usize) -> u64 {
        self.line += lines(&input[self.at..place]);
        self.at = place;
        self.line
    }
}
