//! The main result: deployments, what they consume, and how that compares with a plant.

mod chart;
mod citations;
mod derivation;
mod document;
mod finding;
mod footnotes;
mod json;
mod many;
#[cfg(feature = "pictures")]
mod parts;
mod records;
mod references;
mod scenarios;
mod screen;
mod sentence;
mod simulation;

pub(crate) use finding::spaced;
pub(crate) use footnotes::{age_note, in_year, item_notes, origin_note};
pub(crate) use json::{AssumptionsJson, DrawnJson, Several};
#[cfg(feature = "pictures")]
pub(crate) use parts::{LargeFigure, Parts};
pub(crate) use sentence::{against as as_much_as, as_figure};

use super::{Document, Records, Style, shown::Shown};
use crate::answer::Calculation;
use crate::language::Language;
use serde::Serialize;

impl Shown for Calculation {
    fn sentence(&self, language: Language) -> Option<String> {
        Some(sentence::of(&document::Page::new(self, &Style::new(language))))
    }

    fn document(&self, style: &Style) -> Document {
        document::build(self, style)
    }

    fn screen(&self, style: &Style) -> Document {
        screen::build(self, style)
    }

    fn records(&self) -> Records {
        records::build(self)
    }

    fn json(&self) -> impl Serialize {
        json::build(self)
    }
}
