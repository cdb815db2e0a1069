//! Where the separators, line ends and quotes of a chunk stand.

use wide::u8x16;

/// The places of all characters that have a meaning between fields.
#[derive(Default)]
pub(super) struct Marks {
    /// Separators, line ends and quotes.
    pub places: Vec<u32>,
    /// Line ends and quotes alone.
    pub ends: Vec<u32>,
}

/// Bytes that are looked at together, one a bit.
const BLOCK: usize = 64;

impl Marks {
    /// Finds them all in one go, since fields are so short that a search for the end of each would
    /// spend its time on beginning.
    pub fn find(&mut self, input: &[u8], delimiter: u8) {
        self.places.clear();
        self.ends.clear();
        let needles = Needles::new(delimiter);
        let (blocks, rest) = input.as_chunks::<BLOCK>();
        for (block, at) in blocks.iter().zip((0..).step_by(BLOCK)) {
            self.find_in(block, at, &needles);
        }
        let mut block = [0; BLOCK];
        block[..rest.len()].copy_from_slice(rest);
        self.find_in(&block, (input.len() - rest.len()) as u32, &needles);
    }

    fn find_in(&mut self, block: &[u8; BLOCK], at: u32, needles: &Needles) {
        let (mut delimiters, mut ends) = (0, 0);
        let (parts, _) = block.as_chunks::<16>();
        for (part, shift) in parts.iter().zip((0..).step_by(16)) {
            let (delimiter, end) = needles.find(*part);
            delimiters |= u64::from(delimiter) << shift;
            ends |= u64::from(end) << shift;
        }
        push_bits(&mut self.places, delimiters | ends, at);
        push_bits(&mut self.ends, ends, at);
    }
}

/// Each in all of a register's bytes.
struct Needles {
    delimiter: u8x16,
    ends: [u8x16; 3],
}

impl Needles {
    fn new(delimiter: u8) -> Self {
        let delimiter = u8x16::splat(delimiter);
        Self { delimiter, ends: [b'\n', b'\r', b'"'].map(u8x16::splat) }
    }

    /// The separators of sixteen bytes, and the line ends and quotes, a bit for each.
    fn find(&self, bytes: [u8; 16]) -> (u16, u16) {
        let bytes = u8x16::new(bytes);
        let [line_end, other_end, quote] = self.ends.map(|end| bytes.cmp_eq(end));
        let mask = |found: u8x16| found.move_mask() as u16;
        (mask(bytes.cmp_eq(self.delimiter)), mask(line_end | other_end | quote))
    }
}

fn push_bits(places: &mut Vec<u32>, mut bits: u64, at: u32) {
    while bits != 0 {
        places.push(at + bits.trailing_zeros());
        bits &= bits - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_found_and_nothing_else() {
        let input: Vec<u8> = (0..=255).chain((0..=255).rev()).chain(*b",,\n\"\r").collect();
        let mut marks = Marks::default();
        for start in 0..BLOCK {
            let input = &input[start..];
            marks.find(input, b',');
            let those_of = |set: &[u8]| -> Vec<u32> {
                (0..input.len() as u32).filter(|at| set.contains(&input[*at as usize])).collect()
            };
            assert_eq!(marks.places, those_of(b",\n\r\""));
            assert_eq!(marks.ends, those_of(b"\n\r\""));
        }
    }
}
