//! What a picture says: a sentence short enough for a title, and true by itself.

use super::Assumed;
use super::sentence::runs;
use crate::language::{Language, messages, said};

messages! {
    /// A schedule that belongs to no deployment.
    plan { en: "the schedule", zh: "该计划" }
    /// Of one deployment under several scenarios.
    scenarios(name: &str, energies: &str) {
        en: "Depending on load and cooling, {name} would use {energies} of electricity a year",
        zh: "视负荷与冷却而定，{name}一年用电{energies}",
    }
    /// Of samples: what nine in ten of them say.
    samples(name: &str, energies: &str) {
        en: "In nine of ten cases, {name} would use {energies} of electricity a year",
        zh: "十次中有九次，{name}一年用电{energies}",
    }
}

/// `10 GW running flat out all year would use about as much as Finland used in 2025`. Nothing is assumed of
/// what is drawn already.
pub(crate) fn would_use(
    language: Language,
    assumed: Option<&Assumed>,
    name: &str,
    what: &str,
) -> String {
    let run = match assumed {
        Some(assumed) => runs(language, name, assumed),
        None => said!(language, en: "In a year, {name}", zh: "{name}一年"),
    };
    said!(language, en: "{run} would use {what}", zh: "{run}用电{what}")
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

/// `By 2031, OpenAI and NVIDIA could use about as much as the Three Gorges dam is designed to generate`.
pub(crate) fn by_a_year(
    language: Language,
    year: u16,
    name: &str,
    assumed: bool,
    what: &str,
) -> String {
    if assumed {
        return said!(language,
            en: "By {year}, {name} could use {what}",
            zh: "到{year}年，{name}一年用电可能{what}");
    }
    said!(language, en: "In {year}, {name} would use {what}", zh: "{year}年，{name}用电{what}")
}
