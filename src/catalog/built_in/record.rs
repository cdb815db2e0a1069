//! The bytes of one record.

use super::super::Source;
use std::sync::Arc;

/// Reads a record from its beginning to its end.
pub(in super::super) struct Reader<'a> {
    rest: &'static [u8],
    /// What the figures of the record cite, each by its number.
    sources: &'a [Arc<Source>],
}

impl Reader<'_> {
    pub fn of(bytes: &'static [u8]) -> Self {
        Self { rest: bytes, sources: &[] }
    }

    /// The same from here on, with what its figures cite.
    pub fn citing(self, sources: &[Arc<Source>]) -> Reader<'_> {
        Reader { rest: self.rest, sources }
    }

    /// What has not been read.
    pub fn rest(&self) -> &'static [u8] {
        self.rest
    }

    pub fn bytes(&mut self, length: usize) -> Option<&'static [u8]> {
        let (bytes, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(bytes)
    }

    pub fn byte(&mut self) -> Option<u8> {
        let (byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*byte)
    }

    /// A whole number: seven bits in a byte, the lowest first, and the eighth where more of them follow.
    pub fn count(&mut self) -> Option<usize> {
        let mut count = 0;
        for place in 0..4 {
            let byte = self.byte()?;
            count |= usize::from(byte & 0x7F) << (7 * place);
            if byte < 0x80 {
                return Some(count);
            }
        }
        None
    }

    pub fn text(&mut self) -> Option<&'static str> {
        let length = self.count()?;
        std::str::from_utf8(self.bytes(length)?).ok()
    }

    /// A source by its number within the entry.
    pub fn source(&mut self) -> Option<Arc<Source>> {
        let number = self.count()?;
        self.sources.get(number).cloned()
    }
}

/// Writes what [`Reader`] reads.
#[cfg(test)]
#[derive(Default)]
pub(in super::super) struct Writer {
    pub bytes: Vec<u8>,
    /// What was cited so far.
    pub sources: Vec<Arc<Source>>,
}

#[cfg(test)]
impl Writer {
    pub fn byte(&mut self, byte: u8) {
        self.bytes.push(byte);
    }

    pub fn count(&mut self, count: usize) {
        assert!(count < 1 << 28, "{count}");
        let mut left = count;
        while left >= 0x80 {
            self.byte(left as u8 | 0x80);
            left >>= 7;
        }
        self.byte(left as u8);
    }

    pub fn text(&mut self, text: &str) {
        self.count(text.len());
        self.bytes.extend(text.as_bytes());
    }

    pub fn source(&mut self, source: &Arc<Source>) {
        let known = self.sources.iter().position(|known| known == source);
        self.count(known.unwrap_or(self.sources.len()));
        if known.is_none() {
            self.sources.push(Arc::clone(source));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_take_as_many_bytes_as_they_need() {
        for (count, bytes) in [
            (0, &[0][..]),
            (127, &[127]),
            (128, &[0x80, 1]),
            (300, &[0xAC, 2]),
            ((1 << 28) - 1, &[0xFF, 0xFF, 0xFF, 0x7F]),
        ] {
            let mut writer = Writer::default();
            writer.count(count);
            assert_eq!(writer.bytes, bytes, "{count}");
            assert_eq!(Reader::of(writer.bytes.leak()).count(), Some(count));
        }
        assert_eq!(Reader::of(&[0x80; 9]).count(), None);
    }

    #[test]
    fn what_is_cut_off_is_not_read() {
        assert_eq!(Reader::of(&[3, b'a', b'b']).text(), None);
        assert_eq!(Reader::of(&[1, 0xFF]).text(), None);
        assert_eq!(Reader::of(&[0x80]).count(), None);
        assert_eq!(Reader::of(&[0]).source(), None);
    }
}
