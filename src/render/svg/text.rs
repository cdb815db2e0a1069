//! Text in a picture, measured before it is drawn.

pub(super) use super::metrics::Weight;
use super::metrics::advance;
use super::px;
use crate::view::align::may_break_between;
use maud::{Markup, html};

/// Where Arial is missing, its substitute may be so much wider.
const WIDER: f64 = 1.18;

/// How wide a text is, in the unit of its size.
pub(super) fn measured(text: &str, size: f64, weight: Weight) -> f64 {
    text.chars().map(|letter| advance(letter, weight)).sum::<f64>() * size
}

/// Where a text begins, ends or has its middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// How a text looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pen {
    pub class: &'static str,
    pub size: f64,
    pub weight: Weight,
    pub anchor: Anchor,
}

impl Pen {
    pub fn new(class: &'static str, size: f64) -> Self {
        Self { class, size, weight: Weight::Regular, anchor: Anchor::Start }
    }

    pub fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }

    pub fn at(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    pub fn measured(self, text: &str) -> f64 {
        measured(text, self.size, self.weight)
    }

    pub fn wrapped(self, text: &str, room: f64) -> Vec<String> {
        wrapped(text, self.size, self.weight, room)
    }

    /// A line. One that nearly fills its room keeps its length in every font.
    pub fn line(self, text: &str, (x, y): (f64, f64), room: f64) -> Markup {
        let width = self.measured(text);
        let length = (width * WIDER > room && width > 0.0).then(|| px(width.min(room)));
        let adjust = length.map(|_| "spacingAndGlyphs");
        let anchor = (self.anchor != Anchor::Start).then(|| self.anchor.name());
        let bold = (self.weight == Weight::Bold).then_some("700");
        html! {
            text class=(self.class) x=(px(x)) y=(px(y)) font-size=(self.size) font-weight=[bold]
                text-anchor=[anchor] textLength=[length] lengthAdjust=[adjust] { (text) }
        }
    }

    /// Lines one beneath the other, the baseline of the first at `y`.
    pub fn lines(self, lines: &[String], (x, y): (f64, f64), pitch: f64, room: f64) -> Markup {
        html! {
            @for (at, line) in lines.iter().enumerate() {
                (self.line(line, (x, y + at as f64 * pitch), room))
            }
        }
    }
}

/// The text in lines that are no wider than `room`. A word that is wider ends a line anywhere.
pub(super) fn wrapped(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    let text = with_units_held(text);
    let mut lines = Vec::new();
    let mut line = String::new();
    // Where the line may end at the latest, in bytes.
    let mut end = 0;
    for c in text.chars() {
        if line.chars().next_back().is_some_and(|last| may_break_between(last, c)) {
            end = line.len();
        }
        let before = line.len();
        line.push(c);
        if measured(line.trim_end(), size, weight) > room && before > 0 {
            let rest = line.split_off(if end > 0 { end } else { before });
            lines.push(line.trim_end().to_owned());
            line = rest;
            end = 0;
        }
    }
    lines.push(line.trim_end().to_owned());
    lines
}

/// The same in as few lines, of about one length.
pub(super) fn balanced(text: &str, size: f64, weight: Weight, room: f64) -> Vec<String> {
    const STEP: f64 = 6.0;

    if let Some(clauses) = by_clauses(text, size, weight, room) {
        return clauses;
    }
    let mut best = wrapped(text, size, weight, room);
    let mut narrower = room - STEP;
    while narrower > room / 2.0 {
        let lines = wrapped(text, size, weight, narrower);
        if lines.len() > best.len() {
            break;
        }
        best = lines;
        narrower -= STEP;
    }
    best
}

/// A Chinese text in lines that end after its commas, where each of its clauses fits in one.
fn by_clauses(text: &str, size: f64, weight: Weight, room: f64) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for clause in text.split_inclusive('，') {
        let width = |line: &str| measured(line, size, weight);
        match lines.last_mut() {
            Some(line) if width(line) + width(clause) <= room => line.push_str(clause),
            _ if width(clause) <= room => lines.push(clause.to_owned()),
            _ => return None,
        }
    }
    (lines.len() > 1).then_some(lines)
}

/// A unit stays with its number.
fn with_units_held(text: &str) -> String {
    const UNITS: [&str; 12] =
        ["W", "kW", "MW", "GW", "TW", "Wh", "kWh", "MWh", "GWh", "TWh", "PWh", "%"];

    let mut held = String::with_capacity(text.len());
    for (at, word) in text.split(' ').enumerate() {
        let unit = word.trim_end_matches(|c: char| ".,;:)".contains(c));
        let is_unit = UNITS.contains(&unit) || unit == "million" || unit == "billion";
        if at > 0 {
            let after_number = held.ends_with(|c: char| c.is_ascii_digit());
            held.push(if is_unit && after_number { '\u{a0}' } else { ' ' });
        }
        held.push_str(word);
    }
    held
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, size: f64, room: f64) -> Vec<String> {
        wrapped(text, size, Weight::Regular, room)
    }

    #[test]
    fn widths_are_those_of_arial() {
        // From the metrics that its maker publishes: H 722, a 556, m 833, the bold e 556, a space 278.
        assert!((measured("Ham", 1000.0, Weight::Regular) - 2111.0).abs() < 1e-9);
        assert!((measured("e e", 1000.0, Weight::Bold) - 1390.0).abs() < 1e-9);
        assert!((measured("三峡2", 10.0, Weight::Regular) - 25.56).abs() < 1e-9);
    }

    #[test]
    fn lines_end_between_words_and_chinese_characters() {
        assert_eq!(lines("a year of Three Gorges", 10.0, 64.0), ["a year of", "Three Gorges"]);
        assert_eq!(lines("三峡电站，设计年", 10.0, 42.0), ["三峡电", "站，设计", "年"]);
        assert_eq!(lines("", 10.0, 20.0), [""]);
        assert_eq!(lines("about 10 GW", 10.0, 45.0), ["about", "10\u{a0}GW"]);
    }

    #[test]
    fn no_line_is_too_wide() {
        let text = "假设：全年8,760小时满负荷，未计入冷却等附加用电。1度 = 1千瓦时。Assumed: comprehensible";
        for room in [60.0, 100.0, 333.0] {
            let lines = lines(text, 12.0, room);
            let fits = |line: &String| measured(line, 12.0, Weight::Regular) <= room;
            assert!(lines.iter().all(fits), "{lines:?}");
            assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        }
    }

    #[test]
    fn the_lines_of_a_title_are_about_as_long() {
        let title =
            "Run flat out all year, 10 GW would use more electricity than Finland did in 2023";
        let lines = balanced(title, 26.0, Weight::Bold, 552.0);
        let widths: Vec<f64> =
            lines.iter().map(|line| measured(line, 26.0, Weight::Bold)).collect();
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert!((widths[0] - widths[1]).abs() < 90.0, "{widths:?}");
    }
}
