//! What words tell of figures: each once, both languages in one table.

mod words;

use std::cmp::Reverse;
use std::sync::LazyLock;
use words::CUES;

/// What a word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// Two amounts are the same, or the one follows from the other.
    Same,
    /// The same, where nothing else can be meant.
    Is,
    /// One amount is more than another.
    More,
    /// One amount is less than another.
    Less,
    /// Amounts that stand before are added up.
    Sum,
    /// The whole of something, which may be more than what stands before.
    Total,
    /// A part of something.
    Share,
    /// What is used.
    Use,
    /// What is generated.
    Generation,
    /// Running at full power all the time.
    FullLoad,
    /// That something does not run at full load.
    PartLoad,
    /// Somebody denies what stands before.
    Denial,
    /// What is only supposed.
    Condition,
    /// Electricity, where a unit alone does not tell.
    Electricity,
    /// A battery that gives back what it holds.
    Discharge,
    /// Homes are supplied, or as many others.
    Supply,
    /// What is installed.
    Capacity,
}

/// Whether a text, in lower case, has one of the words.
pub(super) fn has(lower: &str, cue: Cue) -> bool {
    first(lower, cue).is_some()
}

/// Where the first of the words stands.
pub(super) fn first(lower: &str, cue: Cue) -> Option<(usize, usize)> {
    let found = places(lower, cue).next();
    found.map(|(at, word)| (at, at + word.len()))
}

/// Where the last of the words stands.
pub(super) fn last(lower: &str, cue: Cue) -> Option<(usize, usize)> {
    let ends = places(lower, cue).map(|(at, word)| (at, at + word.len()));
    ends.max_by_key(|(at, end)| (*end, usize::MAX - at))
}

/// The words of a cue by their first byte, the longer of two that begin alike first.
struct Words([Vec<&'static str>; 256]);

/// The words of each cue: a text is gone through once for all of them.
static WORDS: LazyLock<Vec<Words>> = LazyLock::new(|| {
    let of = |cue: u8| {
        let mut by_first = [const { Vec::new() }; 256];
        let words = CUES.iter().filter(|(of, _)| *of as u8 == cue).flat_map(|(_, words)| *words);
        for word in words {
            by_first[usize::from(word.as_bytes()[0])].push(*word);
        }
        for words in &mut by_first {
            words.sort_by_key(|word| Reverse(word.len()));
        }
        Words(by_first)
    };
    (0..=Cue::Capacity as u8).map(of).collect()
});

/// The places of the words of a cue in their order, at each the longest.
fn places(lower: &str, cue: Cue) -> impl Iterator<Item = (usize, &'static str)> {
    let Words(words) = &WORDS[usize::from(cue as u8)];
    let bytes = lower.as_bytes();
    bytes.iter().enumerate().filter_map(move |(at, byte)| {
        let known = &words[usize::from(*byte)];
        let inside = byte.is_ascii_alphanumeric()
            && at.checked_sub(1).is_some_and(|before| bytes[before].is_ascii_alphanumeric());
        if known.is_empty() || inside {
            return None;
        }
        let word = known.iter().find(|word| is_at(lower, at, word))?;
        Some((at, *word))
    })
}

/// The first place of a word; one of letters stands by itself.
pub(super) fn find(lower: &str, word: &str) -> Option<usize> {
    let first = *word.as_bytes().first()?;
    let mut bytes = lower.bytes().enumerate();
    bytes.find_map(|(at, byte)| (byte == first && is_at(lower, at, word)).then_some(at))
}

/// The last place of a word.
pub(super) fn rfind(lower: &str, word: &str) -> Option<usize> {
    let first = *word.as_bytes().first()?;
    let mut bytes = lower.bytes().enumerate().rev();
    bytes.find_map(|(at, byte)| (byte == first && is_at(lower, at, word)).then_some(at))
}

fn is_at(lower: &str, at: usize, word: &str) -> bool {
    let (rest, word_bytes) = (&lower.as_bytes()[at..], word.as_bytes());
    // Signs of one script begin alike: most places are told by the second byte.
    let second = word_bytes.get(1).or(rest.get(1));
    rest.get(1) == second && rest.starts_with(word_bytes) && stands(lower, at, word)
}

fn stands(lower: &str, at: usize, word: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric();
    if !word.starts_with(is_letter) {
        return true;
    }
    !lower[..at].ends_with(is_letter) && !lower[at + word.len()..].starts_with(is_letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_letters_stands_by_itself() {
        assert_eq!(find("for or nor", "or"), Some(4));
        assert_eq!(find("若满负荷运行", "满负荷"), Some(3));
        assert!(has("a combined 20 gw", Cue::Sum) && !has("recombined", Cue::Sum));
    }

    #[test]
    fn each_cue_has_words_in_both_languages() {
        for (cue, words) in CUES {
            assert!(words.iter().any(|word| word.is_ascii()), "{cue:?}");
            assert!(words.iter().any(|word| !word.is_ascii()), "{cue:?}");
        }
    }
}
