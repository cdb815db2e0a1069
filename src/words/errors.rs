//! What is wrong with what was read.

use crate::catalog::Suspicion;
use crate::language::{Language, Said, messages, terms};
use crate::model::Magnitude;

messages! {
    of_a_deployment { en: "the power of a deployment", zh: "用电项目的功率" }
    of_a_plant { en: "a year of this plant", zh: "这座电站的年发电量" }
    of_a_consumer { en: "a year of this consumer", zh: "这一用电方的年用电量" }
    little(written: &str, what: &str) { en: "`{written}` is very little for {what}", zh: "`{written}` 作为{what}过小" }
    lost_perhaps(lost: &str) {
        en: "is a multiple missing: {lost}? It is used as written",
        zh: "是否漏写了数量级：{lost}？现按原文计算",
    }
}

terms! {
    magnitude(Magnitude) {
        Kilo { en: "thousand (kilo)", zh: "千" }
        Wan { en: "ten thousand (万)", zh: "万" }
        Million { en: "million (mega)", zh: "百万" }
        Yi { en: "hundred million (亿)", zh: "亿" }
        Billion { en: "billion (giga)", zh: "十亿" }
        Trillion { en: "trillion (tera)", zh: "万亿" }
    }
}

/// A figure of a preset that looks too small.
pub(super) fn lost_magnitude(
    language: Language,
    suspicion: Suspicion,
    written: &str,
    lost: &[Magnitude],
) -> Said {
    let what = match suspicion {
        Suspicion::Nameplate => of_a_deployment(language),
        Suspicion::Generation => of_a_plant(language),
        Suspicion::Consumption => of_a_consumer(language),
    };
    let lost: Vec<&str> = lost.iter().map(|lost| magnitude(language, *lost)).collect();
    let lost = lost.join(super::listing_comma(language));
    let hint = (!lost.is_empty()).then(|| lost_perhaps(language, &lost));
    (little(language, written, what), hint)
}
