//! Years as columns, or as bars where there is no room for columns.

use super::{Pen, bars};
use crate::estimate::Estimate;
use crate::view::Language;
use crate::view::align::width;
use crate::view::chart::{Bar, Chart, Column, ColumnPart, Columns, Kind};
use crate::words;
use anstyle::AnsiColor;

/// Lines from the bottom to the largest value.
const HEIGHT: usize = 10;

/// Columns farther apart than this are no easier to compare.
const WIDEST_PITCH: usize = 10;

/// The fill of each deployment, from the bottom up, and its substitute.
const FILLS: [(char, char); 4] = [('█', '#'), ('▒', '='), ('▓', '%'), ('░', ':')];

/// The colour of each deployment.
const COLORS: [AnsiColor; 4] =
    [AnsiColor::Blue, AnsiColor::Yellow, AnsiColor::Green, AnsiColor::Magenta];

/// What fills the part of a column that is assumed, where there is only one deployment.
const ASSUMED: (char, char) = ('░', ':');

pub(super) fn draw(columns: &Columns, chart: &Chart, language: Language, pen: &Pen) -> String {
    let text = if columns.stacked || columns.series.len() == 1 {
        by_years(columns, chart, pen)
    } else {
        as_bars(columns, chart, pen)
    };
    let assumed = columns.assumed.iter().map(|years| words::chart::assumed(language, years));
    let sign = pen.glyph(ASSUMED.0, ASSUMED.1).to_string().repeat(2);
    let assumed = assumed.flat_map(|text| match columns.series.len() {
        1 => pen.wrapped(&format!("{sign} {text}")),
        _ => pen.wrapped(&text),
    });
    text + &assumed.map(|line| line + "\n").collect::<String>()
}

fn by_years(columns: &Columns, chart: &Chart, pen: &Pen) -> String {
    let wide = |year: &Column| year.tops().iter().map(|top| width(&top.text)).max();
    let widest = columns
        .years
        .iter()
        .map(|year| wide(year).unwrap_or_default().max(width(&year.label)))
        .max();
    let needed = widest.unwrap_or_default() + 1;
    let pitch = pen.room / columns.years.len().max(1);
    if pitch < needed || columns.series.len() > FILLS.len() {
        return as_bars(columns, chart, pen);
    }
    let grid = Grid {
        columns,
        pen,
        pitch: pitch.min(WIDEST_PITCH.max(needed)),
        unit: chart.largest() / HEIGHT as f64,
    };
    let rows: Vec<String> = (0..=HEIGHT).rev().map(|row| grid.row(row)).collect();
    let picture = rows.iter().skip_while(|row| row.is_empty());
    let mut text: String = picture.map(|row| format!("{row}\n")).collect();
    text += &grid.labels();
    text + &grid.legend()
}

/// A bar a year, for many years or narrow terminals.
fn as_bars(columns: &Columns, chart: &Chart, pen: &Pen) -> String {
    let bar = |year: &Column, (at, top): (usize, &ColumnPart)| Bar {
        label: match columns.series.get(at) {
            Some(name) if year.total.is_none() && columns.series.len() > 1 => {
                format!("{} {name}", year.label)
            }
            _ => year.label.clone(),
        },
        name: String::new(),
        detail: String::new(),
        value: top.value,
        quantiles: None,
        text: format!("{}{}", top.text, chart.unit),
        number: top.text.clone(),
        range: None,
        kind: Kind::Deployment,
    };
    let tops = |year: &Column| -> Vec<Bar> {
        year.tops().iter().enumerate().map(|top| bar(year, top)).collect()
    };
    let mut all: Vec<Bar> = columns.years.iter().flat_map(tops).collect();
    all.extend(columns.line.clone());
    bars::draw(&all, chart.largest(), pen)
}

struct Grid<'a> {
    columns: &'a Columns,
    pen: &'a Pen,
    /// Characters from one column to the next.
    pitch: usize,
    /// What a line stands for.
    unit: f64,
}

impl Grid<'_> {
    /// A line of the picture, the `row`th from the bottom.
    fn row(&self, row: usize) -> String {
        let cells: String = self.columns.years.iter().map(|year| self.cell(year, row)).collect();
        cells.trim_end().to_owned()
    }

    /// The piece of a column in a line, as wide as the pitch.
    fn cell(&self, year: &Column, row: usize) -> String {
        let background = if self.is_crossed(row) { self.pen.glyph('┄', '-') } else { ' ' };
        if row == self.top(year) {
            let text = value(year).map_or_else(String::new, |top| top.text.clone());
            let before = (self.pitch - 1).saturating_sub(width(&text)) / 2;
            let behind = (self.pitch).saturating_sub(before + width(&text));
            return [fill(background, before), text, fill(background, behind)].concat();
        }
        let bar = self.bar_width();
        let before = (self.pitch - 1 - bar) / 2;
        let behind = self.pitch - before - bar;
        let (glyph, color) = self.glyph(year, row).unwrap_or((background, None));
        let mut piece: Vec<char> = std::iter::repeat_n(glyph, bar).collect();
        if let (Some(whisker), Some(middle)) = (self.whisker(year, row), piece.get_mut(bar / 2)) {
            *middle = whisker;
        }
        let piece: String = piece.into_iter().collect();
        let piece = color.map_or(piece.clone(), |color| self.pen.colored(&piece, color));
        [fill(background, before), piece, fill(background, behind)].concat()
    }

    fn bar_width(&self) -> usize {
        if self.pitch > 5 { self.pitch - 3 } else { self.pitch - 1 }
    }

    /// The line in which the value stands: the first one above the column and its whisker.
    fn top(&self, year: &Column) -> usize {
        let top = ends(year);
        let filled = (top.central() / self.unit).ceil();
        let whisker = (top.high() / self.unit).round();
        (filled.max(whisker) as usize).min(HEIGHT)
    }

    fn is_crossed(&self, row: usize) -> bool {
        let value = self.columns.line.as_ref().map(|line| line.value.central() / self.unit);
        value.is_some_and(|value| (value.ceil() as usize).max(1) - 1 == row)
    }

    /// What fills a column in a line, and its colour.
    fn glyph(&self, year: &Column, row: usize) -> Option<(char, Option<AnsiColor>)> {
        const EIGHTHS: [char; 7] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇'];
        let filled = ends(year).central() / self.unit - row as f64;
        let single = self.columns.series.len() == 1;
        let is_announced = year.parts.iter().all(|part| part.assumed() == 0.0);
        let in_eighths = single && is_announced && !self.pen.is_ascii();
        if in_eighths && filled > 0.0 && filled < 1.0 {
            let eighths = (filled * 8.0).round().clamp(1.0, 8.0) as usize;
            return Some((EIGHTHS.get(eighths - 1).copied().unwrap_or('█'), Some(COLORS[0])));
        }
        let middle = (row as f64 + 0.5) * self.unit;
        let mut below = 0.0;
        for (part, (fill, color)) in year.parts.iter().zip(FILLS.iter().zip(COLORS)) {
            let announced = below + part.announced;
            below += part.value.central();
            if single && middle > announced && middle <= below {
                return Some((self.pen.glyph(ASSUMED.0, ASSUMED.1), Some(color)));
            }
            if middle <= below {
                return Some((self.pen.glyph(fill.0, fill.1), Some(color)));
            }
        }
        None
    }

    /// A line from the low to the high end of the total.
    fn whisker(&self, year: &Column, row: usize) -> Option<char> {
        let top = ends(year);
        let [low, high] = [top.low(), top.high()].map(|end| end / self.unit);
        let (low, high) = (low.round() as usize, high.round() as usize);
        if high < low + 2 || !(low..high).contains(&row) {
            return None;
        }
        Some(match row {
            row if row == low => self.pen.glyph('┴', '+'),
            row if row + 1 == high => self.pen.glyph('┬', '+'),
            _ => self.pen.glyph('│', '|'),
        })
    }

    /// The years under the columns.
    fn labels(&self) -> String {
        let label = |year: &Column| {
            let before = (self.pitch - 1).saturating_sub(width(&year.label)) / 2;
            let behind = self.pitch.saturating_sub(before + width(&year.label));
            [fill(' ', before), year.label.clone(), fill(' ', behind)].concat()
        };
        let labels: String = self.columns.years.iter().map(label).collect();
        format!("{}\n", labels.trim_end())
    }

    /// The deployments, where there are several, and what the line is.
    fn legend(&self) -> String {
        let several = self.columns.series.len() > 1;
        let series = self.columns.series.iter().zip(FILLS.iter().zip(COLORS)).filter(|_| several);
        let mut entries: Vec<(String, AnsiColor, String)> = series
            .map(|(name, (fill, color))| {
                (self.pen.glyph(fill.0, fill.1).to_string(), color, name.clone())
            })
            .collect();
        if let Some(line) = &self.columns.line {
            let dash = self.pen.glyph('┄', '-').to_string();
            entries.push((dash, AnsiColor::White, format!("{} {}", line.label, line.text)));
        }
        let entry = |(sign, color, text): (String, AnsiColor, String)| {
            let sign = sign.repeat(2);
            let lines = crate::render::wrap::lines_of(&text, self.pen.room - 3);
            let first = self.pen.colored(&sign, color);
            let lines = lines.into_iter().enumerate();
            lines
                .map(|(at, line)| {
                    let before = if at == 0 { first.as_str() } else { "  " };
                    format!("{before} {line}\n")
                })
                .collect::<String>()
        };
        entries.into_iter().map(entry).collect()
    }
}

/// The one value of a year: its total, or that of the only deployment.
fn value(year: &Column) -> Option<&ColumnPart> {
    year.tops().first()
}

/// Its bounds.
fn ends(year: &Column) -> Estimate<f64> {
    value(year).map_or(Estimate::exactly(0.0), |top| top.value)
}

fn fill(glyph: char, times: usize) -> String {
    std::iter::repeat_n(glyph, times).collect()
}
