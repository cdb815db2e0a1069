//! Rows with their results, as text.

use super::columns::Layout;
use super::format::Format;
use super::kernel::Defaults;
use super::number::{LONGEST, Number};
use super::page::{Page, copy};
use super::reader::Rows;
use super::results::{Impact, Outcome};
use super::units::Units;
pub(super) use crate::field::push_field;
use std::ops::Range;

/// How a row is written.
#[derive(Clone, Debug)]
pub(super) struct Writer {
    shape: Shape,
    between: Between,
    /// There is a column of emissions.
    emissions: bool,
    units: Units,
    /// The most bytes that the numbers of a row take up, with what stands between and behind them.
    room: usize,
}

/// What stands before each number.
#[derive(Clone, Debug)]
enum Between {
    Delimiter(u8),
    /// The keys of an object, each with a comma before it.
    Keys(Vec<Vec<u8>>),
}

#[derive(Clone, Debug)]
enum Shape {
    /// The record as it stands.
    AsItStands,
    /// The object as it stands but for its closing brace.
    Object,
    /// Every field anew, with this between them.
    Fields(u8),
    /// Every field anew behind its key.
    Keys(Vec<Vec<u8>>),
}

impl Writer {
    pub fn new(
        (input, output): (Format, Format),
        layout: &Layout,
        emissions: bool,
        units: Units,
    ) -> Self {
        let shape = match (input, output.delimiter()) {
            (Format::Ndjson, None) => Shape::Object,
            (_, None) => Shape::Keys(layout.header.iter().map(|name| json_key(name)).collect()),
            (_, Some(_)) if input == output => Shape::AsItStands,
            (_, Some(delimiter)) => Shape::Fields(delimiter),
        };
        let keys = layout.results.iter().map(|name| [b",".as_slice(), &json_key(name)].concat());
        let keys: Vec<Vec<u8>> = keys.collect();
        let room = keys.iter().map(|key| key.len() + LONGEST).sum::<usize>() + b"}\n".len();
        let between = match output.delimiter() {
            Some(delimiter) => Between::Delimiter(delimiter),
            None => Between::Keys(keys),
        };
        Self { shape, between, emissions, units, room }
    }

    /// Whether every field of a row is written anew, so that all have to be read.
    pub fn needs_all(input: Format, output: Format) -> bool {
        input != output
    }

    /// The header; nothing for JSON Lines. `written` is the input's header as it stands.
    pub fn header(&self, layout: &Layout, written: &[u8]) -> Vec<u8> {
        let mut text = Vec::new();
        let Between::Delimiter(delimiter) = self.between else {
            return text;
        };
        if self.rewrites() {
            let names = layout.header.iter().chain(&layout.results);
            push_header(&mut text, &names.map(String::as_str).collect::<Vec<_>>(), delimiter);
            return text;
        }
        text.extend_from_slice(written);
        for name in &layout.results {
            text.push(delimiter);
            text.extend_from_slice(name.as_bytes());
        }
        text.push(b'\n');
        text
    }

    /// Whether the fields of a row are put together anew.
    pub fn rewrites(&self) -> bool {
        !matches!(self.shape, Shape::AsItStands)
    }

    /// Where the fields of a row stand: in the input as they are, or at the end of `anew`; `None` if
    /// one is no text where it must be.
    #[inline]
    pub fn fields(
        &self,
        anew: &mut Vec<u8>,
        input: &[u8],
        rows: &Rows,
        row: usize,
    ) -> Option<Range<usize>> {
        let start = anew.len();
        match &self.shape {
            Shape::AsItStands => return Some(rows.record_range(row)),
            Shape::Object => push_open_object(anew, rows.record(input, row)),
            Shape::Fields(delimiter) => {
                for kept in 0..rows.width() {
                    if kept > 0 {
                        anew.push(*delimiter);
                    }
                    push_field(anew, rows.field(input, row, kept), *delimiter);
                }
            }
            Shape::Keys(keys) => {
                if !push_object(anew, keys, input, rows, row) {
                    anew.truncate(start);
                    return None;
                }
            }
        }
        Some(start..anew.len())
    }

    /// Appends the values of a row.
    #[inline]
    pub fn push_values(
        &self,
        values: &mut Vec<f64>,
        (outcome, impact): (&Outcome, Option<&Impact>),
        defaults: &Defaults,
    ) {
        outcome.figures(impact, (defaults, &self.units), self.emissions, |figure| {
            values.push(figure.central());
            if defaults.ranges {
                values.extend([figure.low(), figure.high()]);
            }
        });
    }

    /// Makes values the numbers to be written.
    pub fn numbers(&self, values: &[f64], numbers: &mut Vec<Number>) {
        // A row on no grid has no emissions.
        let nothing = match self.between {
            Between::Delimiter(_) => Number::none(b""),
            Between::Keys(_) => Number::none(b"null"),
        };
        numbers.clear();
        let number = |value: &f64| if value.is_nan() { nothing } else { Number::of(*value) };
        numbers.extend(values.iter().map(number));
    }

    /// Writes the first `length` bytes of `fields`, and the numbers behind them.
    #[inline]
    pub fn push_row(&self, page: &mut Page, fields: &[u8], length: usize, numbers: &[Number]) {
        page.write(length + self.room, |line| {
            let mut end = copy(fields, length, line);
            match &self.between {
                Between::Delimiter(delimiter) => {
                    for number in numbers {
                        line[end] = *delimiter;
                        end += 1 + number.write(&mut line[end + 1..]);
                    }
                }
                Between::Keys(keys) => {
                    for (key, number) in keys.iter().zip(numbers) {
                        // No comma stands before the first key of an object.
                        let key = if line[..end] == *b"{" { &key[1..] } else { key };
                        end += copy(key, key.len(), &mut line[end..]);
                        end += number.write(&mut line[end..]);
                    }
                    line[end] = b'}';
                    end += 1;
                }
            }
            line[end] = b'\n';
            end + 1
        });
    }
}

/// Appends an object without its closing brace.
fn push_open_object(text: &mut Vec<u8>, record: &[u8]) {
    text.extend_from_slice(record.strip_suffix(b"}").unwrap_or(record).trim_ascii_end());
}

/// Appends the fields as the values of an object that is not closed; `false` if one is no text.
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
        for (object, open) in [("{}", "{"), ("{ }", "{"), ("{\"a\": 1 }", "{\"a\": 1")] {
            let mut text = Vec::new();
            push_open_object(&mut text, object.as_bytes());
            assert_eq!(text, open.as_bytes());
        }
    }
}
