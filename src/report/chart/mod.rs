//! Charts before they are drawn: values in one unit with their labels, in the words of one language.
//! What is charted is decided beside the results; here is what a chart is, and one drawer a file.

#[cfg(feature = "pictures")]
mod svg;
#[cfg(feature = "cli")]
mod terminal;

#[cfg(feature = "pictures")]
pub use svg::svg;
#[cfg(feature = "pictures")]
pub(super) use svg::{Canvas, chart_style, picture};
#[cfg(feature = "cli")]
pub(super) use terminal::render as terminal;

use super::Language;
use super::figure::Figures;
use crate::estimate::Estimate;
use crate::printable::cleaned;
use crate::quantity::{DisplayUnit, Quantity};
use crate::words;

/// What is compared in a chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Measure {
    /// The energy of a year, against what plants generate and consumers take in one.
    #[default]
    Energy,
    /// The power drawn, against the installed capacity of plants.
    Power,
}

impl Measure {
    /// What is measured.
    pub(super) fn name(self, language: Language) -> &'static str {
        match self {
            Self::Energy => words::chart::energy_a_year(language),
            Self::Power => words::power(language),
        }
    }
}

/// The characters that a terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Glyphs {
    /// Block elements and box drawing, which draw to an eighth of a column.
    Unicode,
    /// Only ASCII.
    Ascii,
}

/// A chart.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Chart {
    /// What is shown.
    pub title: String,
    /// What was assumed.
    pub subtitle: String,
    /// What has to be known to read it rightly, a sentence each.
    pub remarks: Vec<String>,
    /// All that the picture says, for those who cannot see it.
    pub description: String,
    /// The unit of the axis and of every value, with the space before it, if there is one.
    pub unit: String,
    /// The marks.
    pub(in crate::report) plot: Plot,
    /// Where the figures were read.
    pub sources: String,
}

/// The marks of a chart.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) enum Plot {
    /// A horizontal bar for each value.
    Bars(Vec<Bar>),
    /// A point between its bounds for each value.
    Spans(Vec<Bar>),
    /// A column for each year.
    Columns(Columns),
}

/// A value with its label.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) struct Bar {
    /// The name.
    pub label: String,
    /// The value, in the unit of the chart.
    pub value: Estimate<f64>,
    /// The 5th, 50th and 95th percentile, where samples were drawn.
    pub quantiles: Option<Estimate<f64>>,
    /// The value with its unit, as people read it.
    pub text: String,
    /// What it is the value of.
    pub kind: Kind,
}

/// What a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::report) enum Kind {
    /// Something that takes energy, and was asked about.
    Deployment,
    /// A plant or a consumer that is compared with.
    Reference,
}

/// Years side by side, and in each the deployments: one beside another, or on top of one another where
/// their sum is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::report) struct Columns {
    /// The names of the deployments, from the left or from the bottom up.
    pub series: Vec<String>,
    /// Whether they are added up.
    pub stacked: bool,
    /// The years of which something is assumed, as people read them.
    pub assumed: Option<String>,
    /// The years.
    pub years: Vec<Column>,
    /// A value across all of them.
    pub line: Option<Bar>,
}

/// One year.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) struct Column {
    /// The year.
    pub label: String,
    /// The deployments, from the left or from the bottom up.
    pub parts: Vec<ColumnPart>,
    /// All of them together, where they are added up.
    pub total: Option<ColumnPart>,
}

/// A deployment in a year.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::report) struct ColumnPart {
    /// The value, in the unit of the chart.
    pub value: Estimate<f64>,
    /// What of the central value is not assumed.
    pub announced: f64,
    /// The central value without its unit, as people read it.
    pub text: String,
}

impl Column {
    /// What stands by itself in a year: the total, or each deployment.
    pub fn tops(&self) -> &[ColumnPart] {
        self.total.as_ref().map_or(&self.parts, std::slice::from_ref)
    }
}

impl ColumnPart {
    /// What of the central value is assumed.
    pub fn assumed(&self) -> f64 {
        (self.value.central() - self.announced).max(0.0)
    }
}

impl Default for Plot {
    fn default() -> Self {
        Self::Bars(Vec::new())
    }
}

impl Plot {
    fn cleaned(self) -> Self {
        let all = |bars: Vec<Bar>| bars.into_iter().map(Bar::cleaned).collect();
        match self {
            Self::Bars(bars) => Self::Bars(all(bars)),
            Self::Spans(bars) => Self::Spans(all(bars)),
            Self::Columns(columns) => Self::Columns(columns.cleaned()),
        }
    }

    /// The bars or spans; none of columns.
    pub(super) fn bars(&self) -> &[Bar] {
        match self {
            Self::Bars(bars) | Self::Spans(bars) => bars,
            Self::Columns(_) => &[],
        }
    }
}

impl Bar {
    fn cleaned(self) -> Self {
        Self { label: cleaned(&self.label).into_owned(), ..self }
    }
}

impl Columns {
    fn cleaned(self) -> Self {
        let names = self.series.iter().map(|name| cleaned(name).into_owned());
        Self { series: names.collect(), line: self.line.map(Bar::cleaned), ..self }
    }
}

impl Chart {
    /// The same without what nobody sees in names and titles.
    pub(in crate::report) fn cleaned(self) -> Self {
        let text = |text: &str| cleaned(text).into_owned();
        Self {
            title: text(&self.title),
            subtitle: text(&self.subtitle),
            remarks: self.remarks.iter().map(|remark| text(remark)).collect(),
            description: text(&self.description),
            sources: text(&self.sources),
            plot: self.plot.cleaned(),
            unit: self.unit,
        }
    }

    /// The largest value in the picture, in its unit; 0 where there is none.
    #[must_use]
    pub fn largest(&self) -> f64 {
        let highest = |bars: &[Bar]| {
            let bars = bars.iter().map(|bar| bar.value.high());
            bars.fold(0.0, f64::max)
        };
        match &self.plot {
            Plot::Bars(bars) | Plot::Spans(bars) => highest(bars),
            Plot::Columns(columns) => {
                let tops = columns.years.iter().flat_map(Column::tops);
                let totals = tops.map(|top| top.value.high());
                totals.fold(highest(columns.line.as_slice()), f64::max)
            }
        }
    }
}

/// Values in one unit, which suits the largest of them.
pub(super) struct Scale {
    unit: DisplayUnit,
    figures: Figures,
}

impl Scale {
    /// The unit for values up to `largest`.
    pub fn up_to(largest: impl Into<Quantity>, figures: Figures) -> Self {
        let notation = figures.language.notation();
        let unit = DisplayUnit::for_reading(&largest.into(), notation, figures.digits);
        Self { unit, figures }
    }

    /// The unit as it follows a number.
    pub fn suffix(&self) -> String {
        self.unit.suffix()
    }

    /// A value in the unit.
    pub fn value<T: Copy + Into<Quantity> + PartialOrd>(
        &self,
        value: Estimate<T>,
    ) -> Estimate<f64> {
        value.map(|value| self.unit.value_of(&value.into()).unwrap_or_default())
    }

    /// A value in the unit, or in a smaller one where it would be hard to read.
    pub fn text<T: Copy + Into<Quantity> + PartialOrd>(&self, value: Estimate<T>) -> String {
        let figures = self.figures.column(&[value], Some(self.unit.clone()));
        figures.first().map(super::figure::Figure::text).unwrap_or_default()
    }

    /// A bar.
    pub fn bar<T: Copy + Into<Quantity> + PartialOrd>(
        &self,
        label: String,
        value: Estimate<T>,
        kind: Kind,
    ) -> Bar {
        Bar { label, value: self.value(value), quantiles: None, text: self.text(value), kind }
    }
}
