//! How the cells of a table are written: their decimal sign, and what their headings say of bare numbers.

use super::decimal::{pointed, without_gaps};
use super::error::RowError;
use super::heading::listed;
use super::input::Input;
use super::understood::{Codes, Decimal};
use crate::quantity::{Significant, plain, shortened};
use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

/// What holds for all cells of a table.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Conventions {
    pub decimal: Decimal,
    /// Bare numbers of these are percents.
    pub percent: [bool; 2],
    /// The unit of bare powers is the one that their heading says.
    pub unit_of_heading: bool,
    /// Grids are places, of which some may be on none that is known, with such codes.
    pub places: Option<Codes>,
    /// Bare numbers are days as workbooks count them.
    pub serial_days: bool,
    /// A row that says nothing in the column of counts has none that is known.
    pub needs_count: bool,
}

static NOTHING: LazyLock<HashSet<&str>> = LazyLock::new(|| listed(NOTHINGS).collect());

/// Signs and words for no value, in small letters.
const NOTHINGS: &str = "-, --, ---, –, —, /, \\, ?, ., n/a, na, n.a., #n/a, #value!, nan, none, null, nil, tbd, tba, \
     tbc, unknown, k.a., keine angabe, keine angaben, vertraulich, n.b., n.c., s.d., non communiqué, confidentiel, \
     à confirmer, pendiente, por confirmar, sin datos, not available, not disclosed, undisclosed, not reported, \
     not known, not applicable, confidential, withheld, redacted, to be confirmed, to be determined, to be announced, \
     noch offen, 待定, 暂无, 无, 不详, 未知, #ref!, #div/0!, #name?, #num!, #null!, n.d., nd, n/d, n.n., s.o., ..., \
     …, ??, ???, offen, unbek., 待确认, 不明, 未定, 未披露, 未公布, 未公开, 保密, 待公布, 暂缺, －, ——";

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
        let short = |readings: [String; 2]| readings.map(|reading| shortened(&reading));
        let two = |readings| RowError::TwoReadings {
            input,
            text: shortened(text),
            readings: short(readings),
        };
        let share =
            |readings| RowError::Share { input, text: shortened(text), readings: short(readings) };
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
        let text = without_mark(text);
        let closed = without_gaps(text);
        let pointed = pointed(&closed, self.decimal, input.is_ratio()).map_err(two)?;
        let value =
            if *pointed == *text { Cow::Borrowed(text) } else { Cow::Owned(pointed.into_owned()) };
        self.in_percent(value, input).map(Some).map_err(share)
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

/// A value without the mark of a footnote behind it: `450*`, `1200³`, `2.2 GW [1]`, `300 (a)`.
fn without_mark(text: &str) -> &str {
    let Some(last) = text.chars().next_back().filter(|c| !c.is_ascii_alphanumeric()) else {
        return text;
    };
    let is_sign =
        |c: char| matches!(c, '*' | '†' | '‡' | '§' | '¶' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    let rest = match last {
        ']' => in_brackets(text, '['),
        ')' => in_brackets(text, '('),
        _ => Some(text.trim_end_matches(is_sign)),
    };
    let rest = rest.unwrap_or(text).trim_end();
    let is_value = rest.starts_with(|c: char| c.is_numeric());
    if is_value { rest } else { text }
}

/// What stands before brackets that hold a letter or a small number.
fn in_brackets(text: &str, opening: char) -> Option<&str> {
    let (rest, mark) = text.rsplit_once(opening)?;
    // `6..10 GW~triangular(7)` has its peak there.
    let word = rest.rsplit_once('~').map_or("", |(_, word)| word);
    if !word.is_empty() && word.chars().all(char::is_alphabetic) {
        return None;
    }
    let mark = &mark[..mark.len() - 1];
    let is_letter = mark.len() == 1 && mark.starts_with(|c: char| c.is_ascii_lowercase());
    let is_number = (1..=2).contains(&mark.len()) && mark.bytes().all(|byte| byte.is_ascii_digit());
    (is_letter || is_number).then_some(rest)
}

/// Whether a cell has a sign for no value, or nothing at all.
pub(super) fn is_nothing(text: &str) -> bool {
    text.is_empty() || text.len() <= LONGEST_NOTHING && is_sign_for_nothing(text)
}

/// As long as the longest of those signs.
const LONGEST_NOTHING: usize = 18;

fn is_sign_for_nothing(text: &str) -> bool {
    // None begins as a number does.
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    // Some write `k. A.` with a blank, others without.
    let lower = text.to_lowercase().replace(". ", ".");
    NOTHING.contains(lower.as_str())
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
        assert!(NOTHING.iter().all(|sign| sign.len() <= LONGEST_NOTHING));
        for text in ["k. A.", "n. c.", "Not disclosed", "未披露", "À confirmer"] {
            assert_eq!(conventions.value(text, Input::Power), Ok(None), "{text:?}");
        }
        for (text, value) in
            [("1200³", "1200"), ("450*", "450"), ("2.2GW[1]", "2.2GW"), ("300 (a)", "300")]
        {
            assert_eq!(conventions.value(text, Input::Power), Ok(Some(value.into())), "{text:?}");
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
        let Err(RowError::Share { readings, .. }) = value("0.6", Input::Utilization) else {
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
