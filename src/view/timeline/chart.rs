//! A timeline as a chart: the energy of each year, the deployments on top of one another.

use super::super::Style;
use super::super::assumed::assumed;
use super::super::calculation::as_much_as;
use super::super::chart::{Bar, Chart, Column, ColumnPart, Columns, Kind, Plot, Scale};
use super::super::citations::publishers;
use super::document::Page;
use crate::answer::calendar_years::Course;
use crate::answer::{CalendarYears, Planned};
use crate::estimate::Estimate;
use crate::quantity::{Energy, write_number};
use crate::words::{self, ComparedWith};

impl CalendarYears {
    /// The energy of each year as columns, with the year of the plant across them.
    #[must_use]
    pub fn chart(&self, style: &Style) -> Chart {
        Page::new(self, style).chart()
    }

    /// What is drawn: all that has dates, or all of it where nothing has. A power without dates is no part of
    /// a ramp.
    fn charted(&self) -> Vec<&Course> {
        let has_dates = |course: &&Course| course.planned.as_ref().is_some_and(Planned::has_dates);
        let dated: Vec<&Course> = self.courses.iter().filter(has_dates).collect();
        if dated.is_empty() { self.courses.iter().collect() } else { dated }
    }
}

impl Page<'_> {
    pub fn chart(&self) -> Chart {
        let timeline = self.timeline;
        let courses = timeline.charted();
        let line = self.reference_year();
        let stacked = timeline.total.is_some();
        let totals = together(&courses);
        let highest = |energies: &[Estimate<Energy>]| {
            energies.iter().map(Estimate::high).fold(Energy::default(), Energy::max)
        };
        let each = courses.iter().map(|course| highest(&energies(course)));
        let largest =
            if stacked { highest(&totals) } else { each.fold(Energy::default(), Energy::max) };
        let largest = line.as_ref().map_or(largest, |(_, year)| largest.max(*year));
        let scale = Scale::up_to(largest, self.figures);
        let part = |energy: Estimate<Energy>, announced: Energy| {
            let value = scale.value(energy);
            let announced = scale.value(Estimate::exactly(announced)).central();
            ColumnPart { value, announced, text: self.number(value.central()) }
        };
        let years = totals.iter().enumerate().map(|(at, total)| {
            let parts = courses.iter().filter_map(|course| {
                Some(part(course.years.get(at)?.of.energy, *course.announced.get(at)?))
            });
            let parts: Vec<ColumnPart> = parts.collect();
            let announced = parts.iter().map(|part| part.announced).sum();
            let label = (u32::from(timeline.from) + at as u32).to_string();
            let total =
                stacked.then(|| ColumnPart { announced, ..part(*total, Energy::default()) });
            Column { label, parts, total }
        });
        let years: Vec<Column> = years.collect();
        let columns = Columns {
            series: courses.iter().filter_map(|course| self.name_of(course)).collect(),
            stacked,
            assumed: self.assumed_years(&years),
            years,
            line: line.map(|(label, year)| Bar {
                name: self.language.of(&timeline.against.name).to_owned(),
                detail: timeline.against.figures.first().map_or_else(String::new, |figure| {
                    words::chart::detail(self.language, &figure.value)
                }),
                ..scale.bar(label, Estimate::exactly(year), Kind::Reference)
            }),
        };
        let heading = words::chart::by_year(
            self.language,
            match columns.series.as_slice() {
                [name] => Some(name),
                _ => None,
            },
        );
        let remarks = self.remarks(&courses);
        let sources = self.all_citations().into_iter().map(|cited| cited.source);
        let unit = scale.suffix();
        Chart {
            heading: words::chart::with_unit(self.language, &heading, unit.trim()),
            title: self.finding(&courses).unwrap_or_else(|| heading.clone()),
            subtitle: words::chart::years_in(self.language, unit.trim()),
            description: self.description(&heading, &unit, &columns, &remarks),
            remarks,
            notes: vec![self.assumed_note()],
            unit: scale.suffix(),
            plot: Plot::Columns(Box::new(columns)),
            sources: publishers(sources, self.language),
        }
    }

    /// What the last year of the largest deployment comes to, against the year of the plant.
    fn finding(&self, courses: &[&Course]) -> Option<String> {
        let last = |course: &Course| course.years.last().map(|year| year.of.energy.central());
        let ends = courses.iter().filter_map(|course| Some((*course, last(course)?)));
        let (course, energy) =
            ends.reduce(|most, next| if next.1 > most.1 { next } else { most })?;
        let planned = course.planned.as_ref()?;
        let name = match planned.item {
            Some(_) => self.name(planned),
            None => words::finding::plan(self.language).to_owned(),
        };
        let year = course.years.last()?.of.year;
        let announced = course.announced.last().copied().unwrap_or_default();
        let assumed = announced < energy * (1.0 - 1e-9);
        let against = &self.timeline.against;
        let times = against.figures.first()?.value.times(Estimate::exactly(energy));
        let what = as_much_as(self.language, against, times)?;
        Some(words::finding::by_a_year(self.language, year, &name, assumed, &what))
    }

    /// What was assumed of the load.
    fn assumed_note(&self) -> String {
        let premises = &self.timeline.premises;
        let assumed = assumed(premises, self.language, ComparedWith::default());
        words::chart::assumed_years_note(self.language, &assumed)
    }

    fn name_of(&self, course: &Course) -> Option<String> {
        course.planned.as_ref().map(|planned| self.name(planned))
    }

    /// From the first to the last year of which something is assumed.
    fn assumed_years(&self, years: &[Column]) -> Option<String> {
        /// What is left of a difference is noise.
        const NOISE: f64 = 1e-9;

        let is_assumed = |year: &&Column| {
            year.parts.iter().any(|part| part.assumed() > NOISE * part.value.central())
        };
        let mut assumed = years.iter().filter(is_assumed).map(|year| year.label.as_str());
        let first = assumed.next()?;
        Some(match assumed.next_back() {
            Some(last) => format!("{first}{}{last}", words::range_sign(self.language)),
            None => first.to_owned(),
        })
    }

    /// Whether several are added up, and what is not drawn.
    fn remarks(&self, drawn: &[&Course]) -> Vec<String> {
        let language = self.language;
        let timeline = self.timeline;
        let overlap = match (timeline.total.is_some(), drawn.len()) {
            (_, 0 | 1) => None,
            (true, _) => Some(words::chart::added_up(language).to_owned()),
            (false, _) => Some(words::chart::not_added_up(language).to_owned()),
        };
        let is_left_out = |course: &&Course| !drawn.iter().any(|one| std::ptr::eq(*one, *course));
        let left_out = timeline.courses.iter().filter(is_left_out);
        let left_out: Vec<String> = left_out.filter_map(|course| self.name_of(course)).collect();
        let undated = (!left_out.is_empty()).then(|| {
            words::chart::without_dates(
                language,
                &left_out.join(words::listing_comma(self.language)),
            )
        });
        overlap.into_iter().chain(undated).collect()
    }

    fn number(&self, value: f64) -> String {
        write_number(value, self.figures.digits, self.language.notation())
    }

    /// A year of the plant, with its name.
    fn reference_year(&self) -> Option<(String, Energy)> {
        let against = &self.timeline.against;
        let figure = against.figures.first()?;
        let plant = self.language.of(&against.name);
        let basis = figure.value.name(self.language);
        let basis = words::sentence_part(self.language, &basis);
        Some((words::chart::figure(self.language, plant, &basis), figure.value.energy().central()))
    }

    fn description(
        &self,
        title: &str,
        unit: &str,
        columns: &Columns,
        remarks: &[String],
    ) -> String {
        let language = self.language;
        let one = |year: &Column| {
            let named = year.parts.iter().zip(&columns.series);
            let parts = named.map(|(part, name)| format!("{name} {}{unit}", part.text));
            let values = match &year.total {
                None if columns.series.len() > 1 => {
                    parts.collect::<Vec<_>>().join(words::comma(language))
                }
                _ => year.tops().iter().map(|top| format!("{}{unit}", top.text)).collect(),
            };
            format!("{}{}{values}", year.label, words::colon(language))
        };
        let line = columns.line.iter();
        let line =
            line.map(|line: &Bar| format!("{}{}{}", line.label, words::colon(language), line.text));
        let assumed = columns.assumed.iter().map(|years| words::chart::assumed(language, years));
        let said = columns.years.iter().map(one).chain(line).chain(assumed);
        let values: Vec<String> = said.chain(remarks.iter().cloned()).collect();
        format!("{title}{}{}", words::colon(language), values.join(words::semicolon(language)))
    }
}

fn energies(course: &Course) -> Vec<Estimate<Energy>> {
    course.years.iter().map(|year| year.of.energy).collect()
}

/// The energy of all of them, year by year.
fn together(courses: &[&Course]) -> Vec<Estimate<Energy>> {
    let energies = courses.iter().map(|course| energies(course));
    let sum = energies
        .reduce(|sum, next| sum.into_iter().zip(next).map(|(sum, next)| sum + next).collect());
    sum.unwrap_or_default()
}
