//! The rows without a result, whole, with line and reason.

use super::error::{Refusal, RowError};
use super::format::Format;
use super::reader::pairs;
use super::writer::{push_field, push_json_key, push_json_text};
use crate::printable::named;
use std::collections::HashMap;
use std::io::{self, Write};

/// A row without a result.
#[derive(Debug)]
pub(super) struct Reject {
    /// The line it begins in, from 1.
    pub line: u64,
    /// The row as it stands.
    pub record: Vec<u8>,
    pub error: Refusal,
}

/// Writes rejects: `reject_line` and `reject_reason`, then the row as it stands, so that a mended file
/// can be read again.
pub(super) struct Rejects<'a> {
    output: &'a mut dyn Write,
    shape: Shape,
    reasons: Reasons,
    pub count: u64,
}

/// The names of the two columns.
const LINE: &str = "reject_line";
const REASON: &str = "reject_reason";

enum Shape {
    /// A table with the header of the input as it stands. If that is of rejects, `again`, what was said
    /// of a row then is not what is said of it now.
    Table { delimiter: u8, header: Vec<u8>, again: bool },
    /// JSON Lines.
    Objects,
}

impl<'a> Rejects<'a> {
    /// `header` is that of the input as it stands.
    pub fn new(output: &'a mut dyn Write, input: Format, header: &[u8]) -> Self {
        let shape = match input.delimiter() {
            Some(delimiter) => {
                let of_rejects = [LINE, REASON, ""].join(&char::from(delimiter).to_string());
                let again = header.strip_prefix(of_rejects.as_bytes());
                let header = again.unwrap_or(header).to_vec();
                Shape::Table { delimiter, header, again: again.is_some() }
            }
            None => Shape::Objects,
        };
        Self { output, shape, reasons: Reasons::default(), count: 0 }
    }

    pub fn write(&mut self, rejects: &[Reject]) -> io::Result<()> {
        let mut text = Vec::new();
        for Reject { line, record, error } in rejects {
            let reason = error.reason(|error| self.reasons.of(error));
            match &self.shape {
                Shape::Table { delimiter, header, again } => {
                    if self.count == 0 {
                        push_record(&mut text, LINE, REASON, header, *delimiter);
                    }
                    let rest = || behind_field(behind_field(record, *delimiter)?, *delimiter);
                    let record = again.then(rest).flatten().unwrap_or(record);
                    push_record(&mut text, &line.to_string(), reason, record, *delimiter);
                }
                Shape::Objects => push_object(&mut text, *line, reason, record),
            }
            self.count += 1;
        }
        if text.is_empty() { Ok(()) } else { self.output.write_all(&text) }
    }
}

/// What was said of the rows so far. To find what a word was meant to be takes a hundred times as long as
/// to read a good row, so that only the first faults that differ get a hint.
#[derive(Default)]
struct Reasons(HashMap<String, String>);

/// So many different faults get a hint.
const WITH_HINT: usize = 1_000;

impl Reasons {
    /// Message and hint of a fault, and the message alone once there were too many that differ. The row
    /// itself is data; what is said of it is for people.
    fn of(&mut self, error: &RowError) -> String {
        let message = error.to_string();
        if let Some(known) = self.0.get(&message) {
            return known.clone();
        }
        if self.0.len() == WITH_HINT {
            return named(&message).into_owned();
        }
        let reason = named(&error.reason()).into_owned();
        self.0.insert(message, reason.clone());
        reason
    }
}

fn push_record(text: &mut Vec<u8>, line: &str, reason: &str, record: &[u8], delimiter: u8) {
    text.extend_from_slice(line.as_bytes());
    text.push(delimiter);
    push_field(text, reason.as_bytes(), delimiter);
    text.push(delimiter);
    text.extend_from_slice(record);
    text.push(b'\n');
}

/// What follows the first field and its delimiter.
fn behind_field(record: &[u8], delimiter: u8) -> Option<&[u8]> {
    let mut is_quoted = false;
    let is_end = |byte: &u8| {
        is_quoted ^= *byte == b'"';
        *byte == delimiter && !is_quoted
    };
    let end = record.iter().position(is_end)?;
    Some(&record[end + 1..])
}

/// An object with its keys behind the two; anything else becomes a text.
fn push_object(text: &mut Vec<u8>, line: u64, reason: &str, record: &[u8]) {
    text.extend_from_slice(format!("{{\"{LINE}\":{line},\"{REASON}\":").as_bytes());
    push_json_text(text, reason);
    if let Some(pairs) = pairs(record) {
        for (key, value) in pairs.iter().filter(|(key, _)| !matches!(&**key, LINE | REASON)) {
            text.push(b',');
            push_json_key(text, key);
            text.extend_from_slice(value.get().as_bytes());
        }
    } else {
        text.extend_from_slice(b",\"reject_row\":");
        push_json_text(text, &printable(record));
    }
    text.extend_from_slice(b"}\n");
}

/// A record as a text in which bytes that are none stand as `\xFF`.
fn printable(record: &[u8]) -> String {
    let chunks = record.utf8_chunks().map(|chunk| {
        let bytes: String = chunk.invalid().iter().map(|byte| format!("\\x{byte:02X}")).collect();
        chunk.valid().to_owned() + &bytes
    });
    chunks.collect()
}
