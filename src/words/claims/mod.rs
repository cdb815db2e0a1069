//! What is said of claims.

pub(crate) mod better;
mod not_held;
pub(crate) mod sentence;
mod slip;

pub(crate) use not_held::{NeededOf, NotHeld, not_held};
pub(crate) use slip::slip;

use super::semicolon;
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
    /// What coal is held against electricity by.
    coal {
        en: "coal saved is counted as coal-fired plants burn it (the assumption `coal-plants`), at any rate \
             between those years; by its heat alone it would be 123 g/kWh",
        zh: "节约的标准煤按燃煤电厂的供电煤耗计算（假设 `coal-plants`），取各年之间的值亦可；只按热值则为每千瓦时123克",
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
    /// A verdict behind what it follows from.
    so_it_is(Verdict) {
        Holds { en: "so it holds", zh: "相符" }
        Roughly { en: "so it is roughly right", zh: "大致相符" }
        DependsOnTheYear { en: "so it depends on the year", zh: "是否相符视年份而定" }
        DoesNotHold { en: "so it does not hold", zh: "不符" }
        Impossible { en: "so it is impossible", zh: "不可能成立" }
        NotCheckable { en: "so nothing can be said", zh: "不足以判断" }
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

/// How many times it is on a basis.
pub(crate) struct Times {
    /// What is compared, such as `61.32 TWh`.
    pub given: String,
    /// Whether somebody stated it, and it is not one of several figures of something.
    pub is_stated: bool,
    pub basis: String,
    pub amount: String,
}

/// A figure against another one.
pub(crate) fn direct(language: Language, verdict: Verdict, stated: &str, computed: &str) -> String {
    match verdict {
        Verdict::Holds if stated == computed => {
            said!(language, en: "it is {computed}", zh: "应为{computed}")
        }
        Verdict::Holds => said!(language,
            en: "it is {computed}, which agrees with the {stated} stated",
            zh: "应为{computed}，与所写的{stated}相符"),
        Verdict::Roughly => said!(language,
            en: "it is {computed}; the claim says {stated}",
            zh: "应为{computed}，论断称{stated}"),
        _ => {
            said!(language, en: "it is {computed}, not {stated}", zh: "应为{computed}，不是{stated}")
        }
    }
}

/// A multiple of something. `bases` are those of the verdict, each with how many times it is; what is
/// stated may lie `between` them.
pub(crate) fn multiple(
    language: Language,
    verdict: Verdict,
    name: &str,
    bases: &[Times],
    between: bool,
) -> String {
    let by = |Times { basis, amount, .. }: &Times| said!(language, en: "{amount} {name} by {basis}", zh: "按{basis}计为{amount}");
    let of = |given: &str, _: bool, by: &str| said!(language, en: "{given} is {by}", zh: "{given}与{name}相比，{by}");
    so(language, verdict, &grouped(language, bases, by, of), between)
}

/// The same of one of something, each basis with how much that is.
pub(crate) fn one(
    language: Language,
    verdict: Verdict,
    name: &str,
    bases: &[Times],
    between: bool,
) -> String {
    let by =
        |Times { basis, amount, .. }: &Times| amount.clone() + &super::in_brackets(language, basis);
    let of = |given: &str, is_stated: bool, by: &str| {
        if is_stated {
            said!(language,
                en: "{name} is {by}; the claim says {given}",
                zh: "{name}为{by}，论断称{given}")
        } else {
            said!(language, en: "{name} is {by}, against {given}", zh: "{name}为{by}，相比的是{given}")
        }
    };
    so(language, verdict, &grouped(language, bases, by, of), between)
}

/// A sentence for all bases in a row that something is compared with.
fn grouped(
    language: Language,
    bases: &[Times],
    by: impl Fn(&Times) -> String,
    of: impl Fn(&str, bool, &str) -> String,
) -> String {
    let sentence = |same: &[Times]| {
        let bases: Vec<String> = same.iter().map(&by).collect();
        of(&same[0].given, same[0].is_stated, &bases.join(super::comma(language)))
    };
    let groups = bases.chunk_by(|one, next| one.given == next.given);
    groups.map(sentence).collect::<Vec<_>>().join(semicolon(language))
}

fn so(language: Language, verdict: Verdict, bases: &str, between: bool) -> String {
    let so = so_it_is(language, verdict);
    if between {
        said!(language,
            en: "{bases}; what is stated lies between them, {so}",
            zh: "{bases}；所写数字介于其间，{so}")
    } else {
        said!(language, en: "{bases}; {so}", zh: "{bases}；{so}")
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
