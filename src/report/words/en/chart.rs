//! The words of charts, in English.

use super::super::ChartWords;
use crate::report::chart::Measure;

pub(super) const WORDS: ChartWords = ChartWords {
    title: |measure, deployment, against| {
        let what = of(measured(measure), deployment);
        against.map_or(what.clone(), |against| format!("{what}, against {against}"))
    },
    uncertainty: |measure, deployment| {
        format!("How certain: {}", of(&measured(measure).to_lowercase(), deployment))
    },
    by_year: |deployment| of("Energy by year", deployment),
    with_unit: |title, unit| format!("{title} ({unit})"),
    figure: |name, figure| format!("{name}, {figure}"),
    bounds: |central, bounds| format!("{central} ({bounds})"),
    announced: "stated in a source",
    assumed: |years| format!("assumed ({years})"),
    added_up: "The deployments are added up as they stand; they may overlap.",
    not_added_up: "The deployments are not added up: they may overlap.",
    without_dates: |names| {
        format!("Not drawn, because nothing says when it comes online: {names}.")
    },
    deployments: "Deployments",
    references: "Compared with",
    legend_bounds: "low to high",
    legend_central: "central value",
    legend_quantiles: "90 % of the samples (p5 to p95)",
    legend_median: "median of the samples (p50)",
    source_line: |sources| match sources {
        "" => "Calculated with gigawatt.".to_owned(),
        sources => format!("Sources: {sources}. Calculated with gigawatt."),
    },
};

fn measured(measure: Measure) -> &'static str {
    match measure {
        Measure::Energy => "Energy a year",
        Measure::Power => "Power",
    }
}

fn of(what: &str, deployment: Option<&str>) -> String {
    deployment.map_or_else(|| what.to_owned(), |name| format!("{what} of {name}"))
}
