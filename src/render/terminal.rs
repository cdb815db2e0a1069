//! Charts of characters.

mod bars;
mod columns;

use crate::view::Style;
use crate::view::chart::{Chart, Glyphs, Plot};
use anstyle::{AnsiColor, Style as Ansi};

/// The width where the output is no terminal.
const PAGE: usize = 80;

/// Longer bars would be no easier to compare.
const WIDEST: usize = 120;

/// A chart as wide as the terminal.
pub(crate) fn render(chart: &Chart, glyphs: Glyphs, style: &Style) -> String {
    let room = style.width.map_or(PAGE, usize::from).clamp(20, WIDEST);
    let pen = Pen { glyphs, color: style.color, room };
    let body = match &chart.plot {
        Plot::Bars(bars) | Plot::Spans(bars) => bars::draw(bars, chart.largest(), &pen),
        Plot::Columns(columns) => columns::draw(columns, chart, style.language, &pen),
    };
    let heading = pen.wrapped(&chart.heading).into_iter();
    let heading: String = heading.map(|line| pen.bold(&line) + "\n").collect();
    let remarks = chart.remarks.iter().flat_map(|remark| pen.wrapped(remark));
    let remarks: String = remarks.map(|line| line + "\n").collect();
    format!("{heading}{body}{remarks}")
}

/// What charts are drawn with.
struct Pen {
    glyphs: Glyphs,
    color: bool,
    room: usize,
}

impl Pen {
    fn is_ascii(&self) -> bool {
        self.glyphs == Glyphs::Ascii
    }

    /// A character, or its substitute.
    fn glyph(&self, unicode: char, ascii: char) -> char {
        if self.is_ascii() { ascii } else { unicode }
    }

    fn bold(&self, text: &str) -> String {
        self.painted(text, Ansi::new().bold().fg_color(Some(AnsiColor::Cyan.into())))
    }

    fn colored(&self, text: &str, color: AnsiColor) -> String {
        self.painted(text, Ansi::new().fg_color(Some(color.into())))
    }

    fn painted(&self, text: &str, paint: Ansi) -> String {
        if self.color && !text.is_empty() {
            format!("{paint}{text}{paint:#}")
        } else {
            text.to_owned()
        }
    }

    /// A text in lines that fit.
    fn wrapped(&self, text: &str) -> Vec<String> {
        crate::render::wrap::lines_of(text, self.room)
    }
}
