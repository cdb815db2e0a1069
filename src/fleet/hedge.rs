//! Values that are said with a word before or behind them: `~300`, `up to 250`, 约300, `500+`.

use super::heading::listed;

/// What a word makes of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Hedge {
    /// It is about that: taken at that.
    About,
    /// It is at most that: taken at that.
    UpTo,
    /// It is at least that: nobody knows how much it is.
    AtLeast,
    /// It is that of machines, which are named in its place.
    Machines,
}

/// Words before a value.
const BEFORE: [(Hedge, &str); 3] = [
    (
        Hedge::About,
        "~, ～, ≈, ≃, ∼, approximately, approx., approx, about, around, circa, ca., ca, c., roughly, nearly, almost, \
         est., estimated, rund, etwa, zirka, ungefähr, environ, env., près de, aproximadamente, aprox., unos, \
         alrededor de, 约为, 大约, 大概, 约, 約, 近, 将近, 估计",
    ),
    (
        Hedge::UpTo,
        "up to, at most, max., max, maximum, no more than, not more than, less than, under, below, <=, <, ≤, ＜, ≦, \
         bis zu, höchstens, maximal, bis, jusqu'à, jusqu’à, au plus, hasta, como máximo, 最多, 至多, 不超过, 不超過, 最高, 最大, \
         低于, 不到, 上限",
    ),
    (
        Hedge::AtLeast,
        "at least, min., min, minimum, more than, over, above, from, >=, >, ≥, ＞, ≧, mindestens, über, mehr als, \
         ab, au moins, plus de, al menos, más de, 至少, 不少于, 不低于, 超过, 超過, 逾, 高于, 大于",
    ),
];

/// Words behind it.
const BEHIND: [(Hedge, &str); 3] = [
    (Hedge::AtLeast, "+, ＋, or more, and more, plus, oder mehr, ou plus, o más, 以上, 起, 余, 多"),
    (Hedge::UpTo, "or less, max., max, 以下, 以内, 之内"),
    (Hedge::About, "approx., approx, (est.), est., 左右, 上下, ?"),
];

/// A value without the word, and what that says of it; `None` where there is none. Of `500+ MW` the sign stands
/// before the unit.
pub(super) fn hedged(text: &str) -> Option<(Hedge, String)> {
    // Most cells have none, and need no look at all the words.
    let is_number_first = text.starts_with(|c: char| c.is_ascii_digit());
    if is_number_first && !text.chars().any(may_begin_behind) {
        return None;
    }
    let has_digit = |rest: &str| rest.contains(|c: char| c.is_numeric());
    let lower = text.to_lowercase();
    // Letters that change their length have no place in these words.
    let lower = if lower.len() == text.len() { lower } else { text.to_owned() };
    for (hedge, words) in BEFORE {
        let rest = listed(words).find_map(|word| {
            let rest = lower.strip_prefix(word)?;
            let ends = !word.ends_with(|c: char| c.is_ascii_alphabetic())
                || !rest.starts_with(char::is_alphabetic);
            let rest = text[text.len() - rest.len()..].trim();
            (ends && rest.starts_with(|c: char| c.is_numeric())).then_some(rest)
        });
        if let Some(rest) = rest {
            return Some((hedge, rest.to_owned()));
        }
    }
    for (hedge, words) in BEHIND {
        let found = listed(words).find_map(|word| {
            let at = lower.rfind(word)?;
            let (number, unit) = (text[..at].trim_end(), text[at + word.len()..].trim_start());
            let is_sign = number.ends_with(|c: char| c.is_ascii_digit()) || unit.is_empty();
            let fits = has_digit(number) && !has_digit(unit) && is_sign && starts_as_number(number);
            fits.then(
                || if unit.is_empty() { number.to_owned() } else { format!("{number} {unit}") },
            )
        });
        if let Some(rest) = found {
            return Some((hedge, rest));
        }
    }
    None
}

/// Whether a word behind a value may begin with a character.
fn may_begin_behind(c: char) -> bool {
    "+＋oOaApPmMeE(以起余多之左上?".contains(c)
}

fn starts_as_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_numeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_around_a_value_are_told_from_it() {
        for (text, hedge, rest) in [
            ("~300", Hedge::About, "300"),
            ("~ 300 MW", Hedge::About, "300 MW"),
            ("about 300", Hedge::About, "300"),
            ("Ca. 300", Hedge::About, "300"),
            ("约300", Hedge::About, "300"),
            ("environ 1 250", Hedge::About, "1 250"),
            ("300左右", Hedge::About, "300"),
            ("up to 250", Hedge::UpTo, "250"),
            ("Bis zu 250 MW", Hedge::UpTo, "250 MW"),
            ("<250", Hedge::UpTo, "250"),
            ("不超过250", Hedge::UpTo, "250"),
            ("500+", Hedge::AtLeast, "500"),
            ("500+ MW", Hedge::AtLeast, "500 MW"),
            (">500", Hedge::AtLeast, "500"),
            ("over 500", Hedge::AtLeast, "500"),
            ("500以上", Hedge::AtLeast, "500"),
        ] {
            assert_eq!(hedged(text), Some((hedge, rest.to_owned())), "{text}");
        }
        for word in BEHIND.iter().flat_map(|(_, words)| listed(words)) {
            assert!(word.starts_with(may_begin_behind), "{word}");
        }
        for text in
            ["300", "300 MW", "400..450", "7 GW", "above", "abt 7", "+5", "", "-", "1e+3", "7 MWp"]
        {
            assert_eq!(hedged(text), None, "{text}");
        }
    }
}
