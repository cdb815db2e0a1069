//! A timeline for people: a table a deployment, what stands under them in `footnotes`.

use super::super::Style;
use super::super::align::on_the_point;
use super::super::citations::cited;
use super::super::document::{Block, Cell, Document, Sheet};
use super::super::figure::{Figure, Figures};
use crate::answer::calendar_years::{Course, Year};
use crate::answer::{CalendarYears, Planned};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::quantity::Quantity;
use crate::words;

pub(crate) fn build(timeline: &CalendarYears, style: &Style) -> Document {
    let page = Page::new(timeline, style);
    let mut document = body(&page, style);
    document.blocks.push(page.all_sources());
    document
}

/// The same with the publishers of its sources in a line.
pub(crate) fn screen(timeline: &CalendarYears, style: &Style) -> Document {
    let page = Page::new(timeline, style);
    let mut document = body(&page, style);
    document.blocks.extend(cited(page.all_citations(), style));
    document
}

/// All but the sources.
fn body(page: &Page<'_>, style: &Style) -> Document {
    let timeline = page.timeline;
    let sheets = timeline.all_courses().map(|course| Block::Sheet(page.sheet(course)));
    let mut blocks: Vec<Block> = sheets.collect();
    blocks.extend(style.chart.map(|glyphs| Block::Chart(Box::new(page.chart()), glyphs)));
    blocks.push(Block::Paragraph(page.assumptions()));
    blocks.push(Block::List {
        heading: words::timeline::schedule(page.language).to_owned(),
        entries: page.schedules(),
    });
    let notes = page.notes();
    if !notes.is_empty() {
        blocks.push(Block::List { heading: String::new(), entries: notes });
    }
    Document { blocks }
}

/// A timeline as one reader sees it.
pub(crate) struct Page<'a> {
    pub timeline: &'a CalendarYears,
    pub figures: Figures,
    pub language: Language,
}

impl<'a> Page<'a> {
    pub fn new(timeline: &'a CalendarYears, style: &Style) -> Self {
        Self {
            timeline,
            figures: Figures { language: style.language, digits: style.digits },
            language: style.language,
        }
    }
}

impl Page<'_> {
    pub fn sheet(&self, course: &Course) -> Sheet {
        let language = self.language;
        let name = course.planned.as_ref().map(|planned| self.name(planned));
        let name = name.unwrap_or_else(|| words::total(self.language).to_owned());
        let plant_years: Vec<Figure> = course
            .years
            .iter()
            .map(|year| self.figures.estimate(year.plant_years, words::years(self.language)))
            .collect();
        let columns = [
            self.column(course, |year| year.of.average_power),
            self.column(course, |year| year.of.energy),
            self.column(course, |year| year.of.cumulative_energy),
            on_the_point(&plant_years),
        ];
        let header = vec![
            Cell::from(name),
            Cell::from(words::timeline::average_power(language)),
            Cell::from(words::timeline::energy(language)),
            Cell::from(words::timeline::cumulative(language, self.timeline.from)),
            self.reference(),
        ];
        let mut rows: Vec<Vec<Cell>> = course.years.iter().map(|year| self.row(year)).collect();
        for column in columns {
            for (row, cell) in rows.iter_mut().zip(column) {
                row.push(cell);
            }
        }
        Sheet { numeric: vec![false, true, true, true, true], header, rows }
    }

    /// A row that has only its name yet.
    fn row(&self, year: &Year) -> Vec<Cell> {
        vec![Cell::from(words::actual(self.language, year.of.year))]
    }

    fn column<T: Copy + Into<Quantity> + PartialOrd>(
        &self,
        course: &Course,
        value: fn(&Year) -> Estimate<T>,
    ) -> Vec<Cell> {
        let values: Vec<_> = course.years.iter().map(value).collect();
        on_the_point(&self.figures.column(&values, None))
    }

    fn reference(&self) -> Cell {
        let against = &self.timeline.against;
        let plant = self.language.of(&against.name).to_owned();
        let figure = against.figures.iter().flat_map(|figure| {
            let energy = self.figures.energy_of(figure);
            [figure.value.name(self.language), energy]
        });
        Cell::of(std::iter::once(plant).chain(figure).collect())
    }

    fn all_sources(&self) -> Block {
        let heading = words::sources(self.language).to_owned();
        Block::List { heading, entries: self.sources() }
    }

    pub fn name(&self, planned: &Planned) -> String {
        planned.name(self.language)
    }
}
