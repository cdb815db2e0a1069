//! Columns of Arrow as the kernel reads them.

use crate::arrow::{RawArray, RawSchema};
use gigawatt::fleet::{NumberTexts, TextColumn, Texts};
use std::fmt::Display;

/// A column that is ready to be read.
pub struct Prepared<'a> {
    cells: Cells<'a>,
    valid: Option<(&'a [u8], usize)>,
}

enum Cells<'a> {
    Texts(Texts<'a>),
    Views { views: &'a [u8], buffers: Vec<&'a [u8]> },
    Numbers(NumberTexts),
    Dictionary { keys: Vec<u32>, values: Box<Prepared<'a>> },
}

/// Whether a column of this type can be read.
pub fn is_readable(schema: &RawSchema) -> bool {
    match schema.dictionary() {
        Some(values) => is_readable(values),
        None => matches!(
            schema.format(),
            "n" | "u" | "U" | "vu" | "c" | "C" | "s" | "S" | "i" | "I" | "l" | "L" | "f" | "g"
        ),
    }
}

impl<'a> Prepared<'a> {
    /// Prepares an array of a readable type.
    pub fn of(array: &'a RawArray, schema: &RawSchema) -> Self {
        let format = schema.format();
        if format == "n" || array.length() == 0 {
            return Self { cells: Cells::Texts(Texts::Slices(&[])), valid: None };
        }
        let cells = match (schema.dictionary(), array.dictionary()) {
            (Some(schema), Some(values)) => Cells::Dictionary {
                keys: keys(array, format),
                values: Box::new(Self::of(values, schema)),
            },
            _ => cells(array, format),
        };
        Self { cells, valid: array.validity() }
    }

    /// The texts that a dictionary has.
    pub fn dictionary(&self) -> Option<TextColumn<'_>> {
        match &self.cells {
            Cells::Dictionary { values, .. } => Some(values.column(None)),
            _ => None,
        }
    }

    /// The column; `values` is what [`dictionary`](Self::dictionary) gave.
    pub fn column<'b>(&'b self, values: Option<&'b TextColumn<'b>>) -> TextColumn<'b> {
        let texts = match (&self.cells, values) {
            (Cells::Texts(texts), _) => *texts,
            (Cells::Views { views, buffers }, _) => Texts::Views { views, buffers },
            (Cells::Numbers(numbers), _) => numbers.texts(),
            (Cells::Dictionary { keys, .. }, Some(values)) => Texts::Dictionary { keys, values },
            (Cells::Dictionary { .. }, None) => Texts::Slices(&[]),
        };
        let column = TextColumn::from(texts);
        match self.valid {
            Some((bits, offset)) => column.with_validity(bits, offset),
            None => column,
        }
    }
}

fn cells<'a>(array: &'a RawArray, format: &str) -> Cells<'a> {
    let (offset, length) = (array.offset(), array.length());
    // SAFETY, for all buffers below: the format says what is in them, and each has an item for every row; the
    // offsets have one more, and the last says how long the texts are.
    match format {
        "u" => {
            let offsets: &[i32] = unsafe { array.buffer(1, offset, length + 1) };
            let end = offsets.last().map_or(0, |end| *end as usize);
            Cells::Texts(Texts::Utf8 { bytes: unsafe { array.buffer(2, 0, end) }, offsets })
        }
        "U" => {
            let offsets: &[i64] = unsafe { array.buffer(1, offset, length + 1) };
            let end = offsets.last().map_or(0, |end| *end as usize);
            Cells::Texts(Texts::LargeUtf8 { bytes: unsafe { array.buffer(2, 0, end) }, offsets })
        }
        "vu" => {
            let count = array.buffers().saturating_sub(3);
            let lengths: &[i64] = unsafe { array.buffer(2 + count, 0, count) };
            let texts = lengths.iter().enumerate();
            let buffers = texts.map(|(at, end)| unsafe { array.buffer(2 + at, 0, *end as usize) });
            let views = unsafe { array.buffer(1, offset * 16, length * 16) };
            Cells::Views { views, buffers: buffers.collect() }
        }
        "c" => numbers::<i8>(array),
        "C" => numbers::<u8>(array),
        "s" => numbers::<i16>(array),
        "S" => numbers::<u16>(array),
        "i" => numbers::<i32>(array),
        "I" => numbers::<u32>(array),
        "l" => numbers::<i64>(array),
        "L" => numbers::<u64>(array),
        "f" => numbers::<f32>(array),
        _ => numbers::<f64>(array),
    }
}

fn numbers<T: Copy + Display + PartialEq>(array: &RawArray) -> Cells<'_> {
    // SAFETY: only called with the type that the format names.
    let values: &[T] = unsafe { array.buffer(1, array.offset(), array.length()) };
    Cells::Numbers(NumberTexts::of(values.iter().copied()))
}

/// The keys of a dictionary. One that is no position leads nowhere, as null does.
fn keys(array: &RawArray, format: &str) -> Vec<u32> {
    fn read<T: Copy + TryInto<u32>>(array: &RawArray) -> Vec<u32> {
        // SAFETY: only called with the type that the format names.
        let keys: &[T] = unsafe { array.buffer(1, array.offset(), array.length()) };
        keys.iter().map(|key| (*key).try_into().unwrap_or(u32::MAX)).collect()
    }
    match format {
        "c" => read::<i8>(array),
        "C" => read::<u8>(array),
        "s" => read::<i16>(array),
        "S" => read::<u16>(array),
        "i" => read::<i32>(array),
        "I" => read::<u32>(array),
        "l" => read::<i64>(array),
        _ => read::<u64>(array),
    }
}
