//! By which bytes the few rows that have to be looked at are found without a look at their text.

/// Patterns of three bytes: for each byte a set of those that have it in the first place, in the second, and
/// in the third.
pub(in crate::fleet) struct Bytes([[u64; 256]; 3]);

/// In a pattern: any byte, any digit, and any sign that is put around a word.
const ANY: u8 = 0;
const DIGIT: u8 = 1;
const SIGN: u8 = 2;

/// What the label of a total or a part begins with: the word, or a sign before it.
pub(in crate::fleet) const BEGINS: Bytes = Bytes::of(&[
    &[b't', b'o', ANY],
    &[b's', b'u', ANY],
    &[b's', b'o', ANY],
    &[b'm', b'e', ANY],
    &[b'a', b'v', ANY],
    b"all",
    b"zwi",
    b"tei",
    b"end",
    b"ens",
    b"ges",
    b"ins",
    b"gra",
    b"fin",
    b"ove",
    b"dur",
    b"moy",
    b"mit",
    b"pro",
    b"ttl",
    b"com",
    b"agg",
    b"raz",
    b"cel",
    b"max",
    b"min",
    b"cou",
    &[0xCE, 0xA3, ANY],
    &[0xCF, 0x83, ANY],
    b"\xE2\x88\x91",
    &[0xD0, 0x98, ANY],
    &[0xD0, 0xB8, ANY],
    &[0xD0, 0x92, ANY],
    &[0xD0, 0xB2, ANY],
    b"\xED\x95\xA9",
    b"\xEC\xB4\x9D",
    b"\xEC\x86\x8C",
    b"\xE3\x80\x90",
    b"\xE6\xB1\x87",
    b"\xE7\xB7\x8F",
    b"\xE6\x9C\x80",
    b"\xE4\xB8\xAD",
    b"\xE8\xAE\xA1",
    b"\xE5\x90\x88",
    b"\xE6\x80\xBB",
    b"\xE7\xB8\xBD",
    b"\xE5\xB0\x8F",
    b"\xE5\x85\xB1",
    b"\xE7\xB4\xAF",
    b"\xE5\xB9\xB3",
    b"\xE5\x85\xA8",
    b"of ",
    &[b'd', b'a', ANY],
    b"don",
    &[b'd', ANY, b' '],
    b"the",
    b"hie",
    b"inc",
    b"\xE5\x85\xB6",
    &[SIGN, ANY, ANY],
]);

/// What it ends with behind the name of a group: the word, a sign behind it, a unit or a year.
pub(in crate::fleet) const ENDS: Bytes = Bytes::of(&[
    b"al",
    b"als",
    b"ale",
    b"ali",
    b"aux",
    b"sum",
    b"ums",
    b"mme",
    b"men",
    b"es",
    b"amt",
    b"tot",
    b"ttl",
    b"lam",
    b"\x80\xBB",
    b"\x80\x91",
    b"\x95\xB0",
    b"\x87\x8F",
    b"\xAE\xA1",
    b"\xA8\x88",
    b"\x92\x8C",
    b"\xBC\x9A",
    b"\xBC\x89",
    b"\xE3\x80\x80",
    b"\x83\xA8",
    b"\x93\xA6",
    b"\xB9\xB4",
    b"\xC2\xB9",
    b"\xC2\xB2",
    b"\xC2\xB3",
    b"mw",
    b"gw",
    b"kw",
    b")",
    &[ANY, ANY, SIGN],
    &[b'0', b'2', DIGIT],
    &[b'0', b'3', DIGIT],
]);

/// What stands somewhere in every word of a total, of all rows or of a part, in ASCII.
const STEMS: Bytes = Bytes::of(&[
    b"tot", b"sum", b"som", b"ges", b"all", b"ave", b"avg", b"mea", b"med", b"ens", b"dur", b"mit",
    b"pro", b"moy", b"tou", b"tod", b"ove", b"ttl", b"com", b"agg", b"raz", b"lam", b"cel", b"max",
    b"min", b"cou", b"of ", b"reo", b"dav", b"dar", b"hie", b"don", b"de ", b"di ", b"inc",
]);

/// Whether a cell has a word of totals, so far as its bytes tell: of the few that begin or end like one, most
/// have none.
#[cold]
pub(in crate::fleet) fn has_stem(cell: &[u8]) -> bool {
    !cell.is_ascii() || (0..cell.len()).any(|at| STEMS.at_start(cell, at) != 0)
}

impl Bytes {
    /// Patterns in any case; the last three bytes of a longer one, and any first of one of two.
    const fn of(patterns: &[&[u8]]) -> Self {
        let mut sets = [[0; 256]; 3];
        let mut pattern = 0;
        while pattern < patterns.len() {
            let bytes = patterns[pattern];
            let mut place = 0;
            while place < 3 {
                let wanted =
                    if bytes.len() + place < 3 { ANY } else { bytes[bytes.len() + place - 3] };
                let mut byte = 0;
                while byte < 256 {
                    if fits(wanted, byte as u8) {
                        sets[place][byte] |= 1 << pattern;
                    }
                    byte += 1;
                }
                place += 1;
            }
            pattern += 1;
        }
        Self(sets)
    }

    /// The patterns that three bytes fit; 0 for none. Without a branch, as no processor foresees names.
    #[inline]
    fn fitting(&self, bytes: [u8; 3]) -> u64 {
        let [first, second, third] = &self.0;
        let [a, b, c] = bytes.map(usize::from);
        first[a] & second[b] & third[c]
    }

    /// The patterns that the cell which ends at `end` may end with; 0 for none.
    #[inline]
    pub fn at_end(&self, input: &[u8], end: usize) -> u64 {
        let last = input.get(..end).and_then(<[u8]>::last_chunk);
        last.map_or(0, |bytes| self.fitting(*bytes))
    }

    /// The patterns that the cell which begins at `start` may begin with; 0 for none.
    #[inline]
    pub fn at_start(&self, input: &[u8], start: usize) -> u64 {
        let first = input.get(start..).and_then(<[u8]>::first_chunk);
        first.map_or(0, |bytes| self.fitting(*bytes))
    }
}

const fn fits(wanted: u8, byte: u8) -> bool {
    match wanted {
        ANY => true,
        DIGIT => byte.is_ascii_digit(),
        SIGN => matches!(
            byte,
            b' ' | b'*'
                | b'_'
                | b'#'
                | b'='
                | b':'
                | b'~'
                | b'|'
                | b'\''
                | b'-'
                | b'>'
                | b'<'
                | b'.'
                | b'('
                | b'['
        ),
        _ => wanted.eq_ignore_ascii_case(&byte),
    }
}
