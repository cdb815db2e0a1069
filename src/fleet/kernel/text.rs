//! What the text of a cell says, each input in its own way.

use crate::estimate::Estimate;
use crate::fleet::error::RowError;
use crate::fleet::heading::{basis_of_cell, is_counter};
use crate::fleet::input::Input;
use crate::model::{Deployment, PowerBasis};
use crate::quantity::{
    ParseError, ParseErrorKind, Time, parse_number, parse_ratio_range, parse_time, shortened,
};
use std::ops::RangeInclusive;
use uom::si::time::hour;

pub(super) fn ratio(input: Input) -> impl Fn(&str) -> Result<Estimate<f64>, RowError> {
    move |text| parse_ratio_range(text).map_err(of(input))
}

/// Reads a power, in `unit` if it names none; `buffer` is for putting the two together.
pub(super) fn power_in(
    text: &str,
    unit: &str,
    buffer: &mut String,
) -> Result<Deployment, ParseError> {
    if let Some(read) = with_own_unit(text) {
        return read;
    }
    buffer.clear();
    let (number, behind) = text.split_at(end_of_number(text));
    buffer.extend([number, " ", unit, behind]);
    Deployment::read(buffer)
}

/// What a power says with a unit of its own, right or wrong; `None` where it has none.
pub(super) fn with_own_unit(text: &str) -> Option<Result<Deployment, ParseError>> {
    if text.trim_end().ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let is_missing =
        |error: &ParseError| matches!(error.kind(), ParseErrorKind::MissingUnit { .. });
    Some(Deployment::read(text)).filter(|read| !read.as_ref().is_err_and(is_missing))
}

/// Where the unit of a power belongs that has none: before its shape, or the percents that it may be off.
pub(in crate::fleet) fn end_of_number(text: &str) -> usize {
    let is_shape = |rest: &str| rest.trim_start().starts_with(char::is_alphabetic);
    let shape =
        text.rfind(['~', '～']).filter(|at| is_shape(text[*at..].trim_start_matches(['~', '～'])));
    let percent = || text.find('±').filter(|_| text.trim_end().ends_with(['%', '％']));
    text[..shape.or_else(percent).unwrap_or(text.len())].trim_end().len()
}

/// A number and one blank before a word, as most powers are written: the word.
pub(super) fn word_behind_digits(text: &str) -> Option<&str> {
    let word = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = text.len() - word.len();
    let word = word.strip_prefix(' ').unwrap_or(word);
    let is_word = word.starts_with(|c: char| c.is_alphabetic() && !matches!(c, 'e' | 'E'));
    (is_word && (1..=9).contains(&digits)).then_some(word)
}

pub(super) fn of(input: Input) -> impl Fn(ParseError) -> RowError {
    move |error| RowError::Quantity { input, error }
}

/// What a row says its power counts, if it says so.
pub(super) fn basis(text: &str) -> Result<Option<PowerBasis>, RowError> {
    let known = [PowerBasis::ItLoad, PowerBasis::Facility, PowerBasis::Unstated];
    let basis = known.into_iter().find(|basis| basis.name().eq_ignore_ascii_case(text));
    let basis = basis.or_else(|| basis_of_cell(text));
    let basis = basis.ok_or_else(|| RowError::Basis(shortened(text)))?;
    Ok(Some(basis).filter(|basis| *basis != PowerBasis::Unstated))
}

/// `8000` or `300d`.
pub(super) fn hours(text: &str) -> Result<Time, RowError> {
    match parse_number(text) {
        Ok(hours) => Ok(Time::new::<hour>(hours)),
        Err(_) => parse_time(text).map_err(of(Input::Hours)),
    }
}

/// A count without what it counts: `1,000 units`, 1000张.
pub(in crate::fleet) fn without_counter(text: &str) -> &str {
    let latin = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let han = text.char_indices().next_back().map_or(text, |(at, _)| &text[..at]);
    let is_counted = |rest: &&str| is_counter(&text[rest.len()..]);
    [latin, han].into_iter().find(is_counted).map_or(text, str::trim_end)
}

/// A number with a letter for its thousands or millions, `200k` or `1.2m`, which nothing else can be in a count.
fn thousands(text: &str) -> Option<f64> {
    let letters = [('k', 1e3), ('K', 1e3), ('m', 1e6), ('M', 1e6)];
    let (number, times) = letters
        .iter()
        .find_map(|(letter, times)| Some((text.strip_suffix(*letter)?.trim_end(), times)))?;
    let is_number = number.ends_with(|c: char| c.is_ascii_digit());
    is_number.then(|| parse_number(number).ok()).flatten().map(|number| number * times)
}

/// A count beyond this is a slip, and would lead out of the range of numbers.
const COUNTS: RangeInclusive<f64> = 0.0..=1e15;

pub(super) fn count(text: &str) -> Result<f64, RowError> {
    let text = without_counter(text);
    let count = match thousands(text) {
        Some(count) => count,
        None => parse_number(text).map_err(of(Input::Count))?,
    };
    if COUNTS.contains(&count) {
        return Ok(count);
    }
    Err(RowError::Count(shortened(text)))
}
