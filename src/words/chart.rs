//! What charts say.

use crate::language::{Language, messages, said};

messages! {
    /// What bars of energies show.
    energy_a_year { en: "Energy a year", zh: "年用电量" }
    /// Beside the title, the unit.
    with_unit(title: &str, unit: &str) { en: "{title} ({unit})", zh: "{title}（{unit}）" }
    /// A figure of a plant or a consumer.
    figure(name: &str, figure: &str) { en: "{name}, {figure}", zh: "{name}{figure}" }
    /// A central value with its bounds.
    bounds(central: &str, bounds: &str) { en: "{central} ({bounds})", zh: "{central}（{bounds}）" }
    /// The key of what is assumed, with its years.
    assumed(years: &str) { en: "assumed ({years})", zh: "假设（{years}年）" }
    /// Several deployments in one picture.
    added_up {
        en: "The deployments are added up as they stand; they may overlap.",
        zh: "各项目直接相加，可能有重叠。",
    }
    not_added_up {
        en: "The deployments are not added up: they may overlap.",
        zh: "各项目未相加：可能有重叠。",
    }
    /// What is no part of a ramp.
    without_dates(names: &str) {
        en: "Not drawn, because nothing says when it comes online: {names}.",
        zh: "没有投运日期，未画入图中：{names}。",
    }
}

/// What bars show: of one deployment or several, against a plant or several things.
pub(crate) fn title(
    language: Language,
    measured: &str,
    deployment: Option<&str>,
    against: Option<&str>,
) -> String {
    let what = of(language, measured, deployment);
    match against {
        Some(against) => {
            said!(language, en: "{what}, against {against}", zh: "{what}，对比{against}")
        }
        None => what,
    }
}

/// What spans show.
pub(crate) fn uncertainty(language: Language, measured: &str, deployment: Option<&str>) -> String {
    let what = of(language, &super::sentence_part(language, measured), deployment);
    said!(language, en: "How certain: {what}", zh: "{what}的不确定范围")
}

/// What columns show.
pub(crate) fn by_year(language: Language, deployment: Option<&str>) -> String {
    of(language, &said!(language, en: "Energy by year", zh: "逐年用电量"), deployment)
}

fn of(language: Language, what: &str, deployment: Option<&str>) -> String {
    match deployment {
        Some(name) => said!(language, en: "{what} of {name}", zh: "{name}{what}"),
        None => what.to_owned(),
    }
}

#[cfg(feature = "pictures")]
pub(crate) use picture::*;

/// What stands around a picture.
#[cfg(feature = "pictures")]
mod picture {
    use super::{Language, messages, said};

    messages! {
        /// The language, as pictures and pages name it.
        code { en: "en", zh: "zh-CN" }
        /// The key of what is not assumed, beside that of what is.
        announced { en: "stated in a source", zh: "有出处" }
        /// What the colours stand for.
        deployments { en: "Deployments", zh: "用电项目" }
        references { en: "Compared with", zh: "对比对象" }
        /// What the signs of an uncertain value stand for.
        legend_bounds { en: "low to high", zh: "下限至上限" }
        legend_central { en: "central value", zh: "中间值" }
        legend_quantiles { en: "90 % of the samples (p5 to p95)", zh: "90%的样本（p5至p95）" }
        legend_median { en: "median of the samples (p50)", zh: "样本中位数（p50）" }
    }

    /// Under a picture; the sources are perhaps empty.
    pub(crate) fn source_line(language: Language, sources: &str) -> String {
        let made = said!(language, en: "Calculated with gigawatt.", zh: "由 gigawatt 计算。");
        match sources {
            "" => made,
            sources => {
                said!(language, en: "Sources: {sources}. {made}", zh: "来源：{sources}。{made}")
            }
        }
    }
}
