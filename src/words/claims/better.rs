//! What would have to be so for a claim that does not hold, and what could be printed instead.

use super::sentence::number_word;
use crate::language::{Language, messages, said};

messages! {
    /// In front of what could be printed.
    better(instead: &str) { en: "Better: {instead}.", zh: "可改为：{instead}。" }
    /// A year in which so many times it would be right.
    needs_generation(times: &str, needed: &str) {
        en: "{times} would need a year of {needed}",
        zh: "要合{times}，一年须发{needed}",
    }
    needs_consumption(times: &str, needed: &str) {
        en: "{times} would need a year of {needed}",
        zh: "要合{times}，一年须用{needed}",
    }
    needs_capacity(times: &str, needed: &str) {
        en: "{times} would need {needed} installed",
        zh: "要合{times}，装机须为{needed}",
    }
    /// That no year had so much.
    more_than_any(first: u16, last: u16) {
        en: ": more than any from {first} to {last}",
        zh: "，{first}至{last}年各年均未达到",
    }
    less_than_any(first: u16, last: u16) {
        en: ": less than any from {first} to {last}",
        zh: "，比{first}至{last}年各年都少",
    }
    /// What plants are said to generate.
    designed { en: "is designed to generate", zh: "设计年发电量" }
    on_average { en: "generates on average", zh: "多年平均发电量" }
    in_months(name: &str, generates: &str, months: &str) {
        en: "about as much as {name} {generates} in {months}",
        zh: "按{generates}计，约相当于{name}{months}的发电量",
    }
    share_of(percent: &str, name: &str) { en: "about {percent} of {name}", zh: "约为{name}的{percent}" }
    about(many: &str) { en: "about {many}", zh: "约{many}" }
    times_of(times: &str, name: &str) { en: "about {times} times {name}", zh: "约为{name}的{times}倍" }
    /// That there are more figures than are shown.
    all_years { en: "All years: --full.", zh: "各年对照：--full。" }
    /// What is assumed of announced powers where nothing else is.
    assumed { en: "Assumed: full power, no cooling added.", zh: "假设：满负荷运行，未计附加用电。" }
    assumed_for_a_year {
        en: "Assumed: full power for 8,760 h, no cooling added.",
        zh: "假设：全年8760小时满负荷，未计附加用电。",
    }
}

/// So many times, at the beginning of a sentence; of a year where that is what is counted.
pub(crate) fn so_many(language: Language, count: f64, number: &str, of_years: bool) -> String {
    if count == 0.5 {
        let half = if of_years { "半年" } else { "一半" };
        return said!(language, en: "Half", zh: "{half}");
    }
    said!(language, en: "{number} times", zh: "{number}倍")
}

/// A small number of months.
pub(crate) fn months(language: Language, number: usize) -> String {
    let word = number_word(language, number);
    match number {
        1 => said!(language, en: "a month", zh: "一个月"),
        6 => said!(language, en: "half a year", zh: "半年"),
        _ => said!(language, en: "{word} months", zh: "{word}个月"),
    }
}
