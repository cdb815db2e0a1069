//! A text that was read, for people: what was found in a sentence, the claims, and the other figures.

use super::super::Style;
use super::super::claims::Page;
use super::super::document::{Block, Cell, Document, Entry, Sheet};
use crate::answer::{Article, ArticleClaim, Finding};
use crate::language::Language;
use crate::model::Verdict;
use crate::read::{Figure, Place};
use crate::words::{self, article, claims};

pub(super) fn build(article: &Article, style: &Style) -> Document {
    let language = style.language;
    let page = Page::new(style);
    let mut blocks = Vec::new();
    if !article.claims.is_empty() {
        blocks.push(Block::Sheet(claim_table(article, &page)));
        let why = |claim: &ArticleClaim| Entry::new(place(claim.place), reason(claim, &page));
        let entries = article.claims.iter().map(why).collect();
        blocks.push(Block::List { heading: String::new(), entries });
    }
    let others: Vec<&Figure> =
        article.figures.iter().filter(|figure| !is_claimed(article, figure)).collect();
    if !others.is_empty() {
        let figures: Vec<String> = others.iter().map(|figure| named(figure, &page)).collect();
        let figures = figures.join(words::listing_comma(language));
        blocks.push(Block::Paragraph(article::others(language, &figures)));
    }
    Document { blocks }
}

/// How many claims hold.
pub(super) fn sentence(article: &Article, language: Language) -> String {
    let count = |is: &dyn Fn(Verdict) -> bool| {
        article.claims.iter().filter(|claim| is(claim.verdict())).count()
    };
    let broken = count(&Verdict::is_false);
    let unknown = count(&|verdict| verdict == Verdict::NotCheckable);
    let all = article.claims.len();
    let (figures, holding) = (article.figures.len(), all - broken - unknown);
    match (all, broken) {
        (0, _) => article::no_claim(language, figures),
        (1, 0) if unknown == 0 => article::one_holds(language).to_owned(),
        _ => article::held(language, holding, all, broken, unknown),
    }
}

fn claim_table(article: &Article, page: &Page) -> Sheet {
    let language = page.language;
    let header = [article::place, claims::claim, claims::verdict];
    let row = |claim: &ArticleClaim| {
        let verdict = claims::verdict_name(language, claim.verdict()).to_owned();
        [place(claim.place), claim.text.clone(), verdict].map(Cell::from).into()
    };
    Sheet {
        header: header.map(|word| Cell::from(word(language))).into(),
        rows: article.claims.iter().map(row).collect(),
        numeric: vec![false; 3],
    }
}

/// Why a claim holds or does not.
pub(super) fn reason(claim: &ArticleClaim, page: &Page) -> String {
    let language = page.language;
    let reason = match &claim.finding {
        Finding::Checked { claim: checked, verdict } => {
            let reasons = page.reasons(checked).into_iter().map(|entry| entry.text);
            let reasons = reasons.collect::<Vec<_>>().join(words::semicolon(language));
            if *verdict == Verdict::NotCheckable && checked.verdict().is_false() {
                article::other_measure(language, &reasons)
            } else {
                reasons
            }
        }
        Finding::Lacking(unknown) => article::unknown(language, *unknown).to_owned(),
    };
    if claim.conditional { article::conditional(language, &reason) } else { reason }
}

/// Whether a figure stands in a claim.
fn is_claimed(article: &Article, figure: &Figure) -> bool {
    let place = figure.place;
    article
        .claims
        .iter()
        .any(|claim| claim.place.start < place.end && place.start < claim.place.end)
}

/// A figure with its place and what it comes to.
fn named(figure: &Figure, page: &Page) -> String {
    let place = place(figure.place);
    let value = match figure.quantity {
        Some(quantity) => page.figures.single(quantity),
        None => article::no_number(page.language).to_owned(),
    };
    let inside = [place, value].join(words::comma(page.language));
    format!("{}{}", figure.text, words::in_brackets(page.language, &inside))
}

fn place(place: Place) -> String {
    format!("{}:{}", place.line, place.column)
}
