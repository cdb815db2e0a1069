//! Where the signs and words of an expression stand in its text.

use super::super::parse::{is_quantity, parse_time};
use super::expression::{Form, Sign};
use super::number::Factor;
use std::ops::Range;

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
pub(super) fn sums(text: &str) -> Vec<(Range<usize>, Sign)> {
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

/// What is no longer than this may be a number or a time.
const LONGEST: usize = 80;

fn factor(text: &str) -> Option<Factor> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    Factor::read(text)?.ok()
}

fn is_time(text: &str) -> bool {
    text.len() <= LONGEST && parse_time(text).is_ok()
}

/// The number that a text begins with, and the sign or word behind it.
pub(super) fn before(text: &str) -> Option<Operator> {
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
        let number = factor(&text[..start]).filter(|factor| {
            // Of `5 415TWh` nobody knows what the blank stands for.
            is_operand && (c != ' ' || factor.is_in_words() || behind.starts_with(['(', '（']))
        });
        if let Some(factor) = number {
            let place = start..start + length;
            return Some(Operator { place, kind: Joint::Before(factor, form) });
        }
    }
    None
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
            Some(_) => factor(right).map(|factor| Joint::Behind(factor, Form::Of)),
            None if is_time(right) => Some(Joint::Over),
            None if is_time(left) => Some(Joint::During),
            None => factor(right).map(|factor| Joint::Behind(factor, Form::Times)),
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
        let joint =
            |text: &str| before(text).map(|operator| text[operator.place.end..].trim().to_owned());
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
