//! Where the signs and words of a relation part a claim into its sides.

use super::super::approximation;
use super::relation::Relation;

/// A sign or word of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    /// `=`, 相当于.
    Equality,
    /// `is`, which stands before others: `is more than` is more.
    Is,
    Other(Relation),
}

/// Signs, which stand between two sides whatever words there are.
const SIGNS: [(&str, Word); 21] = [
    ("==", Word::Equality),
    ("=>", Word::Other(Relation::AtLeast)),
    ("=<", Word::Other(Relation::AtMost)),
    (">=", Word::Other(Relation::AtLeast)),
    ("<=", Word::Other(Relation::AtMost)),
    ("!=", Word::Other(Relation::NotEqual)),
    ("＞＝", Word::Other(Relation::AtLeast)),
    ("＜＝", Word::Other(Relation::AtMost)),
    ("=", Word::Equality),
    ("＝", Word::Equality),
    ("≈", Word::Other(Relation::About)),
    ("≒", Word::Other(Relation::About)),
    ("≠", Word::Other(Relation::NotEqual)),
    ("≥", Word::Other(Relation::AtLeast)),
    ("≧", Word::Other(Relation::AtLeast)),
    ("≤", Word::Other(Relation::AtMost)),
    ("≦", Word::Other(Relation::AtMost)),
    (">", Word::Other(Relation::More)),
    ("＞", Word::Other(Relation::More)),
    ("<", Word::Other(Relation::Less)),
    ("＜", Word::Other(Relation::Less)),
];

macro_rules! words {
    ($($word:expr => $($text:literal)+;)+) => {
        /// The words of each relation, in both languages.
        const WORDS: &[(&str, Word)] = &[$($(($text, $word),)+)+];
    };
}

words! {
    Word::Equality => "equals" "equal to" "as much as" "as many as" "the same as" "the equivalent of"
        "equivalent to" "amounts to" "等于" "相当于" "相當於" "折合" "合计为";
    Word::Is => "is" "are" "was" "were" "是" "为" "為" "即";
    Word::Other(Relation::About) => "about" "around" "roughly" "approximately" "approx." "close to"
        "约等于" "約等於" "约相当于" "大约相当于" "约为" "约合" "大约" "大約" "大概" "大致" "约" "約";
    Word::Other(Relation::NotEqual) => "not equal to" "is not" "are not" "不等于" "不等於" "不是" "并非";
    Word::Other(Relation::More) => "more than" "greater than" "larger than" "higher than" "over"
        "above" "exceeds" "exceed" "exceeding" "in excess of" "超过" "超過" "大于" "大於" "高于" "高於"
        "多于" "多於" "超出" "逾" "超";
    Word::Other(Relation::Less) => "less than" "fewer than" "smaller than" "lower than" "under" "below"
        "short of" "不到" "不足" "小于" "小於" "低于" "低於" "少于" "少於" "未达" "不及";
    Word::Other(Relation::AtLeast) => "at least" "no less than" "not less than" "no fewer than" "至少"
        "不少于" "不少於" "不低于" "不低於" "不小于" "不小於" "最少";
    Word::Other(Relation::AtMost) => "at most" "no more than" "not more than" "up to" "最多" "至多"
        "不超过" "不超過" "不多于" "不大于" "不高于" "最高" "高达" "高達" "多达" "多達";
    Word::Other(Relation::Nearly) => "nearly" "almost" "not quite" "just under" "slightly less than"
        "将近" "將近" "接近" "略低于" "略少于" "近";
    Word::Other(Relation::JustOver) => "just over" "slightly more than" "a little more than"
        "略超过" "略高于" "略多于" "略大于";
}

/// A relation in a text: what it is, and where its signs and words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub relation: Relation,
    pub start: usize,
    pub end: usize,
}

/// Where a text may be parted into two sides: at its first sign, or, without any, at each of its words. One
/// at the very beginning parts nothing where there is another.
pub(super) fn candidates(text: &str) -> Vec<Found> {
    let mut signs = apart(text, |at| sign(&text[at..]).is_some());
    if !signs.is_empty() {
        signs.truncate(1);
        return signs;
    }
    apart(text, |at| word(text, at).is_some())
}

/// The claims of a chain: `A = B` and `B = C` of `A = B = C`; one claim is all of its text.
pub(crate) fn chained(text: &str) -> Vec<&str> {
    let signs = apart(text, |at| sign(&text[at..]).is_some());
    let starts = std::iter::once(0).chain(signs.iter().map(|sign| sign.end));
    let ends = signs.iter().skip(1).map(|sign| sign.start).chain([text.len()]);
    starts.zip(ends).map(|(start, end)| text[start..end].trim()).collect()
}

/// The relations that begin where something stands, those with a left side before any other.
fn apart(text: &str, stands: impl Fn(usize) -> bool) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for start in top_level(text).into_iter().filter(|at| stands(*at)) {
        // The second word of `is more than` parts nothing by itself.
        if found.last().is_none_or(|last| last.end <= start) {
            found.push(from(text, start));
        }
    }
    let has_left = |found: &Found| !text[..found.start].trim().is_empty();
    if found.iter().any(has_left) {
        found.retain(has_left);
    }
    found
}

/// A bound or an approximation in front of a whole side, as in `about 7GW for 1y`, and where the side
/// begins.
pub(super) fn in_front(text: &str) -> Option<(usize, Relation)> {
    let start = text.len() - text.trim_start().len();
    if sign(&text[start..]).is_some() || word(text, start).is_some() {
        let found = from(text, start);
        let says_more = !matches!(found.relation, Relation::Equal | Relation::NotEqual);
        return says_more.then_some((found.end, found.relation));
    }
    let about = approximation::about_in_front(&text[start..])?;
    Some((start + about, Relation::About))
}

/// The signs and words from a place on that belong together: `is equal to about`, 约相当于.
fn from(text: &str, start: usize) -> Found {
    let (mut end, mut words) = (start, Vec::new());
    loop {
        let next = end + text[end..].len() - text[end..].trim_start().len();
        let Some((length, word)) = sign(&text[next..]).or_else(|| word(text, next)) else {
            break;
        };
        // Of two bounds nobody knows which is meant.
        let is_second = |other: &Word| match (word, other) {
            (Word::Other(one), Word::Other(other)) => ![one, *other].contains(&Relation::About),
            _ => false,
        };
        if words.iter().any(is_second) {
            break;
        }
        words.push(word);
        end = next + length;
    }
    let others = words.iter().filter_map(|word| match word {
        Word::Other(relation) => Some(*relation),
        Word::Equality | Word::Is => None,
    });
    let is_equality = words.contains(&Word::Equality);
    let stated = others.clone().find(|relation| *relation != Relation::About);
    let relation = match stated.or_else(|| others.clone().next()) {
        Some(relation) if is_equality => relation.behind_equality(),
        Some(relation) => relation,
        None => Relation::Equal,
    };
    Found { relation, start, end }
}

/// The places of a text that stand in no brackets.
fn top_level(text: &str) -> Vec<usize> {
    let mut depth = 0_usize;
    let outside = |(at, c): (usize, char)| {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth == 0).then_some(at)
    };
    text.char_indices().filter_map(outside).collect()
}

fn sign(text: &str) -> Option<(usize, Word)> {
    let found = SIGNS.iter().find(|(sign, _)| text.starts_with(sign))?;
    Some((found.0.len(), found.1))
}

/// The longest word that stands at a place: one of letters by itself, and one of a single sign, such as
/// 近 or 约, in front of a number, since it is part of names too.
fn word(text: &str, at: usize) -> Option<(usize, Word)> {
    let (before, rest) = text.split_at(at);
    let stands = |word: &str| {
        let Some(first) = rest.get(..word.len()).filter(|first| first.eq_ignore_ascii_case(word))
        else {
            return false;
        };
        let behind = &rest[first.len()..];
        if first.is_ascii() {
            let parted = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '-');
            return parted(before.chars().next_back()) && behind.starts_with([' ', '(', '（']);
        }
        first.chars().nth(1).is_some() || behind.trim_start().starts_with(begins_a_number)
    };
    let longest = WORDS.iter().filter(|(word, _)| stands(word)).max_by_key(|(word, _)| word.len());
    longest.map(|(text, word)| (text.len(), *word))
}

fn begins_a_number(c: char) -> bool {
    c.is_ascii_digit()
        || super::super::numeral::is_numeral(c)
        || matches!(c, '半' | '(' | '（' | '每')
}

/// A bound or an approximation behind an amount: `10 GW or more`, 100亿瓦以上. The amount ends where it
/// begins.
pub(super) fn behind(text: &str) -> Option<(usize, Relation)> {
    const BEHIND: [(&str, Relation); 11] = [
        ("左右", Relation::About),
        ("上下", Relation::About),
        (" or so", Relation::About),
        (" or thereabouts", Relation::About),
        ("以上", Relation::AtLeast),
        ("以下", Relation::AtMost),
        ("以内", Relation::AtMost),
        ("以內", Relation::AtMost),
        (" or more", Relation::AtLeast),
        (" or above", Relation::AtLeast),
        (" or less", Relation::AtMost),
    ];
    let text = text.trim_end();
    BEHIND.iter().find_map(|(word, relation)| {
        let amount = text.strip_suffix(word)?.trim_end();
        (!amount.is_empty()).then_some((amount.len(), *relation))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Option<(&str, Relation, &str)> {
        let found = candidates(text).into_iter().next()?;
        Some((text[..found.start].trim(), found.relation, text[found.end..].trim()))
    }

    #[test]
    fn signs_and_words() {
        use Relation::{
            About, AtLeast, AtMost, Equal, Less, LessButNear, More, MoreButNear, Nearly, NotEqual,
        };
        for (text, relation) in [
            ("a = b", Equal),
            ("a == b", Equal),
            ("a相当于b", Equal),
            ("a is b", Equal),
            ("a is equal to b", Equal),
            ("a = about b", About),
            ("a ≈ b", About),
            ("a > b", More),
            ("a is more than b", More),
            ("a超过b", More),
            ("a = more than b", MoreButNear),
            ("a相当于超过b", MoreButNear),
            ("a is equal to less than b", LessButNear),
            ("a ≥ b", AtLeast),
            ("a不少于b", AtLeast),
            ("a = up to b", AtMost),
            ("a is no more than b", AtMost),
            ("a <= b", AtMost),
            ("a不到b", Less),
            ("a Below b", Less),
            ("a ≠ b", NotEqual),
            ("a = nearly b", Nearly),
        ] {
            assert_eq!(first(text), Some(("a", relation, "b")), "{text}");
        }
        assert_eq!(first("a约3b"), Some(("a", About, "3b")));
        assert_eq!(first("a = 近3b"), Some(("a", Nearly, "3b")));
    }

    #[test]
    fn a_chain_is_as_many_claims_as_it_has_signs() {
        assert_eq!(chained("a = b = c"), ["a = b", "b = c"]);
        assert_eq!(chained("a >= b > c < d"), ["a >= b", "b > c", "c < d"]);
        assert_eq!(chained("(a = b) = c"), ["(a = b) = c"]);
        for one in ["a = b", "a is b", "a = more than b", "= b", "a", "", "a == b"] {
            assert_eq!(chained(one), [one]);
        }
    }

    #[test]
    fn words_in_names_and_in_brackets_part_nothing() {
        for text in ["纽约", "(a = b)", "overland", "us-is-home", "约旦"] {
            assert_eq!(candidates(text), Vec::new(), "{text}");
        }
        assert_eq!(first("61TWh = 纽约"), Some(("61TWh", Relation::Equal, "纽约")));
        assert_eq!(first("5TWh = 约旦"), Some(("5TWh", Relation::Equal, "约旦")));
    }

    #[test]
    fn each_is_read_as_itself() {
        for relation in Relation::ALL {
            let text = format!("7GW {} 3GW", relation.text());
            assert_eq!(first(&text), Some(("7GW", relation, "3GW")));
        }
    }
}
