//! How a reader wants a result to look.

use super::chart::{Glyphs, Size};
use crate::language::Language;

/// The reader's wishes, and the room there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Style {
    /// The language of words and of large numbers.
    pub language: Language,
    /// Significant digits in text, 1 to 15. JSON and CSV always carry 15.
    pub digits: u8,
    /// Columns of the terminal; `None` where lines may be of any length.
    pub width: Option<u16>,
    /// Whether the terminal shows colours.
    pub color: bool,
    /// Whether every table is shown, and not only what the question is most often about.
    pub full: bool,
    /// Whether every source is listed with its title and address, and not by publisher and year alone.
    pub sources: bool,
    /// What a chart under the tables is drawn with, where one is wanted.
    pub chart: Option<Glyphs>,
    /// The ground of pictures and pages; where nothing is said, pictures are light and pages as the
    /// reader's system.
    pub theme: Option<Theme>,
    /// The shape of pictures.
    pub size: Size,
}

impl Style {
    /// Four significant digits, lines of any length, no colours.
    ///
    /// ```
    /// use gigawatt::render::{Language, Style};
    ///
    /// let mut style = Style::new(Language::Chinese);
    /// style.digits = 6;
    /// assert_eq!((style.width, style.color), (None, false));
    /// ```
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self {
            language,
            digits: 4,
            width: None,
            color: false,
            full: false,
            sources: false,
            chart: None,
            theme: None,
            size: Size::Column,
        }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Theme {
    /// Dark on white.
    Light,
    /// Light on black.
    Dark,
    /// As the reader's system has it, which suits a page and no picture that is put into one.
    Auto,
}

#[cfg(feature = "pictures")]
impl Theme {
    /// A style with what a dark ground changes of it.
    pub(crate) fn of(self, style: &str, dark: &str) -> String {
        match self {
            Self::Light => style.to_owned(),
            Self::Dark => format!("{style}{dark}"),
            Self::Auto => {
                format!("{style}@media screen and (prefers-color-scheme:dark){{\n{dark}}}\n")
            }
        }
    }

    /// The same for what a browser draws itself.
    pub(crate) fn color_scheme(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Auto => "light dark",
        }
    }
}
