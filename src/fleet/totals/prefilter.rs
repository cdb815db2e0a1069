//! By which bytes the few rows that have to be looked at are found without a look at their text.

/// Patterns of three bytes: for each byte a set of those that have it in the first place, in the second, and
/// in the third.
pub(in crate::fleet) struct Bytes([[u64; 256]; 3]);

/// In a pattern: any byte, any digit, and any sign that is put around a word.
const ANY: u8 = b'?';
const DIGIT: u8 = b'#';
const SIGN: u8 = b'@';

/// What the label of a total or a part begins with: the word, or a sign before it.
pub(in crate::fleet) const BEGINS: Bytes = Bytes::of(
    "to?,su?,so?,me?,av?,all,zwi,tei,end,ens,ges,ins,gra,fin,ove,dur,moy,mit,pro,ttl,com,agg,raz,cel,max,min,\
     cou,of ,da?,don,d? ,the,hie,inc,Σ?,σ?,И?,и?,В?,в?,∑,합,총,소,【,汇,総,最,中,计,合,总,總,小,共,累,平,\
     全,其,@??",
);

/// What it ends with behind the name of a group: the word, a sign behind it, a unit or a year.
pub(in crate::fleet) const ENDS: Bytes = Bytes::of(
    "?al,als,ale,ali,aux,sum,ums,mme,men,?es,amt,tot,ttl,lam,总,】,数,量,计,計,和,：,）,\u{3000},部,瓦,年,?¹,?²,?³,\
     ?mw,?gw,?kw,??),??@,02#,03#",
);

/// What stands somewhere in every word of a total, of all rows or of a part, in ASCII.
const STEMS: Bytes = Bytes::of(
    "tot,sum,som,ges,all,ave,avg,mea,med,ens,dur,mit,pro,moy,tou,tod,ove,ttl,com,agg,raz,lam,cel,max,min,cou,\
     of ,reo,dav,dar,hie,don,de ,di ,inc",
);

/// Whether a cell has a word of totals, so far as its bytes tell: of the few that begin or end like one, most
/// have none.
#[cold]
pub(in crate::fleet) fn has_stem(cell: &[u8]) -> bool {
    !cell.is_ascii() || (0..cell.len()).any(|at| STEMS.at_start(cell, at) != 0)
}

impl Bytes {
    /// Patterns of three bytes each in any case, between commas.
    const fn of(patterns: &str) -> Self {
        let patterns = patterns.as_bytes();
        assert!(patterns.len() < 4 * 64, "a set has 64 places");
        let mut sets = [[0; 256]; 3];
        let mut at = 0;
        while at < patterns.len() {
            let mut byte = 0;
            while byte < 256 {
                if fits(patterns[at], byte as u8) {
                    sets[at % 4][byte] |= 1 << (at / 4);
                }
                byte += 1;
            }
            at += if at % 4 == 2 { 2 } else { 1 };
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
        SIGN => {
            matches!(
                byte,
                b' ' | b'*' | b'_' | b'#' | b'=' | b':' | b'~' | b'|' | b'\'' | b'-' | b'.'
            ) || matches!(byte, b'>' | b'<' | b'(' | b'[')
        }
        _ => wanted.eq_ignore_ascii_case(&byte),
    }
}
