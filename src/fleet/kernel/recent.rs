//! What was read before need not be read again.

use crate::fleet::error::RowError;

/// Cells read before, of which a column of ratios has only a few different ones. A cell that falls on
/// the place of another takes it.
pub(super) struct Recent<'a, T>([Option<(&'a str, T)>; 64]);

impl<'a, T: Copy> Recent<'a, T> {
    pub fn new() -> Self {
        Self([None; 64])
    }

    pub fn read(
        &mut self,
        text: &'a str,
        parse: impl FnOnce(&str) -> Result<T, RowError>,
    ) -> Result<T, RowError> {
        let hash = |hash: u8, byte: u8| hash.wrapping_mul(31).wrapping_add(byte);
        let place = text.bytes().take(8).fold(0, hash) as usize % self.0.len();
        if let Some((known, value)) = self.0[place]
            && known == text
        {
            return Ok(value);
        }
        let value = parse(text)?;
        self.0[place] = Some((text, value));
        Ok(value)
    }
}
