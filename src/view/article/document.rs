//! A text that was read, for people: what was found in a sentence, the claims, and the other figures.

use super::super::Style;
use super::super::citations::{Citation, publishers, sources};
use super::super::claims::Page;
use super::super::document::{Block, Document, Mark, Remark};
use super::finding::{finding, reason};
use crate::answer::{Article, ArticleClaim, Finding};
use crate::language::Language;
use crate::model::Verdict;
use crate::read::{Figure, Place};
use crate::words::article::Counts;
use crate::words::{self, article, claims};

pub(crate) fn build(article: &Article, style: &Style) -> Document {
    let language = style.language;
    let page = Page::new(style);
    let mut blocks = Vec::new();
    if !article.claims.is_empty() {
        let remark = |claim: &ArticleClaim| Remark {
            place: place(claim.place),
            words: claim.text.clone(),
            verdict: claims::verdict_name(language, claim.verdict()).to_owned(),
            mark: mark(claim.verdict()),
            reason: reason(claim, &page),
        };
        let headings = [article::place, words::claim, claims::verdict, article::reason];
        blocks.push(Block::Remarks {
            headings: headings.map(|heading| heading(language).to_owned()),
            remarks: article.claims.iter().map(remark).collect(),
        });
    }
    let others: Vec<String> = others(article).map(|(_, figure)| named(figure, &page)).collect();
    if !others.is_empty() {
        let figures = others.join(words::listing_comma(language));
        blocks.push(Block::Paragraph(article::others(language, &figures)));
    }
    if assumes(article) {
        blocks.push(Block::Paragraph(article::assumed(language).to_owned()));
    }
    blocks.extend(sources_of(article, &page, style.sources));
    Document { blocks }
}

/// The sources of all figures that claims were judged by: in a line, or all of them in a list.
fn sources_of(article: &Article, page: &Page, all: bool) -> Option<Block> {
    let language = page.language;
    let citations = citations(article, page);
    if citations.is_empty() {
        return None;
    }
    if all {
        let heading = words::sources(language).to_owned();
        return Some(Block::List { heading, entries: sources(citations, language) });
    }
    Some(Block::Paragraph(source_line(&citations, language)))
}

pub(crate) fn source_line(citations: &[Citation], language: Language) -> String {
    let sources = citations.iter().map(|citation| citation.source.clone());
    article::sources(language, &publishers(sources, language))
}

/// The figures of plants and consumers that claims were judged by, with their documents.
pub(crate) fn citations(article: &Article, page: &Page) -> Vec<Citation> {
    let checked = article.claims.iter().filter_map(|claim| match &claim.finding {
        Finding::Checked { claim, .. } => Some(claim),
        Finding::Paid(_) | Finding::Lacking(_) => None,
    });
    checked.flat_map(|claim| page.judging(claim)).collect()
}

/// Whether an energy was worked out from a power over a year.
pub(crate) fn assumes(article: &Article) -> bool {
    article.claims.iter().any(|claim| match &claim.finding {
        Finding::Checked { claim, .. } => claim.claim.statement.contains(" for "),
        Finding::Paid(paid) => paid.energy.text.contains(" for "),
        Finding::Lacking(_) => false,
    })
}

/// How many claims hold, and what is so of those that do not.
pub(crate) fn sentence(article: &Article, style: &Style) -> String {
    /// More of them are only counted.
    const TOLD: usize = 2;

    let language = style.language;
    let counts = counts(article);
    if counts.all == 0 {
        return article::no_claim(language, article.figures.len());
    }
    let page = Page::new(style);
    let broken = article.claims.iter().filter(|claim| claim.verdict().is_false());
    let mut told: Vec<String> = broken.take(TOLD).map(|claim| finding(claim, &page)).collect();
    if counts.broken > TOLD {
        told.push(article::more_findings(language, counts.broken - TOLD));
    }
    article::held(language, &counts, &told.join(words::semicolon(language)))
}

pub(crate) fn counts(article: &Article) -> Counts {
    let claims = &article.claims;
    let count =
        |is: &dyn Fn(Verdict) -> bool| claims.iter().filter(|claim| is(claim.verdict())).count();
    let broken = count(&Verdict::is_false);
    let unknown = count(&|verdict| verdict == Verdict::NotCheckable);
    let depending = count(&|verdict| verdict == Verdict::DependsOnTheYear);
    let first = claims.iter().position(|claim| claim.verdict().is_false()).unwrap_or_default();
    let holding = claims.len() - broken - unknown - depending;
    Counts { all: claims.len(), holding, broken, unknown, depending, first }
}

pub(crate) fn mark(verdict: Verdict) -> Mark {
    match verdict {
        verdict if verdict.is_false() => Mark::Fails,
        Verdict::NotCheckable => Mark::Open,
        _ => Mark::Holds,
    }
}

/// The figures that stand in no claim, with their number in the text.
pub(crate) fn others(article: &Article) -> impl Iterator<Item = (usize, &Figure)> {
    article.figures.iter().enumerate().filter(|(_, figure)| !is_claimed(article, figure))
}

/// Whether a figure stands in a claim. Claims stand in their order, and none is longer than a sentence.
fn is_claimed(article: &Article, figure: &Figure) -> bool {
    let place = &figure.within;
    let behind = article.claims.partition_point(|claim| claim.within.start < place.end);
    let near = article.claims[..behind].iter().rev().take(NEAR);
    near.into_iter().any(|claim| place.start < claim.within.end)
}

/// More claims than begin in front of a figure in the same sentence.
const NEAR: usize = 64;

/// A figure with its place and what it comes to.
fn named(figure: &Figure, page: &Page) -> String {
    let inside = [place(figure.place), value(figure, page)].join(words::comma(page.language));
    format!("{}{}", figure.text, words::in_brackets(page.language, &inside))
}

/// What a figure comes to.
pub(crate) fn value(figure: &Figure, page: &Page) -> String {
    match figure.quantity {
        Some(quantity) => page.figures.single(quantity),
        None => article::no_number(page.language).to_owned(),
    }
}

fn place(place: Place) -> String {
    format!("{}:{}", place.line, place.column)
}
