//! What every result can do. Nobody else has to, so that more can be asked of it later.

use super::document::Document;
use super::records::Records;
use super::style::Style;
use crate::answer::{
    Article, Calculation, CalendarYears, ClaimReport, Conversion, PresetListing, ScenarioTable,
    Solution,
};
use crate::ask::Answer;
use crate::language::Language;
use serde::{Serialize, Serializer};

/// A sentence in every language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Sentence {
    /// In English.
    en: String,
    /// In Chinese.
    zh: String,
}

/// The JSON of a result, its sentence first.
#[derive(Serialize)]
struct Told<T> {
    #[serde(skip_serializing_if = "Option::is_none")]
    sentence: Option<Sentence>,
    #[serde(flatten)]
    result: T,
}

/// The parts of a result before they are laid out.
pub trait Shown {
    /// The result in one sentence, which is true by itself.
    fn sentence(&self, _language: Language) -> Option<String> {
        None
    }
    /// Whether people read the sentence before anything else; not where the result says nothing more.
    fn leads(&self) -> bool {
        true
    }
    /// For people: tables, notes and sources.
    fn document(&self, style: &Style) -> Document;
    /// For people at a terminal: what answers the question, on one screen.
    fn screen(&self, style: &Style) -> Document {
        self.document(style)
    }
    /// For spreadsheets.
    fn records(&self) -> Records;
    /// For programs.
    fn json(&self) -> impl Serialize;
}

/// Serde writes a result as [`render`](crate::render::render) does, with the unit in every key.
macro_rules! serialize {
    ($($result:ty),*) => {$(
        impl Serialize for $result {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let sentence = |language| self.sentence(language);
                let both = sentence(Language::English).zip(sentence(Language::Chinese));
                let sentence = both.map(|(en, zh)| Sentence { en, zh });
                Told { sentence, result: self.json() }.serialize(serializer)
            }
        }
    )*};
}

serialize!(
    Calculation,
    ScenarioTable,
    Conversion,
    PresetListing<'_>,
    Solution,
    ClaimReport,
    CalendarYears,
    Article
);
#[cfg(feature = "fleet")]
serialize!(crate::answer::FleetTable);

/// Evaluates an expression with whatever an answer holds.
macro_rules! held {
    ($answer:expr, $result:ident => $told:expr) => {
        match $answer {
            Answer::Calculation($result) => $told,
            Answer::Scenarios($result) => $told,
            Answer::Conversion($result) => $told,
            Answer::Solution($result) => $told,
            Answer::Claims($result) => $told,
            Answer::CalendarYears($result) => $told,
            Answer::Presets($result) => $told,
            Answer::Article($result) => $told,
        }
    };
}

impl Shown for Answer<'_> {
    fn sentence(&self, language: Language) -> Option<String> {
        held!(self, result => result.sentence(language))
    }

    fn document(&self, style: &Style) -> Document {
        held!(self, result => result.document(style))
    }

    fn records(&self) -> Records {
        held!(self, result => result.records())
    }

    fn json(&self) -> impl Serialize {
        self
    }
}

impl Serialize for Answer<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        held!(self, result => result.serialize(serializer))
    }
}
