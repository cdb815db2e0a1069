//! The name of a mark in bold, and behind it what its value is of.

use super::text::{Anchor, Pen, Weight, measured};
use super::{Canvas, px};
use crate::view::chart::{Bar, Kind};
use maud::{Markup, html};

/// Between a name and what stands behind it.
const GAP: f64 = 7.0;
/// Where Arial is missing, its substitute may be so much wider.
const SAFE: f64 = 1.2;

/// A head in lines.
pub(super) struct Head<'a> {
    bar: &'a Bar,
    names: Vec<String>,
    details: Vec<String>,
    /// Whether the detail stands in the line of the name.
    beside: bool,
}

impl<'a> Head<'a> {
    pub fn of(bar: &'a Bar, room: f64, canvas: &Canvas<'_>) -> Self {
        let size = canvas.sizes().label;
        let width = canvas.bold(&bar.name) + GAP + measured(&bar.detail, size, Weight::Regular);
        let beside = width * SAFE <= room;
        let names = canvas.label().bold().wrapped(&bar.name, room);
        let details = match bar.detail.as_str() {
            "" => Vec::new(),
            detail => canvas.label().wrapped(detail, room),
        };
        Self { bar, names, details, beside }
    }

    pub fn lines(&self) -> usize {
        let details = if self.beside { 0 } else { self.details.len() };
        self.names.len() + details
    }

    /// The lines, the baseline of the first at `y`.
    pub fn draw(&self, y: f64, room: f64, canvas: &Canvas<'_>) -> Markup {
        let class = match self.bar.kind {
            Kind::Deployment => "gw-subject",
            Kind::Reference | Kind::Stated => "gw-label",
        };
        let (size, line) = (canvas.sizes().label, canvas.line());
        if self.beside {
            return html! {
                text class=(class) x="0" y=(px(y)) font-size=(size) {
                    tspan font-weight="700" { (self.bar.name) }
                    @if !self.bar.detail.is_empty() {
                        tspan class="gw-muted" dx=(GAP) { (self.bar.detail) }
                    }
                }
            };
        }
        let name = Pen::new(class, size).bold().at(Anchor::Start);
        let below = y + self.names.len() as f64 * line;
        html! {
            (name.lines(&self.names, (0.0, y), line, room))
            (canvas.muted().lines(&self.details, (0.0, below), line, room))
        }
    }
}
