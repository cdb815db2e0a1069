//! What a calculation compares with: plants and consumers, and some of their figures.

use super::records::suffix;
use crate::catalog::{Cited, ConsumerPreset, PlantPreset};
use crate::model::{AnnualConsumption, AnnualGeneration, ConsumptionBasis, GenerationBasis};

/// Only entries of a catalog are compared with.
mod sealed {
    pub trait Compared {}
}
use sealed::Compared;

/// What can be compared with: an entry with figures of several years.
pub trait Reference: Clone + Compared {
    /// The energy of a year on a basis.
    type Figure: Clone + PartialEq;

    /// The name on the command line.
    fn id(&self) -> &str;

    /// Every figure.
    fn figures(&self) -> &[Cited<Self::Figure>];

    /// The figures that are compared with where none is named; perhaps none.
    fn usual(&self) -> Vec<&Cited<Self::Figure>>;

    /// The figure of the latest year that has passed.
    fn latest(&self) -> Option<&Cited<Self::Figure>>;

    /// The year of a figure.
    fn year(figure: &Self::Figure) -> Option<u16>;

    /// The word for what a figure is, such as `design`.
    fn basis(figure: &Self::Figure) -> &'static str;
}

impl Compared for PlantPreset {}

impl Reference for PlantPreset {
    type Figure = AnnualGeneration;

    fn id(&self) -> &str {
        &self.id
    }

    fn figures(&self) -> &[Cited<AnnualGeneration>] {
        &self.generation
    }

    /// The design year, the latest year and the record year.
    fn usual(&self) -> Vec<&Cited<AnnualGeneration>> {
        let record = self.record();
        let latest = self.latest().filter(|latest| Some(*latest) != record);
        [self.design(), latest, record].into_iter().flatten().collect()
    }

    fn latest(&self) -> Option<&Cited<AnnualGeneration>> {
        let years = self.generation.iter().filter(|figure| figure.value.basis.is_of_a_year());
        years.max_by_key(|figure| figure.value.year)
    }

    fn year(figure: &AnnualGeneration) -> Option<u16> {
        figure.year
    }

    fn basis(figure: &AnnualGeneration) -> &'static str {
        figure.basis.name()
    }
}

impl PlantPreset {
    fn design(&self) -> Option<&Cited<AnnualGeneration>> {
        self.generation.iter().find(|figure| figure.value.basis == GenerationBasis::Design)
    }

    /// The record year; of several, the one that generated most.
    fn record(&self) -> Option<&Cited<AnnualGeneration>> {
        let records = self.generation.iter();
        let records = records.filter(|figure| figure.value.basis == GenerationBasis::Record);
        records.max_by(|a, b| a.value.energy.value.total_cmp(&b.value.energy.value))
    }
}

impl Compared for ConsumerPreset {}

impl Reference for ConsumerPreset {
    type Figure = AnnualConsumption;

    fn id(&self) -> &str {
        &self.id
    }

    fn figures(&self) -> &[Cited<AnnualConsumption>] {
        &self.consumption
    }

    fn usual(&self) -> Vec<&Cited<AnnualConsumption>> {
        self.latest().into_iter().collect()
    }

    fn latest(&self) -> Option<&Cited<AnnualConsumption>> {
        let passed =
            |figure: &&Cited<AnnualConsumption>| figure.value.basis != ConsumptionBasis::Projection;
        self.consumption.iter().filter(passed).max_by_key(|figure| figure.value.year)
    }

    fn year(figure: &AnnualConsumption) -> Option<u16> {
        figure.year
    }

    fn basis(figure: &AnnualConsumption) -> &'static str {
        figure.basis.name()
    }
}

/// A plant or consumer, with the figures to compare with.
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
pub struct Against<R: Reference = PlantPreset> {
    pub(in super::super) reference: R,
    pub(in super::super) figures: Vec<Cited<R::Figure>>,
}

impl<R: Reference> Against<R> {
    /// Of a plant the design year, the latest year with a source and the record year, of a consumer
    /// the latest year; of one with none of them, whatever there is.
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

    /// One figure by its year, its basis (`design`, `record`, `average`) or as `latest`; `None` if
    /// there is no such figure.
    #[must_use]
    pub fn figure(reference: &R, name: &str) -> Option<Self> {
        let mut figures = reference.figures().iter();
        let figure = match name.parse::<u16>() {
            Ok(year) => figures.rfind(|figure| R::year(&figure.value) == Some(year)),
            Err(_) if name == "latest" => reference.latest(),
            Err(_) => figures.rfind(|figure| R::basis(&figure.value) == name),
        };
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
            if !names.contains(&name) {
                names.push(name);
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
    pub(in super::super) plants: Vec<Against<PlantPreset>>,
    pub(in super::super) consumers: Vec<Against<ConsumerPreset>>,
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
        let name = move |figure| format!("plant_years_{id}_{}", suffix::<PlantPreset>(figure));
        self.figures.iter().map(move |figure| (name(figure), figure))
    }
}

impl Against<ConsumerPreset> {
    /// The figures, each with the name of its column: `times_ireland_actual_2024`.
    pub fn times_columns(&self) -> impl Iterator<Item = (String, &Cited<AnnualConsumption>)> {
        let id = self.reference.id.replace('-', "_");
        let name = move |figure| format!("times_{id}_{}", suffix::<ConsumerPreset>(figure));
        self.figures.iter().map(move |figure| (name(figure), figure))
    }
}
