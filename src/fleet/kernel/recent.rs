//! What was read before need not be read again.

use crate::fleet::cell::Cell;
use crate::fleet::error::RowError;
use crate::quantity::Short;

/// Short cells read before, of which most columns have only a few different ones. A cell that falls on
/// the place of another takes it.
pub(super) struct Recent<T, const BITS: u32>(Vec<Option<(Short, T)>>);

impl<T: Copy, const BITS: u32> Recent<T, BITS> {
    pub fn new() -> Self {
        Self(vec![None; 1 << BITS])
    }

    /// What `parse` makes of a cell.
    #[inline]
    pub fn read(
        &mut self,
        cell: &Cell<'_>,
        parse: impl FnOnce(&str) -> Result<T, RowError>,
    ) -> Result<T, RowError> {
        let Some(short) = cell.short() else {
            return parse(cell.text()?);
        };
        let Some(place) = self.0.get_mut(short.place(BITS)) else {
            return parse(cell.text()?);
        };
        if let Some((known, value)) = place
            && *known == short
        {
            return Ok(*value);
        }
        let value = parse(cell.text()?)?;
        *place = Some((short, value));
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_read_once_and_a_bad_or_long_one_each_time() {
        let mut recent = Recent::<usize, 1>::new();
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

    #[test]
    fn a_cell_that_takes_the_place_of_another_is_not_taken_for_it() {
        let mut recent = Recent::<[u8; 4], 1>::new();
        for text in ["1.20", "1.25", "1.20", "1.30", "1.35", "1.25"] {
            let read = recent.read(&Cell::of(text), |text| Ok(text.as_bytes().try_into().unwrap()));
            assert_eq!(read.unwrap(), text.as_bytes());
        }
    }
}
