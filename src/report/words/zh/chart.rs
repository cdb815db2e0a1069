//! The words of charts, in Chinese.

use super::super::ChartWords;
use crate::report::chart::Measure;

pub(super) const WORDS: ChartWords = ChartWords {
    title: |measure, deployment, against| {
        let what = of(measured(measure), deployment);
        against.map_or(what.clone(), |against| format!("{what}，对比{against}"))
    },
    uncertainty: |measure, deployment| format!("{}的不确定范围", of(measured(measure), deployment)),
    by_year: |deployment| of("逐年用电量", deployment),
    with_unit: |title, unit| format!("{title}（{unit}）"),
    figure: |name, figure| format!("{name}{figure}"),
    bounds: |central, bounds| format!("{central}（{bounds}）"),
};

fn measured(measure: Measure) -> &'static str {
    match measure {
        Measure::Energy => "年用电量",
        Measure::Power => "功率",
    }
}

fn of(what: &str, deployment: Option<&str>) -> String {
    deployment.map_or_else(|| what.to_owned(), |name| format!("{name}{what}"))
}
