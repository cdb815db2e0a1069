//! Which power equals an energy, or so many years of a plant: the calculation backwards.

use super::{CapacityFactor, NamedPower, Premises, Yardstick, Yardsticks};
use crate::catalog::{Cited, Name};
use crate::estimate::Estimate;
use crate::model::{
    Assumptions, Deployment, Exactness, PowerBasis, YearFigure, average_power, calendar_year,
    energy, nameplate_of, power_in_year,
};
use crate::quantity::{Amount, Energy, Per, Power, Written, common_year};
use thiserror::Error;
use uom::si::f64::Time;

/// What is to be matched: an amount, and what the name in it stands for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Target {
    /// The amount.
    pub written: Written,
    /// What the name of a multiple stands for; empty for a quantity.
    pub yardsticks: Yardsticks,
    /// The power that its name stood for, if it did.
    pub named: Option<NamedPower>,
}

/// The powers that match the targets.
#[derive(Clone, Debug, PartialEq)]
pub struct Solution {
    pub(crate) premises: Premises,
    pub(crate) rows: Vec<Row>,
    /// The targets that are drawn already, as written.
    pub(crate) drawn: Vec<(String, Deployment)>,
    /// What the names of the targets stand for.
    pub(crate) yardsticks: Yardsticks,
    /// The deployments and machines that are named.
    pub(crate) named: Vec<NamedPower>,
    /// What plants would generate the energy with, where that is asked for.
    pub(crate) capacity_factor: Option<CapacityFactor>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    pub(crate) target: String,
    pub(crate) figure: Option<NamedFigure>,
    pub(crate) energy: Estimate<Energy>,
    pub(crate) facility_power: Estimate<Power>,
    pub(crate) nameplate: Estimate<Power>,
    pub(crate) exactness: Exactness,
}

/// The figure that a name stands for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NamedFigure {
    pub(crate) id: String,
    pub(crate) name: Name,
    pub(crate) figure: Cited<YearFigure>,
}

impl Solution {
    /// The power that, over the year (or the period) of the assumptions, takes each target's energy,
    /// and the announced power behind it. A name with several figures gives a row for each.
    ///
    /// # Errors
    /// [`NothingDrawn`] for a utilization that is, or may be, 0.
    pub(crate) fn new(targets: &[Target], premises: &Premises) -> Result<Self, NothingDrawn> {
        let assumptions = premises.assumptions();
        if assumptions.utilization().low() <= 0.0 {
            return Err(NothingDrawn);
        }
        let period = assumptions.period().unwrap_or(assumptions.year());
        let pue = assumptions.pue_of(PowerBasis::Unstated);
        let factor = assumptions.utilization().combine(pue, |u, p| (u, p));
        let assumed = premises.exactness_of(&Deployment::stated(Power::default()));
        let row = |target: &Target, figure: Option<NamedFigure>, energy: Estimate<Energy>| {
            let facility_power = energy.map(|energy| average_power(energy, period));
            let named = target.named.as_ref().map_or(Exactness::Given, NamedPower::exactness);
            let stated = figure.as_ref().map_or(named, |named| named.figure.exactness);
            Row {
                target: target.written.text.clone(),
                exactness: Exactness::calculated([stated, assumed]),
                figure,
                energy,
                facility_power,
                nameplate: facility_power
                    .combine(factor.reversed(), |power, (u, p)| nameplate_of(power, u, p)),
            }
        };
        let rows = targets.iter().flat_map(|target| {
            let energies = energies(target, period, assumptions.year()).into_iter();
            energies.map(|(figure, energy)| row(target, figure, energy)).collect::<Vec<_>>()
        });
        let rows = rows.collect();
        let rates = targets.iter().filter_map(|target| {
            let Amount::Rate(power) = target.written.amount else {
                return None;
            };
            let Written { text, per, .. } = &target.written;
            let named = target.named.as_ref().map(|named| *named.power());
            Some((text.clone(), named.unwrap_or(Deployment::written(power, *per))))
        });
        let named = targets.iter().filter_map(|target| target.named.clone()).collect();
        let mut yardsticks = Yardsticks::default();
        for target in targets {
            yardsticks.join(&target.yardsticks);
        }
        let (drawn, premises) = (rates.collect(), premises.clone());
        Ok(Self { premises, rows, drawn, yardsticks, named, capacity_factor: None })
    }

    /// The same, with the installed capacity that generates each energy at a capacity factor. Plants run
    /// all of a year, however many hours of it the power is drawn.
    #[must_use]
    pub(crate) fn with_capacity_factor(self, factor: CapacityFactor) -> Self {
        Self { capacity_factor: Some(factor), ..self }
    }

    /// The installed capacities of the rows, where they are asked for.
    pub(crate) fn installed_capacities(&self) -> Option<Vec<Estimate<Power>>> {
        let factor = self.capacity_factor.as_ref()?;
        let whole = whole(self.premises.assumptions());
        Some(self.rows.iter().map(|row| factor.capacity_for(row.energy, whole)).collect())
    }
}

/// The period, or all hours of the year.
fn whole(assumptions: &Assumptions) -> Time {
    let year = || assumptions.calendar_year().map_or(common_year(), calendar_year);
    assumptions.period().unwrap_or_else(year)
}

/// No power is large enough where none of it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("at a utilization of 0, nothing is drawn")]
pub(crate) struct NothingDrawn;

/// The energies that a target stands for: a power is drawn over `period`, and so much energy a year is
/// that of the `year` assumed.
fn energies(
    target: &Target,
    period: Time,
    year: Time,
) -> Vec<(Option<NamedFigure>, Estimate<Energy>)> {
    let drawn = |power: Estimate<Power>| vec![(None, power.map(|power| energy(power, period)))];
    let is_per_year = match &target.named {
        Some(named) => named.power().per_year,
        None => target.written.per == Some(Per::Year),
    };
    let count = match &target.written.amount {
        Amount::Rate(power) if is_per_year => {
            return drawn(power.map(|power| power_in_year(power, year)));
        }
        Amount::Power(power) | Amount::Rate(power) => return drawn(*power),
        Amount::Energy(energy) => return vec![(None, *energy)],
        // Only a claim speaks of a mass, and a name that is no power is refused before.
        Amount::Carbon(_) | Amount::Coal(_) | Amount::NamedOver { .. } => return Vec::new(),
        Amount::Over { power, duration, .. } => {
            return vec![(None, power.map(|power| energy(power, *duration)))];
        }
        Amount::Multiple { count, .. } => *count,
    };
    let times = |one: Estimate<Energy>| one.combine(count, |one, count| one * count);
    let figures = target.yardsticks.iter().flat_map(|of| of.figures.iter().map(move |f| (of, f)));
    let row = |(of, figure): (&Yardstick, &Cited<YearFigure>)| {
        let named =
            NamedFigure { id: of.id.clone(), name: of.name.clone(), figure: figure.clone() };
        (Some(named), times(figure.value.energy()))
    };
    figures.map(row).collect()
}
