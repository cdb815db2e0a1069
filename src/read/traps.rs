//! What looks like a power or energy and is none: degrees, streets, names of things.

use super::cues::{Cue, has};
use super::figures::Found;
use super::sentence::Sentence;

/// Degrees of heat and of angles, times, streets: what has a unit's sign and is none.
pub(super) fn is_trap(sentence: &Sentence<'_>, found: &Found) -> bool {
    let text = sentence.text.as_str();
    let (before, after) = (&text[..found.range.start], &text[found.range.end..]);
    let written = &text[found.range.clone()];
    if is_name(sentence, found) || is_denominator(written, before) {
        return true;
    }
    if written.ends_with(" W") || written.ends_with(" J") {
        // `600 W 57th Street`.
        return after.trim_start().starts_with(|c: char| c.is_ascii_digit())
            && after.starts_with(' ');
    }
    if !written.ends_with('度') || after.starts_with(['电', '電']) {
        return false;
    }
    let near: String = before.chars().rev().take(8).collect::<Vec<_>>().into_iter().rev().collect();
    let next: String = after.chars().take(5).collect();
    NO_ENERGY_BEFORE.iter().any(|word| near.contains(word))
        || NO_ENERGY_BEHIND.iter().any(|word| next.starts_with(word))
        || !written.starts_with(|c: char| c.is_ascii_digit())
            && !written.contains(['万', '亿', '百', '千', '萬', '億'])
        || !written.contains(['万', '亿', '萬', '億']) && !has(&sentence.lower, Cue::Electricity)
}

/// 每发一度电, 每用1千瓦时电: what something else is counted by.
fn is_denominator(written: &str, before: &str) -> bool {
    const EACH: [&str; 8] = ["每", "每发", "每用", "每耗", "每消耗", "每生产", "每节约", "每度"];
    written.starts_with(['一', '1'])
        && !written.contains(['万', '亿', '.'])
        && EACH.iter().any(|each| before.ends_with(each))
        && ["一度", "一千瓦时", "1度", "1千瓦时", "1kWh", "1 kWh"]
            .iter()
            .any(|one| written.starts_with(one))
}

/// `Model 3W`, `Gate 5W`: a name, and no power.
fn is_name(sentence: &Sentence<'_>, found: &Found) -> bool {
    const NAMES: [&str; 12] = [
        "model", "type", "series", "mark", "version", "gate", "room", "flight", "platform", "lot",
        "型号", "型",
    ];
    let written = &sentence.text[found.range.clone()];
    let glued = written.ends_with(['W', 'J']) && written.starts_with(|c: char| c.is_ascii_digit());
    let before = sentence.lower[..found.range.start].trim_end();
    glued && written.len() <= 4 && NAMES.iter().any(|name| before.ends_with(name))
}

/// In front of degrees that are no energy.
const NO_ENERGY_BEFORE: [&str; 17] = [
    "温", "溫", "摄氏", "华氏", "零下", "零上", "纬", "东经", "西经", "倾", "角", "转", "旋", "坡",
    "近视", "酒精", "弯",
];

/// Behind them.
const NO_ENERGY_BEHIND: [&str; 12] =
    ["角", "高温", "低温", "的高温", "当选", "蝉联", "获", "以上高温", "旋转", "入选", "近视", "C"];
