//! A chunk from its bytes to its results.

use super::chunks::lines;
use super::columns::Input;
use super::error::RowError;
use super::kernel::{Batch, evaluate};
use super::pipeline::Job;
use super::plan::Prepared;
use super::reader::{Reader, Rows};
use super::rejects::Reject;
use super::results::Results;
use super::summary::Tally;

/// Calculates chunks, one after the other.
pub(super) struct Worker<'a> {
    prepared: &'a Prepared<'a>,
    reader: Reader,
    rows: Rows,
}

impl<'a> Worker<'a> {
    pub fn new(prepared: &'a Prepared<'a>) -> Self {
        let reader = Reader::new(prepared.plan.input, &prepared.layout);
        Self { prepared, reader, rows: Rows::default() }
    }

    pub fn run(&mut self, job: &mut Job) {
        job.output.clear();
        job.rejects.clear();
        let Prepared { plan, layout, known_keys, .. } = self.prepared;
        let Job { chunk, .. } = job;
        self.reader.read(&chunk.bytes, chunk.open, layout, *known_keys, &mut self.rows);
        let mut faults = std::mem::take(&mut self.rows.faults);
        // Once for all of them, which is less work than field by field; one bad byte makes it that.
        let text = simdutf8::basic::from_utf8(&chunk.bytes).ok();
        let columns = Input::ALL.map(|input| self.column(&chunk.bytes, text, input, &mut faults));
        faults.sort_by_key(|(row, _)| *row);
        let [power, pue, utilization, basis, hours, count, online, offline, grid] =
            columns.each_ref().map(Vec::as_slice);
        let batch = Batch { power, pue, utilization, basis, hours, count, online, offline, grid };
        let results = evaluate(&batch, &plan.defaults);
        self.write(job, results, faults);
    }

    /// The texts of a column, empty in rows that have faults already or get one for being no text.
    fn column<'b>(
        &'b self,
        input: &'b [u8],
        text: Option<&'b str>,
        column: Input,
        faults: &mut Vec<(usize, RowError)>,
    ) -> Vec<&'b str> {
        let Some(kept) = self.prepared.layout.inputs[column as usize] else {
            return Vec::new();
        };
        let text = |row| {
            self.rows.text(input, text, row, kept).unwrap_or_else(|| {
                faults.push((row, RowError::NotText));
                ""
            })
        };
        (0..self.rows.len()).map(text).collect()
    }

    fn write(&mut self, job: &mut Job, mut results: Results, faults: Vec<(usize, RowError)>) {
        let Prepared { plan, layout, writer, .. } = self.prepared;
        let errors = std::mem::take(&mut results.errors);
        let mut errors = errors.into_iter().peekable();
        let mut faults = faults.into_iter().peekable();
        job.tally = Tally::default();
        job.rows = self.rows.len() as u64;
        job.ranged = results.ranged as u64;
        let mut position = Position { at: 0, line: job.chunk.line };
        for row in 0..self.rows.len() {
            let mut error = errors.next_if(|(at, _)| *at == row).map(|(_, error)| error);
            // What is wrong with the row as a whole goes before what that did to its cells.
            while let Some((_, fault)) = faults.next_if(|(at, _)| *at == row) {
                error = Some(fault);
            }
            let input = &job.chunk.bytes;
            let written = error.is_none()
                && (plan.group_by.is_some()
                    || writer.push_row(&mut job.output, input, &self.rows, row, &results));
            if written {
                let tally = Tally::of(&results, row);
                job.tally.merge(&tally);
                if let Some(group) = layout.group {
                    job.groups.of(self.rows.field(input, row, group)).merge(&tally);
                }
                continue;
            }
            job.rejects.push(Reject {
                line: position.line_of(input, self.rows.start(row)),
                record: self.rows.record(input, row).to_vec(),
                error: error.unwrap_or(RowError::NotText),
            });
        }
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
