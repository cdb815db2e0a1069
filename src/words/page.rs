//! What only a report as a page says.

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
pub(crate) fn homes_note(language: Language, name: &str, year: Option<u16>) -> String {
    match year {
        Some(year) => said!(language, en: "{name}s, use of {year}", zh: "{name}，按{year}年用电量"),
        None => said!(language, en: "{name}s", zh: "{name}"),
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

/// What a deployment takes, as texts.
pub(crate) struct Answer {
    pub name: String,
    /// The announced power, unless the name says it.
    pub power: Option<String>,
    /// The energy of a year.
    pub energy: String,
    /// The plant, its figure, and how long it generates for that.
    pub plant: Option<(String, String, String)>,
}

/// The answer for each of the first deployments, in a sentence.
pub(crate) fn lede(language: Language, answers: &[Answer]) -> String {
    let sentences =
        answers.iter().enumerate().map(|(at, answer)| sentence(language, answer, at == 0));
    let sentences = sentences.collect::<Vec<_>>().join(super::semicolon(language));
    said!(language, en: "{sentences}.", zh: "{sentences}。")
}

fn sentence(language: Language, answer: &Answer, is_first: bool) -> String {
    let Answer { name, energy, .. } = answer;
    let power = answer.power.as_ref().map(|power| super::in_brackets(language, power));
    let power = power.unwrap_or_default();
    match &answer.plant {
        Some((plant, figure, days)) if is_first => said!(language,
            en: "{name}{power} takes {energy} a year, as much as {plant} generates in {days} ({figure})",
            zh: "{name}{power}一年用电{energy}，相当于{plant}{days}的发电量（按{figure}计）"),
        Some((_, _, days)) => said!(language,
            en: "{name}{power} takes {energy}, as much as in {days}",
            zh: "{name}{power}{energy}，相当于{days}"),
        None => said!(language,
            en: "{name}{power} takes {energy} a year",
            zh: "{name}{power}一年用电{energy}"),
    }
}
