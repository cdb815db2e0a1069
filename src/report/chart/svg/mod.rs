//! Charts as SVG: pictures that carry their own words, style and description.

mod bars;
mod columns;
mod legend;
mod series;
mod spans;
mod text;
mod ticks;

use super::{Chart, Plot};
use crate::quantity::Significant;
use crate::report::{Language, Style, Theme};
use crate::words;
use maud::{Markup, PreEscaped, html};
use text::{BOLD, wrapped};

/// The style of all charts, for a picture by itself or once for a page of them.
const STYLE: &str = include_str!("style.css");

/// What a dark ground changes of it.
const DARK: &str = include_str!("dark.css");

/// The style of all charts in a theme.
pub(in crate::report) fn chart_style(theme: Theme) -> String {
    theme.of(STYLE, DARK)
}

/// The width at which a chart is as large as it was drawn.
const WIDE: f64 = 600.0;

/// The same for a telephone.
const NARROW: f64 = 340.0;

/// How a chart is put on its canvas.
#[derive(Clone, Copy, Debug)]
pub(in crate::report) struct Canvas<'a> {
    pub width: f64,
    pub language: Language,
    /// The ground that the picture stands on.
    pub theme: Theme,
    /// Begins the ids, which have to differ between the charts of a page.
    pub id: &'a str,
    /// Whether the picture stands in a page that has the style.
    pub inline: bool,
}

impl<'a> Canvas<'a> {
    /// A picture of its own. Whoever puts it into a page says whether that is dark: a picture cannot know.
    pub fn alone(style: &Style) -> Self {
        let theme = style.theme.unwrap_or(Theme::Light);
        Self { width: WIDE, language: style.language, theme, id: "chart", inline: false }
    }

    /// A picture of a page, for wide screens and paper.
    pub fn wide(language: Language, id: &'a str) -> Self {
        Self { width: WIDE, language, theme: Theme::Auto, id, inline: true }
    }

    /// A picture of a page, for narrow screens.
    pub fn narrow(language: Language, id: &'a str) -> Self {
        Self { width: NARROW, language, theme: Theme::Auto, id, inline: true }
    }

    fn is_narrow(&self) -> bool {
        self.width < WIDE
    }

    /// Between the edge and everything else.
    fn margin(&self) -> f64 {
        if self.inline { 2.0 } else { 18.0 }
    }

    /// Between the margins.
    fn room(&self) -> f64 {
        self.width - 2.0 * self.margin()
    }
}

/// Something drawn, and how high it is.
struct Drawn {
    markup: Markup,
    height: f64,
}

impl Drawn {
    fn nothing() -> Self {
        Self { markup: html! {}, height: 0.0 }
    }
}

/// A chart as an SVG document, which ends with a line break. Every text of it is escaped.
///
/// ```
/// use gigawatt::model::Assumptions;
/// use gigawatt::quantity::parse_power_range;
/// use gigawatt::answer::{Calculation, Item, Yardsticks};
/// use gigawatt::report::{Language, Measure, Style, svg};
///
/// let items = [Item::power("7 GW", parse_power_range("7 GW")?, 1.0)];
/// let calculation = Calculation::new(&items, &Yardsticks::default(), &Assumptions::headline().into(), false);
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

pub(in crate::report) fn picture(chart: &Chart, canvas: Canvas<'_>) -> Markup {
    let chart = &chart.clone().cleaned();
    let language = canvas.language;
    let mut parts: Vec<Markup> = Vec::new();
    let mut y = canvas.margin();
    let mut put = |drawn: Drawn, gap: f64| {
        let moved = html! { g transform=(format!("translate({} {})", px(canvas.margin()), px(y))) { (drawn.markup) } };
        parts.push(moved);
        y += drawn.height + gap;
    };
    put(paragraph(&chart.title, "gw-title", 18.0, canvas.room() / BOLD), 4.0);
    let below = |last: bool| if last { 12.0 } else { 2.0 };
    put(
        paragraph(&chart.subtitle, "gw-small", 12.0, canvas.room()),
        below(chart.remarks.is_empty()),
    );
    for (at, remark) in chart.remarks.iter().enumerate() {
        let remark = paragraph(remark, "gw-small gw-remark", 12.0, canvas.room());
        put(remark, below(at + 1 == chart.remarks.len()));
    }
    let legend = legend::draw(chart, &canvas);
    let below_legend = if legend.height > 0.0 { 12.0 } else { 0.0 };
    put(legend, below_legend);
    let plot = match &chart.plot {
        Plot::Bars(bars) => bars::draw(bars, chart.largest(), &canvas),
        Plot::Spans(bars) => spans::draw(bars, chart, &canvas),
        Plot::Columns(columns) => columns::draw(columns, chart, &canvas),
    };
    put(plot, 12.0);
    let sources = words::chart::source_line(language, &chart.sources);
    put(paragraph(&sources, "gw-source", 11.0, canvas.room()), 0.0);
    let height = px((y + canvas.margin()).ceil());
    let (width, id) = (px(canvas.width), canvas.id);
    let code = words::chart::code(canvas.language);
    html! {
        svg xmlns="http://www.w3.org/2000/svg" class="gw" width=(width) height=(height)
            viewBox=(format!("0 0 {width} {height}")) role="img" lang=(code)
            aria-labelledby=(format!("{id}-title")) aria-describedby=(format!("{id}-desc")) {
            title id=(format!("{id}-title")) { (chart.title) }
            desc id=(format!("{id}-desc")) { (chart.description) }
            @if !canvas.inline {
                style { (PreEscaped(chart_style(canvas.theme))) }
                rect class="gw-page" width=(width) height=(height) {}
            }
            @for part in &parts { (part) }
        }
    }
}

/// A text in as many lines as it takes.
fn paragraph(text: &str, class: &str, size: f64, room: f64) -> Drawn {
    if text.is_empty() {
        return Drawn::nothing();
    }
    let lines = wrapped(text, size, room);
    let pitch = size * 1.35;
    let markup = html! {
        text class=(class) {
            @for (at, line) in lines.iter().enumerate() {
                tspan x="0" y=(px(size + at as f64 * pitch)) { (line) }
            }
        }
    };
    Drawn { markup, height: lines.len() as f64 * pitch }
}

/// The value of a mark as data has it.
fn written(value: f64) -> Significant {
    Significant::new(value, 15)
}

/// A length as it is written: to a hundredth of a pixel.
fn px(length: f64) -> f64 {
    (length * 100.0).round() / 100.0
}
