//! What deployments are compared with: plants, consumers and uses.

use crate::language::{Language, messages, said, terms};
use crate::model::{
    AnnualConsumption, AnnualGeneration, CoalRate, ConsumptionBasis, ConsumptionMeasure,
    GenerationBasis, GridIntensity, IntensityBasis,
};

messages! {
    /// Stands before the name of a plant.
    against { en: "Compared with", zh: "对比" }
    of_installed_capacity { en: "Share of capacity", zh: "占装机容量" }
    /// Heads the names of plants that go down a table, behind that of a deployment.
    against_plants { en: "against", zh: "对比电站" }
    /// Heads the names of consumers.
    against_consumers { en: "Against consumers", zh: "对比用电方" }
    /// Heads the names of uses.
    against_uses { en: "Against uses", zh: "对比用途" }
    annual_consumption { en: "Annual consumption", zh: "年用电量" }
    /// What one use takes.
    energy_of_one { en: "Energy of one", zh: "单次用电量" }
    installed_capacity { en: "Installed capacity", zh: "装机容量" }
    annual_generation { en: "Annual generation", zh: "年发电量" }
    capacity_factor { en: "Capacity factor", zh: "容量系数" }
    grid_intensity { en: "Grid intensity", zh: "排放强度" }
    design_year { en: "Design year", zh: "设计年" }
    average { en: "Average", zh: "多年平均" }
    expected { en: "Expected", zh: "预期" }
    implied { en: "Implied", zh: "文章隐含值" }
    actual(year: u16) { en: "{year}", zh: "{year}年" }
    derived(year: u16) { en: "{year} derived", zh: "{year}年推算" }
    record(year: u16) { en: "{year} record", zh: "{year}年纪录" }
    lowest(year: u16) { en: "{year} lowest", zh: "{year}年最低" }
    /// What was expected of a year before it was over.
    expected_of(year: u16) { en: "{year} expected", zh: "{year}年预计" }
    /// A figure of a consumer with what it counts.
    counting(name: &str, measure: &str) { en: "{name} {measure}", zh: "{name}{measure}" }
}

terms! {
    /// What a figure of consumption counts.
    measure(ConsumptionMeasure) {
        OwnUse { en: "own use", zh: "自身用电" }
        AtHome { en: "at home", zh: "在家用电" }
        FinalUse { en: "final use", zh: "终端用电" }
        Metered { en: "metered", zh: "计量用电" }
        RetailSales { en: "retail sales", zh: "售电量" }
        WholeSociety { en: "whole society", zh: "全社会用电" }
        PublicGrid { en: "public grid", zh: "公共电网供电" }
        Demand { en: "demand", zh: "需求量" }
        Generation { en: "generation", zh: "发电量" }
    }
    intensity(IntensityBasis) {
        Direct { en: "direct emissions", zh: "直接排放" }
        LifeCycle { en: "life-cycle emissions", zh: "全生命周期排放" }
    }
}

/// What the figures of consumers, or of uses, are.
pub(crate) const fn consumption_heading(language: Language, uses: bool) -> &'static str {
    if uses { energy_of_one(language) } else { annual_consumption(language) }
}

/// What a figure of consumption is called, perhaps of no year.
pub(crate) fn consumption(
    language: Language,
    basis: ConsumptionBasis,
    year: Option<u16>,
) -> String {
    use ConsumptionBasis as Basis;
    match (basis, year) {
        (Basis::Actual, year) => year.map(|year| actual(language, year)).unwrap_or_default(),
        (Basis::Average, None) => said!(language, en: "average", zh: "平均"),
        (Basis::Average, Some(year)) => said!(language, en: "{year} average", zh: "{year}年平均"),
        (Basis::Estimate, None) => said!(language, en: "estimate", zh: "估算"),
        (Basis::Estimate, Some(year)) => said!(language, en: "{year} estimate", zh: "{year}年估算"),
        (Basis::Projection, None) => said!(language, en: "projection", zh: "预测"),
        (Basis::Projection, Some(year)) => {
            said!(language, en: "{year} projection", zh: "{year}年预测")
        }
    }
}

/// What a figure of annual generation is called, such as `2020 record`.
pub(crate) fn reference_name(language: Language, generation: &AnnualGeneration) -> String {
    let year = generation.year.unwrap_or_default();
    match generation.basis {
        GenerationBasis::Design => design_year(language).to_owned(),
        GenerationBasis::Actual => actual(language, year),
        GenerationBasis::Derived => derived(language, year),
        GenerationBasis::Record => record(language, year),
        GenerationBasis::Lowest => lowest(language, year),
        GenerationBasis::Average => average(language).to_owned(),
        GenerationBasis::Expected if generation.year.is_some() => expected_of(language, year),
        GenerationBasis::Expected => expected(language).to_owned(),
        GenerationBasis::Implied => implied(language).to_owned(),
    }
}

/// What a figure of annual consumption is called, such as `2024` or `2030 projection`; empty for an
/// average of no year. What it counts is said where figures of others may count something else.
pub(crate) fn consumer_name(language: Language, figure: &AnnualConsumption) -> String {
    let name = consumption(language, figure.basis, figure.year);
    match figure.measure {
        None | Some(ConsumptionMeasure::OwnUse) => name,
        Some(measure) => counting(language, &name, self::measure(language, measure)),
    }
}

/// What a rate of burning coal is called, such as `2020` or `2025 projection`.
pub(crate) fn coal_name(language: Language, rate: &CoalRate) -> String {
    consumption(language, rate.basis, Some(rate.year))
}

/// What a grid intensity is called, such as `life-cycle, 2024`.
pub(crate) fn intensity_name(language: Language, figure: &GridIntensity) -> String {
    [intensity(language, figure.basis).to_owned(), actual(language, figure.year)]
        .join(super::comma(language))
}
