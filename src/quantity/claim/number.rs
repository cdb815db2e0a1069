//! A plain number in an expression: how many of an amount, or what share of it.

use super::super::error::ParseError;
#[cfg(test)]
use super::super::error::ParseErrorKind;
use super::super::multiple::{COUNTERS, Multiple};
use super::super::ratio::parse_ratio_range;
#[cfg(test)]
use super::super::reader::Reader;
use super::super::rounding::implied_rounding;
use crate::estimate::Estimate;

/// A number that an amount is multiplied by: `2.5 billion`, `38%`, 三成, `1/3`, `half`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Factor {
    text: String,
    value: Estimate<f64>,
    rounding: f64,
    in_words: bool,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// `2`, `2.5 billion`, `0.38`.
    Number,
    /// `38%`, 三成.
    Percent,
    /// `1/3`, half.
    Fraction,
}

/// What is counted in prose, and whose number alone matters: `2.5 billion queries x 0.34Wh`.
const NOUNS: [&str; 32] = [
    "queries", "query", "prompts", "requests", "searches", "cards", "gpus", "chips",
    "accelerators", "servers", "racks", "homes", "households", "people", "cars", "vehicles", "evs",
    "turbines", "查询", "提问", "问答", "搜索", "显卡", "卡", "芯片", "服务器", "机柜", "家庭",
    "户家庭", "汽车", "电动车", "人",
];

impl Factor {
    /// Reads a number, with what is counted behind it where that has no amount of its own.
    ///
    /// # Errors
    /// [`ParseError`] for what is no number.
    #[cfg(test)]
    pub fn parse(text: &str) -> Result<Self, ParseError> {
        let trimmed = text.trim();
        if let Some(factor) = Self::read(trimmed) {
            factor
        } else {
            let end = text.trim_end().len();
            Err(ParseError::new(ParseErrorKind::MissingNumber, text, 0..end, Reader::Ratio))
        }
    }

    /// The number that all of a trimmed text is; `None` for what does not look like one.
    pub(super) fn read(text: &str) -> Option<Result<Self, ParseError>> {
        if text.is_empty() {
            return None;
        }
        let number = without_noun(text);
        if let Some(factor) = Self::tenths(text) {
            return Some(Ok(factor));
        }
        // A number is read in front of a name; any will do.
        let whole = format!("{number} of y");
        let multiple = Multiple::parts(&whole).filter(|multiple| multiple.name == "y")?;
        if multiple.is_one() {
            return None;
        }
        let kind = if multiple.is_percent() {
            Kind::Percent
        } else if multiple.digits().is_none() && multiple.word().is_some_and(|share| share < 1.0) {
            Kind::Fraction
        } else {
            Kind::Number
        };
        let (rounding, in_words) = multiple.rounding();
        let of = |value| Self { text: text.to_owned(), value, rounding, in_words, kind };
        Some(multiple.count(text).map(of))
    }

    /// 六成五, which would end behind its 成 in front of a name.
    fn tenths(text: &str) -> Option<Self> {
        let (_, hundredths) = text.split_once('成').filter(|(_, digit)| !digit.is_empty())?;
        let value = parse_ratio_range(text).ok().filter(|_| !hundredths.contains('成'))?;
        let rounding = implied_rounding(&(value.central() * 100.0).to_string());
        let text = text.to_owned();
        Some(Self { text, value, rounding, in_words: false, kind: Kind::Percent })
    }

    /// As it is written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The number.
    #[must_use]
    pub fn value(&self) -> Estimate<f64> {
        self.value
    }

    /// How far its digits let it be off, as a share of it.
    #[must_use]
    pub fn rounding(&self) -> f64 {
        self.rounding
    }

    /// Whether it is a word, such as half or twice, and has no digits.
    #[must_use]
    pub fn is_in_words(&self) -> bool {
        self.in_words
    }

    /// Whether it is a percentage or a fraction of a whole.
    #[must_use]
    pub fn is_share(&self) -> bool {
        self.kind != Kind::Number
    }

    /// Whether it is a percentage.
    #[must_use]
    pub fn is_percent(&self) -> bool {
        self.kind == Kind::Percent
    }
}

/// A number without what it counts: `2.5 billion` of `2.5 billion queries`, 30万 of 30万户家庭.
fn without_noun(text: &str) -> &str {
    let noun = |noun: &&str| {
        let start = text.len().checked_sub(noun.len())?;
        let parted = !noun.is_ascii() || text.get(..start)?.ends_with(' ');
        (parted && text.get(start..)?.eq_ignore_ascii_case(noun)).then_some(&text[..start])
    };
    let number = NOUNS.iter().filter_map(noun).min_by_key(|number| number.len());
    let number = number.unwrap_or(text).trim_end();
    let counted = number.strip_suffix(COUNTERS).unwrap_or(number).trim_end();
    // 一个半 keeps its sign.
    if counted.is_empty() { text } else { counted }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_digits_and_words() {
        for (text, value, is_share) in [
            ("2", 2.0, false),
            ("2.5 billion", 2.5e9, false),
            ("2.5 billion queries", 2.5e9, false),
            ("10亿", 1e9, false),
            ("10亿次", 1e9, false),
            ("10亿次查询", 1e9, false),
            ("30万户家庭", 3e5, false),
            ("400,000 cards", 4e5, false),
            ("3倍", 3.0, false),
            ("两倍", 2.0, false),
            ("twice", 2.0, false),
            ("0.38", 0.38, false),
            ("38%", 0.38, true),
            ("38 percent", 0.38, true),
            ("百分之三十八", 0.38, true),
            ("三成", 0.3, true),
            ("六成五", 0.65, true),
            ("三分之一", 1.0 / 3.0, true),
            ("1/3", 1.0 / 3.0, true),
            ("half", 0.5, true),
            ("一半", 0.5, true),
            ("a third", 1.0 / 3.0, true),
            ("two thirds", 2.0 / 3.0, true),
        ] {
            let factor = Factor::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!((factor.value.central(), factor.is_share()), (value, is_share), "{text}");
            assert_eq!(factor.text(), text);
        }
        assert_eq!(Factor::parse("40..60%").unwrap().value.high(), 0.6);
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in ["", "GW", "420MW", "7GWh", "three-gorges", "x", "次", "of", "2 x 3"] {
            assert!(Factor::parse(text).is_err(), "{text}");
        }
        assert_eq!(Factor::parse("7,5").unwrap_err().kind().name(), "decimal-comma");
    }
}
