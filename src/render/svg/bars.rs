//! Horizontal bars, the largest first, each beneath its name and with its value at its end.

use super::heads::Head;
use super::text::{Anchor, Pen};
use super::{Canvas, Drawn, px, written};
use crate::order::sort_by;
use crate::view::chart::{Bar, Kind, Range};
use maud::{Markup, html};

/// Between the end of a bar and its value.
const GAP: f64 = 9.0;
/// Where Arial is missing, its substitute may be so much wider.
const SAFE: f64 = 1.15;

pub(super) fn draw(bars: &[Bar], largest: f64, canvas: &Canvas<'_>, spare: f64) -> Drawn {
    let all = sorted(bars, largest);
    let unit = unit(&all, canvas);
    let (stated, bars): (Vec<&Bar>, Vec<&Bar>) =
        all.into_iter().partition(|bar| bar.kind == Kind::Stated);
    let apart = spare / bars.len().max(1) as f64;
    let mut parts = Vec::new();
    let head = stated.first().map_or(0.0, |_| canvas.line() * 1.3);
    let mut y = head;
    for bar in &bars {
        let row = row(bar, unit, canvas);
        parts.push(html! { g transform=(format!("translate(0 {})", px(y + apart / 2.0))) { (row.markup) } });
        y += row.height + apart;
    }
    let line = stated.first().map(|stated| line_at(stated, unit, [head, y], canvas));
    Drawn { markup: html! { @for part in &parts { (part) } (line.unwrap_or_default()) }, height: y }
}

/// What a claim says, across all bars and named above them.
fn line_at(stated: &Bar, unit: f64, [top, bottom]: [f64; 2], canvas: &Canvas<'_>) -> Markup {
    let (x, room) = (stated.value.central() * unit, canvas.room());
    let pen = Pen::new("gw-wrong", canvas.sizes().label).bold();
    let half = pen.measured(&stated.name) / 2.0;
    let middle = x.min(room - half).max(half);
    let path = format!("M{0} {1}V{2}", px(x), px(top - canvas.scaled(8.0)), px(bottom));
    html! {
        (pen.at(Anchor::Middle).line(&stated.name, (middle, canvas.line() * 0.8), f64::INFINITY))
        path class="gw-stated" fill="none" d=(path) data-value=(written(stated.value.central())) {}
    }
}

/// What is drawn, the largest first, and names in their order where two are as large.
fn sorted(bars: &[Bar], largest: f64) -> Vec<&Bar> {
    let mut drawn: Vec<&Bar> = bars.iter().filter(|bar| !bar.is_too_small(largest)).collect();
    sort_by(&mut drawn, |one, other| {
        let sizes = other.value.central().total_cmp(&one.value.central());
        sizes.then_with(|| one.name.cmp(&other.name))
    });
    drawn
}

/// The value at the end of a bar, or within it.
fn value(bar: &Bar) -> &str {
    match bar.kind {
        Kind::Deployment if bar.value.is_exact() => &bar.text,
        _ => &bar.number,
    }
}

/// Whether the value of a bar stands within it.
fn is_within(bar: &Bar, length: f64, canvas: &Canvas<'_>) -> bool {
    bar.kind == Kind::Deployment && length >= canvas.bold(value(bar)) + 3.0 * GAP
}

/// How long a bar of one unit is, so that every value and every range has its room.
fn unit(bars: &[&Bar], canvas: &Canvas<'_>) -> f64 {
    let room = canvas.room();
    let fits = |unit: f64| {
        bars.iter().all(|bar| {
            let length = bar.value.central() * unit;
            let beside = if bar.kind == Kind::Stated || is_within(bar, length, canvas) {
                0.0
            } else {
                GAP + canvas.bold(value(bar)) * SAFE
            };
            let range = bar.range.iter().map(|range| range.ends.high() * unit);
            length + beside <= room && range.fold(0.0, f64::max) <= room
        })
    };
    let highest = bars.iter().map(|bar| bar.value.central()).fold(0.0, f64::max);
    if highest <= 0.0 {
        return 0.0;
    }
    // In steps of a pixel of the longest bar.
    let mut longest = room;
    while longest > 1.0 && !fits(longest / highest) {
        longest -= 1.0;
    }
    longest / highest
}

/// A bar beneath its name.
fn row(bar: &Bar, unit: f64, canvas: &Canvas<'_>) -> Drawn {
    let room = canvas.room();
    let (line, thick) = (canvas.line(), canvas.sizes().bar);
    let head = Head::of(bar, room, canvas);
    let top = head.lines() as f64 * line + canvas.scaled(2.0);
    let length = (bar.value.central() * unit).max(1.5);
    let middle = top + thick / 2.0 + canvas.sizes().label * 0.36;
    let within = is_within(bar, length, canvas);
    let (pen, x) = if within {
        (Pen::new("gw-on", canvas.sizes().label).bold(), GAP)
    } else {
        (canvas.label().bold(), length + GAP)
    };
    let range = bar.range.as_ref().map(|range| whisker(range, unit, top + thick, canvas));
    let below = range.as_ref().map_or(0.0, |range| range.height);
    let markup = html! {
        (head.draw(line * 0.78, room, canvas))
        rect class=(format!("gw-mark {}", class(bar.kind))) x="0" y=(px(top)) width=(px(length))
            height=(thick) data-low=(written(bar.value.low())) data-value=(written(bar.value.central()))
            data-high=(written(bar.value.high())) {}
        (pen.line(value(bar), (x, middle), f64::INFINITY))
        @if let Some(range) = &range { (range.markup) }
    };
    Drawn { markup, height: top + thick + below + canvas.scaled(14.0) }
}

/// What a value may be as well, beneath its bar.
fn whisker(range: &Range, unit: f64, bottom: f64, canvas: &Canvas<'_>) -> Drawn {
    let [low, high] = [range.ends.low(), range.ends.high()].map(|end| px(end * unit));
    let middle = bottom + canvas.scaled(11.0);
    let [top, end] = [middle - canvas.scaled(6.0), middle + canvas.scaled(6.0)].map(px);
    let path = format!("M{low} {0}H{high}M{low} {top}V{end}M{high} {top}V{end}", px(middle));
    let pen = Pen::new("gw-subject", canvas.sizes().label);
    let lines = pen.wrapped(&range.text, canvas.room());
    let widest = lines.iter().map(|line| pen.measured(line)).fold(0.0, f64::max);
    let (pen, x) = if high >= widest { (pen.at(Anchor::End), high) } else { (pen, 0.0) };
    let baseline = middle + canvas.scaled(25.0);
    let room = if x > 0.0 { x } else { canvas.room() };
    let markup = html! {
        path class="gw-whisker" d=(path) data-low=(written(range.ends.low()))
            data-high=(written(range.ends.high())) {}
        (pen.lines(&lines, (x, baseline), canvas.line(), room))
    };
    Drawn { markup, height: canvas.scaled(20.0) + lines.len() as f64 * canvas.line() }
}

/// The colour of a kind.
pub(super) fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Deployment => "gw-deployment",
        Kind::Reference | Kind::Stated => "gw-reference",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::Estimate;
    use crate::language::Language;
    use crate::view::Style;

    fn bar(name: &str, value: f64, kind: Kind) -> Bar {
        Bar {
            label: name.to_owned(),
            name: name.to_owned(),
            detail: String::new(),
            value: Estimate::exactly(value),
            quantiles: None,
            text: format!("{value} TWh"),
            number: value.to_string(),
            range: None,
            kind,
        }
    }

    #[test]
    fn the_largest_comes_first_and_what_is_too_small_is_not_drawn() {
        let bars = [
            bar("b", 50.0, Kind::Reference),
            bar("home", 0.00001, Kind::Reference),
            bar("c", 87.6, Kind::Deployment),
            bar("a", 50.0, Kind::Reference),
            bar("server", 0.00001, Kind::Deployment),
        ];
        let names: Vec<&str> = sorted(&bars, 87.6).iter().map(|bar| bar.name.as_str()).collect();
        assert_eq!(names, ["c", "a", "b", "server"]);
    }

    #[test]
    fn values_and_ranges_have_their_room() {
        let canvas = Canvas::alone(&Style::new(Language::English));
        let mut subject = bar("10 GW", 87.6, Kind::Deployment);
        subject.range = Some(Range {
            ends: Estimate::ordered(48.0, 87.6, 125.0).unwrap(),
            text: String::new(),
        });
        let reference = bar("Three Gorges", 124.0, Kind::Reference);
        let unit = unit(&[&reference, &subject], &canvas);
        assert!(125.0 * unit <= canvas.room());
        assert!(124.0 * unit + GAP + canvas.bold("124") * SAFE <= canvas.room());
        assert!(124.0 * unit + GAP + canvas.bold("124") * SAFE > canvas.room() - 2.0);
    }
}
