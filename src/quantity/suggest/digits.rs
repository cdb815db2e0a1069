//! The same number in digits that are read: without groups that are none, with a point before the
//! fraction, with an exponent, without a fraction bar.

use crate::quantity::fold::fold;
use crate::quantity::number::fraction;
use std::ops::Range;

/// What stands between digits.
const MARKS: [char; 5] = [',', '.', '_', ' ', '\''];

/// A text with its first number that is not well written in other words: every number that it can be.
pub(super) fn regrouped(text: &str) -> Vec<String> {
    let text = fold(text);
    let runs = runs(&text).into_iter();
    let mut meant = runs.map(|run| (run.clone(), readings(&text[run])));
    let Some((run, readings)) = meant.find(|(_, readings)| !readings.is_empty()) else {
        return Vec::new();
    };
    let instead = |number: String| [&text[..run.start], &number, &text[run.end..]].concat();
    // Of a range both ends are written alike.
    let every = every_point(&text);
    every.into_iter().chain(readings.into_iter().map(instead)).collect()
}

/// A text with each of several numbers that are not well written in its first reading.
fn every_point(text: &str) -> Option<String> {
    let (mut mended, mut end, mut count) = (String::new(), 0, 0);
    for run in runs(text) {
        let Some(number) = readings(&text[run.clone()]).into_iter().next() else {
            continue;
        };
        mended += &text[end..run.start];
        mended += &number;
        (end, count) = (run.end, count + 1);
    }
    (count > 1).then(|| mended + &text[end..])
}

/// The places of digits with marks between them.
pub(super) fn runs(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let goes_on = |at: usize| {
        let mark = bytes.get(at).is_some_and(|byte| MARKS.contains(&char::from(*byte)));
        is_digit(at) || (mark && is_digit(at - 1) && is_digit(at + 1))
    };
    let (mut runs, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        let start = at;
        while at < bytes.len() && (is_digit(at) || (at > start && goes_on(at))) {
            at += 1;
        }
        if at > start {
            runs.push(start..at);
        }
        at += 1;
    }
    runs
}

/// The numbers that digits with marks between them can be, in digits that are read; none where they are
/// well written, or no number.
fn readings(written: &str) -> Vec<String> {
    let marks: Vec<char> = written.chars().filter(|c| !c.is_ascii_digit()).collect();
    let Some(last) = marks.last().copied() else {
        return Vec::new();
    };
    let only_digits = |text: &str| text.replace(|c: char| !c.is_ascii_digit(), "");
    let (whole, tail) = written.rsplit_once(last).unwrap_or((written, ""));
    let others = &marks[..marks.len() - 1];
    let point = || format!("{}.{tail}", only_digits(whole));
    let is_plain = |mark: char| others.iter().all(|other| *other == mark);
    let groups: Vec<&str> = written.split(|c: char| !c.is_ascii_digit()).collect();
    let in_threes = groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3);
    match (last, others) {
        // One comma: a decimal comma, or a slip in a group.
        (',', []) => {
            if in_threes && !written.starts_with('0') {
                return Vec::new();
            }
            let fits = tail.len() < 3 && whole.len() <= 3 && !whole.starts_with('0');
            let grouped = if tail.len() > 3 && !whole.starts_with('0') {
                // The comma stands too early.
                Some(only_digits(written))
            } else {
                fits.then(|| format!("{whole},{tail:0<3}"))
            };
            [point()].into_iter().chain(grouped).collect()
        }
        ('.', []) => Vec::new(),
        (',' | '.', [first, ..]) if *first != last && is_plain(*first) => {
            // The groups before the fraction are well formed, and a point before it is as it should be.
            let whole_groups = &groups[..groups.len() - 1];
            let formed = whole_groups[1..].iter().all(|group| group.len() == 3);
            if last == '.' && formed && groups[0].len() <= 3 && *first != '\'' {
                return Vec::new();
            }
            vec![point()]
        }
        ('.', _) if is_plain('.') && in_threes => vec![only_digits(written)],
        (',' | '_' | ' ' | '\'', _) if !marks.contains(&'.') => {
            let mixed = marks.iter().any(|mark| *mark != last);
            if in_threes && !mixed && last != '\'' {
                return Vec::new();
            }
            vec![only_digits(written)]
        }
        _ => Vec::new(),
    }
}

/// A text with `1e9` in place of 10⁹ and 10^9, and `0.5` in place of ½.
pub(super) fn in_plain_digits(text: &str) -> Option<String> {
    let text = fold(text);
    power_of_ten(&text).or_else(|| part(&text))
}

fn power_of_ten(text: &str) -> Option<String> {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let raised = |c: char| RAISED.iter().position(|raised| *raised == c);
    let at = text.find(|c: char| c == '^' || c == '⁻' || raised(c).is_some())?;
    let base = text[..at].trim_end().strip_suffix("10")?;
    let mut rest = text[at..].trim_start_matches('^').trim_start();
    let mut exponent = String::new();
    while let Some(c) = rest.chars().next() {
        match raised(c) {
            Some(digit) => exponent += &digit.to_string(),
            None if c == '⁻' || c == '-' => exponent.push('-'),
            None if c.is_ascii_digit() => exponent.push(c),
            None => break,
        }
        rest = &rest[c.len_utf8()..];
    }
    // 7 × 10⁹ is 7e9, and 10⁹ alone is 1e9.
    let mantissa = base.trim_end().trim_end_matches(['×', '*', '·', 'x']).trim_end();
    if mantissa.is_empty() || !mantissa.ends_with(|c: char| c.is_ascii_digit()) {
        return mantissa.is_empty().then(|| format!("1e{exponent}{rest}"));
    }
    (mantissa.len() < base.len()).then(|| format!("{mantissa}e{exponent}{rest}"))
}

/// Characters that are a part of one.
const PARTS: [(char, &str); 12] = [
    ('½', "5"),
    ('¼', "25"),
    ('¾', "75"),
    ('⅛', "125"),
    ('⅜', "375"),
    ('⅝', "625"),
    ('⅞', "875"),
    ('⅕', "2"),
    ('⅖', "4"),
    ('⅗', "6"),
    ('⅘', "8"),
    ('⅒', "1"),
];

fn part(text: &str) -> Option<String> {
    let (at, c) = text.char_indices().find(|(_, c)| PARTS.iter().any(|(part, _)| part == c))?;
    let decimals = PARTS.iter().find(|(part, _)| *part == c)?.1;
    let before = &text[..at];
    let zero = if before.ends_with(|c: char| c.is_ascii_digit()) { "" } else { "0" };
    Some(format!("{before}{zero}.{decimals}{}", &text[at + c.len_utf8()..]))
}

/// A text with the fraction that it begins with in decimals, where that has an end.
pub(super) fn worked_out(text: &str) -> Option<String> {
    let text = fold(text);
    let text = text.trim();
    let (place, [whole, numerator, denominator]) = fraction(text)?;
    let mut rest = denominator;
    for factor in [2, 5] {
        while rest % factor == 0 {
            rest /= factor;
        }
    }
    let shared = numerator.is_multiple_of(rest);
    let value = whole as f64 + numerator as f64 / denominator as f64;
    shared.then(|| format!("{value}{}", &text[place.end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_without_what_is_no_group() {
        for (text, meant) in [
            ("1 000,5 W", vec!["1000.5 W"]),
            ("1.000.000,5 W", vec!["1000000.5 W"]),
            ("1.000.000 W", vec!["1000000 W"]),
            ("1,23,456 W", vec!["123456 W"]),
            ("1'234'567 W", vec!["1234567 W"]),
            ("7,5 GW", vec!["7.5 GW", "7,500 GW"]),
            ("0,5 GW", vec!["0.5 GW"]),
            ("1,0000 MW", vec!["1.0000 MW", "10000 MW"]),
            ("6,000..7,5 GW", vec!["6,000..7.5 GW", "6,000..7,500 GW"]),
            ("1,234,567.891,2 W", vec![]),
            ("1.2.3 W", vec![]),
            ("7 GW", vec![]),
        ] {
            assert_eq!(regrouped(text), meant, "{text}");
        }
    }

    #[test]
    fn powers_of_ten_and_parts_of_one() {
        for (text, meant) in [
            ("10⁹ W", Some("1e9 W")),
            ("7 × 10⁹ W", Some("7e9 W")),
            ("7*10^9W", Some("7e9W")),
            ("10⁻³ W", Some("1e-3 W")),
            ("½ GW", Some("0.5 GW")),
            ("2½GW", Some("2.5GW")),
            ("٧ GW", None),
            ("5⁹ W", None),
        ] {
            assert_eq!(in_plain_digits(text).as_deref(), meant, "{text}");
        }
    }

    #[test]
    fn fractions_are_worked_out_where_they_end() {
        for (text, meant) in [
            ("2 1/2 GW", Some("2.5 GW")),
            ("1/2 GW", Some("0.5 GW")),
            ("3/8GW", Some("0.375GW")),
            ("6/3 GW", Some("2 GW")),
            ("1/3 GW", None),
            ("24/7 GW", None),
            ("2 5/2 GW", None),
            ("7 GWh/2 h", None),
            ("1/2.5 GW", None),
        ] {
            assert_eq!(worked_out(text).as_deref(), meant, "{text}");
        }
    }
}
