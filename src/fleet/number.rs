//! Numbers of table cells, as text.

use super::fifteen::Fifteen;
use crate::quantity::Significant;

/// Appends what `Significant::new(value, 15)` prints, in a small part of the time.
pub fn push_number(text: &mut Vec<u8>, value: f64) {
    let start = text.len();
    text.resize(start + LONGEST, 0);
    let length = Number::of(value).write(&mut text[start..]);
    text.truncate(start + length);
}

/// The same, and `nothing` for what is no number.
pub(super) fn push_number_or(text: &mut Vec<u8>, value: f64, nothing: &[u8]) {
    if value.is_nan() {
        text.extend_from_slice(nothing);
    } else {
        push_number(text, value);
    }
}

/// The most bytes a number takes up: a sign, a point, and the zeros before the digits of the smallest.
pub(super) const LONGEST: usize = 384;

/// A number that is ready to be written.
///
/// How long a text is comes out last of all. If the next one were written behind it at once, a processor
/// that lets no load pass a store to an unknown place would wait for that each time.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Number {
    /// Sixteen characters, the first one lowest; for [`OTHER`] ones, the bits of the value.
    pub characters: u128,
    /// How many zeros with their point stand before those.
    pub start: u8,
    /// How long all of it is.
    pub length: u8,
}

/// The length of a number that becomes text only when it is written.
const OTHER: u8 = u8::MAX;

impl Number {
    #[inline]
    pub fn of(value: f64) -> Self {
        match Fifteen::of(value) {
            Some(fifteen) => fifteen.number(),
            None => Self { characters: value.to_bits().into(), start: 0, length: OTHER },
        }
    }

    /// A text of at most sixteen bytes where there is no number.
    pub fn none(text: &[u8]) -> Self {
        let bytes = text.iter().rev().fold(0, |bytes, byte| (bytes << 8) | u128::from(*byte));
        Self { characters: bytes, start: 0, length: text.len() as u8 }
    }

    /// Writes it at the beginning of a room for the [`LONGEST`] one, and gives its length.
    #[inline]
    pub fn write(&self, room: &mut [u8]) -> usize {
        match room.first_chunk_mut::<32>() {
            Some(block) if self.length != OTHER => {
                block[..16].copy_from_slice(b"0.00000000000000");
                let start = usize::from(self.start) % 16;
                block[start..start + 16].copy_from_slice(&self.characters.to_le_bytes());
                usize::from(self.length)
            }
            _ => self.write_other(room),
        }
    }

    #[cold]
    fn write_other(&self, room: &mut [u8]) -> usize {
        let text = match f64::from_bits(self.characters as u64) {
            0.0 => "0".to_owned(),
            value => Significant::new(value, 15).to_string(),
        };
        room[..text.len()].copy_from_slice(text.as_bytes());
        text.len()
    }
}
