//! Figures of a preset file with their sources.

use super::super::spanned::Spanned;
use super::super::text_or::TextOr;
use super::table::table;
use crate::model::{ConsumptionBasis, ConsumptionMeasure, Exactness};
use serde::Deserialize;
use std::ops::Range;

table! {
    /// A value with its source.
    FigureTable {
        /// The value with its unit.
        value: Spanned<String>,
        /// How far it can be trusted; `stated` where nothing is said.
        #[serde(default)]
        exactness: Exactness,
    }
    /// The key of the document that says it.
    source edition {}
}

table! {
    /// A figure of a year, or of no year in particular: what it is says its basis.
    YearTable<B> {
        /// What the figure is.
        basis: Spanned<B>,
        /// The year, for the bases that have one.
        year: Option<Spanned<u16>>,
        /// The value with its unit.
        value: Spanned<String>,
        /// How far it can be trusted; `stated` where nothing is said.
        exactness: Option<Exactness>,
    }
    /// The key of the document that says it.
    source edition {}
}

table! {
    /// A figure of a consumer: one of a year, with what it counts.
    ConsumptionTable {
        /// What the figure is.
        basis: Spanned<ConsumptionBasis>,
        /// What it counts; figures that count different things are not compared with each other.
        measure: Option<ConsumptionMeasure>,
        /// The year, for the bases that have one.
        year: Option<Spanned<u16>>,
        /// The value with its unit.
        value: Spanned<String>,
        /// How far it can be trusted; `stated` where nothing is said.
        exactness: Option<Exactness>,
    }
    /// The key of the document that says it.
    source edition {}
}

/// A figure of a year, and what tells it from the others of its entry.
pub(in super::super) trait Yearly {
    /// No two figures of an entry have the same.
    type Key: PartialEq;

    /// What the figure is and of which year.
    fn key(&self) -> Self::Key;

    /// Where its basis stands.
    fn basis_span(&self) -> Range<usize>;

    /// Where its value stands.
    fn value_span(&self) -> Range<usize>;

    /// What every figure has; one that says nothing of its exactness is of the `usual` one.
    fn into_figure(self, usual: Exactness) -> FigureTable;
}

macro_rules! yearly {
    ($table:ident $(<$of:ident>)?, $basis:ty $(, $measure:ident)?) => {
        impl $(<$of: Copy + PartialEq>)? Yearly for $table $(<$of>)? {
            type Key = ($basis, Option<ConsumptionMeasure>, Option<u16>, Option<String>);

            fn key(&self) -> Self::Key {
                let year = self.year.as_ref().map(|year| *year.get_ref());
                let edition = self.edition.as_ref().map(|edition| edition.get_ref().clone());
                (*self.basis.get_ref(), None$(.or(self.$measure))?, year, edition)
            }

            fn basis_span(&self) -> Range<usize> {
                self.basis.span()
            }

            fn value_span(&self) -> Range<usize> {
                self.value.span()
            }

            fn into_figure(self, usual: Exactness) -> FigureTable {
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
    };
}

yearly!(YearTable<B>, B);
yearly!(ConsumptionTable, ConsumptionBasis, measure);

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
