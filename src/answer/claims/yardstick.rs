//! What counts as one of a plant or consumer that a claim names: its nameplate, its year, its mean power
//! or what it takes in a while.

use super::claim::Side;
use super::nature::Nature;
use crate::answer::{Against, Reference};
use crate::catalog::{Bilingual, Cited, Source};
use crate::estimate::Estimate;
use crate::model::{
    AnnualConsumption, AnnualGeneration, CoalRate, ConsumptionMeasure, GenerationBasis,
    GridIntensity, Rounded, average_power, energy,
};
use crate::quantity::{Dimension, Energy, Quantity, Time, common_year, implied_rounding};
use std::sync::Arc;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Compared {
    /// A power with the installed capacity of a plant.
    Capacity,
    /// An energy with that of a year.
    Year,
    /// An energy with that of one use, which has no year.
    Use,
    /// A power with the mean power of a home, a vehicle or another of many.
    MeanPower,
    /// The energy of a time with what one of many takes in that time.
    During(Time),
    /// Electricity with the coal that is burnt for it.
    Coal,
    /// Electricity with the CO₂ that is emitted for it.
    Carbon,
}

impl Compared {
    /// Whether tonnes are counted, and not times.
    pub fn is_mass(self) -> bool {
        matches!(self, Self::Coal | Self::Carbon)
    }
}

/// What a figure does for the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// A reader would take it: the verdict goes by it.
    Judge,
    /// The record year stands beside those: the verdict may depend on the year up to it.
    Beside,
    /// Another one, which is shown.
    Tried,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum BasisFigure {
    Generation(AnnualGeneration),
    Consumption(AnnualConsumption),
    InstalledCapacity,
    /// What plants burn for electricity.
    Coal(CoalRate),
    /// The heat of coal.
    Heat,
    /// What a grid emits; nothing is known of an intensity of the user's own.
    Emitted(Option<GridIntensity>),
}

impl BasisFigure {
    /// The calendar year it is of.
    pub fn year(&self) -> Option<u16> {
        match self {
            Self::Generation(figure) => figure.year,
            Self::Consumption(figure) => figure.year,
            Self::Coal(rate) => Some(rate.year),
            Self::Emitted(figure) => figure.map(|figure| figure.year),
            Self::InstalledCapacity | Self::Heat => None,
        }
    }
}

/// A figure that counts as one.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct One {
    pub figure: BasisFigure,
    pub value: Estimate<Quantity>,
    /// How far the digits of the figure let it be off, as a share of it.
    pub rounding: f64,
    pub role: Role,
    /// Where it was read; a definition has no source.
    pub source: Option<Arc<Source>>,
    /// The sentence that says it.
    pub quote: Option<String>,
}

impl One {
    /// The figure in base units, with how far its digits let it be off.
    pub fn rounded(&self) -> Rounded {
        Rounded::new(self.value.map(|value| value.base_value()), self.rounding)
    }
}

impl Side {
    /// The name in prose of what a multiple is of.
    pub(crate) fn reference_name(&self) -> Option<&Bilingual> {
        let plant = self.yardsticks.plants().first().map(|plant| &plant.reference().name);
        plant.or_else(|| Some(&self.yardsticks.consumers().first()?.reference().name))
    }

    /// What is compared with something of that nature, of the plant or consumer of this side; the
    /// dimension that is needed where it has another.
    pub(crate) fn compared(&self, nature: Nature) -> Result<Compared, Dimension> {
        let Some(consumer) = self.yardsticks.consumers().first() else {
            return match nature {
                // A year that is named has an energy, and a power has none until somebody says how long.
                Nature::Power if self.names_a_figure() => Err(Dimension::Energy),
                Nature::Power => Ok(Compared::Capacity),
                Nature::Rate { hourly: true } if !self.names_a_figure() => Ok(Compared::Capacity),
                _ => Ok(Compared::Year),
            };
        };
        let is_one_of_many = consumer.reference().kind.is_one_of_many();
        let is_use = consumer.reference().is_use();
        match nature {
            Nature::Power | Nature::Rate { .. } if is_use => Err(Dimension::Energy),
            _ if is_use => Ok(Compared::Use),
            Nature::Power | Nature::Rate { .. } if is_one_of_many => Ok(Compared::MeanPower),
            Nature::Over(duration) if is_one_of_many => Ok(Compared::During(duration)),
            Nature::Power => Err(Dimension::Energy),
            _ => Ok(Compared::Year),
        }
    }

    /// Every figure of the plant or consumer of this side, as what counts as one.
    pub(crate) fn ones(&self, compared: Compared) -> Vec<One> {
        if let Some(plant) = self.yardsticks.plants().first() {
            if compared == Compared::Capacity {
                let installed = &plant.reference().installed_capacity;
                let value = Estimate::exactly(Quantity::from(installed.value));
                return vec![one(BasisFigure::InstalledCapacity, value, Role::Judge, installed)];
            }
            let roles = roles(plant);
            let figures = plant.figures().iter().zip(roles);
            let is_implied =
                |figure: &Cited<AnnualGeneration>| figure.value.basis == GenerationBasis::Implied;
            // What a text implies comes from a claim itself, unless it is that which is named.
            let only = plant.figures().iter().all(is_implied);
            let figures = figures.filter(|(figure, _)| only || !is_implied(figure));
            let of = |(figure, role): (&Cited<AnnualGeneration>, Role)| {
                let value = Estimate::exactly(Quantity::from(figure.value.energy));
                one(BasisFigure::Generation(figure.value), value, role, figure)
            };
            return figures.map(of).collect();
        }
        let Some(consumer) = self.yardsticks.consumers().first() else {
            return Vec::new();
        };
        let of = |(figure, role): (&Cited<AnnualConsumption>, Role)| {
            let value = figure.value.energy.map(|energy| taken(energy, compared));
            one(BasisFigure::Consumption(figure.value), value, role, figure)
        };
        // What is generated in a country is not what is used there, unless that is named.
        let is_used = |figure: &Cited<AnnualConsumption>| {
            figure.value.measure != Some(ConsumptionMeasure::Generation)
        };
        let only = !consumer.figures().iter().any(is_used);
        let figures = consumer.figures().iter().zip(roles(consumer));
        figures.filter(|(figure, _)| only || is_used(figure)).map(of).collect()
    }

    /// The year of the newest figure that judges, and how much older than others it is; `None` where the
    /// name says which figure is meant, and where a figure belongs to no year.
    pub(crate) fn age(&self, compared: Compared) -> Option<(u16, u16)> {
        let ones = self.ones(compared).into_iter().filter(|one| one.role == Role::Judge);
        let years = ones.map(|one| one.figure.year()).collect::<Option<Vec<_>>>()?;
        let year = years.into_iter().max().filter(|_| !self.names_a_figure())?;
        Some((year, self.newest?.saturating_sub(year)))
    }

    /// The number of a multiple as it may be meant, and as far as its digits go: a word has none.
    pub(crate) fn counts(&self, count: Estimate<f64>) -> (Rounded, Rounded) {
        counts(count, self.written.rounding, self.written.in_words)
    }
}

/// A number as it may be meant, and as far as its digits go.
pub(crate) fn counts(count: Estimate<f64>, rounding: f64, in_words: bool) -> (Rounded, Rounded) {
    let digits = if in_words { 0.0 } else { rounding };
    let meant = if in_words { Rounded::in_words } else { Rounded::new };
    (meant(count, rounding), Rounded::new(count, digits))
}

/// What a consumer of so much a year takes.
fn taken(year: Energy, compared: Compared) -> Quantity {
    match compared {
        Compared::Capacity | Compared::Year | Compared::Use | Compared::Coal | Compared::Carbon => {
            Quantity::from(year)
        }
        Compared::MeanPower => Quantity::from(average_power(year, common_year())),
        Compared::During(time) => Quantity::from(energy(average_power(year, common_year()), time)),
    }
}

pub(crate) fn one<T>(
    figure: BasisFigure,
    value: Estimate<Quantity>,
    role: Role,
    cited: &Cited<T>,
) -> One {
    let rounding = implied_rounding(&cited.written);
    let (source, quote) = (Some(Arc::clone(&cited.source)), cited.quote.clone());
    One { figure, value, rounding, role, source, quote }
}

/// The role of each figure. A single one judges, whatever it is; so does a record year only where there
/// is no other.
fn roles<R: Reference>(against: &Against<R>) -> Vec<Role> {
    let usual: Vec<_> = against.reference().usual().into_iter().map(|usual| &usual.value).collect();
    let figures = against.figures();
    let is_usual = |figure: &Cited<R::Figure>| usual.contains(&&figure.value);
    let judges = |figure: &Cited<R::Figure>| is_usual(figure) && !R::is_extreme(&figure.value);
    let alone = figures.len() == 1 || !figures.iter().any(judges);
    let any_usual = figures.iter().any(is_usual);
    let role = |figure| {
        if judges(figure) || (alone && (is_usual(figure) || !any_usual)) || figures.len() == 1 {
            Role::Judge
        } else if is_usual(figure) {
            Role::Beside
        } else {
            Role::Tried
        }
    };
    figures.iter().map(role).collect()
}
