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

/// Explains a text that is no quantity.
///
/// ```
/// use gigawatt::quantity::parse_power;
/// use gigawatt::report::{Language, explain_parse_error};
///
/// let error = parse_power("7").unwrap_err();
/// let explanation = explain_parse_error(&error, Language::Chinese);
/// assert_eq!(explanation.message, "`7` 没有单位");
/// assert_eq!(explanation.hint.as_deref(), Some("请写 `7GW`"));
/// ```
#[must_use]
pub fn explain_parse_error(error: &ParseError, language: Language) -> Explanation {
    let (message, hint) = error.said(language);
    Explanation {
        kind: error.kind().name(),
        message,
        hint,
        excerpt: Some(Excerpt { file: None, text: error.text().to_owned(), span: error.span() }),
    }
}

/// Explains why a preset file is refused.
#[must_use]
pub fn explain_preset_error(error: &PresetError, language: Language) -> Explanation {
    let (message, hint) = error.kind().said(language);
    Explanation {
        kind: error.kind().name(),
        message,
        hint,
        excerpt: Some(Excerpt {
            file: Some(error.file().to_owned()),
            text: error.text().to_owned(),
            span: error.span(),
        }),
    }
}

/// Explains what is suspicious in a preset file.
#[must_use]
pub fn explain_preset_warning(warning: &PresetWarning, language: Language) -> Explanation {
    let (message, hint) =
        lost_magnitude(language, warning.suspicion, &warning.written, &warning.lost);
    Explanation {
        kind: "lost-magnitude",
        message,
        hint,
        excerpt: Some(Excerpt {
            file: Some(warning.file.clone()),
            text: warning.text.to_string(),
            span: warning.span.clone(),
        }),
    }
}

/// Explains why a schedule cannot be.
///
/// ```
/// use gigawatt::model::Schedule;
/// use gigawatt::report::{Language, explain_schedule_error};
///
/// let error = Schedule::new(Vec::new()).unwrap_err();
/// assert_eq!(explain_schedule_error(&error, Language::Chinese).message, "投运计划是空的");
/// ```
#[must_use]
pub fn explain_schedule_error(error: &ScheduleError, language: Language) -> Explanation {
    let (message, hint) = error.said(language);
    Explanation { kind: error.name(), message, hint, excerpt: None }
}
