//! Text that is written block by block.

/// Bytes of which the first are text. Those behind are room to write to, which stays when the text goes,
/// so that a row costs no more than its own bytes.
#[derive(Debug, Default)]
pub(super) struct Page {
    bytes: Vec<u8>,
    end: usize,
}

impl Page {
    pub fn text(&self) -> &[u8] {
        &self.bytes[..self.end]
    }

    pub fn clear(&mut self) {
        self.end = 0;
    }

    /// Appends what `write` puts into a room of so many bytes, of whatever content, and gives the length of.
    #[inline]
    pub fn write(&mut self, room: usize, write: impl FnOnce(&mut [u8]) -> usize) {
        if self.bytes.len() - self.end < room {
            self.bytes.resize(self.end + room, 0);
        }
        self.end += write(&mut self.bytes[self.end..]);
    }
}

/// Copies the first `length` bytes of `from`, and gives that. Most records are so short that copying more
/// than they are, at a size that is known beforehand, costs less than the call that copies what they are.
#[inline]
pub(super) fn copy(from: &[u8], length: usize, to: &mut [u8]) -> usize {
    const BLOCK: usize = 64;
    match (from.first_chunk::<BLOCK>(), to.first_chunk_mut()) {
        (Some(block), Some(room)) if length <= BLOCK => *room = *block,
        _ => to[..length].copy_from_slice(&from[..length]),
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_as_long_as_what_was_written() {
        let mut page = Page::default();
        for (text, room) in [("short", 5), ("", 0), ("with room to spare", 100), ("more", 4)] {
            page.write(room, |line| copy(text.as_bytes(), text.len(), line));
        }
        assert_eq!(page.text(), b"shortwith room to sparemore");
        page.clear();
        page.write(64, |line| copy(b"anew", 4, line));
        assert_eq!(page.text(), b"anew");
    }

    #[test]
    fn a_copy_ends_where_it_should() {
        let from: Vec<u8> = (0..200).collect();
        for length in [0, 1, 63, 64, 65, 200] {
            let mut to = [0; 200];
            assert_eq!(copy(&from, length, &mut to), length);
            assert_eq!(to[..length], from[..length]);
        }
    }
}
