//! Deployments by calendar years, as they come online.

use super::planned::Announced;
use super::{Planned, Premises, Yardstick};
use crate::estimate::Estimate;
use crate::model::{Exactness, Schedule, YearFigure, YearOfSchedule, years_of};
use crate::quantity::Energy;
use std::ops::RangeInclusive;

/// Deployments by calendar year, against one figure of a plant.
///
/// ```
/// use gigawatt::ask::Timeline;
/// use gigawatt::catalog::Catalog;
/// use gigawatt::render::{Format, Language, Style, render};
///
/// let asked = Timeline {
///     deployments: vec!["openai-amd".to_owned()],
///     from: Some(2026),
///     to: Some(2027),
///     ..Timeline::default()
/// };
/// let years = asked.answer(&Catalog::embedded())?;
/// let text = render(&years, Format::Markdown, &Style::new(Language::English))?;
/// // Half a year of a gigawatt: 184 d of 24 GWh.
/// assert!(text.contains("| 2026 | 0.5041 GW | 4.416 TWh | 4.416 TWh | 0.05007 years |"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct CalendarYears {
    pub(crate) premises: Premises,
    pub(crate) against: Yardstick,
    pub(crate) from: u16,
    pub(crate) courses: Vec<Course>,
    pub(crate) total: Option<Course>,
}

/// A deployment, or the total, with its years.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Course {
    /// `None` for the total.
    pub(crate) planned: Option<Planned>,
    pub(crate) years: Vec<Year>,
    /// What of the energy of each year is not assumed; empty for the total.
    pub(crate) announced: Vec<Energy>,
}

/// A year with its comparison.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Year {
    pub(crate) of: YearOfSchedule,
    pub(crate) plant_years: Estimate<f64>,
}

impl CalendarYears {
    /// The `years` of every deployment, and of their total if wanted, in plant-years of the first
    /// figure of `against`.
    #[must_use]
    pub(crate) fn new(
        planned: Vec<Planned>,
        against: Yardstick,
        premises: &Premises,
        years: RangeInclusive<u16>,
        with_total: bool,
    ) -> Self {
        let (from, range) = (*years.start(), years.clone());
        let years = |schedule: &Schedule| -> Vec<Year> {
            let years = years_of(schedule, years.clone()).into_iter();
            years.map(|year| compared(year, &against)).collect()
        };
        let drawn: Vec<Schedule> =
            planned.iter().map(|one| one.drawn(premises.assumptions())).collect();
        let total = || Course {
            planned: None,
            years: years(&Schedule::together(&drawn)),
            announced: Vec::new(),
        };
        let total = with_total.then(total);
        let courses = planned.into_iter().zip(&drawn);
        let course = |(planned, drawn): (Planned, &Schedule)| {
            let years = years(drawn);
            let announced = match planned.announced() {
                Announced::All => years.iter().map(|year| year.of.energy.central()).collect(),
                Announced::Nothing => vec![Energy::default(); years.len()],
                Announced::Part(schedule) => {
                    let drawn = planned.of_facility(&schedule, premises.assumptions());
                    let years = years_of(&drawn, range.clone()).into_iter();
                    years.map(|year| year.energy.central()).collect()
                }
            };
            Course { planned: Some(planned), years, announced }
        };
        let courses = courses.map(course).collect();
        Self { premises: premises.clone(), against, from, courses, total }
    }

    /// How far the energies of a deployment can be trusted.
    pub(crate) fn exactness(&self, planned: &Planned) -> Exactness {
        let drawn = self.premises.exactness_of(&planned.deployment());
        Exactness::calculated([planned.exactness(), drawn])
    }

    pub(crate) fn all_courses(&self) -> impl Iterator<Item = &Course> {
        self.courses.iter().chain(&self.total)
    }

    pub(crate) fn planned(&self) -> impl Iterator<Item = &Planned> {
        self.courses.iter().filter_map(|course| course.planned.as_ref())
    }
}

fn compared(year: YearOfSchedule, against: &Yardstick) -> Year {
    let times = |figure: &YearFigure| figure.times(year.energy);
    let figure = against.figures.first().map(|figure| &figure.value);
    let plant_years = figure.map_or(Estimate::exactly(f64::NAN), times);
    Year { plant_years, of: year }
}
