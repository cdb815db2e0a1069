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
use crate::quantity::Quantity;
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
        let (claim, sides) =
            claims.map(|claim| (claim, page.drawn(claim))).find(|(_, sides)| !sides.is_empty())?;
        let language = style.language;
        let title = words::claims::sentence::single(language, claim.verdict, &page.why(claim));
        let sources = page.citations_of(claim, "", false).into_iter().map(|cited| cited.source);
        Some(Chart {
            remarks: page.needed(claim).into_iter().collect(),
            notes: page.assumed_of_powers(self).into_iter().collect(),
            sources: publishers(sources, language),
            ..Chart::of_bars(page.figures, &title, sides)?
        })
    }
}

impl Page {
    /// The sides of a claim; none where tonnes are counted, or nothing is known of a side.
    fn drawn(&self, claim: &CheckedClaim) -> Vec<Drawn> {
        let none = String::new;
        match &claim.outcome {
            Outcome::Direct { stated, computed, .. } => {
                let [of_stated, other] =
                    claim.claim.stated_and_other().map(|side| self.subject(side));
                vec![
                    (Kind::Deployment, other, none(), *computed),
                    (Kind::Reference, of_stated, none(), *stated),
                ]
            }
            Outcome::Multiple { count, name, compared, bases } if !compared.is_mass() => {
                let shown = bases.iter().filter(|basis| basis.one.role != Role::Tried);
                let Some(first) = shown.clone().next() else { return Vec::new() };
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
        }
    }
}

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
