//! Years side by side, the deployments of each on top of one another.

use super::text::{BOLD, measured};
use super::ticks::{self, ticks};
use super::{Canvas, Chart, Drawn, px, series, written};
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
        let width = (self.pitch * 0.72).min(WIDEST);
        html! {
            (self.parts(year, middle - width / 2.0, width))
            @if !year.total.is_exact() { (self.whisker(year, middle)) }
        }
    }

    fn texts(&self, at: usize, year: &Column) -> Markup {
        let middle = self.middle(at);
        let top = self.y(year.total.high().max(year.total.central()));
        let fits = self.every(|year| &year.text, BOLD) == 1;
        let named = at.is_multiple_of(self.every(|year| &year.label, 1.0));
        html! {
            @if fits {
                text class="gw-value gw-total gw-halo" text-anchor="middle"
                    x=(px(middle)) y=(px(top - 6.0)) { (year.text) }
            }
            @if named {
                text class="gw-small" text-anchor="middle" x=(px(middle))
                    y=(px(ABOVE + HEIGHT + 17.0)) { (year.label) }
            }
        }
    }

    /// Every how many years a text has room.
    fn every(&self, text: fn(&Column) -> &str, wider: f64) -> usize {
        let widths = self.columns.years.iter().map(|year| measured(text(year), SIZE) * wider);
        let widest = widths.fold(0.0, f64::max) + 4.0;
        (widest / self.pitch).ceil().max(1.0) as usize
    }

    fn parts(&self, year: &Column, x: f64, width: f64) -> Markup {
        let mut below = 0.0;
        let mut marks = Vec::new();
        for (at, part) in year.parts.iter().enumerate() {
            let (bottom, top) = (self.y(below), self.y(below + part.value));
            below += part.value;
            let name = self.named(part, year, (bottom, top), width);
            marks.push(html! {
                rect class=(format!("gw-mark {}", series::class(at))) x=(px(x)) y=(px(top))
                    width=(px(width)) height=(px(bottom - top)) data-year=(year.label)
                    data-series=(at) data-value=(written(part.value)) {}
                (series::lines(at, [x, top, width, bottom - top]))
                @if let Some(middle) = name {
                    text class=(format!("gw-part {}", series::class_of_text(at))) text-anchor="middle"
                        x=(px(x + width / 2.0)) y=(px(middle + 4.0)) { (part.text) }
                }
            });
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
        let place = places.into_iter().find(|middle| is_free(middle) && fits(middle));
        place.filter(|_| year.parts.len() > 1 && !narrow)
    }

    /// From the low to the high end of the total.
    fn whisker(&self, year: &Column, middle: f64) -> Markup {
        let [low, high] = [year.total.low(), year.total.high()].map(|end| px(self.y(end)));
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
