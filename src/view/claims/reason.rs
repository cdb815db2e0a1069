//! Why a multiple holds or does not: the bases that decide, or the nearest one.

use super::super::figure::Figures;
use super::page::Page;
use crate::answer::CheckedClaim;
use crate::answer::claims::Impossible;
use crate::answer::claims::given::base;
use crate::answer::claims::outcome::{Basis, Outcome, Tried, nearest};
use crate::answer::claims::yardstick::{BasisFigure, ComparedBy, One, Role};
use crate::catalog::Name;
use crate::estimate::Estimate;
use crate::model::{GenerationBasis, Verdict, YearFigure, difference};
use crate::quantity::{Quantity, Relation};
use crate::words;
use crate::words::claims::{NeededOf, NotHeld, Times};
use crate::words::relation;

/// Figures that differ by less, as a share, are the same.
const ALIKE: f64 = 1e-12;

impl Page {
    /// What two sides come to that are quantities.
    pub fn direct(&self, claim: &CheckedClaim) -> String {
        let Outcome::Direct { stated, computed, tried } = &claim.outcome else {
            return String::new();
        };
        let relation = claim.claim.relation;
        let text = if relation.is_equality() {
            let [stated, computed] = [stated, computed].map(|value| self.figures.single(*value));
            words::claims::direct(self.language, claim.by_figures, &stated, &computed)
        } else {
            let sides = claim.claim.stated_and_other();
            let is_left = std::ptr::eq(sides[0], &raw const claim.claim.sides[0]);
            let sides = if is_left { [*stated, *computed] } else { [*computed, *stated] };
            self.related(claim, relation, sides)
        };
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

    /// What a multiple comes to.
    pub fn multiple(&self, claim: &CheckedClaim) -> String {
        let (verdict, outcome) = (claim.verdict, &claim.outcome);
        let Outcome::Multiple { count, name, compared, bases } = outcome else {
            return String::new();
        };
        let name = &self.counted_name(*compared, name.as_ref());
        let is_of_one = outcome.is_of_one();
        let is_equality = claim.claim.relation.is_equality();
        if verdict == Verdict::DoesNotHold && bases.len() > 1 && !compared.is_mass() && is_equality
        {
            return self.not_held(outcome, *count, name, bases);
        }
        let (decisive, between) = decisive(verdict, *compared, bases);
        let by = |basis: &Basis| Times {
            given: self.given(basis),
            is_stated: basis.given.ones.is_empty(),
            basis: if is_of_one {
                words::sentence_part(self.language, &self.basis_name(basis))
            } else {
                self.basis(basis)
            },
            amount: if is_of_one {
                self.figures.single(basis.one.value)
            } else {
                self.count(*compared, basis.computed)
            },
        };
        let bases: Vec<Times> = decisive.into_iter().map(by).collect();
        let say = if is_of_one { words::claims::one } else { words::claims::multiple };
        say(self.language, verdict, name, &bases, between)
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

    /// That a multiple holds on none of several bases.
    fn not_held(
        &self,
        outcome: &Outcome,
        count: Estimate<f64>,
        name: &str,
        bases: &[Basis],
    ) -> String {
        let is_of_one = outcome.is_of_one();
        let Some(nearest) = nearest(bases.iter(), count.central()) else {
            return String::new();
        };
        let needed = nearest.given.value.combine(count.reversed(), |given, count| match given {
            Quantity::Power(power) => Quantity::from(power / count),
            Quantity::Energy(energy) => Quantity::from(energy / count),
            time @ Quantity::Time(_) => time,
        });
        let count_text = self.figures.estimate(count, "").text();
        let times = |basis: &Basis| self.figures.times(basis.computed).text();
        words::claims::not_held(
            self.language,
            &NotHeld {
                given: &self.given(nearest),
                count: (!is_of_one).then_some(count_text.as_str()),
                name,
                needed: (count.low() > 0.0 && !is_of_one).then(|| self.figures.single(needed)),
                of: match nearest.one.figure {
                    BasisFigure::InstalledCapacity => NeededOf::Capacity,
                    BasisFigure::Year(YearFigure::Consumption(_)) => NeededOf::Consumption,
                    _ => NeededOf::Generation,
                },
                nearest: (self.basis(nearest), (!is_of_one).then(|| times(nearest))),
                only: nearest.verdict == Verdict::Holds,
                latest: latest(bases).and_then(|basis| {
                    let days = basis.days()?;
                    let figures = Figures { digits: self.figures.digits.min(3), ..self.figures };
                    Some((
                        self.basis(basis),
                        figures.estimate(days, words::days(self.language)).text(),
                    ))
                }),
            },
        )
    }
}

/// The bases that decide a verdict, and whether it holds between them alone.
fn decisive(verdict: Verdict, compared: ComparedBy, bases: &[Basis]) -> (Vec<&Basis>, bool) {
    let is_mass = compared.is_mass();
    let decides = |basis: &&Basis| match verdict {
        Verdict::DependsOnTheYear => basis.one.role != Role::Tried,
        Verdict::NotCheckable => basis.is_judge(),
        Verdict::DoesNotHold if is_mass => true,
        _ => basis.is_judge() && basis.verdict == verdict,
    };
    let decisive: Vec<&Basis> = bases.iter().filter(decides).collect();
    if !decisive.is_empty() || !is_mass {
        return (decisive, false);
    }
    // What plants burn lies between the years that are known.
    let burnt = |basis: &&Basis| matches!(basis.one.figure, BasisFigure::Coal(_));
    let burnt: Vec<&Basis> = bases.iter().filter(burnt).collect();
    let by_rate = |a: &&&Basis, b: &&&Basis| a.computed.central().total_cmp(&b.computed.central());
    let ends = [burnt.iter().min_by(by_rate), burnt.iter().max_by(by_rate)];
    (ends.into_iter().flatten().copied().collect(), true)
}

/// The latest year that a plant generated.
fn latest(bases: &[Basis]) -> Option<&Basis> {
    let year = |basis: &&Basis| match basis.one.figure {
        BasisFigure::Year(YearFigure::Generation(figure))
            if figure.basis != GenerationBasis::Derived =>
        {
            figure.year
        }
        _ => None,
    };
    bases.iter().filter(|basis| year(basis).is_some()).max_by_key(year)
}
