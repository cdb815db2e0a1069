//! What stands between and around texts.

use crate::language::{Language, messages};
pub(crate) use crate::language::{any_of, listing_comma};

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

/// A heading within a sentence: in English it begins with a small letter.
pub(crate) fn sentence_part(language: Language, heading: &str) -> String {
    let mut letters = heading.chars();
    match (language, letters.next()) {
        (Language::English, Some(first)) => first.to_lowercase().chain(letters).collect(),
        _ => heading.to_owned(),
    }
}
