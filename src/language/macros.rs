// Included by the doctests below, and therefore without an inner comment.

/// Functions that say one thing in either language: labels, sentences with arguments, and messages with
/// what to do about them behind `=>`.
///
/// ```
/// # mod language { #[derive(Clone, Copy)] pub enum Language { English, Chinese } pub type Said = (String, Option<String>); pub(crate) use super::said; }
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/language/macros.rs"));
/// messages! {
///     /// Over the names of plants.
///     plant { en: "Plant", zh: "电站" }
///     since(year: u16) { en: "Since {year}", zh: "{year}年起" }
///     count(text: &str) {
///         en: "`{text}` is not a count" => "write a count from 1e-15 to 1e15",
///         zh: "`{text}` 不能作为个数" => "请写1e-15至1e15之间的个数",
///     }
/// }
/// # use language::Language;
/// # fn main() {
/// assert_eq!(plant(Language::Chinese), "电站");
/// assert_eq!(since(Language::English, 2020), "Since 2020");
/// assert!(count(Language::English, "x").1.is_some());
/// # }
/// ```
///
/// What lacks a language, a hint in one of them, or an argument does not compile:
///
/// ```compile_fail
/// # mod language { #[derive(Clone, Copy)] pub enum Language { English, Chinese } pub type Said = (String, Option<String>); pub(crate) use super::said; }
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/language/macros.rs"));
/// messages! { plant { en: "Plant" } }
/// # fn main() {}
/// ```
///
/// ```compile_fail
/// # mod language { #[derive(Clone, Copy)] pub enum Language { English, Chinese } pub type Said = (String, Option<String>); pub(crate) use super::said; }
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/language/macros.rs"));
/// messages! { count(text: &str) { en: "`{text}` is not a count" => "write another", zh: "`{text}` 不能作为个数" } }
/// # fn main() {}
/// ```
///
/// ```compile_fail
/// # mod language { #[derive(Clone, Copy)] pub enum Language { English, Chinese } pub type Said = (String, Option<String>); pub(crate) use super::said; }
/// # include!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/language/macros.rs"));
/// messages! { since(year: u16) { en: "Since {year}", zh: "{yaer}年起" } }
/// # fn main() {}
/// ```
macro_rules! messages {
    (@ $(#[$doc:meta])* $name:ident { en: $en:literal, zh: $zh:literal $(,)? }) => {
        $(#[$doc])*
        pub(crate) const fn $name(language: $crate::language::Language) -> &'static str {
            match language {
                $crate::language::Language::English => $en,
                $crate::language::Language::Chinese => $zh,
            }
        }
    };
    (@ $(#[$doc:meta])* $name:ident($($argument:ident: $type:ty),*) {
        en: $en:literal, zh: $zh:literal $(,)?
    }) => {
        $(#[$doc])*
        pub(crate) fn $name(language: $crate::language::Language, $($argument: $type),*) -> String {
            $crate::language::said!(language, en: $en, zh: $zh)
        }
    };
    (@ $(#[$doc:meta])* $name:ident($($argument:ident: $type:ty),*) { $($text:tt)* }) => {
        $(#[$doc])*
        pub(crate) fn $name(
            language: $crate::language::Language,
            $($argument: $type),*
        ) -> $crate::language::Said {
            $crate::language::said!(language, $($text)*)
        }
    };
    ($(
        $(#[$doc:meta])*
        $name:ident $(($($argument:ident: $type:ty),* $(,)?))? { $($text:tt)* }
    )*) => {$(
        messages! { @ $(#[$doc])* $name $(($($argument: $type),*))? { $($text)* } }
    )*};
}

/// Functions that name each variant of a type in either language.
macro_rules! terms {
    ($(
        $(#[$doc:meta])*
        $name:ident($type:ident) {
            $($variant:ident { en: $en:literal, zh: $zh:literal $(,)? })*
        }
    )*) => {$(
        $(#[$doc])*
        pub(crate) const fn $name(
            language: $crate::language::Language,
            of: $type,
        ) -> &'static str {
            match (language, of) {$(
                ($crate::language::Language::English, $type::$variant) => $en,
                ($crate::language::Language::Chinese, $type::$variant) => $zh,
            )*}
        }
    )*};
}

/// A function that says something of each variant of a type, with its fields as arguments; what needs more
/// than its fields stands behind `else`.
macro_rules! sayings {
    (
        $(#[$doc:meta])*
        $name:ident($language:ident, $value:ident: $type:ident) -> $said:ty {
            $($variant:ident $(($($field:ident),*))? { $($text:tt)* })*
        } $(else { $($other:tt)* })?
    ) => {
        $(#[$doc])*
        pub(crate) fn $name($language: $crate::language::Language, $value: &$type) -> $said {
            match $value {
                $($type::$variant { $($($field,)*)? .. } => {
                    $crate::language::said!($language, $($text)*)
                })*
                $($($other)*)?
            }
        }
    };
}

/// A sentence in either language: `said!(language, en: "…", zh: "…")`, with arguments in scope; with what
/// to do about it behind `=>`, or `-` where there is nothing to be done.
macro_rules! said {
    ($language:expr, en: $en:literal, zh: $zh:literal $(,)?) => {
        match $language {
            $crate::language::Language::English => format!($en),
            $crate::language::Language::Chinese => format!($zh),
        }
    };
    ($language:expr, en: $en:literal => -, zh: $zh:literal => - $(,)?) => {
        ($crate::language::said!($language, en: $en, zh: $zh), None)
    };
    ($language:expr, en: $en:literal => $en_hint:literal, zh: $zh:literal => $zh_hint:literal $(,)?) => {
        match $language {
            $crate::language::Language::English => (format!($en), Some(format!($en_hint))),
            $crate::language::Language::Chinese => (format!($zh), Some(format!($zh_hint))),
        }
    };
}

pub(crate) use {messages, said, sayings, terms};
