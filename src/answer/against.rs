//! What a calculation compares with: plants and consumers, and some of their figures.

use super::reference::{Reference, is_one_of_several, named, suffix};
use crate::catalog::{Cited, ConsumerPreset, PlantPreset};
use crate::model::{AnnualConsumption, AnnualGeneration};

/// A plant or consumer, with the figures to compare with.
///
/// ```
/// use gigawatt::catalog::Catalog;
/// use gigawatt::answer::Against;
///
/// let catalog = Catalog::embedded();
/// let plant = catalog.plant("three-gorges").unwrap();
/// assert!(Against::figure(plant, "2020").is_some());
/// assert!(Against::figure(plant, "implied").is_some());
/// assert!(Against::figure(plant, "1999").is_none());
/// # Ok::<(), gigawatt::catalog::PresetError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Against<R: Reference = PlantPreset> {
    pub(crate) reference: R,
    pub(crate) figures: Vec<Cited<R::Figure>>,
}

impl<R: Reference> Against<R> {
    /// Of a plant the design and the mean year, the latest year with a source and the record year, of a
    /// consumer the latest year and a mean; of one with none of them, whatever there is.
    #[must_use]
    pub fn usual(reference: &R) -> Self {
        let figures: Vec<_> = reference.usual().into_iter().cloned().collect();
        if figures.is_empty() {
            return Self::all(reference);
        }
        Self { reference: reference.clone(), figures }
    }

    /// Every figure.
    #[must_use]
    pub fn all(reference: &R) -> Self {
        Self { reference: reference.clone(), figures: reference.figures().to_vec() }
    }

    /// One figure by its year, its basis (`design`, `record`, `average`), what it counts (`demand`,
    /// `2023-demand`) or as `latest`; `None` if there is no such figure. A year that counts in several
    /// ways is the one that counts as the latest does.
    #[must_use]
    pub fn figure(reference: &R, name: &str) -> Option<Self> {
        let figure = if name == "latest" { reference.latest() } else { named(reference, name) };
        Some(Self { reference: reference.clone(), figures: vec![figure?.clone()] })
    }

    /// The names that [`figure`](Self::figure) knows, and `all`.
    #[must_use]
    pub fn names(reference: &R) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        let years = reference.figures().iter();
        for figure in years {
            let basis = R::basis(&figure.value);
            let name = R::year(&figure.value).map_or_else(|| basis.to_owned(), |y| y.to_string());
            let measure = R::measure(&figure.value);
            let measure = measure.filter(|_| is_one_of_several(reference, &figure.value));
            let in_full = measure.map(|measure| format!("{name}-{measure}"));
            for name in std::iter::once(name).chain(in_full) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        if reference.latest().is_some() {
            names.push("latest".to_owned());
        }
        if reference.figures().iter().any(|figure| R::basis(&figure.value) == "record") {
            names.push("record".to_owned());
        }
        names.push("all".to_owned());
        names
    }

    /// The entry compared with.
    #[must_use]
    pub fn reference(&self) -> &R {
        &self.reference
    }

    /// The figures compared with.
    #[must_use]
    pub fn figures(&self) -> &[Cited<R::Figure>] {
        &self.figures
    }

    /// The first of its figures alone.
    #[must_use]
    pub fn first(mut self) -> Self {
        self.figures.truncate(1);
        self
    }

    /// Takes in the figures of another choice of the same entry; `false` if it is of another one.
    pub fn join(&mut self, other: &Self) -> bool {
        if self.reference.id() != other.reference.id() {
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

/// Everything a calculation compares with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Yardsticks {
    pub(crate) plants: Vec<Against<PlantPreset>>,
    pub(crate) consumers: Vec<Against<ConsumerPreset>>,
}

impl Yardsticks {
    /// Adds a plant, or further figures of one.
    pub fn add_plant(&mut self, plant: Against<PlantPreset>) {
        add(&mut self.plants, plant);
    }

    /// Adds a consumer, or further figures of one.
    pub fn add_consumer(&mut self, consumer: Against<ConsumerPreset>) {
        add(&mut self.consumers, consumer);
    }

    /// Adds all of others.
    pub fn join(&mut self, others: &Self) {
        others.plants.iter().for_each(|plant| self.add_plant(plant.clone()));
        others.consumers.iter().for_each(|consumer| self.add_consumer(consumer.clone()));
    }

    /// The plants.
    #[must_use]
    pub fn plants(&self) -> &[Against<PlantPreset>] {
        &self.plants
    }

    /// The consumers.
    #[must_use]
    pub fn consumers(&self) -> &[Against<ConsumerPreset>] {
        &self.consumers
    }
}

fn add<R: Reference>(chosen: &mut Vec<Against<R>>, next: Against<R>) {
    if !chosen.iter_mut().any(|known| known.join(&next)) {
        chosen.push(next);
    }
}

impl Against<PlantPreset> {
    /// The figures, each with the name of its column: `plant_years_three_gorges_design`.
    pub fn plant_years_columns(&self) -> impl Iterator<Item = (String, &Cited<AnnualGeneration>)> {
        let id = self.reference.id.replace('-', "_");
        let name = move |figure| format!("plant_years_{id}_{}", suffix(&self.reference, figure));
        self.figures.iter().map(move |figure| (name(figure), figure))
    }
}

impl Against<ConsumerPreset> {
    /// The figures, each with the name of its column: `times_ireland_actual_2024`.
    pub fn times_columns(&self) -> impl Iterator<Item = (String, &Cited<AnnualConsumption>)> {
        let id = self.reference.id.replace('-', "_");
        let name = move |figure| format!("times_{id}_{}", suffix(&self.reference, figure));
        self.figures.iter().map(move |figure| (name(figure), figure))
    }
}
