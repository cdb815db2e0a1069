//! Points between their bounds, and what most samples say.

use super::bars::class;
use super::text::{BOLD, measured, wrapped};
use super::ticks::{self, ticks};
use super::{Canvas, Chart, Drawn, px, written};
use crate::report::chart::Bar;
use maud::{Markup, html};

const SIZE: f64 = 13.0;
const LINE: f64 = 17.0;
/// The height of a mark.
const MARK: f64 = 22.0;
const BELOW: f64 = 10.0;
/// At the ends of the scale, so that a point there is whole.
const ASIDE: f64 = 8.0;

pub(super) fn draw(bars: &[Bar], chart: &Chart, canvas: &Canvas<'_>) -> Drawn {
    let ticks = ticks(chart.largest(), if canvas.is_narrow() { 4 } else { 6 });
    let largest = ticks.last().copied().unwrap_or_default();
    let room = canvas.room();
    let place = |value: f64| {
        let share = if largest > 0.0 { value / largest } else { 0.0 };
        ASIDE + share * (room - 2.0 * ASIDE)
    };
    let mut rows = Vec::new();
    let mut y = 0.0;
    for bar in bars {
        let row = row(bar, room, &place);
        rows.push(html! { g transform=(format!("translate(0 {})", px(y))) { (row.markup) } });
        y += row.height;
    }
    let bottom = px(y);
    let markup = html! {
        @for tick in &ticks {
            @let x = px(place(*tick));
            line class="gw-grid" x1=(x) x2=(x) y1="0" y2=(bottom) {}
            text class="gw-small" text-anchor=(anchor(*tick, largest)) x=(x) y=(px(y + 15.0)) {
                (ticks::label(*tick, canvas.language)) @if *tick == largest { (chart.unit) }
            }
        }
        @for row in &rows { (row) }
    };
    Drawn { markup, height: y + 20.0 }
}

/// The label with the unit stays within the picture.
fn anchor(tick: f64, largest: f64) -> &'static str {
    if tick == largest && tick > 0.0 { "end" } else { "middle" }
}

fn row(bar: &Bar, room: f64, place: &impl Fn(f64) -> f64) -> Drawn {
    let text = &bar.text;
    let beside = measured(&bar.label, SIZE) + measured(text, SIZE) * BOLD + 12.0 <= room;
    let label = wrapped(&bar.label, SIZE, room);
    let values = if beside { Vec::new() } else { wrapped(text, SIZE, room / BOLD) };
    let lines = (label.len() + values.len()) as f64;
    let top = lines * LINE + 3.0;
    let markup = html! {
        text class="gw-label gw-halo" {
            @for (at, line) in label.iter().enumerate() {
                tspan x="0" y=(px(SIZE + at as f64 * LINE)) { (line) }
            }
        }
        @if beside {
            text class="gw-value gw-halo" text-anchor="end" x=(px(room)) y=(SIZE) { (text) }
        } @else {
            text class="gw-value gw-halo" {
                @for (at, line) in values.iter().enumerate() {
                    tspan x="0" y=(px(SIZE + (label.len() + at) as f64 * LINE)) { (line) }
                }
            }
        }
        (mark(bar, top + MARK / 2.0, place))
    };
    Drawn { markup, height: top + MARK + BELOW }
}

fn mark(bar: &Bar, middle: f64, place: &impl Fn(f64) -> f64) -> Markup {
    let class = class(bar.kind);
    let ends = bar.value.map(place);
    let [low, high] = [ends.low(), ends.high()].map(px);
    let (top, bottom) = (px(middle - 6.0), px(middle + 6.0));
    let bounds =
        format!("M{low} {top}V{bottom}M{low} {0}H{high}M{high} {top}V{bottom}", px(middle));
    let shown = bar.quantiles.unwrap_or(bar.value);
    let band = bar.quantiles.map(|quantiles| quantiles.map(place));
    html! {
        @if let Some(band) = band {
            rect class=(format!("gw-band {class}")) x=(px(band.low())) y=(px(middle - 9.0))
                width=(px(band.high() - band.low())) height="18" {}
        }
        @if !bar.value.is_exact() { path class="gw-whisker" d=(bounds) {} }
        circle class=(format!("gw-mark {class}")) cx=(px(place(shown.central()))) cy=(px(middle)) r="6"
            data-low=(written(shown.low())) data-value=(written(shown.central())) data-high=(written(shown.high())) {}
    }
}
