//! Points between their bounds, and what most samples say.

use super::bars::class;
use super::heads::Head;
use super::text::Anchor;
use super::ticks::{self, ticks};
use super::{Canvas, Chart, Drawn, px, written};
use crate::view::chart::Bar;
use maud::{Markup, html};

/// At the ends of the scale, so that a point there is whole.
const ASIDE: f64 = 8.0;

pub(super) fn draw(bars: &[Bar], chart: &Chart, canvas: &Canvas<'_>, spare: f64) -> Drawn {
    let wanted = if canvas.room() < 400.0 { 3 } else { 5 };
    let ticks = ticks(chart.largest(), wanted);
    let largest = ticks.last().copied().unwrap_or_default();
    let room = canvas.room();
    let place = |value: f64| {
        let part = if largest > 0.0 { value / largest } else { 0.0 };
        ASIDE + part * (room - 2.0 * ASIDE)
    };
    let drawn: Vec<&Bar> = bars.iter().filter(|bar| !bar.is_too_small(chart.largest())).collect();
    let apart = spare / drawn.len().max(1) as f64;
    let mut rows = Vec::new();
    let mut y = 0.0;
    for bar in drawn {
        let row = row(bar, canvas, &place);
        rows.push(html! { g transform=(format!("translate(0 {})", px(y))) { (row.markup) } });
        y += row.height + apart;
    }
    let bottom = px(y);
    let pen = canvas.muted();
    let markup = html! {
        @for tick in &ticks {
            @let x = place(*tick);
            @let label = ticks::label(*tick, canvas.language);
            line class=(if *tick == 0.0 { "gw-axis" } else { "gw-rule" }) x1=(px(x)) x2=(px(x))
                y1="0" y2=(bottom) {}
            (pen.at(anchor(*tick, largest)).line(&label, (x, y + canvas.line() * 0.85), f64::INFINITY))
        }
        @for row in &rows { (row) }
    };
    Drawn { markup, height: y + canvas.line() * 1.1 }
}

/// The first and the last label stay within the picture.
fn anchor(tick: f64, largest: f64) -> Anchor {
    match tick {
        0.0 => Anchor::Start,
        tick if tick == largest => Anchor::End,
        _ => Anchor::Middle,
    }
}

fn row(bar: &Bar, canvas: &Canvas<'_>, place: &impl Fn(f64) -> f64) -> Drawn {
    let (room, line) = (canvas.room(), canvas.line());
    let head = Head::of(bar, room, canvas);
    let values = canvas.label().bold().wrapped(&bar.text, room);
    let text_top = head.lines() as f64 * line;
    let top = text_top + values.len() as f64 * line + canvas.scaled(4.0);
    let mark = canvas.sizes().bar;
    let markup = html! {
        g class="gw-halo" { (head.draw(line * 0.78, room, canvas)) }
        g class="gw-halo" {
            (canvas.label().bold().lines(&values, (0.0, text_top + line * 0.78), line, room))
        }
        (self::mark(bar, top + mark / 2.0, canvas, place))
    };
    Drawn { markup, height: top + mark + canvas.scaled(16.0) }
}

fn mark(bar: &Bar, middle: f64, canvas: &Canvas<'_>, place: &impl Fn(f64) -> f64) -> Markup {
    let class = class(bar.kind);
    let ends = bar.value.map(place);
    let [low, high] = [ends.low(), ends.high()].map(px);
    let cap = canvas.scaled(7.0);
    let (top, bottom) = (px(middle - cap), px(middle + cap));
    let bounds =
        format!("M{low} {top}V{bottom}M{low} {0}H{high}M{high} {top}V{bottom}", px(middle));
    let shown = bar.quantiles.unwrap_or(bar.value);
    let band = bar.quantiles.map(|quantiles| quantiles.map(place));
    let thick = canvas.scaled(22.0);
    html! {
        @if let Some(band) = band {
            rect class=(format!("gw-band {class}")) x=(px(band.low())) y=(px(middle - thick / 2.0))
                width=(px(band.high() - band.low())) height=(px(thick)) {}
        }
        @if !bar.value.is_exact() { path class="gw-bounds" d=(bounds) {} }
        circle class=(format!("gw-mark {class}")) cx=(px(place(shown.central()))) cy=(px(middle))
            r=(px(canvas.scaled(7.0))) data-low=(written(shown.low()))
            data-value=(written(shown.central())) data-high=(written(shown.high())) {}
    }
}
