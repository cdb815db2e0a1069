//! Where the signs and words of an expression stand in its text.

use super::super::error::ParseError;
use super::super::parse::{is_quantity, parse_time};
use super::number::Factor;
use super::parting;
use std::ops::Range;

/// How a percentage stands to what it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `420MW x 38%`: it scales, as a capacity factor does.
    Times,
    /// `38% of 420MW`: it takes a part.
    Of,
}

/// Added or taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    Plus,
    Minus,
}

/// A sign or word between two operands.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Operator {
    pub place: Range<usize>,
    pub kind: Joint,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Joint {
    /// `2 x …`, `38% of …`: a number in front.
    Before(Factor, Form),
    /// `… x 2`, …的3倍: a number behind.
    Behind(Factor, Form),
    /// `… for 1y`, `… x 8760h`, (…)一年: a time behind.
    Over,
    /// `8760h x …`: a time in front.
    During,
    /// `7GW x 3GW`: neither side is a number or a time.
    Neither,
}

/// The places of a text that stand in no brackets, with what stands there.
pub(super) fn top_level(text: &str) -> Vec<(usize, char)> {
    let mut depth = 0_usize;
    let outside = |(at, c): (usize, char)| {
        let here = (depth == 0).then_some((at, c));
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            _ => {}
        }
        here
    };
    text.char_indices().filter_map(outside).collect()
}

/// The bracket that lacks the other one.
pub(super) fn unmatched(text: &str) -> Option<Range<usize>> {
    let mut open = Vec::new();
    for (at, c) in text.char_indices() {
        let place = at..at + c.len_utf8();
        match c {
            '(' | '（' => open.push(place),
            ')' | '）' if open.pop().is_none() => return Some(place),
            _ => {}
        }
    }
    open.into_iter().next()
}

/// What stands in the brackets that are all of a trimmed text.
pub(super) fn in_brackets(text: &str) -> Option<Range<usize>> {
    let end = first_bracket(text)?;
    let open = text.chars().next()?.len_utf8();
    let close = text[..end].chars().next_back()?.len_utf8();
    (end == text.len()).then_some(open..end - close)
}

/// Where the bracket that a text begins with is closed.
pub(super) fn first_bracket(text: &str) -> Option<usize> {
    if !text.starts_with(['(', '（']) {
        return None;
    }
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return Some(at + c.len_utf8());
        }
    }
    None
}

/// The signs by which a text is a sum or a difference.
pub(in crate::quantity) fn sums(text: &str) -> Vec<(Range<usize>, Sign)> {
    const WORDS: [(&str, Sign); 4] = [
        (" plus ", Sign::Plus),
        (" minus ", Sign::Minus),
        ("加上", Sign::Plus),
        ("减去", Sign::Minus),
    ];
    let mut found: Vec<(Range<usize>, Sign)> = Vec::new();
    for (at, c) in top_level(text) {
        let start = found.last().map_or(0, |(place, _)| place.end);
        let Some((left, rest)) = text.get(start..at).zip(text.get(at..)) else {
            continue;
        };
        if left.trim().is_empty() {
            continue;
        }
        let word = WORDS.iter().find(|(word, _)| rest.starts_with(word));
        let sign = match c {
            '+' | '＋' => {
                is_plus(left, &rest[c.len_utf8()..]).then_some((c.len_utf8(), Sign::Plus))
            }
            '-' | '−' => {
                is_minus(left, c, &rest[c.len_utf8()..]).then_some((c.len_utf8(), Sign::Minus))
            }
            _ => word.map(|(word, sign)| (word.len(), *sign)),
        };
        if let Some((length, sign)) = sign
            && !rest[length..].trim().is_empty()
        {
            found.push((at..at + length, sign));
        }
    }
    found
}

/// In `1e+6` and `6+/-1` it is none.
fn is_plus(left: &str, right: &str) -> bool {
    let is_exponent = left.ends_with(['e', 'E'])
        && left[..left.len() - 1].ends_with(|c: char| c.is_ascii_digit() || c == '.')
        && right.starts_with(|c: char| c.is_ascii_digit());
    !is_exponent && !right.starts_with('/')
}

/// Between blanks, or beside a bracket; elsewhere a hyphen is one, and only the sign itself a minus.
fn is_minus(left: &str, sign: char, right: &str) -> bool {
    let begins = right.starts_with(|c: char| c.is_ascii_digit());
    let closed = sign == '−' && begins && left.ends_with(char::is_alphanumeric);
    let open = left.ends_with(char::is_whitespace) && right.starts_with(char::is_whitespace);
    open || closed || left.ends_with([')', '）']) || right.starts_with(['(', '（'])
}

/// Where a part of a claim stands in the sum that it belongs to.
pub(in crate::quantity) struct Joined {
    /// What stands in front of the sign before the part.
    pub before: Range<usize>,
    /// The sign; empty in front of the first part.
    pub sign: Range<usize>,
    /// All of what stands in the same brackets, or on the same side.
    pub whole: Range<usize>,
}

/// Where a part of a claim stands.
pub(in crate::quantity) fn joined(text: &str, part: &Range<usize>) -> Joined {
    let relation = parting::candidates(text).into_iter().next();
    let side = match relation {
        Some(found) if part.start >= found.end => found.end..text.len(),
        Some(found) => 0..found.start,
        None => 0..text.len(),
    };
    let mut open: Vec<usize> = Vec::new();
    let mut whole = side.clone();
    for (at, c) in text[side.clone()].char_indices().map(|(at, c)| (at + side.start, c)) {
        match c {
            '(' | '（' if at < part.start => open.push(at + c.len_utf8()),
            ')' | '）' if at < part.start => drop(open.pop()),
            '(' | '（' if at >= part.end => open.push(usize::MAX),
            ')' | '）' if at >= part.end => match open.pop() {
                Some(usize::MAX) => {}
                Some(start) => {
                    whole = start..at;
                    break;
                }
                None => break,
            },
            _ => {}
        }
    }
    let start = whole.start;
    let signs = sums(&text[whole.clone()]).into_iter();
    let mut signs = signs.map(|(sign, _)| sign.start + start..sign.end + start);
    let sign = signs.rfind(|sign| sign.end <= part.start);
    match sign {
        Some(sign) => Joined { before: start..sign.start, sign, whole },
        None => Joined { before: start..part.start, sign: part.start..part.start, whole },
    }
}

/// What is no longer than this may be a number or a time.
const LONGEST: usize = 80;

/// A number, or what is wrong with it; `None` for what does not look like one.
fn factor(text: &str) -> Option<Result<Factor, Box<ParseError>>> {
    let trimmed = text.trim();
    if trimmed.len() > LONGEST {
        return None;
    }
    Some(Factor::read(trimmed)?.map_err(Box::new))
}

fn is_time(text: &str) -> bool {
    text.len() <= LONGEST && parse_time(text).is_ok()
}

/// The number that a text begins with, and the sign or word behind it.
pub(super) fn before(text: &str) -> Option<Result<Operator, Box<ParseError>>> {
    for (at, c) in top_level(text) {
        if at > LONGEST || matches!(c, '(' | '（') {
            break;
        }
        let rest = &text[at..];
        let found = times(text, at).map(|length| (at, length, Form::Times));
        let found = found.or_else(|| {
            let word =
                ["of ", "times ", "of(", "times("].iter().find(|word| rest.starts_with(**word))?;
            let form = if word.starts_with('o') { Form::Of } else { Form::Times };
            text[..at].ends_with(' ').then_some((at, word.len() - 1, form))
        });
        let found = found.or_else(|| {
            let length = c.len_utf8();
            match c {
                '的' => Some((at, length, Form::Of)),
                // 3倍于 and 3倍, of which 倍 belongs to the number.
                '倍' if rest[length..].starts_with('于') => {
                    Some((at + length, '于'.len_utf8(), Form::Times))
                }
                '倍' => Some((at + length, 0, Form::Times)),
                // `twice 415TWh`, `3 (…)`.
                ' ' if rest
                    .trim_start()
                    .starts_with(|c: char| c.is_ascii_digit() || "(（".contains(c)) =>
                {
                    Some((at, 0, Form::Times))
                }
                _ => None,
            }
        });
        let Some((start, length, form)) = found else {
            continue;
        };
        let behind = text[start + length..].trim_start();
        let is_operand = !behind.is_empty() && (length > 0 || begins_operand(behind));
        // Of `5 415TWh` nobody knows what the blank stands for.
        let is_apart = |factor: &Factor| factor.is_in_words() || behind.starts_with(['(', '（']);
        match factor(&text[..start]).filter(|_| is_operand) {
            Some(Ok(factor)) if c != ' ' || length > 0 || is_apart(&factor) => {
                let place = start..start + length;
                return Some(Ok(Operator { place, kind: Joint::Before(factor, form) }));
            }
            Some(Err(error)) if length > 0 => return Some(Err(error)),
            _ => {}
        }
    }
    None
}

fn number_behind(text: &str, form: Form) -> Option<Joint> {
    Some(Joint::Behind(factor(text)?.ok()?, form))
}

fn begins_operand(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '(' | '（'))
}

/// The last sign or word with something in front of it and behind it.
pub(super) fn last(text: &str) -> Option<Operator> {
    let mut neither = None;
    for (at, _) in top_level(text).into_iter().rev() {
        let rest = &text[at..];
        if text[..at].trim().is_empty() {
            break;
        }
        let word = [" for ", " over ", "运行", "的"].iter().find(|word| rest.starts_with(**word));
        let length = word.map(|word| word.len()).or_else(|| times(text, at));
        let Some(length) = length else {
            continue;
        };
        let (left, right) = (&text[..at], rest[length..].trim());
        if right.is_empty() {
            continue;
        }
        let place = at..at + length;
        let joint = match word {
            Some(&" for " | &"运行") => Some(Joint::Over),
            Some(&" over ") => is_time(right).then_some(Joint::Over),
            Some(_) => number_behind(right, Form::Of),
            None if is_time(right) => Some(Joint::Over),
            None if is_time(left) => Some(Joint::During),
            None => number_behind(right, Form::Times),
        };
        match joint {
            Some(kind) => return Some(Operator { place, kind }),
            None if word.is_none() => {
                neither = Some(Operator { place, kind: Joint::Neither });
            }
            None => {}
        }
    }
    let behind = first_bracket(text).filter(|end| is_time(&text[*end..]));
    behind.map(|end| Operator { place: end..end, kind: Joint::Over }).or(neither)
}

/// The length of a sign of multiplication at a place. A letter is one where no word goes on.
fn times(text: &str, at: usize) -> Option<usize> {
    let (left, rest) = text.split_at(at);
    if rest.starts_with("乘以") {
        return Some("乘以".len());
    }
    let c = rest.chars().next().filter(|c| "xX×*＊ｘＸ乘".contains(*c))?;
    let right = &rest[c.len_utf8()..];
    if !c.is_ascii_alphabetic() {
        return Some(c.len_utf8());
    }
    let goes_on =
        right.starts_with(|c: char| c.is_ascii_alphanumeric() && !c.is_ascii_digit() || c == '-');
    let after_letter = left.ends_with(|c: char| c.is_ascii_alphabetic());
    let is_sign = !goes_on && (!after_letter || is_quantity(left));
    is_sign.then_some(c.len_utf8())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<&str> {
        let mut start = 0;
        let mut parts = Vec::new();
        for (place, _) in sums(text) {
            parts.push(text[start..place.start].trim());
            start = place.end;
        }
        parts.push(text[start..].trim());
        parts
    }

    #[test]
    fn sums_are_parted_at_their_signs() {
        assert_eq!(parts("111GW + 127GW - 10GW"), ["111GW", "127GW", "10GW"]);
        assert_eq!(parts("1e+6 GW+7GW"), ["1e+6 GW", "7GW"]);
        assert_eq!(parts("(1GW + 2GW) x 2 − 1GW"), ["(1GW + 2GW) x 2", "1GW"]);
        assert_eq!(parts("2 x (1GW + 2GW)-(1GW)"), ["2 x (1GW + 2GW)", "(1GW)"]);
        for text in ["6+/-1 GW", "three-gorges", "6GW-10GW", "+7 GW", "-7 GW", "7 GW +", "7 GW - "]
        {
            assert_eq!(parts(text), [text.trim()], "{text}");
        }
    }

    #[test]
    fn numbers_in_front_and_behind() {
        let joint = |text: &str| {
            before(text)
                .and_then(Result::ok)
                .map(|operator| text[operator.place.end..].trim().to_owned())
        };
        assert_eq!(joint("2.5 billion x 0.34Wh").as_deref(), Some("0.34Wh"));
        assert_eq!(joint("2.5 billion queries × 0.34Wh").as_deref(), Some("0.34Wh"));
        assert_eq!(joint("half of 2 x 3GW").as_deref(), Some("2 x 3GW"));
        assert_eq!(joint("twice 415TWh").as_deref(), Some("415TWh"));
        assert_eq!(joint("3倍于415TWh").as_deref(), Some("415TWh"));
        assert_eq!(joint("三成的415TWh").as_deref(), Some("415TWh"));
        assert_eq!(joint("2x(1GW)").as_deref(), Some("(1GW)"));
        assert_eq!(joint("2 (1GW)").as_deref(), Some("(1GW)"));
        for text in ["420MW x 38%", "5 415TWh", "7GW for 1y", "spacex-dam", "4.1PWh的4.4%"] {
            assert_eq!(joint(text), None, "{text}");
        }
        let end = |text: &str| last(text).map(|operator| (operator.place.start, operator.kind));
        assert!(matches!(end("420MW x 38%"), Some((6, Joint::Behind(_, Form::Times)))));
        assert!(matches!(end("420MWx38%"), Some((5, Joint::Behind(_, Form::Times)))));
        assert!(matches!(end("420MW x 38% for 1y"), Some((11, Joint::Over))));
        assert!(matches!(end("4.1PWh的4.4%"), Some((6, Joint::Behind(_, Form::Of)))));
        assert!(matches!(end("(1GW + 2GW)一年"), Some((11, Joint::Over))));
        assert!(matches!(end("8760h x 7GW"), Some((6, Joint::During))));
        assert!(matches!(end("7GW x 3GW"), Some((4, Joint::Neither))));
        assert_eq!(end("spacex-dam"), None);
    }
}
