//! Why a multiple holds or does not: the bases that decide, or the nearest one.

use super::super::figure::Figures;
use super::super::words::{NeededOf, NotHeld, Times};
use super::document::Page;
use crate::answer::claims::check::{Basis, Outcome};
use crate::answer::claims::yardstick::{BasisFigure, Compared, Role};
use crate::model::{GenerationBasis, Verdict};
use crate::quantity::Quantity;

impl Page {
    /// What a multiple comes to.
    pub fn multiple(&self, verdict: Verdict, outcome: &Outcome) -> String {
        let Outcome::Multiple { given, count, name, compared, bases } = outcome else {
            return String::new();
        };
        let (given, count) = (*given, *count);
        let name = match compared {
            Compared::Coal => self.claim.standard_coal,
            Compared::Carbon => self.claim.carbon,
            _ => self.of(name.as_ref()),
        };
        let is_mass = compared.is_mass();
        let decides = |basis: &&Basis| match verdict {
            Verdict::DependsOnTheYear => basis.role != Role::Tried,
            Verdict::NotCheckable => basis.is_judge(),
            _ if is_mass => true,
            _ => basis.is_judge() && basis.verdict == verdict,
        };
        let decisive = bases.iter().filter(decides);
        let given_text = self.figures.single(given);
        if verdict != Verdict::DoesNotHold || bases.len() == 1 || is_mass {
            let by = |basis: &Basis| Times {
                basis: self.basis(basis),
                times: self.count(*compared, basis.computed),
            };
            let bases: Vec<Times> = decisive.map(by).collect();
            return (self.claim.multiple)(verdict, &given_text, name, &bases);
        }
        let needed = given.combine(count.reversed(), |given, count| match given {
            Quantity::Power(power) => Quantity::from(power / count),
            Quantity::Energy(energy) => Quantity::from(energy / count),
            time @ Quantity::Time(_) => time,
        });
        let nearest = nearest(bases.iter(), count.central());
        let latest = latest(bases);
        (self.claim.not_held)(&NotHeld {
            given: &given_text,
            count: &self.figures.estimate(count, "").text(),
            name,
            needed: (count.low() > 0.0).then(|| self.figures.single(needed)),
            of: match bases.first().map(|basis| &basis.figure) {
                Some(BasisFigure::InstalledCapacity) => NeededOf::Capacity,
                Some(BasisFigure::Consumption(_)) => NeededOf::Consumption,
                _ => NeededOf::Generation,
            },
            nearest: nearest
                .map(|basis| (self.basis(basis), self.count(*compared, basis.computed))),
            only: nearest.is_some_and(|basis| basis.verdict == Verdict::Holds),
            latest: latest.and_then(|basis| {
                let days = basis.days()?;
                let days = Figures { digits: self.figures.digits.min(3), ..self.figures }
                    .estimate(days, self.words.days)
                    .text();
                Some((self.basis(basis), days))
            }),
        })
    }
}

/// The basis on which the computed figure is nearest to the stated one.
pub(super) fn nearest<'a>(
    bases: impl Iterator<Item = &'a Basis>,
    stated: f64,
) -> Option<&'a Basis> {
    let off = |basis: &Basis| (basis.computed.central() - stated).abs();
    bases.min_by(|a, b| off(a).total_cmp(&off(b)))
}

/// The latest year that a plant generated.
fn latest(bases: &[Basis]) -> Option<&Basis> {
    let year = |basis: &&Basis| match basis.figure {
        BasisFigure::Generation(figure) if figure.basis != GenerationBasis::Derived => figure.year,
        _ => None,
    };
    bases.iter().filter(|basis| year(basis).is_some()).max_by_key(year)
}
