//! How figures stand to one another, what they are figures of, and why a claim cannot be.

use super::page::Page;
use crate::answer::CheckedClaim;
use crate::answer::claims::Impossible;
use crate::answer::claims::given::base;
use crate::answer::claims::outcome::{Basis, Outcome, Tried};
use crate::answer::claims::yardstick::{ComparedBy, One};
use crate::catalog::Name;
use crate::estimate::Estimate;
use crate::model::difference;
use crate::quantity::{Quantity, Relation};
use crate::words;
use crate::words::relation;

/// Figures that differ by less, as a share, are the same.
const ALIKE: f64 = 1e-12;

impl Page {
    /// How two quantities stand to one another that are not said to be equal.
    pub fn direct(&self, claim: &CheckedClaim) -> String {
        let Outcome::Direct { stated, computed, tried } = &claim.outcome else {
            return String::new();
        };
        let relation = claim.claim.relation;
        let sides = claim.claim.stated_and_other();
        let is_left = std::ptr::eq(sides[0], &raw const claim.claim.sides[0]);
        let sides = if is_left { [*stated, *computed] } else { [*computed, *stated] };
        let text = self.related(claim, relation, sides);
        let decide = tried.iter().filter(|tried| tried.is_judge());
        let decide = decide.min_by(|a, b| {
            let rank = |tried: &Tried| {
                (tried.verdict != claim.by_figures, tried.off().map_or(f64::INFINITY, f64::abs))
            };
            rank(a).partial_cmp(&rank(b)).unwrap_or(std::cmp::Ordering::Equal)
        });
        match decide {
            Some(tried) => relation::by(self.language, &self.tried_by(tried), &text),
            None => text,
        }
    }

    /// How a left and a right figure stand to one another, where they are not said to be equal.
    fn related(
        &self,
        claim: &CheckedClaim,
        relation: Relation,
        sides: [Estimate<Quantity>; 2],
    ) -> String {
        let [left, right] = sides.map(base);
        let as_written = match relation {
            Relation::AtLeast => left.high() >= right.low() * (1.0 - ALIKE),
            Relation::AtMost => left.low() <= right.high() * (1.0 + ALIKE),
            _ => true,
        };
        let off = difference(left.central(), right.central()).filter(|off| *off > -1.0);
        let off = off.map(|off| (self.share(Some(off.abs())), off > 0.0));
        let off = off.as_ref().map(|(share, more)| (share.trim_start_matches('+'), *more));
        let [left, right] = self.apart(sides);
        let [left_side, right_side] = &claim.claim.sides;
        let left = self.with_subject(left, left_side);
        let right = self.with_subject(right, right_side);
        let figures = relation::Figures { left: &left, right: &right, off, as_written };
        let verdict = (claim.by_figures, claim.claim.tolerance());
        relation::compared(self.language, relation, verdict, &figures)
    }

    /// The figures of plants and consumers that two sides were worked out by.
    pub fn tried_by(&self, tried: &Tried) -> String {
        let each = tried.ones().map(|(name, one)| {
            let (name, figure) = (self.language.of(name), self.figure_name(&one.figure));
            let size = words::in_brackets(self.language, &self.figures.single(one.value));
            words::side_by_side(&[name, &figure]) + &size
        });
        let mut names: Vec<String> = Vec::new();
        for name in each {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(words::comma(self.language))
    }

    /// Why a claim cannot be.
    pub fn impossible(&self, why: &Impossible) -> String {
        let single = |value: &Estimate<Quantity>| self.figures.single(*value);
        match why {
            Impossible::CapacityFactor { percent } => {
                relation::beyond_capacity(self.language, percent.text())
            }
            Impossible::AboveWhole { part, whole } => {
                relation::above_whole(self.language, &single(part), &single(whole))
            }
            Impossible::BelowNothing { first, taken } => {
                relation::below_nothing(self.language, &single(first), &single(taken))
            }
        }
    }

    /// The name of what is counted, as it stands in a sentence.
    pub fn counted_name(&self, compared: ComparedBy, name: Option<&Name>) -> String {
        let of_one = || name.map(|name| self.language.one(name));
        match compared {
            ComparedBy::Coal => words::claims::standard_coal(self.language).to_owned(),
            ComparedBy::Carbon => words::claims::carbon(self.language).to_owned(),
            _ => of_one().unwrap_or_else(|| self.of(name).to_owned()),
        }
    }

    /// What is held against a basis; of a multiple with the figure that it is a multiple of.
    pub fn given(&self, basis: &Basis) -> String {
        let value = self.figures.single(basis.given.value);
        match self.given_names(basis) {
            Some(names) => value + &words::in_brackets(self.language, &names),
            None => value,
        }
    }

    /// The figures in what is held against a basis.
    pub fn given_names(&self, basis: &Basis) -> Option<String> {
        let of_one = |(name, one): &(Name, One)| {
            [self.language.of(name), &self.figure_name(&one.figure)]
                .join(words::comma(self.language))
        };
        let figures: Vec<String> = basis.given.ones.iter().map(of_one).collect();
        (!figures.is_empty()).then(|| figures.join(words::comma(self.language)))
    }
}
