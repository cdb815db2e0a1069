//! What words tell of figures: each once, both languages in one table.

mod words;

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
    let words = words(cue).iter();
    words
        .filter_map(|word| find(lower, word).map(|at| (at, at + word.len())))
        .min_by_key(|(at, end)| (*at, usize::MAX - end))
}

/// Where the last of the words stands.
pub(super) fn last(lower: &str, cue: Cue) -> Option<(usize, usize)> {
    let words = words(cue).iter();
    words
        .filter_map(|word| rfind(lower, word).map(|at| (at, at + word.len())))
        .max_by_key(|(at, end)| (*end, usize::MAX - at))
}

fn words(cue: Cue) -> &'static [&'static str] {
    CUES.iter().find(|(of, _)| *of == cue).map_or(&[], |(_, words)| words)
}

/// The first place of a word; one of letters stands by itself.
pub(super) fn find(lower: &str, word: &str) -> Option<usize> {
    lower.match_indices(word).map(|(at, _)| at).find(|at| stands(lower, *at, word))
}

/// The last place of a word.
pub(super) fn rfind(lower: &str, word: &str) -> Option<usize> {
    lower.rmatch_indices(word).map(|(at, _)| at).find(|at| stands(lower, *at, word))
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
