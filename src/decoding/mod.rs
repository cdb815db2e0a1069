//! Bytes of any common encoding → UTF-8: UTF-16 with or without a mark, Windows-1252 and ISO-8859-15, GB18030,
//! Big5, and others that can be told from what they say.
//!
//! A text that is UTF-8 passes as it is, faults included, so that whoever reads it can say where they are.

mod decoder;
mod detect;

pub use decoder::Decoder;
use detect::detect;
use std::borrow::Cow;

/// How the characters of a text are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Encoding(&'static encoding_rs::Encoding);

impl Encoding {
    /// Its name, such as `UTF-16LE`, `windows-1252` or `GB18030`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self.0.name() {
            "gb18030" => "GB18030",
            name => name,
        }
    }

    /// Whether it is UTF-8, of which plain ASCII is a part.
    #[must_use]
    pub fn is_utf_8(self) -> bool {
        self.0 == encoding_rs::UTF_8
    }
}

/// The text of a file with its encoding, by its mark or by what its bytes say. What cannot be decoded becomes
/// U+FFFD.
#[must_use]
pub fn decoded(bytes: &[u8]) -> (Cow<'_, str>, Encoding) {
    let (encoding, mark) = detect(bytes, true);
    let bytes = &bytes[mark..];
    let text = match encoding {
        encoding if encoding.is_utf_8() => String::from_utf8_lossy(bytes),
        Encoding(encoding) => encoding.decode_without_bom_handling(bytes).0,
    };
    (text, encoding)
}

#[cfg(test)]
mod tests;
