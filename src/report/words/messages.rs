//! Sentences with both languages side by side. One that lacks a language, or names an argument that is not
//! there, does not compile.

/// What is said, and what to do about it.
pub(crate) type Said = (String, Option<String>);

/// Functions that say one thing in either language: the message, and behind `=>` what to do about it, if there
/// is anything to be done.
///
/// ```ignore
/// messages! {
///     /// A count that cannot be meant.
///     count(text: &str) {
///         en: "`{text}` is no count" => "write a count from 1e-15 to 1e15",
///         zh: "`{text}` 不能作为个数" => "请写1e-15至1e15之间的个数",
///     }
/// }
/// ```
macro_rules! messages {
    (@hint) => { None };
    (@hint $hint:literal) => { Some(format!($hint)) };
    ($(
        $(#[$doc:meta])*
        $visibility:vis $name:ident($($argument:ident: $type:ty),* $(,)?) {
            en: $en:literal $(=> $en_hint:literal)?,
            zh: $zh:literal $(=> $zh_hint:literal)? $(,)?
        }
    )*) => {$(
        $(#[$doc])*
        $visibility fn $name(language: Language, $($argument: $type),*) -> Said {
            match language {
                Language::English => (format!($en), messages!(@hint $($en_hint)?)),
                Language::Chinese => (format!($zh), messages!(@hint $($zh_hint)?)),
            }
        }
    )*};
}

/// A sentence in either language: `said!(language, en: "…", zh: "…")`, with arguments in scope.
macro_rules! said {
    ($language:expr, en: $en:literal, zh: $zh:literal $(,)?) => {
        match $language {
            Language::English => format!($en),
            Language::Chinese => format!($zh),
        }
    };
}

pub(crate) use {messages, said};

use std::fmt::Display;

/// The names in backquotes, with `or` before the last.
pub(crate) fn alternatives<T: Display>(names: &[T], comma: &str, or: &str) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{}{or}{last}", rest.join(comma)),
        None => String::new(),
    }
}
