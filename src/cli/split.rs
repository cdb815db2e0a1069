//! `7 GW` or `2 x openai-amd` without quotes is several arguments; the message says so.

use super::failure::Failure;
use crate::quantity::ParseErrorKind;

/// The most words that are taken for one thing: `61 billion kWh in an hour`.
const MOST: usize = 6;

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
    if let Some(failure) = complete {
        return failure;
    }
    match words {
        // `3 openai-amd` is three of them.
        [count, target, ..] if read(&format!("{count}x{target}")).is_ok() => {
            Failure::Split { error, joined: format!("{count}x{target}") }
        }
        _ => Failure::Quantity(error),
    }
}

/// Whether the words were a quantity, only not one that is wanted: `7 billion kWh`.
fn is_complete(failure: &Failure) -> bool {
    matches!(failure, Failure::Quantity(error)
        if matches!(error.kind(), ParseErrorKind::WrongDimension { .. }))
}
