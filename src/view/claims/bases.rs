//! The figures that a multiple was tried on: their names, and a table of them.

use super::super::document::{Cell, Sheet};
use super::page::Page;
use crate::answer::CheckedClaim;
use crate::answer::claims::outcome::{Basis, Outcome, Tried};
use crate::answer::claims::yardstick::{BasisFigure, ComparedBy};
use crate::catalog::Name;
use crate::estimate::Estimate;
use crate::model::YearFigure;
use crate::quantity::Quantity;
use crate::words::{self, coal_name, intensity_name};
use uom::si::f64::Mass;
use uom::si::mass::ton;

impl Page {
    /// What counts as one; of coal what is burnt for a kilowatt-hour.
    pub fn one(&self, basis: &Basis) -> String {
        let one = basis.one.value;
        match (one.central(), &basis.one.figure) {
            (
                Quantity::Energy(tonne),
                BasisFigure::Coal(_) | BasisFigure::Heat | BasisFigure::Emitted(_),
            ) => {
                let rate = Mass::new::<ton>(1.0) / tonne;
                self.figures.carbon_rate(Estimate::exactly(rate))
            }
            _ => self.figures.single(one),
        }
    }

    /// The name of what a multiple is of.
    pub fn of<'a>(&self, name: Option<&'a Name>) -> &'a str {
        name.map_or(words::coal(self.language), |name| self.language.of(name))
    }

    pub fn basis_name(&self, basis: &Basis) -> String {
        self.figure_name(&basis.one.figure)
    }

    pub fn figure_name(&self, figure: &BasisFigure) -> String {
        match figure {
            BasisFigure::Year(figure) => figure.name(self.language),
            BasisFigure::InstalledCapacity => words::installed_capacity(self.language).to_owned(),
            BasisFigure::Coal(rate) => {
                words::claims::burnt(self.language, &coal_name(self.language, rate))
            }
            BasisFigure::Heat => words::heat_value(self.language).to_owned(),
            BasisFigure::Emitted(Some(figure)) => intensity_name(self.language, figure),
            BasisFigure::Emitted(None) => words::grid_intensity(self.language).to_owned(),
        }
    }

    /// Each two sides that were tried, where there are several.
    pub fn tried(&self, claim: &CheckedClaim) -> Option<Sheet> {
        let Outcome::Direct { tried, .. } = &claim.outcome else {
            return None;
        };
        let language = self.language;
        let header = [
            words::relation::figures(language),
            words::claims::stated(language),
            words::claims::computed(language),
            words::claims::difference(language),
            words::claims::verdict(language),
        ];
        let row = |tried: &Tried| {
            let [stated, computed] =
                [&tried.stated, &tried.computed].map(|given| self.figures.single(given.value));
            let verdict = words::claims::verdict_name(language, tried.verdict).to_owned();
            let off = self.share(tried.off());
            [self.tried_by(tried), stated, computed, off, verdict].map(Cell::from).into()
        };
        (tried.len() > 1).then(|| Sheet {
            header: header.map(Cell::from).into(),
            rows: tried.iter().map(row).collect(),
            numeric: vec![false, true, true, true, false],
        })
    }

    /// Every basis that was tried, where there are several.
    pub fn bases(&self, claim: &CheckedClaim) -> Option<Sheet> {
        let Outcome::Multiple { compared, name, bases, .. } = &claim.outcome else {
            return None;
        };
        if bases.len() < 2 {
            return None;
        }
        let language = self.language;
        let quantity = match bases[0].one.figure {
            BasisFigure::Year(YearFigure::Consumption(_)) => {
                words::consumption_heading(self.language, *compared == ComparedBy::Use)
            }
            BasisFigure::Coal(_) | BasisFigure::Heat => words::coal_rate(self.language),
            _ => words::annual_generation(self.language),
        };
        // Of one of something nobody speaks of times.
        let is_of_one = claim.outcome.is_of_one();
        let cells = |name, one, times, off, verdict| {
            let times = (!is_of_one).then_some(times);
            let cells = [Some(name), Some(one), times, Some(off), Some(verdict)];
            cells.into_iter().flatten().map(|text: String| Cell::from(text)).collect::<Vec<_>>()
        };
        let [quantity, times, off, verdict] = [
            quantity,
            words::claims::computed(language),
            words::claims::difference(language),
            words::claims::verdict(language),
        ]
        .map(str::to_owned);
        let header = cells(self.of(name.as_ref()).to_owned(), quantity, times, off, verdict);
        let row = |basis: &Basis| {
            let times = self.count(*compared, basis.computed);
            let off = self.share(claim.outcome.off(basis));
            let verdict = words::claims::verdict_name(language, basis.verdict).to_owned();
            cells(self.basis_name(basis), self.one(basis), times, off, verdict)
        };
        let last = header.len() - 1;
        let numeric = (0..header.len()).map(|column| column > 0 && column < last).collect();
        Some(Sheet { header, rows: bases.iter().map(row).collect(), numeric })
    }
}
