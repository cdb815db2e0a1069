//! Sentence → figures: a quantity tried at each number, and what only looks like one left out.

use super::cues::{Cue, has};
use super::figures::{FigureKind, Found, Role, unit_of};
use super::sentence::Sentence;
use super::{context, elided};
use crate::estimate::Estimate;
use crate::quantity::{Dimension, Scanned, begins_number, scan_number, scan_quantity};

/// The powers and energies of a sentence in their order.
pub(super) fn of(sentence: &Sentence<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let text = sentence.text.as_str();
    let mut at = 0;
    while at < text.len() {
        at = step(sentence, at, &mut found);
    }
    elided::add(sentence, &mut found);
    context::add(sentence, &mut found);
    found
}

/// Reads what stands at a place, and says where to go on.
fn step(sentence: &Sentence<'_>, at: usize, found: &mut Vec<Found>) -> usize {
    let text = sentence.text.as_str();
    let rest = &text[at..];
    let Some(first) = rest.chars().next() else {
        return text.len();
    };
    if let Some(vague) = vague(sentence, at) {
        let end = vague.range.end;
        if !is_trap(sentence, &vague) {
            found.push(vague);
        }
        return end;
    }
    let is_named = is_glued(&text[..at], first) && !is_quantity_of_name(text, at);
    if is_named || !begins_number(rest) {
        // A name ends where its number may begin.
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        let is_of_name = letters > 0 && is_quantity_of_name(text, at + letters);
        return at + if is_of_name { letters } else { word_length(rest) };
    }
    if let Some(time) = time_length(rest) {
        return at + time;
    }
    if is_year(&sentence.lower, at) {
        return at + word_length(rest);
    }
    if let Some(pair) = growth(sentence, at).or_else(|| between(text, at)) {
        let end = pair.iter().map(|found| found.range.end).max();
        found.extend(pair);
        return end.unwrap_or(at + 1);
    }
    if let Some(scanned) = quantity_at(rest) {
        let one = Found::of(at..at + scanned.length, &scanned, text);
        let end = one.range.end;
        if !is_trap(sentence, &one) {
            found.push(one);
        }
        return end;
    }
    let number = scan_number(rest).map_or(0, |(_, length)| length);
    at + number.max(word_length(rest))
}

/// `in 2024 to 30,856 TWh`, `by 2030 to 945 TWh`: a year in front of where something leads, and no end of a range.
fn is_year(lower: &str, at: usize) -> bool {
    const BEFORE: &str = "in since during until year fiscal early late mid by end after january \
         february march april may june july august september october november december";
    let rest = &lower[at..];
    let year = rest.get(..4).and_then(|year| year.parse::<u16>().ok());
    let Some(year) = year.filter(|year| (1900..2100).contains(year)) else {
        return false;
    };
    let word = lower[..at].trim_end_matches([' ', '-']).rsplit(|c: char| !c.is_ascii_alphabetic());
    let word = word.into_iter().next().unwrap_or_default();
    // `by 2000 to 3000 MW` is a range.
    let may_be_end = word == "by" && year % 100 == 0;
    rest[4..].starts_with(" to ") && BEFORE.split(' ').any(|one| one == word) && !may_be_end
}

/// The quantity that a text begins with. An article is no unit: in `723 GW a year earlier` no year is meant.
fn quantity_at(text: &str) -> Option<Scanned> {
    let scanned = scan_quantity(text)?;
    match text[..scanned.length].strip_suffix(" a") {
        Some(shorter) => scan_quantity(shorter),
        None => Some(scanned),
    }
}

/// Whether a number behind a name is that of a power or an energy all the same: AMD6GW, OpenAI4.5GW.
fn is_quantity_of_name(text: &str, at: usize) -> bool {
    const UNITS: [&str; 11] =
        ["GW", "MW", "kW", "TWh", "GWh", "MWh", "吉瓦", "兆瓦", "万千瓦", "亿千瓦", "亿瓦"];
    let before = text[..at].trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let number = text[at..].find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(0);
    let is_name = at - before.len() > 1 && !before.ends_with(['-', '_', '.', '$', '/']);
    let is_free = !before.ends_with(|c: char| c.is_ascii_digit());
    is_name
        && is_free
        && number > 0
        && UNITS.iter().any(|unit| text[at + number..].starts_with(unit))
}

/// A number glued to letters before it is a name: MI400, B200, EPYC-7.
pub(super) fn is_glued(before: &str, first: char) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    if before.ends_with(is_letter) {
        return true;
    }
    let joined = before.strip_suffix(['-', '.']).filter(|_| first.is_ascii_digit());
    joined.is_some_and(|name| name.ends_with(|c: char| c.is_ascii_alphanumeric()))
}

/// A word of letters and digits as a whole, or one sign.
fn word_length(rest: &str) -> usize {
    let word = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len());
    let first = rest.chars().next().map_or(1, char::len_utf8);
    word.max(first)
}

/// 一年, 一小时: a time in front of an energy, and no number of it.
fn time_length(rest: &str) -> Option<usize> {
    const TIMES: [&str; 7] = ["年", "天", "日", "小时", "小時", "周", "个"];
    let behind = rest.strip_prefix(['一', '半'])?;
    let time = TIMES.iter().find(|time| behind.starts_with(**time))?;
    Some('一'.len_utf8() + time.len())
}

/// 数千瓦, 几十千瓦, `several kilowatts`, `hundreds of megawatts`: no number is made of it.
fn vague(sentence: &Sentence<'_>, at: usize) -> Option<Found> {
    const SIGNS: [char; 4] = ['数', '數', '几', '幾'];
    const WORDS: [&str; 7] =
        ["several", "tens of", "dozens of", "hundreds of", "thousands of", "a few", "multiple"];
    const SCALES: [&str; 6] =
        ["tens of", "hundreds of", "thousands of", "hundred", "thousand", "million"];

    let (text, lower) = (sentence.text.as_str(), &sentence.lower[at..]);
    // Most places are told by their first letter.
    if lower.starts_with(|c: char| c.is_ascii() && !"stdhma".contains(c)) {
        return None;
    }
    let mut end = at;
    if let Some(sign) = lower.chars().next().filter(|c| SIGNS.contains(c)) {
        end += sign.len_utf8();
    } else {
        let word = WORDS.iter().find(|word| lower.starts_with(**word))?;
        if is_glued(&text[..at], 'a') {
            return None;
        }
        end += word.len();
        while let Some(scale) =
            SCALES.iter().find(|scale| sentence.lower[end..].trim_start().starts_with(**scale))
        {
            end = text.len() - text[end..].trim_start().len() + scale.len();
        }
    }
    let rest = &text[end..];
    let whole = scan_quantity(rest).map(|scanned| (scanned.length, scanned));
    let (length, scanned) = whole.or_else(|| {
        let window: String = rest.chars().take(24).collect();
        let scanned = scan_quantity(&format!("1{window}"))?;
        Some((scanned.length - 1, scanned))
    })?;
    let kind = match scanned.quantity.central().dimension() {
        Dimension::Power => FigureKind::Power,
        _ => FigureKind::Energy,
    };
    Some(Found {
        range: at..end + length,
        kind,
        quantity: None,
        per: None,
        against: None,
        item: None,
        bound: None,
        about: false,
        role: Role::Itself,
        amount: String::new(),
    })
}

/// `from 2 to 5 GW`, 从2GW到5GW, `up by 12 GW to 38 GW`: a growth and no range.
fn growth(sentence: &Sentence<'_>, at: usize) -> Option<Vec<Found>> {
    const FROM: [&str; 5] = ["from", "从", "由", "自", " by"];
    let (text, before) = (sentence.text.as_str(), sentence.lower[..at].trim_end());
    let from = FROM.iter().find(|from| before.ends_with(**from))?;
    let scanned = scan_quantity(&text[at..])?;
    let written = &text[at..at + scanned.length];
    let sign =
        ["至", "到", " to "].iter().find_map(|sign| Some((written.find(sign)?, sign.len())))?;
    let right_at = at + sign.0 + sign.1;
    let right = scan_quantity(&text[right_at..])?;
    let right = Found::of(right_at..right_at + right.length, &right, text);
    let left = if let Some(left) = scan_quantity(&written[..sign.0]) {
        Found::of(at..at + left.length, &left, text)
    } else if *from == " by" {
        // `by 5 to 10 GW` is a range of what it grows by.
        return None;
    } else {
        let low = Estimate::exactly(scanned.quantity.low());
        let unit = unit_of(&right.amount);
        let amount = format!("{}{unit}", written[..sign.0].trim());
        Found { range: at..at + sign.0, quantity: Some(low), amount, ..right.clone() }
    };
    Some(vec![left, right])
}

/// `between 90 and 140 TWh`: a range.
fn between(text: &str, at: usize) -> Option<Vec<Found>> {
    const BETWEEN: &str = "between ";
    let start = at.checked_sub(BETWEEN.len())?;
    text.get(start..at).filter(|word| word.eq_ignore_ascii_case(BETWEEN))?;
    let window: String = text[at..].chars().take(60).collect();
    let and = window.find(" and ")?;
    let range = window.replacen(" and ", " to ", 1);
    let scanned = scan_quantity(&range).filter(|scanned| scanned.length > and + 4)?;
    let end = at + scanned.length + 1;
    let mut found = Found::of(
        start..end,
        &Scanned {
            length: end - at,
            energy: scanned.energy.map(|energy| energy + 1),
            ..scanned.clone()
        },
        text,
    );
    range[..scanned.energy.unwrap_or(scanned.length)].clone_into(&mut found.amount);
    Some(vec![found])
}

/// Degrees of heat and of angles, times, streets: what has a unit's sign and is none.
fn is_trap(sentence: &Sentence<'_>, found: &Found) -> bool {
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
