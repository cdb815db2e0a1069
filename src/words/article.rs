//! What is said of a text that was read.

use super::{capital, number_word};
use crate::language::{Language, messages, said, terms};
use crate::read::{Mended, Unknown};

messages! {
    place { en: "Place", zh: "位置" }
    reason { en: "Why", zh: "理由" }
    no_number { en: "no number", zh: "没有数值" }
    no_claim(figures: usize) {
        en: "No claim that can be worked out. Powers and energies found: {figures}.",
        zh: "没有可以计算的说法；找到功率和电量共{figures}处。",
    }
    /// Figures that stand in no claim.
    others(figures: &str) { en: "Figures in no claim: {figures}.", zh: "未涉及说法的数字：{figures}。" }
    conditional(reason: &str) { en: "if so: {reason}", zh: "假设如此：{reason}" }
    /// A figure whose unit is of the other kind is read in some way.
    read_as(way: &str, reason: &str) { en: "read as {way}: {reason}", zh: "{way}：{reason}" }
    /// The figure that a claim is judged by may be measured in another way.
    other_measure(reason: &str) {
        en: "not far off, and the figure may be measured otherwise: {reason}",
        zh: "相差不远，参照数字的口径可能不同：{reason}",
    }
    /// What energies of powers are worked out by.
    assumed {
        en: "Assumed: full power as the text has it, 8,760 h a year, no cooling added.",
        zh: "假设：按原文所说满负荷运行，全年8760小时，未计冷却等附加用电。",
    }
    /// The publishers of the figures that claims were judged by.
    sources(names: &str) { en: "Sources: {names}.", zh: "来源：{names}。" }
    same_amount { en: "one amount in two units", zh: "同一数值的两种写法" }
    /// A part of another amount, or so many times that.
    times(part: &str, times: &str, whole: &str) {
        en: "{part} is {times} {whole}",
        zh: "{part}为{whole}的{times}",
    }
    /// A growth of one amount to another.
    grown(result: &str, change: &str, base: &str) {
        en: "{result} is {change} than {base}",
        zh: "{result}比{base}{change}",
    }
    more(percent: &str) { en: "{percent}% more", zh: "多{percent}%" }
    less(percent: &str) { en: "{percent}% less", zh: "少{percent}%" }
    not_times(reason: &str, stated: &str) { en: "{reason}, not {stated}", zh: "{reason}，而不是{stated}" }
    so_much(working: &str, computed: &str) { en: "{working} = {computed}", zh: "{working}＝{computed}" }
    /// An energy at a price.
    product(one: &str, other: &str) { en: "{one} × {other}", zh: "{one}×{other}" }
    agrees(working: &str, computed: &str, stated: &str) {
        en: "{working} = {computed}, which agrees with {stated}",
        zh: "{working}＝{computed}，与{stated}相符",
    }
    near(working: &str, computed: &str, stated: &str) {
        en: "{working} = {computed}, and {stated} is stated",
        zh: "{working}＝{computed}，文中为{stated}",
    }
    not(working: &str, computed: &str, stated: &str) {
        en: "{working} is {computed}, not {stated}",
        zh: "{working}为{computed}，而不是{stated}",
    }
    /// More than a plant can give.
    at_most(working: &str, computed: &str, stated: &str) {
        en: "{working} is {computed} at most, less than {stated}",
        zh: "{working}至多为{computed}，达不到{stated}",
    }
    /// An energy in days of what a plant generates.
    days_of(given: &str, days: &str, whose: &str) {
        en: "{given} is {days} days of {whose} output",
        zh: "{given}相当于{whose}{days}天的发电量",
    }
    /// How many times it is by one of several years of a plant.
    of_basis(times: &str, basis: &str) { en: "{times} of the {basis}", zh: "{basis}的{times}倍" }
    of_year(times: &str, year: &str) { en: "{times} of {year}", zh: "{year}的{times}倍" }
    times_of(given: &str, times: &str, name: &str) {
        en: "{given} is {times} times {name}",
        zh: "{given}是{name}的{times}倍",
    }
    more_findings(number: usize) { en: "and {number} more", zh: "另有{number}条" }
    times_as_much(times: &str) { en: "{times} times", zh: "{times}倍" }
    percent_of(percent: &str) { en: "{percent}% of", zh: "{percent}%" }
    percent(percent: &str) { en: "{percent}%", zh: "{percent}%" }
    /// In the place of a word such as doubling.
    risen_by(percent: &str) { en: "up {percent}", zh: "增长{percent}" }
    fallen_by(percent: &str) { en: "down {percent}", zh: "下降{percent}" }
    hours(hours: &str) { en: "{hours} hours", zh: "{hours}小时" }
    days(days: &str) { en: "{days} days", zh: "{days}天" }
    months(months: &str) { en: "{months} months", zh: "{months}个月" }
    /// In the place of a comparison that does not hold.
    time_of_output(time: &str, whose: &str) {
        en: "about {time} of {whose} output",
        zh: "约相当于{whose}{time}的发电量",
    }
    /// Shares in a mended sentence that nothing is known of.
    unchecked(shares: &str) { en: "Not checked: {shares}.", zh: "其中{shares}未核对。" }
    nothing_to_mend { en: "No claim was found to be false.", zh: "没有发现不符的说法。" }
}

/// What only a page says.
#[cfg(feature = "pictures")]
pub(crate) mod on_page {
    use crate::language::messages;

    messages! {
        line(number: usize) { en: "Line {number}", zh: "第{number}行" }
        figure { en: "figure", zh: "数字" }
        flat_out(energy: &str) { en: "flat out for a year: {energy}", zh: "满负荷一年：{energy}" }
        mended_heading { en: "The sentence, corrected", zh: "改正后的句子" }
        /// How the verdicts are reached, on a page.
        legend {
            en: "Holds: within the rounding of the stated figures. Where no year is named, a claim holds if it does \
                 for the design year, the latest year or the mean. Not checkable: the text does not say what would be \
                 needed. Rules read the text; no model does, and nothing is looked up.",
            zh: "“相符”：在原文数字本身的舍入范围之内；未写年份的，设计年发电量、最近一年、多年平均之中有一项相符即可。\
                 “无法核对”：文中没有给出所需的数字。本页由规则读出，不用模型，也不联网查询。",
        }
        figures_counted { en: "figures", zh: "个数字" }
        claims_counted { en: "claims", zh: "条说法" }
    }
}

terms! {
    /// How a figure is read whose unit is of the other kind.
    mended(Mended) {
        AllTheTime { en: "a power drawn all the time", zh: "按持续功率理解" }
        WattHours { en: "watt-hours", zh: "按瓦时理解" }
        Watts { en: "watts", zh: "按瓦理解" }
    }
    /// What would be needed to work a claim out.
    unknown(Unknown) {
        WhichHome {
            en: "what a home uses is not said: name its country, or its kilowatt-hours a year",
            zh: "没有说明一户的用电量：需要国家，或每户每年的度数",
        }
        HoursOfPower {
            en: "how much of the time the power runs is not said: a year's energy is needed",
            zh: "没有说明这一功率运行多久：需要一年的电量",
        }
        PowerForEnergy {
            en: "a power stands where an energy is meant: either it is drawn all the time, or watt-hours are meant",
            zh: "这里写的是功率，指的却是电量：要么是持续的功率，要么应为瓦时",
        }
        EnergyForPower {
            en: "an energy stands where a power is meant: plants are rated in watts",
            zh: "这里写的是电量，指的却是功率：装机容量的单位是瓦",
        }
        FigureOfYear {
            en: "there is no figure for that year to judge it by",
            zh: "没有该年份的参照数字",
        }
        Price {
            en: "what a kilowatt-hour costs is not said: the price is needed",
            zh: "没有说明一度电的价格：需要电价",
        }
    }
}

/// How the claims of a text fare.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Counts {
    pub all: usize,
    pub holding: usize,
    pub broken: usize,
    pub unknown: usize,
    /// Those that hold in one year and not in another.
    pub depending: usize,
    /// Which of them, from 0 on, is the first that does not hold.
    pub first: usize,
}

/// How many claims hold, and what is so in place of those that do not.
pub(crate) fn held(language: Language, counts: &Counts, findings: &str) -> String {
    match language {
        Language::English => held_en(counts, findings),
        Language::Chinese => held_zh(counts, findings),
    }
}

fn held_en(counts: &Counts, findings: &str) -> String {
    let Counts { all, holding, broken, unknown, depending, first } = *counts;
    let depends = if depending == 1 { "depends" } else { "depend" };
    let depends = format!("{depends} on the year");
    let open = [(depending, depends.as_str()), (unknown, "cannot be checked")];
    let open = open.into_iter().filter(|(number, _)| *number > 0);
    let unchecked: String =
        open.map(|(number, what)| format!(", {} {what}", small_en(number))).collect();
    match (all, broken) {
        (1, 1) => return format!("The one claim does not hold: {findings}."),
        (2, 2) => return format!("Neither claim holds: {findings}."),
        _ if broken == all => return format!("None of the claims holds: {findings}."),
        (1, _) if depending == 1 => {
            return "Whether the one claim holds depends on the year.".to_owned();
        }
        (1, _) if unknown == 1 => return "The one claim cannot be checked.".to_owned(),
        (1, _) => return "The one claim that can be worked out holds.".to_owned(),
        (2, 0) if holding == 2 => return "Both claims hold.".to_owned(),
        (_, 0) if holding == all => return format!("All {} claims hold.", small_en(all)),
        _ => {}
    }
    let verb = if holding == 1 { "holds" } else { "hold" };
    let start = capital(&match holding {
        0 => format!("none of {} claims holds", small_en(all)),
        _ => format!("{} of {} claims {verb}", small_en(holding), small_en(all)),
    });
    match broken {
        0 => format!("{start}{unchecked}."),
        1 if unchecked.is_empty() => {
            format!("{start}. The {} does not: {findings}.", ordinal(first + 1))
        }
        1 => format!("{start}{unchecked}. The {} does not hold: {findings}.", ordinal(first + 1)),
        _ => format!("{start}{unchecked}. {} do not: {findings}.", capital(&small_en(broken))),
    }
}

fn held_zh(counts: &Counts, findings: &str) -> String {
    let Counts { all, holding, broken, unknown, depending, .. } = *counts;
    if all == holding {
        return match all {
            1 => "可以计算的说法有一条，相符。".to_owned(),
            _ => format!("{}条说法全部相符。", small_zh(all)),
        };
    }
    let part =
        |number: usize, what: &str| (number > 0).then(|| format!("{}条{what}", small_zh(number)));
    let parts = [
        part(holding, "相符"),
        part(depending, "视年份而定"),
        part(unknown, "无法核对"),
        part(broken, "不符"),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let start = match all {
        1 => format!("可以计算的说法有{}", parts.join("，")),
        _ => format!("{}条说法中{}", small_zh(all), parts.join("，")),
    };
    if broken == 0 { format!("{start}。") } else { format!("{start}：{findings}。") }
}

fn small_en(number: usize) -> String {
    number_word(Language::English, number, 1..=12)
}

fn small_zh(number: usize) -> String {
    number_word(Language::Chinese, number, 0..=10)
}

fn ordinal(number: usize) -> String {
    const WORDS: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ];
    let word = number.checked_sub(1).and_then(|at| WORDS.get(at));
    word.map_or_else(|| format!("claim number {number}"), |word| (*word).to_owned())
}

/// What a claim works out, as one writes a product: `7GW for 1y` is 7GW × 8,760 h.
pub(crate) fn working(language: Language, expression: &str) -> String {
    let (hours, rates, days, times) = match language {
        Language::English => {
            let rates = [" an hour", " a day", " a week"];
            ([" × 8,760 h", " × 24 h", " × 168 h", " h"], rates, " × 365 days", " × ")
        }
        Language::Chinese => {
            let rates = ["每小时", "每天", "每周"];
            (["×8760小时", "×24小时", "×168小时", "小时"], rates, "×365天", "×")
        }
    };
    let said_days = said!(language, en: " days", zh: "天");
    let mut text =
        expression.replace("两倍于", &format!("2{times}")).replace("三倍于", &format!("3{times}"));
    text = text.replace("/d for 1y", &format!("/d{days}"));
    for (written, shown) in [("/h for", rates[0]), ("/d for", rates[1]), ("/wk for", rates[2])] {
        text = text.replace(written, &format!("{shown} for"));
    }
    text = text.replace(&format!("/d{days}"), &format!("{}{days}", rates[1]));
    for (written, shown) in [(" for 1y", hours[0]), (" for 1d", hours[1]), (" for 1wk", hours[2])] {
        text = text.replace(written, shown);
    }
    if let Some((power, time)) = text.split_once(" for ") {
        let end = time.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(time.len());
        let (number, rest) = time.split_at(end);
        let (unit, rest) = match rest.strip_prefix('d') {
            Some(rest) => (said_days.as_str(), rest),
            None => (hours[3], rest.strip_prefix('h').unwrap_or(rest)),
        };
        text = format!("{power}{times}{number}{unit}{rest}");
    }
    text.replace(" x ", times)
}

/// A number of times in its place in a sentence: half a year, two years.
pub(crate) fn of_years(language: Language, years: f64) -> String {
    let is = |value: f64| (years - value).abs() < 1e-9;
    let months = years * 12.0;
    match language {
        Language::English if is(0.5) => "half a year".to_owned(),
        Language::English if is(1.0) => "a year".to_owned(),
        Language::Chinese if is(0.5) => "半年".to_owned(),
        Language::Chinese if is(1.0) => "一年".to_owned(),
        _ if months < 24.0 && (months - months.round()).abs() < 0.02 => {
            let months = months.round();
            said!(language, en: "{months} months", zh: "{months}个月")
        }
        _ => said!(language, en: "{years} years", zh: "{years}年"),
    }
}
