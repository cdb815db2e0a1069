//! Figures of a preset file with their sources.

use super::super::spanned::Spanned;
use super::super::text_or::TextOr;
use crate::model::Exactness;
use serde::Deserialize;

/// A value with its source.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in super::super) struct FigureTable {
    /// The value with its unit.
    pub value: Spanned<String>,
    /// How far it can be trusted; `stated` where nothing is said.
    #[serde(default)]
    pub exactness: Exactness,
    /// The key of the document it was read in.
    pub source: Spanned<String>,
    /// The sentence that says it, in its own language.
    pub quote: Option<Spanned<String>>,
    /// What a reader has to know about it.
    pub note: Option<Spanned<TextOr<BilingualTable>>>,
}

/// A figure of a year, or of no year in particular: what it is says its basis.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in super::super) struct YearTable<B> {
    /// What the figure is.
    pub basis: Spanned<B>,
    /// The year, for the bases that have one.
    pub year: Option<Spanned<u16>>,
    /// The value with its unit.
    pub value: Spanned<String>,
    /// How far it can be trusted; `stated` where nothing is said.
    pub exactness: Option<Exactness>,
    /// The key of the document it was read in.
    pub source: Spanned<String>,
    /// The sentence that says it, in its own language.
    pub quote: Option<Spanned<String>>,
    /// What a reader has to know about it.
    pub note: Option<Spanned<TextOr<BilingualTable>>>,
}

/// A text in English and Chinese.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in super::super) struct BilingualTable {
    /// The text in English, or in the only language there is.
    pub en: String,
    /// The text in Chinese.
    pub zh: Option<String>,
}

impl<B> YearTable<B> {
    /// What every figure has; a figure that says nothing of its exactness is of the `usual` one.
    pub fn into_figure(self, usual: Exactness) -> FigureTable {
        FigureTable {
            value: self.value,
            exactness: self.exactness.unwrap_or(usual),
            source: self.source,
            quote: self.quote,
            note: self.note,
        }
    }
}
