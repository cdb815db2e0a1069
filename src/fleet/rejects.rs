//! The rows without a result, whole, with line and reason.

use super::error::RowError;
use super::format::Format;
use super::writer::{push_field, push_json_text};
use serde::de::IgnoredAny;
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
/// can be read again.
pub(super) struct Rejects<'a> {
    output: &'a mut dyn Write,
    shape: Shape,
    pub count: u64,
}

enum Shape {
    /// A table with the header of the input as it stands.
    Table { delimiter: u8, header: Vec<u8> },
    /// JSON Lines.
    Objects,
}

impl<'a> Rejects<'a> {
    /// `header` is that of the input as it stands.
    pub fn new(output: &'a mut dyn Write, input: Format, header: &[u8]) -> Self {
        let shape = match input.delimiter() {
            Some(delimiter) => Shape::Table { delimiter, header: header.to_vec() },
            None => Shape::Objects,
        };
        Self { output, shape, count: 0 }
    }

    pub fn write(&mut self, rejects: &[Reject]) -> io::Result<()> {
        for Reject { line, record, error } in rejects {
            let mut text = Vec::new();
            match &self.shape {
                Shape::Table { delimiter, header } => {
                    if self.count == 0 {
                        push_record(&mut text, "reject_line", "reject_reason", header, *delimiter);
                    }
                    push_record(&mut text, &line.to_string(), &error.reason(), record, *delimiter);
                }
                Shape::Objects => push_object(&mut text, *line, &error.reason(), record),
            }
            self.output.write_all(&text)?;
            self.count += 1;
        }
        Ok(())
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

/// An object with its keys behind the two; anything else becomes a text.
fn push_object(text: &mut Vec<u8>, line: u64, reason: &str, record: &[u8]) {
    text.extend_from_slice(format!("{{\"reject_line\":{line},\"reject_reason\":").as_bytes());
    push_json_text(text, reason);
    match inside_of_object(record) {
        Some("") => {}
        Some(inside) => {
            text.push(b',');
            text.extend_from_slice(inside.as_bytes());
        }
        None => {
            text.extend_from_slice(b",\"reject_row\":");
            push_json_text(text, &printable(record));
        }
    }
    text.extend_from_slice(b"}\n");
}

/// What stands between the braces of an object.
fn inside_of_object(record: &[u8]) -> Option<&str> {
    let record = std::str::from_utf8(record).ok()?;
    let inside = record.strip_prefix('{')?.strip_suffix('}')?.trim();
    serde_json::from_str::<IgnoredAny>(record).ok().map(|_| inside)
}

/// A record as a text in which bytes that are none stand as `\xFF`.
fn printable(record: &[u8]) -> String {
    let chunks = record.utf8_chunks().map(|chunk| {
        let bytes: String = chunk.invalid().iter().map(|byte| format!("\\x{byte:02X}")).collect();
        chunk.valid().to_owned() + &bytes
    });
    chunks.collect()
}
