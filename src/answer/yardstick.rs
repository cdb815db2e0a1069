//! What energies are compared with: plants and consumers, and some of their figures.

mod names;

use crate::catalog::{Cited, ConsumerKind, ConsumerPreset, Name, Origin, PlantPreset};
use crate::estimate::Estimate;
use crate::model::{ConsumptionBasis, ConsumptionMeasure, GenerationBasis, YearFigure};
use crate::quantity::{Energy, Power};
use std::cmp::Reverse;
use std::sync::Arc;

/// The plant that is compared with where none is named.
pub(crate) const USUAL_PLANT: &str = "three-gorges";

/// A plant or consumer, with the figures to compare with.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Yardstick {
    pub(crate) id: String,
    pub(crate) name: Name,
    pub(crate) origin: Origin,
    /// The power of all units of a plant; nothing of a consumer.
    pub(crate) installed_capacity: Option<Cited<Power>>,
    /// What sort of consumer; nothing of a plant.
    pub(crate) consumer: Option<ConsumerKind>,
    /// Every figure there is.
    every: Arc<[Cited<YearFigure>]>,
    /// Those compared with.
    pub(crate) figures: Vec<Cited<YearFigure>>,
}

impl From<&PlantPreset> for Yardstick {
    fn from(plant: &PlantPreset) -> Self {
        let PlantPreset { id, name, origin, installed_capacity, generation, .. } = plant;
        let figures = generation.iter().map(|cited| cited.with(cited.value.into()));
        Self {
            id: id.clone(),
            name: name.clone(),
            origin: origin.clone(),
            installed_capacity: Some(installed_capacity.clone()),
            consumer: None,
            every: figures.collect(),
            figures: Vec::new(),
        }
        .whole()
    }
}

impl From<&ConsumerPreset> for Yardstick {
    fn from(consumer: &ConsumerPreset) -> Self {
        let ConsumerPreset { id, name, origin, kind, consumption, .. } = consumer;
        let figures = consumption.iter().map(|cited| cited.with(cited.value.into()));
        Self {
            id: id.clone(),
            name: name.clone(),
            origin: origin.clone(),
            installed_capacity: None,
            consumer: Some(*kind),
            every: figures.collect(),
            figures: Vec::new(),
        }
        .whole()
    }
}

impl Yardstick {
    /// Of a plant the design and the mean year, the latest year with a source and the record year, of a
    /// consumer the latest year and a mean; of one with none of them, whatever there is.
    #[must_use]
    pub fn usual(of: impl Into<Self>) -> Self {
        let all = of.into();
        let figures: Vec<_> = all.usual_figures().into_iter().cloned().collect();
        if figures.is_empty() { all } else { Self { figures, ..all } }
    }

    /// Every figure.
    #[must_use]
    pub fn all(of: impl Into<Self>) -> Self {
        of.into()
    }

    /// The same with every figure there is.
    #[must_use]
    pub fn whole(self) -> Self {
        Self { figures: self.every.to_vec(), ..self }
    }

    /// The first of its figures alone.
    #[must_use]
    pub fn first(mut self) -> Self {
        self.figures.truncate(1);
        self
    }

    /// The name on the command line.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The figures compared with.
    #[must_use]
    pub fn figures(&self) -> &[Cited<YearFigure>] {
        &self.figures
    }

    /// Whether it is said how many of it so many times its figure are.
    pub(crate) fn is_counted(&self, times: Estimate<f64>) -> bool {
        self.name.is_counted(times.high())
    }

    /// Whether it is a plant, and no consumer.
    #[must_use]
    pub fn is_plant(&self) -> bool {
        self.installed_capacity.is_some()
    }

    /// Whether its figures are of one use, and not of a year.
    #[must_use]
    pub fn is_use(&self) -> bool {
        self.consumer == Some(ConsumerKind::Use)
    }

    /// The figure of the latest year that has passed. Of a plant it is that of a record or lowest year only
    /// where there is no other. Of a consumer it is of all it uses, if any figure counts that; of two that
    /// count different things in one year, the one nearer to the use itself; of two editions, the one that
    /// stands later in its file.
    #[must_use]
    pub fn latest(&self) -> Option<&Cited<YearFigure>> {
        let passed = self.every.iter().filter(|figure| figure.value.has_passed());
        passed.max_by_key(|figure| {
            let measure = figure.value.measure();
            let all_use = measure.is_none_or(ConsumptionMeasure::is_all_use);
            (!figure.value.is_extreme(), all_use, figure.value.year(), Reverse(measure))
        })
    }

    /// The figures that are compared with where none is named; perhaps none.
    pub(crate) fn usual_figures(&self) -> Vec<&Cited<YearFigure>> {
        let latest = self.latest().filter(|latest| !latest.value.is_extreme());
        if !self.is_plant() {
            return [latest, self.mean(latest)].into_iter().flatten().collect();
        }
        let [design, average] = [GenerationBasis::Design, GenerationBasis::Average]
            .map(|basis| self.every.iter().find(|figure| generated(figure) == Some(basis)));
        [design, average, latest, self.record()].into_iter().flatten().collect()
    }

    /// The record year of a plant; of several, the one that generated most.
    fn record(&self) -> Option<&Cited<YearFigure>> {
        let records = self.every.iter();
        let records = records.filter(|figure| generated(figure) == Some(GenerationBasis::Record));
        let energy = |figure: &Cited<YearFigure>| figure.value.energy().central().value;
        records.max_by(|a, b| energy(a).total_cmp(&energy(b)))
    }

    /// A mean of a consumer that belongs to no year and counts the same as the latest figure.
    fn mean(&self, latest: Option<&Cited<YearFigure>>) -> Option<&Cited<YearFigure>> {
        let usual = latest.and_then(|latest| latest.value.measure());
        let is_mean = |figure: &&Cited<YearFigure>| {
            let of = figure.value.consumption();
            of.is_some_and(|of| {
                let alike = usual.is_none() || of.measure.is_none() || of.measure == usual;
                of.basis == ConsumptionBasis::Average && of.year.is_none() && alike
            })
        };
        self.every.iter().find(is_mean).filter(|mean| Some(*mean) != latest)
    }

    /// Takes in the figures of another choice of the same entry; `false` if it is of another one.
    fn join(&mut self, other: &Self) -> bool {
        if self.id != other.id || self.is_plant() != other.is_plant() {
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

fn generated(figure: &Cited<YearFigure>) -> Option<GenerationBasis> {
    figure.value.generation().map(|figure| figure.basis)
}

/// Everything a calculation compares with: plants, and behind them consumers.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Yardsticks(Vec<Yardstick>);

impl Yardsticks {
    /// Adds a plant or consumer, or further figures of one.
    pub fn add(&mut self, next: Yardstick) {
        if !self.0.iter_mut().any(|known| known.join(&next)) {
            let place = if next.is_plant() { self.plants().len() } else { self.0.len() };
            self.0.insert(place, next);
        }
    }

    /// Adds all of others.
    pub fn join(&mut self, others: &Self) {
        others.0.iter().for_each(|other| self.add(other.clone()));
    }

    /// More than can be read at a glance.
    pub(crate) fn are_many(&self) -> bool {
        const READABLE: usize = 40;

        self.0.len() > READABLE
    }

    /// Of each one whether it is among the `most` nearest in size to an energy, of all or of those of its sort: the
    /// plants are a sort, and so are homes, cities and countries.
    pub(crate) fn near(&self, energy: Energy, most: usize, of_each_sort: bool) -> Vec<bool> {
        let distance = |one: &Yardstick| {
            let times = one.figures.first()?.value.times(Estimate::exactly(energy)).central();
            Some(libm::fabs(libm::log(times)))
        };
        let distances: Vec<_> =
            self.iter().map(|one| (one.consumer, distance(one).unwrap_or(f64::INFINITY))).collect();
        let is_near = |(sort, distance): &(_, f64)| {
            let rivals = distances.iter().filter(|other| !of_each_sort || other.0 == *sort);
            rivals.filter(|other| other.1 < *distance).count() < most
        };
        distances.iter().map(is_near).collect()
    }

    /// Those that are to be kept.
    pub(crate) fn kept(&self, keep: &[bool]) -> Self {
        let kept = self.iter().zip(keep).filter(|(_, keep)| **keep);
        Self(kept.map(|(one, _)| one.clone()).collect())
    }

    /// Plants and consumers.
    pub fn iter(&self) -> impl Iterator<Item = &Yardstick> {
        self.0.iter()
    }

    /// The plants.
    #[must_use]
    pub fn plants(&self) -> &[Yardstick] {
        &self.0[..self.0.partition_point(Yardstick::is_plant)]
    }

    /// The consumers.
    #[must_use]
    pub fn consumers(&self) -> &[Yardstick] {
        &self.0[self.plants().len()..]
    }
}

#[cfg(test)]
mod tests;
