//! The bytes of a text → its characters, by the mark that it begins with.

use std::borrow::Cow;

/// The text of a file: UTF-16 where a mark says so, and UTF-8 else. What is neither becomes U+FFFD.
///
/// ```
/// use gigawatt::read::decoded;
///
/// assert_eq!(decoded(b"\xff\xfe7\0G\0W\0"), "7GW");
/// assert_eq!(decoded("\u{feff}7亿瓦".as_bytes()), "7亿瓦");
/// ```
#[must_use]
pub fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest),
        _ => String::from_utf8_lossy(bytes),
    }
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Cow<'_, str> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let chars = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    Cow::Owned(chars.collect())
}
