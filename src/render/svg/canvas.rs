//! What a chart is drawn on: its width, its shape, and the sizes of its letters.

use super::text::{Pen, Weight, measured};
use crate::view::chart::Size;
use crate::view::{Language, Style, Theme};
use maud::{Markup, html};

/// The width at which a chart is as large as it was drawn.
const WIDE: f64 = 600.0;

/// In a page, for wide screens and paper, and for a telephone.
const PAGE: f64 = 640.0;
const NARROW: f64 = 328.0;

/// The sizes of letters, bars and margins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    pub title: f64,
    pub label: f64,
    pub note: f64,
    pub bar: f64,
    pub margin: f64,
}

/// A picture by itself, which may be shown at half its size.
const ALONE: Type = Type { title: 26.0, label: 18.0, note: 16.0, bar: 30.0, margin: 24.0 };

/// A picture of a page, at the size at which it is read.
const INLINE: Type = Type { title: 18.0, label: 15.0, note: 14.0, bar: 25.0, margin: 2.0 };

/// How a chart is put on its canvas.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Canvas<'a> {
    pub width: f64,
    pub language: Language,
    /// The ground that the picture stands on.
    pub theme: Theme,
    pub size: Size,
    /// Begins the ids, which have to differ between the charts of a page.
    pub id: &'a str,
    /// Whether the picture stands in a page that has the style.
    pub inline: bool,
}

impl<'a> Canvas<'a> {
    /// A picture of its own. Whoever puts it into a page says whether that is dark: a picture cannot know.
    pub fn alone(style: &Style) -> Self {
        let theme = style.theme.unwrap_or(Theme::Light);
        let (language, size) = (style.language, style.size);
        Self { width: WIDE, language, theme, size, id: "chart", inline: false }
    }

    /// A picture of a page, for wide screens and paper.
    pub fn wide(language: Language, id: &'a str) -> Self {
        Self { width: PAGE, language, theme: Theme::Auto, size: Size::Column, id, inline: true }
    }

    /// A picture of a page, for narrow screens.
    pub fn narrow(language: Language, id: &'a str) -> Self {
        Self { width: NARROW, ..Self::wide(language, id) }
    }

    pub(super) fn of_width(self, width: f64) -> Self {
        Self { width, ..self }
    }

    /// The height for a width, where the shape has one.
    pub(super) fn ratio(&self) -> Option<f64> {
        match self.size {
            Size::Column => None,
            Size::Square => Some(1.0),
            Size::Wide => Some(9.0 / 16.0),
        }
    }

    /// The width and height at which a picture of a shape is shown.
    pub(super) fn shown(&self) -> Option<(f64, f64)> {
        match self.size {
            Size::Column => None,
            Size::Square => Some((1080.0, 1080.0)),
            Size::Wide => Some((1600.0, 900.0)),
        }
    }

    pub(super) fn sizes(&self) -> Type {
        if self.inline { INLINE } else { ALONE }
    }

    /// A length that is drawn for labels of 18 pixels.
    pub(super) fn scaled(&self, length: f64) -> f64 {
        length * self.sizes().label / ALONE.label
    }

    /// Between the margins.
    pub(super) fn room(&self) -> f64 {
        self.width - 2.0 * self.sizes().margin
    }

    pub(super) fn label(&self) -> Pen {
        Pen::new("gw-label", self.sizes().label)
    }

    pub(super) fn muted(&self) -> Pen {
        Pen::new("gw-muted", self.sizes().label)
    }

    pub(super) fn note(&self) -> Pen {
        Pen::new("gw-muted", self.sizes().note)
    }

    /// From one line of labels to the next.
    pub(super) fn line(&self) -> f64 {
        self.scaled(24.0)
    }

    /// The width of a label in bold.
    pub(super) fn bold(&self, text: &str) -> f64 {
        measured(text, self.sizes().label, Weight::Bold)
    }
}

/// A length as it is written: to a hundredth of a pixel.
pub(super) fn px(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}

/// What looks assumed: a ground with lines across it, from its lower left to its upper right. A pattern of SVG
/// itself would need an address within the page.
pub(super) fn hatched([x, y, width, height]: [f64; 4]) -> Markup {
    const PITCH: f64 = 11.0;

    let places = (1..).map(|step| f64::from(step) * PITCH);
    let lines = places.take_while(|place| *place < width + height).map(|place| {
        // From the left or the lower edge to the upper or the right one.
        let (from_x, from_y) = (x + (place - height).max(0.0), y + place.min(height));
        let (to_x, to_y) = (x + place.min(width), y + (place - width).max(0.0));
        format!("M{} {}L{} {}", px(from_x), px(from_y), px(to_x), px(to_y))
    });
    let path: String = lines.collect();
    html! {
        rect class="gw-ground" x=(px(x)) y=(px(y)) width=(px(width)) height=(px(height)) {}
        path class="gw-hatch" d=(path) {}
    }
}
