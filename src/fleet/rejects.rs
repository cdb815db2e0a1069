//! The rows without a result, whole, with line and reason.

use super::error::RowError;
use super::format::Format;
use super::writer::push_field;
use std::io::{self, Write};

/// A row without a result.
#[derive(Debug)]
pub(super) struct Reject {
    /// The line it begins in, from 1.
    pub line: u64,
    /// The row as it stands.
    pub record: Vec<u8>,
    pub error: RowError,
}

/// Writes rejects: `reject_line` and `reject_reason`, then the row as it stands, so that a mended file
/// can be read again. Rows of JSON Lines become a field of a CSV table.
pub(super) struct Rejects<'a> {
    output: &'a mut dyn Write,
    delimiter: u8,
    /// Whether a row is a record already and not a text to be quoted.
    delimited: bool,
    header: Vec<u8>,
    pub count: u64,
}

impl<'a> Rejects<'a> {
    /// `header` is that of the input as it stands.
    pub fn new(output: &'a mut dyn Write, input: Format, header: &[u8]) -> Self {
        let delimiter = input.delimiter();
        let header = if delimiter.is_some() { header } else { b"reject_row" };
        Self {
            output,
            delimiter: delimiter.unwrap_or(b','),
            delimited: delimiter.is_some(),
            header: header.to_vec(),
            count: 0,
        }
    }

    pub fn write(&mut self, rejects: &[Reject]) -> io::Result<()> {
        for reject in rejects {
            if self.count == 0 {
                let header = std::mem::take(&mut self.header);
                self.line(b"reject_line", "reject_reason", &header)?;
            }
            self.count += 1;
            let mut row = Vec::new();
            let record = if self.delimited {
                &reject.record
            } else {
                push_field(&mut row, &reject.record, self.delimiter);
                &row
            };
            self.line(reject.line.to_string().as_bytes(), &reject.error.reason(), record)?;
        }
        Ok(())
    }

    fn line(&mut self, line: &[u8], reason: &str, record: &[u8]) -> io::Result<()> {
        let mut text = line.to_vec();
        text.push(self.delimiter);
        push_field(&mut text, reason.as_bytes(), self.delimiter);
        text.push(self.delimiter);
        text.extend_from_slice(record);
        text.push(b'\n');
        self.output.write_all(&text)
    }
}
