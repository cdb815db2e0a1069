//! Columns of text as Arrow lays them out in memory, read where they are.

use super::cell::Cell;
use super::input::Input;
use std::fmt::Display;
use std::io::Write;

/// The texts of a column, one a row.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Texts<'a> {
    /// Each by itself.
    Slices(&'a [&'a str]),
    /// One behind another, each from its offset to the next one, of which there is one more than rows.
    Utf8 {
        /// All texts.
        bytes: &'a [u8],
        /// Where they begin, and where the last one ends.
        offsets: &'a [i32],
    },
    /// The same with wide offsets.
    LargeUtf8 {
        /// All texts.
        bytes: &'a [u8],
        /// Where they begin, and where the last one ends.
        offsets: &'a [i64],
    },
    /// 16 bytes a row: a length, and either the text or its buffer and where it begins there.
    Views {
        /// The 16 bytes of each row.
        views: &'a [u8],
        /// Where texts of more than 12 bytes are.
        buffers: &'a [&'a [u8]],
    },
    /// Which of several texts each row has.
    Dictionary {
        /// Their positions.
        keys: &'a [u32],
        /// The texts.
        values: &'a TextColumn<'a>,
    },
}

/// A column of text in which cells may be null.
#[derive(Clone, Copy, Debug)]
pub struct TextColumn<'a> {
    texts: Texts<'a>,
    valid: Option<(&'a [u8], usize)>,
}

impl<'a> From<Texts<'a>> for TextColumn<'a> {
    fn from(texts: Texts<'a>) -> Self {
        Self { texts, valid: None }
    }
}

impl<'a> TextColumn<'a> {
    /// Takes those rows for null whose bit is 0; the bit of the first row is at `offset`, the lowest bit of a
    /// byte first.
    #[must_use]
    pub fn with_validity(self, bits: &'a [u8], offset: usize) -> Self {
        Self { valid: Some((bits, offset)), ..self }
    }

    /// The cell of a row; `None` for null, and for a row that is not there.
    #[inline]
    pub(super) fn cell(&self, at: usize) -> Option<Cell<'a>> {
        if let Some((bits, offset)) = self.valid {
            let bit = at + offset;
            if bits.get(bit / 8)? >> (bit % 8) & 1 == 0 {
                return None;
            }
        }
        match self.texts {
            Texts::Slices(texts) => texts.get(at).map(|text| Cell::of(text)),
            Texts::Utf8 { bytes, offsets } => {
                let [start, end] = [offsets.get(at)?, offsets.get(at + 1)?].map(|at| *at as usize);
                Some(Cell::within(bytes, start, end))
            }
            Texts::LargeUtf8 { bytes, offsets } => {
                let [start, end] = [offsets.get(at)?, offsets.get(at + 1)?].map(|at| *at as usize);
                Some(Cell::within(bytes, start, end))
            }
            Texts::Views { views, buffers } => viewed(views, buffers, at),
            Texts::Dictionary { keys, values } => values.cell(*keys.get(at)? as usize),
        }
    }
}

/// The longest text that is in a view itself.
const INLINE: usize = 12;

#[inline]
fn viewed<'a>(views: &'a [u8], buffers: &[&'a [u8]], at: usize) -> Option<Cell<'a>> {
    let start = at * 16;
    let view: &[u8; 16] = views.get(start..)?.first_chunk()?;
    let part = |at: usize| u32::from_le_bytes([view[at], view[at + 1], view[at + 2], view[at + 3]]);
    let length = part(0) as usize;
    if length <= INLINE {
        return Some(Cell::within(views, start + 4, start + 4 + length));
    }
    let start = part(12) as usize;
    Some(Cell::within(buffers.get(part(8) as usize)?, start, start + length))
}

/// The columns of a batch by what they say. One that is not there leaves the default, and so does a cell
/// that is null, except for the power: a row without one has no result, and no error either.
#[derive(Clone, Copy, Debug, Default)]
pub struct Columns<'a>([Option<TextColumn<'a>>; Input::ALL.len()]);

impl<'a> Columns<'a> {
    /// Adds the column of an input.
    #[must_use]
    pub fn with(mut self, input: Input, column: impl Into<TextColumn<'a>>) -> Self {
        self.0[input as usize] = Some(column.into());
        self
    }

    /// The column of an input, if it is there.
    #[inline]
    pub(super) fn of(&self, input: Input) -> Option<&TextColumn<'a>> {
        self.0[input as usize].as_ref()
    }
}

/// Numbers of a column, as the texts that say them exactly.
///
/// ```
/// use gigawatt::fleet::{NumberTexts, Texts};
///
/// let numbers = NumberTexts::of([1.2, 450.0]);
/// let Texts::LargeUtf8 { bytes, offsets } = numbers.texts() else { panic!() };
/// assert_eq!((bytes, offsets), (&b"1.2450"[..], &[0, 3, 6][..]));
/// ```
#[derive(Clone, Debug, Default)]
pub struct NumberTexts {
    bytes: Vec<u8>,
    offsets: Vec<i64>,
}

impl NumberTexts {
    /// Writes each number with the fewest digits that say it.
    pub fn of<T: Display + PartialEq>(numbers: impl IntoIterator<Item = T>) -> Self {
        let (mut bytes, mut offsets) = (Vec::new(), vec![0]);
        let mut last: Option<(T, usize)> = None;
        for number in numbers {
            let start = bytes.len();
            match &last {
                Some((same, at)) if *same == number => bytes.extend_from_within(*at..start),
                // Writing to memory does not fail.
                _ => drop(write!(bytes, "{number}")),
            }
            last = Some((number, start));
            offsets.push(bytes.len() as i64);
        }
        Self { bytes, offsets }
    }

    /// The texts.
    #[must_use]
    pub fn texts(&self) -> Texts<'_> {
        Texts::LargeUtf8 { bytes: &self.bytes, offsets: &self.offsets }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(column: &TextColumn<'_>, rows: usize) -> Vec<Option<String>> {
        let text = |at| column.cell(at).map(|cell| cell.text().unwrap().to_owned());
        (0..rows).map(text).collect()
    }

    #[test]
    fn every_layout_holds_the_same_cells() {
        let long = "1,234,567 megawatts";
        let expected = [Some("7 GW".to_owned()), None, Some(long.to_owned()), Some(String::new())];
        let bytes = format!("7 GWxx{long}");
        let end = bytes.len();
        let offsets = [0, 4, 6, end as i32, end as i32];
        let large = offsets.map(i64::from);
        let mut views = [0; 64];
        views[..8].copy_from_slice(b"\x04\x00\x00\x007 GW");
        views[32] = long.len() as u8;
        views[44] = 6;
        let distinct = ["", long, "7 GW"];
        let values = TextColumn::from(Texts::Slices(&distinct));
        let valid = [0b11010, 0xFF];
        for texts_of in [
            Texts::Slices(&["7 GW", "xx", long, ""]),
            Texts::Utf8 { bytes: bytes.as_bytes(), offsets: &offsets },
            Texts::LargeUtf8 { bytes: bytes.as_bytes(), offsets: &large },
            Texts::Views { views: &views, buffers: &[bytes.as_bytes()] },
            Texts::Dictionary { keys: &[2, 0, 1, 0], values: &values },
        ] {
            let column = TextColumn::from(texts_of).with_validity(&valid, 1);
            assert_eq!(texts(&column, 4), expected, "{texts_of:?}");
            assert!(column.cell(4).is_none());
        }
    }

    #[test]
    fn what_leads_out_of_memory_is_no_cell_or_an_empty_one() {
        let bad = Texts::Utf8 { bytes: b"7 GW", offsets: &[0, 9, -1] };
        assert!(TextColumn::from(bad).cell(0).unwrap().bytes().is_empty());
        assert!(TextColumn::from(bad).cell(1).unwrap().bytes().is_empty());
        let values = TextColumn::from(Texts::Slices(&[]));
        assert!(
            TextColumn::from(Texts::Dictionary { keys: &[7], values: &values }).cell(0).is_none()
        );
    }

    #[test]
    fn numbers_are_said_exactly() {
        let numbers = [1.2, 1.2, 0.1 + 0.2, 450.0, 1e21];
        let written = NumberTexts::of(numbers);
        let column = TextColumn::from(written.texts());
        let read = |at| column.cell(at).unwrap().text().unwrap().parse::<f64>().unwrap();
        assert_eq!((0..5).map(read).collect::<Vec<_>>(), numbers);
        // A number of 32 bits is not what it becomes with 64.
        let short = NumberTexts::of([1.2_f32]);
        assert_eq!(texts(&short.texts().into(), 1), [Some("1.2".to_owned())]);
    }
}
