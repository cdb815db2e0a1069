//! A timeline in one sentence: the last year, and the first.

use super::super::Style;
use super::super::assumed::assumed;
use super::super::calculation::{as_much_as, spaced};
use super::super::figure::said;
use super::document::Page;
use crate::answer::CalendarYears;
use crate::answer::calendar_years::Course;
use crate::model::Exactness;
use crate::words::{ComparedWith, sentence as say};

/// Of several deployments, their total or the one that takes most in the last year.
pub(crate) fn of(timeline: &CalendarYears, style: &Style) -> Option<String> {
    let (language, page) = (style.language, Page::new(timeline, style));
    let last = |course: &Course| course.years.last().map(|year| year.of.energy.central());
    let largest = timeline
        .courses
        .iter()
        .reduce(|most, course| if last(course) > last(most) { course } else { most });
    let course = timeline.total.as_ref().or(largest)?;
    let (first, last) = (course.years.first()?, course.years.last()?);
    let planned = course.planned.as_ref();
    let name = planned.map_or_else(|| say::all_together(language).to_owned(), |one| page.name(one));
    let name = spaced(&name, language);
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
