//! Numbers in every notation that is read, with what they are worth.

use super::random::Random;
use super::rational::{power_of_ten, times, whole};
use num_rational::BigRational;

/// A written number and its value.
pub struct Number {
    pub text: String,
    pub value: BigRational,
}

/// Up to twelve digits with up to eleven places behind the point, in one of the notations.
pub fn number(random: &mut Random) -> Number {
    match random.within(0, 8) {
        0 => grouped(random, ","),
        1 => grouped(random, "_"),
        2 => full_width(random),
        3 => scientific(random),
        4 => with_myriads(random),
        5 => mixed(random),
        _ => plain(random),
    }
}

/// A numeral in characters, for a unit that begins with none.
pub fn numeral(random: &mut Random) -> Number {
    let size = random.within(1, 13) as u32;
    let value = random.within(1, 10_u64.pow(size));
    let text = in_characters(value);
    if random.chance(4) && value < 10_000 {
        let digit = random.within(1, 10);
        let text = format!("{text}点{}亿", DIGITS[digit as usize]);
        let value = times(&whole((value * 10 + digit) as i64), &power_of_ten(7));
        return Number { text, value };
    }
    Number { text, value: whole(value as i64) }
}

fn plain(random: &mut Random) -> Number {
    let length = random.within(1, 13) as u32;
    let digits = random.within(1, 10_u64.pow(length));
    let places = random.within(0, 12) as usize;
    let padded = format!("{digits:0>width$}", width = places + 1);
    let (before, behind) = padded.split_at(padded.len() - places);
    let text = if behind.is_empty() { before.to_owned() } else { format!("{before}.{behind}") };
    Number { text, value: times(&whole(digits as i64), &power_of_ten(-(places as i32))) }
}

fn grouped(random: &mut Random, separator: &str) -> Number {
    let value = random.within(1000, 1_000_000_000_000);
    let digits = value.to_string();
    let first = (digits.len() - 1) % 3 + 1;
    let (head, tail) = digits.split_at(first);
    let groups: Vec<&str> =
        (0..tail.len() / 3).map(|group| &tail[3 * group..3 * group + 3]).collect();
    let text = format!("{head}{separator}{}", groups.join(separator));
    Number { text, value: whole(value as i64) }
}

fn full_width(random: &mut Random) -> Number {
    let Number { text, value } =
        if random.chance(2) { plain(random) } else { grouped(random, ",") };
    let wide = |c: char| char::from_u32(u32::from(c) + 0xfee0).expect("a full-width sign");
    Number { text: text.chars().map(wide).collect(), value }
}

fn scientific(random: &mut Random) -> Number {
    let Number { text, value } = plain(random);
    let power = random.within(0, 13) as i32 - 6;
    let sign = random.pick(&["e", "E"]);
    Number { text: format!("{text}{sign}{power}"), value: times(&value, &power_of_ten(power)) }
}

/// 60亿, 1.2万亿.
fn with_myriads(random: &mut Random) -> Number {
    let value = random.within(1, 1_000_000);
    let places = random.within(0, 3) as i32;
    let (sign, power) = random.pick(&[("万", 4), ("亿", 8), ("万亿", 12), ("億", 8)]);
    let scale = 10_u64.pow(places as u32);
    let text = if places == 0 {
        format!("{value}{sign}")
    } else {
        format!("{}.{:0>width$}{sign}", value / scale, value % scale, width = places as usize)
    };
    Number { text, value: times(&whole(value as i64), &power_of_ten(power - places)) }
}

/// 1亿2000万.
fn mixed(random: &mut Random) -> Number {
    let (above, below) = (random.within(1, 10_000), random.within(1000, 10_000));
    let value = whole((above * 100_000_000 + below * 10_000) as i64);
    Number { text: format!("{above}亿{below}万"), value }
}

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// Below 10^12, as it is written out: 零 for places left out, 亿 and 万 for the sections.
fn in_characters(value: u64) -> String {
    let mut text = String::new();
    let mut gap = false;
    for (section, sign) in
        [(value / 100_000_000, "亿"), (value / 10_000 % 10_000, "万"), (value % 10_000, "")]
    {
        if section == 0 {
            gap = !text.is_empty();
            continue;
        }
        if !text.is_empty() && (gap || section < 1000) {
            text.push('零');
        }
        text.push_str(&section_in_characters(section));
        text.push_str(sign);
        gap = false;
    }
    text
}

fn section_in_characters(section: u64) -> String {
    let mut text = String::new();
    let mut gap = false;
    for (scale, sign) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = section / scale % 10;
        if digit == 0 {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push('零');
            gap = false;
        }
        text.push_str(DIGITS[digit as usize]);
        text.push_str(sign);
    }
    text
}
