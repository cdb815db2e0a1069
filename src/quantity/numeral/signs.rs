//! The characters of Chinese numbers.

/// Whether a character can be part of a Chinese number.
pub(in super::super) fn is_numeral(c: char) -> bool {
    digit(c).is_some()
        || small(c).is_some()
        || big(c).is_some()
        || tens(c).is_some()
        || matches!(c, '零' | '〇' | '点' | '點')
}

/// Whether a character multiplies what stands before it: 十, 百, 千, 万, 亿.
pub(in super::super) fn is_multiplier(c: char) -> bool {
    small(c).is_some() || is_myriad(c)
}

/// Whether a character is 万 or 亿.
pub(in super::super) fn is_myriad(c: char) -> bool {
    big(c).is_some()
}

/// The word that multiplies by 10^power.
pub(super) fn power_name(power: i32) -> Option<&'static str> {
    Some(match power {
        1 => "十",
        2 => "百",
        3 => "千",
        4 => "万",
        7 => "千万",
        8 => "亿",
        11 => "千亿",
        _ => return None,
    })
}

/// Whether a character is one of the digits 一 to 九.
pub(in super::super) fn is_digit(c: char) -> bool {
    digit(c).is_some()
}

/// Whether a character is 十, 百 or 千.
pub(in super::super) fn is_place(c: char) -> bool {
    small(c).is_some()
}

pub(super) fn digit(c: char) -> Option<u128> {
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

pub(super) fn digit_or_zero(c: char) -> Option<u128> {
    match c {
        '零' | '〇' => Some(0),
        '0'..='9' => c.to_digit(10).map(u128::from),
        c => digit(c),
    }
}

pub(super) fn small(c: char) -> Option<i32> {
    match c {
        '十' | '拾' => Some(1),
        '百' | '佰' => Some(2),
        '千' | '仟' => Some(3),
        _ => None,
    }
}

/// 廿 is twenty and 卅 thirty, each one character.
pub(super) fn tens(c: char) -> Option<u128> {
    match c {
        '廿' => Some(2),
        '卅' => Some(3),
        _ => None,
    }
}

/// The power of ten of 万 and 亿.
pub(in super::super) fn big(c: char) -> Option<i32> {
    match c {
        '万' | '萬' => Some(4),
        '亿' | '億' => Some(8),
        _ => None,
    }
}
