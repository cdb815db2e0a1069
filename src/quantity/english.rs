//! Numbers and multipliers in English words: `ten`, `twenty-one`, `half a million`, `two and a half
//! billion`, and the `hundred million` of `2 hundred million`.

use super::decimal::Decimal;

const ONES: [&str; 20] = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
];

const TENS: [&str; 8] =
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const SCALES: [(&str, i32); 4] =
    [("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)];

/// The number that all of a text says in words.
pub(super) fn read(text: &str) -> Option<Decimal> {
    let lower = text.to_ascii_lowercase();
    let words: Vec<&str> = lower.split([' ', '-']).collect();
    let (value, scale) = match words.as_slice() {
        ["half", "a" | "an", scale @ ..] => (Decimal::new(5, -1), scale),
        ["a" | "an", scale @ ..] if !scale.is_empty() => (Decimal::ONE, scale),
        [tens, ones, rest @ ..] if is_tens(tens) && ONES[1..10].contains(ones) => {
            with_half(Decimal::new(u128::from(whole(tens)? + whole(ones)?), 0), rest)
        }
        [word, rest @ ..] => with_half(Decimal::new(u128::from(whole(word)?), 0), rest),
        [] => return None,
    };
    let power = if scale.is_empty() { 0 } else { scale_of(scale)? };
    Some(value.shifted(power))
}

/// The power of ten of ` hundred million` behind a number, each word behind a blank or a hyphen.
pub(super) fn scale(text: &str) -> Option<i32> {
    let lower = text.to_ascii_lowercase();
    let words = lower.strip_prefix('-').unwrap_or_else(|| lower.trim_start());
    scale_of(&words.split([' ', '-']).collect::<Vec<_>>())
}

fn scale_of(words: &[&str]) -> Option<i32> {
    let power = |word: &str| SCALES.iter().find(|(name, _)| *name == word).map(|(_, power)| *power);
    match words {
        ["hundred"] => Some(2),
        ["hundred", word] => Some(2 + power(word)?),
        [word] => power(word),
        _ => None,
    }
}

/// The multiplier that a number ends with: `million` of `7 million`.
pub(super) fn scale_at_end(number: &str) -> &str {
    let starts = number.char_indices().filter(|(at, c)| {
        let begins = c.is_ascii_alphabetic();
        begins && !number[..*at].ends_with(|c: char| c.is_ascii_alphabetic())
    });
    let mut scales = starts.map(|(at, _)| &number[at..]);
    scales.find(|words| scale(words).is_some()).unwrap_or("")
}

fn with_half<'a, 'b>(whole: Decimal, rest: &'a [&'b str]) -> (Decimal, &'a [&'b str]) {
    match rest {
        ["and", "a", "half", scale @ ..] => {
            let half = Decimal::new(5, -1);
            (whole.plus(half).unwrap_or(whole), scale)
        }
        _ => (whole, rest),
    }
}

fn is_tens(word: &str) -> bool {
    TENS.contains(&word)
}

fn whole(word: &str) -> Option<u8> {
    let ones = ONES.iter().zip(0..).find(|(name, _)| **name == word);
    let tens = TENS.iter().zip((20..).step_by(10)).find(|(name, _)| **name == word);
    ones.or(tens).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::decimal::Exact;

    fn value(text: &str) -> Option<f64> {
        read(text).and_then(|value| Exact::whole(value).to_f64())
    }

    #[test]
    fn numbers_in_words() {
        for (text, number) in [
            ("one", 1.0),
            ("Ten", 10.0),
            ("nineteen", 19.0),
            ("twenty", 20.0),
            ("twenty-one", 21.0),
            ("ninety nine", 99.0),
            ("a hundred", 100.0),
            ("half a", 0.5),
            ("half a million", 5e5),
            ("two and a half", 2.5),
            ("two and a half billion", 2.5e9),
            ("three hundred thousand", 3e5),
        ] {
            assert_eq!(value(text), Some(number), "{text}");
        }
        for text in [
            "", "a", "half", "ten ten", "twenty eleven", "twenty-zero", "one million billion",
            "a half", "tenth",
        ] {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn multipliers_in_words() {
        for (text, power) in [
            (" million", 6),
            ("million", 6),
            ("-Million", 6),
            (" hundred thousand", 5),
            (" hundred", 2),
        ] {
            assert_eq!(scale(text), Some(power), "{text}");
        }
        for text in ["", " ", "millions", " million million", " million hundred", "--million"] {
            assert_eq!(scale(text), None, "{text}");
        }
        assert_eq!(scale_at_end("7 hundred million"), "hundred million");
        assert_eq!(scale_at_end("half a million"), "million");
        assert_eq!((scale_at_end("ten"), scale_at_end("7")), ("", ""));
    }
}
