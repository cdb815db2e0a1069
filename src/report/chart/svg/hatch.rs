//! What looks assumed. A pattern of SVG itself would need an address within the page.

use super::px;
use maud::{Markup, html};

/// A ground with lines across it, from its lower left to its upper right.
pub(super) fn ground([x, y, width, height]: [f64; 4]) -> Markup {
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
