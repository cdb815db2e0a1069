//! Deployments by calendar years, as they come online.

mod chart;
mod document;
mod footnotes;
mod json;
mod planned;
mod records;

pub(super) use footnotes::tranche_text;
pub(super) use json::ScheduleEntry;
use planned::Announced;
pub use planned::{Planned, TypedSchedule};

use super::calculation::Against;
use super::chart::Glyphs;
use super::premises::Premises;
use super::{Document, Records, Style, view::Shown};
#[cfg(feature = "pictures")]
use super::{
    citations::Citation,
    document::{Entry, Sheet},
};
use crate::estimate::Estimate;
use crate::model::{Exactness, Schedule, YearOfSchedule, plant_years, years_of};
use crate::quantity::Energy;
use serde::Serialize;
use std::ops::RangeInclusive;

/// Deployments by calendar years, against one figure of a plant.
///
/// ```
/// use gigawatt::catalog::Catalog;
/// use gigawatt::model::Assumptions;
/// use gigawatt::report::{Against, Format, Item, Language, Planned, Style, Timeline, render};
///
/// let catalog = Catalog::embedded()?;
/// let amd = Planned::of(Item::preset(catalog.deployment("openai-amd").unwrap(), 1.0));
/// let design = Against::usual(catalog.plant("three-gorges").unwrap()).first();
/// let timeline = Timeline::new(vec![amd], design, &Assumptions::headline().into(), 2026..=2027, false);
/// let style = Style::new(Language::English);
/// let text = render(&timeline, Format::Markdown, &style)?;
/// // Half a year of a gigawatt: 184 d of 24 GWh.
/// assert!(text.contains("| 2026 | 0.5041 GW | 4.416 TWh | 4.416 TWh | 0.05007 years |"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    premises: Premises,
    against: Against,
    from: u16,
    courses: Vec<Course>,
    total: Option<Course>,
    /// What a chart is drawn with, if one is wanted.
    chart: Option<Glyphs>,
}

/// What a timeline says, for a page with headings of its own.
#[cfg(feature = "pictures")]
pub(super) struct Parts {
    pub sheets: Vec<Sheet>,
    pub assumptions: String,
    /// What runs when, behind the tables.
    pub schedules: Vec<Entry>,
    pub notes: Vec<Entry>,
    pub citations: Vec<Citation>,
}

/// A deployment, or the total, with its years.
#[derive(Clone, Debug, PartialEq)]
struct Course {
    /// `None` for the total.
    planned: Option<Planned>,
    years: Vec<Year>,
    /// What of the energy of each year is not assumed; empty for the total.
    announced: Vec<Energy>,
}

/// A year with its comparison.
#[derive(Clone, Debug, PartialEq)]
struct Year {
    of: YearOfSchedule,
    plant_years: Estimate<f64>,
}

impl Timeline {
    /// The `years` of every deployment, and of their total if wanted, in plant-years of the first
    /// figure of `against`.
    #[must_use]
    pub fn new(
        planned: Vec<Planned>,
        against: Against,
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
        Self { premises: premises.clone(), against, from, courses, total, chart: None }
    }

    #[cfg(feature = "pictures")]
    pub(super) fn parts(&self, style: &Style) -> Parts {
        let page = document::Page::new(self, style);
        Parts {
            sheets: self.all_courses().map(|course| page.sheet(course)).collect(),
            assumptions: page.assumptions(),
            schedules: page.schedules(),
            notes: page.notes(),
            citations: page.all_citations(),
        }
    }

    /// How far the energies of a deployment can be trusted.
    fn exactness(&self, planned: &Planned) -> Exactness {
        let drawn = self.premises.exactness_of(&planned.deployment());
        Exactness::calculated([planned.exactness(), drawn])
    }

    fn all_courses(&self) -> impl Iterator<Item = &Course> {
        self.courses.iter().chain(&self.total)
    }

    fn planned(&self) -> impl Iterator<Item = &Planned> {
        self.courses.iter().filter_map(|course| course.planned.as_ref())
    }
}

fn compared(year: YearOfSchedule, against: &Against) -> Year {
    let generation = against.figures.first().map(|figure| figure.value.energy);
    let ratio = |energy| generation.map_or(f64::NAN, |generation| plant_years(energy, generation));
    Year { plant_years: year.energy.map(ratio), of: year }
}

impl Shown for Timeline {
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
