//! What a picture says: a sentence short enough for a title, and true by itself.

use super::Assumed;
use crate::language::{Language, messages, said};
use crate::model::{
    AnnualConsumption, AnnualGeneration, ConsumptionBasis, GenerationBasis, YearFigure,
};

messages! {
    /// A schedule that belongs to no deployment.
    plan { en: "the plan", zh: "该计划" }
}

/// What a deployment is measured against, with its figure.
pub(crate) struct Against<'a> {
    pub name: &'a str,
    pub figure: &'a YearFigure,
    /// The deployment, in years of a plant or in consumers.
    pub times: f64,
}

/// How near two energies are that are called about the same.
const ALIKE: f64 = 0.05;
/// From this on, how many times says more than that it is more.
const MANY_TIMES: f64 = 1.95;
/// Below this, how much of it says more than that it is less.
const PART: f64 = 0.55;

/// `Run flat out all year, 10 GW would use more electricity than Finland did in 2023`.
pub(crate) fn against(
    language: Language,
    assumed: Option<&Assumed>,
    name: &str,
    against: &Against<'_>,
) -> String {
    let run = run(language, assumed, name);
    let amount = match against.figure {
        YearFigure::Generation(_) => of_a_plant(language, against),
        YearFigure::Consumption(_) => of_a_consumer(language, against),
    };
    said!(language, en: "{run} would use {amount}", zh: "{run}用电{amount}")
}

/// `Run flat out all year, 10 GW would use 87.6 TWh of electricity`.
pub(crate) fn amount(
    language: Language,
    assumed: Option<&Assumed>,
    name: &str,
    energy: &str,
) -> String {
    let run = run(language, assumed, name);
    said!(language, en: "{run} would use {energy} of electricity", zh: "{run}用电{energy}")
}

/// `Run flat out all year, 100 MW would use as much electricity as 82,000 US homes did in 2020`.
pub(crate) fn homes(
    language: Language,
    assumed: Option<&Assumed>,
    name: &str,
    homes: &str,
    count: &str,
) -> String {
    let run = run(language, assumed, name);
    said!(language,
        en: "{run} would use as much electricity as {count} {homes}",
        zh: "{run}用电相当于{count}户{homes}")
}

/// Homes with the year of their use.
pub(crate) fn homes_of(language: Language, name: &str, year: Option<u16>) -> String {
    match year {
        Some(year) => said!(language, en: "{name}s did in {year}", zh: "{name}{year}年用电量"),
        None => said!(language, en: "{name}s do", zh: "{name}一年用电量"),
    }
}

/// Of one deployment under several scenarios.
pub(crate) fn scenarios(language: Language, name: &str, energies: &str) -> String {
    said!(language,
        en: "Depending on load and cooling, {name} would use {energies} of electricity a year",
        zh: "视负荷与制冷而定，{name}一年用电{energies}")
}

/// Of samples: what nine in ten of them say.
pub(crate) fn samples(
    language: Language,
    assumed: Option<&Assumed>,
    name: &str,
    energies: &str,
) -> String {
    let run = run(language, assumed.filter(|assumed| assumed.headline), name);
    said!(language,
        en: "In nine of ten cases, {name} would use {energies} of electricity a year",
        zh: "十次中有九次，{run}用电{energies}")
}

/// Of powers: the share of a plant's installed capacity, or the power drawn.
pub(crate) fn power(
    language: Language,
    name: &str,
    drawn: &str,
    share: Option<(&str, &str)>,
) -> String {
    match share {
        Some((plant, share)) => said!(language,
            en: "{name} would draw {share} of the power that {plant} can generate",
            zh: "{name}的用电功率相当于{plant}装机容量的{share}"),
        None => said!(language, en: "{name} would draw {drawn}", zh: "{name}的用电功率为{drawn}"),
    }
}

/// `By 2031, OpenAI and NVIDIA could use about what Three Gorges is designed to generate`.
pub(crate) fn by_a_year(
    language: Language,
    year: u16,
    name: &str,
    assumed: bool,
    against: &Against<'_>,
) -> String {
    let amount = of_a_plant(language, against);
    if assumed {
        return said!(language,
            en: "By {year}, {name} could use {amount}",
            zh: "到{year}年，{name}一年的用电，可能{amount}");
    }
    said!(language,
        en: "In {year}, {name} would use {amount}",
        zh: "{year}年，{name}用电{amount}")
}

/// How a deployment runs, and how long; nothing of what is drawn already.
fn run(language: Language, assumed: Option<&Assumed>, name: &str) -> String {
    let Some(assumed) = assumed else {
        return said!(language, en: "In a year, {name}", zh: "{name}一年");
    };
    let time = time(language, assumed);
    let pue = assumed
        .pue
        .as_deref()
        .map(|pue| said!(language, en: " at a PUE of {pue}", zh: "、PUE为{pue}"));
    let pue = pue.unwrap_or_default();
    match &assumed.scenario {
        Some(scenario) if assumed.changed.is_empty() => said!(language,
            en: "In a year of the scenario “{scenario}”, {name}",
            zh: "按“{scenario}”情景，{name}一年"),
        _ if assumed.utilization == "100 %" || assumed.utilization == "100%" => said!(language,
            en: "Run flat out {time}{pue}, {name}",
            zh: "{name}满负荷{pue}运行{time}，"),
        _ => {
            let load = &assumed.utilization;
            said!(language, en: "At {load} load {time}{pue}, {name}", zh: "{name}按{load}负荷{pue}运行{time}，")
        }
    }
}

fn time(language: Language, assumed: &Assumed) -> String {
    let hours = &assumed.hours;
    match (assumed.is_common_year(), assumed.calendar_year) {
        (_, Some(year)) => said!(language, en: "all of {year}", zh: "{year}年全年"),
        (true, None) => said!(language, en: "all year", zh: "一年"),
        _ => said!(language, en: "for {hours} hours", zh: "{hours}小时"),
    }
}

/// What a plant generates, to complete `about what` in English.
pub(crate) fn generates(language: Language, name: &str, figure: &AnnualGeneration) -> String {
    let year = figure.year.unwrap_or_default();
    match figure.basis {
        GenerationBasis::Design => said!(language,
            en: "{name} is designed to generate",
            zh: "{name}设计年发电量"),
        GenerationBasis::Actual | GenerationBasis::Derived => {
            said!(language, en: "{name} generated in {year}", zh: "{name}{year}年发电量")
        }
        GenerationBasis::Record => said!(language,
            en: "{name} generated in its record year {year}",
            zh: "{name}创纪录的{year}年发电量"),
        GenerationBasis::Lowest => said!(language,
            en: "{name} generated in its worst year {year}",
            zh: "{name}发电最少的{year}年的发电量"),
        GenerationBasis::Average => said!(language,
            en: "{name} generates in an average year",
            zh: "{name}多年平均发电量"),
        GenerationBasis::Expected => said!(language,
            en: "{name} is expected to generate",
            zh: "{name}预期年发电量"),
        GenerationBasis::Implied => said!(language,
            en: "the article lets {name} generate",
            zh: "文章隐含的{name}年发电量"),
    }
}

fn of_a_plant(language: Language, against: &Against<'_>) -> String {
    let YearFigure::Generation(figure) = against.figure else {
        return String::new();
    };
    let generates = generates(language, against.name, figure);
    match Relation::of(against.times) {
        Relation::Alike => said!(language, en: "about what {generates}", zh: "约等于{generates}"),
        Relation::More => said!(language, en: "more than {generates}", zh: "多于{generates}"),
        Relation::Less => said!(language, en: "less than {generates}", zh: "少于{generates}"),
        Relation::Twice => said!(language, en: "twice what {generates}", zh: "是{generates}的两倍"),
        Relation::Times(times) => {
            said!(language, en: "{times} times what {generates}", zh: "是{generates}的{times}倍")
        }
        Relation::Part(part) => {
            said!(language, en: "{part} % of what {generates}", zh: "相当于{generates}的{part}%")
        }
    }
}

fn of_a_consumer(language: Language, against: &Against<'_>) -> String {
    let YearFigure::Consumption(figure) = against.figure else {
        return String::new();
    };
    let name = against.name;
    let used = used(language, name, figure);
    match Relation::of(against.times) {
        Relation::Alike => {
            said!(language, en: "about as much electricity as {used}", zh: "约等于{used}")
        }
        Relation::More => said!(language, en: "more electricity than {used}", zh: "多于{used}"),
        Relation::Less => said!(language, en: "less electricity than {used}", zh: "少于{used}"),
        Relation::Twice => {
            said!(language, en: "twice as much electricity as {used}", zh: "是{used}的两倍")
        }
        Relation::Times(times) => said!(language,
            en: "{times} times as much electricity as {used}",
            zh: "是{used}的{times}倍"),
        Relation::Part(part) => said!(language,
            en: "{part} % as much electricity as {used}",
            zh: "相当于{used}的{part}%"),
    }
}

fn used(language: Language, name: &str, figure: &AnnualConsumption) -> String {
    match (figure.basis, figure.year) {
        (ConsumptionBasis::Projection, Some(year)) => said!(language,
            en: "{name} is projected to use in {year}",
            zh: "预测的{name}{year}年用电量"),
        (_, Some(year)) => {
            said!(language, en: "{name} did in {year}", zh: "{name}{year}年用电量")
        }
        (_, None) => said!(language, en: "{name} in a year", zh: "{name}一年用电量"),
    }
}

/// How a number of times is said.
enum Relation {
    Alike,
    More,
    Less,
    Twice,
    Times(String),
    Part(String),
}

impl Relation {
    fn of(times: f64) -> Self {
        match times {
            times if (times - 1.0).abs() <= ALIKE => Self::Alike,
            times if two_digits(times) == "2" => Self::Twice,
            times if times >= MANY_TIMES => Self::Times(two_digits(times)),
            times if times > 1.0 => Self::More,
            times if times < PART => Self::Part(two_digits(times * 100.0)),
            _ => Self::Less,
        }
    }
}

/// A ratio, as far as a sentence has it.
fn two_digits(value: f64) -> String {
    let text = crate::quantity::write_number(value, 2, crate::quantity::Notation::Si);
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::Estimate;
    use crate::model::AnnualGeneration;
    use crate::quantity::parse_energy;

    fn plant(times: f64) -> (YearFigure, f64) {
        let energy = parse_energy("88.2 TWh").unwrap();
        (AnnualGeneration::new(energy, GenerationBasis::Design, None).into(), times)
    }

    fn flat_out(utilization: &str) -> Assumed {
        Assumed {
            headline: true,
            scenario: None,
            changed: Vec::new(),
            utilization: utilization.to_owned(),
            pue: None,
            basis: None,
            hours: "8,760".to_owned(),
            calendar_year: None,
            period: None,
            against: super::super::ComparedWith::default(),
        }
    }

    #[test]
    fn a_finding_says_how_it_runs_and_as_much_as_what() {
        let said = |language, name, (figure, times): (YearFigure, f64)| {
            let load = if language == Language::English { "100 %" } else { "100%" };
            let plant = if language == Language::English { "Three Gorges" } else { "三峡电站" };
            against(
                language,
                Some(&flat_out(load)),
                name,
                &Against { name: plant, figure: &figure, times },
            )
        };
        assert_eq!(
            said(Language::English, "10 GW", plant(0.993)),
            "Run flat out all year, 10 GW would use about what Three Gorges is designed to generate"
        );
        assert_eq!(
            said(Language::English, "20 GW", plant(1.986)),
            "Run flat out all year, 20 GW would use twice what Three Gorges is designed to generate"
        );
        assert_eq!(
            said(Language::Chinese, "100亿瓦", plant(0.993)),
            "100亿瓦满负荷运行一年，用电约等于三峡电站设计年发电量"
        );
        assert_eq!(
            said(Language::Chinese, "10亿瓦", plant(0.0993)),
            "10亿瓦满负荷运行一年，用电相当于三峡电站设计年发电量的9.9%"
        );
    }

    #[test]
    fn a_consumer_has_its_year() {
        let energy = Estimate::exactly(parse_energy("81.75 TWh").unwrap());
        let finland = AnnualConsumption {
            energy,
            basis: ConsumptionBasis::Actual,
            year: Some(2023),
            measure: None,
        };
        let figure = YearFigure::from(finland);
        let finland = Against { name: "Finland", figure: &figure, times: 87.6 / 81.75 };
        assert_eq!(
            against(Language::English, Some(&flat_out("100 %")), "10 GW", &finland),
            "Run flat out all year, 10 GW would use more electricity than Finland did in 2023"
        );
        assert_eq!(
            against(Language::English, None, "10 GW", &finland),
            "In a year, 10 GW would use more electricity than Finland did in 2023"
        );
    }
}
