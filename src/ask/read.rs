//! What a running text says of power and energy, and whether it holds.

use super::assume::headline;
use super::check::claim;
use super::fault::Fault;
use super::rates;
use crate::answer::claims::outcome::Outcome;
use crate::answer::{Article, ArticleClaim, CheckedClaim, Claim, Finding, Paid, Premises, ratio};
use crate::catalog::Catalog;
use crate::model::Verdict;
use crate::order::sort_by;
use crate::quantity::{Relation, implied_rounding, parse_amount, parse_tariff};
use crate::read::{
    ClaimKind, Contents, Cost, Draft, Gate, Lexicon, Mended, Said, Stated, Unknown, read,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::ops::Range;

/// What a text says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Read {
    /// The text, in Chinese or English, or the HTML page that it is in.
    pub text: String,
}

/// A reference that is measured otherwise may be off by this much without anything being wrong.
const FAR: f64 = 1.5;

impl Read {
    /// The figures of the text, and its claims with their verdicts.
    ///
    /// # Errors
    /// [`Fault`] for a catalog without the assumptions of a headline.
    pub fn answer(&self, catalog: &Catalog) -> Result<Article, Fault> {
        let premises = headline(catalog)?;
        let Contents { text, figures, drafts } = read(&self.text, &Lexicon::new(catalog));
        let claims = drafts.into_iter().filter_map(|draft| {
            let only_agrees = draft.gate == Gate::Agrees;
            Some((judged(draft, catalog, &premises)?, only_agrees))
        });
        let claims = charitable(claims.collect());
        Ok(Article { text, figures, claims })
    }
}

/// What is stated may be read in several ways. Where it holds in one of them that is the way it is meant,
/// and none in which it does not hold is told; nor is the same told twice.
fn charitable(claims: Vec<(ArticleClaim, bool)>) -> Vec<ArticleClaim> {
    let mut by_words: HashMap<Range<usize>, Vec<usize>> = HashMap::new();
    for (at, (claim, _)) in claims.iter().enumerate() {
        by_words.entry(claim.stated_words()).or_default().push(at);
    }
    let is_told = |at: usize| {
        let (claim, only_agrees) = &claims[at];
        let others = by_words.get(&claim.stated_words()).into_iter().flatten();
        let mut others =
            others.filter(|other| **other != at).map(|other| (*other, &claims[*other]));
        let is_better = |(other, (reading, agrees)): (usize, &(ArticleClaim, bool))| {
            let is_settled = claim.kind == ClaimKind::Homes && is_lacking(claim);
            let holds = reading.verdict() != Verdict::NotCheckable
                && (!reading.verdict().is_false() || is_settled);
            // A unit of the other kind was read by one of its readings: the claim is not open any more.
            let is_open = claim.mended.is_none() && reading.mended.is_some();
            holds
                && (claim.verdict() == Verdict::DoesNotHold
                    || claim.verdict() == Verdict::Impossible && reading.kind == claim.kind
                    || is_lacking(claim) && (is_open || reading.kind == claim.kind)
                    || *only_agrees && (!agrees || other < at))
        };
        let is_first_of_false = !is_false_reading(claim)
            || claims[..at].iter().all(|(other, _)| {
                !is_false_reading(other) || other.stated_words() != claim.stated_words()
            }) && has_no_other_reading(claim, &claims[at + 1..]);
        is_first_of_false && !others.any(is_better)
    };
    let is_told = |at: usize| {
        let (claim, only_agrees) = &claims[at];
        let before = claims[at.saturating_sub(NEAR)..at].iter();
        let overlaps = |other: &ArticleClaim| {
            other.within.start < claim.within.end && claim.within.start < other.within.end
        };
        let is_told_before = |(other, _): &(ArticleClaim, bool)| {
            let is_there = other.stated_words() == claim.stated_words() || overlaps(other);
            other.verdict().is_false() && is_there && is_same(other, claim)
        };
        if claim.verdict().is_false() && before.clone().any(is_told_before) {
            return false;
        }
        // The same words by two rules.
        let is_twice = |(other, agrees): &(ArticleClaim, bool)| {
            !agrees
                && other.verdict() == claim.verdict()
                && other.stated_words() == claim.stated_words()
                && overlaps(other)
                && is_same(other, claim)
        };
        if before.clone().any(is_twice) {
            return false;
        }
        let near = claims[at.saturating_sub(NEAR)..].iter().take(2 * NEAR).enumerate();
        let twice = *only_agrees
            && near.into_iter().any(|(other, (reading, agrees))| {
                let other = other + at.saturating_sub(NEAR);
                other != at
                    && (!agrees || other < at)
                    && !reading.verdict().is_false()
                    && is_same(reading, claim)
            });
        !twice && is_told(at)
    };
    let told: Vec<bool> = (0..claims.len()).map(is_told).collect();
    claims.into_iter().zip(told).filter_map(|((claim, _), told)| told.then_some(claim)).collect()
}

fn is_lacking(claim: &ArticleClaim) -> bool {
    matches!(claim.finding, Finding::Lacking(_))
}

fn is_false_reading(claim: &ArticleClaim) -> bool {
    claim.mended.is_some() && claim.verdict().is_false()
}

/// Whether a claim that does not hold in one reading of a unit does not in the other either.
fn has_no_other_reading(claim: &ArticleClaim, others: &[(ArticleClaim, bool)]) -> bool {
    let is_other = |(other, _): &(ArticleClaim, bool)| {
        is_false_reading(other) && other.stated_words() == claim.stated_words()
    };
    claim.mended == Some(Mended::Watts) || others.iter().take(NEAR).any(is_other)
}

/// More claims than stand between two that say the same.
const NEAR: usize = 8;

/// Whether two claims hold the same amounts against one another, whichever is called stated.
fn is_same(one: &ArticleClaim, other: &ArticleClaim) -> bool {
    let amounts = |claim: &ArticleClaim| {
        let Finding::Checked { claim, .. } = &claim.finding else {
            return None;
        };
        let mut texts: Vec<String> =
            claim.claim.amounts().map(|side| side.written.text.clone()).collect();
        sort_by(&mut texts, Ord::cmp);
        Some(texts)
    };
    amounts(one).zip(amounts(other)).is_some_and(|(one, other)| one == other)
}

/// The claim with its verdict; `None` where the text may mean something else.
fn judged(draft: Draft, catalog: &Catalog, premises: &Premises) -> Option<ArticleClaim> {
    let Draft { text, place, within, kind, said, gate, stated, conditional, grid, mended } = draft;
    let finding = match said {
        Said::Statement(statement) => {
            if let Ok(claim) = claim(None, &statement, catalog) {
                let grid = grid.and_then(|text| rates::grid(&text, catalog).ok());
                let claim = CheckedClaim::new(Claim { grid, ..claim }, premises).ok()?;
                let verdict = told(&claim, gate, of_change(&claim, &stated, &text))?;
                Finding::Checked { claim: Box::new(claim), verdict }
            } else {
                // A consumer has no figure of the year that the text names.
                let year = statement.rsplit_once('@')?.1;
                year.parse::<u16>().ok()?;
                Finding::Lacking(Unknown::FigureOfYear)
            }
        }
        Said::Cost(cost) => {
            let paid = paid(&cost)?;
            let holds = !paid.verdict().is_false();
            if !holds && (gate != Gate::Slip || paid.slip().is_none()) {
                return None;
            }
            Finding::Paid(Box::new(paid))
        }
        Said::Unknown(unknown) => Finding::Lacking(unknown),
    };
    Some(ArticleClaim { text, place, within, kind, conditional, mended, stated, finding })
}

/// What an energy costs by the price of a text.
fn paid(cost: &Cost) -> Option<Paid> {
    let energy = parse_amount(&cost.energy).ok()?;
    let tariff = parse_tariff(&cost.tariff).ok()?;
    // Money is read as the price of one kilowatt-hour.
    let money = parse_tariff(&format!("{}/kWh", cost.money)).ok()?.central().per_kwh;
    let roundings = [&cost.tariff, &cost.money].map(|text| implied_rounding(text));
    Paid::new(energy, tariff, money, roundings)
}

/// Whether it is so far off that another measure of a reference does not explain it.
fn is_far(claim: &CheckedClaim) -> bool {
    ratio(claim).is_some_and(|ratio| !(1.0 / FAR..FAR).contains(&ratio))
}

/// What is found of a growth by the change itself, which is smaller than the amounts: a rise and a fall alike. It
/// holds where it is off by an eighth of what is stated at most, or by the rounding of one of the two amounts; roughly,
/// by a fifth, or by the rounding of both.
fn of_change(claim: &CheckedClaim, stated: &Stated, text: &str) -> Option<Verdict> {
    let Stated::Times { value, rises: true, .. } = stated else {
        return None;
    };
    let actual = ratio(claim).map(|ratio| value / ratio).filter(|_| *value < 2.0)?;
    let digit = if text.contains('成') { 0.05 } else { 0.005 };
    let off = (actual - value).abs() - digit;
    let change = (value - 1.0).abs();
    let roundings = claim.claim.amounts().take(2).map(|side| {
        let mut digits = side.written.text.bytes().filter(u8::is_ascii_digit);
        // 9 TWh may be rounded, though few would print a growth of it then.
        match (digits.next(), digits.next()) {
            (Some(digit @ b'1'..=b'9'), None) => 0.25 / f64::from(digit - b'0'),
            _ => side.written.rounding,
        }
    });
    let (widest, both) =
        roundings.fold((0.0, 0.0), |(widest, both), one| (one.max(widest), both + one));
    let by_digits = if off <= change / 8.0 || off <= actual * widest {
        Verdict::Holds
    } else if off <= change / 5.0 || off <= actual * both {
        Verdict::Roughly
    } else {
        Verdict::DoesNotHold
    };
    Some(match claim.claim.relation {
        Relation::Equal | Relation::About => by_digits,
        // What rises where it is said to fall is no part above its whole.
        _ => claim.verdict().min(Verdict::DoesNotHold).max(by_digits.min(Verdict::Roughly)),
    })
}

/// The verdict that is told, that of a growth by its change; `None` where none is.
fn told(claim: &CheckedClaim, gate: Gate, of_change: Option<Verdict>) -> Option<Verdict> {
    let verdict = of_change.unwrap_or(claim.verdict());
    let holds = !verdict.is_false() && verdict != Verdict::NotCheckable;
    match gate {
        Gate::Slip => (holds || claim.slip.is_some()).then_some(verdict),
        Gate::Short => {
            let is_short = ratio(claim).is_some_and(|ratio| ratio > 1.0);
            (holds || is_short || claim.slip.is_some()).then_some(verdict)
        }
        Gate::Holds => holds.then_some(verdict),
        Gate::Agrees => (verdict == Verdict::Holds).then_some(verdict),
        // By a figure of ours it is impossible only where it is far off.
        Gate::Broken if matches!(claim.outcome, Outcome::Direct { .. }) || is_far(claim) => {
            verdict.is_false().then_some(Verdict::Impossible)
        }
        Gate::Broken => None,
        Gate::Far if verdict.is_false() && !is_far(claim) => Some(Verdict::NotCheckable),
        Gate::Plain | Gate::Far => Some(verdict),
    }
}
