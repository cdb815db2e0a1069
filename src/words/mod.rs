//! Every sentence of results, labels, charts, pages and errors, with both languages side by side: a subject a file.

mod amounts;
pub(crate) mod article;
mod assumptions;
mod calculation;
pub(crate) mod chart;
pub(crate) mod claims;
mod comparison;
mod explain;
mod fault;
mod fault_saying;
mod fault_schedule;
pub(crate) mod finding;
#[cfg(feature = "fleet")]
pub(crate) mod fleet;
mod listing;
#[cfg(feature = "pictures")]
pub(crate) mod page;
mod punctuation;
pub(crate) mod relation;
pub(crate) mod screen;
pub(crate) mod sentence;
pub(crate) mod simulation;
pub(crate) mod timeline;

pub(crate) use crate::quantity::shape_name_in as shape;
pub(crate) use amounts::*;
pub(crate) use assumptions::*;
pub(crate) use calculation::*;
pub(crate) use comparison::*;
pub(crate) use explain::magnitude;
pub use explain::{Excerpt, Explanation};
pub use fault::{FieldNames, Naming, explain_fault};
#[cfg(feature = "cli")]
pub(crate) use fault_saying::impossible_assumption;
pub(crate) use listing::*;
pub(crate) use punctuation::*;

use crate::catalog::{Bilingual, Name};
use crate::language::Language;

impl Language {
    /// A text in this language, or in English where there is no other.
    pub(crate) fn of(self, text: &Bilingual) -> &str {
        match (self, &text.zh) {
            (Self::Chinese, Some(chinese)) => chinese,
            _ => &text.en,
        }
    }

    /// A name within a sentence: of what is counted, one.
    pub(crate) fn one(self, name: &Name) -> String {
        let said = name.said.as_ref();
        let said = match self {
            Self::English => said.map(|said| said.en.clone()),
            Self::Chinese => said.and_then(|said| said.zh.clone()).or_else(|| {
                name.classifier.as_ref()?;
                Some(format!("一{}", self.many(name)?))
            }),
        };
        said.unwrap_or_else(|| self.of(name).to_owned())
    }

    /// What stands right behind a number of something, if it is counted: ` US homes`, 户美国家庭.
    pub(crate) fn many(self, name: &Name) -> Option<String> {
        let many = name.many.as_ref()?;
        Some(match self {
            Self::English => format!(" {}", many.en),
            Self::Chinese => {
                let noun = many.zh.as_deref().unwrap_or(self.of(name));
                format!("{}{noun}", self.classifier(name))
            }
        })
    }

    /// The classifier of a name in Chinese; nothing in English.
    pub(crate) fn classifier(self, name: &Name) -> &str {
        let english = self == Self::English;
        if english { "" } else { name.classifier.as_deref().unwrap_or("个") }
    }

    /// The same where no noun follows.
    pub(crate) fn classifier_alone(self, name: &Name) -> &str {
        match self.classifier(name) {
            "名" => "人",
            classifier => classifier,
        }
    }

    /// A name in the language that a reader of this one does not read, if there is one.
    pub(crate) fn other(self, name: &Bilingual) -> Option<&str> {
        match self {
            Self::English => name.zh.as_deref(),
            Self::Chinese => Some(&name.en),
        }
    }
}
