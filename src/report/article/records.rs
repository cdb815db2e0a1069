//! A text that was read, for spreadsheets: a row a figure and a row a claim.

use super::super::claims::Page;
use super::super::records::Field;
use super::super::{Records, Style, Value};
use super::document::reason;
use crate::answer::{Article, ArticleClaim, Compared};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::quantity::Dimension;
use crate::read::{Figure, FigureKind, Place};

const HEADER: [&str; 11] = [
    "what", "text", "line", "column", "start", "end", "value", "stated", "unit", "verdict",
    "reason",
];

pub(super) fn build(article: &Article) -> Records {
    let style = Style { digits: 6, ..Style::new(Language::English) };
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
    let (what, unit) = match figure.kind {
        FigureKind::Power => ("power", "W"),
        FigureKind::Energy => ("energy", "J"),
        FigureKind::Rate => ("rate", "W"),
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
        text(unit),
        empty(),
        empty(),
    ]
}

fn claim(claim: &ArticleClaim, page: &Page) -> Vec<Field> {
    let [line, column, start, end] = place(claim.place);
    let compared = claim.computed_and_stated();
    let number = |compared: Compared| match compared {
        Compared::Quantity(quantity) => Field::figure(Estimate::exactly(quantity.base_value())),
        Compared::Times(times) => Field::figure(Estimate::exactly(times)),
    };
    let unit = compared.map_or("", |[computed, _]| match computed {
        Compared::Times(_) => "times",
        Compared::Quantity(quantity) if quantity.dimension() == Dimension::Power => "W",
        Compared::Quantity(_) => "J",
    });
    let [computed, stated] = compared
        .map_or_else(|| [Value::Empty.into(), Value::Empty.into()], |both| both.map(number));
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
