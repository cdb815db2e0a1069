//! Rows that add up others, which would count twice.

/// Words that are a total when they fill a cell.
const WORDS: [&str; 34] = [
    "total",
    "totals",
    "totale",
    "totaux",
    "subtotal",
    "subtotals",
    "sub-total",
    "grand total",
    "overall total",
    "sum",
    "sums",
    "summe",
    "zwischensumme",
    "gesamtsumme",
    "endsumme",
    "gesamt",
    "insgesamt",
    "somme",
    "sous-total",
    "total general",
    "total général",
    "suma",
    "total geral",
    "合计",
    "小计",
    "总计",
    "共计",
    "累计",
    "总和",
    "合計",
    "小計",
    "總計",
    "共計",
    "總和",
];

/// Words that are one of a group when they stand behind its name.
const BEHIND: [&str; 9] =
    [" total", " totals", " subtotal", " sub-total", "合计", "小计", "总计", "合計", "小計"];

/// Words that are one when the name of a group stands behind them.
const BEFORE: [&str; 6] =
    ["subtotal ", "sub-total ", "sous-total ", "zwischensumme ", "summe ", "total for "];

/// Words that are a total, or begin the name of a company.
const PERHAPS: [&str; 4] = ["total ", "sum of ", "合计", "总计"];

/// What the texts of a row say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It adds up other rows.
    Total,
    /// It may; it may be a site of such a name as well.
    Perhaps,
    /// It does not.
    Site,
}

/// Looks at the texts of a row, without its figures. A cell that is such a word makes a total, and so does
/// the total of a group where the row has room for the name of a site and leaves it empty.
pub(super) fn verdict<'a>(cells: impl Iterator<Item = &'a str>) -> Verdict {
    let (mut columns, mut filled, mut of_group, mut perhaps) = (0, 0, false, false);
    for cell in cells {
        let around = |c: char| c.is_whitespace() || "*\"':：=-–—".contains(c);
        let cell = cell.trim_matches(around).to_lowercase();
        if WORDS.contains(&cell.as_str()) {
            return Verdict::Total;
        }
        columns += 1;
        filled += usize::from(cell.contains(char::is_alphabetic));
        of_group |= BEHIND.iter().any(|word| cell.ends_with(word))
            || BEFORE.iter().any(|word| cell.starts_with(word));
        perhaps |= PERHAPS.iter().any(|word| cell.starts_with(word));
    }
    match (of_group, columns > 1, filled) {
        (true, true, 1) => Verdict::Total,
        (true, _, _) => Verdict::Perhaps,
        (_, _, 1) if perhaps => Verdict::Perhaps,
        _ => Verdict::Site,
    }
}

/// Three bytes, by which the few rows that have to be looked at are found without a look at their text: for
/// each byte a set of the words that have it in the first place, in the second, and in the third.
pub(super) struct Bytes([[u32; 256]; 3]);

/// First bytes of [`BEFORE`] and [`PERHAPS`].
const HEADS: [&[u8]; 7] =
    [b"sub", b"sou", b"zwi", b"sum", b"tot", b"\xE5\x90\x88", b"\xE6\x80\xBB"];

/// What a total ends with.
pub(super) const ENDS: Bytes = Bytes::of(&TAILS);

/// What the total of a group begins with.
pub(super) const BEGINS: Bytes = Bytes::of(&HEADS);

/// Last bytes of [`WORDS`] and [`BEHIND`], also with what may stand behind them.
const TAILS: [&[u8]; 31] = [
    b"tal",
    b"als",
    b"ale",
    b"aux",
    b"sum",
    b"ums",
    b"mme",
    b"amt",
    b"uma",
    b"ral",
    b"al:",
    b"um:",
    b"me:",
    b"al ",
    b"um ",
    b"me ",
    b"al*",
    b"\xAE\xA1",
    b"\xA8\x88",
    b"\x92\x8C",
    b"\xBC\x9A",
    b"\xE3\x80\x80",
    b"mt:",
    b"\xA1:",
    b"\x88:",
    b"\x8C:",
    b"ls:",
    b"le:",
    b"ux:",
    b"ma:",
    b"ms:",
];

impl Bytes {
    /// The sets of words of two or three bytes, in any case; of two, the first may be any.
    const fn of(words: &[&[u8]]) -> Self {
        let mut sets = [[0; 256]; 3];
        let mut word = 0;
        while word < words.len() {
            let bytes = words[word];
            let mut place = 0;
            while place < 3 {
                let mut byte = 0;
                while byte < 256 {
                    let missing = 3 - bytes.len();
                    if place < missing || bytes[place - missing].eq_ignore_ascii_case(&(byte as u8))
                    {
                        sets[place][byte] |= 1 << word;
                    }
                    byte += 1;
                }
                place += 1;
            }
            word += 1;
        }
        Self(sets)
    }

    /// The words that three bytes are; 0 for none. Without a branch, as no processor foresees names.
    #[inline]
    fn words(&self, bytes: [u8; 3]) -> u32 {
        let [first, second, third] = &self.0;
        let [a, b, c] = bytes.map(usize::from);
        first[a] & second[b] & third[c]
    }

    /// The words that the cell which ends at `end` may be, or may end with; 0 for none.
    #[inline]
    pub fn at_end(&self, input: &[u8], end: usize) -> u32 {
        let last = input.get(..end).and_then(<[u8]>::last_chunk);
        last.map_or(0, |bytes| self.words(*bytes))
    }

    /// The words that the cell which begins at `start` may begin with; 0 for none.
    #[inline]
    pub fn at_start(&self, input: &[u8], start: usize) -> u32 {
        let first = input.get(start..).and_then(<[u8]>::first_chunk);
        first.map_or(0, |bytes| self.words(*bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(cells: &[&str]) -> Verdict {
        verdict(cells.iter().copied())
    }

    #[test]
    fn a_whole_cell_is_a_total_and_a_name_with_such_a_word_is_none() {
        for word in [
            "Total",
            "TOTAL",
            "Grand Total",
            "Summe:",
            "合计",
            "总计：",
            " Somme ",
            "**Total**",
            "小計",
        ] {
            assert_eq!(
                (of(&["", word, "x"]), of(&[word])),
                (Verdict::Total, Verdict::Total),
                "{word}"
            );
        }
        for name in ["TotalEnergies", "Summerville", "Sumatra", "Totality", "Subtotally", ""] {
            assert_eq!((of(&[name]), of(&[name, "TX"])), (Verdict::Site, Verdict::Site), "{name}");
        }
        assert_eq!(of(&["Total Energies Campus", "TX"]), Verdict::Site);
        assert_eq!(of(&["Total Energies Campus"]), Verdict::Perhaps);
    }

    #[test]
    fn a_total_of_a_group_leaves_room_for_a_site() {
        for text in ["TX Total", "江苏合计", "Subtotal Ohio", "Summe Berlin", "Total for Ohio"]
        {
            assert_eq!(of(&[text, "", ""]), Verdict::Total, "{text}");
            assert_eq!(of(&["7", text, ""]), Verdict::Total, "{text}");
            assert_ne!(of(&[text, "Abilene"]), Verdict::Total, "{text}");
            assert_eq!(of(&[text]), Verdict::Perhaps, "{text}");
        }
    }

    #[test]
    fn every_word_is_found_by_its_first_or_last_bytes() {
        let behind = BEHIND.map(|word| format!("Ohio{word}"));
        let before = BEFORE.iter().chain(&PERHAPS).map(|word| format!("{word}Ohio"));
        let words = WORDS.iter().map(|word| (*word).to_owned()).chain(behind);
        let both = words.flat_map(|word| [word.clone() + ":", word]).chain(before);
        for word in both.flat_map(|word| [word.to_uppercase(), word]) {
            let text = format!("x,{word},2");
            let found =
                ENDS.at_end(text.as_bytes(), text.len() - 2) | BEGINS.at_start(text.as_bytes(), 2);
            assert_ne!(found, 0, "{word}");
        }
        for name in
            ["S1234", "Abilene", "TX", "Ohio", "phase 1", "乌兰察布", "leased", "Texas", "VA"]
        {
            let text = format!("x,{name}");
            assert_eq!(ENDS.at_end(text.as_bytes(), text.len()), 0, "{name}");
            assert_eq!(BEGINS.at_start(text.as_bytes(), 2), 0, "{name}");
        }
    }
}
