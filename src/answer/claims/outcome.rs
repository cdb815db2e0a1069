//! What a claim comes to: a quantity against another, or against so many times each figure of something.

use super::given::{Given, base};
use super::yardstick::{BasisFigure, ComparedBy, One, Role};
use crate::catalog::Name;
use crate::estimate::Estimate;
use crate::model::{Slip, Verdict, YearFigure, days_of_output, difference};
use crate::quantity::Quantity;
use serde::Serialize;

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outcome {
    /// A quantity against another, and, where plants or consumers are named in them, each two that were
    /// tried.
    Direct { stated: Estimate<Quantity>, computed: Estimate<Quantity>, tried: Vec<Tried> },
    /// A quantity against so many times something that has several figures.
    Multiple {
        count: Estimate<f64>,
        /// What it is a multiple of; nothing for coal of which no rates are known.
        name: Option<Name>,
        compared: ComparedBy,
        bases: Vec<Basis>,
    },
    /// So many tonnes, and nothing that they could be judged by.
    Lacking { count: Estimate<f64>, lack: Lack },
}

/// Two sides by some of the figures that the names in them may stand for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tried {
    pub stated: Given,
    pub computed: Given,
    pub verdict: Verdict,
}

impl Tried {
    pub fn is_judge(&self) -> bool {
        self.stated.role == Role::Judge && self.computed.role == Role::Judge
    }

    /// The figures, with the names of what they are of.
    pub fn ones(&self) -> impl Iterator<Item = &(Name, One)> {
        self.computed.ones.iter().chain(&self.stated.ones)
    }

    /// By what share of the stated figure the computed one is off.
    pub fn off(&self) -> Option<f64> {
        let [computed, stated] = [&self.computed, &self.stated].map(|side| base(side.value));
        difference(computed.central(), stated.central())
    }
}

/// What is needed to judge a claim, and not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Lack {
    /// Which grid the electricity comes from.
    Grid,
    /// How much CO2 a tonne of coal emits.
    EmissionFactor,
    /// How much heat a tonne of coal has.
    HeatValue,
}

/// A claim on one basis.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Basis {
    /// What counts as one.
    pub one: One,
    /// What is held against it.
    pub given: Given,
    /// How many times it is.
    pub computed: Estimate<f64>,
    pub verdict: Verdict,
}

impl Basis {
    /// Days of output that the computed share of a plant's year is.
    pub fn days(&self) -> Option<Estimate<f64>> {
        let BasisFigure::Year(YearFigure::Generation(generation)) = &self.one.figure else {
            return None;
        };
        Some(self.computed.map(|years| days_of_output(years, generation)))
    }

    pub fn is_judge(&self) -> bool {
        self.one.role == Role::Judge
    }
}

impl Outcome {
    /// Whether it is held against one of something: then nobody speaks of times, and it is the amount
    /// on the other side that is stated.
    pub fn is_of_one(&self) -> bool {
        let Self::Multiple { count, compared, .. } = self else {
            return false;
        };
        *count == Estimate::exactly(1.0) && !compared.is_mass()
    }

    /// By what share of the stated figure that which is computed on a basis is off.
    pub fn off(&self, basis: &Basis) -> Option<f64> {
        match self {
            Self::Multiple { count, .. } if !self.is_of_one() => {
                difference(basis.computed.central(), count.central())
            }
            _ => difference(1.0, basis.computed.central()),
        }
    }

    /// The slip that lies between what is stated and what is computed, on the basis where one fits best.
    pub fn slip(&self) -> Option<(Slip, bool)> {
        match self {
            Self::Direct { stated, computed, .. } => {
                Slip::between(base(*stated).central(), base(*computed).central())
            }
            Self::Multiple { count, bases, .. } => {
                let judges = bases.iter().filter(|basis| basis.is_judge());
                let computed = judges.map(|basis| basis.computed.central());
                if self.is_of_one() {
                    return Slip::nearest(computed.map(|stated| (stated, 1.0)));
                }
                Slip::nearest(computed.map(|computed| (count.central(), computed)))
            }
            Self::Lacking { .. } => None,
        }
    }
}

/// The basis on which the computed figure is nearest to the stated one.
pub(crate) fn nearest<'a>(
    bases: impl Iterator<Item = &'a Basis>,
    stated: f64,
) -> Option<&'a Basis> {
    let off = |basis: &Basis| (basis.computed.central() - stated).abs();
    bases.min_by(|a, b| off(a).total_cmp(&off(b)))
}
