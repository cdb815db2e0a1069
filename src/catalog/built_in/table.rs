//! Records one behind another, each found by its number.

/// How many there are, where each ends, and the records. Numbers take four characters, seven bits each, the
/// lowest first.
#[derive(Clone, Copy, Default)]
pub(super) struct Table {
    ends: &'static str,
    records: &'static str,
}

/// The characters of a number.
const WORD: usize = 4;

impl Table {
    /// The table that a text is; without a record if it is none.
    pub fn of(text: &'static str) -> Self {
        let parts = text
            .split_at_checked(WORD)
            .and_then(|(count, rest)| rest.split_at_checked(WORD.checked_mul(word(count, 0)?)?));
        let (ends, records) = parts.unwrap_or_default();
        Self { ends, records }
    }

    pub fn len(self) -> usize {
        self.ends.len() / WORD
    }

    /// A record; empty if there is none of that number.
    pub fn get(self, number: usize) -> &'static str {
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

fn word(text: &str, number: usize) -> Option<usize> {
    let from = text.as_bytes().get(number.checked_mul(WORD)?..)?;
    let (word, _) = from.split_first_chunk::<WORD>()?;
    Some(word.iter().rev().fold(0, |all, byte| all << 7 | usize::from(*byte)))
}

#[cfg(test)]
pub(super) fn written(records: &[String]) -> String {
    let word = |number: usize| {
        assert!(number < 1 << (7 * WORD), "{number}");
        [0, 7, 14, 21].map(|bits| char::from((number >> bits) as u8 & 0x7F))
    };
    let mut end = 0;
    let ends = records.iter().flat_map(|record| {
        end += record.len();
        word(end)
    });
    let head: String = word(records.len()).into_iter().chain(ends).collect();
    head + &records.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_found_by_their_number() {
        let long = "三峡".repeat(100);
        let records = ["one", "", &long, "four"];
        let table = Table::of(written(&records.map(str::to_owned)).leak());
        assert_eq!(table.len(), 4);
        assert_eq!([0, 1, 2, 3].map(|number| table.get(number)), records);
        assert_eq!(table.get(4), "");
        assert_eq!(table.get(usize::MAX), "");
    }

    #[test]
    fn what_is_no_table_has_no_records() {
        for text in ["", "abc", "\u{9}\0\0\0\u{1}", "三峡三峡三峡"] {
            assert_eq!(Table::of(text).len(), 0, "{text:?}");
        }
        // One record, which ends behind the text; and one that ends within a character.
        for text in ["\u{1}\0\0\0\u{9}\0\0\0a", "\u{1}\0\0\0\u{1}\0\0\0三"] {
            let cut = Table::of(text);
            assert_eq!((cut.len(), cut.get(0)), (1, ""));
        }
    }
}
