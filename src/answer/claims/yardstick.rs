//! What counts as one of a plant or consumer that a claim names: its nameplate, its year, its mean power
//! or what it takes in a while.

use super::claim::Side;
use super::nature::Nature;
use crate::answer::Yardstick;
use crate::catalog::{Cited, ConsumerKind, Source};
use crate::estimate::Estimate;
use crate::model::{
    CoalRate, ConsumptionMeasure, GenerationBasis, GridIntensity, Rounded, YearFigure,
    average_power, energy,
};
use crate::quantity::{Dimension, Energy, Quantity, Time, common_year, implied_rounding};
use std::sync::Arc;

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum ComparedBy {
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

impl ComparedBy {
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
    Year(YearFigure),
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
            Self::Year(figure) => figure.year(),
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
    /// What is compared with something of that nature, of the plant or consumer of this side; the
    /// dimension that is needed where it has another.
    pub(crate) fn compared(&self, nature: Nature) -> Result<ComparedBy, Dimension> {
        let Some(consumer) = self.yardsticks.consumers().first() else {
            return match nature {
                // A year that is named has an energy, and a power has none until somebody says how long.
                Nature::Power if self.names_a_year() => Err(Dimension::Energy),
                Nature::Power => Ok(ComparedBy::Capacity),
                Nature::Rate { hourly: true } if !self.names_a_year() => Ok(ComparedBy::Capacity),
                _ => Ok(ComparedBy::Year),
            };
        };
        let is_one_of_many = consumer.consumer.is_some_and(ConsumerKind::is_one_of_many);
        let is_use = consumer.is_use();
        match nature {
            Nature::Power | Nature::Rate { .. } if is_use => Err(Dimension::Energy),
            _ if is_use => Ok(ComparedBy::Use),
            Nature::Power | Nature::Rate { .. } if is_one_of_many => Ok(ComparedBy::MeanPower),
            Nature::Over(duration) if is_one_of_many => Ok(ComparedBy::During(duration)),
            Nature::Power => Err(Dimension::Energy),
            _ => Ok(ComparedBy::Year),
        }
    }

    /// Every figure of the plant or consumer of this side, as what counts as one.
    pub(crate) fn ones(&self, compared: ComparedBy) -> Vec<One> {
        let Some(yardstick) = self.yardsticks.iter().next() else {
            return Vec::new();
        };
        if let (ComparedBy::Capacity, Some(installed)) = (compared, &yardstick.installed_capacity) {
            let value = Estimate::exactly(Quantity::from(installed.value));
            return vec![one(BasisFigure::InstalledCapacity, value, Role::Judge, installed)];
        }
        // What a text implies comes from a claim itself, and what is generated in a country is not what is
        // used there, unless that is named.
        let is_telling = |figure: &Cited<YearFigure>| match &figure.value {
            YearFigure::Generation(figure) => figure.basis != GenerationBasis::Implied,
            YearFigure::Consumption(figure) => {
                figure.measure != Some(ConsumptionMeasure::Generation)
            }
        };
        let only = !yardstick.figures().iter().any(is_telling);
        let figures = yardstick.figures().iter().zip(roles(yardstick));
        let figures = figures.filter(|(figure, _)| only || is_telling(figure));
        let of = |(figure, role): (&Cited<YearFigure>, Role)| {
            let value = figure.value.energy().map(|energy| taken(energy, compared));
            one(BasisFigure::Year(figure.value), value, role, figure)
        };
        figures.map(of).collect()
    }

    /// The year of the newest figure that judges, and how much older than others it is; `None` where the
    /// name says which figure is meant, and where a figure belongs to no year.
    pub(crate) fn age(&self, compared: ComparedBy) -> Option<(u16, u16)> {
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
fn taken(year: Energy, compared: ComparedBy) -> Quantity {
    match compared {
        ComparedBy::Capacity
        | ComparedBy::Year
        | ComparedBy::Use
        | ComparedBy::Coal
        | ComparedBy::Carbon => Quantity::from(year),
        ComparedBy::MeanPower => Quantity::from(average_power(year, common_year())),
        ComparedBy::During(time) => {
            Quantity::from(energy(average_power(year, common_year()), time))
        }
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
fn roles(against: &Yardstick) -> Vec<Role> {
    let usual: Vec<_> = against.usual_figures().into_iter().map(|usual| &usual.value).collect();
    let figures = against.figures();
    let is_usual = |figure: &Cited<YearFigure>| usual.contains(&&figure.value);
    let judges = |figure: &Cited<YearFigure>| is_usual(figure) && !figure.value.is_extreme();
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
