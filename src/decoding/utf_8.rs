//! Without decoders: what is not UTF-8 stays as it is, and a mark of UTF-8 is no part of the text.

use std::io::{self, Chain, Cursor, Read};

/// How the characters of a text are written as bytes: as UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encoding(());

#[expect(clippy::unused_self, reason = "the type with all encodings has these methods")]
impl Encoding {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        "UTF-8"
    }

    /// Whether it is UTF-8, of which plain ASCII is a part.
    #[must_use]
    pub fn is_utf_8(self) -> bool {
        true
    }
}

/// The mark with which a text may begin.
const MARK: &[u8] = "\u{FEFF}".as_bytes();

/// Hands bytes through without a look at them, but for a mark at their beginning.
pub struct Decoder<R> {
    input: Chain<Cursor<Vec<u8>>, R>,
    at_start: bool,
}

impl<R: Read> Decoder<R> {
    /// Begins at the beginning of a text.
    pub fn new(input: R) -> Self {
        Self { input: Cursor::new(Vec::new()).chain(input), at_start: true }
    }

    /// Nothing is known of it.
    #[expect(clippy::unused_self, reason = "as of the decoder with all encodings")]
    pub fn encoding(&self) -> Option<Encoding> {
        None
    }

    fn skip_mark(&mut self) -> io::Result<()> {
        let (first, rest) = self.input.get_mut();
        rest.by_ref().take(MARK.len() as u64).read_to_end(first.get_mut())?;
        if first.get_ref() == MARK {
            first.set_position(MARK.len() as u64);
        }
        Ok(())
    }
}

impl<R: Read> Read for Decoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if std::mem::take(&mut self.at_start) {
            self.skip_mark()?;
        }
        self.input.read(buffer)
    }
}
