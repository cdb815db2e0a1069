//! What words tell of figures: each once, both languages in one table.

use crate::order::sort_by_key;
use std::cmp::Reverse;
use std::sync::LazyLock;

/// The words of each cue in the order of the cues: its name, the Chinese words, the English ones.
const TABLE: &str = include_str!("cues/words.tsv");

/// What a word tells. Its words stand in `cues/words.tsv`, a line for each in this order.
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
    /// It grows, or is more by so much.
    Rise,
    /// It falls, or is less by so much.
    Fall,
    /// About as much.
    About,
    /// A little less than what follows.
    Nearly,
    /// A little more.
    JustOver,
    /// More.
    Over,
    /// Less.
    Under,
    /// So much, or more.
    AtLeast,
    /// So much, or less.
    AtMost,
    /// More than what stands before.
    AndMore,
    /// Words that link two amounts and name nothing.
    Link,
    /// What an amount may be of without being of something else than the one before.
    Thing,
    /// A time that is named.
    Time,
    /// The part of its power that something runs at.
    Load,
    /// What stands before is spoken of.
    Back,
    /// In front of how much more or less something is.
    Difference,
    /// A share that is no share of an amount of the text.
    OtherShare,
    /// A further one of what was named.
    Ordinal,
    /// Money.
    Money,
    /// A time in numbers.
    Hours,
    /// In front of the amount that it was before, where that stands behind.
    Earlier,
    /// What grows and is no power and no energy.
    Other,
    /// What else may be more or less than that of another: `the 600 MW plant costs less than the 500 MW one`.
    OtherThing,
    /// Around the total of what a sentence names.
    Together,
    /// Times shorter than a year, of which homes use less.
    ShortTime,
    /// Times of which an energy is, and no power.
    Yearly,
    /// All of something.
    Whole,
    /// Behind the name of a place or plant, all of which is meant.
    OfAll,
    /// In front of what is added to others, or taken from them.
    Change,
    /// In front of what an amount is held against.
    Against,
    /// Behind what was there before, or was planned.
    Before,
    /// What is not one plant.
    Others,
    /// Of more than one place, or of other things too.
    Wider,
    /// That there are several of something.
    Several,
    /// At present.
    Now,
    /// What a battery does for so long.
    Lasts,
    /// In front of a mean power.
    Mean,
    /// Behind what is an energy, whatever its unit.
    OfEnergy,
    /// What is a power.
    Peak,
    /// A time shorter than a year, behind an amount.
    PerShort,
    /// In front of what a plant can give.
    Rated,
    /// That capacity is built.
    Grows,
    /// Plants that run on wind or sun.
    Plants,
    /// A part or a multiple of which no number is said.
    Vague,
    /// In front of how far two amounts are apart.
    Apart,
    /// Between what is added, or taken away, and what it all comes to.
    LeadsTo,
    /// What is paid for electricity.
    Bill,
    /// What others do with electricity, or need.
    TheyUse,
    /// An hour in front of an energy, in the same clause.
    HourlyBefore,
    /// A day in front of an energy, in the same clause.
    DailyBefore,
    /// A week in front of an energy, in the same clause.
    WeeklyBefore,
    /// A month in front of an energy, in the same clause.
    MonthlyBefore,
    /// A year in front of an energy, in the same clause.
    AnnualBefore,
    /// An hour that tells it from a clause before, too.
    HourlyAround,
    /// A day that tells it from a clause before, too.
    DailyAround,
    /// A year that tells it from a clause before, too.
    AnnualAround,
    /// An hour right behind an energy.
    HourlyBehind,
    /// A day right behind an energy.
    DailyBehind,
    /// A month right behind an energy.
    MonthlyBehind,
    /// A year right behind an energy.
    AnnualBehind,
    /// A day in which others use what is named.
    DailyTheirs,
    /// A month in which others use what is named.
    MonthlyTheirs,
    /// A year in which others use what is named.
    AnnualTheirs,
    /// In front of what is the most there is.
    UpTo,
    /// In front of what is the least there is.
    From,
    /// In front of what is not exact.
    Approximate,
    /// That something is not so.
    Not,
    /// Behind a `not` that denies nothing.
    NotOnly,
}

/// Whether a text, in lower case, has one of the words.
pub(super) fn has(lower: &str, cue: Cue) -> bool {
    first(lower, cue).is_some()
}

/// Whether a text, in lower case, is made of words of some cues alone, of years and of commas: then nothing
/// else is spoken of in it. Where something stands may be told.
pub(super) fn is_only(lower: &str, cues: &[Cue]) -> bool {
    let mut at = 0;
    let mut is_place = false;
    while let Some(c) = lower[at..].chars().next() {
        let words = cues.iter().filter_map(|cue| word_at(lower, at, *cue));
        let length = if let Some(word) = words.max_by_key(|word| word.len()) {
            is_place = ["in", "near", "outside"].contains(&word);
            word.len()
        } else if c.is_whitespace() || ",，-—'\"’“”".contains(c) {
            c.len_utf8()
        } else if c.is_ascii_digit() {
            let digits = lower[at..].bytes().take_while(u8::is_ascii_digit).count();
            let is_date = digits == 4 || lower[at + digits..].starts_with(['年', '月', '日']);
            if !is_date {
                return false;
            }
            let unit = lower[at + digits..].chars().next().filter(|c| "年月日".contains(*c));
            digits + unit.map_or(0, char::len_utf8)
        } else if is_place && c.is_ascii_alphabetic() {
            is_place = false;
            lower[at..].find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(lower.len() - at)
        } else {
            return false;
        };
        at += length;
    }
    true
}

/// How the words around an amount, a share or a multiple bound it: as `check` writes the relation of what is
/// worked out to it. Words in front stand in the same clause, those behind right behind it.
pub(super) fn relation(before: &str, behind: &str) -> &'static str {
    const SIGNS: [(Cue, &str); 7] = [
        (Cue::About, "≈"),
        (Cue::Nearly, "= nearly"),
        (Cue::JustOver, "= just over"),
        (Cue::AtLeast, ">="),
        (Cue::AtMost, "<="),
        (Cue::Over, ">"),
        (Cue::Under, "<"),
    ];

    let near = before.char_indices().rev().nth(15).map_or(0, |(at, _)| at);
    let near = last_clause(&before[near..]);
    let near = near.rsplit(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
    let found = SIGNS.iter().filter_map(|(cue, sign)| Some((last(near, *cue)?, *sign)));
    // The longer of two that end alike: `no more than` is no `more than`.
    let found = found.max_by_key(|((start, end), _)| (*end, usize::MAX - start));
    match found {
        Some((_, sign)) => sign,
        None if word_at(behind, 0, Cue::AndMore).is_some() => ">",
        None => "=",
    }
}

/// Signs that a clause ends with.
const STOPS: [char; 9] = [',', '，', '、', ';', '；', '。', '(', ')', ':'];

/// The words of a text up to the end of its first clause.
pub(super) fn first_clause(text: &str) -> &str {
    text.split(STOPS).next().unwrap_or_default()
}

/// The words of a text from the beginning of its last clause on.
pub(super) fn last_clause(text: &str) -> &str {
    text.rsplit(STOPS).next().unwrap_or_default()
}

/// The longest word of a cue that begins at a place.
pub(super) fn word_at(lower: &str, at: usize, cue: Cue) -> Option<&'static str> {
    let Words(words) = &WORDS[usize::from(cue as u8)];
    let known = &words[usize::from(*lower.as_bytes().get(at)?)];
    known.iter().find(|word| is_at(lower, at, word)).copied()
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
    let of = |line: &'static str| {
        let mut by_first = [const { Vec::new() }; 256];
        let words = line.split('\t').skip(1).flat_map(|words| words.split(", "));
        for word in words {
            by_first[usize::from(word.as_bytes()[0])].push(word);
        }
        for words in &mut by_first {
            sort_by_key(words, |word| Reverse(word.len()));
        }
        Words(by_first)
    };
    TABLE.lines().map(of).collect()
});

/// The places of the words of a cue in their order, at each the longest.
pub(super) fn places(lower: &str, cue: Cue) -> impl Iterator<Item = (usize, &'static str)> {
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
    fn only_what_names_nothing_links_two_amounts() {
        const CUES: [Cue; 4] = [Cue::Link, Cue::Thing, Cue::Time, Cue::Use];
        for (text, is) in [
            (" campus in ohio will use about ", true),
            ("的园区，2024年用电", true),
            (" campus, and the county will use ", false),
            ("的园区所在的县，一年用电", false),
            (" campus and 3 others use ", false),
        ] {
            assert_eq!(is_only(text, &CUES), is, "{text}");
        }
    }

    #[test]
    fn words_on_both_sides_bound_a_share() {
        for (before, behind, sign) in [
            ("up by nearly ", "", "= nearly"),
            ("占比不到", "", "<"),
            ("是原来的", "多", ">"),
            ("no more than ", "", "<="),
            ("over 3, or ", " of the", "="),
            ("just over ", "", "= just over"),
        ] {
            assert_eq!(relation(before, behind), sign, "{before}…{behind}");
        }
    }

    #[test]
    fn each_cue_has_words_in_both_languages() {
        use Cue::*;
        let all = [
            Same, Is, More, Less, Sum, Total, Share, Use, Generation, FullLoad, PartLoad, Denial,
            Condition, Electricity, Discharge, Supply, Capacity, Rise, Fall, About, Nearly,
            JustOver, Over, Under, AtLeast, AtMost, AndMore, Link, Thing, Time, Load, Back,
            Difference, OtherShare, Ordinal, Money, Hours, Earlier, Other, OtherThing, Together,
            ShortTime, Yearly, Whole, OfAll, Change, Against, Before, Others, Wider, Several, Now,
            Lasts, Mean, OfEnergy, Peak, PerShort, Rated, Grows, Plants, Vague, Apart, LeadsTo,
            Bill, TheyUse, HourlyBefore, DailyBefore, WeeklyBefore, MonthlyBefore, AnnualBefore,
            HourlyAround, DailyAround, AnnualAround, HourlyBehind, DailyBehind, MonthlyBehind,
            AnnualBehind, DailyTheirs, MonthlyTheirs, AnnualTheirs, UpTo, From, Approximate, Not,
            NotOnly,
        ];
        assert_eq!(TABLE.lines().count(), all.len());
        for (cue, line) in all.into_iter().zip(TABLE.lines()) {
            let parts: Vec<&str> = line.split('\t').collect();
            let [name, zh, en] = parts[..] else { panic!("{line}") };
            assert_eq!((name, all[cue as usize]), (format!("{cue:?}").as_str(), cue));
            assert!(zh.split(", ").all(|word| !word.is_ascii()), "{cue:?}");
            assert!(en.split(", ").all(|word| !word.is_empty() && word.is_ascii()), "{cue:?}");
        }
    }
}
