//! How a written word finds its row in the [table](super::table).

use super::table::{REFUSED, Refusal, UNITS};
use super::unit::{Dimension, Unit};

/// How a word was matched to a unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub unit: &'static Unit,
    /// The word is one of the unit's spellings to the letter.
    pub exact: bool,
}

/// Why a word is not a unit.
#[derive(Clone, Copy, Debug)]
pub(super) enum NoMatch {
    Unknown,
    /// The small letter may be another prefix: `mw` is mW or MW, `pj` is pJ or PJ.
    Ambiguous {
        large: &'static Unit,
    },
    Refused(Refusal),
}

/// Finds the unit a word names.
///
/// An exact spelling wins. Otherwise any case is accepted as long as one reading is possible.
pub(super) fn find(word: &str) -> Result<Match, NoMatch> {
    let mut folded: Option<(&'static str, &'static Unit)> = None;
    let mut slot = slot_of(word.as_bytes());
    while let Some(entry) = INDEX[slot].checked_sub(1) {
        let (spelling, row) = SPELLINGS[usize::from(entry)];
        let unit = &UNITS[usize::from(row)];
        if spelling == word {
            return Ok(Match { unit, exact: true });
        }
        // Of a pair such as mW and MW the larger one is kept; the case of the word decides below.
        if unit.folds(spelling)
            && spelling.eq_ignore_ascii_case(word)
            && folded.is_none_or(|(_, other)| other.scale.exponent < unit.scale.exponent)
        {
            folded = Some((spelling, unit));
        }
        slot = (slot + 1) % INDEX.len();
    }
    let Some((spelling, unit)) = folded else {
        return Err(refusal(word).map_or(NoMatch::Unknown, NoMatch::Refused));
    };
    match (word.as_bytes().first(), spelling.as_bytes().first()) {
        (Some(b'm'), Some(b'M')) | (Some(b'p'), Some(b'P')) if unit.prefixed => {
            Err(NoMatch::Ambiguous { large: unit })
        }
        _ => Ok(Match { unit, exact: false }),
    }
}

fn refusal(word: &str) -> Option<Refusal> {
    REFUSED
        .iter()
        .find(|(spelling, _)| spelling.eq_ignore_ascii_case(word))
        .map(|(_, refusal)| *refusal)
}

impl Unit {
    /// Whether another case of the spelling is still this unit. `A` is an ampere and `S` a siemens,
    /// so the one-letter durations are taken to the letter.
    fn folds(&self, spelling: &str) -> bool {
        spelling.len() > 1 || self.dimension != Dimension::Time
    }
}

/// FNV-1a over the lower-case bytes: small, and it runs at compile time too.
const fn slot_of(word: &[u8]) -> usize {
    let mut hash: u32 = 0x811c_9dc5;
    let mut i = 0;
    while i < word.len() {
        hash = (hash ^ word[i].to_ascii_lowercase() as u32).wrapping_mul(0x0100_0193);
        i += 1;
    }
    (hash ^ (hash >> 15)) as usize % INDEX.len()
}

const SPELLING_COUNT: usize = {
    let mut count = 0;
    let mut unit = 0;
    while unit < UNITS.len() {
        count += UNITS[unit].spellings.len();
        unit += 1;
    }
    count
};

/// Every spelling with the row it belongs to.
static SPELLINGS: [(&str, u8); SPELLING_COUNT] = spellings();

const fn spellings() -> [(&'static str, u8); SPELLING_COUNT] {
    let mut all = [("", 0); SPELLING_COUNT];
    let (mut next, mut unit) = (0, 0);
    while unit < UNITS.len() {
        let mut i = 0;
        while i < UNITS[unit].spellings.len() {
            all[next] = (UNITS[unit].spellings[i], unit as u8);
            next += 1;
            i += 1;
        }
        unit += 1;
    }
    all
}

/// A hash table over the spellings, built by the compiler, since a linear search would cost more than
/// all the rest of the parser. A slot holds a position plus one; 0 is free.
static INDEX: [u16; 1024] = index();

const fn index() -> [u16; 1024] {
    let all = spellings();
    let mut slots = [0; 1024];
    let mut i = 0;
    while i < all.len() {
        let mut slot = slot_of(all[i].0.as_bytes());
        while slots[slot] != 0 {
            slot = (slot + 1) % slots.len();
        }
        slots[slot] = i as u16 + 1;
        i += 1;
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_stands_once_and_is_found() {
        for unit in UNITS {
            for spelling in unit.spellings {
                let found = find(spelling).unwrap();
                assert!(found.exact && found.unit == unit, "{spelling}");
            }
        }
        let mut all: Vec<&str> = SPELLINGS.iter().map(|(spelling, _)| *spelling).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), SPELLINGS.len());
    }

    #[test]
    fn no_refused_word_is_a_unit() {
        for (word, refusal) in REFUSED {
            assert!(
                matches!(find(word), Err(NoMatch::Refused(found)) if found == *refusal),
                "{word}"
            );
        }
    }

    #[test]
    fn case_is_free_where_one_reading_is_possible() {
        for (word, symbol) in [
            ("gw", "GW"),
            ("KWH", "kWh"),
            ("Mw", "MW"),
            ("mmbtu", "MMBtu"),
            ("w", "W"),
            ("HOURS", "h"),
        ] {
            let found = find(word).unwrap();
            assert_eq!((found.unit.symbol, found.exact), (symbol, false));
        }
        for word in ["mw", "mwh", "mj", "pw", "pWh"] {
            assert!(matches!(find(word), Err(NoMatch::Ambiguous { .. })), "{word}");
        }
        assert!(matches!(find("A"), Err(NoMatch::Unknown)));
    }
}
