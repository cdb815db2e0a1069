//! The cells of a row, as the kernel asks for them.

use super::error::RowError;
use super::input::Input;
use crate::quantity::Short;

/// The longest cell that is read. No value is nearly as long, and to find out what is wrong with one takes
/// far longer than to pass it over.
const LONGEST: usize = 1000;

/// A row of cells.
pub(super) trait Cells {
    /// What the row says of an input; `None` if the table has no such column.
    fn cell(&self, input: Input) -> Option<Cell<'_>>;
}

/// A cell, which is not yet known to be text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell<'a> {
    source: &'a [u8],
    start: usize,
    end: usize,
}

impl<'a> Cell<'a> {
    /// The bytes of `source` from `start` to `end`.
    pub fn within(source: &'a [u8], start: usize, end: usize) -> Self {
        Self { source, start, end }
    }

    pub fn of(text: &'a str) -> Self {
        Self::within(text.as_bytes(), 0, text.len())
    }

    /// The cell in a register, if it is short enough.
    #[inline]
    pub fn short(&self) -> Option<Short> {
        Short::within(self.source, self.start, self.end)
    }

    /// A number and the unit behind it, with a blank between them or none, where both are short.
    pub fn apart(&self) -> Option<[Short; 2]> {
        let is_number = |byte: &u8| matches!(byte, b'0'..=b'9' | b',' | b'.');
        let bytes = self.bytes();
        let number = bytes.iter().take_while(|byte| is_number(byte)).count();
        let unit = number + usize::from(bytes.get(number) == Some(&b' '));
        let short = |start, end| Short::within(self.source, self.start + start, self.start + end);
        Some([short(0, number)?, short(unit, bytes.len())?])
    }

    pub fn bytes(&self) -> &'a [u8] {
        self.source.get(self.start..self.end).unwrap_or_default()
    }

    pub fn is_text(&self) -> bool {
        std::str::from_utf8(self.bytes()).is_ok()
    }

    /// The cell as it stands.
    pub fn text(&self) -> Result<&'a str, RowError> {
        let bytes = self.bytes();
        if bytes.len() > LONGEST {
            return Err(RowError::LongCell { length: bytes.len(), most: LONGEST });
        }
        std::str::from_utf8(bytes).map_err(|_| RowError::NotText)
    }
}
