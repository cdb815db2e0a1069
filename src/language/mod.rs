//! The languages that are spoken, and sentences that stand in all of them.

mod list;
mod macros;

#[cfg(feature = "cli")]
pub(crate) use list::all_of;
pub(crate) use list::{any_of, listing_comma};
pub(crate) use macros::{messages, said, sayings, terms};

/// A message, and what to do about it.
pub(crate) type Said = (String, Option<String>);

/// A language of the output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Language {
    /// English, with SI prefixes.
    #[default]
    English,
    /// Chinese, with 万 and 亿.
    Chinese,
}

impl Language {
    /// The language of a locale name such as `zh_CN.UTF-8`; English for any but Chinese.
    ///
    /// ```
    /// use gigawatt::render::Language;
    ///
    /// assert_eq!(Language::of_locale("zh_CN.UTF-8"), Language::Chinese);
    /// assert_eq!(Language::of_locale("C.UTF-8"), Language::English);
    /// ```
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("zh") { Self::Chinese } else { Self::English }
    }
}
