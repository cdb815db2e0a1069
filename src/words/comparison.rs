//! What deployments are compared with, plants, consumers and uses, and as much as what they take.

use super::so_many;
use crate::catalog::Name;
use crate::language::{Language, messages, said, terms};
use crate::model::{
    AnnualConsumption, AnnualGeneration, CoalRate, ConsumptionBasis, ConsumptionMeasure,
    GenerationBasis, GridIntensity, IntensityBasis, YearFigure,
};
use crate::quantity::write_number;

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
    consumed(ConsumptionBasis) {
        Actual { en: "", zh: "" }
        Average { en: "average", zh: "平均" }
        Estimate { en: "estimate", zh: "估算" }
        Projection { en: "projection", zh: "预测" }
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
    match (consumed(language, basis), year) {
        (basis, None) => basis.to_owned(),
        ("", Some(year)) => actual(language, year),
        (basis, Some(year)) => said!(language, en: "{year} {basis}", zh: "{year}年{basis}"),
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

/// As much as something whole: `what` completes `as much as` and `half of what` in English, and is a noun in
/// Chinese.
pub(crate) fn as_much_as(language: Language, low: f64, high: f64, what: &str) -> String {
    if low < high && digits(language, low) != digits(language, high) {
        return between(language, low, high, what);
    }
    let times = f64::midpoint(low, high);
    if (times - 1.0).abs() <= 0.05 {
        said!(language, en: "about as much as {what}", zh: "约相当于{what}")
    } else if (times - 0.5).abs() <= 0.015 {
        said!(language, en: "about half of what {what}", zh: "约为{what}的一半")
    } else if (times - 2.0).abs() <= 0.06 {
        said!(language, en: "about twice what {what}", zh: "约为{what}的两倍")
    } else if times < 1.0 {
        let percent = digits(language, times * 100.0);
        said!(language, en: "about {percent} % of what {what}", zh: "约为{what}的{percent}%")
    } else {
        let times = digits(language, times);
        said!(language, en: "about {times} times what {what}", zh: "约为{what}的{times}倍")
    }
}

fn between(language: Language, low: f64, high: f64, what: &str) -> String {
    if high < 1.0 {
        let (low, high) = (digits(language, low * 100.0), digits(language, high * 100.0));
        return said!(language,
            en: "{low} to {high} % of what {what}",
            zh: "为{what}的{low}%至{high}%");
    }
    let (low, high) = (digits(language, low), digits(language, high));
    said!(language, en: "{low} to {high} times what {what}", zh: "为{what}的{low}至{high}倍")
}

/// A ratio as a sentence has it: two digits, or three where two would say that it is one.
pub(crate) fn digits(language: Language, value: f64) -> String {
    let digits = if (1.0..1.15).contains(&value) { 3 } else { 2 };
    let (notation, many) = (language.notation(), 1e4);
    if language == Language::Chinese && value >= many {
        return write_number(value / many, digits, notation) + "万";
    }
    whole(write_number(value, digits, notation))
}

/// A number without a fraction that is zero.
pub(crate) fn whole(number: String) -> String {
    match number.split_once('.') {
        Some((whole, fraction)) if fraction.bytes().all(|digit| digit == b'0') => whole.to_owned(),
        _ => number,
    }
}

/// A plant, a consumer or a use, with the figure of it that is compared with.
pub(crate) struct Compared<'a> {
    pub name: &'a Name,
    pub figure: &'a YearFigure,
    pub is_use: bool,
}

/// As much as so many of something, each by a figure of it.
pub(crate) fn as_many(language: Language, count: &str, of: &Compared<'_>) -> String {
    let what = match language {
        Language::English if of.is_use => so_many(language, count, of.name),
        _ => what_many(language, count, of),
    };
    said!(language, en: "about as much as {what}", zh: "约合{what}")
}

/// As many as take as much in the same time, each by what it takes in a year.
pub(crate) fn as_many_meanwhile(language: Language, count: &str, of: &Compared<'_>) -> String {
    let (what, year) = (so_many(language, count, of.name), of.figure.year());
    let rate = year.map(|year| {
        said!(language,
        en: ", at their rate of {year}", zh: "（按{year}年水平）")
    });
    let rate = rate.unwrap_or_default();
    said!(language,
        en: "about as much as {what} use in that time{rate}", zh: "约合{what}同期用电量{rate}")
}

/// What so many of something generate or take, to complete `as much as` in English.
pub(crate) fn what_many(language: Language, count: &str, of: &Compared<'_>) -> String {
    what_of(language, &so_many(language, count, of.name), true, of)
}

/// What a plant generates or a consumer takes, to complete `as much as` in English, and a noun in Chinese.
pub(crate) fn what(language: Language, of: &Compared<'_>) -> String {
    what_of(language, &language.one(of.name), of.name.is_plural, of)
}

/// The same of no year in particular.
pub(crate) fn what_in_a_year(language: Language, name: &Name, is_plant: bool) -> String {
    let (one, s) = (language.one(name), if name.is_plural { "" } else { "s" });
    if is_plant {
        return said!(language, en: "what {one} generate{s} in a year", zh: "{one}年发电量");
    }
    said!(language, en: "what {one} use{s} in a year", zh: "{one}年用电量")
}

fn what_of(language: Language, name: &str, is_plural: bool, of: &Compared<'_>) -> String {
    match of.figure {
        YearFigure::Generation(figure) => generated(language, name, is_plural, figure),
        YearFigure::Consumption(_) if of.is_use => {
            let (take, of) = if is_plural { ("take", "的") } else { ("takes", "") };
            said!(language, en: "{name} {take}", zh: "{name}{of}用电量")
        }
        YearFigure::Consumption(figure) => used(language, name, is_plural, figure),
    }
}

fn used(language: Language, name: &str, is_plural: bool, figure: &AnnualConsumption) -> String {
    let (is, uses) = if is_plural { ("are", "use") } else { ("is", "uses") };
    let generated = figure.measure == Some(ConsumptionMeasure::Generation);
    match (figure.basis, figure.year) {
        (ConsumptionBasis::Projection, Some(year)) => said!(language,
            en: "{name} {is} projected to use in {year}",
            zh: "{name}{year}年预计用电量"),
        (_, Some(year)) if generated => {
            said!(language, en: "{name} generated in {year}", zh: "{name}{year}年发电量")
        }
        (_, Some(year)) => {
            said!(language, en: "{name} used in {year}", zh: "{name}{year}年用电量")
        }
        (_, None) => said!(language, en: "{name} {uses} in a year", zh: "{name}一年用电量"),
    }
}

fn generated(language: Language, name: &str, is_plural: bool, figure: &AnnualGeneration) -> String {
    let (is, generate, its) =
        if is_plural { ("are", "generate", "their") } else { ("is", "generates", "its") };
    let year = figure.year.unwrap_or_default();
    match figure.basis {
        GenerationBasis::Design => said!(language,
            en: "{name} {is} designed to generate in a year",
            zh: "{name}设计年发电量"),
        GenerationBasis::Actual | GenerationBasis::Derived => {
            said!(language, en: "{name} generated in {year}", zh: "{name}{year}年发电量")
        }
        GenerationBasis::Record => said!(language,
            en: "{name} generated in {its} record year {year}",
            zh: "{name}创纪录的{year}年发电量"),
        GenerationBasis::Lowest => said!(language,
            en: "{name} generated in {its} worst year {year}",
            zh: "{name}发电最少的{year}年的发电量"),
        GenerationBasis::Average => said!(language,
            en: "{name} {generate} in an average year",
            zh: "{name}多年平均发电量"),
        GenerationBasis::Expected if year > 0 => said!(language,
            en: "{name} {is} expected to generate in {year}",
            zh: "{name}{year}年预计发电量"),
        GenerationBasis::Expected => said!(language,
            en: "{name} {is} expected to generate in a year",
            zh: "{name}预期年发电量"),
        GenerationBasis::Implied => said!(language,
            en: "the article lets {name} generate in a year",
            zh: "文章隐含的{name}年发电量"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answer::Yardstick;

    #[test]
    fn ratios_are_said_as_people_say_them() {
        let said = |low, high| as_much_as(Language::English, low, high, "A uses");
        for (low, high, expected) in [
            (0.993, 0.993, "about as much as A uses"),
            (0.5, 0.5, "about half of what A uses"),
            (0.695, 0.695, "about 70 % of what A uses"),
            (0.0712, 0.0712, "about 7.1 % of what A uses"),
            (1.07, 1.07, "about 1.07 times what A uses"),
            (1.98, 1.98, "about twice what A uses"),
            (26.4, 26.4, "about 26 times what A uses"),
            (0.596, 0.993, "60 to 99 % of what A uses"),
            (6.02, 6.02, "about 6 times what A uses"),
            (1.59, 1.59, "about 1.6 times what A uses"),
            (82_345.0, 82_345.0, "about 82,000 times what A uses"),
            (0.546, 1.41, "0.55 to 1.4 times what A uses"),
        ] {
            assert_eq!(said(low, high), expected);
        }
        let said = |low, high| as_much_as(Language::Chinese, low, high, "甲一年用电量");
        assert_eq!(said(0.695, 0.695), "约为甲一年用电量的70%");
        assert_eq!(said(1.2, 3.4), "为甲一年用电量的1.2至3.4倍");
        assert_eq!(said(82_345.0, 82_345.0), "约为甲一年用电量的8.2万倍");
    }

    #[test]
    fn a_name_has_its_article_its_plural_and_its_verb() {
        let catalog = crate::catalog::Catalog::embedded();
        let said = |id: &str, count: Option<&str>, language| {
            let yardstick = match (catalog.plant(id), catalog.consumer(id)) {
                (Some(plant), _) => Yardstick::usual(plant),
                (None, found) => Yardstick::usual(found.unwrap()),
            };
            let of = Compared {
                name: &yardstick.name,
                figure: &yardstick.figures()[0].value,
                is_use: yardstick.is_use(),
            };
            count.map_or_else(|| what(language, &of), |count| as_many(language, count, &of))
        };
        for (id, en, zh) in [
            ("refrigerator", "a refrigerator used in 2015", "一台冰箱2015年用电量"),
            ("us-home", "a US home used in 2020", "一户美国家庭2020年用电量"),
            ("us", "the United States used in 2024", "美国2024年用电量"),
            ("us-data-centres", "data centres in the US used in 2024", "美国数据中心2024年用电量"),
            ("chatgpt-query", "a ChatGPT query takes", "一次ChatGPT提问用电量"),
            (
                "three-gorges",
                "the Three Gorges dam is designed to generate in a year",
                "三峡电站设计年发电量",
            ),
        ] {
            assert_eq!(said(id, None, Language::English), en);
            assert_eq!(said(id, None, Language::Chinese), zh);
        }
        for (id, count, language, expected) in [
            (
                "us-home",
                "57,000",
                Language::English,
                "about as much as 57,000 US homes used in 2020",
            ),
            ("us-home", "5.7万", Language::Chinese, "约合5.7万户美国家庭2020年用电量"),
            (
                "chatgpt-query",
                "26 billion",
                Language::English,
                "about as much as 26 billion ChatGPT queries",
            ),
            ("chatgpt-query", "260亿", Language::Chinese, "约合260亿次ChatGPT提问的用电量"),
            (
                "nuclear-reactor",
                "12",
                Language::English,
                "about as much as 12 nuclear reactors generate in an average year",
            ),
            ("nuclear-reactor", "12", Language::Chinese, "约合12座核反应堆多年平均发电量"),
        ] {
            assert_eq!(said(id, Some(count), language), expected);
        }
    }
}
