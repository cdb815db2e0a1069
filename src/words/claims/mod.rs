//! What is said of claims.

pub(crate) mod better;
pub(crate) mod sentence;
mod slip;

pub(crate) use slip::slip;

use crate::answer::claims::{Lack, Unscaled};
use crate::language::{Language, messages, said, terms};
use crate::model::Verdict;

messages! {
    stated { en: "Stated", zh: "所称" }
    computed { en: "Computed", zh: "计算" }
    difference { en: "Difference", zh: "相差" }
    verdict { en: "Verdict", zh: "结论" }
    standard_coal { en: "standard coal", zh: "标准煤" }
    carbon { en: "CO2", zh: "二氧化碳" }
    /// What plants burnt in a year.
    burnt(year: &str) { en: "plants in China {year}", zh: "燃煤电厂{year}" }
    /// That coal is held against electricity by what plants burn.
    coal_burnt {
        en: "coal is counted as coal-fired plants burn it for electricity (the assumption `coal-plants`), \
             at any rate between those years; by its heat alone it would be 123 g/kWh",
        zh: "标准煤按燃煤电厂的供电煤耗计算（假设 `coal-plants`），取各年之间的值亦可；只按热值则为每千瓦时123克",
    }
    /// That coal is held against electricity by its heat.
    coal_by_heat {
        en: "coal is counted by its heat, 123 g/kWh; coal-fired plants burn more for the same electricity \
             (the assumption `coal-plants`)",
        zh: "标准煤按热值计算，每千瓦时123克；燃煤电厂发同样多的电耗煤更多（假设 `coal-plants`）",
    }
    /// That powers are compared, and what one takes.
    mean_power(classifier: &str, one: &str) {
        en: "power is compared with power: one takes {one} on average",
        zh: "按功率比较：每{classifier}平均{one}",
    }
    /// That the energies of so many hours are compared, and what one takes in them.
    during(hours: &str, classifier: &str, one: &str) {
        en: "the energies of {hours} h are compared, in which one takes {one} on average",
        zh: "按{hours}小时的用电量比较：每{classifier}平均用电{one}",
    }
    /// A power that looks too small.
    slight(written: &str, lost: &str) {
        en: "`{written}` is very little power: is a multiple missing, {lost}?",
        zh: "`{written}` 功率过小，是否漏写了数量级：{lost}？",
    }
}

terms! {
    verdict_name(Verdict) {
        Holds { en: "holds", zh: "相符" }
        Roughly { en: "roughly", zh: "大致相符" }
        DependsOnTheYear { en: "depends on the year", zh: "视年份而定" }
        DoesNotHold { en: "does not hold", zh: "不符" }
        Impossible { en: "impossible", zh: "不可能" }
        NotCheckable { en: "not checkable", zh: "无法核对" }
    }
    /// What would be needed to check a claim.
    lacks(Lack) {
        Grid {
            en: "CO2 depends on the grid: name one, as in `--grid china` or `--grid 838g/kWh`",
            zh: "二氧化碳的多少取决于电网：请指明，例如 `--grid china` 或 `--grid 838g/kWh`",
        }
        EmissionFactor {
            en: "the CO2 from coal depends on its carbon content, not on a grid: this needs an emission \
                 factor in tonnes of CO2 per tonne of coal, and none is built in",
            zh: "煤的二氧化碳排放取决于含碳量，与电网无关：需要这种煤的排放因子（每吨煤排放多少吨二氧化碳），这里没有",
        }
        HeatValue {
            en: "a tonne of coal has no fixed heat: say standard coal (`tce`) if that is meant, or compare \
                 the energy that it gave",
            zh: "一吨煤的热值并不固定：如指标准煤，请写明“吨标准煤”，或改与所发的电量比较",
        }
    }
    /// Why a claim cannot be checked, in short.
    lacks_in_short(Lack) {
        Grid {
            en: "CO2 depends on the grid, and none is named",
            zh: "二氧化碳的多少取决于电网，而这里没有指明",
        }
        EmissionFactor {
            en: "the CO2 from coal depends on its carbon content, which is not stated",
            zh: "煤的二氧化碳排放取决于含碳量，而这里没有数字",
        }
        HeatValue {
            en: "a tonne of coal has no fixed heat",
            zh: "一吨煤的热值并不固定",
        }
    }
    /// Why utilization and PUE scale no power of a claim.
    unscaled(Unscaled) {
        Announced {
            en: "powers are compared as announced: neither utilization nor PUE scales them",
            zh: "比较的都是公布的功率，利用率和PUE都不改变它们",
        }
        Drawn {
            en: "nothing in it is an announced power: neither utilization nor PUE scales what is drawn",
            zh: "其中没有公布的功率，利用率和PUE都不改变实际用电",
        }
    }
}

/// That the newest figure of something is of a year long ago, and what would be needed if that
/// is why the claim cannot be checked.
pub(crate) fn age(language: Language, verdict: Verdict, year: u16, age: u16) -> String {
    match verdict {
        Verdict::NotCheckable => said!(language,
            en: "its newest figure is for {year}, {age} years ago: to check the claim, name that year with `@{year}`, or add a figure of your own",
            zh: "最新数据为{year}年，距今{age}年：要核对，请用 `@{year}` 指明年份，或补充自己的数据"),
        _ => said!(language,
            en: "its newest figure is for {year}, {age} years ago",
            zh: "最新数据为{year}年，距今{age}年"),
    }
}
