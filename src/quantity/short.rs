//! Texts short enough for a register, where they are compared and taken apart without a loop.

/// A text of at most 15 bytes, such as most cells of a table hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Short(
    /// The first byte lowest, zeros behind the last, and the length in the highest byte.
    u128,
);

impl Short {
    /// The most bytes it holds.
    pub const LONGEST: usize = 15;

    /// No text.
    #[cfg(feature = "fleet")]
    pub const EMPTY: Self = Self(0);

    /// Bits below the length.
    const BITS: usize = 8 * Self::LONGEST;

    /// A whole text; `None` if it is too long.
    pub fn of(text: &str) -> Option<Self> {
        Self::within(text.as_bytes(), 0, text.len())
    }

    /// The bytes from `start` to `end`; `None` if they are too many, or not there.
    #[inline]
    pub fn within(bytes: &[u8], start: usize, end: usize) -> Option<Self> {
        let length = end.checked_sub(start).filter(|length| *length <= Self::LONGEST)?;
        // What stands behind is read with it and masked out: that takes no look at the length.
        let window = match bytes.get(start..).and_then(<[u8]>::first_chunk) {
            Some(window) => u128::from_le_bytes(*window),
            None => Self::at_the_end(bytes.get(start..end)?),
        };
        Some(Self::new(window & MASKS[length], length))
    }

    #[cold]
    fn at_the_end(bytes: &[u8]) -> u128 {
        bytes.iter().rev().fold(0, |window, byte| (window << 8) | u128::from(*byte))
    }

    fn new(bytes: u128, length: usize) -> Self {
        Self(bytes | ((length as u128) << Self::BITS))
    }

    /// How many bytes it has.
    pub fn length(self) -> usize {
        (self.0 >> Self::BITS) as usize
    }

    /// The first byte; 0 if there is none.
    pub fn first(self) -> u8 {
        self.0 as u8
    }

    /// The text without its first bytes, of which it must have so many.
    pub fn skip(self, count: usize) -> Self {
        let bytes = self.0 & !(u128::MAX << Self::BITS);
        Self::new(bytes >> (8 * count), self.length().saturating_sub(count))
    }

    /// The bytes, with zeros behind them.
    pub fn bytes(self) -> [u8; 16] {
        (self.0 & !(u128::MAX << Self::BITS)).to_le_bytes()
    }

    /// A place for texts in a table of `1 << bits` places.
    #[cfg(feature = "fleet")]
    pub fn place_of<const N: usize>(texts: [Self; N], bits: u32) -> usize {
        let halves = |text: Self| (text.0 as u64, (text.0 >> 64) as u64);
        let (low, high) = texts.into_iter().map(halves).fold((0, 0), |all: (u64, u64), text| {
            (all.0.rotate_left(29) ^ text.0, all.1.rotate_left(29) ^ text.1)
        });
        // Both halves of a product depend on all bits of it, as in wyhash.
        let (low, high) = (low ^ 0x9E37_79B9_7F4A_7C15, high ^ 0xD1B5_4A32_D192_ED03);
        let product = u128::from(low) * u128::from(high);
        ((product as u64 ^ (product >> 64) as u64) >> (64 - bits)) as usize
    }

    /// The number that the first digits make, eight of them at most, and how many those are.
    pub fn leading_digits(self) -> (u64, usize) {
        const ONES: u64 = 0x0101_0101_0101_0101;
        let digits = self.0 as u64 ^ (ONES * 0x30);
        // The highest bit of each byte that is no digit. A carry out of a byte spoils only those
        // behind it, which no longer count.
        let others = (digits.wrapping_add(ONES * 0x76) | digits) & (ONES * 0x80);
        let count = others.trailing_zeros() / 8;
        // Zeros in front until there are eight, which are then added up in pairs.
        let digits = digits.checked_shl(64 - 8 * count).unwrap_or(0);
        let pairs = (digits.wrapping_mul((10 << 8) | 1) >> 8) & 0x00FF_00FF_00FF_00FF;
        let fours = (pairs.wrapping_mul((100 << 16) | 1) >> 16) & 0x0000_FFFF_0000_FFFF;
        (fours.wrapping_mul((10_000 << 32) | 1) >> 32, count as usize)
    }
}

/// The first bytes of a register, by how many.
const MASKS: [u128; Short::LONGEST + 1] = {
    let mut masks = [0; Short::LONGEST + 1];
    let mut length = 1;
    while length < masks.len() {
        masks[length] = (masks[length - 1] << 8) | 0xFF;
        length += 1;
    }
    masks
};

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    #[cfg(feature = "fleet")]
    use std::collections::HashSet;

    fn short(text: &str) -> Short {
        Short::of(text).unwrap()
    }

    #[test]
    fn the_same_text_is_the_same_wherever_it_stands() {
        for table in ["450MW", "450MW,1.2,60%,and more behind", "450MW\0"] {
            assert_eq!(Short::within(table.as_bytes(), 0, 5), Some(short("450MW")), "{table}");
        }
        assert_ne!(short("450MW\0"), short("450MW"));
        assert_eq!(Short::within(b"450MW", 3, 6), None);
        assert!(Short::of("123456789012345").is_some() && Short::of("1234567890123456").is_none());
    }

    #[test]
    fn a_text_is_shortened_from_its_beginning() {
        assert_eq!(short("450 MW").skip(3), short(" MW"));
        assert_eq!(short("450 MW").skip(6), short(""));
        assert_eq!((short("").first(), short("7").first()), (0, b'7'));
        assert_eq!(short("60亿瓦").skip(2).bytes()[..6], *"亿瓦".as_bytes());
    }

    #[cfg(feature = "fleet")]
    #[test]
    fn texts_are_spread_over_the_places() {
        let numbers = || (0..1000).map(|number| short(&number.to_string()));
        let alone = numbers().map(|text| Short::place_of([text], 10));
        let before = numbers().map(|text| Short::place_of([text, short("60%")], 10));
        let behind = numbers().map(|text| Short::place_of([short("60%"), text], 10));
        for places in [alone.collect(), before.collect(), behind.collect::<Vec<usize>>()] {
            let different: HashSet<&usize> = places.iter().collect();
            // By chance it would be 1024 × (1 - (1023/1024)^1000), which is 638.
            assert!((600..=1000).contains(&different.len()), "{}", different.len());
            assert!(places.iter().all(|place| *place < 1024));
        }
    }

    #[test]
    fn no_other_byte_is_a_digit() {
        for byte in (0..=u8::MAX).filter(|byte| !byte.is_ascii_digit()) {
            let digits = Short::within(&[b'7', byte, b'5'], 0, 3).unwrap().leading_digits();
            assert_eq!(digits, (7, 1), "{byte:#x}");
        }
    }

    proptest! {
        #[test]
        fn digits_are_read_as_the_standard_library_does(text in "[0-9]{0,9}[^0-9]{0,2}") {
            prop_assume!(text.len() <= Short::LONGEST);
            let digits = text.bytes().take(8).take_while(u8::is_ascii_digit).count();
            let value = text[..digits].parse().unwrap_or(0);
            prop_assert_eq!(short(&text).leading_digits(), (value, digits));
        }
    }
}
