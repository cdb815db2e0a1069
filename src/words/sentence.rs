//! A result in one sentence, which is true by itself: how it runs, how much that takes, and as much as what.

use super::Assumed;
pub(crate) use super::comparison::{
    Compared, as_many, as_many_meanwhile, as_much_as, what, what_many, whole,
};
use crate::language::{Language, messages, said};

messages! {
    /// One deployment of several.
    largest_of(count: &str, name: &str) {
        en: "The largest of {count} deployments is {name}: ",
        zh: "{count}个项目中用电最多的是{name}：",
    }
    /// The same of a power by itself, which says its name.
    largest_power_of(count: &str) {
        en: "The largest of {count} deployments: ",
        zh: "{count}个项目中用电最多的一项：",
    }
    /// The capacity of plants that generate what is to be matched.
    installed(capacity: &str, factor: &str) {
        en: ", or {capacity} of installed capacity at a capacity factor of {factor}",
        zh: "；按容量系数{factor}计，需装机容量{capacity}",
    }
    /// So many times what a plant or consumer generates or uses.
    times_of(count: &str, what: &str) { en: "{count} times what {what}", zh: "{what}的{count}倍" }
    share_of(percent: &str, what: &str) { en: "{percent} of what {what}", zh: "{what}的{percent}" }
    half_of(what: &str) { en: "half of what {what}", zh: "{what}的一半" }
    /// All of it.
    all_of(what: &str) { en: "what {what}", zh: "{what}" }
    /// All deployments together.
    together(count: &str) {
        en: "The {count} added up as they stand: ",
        zh: "{count}个项目直接相加（可能有重叠），合计",
    }
    /// The total, as a subject.
    all_together { en: "All together", zh: "各项合计" }
    /// All presets of a listing.
    presets(presets: usize, figures: usize) {
        en: "{presets} presets with {figures} figures, each with its source.",
        zh: "共{presets}项预设、{figures}个数字，每个都有出处。",
    }
    /// All figures of a few presets.
    presets_named(names: &str, figures: usize) {
        en: "{names}: {figures} figures, each with its source.",
        zh: "{names}：共{figures}个数字，每个都有出处。",
    }
    /// The one figure of a preset.
    preset_named(name: &str) {
        en: "{name}: one figure, with its source.",
        zh: "{name}：一个数字，附出处。",
    }
}

/// What runs: a power, perhaps with a name, which may say the power itself.
pub(crate) struct Subject<'a> {
    pub name: Option<&'a str>,
    pub power: &'a str,
    pub says_power: bool,
}

/// How a subject runs, what that takes, and perhaps as much as what. Nothing is assumed of what is drawn
/// already.
pub(crate) fn consumption(
    language: Language,
    subject: &Subject<'_>,
    assumed: Option<&Assumed>,
    energy: &str,
    as_what: Option<&str>,
) -> String {
    let Some(assumed) = assumed else {
        return drawn(language, subject, energy, as_what);
    };
    let as_what = as_what.map(|what| format!("{}{what}", super::comma(language)));
    let as_what = as_what.unwrap_or_default();
    let power = named(language, subject);
    let runs = runs(language, &power, assumed);
    said!(language, en: "{runs} uses {energy}{as_what}.", zh: "{runs}用电{energy}{as_what}。")
}

/// An energy a year, and the power that it is on average.
fn drawn(language: Language, subject: &Subject<'_>, energy: &str, as_what: Option<&str>) -> String {
    let power = subject.power;
    let name = subject.name.map(|name| said!(language, en: "{name}: ", zh: "{name}"));
    let name = name.unwrap_or_default();
    match as_what {
        Some(what) => said!(language,
            en: "{name}{energy} a year, {power} on average, is {what}.",
            zh: "{name}一年用电{energy}（平均功率{power}），{what}。"),
        None => said!(language,
            en: "{name}{energy} a year is {power} on average.",
            zh: "{name}一年用电{energy}，平均功率{power}。"),
    }
}

fn named(language: Language, subject: &Subject<'_>) -> String {
    let power = subject.power;
    let Some(name) = subject.name else {
        return power.to_owned();
    };
    if subject.says_power {
        return name.to_owned();
    }
    // What stands in brackets already takes the power in.
    let open = name.strip_suffix('）').filter(|_| language == Language::Chinese);
    match open {
        Some(open) => format!("{open}，{power}）"),
        None => said!(language, en: "{name}: {power}", zh: "{name}（{power}）"),
    }
}

/// `10 GW running flat out all year`.
pub(super) fn runs(language: Language, power: &str, assumed: &Assumed) -> String {
    let (load, time) = (&assumed.utilization, time(language, assumed));
    // In Chinese a year stands in front of what goes on in it.
    let year = match assumed.calendar_year {
        _ if assumed.period.is_some() || assumed.is_common_year() => String::new(),
        Some(year) => format!("在{year}年全年"),
        None => "全年".to_owned(),
    };
    let pue = assumed.pue.as_deref();
    match (&assumed.scenario, pue) {
        (Some(scenario), _) if assumed.changed.is_empty() => {
            let pue = pue.map(|pue| said!(language, en: ", PUE {pue}", zh: "，PUE为{pue}"));
            let pue = pue.unwrap_or_default();
            said!(language,
                en: "In the scenario “{scenario}” ({load} utilization{pue}), {power} running {time}",
                zh: "按“{scenario}”情景（利用率{load}{pue}），{power}{year}运行{time}，")
        }
        (_, None) if assumed.is_flat_out() => said!(language,
            en: "{power} running flat out {time}",
            zh: "{power}{year}满负荷运行{time}，"),
        (_, Some(pue)) if assumed.is_flat_out() => said!(language,
            en: "{power} running flat out {time} at a PUE of {pue}",
            zh: "{power}{year}满负荷运行{time}，PUE按{pue}计，"),
        (_, None) => said!(language,
            en: "{power} at {load} utilization {time}",
            zh: "{power}{year}按利用率{load}运行{time}，"),
        (_, Some(pue)) => said!(language,
            en: "{power} at {load} utilization and a PUE of {pue} {time}",
            zh: "{power}{year}按利用率{load}、PUE {pue}运行{time}，"),
    }
}

fn time(language: Language, assumed: &Assumed) -> String {
    let hours = &assumed.hours;
    match (&assumed.period, assumed.calendar_year) {
        (Some(span), _) => said!(language, en: "for {span}", zh: "{span}"),
        (None, Some(year)) => said!(language, en: "for all of {year}", zh: ""),
        (None, None) if assumed.is_common_year() => {
            said!(language, en: "all year", zh: "一年")
        }
        (None, None) => said!(language, en: "for {hours} hours a year", zh: "{hours}小时"),
    }
}

/// A quantity in other units, perhaps over so many hours.
pub(crate) fn converted(
    language: Language,
    input: &str,
    hours: Option<&str>,
    results: &str,
) -> String {
    match hours {
        Some(hours) => said!(language,
            en: "{input} for {hours} h is {results}.",
            zh: "{input}，{hours}小时，合{results}。"),
        None => said!(language, en: "{input} is {results}.", zh: "{input}合{results}。"),
    }
}

/// An energy of a year, or of a span of time.
fn energy_of_time(language: Language, energy: &str, span: Option<&str>) -> String {
    match span {
        Some(span) => said!(language, en: "{energy} in {span}", zh: "{span}用电{energy}"),
        None => said!(language, en: "{energy} a year", zh: "一年用电{energy}"),
    }
}

/// The power that takes an energy; the target may be so much of a named plant or consumer.
pub(crate) fn solved(
    language: Language,
    named: Option<&str>,
    (energy, span): (&str, Option<&str>),
    power: &str,
    assumed: &Assumed,
    installed: &str,
    more: usize,
) -> String {
    let of_time = energy_of_time(language, energy, span);
    let time = span.map(|span| said!(language, en: "in {span}", zh: "{span}内"));
    let time = time.unwrap_or_else(|| said!(language, en: "in a year", zh: "一年"));
    let whole_year = assumed.period.is_some() || assumed.is_common_year();
    let hours = if whole_year { String::new() } else { self::time(language, assumed) };
    let whole = if hours.is_empty() { "" } else { "全年" };
    let run = if hours.is_empty() { String::new() } else { format!("全年运行{hours}") };
    let for_hours = if hours.is_empty() { String::new() } else { format!(" {hours}") };
    let how = load(language, assumed);
    let takes = if assumed.pue.is_none() && assumed.is_flat_out() {
        said!(language, en: "{power} {how}{for_hours}", zh: "{power}{whole}{how}{hours}")
    } else {
        said!(language, en: "an announced {power} {how}{for_hours}", zh: "公布功率{power}（{how}）{run}")
    };
    let solved = match named {
        Some(named) => said!(language,
            en: "{named} is {energy}; using that {time} takes {takes}{installed}",
            zh: "{named}为{energy}；{time}用同样多的电，需{takes}{installed}"),
        None => said!(language,
            en: "{of_time} takes {takes}{installed}",
            zh: "{of_time}，需{takes}{installed}"),
    };
    match more {
        0 => said!(language, en: "{solved}.", zh: "{solved}。"),
        more => {
            let all = in_words(language, more + 1);
            said!(language,
                en: "{solved}; this is the first of {all} results.",
                zh: "{solved}；这是{all}项结果中的第一项。")
        }
    }
}

/// How much of a power is drawn.
fn load(language: Language, assumed: &Assumed) -> String {
    match (&assumed.pue, assumed.is_flat_out()) {
        (None, true) => said!(language, en: "running flat out", zh: "满负荷运行"),
        (pue, _) => {
            let (load, pue) = (&assumed.utilization, pue.as_deref().unwrap_or("1"));
            said!(language,
                en: "at {load} utilization and a PUE of {pue}",
                zh: "利用率{load}，PUE为{pue}")
        }
    }
}

/// The first and the last year of a deployment.
pub(crate) struct Growth<'a> {
    pub name: &'a str,
    pub first: (u16, &'a str),
    pub last: (u16, &'a str),
    /// Whether its dates are assumed, at least in part.
    pub on_assumed_dates: bool,
}

/// What a deployment takes in its last year.
pub(crate) fn by_year(
    language: Language,
    growth: &Growth<'_>,
    assumed: &Assumed,
    as_what: Option<&str>,
) -> String {
    let Growth { name, first: (from, before), last: (to, energy), on_assumed_dates } = growth;
    let load = load(language, assumed);
    let grows = from != to && before != energy;
    let before = grows.then(|| said!(language, en: "{before} in {from}", zh: "{from}年为{before}"));
    let dates = on_assumed_dates
        .then(|| said!(language, en: "some dates are assumed", zh: "投运时间部分为假设"));
    let aside: Vec<String> = before.into_iter().chain(dates).collect();
    let aside = aside.join(super::semicolon(language));
    let aside = if aside.is_empty() { aside } else { super::in_brackets(language, &aside) };
    let as_what = as_what.map(|what| format!("{}{what}", super::comma(language)));
    let as_what = as_what.unwrap_or_default();
    said!(language,
        en: "{name}, {load}, would use {energy} in {to}{aside}{as_what}.",
        zh: "按{load}计，{name}在{to}年用电{energy}{aside}{as_what}。")
}

/// How many of something there are, in words from two to ten.
pub(crate) fn in_words(language: Language, count: usize) -> String {
    super::number_word(language, count, 2..=10)
}
