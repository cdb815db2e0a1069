//! Days as tables have them: with a time, by the name of a month, with the quarter in front, as workbooks count
//! them. What the quantities read is read by them.

use crate::fleet::error::RowError;
use crate::fleet::input::Input;
use crate::quantity::{Date, parse_date, plain};
use jiff::Span;

/// A day; with `serials` also a number that counts the days as workbooks do.
pub(in crate::fleet) fn day(text: &str, input: Input, serials: bool) -> Result<Date, RowError> {
    let read = |text: &str| parse_date(text).map(|reading| reading.quantity);
    match read(text) {
        Ok(day) => Ok(day),
        Err(error) => {
            let other = || read(&rewritten(text)?).ok();
            let serial = || serials.then(|| serial(text)).flatten();
            let error = RowError::Quantity { input, error };
            other().or_else(serial).ok_or(error)
        }
    }
}

/// The day of a number of days since the end of 1899, from 1954 on: a smaller number is a slip.
fn serial(text: &str) -> Option<Date> {
    let days = plain(text).filter(|days| (20_000.0..110_000.0).contains(days))?;
    Date::new(1899, 12, 30).ok()?.checked_add(Span::new().try_days(days as i64).ok()?).ok()
}

/// A day in the order of year, month and day: `Q3 2028`, `Jul-2026`, `15 July 2026`, `2026-07-01T00:00:00Z`,
/// `01.07.2026`, `07/2026`. A number of three that may be the month or the day, as in 03/04/2026, is left alone.
fn rewritten(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(day) = without_time(text) {
        return Some(day.to_owned());
    }
    let lower = text.to_lowercase();
    if let Some(day) = part_of_year(&lower) {
        return Some(day);
    }
    let is_between = |c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.' | ',' | '\'' | '’');
    let parts: Vec<&str> = lower.split(is_between).filter(|part| !part.is_empty()).collect();
    let has_points = text.contains('.');
    match parts[..] {
        [part, year] | [year, part] if is_year(year) && period(part).is_some() => {
            Some(format!("{year}-{}", period(part)?))
        }
        [number, word, year] if is_year(year) && period(&format!("{word}{number}")).is_some() => {
            Some(format!("{year}-{}", period(&format!("{word}{number}"))?))
        }
        [name, year] | [year, name] if month(name).is_some() => {
            Some(format!("{}-{:02}", whole_year(year)?, month(name)?))
        }
        [number, year] if is_year(year) && is_month(number) => Some(format!("{year}-{number:0>2}")),
        [day, name, year] | [name, day, year] if month(name).is_some() => {
            let day = day.trim_end_matches(char::is_alphabetic);
            Some(format!("{}-{:02}-{day}", whole_year(year)?, month(name)?))
        }
        [year, month, day] if is_year(year) && is_month(month) => {
            Some(format!("{year}-{month}-{day}"))
        }
        // With points the day stands first; otherwise it does where it can be no month, and so does a month.
        [first, second, year] if is_year(year) => match (is_month(first), is_month(second)) {
            (_, true) if has_points || !is_month(first) || first == second => {
                Some(format!("{year}-{second}-{first}"))
            }
            (true, false) => Some(format!("{year}-{first}-{second}")),
            _ => None,
        },
        _ => None,
    }
}

/// The day before a time.
fn without_time(text: &str) -> Option<&str> {
    let (day, time) = text.split_once(['T', 't']).or_else(|| text.split_once(' '))?;
    let is_time = time.len() >= 4
        && time.contains(':')
        && time.starts_with(|c: char| c.is_ascii_digit())
        && time.chars().all(|c| c.is_ascii_digit() || ":.,+-Zz APMapm".contains(c));
    is_time.then_some(day.trim())
}

/// The day of a part of a year that has a name: 2027年底, `end of 2027`, `mid-2027`.
fn part_of_year(text: &str) -> Option<String> {
    const PARTS: [(&str, &[&str]); 3] = [
        ("01-01", &["年初", "early ", "start of ", "beginning of ", "anfang ", "debut ", "début "]),
        ("07-01", &["年中", "mid-", "mid ", "mitte ", "mi-"]),
        ("12-31", &["年底", "年末", "end of ", "end ", "year-end ", "ende ", "fin "]),
    ];
    let year =
        |word: &&str| text.strip_prefix(word).or_else(|| text.strip_suffix(word)).map(str::trim);
    PARTS.iter().find_map(|(day, words)| {
        let year = words.iter().find_map(year).filter(|year| is_year(year))?;
        Some(format!("{year}-{day}"))
    })
}

fn is_year(text: &str) -> bool {
    text.len() == 4
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && text.starts_with(['1', '2'])
}

/// A year of four digits, or of two in this century.
fn whole_year(text: &str) -> Option<String> {
    let is_short = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    match text {
        _ if is_year(text) => Some(text.to_owned()),
        _ if is_short => Some(format!("20{text}")),
        _ => None,
    }
}

fn is_month(text: &str) -> bool {
    text.len() <= 2 && text.parse().is_ok_and(|month: u8| (1..=12).contains(&month))
}

/// A quarter or a half as the quantities read it.
fn period(text: &str) -> Option<&'static str> {
    Some(match text {
        "q1" | "1q" | "t1" | "1t" | "quartal1" | "trimestre1" => "Q1",
        "q2" | "2q" | "t2" | "2t" | "quartal2" | "trimestre2" => "Q2",
        "q3" | "3q" | "t3" | "3t" | "quartal3" | "trimestre3" => "Q3",
        "q4" | "4q" | "t4" | "4t" | "quartal4" | "trimestre4" => "Q4",
        "h1" | "1h" | "hj1" | "1hj" | "s1" | "1s" | "halbjahr1" => "H1",
        "h2" | "2h" | "hj2" | "2hj" | "s2" | "2s" | "halbjahr2" => "H2",
        _ => return None,
    })
}

/// How the names of months begin, in English, German, French and Spanish.
const MONTHS: [&[&str]; 12] = [
    &["jan", "jän", "janv", "ene"],
    &["feb", "fév", "fev"],
    &["mar", "mär", "mrz", "maerz"],
    &["apr", "avr", "abr"],
    &["may", "mai"],
    &["jun", "juin"],
    &["jul", "juil"],
    &["aug", "aoû", "aou", "ago"],
    &["sep", "set"],
    &["oct", "okt"],
    &["nov"],
    &["dec", "dez", "déc", "dic"],
];

/// The number of a month by its name.
fn month(text: &str) -> Option<usize> {
    let is_name = text.chars().count() >= 3 && text.chars().all(char::is_alphabetic);
    let starts = |names: &&[&str]| names.iter().any(|name| text.starts_with(name));
    is_name.then(|| MONTHS.iter().position(starts).map(|at| at + 1)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_tables_have_them() {
        let shown = |text| day(text, Input::Online, true).map(|day| day.to_string()).ok();
        for (text, expected) in [
            ("Q3 2028", "2028-07-01"),
            ("q1-2027", "2027-01-01"),
            ("3Q 2028", "2028-07-01"),
            ("2028 Q3", "2028-07-01"),
            ("Q3/2028", "2028-07-01"),
            ("3. Quartal 2028", "2028-07-01"),
            ("T2 2027", "2027-04-01"),
            ("H2 2027", "2027-07-01"),
            ("1H 2027", "2027-01-01"),
            ("Jul-2026", "2026-07-01"),
            ("Jul-26", "2026-07-01"),
            ("July 2026", "2026-07-01"),
            ("15 July 2026", "2026-07-15"),
            ("July 15, 2026", "2026-07-15"),
            ("15-Jul-2026", "2026-07-15"),
            ("März 2027", "2027-03-01"),
            ("juillet 2027", "2027-07-01"),
            ("juin 2027", "2027-06-01"),
            ("dic 2027", "2027-12-01"),
            ("2028-07-01T00:00:00", "2028-07-01"),
            ("2028-07-01 00:00:00", "2028-07-01"),
            ("2028-07-01T12:30:00+08:00", "2028-07-01"),
            ("2026/7/15 0:00", "2026-07-15"),
            ("01.07.2026", "2026-07-01"),
            ("1.7.2026", "2026-07-01"),
            ("07/2026", "2026-07-01"),
            ("07.2026", "2026-07-01"),
            ("15/07/2026", "2026-07-15"),
            ("07/15/2026", "2026-07-15"),
            ("46204", "2026-07-01"),
            ("46204.5", "2026-07-01"),
        ] {
            assert_eq!(shown(text).as_deref(), Some(expected), "{text}");
        }
        for text in
            ["03/04/2026", "Q5 2028", "soon", "7", "500", "32.01.2026", "2026-13-01", "Foo 2026"]
        {
            assert_eq!(shown(text), None, "{text}");
        }
        assert!(day("46204", Input::Online, false).is_err());
    }
}
