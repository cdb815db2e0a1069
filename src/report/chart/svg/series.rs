//! What tells the deployments of a column apart: eight colours, and lines across them from the ninth on.

use super::px;
use maud::{Markup, html};

/// The colours of the style.
const COLORS: usize = 8;

/// Between the lines of the first patterns; those that come after them have wider ones.
const PITCH: f64 = 6.0;
const WIDER: f64 = 4.0;

/// The class of a deployment's colour, the `at`th from the bottom.
pub(super) fn class(at: usize) -> String {
    format!("gw-s{}", at % COLORS)
}

/// The class of a text on that colour.
pub(super) fn class_of_text(at: usize) -> String {
    format!("gw-on{}", at % COLORS)
}

/// The lines across a rectangle of the deployment, if its colour is not enough: upright ones, level ones,
/// then both. A pattern of SVG itself would need an address within the page.
pub(super) fn lines(at: usize, [x, y, width, height]: [f64; 4]) -> Markup {
    let Some(pattern) = (at / COLORS).checked_sub(1) else {
        return html! {};
    };
    let pitch = PITCH + WIDER * (pattern / 3) as f64;
    let within = |length: f64| {
        let places = (1..).map(move |step| f64::from(step) * pitch);
        places.take_while(move |place| *place < length)
    };
    let mut path = String::new();
    if pattern % 3 != 1 {
        let upright =
            within(width).map(|place| format!("M{} {}v{}", px(x + place), px(y), px(height)));
        path.extend(upright);
    }
    if pattern % 3 != 0 {
        let level =
            within(height).map(|place| format!("M{} {}h{}", px(x), px(y + place), px(width)));
        path.extend(level);
    }
    html! { path class=(format!("gw-across gw-across{}", at % COLORS)) d=(path) {} }
}

/// The lines across a rectangle of what is assumed, from its lower left to its upper right.
pub(super) fn hatched(at: usize, [x, y, width, height]: [f64; 4]) -> Markup {
    const PITCH: f64 = 7.0;

    let places = (1..).map(|step| f64::from(step) * PITCH);
    let lines = places.take_while(|place| *place < width + height).map(|place| {
        // From the left or the lower edge to the upper or the right one.
        let (from_x, from_y) = (x + (place - height).max(0.0), y + place.min(height));
        let (to_x, to_y) = (x + place.min(width), y + (place - width).max(0.0));
        format!("M{} {}L{} {}", px(from_x), px(from_y), px(to_x), px(to_y))
    });
    let path: String = lines.collect();
    html! { path class=(format!("gw-hatch gw-h{}", at % COLORS)) d=(path) {} }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(at: usize) -> String {
        let lines = lines(at, [10.0, 20.0, 14.0, 10.0]).into_string();
        format!("{} {lines}", class(at))
    }

    #[test]
    fn eight_colours_need_no_lines() {
        assert_eq!(drawn(7), "gw-s7 ");
    }

    #[test]
    fn lines_are_upright_then_level_then_both() {
        assert!(drawn(8).contains("gw-s0 ") && drawn(8).contains("d=\"M16 20v10M22 20v10\""));
        assert!(drawn(16).contains("d=\"M10 26h14\""));
        assert!(drawn(24).contains("d=\"M16 20v10M22 20v10M10 26h14\""));
        assert!(drawn(32).contains("d=\"M20 20v10\""));
    }

    #[test]
    fn no_two_of_fifty_look_the_same() {
        let all: std::collections::HashSet<String> = (0..50)
            .map(|at| format!("{}{}", class(at), lines(at, [0.0, 0.0, 90.0, 90.0]).0))
            .collect();
        assert_eq!(all.len(), 50);
    }
}
