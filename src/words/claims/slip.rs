//! What may have been mixed up where a figure is off by a whole factor.

use crate::language::{Language, said};
use crate::model::Slip;

/// The factor that lies between the figures; a lost magnitude has its word.
pub(crate) fn slip(
    language: Language,
    slip: Slip,
    magnitude: Option<&str>,
    too_large: bool,
) -> String {
    let Some(word) = magnitude else {
        let likely = likely(language, slip, too_large);
        let factor = factor(language, slip);
        return if too_large {
            said!(language,
                en: "the stated figure is too large by a factor of {factor}: {likely}?",
                zh: "所写数字约为计算结果的{factor}倍，是否{likely}？")
        } else {
            said!(language,
                en: "the stated figure is short by a factor of {factor}: {likely}?",
                zh: "计算结果约为所写数字的{factor}倍，是否{likely}？")
        };
    };
    if too_large {
        said!(language,
            en: "the stated figure is too large by a factor of one {word}: was it added?",
            zh: "所写数字恰好多了一个“{word}”，是否多写？")
    } else {
        said!(language,
            en: "the stated figure is short by a factor of one {word}: was it left out?",
            zh: "所写数字恰好少了一个“{word}”，是否漏写？")
    }
}

fn factor(language: Language, slip: Slip) -> String {
    match slip {
        Slip::Joules => "3.6".to_owned(),
        Slip::HoursOfADay => "24".to_owned(),
        Slip::Hundred => "100".to_owned(),
        Slip::DaysOfAYear => "365".to_owned(),
        Slip::HoursOfAYear => said!(language, en: "8,760", zh: "8760"),
        _ => "10".to_owned(),
    }
}

/// What may have been mixed up.
fn likely(language: Language, slip: Slip, too_large: bool) -> String {
    match slip {
        Slip::Joules if too_large => {
            said!(language, en: "megajoules given as kilowatt-hours", zh: "把兆焦写成了千瓦时")
        }
        Slip::Joules => {
            said!(language, en: "kilowatt-hours given as megajoules", zh: "把千瓦时写成了兆焦")
        }
        Slip::HoursOfADay if too_large => said!(language,
            en: "a day's figure given as an hour's",
            zh: "把一天的数字写成了一小时的"),
        Slip::HoursOfADay => said!(language,
            en: "an hour's figure given as a day's",
            zh: "把一小时的数字写成了一天的"),
        Slip::Hundred => said!(language,
            en: "万 (10⁴) and million (10⁶) mixed up",
            zh: "把“万”（10⁴）与 million（10⁶）弄混"),
        Slip::DaysOfAYear if too_large => said!(language,
            en: "a year's figure given as a day's",
            zh: "把一年的数字写成了一天的"),
        Slip::DaysOfAYear => said!(language,
            en: "a day's figure given as a year's",
            zh: "把一天的数字写成了一年的"),
        Slip::HoursOfAYear if too_large => said!(language,
            en: "a year's figure given as an hour's",
            zh: "把一年的数字写成了一小时的"),
        Slip::HoursOfAYear => said!(language,
            en: "an hour's figure given as a year's",
            zh: "把一小时的数字写成了一年的"),
        _ => said!(language,
            en: "a zero too few or too many, or 亿 (10⁸) and billion (10⁹) mixed up",
            zh: "多写或漏写了一个零，或把“亿”（10⁸）与 billion（10⁹）弄混"),
    }
}
