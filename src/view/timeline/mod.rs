//! Deployments by calendar years, as they come online.

mod chart;
mod document;
mod footnotes;
mod json;
mod records;
mod sentence;

pub(crate) use footnotes::tranche_text;
pub(crate) use json::ScheduleEntry;

use super::{Document, Records, Style, shown::Shown};
#[cfg(feature = "pictures")]
use super::{
    citations::Citation,
    document::{Entry, Sheet},
};
use crate::answer::CalendarYears;
use crate::language::Language;
use serde::Serialize;

/// What a timeline says, for a page with headings of its own.
#[cfg(feature = "pictures")]
pub(crate) struct Parts {
    pub sheets: Vec<Sheet>,
    pub assumptions: String,
    /// What runs when, behind the tables.
    pub schedules: Vec<Entry>,
    pub notes: Vec<Entry>,
    pub citations: Vec<Citation>,
}

impl CalendarYears {
    #[cfg(feature = "pictures")]
    pub(crate) fn parts(&self, style: &Style) -> Parts {
        let page = document::Page::new(self, style);
        Parts {
            sheets: self.all_courses().map(|course| page.sheet(course)).collect(),
            assumptions: page.assumptions(),
            schedules: page.schedules(),
            notes: page.notes(),
            citations: page.all_citations(),
        }
    }
}

impl Shown for CalendarYears {
    fn sentence(&self, language: Language) -> Option<String> {
        sentence::of(self, &Style::new(language))
    }

    fn screen(&self, style: &Style) -> Document {
        document::screen(self, style)
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
