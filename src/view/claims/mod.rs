//! Checked claims for people, spreadsheets and programs.

mod bases;
mod data;
mod document;
mod json;
mod page;
mod reason;
mod records;
mod screen;
mod sentence;

pub(crate) use page::Page;

use super::chart::{Chart, Drawn, Kind};
use super::citations::{Citation, publishers};
use super::document::Block;
use super::{Document, Records, Style, shown::Shown};
use crate::answer::claims::{outcome::Outcome, yardstick::Role};
use crate::answer::{CheckedClaim, ClaimReport};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::model::Verdict;
use crate::quantity::{Dimension, Quantity};
use crate::words;
use serde::Serialize;

impl ClaimReport {
    /// The verdicts, a line each, and the sources they rest on.
    #[cfg(feature = "pictures")]
    pub(crate) fn parts(&self, style: &Style) -> (Vec<Block>, Vec<Citation>) {
        (document::lines(self, style), document::citations(self, style))
    }

    /// The sides of the first claim that is false, or of the first that has two quantities, as bars.
    #[must_use]
    pub fn chart(&self, style: &Style) -> Option<Chart> {
        let page = Page::new(style).under(&self.premises);
        let falsely = |claim: &&CheckedClaim| claim.verdict.is_false();
        let claims = self.claims.iter().filter(falsely).chain(&self.claims);
        let (claim, (sides, measure)) = claims
            .map(|claim| (claim, page.drawn(claim)))
            .find(|(_, (sides, _))| !sides.is_empty())?;
        let language = style.language;
        let title = words::claims::sentence::single(language, claim.verdict, &page.why(claim));
        let sources = page.citations_of(claim, "", false).into_iter().map(|cited| cited.source);
        let chart = Chart::of_bars(page.figures, &title, sides)?;
        Some(Chart {
            remarks: page.needed(claim).into_iter().collect(),
            notes: page.assumed_of_powers(self).into_iter().collect(),
            sources: publishers(sources, language),
            subtitle: measure.unwrap_or_else(|| chart.subtitle.clone()),
            ..chart
        })
    }
}

impl Page {
    /// What was claimed, as a line.
    fn line(&self, text: &str, value: Estimate<Quantity>) -> Drawn {
        (Kind::Stated, words::chart::stated(self.language, text), String::new(), value)
    }

    /// The sides of a claim, none where tonnes are counted, or nothing is known of a side; and what is measured,
    /// where that is neither a power nor an energy.
    fn drawn(&self, claim: &CheckedClaim) -> (Vec<Drawn>, Option<String>) {
        let none = String::new;
        let sides = match &claim.outcome {
            Outcome::Direct { stated, computed, .. } => {
                let [stated_side, other] = claim.claim.stated_and_other();
                let stated = if self.says(stated_side, *stated) {
                    self.line(&self.subject(stated_side), *stated)
                } else {
                    (Kind::Reference, self.subject(stated_side), none(), *stated)
                };
                vec![(Kind::Deployment, self.subject(other), none(), *computed), stated]
            }
            Outcome::Multiple { count, name, bases, .. } if self.is_of_output(claim) => {
                let shown = bases.iter().filter(|basis| basis.one.role != Role::Tried);
                let days = |days: f64| Quantity::from_base(days * DAY, Dimension::Time);
                let mut drawn: Vec<Drawn> = shown
                    .clone()
                    .filter_map(|basis| {
                        let size = self.figures.single(basis.one.value);
                        let value = basis.days()?.map(days);
                        Some((Kind::Deployment, self.basis_name(basis), size, value))
                    })
                    .collect();
                let years = count.map(|count| days(count * 365.0));
                drawn.push(self.line(&self.years_claimed(*count), years));
                let whose = words::whose(self.language, self.of(name.as_ref()));
                let energy =
                    shown.clone().next().map(|basis| self.figures.single(basis.given.value));
                let measure =
                    words::chart::output_in(self.language, &whose, &energy.unwrap_or_default());
                return (drawn, Some(measure));
            }
            Outcome::Multiple { count, name, compared, bases } if !compared.is_mass() => {
                let shown = bases.iter().filter(|basis| basis.one.role != Role::Tried);
                let Some(first) = shown.clone().next() else { return (Vec::new(), None) };
                let subject = self.given_subject(claim, first);
                let given = (Kind::Deployment, subject, none(), first.given.value);
                let times = |one: Quantity, count: f64| {
                    Quantity::from_base(one.base_value() * count, one.dimension())
                };
                let shown = shown.map(|basis| {
                    let figure = words::sentence_part(self.language, &self.basis_name(basis));
                    let many = (*count != Estimate::exactly(1.0)).then(|| self.estimate(*count));
                    let so_many = |n: &String| words::chart::so_many(self.language, &figure, n);
                    let figure = many.as_ref().map_or_else(|| figure.clone(), so_many);
                    let value = basis.one.value.combine(*count, times);
                    (Kind::Reference, self.of(name.as_ref()).to_owned(), figure, value)
                });
                std::iter::once(given).chain(shown).collect()
            }
            _ => Vec::new(),
        };
        (sides, None)
    }

    /// Whether a claim is of years of a plant's output, and false.
    fn is_of_output(&self, claim: &CheckedClaim) -> bool {
        let Outcome::Multiple { bases, .. } = &claim.outcome else { return false };
        let other = claim.claim.named_and_other().map(|(_, _, other)| other);
        let is_plain = |side| {
            let given = bases.first().map(|basis| basis.given.value);
            given.is_some_and(|given| self.says(side, given))
        };
        let days = bases.iter().map(|basis| basis.days().map_or(f64::INFINITY, |days| days.high()));
        claim.verdict == Verdict::DoesNotHold
            && claim.claim.relation.is_equality()
            && days.fold(0.0, f64::max) < MOST_DAYS
            && !other.is_some_and(is_plain)
    }
}

/// Seconds.
const DAY: f64 = 86_400.0;
/// More days than this say little.
const MOST_DAYS: f64 = 4_000.0;

impl Shown for ClaimReport {
    fn sentence(&self, language: Language) -> Option<String> {
        sentence::build(self, language)
    }

    fn document(&self, style: &Style) -> Document {
        if style.full {
            return document::build(self, style);
        }
        Document { blocks: screen::build(self, style) }
    }

    fn records(&self) -> Records {
        records::build(self)
    }

    fn json(&self) -> impl Serialize {
        json::build(self)
    }
}
