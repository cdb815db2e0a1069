//! A claim worked out: the stated figure against the computed one, on every basis there is.

use super::carbon::carbon;
use super::claim::{Claim, ClaimError, Side, Whole, dimensions, is_announced};
use super::coal::{coal, raw_coal};
use super::given::{Given, givens};
use super::held::{Held, depends, overall};
use super::impossible::{self, Impossible};
use super::nature::Nature;
use super::outcome::{Basis, Outcome, Tried, nearest};
use super::yardstick::ComparedBy;
use crate::answer::Premises;
use crate::estimate::Estimate;
use crate::model::{Assumptions, Magnitude, Slip, Verdict, lost_from_power};
use crate::quantity::{Amount, Dimension, Node, Quantity};

/// A claim with its verdict.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CheckedClaim {
    pub(crate) claim: Claim,
    pub(crate) outcome: Outcome,
    pub(crate) verdict: Verdict,
    /// What the two figures by themselves would make of it: the verdict, unless it cannot be at all or the
    /// figures are too old to judge it.
    pub(crate) by_figures: Verdict,
    /// Why it cannot be, where it cannot.
    pub(crate) impossible: Option<Impossible>,
    /// How far the two figures may be off by their digits, as a share of the stated one.
    pub(crate) rounding: f64,
    /// The factor by which the stated figure seems to be short, or too large.
    pub(crate) slip: Option<(Slip, bool)>,
    /// A power under 100 W, and what it may have lost.
    pub(crate) slight: Option<(String, Vec<Magnitude>)>,
    /// The year of the figures it is judged by, where they are old, and how much older than others.
    pub(crate) age: Option<(u16, u16)>,
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
        let assumptions = |compared| match unscaled(&claim, compared) {
            Some(_) => premises.assumptions().unscaled(),
            None => *premises.assumptions(),
        };
        let (outcome, by_figures) = match raw_coal(&claim, &assumptions(None))? {
            Some(lacking) => lacking,
            None if claim.carbon_and_other().is_some() => carbon(&claim, &assumptions(None))?,
            None if claim.coal_and_other().is_some() => coal(&claim, &assumptions(None))?,
            None => match claim.named_and_other() {
                Some((named, count, given)) => against(&claim, given, named, count, assumptions)?,
                None => direct(&claim, &assumptions(None))?,
            },
        };
        let age = match outcome {
            Outcome::Lacking { .. } => None,
            Outcome::Direct { .. } => age(&claim, ComparedBy::Year),
            Outcome::Multiple { compared, .. } if compared.is_mass() => {
                age(&claim, ComparedBy::Year)
            }
            Outcome::Multiple { compared, .. } => age(&claim, compared),
        };
        let age = age.filter(|(_, age)| *age >= AGES[0]);
        let impossible = match outcome {
            Outcome::Direct { .. } => impossible(&claim, &assumptions(None)),
            Outcome::Multiple { .. } | Outcome::Lacking { .. } => None,
        };
        let verdict = match age {
            _ if impossible.is_some() => Verdict::Impossible,
            Some((_, age)) if age >= AGES[1] => Verdict::NotCheckable,
            _ => by_figures,
        };
        // A part above its whole may be a slip; of what cannot be anyway no factor makes anything.
        let may_slip = match &impossible {
            None | Some(Impossible::AboveWhole { .. }) => claim.relation.says_as_much(),
            Some(_) => false,
        };
        let may_slip = may_slip && verdict.is_false();
        let slip = outcome.slip().filter(|_| may_slip);
        let rounding = rounding(&claim, &assumptions(None));
        Ok(Self { claim, outcome, verdict, by_figures, impossible, rounding, slip, slight, age })
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
            Outcome::Multiple { compared, .. } => unscaled(&self.claim, Some(compared)),
            Outcome::Direct { .. } => unscaled(&self.claim, None),
            Outcome::Lacking { .. } => None,
        }
    }

    /// Whether there are figures to judge it by, but all are too old.
    pub(crate) fn is_too_old(&self) -> bool {
        self.verdict == Verdict::NotCheckable && self.by_figures != Verdict::NotCheckable
    }

    /// What was found.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        self.verdict
    }
}

/// Why no assumption scales a power of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unscaled {
    /// Announced powers are compared with one another, or with the capacity that is installed.
    Announced,
    /// Nothing in it is an announced power.
    Drawn,
}

/// Why no assumption scales a power of a claim, where none does. What was announced is scaled to be
/// compared with what is drawn, and with nothing else.
fn unscaled(claim: &Claim, compared: Option<ComparedBy>) -> Option<Unscaled> {
    match claim.sides.iter().filter(|side| is_announced(side)).count() {
        0 => Some(Unscaled::Drawn),
        1 if compared != Some(ComparedBy::Capacity) => None,
        _ => Some(Unscaled::Announced),
    }
}

/// The year of the oldest figures of which there are none newer, and how much older than others they are.
fn age(claim: &Claim, compared: ComparedBy) -> Option<(u16, u16)> {
    claim.amounts().filter_map(|side| side.age(compared)).max_by_key(|(_, age)| *age)
}

/// A power of less than 100 W is no data centre: it may have lost a magnitude. What there are many of may
/// be small.
fn slight(side: &Whole) -> Option<(String, Vec<Magnitude>)> {
    match &side.node {
        Node::Amount(side) => slight_amount(side),
        Node::Times { .. } => None,
        Node::Over { power, .. } => slight(power),
        Node::Sum(terms) => terms.iter().find_map(|(_, term)| slight(term)),
    }
}

fn slight_amount(side: &Side) -> Option<(String, Vec<Magnitude>)> {
    let (Amount::Power(power) | Amount::Rate(power) | Amount::Over { power, .. }) =
        side.written.amount
    else {
        return None;
    };
    Some((side.written.text.clone(), lost_from_power(power.high())?))
}

/// How far the two sides may be off by their digits, as a share of the stated figure.
fn rounding(claim: &Claim, assumptions: &Assumptions) -> f64 {
    let of = |side: &Whole| {
        if let Some(side) = side.single() {
            side.written.rounding
        } else {
            let givens = givens(side, &|side| compared_with(claim, side), assumptions);
            givens.first().map_or(0.0, |given| given.rounded.rounding())
        }
    };
    let [one, other] = claim.sides.each_ref().map(of);
    (1.0 + one) * (1.0 + other) - 1.0
}

/// What of a plant or consumer stands for it among the amounts of a claim.
fn compared_with(claim: &Claim, side: &Side) -> ComparedBy {
    let [left, right] = claim.sides.each_ref().map(Nature::of);
    let nature = left.with(right);
    if side.reference_name().is_some() {
        return side.compared(nature).unwrap_or(ComparedBy::Year);
    }
    let is_year = |side: &Side| {
        side.reference_name().is_some() && side.compared(nature) == Ok(ComparedBy::Year)
    };
    if claim.amounts().any(is_year) { ComparedBy::Year } else { ComparedBy::Capacity }
}

fn impossible(claim: &Claim, assumptions: &Assumptions) -> Option<Impossible> {
    let compared = |side: &Side| compared_with(claim, side);
    impossible::Basis { compared: &compared, assumptions }.impossible(claim)
}

/// Two sides, each a quantity or one of several.
fn direct(claim: &Claim, assumptions: &Assumptions) -> Result<(Outcome, Verdict), ClaimError> {
    let sides = claim.stated_and_other();
    let [stated, computed] =
        sides.map(|side| givens(side, &|side| compared_with(claim, side), assumptions));
    let (Some(first), Some(second)) = (stated.first(), computed.first()) else {
        return Err(dimensions(claim, sides[0], Dimension::Energy, Dimension::Energy));
    };
    same_dimension(claim, first.value, second.value)?;
    let relation = claim.relation_of(sides[0]);
    let judge = |stated, computed| Verdict::on(relation, stated, computed, claim.tolerance());
    let pairs = stated.iter().flat_map(|stated| computed.iter().map(move |other| (stated, other)));
    let tried = pairs.map(|(stated, computed)| Tried {
        verdict: judge(stated.rounded, computed.rounded),
        stated: stated.clone(),
        computed: computed.clone(),
    });
    let tried: Vec<Tried> = tried.collect();
    let judges = || tried.iter().filter(|tried| tried.is_judge());
    let verdict = overall(relation, judges().map(|tried| tried.verdict));
    let plain = |givens: &[Given]| givens.iter().map(|given| given.plain).collect::<Vec<_>>();
    let holds = |stated, computed| judge(stated, computed) == Verdict::Holds;
    let depends = || depends(relation, &plain(&stated), &plain(&computed), holds);
    let verdict = match verdict {
        Verdict::DoesNotHold if tried.len() > 1 && depends() => Verdict::DependsOnTheYear,
        verdict => verdict,
    };
    let off = |tried: &&Tried| tried.off().map_or(f64::INFINITY, f64::abs);
    let nearest = |tried: Vec<&Tried>| {
        tried
            .into_iter()
            .min_by(|a, b| off(a).total_cmp(&off(b)))
            .map(|t| (t.stated.value, t.computed.value))
    };
    let decide = nearest(judges().filter(|tried| tried.verdict == verdict).collect());
    let decide = decide.or_else(|| nearest(judges().collect()));
    let (stated, computed) = decide.unwrap_or((first.value, second.value));
    let has_figures = tried.iter().any(|tried| tried.ones().next().is_some());
    let tried = if has_figures { tried } else { Vec::new() };
    Ok((Outcome::Direct { stated, computed, tried }, verdict))
}

/// Something on one side against a multiple on the other.
fn against(
    claim: &Claim,
    given: &Whole,
    named: &Side,
    count: Estimate<f64>,
    assumptions: impl Fn(Option<ComparedBy>) -> Assumptions,
) -> Result<(Outcome, Verdict), ClaimError> {
    let compared = named.compared(Nature::of(given)).map_err(|needed| {
        let found = givens(given, &|_| ComparedBy::Capacity, &assumptions(None));
        let found =
            found.first().map_or(Dimension::Energy, |given| given.value.central().dimension());
        dimensions(claim, given, found, needed)
    })?;
    let givens = givens(given, &|_| compared, &assumptions(Some(compared)));
    let ones = named.ones(compared);
    let (false, Some(name)) = (givens.is_empty(), named.reference_name().cloned()) else {
        return Err(dimensions(claim, given, Dimension::Energy, Dimension::Energy));
    };
    let (rounded, plain) = named.counts(count);
    let relation = claim.relation_of(given);
    let held = Held { givens: &givens, count: rounded, plain, relation };
    let verdict = held.verdict(&ones);
    let bases = held.bases(ones);
    Ok((Outcome::Multiple { count, name: Some(name), compared, bases }, verdict))
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
