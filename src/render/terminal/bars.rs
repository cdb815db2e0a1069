//! Horizontal bars.

use super::Pen;
use crate::estimate::Estimate;
use crate::view::align::width;
use crate::view::chart::{Bar, Kind};
use anstyle::AnsiColor;

/// Spaces between a label, its bar and its value.
const GAP: usize = 2;

/// Labels that leave less than this for the bars behind them stand over them.
const SHORTEST: usize = 16;

/// Bars shorter than this beside their values get lines of their own.
const SHORTEST_OF_ALL: usize = 8;

/// Before a bar that stands under its label.
const INDENT: usize = 2;

pub(super) fn draw(bars: &[Bar], largest: f64, pen: &Pen) -> String {
    let value = bars.iter().map(|bar| width(&bar.text)).max().unwrap_or_default();
    let widest_label = pen.room.saturating_sub(value + 2 * GAP + SHORTEST);
    let labels = bars.iter().map(|bar| width(&bar.label));
    let fitting: Vec<usize> = labels.filter(|label| *label <= widest_label).collect();
    // A few long labels stand over their bars; with many of them, all do.
    let indent = match fitting.iter().max() {
        Some(label) if 3 * fitting.len() >= 2 * bars.len() => label + GAP,
        _ => INDENT,
    };
    bars.iter().map(|bar| line(bar, indent, value, largest, pen)).collect()
}

/// The bar behind its label, or under it.
fn line(bar: &Bar, indent: usize, value: usize, largest: f64, pen: &Pen) -> String {
    let spaces = " ".repeat(indent);
    let (mut text, before) = if width(&bar.label) + GAP <= indent {
        let padding = " ".repeat(indent - width(&bar.label));
        (String::new(), format!("{}{padding}", bar.label))
    } else {
        (lines(&pen.wrapped(&bar.label), ""), spaces.clone())
    };
    let room = pen.room.saturating_sub(indent + GAP + value);
    if room >= SHORTEST_OF_ALL {
        return text + &format!("{before}{}\n", with_value(bar, room, largest, pen));
    }
    text += &format!("{before}{}\n", mark(bar, pen.room - indent, largest, pen));
    text + &lines(&pen.wrapped(&bar.text), &spaces)
}

fn lines(lines: &[String], indent: &str) -> String {
    lines.iter().map(|line| format!("{indent}{line}\n")).collect()
}

/// The bar with its value behind it.
fn with_value(bar: &Bar, room: usize, largest: f64, pen: &Pen) -> String {
    let mark = mark(bar, room, largest, pen);
    let gap = if mark.is_empty() { "" } else { " " };
    format!("{mark}{gap}{}", bar.text)
}

fn mark(bar: &Bar, room: usize, largest: f64, pen: &Pen) -> String {
    let scaled = bar.value.map(|value| value / largest * room as f64);
    let color = match bar.kind {
        Kind::Deployment => AnsiColor::Blue,
        Kind::Reference | Kind::Stated => AnsiColor::Yellow,
    };
    pen.colored(&whisker(scaled, pen).unwrap_or_else(|| solid(scaled.central(), pen)), color)
}

/// A bar that ends within an eighth of a column.
fn solid(length: f64, pen: &Pen) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    if length.is_nan() || length <= 0.0 {
        return String::new();
    }
    if pen.is_ascii() {
        let columns = length.round() as usize;
        return if columns == 0 { "|".to_owned() } else { "#".repeat(columns) };
    }
    let eighths = (length * 8.0).round().max(1.0) as usize;
    "█".repeat(eighths / 8) + EIGHTHS[eighths % 8]
}

/// A bar up to the low end and a line from there to the high end, crossed at the central value;
/// `None` where that is too short to be drawn.
fn whisker(scaled: Estimate<f64>, pen: &Pen) -> Option<String> {
    let [low, central, high] =
        [scaled.low(), scaled.central(), scaled.high()].map(|end| end.round() as usize);
    if high < low + 2 {
        return None;
    }
    let crossed = central.saturating_sub(1).clamp(low, high - 1);
    let glyph = |column: usize| match column {
        column if column < low => pen.glyph('█', '#'),
        column if column == crossed && column != low && column != high - 1 => pen.glyph('┼', '+'),
        column if column == low => pen.glyph('├', '|'),
        column if column == high - 1 => pen.glyph('┤', '|'),
        _ => pen.glyph('─', '-'),
    };
    Some((0..high).map(glyph).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::chart::Glyphs;

    fn pen(glyphs: Glyphs, room: usize) -> Pen {
        Pen { glyphs, color: false, room }
    }

    fn bar(label: &str, low: f64, central: f64, high: f64) -> Bar {
        Bar {
            label: label.to_owned(),
            name: label.to_owned(),
            detail: String::new(),
            value: Estimate::ordered(low, central, high).unwrap(),
            quantiles: None,
            text: format!("{high} TWh"),
            number: high.to_string(),
            range: None,
            kind: Kind::Deployment,
        }
    }

    #[test]
    fn a_bar_ends_within_an_eighth_of_a_column() {
        let unicode = pen(Glyphs::Unicode, 80);
        assert_eq!(solid(3.5, &unicode), "███▌");
        assert_eq!(solid(2.0, &unicode), "██");
        assert_eq!(solid(1e-9, &unicode), "▏");
        assert_eq!(solid(0.0, &unicode), "");
        assert_eq!(solid(f64::NAN, &unicode), "");
        assert_eq!(solid(3.4, &pen(Glyphs::Ascii, 80)), "###");
        assert_eq!(solid(1e-9, &pen(Glyphs::Ascii, 80)), "|");
    }

    #[test]
    fn a_range_is_a_whisker_behind_the_bar() {
        let range = Estimate::ordered(2.0, 6.0, 9.0).unwrap();
        assert_eq!(whisker(range, &pen(Glyphs::Unicode, 80)).unwrap(), "██├──┼──┤");
        assert_eq!(whisker(range, &pen(Glyphs::Ascii, 80)).unwrap(), "##|--+--|");
        let short = Estimate::ordered(2.0, 2.5, 3.0).unwrap();
        assert_eq!(whisker(short, &pen(Glyphs::Unicode, 80)), None);
    }

    #[test]
    fn labels_line_up_by_their_width() {
        let bars = [bar("三峡电站", 20.0, 20.0, 20.0), bar("7GW", 10.0, 10.0, 10.0)];
        let text = draw(&bars, 20.0, &pen(Glyphs::Ascii, 38));
        let expected = "三峡电站  #################### 20 TWh\n7GW       ########## 10 TWh\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_narrow_terminal_has_the_bars_under_the_labels() {
        let bars = [bar("A deployment with a long name", 8.0, 8.0, 8.0)];
        let text = draw(&bars, 8.0, &pen(Glyphs::Ascii, 30));
        assert_eq!(text, "A deployment with a long name\n  ##################### 8 TWh\n");
        let bars = [Bar { text: "8 to 123,456,789 TWh".to_owned(), ..bars[0].clone() }];
        let text = draw(&bars, 8.0, &pen(Glyphs::Ascii, 30));
        let expected = "A deployment with a long name\n  ############################\n  \
                        8 to 123,456,789 TWh\n";
        assert_eq!(text, expected);
    }
}
