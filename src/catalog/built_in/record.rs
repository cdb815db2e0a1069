//! The characters of one record.

use super::super::Source;
use std::sync::Arc;

/// Reads a record from its beginning to its end.
pub(in super::super) struct Reader<'a> {
    rest: &'static str,
    /// What the figures of the record cite, each by its number.
    sources: &'a [Arc<Source>],
}

impl Reader<'_> {
    pub fn of(record: &'static str) -> Self {
        Self { rest: record, sources: &[] }
    }

    /// The same from here on, with what its figures cite.
    pub fn citing(self, sources: &[Arc<Source>]) -> Reader<'_> {
        Reader { rest: self.rest, sources }
    }

    /// What has not been read.
    pub fn rest(&self) -> &'static str {
        self.rest
    }

    fn take(&mut self, length: usize) -> Option<&'static str> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    /// A number below 128: one character.
    pub fn digit(&mut self) -> Option<usize> {
        Some(usize::from(self.take(1)?.as_bytes()[0]))
    }

    /// A whole number: six bits in a character, the lowest first, and the seventh where more of them follow.
    pub fn count(&mut self) -> Option<usize> {
        let mut count = 0;
        for place in 0..5 {
            let digit = self.digit()?;
            count |= (digit & 0x3F) << (6 * place);
            if digit < 0x40 {
                return Some(count);
            }
        }
        None
    }

    /// The 64 bits of a number: seven in a character, the lowest first.
    pub fn bits(&mut self) -> Option<u64> {
        let characters = self.take(10)?.bytes().rev();
        Some(characters.fold(0, |bits, character| bits << 7 | u64::from(character & 0x7F)))
    }

    pub fn text(&mut self) -> Option<&'static str> {
        let length = self.count()?;
        self.take(length)
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
    pub text: String,
    /// What was cited so far.
    pub sources: Vec<Arc<Source>>,
}

#[cfg(test)]
impl Writer {
    pub fn digit(&mut self, digit: usize) {
        assert!(digit < 0x80, "{digit}");
        self.text.push(char::from(digit as u8));
    }

    pub fn count(&mut self, count: usize) {
        assert!(count < 1 << 30, "{count}");
        let mut left = count;
        while left >= 0x40 {
            self.digit(left & 0x3F | 0x40);
            left >>= 6;
        }
        self.digit(left);
    }

    pub fn bits(&mut self, bits: u64) {
        for place in 0..10 {
            self.digit((bits >> (7 * place)) as usize & 0x7F);
        }
    }

    pub fn text(&mut self, text: &str) {
        self.count(text.len());
        self.text += text;
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
    fn counts_take_as_many_characters_as_they_need() {
        for (count, text) in [
            (0, "\0"),
            (63, "\x3F"),
            (64, "\x40\x01"),
            (300, "\x6C\x04"),
            ((1 << 30) - 1, "\x7F\x7F\x7F\x7F\x3F"),
        ] {
            let mut writer = Writer::default();
            writer.count(count);
            assert_eq!(writer.text, text, "{count}");
            assert_eq!(Reader::of(text).count(), Some(count));
        }
        assert_eq!(Reader::of("\x7F\x7F\x7F\x7F\x7F\x01").count(), None);
    }

    #[test]
    fn all_bits_of_a_number_are_kept() {
        for number in [0.0, -0.0, 22.5e9, 0.1 + 0.2, f64::MIN_POSITIVE, f64::NEG_INFINITY] {
            let mut writer = Writer::default();
            writer.bits(number.to_bits());
            assert_eq!(Reader::of(writer.text.leak()).bits(), Some(number.to_bits()));
        }
    }

    #[test]
    fn what_is_cut_off_is_not_read() {
        assert_eq!(Reader::of("\x03ab").text(), None);
        assert_eq!(Reader::of("\x01三").text(), None);
        assert_eq!(Reader::of("三").digit(), None);
        assert_eq!(Reader::of("\x40").count(), None);
        assert_eq!(Reader::of("\0").source(), None);
        assert_eq!(Reader::of("123456789").bits(), None);
    }
}
