//! The capacity factor that a solution is asked for: which plants would generate the energy.

use super::super::calculation::Against;
use super::super::citations::Citation;
use super::super::figure::Figures;
use super::super::json::{NumberRange, figures};
use super::super::source_json::SourceJson;
use super::super::words::{Language, reference_name};
use crate::catalog::{Cited, PlantPreset};
use crate::estimate::Estimate;
use crate::model::{AnnualGeneration, Exactness, capacity_factor, installed_capacity};
use crate::quantity::{Energy, Power, Time};
use serde::Serialize;

/// Average output over installed capacity: as somebody states it, or that of a plant in a year.
#[derive(Clone, Debug, PartialEq)]
pub enum CapacityFactor {
    /// A ratio above 0, up to 1.
    Stated(Estimate<f64>),
    /// That of a plant.
    Of(Box<PlantFactor>),
}

/// The capacity factor of a plant in one of its years.
#[derive(Clone, Debug, PartialEq)]
pub struct PlantFactor {
    plant: PlantPreset,
    figure: Cited<AnnualGeneration>,
}

impl CapacityFactor {
    /// That of the latest year of a plant among the figures compared with; of one without years, that of
    /// the first. `None` if there is no figure.
    ///
    /// ```
    /// use gigawatt::catalog::Catalog;
    /// use gigawatt::report::{Against, CapacityFactor};
    ///
    /// let catalog = Catalog::embedded();
    /// let plant = catalog.plant("three-gorges").unwrap();
    /// let design = CapacityFactor::of(&Against::figure(plant, "design").unwrap()).unwrap();
    /// assert!((design.ratio().central() - 0.447_488).abs() < 1e-6);
    /// # Ok::<(), gigawatt::catalog::PresetError>(())
    /// ```
    #[must_use]
    pub fn of(against: &Against<PlantPreset>) -> Option<Self> {
        let figures = against.figures();
        let of_years = figures.iter().filter(|figure| figure.value.basis.is_of_a_year());
        let figure = of_years.max_by_key(|figure| figure.value.year).or(figures.first())?.clone();
        Some(Self::Of(Box::new(PlantFactor { plant: against.reference().clone(), figure })))
    }

    /// The ratio, above 0 and up to 1.
    #[must_use]
    pub fn ratio(&self) -> Estimate<f64> {
        match self {
            Self::Stated(ratio) => *ratio,
            Self::Of(of) => Estimate::exactly(of.ratio()),
        }
    }

    /// The capacity that generates an energy within a period.
    pub(super) fn capacity_for(&self, energy: Estimate<Energy>, period: Time) -> Estimate<Power> {
        energy.combine(self.ratio().reversed(), |energy, ratio| {
            installed_capacity(energy, ratio, period)
        })
    }

    /// `35.3 %`, with the plant and the year where it is theirs.
    pub(super) fn text(&self, language: Language) -> String {
        let words = language.words();
        let figures = Figures { language, digits: 4 };
        let percent = figures.estimate(self.ratio().map(|ratio| ratio * 100.0), words.percent);
        match self {
            Self::Stated(_) => percent.text(),
            Self::Of(of) => {
                format!("{}{}", percent.text(), (words.in_brackets)(&of.name(language)))
            }
        }
    }

    /// The documents that it follows from.
    pub(super) fn citations(&self, language: Language) -> Vec<Citation> {
        let Self::Of(of) = self else {
            return Vec::new();
        };
        let figures = Figures { language, digits: 15 };
        let installed = &of.plant.installed_capacity;
        let capacity =
            format!("{} {}", language.of(&of.plant.name), figures.stated(installed.value));
        vec![Citation::of(installed, capacity), Citation::of(&of.figure, of.name(language))]
    }

    pub(super) fn exactness(&self) -> Exactness {
        match self {
            Self::Stated(_) => Exactness::Assumed,
            Self::Of(of) => {
                let installed = of.plant.installed_capacity.exactness;
                Exactness::weakest([Exactness::Derived, installed, of.figure.exactness])
            }
        }
    }
}

impl PlantFactor {
    fn ratio(&self) -> f64 {
        capacity_factor(&self.figure.value, self.plant.installed_capacity.value)
    }

    fn name(&self, language: Language) -> String {
        let year = reference_name(&self.figure.value, language);
        [language.of(&self.plant.name), &year].join(" ")
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
            plant: of.map(|of| of.plant.id.as_str()),
            basis: of.map(|of| of.figure.value.basis.name()),
            year: of.and_then(|of| of.figure.value.year),
            exactness: factor.exactness(),
            source: of.map(|of| SourceJson::of(&of.figure)),
        }
    }
}
