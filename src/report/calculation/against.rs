//! What a calculation compares with: a plant, and some of its figures.

use super::records::suffix;
use crate::catalog::{Cited, PlantPreset};
use crate::model::{AnnualGeneration, GenerationBasis};

/// A plant, with the figures of annual generation to compare with.
///
/// ```
/// use gigawatt::catalog::Catalog;
/// use gigawatt::report::Against;
///
/// let catalog = Catalog::embedded()?;
/// let plant = catalog.plant("three-gorges").unwrap();
/// assert!(Against::figure(plant, "2020").is_some());
/// assert!(Against::figure(plant, "implied").is_some());
/// assert!(Against::figure(plant, "1999").is_none());
/// # Ok::<(), gigawatt::catalog::PresetError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Against {
    pub(super) plant: PlantPreset,
    pub(super) figures: Vec<Cited<AnnualGeneration>>,
}

impl Against {
    /// The design year, the latest year with a source, and the record year; of a plant with none of
    /// them, whatever there is.
    #[must_use]
    pub fn usual(plant: &PlantPreset) -> Self {
        let figures =
            [design(plant), latest(plant).filter(|l| Some(*l) != record(plant)), record(plant)];
        let figures: Vec<_> = figures.into_iter().flatten().cloned().collect();
        if figures.is_empty() {
            return Self::all(plant);
        }
        Self { plant: plant.clone(), figures }
    }

    /// Every figure.
    #[must_use]
    pub fn all(plant: &PlantPreset) -> Self {
        Self { plant: plant.clone(), figures: plant.generation.clone() }
    }

    /// One figure by its year, its basis (`design`, `record`, `implied`) or as `latest`; `None` if the
    /// plant has no such figure.
    #[must_use]
    pub fn figure(plant: &PlantPreset, name: &str) -> Option<Self> {
        let mut figures = plant.generation.iter();
        let figure = match name.parse::<u16>() {
            Ok(year) => figures.rfind(|figure| figure.value.year == Some(year)),
            Err(_) if name == "latest" => latest(plant),
            Err(_) => figures.rfind(|figure| figure.value.basis.name() == name),
        };
        Some(Self { plant: plant.clone(), figures: vec![figure?.clone()] })
    }

    /// The names that [`figure`](Self::figure) knows for a plant.
    #[must_use]
    pub fn names(plant: &PlantPreset) -> Vec<String> {
        let name = |figure: &Cited<AnnualGeneration>| match figure.value.year {
            Some(year) => year.to_string(),
            None => figure.value.basis.name().to_owned(),
        };
        let mut names: Vec<String> = plant.generation.iter().map(name).collect();
        if latest(plant).is_some() {
            names.push("latest".to_owned());
        }
        if record(plant).is_some() {
            names.push("record".to_owned());
        }
        names.push("all".to_owned());
        names
    }

    /// The figures, each with the name of its column: `plant_years_three_gorges_design`.
    pub fn plant_years_columns(&self) -> impl Iterator<Item = (String, &Cited<AnnualGeneration>)> {
        let id = self.plant.id.replace('-', "_");
        let name = move |figure| format!("plant_years_{id}_{}", suffix(figure));
        self.figures.iter().map(move |figure| (name(figure), figure))
    }

    /// Takes in the figures of another choice of the same plant; `false` if it is of another plant.
    pub fn join(&mut self, other: &Self) -> bool {
        if self.plant.id != other.plant.id {
            return false;
        }
        for figure in &other.figures {
            if !self.figures.contains(figure) {
                self.figures.push(figure.clone());
            }
        }
        true
    }
}

type Figure = Cited<AnnualGeneration>;

fn design(plant: &PlantPreset) -> Option<&Figure> {
    plant.generation.iter().find(|figure| figure.value.basis == GenerationBasis::Design)
}

fn latest(plant: &PlantPreset) -> Option<&Figure> {
    let years = plant.generation.iter().filter(|figure| figure.value.basis.is_of_a_year());
    years.max_by_key(|figure| figure.value.year)
}

/// The record year; of several, the one that generated most.
fn record(plant: &PlantPreset) -> Option<&Figure> {
    let records = plant.generation.iter();
    let records = records.filter(|figure| figure.value.basis == GenerationBasis::Record);
    records.max_by(|a, b| a.value.energy.value.total_cmp(&b.value.energy.value))
}
