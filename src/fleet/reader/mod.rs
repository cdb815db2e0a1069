//! Chunks of whole records → rows with the fields that are needed.

mod by_format;
mod delimited;
mod marks;
mod ndjson;
#[cfg(test)]
mod oracle;

use super::cell::Cell;
use super::error::RowError;
pub(super) use by_format::Reader;
pub(super) use delimited::{Records, fields};
pub(super) use ndjson::{keys, pairs};
use std::ops::Range;

/// Where a field stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Field {
    start: u32,
    end: u32,
    /// In the decoded text, as the file writes it with quotes or escapes.
    decoded: bool,
}

impl Field {
    fn written(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32, decoded: false }
    }
}

/// The rows of a chunk. Nothing borrows from it, so that its memory serves the next chunk too.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// The bytes of each record, without its line end.
    records: Vec<(u32, u32)>,
    /// The kept fields of all rows, row after row.
    fields: Vec<Field>,
    /// Fields kept of a row.
    width: usize,
    decoded: Vec<u8>,
    /// The rows that cannot be used, in order.
    pub faults: Vec<(usize, RowError)>,
    /// The rows that may add up others, in order.
    pub suspects: Vec<usize>,
}

impl Rows {
    fn clear(&mut self, width: usize) {
        self.records.clear();
        self.fields.clear();
        self.decoded.clear();
        self.faults.clear();
        self.suspects.clear();
        self.width = width;
    }

    pub fn width(&self) -> usize {
        self.width
    }

    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// The record of a row as it stands in the file.
    pub fn record<'a>(&self, input: &'a [u8], row: usize) -> &'a [u8] {
        &input[self.record_range(row)]
    }

    /// Where the record of a row begins.
    pub fn start(&self, row: usize) -> usize {
        self.records[row].0 as usize
    }

    /// Where that is.
    pub fn record_range(&self, row: usize) -> Range<usize> {
        let (start, end) = self.records[row];
        start as usize..end as usize
    }

    /// A kept field of a row, without quotes and escapes.
    pub fn cell<'a>(&'a self, input: &'a [u8], row: usize, kept: usize) -> Cell<'a> {
        let Field { start, end, decoded } = self.fields[row * self.width + kept];
        let source = if decoded { &self.decoded } else { input };
        Cell::within(source, start as usize, end as usize)
    }

    /// Its bytes.
    pub fn field<'a>(&'a self, input: &'a [u8], row: usize, kept: usize) -> &'a [u8] {
        self.cell(input, row, kept).bytes()
    }

    /// Adds a row without an end, its fields empty, and gives them to be filled.
    fn push(&mut self, start: usize) -> &mut [Field] {
        self.records.push((start as u32, start as u32));
        let first = self.fields.len();
        self.fields.resize(first + self.width, Field::default());
        &mut self.fields[first..]
    }

    /// Takes the last row back.
    fn pop(&mut self) {
        self.records.pop();
        self.fields.truncate(self.fields.len() - self.width);
    }

    /// Says where the last row ends.
    fn end_at(&mut self, end: usize) {
        if let Some((_, last)) = self.records.last_mut() {
            *last = end as u32;
        }
    }

    /// Says what is wrong with the last row.
    fn fault(&mut self, error: RowError) {
        let row = self.records.len().saturating_sub(1);
        if self.faults.last().is_none_or(|(known, _)| *known != row) {
            self.faults.push((row, error));
        }
    }

    /// Says that the last row may add up others.
    fn suspect(&mut self) {
        let row = self.records.len().saturating_sub(1);
        if self.suspects.last() != Some(&row) {
            self.suspects.push(row);
        }
    }

    fn decode(&mut self, bytes: &[u8]) -> Field {
        let start = self.decoded.len();
        self.decoded.extend_from_slice(bytes);
        Field { start: start as u32, end: self.decoded.len() as u32, decoded: true }
    }
}

/// What the reader noticed at a row.
pub(super) struct Mark {
    pub fault: Option<RowError>,
    pub suspect: bool,
}

/// The rows of a chunk at which the reader noticed something, the first one last.
pub(super) struct Marked {
    faults: Vec<(usize, RowError)>,
    suspects: Vec<usize>,
    /// The next one.
    pub next: usize,
}

impl Marked {
    pub fn of(rows: &mut Rows) -> Self {
        let (mut faults, mut suspects) =
            (std::mem::take(&mut rows.faults), std::mem::take(&mut rows.suspects));
        faults.reverse();
        suspects.reverse();
        let mut marked = Self { faults, suspects, next: 0 };
        marked.go_on();
        marked
    }

    fn go_on(&mut self) {
        let fault = self.faults.last().map(|(row, _)| *row);
        self.next =
            fault.into_iter().chain(self.suspects.last().copied()).min().unwrap_or(usize::MAX);
    }

    /// What there is at the next row, which is this one.
    pub fn take(&mut self, row: usize) -> Mark {
        let fault = self.faults.pop_if(|(at, _)| *at == row).map(|(_, fault)| fault);
        let suspect = self.suspects.pop_if(|at| *at == row).is_some();
        self.go_on();
        Mark { fault, suspect }
    }
}
