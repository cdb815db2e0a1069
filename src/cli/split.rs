//! `7 GW` or `2 x openai-amd` without quotes is several arguments, and read as one thing; of what is none,
//! the message says so.

use super::failure::Failure;
use crate::quantity::ParseErrorKind;

/// The most words that are taken for one thing: `61 billion kWh in an hour`.
const MOST: usize = 6;

/// Reads words, each by itself or, where a number has its unit in the next, some together.
pub(super) fn read_all<T>(
    words: &[String],
    mut read: impl FnMut(&str) -> Result<T, Failure>,
) -> Result<Vec<T>, Failure> {
    let (mut found, mut rest) = (Vec::new(), words);
    while let [first, behind @ ..] = rest {
        let failure = match read(first) {
            Ok(one) => {
                found.push(one);
                rest = behind;
                continue;
            }
            Err(failure) => failure,
        };
        match together(&failure, rest, &mut read) {
            Some((one, count)) => {
                found.push(one);
                rest = &rest[count..];
            }
            None => return Err(explain(failure, rest, read)),
        }
    }
    Ok(found)
}

/// What some words make together with the first, which is a number that lacks its unit, and how many
/// they are. Two numbers are never one.
pub(super) fn together<T>(
    failure: &Failure,
    words: &[String],
    mut read: impl FnMut(&str) -> Result<T, Failure>,
) -> Option<(T, usize)> {
    let lacks_unit = matches!(failure, Failure::Quantity(error)
        if matches!(error.kind(), ParseErrorKind::MissingUnit { .. }));
    let is_number = |word: &String| word.starts_with(|c: char| c.is_ascii_digit());
    if !lacks_unit || words.get(1).is_none_or(is_number) {
        return None;
    }
    let counts = (2..=words.len().min(MOST)).rev();
    counts.into_iter().find_map(|count| Some((read(&words[..count].join(" ")).ok()?, count)))
}

/// What is told of the first of some words, which could not be read, if more of them together can.
pub(super) fn explain<T>(
    failure: Failure,
    words: &[String],
    mut read: impl FnMut(&str) -> Result<T, Failure>,
) -> Failure {
    let Failure::Quantity(error) = failure else {
        return failure;
    };
    if !matches!(error.kind(), ParseErrorKind::MissingUnit { .. }) {
        return Failure::Quantity(error);
    }
    let mut complete = None;
    for count in (2..=words.len().min(MOST)).rev() {
        let joined = words[..count].join(" ");
        match read(&joined) {
            Ok(_) => return Failure::Split { error, joined },
            Err(failure) if is_complete(&failure) => complete = Some(failure),
            Err(_) => {}
        }
    }
    complete.unwrap_or(Failure::Quantity(error))
}

/// Whether the words were a quantity, only not one that is wanted: `7 billion kWh`.
fn is_complete(failure: &Failure) -> bool {
    matches!(failure, Failure::Quantity(error)
        if matches!(error.kind(), ParseErrorKind::WrongDimension { .. }))
}
