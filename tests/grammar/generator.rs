//! Random quantities in every notation of the grammar, and what becomes of them by slips.

use crate::random::Random;

const POWER: [&str; 12] =
    ["W", "kW", "MW", "GW", "TW", "GWe", "瓦", "千瓦", "仟瓦", "瓩", "兆瓦", "吉瓦"];
const ENERGY: [&str; 11] =
    ["Wh", "kWh", "MWh", "GWh", "TWh", "kW h", "度", "千瓦时", "仟瓦时", "兆瓦时", "吉瓦时"];
const SIGNS: [&str; 14] =
    ["..", "...", "~", "–", "—", "——", "至", "到", "-", " - ", " ~ ", " – ", "–", ".."];
const MULTIPLIERS: [&str; 16] = [
    "十", "百", "千", "万", "亿", "十万", "百万", "千万", "十亿", "百亿", "千亿", "万亿", "萬",
    "億", "仟萬", "万万",
];

/// A quantity, or two of them as a range.
pub fn quantity(random: &mut Random) -> String {
    let units: &[&str] = if random.chance(2) { &POWER } else { &ENERGY };
    let blank = |random: &mut Random| random.pick(&["", "", " "]);
    let one = |random: &mut Random| {
        let (number, blank, unit) = (number(random), blank(random), random.pick(units));
        format!("{number}{blank}{unit}")
    };
    let text = match random.within(0, 10) {
        0 | 1 => {
            let (left, sign) = (number(random), random.pick(&SIGNS));
            format!("{left}{sign}{}", one(random))
        }
        2 => format!("{}{}{}", one(random), random.pick(&SIGNS), one(random)),
        3 => format!("{}±{}", number(random), one(random)),
        4 => format!("{}±{}%", one(random), random.within(0, 101)),
        5 => format!("{}±{}", one(random), one(random)),
        _ => one(random),
    };
    match random.within(0, 20) {
        0 => format!("约{text}"),
        1 => format!("~{text}"),
        2 => format!("{text}左右"),
        _ => text,
    }
}

/// A ratio or a percentage, or two of them as a range.
pub fn ratio(random: &mut Random) -> String {
    let one = |random: &mut Random| match random.within(0, 6) {
        0 if random.chance(2) => format!("{}成", in_signs(random, 1, 11)),
        0 => format!("百分之{}", in_signs(random, 1, 100)),
        1 => format!("0.{}", random.within(1, 100)),
        2 => format!("{}.{}", random.within(1, 3), random.within(0, 10)),
        3 => random.within(1, 200).to_string(),
        _ => format!("{}%", random.within(1, 200)),
    };
    match random.within(0, 4) {
        0 => one(random),
        1 => format!("{}±{}", one(random), one(random)),
        _ => format!("{}{}{}", one(random), random.pick(&SIGNS), one(random)),
    }
}

fn number(random: &mut Random) -> String {
    match random.within(0, 10) {
        0 => grouped(random),
        1 => format!("{}e{}", digits(random), random.within(0, 7)),
        2 | 3 => {
            let blank = random.pick(&["", "", " "]);
            format!("{}{blank}{}", digits(random), random.pick(&MULTIPLIERS))
        }
        4 => format!("{}亿{}万", random.within(1, 100), random.within(1, 10_000)),
        5 => format!(
            "{}千{}百{}",
            random.within(1, 10),
            random.within(1, 10),
            random.pick(&["", "万", "亿"])
        ),
        6 | 7 => {
            let most = 10_u64.pow(random.within(1, 13) as u32);
            in_signs(random, 1, most)
        }
        8 => {
            let point = in_signs(random, 1, 10);
            let signs = random.pick(&["", "亿", "万", "千万", "百万"]);
            format!("{}点{point}{signs}", in_signs(random, 1, 100))
        }
        _ => digits(random),
    }
}

fn digits(random: &mut Random) -> String {
    let length = random.within(1, 6) as u32;
    let whole = random.within(0, 10_u64.pow(length));
    if random.chance(2) { whole.to_string() } else { format!("{whole}.{}", random.within(0, 100)) }
}

fn grouped(random: &mut Random) -> String {
    let separator = random.pick(&[",", "_", " "]);
    format!("{}{separator}{:03}", random.within(1, 1000), random.within(0, 1000))
}

/// A numeral in one of the scripts, as it is written out, now and then without its first 一.
fn in_signs(random: &mut Random, low: u64, high: u64) -> String {
    let value = random.within(low, high);
    let signs = random.pick(&[
        ["零一二三四五六七八九", "千百十", "万亿"],
        ["〇一两三四五六七八九", "千百十", "萬億"],
        ["零壹贰叁肆伍陆柒捌玖", "仟佰拾", "万亿"],
        ["零壹貳參肆伍陸柒捌玖", "仟佰拾", "萬億"],
    ]);
    let [digits, places, myriads] = signs.map(|signs| signs.chars().collect::<Vec<_>>());
    let mut text = String::new();
    let mut gap = false;
    for (size, myriad) in [(100_000_000, Some(myriads[1])), (10_000, Some(myriads[0])), (1, None)] {
        let section = value / size % 10_000;
        gap |= !text.is_empty() && section < 1000;
        if section == 0 {
            continue;
        }
        for (size, place) in
            [(1000, Some(places[0])), (100, Some(places[1])), (10, Some(places[2])), (1, None)]
        {
            let digit = section / size % 10;
            if digit == 0 {
                gap |= section >= size * 10;
                continue;
            }
            if gap {
                text.push(digits[0]);
            }
            gap = false;
            text.push(digits[digit as usize]);
            text.extend(place);
        }
        text.extend(myriad);
        gap = false;
    }
    let behind =
        text.strip_prefix(['一', '壹']).filter(|rest| rest.starts_with(|c| places.contains(&c)));
    match behind {
        Some(rest) if random.chance(2) => rest.to_owned(),
        _ => text,
    }
}

/// Characters that slips bring in.
const SLIPS: &str =
    "0123456789.,_ +-e%±~–—至到一二两三五九十百千万亿零〇点壹贰佰仟拾萬億廿WkMGTh瓦度时瓩约";

/// A text with one to three slips: a character too many, too few, another one, or two in each other's
/// place; or a blank; or a second text behind the first.
pub fn slipped(random: &mut Random, text: &str, other: &str) -> String {
    let slips: Vec<char> = SLIPS.chars().collect();
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..random.within(1, 4) {
        let at = random.within(0, chars.len() as u64 + 1) as usize;
        let slip = random.pick(&slips);
        match random.within(0, 7) {
            0 if at < chars.len() => drop(chars.remove(at)),
            1 if at < chars.len() => chars[at] = slip,
            2 if at + 1 < chars.len() => chars.swap(at, at + 1),
            3 if at < chars.len() => chars.insert(at, chars[at]),
            4 => chars.insert(at, ' '),
            5 if random.chance(4) => {
                let part = other.chars().take(random.within(1, 6) as usize);
                chars.extend(part);
            }
            _ => chars.insert(at, slip),
        }
    }
    chars.into_iter().collect()
}
