//! What every result can do. Nobody else has to, so that more can be asked of it later.

use super::document::Document;
use super::{Records, Style};
use crate::answer::{
    Article, Calculation, CalendarYears, ClaimReport, Conversion, PresetListing, ScenarioTable,
    Solution,
};
use serde::{Serialize, Serializer};

/// The parts of a result before they are laid out.
pub trait Shown {
    /// For people: tables, notes and sources.
    fn document(&self, style: &Style) -> Document;
    /// For spreadsheets.
    fn records(&self) -> Records;
    /// For programs.
    fn json(&self) -> impl Serialize;
}

/// Serde writes a result as [`render`](super::render) does, with the unit in every key.
macro_rules! serialize {
    ($($result:ty),*) => {$(
        impl Serialize for $result {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.json().serialize(serializer)
            }
        }
    )*};
}

serialize!(
    Calculation,
    ScenarioTable,
    Conversion,
    PresetListing<'_>,
    Solution,
    ClaimReport,
    CalendarYears,
    Article
);
