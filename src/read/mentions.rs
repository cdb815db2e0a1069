//! What else a sentence counts: numbers of homes and queries, shares and multiples.

use super::cues::rfind;
use super::figures::Found;
use super::lexicon::{Noun, counter_at, noun};
use super::sentence::sentences;
use crate::order::sort_by_key;
use crate::quantity::{begins_number, scan_number};
use std::ops::Range;

/// So many of something.
#[derive(Clone, Debug)]
pub(super) struct Count {
    /// From the number to the noun.
    pub range: Range<usize>,
    /// The number as it is written.
    pub number: String,
    pub value: f64,
    pub noun: Noun,
    /// Whose they are: `american`.
    pub whose: String,
}

/// A share or a multiple.
#[derive(Clone, Debug)]
pub(super) struct Share {
    pub range: Range<usize>,
    /// As a claim has it in front of an amount: `1.7% of`, `2 x`.
    pub text: String,
    pub value: f64,
}

/// The number that a text ends with, in its last characters, and where it begins.
pub(super) fn number_before(text: &str, characters: usize) -> Option<(f64, usize)> {
    let starts = text.char_indices().rev().map(|(start, _)| start).take(characters);
    let numbers = starts.filter_map(|start| {
        let (value, length) = scan_number(&text[start..])?;
        (start + length == text.len()).then_some((value, start))
    });
    numbers.last()
}

/// Where the shares and multiples of a text stand.
pub(crate) fn shares_in(text: &str) -> Vec<Range<usize>> {
    let found = sentences(text).flat_map(|sentence| {
        let shares = shares(&sentence.lower);
        shares.into_iter().map(|share| sentence.within(&share.range)).collect::<Vec<_>>()
    });
    found.collect()
}

/// All counts of a sentence.
pub(super) fn counts(text: &str, lower: &str, mut figures: &[Found]) -> Vec<Count> {
    let mut counts = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        while figures.first().is_some_and(|figure| figure.range.end <= at) {
            figures = &figures[1..];
        }
        if let Some(figure) = figures.first().filter(|figure| figure.range.contains(&at)) {
            at = figure.range.end;
            continue;
        }
        let glued = text[..at].ends_with(|c: char| c.is_ascii_alphanumeric());
        let number = if glued { None } else { number_at(text, lower, at) };
        let Some((value, number, length)) = number else {
            at += first.len_utf8();
            continue;
        };
        let end = at + length;
        let next = figures.first().map(|figure| &figure.range);
        if let Some((noun, whose, noun_end)) = counted(lower, end) {
            counts.push(Count { range: at..noun_end, number, value, noun, whose });
        } else if let Some(figure) =
            next.filter(|next| lower[end..next.start.max(end)].trim().is_empty())
            && let Some((noun, whose, _)) = counted(lower, figure.end)
        {
            // `a billion 3 Wh queries`: the noun stands behind what one of them uses.
            counts.push(Count { range: at..end, number, value, noun, whose });
        }
        at = end;
    }
    counts
}

/// The number at a place, in digits or as `a billion`: how much, as a claim has it, and how long it is.
fn number_at(text: &str, lower: &str, at: usize) -> Option<(f64, String, usize)> {
    const SCALES: [&str; 4] = ["thousand", "million", "billion", "trillion"];

    if let Some(scale) = lower[at..].strip_prefix("a ") {
        let scale = SCALES.iter().find(|word| scale.starts_with(**word))?;
        let number = format!("1 {scale}");
        return Some((scan_number(&number)?.0, number, "a ".len() + scale.len()));
    }
    // `Five million` at the beginning of a sentence.
    let rest = if text[at..].starts_with(|c: char| c.is_ascii_uppercase()) {
        &lower[at..]
    } else {
        &text[at..]
    };
    let (value, length) = begins_number(rest).then(|| scan_number(rest)).flatten()?;
    Some((value, rest[..length].to_owned(), length))
}

/// What a number that ends at a place counts.
fn counted(lower: &str, end: usize) -> Option<(Noun, String, usize)> {
    if let Some((noun, length)) = counter_at(&lower[end..]) {
        let after: String = lower[end..].chars().take(8).collect();
        return Some((noun, after, end + length + home_length(&lower[end + length..])));
    }
    let mut whose = String::new();
    let mut at = end;
    for _ in 0..4 {
        let start = at + (lower[at..].len() - lower[at..].trim_start_matches([' ', '-']).len());
        let length = lower[start..]
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '.'))
            .unwrap_or(lower.len() - start);
        // `200,000 H100 GPUs`, and no other number.
        if !lower[start..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let word = &lower[start..start + length];
        at = start + length;
        if let Some(noun) = noun(word) {
            return Some((noun, whose, at));
        }
        whose += word;
        whose.push(' ');
    }
    None
}

/// 家庭, 普通家庭, 中国城镇居民家庭 behind 万户: whose homes they are.
fn home_length(behind: &str) -> usize {
    const STOPS: [char; 8] = ['，', ',', '。', '；', '的', '用', '一', '使'];
    let near: String = behind.chars().take(10).take_while(|c| !STOPS.contains(c)).collect();
    let words = ["家庭", "居民"].iter().filter_map(|word| Some(near.find(word)? + word.len()));
    words.max().unwrap_or(0)
}

/// Shares in words, the longer of two that begin alike first.
const WORDS: [(&str, &str, f64); 4] = [
    ("half a percent|half a per cent", "0.5% of", 0.005),
    ("半负荷|half|一半|半数", "half of", 0.5),
    ("twice|double|两倍", "两倍于", 2.0),
    ("triple", "三倍于", 3.0),
];

/// `a third`, `two-fifths`, `three quarters`, `a twenty-fifth`.
fn fractions(lower: &str) -> impl Iterator<Item = Share> {
    /// From three on, and by tens from twenty on.
    const ONES: &str = "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth \
         fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
    const TENS: &str =
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth";
    const NUMBERS: [&str; 7] = ["a", "an", "one", "two", "three", "four", "five"];

    let ones = ONES.split(' ').zip((3..).map(f64::from));
    let tens = TENS.split(' ').zip((2..).map(|ten| f64::from(ten) * 10.0));
    let others = [("quarter", 4.0), ("thousandth", 1000.0), ("millionth", 1e6)];
    let of = move |(part, of): (&'static str, f64)| {
        lower.match_indices(part).filter_map(move |(at, _)| {
            let end = at + part.len();
            let end = end + usize::from(lower[end..].starts_with('s'));
            let before = lower[..at].strip_suffix([' ', '-'])?;
            // `a twenty-fifth`, `a ten-thousandth`.
            let (before, of) = match before.rsplit_once(' ') {
                Some((rest, first)) if of != 4.0 => match scan_number(first) {
                    Some((ten, _)) if of >= 1000.0 && ten >= 10.0 => (rest, of * ten),
                    Some((ten, _)) if of < 10.0 && ten >= 20.0 => (rest, of + ten),
                    _ => (before, of),
                },
                _ => (before, of),
            };
            let stands = |word: &str| before.ends_with(word) && rfind(before, word).is_some();
            let at = NUMBERS.iter().position(|word| stands(word))?;
            let (word, number) = (NUMBERS[at], at.max(2) as f64 - 1.0);
            let is_word = !lower[end..].starts_with(|c: char| c.is_ascii_alphanumeric());
            let range = before.len() - word.len()..end;
            let text = match (number, of) {
                (1.0, 3.0) => "a third of".to_owned(),
                (1.0, 4.0) => "a quarter of".to_owned(),
                _ => format!("{number}/{of} of"),
            };
            (is_word && number < of).then(|| Share { range, text, value: number / of })
        })
    };
    ones.chain(tens).chain(others).flat_map(of)
}

/// All shares of a sentence in lower case.
pub(super) fn shares(lower: &str) -> Vec<Share> {
    let mut shares: Vec<Share> = fractions(lower).collect();
    let words = WORDS
        .iter()
        .flat_map(|(all, text, value)| all.split('|').map(move |word| (word, text, value)));
    for (word, text, value) in words {
        for (at, _) in lower.match_indices(word) {
            let end = at + word.len();
            let is_letter = |c: char| c.is_ascii_alphanumeric();
            let inside = word.is_ascii()
                && (lower[..at].ends_with(is_letter) || lower[end..].starts_with(is_letter));
            let taken = shares.iter().any(|share| share.range.contains(&at));
            if !inside && !taken {
                shares.push(Share { range: at..end, text: (*text).to_owned(), value: *value });
            }
        }
    }
    let more: Vec<Share> = numbers(lower)
        .into_iter()
        .filter(|share| !shares.iter().any(|other| other.range.contains(&share.range.start)))
        .collect();
    shares.extend(more);
    sort_by_key(&mut shares, |share| share.range.start);
    shares
}

/// `1.7%`, 七成, 三分之一, 百分之五, 3倍, `four times`.
fn numbers(lower: &str) -> Vec<Share> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = lower[at..].chars().next() {
        let start = at;
        at += first.len_utf8();
        let glued = lower[..start].ends_with(|c: char| c.is_ascii_alphanumeric());
        if let Some(rest) = lower[start..].strip_prefix("百分之")
            && let Some((value, length)) = scan_number(rest)
        {
            let end = start + "百分之".len() + length;
            found.push(Share {
                range: start..end,
                text: format!("{value}% of"),
                value: value / 100.0,
            });
            at = end;
            continue;
        }
        if glued || !begins_number(&lower[start..]) {
            continue;
        }
        let Some((value, length)) = scan_number(&lower[start..]) else {
            continue;
        };
        let (number, end) = (&lower[start..start + length], start + length);
        at = end;
        let behind = lower[end..].trim_start();
        let gap = lower.len() - end - behind.len();
        let share = |word: &str, text: String, value: f64| Share {
            range: start..end + gap + word.len(),
            text,
            value,
        };
        if let Some(word) =
            ["%", "percent", "per cent"].iter().find(|word| behind.starts_with(**word))
        {
            found.push(share(word, format!("{number}% of"), value / 100.0));
        } else if behind.starts_with('成') && value < 10.0 {
            found.push(share("成", format!("{}% of", value * 10.0), value / 10.0));
        } else if let Some(rest) = behind.strip_prefix("分之") {
            if let Some((part, length)) = scan_number(rest).filter(|_| value > 0.0) {
                let word = &behind[.."分之".len() + length];
                found.push(share(word, format!("{part}/{value} of"), part / value));
            }
        } else if behind.starts_with('倍') {
            found.push(share("倍", format!("{value} x"), value));
        } else if let Some(word) = ["times", "fold"].iter().find(|word| behind.starts_with(**word))
        {
            found.push(share(word, format!("{value} x"), value));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_in_digits_and_words() {
        for (text, written, value) in [
            ("占1.7%的", "1.7% of", 0.017),
            ("of about a third of", "a third of", 1.0 / 3.0),
            ("约为七成", "70% of", 0.7),
            ("三分之一的", "1/3 of", 1.0 / 3.0),
            ("百分之五", "5% of", 0.05),
            ("是它的3倍", "3 x", 3.0),
            ("four times as", "4 x", 4.0),
            ("half a percent", "0.5% of", 0.005),
        ] {
            let shares = shares(text);
            assert_eq!(shares.len(), 1, "{text}");
            assert_eq!((shares[0].text.as_str(), shares[0].value), (written, value), "{text}");
        }
    }

    #[test]
    fn counts_have_a_noun() {
        let of = |text: &str| {
            let counts = counts(text, text, &[]);
            counts.first().map(|count| (count.number.clone(), count.noun))
        };
        assert_eq!(of("每天20亿次提问"), Some(("20亿".to_owned(), Noun::Query)));
        assert_eq!(of("about 30,000 american homes"), Some(("30,000".to_owned(), Noun::Home)));
        assert_eq!(of("in 2024 it rose"), None);
    }
}
