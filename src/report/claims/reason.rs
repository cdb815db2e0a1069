//! Why a multiple holds or does not: the bases that decide, or the nearest one.

use super::super::figure::Figures;
use super::document::Page;
use crate::answer::claims::check::{Basis, Outcome, nearest};
use crate::answer::claims::yardstick::{BasisFigure, Compared, Role};
use crate::estimate::Estimate;
use crate::model::{GenerationBasis, Verdict, YearFigure};
use crate::quantity::Quantity;
use crate::words;
use crate::words::claims::{NeededOf, NotHeld, Times};

impl Page {
    /// What a multiple comes to.
    pub fn multiple(&self, verdict: Verdict, outcome: &Outcome) -> String {
        let Outcome::Multiple { count, name, compared, bases, .. } = outcome else {
            return String::new();
        };
        let name = match compared {
            Compared::Coal => words::claims::standard_coal(self.language),
            Compared::Carbon => words::claims::carbon(self.language),
            _ => self.of(name.as_ref()),
        };
        let is_of_one = outcome.is_of_one();
        if verdict == Verdict::DoesNotHold && bases.len() > 1 && !compared.is_mass() {
            return self.not_held(outcome, *count, name, bases);
        }
        let (decisive, between) = decisive(verdict, *compared, bases);
        let by = |basis: &Basis| Times {
            given: self.given(outcome, basis),
            is_stated: basis.given.one.is_none(),
            basis: if is_of_one { self.basis_name(basis) } else { self.basis(basis) },
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

    /// What is held against a basis; of a multiple with the figure that it is a multiple of.
    fn given(&self, outcome: &Outcome, basis: &Basis) -> String {
        let value = self.figures.single(basis.given.value);
        let Outcome::Multiple { given_name, .. } = outcome else {
            return value;
        };
        let (Some(name), Some(one)) = (given_name, &basis.given.one) else {
            return value;
        };
        let figure = [self.language.of(name), &self.figure_name(&one.figure)]
            .join(words::comma(self.language));
        value + &words::in_brackets(self.language, &figure)
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
                given: &self.given(outcome, nearest),
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
fn decisive(verdict: Verdict, compared: Compared, bases: &[Basis]) -> (Vec<&Basis>, bool) {
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
