//! A claim worked out: the stated figure against the computed one, on every basis there is.

use super::carbon::carbon;
use super::claim::{Claim, ClaimError, Side, Unscaled};
use super::coal::{coal, raw_coal};
use super::given::{Given, base, givens, value};
use super::held::Held;
use super::yardstick::{BasisFigure, Compared, One, Role};
use crate::answer::Premises;
use crate::catalog::Bilingual;
use crate::estimate::Estimate;
use crate::model::{
    Assumptions, Magnitude, Rounded, Slip, Verdict, YearFigure, days_of_output, difference,
    lost_from_power,
};
use crate::quantity::{Amount, Dimension, Quantity};
use serde::Serialize;

/// A claim with its verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedClaim {
    pub(crate) claim: Claim,
    pub(crate) outcome: Outcome,
    pub(crate) verdict: Verdict,
    /// The factor by which the stated figure seems to be short, or too large.
    pub(crate) slip: Option<(Slip, bool)>,
    /// A power under 100 W, and what it may have lost.
    pub(crate) slight: Option<(String, Vec<Magnitude>)>,
    /// The year of the figures it is judged by, where they are old, and how much older than others.
    pub(crate) age: Option<(u16, u16)>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Outcome {
    /// A quantity against another.
    Direct { stated: Estimate<Quantity>, computed: Estimate<Quantity> },
    /// A quantity against so many times something that has several figures.
    Multiple {
        count: Estimate<f64>,
        /// What it is a multiple of; nothing for coal of which no rates are known.
        name: Option<Bilingual>,
        /// What the other side is a multiple of, if it is one too.
        given_name: Option<Bilingual>,
        compared: Compared,
        bases: Vec<Basis>,
    },
    /// So many tonnes, and nothing that they could be judged by.
    Lacking { count: Estimate<f64>, lack: Lack },
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

/// A figure from this many years before the newest of its kind is old, and from the second on too old
/// to judge a claim that names no year.
const AGES: [u16; 2] = [4, 11];

impl CheckedClaim {
    /// Checks a claim; powers are those of deployments under the assumptions.
    ///
    /// # Errors
    /// [`ClaimError`] for a power on one side and an energy on the other.
    pub fn new(claim: Claim, premises: &Premises) -> Result<Self, ClaimError> {
        let slight = claim.sides.iter().find_map(slight);
        let assumptions = |compared| match claim.unscaled(compared) {
            Some(_) => premises.assumptions().unscaled(),
            None => *premises.assumptions(),
        };
        let (outcome, mut verdict) = match raw_coal(&claim, &assumptions(None))? {
            Some(lacking) => lacking,
            None if claim.carbon_and_other().is_some() => carbon(&claim, &assumptions(None))?,
            None if claim.coal_and_other().is_some() => coal(&claim, &assumptions(None))?,
            None => match claim.named_and_other() {
                Some((named, count, given)) => against(&claim, given, named, count, assumptions)?,
                None => direct(&claim, &assumptions(None))?,
            },
        };
        let slip = outcome.slip().filter(|_| verdict == Verdict::DoesNotHold);
        let age = match outcome {
            Outcome::Direct { .. } | Outcome::Lacking { .. } => None,
            Outcome::Multiple { compared, .. } => {
                let compared = if compared.is_mass() { Compared::Year } else { compared };
                claim.sides.iter().filter_map(|side| side.age(compared)).max_by_key(|(_, age)| *age)
            }
        };
        let age = age.filter(|(_, age)| *age >= AGES[0]);
        if age.is_some_and(|(_, age)| age >= AGES[1]) {
            verdict = Verdict::NotCheckable;
        }
        let slip = slip.filter(|_| verdict == Verdict::DoesNotHold);
        Ok(Self { claim, outcome, verdict, slip, slight, age })
    }

    /// The basis to show of a multiple: of those that decide the nearest to what is stated.
    pub(crate) fn decisive(&self) -> Option<&Basis> {
        let Outcome::Multiple { count, bases, .. } = &self.outcome else {
            return None;
        };
        let judges = || bases.iter().filter(|basis| basis.is_judge());
        let decide = judges().filter(|basis| basis.verdict == self.verdict);
        nearest(decide, count.central()).or_else(|| nearest(judges(), count.central()))
    }

    /// Why no assumption scales a power of it, where none does.
    pub(crate) fn unscaled(&self) -> Option<Unscaled> {
        match self.outcome {
            Outcome::Multiple { compared, .. } => self.claim.unscaled(Some(compared)),
            Outcome::Direct { .. } => self.claim.unscaled(None),
            Outcome::Lacking { .. } => None,
        }
    }

    /// What was found.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.verdict
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
    fn slip(&self) -> Option<(Slip, bool)> {
        match self {
            Self::Direct { stated, computed } => {
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

/// A power of less than 100 W is no data centre: it may have lost a magnitude.
fn slight(side: &Side) -> Option<(String, Vec<Magnitude>)> {
    let (Amount::Power(power) | Amount::Rate(power) | Amount::Over { power, .. }) =
        side.written.amount
    else {
        return None;
    };
    Some((side.written.text.clone(), lost_from_power(power.high())?))
}

/// Two quantities.
fn direct(claim: &Claim, assumptions: &Assumptions) -> Result<(Outcome, Verdict), ClaimError> {
    let [stated, computed] = claim.stated_and_other().map(|side| {
        let value = value(side, Compared::Capacity, assumptions);
        (value, Rounded::new(base(value), side.written.rounding))
    });
    same_dimension(claim, stated.0, computed.0)?;
    let verdict = Verdict::of(stated.1, computed.1);
    Ok((Outcome::Direct { stated: stated.0, computed: computed.0 }, verdict))
}

/// Something on one side against a multiple on the other.
fn against(
    claim: &Claim,
    given: &Side,
    named: &Side,
    count: Estimate<f64>,
    assumptions: impl Fn(Option<Compared>) -> Assumptions,
) -> Result<(Outcome, Verdict), ClaimError> {
    let compared = named.compared(given).map_err(|needed| {
        let found = value(given, Compared::Capacity, &assumptions(None)).central().dimension();
        dimensions(claim, given, found, needed)
    })?;
    let givens = givens(given, compared, &assumptions(Some(compared)));
    let ones = named.ones(compared);
    let (false, Some(name)) = (givens.is_empty(), named.reference_name().cloned()) else {
        return Err(dimensions(claim, given, Dimension::Energy, Dimension::Energy));
    };
    let (rounded, plain) = named.counts(count);
    let held = Held { givens: &givens, count: rounded, plain };
    let verdict = held.verdict(&ones);
    let (name, given_name) = (Some(name), given.reference_name().cloned());
    let bases = held.bases(ones);
    Ok((Outcome::Multiple { count, name, given_name, compared, bases }, verdict))
}

fn same_dimension(
    claim: &Claim,
    stated: Estimate<Quantity>,
    computed: Estimate<Quantity>,
) -> Result<(), ClaimError> {
    let (stated, computed) = (stated.central().dimension(), computed.central().dimension());
    if stated == computed {
        return Ok(());
    }
    Err(dimensions(claim, claim.stated_and_other()[0], stated, computed))
}

/// The dimension of one side of a claim, and that of the other.
pub(crate) fn dimensions(
    claim: &Claim,
    side: &Side,
    of_it: Dimension,
    of_other: Dimension,
) -> ClaimError {
    let [left, right] = &claim.sides;
    let (found, other) =
        if std::ptr::eq(side, left) { (of_it, of_other) } else { (of_other, of_it) };
    ClaimError { left: left.written.text.clone(), found, right: right.written.text.clone(), other }
}

/// The basis on which the computed figure is nearest to the stated one.
pub(crate) fn nearest<'a>(
    bases: impl Iterator<Item = &'a Basis>,
    stated: f64,
) -> Option<&'a Basis> {
    let off = |basis: &Basis| (basis.computed.central() - stated).abs();
    bases.min_by(|a, b| off(a).total_cmp(&off(b)))
}
