//! How many times something that has a name: `0.5 three-gorges`, `10% of ireland`, `5.7 million us-home`,
//! 半个三峡, 爱尔兰的3倍.

use super::error::ParseError;
use super::parse::{Source, parse_number};
use super::reader::Reader;
use super::rounding::{rounding_of_count, rounding_of_word};
use super::{number, numeral, percent, ratio};
use crate::estimate::Estimate;

/// A number and a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Multiple<'a> {
    count: Count<'a>,
    pub name: &'a str,
    /// What may be the name too: 台湾 of 2台湾, where 台 was taken to count, and all of `Three Gorges`.
    pub longer_name: Option<&'a str>,
    /// Whether a sign or a word says so: `x`, `of`, `half`, 个.
    pub times: bool,
}

/// How many times.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Count<'a> {
    /// Nothing said of it.
    One,
    /// In words, or as a fraction.
    Share(f64),
    /// A number, range or percentage, times a power of ten.
    Written { digits: &'a str, power: i32 },
}

impl<'a> Multiple<'a> {
    /// The parts of a text; `None` if it has no name.
    pub fn of(text: &'a str) -> Option<Self> {
        let parts = Self::parts(text).or_else(|| {
            Some(Self { count: Count::One, name: text.trim(), longer_name: None, times: false })
        });
        parts.filter(|multiple| multiple.name.starts_with(char::is_alphabetic))
    }

    /// A number and what is counted, which may begin with a number too; `None` for a text without the
    /// one or the other.
    pub fn parts(text: &'a str) -> Option<Self> {
        if let Some((count, name)) = behind_the_name(text) {
            let name = name.trim();
            let whole = Self { count, name, longer_name: None, times: true };
            return Some(whole).filter(|multiple| !multiple.name.is_empty());
        }
        let (count, rest) = before_the_name(text)?;
        Some(Self::behind(count, rest, text)).filter(|multiple| !multiple.name.is_empty())
    }

    /// What stands behind a number, without the sign or the words between the two.
    fn behind(count: Count<'a>, rest: &'a str, text: &'a str) -> Self {
        let start = rest.trim_start();
        // Right behind a digit an x is a sign; elsewhere it may begin a name.
        let digits =
            text[..text.len() - rest.len()].ends_with(|c: char| c.is_numeric() || c == '%');
        if let Some(name) = rest.strip_prefix(['x', 'X', '×', 'ｘ', 'Ｘ']).filter(|_| digits) {
            return Self { count, name: name.trim(), longer_name: None, times: true };
        }
        let counter = start.strip_prefix(COUNTERS);
        let behind = counter.unwrap_or(start).trim_start();
        let behind =
            behind.strip_prefix('于').filter(|_| start.starts_with('倍')).unwrap_or(behind);
        let word = WORDS.iter().find_map(|word| behind.strip_prefix(word));
        // 80万户 are homes by themselves, and 10万卡 are cards.
        let is_bare = behind.trim().is_empty() && start.starts_with(['户', '戶', '卡']);
        let behind = if is_bare { start } else { behind };
        let name = word.unwrap_or(behind).trim();
        let longer = if counter.is_some() { start } else { text };
        let longer_name = word.is_none().then_some(longer.trim());
        let times = counter.or(word).is_some() || matches!(count, Count::Share(_));
        Self { count, name, longer_name, times }
    }

    /// How many times, as a part of a text that is read as an amount.
    pub fn count(&self, text: &str) -> Result<Estimate<f64>, ParseError> {
        let (digits, power) = match self.count {
            Count::One => return Ok(Estimate::exactly(1.0)),
            Count::Share(share) => return Ok(Estimate::exactly(share)),
            Count::Written { digits, power } => (digits, power),
        };
        let source = Source::read_as(digits, Reader::Ratio);
        let count = ratio::read_multiple(source.trimmed()).map_err(|fault| {
            let start = text.find(digits).unwrap_or(0);
            source.error(fault).within(text, start, Reader::Amount)
        })?;
        // Powers of ten are exact, and those below one are not.
        let scale = 10_f64.powi(power.abs());
        Ok(count.map(|count| if power < 0 { count / scale } else { count * scale }))
    }

    /// The number where it is a word: half, three, 三个; `None` for one in digits, and where nothing is
    /// said of it.
    pub fn word(&self) -> Option<f64> {
        match self.count {
            Count::One => None,
            Count::Share(share) => Some(share),
            Count::Written { digits, power } => {
                let is_word = power == 0 && !digits.contains(|c: char| c.is_ascii_digit());
                let number = parse_number(digits).ok().filter(|_| is_word)?;
                Some(number).filter(|number| *number < 10.0)
            }
        }
    }

    /// How far the number may be off by the way it is written, and whether it is a word.
    pub fn rounding(&self) -> (f64, bool) {
        match self.word() {
            Some(number) => (rounding_of_word(number), true),
            None => (self.digits().map_or(0.0, rounding_of_count), false),
        }
    }

    /// Whether nothing is said of how many there are.
    pub fn is_one(&self) -> bool {
        self.count == Count::One
    }

    /// Whether the number is a word or a fraction, such as half or 三分之一.
    pub fn is_share(&self) -> bool {
        matches!(self.count, Count::Share(_))
    }

    /// Whether the number is a percentage, or in tenths.
    pub fn is_percent(&self) -> bool {
        match self.count {
            Count::Written { digits, power } => power < 0 || percent::is(digits),
            Count::One | Count::Share(_) => false,
        }
    }

    /// The digits of the number; `None` for a word, which has none.
    pub fn digits(&self) -> Option<&'a str> {
        match self.count {
            Count::One | Count::Share(_) => None,
            Count::Written { digits, .. } => Some(digits),
        }
    }
}

/// The signs that count things, and 倍.
pub(super) const COUNTERS: [char; 18] = [
    '个', '個', '座', '台', '次', '户', '戶', '辆', '輛', '块', '塊', '张', '張', '颗', '枚', '片',
    '卡', '倍',
];

/// What may stand between a number and a name.
const WORDS: [&str; 5] = ["of ", "times ", "x ", "× ", "的"];

/// Shares in words, the longer ones first.
const SHARES: [(&str, f64); 14] = [
    ("half of", 0.5),
    ("half an", 0.5),
    ("half a", 0.5),
    ("half", 0.5),
    ("a third of", 1.0 / 3.0),
    ("two thirds of", 2.0 / 3.0),
    ("a quarter of", 0.25),
    ("three quarters of", 0.75),
    ("twice", 2.0),
    ("double", 2.0),
    ("triple", 3.0),
    ("一半", 0.5),
    ("半个", 0.5),
    ("半", 0.5),
];

/// The share that a text begins with, and the rest.
fn share(text: &str) -> Option<(Count<'_>, &str)> {
    let word = SHARES.iter().find_map(|(word, share)| {
        let rest = text.strip_prefix(word)?;
        let is_word = !word.is_ascii() || rest.is_empty() || rest.starts_with(char::is_whitespace);
        is_word.then_some((Count::Share(*share), rest))
    });
    word.or_else(|| of_signs(text)).or_else(|| of_digits(text))
}

/// `2/3` and `1 1/2`.
fn of_digits(text: &str) -> Option<(Count<'_>, &str)> {
    let (place, [whole, numerator, denominator]) = number::fraction(text)?;
    let share = whole as f64 + numerator as f64 / denominator as f64;
    Some((Count::Share(share), &text[place.end..]))
}

/// 一个半三峡, 2座半.
fn and_a_half(text: &str) -> Option<(Count<'_>, &str)> {
    let (number, rest) = text.split_once(COUNTERS)?;
    let rest = rest.strip_prefix('半')?;
    let whole = parse_number(number).ok().filter(|whole| whole.fract() == 0.0)?;
    Some((Count::Share(whole + 0.5), rest))
}

fn is_number(text: &str) -> bool {
    numeral::read(text).is_ok()
}

/// 三分之一 and the like; 百分之七十 is a number like 70 %.
fn of_signs(text: &str) -> Option<(Count<'_>, &str)> {
    let (of, rest) = text.split_once("分之")?;
    let end = rest.find(|c: char| !is_digit(c)).unwrap_or(rest.len());
    let (digits, rest) = rest.split_at(end);
    let number = parse_number(digits).ok()?;
    if of == "百" {
        return Some((Count::Written { digits, power: -2 }, rest));
    }
    let share = number / parse_number(of).ok()?;
    share.is_finite().then_some((Count::Share(share), rest))
}

fn is_digit(c: char) -> bool {
    numeral::is_numeral(c) || c.is_ascii_digit() || c == '.'
}

/// 爱尔兰的3倍, 三峡的50%, 三峡的一半: the number behind the name.
fn behind_the_name(text: &str) -> Option<(Count<'_>, &str)> {
    let (name, count) = text.rsplit_once('的')?;
    let count = count.trim();
    if let Some((share, "")) = share(count) {
        return Some((share, name));
    }
    let digits = count.strip_suffix('倍').or(percent::is(count).then_some(count))?;
    let is_count = ratio::read_multiple(digits).is_ok();
    (is_count || digits.starts_with(is_digit))
        .then_some((Count::Written { digits, power: 0 }, name))
}

/// `0.5 three-gorges`, 三个三峡, `half of ireland`: the number before it, and the rest.
fn before_the_name(text: &str) -> Option<(Count<'_>, &str)> {
    let tenths = || {
        let end = text.find('成').filter(|at| is_number(&text[..*at]))? + '成'.len_utf8();
        Some((Count::Written { digits: &text[..end], power: 0 }, &text[end..]))
    };
    // Of `half a million` all is the number, and of `half a Three Gorges` not.
    let counts = [share(text), and_a_half(text), tenths(), abbreviated(text), number(text)];
    counts.into_iter().flatten().min_by_key(|(_, rest)| rest.len()).or_else(|| unreadable(text))
}

/// `100k H100`, `3m us-home`: of things that are counted there are no thousandths.
fn abbreviated(text: &str) -> Option<(Count<'_>, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))?;
    let (digits, behind) = text.split_at(end);
    let powers = [("bn", 9), ("mn", 6), ("k", 3), ("K", 3), ("m", 6), ("M", 6), ("B", 9)];
    powers.into_iter().find_map(|(letters, power)| {
        let rest = behind.strip_prefix(letters)?;
        let is_apart = rest.starts_with(' ') || rest.starts_with(COUNTERS);
        let is_count = is_apart && ratio::read_multiple(digits).is_ok();
        is_count.then_some((Count::Written { digits, power }, rest))
    })
}

/// The longest number or range that a text begins with, and the rest. One in signs is set apart from a
/// name by a sign that counts: 三峡 is a name, and 三个三峡 are three.
fn number(text: &str) -> Option<(Count<'_>, &str)> {
    /// No number is longer.
    const LONGEST: usize = 60;

    let ends = text.char_indices().map(|(at, _)| at).take(LONGEST).filter(|at| *at > 0);
    ends.collect::<Vec<_>>().into_iter().rev().find_map(|end| {
        let digits = text[..end].trim_end();
        let rest = &text[digits.len()..];
        let in_signs = !digits.contains(|c: char| c.is_ascii_digit());
        let apart = rest.starts_with(COUNTERS) || rest.starts_with(['x', '×', ' ', '的']);
        let goes_on = !rest.trim_start().starts_with(|c: char| c.is_alphabetic() || c == '×');
        // 千卡 is a kilocalorie.
        let is_heat = rest.starts_with('卡') && digits.ends_with('千');
        let is_count =
            (apart || !in_signs) && !goes_on && !is_heat && !digits.contains(['成', '之']);
        (is_count && ratio::read_multiple(digits).is_ok())
            .then_some((Count::Written { digits, power: 0 }, rest))
    })
}

/// What is meant as a number and cannot be read: `7,5 ireland`.
fn unreadable(text: &str) -> Option<(Count<'_>, &str)> {
    let is_number = |c: char| c.is_ascii_digit() || ".,+%±~–".contains(c) || c.is_whitespace();
    let end = text.find(|c| !is_number(c)).unwrap_or(text.len());
    let (digits, rest) = text.split_at(text[..end].trim_end().len());
    let is_number = digits.contains(|c: char| c.is_ascii_digit());
    is_number.then_some((Count::Written { digits, power: 0 }, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(f64, &str)> {
        let multiple = Multiple::of(text)?;
        Some((multiple.count(text).ok()?.central(), multiple.name))
    }

    #[test]
    fn numbers_before_a_name() {
        assert_eq!(read("0.5 three-gorges@2020"), Some((0.5, "three-gorges@2020")));
        assert_eq!(read("10% of ireland"), Some((0.1, "ireland")));
        assert_eq!(read("2 x hoover-dam"), Some((2.0, "hoover-dam")));
        assert_eq!(read("2xxiluodu"), Some((2.0, "xiluodu")));
        assert_eq!(read("2 xiluodu"), Some((2.0, "xiluodu")));
        assert_eq!(read("3 times ireland"), Some((3.0, "ireland")));
        assert_eq!(read("8,000,000 us-home"), Some((8e6, "us-home")));
        assert_eq!(read("5.723 million us-home"), Some((5.723e6, "us-home")));
        assert_eq!(read("1e6 us-home"), Some((1e6, "us-home")));
        assert_eq!(read("2 e-car"), Some((2.0, "e-car")));
        assert_eq!(read("572.3万 us-home"), Some((5.723e6, "us-home")));
        assert_eq!(read("100k us-home"), Some((1e5, "us-home")));
        assert_eq!(read("1.5M us-home"), Some((1.5e6, "us-home")));
        assert_eq!(read("5.7m us-home"), Some((5.7e6, "us-home")));
        assert_eq!(read("3bn google-search"), Some((3e9, "google-search")));
        assert_eq!(read("2 kyber"), Some((2.0, "kyber")));
        assert_eq!(read("10万颗GB200"), Some((1e5, "GB200")));
        assert_eq!(read("10万卡H100"), Some((1e5, "H100")));
        assert_eq!(read("10万卡"), Some((1e5, "卡")));
        assert_eq!(read("10万张卡"), Some((1e5, "卡")));
        assert_eq!(Multiple::parts("100千卡").unwrap().name, "千卡");
        assert_eq!(read("572.3万个美国家庭"), Some((5.723e6, "美国家庭")));
        assert_eq!(read("3倍爱尔兰"), Some((3.0, "爱尔兰")));
        assert_eq!(read("三个三峡"), Some((3.0, "三峡")));
        assert_eq!(read("三倍三峡"), Some((3.0, "三峡")));
        assert_eq!(read("572 万个美国家庭"), Some((5.72e6, "美国家庭")));
    }

    #[test]
    fn words_for_shares() {
        assert_eq!(read("half of three-gorges"), Some((0.5, "three-gorges")));
        assert_eq!(read("half a Three Gorges"), Some((0.5, "Three Gorges")));
        assert_eq!(read("a third of ireland"), Some((1.0 / 3.0, "ireland")));
        assert_eq!(read("twice ireland"), Some((2.0, "ireland")));
        assert_eq!(read("半个三峡"), Some((0.5, "三峡")));
        assert_eq!(read("一个半三峡"), Some((1.5, "三峡")));
        assert_eq!(read("2座半三峡"), Some((2.5, "三峡")));
        assert_eq!(read("六成三峡"), Some((0.6, "三峡")));
        assert_eq!(read("三峡的六成"), Some((0.6, "三峡")));
        assert_eq!(read("三分之一个三峡"), Some((1.0 / 3.0, "三峡")));
        assert_eq!(read("halfway-dam"), Some((1.0, "halfway-dam")));
        assert_eq!(read("百分之七十的三峡"), Some((0.7, "三峡")));
        assert_eq!(Multiple::of("三峡的百分之七十").unwrap().digits(), Some("七十"));
    }

    #[test]
    fn numbers_behind_a_name() {
        assert_eq!(read("爱尔兰的3倍"), Some((3.0, "爱尔兰")));
        assert_eq!(read("三峡的50%"), Some((0.5, "三峡")));
        assert_eq!(read("三峡的一半"), Some((0.5, "三峡")));
        assert_eq!(read("三峡的三分之二"), Some((2.0 / 3.0, "三峡")));
        assert_eq!(read("三峡的两倍"), Some((2.0, "三峡")));
        assert_eq!(read("美国家庭的五百万倍"), Some((5e6, "美国家庭")));
        assert_eq!(read("三峡"), Some((1.0, "三峡")));
        assert_eq!(read("7"), None);
    }
}
