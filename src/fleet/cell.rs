//! The cells of a row, as the kernel asks for them.

use super::error::RowError;
use super::input::Input;
use crate::quantity::{Known, Short};

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
            return Err(RowError::LongCell(bytes.len(), LONGEST));
        }
        std::str::from_utf8(bytes).map_err(|_| RowError::NotText)
    }
}

/// Short cells of a column that were read before.
pub(super) struct Recent<T>(Known<T, 1>);

impl<T: Copy> Recent<T> {
    /// With `1 << bits` places.
    pub fn new(bits: u32) -> Self {
        Self(Known::new(bits))
    }

    /// What `parse` makes of a cell.
    #[inline]
    pub fn read<E: From<RowError>>(
        &mut self,
        cell: &Cell<'_>,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Result<T, E> {
        match cell.short() {
            Some(short) => self.0.get([short], || parse(cell.text()?)).copied(),
            None => parse(cell.text()?),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_read_once_and_a_bad_or_long_one_each_time() {
        let mut recent = Recent::<usize>::new(1);
        let mut reads = Vec::new();
        for text in ["12", "12", "bad", "bad", "1234567890123456", "1234567890123456", "12"] {
            let read = recent.read(&Cell::of(text), |text| {
                reads.push(text.to_owned());
                if text == "bad" { Err(RowError::NotText) } else { Ok(text.len()) }
            });
            assert_eq!(read.ok(), Some(text.len()).filter(|_| text != "bad"));
        }
        assert_eq!(reads, ["12", "bad", "bad", "1234567890123456", "1234567890123456"]);
    }
}
