//! The capacity factor that a solution is asked for: which plants would generate the energy.

use super::super::citations::Citation;
use super::super::figure::Figures;
use super::super::json::{NumberRange, figures};
use super::super::source_json::SourceJson;
use crate::answer::CapacityFactor;
use crate::answer::capacity_factor::PlantFactor;
use crate::language::Language;
use crate::model::Exactness;
use crate::words;
use serde::Serialize;

impl CapacityFactor {
    /// `35.3 %`, with the plant and the year where it is theirs.
    pub(super) fn text(&self, language: Language) -> String {
        let figures = Figures { language, digits: 4 };
        let percent =
            figures.estimate(self.ratio().map(|ratio| ratio * 100.0), words::percent(language));
        match self {
            Self::Stated(_) => percent.text(),
            Self::Of(of) => {
                format!("{}{}", percent.text(), words::in_brackets(language, &of.name(language)))
            }
        }
    }

    /// The documents that it follows from.
    pub(super) fn citations(&self, language: Language) -> Vec<Citation> {
        let Self::Of(of) = self else {
            return Vec::new();
        };
        let figures = Figures { language, digits: 15 };
        let installed = &of.installed_capacity;
        let capacity = figures.stated(installed.value);
        let capacity = words::side_by_side(&[language.of(&of.name), &capacity]);
        vec![Citation::of(installed, capacity), Citation::of(&of.figure, of.name(language))]
    }
}

impl PlantFactor {
    fn name(&self, language: Language) -> String {
        let year = self.figure.value.name(language);
        words::side_by_side(&[language.of(&self.name), &year])
    }
}

/// A capacity factor.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct CapacityFactorJson<'a> {
    #[serde(flatten)]
    ratio: Ratio,
    /// The id of the plant that it is of, where one is named.
    #[serde(skip_serializing_if = "Option::is_none")]
    plant: Option<&'a str>,
    /// What sort of year of the plant.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::model::GenerationBasis>"))]
    basis: Option<&'static str>,
    /// The year of the plant, where it is one in particular.
    #[serde(skip_serializing_if = "Option::is_none")]
    year: Option<u16>,
    /// How far it can be trusted.
    exactness: Exactness,
    /// The document that the generation was read in.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceJson<'a>>,
}

figures! {
    struct Ratio {
        /// Average output over installed capacity, up to 1.
        value: NumberRange,
    }
}

impl<'a> CapacityFactorJson<'a> {
    pub fn of(factor: &'a CapacityFactor) -> Self {
        let of = match factor {
            CapacityFactor::Stated(_) => None,
            CapacityFactor::Of(of) => Some(of),
        };
        Self {
            ratio: Ratio { value: NumberRange::number(factor.ratio()) },
            plant: of.map(|of| of.id.as_str()),
            basis: of.map(|of| of.figure.value.basis()),
            year: of.and_then(|of| of.figure.value.year()),
            exactness: factor.exactness(),
            source: of.map(|of| SourceJson::of(&of.figure)),
        }
    }
}
