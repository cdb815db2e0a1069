//! Charts before they are drawn: values in one unit with their labels, in the words of one language.
//! What is charted is decided beside the results; here is what a chart is.

mod scale;

pub(crate) use scale::{Drawn, Scale, description};

use super::Language;
use crate::estimate::Estimate;
use crate::printable::cleaned;
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
    pub(crate) fn name(self, language: Language) -> &'static str {
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

/// The shape of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Size {
    /// 600 pixels wide, and as high as it takes.
    #[default]
    Column,
    /// As wide as high, for feeds.
    Square,
    /// 16 to 9, for slides and screens.
    Wide,
}

/// A chart.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Chart {
    /// What a chart of a terminal shows.
    pub(crate) heading: String,
    /// What a picture says, in a sentence.
    pub title: String,
    /// What is measured in a picture, and its unit.
    pub subtitle: String,
    /// What has to be known to read it rightly, a sentence each.
    pub remarks: Vec<String>,
    /// What was assumed, and what is too small or too large to draw, a sentence each.
    pub notes: Vec<String>,
    /// All that the picture says, for those who cannot see it.
    pub description: String,
    /// The unit of the axis and of every value, with the space before it, if there is one.
    pub unit: String,
    /// The marks.
    pub(crate) plot: Plot,
    /// Where the figures were read.
    pub sources: String,
}

/// The marks of a chart.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Plot {
    /// A horizontal bar for each value.
    Bars(Vec<Bar>),
    /// A point between its bounds for each value.
    Spans(Vec<Bar>),
    /// A column for each year.
    Columns(Box<Columns>),
}

/// A value with its label.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Bar {
    /// The name with what the value is of.
    pub label: String,
    /// The name alone.
    pub name: String,
    /// What the value is of, perhaps empty.
    pub detail: String,
    /// The value, in the unit of the chart.
    pub value: Estimate<f64>,
    /// The 5th, 50th and 95th percentile, where samples were drawn.
    pub quantiles: Option<Estimate<f64>>,
    /// The value with its unit, as people read it.
    pub text: String,
    /// The value without the unit of the chart, as people read it.
    pub number: String,
    /// What other assumptions make of the value, and what to say of it.
    pub range: Option<Range>,
    /// What it is the value of.
    pub kind: Kind,
}

/// What a value may be as well.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Range {
    /// Its ends, in the unit of the chart.
    pub ends: Estimate<f64>,
    /// The ends in words, with why they are what they are.
    pub text: String,
}

/// What a bar stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Something that takes energy, and was asked about.
    Deployment,
    /// A plant or a consumer that is compared with.
    Reference,
    /// What a claim says, which is a line across the bars.
    Stated,
}

/// Years side by side, and in each the deployments: one beside another, or on top of one another where
/// their sum is asked for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Columns {
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
pub(crate) struct Column {
    /// The year.
    pub label: String,
    /// The deployments, from the left or from the bottom up.
    pub parts: Vec<ColumnPart>,
    /// All of them together, where they are added up.
    pub total: Option<ColumnPart>,
}

/// A deployment in a year.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ColumnPart {
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
            Self::Columns(columns) => Self::Columns(Box::new(columns.cleaned())),
        }
    }

    /// The bars or spans; none of columns.
    pub(crate) fn bars(&self) -> &[Bar] {
        match self {
            Self::Bars(bars) | Self::Spans(bars) => bars,
            Self::Columns(_) => &[],
        }
    }
}

impl Bar {
    /// References that are this much smaller than the largest value would be a hair.
    const HAIR: f64 = 0.005;

    /// Whether there is nothing to see of it in a picture that reaches up to a value.
    pub(crate) fn is_too_small(&self, largest: f64) -> bool {
        self.kind == Kind::Reference && self.value.high() < Self::HAIR * largest
    }

    fn cleaned(self) -> Self {
        let text = |text: &str| cleaned(text).into_owned();
        Self {
            label: text(&self.label),
            name: text(&self.name),
            detail: text(&self.detail),
            ..self
        }
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
    pub(crate) fn cleaned(self) -> Self {
        let text = |text: &str| cleaned(text).into_owned();
        Self {
            heading: text(&self.heading),
            title: text(&self.title),
            subtitle: text(&self.subtitle),
            remarks: self.remarks.iter().map(|remark| text(remark)).collect(),
            notes: self.notes.iter().map(|note| text(note)).collect(),
            description: text(&self.description),
            sources: text(&self.sources),
            plot: self.plot.cleaned(),
            unit: self.unit,
        }
    }

    /// The largest value in the picture, in its unit; 0 where there is none.
    #[must_use]
    pub fn largest(&self) -> f64 {
        self.plot.largest()
    }
}

impl Plot {
    /// The largest value.
    pub(crate) fn largest(&self) -> f64 {
        let highest = |bars: &[Bar]| {
            let bars = bars.iter().map(|bar| bar.value.high());
            bars.fold(0.0, f64::max)
        };
        match self {
            Self::Bars(bars) | Self::Spans(bars) => highest(bars),
            Self::Columns(columns) => {
                let tops = columns.years.iter().flat_map(Column::tops);
                let totals = tops.map(|top| top.value.high());
                totals.fold(highest(columns.line.as_slice()), f64::max)
            }
        }
    }
}
