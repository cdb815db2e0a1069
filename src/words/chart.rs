//! What charts say.

use super::Assumed;
use crate::language::{Language, messages, said};
use crate::model::{AnnualConsumption, AnnualGeneration, GenerationBasis, YearFigure};

messages! {
    /// That a picture has a part of what was asked for.
    nearest_of(all: usize) {
        en: "Of {all} plants and consumers, those nearest in size are drawn.",
        zh: "共{all}个电站和用电方，只画出大小最接近的。",
    }
    /// Of a card or chip by itself.
    bare(name: &str) {
        en: "{name} alone, without its host and network.",
        zh: "{name}只计加速卡本身，未计主机和网络。",
    }
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
    /// Above a picture, what its values are.
    energies_in(unit: &str) { en: "Electricity a year, in {unit}", zh: "一年的用电量或发电量，单位：{unit}" }
    years_in(unit: &str) { en: "Electricity by calendar year, in {unit}", zh: "逐年用电量，单位：{unit}" }
    electricity_in(unit: &str) { en: "Electricity, in {unit}", zh: "电量，单位：{unit}" }
    /// What a claim says.
    stated(what: &str) { en: "stated: {what}", zh: "所称：{what}" }
    output_in(whose: &str, energy: &str) {
        en: "Days of {whose} output that make {energy}",
        zh: "{energy}合{whose}发电量的天数",
    }
    times_in(unit: &str) { en: "Time, in {unit}", zh: "时间，单位：{unit}" }
    powers_in(unit: &str) { en: "Power, in {unit}", zh: "功率，单位：{unit}" }
    /// How certain a value is, of which bounds are drawn.
    likely_in(unit: &str) {
        en: "Electricity a year, in {unit}: lowest, central and highest value",
        zh: "一年的用电量，单位：{unit}；下限、中间值与上限",
    }
    likely_of_samples_in(unit: &str) {
        en: "Electricity a year, in {unit}: median, nine cases of ten, lowest and highest",
        zh: "一年的用电量，单位：{unit}；中位数、十次中的九次、最低与最高",
    }
    /// A range that other assumptions give.
    published_range(range: &str) {
        en: "{range} at published load and cooling",
        zh: "按已公布的负荷与能效水平：{range}",
    }
    stated_range(range: &str) { en: "{range} as stated", zh: "按所给范围：{range}" }
    /// Under a picture of several scenarios.
    scenarios_note(count: usize) {
        en: "Assumed: {count} published combinations of load and cooling, one a bar.",
        zh: "假设：{count}种已公布的负荷与能效组合，各为一条。",
    }
    /// Beside a deployment.
    flat_out { en: "running flat out all year", zh: "全年满负荷运行" }
    /// A figure of which so many are drawn.
    so_many(figure: &str, count: &str) { en: "{figure} × {count}", zh: "{figure}×{count}" }
    /// What is left out of a picture.
    too_small(names: &str) { en: "Too small to draw: {names}.", zh: "数值太小未画出：{names}。" }
    too_large(names: &str) { en: "Too large to draw: {names}.", zh: "数值太大未画出：{names}。" }
    small_one(name: &str, energy: &str, detail: &str, whole: &str, count: &str) {
        en: "{name}, {energy} ({detail}); {whole} is {count} of them",
        zh: "{name}{energy}（{detail}），{whole}是其{count}倍",
    }
    large_one(name: &str, energy: &str, detail: &str, count: &str) {
        en: "{name}, {energy} ({detail}), {count} times as much",
        zh: "{name}{energy}（{detail}），是其{count}倍",
    }
    /// What is no part of a ramp.
    without_dates(names: &str) {
        en: "Not drawn, because nothing says when it comes online: {names}.",
        zh: "没有投运日期，未画入图中：{names}。",
    }
}

/// What a figure of a plant or a consumer is, beside its name.
pub(crate) fn detail(language: Language, figure: &YearFigure) -> String {
    match figure {
        YearFigure::Generation(figure) => generated(language, figure),
        YearFigure::Consumption(figure) => used(language, figure),
    }
}

/// What a figure of a plant is.
pub(crate) fn generated(language: Language, figure: &AnnualGeneration) -> String {
    let year = figure.year.unwrap_or_default();
    match figure.basis {
        GenerationBasis::Design => said!(language, en: "designed output", zh: "设计年发电量"),
        GenerationBasis::Actual | GenerationBasis::Derived => {
            said!(language, en: "output in {year}", zh: "{year}年发电量")
        }
        GenerationBasis::Record => {
            said!(language, en: "record output in {year}", zh: "{year}年创纪录发电量")
        }
        GenerationBasis::Lowest => {
            said!(language, en: "lowest output in {year}", zh: "{year}年最低发电量")
        }
        GenerationBasis::Average => said!(language, en: "average output", zh: "多年平均发电量"),
        GenerationBasis::Expected if year > 0 => {
            said!(language, en: "output expected of {year}", zh: "{year}年预计发电量")
        }
        GenerationBasis::Expected => said!(language, en: "expected output", zh: "预期年发电量"),
        GenerationBasis::Implied => {
            said!(language, en: "output implied by the article", zh: "文章隐含的年发电量")
        }
    }
}

fn used(language: Language, figure: &AnnualConsumption) -> String {
    let used = match figure.year {
        Some(year) => said!(language, en: "use in {year}", zh: "{year}年用电量"),
        None => said!(language, en: "use in a year", zh: "年用电量"),
    };
    match super::consumption(language, figure.basis, None).as_str() {
        "" => used,
        basis => used + &super::in_brackets(language, basis),
    }
}

/// What was assumed, in the words of a picture.
pub(crate) fn assumed_note(language: Language, assumed: &Assumed) -> String {
    let hours = &assumed.hours;
    let (load, cooling) = (of_full_power(language, assumed), cooling(language, assumed));
    match &assumed.scenario {
        Some(scenario) => said!(language,
            en: "Assumed (scenario “{scenario}”): {load} for {hours} hours, {cooling}.",
            zh: "假设（“{scenario}”情景）：一年{hours}小时，{load}，{cooling}。"),
        None => said!(language,
            en: "Assumed: {load} for {hours} hours, {cooling}.",
            zh: "假设：全年{hours}小时，{load}，{cooling}。"),
    }
}

/// What was assumed of the load of every year, in the words of a picture.
pub(crate) fn assumed_years_note(language: Language, assumed: &Assumed) -> String {
    let (load, cooling) = (of_full_power(language, assumed), cooling(language, assumed));
    said!(language,
        en: "Assumed: all that is online runs at {load}, {cooling}.",
        zh: "假设：已投运部分全年{load}，{cooling}。")
}

fn of_full_power(language: Language, assumed: &Assumed) -> String {
    let load = &assumed.utilization;
    if assumed.is_flat_out() {
        return said!(language, en: "full power", zh: "满负荷");
    }
    said!(language, en: "{load} of full power", zh: "负荷率{load}")
}

fn cooling(language: Language, assumed: &Assumed) -> String {
    match &assumed.pue {
        None => said!(language, en: "no cooling added", zh: "未计入冷却等附加用电"),
        Some(pue) => said!(language,
            en: "a PUE of {pue} (energy of the whole site over that of its computers)",
            zh: "PUE为{pue}（整座设施与其中计算设备的用电之比）"),
    }
}

/// The load and the cooling, beside a scenario.
pub(crate) fn load(language: Language, assumed: &Assumed) -> String {
    let load = &assumed.utilization;
    match &assumed.pue {
        None => said!(language, en: "{load} load, no cooling added", zh: "负荷率{load}，不计冷却"),
        Some(pue) => said!(language, en: "{load} load, PUE {pue}", zh: "负荷率{load}，PUE {pue}"),
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
        /// Under a picture, who drew it; an editor writes a name of their own.
        credit { en: "Chart: gigawatt", zh: "制图：gigawatt" }
        /// Under a picture of years, what its signs mean.
        key_assumed(years: &str) {
            en: "Hatched ground, hollow points: assumed ({years})",
            zh: "斜线底纹、空心点：假设（{years}年）",
        }
    }

    /// Under a picture; the sources are perhaps empty.
    pub(crate) fn source_line(language: Language, sources: &str) -> String {
        match sources {
            "" => String::new(),
            sources => said!(language, en: "Sources: {sources}", zh: "来源：{sources}"),
        }
    }
}
