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
    announced: "有出处",
    assumed: |years| format!("假设（{years}年）"),
    added_up: "各项目直接相加，可能有重叠。",
    not_added_up: "各项目未相加：可能有重叠。",
    without_dates: |names| format!("没有投运日期，未画入图中：{names}。"),
    deployments: "用电项目",
    references: "对比对象",
    legend_bounds: "下限至上限",
    legend_central: "中间值",
    legend_quantiles: "90%的样本（p5至p95）",
    legend_median: "样本中位数（p50）",
    source_line: |sources| match sources {
        "" => "由 gigawatt 计算。".to_owned(),
        sources => format!("来源：{sources}。由 gigawatt 计算。"),
    },
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
