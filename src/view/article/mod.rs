//! A text that was read: for people, spreadsheets and programs.

pub(crate) mod document;
pub(crate) mod finding;
mod json;
pub(crate) mod quote;
mod records;

use super::{Document, Records, Style, shown::Shown};
use crate::answer::{Article, Value};
use crate::language::Language;
use crate::quantity::Dimension;
use crate::read::FigureKind;
use serde::Serialize;

impl Shown for Article {
    fn sentence(&self, language: Language) -> Option<String> {
        Some(document::sentence(self, &Style::new(language)))
    }

    fn document(&self, style: &Style) -> Document {
        document::build(self, style)
    }

    fn records(&self) -> Records {
        records::build(self)
    }

    fn json(&self) -> impl Serialize {
        json::build(self)
    }
}

/// The style of the reasons that programs are given: in English, to six digits.
fn style_of_reasons() -> Style {
    Style { digits: 6, ..Style::new(Language::English) }
}

/// The unit of a figure for programs; that of a rate is the power that it is.
fn figure_unit(kind: FigureKind) -> &'static str {
    match kind {
        FigureKind::Power | FigureKind::Rate => "W",
        FigureKind::Energy => "J",
    }
}

/// The value and the unit, for programs, of what was worked out or stated.
fn value_and_unit(compared: Value) -> (f64, &'static str) {
    match compared {
        Value::Times(times) => (times, "times"),
        Value::Quantity(quantity) if quantity.dimension() == Dimension::Power => {
            (quantity.base_value(), "W")
        }
        Value::Quantity(quantity) => (quantity.base_value(), "J"),
        Value::Money(money) => (money.amount, money.currency.code()),
    }
}
