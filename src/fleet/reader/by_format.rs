//! The reader of a format.

use super::Rows;
use super::delimited::Delimited;
use super::ndjson::Lines;
use crate::fleet::columns::Layout;
use crate::fleet::error::RowError;
use crate::fleet::format::Format;

/// Reads chunks of one format.
pub(in super::super) enum Reader {
    Delimited(Box<Delimited>),
    Ndjson(Lines),
}

impl Reader {
    pub fn new(format: Format, layout: &Layout) -> Self {
        match format.delimiter() {
            Some(delimiter) => Self::Delimited(Box::new(Delimited::new(delimiter, layout))),
            None => Self::Ndjson(Lines::default()),
        }
    }

    /// Reads a chunk. With `open` its last record has no end: the file stops inside of a quote.
    pub fn read(
        &mut self,
        input: &[u8],
        open: bool,
        layout: &Layout,
        strict_keys: bool,
        rows: &mut Rows,
    ) {
        rows.clear(layout.kept.len());
        match self {
            Self::Delimited(reader) => reader.read(input, rows),
            Self::Ndjson(reader) => reader.read(input, layout, strict_keys, rows),
        }
        if open && !rows.records.is_empty() {
            // What the quote swallowed makes for another fault too, and tells less.
            rows.faults.pop_if(|(row, _)| *row + 1 == rows.records.len());
            rows.fault(RowError::OpenQuote);
        }
    }
}
