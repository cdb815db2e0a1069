//! Rows with their results, as text.

use super::columns::Layout;
use super::format::Format;
use super::kernel::Defaults;
use super::reader::Rows;
use super::results::Outcome;
pub(super) use crate::field::push_field;
use crate::quantity::push_number;
use std::ops::Range;

/// How a row is written.
#[derive(Clone, Debug)]
pub(super) struct Writer {
    shape: Shape,
    /// What stands before each number: a separator, or the key of an object.
    before: Vec<Vec<u8>>,
    /// There is a column of emissions.
    emissions: bool,
}

#[derive(Clone, Debug)]
enum Shape {
    /// The record as it stands, and the numbers behind it.
    AsItStands,
    /// The object as it stands but for its closing brace.
    Object,
    /// Every field anew, with this between them.
    Fields(u8),
    /// Every field anew behind its key.
    Keys(Vec<Vec<u8>>),
}

impl Writer {
    pub fn new(input: Format, output: Format, layout: &Layout, emissions: bool) -> Self {
        let shape = match (input, output.delimiter()) {
            (Format::Ndjson, None) => Shape::Object,
            (_, None) => Shape::Keys(layout.header.iter().map(|name| json_key(name)).collect()),
            (_, Some(_)) if input == output => Shape::AsItStands,
            (_, Some(delimiter)) => Shape::Fields(delimiter),
        };
        let before = layout.results.iter().map(|name| match output.delimiter() {
            Some(delimiter) => vec![delimiter],
            None => [b",".as_slice(), &json_key(name)].concat(),
        });
        Self { shape, before: before.collect(), emissions }
    }

    /// Whether every field of a row is written anew, so that all have to be read.
    pub fn needs_all(input: Format, output: Format) -> bool {
        input != output
    }

    /// The header; nothing for JSON Lines. `written` is the input's header as it stands.
    pub fn header(&self, layout: &Layout, written: &[u8]) -> Vec<u8> {
        let mut text = Vec::new();
        match &self.shape {
            Shape::AsItStands => {
                text.extend_from_slice(written);
                for (before, name) in self.before.iter().zip(&layout.results) {
                    text.extend_from_slice(before);
                    text.extend_from_slice(name.as_bytes());
                }
                text.push(b'\n');
            }
            Shape::Fields(delimiter) => {
                let names = layout.header.iter().chain(&layout.results);
                push_header(&mut text, &names.map(String::as_str).collect::<Vec<_>>(), *delimiter);
            }
            Shape::Object | Shape::Keys(_) => {}
        }
        text
    }

    /// Writes a row; `false` if a field is no text where it must be.
    pub fn push_row(
        &self,
        text: &mut Vec<u8>,
        input: &[u8],
        rows: &Rows,
        row: usize,
        outcome: &Outcome,
        defaults: &Defaults,
    ) -> bool {
        let start = text.len();
        let empty_object = match &self.shape {
            Shape::AsItStands => {
                push_record(text, input, rows.record_range(row));
                false
            }
            Shape::Object => push_open_object(text, rows.record(input, row)),
            Shape::Fields(delimiter) => {
                for kept in 0..rows.width() {
                    if kept > 0 {
                        text.push(*delimiter);
                    }
                    push_field(text, rows.field(input, row, kept), *delimiter);
                }
                false
            }
            Shape::Keys(keys) => {
                if !push_object(text, keys, input, rows, row) {
                    text.truncate(start);
                    return false;
                }
                keys.is_empty()
            }
        };
        self.push_numbers(text, outcome, defaults, empty_object);
        if matches!(self.shape, Shape::Object | Shape::Keys(_)) {
            text.push(b'}');
        }
        text.push(b'\n');
        true
    }

    #[inline]
    fn push_numbers(
        &self,
        text: &mut Vec<u8>,
        outcome: &Outcome,
        defaults: &Defaults,
        mut first: bool,
    ) {
        let mut before = self.before.iter();
        let objects = matches!(self.shape, Shape::Object | Shape::Keys(_));
        let mut push = |number: f64| {
            match before.next().map(Vec::as_slice) {
                Some([delimiter]) => text.push(*delimiter),
                Some(key) => text.extend_from_slice(&key[usize::from(first)..]),
                None => {}
            }
            first = false;
            // A row on no grid has no emissions.
            match (number.is_nan(), objects) {
                (false, _) => push_number(text, number),
                (true, true) => text.extend_from_slice(b"null"),
                (true, false) => {}
            }
        };
        outcome.figures(defaults, self.emissions, |figure| {
            push(figure.central());
            if defaults.ranges {
                push(figure.low());
                push(figure.high());
            }
        });
    }
}

/// Appends a part of the input. Most records are so short that copying more than they are, at a size
/// that is known beforehand, costs less than the call that copies what they are.
#[inline]
fn push_record(text: &mut Vec<u8>, input: &[u8], range: Range<usize>) {
    let length = range.len();
    match input.get(range.start..).and_then(<[u8]>::first_chunk::<64>) {
        Some(block) if length <= block.len() => {
            let end = text.len() + length;
            text.extend_from_slice(block);
            text.truncate(end);
        }
        _ => text.extend_from_slice(&input[range]),
    }
}

/// An object without its closing brace; whether it is empty.
fn push_open_object(text: &mut Vec<u8>, record: &[u8]) -> bool {
    let open = record.strip_suffix(b"}").unwrap_or(record).trim_ascii_end();
    text.extend_from_slice(open);
    open == b"{"
}

/// The fields as the values of an object that is not closed; `false` if one is no text.
fn push_object(
    text: &mut Vec<u8>,
    keys: &[Vec<u8>],
    input: &[u8],
    rows: &Rows,
    row: usize,
) -> bool {
    text.push(b'{');
    for (kept, key) in keys.iter().enumerate() {
        let Ok(value) = std::str::from_utf8(rows.field(input, row, kept)) else {
            return false;
        };
        if kept > 0 {
            text.push(b',');
        }
        text.extend_from_slice(key);
        push_json_text(text, value);
    }
    true
}

/// Appends a line of column names.
pub(super) fn push_header(text: &mut Vec<u8>, names: &[&str], delimiter: u8) {
    for (at, name) in names.iter().enumerate() {
        if at > 0 {
            text.push(delimiter);
        }
        push_field(text, name.as_bytes(), delimiter);
    }
    text.push(b'\n');
}

/// Appends `"name":`.
pub(super) fn push_json_key(text: &mut Vec<u8>, name: &str) {
    push_json_text(text, name);
    text.push(b':');
}

/// Appends a text as JSON has it.
pub(super) fn push_json_text(text: &mut Vec<u8>, value: &str) {
    // Writing to memory does not fail, and texts have no shape that JSON lacks.
    let _ = serde_json::to_writer(text, value);
}

fn json_key(name: &str) -> Vec<u8> {
    let mut key = Vec::new();
    push_json_key(&mut key, name);
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_opened_again() {
        for (object, open, empty) in
            [("{}", "{", true), ("{ }", "{", true), ("{\"a\": 1 }", "{\"a\": 1", false)]
        {
            let mut text = Vec::new();
            assert_eq!(push_open_object(&mut text, object.as_bytes()), empty);
            assert_eq!(text, open.as_bytes());
        }
    }
}
