//! Names beside the ends of lines, with the last value, none over another.

use super::super::Canvas;
use super::super::text::Pen;
use crate::order::sort_by;
use maud::{Markup, html};

/// A name in lines, and its value.
pub(super) struct Name {
    lines: Vec<String>,
    value: String,
    pub width: f64,
    pub height: f64,
}

impl Name {
    pub fn of(name: &str, value: &str, room: f64, canvas: &Canvas<'_>) -> Self {
        let gap = canvas.scaled(12.0);
        let pen = canvas.label().bold();
        let lines = pen.wrapped(name, room - gap);
        let texts = lines.iter().map(String::as_str).chain([value]);
        let widest = texts.map(|text| pen.measured(text)).fold(0.0, f64::max);
        let height = (lines.len() + 1) as f64 * canvas.line() + canvas.scaled(6.0);
        // Where Arial is missing, its substitute is wider.
        let width = (widest * 1.06 + gap).min(room);
        Self { lines, value: value.to_owned(), width, height }
    }

    /// The name, its upper edge at `y`.
    pub fn draw(&self, (x, y): (f64, f64), color: usize, canvas: &Canvas<'_>) -> Markup {
        const CLASSES: [&str; 6] = ["gw-f0", "gw-f1", "gw-f2", "gw-f3", "gw-f4", "gw-f5"];

        let size = canvas.sizes().label;
        let pen = Pen::new(CLASSES[color % CLASSES.len()], size).bold();
        let room = self.width - canvas.scaled(12.0);
        let first = y + canvas.line() * 0.78;
        let below = first + self.lines.len() as f64 * canvas.line();
        html! {
            (pen.lines(&self.lines, (x, first), canvas.line(), room))
            (pen.line(&self.value, (x, below), room))
        }
    }
}

/// The upper edges of names that would stand at the ends of their lines: in the order of the ends, moved
/// apart so far that none covers another, and all between two bounds if there is room.
pub(super) fn placed(ends: &[f64], names: &[Name], (top, bottom): (f64, f64)) -> Vec<f64> {
    let mut order: Vec<usize> = (0..names.len()).collect();
    sort_by(&mut order, |one, other| ends[*one].total_cmp(&ends[*other]));
    let mut tops = vec![top; names.len()];
    let mut free = top;
    for at in &order {
        tops[*at] = (ends[*at] - names[*at].height / 3.0).max(free);
        free = tops[*at] + names[*at].height;
    }
    let mut limit = bottom;
    for at in order.iter().rev() {
        tops[*at] = tops[*at].min(limit - names[*at].height);
        limit = tops[*at];
    }
    tops
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(height: f64) -> Name {
        Name { lines: Vec::new(), value: String::new(), width: 10.0, height }
    }

    #[test]
    fn no_name_covers_another_and_all_are_in_the_plot() {
        let names = [name(30.0), name(30.0), name(30.0)];
        for ends in [[10.0, 12.0, 11.0], [95.0, 96.0, 99.0], [0.0, 50.0, 100.0]] {
            let tops = placed(&ends, &names, (0.0, 100.0));
            let mut sorted = tops.clone();
            sorted.sort_by(f64::total_cmp);
            assert!(sorted.windows(2).all(|pair| pair[1] - pair[0] >= 30.0), "{tops:?}");
            assert!(sorted[0] >= 0.0 && sorted[2] + 30.0 <= 100.0, "{tops:?}");
        }
    }
}
