//! How the cells of a table are written: their decimal sign, and what their headings say of bare numbers.

use super::decimal::{pointed, without_gaps};
use super::error::RowError;
use super::input::Input;
use super::understood::Decimal;
use crate::quantity::{Significant, plain, shortened};
use std::borrow::Cow;

/// What holds for all cells of a table.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Conventions {
    pub decimal: Decimal,
    /// Bare numbers of these are percents.
    pub percent: [bool; 2],
    /// The unit of bare powers is the one that their heading says.
    pub unit_of_heading: bool,
    /// Grids are places, of which some may be on none that is known.
    pub grid_is_place: bool,
    /// Bare numbers are days as workbooks count them.
    pub serial_days: bool,
}

/// Signs and words for no value, in small letters.
const NOTHING: [&str; 49] = [
    "-",
    "--",
    "---",
    "–",
    "—",
    "/",
    "\\",
    "?",
    ".",
    "n/a",
    "na",
    "n.a.",
    "#n/a",
    "#value!",
    "nan",
    "none",
    "null",
    "nil",
    "tbd",
    "tba",
    "tbc",
    "unknown",
    "k.a.",
    "待定",
    "暂无",
    "无",
    "不详",
    "未知",
    "#ref!",
    "#div/0!",
    "#name?",
    "#num!",
    "#null!",
    "n.d.",
    "nd",
    "n/d",
    "n.n.",
    "s.o.",
    "...",
    "…",
    "??",
    "???",
    "offen",
    "unbek.",
    "待确认",
    "不明",
    "未定",
    "－",
    "——",
];

impl Conventions {
    /// What a cell says as the quantities are written; `None` if it says nothing.
    ///
    /// # Errors
    /// A number that has two readings.
    pub fn value<'t>(&self, text: &'t str, input: Input) -> Result<Option<Cow<'t, str>>, RowError> {
        let text = bare(text);
        if is_nothing(text) {
            return Ok(None);
        }
        let two = |readings: [String; 2]| RowError::TwoReadings {
            input,
            text: shortened(text),
            readings: readings.map(|reading| shortened(&reading)),
        };
        let is_number = !matches!(
            input,
            Input::Basis
                | Input::Online
                | Input::Offline
                | Input::Grid
                | Input::Unit
                | Input::Accelerator
        );
        if !is_number {
            return Ok(Some(Cow::Borrowed(text)));
        }
        let closed = without_gaps(text);
        let pointed = pointed(&closed, self.decimal, input.is_ratio()).map_err(two)?;
        let text =
            if *pointed == *text { Cow::Borrowed(text) } else { Cow::Owned(pointed.into_owned()) };
        self.in_percent(text, input).map(Some).map_err(two)
    }

    /// What `parse` makes of the value of a cell, if it has one.
    pub fn read<T>(
        &self,
        text: &str,
        input: Input,
        parse: impl FnOnce(&str) -> Result<T, RowError>,
    ) -> Result<Option<T>, RowError> {
        self.value(text, input)?.map(|value| parse(&value)).transpose()
    }

    /// A bare number below a heading of percents with its sign.
    fn in_percent<'t>(
        &self,
        text: Cow<'t, str>,
        input: Input,
    ) -> Result<Cow<'t, str>, [String; 2]> {
        let is_percent = match input {
            Input::Utilization => self.percent[0],
            Input::Pue => self.percent[1],
            _ => false,
        };
        if !is_percent || !text.ends_with(|c: char| c.is_ascii_digit()) {
            return Ok(text);
        }
        let small = |most: f64| plain(&text).is_some_and(|number| number > 0.0 && number <= most);
        match input {
            // A facility takes no tenth of what its machines take.
            Input::Pue if small(10.0) => Ok(text),
            Input::Utilization if small(1.0) => {
                let percents = plain(&text).unwrap_or(0.0) * 100.0;
                Err([format!("{text}%"), format!("{}%", Significant::new(percents, 6))])
            }
            _ => Ok(Cow::Owned(format!("{text}%"))),
        }
    }
}

/// A cell without blanks and quotes around it, which some write behind the blank.
pub(super) fn bare(text: &str) -> &str {
    let text = text.trim();
    let inner = text.strip_prefix('"').and_then(|inner| inner.strip_suffix('"'));
    inner.map_or(text, str::trim)
}

/// Whether a cell has a sign for no value, or nothing at all.
pub(super) fn is_nothing(text: &str) -> bool {
    text.is_empty() || text.len() <= 9 && NOTHING.contains(&text.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_for_nothing_say_nothing() {
        let conventions = Conventions::default();
        for text in ["", " ", "-", "N/A", "n/a", "TBD", "—", "待定", "\"\"", " - ", "#N/A", "NaN"]
        {
            assert_eq!(conventions.value(text, Input::Pue), Ok(None), "{text:?}");
        }
        for text in ["0", "1.2", "-1", "x", "N/A GW"] {
            assert_eq!(conventions.value(text, Input::Pue), Ok(Some(text.into())), "{text:?}");
        }
        assert_eq!(conventions.value(" \"1.2\"", Input::Pue), Ok(Some("1.2".into())));
    }

    #[test]
    fn a_heading_of_percents_makes_percents_of_bare_numbers() {
        let conventions = Conventions { percent: [true; 2], ..Conventions::default() };
        let value =
            |text, input| conventions.value(text, input).map(|value| value.unwrap().into_owned());
        let read = |text, input| value(text, input).unwrap();
        assert_eq!(read("60", Input::Utilization), "60%");
        assert_eq!(read("60%", Input::Utilization), "60%");
        assert_eq!(read("40..60", Input::Utilization), "40..60%");
        assert_eq!(
            (read("1.2", Input::Pue), read("120", Input::Pue)),
            ("1.2".into(), "120%".into())
        );
        let Err(RowError::TwoReadings { readings, .. }) = value("0.6", Input::Utilization) else {
            panic!("0.6 has two readings");
        };
        assert_eq!(readings, ["0.6%", "60%"]);
    }

    #[test]
    fn days_and_names_have_no_decimal_sign() {
        let conventions = Conventions { decimal: Decimal::Comma, ..Conventions::default() };
        assert_eq!(conventions.value("1.12.2027", Input::Online), Ok(Some("1.12.2027".into())));
        assert_eq!(conventions.value("1,2", Input::Pue), Ok(Some("1.2".into())));
    }
}
