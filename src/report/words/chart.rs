//! The words of charts.

use crate::report::chart::Measure;

/// What a chart says.
#[cfg_attr(not(feature = "pictures"), allow(dead_code))]
pub(in crate::report) struct ChartWords {
    /// What bars show: of one deployment or several, against a plant or several things.
    pub title: fn(Measure, deployment: Option<&str>, against: Option<&str>) -> String,
    /// What spans show.
    pub uncertainty: fn(Measure, deployment: Option<&str>) -> String,
    /// What columns show.
    pub by_year: fn(deployment: Option<&str>) -> String,
    /// Beside the title, the unit.
    pub with_unit: fn(title: &str, unit: &str) -> String,
    /// A figure of a plant or a consumer.
    pub figure: fn(name: &str, figure: &str) -> String,
    /// A central value with its bounds.
    pub bounds: fn(central: &str, bounds: &str) -> String,
    /// The key of what is not assumed, beside that of what is.
    pub announced: &'static str,
    /// The key of what is assumed, with its years.
    pub assumed: fn(years: &str) -> String,
    /// Several deployments in one picture.
    pub added_up: &'static str,
    pub not_added_up: &'static str,
    /// What is no part of a ramp.
    pub without_dates: fn(names: &str) -> String,
    /// What the colours stand for.
    pub deployments: &'static str,
    pub references: &'static str,
    /// What the signs of an uncertain value stand for.
    pub legend_bounds: &'static str,
    pub legend_central: &'static str,
    pub legend_quantiles: &'static str,
    pub legend_median: &'static str,
    /// Under a picture; the sources are perhaps empty.
    pub source_line: fn(sources: &str) -> String,
}
