//! What stands between and around texts, numbers in words, capitals, and whose something is.

use crate::language::{Language, messages, said};
pub(crate) use crate::language::{any_of, listing_comma};
use std::ops::RangeInclusive;

messages! {
    /// Between parts of a sentence.
    comma { en: ", ", zh: "，" }
    /// Between a label and what it labels.
    colon { en: ": ", zh: "：" }
    semicolon { en: "; ", zh: "；" }
    /// Between two sentences.
    full_stop { en: ". ", zh: "。" }
    /// Behind the last sentence.
    end { en: ".", zh: "。" }
    /// Between two sentences that end by themselves.
    between_sentences { en: " ", zh: "" }
    in_brackets(text: &str) { en: " ({text})", zh: "（{text}）" }
    /// Behind the first of many names.
    and_more(names: &str, more: usize) { en: "{names} and {more} more", zh: "{names}等（另有{more}个）" }
    /// Between the ends of a range.
    range_sign { en: " to ", zh: "至" }
}

/// A publisher with the years of what it published, perhaps none.
pub(crate) fn dated_publisher(language: Language, name: &str, years: &str) -> String {
    let joint = match language {
        Language::Chinese if !name.ends_with(|c: char| c.is_ascii()) => "",
        _ => " ",
    };
    if years.is_empty() { name.to_owned() } else { format!("{name}{joint}{years}") }
}

/// Texts side by side: a space parts words, and nothing stands beside a Chinese character. Empty ones are left
/// out.
pub(crate) fn side_by_side(texts: &[&str]) -> String {
    let is_chinese = |c: char| ('\u{3000}'..='\u{9FFF}').contains(&c) || c > '\u{FF00}';
    texts.iter().map(|text| text.trim()).fold(String::new(), |mut all, next| {
        let apart = !all.is_empty() && !all.ends_with(is_chinese) && !next.starts_with(is_chinese);
        all.push_str(if apart && !next.is_empty() { " " } else { "" });
        all + next
    })
}

/// A heading within a sentence: in English it begins with a small letter.
pub(crate) fn sentence_part(language: Language, heading: &str) -> String {
    let mut letters = heading.chars();
    match (language, letters.next()) {
        (Language::English, Some(first)) => first.to_lowercase().chain(letters).collect(),
        _ => heading.to_owned(),
    }
}

/// A small number in words, or in digits where it is not among those to be `spelled`.
pub(crate) fn number_word(
    language: Language,
    number: usize,
    spelled: RangeInclusive<usize>,
) -> String {
    const ENGLISH: [&str; 13] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    const CHINESE: [&str; 13] =
        ["零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

    let words = match language {
        Language::English => ENGLISH,
        Language::Chinese => CHINESE,
    };
    let word = words.get(number).filter(|_| spelled.contains(&number));
    word.map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

/// A text with its first letter large.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The name in front of what belongs to it.
pub(crate) fn whose(language: Language, name: &str) -> String {
    let apostrophe = if name.ends_with('s') { "'" } else { "'s" };
    said!(language, en: "{name}{apostrophe}", zh: "{name}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{Chinese, English};

    #[test]
    fn numbers_are_spelled_where_they_are_small() {
        assert_eq!(number_word(English, 12, 0..=12), "twelve");
        assert_eq!(number_word(English, 13, 0..=12), "13");
        assert_eq!(number_word(Chinese, 2, 2..=10), "两");
        assert_eq!(number_word(Chinese, 11, 0..=10), "11");
        assert_eq!(number_word(English, 1, 2..=10), "1");
    }

    #[test]
    fn nothing_stands_beside_a_chinese_character() {
        assert_eq!(side_by_side(&["Three Gorges", "design year", ""]), "Three Gorges design year");
        assert_eq!(
            side_by_side(&["三峡电站", "2020年纪录", "1118亿千瓦时"]),
            "三峡电站2020年纪录1118亿千瓦时"
        );
        assert_eq!(side_by_side(&["可带动", "NVIDIA B200", ""]), "可带动NVIDIA B200");
    }

    #[test]
    fn a_name_owns() {
        assert_eq!(whose(English, "Three Gorges"), "Three Gorges'");
        assert_eq!(whose(English, "Hoover Dam"), "Hoover Dam's");
        assert_eq!(whose(Chinese, "三峡电站"), "三峡电站");
    }
}
