//! Claims for people: a line each, the reasons, and the bases that were tried.

use super::super::Style;
use super::super::assumed::{assumed, hours_text};
use super::super::citations::{Citation, cited};
use super::super::document::{Block, Cell, Document, Entry, Sheet};
use super::super::figure::{Figure, Figures};
use super::page::{Page, is_scaled};
use crate::answer::CheckedClaim;
use crate::answer::ClaimReport;
use crate::answer::claims::outcome::{Basis, Outcome, Tried};
use crate::answer::claims::yardstick::{BasisFigure, ComparedBy, One, Role};
use crate::catalog::{NEWEST_SOURCE_YEAR, Name};
use crate::estimate::Estimate;
use crate::model::difference;
use crate::quantity::Quantity;
use crate::words::{self, ComparedWith};
use std::sync::Arc;
use uom::si::f64::Mass;
use uom::si::mass::ton;

pub(super) fn build(report: &ClaimReport, style: &Style) -> Document {
    let mut blocks = in_full(report, style);
    blocks.extend(cited(brief_citations(report, style), style));
    Document { blocks }
}

/// Every figure that was tried, but for the sources.
fn in_full(report: &ClaimReport, style: &Style) -> Vec<Block> {
    let page = Page::new(style);
    let mut blocks = vec![Block::Sheet(page.overview(report))];
    let unscaled = |claim| page.unscaled(report, claim).map(|text| Entry::new("", text));
    let reasons = report.claims.iter();
    let reasons = reasons.flat_map(|claim| page.reasons(claim).into_iter().chain(unscaled(claim)));
    blocks.push(Block::List { heading: String::new(), entries: reasons.collect() });
    let tables = report.claims.iter().filter_map(|claim| page.bases(claim).or(page.tried(claim)));
    blocks.extend(tables.map(Block::Sheet));
    blocks.extend(page.assumed_otherwise(report).map(Block::Paragraph));
    blocks
}

/// The verdicts alone, a line each.
#[cfg(feature = "pictures")]
pub(super) fn lines(report: &ClaimReport, style: &Style) -> Vec<Block> {
    let page = Page::new(style);
    vec![Block::Sheet(page.overview(report))]
}

/// The claims and the figures they are judged by, with their sources.
#[cfg(feature = "pictures")]
pub(super) fn citations(report: &ClaimReport, style: &Style) -> Vec<Citation> {
    let page = Page::new(style);
    let of_claim = |claim| page.citations(claim, &page.name(claim));
    report.claims.iter().flat_map(of_claim).collect()
}

/// The same with no names of claims, as they stand right above.
fn brief_citations(report: &ClaimReport, style: &Style) -> Vec<Citation> {
    let page = Page::new(style);
    report
        .claims
        .iter()
        .flat_map(|claim| page.citations(claim, words::claim(page.language)))
        .collect()
}

impl Page {
    fn overview(&self, report: &ClaimReport) -> Sheet {
        let language = self.language;
        let header = [
            words::claim(language),
            words::claims::stated(language),
            words::claims::computed(language),
            words::claims::difference(language),
            words::claims::verdict(language),
        ];
        let row = |claim: &CheckedClaim| {
            let (stated, computed, off) = self.figures_of(claim);
            let verdict = words::claims::verdict_name(language, claim.verdict);
            [self.name(claim), stated, computed, off, verdict.to_owned()].map(Cell::from).into()
        };
        Sheet {
            header: header.map(Cell::from).into(),
            rows: report.claims.iter().map(row).collect(),
            numeric: vec![false, true, true, true, false],
        }
    }

    /// The stated and the computed figure, and by how much they differ.
    fn figures_of(&self, claim: &CheckedClaim) -> (String, String, String) {
        match &claim.outcome {
            Outcome::Direct { stated, computed, .. } => {
                let bases = |quantity: &Estimate<Quantity>| quantity.central().base_value();
                let off = self.share(difference(bases(computed), bases(stated)));
                (self.figures.single(*stated), self.figures.single(*computed), off)
            }
            Outcome::Multiple { count, compared, .. } => {
                let Some(basis) = claim.decisive() else {
                    return (self.count(*compared, *count), String::new(), String::new());
                };
                let off = self.share(claim.outcome.off(basis));
                if claim.outcome.is_of_one() {
                    let quantities = [basis.given.value, basis.one.value];
                    let [stated, computed] =
                        quantities.map(|quantity| self.figures.single(quantity));
                    return (stated, computed, off);
                }
                (self.count(*compared, *count), self.count(*compared, basis.computed), off)
            }
            Outcome::Lacking { count, .. } => (self.mass(*count), String::new(), String::new()),
        }
    }

    /// How many of something: times, or tonnes of coal.
    pub fn count(&self, compared: ComparedBy, count: Estimate<f64>) -> String {
        if compared.is_mass() { self.mass(count) } else { self.figures.times(count).text() }
    }

    /// So many tonnes.
    fn mass(&self, count: Estimate<f64>) -> String {
        let masses = self.figures.masses(&[count.map(Mass::new::<ton>)]);
        masses.first().map(Figure::text).unwrap_or_default()
    }

    /// By how much a computed figure differs from a stated one, if it can be said.
    pub fn share(&self, off: Option<f64>) -> String {
        // What has the other sign is no share of it.
        let off = off.filter(|off| *off >= -1.0);
        off.map_or_else(|| "–".to_owned(), |share| self.percent(share))
    }

    fn percent(&self, share: f64) -> String {
        let sign = if share > 0.0 { "+" } else { "" };
        let rounded = if share.abs() < 1e-12 { 0.0 } else { share * 100.0 };
        let figures = Figures { digits: self.figures.digits.min(3), ..self.figures };
        if share >= MANIFOLD {
            return figures.times(Estimate::exactly(share + 1.0)).text();
        }
        let number = figures
            .estimate(Estimate::exactly(rounded.abs()), words::percent(self.language))
            .text();
        if share < 0.0 && rounded != 0.0 { format!("-{number}") } else { format!("{sign}{number}") }
    }

    /// Why the verdict is what it is.
    pub fn reasons(&self, claim: &CheckedClaim) -> Vec<Entry> {
        let name = self.name(claim);
        let reason = match (&claim.impossible, &claim.outcome) {
            (None, Outcome::Lacking { lack, .. }) => {
                words::claims::lacks(self.language, *lack).to_owned()
            }
            _ => self.why(claim),
        };
        let remarks = self.remarks(claim).into_iter().map(|text| Entry::new("", text));
        std::iter::once(Entry::new(name, reason)).chain(remarks).collect()
    }

    /// What there is to know beside the reason.
    pub fn remarks(&self, claim: &CheckedClaim) -> Vec<String> {
        let mut remarks: Vec<String> = self.compared(claim).into_iter().collect();
        let named = claim.claim.amounts().filter_map(|side| side.named.as_ref());
        remarks.extend(named.filter(|named| named.bare).map(|named| {
            let label = [self.language.of(&named.name), words::colon(self.language)].concat();
            label + words::bare_accelerator(self.language)
        }));
        if let Some((year, _)) = claim.age {
            let age = NEWEST_SOURCE_YEAR.saturating_sub(year);
            remarks.push(words::claims::age(self.language, claim.verdict, year, age));
        }
        if let Some((slip, too_large)) = claim.slip {
            let magnitude =
                slip.magnitude().map(|magnitude| words::magnitude(self.language, magnitude));
            remarks.push(words::claims::slip(self.language, slip, magnitude, too_large));
        }
        if let Some((text, lost)) = &claim.slight {
            let lost: Vec<&str> =
                lost.iter().map(|magnitude| words::magnitude(self.language, *magnitude)).collect();
            let lost = lost.join(words::listing_comma(self.language));
            remarks.push(words::claims::slight(self.language, text, &lost));
        }
        remarks
    }

    /// That what is assumed changes none of its powers.
    pub fn unscaled(&self, report: &ClaimReport, claim: &CheckedClaim) -> Option<String> {
        let why = claim.unscaled().filter(|_| report.premises.assumptions().changes_power())?;
        Some(words::claims::unscaled(self.language, why).to_owned())
    }

    /// What is assumed of announced powers where it changes them.
    pub fn assumed_otherwise(&self, report: &ClaimReport) -> Option<String> {
        if !report.premises.assumptions().changes_power() || !report.claims.iter().any(is_scaled) {
            return None;
        }
        let assumed = assumed(&report.premises, self.language, ComparedWith::default());
        Some(words::assumptions_of_claims(self.language, &assumed))
    }

    /// Of the figures that are shown on one screen.
    pub fn shown_citations(&self, report: &ClaimReport) -> Vec<Citation> {
        let of_claim = |claim| self.citations_of(claim, words::claim(self.language), false);
        report.claims.iter().flat_map(of_claim).collect()
    }

    /// What is compared where it is neither the nameplate nor the year of a plant or consumer.
    fn compared(&self, claim: &CheckedClaim) -> Option<String> {
        let Outcome::Multiple { compared, bases, name, .. } = &claim.outcome else {
            return None;
        };
        let classifier = name.as_ref().map_or("个", |name| self.language.classifier_alone(name));
        let one = self.figures.single(bases.iter().find(|basis| basis.is_judge())?.one.value);
        match compared {
            ComparedBy::MeanPower => {
                Some(words::claims::mean_power(self.language, classifier, &one))
            }
            ComparedBy::During(time) => {
                let hours = hours_text(*time, self.language);
                Some(words::claims::during(self.language, &hours, classifier, &one))
            }
            ComparedBy::Coal => {
                let by_heat = |basis: &Basis| matches!(basis.one.figure, BasisFigure::Heat);
                let said = if claim.decisive().is_some_and(by_heat) {
                    words::claims::coal_by_heat
                } else {
                    words::claims::coal_burnt
                };
                Some(said(self.language).to_owned())
            }
            ComparedBy::Capacity | ComparedBy::Year | ComparedBy::Use | ComparedBy::Carbon => None,
        }
    }

    /// The figures that a claim was judged by, and none that only stand beside them.
    pub fn judging(&self, claim: &CheckedClaim) -> Vec<Citation> {
        let Outcome::Multiple { bases, name, .. } = &claim.outcome else {
            return self.citations(claim, "");
        };
        let told = bases.iter().filter(|basis| basis.one.role != Role::Tried);
        told.filter_map(|basis| self.cited(name.as_ref(), &basis.one)).collect()
    }

    /// A figure of something, where it was read.
    fn cited(&self, name: Option<&Name>, one: &One) -> Option<Citation> {
        Some(Citation {
            source: Arc::clone(one.source.as_ref()?),
            figure: words::side_by_side(&[self.of(name), &self.figure_name(&one.figure)]),
            quote: one.quote.clone(),
        })
    }

    fn citations(&self, claim: &CheckedClaim, name: &str) -> Vec<Citation> {
        self.citations_of(claim, name, true)
    }

    /// Of all figures that were tried, or of those that a reader would take.
    pub(super) fn citations_of(
        &self,
        claim: &CheckedClaim,
        name: &str,
        all: bool,
    ) -> Vec<Citation> {
        let statement = claim.claim.preset.iter().map(|preset| &preset.statement);
        let mut citations: Vec<Citation> =
            statement.map(|statement| Citation::of(statement, name)).collect();
        let named = claim.claim.amounts().filter_map(|side| side.named.as_ref());
        citations.extend(named.map(|named| named.citation(self.language)));
        let of_names = |(name, one): &(Name, One)| self.cited(Some(name), one);
        match &claim.outcome {
            Outcome::Multiple { bases, name, .. } => {
                let shown = |basis: &&Basis| all || basis.one.role != Role::Tried;
                let bases: Vec<&Basis> = bases.iter().filter(shown).collect();
                let given = bases.iter().flat_map(|basis| &basis.given.ones).filter_map(of_names);
                let ones = bases.iter().filter_map(|basis| self.cited(name.as_ref(), &basis.one));
                citations.extend(given.chain(ones));
            }
            Outcome::Direct { tried, .. } => {
                citations.extend(tried.iter().flat_map(Tried::ones).filter_map(of_names));
            }
            Outcome::Lacking { .. } => {}
        }
        citations
    }
}

/// From here on a difference is said as a multiple: percents would only have many digits.
const MANIFOLD: f64 = 9.0;
