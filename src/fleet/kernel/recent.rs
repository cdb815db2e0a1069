//! What was read before need not be read again.

use crate::fleet::cell::Cell;
use crate::fleet::error::RowError;
use crate::quantity::Known;

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
