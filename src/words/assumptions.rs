//! What is assumed, in a sentence.

use crate::language::{Language, said};
use crate::model::PowerBasis;

/// The assumptions as texts.
pub(crate) struct Assumed {
    /// All of the power, all of a common year, nothing added.
    pub headline: bool,
    /// The scenario, if it is another one than the headline.
    pub scenario: Option<String>,
    /// The flags that changed something.
    pub changed: Vec<&'static str>,
    /// In percent, perhaps a range.
    pub utilization: String,
    /// `None` where no PUE is added, as to a facility load.
    pub pue: Option<String>,
    pub basis: Option<PowerBasis>,
    /// Hours, grouped.
    pub hours: String,
    pub calendar_year: Option<u16>,
    /// The span of the period compared, if there is one.
    pub period: Option<String>,
    pub against: ComparedWith,
}

impl Assumed {
    /// Whether all of the power is drawn.
    pub(crate) fn is_flat_out(&self) -> bool {
        self.utilization.trim_end_matches(['%', ' ']) == "100"
    }

    /// Whether a year has 8,760 hours.
    pub(crate) fn is_common_year(&self) -> bool {
        self.calendar_year.is_none() && self.hours.replace(',', "") == "8760"
    }
}

/// What a report compares with.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct ComparedWith {
    pub plants: bool,
    pub consumers: bool,
}

/// What is assumed of deployments.
pub(crate) fn assumptions(language: Language, assumed: &Assumed) -> String {
    let (drawn, year) = (drawn(language, assumed), year(language, assumed));
    let compared = compared(language, assumed);
    said!(language, en: "{drawn}, {year}.{compared}", zh: "{drawn}，{year}。{compared}")
}

/// What is assumed of each year of a timeline.
pub(crate) fn assumptions_of_years(language: Language, assumed: &Assumed) -> String {
    let drawn = drawn(language, assumed);
    said!(language,
        en: "{drawn}, calendar years of 8,760 h, or 8,784 h in a leap year.",
        zh: "{drawn}，逐个日历年计，平年8760小时，闰年8784小时。")
}

/// That an energy a year is taken as it was given, and how long the year is.
pub(crate) fn as_stated(language: Language, assumed: &Assumed) -> String {
    let year = year(language, assumed);
    said!(language,
        en: "The energy is taken as stated, over {year}.",
        zh: "电量按所给数字计，{year}。")
}

/// What turned the powers of claims into what is drawn.
pub(crate) fn assumptions_of_claims(language: Language, assumed: &Assumed) -> String {
    let drawn = drawn(language, assumed);
    said!(language, en: "{drawn}.", zh: "{drawn}。")
}

/// What several scenarios have in common; each may have `years_of_their_own`.
pub(crate) fn scenarios(language: Language, assumed: &Assumed, years_of_their_own: bool) -> String {
    let flags = assumed.changed.join(super::listing_comma(language));
    let changed = if flags.is_empty() {
        said!(language,
            en: "; flags change all of them in the same way. In all of them:",
            zh: "；命令行选项对所有情景同样生效。各情景均")
    } else {
        said!(language,
            en: ", and all of them are changed by {flags}:",
            zh: "，{flags} 对所有情景另行指定：")
    };
    let pue = match (&assumed.pue, assumed.basis) {
        (None, Some(PowerBasis::Facility)) => said!(language,
            en: "no PUE added to a facility load",
            zh: "按设施总负荷计，不另加PUE"),
        (None, _) => said!(language, en: "no PUE added", zh: "不另加PUE"),
        (Some(_), Some(_)) => {
            said!(language, en: "PUE on the IT load", zh: "以IT负荷乘以各自的PUE")
        }
        (Some(_), None) => said!(language,
            en: "PUE on the IT load (a basis that is not stated is taken as IT load)",
            zh: "以IT负荷乘以各自的PUE（口径未说明的按IT负荷计）"),
    };
    let year = if years_of_their_own {
        said!(language, en: "a year of the hours shown", zh: "一年的小时数见表")
    } else {
        year(language, assumed)
    };
    let compared = compared(language, assumed);
    said!(language,
        en: "Each scenario is a set of assumptions with sources{changed} {pue}, {year}.{compared}",
        zh: "每个情景是一组有出处的假设{changed}{pue}，{year}。{compared}")
}

/// The power that is drawn, without its time.
fn drawn(language: Language, assumed: &Assumed) -> String {
    let changed = assumed.changed.join(super::listing_comma(language));
    let stance = match (&assumed.scenario, assumed.headline) {
        (Some(scenario), _) if changed.is_empty() => {
            said!(language, en: "Scenario {scenario}", zh: "按“{scenario}”情景计算")
        }
        (Some(scenario), _) => said!(language,
            en: "Scenario {scenario}, changed by {changed}",
            zh: "按“{scenario}”情景计算，{changed} 另行指定"),
        (None, true) => said!(language, en: "Assumed", zh: "这里假设"),
        (None, false) => said!(language, en: "Assumed", zh: "按以下假设计算"),
    };
    let pue = match (&assumed.pue, assumed.basis) {
        (None, Some(PowerBasis::Facility)) => said!(language,
            en: "no PUE added to a facility load",
            zh: "设施总负荷不另加PUE"),
        (None, _) => said!(language, en: "no PUE added", zh: "不另加PUE"),
        (Some(pue), Some(_)) => {
            said!(language, en: "PUE {pue} on the IT load", zh: "IT负荷乘以PUE {pue}")
        }
        (Some(pue), None) => said!(language,
            en: "PUE {pue} (a basis that is not stated is taken as IT load)",
            zh: "PUE为{pue}（口径未说明的按IT负荷计）"),
    };
    let utilization = &assumed.utilization;
    if assumed.is_flat_out() {
        return said!(language, en: "{stance}: full power, {pue}", zh: "{stance}：满负荷运行，{pue}");
    }
    said!(language,
        en: "{stance}: {utilization} utilization, {pue}",
        zh: "{stance}：利用率{utilization}，{pue}")
}

fn year(language: Language, assumed: &Assumed) -> String {
    let hours = &assumed.hours;
    match assumed.calendar_year {
        Some(year) => {
            said!(language, en: "calendar year {year} ({hours} h)", zh: "{year}年共{hours}小时")
        }
        None => said!(language, en: "a year of {hours} h", zh: "一年{hours}小时"),
    }
}

/// A sentence on what is compared with a year of plants and, where that is not plain, of consumers.
fn compared(language: Language, assumed: &Assumed) -> String {
    let ComparedWith { plants, consumers } = assumed.against;
    let span = assumed.period.as_ref();
    if !plants && (!consumers || span.is_none()) {
        return String::new();
    }
    let energy = match span {
        Some(span) => said!(language, en: "the energy of {span}", zh: "{span}的电量"),
        None => said!(language, en: "energy", zh: "电量"),
    };
    let years = match (plants, consumers && span.is_some()) {
        (true, true) => said!(language,
            en: "annual generation and consumption",
            zh: "年发电量和年用电量"),
        (true, false) => said!(language, en: "annual generation", zh: "年发电量"),
        (false, _) => {
            let energy = super::capital(&energy);
            return said!(language,
                en: " {energy} is compared with annual consumption.",
                zh: "{energy}与年用电量相比。");
        }
    };
    said!(language,
        en: " Power is compared with installed capacity, {energy} with {years}.",
        zh: "功率与装机容量相比，{energy}与{years}相比。")
}
