//! Figures of a preset file with their sources.

use super::super::spanned::Spanned;
use super::super::text_or::TextOr;
use crate::model::{ConsumptionBasis, ConsumptionMeasure, Exactness};
use serde::Deserialize;
use std::ops::Range;

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
    /// The key of the document that says it.
    pub source: Spanned<String>,
    /// Which issue of the document says it, such as `IEA 2026-04`.
    pub edition: Option<Spanned<String>>,
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
    /// The key of the document that says it.
    pub source: Spanned<String>,
    /// Which issue of the document says it, such as `IEA 2026-04`.
    pub edition: Option<Spanned<String>>,
    /// The sentence that says it, in its own language.
    pub quote: Option<Spanned<String>>,
    /// What a reader has to know about it.
    pub note: Option<Spanned<TextOr<BilingualTable>>>,
}

/// A figure of a consumer: one of a year, with what it counts.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in super::super) struct ConsumptionTable {
    /// What the figure is.
    pub basis: Spanned<ConsumptionBasis>,
    /// What it counts; figures that count different things are not compared with each other.
    pub measure: Option<ConsumptionMeasure>,
    /// The year, for the bases that have one.
    pub year: Option<Spanned<u16>>,
    /// The value with its unit.
    pub value: Spanned<String>,
    /// How far it can be trusted; `stated` where nothing is said.
    pub exactness: Option<Exactness>,
    /// The key of the document that says it.
    pub source: Spanned<String>,
    /// Which issue of the document says it, such as `IEA 2026-04`.
    pub edition: Option<Spanned<String>>,
    /// The sentence that says it, in its own language.
    pub quote: Option<Spanned<String>>,
    /// What a reader has to know about it.
    pub note: Option<Spanned<TextOr<BilingualTable>>>,
}

/// What tells a figure from the others of its entry.
pub(in super::super) trait Yearly {
    /// No two figures of an entry have the same.
    type Key: PartialEq;

    /// What the figure is and of which year.
    fn key(&self) -> Self::Key;

    /// Where its basis stands.
    fn basis_span(&self) -> Range<usize>;

    /// Where its value stands.
    fn value_span(&self) -> Range<usize>;
}

impl<B: Copy + PartialEq> Yearly for YearTable<B> {
    type Key = (B, Option<u16>, Option<String>);

    fn key(&self) -> Self::Key {
        let year = self.year.as_ref().map(|year| *year.get_ref());
        let edition = self.edition.as_ref().map(|edition| edition.get_ref().clone());
        (*self.basis.get_ref(), year, edition)
    }

    fn basis_span(&self) -> Range<usize> {
        self.basis.span()
    }

    fn value_span(&self) -> Range<usize> {
        self.value.span()
    }
}

impl Yearly for ConsumptionTable {
    type Key = (ConsumptionBasis, Option<ConsumptionMeasure>, Option<u16>, Option<String>);

    fn key(&self) -> Self::Key {
        let year = self.year.as_ref().map(|year| *year.get_ref());
        let edition = self.edition.as_ref().map(|edition| edition.get_ref().clone());
        (*self.basis.get_ref(), self.measure, year, edition)
    }

    fn basis_span(&self) -> Range<usize> {
        self.basis.span()
    }

    fn value_span(&self) -> Range<usize> {
        self.value.span()
    }
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
            edition: self.edition,
            quote: self.quote,
            note: self.note,
        }
    }
}

impl ConsumptionTable {
    /// What every figure has; one that says nothing of its exactness is stated.
    pub fn into_figure(self) -> FigureTable {
        FigureTable {
            value: self.value,
            exactness: self.exactness.unwrap_or(Exactness::Stated),
            source: self.source,
            edition: self.edition,
            quote: self.quote,
            note: self.note,
        }
    }
}
