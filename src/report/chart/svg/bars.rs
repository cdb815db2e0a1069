//! Horizontal bars with their values behind them.

use super::text::{BOLD, measured, wrapped};
use super::{Canvas, Drawn, px, written};
use crate::estimate::Estimate;
use crate::report::chart::{Bar, Kind};
use maud::{Markup, html};

const SIZE: f64 = 13.0;
/// From one line of a label to the next.
const LINE: f64 = 16.0;
const BAR: f64 = 22.0;
const GAP: f64 = 8.0;
/// Bars have at least this, or their labels and values go to lines of their own.
const SHORTEST: f64 = 120.0;

/// Where everything goes.
struct Layout {
    /// Labels stand over the bars, not beside them.
    over: bool,
    /// Values stand over the bars too.
    values_over: bool,
    /// The left end of the bars.
    left: f64,
    /// The length of the longest bar.
    length: f64,
    label_room: f64,
}

impl Layout {
    fn of(bars: &[Bar], canvas: &Canvas<'_>) -> Self {
        let room = canvas.room();
        let widest = |text: fn(&Bar) -> &str| {
            let widths = bars.iter().map(|bar| measured(text(bar), SIZE));
            widths.fold(0.0, f64::max)
        };
        let values = widest(|bar| &bar.text) * BOLD + GAP;
        let labels = widest(|bar| &bar.label).min(room * 0.36);
        let left = labels + GAP + 2.0;
        if !canvas.is_narrow() && room - left - values >= SHORTEST {
            let length = room - left - values;
            return Self { over: false, values_over: false, left, length, label_room: labels };
        }
        let values_over = room - values < SHORTEST;
        let length = if values_over { room } else { room - values };
        Self { over: true, values_over, left: 0.0, length, label_room: room }
    }
}

pub(super) fn draw(bars: &[Bar], largest: f64, canvas: &Canvas<'_>) -> Drawn {
    let layout = Layout::of(bars, canvas);
    let mut parts = Vec::new();
    let mut y = 0.0;
    let mut kind = bars.first().map(|bar| bar.kind);
    for bar in bars {
        if kind.replace(bar.kind) != Some(bar.kind) {
            y += 8.0;
        }
        let row = row(bar, largest, &layout);
        parts.push(html! { g transform=(format!("translate(0 {})", px(y))) { (row.markup) } });
        y += row.height;
    }
    let x = px(layout.left);
    let markup = html! {
        @for part in &parts { (part) }
        // It would run through labels that stand over the bars.
        @if !layout.over { line class="gw-axis" x1=(x) x2=(x) y1="0" y2=(px(y)) {} }
    };
    Drawn { markup, height: y }
}

/// A bar with its label and its value.
fn row(bar: &Bar, largest: f64, layout: &Layout) -> Drawn {
    let label = wrapped(&bar.label, SIZE, layout.label_room);
    let lines = label.len() as f64;
    let scale = |value: f64| if largest > 0.0 { value / largest * layout.length } else { 0.0 };
    let ends = bar.value.map(scale);
    let value_lines = if layout.values_over { 1.0 } else { 0.0 };
    let top = if layout.over { (lines + value_lines) * LINE + 4.0 } else { 5.0 };
    let middle = top + BAR / 2.0;
    let label_top = if layout.over { SIZE } else { middle - (lines - 1.0) * LINE / 2.0 + 4.5 };
    let (label_x, anchor) = if layout.over { (0.0, "start") } else { (layout.left - GAP, "end") };
    let (value_x, value_y) = if layout.values_over {
        (0.0, lines * LINE + SIZE)
    } else {
        (layout.left + ends.high() + GAP, middle + 4.5)
    };
    let markup = html! {
        text class="gw-label" text-anchor=(anchor) {
            @for (at, line) in label.iter().enumerate() {
                tspan x=(px(label_x)) y=(px(label_top + at as f64 * LINE)) { (line) }
            }
        }
        (mark(bar, layout.left, top, ends))
        text class="gw-value" x=(px(value_x)) y=(px(value_y)) { (bar.text) }
    };
    let height = (top + BAR + 5.0).max(if layout.over { 0.0 } else { lines * LINE + 8.0 });
    Drawn { markup, height }
}

fn mark(bar: &Bar, left: f64, top: f64, ends: Estimate<f64>) -> Markup {
    let class = class(bar.kind);
    let middle = top + BAR / 2.0;
    let [low, high] = [ends.low(), ends.high()].map(|end| px(left + end));
    let (cap_top, cap_bottom) = (px(middle - 5.0), px(middle + 5.0));
    let whisker = format!(
        "M{low} {cap_top}V{cap_bottom}M{low} {0}H{high}M{high} {cap_top}V{cap_bottom}",
        px(middle)
    );
    html! {
        rect class=(format!("gw-mark {class}")) x=(px(left)) y=(px(top)) width=(px(ends.central()))
            height=(BAR) data-low=(written(bar.value.low())) data-value=(written(bar.value.central()))
            data-high=(written(bar.value.high())) {}
        @if !bar.value.is_exact() {
            path class="gw-whisker" d=(whisker) {}
        }
    }
}

/// The colour of a kind.
pub(super) fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Deployment => "gw-deployment",
        Kind::Reference => "gw-reference",
    }
}
