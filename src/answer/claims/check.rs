//! A claim worked out: the stated figure against the computed one, on every basis there is.

use super::carbon::carbon;
use super::claim::{Claim, ClaimError, Side};
use super::coal::coal;
use super::given::{Given, base, givens, value};
use super::yardstick::{BasisFigure, Compared, One, Role};
use crate::answer::Premises;
use crate::catalog::{Bilingual, Source};
use crate::estimate::Estimate;
use crate::model::{Magnitude, Rounded, Slip, Verdict, days_of_output, lost_from_power};
use crate::quantity::{Amount, Dimension, Quantity};
use std::sync::Arc;

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
        given: Estimate<Quantity>,
        count: Estimate<f64>,
        /// What it is a multiple of; nothing for coal of which no rates are known.
        name: Option<Bilingual>,
        compared: Compared,
        bases: Vec<Basis>,
    },
}

/// A claim on one basis.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Basis {
    pub figure: BasisFigure,
    /// The power or energy that counts as one.
    pub one: Estimate<Quantity>,
    /// How many times it is.
    pub computed: Estimate<f64>,
    pub verdict: Verdict,
    pub role: Role,
    /// Where it was read; a definition has no source.
    pub source: Option<Arc<Source>>,
    /// The sentence that says it.
    pub quote: Option<String>,
}

impl Basis {
    /// Days of output that the computed share of a plant's year is.
    pub fn days(&self) -> Option<Estimate<f64>> {
        let BasisFigure::Generation(generation) = &self.figure else {
            return None;
        };
        Some(self.computed.map(|years| days_of_output(years, generation)))
    }

    pub fn is_judge(&self) -> bool {
        self.role == Role::Judge
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
        let [left, right] = &claim.sides;
        let (outcome, mut verdict) = match (left.multiple(), right.multiple()) {
            _ if claim.carbon_and_other().is_some() => carbon(&claim, premises)?,
            _ if claim.coal_and_other().is_some() => coal(&claim, premises)?,
            (_, Some(count)) => against(&claim, left, right, count, premises)?,
            (Some(count), None) => against(&claim, right, left, count, premises)?,
            (None, None) => direct(&claim, premises)?,
        };
        let slip = outcome.slip().filter(|_| verdict == Verdict::DoesNotHold);
        let age = match outcome {
            Outcome::Direct { .. } => None,
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

    /// What was found.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }
}

impl Outcome {
    /// The slip that lies between what is stated and what is computed, on the basis where one fits best.
    fn slip(&self) -> Option<(Slip, bool)> {
        match self {
            Self::Direct { stated, computed } => {
                Slip::between(base(*stated).central(), base(*computed).central())
            }
            Self::Multiple { count, bases, .. } => {
                let judges = bases.iter().filter(|basis| basis.is_judge());
                let computed = judges.map(|basis| basis.computed.central());
                // Of once something it is the amount on the other side that was stated.
                if *count == Estimate::exactly(1.0) {
                    return Slip::nearest(computed.map(|stated| (stated, 1.0)));
                }
                Slip::nearest(computed.map(|computed| (count.central(), computed)))
            }
        }
    }
}

/// A power of less than 100 W is no data centre: it may have lost a magnitude.
fn slight(side: &Side) -> Option<(String, Vec<Magnitude>)> {
    let power = match side.written.amount {
        Amount::Power(power) | Amount::Rate(power) | Amount::Over { power, .. } => power,
        Amount::Energy(_) | Amount::Carbon(_) | Amount::Multiple { .. } => return None,
    };
    Some((side.written.text.clone(), lost_from_power(power.high())?))
}

/// Two quantities.
fn direct(claim: &Claim, premises: &Premises) -> Result<(Outcome, Verdict), ClaimError> {
    let [stated, computed] = claim.stated_and_other().map(|side| {
        let value = value(side, Compared::Capacity, premises);
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
    premises: &Premises,
) -> Result<(Outcome, Verdict), ClaimError> {
    let compared = named.compared(given).map_err(|needed| {
        let found = value(given, Compared::Capacity, premises).central().dimension();
        dimensions(claim, given, found, needed)
    })?;
    let givens = givens(given, compared, premises);
    let ones = named.ones(compared);
    let (Some(first), Some(name)) = (givens.first(), named.reference_name().cloned()) else {
        return Err(dimensions(claim, given, Dimension::Energy, Dimension::Energy));
    };
    let (rounded, plain) = named.counts(count);
    let held = Held { givens: &givens, count: rounded, plain };
    let verdict = held.verdict(&ones);
    let bases = held.bases(ones, first.value);
    Ok((
        Outcome::Multiple { given: first.value, count, name: Some(name), compared, bases },
        verdict,
    ))
}

/// Something that is held against a multiple of each of several figures.
pub(crate) struct Held<'a> {
    pub givens: &'a [Given],
    pub count: Rounded,
    /// The count as far as its digits go: a word has none.
    pub plain: Rounded,
}

impl Held<'_> {
    /// The verdicts on one figure of the multiple, one for each figure of the other side that judges.
    pub fn on(&self, one: &One) -> Vec<Verdict> {
        let times = one.rounded().times(self.count);
        let judges = self.givens.iter().filter(|given| given.role == Role::Judge);
        judges.map(|given| Verdict::of(given.rounded, times)).collect()
    }

    /// What each figure of the multiple comes to, where `first` is what is shown of the other side.
    pub fn bases(&self, ones: Vec<One>, first: Estimate<Quantity>) -> Vec<Basis> {
        let ratio = |value: Quantity, one: Quantity| value.base_value() / one.base_value();
        let on = |one: One| Basis {
            verdict: overall(&self.on(&one)),
            computed: first.combine(one.value.reversed(), ratio),
            figure: one.figure,
            one: one.value,
            role: one.role,
            source: one.source,
            quote: one.quote,
        };
        ones.into_iter().map(on).collect()
    }

    fn verdict(&self, ones: &[One]) -> Verdict {
        let judges = ones.iter().filter(|one| one.role == Role::Judge);
        let verdict = overall(&judges.flat_map(|one| self.on(one)).collect::<Vec<_>>());
        let ones = ones.iter().filter(|one| one.role != Role::Tried);
        let span = Rounded::span(ones.map(|one| one.rounded().times(self.plain)));
        let givens = self.givens.iter().filter(|given| given.role != Role::Tried);
        let given = Rounded::span(givens.map(|given| given.plain));
        let meets = span.zip(given).is_some_and(|(a, b)| Verdict::of(a, b) == Verdict::Holds);
        match verdict {
            Verdict::DoesNotHold if meets => Verdict::DependsOnTheYear,
            verdict => verdict,
        }
    }
}

/// It is enough that a claim holds on one of the bases; to be roughly right it has to be so on all of
/// them, since a reader cannot know which one was meant.
pub(crate) fn overall(verdicts: &[Verdict]) -> Verdict {
    match verdicts.iter().min() {
        Some(Verdict::Holds) => Verdict::Holds,
        _ => verdicts.iter().max().copied().unwrap_or(Verdict::DoesNotHold),
    }
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
