//! Amounts that come out of one another where a sentence links them, in whatever order it does.
//!
//! The other rules know the phrase, and so may tell that a claim does not hold. Here the figures are tried:
//! what a share, a multiple, a count or a time in the sentence makes of one amount is another one of it, to
//! the last digit that is stated, or nothing is said. So nothing true can be called false.

mod ratios;
mod sums;
mod times;

use super::super::cues::find;
use super::super::figures::Found;
use super::super::lexicon::Noun;
use super::{ClaimKind, Context, Gate, Stated, amount_of};
use std::ops::Range;

/// Adds what agrees to the claims of a sentence.
pub(super) fn add(context: &mut Context<'_>) {
    let terms = terms(context.figures);
    if terms.is_empty() {
        return;
    }
    ratios::add(context, &terms);
    sums::add(context, &terms);
    times::add(context, &terms);
}

/// A figure of the sentence with what it comes to.
#[derive(Clone, Copy)]
struct Term<'a> {
    found: &'a Found,
    /// In watts or joules; of an energy per time the energy.
    size: f64,
}

/// More figures than a sentence has that says something of one another: a table is read part by part.
const MOST: usize = 14;

fn terms(figures: &[Found]) -> Vec<Term<'_>> {
    let sized = figures.iter().filter_map(|found| Some(Term { found, size: found.size()? }));
    sized.filter(|term| term.size > 0.0).collect()
}

impl Term<'_> {
    /// Whether both are powers, or both are energies of as long a time.
    fn is_like(&self, other: &Self) -> bool {
        let per = self.found.per.zip(other.found.per);
        self.found.is_power() == other.found.is_power() && per.is_none_or(|(a, b)| a == b)
    }

    fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self.found, other.found)
    }

    /// How many bytes stand between it and a place.
    fn away_from(&self, place: &Range<usize>) -> usize {
        let Range { start, end } = self.found.range;
        place.start.saturating_sub(end).max(start.saturating_sub(place.end))
    }

    /// What stands around it in a sum or a product: its amount.
    fn amount(&self) -> &str {
        &self.found.amount
    }
}

/// The terms that stand nearest to a place.
fn near<'a, 'b>(terms: &'b [Term<'a>], place: &Range<usize>) -> &'b [Term<'a>] {
    let at = terms.partition_point(|term| term.found.range.start < place.start);
    let start = at.saturating_sub(MOST / 2).min(terms.len().saturating_sub(MOST));
    &terms[start..terms.len().min(start + MOST)]
}

/// Whether two sizes may be the same: how near they have to be by their digits `check` tells.
fn agree(one: f64, other: f64) -> bool {
    (one / other - 1.0).abs() <= 0.06
}

/// Whether what is computed keeps what is stated of a figure: a bound has room on one side.
fn keeps(computed: f64, stated: &Term<'_>) -> bool {
    use super::Bound::{AtLeast, AtMost};

    let ratio = computed / stated.size;
    match stated.found.bound {
        Some(AtLeast) => (0.99..=1.25).contains(&ratio),
        Some(AtMost) => (0.9..=1.01).contains(&ratio),
        None => agree(computed, stated.size),
    }
}

/// The smallest range that has all of them.
fn around(places: &[&Range<usize>]) -> Range<usize> {
    let start = places.iter().map(|place| place.start).min().unwrap_or_default();
    let end = places.iter().map(|place| place.end).max().unwrap_or_default();
    start..end
}

impl Context<'_> {
    /// A claim of which only is told that it holds.
    fn agrees(&mut self, kind: ClaimKind, places: &[&Range<usize>], statement: String, of: Stated) {
        self.state(around(places), kind, statement, Gate::Agrees, of);
    }
}

fn stated(term: &Term<'_>) -> Stated {
    amount_of(term.found)
}

/// Whether a count may be of what an amount is of one of.
fn may_be_of(count: Noun, one: Option<Noun>) -> bool {
    use Noun::{Distance, Machine, Person, Site, Them, Vehicle};

    const MADE: [Noun; 2] = [Site, Vehicle];
    // What is said of each, whatever that is, counts as a machine.
    one.is_some_and(|one| match one {
        Machine => !matches!(count, Distance | Person),
        one => count == one || count == Them || MADE.contains(&count) && MADE.contains(&one),
    })
}
