//! An error as a message in a language, with the text at fault.

use crate::catalog::{PresetError, PresetWarning, Suspicion};
use crate::language::{Language, Said, messages, terms};
use crate::model::{Magnitude, ScheduleError};
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
    /// use gigawatt::render::Language;
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

messages! {
    of_a_deployment { en: "the power of a deployment", zh: "用电项目的功率" }
    of_a_plant { en: "a year of this plant", zh: "这座电站的年发电量" }
    of_a_consumer { en: "a year of this consumer", zh: "这一用电方的年用电量" }
    little(written: &str, what: &str) { en: "`{written}` is very little for {what}", zh: "`{written}` 作为{what}过小" }
    lost_perhaps(lost: &str) {
        en: "is a multiple missing: {lost}? It is used as written",
        zh: "是否漏写了数量级：{lost}？现按原文计算",
    }
}

terms! {
    magnitude(Magnitude) {
        Kilo { en: "thousand (kilo)", zh: "千" }
        Wan { en: "ten thousand (万)", zh: "万" }
        Million { en: "million (mega)", zh: "百万" }
        Yi { en: "hundred million (亿)", zh: "亿" }
        Billion { en: "billion (giga)", zh: "十亿" }
        Trillion { en: "trillion (tera)", zh: "万亿" }
    }
}

/// A figure of a preset that looks too small.
fn lost_magnitude(
    language: Language,
    suspicion: Suspicion,
    written: &str,
    lost: &[Magnitude],
) -> Said {
    let what = match suspicion {
        Suspicion::Nameplate => of_a_deployment(language),
        Suspicion::Generation => of_a_plant(language),
        Suspicion::Consumption => of_a_consumer(language),
    };
    let lost: Vec<&str> = lost.iter().map(|lost| magnitude(language, *lost)).collect();
    let lost = lost.join(super::listing_comma(language));
    let hint = (!lost.is_empty()).then(|| lost_perhaps(language, &lost));
    (little(language, written, what), hint)
}
