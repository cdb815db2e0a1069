//! Records one behind another, each found by its number.

/// How many there are, where each ends, and the records: numbers of four bytes, the lowest first.
#[derive(Clone, Copy, Default)]
pub(super) struct Table {
    ends: &'static [u8],
    records: &'static [u8],
}

/// The bytes of a number.
const WORD: usize = 4;

impl Table {
    /// The table that some bytes are; without a record if they are none.
    pub fn of(bytes: &'static [u8]) -> Self {
        let parts = bytes
            .split_at_checked(WORD)
            .and_then(|(count, rest)| rest.split_at_checked(WORD.checked_mul(word(count, 0)?)?));
        let (ends, records) = parts.unwrap_or_default();
        Self { ends, records }
    }

    pub fn len(self) -> usize {
        self.ends.len() / WORD
    }

    /// A record; without a byte if there is none of that number.
    pub fn get(self, number: usize) -> &'static [u8] {
        self.range(number).and_then(|range| self.records.get(range)).unwrap_or_default()
    }

    fn range(self, number: usize) -> Option<std::ops::Range<usize>> {
        let start = match number.checked_sub(1) {
            Some(before) => word(self.ends, before)?,
            None => 0,
        };
        Some(start..word(self.ends, number)?)
    }
}

fn word(bytes: &[u8], number: usize) -> Option<usize> {
    let (word, _) = bytes.get(number.checked_mul(WORD)?..)?.split_first_chunk()?;
    Some(u32::from_le_bytes(*word) as usize)
}

#[cfg(test)]
pub(super) fn written(records: &[Vec<u8>]) -> Vec<u8> {
    let word = |number: usize| u32::try_from(number).unwrap().to_le_bytes();
    let mut bytes = word(records.len()).to_vec();
    let mut end = 0;
    for record in records {
        end += record.len();
        bytes.extend(word(end));
    }
    bytes.extend(records.iter().flatten());
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(records: &[&[u8]]) -> Table {
        let records: Vec<Vec<u8>> = records.iter().map(|record| record.to_vec()).collect();
        Table::of(written(&records).leak())
    }

    #[test]
    fn records_are_found_by_their_number() {
        let table = table(&[b"one", b"", b"three"]);
        assert_eq!(table.len(), 3);
        assert_eq!([0, 1, 2].map(|number| table.get(number)), [&b"one"[..], b"", b"three"]);
        assert_eq!(table.get(3), b"");
        assert_eq!(table.get(usize::MAX), b"");
    }

    #[test]
    fn what_is_no_table_has_no_records() {
        for bytes in [&b""[..], b"abc", &[9, 0, 0, 0, 1], &[0xFF; 12]] {
            assert_eq!(Table::of(bytes).len(), 0, "{bytes:?}");
        }
        // One record, which ends behind the bytes.
        let cut = Table::of(&[1, 0, 0, 0, 9, 0, 0, 0, 7]);
        assert_eq!((cut.len(), cut.get(0)), (1, &b""[..]));
    }
}
