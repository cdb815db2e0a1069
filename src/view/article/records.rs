//! A text that was read, for spreadsheets: a row a figure and a row a claim.

use super::super::claims::Page;
use super::super::records::Field;
use super::super::{Records, Value};
use super::finding::reason;
use super::{figure_unit, style_of_reasons, value_and_unit};
use crate::answer::{Article, ArticleClaim};
use crate::estimate::Estimate;
use crate::read::{Figure, FigureKind, Place};

const HEADER: [&str; 11] = [
    "what", "text", "line", "column", "start", "end", "value", "stated", "unit", "verdict",
    "reason",
];

pub(super) fn build(article: &Article) -> Records {
    let style = style_of_reasons();
    let page = Page::new(&style);
    let figures = article.figures.iter().map(figure);
    let claims = article.claims.iter().map(|found| claim(found, &page));
    Records::of(HEADER.map(str::to_owned).into(), figures.chain(claims).collect())
}

fn text(text: &str) -> Field {
    Value::Text(text.to_owned()).into()
}

fn place(place: Place) -> [Field; 4] {
    [place.line, place.column, place.start, place.end]
        .map(|number| Value::Number(number as f64).into())
}

fn figure(figure: &Figure) -> Vec<Field> {
    let value = figure.quantity.map_or_else(
        || Value::Empty.into(),
        |quantity| Field::figure(quantity.map(|quantity| quantity.base_value())),
    );
    let what = match figure.kind {
        FigureKind::Power => "power",
        FigureKind::Energy => "energy",
        FigureKind::Rate => "rate",
    };
    let [line, column, start, end] = place(figure.place);
    let empty = || Value::Empty.into();
    vec![
        text(what),
        text(&figure.text),
        line,
        column,
        start,
        end,
        value,
        empty(),
        text(figure_unit(figure.kind)),
        empty(),
        empty(),
    ]
}

fn claim(claim: &ArticleClaim, page: &Page) -> Vec<Field> {
    let [line, column, start, end] = place(claim.place);
    let compared = claim.computed_and_stated().map(|both| both.map(value_and_unit));
    let number = |(value, _)| Field::figure(Estimate::exactly(value));
    let [computed, stated] = compared
        .map_or_else(|| [Value::Empty.into(), Value::Empty.into()], |both| both.map(number));
    let unit = compared.map_or("", |[(_, unit), _]| unit);
    let (verdict, reason) = (text(claim.verdict().name()), text(&reason(claim, page)));
    vec![
        text("claim"),
        text(&claim.text),
        line,
        column,
        start,
        end,
        computed,
        stated,
        text(unit),
        verdict,
        reason,
    ]
}
