//! Numbers as their rules say, in plain steps and without the parser:
//!
//! - Sections stand before 万 and 亿, which fall strictly; 万亿 and 万万 are one multiplier each, and 亿 also
//!   multiplies a 万 right before its section (八万五千亿).
//! - A section is digits with at most one place word, or a numeral whose places fall: a digit each, the 一
//!   left out only at the start, behind 零, and before a 十 behind 百 or 千.
//! - A number with a decimal point is one section, or the last.
//! - A last digit without its place word has two readings unless a 零 stands before it.
//! - Arabic digits never follow signs. Blanks stand before multipliers, and before Arabic sections that
//!   have a multiplier of their own.

/// What a text is as a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Read {
    No,
    /// 六亿五.
    Two,
    One(f64),
}

struct Section {
    value: f64,
    zero: bool,
    decimal: bool,
    /// How many Arabic digits stand before the point.
    digits: Option<usize>,
}

pub fn number(text: &str) -> Read {
    let text = text.trim();
    if text.is_ascii() {
        return arabic(text).map_or(Read::No, |number| Read::One(number.value));
    }
    if digit_behind_sign(text) {
        return Read::No;
    }
    let parts = parts(text);
    let mut total = 0.0;
    let mut above: Option<i32> = None;
    let mut at = 0;
    while let Some((written, power)) = parts.get(at) {
        let mut power = *power;
        let (first, last) = (at == 0, at + 1 == parts.len());
        let section = match section(written, first) {
            // 零 alone has no multiplier.
            Ok(found) if first && found.zero && !found.decimal && power > 0 => return Read::No,
            Ok(section) => section,
            Err(read) => return read,
        };
        let apart = !first && written.starts_with(' ');
        if apart && (power == 0 || section.digits.is_none()) || section.decimal && !last {
            return Read::No;
        }
        let mut value = section.value;
        let mut check_tail = power == 0 && !first;
        let mut tail = section;
        if let (4, Some((next, 8))) = (power, parts.get(at + 1)) {
            // 八万五千亿
            let apart = next.starts_with(' ');
            let next_last = at + 2 == parts.len();
            let next = match self::section(next, false) {
                Ok(next) => next,
                Err(read) => return read,
            };
            if next.value >= 1e4 || next.decimal && !next_last || apart && next.digits.is_none() {
                return Read::No;
            }
            value = value * 1e4 + next.value;
            power = 8;
            above = match above {
                Some(above) if above <= 8 => return Read::No,
                above => above,
            };
            if let Some(read) = tail_fault(&next, 4) {
                return read;
            }
            check_tail = false;
            tail = next;
            at += 1;
        }
        if check_tail && let Some(read) = tail_fault(&tail, above.unwrap_or(0)) {
            return read;
        }
        let value = value * 10_f64.powi(power);
        if above.is_some_and(|above| power >= above || value >= 10_f64.powi(above)) {
            return Read::No;
        }
        total += value;
        above = Some(power);
        at += 1;
    }
    Read::One(total)
}

/// Of what stands behind 万 or 亿 without a multiplier of its own.
fn tail_fault(tail: &Section, above: i32) -> Option<Read> {
    if tail.zero {
        None
    } else if above >= 8 || tail.value < 10.0 {
        Some(Read::Two)
    } else {
        tail.digits.filter(|digits| *digits != 4).map(|_| Read::No)
    }
}

/// The sections of a number, each with the power of ten behind it.
fn parts(text: &str) -> Vec<(String, i32)> {
    let mut parts = Vec::new();
    let mut section = String::new();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let Some(mut power) = myriad(c) else {
            section.push(c);
            continue;
        };
        let behind: String = rest.clone().collect();
        let next = behind.trim_start().chars().next().and_then(myriad);
        if let (4, Some(more)) = (power, next) {
            while rest.next().is_some_and(|c| c == ' ') {}
            power += more;
        }
        parts.push((std::mem::take(&mut section), power));
    }
    if !section.trim().is_empty() || parts.is_empty() {
        parts.push((section, 0));
    }
    parts
}

fn section(written: &str, first: bool) -> Result<Section, Read> {
    let text = written.trim();
    let zero = text.starts_with(['零', '〇']);
    let body = text.trim_start_matches(['零', '〇']);
    let zeros = text.chars().count() - body.chars().count();
    let signs = |value, decimal| Section { value, zero, decimal, digits: None };
    if zeros > 1 {
        return Err(Read::No);
    }
    if zero && first {
        return match body.strip_prefix(['点', '點']) {
            None if body.is_empty() => Ok(signs(0.0, false)),
            None => Err(Read::No),
            Some(fraction) => Ok(signs(pointed(0.0, fraction, false).ok_or(Read::No)?, true)),
        };
    }
    if body.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | '+')) {
        let end = body.find(|c: char| !c.is_ascii()).unwrap_or(body.len());
        let (digits, behind) = (body[..end].trim_end(), body[end..].trim());
        let one_digit =
            digits.len() == 1 && digits != "0" && behind.starts_with(|c| place(c).is_some());
        if !one_digit {
            if !first && (digits.contains(['e', 'E']) || digits.starts_with(['.', '+'])) {
                return Err(Read::No);
            }
            let section = arabic_section(
                digits,
                behind,
                body[end..].starts_with(['点', '點']) && digits.len() == end,
            );
            let (value, decimal, digits) = section.ok_or(Read::No)?;
            return Ok(Section { value, zero, decimal, digits: Some(digits) });
        }
    }
    match body.split_once(['点', '點']) {
        Some((whole, fraction)) => {
            let Read::One(whole) = numeral(whole, first, zero) else { return Err(Read::No) };
            let value = pointed(whole, fraction, false).ok_or(Read::No)?;
            Ok(signs(value, true))
        }
        None => match numeral(body, first, zero) {
            Read::One(value) => Ok(signs(value, false)),
            refused => Err(refused),
        },
    }
}

/// 3.5千, 2000, 3点5: a value, whether it has decimals, and the digits before the point.
fn arabic_section(digits: &str, behind: &str, joined: bool) -> Option<(f64, bool, usize)> {
    let number = arabic(digits)?;
    if let Some(fraction) = behind.strip_prefix(['点', '點']) {
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        let value = pointed(number.value, fraction, true).filter(|_| plain && joined)?;
        return Some((value, true, number.digits));
    }
    let mut signs = behind.chars();
    let value = match (signs.next(), signs.next()) {
        (None, _) => number.value,
        (Some(sign), None) => number.value * place(sign)?,
        _ => return None,
    };
    Some((value, number.decimal, number.digits))
}

/// The digits behind 点, with at most one place word behind them.
fn pointed(whole: f64, fraction: &str, arabic: bool) -> Option<f64> {
    let (digits, size) = match fraction.chars().last().and_then(place) {
        Some(size) => (fraction.trim_end_matches(|c| place(c).is_some()), size),
        None => (fraction, 1.0),
    };
    let apart = size > 1.0 && fraction.chars().filter(|c| place(*c).is_some()).count() > 1;
    let digits = if size > 1.0 { digits.trim_end() } else { digits };
    let mut text = String::from("0.");
    for c in digits.chars() {
        let value = match c {
            '零' | '〇' => 0,
            '0'..='9' if arabic => c.to_digit(10)?,
            c => digit(c)?,
        };
        text.push(char::from_digit(value, 10)?);
    }
    let count = digits.chars().count();
    let fraction: f64 = text.parse().ok()?;
    (count > 0 && count <= 20 && !apart).then_some((whole + fraction) * size)
}

/// A numeral below ten thousand, without the 零 before it.
fn numeral(text: &str, first: bool, zero: bool) -> Read {
    let mut spelled: Vec<char> = Vec::new();
    let mut blank = false;
    for c in text.chars() {
        let before = spelled.last().copied();
        if c == ' ' {
            blank = true;
            continue;
        }
        // 廿 is 二十.
        let signs: &[char] = match c {
            '廿' => &['2', '十'],
            '卅' => &['3', '十'],
            '零' | '〇' => &['0'],
            c => match (digit(c), place(c)) {
                (Some(value), _) => &[char::from(b'0' + value as u8)],
                (_, Some(size)) => {
                    let has_digit = before.is_some_and(|c| c.is_ascii_digit() && c != '0');
                    let bare = match before {
                        None => first || zero,
                        Some('0') => true,
                        Some('千' | '百') => size == 10.0,
                        _ => false,
                    };
                    let bare_apart = blank && !has_digit;
                    if !has_digit && !bare || bare_apart {
                        return Read::No;
                    }
                    let sign = canonical(size);
                    if has_digit { &[sign] } else { &['1', sign] }
                }
                _ if c.is_ascii_digit() && c != '0' => &[c],
                _ => return Read::No,
            },
        };
        if blank && place(c).is_none() {
            return Read::No;
        }
        blank = false;
        spelled.extend(signs);
    }
    if blank {
        return Read::No;
    }
    in_places(&spelled)
}

/// `2千3百0 5` as thousands, hundreds, tens and ones.
fn in_places(spelled: &[char]) -> Read {
    let mut rest = spelled;
    let mut value = 0.0;
    let mut above = None;
    for (sign, size) in [('千', 1000.0), ('百', 100.0), ('十', 10.0)] {
        let behind_zero =
            if above.is_some() { rest.strip_prefix(&['0']).unwrap_or(rest) } else { rest };
        if let [digit @ '1'..='9', found, behind @ ..] = behind_zero
            && *found == sign
        {
            value += f64::from(digit.to_digit(10).unwrap_or(0)) * size;
            (rest, above) = (behind, Some(size));
        }
    }
    let zero = above.is_some() && rest.first() == Some(&'0');
    match (&rest[usize::from(zero)..], above) {
        ([], Some(_)) if !zero => Read::One(value),
        ([digit @ '1'..='9'], above) => {
            let last = f64::from(digit.to_digit(10).unwrap_or(0));
            if above.is_some_and(|above| above > 10.0) && !zero {
                return Read::Two;
            }
            Read::One(value + last)
        }
        _ => Read::No,
    }
}

pub struct Arabic {
    pub value: f64,
    pub digits: usize,
    pub decimal: bool,
}

/// `7`, `7,000`, `7.5`, `1e9`, all of a text.
pub fn arabic(text: &str) -> Option<Arabic> {
    let text = text.strip_prefix('+').unwrap_or(text);
    let (mantissa, power) = match text.find(['e', 'E']) {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if let Some(power) = power
        && !is_digits(power.strip_prefix(['+', '-']).unwrap_or(power))
    {
        return None;
    }
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) if is_digits(fraction) => (whole, fraction),
        Some(_) => return None,
        None => (mantissa, ""),
    };
    let separator = [',', '_', ' '].into_iter().find(|sign| whole.contains(*sign));
    let groups: Vec<&str> = match separator {
        Some(separator) => whole.split(separator).collect(),
        None => vec![whole],
    };
    let grouped = groups.len() == 1
        || groups[0].len() <= 3
            && !groups[0].starts_with('0')
            && groups[1..].iter().all(|group| group.len() == 3);
    let whole_fits =
        groups.iter().all(|group| is_digits(group)) || whole.is_empty() && !fraction.is_empty();
    if !grouped || !whole_fits {
        return None;
    }
    let digits: String = groups.concat();
    let power = power.map_or(0, |power| power.parse::<i32>().unwrap_or(100_000));
    let value: f64 = format!("{digits}.{fraction}e{power}").parse().ok()?;
    // Too small to be kept.
    if value == 0.0 && mantissa.contains(|c: char| c.is_ascii_digit() && c != '0') {
        return None;
    }
    let decimal = !fraction.is_empty() || power < 0;
    Some(Arabic { value, digits: digits.len(), decimal })
}

/// Whether an Arabic digit stands behind a sign that is a digit itself, or stands for one.
fn digit_behind_sign(text: &str) -> bool {
    let mut signs = false;
    let mut before = None;
    let mut pointed = false;
    for (at, c) in text.chars().filter(|c| *c != ' ').enumerate() {
        if c.is_ascii_digit() && signs {
            return true;
        }
        pointed |= matches!(c, '点' | '點');
        let bare = place(c).is_some() && !before.is_some_and(|c: char| c.is_ascii_digit());
        let zero = at == 0 && matches!(c, '零' | '〇');
        signs |= !pointed && (digit(c).is_some() || bare || zero || matches!(c, '廿' | '卅'));
        before = Some(c);
    }
    false
}

fn digit(c: char) -> Option<u32> {
    Some(match c {
        '一' | '壹' => 1,
        '二' | '两' | '兩' | '贰' | '貳' => 2,
        '三' | '叁' | '叄' | '參' | '参' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' | '陸' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

fn place(c: char) -> Option<f64> {
    match c {
        '十' | '拾' => Some(10.0),
        '百' | '佰' => Some(100.0),
        '千' | '仟' => Some(1000.0),
        _ => None,
    }
}

fn canonical(size: f64) -> char {
    if size > 100.0 {
        '千'
    } else if size > 10.0 {
        '百'
    } else {
        '十'
    }
}

fn myriad(c: char) -> Option<i32> {
    match c {
        '万' | '萬' => Some(4),
        '亿' | '億' => Some(8),
        _ => None,
    }
}
