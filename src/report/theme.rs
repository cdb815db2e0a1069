//! The ground that pictures and pages stand on.

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
    pub(super) fn of(self, style: &str, dark: &str) -> String {
        match self {
            Self::Light => style.to_owned(),
            Self::Dark => format!("{style}{dark}"),
            Self::Auto => {
                format!("{style}@media screen and (prefers-color-scheme:dark){{\n{dark}}}\n")
            }
        }
    }

    /// The same for what a browser draws itself.
    pub(super) fn color_scheme(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Auto => "light dark",
        }
    }
}
