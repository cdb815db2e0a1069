//! What the colours and signs of a chart mean.

use super::text::{measured, wrapped};
use super::{Canvas, Chart, Drawn, Plot, px, series};
use crate::report::chart::{Bar, Columns, Kind};
use crate::words;
use maud::{Markup, html};

const SIZE: f64 = 12.0;
const PITCH: f64 = 18.0;
/// A sign and the space behind it.
const SIGN: f64 = 24.0;
const GAP: f64 = 16.0;
/// The place of grey among the colours.
const GREY: usize = 7;

/// A sign with its meaning.
struct Key {
    sign: Markup,
    meaning: String,
}

pub(super) fn draw(chart: &Chart, canvas: &Canvas<'_>) -> Drawn {
    let keys = match &chart.plot {
        Plot::Bars(bars) => kinds(bars, canvas),
        Plot::Spans(bars) => kinds(bars, canvas).into_iter().chain(spans(bars, canvas)).collect(),
        Plot::Columns(columns) => years(columns, canvas),
    };
    placed(&keys, canvas.room())
}

/// The deployments, where there are several, what is assumed of them, and the value across all years.
fn years(columns: &Columns, canvas: &Canvas<'_>) -> Vec<Key> {
    let sign = |at: usize| {
        let lines = series::lines(at, [2.0, 0.0, 14.0, 10.0]);
        html! { (swatch(&series::class(at))) (lines) }
    };
    let key = |(at, name): (usize, &String)| Key { sign: sign(at), meaning: name.clone() };
    let several = columns.series.iter().enumerate().filter(|_| columns.series.len() > 1);
    let dashes = html! { line class="gw-line" x1="0" x2="18" y1="5" y2="5" {} };
    let line = columns
        .line
        .as_ref()
        .map(|line| Key { sign: dashes, meaning: format!("{} {}", line.label, line.text) });
    let language = canvas.language;
    let assumed = columns.assumed.iter().flat_map(|years| {
        // Of several colours none is the one that is meant.
        let color = if columns.series.len() > 1 { GREY } else { 0 };
        let lines = series::hatched(color, [2.0, 0.0, 14.0, 10.0]);
        let light = html! { (swatch(&format!("gw-assumed {}", series::class(color)))) (lines) };
        [
            Key {
                sign: swatch(&series::class(color)),
                meaning: words::chart::announced(language).to_owned(),
            },
            Key { sign: light, meaning: words::chart::assumed(language, years) },
        ]
    });
    several.map(key).chain(assumed).chain(line).collect()
}

/// The colours, where there are two.
fn kinds(bars: &[Bar], canvas: &Canvas<'_>) -> Vec<Key> {
    let has = |kind| bars.iter().any(|bar| bar.kind == kind);
    if !has(Kind::Deployment) || !has(Kind::Reference) {
        return Vec::new();
    }
    let language = canvas.language;
    vec![
        Key {
            sign: swatch("gw-deployment"),
            meaning: words::chart::deployments(language).to_owned(),
        },
        Key {
            sign: swatch("gw-reference"),
            meaning: words::chart::references(language).to_owned(),
        },
    ]
}

/// The signs of an uncertain value.
fn spans(bars: &[Bar], canvas: &Canvas<'_>) -> Vec<Key> {
    let language = canvas.language;
    let bounds = html! {
        path class="gw-whisker" d="M1 0V10M1 5H17M17 0V10" {}
    };
    let mut keys =
        vec![Key { sign: bounds, meaning: words::chart::legend_bounds(language).to_owned() }];
    let dot = html! { circle class="gw-deployment" cx="9" cy="5" r="5" {} };
    if bars.iter().any(|bar| bar.quantiles.is_some()) {
        let band = html! { rect class="gw-deployment gw-band" y="0" width="18" height="10" {} };
        keys.push(Key { sign: band, meaning: words::chart::legend_quantiles(language).to_owned() });
        keys.push(Key { sign: dot, meaning: words::chart::legend_median(language).to_owned() });
    } else {
        keys.push(Key { sign: dot, meaning: words::chart::legend_central(language).to_owned() });
    }
    keys
}

fn swatch(class: &str) -> Markup {
    html! { rect class=(class) x="2" width="14" height="10" rx="1" {} }
}

/// The keys one behind another, in as many lines as it takes.
fn placed(keys: &[Key], room: f64) -> Drawn {
    if keys.is_empty() {
        return Drawn::nothing();
    }
    let (mut x, mut y) = (0.0, 0.0);
    let mut parts = Vec::new();
    for key in keys {
        let lines = wrapped(&key.meaning, SIZE, room - SIGN);
        let width = SIGN + lines.iter().map(|line| measured(line, SIZE)).fold(0.0, f64::max);
        if x > 0.0 && x + width > room {
            (x, y) = (0.0, y + PITCH);
        }
        parts.push(html! {
            g transform=(format!("translate({} {})", px(x), px(y))) {
                g transform="translate(0 2)" { (key.sign) }
                text class="gw-small" {
                    @for (at, line) in lines.iter().enumerate() {
                        tspan x=(SIGN) y=(px(11.0 + at as f64 * 15.0)) { (line) }
                    }
                }
            }
        });
        y += (lines.len() - 1) as f64 * 15.0;
        x += width + GAP;
    }
    Drawn { markup: html! { @for part in &parts { (part) } }, height: y + PITCH }
}
