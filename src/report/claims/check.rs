//! A claim worked out: the stated figure against the computed one, on every basis there is.

use super::super::calculation::{Against, Reference, Yardsticks};
use super::super::premises::Premises;
use super::claim::{Claim, ClaimError, Side};
use crate::catalog::{Bilingual, Cited, Source};
use crate::estimate::Estimate;
use crate::model::{
    AnnualConsumption, AnnualGeneration, Consumption, Deployment, GenerationBasis, Magnitude,
    Verdict, days_of_output, energy, lost_from_claim, lost_from_power,
};
use crate::quantity::{Amount, Dimension, Energy, Power, Quantity};
use std::sync::Arc;

/// A claim with its verdict.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedClaim {
    pub(super) claim: Claim,
    pub(super) outcome: Outcome,
    pub(super) verdict: Verdict,
    /// The magnitude that the stated figure seems to have lost.
    pub(super) lost: Option<Magnitude>,
    /// A power under 100 W, and what it may have lost.
    pub(super) slight: Option<(String, Vec<Magnitude>)>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
    /// A quantity against another.
    Direct { stated: Estimate<Quantity>, computed: Estimate<Quantity> },
    /// A quantity against so many times something that has several figures.
    Multiple { given: Estimate<Quantity>, count: Estimate<f64>, name: Bilingual, bases: Vec<Basis> },
}

/// A claim on one basis.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Basis {
    pub figure: BasisFigure,
    /// The power or energy that counts as one.
    pub one: Estimate<Quantity>,
    /// How many times it is.
    pub computed: Estimate<f64>,
    pub verdict: Verdict,
    /// It is one of those that a reader would take: the design, latest and record year of a plant, the
    /// latest of a consumer, or the one that the claim names.
    pub usual: bool,
    pub source: Arc<Source>,
    /// The sentence that says it.
    pub quote: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum BasisFigure {
    Generation(AnnualGeneration),
    Consumption(AnnualConsumption),
    InstalledCapacity,
}

impl Basis {
    /// Days of output that the computed share of a plant's year is.
    pub fn days(&self) -> Option<Estimate<f64>> {
        matches!(self.figure, BasisFigure::Generation(_)).then(|| self.computed.map(days_of_output))
    }
}

impl CheckedClaim {
    /// Checks a claim; powers are those of deployments under the assumptions.
    ///
    /// # Errors
    /// [`ClaimError`] for a power on one side and an energy on the other.
    pub fn new(claim: Claim, premises: &Premises) -> Result<Self, ClaimError> {
        let outcome = outcome(&claim, premises)?;
        let (verdict, lost) = match &outcome {
            Outcome::Direct { stated, computed } => {
                let (computed, stated) = (bases_of(*computed), bases_of(*stated));
                let verdict = Verdict::of(computed, stated, claim.rounding());
                let lost = lost_from_claim(computed.central(), stated.central());
                (verdict, lost)
            }
            Outcome::Multiple { bases, .. } => (overall(bases), None),
        };
        let slight = claim.sides.iter().find_map(slight);
        let lost = lost.filter(|_| verdict == Verdict::DoesNotHold);
        Ok(Self { claim, outcome, verdict, lost, slight })
    }

    /// What was found.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }
}

/// A power of less than 100 W is no data centre: it may have lost a magnitude.
fn slight(side: &Side) -> Option<(String, Vec<Magnitude>)> {
    let power = match side.written.amount {
        Amount::Power(power) | Amount::Rate(power) | Amount::Over { power, .. } => power,
        Amount::Energy(_) | Amount::Multiple { .. } => return None,
    };
    Some((side.written.text.clone(), lost_from_power(power.high())?))
}

/// It is enough that a claim holds on one of the usual bases; to be roughly right it has to be so on
/// all of them, since a reader cannot know which one was meant. Other years, some of them of plants
/// still being built, are tried and shown, and decide nothing.
fn overall(bases: &[Basis]) -> Verdict {
    let verdicts = bases.iter().filter(|basis| basis.usual).map(|basis| basis.verdict);
    match verdicts.clone().min() {
        Some(Verdict::Holds) => Verdict::Holds,
        _ => verdicts.max().unwrap_or(Verdict::DoesNotHold),
    }
}

fn outcome(claim: &Claim, premises: &Premises) -> Result<Outcome, ClaimError> {
    let [left, right] = &claim.sides;
    match (left.multiple(), right.multiple()) {
        (_, Some(count)) => against(claim, left, right, count, premises),
        (Some(count), None) => against(claim, right, left, count, premises),
        (None, None) => {
            let [stated, computed] = claim.stated_and_other().map(|side| value(side, premises));
            same_dimension(claim, stated, computed)?;
            Ok(Outcome::Direct { stated, computed })
        }
    }
}

/// A quantity on one side against a multiple on the other.
fn against(
    claim: &Claim,
    given: &Side,
    named: &Side,
    count: Estimate<f64>,
    premises: &Premises,
) -> Result<Outcome, ClaimError> {
    let value = value(given, premises);
    let rounding = claim.rounding();
    let tried =
        |figure, one: Estimate<Quantity>, usual, source: &Arc<Source>, quote: &Option<String>| {
            let computed =
                value.combine(one.reversed(), |value, one| value.base_value() / one.base_value());
            let verdict = Verdict::of(computed, count, rounding);
            let (source, quote) = (Arc::clone(source), quote.clone());
            Basis { figure, one, computed, verdict, usual, source, quote }
        };
    if let Some(plant) = named.yardsticks.plants().first() {
        let name = plant.reference().name.clone();
        let bases = if value.central().dimension() == Dimension::Power {
            let installed = &plant.reference().installed_capacity;
            let one = Estimate::exactly(Quantity::from(installed.value));
            vec![tried(
                BasisFigure::InstalledCapacity,
                one,
                true,
                &installed.source,
                &installed.quote,
            )]
        } else {
            let figures = sourced(plant).map(|figure| {
                let one = Estimate::exactly(Quantity::from(figure.value.energy));
                let usual = is_usual(plant, figure);
                tried(
                    BasisFigure::Generation(figure.value),
                    one,
                    usual,
                    &figure.source,
                    &figure.quote,
                )
            });
            figures.collect()
        };
        return Ok(Outcome::Multiple { given: value, count, name, bases });
    }
    let Some(consumer) = named.yardsticks.consumers().first() else {
        return Err(mismatch(claim, value.central().dimension(), Dimension::Energy));
    };
    if value.central().dimension() != Dimension::Energy {
        return Err(mismatch(claim, value.central().dimension(), Dimension::Energy));
    }
    let name = consumer.reference().name.clone();
    let figures = consumer.figures().iter().map(|figure| {
        let one = figure.value.energy.map(Quantity::from);
        let usual = is_usual(consumer, figure);
        tried(BasisFigure::Consumption(figure.value), one, usual, &figure.source, &figure.quote)
    });
    let bases = figures.collect();
    Ok(Outcome::Multiple { given: value, count, name, bases })
}

/// Whether a figure is one that a reader would take; of a single one there is no choice.
fn is_usual<R: Reference>(against: &Against<R>, figure: &Cited<R::Figure>) -> bool {
    against.figures().len() == 1
        || against.reference().usual().into_iter().any(|usual| usual.value == figure.value)
}

/// The figures that do not come from a claim themselves, unless it is that one which is named.
fn sourced(plant: &Against) -> impl Iterator<Item = &Cited<AnnualGeneration>> {
    let is_implied =
        |figure: &Cited<AnnualGeneration>| figure.value.basis == GenerationBasis::Implied;
    let only = plant.figures().iter().all(is_implied);
    plant.figures().iter().filter(move |figure| only || !is_implied(figure))
}

/// A side as a quantity; of a multiple its usual figure.
fn value(side: &Side, premises: &Premises) -> Estimate<Quantity> {
    let drawn = |power: Estimate<Power>| {
        Consumption::of(&Deployment::between(power), premises.assumptions()).facility_power
    };
    match &side.written.amount {
        Amount::Power(power) => drawn(*power).map(Quantity::from),
        Amount::Rate(power) => power.map(Quantity::from),
        Amount::Energy(energy) => energy.map(Quantity::from),
        Amount::Over { power, duration } => {
            drawn(*power).map(|power| Quantity::from(energy(power, *duration)))
        }
        Amount::Multiple { count, .. } => {
            let one = usual(&side.yardsticks).unwrap_or(Estimate::exactly(Energy::default()));
            one.combine(*count, |one, count| Quantity::from(one * count))
        }
    }
}

/// The figure that a name stands for where no basis can be tried.
fn usual(yardsticks: &Yardsticks) -> Option<Estimate<Energy>> {
    let plant = yardsticks.plants().first().and_then(|plant| {
        let usual = plant.reference().usual();
        let figure = usual.into_iter().find(|figure| plant.figures().contains(figure));
        figure.or(plant.figures().first()).map(|f| Estimate::exactly(f.value.energy))
    });
    let consumer = || {
        let consumer = yardsticks.consumers().first()?;
        let usual = consumer.reference().usual();
        let figure = usual.into_iter().find(|figure| consumer.figures().contains(figure));
        figure.or(consumer.figures().first()).map(|figure| figure.value.energy)
    };
    plant.or_else(consumer)
}

fn bases_of(quantity: Estimate<Quantity>) -> Estimate<f64> {
    quantity.map(|quantity| quantity.base_value())
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
    let right_is_stated = std::ptr::eq(claim.stated_and_other()[0], &raw const claim.sides[1]);
    let (left, right) = if right_is_stated { (computed, stated) } else { (stated, computed) };
    Err(mismatch(claim, left, right))
}

fn mismatch(claim: &Claim, found: Dimension, other: Dimension) -> ClaimError {
    let [left, right] = &claim.sides;
    ClaimError { left: left.written.text.clone(), found, right: right.written.text.clone(), other }
}
