//! Names in a row.

use super::{Language, messages, said};
use std::fmt::Display;

messages! {
    /// Between names of equal rank.
    listing_comma { en: ", ", zh: "、" }
}

/// The names in backquotes, with `or` before the last.
pub(crate) fn any_of<T: Display>(language: Language, names: &[T]) -> String {
    let or = said!(language, en: " or ", zh: " 或 ");
    alternatives(names, listing_comma(language), &or)
}

/// The names in backquotes, with a word of its own before the last.
pub(crate) fn alternatives<T: Display>(names: &[T], comma: &str, or: &str) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{}{or}{last}", rest.join(comma)),
        None => String::new(),
    }
}
