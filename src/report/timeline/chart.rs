//! A timeline as a chart: the energy of each year, the deployments on top of one another.

use super::super::Style;
use super::super::chart::{
    Bar, Chart, Column, ColumnPart, Columns, Glyphs, Kind, Plot, Scale, sentence_part,
};
use super::super::citations::short_sources;
use super::super::words::reference_name;
use super::document::Page;
use super::{Course, Timeline, Year};
use crate::estimate::Estimate;
use crate::quantity::{Energy, write_number};

impl Timeline {
    /// The same with a chart under the tables.
    #[must_use]
    pub fn with_chart(self, glyphs: Glyphs) -> Self {
        Self { chart: Some(glyphs), ..self }
    }

    /// The energy of each year as columns, with the year of the plant across them.
    #[must_use]
    pub fn chart(&self, style: &Style) -> Chart {
        Page::new(self, style).chart()
    }

    /// The energy of all deployments, year by year.
    fn together(&self) -> Vec<Estimate<Energy>> {
        let energies = |course: &Course| -> Vec<Estimate<Energy>> {
            course.years.iter().map(|year| year.of.energy).collect()
        };
        let courses = self.courses.iter().map(energies);
        let sum = courses
            .reduce(|sum, next| sum.into_iter().zip(next).map(|(sum, next)| sum + next).collect());
        sum.unwrap_or_default()
    }
}

impl Page<'_> {
    pub fn chart(&self) -> Chart {
        let timeline = self.timeline;
        let totals = timeline.together();
        let line = self.reference_year();
        let ends = totals.iter().map(Estimate::high).chain(line.as_ref().map(|(_, year)| *year));
        let largest = ends.fold(Energy::default(), Energy::max);
        let scale = Scale::up_to(largest, self.figures);
        let names = timeline.planned().map(|planned| self.name(planned));
        let years = totals.iter().enumerate().map(|(at, total)| {
            let energies = timeline.courses.iter().filter_map(|course| course.years.get(at));
            let part = |year: &Year| {
                let value = scale.value(year.of.energy).central();
                ColumnPart { value, text: self.number(value) }
            };
            let value = scale.value(*total);
            Column {
                label: (u32::from(timeline.from) + at as u32).to_string(),
                parts: energies.map(part).collect(),
                total: value,
                text: self.number(value.central()),
            }
        });
        let columns = Columns {
            series: names.collect(),
            years: years.collect(),
            line: line
                .map(|(label, year)| scale.bar(label, Estimate::exactly(year), Kind::Reference)),
        };
        let title = (self.words.chart.by_year)(match columns.series.as_slice() {
            [name] => Some(name),
            _ => None,
        });
        let sources = self.all_citations().into_iter().map(|cited| cited.source);
        Chart {
            title: (self.words.chart.with_unit)(&title, scale.suffix().trim()),
            subtitle: self.assumptions(),
            description: self.description(&title, &scale.suffix(), &columns),
            unit: scale.suffix(),
            plot: Plot::Columns(columns),
            sources: short_sources(sources, self.language),
        }
    }

    fn number(&self, value: f64) -> String {
        write_number(value, self.figures.digits, self.language.notation())
    }

    /// A year of the plant, with its name.
    fn reference_year(&self) -> Option<(String, Energy)> {
        let against = &self.timeline.against;
        let figure = against.figures.first()?;
        let plant = self.language.of(&against.reference.name);
        let basis = reference_name(&figure.value, self.language);
        let basis = sentence_part(&basis, self.language);
        Some(((self.words.chart.figure)(plant, &basis), figure.value.energy))
    }

    fn description(&self, title: &str, unit: &str, columns: &Columns) -> String {
        let words = self.words;
        let years = columns.years.iter();
        let years = years.map(|year| format!("{}{}{}{unit}", year.label, words.colon, year.text));
        let line = columns.line.iter();
        let line = line.map(|line: &Bar| format!("{}{}{}", line.label, words.colon, line.text));
        let values: Vec<String> = years.chain(line).collect();
        format!("{title}{}{}", words.colon, values.join(words.semicolon))
    }
}
