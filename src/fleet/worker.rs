//! A chunk from its bytes to its results.

use super::cell::{Cell, Cells};
use super::chunks::lines;
use super::columns::{Input, Layout};
use super::error::RowError;
use super::kernel::Kernel;
use super::number::Number;
use super::pipeline::Job;
use super::plan::Prepared;
use super::reader::{Reader, Rows};
use super::rejects::Reject;
use super::summary::Tally;
use std::ops::Range;

/// Rows that are calculated before their numbers become text, and that before they are written: each
/// step is over many rows what a processor does best, while the three row by row wait for each other.
const BLOCK: usize = 64;

/// Calculates chunks, one after the other.
pub(super) struct Worker<'a> {
    prepared: &'a Prepared<'a>,
    reader: Reader,
    rows: Rows,
    kernel: Kernel<'a>,
    /// Where the fields stand of the rows of a block that are to be written: in `anew`, or in the
    /// input if they are written as they stand.
    fields: Vec<Range<usize>>,
    anew: Vec<u8>,
    /// The values of those rows.
    values: Vec<f64>,
    numbers: Vec<Number>,
}

impl<'a> Worker<'a> {
    pub fn new(prepared: &'a Prepared<'a>) -> Self {
        let Prepared { plan, layout, .. } = prepared;
        let values = BLOCK * layout.results.len();
        Self {
            prepared,
            reader: Reader::new(plan.input, layout),
            rows: Rows::default(),
            kernel: Kernel::new(&plan.defaults),
            fields: Vec::with_capacity(BLOCK),
            anew: Vec::new(),
            values: Vec::with_capacity(values),
            numbers: Vec::with_capacity(values),
        }
    }

    pub fn run(&mut self, job: &mut Job) {
        job.clear();
        let Prepared { layout, known_keys, .. } = self.prepared;
        self.reader.read(&job.chunk.bytes, job.chunk.open, layout, *known_keys, &mut self.rows);
        job.rows = self.rows.len() as u64;
        // The first one last.
        let mut faults = std::mem::take(&mut self.rows.faults);
        faults.reverse();
        let mut position = Position { at: 0, line: job.chunk.line };
        for first in (0..self.rows.len()).step_by(BLOCK) {
            for row in first..self.rows.len().min(first + BLOCK) {
                // What is wrong with the row as a whole goes before what that did to its cells.
                let fault = faults.pop_if(|(at, _)| *at == row).map(|(_, fault)| fault);
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
            self.write(job);
        }
    }

    /// Calculates a row, counts it, and has it written with its block; why it is rejected, if it is.
    #[inline]
    fn row(&mut self, job: &mut Job, row: usize) -> Option<RowError> {
        let Self { prepared, rows, kernel, fields, anew, values, .. } = self;
        let Prepared { plan, layout, writer, .. } = prepared;
        let Job { chunk, tally, groups, ranged, .. } = job;
        let cells = TableRow { rows, layout, input: &chunk.bytes, row };
        let outcome = match kernel.outcome(&cells) {
            Ok(outcome) => outcome,
            // Bytes that are no text go before whatever else is wrong.
            Err(error) => return Some(if cells.are_text() { error } else { RowError::NotText }),
        };
        if plan.group_by.is_none() {
            let Some(place) = writer.fields(anew, &chunk.bytes, rows, row) else {
                return Some(RowError::NotText);
            };
            fields.push(place);
            writer.push_values(values, &outcome, &plan.defaults);
        }
        let of_row = Tally::of(&outcome);
        tally.merge(&of_row);
        *ranged += u64::from(outcome.is_range());
        if let Some(group) = layout.group {
            groups.of(rows.field(&chunk.bytes, row, group)).merge(&of_row);
        }
        None
    }

    /// Writes the rows of a block.
    fn write(&mut self, job: &mut Job) {
        let Self { prepared, fields, anew, values, numbers, .. } = self;
        let Prepared { layout, writer, .. } = prepared;
        let Job { chunk, output, .. } = job;
        writer.numbers(values, numbers);
        let source = if writer.rewrites() { &*anew } else { &chunk.bytes };
        for (place, numbers) in fields.drain(..).zip(numbers.chunks(layout.results.len())) {
            writer.push_row(output, &source[place.start..], place.len(), numbers);
        }
        values.clear();
        anew.clear();
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
