//! A multiple that holds on none of several bases.

use crate::language::{Language, said};

/// What one of a multiple would have to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NeededOf {
    /// A year's energy of a plant.
    Generation,
    /// A year's energy of a consumer.
    Consumption,
    Capacity,
}

/// A multiple that holds on none of several bases.
pub(crate) struct NotHeld<'a> {
    /// What is compared, such as `61.32 TWh`.
    pub given: &'a str,
    /// How many times it was said to be, unless it is one.
    pub count: Option<&'a str>,
    /// Of what.
    pub name: &'a str,
    /// What one would have to be, unless it is said to be one or none of it.
    pub needed: Option<String>,
    pub of: NeededOf,
    /// The basis that comes nearest, and how many times it is on it, unless it is said to be one.
    pub nearest: (String, Option<String>),
    /// On that basis it holds, though no reader would take it.
    pub only: bool,
    /// The latest year, and the days of output on it.
    pub latest: Option<(String, String)>,
}

/// That a multiple holds on none of several bases.
pub(crate) fn not_held(language: Language, claim: &NotHeld<'_>) -> String {
    let NotHeld { given, name, nearest: (nearest, times), .. } = claim;
    let year = if claim.only {
        said!(language, en: "usual year", zh: "通常所指的年份")
    } else {
        said!(language, en: "sourced year", zh: "有出处的年份")
    };
    let mut text = match claim.count {
        Some(count) => said!(language,
            en: "in no {year} is {given} {count} times {name}",
            zh: "没有任何{year}使{given}等于{name}的{count}倍"),
        None => said!(language,
            en: "no {year} of {name} has {given}",
            zh: "{name}没有任何{year}为{given}"),
    };
    if let Some(needed) = &claim.needed {
        text += &match claim.of {
            NeededOf::Capacity => {
                said!(language, en: ": that needs {needed}", zh: "：那需要装机{needed}")
            }
            NeededOf::Generation => said!(language,
                en: ": that needs a year of {needed}",
                zh: "：那需要年发电量{needed}"),
            NeededOf::Consumption => said!(language,
                en: ": that needs a year of {needed}",
                zh: "：那需要年用电量{needed}"),
        };
    }
    text += &said!(language, en: "; the nearest is {nearest}", zh: "；最接近的是{nearest}");
    if let Some(times) = times {
        text += &said!(language, en: ", on which it is {times}", zh: "，为{times}");
    }
    if let Some((basis, days)) = &claim.latest {
        text += &said!(language,
            en: "; against {basis} it is {days} of output",
            zh: "；按{basis}计，相当于{days}的发电量");
    }
    text
}
