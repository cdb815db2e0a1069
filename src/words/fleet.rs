//! What is said of a whole table.

use crate::language::{Language, messages, said};

messages! {
    site { en: "Site", zh: "站点" }
    sites { en: "Sites", zh: "站点数" }
    /// A row without a name.
    row(row: &str) { en: "row {row}", zh: "第{row}行" }
    /// A group of rows that have nothing in the column.
    no_value { en: "(none)", zh: "（空）" }
    share { en: "Share", zh: "占比" }
    /// All that stand in no line of their own.
    and_more(count: &str) { en: "and {count} more", zh: "其余{count}项" }
    all { en: "All", zh: "合计" }
    year { en: "Year", zh: "年份" }
    cost { en: "Cost", zh: "电费" }
    no_rows { en: "No row of the table has a power that can be calculated.", zh: "表中没有一行的功率可以计算。" }
    /// Rows go by what they say themselves.
    own_assumptions(parts: &str) {
        en: "Rows with values of their own use those: {parts}.",
        zh: "另有说明的行按各自的数值计算：{parts}。",
    }
    /// In so many of all rows.
    in_rows(name: &str, rows: &str, all: &str) {
        en: "{name} in {rows} of {all} rows",
        zh: "{name}（{all}行中的{rows}行）",
    }
    emissions_of(rows: &str, all: &str) {
        en: "CO2 of {rows} of {all} rows: the others name no grid.",
        zh: "二氧化碳只含{all}行中的{rows}行，其余未注明电网。",
    }
    /// Where the intensities of grids come from.
    intensities {
        en: "Grid intensities and their sources: `gigawatt presets grids`.",
        zh: "电网排放强度及其来源：`gigawatt presets grids`。",
    }
    mixed_emissions {
        en: "CO2 is not added up: the grids count different things.",
        zh: "各电网的排放口径不同，二氧化碳未相加。",
    }
    /// Of rows that name no day.
    undated(count: &str, power: &str) {
        en: "Without a start date: {count}, with {power}; counted as running.",
        zh: "没有投运日期的：{count}，功率{power}，按已投运计。",
    }
    /// The title of a picture of groups.
    largest_group(share: &str, name: &str, count: &str) {
        en: "{name} takes {share} of the electricity of {count}",
        zh: "{count}的用电量中，{name}占{share}",
    }
    /// The title of a picture of years.
    years_title(count: &str, energy: &str, year: u16) {
        en: "In {year}, {count} would use {energy} of electricity",
        zh: "{year}年，{count}共用电{energy}",
    }
    not_drawn(more: &str, energy: &str) {
        en: "Not shown: {more} more, {energy} together.",
        zh: "另有{more}项未画出，合计{energy}。",
    }
    of_the_table { en: "powers from the table", zh: "功率取自所读的表" }
}

/// So many sites, as a sentence begins.
pub(crate) fn count_of_sites(language: Language, count: u64, written: &str) -> String {
    let one = count == 1;
    match language {
        Language::English if one => "one site".to_owned(),
        Language::English => {
            let small = usize::try_from(count).is_ok_and(|count| count <= 10);
            let words = super::sentence::in_words(language, count as usize);
            format!("{} sites", if small { words.as_str() } else { written })
        }
        Language::Chinese => format!("{written}个站点"),
    }
}

/// A sentence with a capital letter.
pub(crate) fn capital(language: Language, text: &str) -> String {
    match language {
        Language::English => super::capital(text),
        Language::Chinese => text.to_owned(),
    }
}

/// What all rows come to.
pub(crate) struct Sum<'a> {
    pub sites: &'a str,
    pub is_one: bool,
    pub power: &'a str,
    pub at_full_power: bool,
    pub energy: &'a str,
    /// The calendar year, where there is one.
    pub year: Option<u16>,
    pub as_what: Option<&'a str>,
}

pub(crate) fn sum(language: Language, sum: &Sum<'_>) -> String {
    let Sum { sites, power, energy, .. } = sum;
    let draw = if sum.is_one { "draws" } else { "draw" };
    let load = match (sum.at_full_power, language) {
        (true, Language::English) => " at full power",
        (false, Language::English) => " on average",
        (true, Language::Chinese) => "满负荷",
        (false, Language::Chinese) => "平均",
    };
    let when = match sum.year {
        Some(year) => said!(language, en: " in {year}", zh: "{year}年"),
        None => said!(language, en: " a year", zh: "一年"),
    };
    let as_what = sum.as_what.map(|what| format!("{}{what}", super::comma(language)));
    let as_what = as_what.unwrap_or_default();
    said!(language,
        en: "{sites} {draw} {power}{load}: {energy}{when}{as_what}",
        zh: "{sites}{load}功率合计{power}，{when}用电{energy}{as_what}")
}

/// What all rows come to in the last of several calendar years.
pub(crate) struct Ramp<'a> {
    pub sites: &'a str,
    pub at_full_power: bool,
    pub first: (u16, &'a str),
    pub last: (u16, &'a str),
    pub as_what: Option<&'a str>,
}

pub(crate) fn ramp(language: Language, ramp: &Ramp<'_>) -> String {
    let Ramp { sites, first: (from, before), last: (to, energy), .. } = ramp;
    let load = match (ramp.at_full_power, language) {
        (true, Language::English) => " at full power",
        (true, Language::Chinese) => "按满负荷计，",
        (false, _) => "",
    };
    let up = if from == to {
        String::new()
    } else {
        said!(language, en: ", after {before} in {from}", zh: "（{from}年为{before}）")
    };
    let as_what = ramp.as_what.map(|what| format!("{}{what}", super::comma(language)));
    let as_what = as_what.unwrap_or_default();
    said!(language,
        en: "{sites}{load} would use {energy} in {to}{up}{as_what}",
        zh: "{load}{sites}在{to}年用电{energy}{up}{as_what}")
}

/// The group that takes most.
pub(crate) fn mostly(language: Language, name: &str, share: &str) -> String {
    said!(language, en: "; {name} takes the largest share, {share}", zh: "；其中{name}最多，占{share}")
}

/// What is not counted.
pub(crate) fn not_counted(
    language: Language,
    (unknown, unknown_text): (u64, &str),
    (rejected, rejected_text): (u64, &str),
) -> Option<String> {
    let rows = if unknown == 1 { "row" } else { "rows" };
    let unknown = (unknown > 0).then(|| {
        said!(language,
            en: "{unknown_text} {rows} without a known power",
            zh: "{unknown_text}行功率未知")
    });
    let rows = if rejected == 1 { "row was" } else { "rows were" };
    let rejected = (rejected > 0).then(|| {
        said!(language,
            en: "{rejected_text} {rows} rejected",
            zh: "{rejected_text}行无法计算")
    });
    let parts: Vec<String> = unknown.into_iter().chain(rejected).collect();
    let parts = parts.join(said!(language, en: "; ", zh: "，").as_str());
    (!parts.is_empty())
        .then(|| said!(language, en: "Not counted: {parts}.", zh: "未计入：{parts}。"))
}
