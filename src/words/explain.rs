//! An error as a message in a language, with the text at fault.

use super::errors::lost_magnitude;
use crate::catalog::{PresetError, PresetWarning};
use crate::language::Language;
use crate::model::ScheduleError;
use crate::quantity::ParseError;
use std::ops::Range;

/// What is said of an error: what was wrong, where, and what to write instead.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// A short name for machines, such as `wrong-dimension`.
    pub kind: &'static str,
    /// What was wrong.
    pub message: String,
    /// What to write instead.
    pub hint: Option<String>,
    /// The text at fault.
    pub excerpt: Option<Excerpt>,
}

/// A text with the place that is at fault.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Excerpt {
    /// The name of the file the text is from; `None` for an argument.
    pub file: Option<String>,
    /// The whole text.
    pub text: String,
    /// The bytes at fault.
    pub span: Range<usize>,
}

impl ParseError {
    /// What is said of it in a language.
    ///
    /// ```
    /// use gigawatt::quantity::parse_power;
    /// use gigawatt::report::Language;
    ///
    /// let error = parse_power("7").unwrap_err();
    /// let explanation = error.explained(Language::Chinese);
    /// assert_eq!(explanation.message, "`7` 没有单位");
    /// assert_eq!(explanation.hint.as_deref(), Some("请写 `7GW`"));
    /// ```
    #[must_use]
    pub fn explained(&self, language: Language) -> Explanation {
        let (message, hint) = self.said(language);
        Explanation {
            kind: self.kind().name(),
            message,
            hint,
            excerpt: Some(Excerpt { file: None, text: self.text().to_owned(), span: self.span() }),
        }
    }
}

impl PresetError {
    /// What is said of it in a language.
    #[must_use]
    pub fn explained(&self, language: Language) -> Explanation {
        let (message, hint) = self.kind().said(language);
        Explanation {
            kind: self.kind().name(),
            message,
            hint,
            excerpt: Some(Excerpt {
                file: Some(self.file().to_owned()),
                text: self.text().to_owned(),
                span: self.span(),
            }),
        }
    }
}

impl PresetWarning {
    /// What is said of it in a language.
    #[must_use]
    pub fn explained(&self, language: Language) -> Explanation {
        let (message, hint) = lost_magnitude(language, self.suspicion, &self.written, &self.lost);
        Explanation {
            kind: "lost-magnitude",
            message,
            hint,
            excerpt: Some(Excerpt {
                file: Some(self.file.clone()),
                text: self.text.to_string(),
                span: self.span.clone(),
            }),
        }
    }
}

impl ScheduleError {
    /// What is said of it in a language.
    #[must_use]
    pub fn explained(&self, language: Language) -> Explanation {
        let (message, hint) = self.said(language);
        Explanation { kind: self.name(), message, hint, excerpt: None }
    }
}
