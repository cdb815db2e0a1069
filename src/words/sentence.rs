//! A result in one sentence, which is true by itself: how it runs, how much that takes, and as much as what.

use super::Assumed;
use crate::catalog::ConsumerKind;
use crate::language::{Language, messages, said};
use crate::model::{AnnualConsumption, ConsumptionBasis, ConsumptionMeasure};
use crate::quantity::write_number;

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
    times_of(count: &str, name: &str) { en: "{count} x {name}", zh: "{name}的{count}倍" }
    /// A plant or consumer with the figure that it stands for.
    of_figure(name: &str, figure: &str) { en: "{name} ({figure})", zh: "{name}（{figure}）" }
    /// All deployments together.
    together(count: &str) {
        en: "The {count} added up as they stand: ",
        zh: "{count}个项目直接相加（可能有重叠），合计",
    }
    /// The total, as a subject.
    all_together { en: "All together", zh: "各项合计" }
    /// So many homes, and the year of their use.
    homes_in(count: &str, name: &str, year: u16) {
        en: "about as much as {count} {name}s used in {year}",
        zh: "约合{count}户{name}{year}年用电量",
    }
    homes_a_year(count: &str, name: &str) {
        en: "about as much as {count} {name}s use in a year",
        zh: "约合{count}户{name}一年用电量",
    }
    /// So many single uses of something.
    uses(count: &str, name: &str) {
        en: "about {count} times the energy of one {name}",
        zh: "约为一次{name}用电量的{count}倍",
    }
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
    /// The plant that everything is compared with where nobody asks for another.
    the_dam { en: "the Three Gorges dam", zh: "三峡电站" }
    /// What a plant is to generate, as much as that in a year.
    of_a_year(generates: &str) { en: "{generates} in a year", zh: "{generates}" }
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
fn runs(language: Language, power: &str, assumed: &Assumed) -> String {
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
pub(crate) fn energy_of_time(language: Language, energy: &str, span: Option<&str>) -> String {
    match span {
        Some(span) => said!(language, en: "{energy} in {span}", zh: "{span}用电{energy}"),
        None => said!(language, en: "{energy} a year", zh: "一年用电{energy}"),
    }
}

/// The power that takes an energy; the target may be so much of a named plant or consumer.
pub(crate) fn solved(
    language: Language,
    named: Option<&str>,
    energy: &str,
    power: &str,
    assumed: &Assumed,
    installed: &str,
    more: usize,
) -> String {
    let whole_year = assumed.period.is_some() || assumed.is_common_year();
    let hours = if whole_year { String::new() } else { time(language, assumed) };
    let whole = if hours.is_empty() { "" } else { "全年" };
    let run = if hours.is_empty() { String::new() } else { format!("全年运行{hours}") };
    let for_hours = if hours.is_empty() { String::new() } else { format!(" {hours}") };
    let takes = match (&assumed.pue, assumed.is_flat_out()) {
        (None, true) => said!(language,
            en: "{power} running flat out{for_hours}",
            zh: "{power}{whole}满负荷运行{hours}"),
        (pue, _) => {
            let load = &assumed.utilization;
            let pue = pue.as_deref().unwrap_or("1");
            said!(language,
                en: "an announced {power} at {load} utilization and a PUE of {pue}{for_hours}",
                zh: "公布功率{power}（利用率{load}，PUE为{pue}）{run}")
        }
    };
    let solved = match named {
        Some(named) => said!(language,
            en: "{named} is {energy}, which takes {takes}{installed}",
            zh: "{named}相当于{energy}，需{takes}{installed}"),
        None => said!(language,
            en: "{energy} takes {takes}{installed}",
            zh: "{energy}，需{takes}{installed}"),
    };
    match more {
        0 => said!(language, en: "{solved}.", zh: "{solved}。"),
        more => said!(language,
            en: "{solved}; {more} more in the table.",
            zh: "{solved}；另有{more}项见下表。"),
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
    let load = match (&assumed.pue, assumed.is_flat_out()) {
        (None, true) => said!(language, en: "running flat out", zh: "满负荷运行"),
        (pue, _) => {
            let (load, pue) = (&assumed.utilization, pue.as_deref().unwrap_or("1"));
            said!(language,
                en: "at {load} utilization and a PUE of {pue}",
                zh: "利用率{load}、PUE为{pue}")
        }
    };
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

/// As much as something whole: `what` completes `as much as` and `half of what` in English, and is a noun in
/// Chinese.
pub(crate) fn as_much_as(language: Language, low: f64, high: f64, what: &str) -> String {
    if low < high {
        return between(language, low, high, what);
    }
    let times = low;
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

/// What a consumer used, to complete `as much as` in English.
pub(crate) fn used(
    language: Language,
    name: &str,
    kind: Option<ConsumerKind>,
    figure: &AnnualConsumption,
) -> String {
    let name = one(language, name, kind);
    let generated = figure.measure == Some(ConsumptionMeasure::Generation);
    match (figure.basis, figure.year) {
        (ConsumptionBasis::Projection, Some(year)) => said!(language,
            en: "{name} is projected to use in {year}",
            zh: "{name}{year}年预计用电量"),
        (_, Some(year)) if generated => {
            said!(language, en: "{name} generated in {year}", zh: "{name}{year}年发电量")
        }
        (_, Some(year)) => {
            said!(language, en: "{name} used in {year}", zh: "{name}{year}年用电量")
        }
        (_, None) => said!(language, en: "{name} uses in a year", zh: "{name}一年用电量"),
    }
}

/// A name within a sentence: of things that there are many of, one.
fn one(language: Language, name: &str, kind: Option<ConsumerKind>) -> String {
    let counted =
        matches!(kind, Some(ConsumerKind::Appliance | ConsumerKind::Home | ConsumerKind::Vehicle));
    let name = match kind {
        Some(ConsumerKind::Appliance | ConsumerKind::Vehicle | ConsumerKind::Person) => {
            super::sentence_part(language, name)
        }
        Some(ConsumerKind::World) if language == Language::English => "the world".to_owned(),
        _ => with_article(language, name),
    };
    match (language, counted) {
        (Language::English, true) if name.starts_with(['a', 'e', 'i', 'o', 'I', 'E']) => {
            format!("an {name}")
        }
        (Language::English, true) => format!("a {name}"),
        (Language::Chinese, true) => {
            let measure = if kind == Some(ConsumerKind::Home) { "一户" } else { "一台" };
            format!("{measure}{name}")
        }
        (_, false) => name,
    }
}

/// A country that English names with an article.
fn with_article(language: Language, name: &str) -> String {
    const WITH_ARTICLE: [&str; 3] = ["European Union", "Netherlands", "Philippines"];

    let has_one = name.starts_with("United ") || WITH_ARTICLE.contains(&name);
    if language == Language::English && has_one { format!("the {name}") } else { name.to_owned() }
}

/// How many of something there are, in words from two to ten.
pub(crate) fn in_words(language: Language, count: usize) -> String {
    super::number_word(language, count, 2..=10)
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn what_there_are_many_of_has_an_article() {
        let kinds = [
            ("Refrigerator", ConsumerKind::Appliance, "a refrigerator"),
            ("US home", ConsumerKind::Home, "a US home"),
            ("Irish home", ConsumerKind::Home, "an Irish home"),
            ("EU home", ConsumerKind::Home, "an EU home"),
            ("Electric car in the US", ConsumerKind::Vehicle, "an electric car in the US"),
            ("One person in China", ConsumerKind::Person, "one person in China"),
            ("Finland", ConsumerKind::Country, "Finland"),
            ("United States", ConsumerKind::Country, "the United States"),
            ("World", ConsumerKind::World, "the world"),
        ];
        for (name, kind, expected) in kinds {
            assert_eq!(one(Language::English, name, Some(kind)), expected);
        }
        assert_eq!(one(Language::Chinese, "美国家庭", Some(ConsumerKind::Home)), "一户美国家庭");
    }
}
