//! Charts as SVG: pictures that carry their own words, style and description.

mod bars;
mod canvas;
mod heads;
mod lines;
mod metrics;
mod spans;
mod text;
mod ticks;

pub(crate) use canvas::Canvas;

use crate::quantity::Significant;
use crate::view::chart::{Chart, Plot};
use crate::view::{Style, Theme};
use crate::words;
use canvas::px;
use maud::{Markup, PreEscaped, html};
use text::{Pen, Weight, balanced};

/// The style of all charts, for a picture by itself or once for a page of them.
const STYLE: &str = include_str!("style.css");

/// What a dark ground changes of it.
const DARK: &str = include_str!("dark.css");

/// The style of all charts in a theme.
pub(crate) fn chart_style(theme: Theme) -> String {
    theme.of(STYLE, DARK)
}

/// Something drawn, and how high it is.
struct Drawn {
    markup: Markup,
    height: f64,
}

/// A chart as an SVG document, which ends with a line break. Every text of it is escaped.
///
/// ```
/// use gigawatt::render::{Language, Measure, Style, svg};
///
/// let calculation = gigawatt::ask::calc("7 GW")?;
/// let style = Style::new(Language::English);
/// let mut chart = calculation.comparison_chart(Measure::Energy, &style);
/// chart.title = "<script>".to_owned();
/// let picture = svg(&chart, &style);
/// assert!(picture.starts_with("<svg ") && picture.contains("&lt;script&gt;"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn svg(chart: &Chart, style: &Style) -> String {
    picture(chart, Canvas::alone(style)).into_string() + "\n"
}

pub(crate) fn picture(chart: &Chart, canvas: Canvas<'_>) -> Markup {
    let chart = &chart.clone().cleaned();
    let canvas = fitted(chart, canvas);
    let (drawn, spare) = match canvas.ratio() {
        Some(ratio) => {
            let spare = (canvas.width * ratio - composed(chart, &canvas, 0.0).height).max(0.0);
            (composed(chart, &canvas, spare), spare)
        }
        None => (composed(chart, &canvas, 0.0), 0.0),
    };
    debug_assert!(spare >= 0.0);
    let height = canvas.ratio().map_or(drawn.height.ceil(), |ratio| canvas.width * ratio);
    let (width, height, id) = (px(canvas.width), px(height), canvas.id);
    let (shown_width, shown_height) = canvas.shown().unwrap_or((width, height));
    let code = words::chart::code(canvas.language);
    html! {
        svg xmlns="http://www.w3.org/2000/svg" class="gw" width=(shown_width) height=(shown_height)
            viewBox=(format!("0 0 {width} {height}")) role="img" lang=(code)
            aria-labelledby=(format!("{id}-title")) aria-describedby=(format!("{id}-desc")) {
            title id=(format!("{id}-title")) { (chart.title) }
            desc id=(format!("{id}-desc")) { (chart.description) }
            @if !canvas.inline {
                style { (PreEscaped(chart_style(canvas.theme))) }
                rect class="gw-page" width="100%" height="100%" {}
            }
            (drawn.markup)
        }
    }
}

/// The canvas, so wide that the chart is no higher than its shape allows.
fn fitted<'a>(chart: &Chart, canvas: Canvas<'a>) -> Canvas<'a> {
    const STEP: f64 = 20.0;
    const WIDEST: f64 = 4000.0;

    let Some(ratio) = canvas.ratio() else {
        return canvas;
    };
    let mut wide = canvas;
    while composed(chart, &wide, 0.0).height > wide.width * ratio && wide.width < WIDEST {
        wide = wide.of_width(wide.width + STEP);
    }
    wide
}

/// The chart, one part beneath the other, its marks farther apart by what is `spare`.
fn composed(chart: &Chart, canvas: &Canvas<'_>, spare: f64) -> Drawn {
    let sizes = canvas.sizes();
    let mut page = Column { canvas, parts: Vec::new(), y: sizes.margin };
    let title = Pen::new("gw-title", sizes.title).bold();
    let title_lines = balanced(&chart.title, sizes.title, Weight::Bold, canvas.room());
    page.put(&paragraph(title, &title_lines, sizes.title * 1.27, canvas), canvas.scaled(4.0));
    let subtitle = canvas.muted();
    let lines = subtitle.wrapped(&chart.subtitle, canvas.room());
    page.put(&paragraph(subtitle, &lines, canvas.line(), canvas), canvas.scaled(20.0));
    let plot = match &chart.plot {
        Plot::Bars(bars) => bars::draw(bars, chart.largest(), canvas, spare),
        Plot::Spans(bars) => spans::draw(bars, chart, canvas, spare),
        Plot::Columns(columns) => lines::draw(columns, chart, canvas, spare),
    };
    page.put(&plot, canvas.scaled(14.0));
    let room = px(canvas.room());
    let rule = html! { line class="gw-rule" x1="0" x2=(room) y1="0" y2="0" {} };
    page.put(&Drawn { markup: rule, height: 0.0 }, canvas.scaled(9.0));
    for note in small_print(chart, canvas) {
        let pen = canvas.note();
        let lines = pen.wrapped(&note, canvas.room());
        page.put(&paragraph(pen, &lines, sizes.note * 1.375, canvas), 0.0);
    }
    page.finished()
}

/// What stands under a chart: what has to be known, what was assumed, and of a picture by itself where the
/// figures are from and who drew it.
fn small_print(chart: &Chart, canvas: &Canvas<'_>) -> Vec<String> {
    let language = canvas.language;
    let joint = match language {
        crate::language::Language::English => " ",
        crate::language::Language::Chinese => "",
    };
    let said: Vec<&str> = chart.notes.iter().chain(&chart.remarks).map(String::as_str).collect();
    let mut lines = vec![said.join(joint)];
    if !canvas.inline {
        lines.push(words::chart::source_line(language, &chart.sources));
        lines.push(words::chart::credit(language).to_owned());
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// Parts one beneath the other.
struct Column<'a> {
    canvas: &'a Canvas<'a>,
    parts: Vec<Markup>,
    y: f64,
}

impl Column<'_> {
    fn put(&mut self, drawn: &Drawn, gap: f64) {
        let place = format!("translate({} {})", px(self.canvas.sizes().margin), px(self.y));
        self.parts.push(html! { g transform=(place) { (drawn.markup) } });
        self.y += drawn.height + gap;
    }

    fn finished(self) -> Drawn {
        let parts = self.parts;
        let markup = html! { @for part in &parts { (part) } };
        Drawn { markup, height: self.y + self.canvas.sizes().margin * 0.8 }
    }
}

/// Lines of text from the left edge.
fn paragraph(pen: Pen, lines: &[String], pitch: f64, canvas: &Canvas<'_>) -> Drawn {
    if lines.iter().all(String::is_empty) {
        return Drawn { markup: html! {}, height: 0.0 };
    }
    let markup = pen.lines(lines, (0.0, pen.size * 0.92), pitch, canvas.room());
    Drawn { markup, height: lines.len() as f64 * pitch }
}

/// The value of a mark as data has it.
fn written(value: f64) -> Significant {
    Significant::new(value, 15)
}
