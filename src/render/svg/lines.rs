//! Years as lines, one a deployment: nothing is stacked. What is assumed stands on a hatched ground, its
//! lines dashed and its points hollow.

mod names;

use super::canvas::hatched;
use super::text::{Anchor, Pen};
use super::ticks::{self, ticks};
use super::{Canvas, Chart, Drawn, px, written};
use crate::estimate::Estimate;
use crate::order::sort_by;
use crate::view::chart::{Bar, ColumnPart, Columns};
use crate::words;
use maud::{Markup, html};
use names::{Name, placed};

/// The height of the plot at labels of 18 pixels.
const HEIGHT: f64 = 290.0;
/// The colours of the style.
const COLORS: usize = 6;

/// One line: a deployment, or all of them together where that is asked for.
struct Course<'a> {
    name: String,
    color: usize,
    values: Vec<&'a ColumnPart>,
}

/// The plot and its scale.
struct Grid<'a> {
    columns: &'a Columns,
    canvas: &'a Canvas<'a>,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    largest: f64,
}

pub(super) fn draw(columns: &Columns, chart: &Chart, canvas: &Canvas<'_>, spare: f64) -> Drawn {
    let courses = courses(columns, canvas);
    let ticks = ticks(chart.largest(), 4);
    let labels: Vec<String> =
        ticks.iter().map(|tick| ticks::label(*tick, canvas.language)).collect();
    let widest = labels.iter().map(|label| canvas.muted().measured(label)).fold(0.0, f64::max);
    let names = names(&courses, canvas);
    let aside = names.iter().map(|name| name.width).fold(0.0, f64::max);
    let top = canvas.line();
    let needed: f64 = names.iter().map(|name| name.height).sum();
    let grid = Grid {
        columns,
        canvas,
        left: widest + canvas.scaled(8.0),
        right: canvas.room() - aside,
        top,
        bottom: top + canvas.scaled(HEIGHT).max(needed) + spare,
        largest: ticks.last().copied().unwrap_or_default(),
    };
    let years_bottom = grid.bottom + canvas.line();
    let key = key(columns, canvas, years_bottom + canvas.scaled(12.0));
    let markup = html! {
        (grid.ground())
        (grid.scale(&ticks, &labels))
        @if let Some(line) = &columns.line { (grid.reference(line)) }
        @for course in &courses { (grid.course(course)) }
        @for (at, course) in courses.iter().enumerate() { (grid.points(at, course)) }
        @if let ([course], []) = (courses.as_slice(), names.as_slice()) { (grid.values(course)) }
        @if let Some(line) = &columns.line { (grid.name_of_reference(line, &courses)) }
        (grid.names(&courses, &names))
        (key.markup)
    };
    Drawn { markup, height: years_bottom + key.height }
}

/// Every deployment, and behind them their total.
fn courses<'a>(columns: &'a Columns, canvas: &Canvas<'_>) -> Vec<Course<'a>> {
    let of = |at: usize| columns.years.iter().filter_map(|year| year.parts.get(at)).collect();
    let each = columns.series.iter().enumerate().map(|(at, name)| Course {
        name: name.clone(),
        color: 0,
        values: of(at),
    });
    let totals: Vec<&ColumnPart> =
        columns.years.iter().filter_map(|year| year.total.as_ref()).collect();
    let total = (columns.series.len() > 1 && !totals.is_empty()).then(|| Course {
        name: words::total(canvas.language).to_owned(),
        color: 0,
        values: totals,
    });
    let mut courses: Vec<Course<'_>> = each.chain(total).collect();
    // The largest is what the title is about, and has the colour of the subject.
    let last = |course: &Course<'_>| course.values.last().map_or(0.0, |part| part.value.central());
    let mut order: Vec<usize> = (0..courses.len()).collect();
    sort_by(&mut order, |one, other| last(&courses[*other]).total_cmp(&last(&courses[*one])));
    for (color, at) in order.into_iter().enumerate() {
        courses[at].color = color % COLORS;
    }
    courses
}

/// Names with the last value, beside the ends of several lines.
fn names(courses: &[Course<'_>], canvas: &Canvas<'_>) -> Vec<Name> {
    if courses.len() < 2 {
        return Vec::new();
    }
    let room = (canvas.room() * 0.34).min(canvas.scaled(190.0));
    let name = |course: &Course<'_>| {
        let last = course.values.last().map(|last| last.text.clone()).unwrap_or_default();
        Name::of(&course.name, &last, room, canvas)
    };
    courses.iter().map(name).collect()
}

/// What the signs of the assumed years mean.
fn key(columns: &Columns, canvas: &Canvas<'_>, y: f64) -> Drawn {
    let Some(years) = &columns.assumed else {
        return Drawn { markup: html! {}, height: 0.0 };
    };
    let side = canvas.scaled(20.0);
    let pen = canvas.label();
    let room = canvas.room() - 2.2 * side;
    let lines = pen.wrapped(&words::chart::key_assumed(canvas.language, years), room);
    let markup = html! {
        (hatched([0.0, y, 1.6 * side, side]))
        rect class="gw-edge" x="0" y=(px(y)) width=(px(1.6 * side)) height=(px(side)) {}
        circle class="gw-hollow gw-c0" cx=(px(0.8 * side)) cy=(px(y + side / 2.0))
            r=(px(canvas.scaled(5.5))) {}
        (pen.lines(&lines, (2.2 * side, y + side * 0.8), canvas.line(), room))
    };
    Drawn { markup, height: canvas.scaled(12.0) + lines.len() as f64 * canvas.line() }
}

fn is_assumed(part: &ColumnPart) -> bool {
    part.assumed() > 1e-9 * part.value.central()
}

impl Grid<'_> {
    fn pitch(&self) -> f64 {
        (self.right - self.left) / self.columns.years.len().max(1) as f64
    }

    fn x(&self, at: usize) -> f64 {
        self.left + (at as f64 + 0.5) * self.pitch()
    }

    fn y(&self, value: f64) -> f64 {
        let share = if self.largest > 0.0 { value / self.largest } else { 0.0 };
        self.bottom - (self.bottom - self.top) * share
    }

    /// The ground of the years of which something is assumed.
    fn ground(&self) -> Markup {
        let assumed = |at: &usize| self.columns.years[*at].parts.iter().any(is_assumed);
        let years: Vec<usize> = (0..self.columns.years.len()).filter(assumed).collect();
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for at in years {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == at => *last = at,
                _ => runs.push((at, at)),
            }
        }
        let half = self.pitch() / 2.0;
        html! {
            @for (first, last) in &runs {
                @let (from, to) = (self.x(*first) - half, self.x(*last) + half);
                (hatched([from, self.top, to - from, self.bottom - self.top]))
            }
        }
    }

    fn scale(&self, ticks: &[f64], labels: &[String]) -> Markup {
        let pen = self.canvas.muted();
        let size = pen.size;
        let years = self.columns.years.iter().map(|year| pen.measured(&year.label));
        let widest = years.fold(0.0, f64::max) + self.canvas.scaled(14.0);
        let every = (widest / self.pitch()).ceil().max(1.0) as usize;
        html! {
            @for (tick, label) in ticks.iter().zip(labels) {
                @let y = self.y(*tick);
                line class=(if *tick == 0.0 { "gw-axis" } else { "gw-rule" })
                    x1=(px(self.left)) x2=(px(self.right)) y1=(px(y)) y2=(px(y)) {}
                (pen.at(Anchor::End).line(label, (self.left - self.canvas.scaled(8.0), y + size * 0.35), f64::INFINITY))
            }
            @for (at, year) in self.columns.years.iter().enumerate() {
                @if at.is_multiple_of(every) {
                    (pen.at(Anchor::Middle).line(&year.label, (self.x(at), self.bottom + self.canvas.line()), f64::INFINITY))
                }
            }
        }
    }

    fn reference(&self, line: &Bar) -> Markup {
        let y = px(self.y(line.value.central()));
        html! {
            line class="gw-mark gw-line" x1=(px(self.left)) x2=(px(self.right)) y1=(y) y2=(y)
                data-value=(written(line.value.central())) {}
        }
    }

    /// The name of the line across all years, over it or beneath it, where no value stands.
    fn name_of_reference(&self, line: &Bar, courses: &[Course<'_>]) -> Markup {
        let pen = Pen::new("gw-muted gw-halo", self.canvas.sizes().label);
        let language = self.canvas.language;
        let what = words::chart::figure(language, &line.name, &line.detail);
        let text = format!("{what}{}{}", words::colon(language), line.number);
        let room = self.right - self.left;
        let lines = pen.wrapped(&text, room - self.canvas.scaled(12.0));
        let width = lines.iter().map(|line| pen.measured(line)).fold(0.0, f64::max);
        let (height, y) = (lines.len() as f64 * self.canvas.line(), self.y(line.value.central()));
        let gap = self.canvas.scaled(8.0);
        let left = self.left + gap;
        let places = [
            (left, y - height + self.canvas.line() - gap),
            (left, y + self.canvas.line()),
            (self.right - width - gap, y - height + self.canvas.line() - gap),
            (self.right - width - gap, y + self.canvas.line()),
        ];
        let is_free = |(x, first): &(f64, f64)| {
            let top = first - self.canvas.line();
            let beneath = top + height + gap;
            courses.iter().all(|course| {
                course.values.iter().enumerate().all(|(at, part)| {
                    let (px_, py) = (self.x(at), self.y(part.value.central()));
                    let aside =
                        px_ < x - self.pitch() / 2.0 || px_ > x + width + self.pitch() / 2.0;
                    aside || py < top - gap || py > beneath
                })
            })
        };
        let [first, ..] = places;
        let (x, first) = places.into_iter().find(is_free).unwrap_or(first);
        pen.lines(&lines, (x, first), self.canvas.line(), room)
    }

    /// The line of a deployment, dashed from one year to the next where something is assumed.
    fn course(&self, course: &Course<'_>) -> Markup {
        let path = |wanted: bool| -> String {
            let pairs = course.values.windows(2).enumerate();
            let of_kind =
                pairs.filter(|(_, pair)| pair.iter().any(|part| is_assumed(part)) == wanted);
            of_kind
                .map(|(at, pair)| {
                    let y = |part: &ColumnPart| px(self.y(part.value.central()));
                    let (from, to) = (px(self.x(at)), px(self.x(at + 1)));
                    format!("M{from} {}L{to} {}", y(pair[0]), y(pair[1]))
                })
                .collect()
        };
        let (solid, dashed) = (path(false), path(true));
        html! {
            path class="gw-under" d=(format!("{solid}{dashed}")) {}
            @if !solid.is_empty() { path class=(format!("gw-course gw-c{}", course.color)) d=(solid) {} }
            @if !dashed.is_empty() {
                path class=(format!("gw-course gw-assumed gw-c{}", course.color)) d=(dashed) {}
            }
        }
    }

    fn points(&self, series: usize, course: &Course<'_>) -> Markup {
        let radius = self.canvas.scaled(5.5);
        html! {
            @for (at, part) in course.values.iter().enumerate() {
                @let assumed = is_assumed(part);
                @let class = if assumed { format!("gw-hollow gw-c{}", course.color) } else { format!("gw-f{}", course.color) };
                @if !part.value.is_exact() { (self.bounds(part.value, self.x(at))) }
                circle class=(format!("gw-mark {class}")) cx=(px(self.x(at)))
                    cy=(px(self.y(part.value.central()))) r=(px(if assumed { radius } else { radius * 1.2 }))
                    data-year=[self.columns.years.get(at).map(|year| &year.label)] data-series=(series)
                    data-value=(written(part.value.central())) data-announced=(written(part.announced)) {}
            }
        }
    }

    /// From the low to the high end of a value.
    fn bounds(&self, value: Estimate<f64>, x: f64) -> Markup {
        let [low, high] = [value.low(), value.high()].map(|end| px(self.y(end)));
        let (left, right) = (px(x - 5.0), px(x + 5.0));
        html! {
            path class="gw-bounds" d=(format!("M{left} {low}H{right}M{0} {low}V{high}M{left} {high}H{right}", px(x))) {}
        }
    }

    /// The values of the only deployment, over its points.
    fn values(&self, course: &Course<'_>) -> Markup {
        let pen = Pen::new("gw-subject gw-halo gw-total", self.canvas.sizes().label);
        let pen = pen.bold().at(Anchor::Middle);
        let widest = course.values.iter().map(|part| pen.measured(&part.text)).fold(0.0, f64::max);
        let last = course.values.len().saturating_sub(1);
        let every = ((widest + 6.0) / self.pitch()).ceil().max(1.0) as usize;
        html! {
            @for (at, part) in course.values.iter().enumerate() {
                @if (last - at).is_multiple_of(every) {
                    (pen.line(&part.text, (self.x(at), self.y(part.value.high()) - self.canvas.scaled(13.0)), f64::INFINITY))
                }
            }
        }
    }

    /// The names beside the ends of the lines, moved apart, each on a leader to its line.
    fn names(&self, courses: &[Course<'_>], names: &[Name]) -> Markup {
        let ends: Vec<f64> = courses
            .iter()
            .map(|course| {
                course.values.last().map_or(self.bottom, |part| self.y(part.value.central()))
            })
            .collect();
        let tops = placed(&ends, names, (0.0, self.bottom));
        let x = self.right + self.canvas.scaled(12.0);
        let last = self.x(self.columns.years.len().saturating_sub(1));
        html! {
            @for (at, (name, top)) in names.iter().zip(&tops).enumerate() {
                @let middle = px(top + self.canvas.line() / 2.0);
                path class=(format!("gw-leader gw-c{}", courses[at].color)) fill="none"
                    d=(format!("M{} {}L{} {middle}", px(last + self.canvas.scaled(8.0)), px(ends[at]), px(x - 4.0))) {}
                (name.draw((x, *top), courses[at].color, self.canvas))
            }
        }
    }
}
