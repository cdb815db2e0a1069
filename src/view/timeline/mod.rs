//! Deployments by calendar years, as they come online.

mod chart;
mod document;
mod footnotes;
mod json;
mod records;

pub(crate) use footnotes::tranche_text;
pub(crate) use json::ScheduleEntry;

use super::assumed::assumed;
use super::calculation::{as_much_as, spaced};
use super::figure::said;
use super::{Document, Records, Style, shown::Shown};
#[cfg(feature = "pictures")]
use super::{
    citations::Citation,
    document::{Entry, Sheet},
};
use crate::answer::CalendarYears;
use crate::answer::calendar_years::Course;
use crate::language::Language;
use crate::model::Exactness;
use crate::words::{self, ComparedWith, sentence as say};
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
        sentence(self, &Style::new(language))
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

/// Of several deployments, their total or the one that takes most in the last year.
fn sentence(timeline: &CalendarYears, style: &Style) -> Option<String> {
    let (language, page) = (style.language, document::Page::new(timeline, style));
    let last = |course: &Course| course.years.last().map(|year| year.of.energy.central());
    let largest = timeline
        .courses
        .iter()
        .reduce(|most, course| if last(course) > last(most) { course } else { most });
    let course = timeline.total.as_ref().or(largest)?;
    let (first, last) = (course.years.first()?, course.years.last()?);
    let planned = course.planned.as_ref();
    let name = planned.map_or_else(|| say::all_together(language).to_owned(), |one| page.name(one));
    let name = match planned {
        Some(planned) if planned.item.is_none() => words::capital(words::finding::plan(language)),
        _ => spaced(&name, language),
    };
    let assumed = assumed(&timeline.premises, language, ComparedWith::default());
    let all = || timeline.planned().any(|one| one.exactness() == Exactness::Assumed);
    let on_assumed_dates = planned.map_or_else(all, |one| one.exactness() == Exactness::Assumed);
    let grows = say::Growth {
        name: &name,
        first: (first.of.year, &said(language, first.of.energy)),
        last: (last.of.year, &said(language, last.of.energy)),
        on_assumed_dates,
    };
    let as_what = as_much_as(language, &timeline.against, last.plant_years);
    Some(say::by_year(language, &grows, &assumed, as_what.as_deref()))
}
