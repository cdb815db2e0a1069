//! The answer to a question of any kind is shown as the result that it holds.

use super::document::Document;
use super::view::Shown;
use super::{Records, Style};
use crate::ask::Answer;
use crate::language::Language;
use serde::{Serialize, Serializer};

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
