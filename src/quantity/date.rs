//! Dates: `2026-07-15`, `2026-07`, `2026`, `2026-Q3`, `2026-H2`, `2026年7月`, `2026年下半年`.

use super::calendar::{Date, YEARS};
use super::error::{Fault, ParseError, ParseErrorKind, shortened};
use super::parse::{Reading, Source};
use super::reader::Reader;

/// Reads a day from 1900 to 2200. A month or a year stands for its first day; so does a quarter or a
/// half, but then the reading is not literal.
///
/// # Errors
/// [`ParseError`], with [`ParseErrorKind::NotADate`] or [`ParseErrorKind::NoSuchDate`].
pub fn parse_date(text: &str) -> Result<Reading<Date>, ParseError> {
    let source = Source::read_as(text, Reader::Date);
    let written = source.trimmed();
    let fail = |kind| source.error(Fault::at(kind, 0..written.len()));
    let found = || shortened(written);
    let Some(Written { year, month, day, literal }) = read(written) else {
        return Err(fail(ParseErrorKind::NotADate { found: found() }));
    };
    let date = Date::new(year, month, day.unwrap_or(1)).ok().filter(|_| YEARS.contains(&year));
    let quantity = date.ok_or_else(|| fail(ParseErrorKind::NoSuchDate { found: found() }))?;
    Ok(Reading { quantity, literal, per: None })
}

struct Written {
    year: i16,
    month: i8,
    day: Option<i8>,
    /// Written as a day, a month or a year.
    literal: bool,
}

fn read(text: &str) -> Option<Written> {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (year, rest) = text.split_at(digits);
    let year = if year.len() == 4 { year.parse().ok()? } else { return None };
    let rest = rest.trim_start();
    let (rest, separated) = match rest.strip_prefix(['-', '/', '年']) {
        Some(behind) => (behind.trim(), true),
        None => (rest, false),
    };
    if rest.is_empty() {
        // `2026-` is cut off, 2026年 is not.
        return (!text.ends_with(['-', '/'])).then_some(Written {
            year,
            month: 1,
            day: None,
            literal: true,
        });
    }
    if let Some(month) = period(rest) {
        return Some(Written { year, month, day: None, literal: false });
    }
    if !separated {
        return None;
    }
    let rest = rest.strip_suffix(['日', '号']).unwrap_or(rest);
    let (month, day) = match rest.split_once(['-', '/', '月']) {
        Some((month, "")) if rest.ends_with('月') => (month, None),
        Some((month, day)) => (month, Some(number(day)?)),
        None => (rest, None),
    };
    Some(Written { year, month: number(month)?, day, literal: true })
}

/// One or two digits.
fn number(text: &str) -> Option<i8> {
    let text = text.trim();
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if digits && text.len() <= 2 { text.parse().ok() } else { None }
}

/// The first month of a half or a quarter.
fn period(text: &str) -> Option<i8> {
    match text {
        "H1" | "h1" | "上半年" => return Some(1),
        "H2" | "h2" | "下半年" => return Some(7),
        _ => {}
    }
    let quarter = match text.strip_prefix(['Q', 'q']) {
        Some(quarter) => quarter,
        None => text.strip_suffix("季度")?.trim_start_matches('第'),
    };
    match quarter {
        "1" | "一" => Some(1),
        "2" | "二" => Some(4),
        "3" | "三" => Some(7),
        "4" | "四" => Some(10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        match parse_date(text) {
            Ok(reading) => reading.quantity.to_string(),
            Err(error) => error.kind().name().to_owned(),
        }
    }

    #[test]
    fn days_in_every_notation() {
        for text in ["2026-07-05", "2026-7-5", "2026/07/05", " ２０２６-07-05", "2026年7月5日"]
        {
            assert_eq!(shown(text), "2026-07-05", "{text}");
            assert!(parse_date(text).unwrap().literal, "{text}");
        }
    }

    #[test]
    fn a_period_is_its_first_day() {
        for (text, day) in [
            ("2026", "2026-01-01"),
            ("2026年", "2026-01-01"),
            ("2026-07", "2026-07-01"),
            ("2026年7月", "2026-07-01"),
            ("2026-H1", "2026-01-01"),
            ("2026-H2", "2026-07-01"),
            ("2026H2", "2026-07-01"),
            ("2026 h2", "2026-07-01"),
            ("2026年上半年", "2026-01-01"),
            ("2026年下半年", "2026-07-01"),
            ("2026-Q3", "2026-07-01"),
            ("2026Q4", "2026-10-01"),
            ("2026年第二季度", "2026-04-01"),
            ("2026年1季度", "2026-01-01"),
        ] {
            assert_eq!(shown(text), day, "{text}");
            let divided = text.contains(['H', 'h', 'Q', '半', '季']);
            assert_eq!(parse_date(text).unwrap().literal, !divided, "{text}");
        }
    }

    #[test]
    fn what_is_no_date() {
        for text in [
            "", "soon", "26", "26-07", "2026-", "2026-07-", "2026-7-1-1", "2026-H3", "2026-Q5",
            "202607", "2026年年", "July 2026", "2026 07", "2026-+7", "2026-007",
        ] {
            assert_eq!(shown(text), "not-a-date", "{text}");
        }
        for text in ["2026-13", "2026-00", "2026-02-30", "2027-02-29", "1492-01", "9999"] {
            assert_eq!(shown(text), "no-such-date", "{text}");
        }
    }
}
