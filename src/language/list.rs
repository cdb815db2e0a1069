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
    in_a_row(names, listing_comma(language), &or)
}

/// The names in backquotes, with `and` before the last.
#[cfg(feature = "cli")]
pub(crate) fn all_of<T: Display>(language: Language, names: &[T]) -> String {
    let and = said!(language, en: " and ", zh: "和");
    in_a_row(names, listing_comma(language), &and)
}

/// The names in backquotes, with a word of its own before the last.
fn in_a_row<T: Display>(names: &[T], comma: &str, word: &str) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{}{word}{last}", rest.join(comma)),
        None => String::new(),
    }
}
