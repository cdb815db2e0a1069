//! Years side by side, the deployments of each beside one another, or on top where they are added up.

use super::text::{BOLD, measured};
use super::ticks::{self, ticks};
use super::{Canvas, Chart, Drawn, px, series, written};
use crate::estimate::Estimate;
use crate::report::chart::{Bar, Column, ColumnPart, Columns};
use maud::{Markup, html};

const HEIGHT: f64 = 240.0;
/// Over the plot, for the values of the highest columns.
const ABOVE: f64 = 22.0;
const SIZE: f64 = 12.0;
/// The widest column.
const WIDEST: f64 = 56.0;

/// The plot and its scale.
struct Grid<'a> {
    columns: &'a Columns,
    left: f64,
    right: f64,
    largest: f64,
    /// From one year to the next.
    pitch: f64,
}

pub(super) fn draw(columns: &Columns, chart: &Chart, canvas: &Canvas<'_>) -> Drawn {
    let ticks = ticks(chart.largest(), 4);
    let labels: Vec<String> =
        ticks.iter().map(|tick| ticks::label(*tick, canvas.language)).collect();
    let left = labels.iter().map(|label| measured(label, SIZE)).fold(0.0, f64::max) + 8.0;
    let right = canvas.room();
    let grid = Grid {
        columns,
        left,
        right,
        largest: ticks.last().copied().unwrap_or_default(),
        pitch: (right - left) / columns.years.len().max(1) as f64,
    };
    let markup = html! {
        @for (tick, label) in ticks.iter().zip(&labels) {
            @let y = px(grid.y(*tick));
            line class=(if *tick == 0.0 { "gw-axis" } else { "gw-grid" })
                x1=(px(left)) x2=(px(right)) y1=(y) y2=(y) {}
            text class="gw-small" text-anchor="end" x=(px(left - 6.0)) y=(px(y + 4.0)) { (label) }
        }
        @for (at, year) in columns.years.iter().enumerate() { (grid.marks(at, year)) }
        @if let Some(line) = &columns.line { (grid.line(line)) }
        // A value that the line would run through stands on it.
        @for (at, year) in columns.years.iter().enumerate() { (grid.texts(at, year)) }
    };
    Drawn { markup, height: ABOVE + HEIGHT + 22.0 }
}

impl Grid<'_> {
    fn y(&self, value: f64) -> f64 {
        let share = if self.largest > 0.0 { value / self.largest } else { 0.0 };
        ABOVE + HEIGHT * (1.0 - share)
    }

    fn middle(&self, at: usize) -> f64 {
        self.left + (at as f64 + 0.5) * self.pitch
    }

    fn marks(&self, at: usize, year: &Column) -> Markup {
        let middle = self.middle(at);
        let width = self.width();
        let marks = self.parts(year, middle - width / 2.0, width);
        let tops = year.tops().iter().enumerate();
        let ranged = tops.filter(|(_, top)| !top.value.is_exact());
        html! {
            (marks)
            @for (at, top) in ranged { (self.whisker(top.value, self.middle_of(at, year, middle))) }
        }
    }

    /// The width of a year's columns together.
    fn width(&self) -> f64 {
        let columns = if self.columns.stacked { 1 } else { self.columns.series.len().max(1) };
        (self.pitch * 0.72).min(WIDEST * columns as f64)
    }

    /// The middle of one of the columns that stand by themselves in a year.
    fn middle_of(&self, at: usize, year: &Column, middle: f64) -> f64 {
        let each = self.width() / year.tops().len().max(1) as f64;
        middle - self.width() / 2.0 + (at as f64 + 0.5) * each
    }

    fn texts(&self, at: usize, year: &Column) -> Markup {
        let middle = self.middle(at);
        let several = year.tops().len() > 1;
        let room = if several { self.width() / year.tops().len() as f64 } else { self.pitch };
        let tops = self.columns.years.iter().flat_map(Column::tops);
        let fits = widest(tops.map(|top| top.text.as_str())) * BOLD <= room;
        let labels = self.columns.years.iter().map(|year| year.label.as_str());
        let every = (widest(labels) / self.pitch).ceil().max(1.0) as usize;
        let named = at.is_multiple_of(every);
        html! {
            @if fits {
                @for (at, top) in year.tops().iter().enumerate() {
                    text class="gw-value gw-total gw-halo" text-anchor="middle"
                        x=(px(self.middle_of(at, year, middle)))
                        y=(px(self.y(top.value.high()) - 6.0)) { (top.text) }
                }
            }
            @if named {
                text class="gw-small" text-anchor="middle" x=(px(middle))
                    y=(px(ABOVE + HEIGHT + 17.0)) { (year.label) }
            }
        }
    }

    fn parts(&self, year: &Column, x: f64, width: f64) -> Markup {
        let (mut below, mut marks) = (0.0, Vec::new());
        let columns = if year.total.is_some() { 1 } else { year.parts.len().max(1) };
        let width = width / columns as f64;
        for (at, part) in year.parts.iter().enumerate() {
            let x = if columns > 1 { x + at as f64 * width } else { x };
            let value = part.value.central();
            let name = self.named(part, year, (self.y(below), self.y(below + value)), width);
            let piece = |from: f64, value: f64| {
                let top = self.y(from + value);
                [x, top, width, self.y(from) - top]
            };
            marks.push(html! {
                (solid(year, at, part.announced, piece(below, part.announced)))
                @if part.assumed() > 0.0 {
                    (assumed(year, at, part.assumed(), piece(below + part.announced, part.assumed())))
                }
                @if let Some(middle) = name {
                    text class=(format!("gw-part {}", series::class_of_text(at))) text-anchor="middle"
                        x=(px(x + width / 2.0)) y=(px(middle + 4.0)) { (part.text) }
                }
            });
            if year.total.is_some() {
                below += value;
            }
        }
        html! { @for mark in &marks { (mark) } }
    }

    /// Where the value of a part is written, if there is room for it beside others and the line.
    fn named(
        &self,
        part: &ColumnPart,
        year: &Column,
        (bottom, top): (f64, f64),
        width: f64,
    ) -> Option<f64> {
        const ROOM: f64 = 8.0;
        let line = self.columns.line.as_ref().map(|line| self.y(line.value.central()));
        let is_free = |middle: &f64| line.is_none_or(|line| (line - middle).abs() > ROOM);
        let fits = |middle: &f64| top + ROOM <= *middle && *middle <= bottom - ROOM;
        let middle = f64::midpoint(top, bottom);
        let places = [middle, line.unwrap_or(middle) + ROOM + 2.0];
        let narrow = measured(&part.text, 11.0) + 4.0 > width;
        // On what is hatched no number can be read.
        let is_solid = part.assumed() == 0.0;
        let place = places.into_iter().find(|middle| is_free(middle) && fits(middle));
        place.filter(|_| year.total.is_some() && year.parts.len() > 1 && is_solid && !narrow)
    }

    /// From the low to the high end of a value.
    fn whisker(&self, value: Estimate<f64>, middle: f64) -> Markup {
        let [low, high] = [value.low(), value.high()].map(|end| px(self.y(end)));
        let (left, right) = (px(middle - 5.0), px(middle + 5.0));
        let path =
            format!("M{left} {low}H{right}M{0} {low}V{high}M{left} {high}H{right}", px(middle));
        html! { path class="gw-whisker" d=(path) {} }
    }

    /// A value across all years, which the legend names.
    fn line(&self, line: &Bar) -> Markup {
        let y = px(self.y(line.value.central()));
        html! {
            line class="gw-mark gw-line" x1=(px(self.left)) x2=(px(self.right)) y1=(y) y2=(y)
                data-value=(written(line.value.central())) {}
        }
    }
}

/// What is not assumed of a deployment in a year.
fn solid(year: &Column, at: usize, value: f64, [x, top, width, height]: [f64; 4]) -> Markup {
    html! {
        rect class=(format!("gw-mark {}", series::class(at))) x=(px(x)) y=(px(top)) width=(px(width))
            height=(px(height)) data-year=(year.label) data-series=(at) data-value=(written(value)) {}
        (series::lines(at, [x, top, width, height]))
    }
}

/// What is assumed of it, light and hatched.
fn assumed(year: &Column, at: usize, value: f64, [x, top, width, height]: [f64; 4]) -> Markup {
    html! {
        rect class=(format!("gw-mark gw-assumed {}", series::class(at))) x=(px(x)) y=(px(top))
            width=(px(width)) height=(px(height)) data-year=(year.label) data-series=(at)
            data-assumed=(written(value)) {}
        (series::hatched(at, [x, top, width, height]))
    }
}

/// The room that the widest of some texts takes.
fn widest<'a>(texts: impl Iterator<Item = &'a str>) -> f64 {
    texts.map(|text| measured(text, SIZE)).fold(0.0, f64::max) + 4.0
}
