//! What only a report as a page says.

use crate::catalog::Name;
use crate::language::{Language, messages, said};

messages! {
    result { en: "The figures", zh: "计算结果" }
    by_year { en: "Year by year", zh: "逐年用电" }
    uncertainty { en: "How certain it is", zh: "不确定性" }
    assumptions { en: "What is assumed", zh: "计算假设" }
    derivation { en: "How it is calculated", zh: "推算过程" }
    claims { en: "What the article says", zh: "文章里的说法" }
    /// Beneath the heading, of a headline.
    doubt(range: &str) {
        en: "Data centres rarely run flat out: {range} a year at published load and cooling.",
        zh: "数据中心很少满负荷运行：按已公布的负荷与能效水平，一年为{range}。",
    }
    homes { en: "Homes", zh: "相当于家庭" }
}

/// What homes are meant, and in which year.
pub(crate) fn homes_note(language: Language, name: &Name, year: Option<u16>) -> String {
    let name = super::label_of_many(language, name);
    match year {
        Some(year) => said!(language, en: "{name}, use of {year}", zh: "{name}，按{year}年用电量"),
        None => name,
    }
}

/// What made a page, and perhaps when.
pub(crate) fn made_with(language: Language, version: &str, day: Option<&str>) -> String {
    match day {
        Some(day) => said!(language,
            en: "Calculated with gigawatt {version} on {day}.",
            zh: "由 gigawatt {version} 于{day}计算。"),
        None => said!(language,
            en: "Calculated with gigawatt {version}.",
            zh: "由 gigawatt {version} 计算。"),
    }
}
