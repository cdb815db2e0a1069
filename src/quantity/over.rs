//! A power over a time, as a sentence says it.

use super::calendar::calendar_year;
use super::numeral;
use super::parse::parse_time;
use super::range::parse_power_range;

/// `7GW for 1y`, 70亿瓦运行1年, `7GW*1y`, `1y*7GW` and 70亿瓦一年: the power and the time.
pub(super) fn over(text: &str) -> Option<(&str, &str)> {
    let product = || {
        let (left, right) = text.split_once(['*', '×', '＊'])?;
        let is_over = |(power, time): &(&str, &str)| {
            parse_time(time).is_ok() && parse_power_range(power).is_ok()
        };
        [(left, right), (right, left)].into_iter().find(is_over)
    };
    let in_year = || text.split_once(" in ").filter(|(_, year)| calendar_year(year).is_some());
    let sentence = text.split_once(" for ").or_else(|| text.split_once("运行")).or_else(in_year);
    let (power, duration) = sentence.or_else(product).or_else(|| side_by_side(text))?;
    Some((power.trim(), duration.trim()))
}

/// 70亿瓦一年, `7GW 8760h`: a power with a time right behind it.
fn side_by_side(text: &str) -> Option<(&str, &str)> {
    let is_number = |c: char| c.is_ascii_digit() || numeral::is_numeral(c) || c == '半';
    let mut before = None;
    let starts = text.char_indices().filter(|(_, c)| {
        let begins = is_number(*c) && before.replace(*c).is_some_and(|before| !is_number(before));
        before = Some(*c);
        begins
    });
    let parts = starts.map(|(at, _)| text.split_at(at)).collect::<Vec<_>>();
    parts.into_iter().find(|(power, time)| {
        let ends = power.trim_end().ends_with(char::is_alphabetic);
        ends && parse_time(time).is_ok() && parse_power_range(power).is_ok()
    })
}
