//! How many times something that has a name: `0.5 three-gorges`, `10% of ireland`, `5.7 million us-home`,
//! 半个三峡, 爱尔兰的3倍.

use super::decimal::Exact;
use super::english;
use super::error::ParseError;
use super::parse::{Source, parse_number};
use super::reader::Reader;
use super::{numeral, percent, ratio};
use crate::estimate::Estimate;

/// A number and a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Multiple<'a> {
    count: Count<'a>,
    pub name: &'a str,
}

/// How many times.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Count<'a> {
    /// Nothing said of it.
    One,
    /// In words.
    Share(f64),
    /// A number, range or percentage, times a power of ten.
    Written { digits: &'a str, power: i32 },
}

impl<'a> Multiple<'a> {
    /// The parts of a text; `None` if it has no name.
    pub fn of(text: &'a str) -> Option<Self> {
        let (count, rest) = behind_the_name(text).unwrap_or_else(|| before_the_name(text));
        let words = ["of ", "times ", "x ", "× ", "倍", "个", "座", "的"];
        let strip = |name: &'a str| {
            let rest = words.iter().find_map(|word| name.strip_prefix(word)).unwrap_or(name);
            rest.trim_start()
        };
        let name = strip(strip(rest.trim_start()));
        name.starts_with(char::is_alphabetic).then_some(Self { count, name })
    }

    /// How many times.
    pub fn count(&self) -> Result<Estimate<f64>, ParseError> {
        let (digits, power) = match self.count {
            Count::One => return Ok(Estimate::exactly(1.0)),
            Count::Share(share) => return Ok(Estimate::exactly(share)),
            Count::Written { digits, power } => (digits, power),
        };
        let source = Source::read_as(digits, Reader::Ratio);
        let count = ratio::read_multiple(source.trimmed()).map_err(|fault| source.error(fault))?;
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
                let number = is_word.then(|| numeral::read(digits).ok()).flatten()?;
                Exact::whole(number).to_f64().filter(|number| *number < 10.0)
            }
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

/// Shares and small numbers in words, the longer ones first.
const SHARES: [(&str, f64); 20] = [
    ("half of", 0.5),
    ("half an", 0.5),
    ("half a", 0.5),
    ("half", 0.5),
    ("a third of", 1.0 / 3.0),
    ("a quarter of", 0.25),
    ("twice", 2.0),
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
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
    word.or_else(|| fraction(text))
}

/// 一个半三峡, 2座半.
fn and_a_half(text: &str) -> Option<(Count<'_>, &str)> {
    let (number, rest) = text.split_once(['个', '個', '座', '倍'])?;
    let rest = rest.strip_prefix('半')?;
    let whole = parse_number(number).ok().filter(|whole| whole.fract() == 0.0)?;
    Some((Count::Share(whole + 0.5), rest))
}

fn is_number(text: &str) -> bool {
    numeral::read(text).is_ok()
}

/// 三分之一 and the like; 百分之七十 is a number like 70 %.
fn fraction(text: &str) -> Option<(Count<'_>, &str)> {
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
    if is_number(digits) || percent::decimal(digits, 0..digits.len(), false).is_ok() {
        return Some((Count::Written { digits, power: 0 }, name));
    }
    let (written, rest) = written(digits)?;
    rest.trim().is_empty().then_some((written, name))
}

/// `0.5 three-gorges`, 三个三峡, `half of ireland`: the number before it, and the rest.
fn before_the_name(text: &str) -> (Count<'_>, &str) {
    if let Some(share) = share(text).or_else(|| and_a_half(text)) {
        return share;
    }
    if let Some((written, rest)) = written(text) {
        // Right behind the number an x is a sign; behind a space it may begin a name.
        return (written, rest.strip_prefix(['x', '×']).unwrap_or(rest));
    }
    // 三峡 is a name; 三个三峡 and 三倍三峡 begin with a number, and 三成三峡 with a share.
    if let Some(at) = text.find('成').filter(|at| is_number(&text[..*at])) {
        let end = at + '成'.len_utf8();
        return (Count::Written { digits: &text[..end], power: 0 }, &text[end..]);
    }
    match text.find(['个', '座', '倍']).filter(|at| is_number(&text[..*at])) {
        Some(at) => (Count::Written { digits: &text[..at], power: 0 }, &text[at..]),
        None => (Count::One, text),
    }
}

/// The number in digits that a text begins with, with its million or 万, and the rest.
fn written(text: &str) -> Option<(Count<'_>, &str)> {
    let is_number = |c: char| c.is_ascii_digit() || ".,+%±~–".contains(c) || c.is_whitespace();
    let end = text.find(|c| !is_number(c)).unwrap_or(text.len());
    let end = exponent(text, end).unwrap_or(end);
    let digits = text[..end].trim_end();
    if !digits.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let rest = &text[digits.len()..];
    let behind = rest.trim_start();
    let signs = behind.find(|c| !numeral::is_multiplier(c)).unwrap_or(behind.len());
    if signs > 0 {
        let (digits, rest) = text.split_at(text.len() - behind.len() + signs);
        return Some((Count::Written { digits, power: 0 }, rest));
    }
    let word = rest.split_whitespace().next().unwrap_or_default();
    let Some(power) = english::scale(word).filter(|_| rest.starts_with(' ')) else {
        return Some((Count::Written { digits, power: 0 }, rest));
    };
    Some((Count::Written { digits, power }, &rest.trim_start()[word.len()..]))
}

/// The end of `1e6`, whose digits end before the `e`.
fn exponent(text: &str, end: usize) -> Option<usize> {
    let rest = text[end..].strip_prefix(['e', 'E'])?;
    let digits = rest.strip_prefix('+').unwrap_or(rest);
    let behind = digits.trim_start_matches(|c: char| c.is_ascii_digit());
    (text[..end].ends_with(|c: char| c.is_ascii_digit()) && behind.len() < digits.len())
        .then(|| text.len() - behind.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(f64, &str)> {
        let multiple = Multiple::of(text)?;
        Some((multiple.count().ok()?.central(), multiple.name))
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
