//! `7 GW` or `2 x openai-amd` without quotes is several arguments, and read as one thing; of what is none,
//! the message says so.

use super::fault::{Fault, FaultKind};
use crate::quantity::ParseErrorKind;

/// The most words that are taken for one thing: `61 billion kWh in an hour`.
const MOST: usize = 6;

/// Reads words, each by itself or, where a number has its unit in the next, some together.
pub(super) fn read_all<T>(
    words: &[String],
    mut read: impl FnMut(&str) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    let (mut found, mut rest) = (Vec::new(), words);
    let mut before = words;
    while let [first, behind @ ..] = rest {
        let fault = match read(first) {
            Ok(one) => {
                found.push(one);
                (before, rest) = (rest, behind);
                continue;
            }
            Err(fault) => fault,
        };
        match together(&fault, rest, &mut read) {
            Some((one, count)) => {
                found.push(one);
                (before, rest) = (rest, &rest[count..]);
            }
            None if before.len() > rest.len() => {
                return Err(
                    over_time(before, &mut read).unwrap_or_else(|| explain(fault, rest, read))
                );
            }
            None => return Err(explain(fault, rest, read)),
        }
    }
    Ok(found)
}

/// What is told of `7GW for 90d`, of which the first word alone can be read.
fn over_time<T>(words: &[String], mut read: impl FnMut(&str) -> Result<T, Fault>) -> Option<Fault> {
    let counts = (3..=words.len().min(MOST)).rev();
    let mut faults = counts.filter_map(|count| read(&words[..count].join(" ")).err());
    faults.find(|fault| matches!(fault.kind, FaultKind::PowerOverTime { .. }))
}

/// What some words make together with the first, which is a number that lacks its unit, and how many
/// they are. Two numbers are never one.
pub(super) fn together<T>(
    fault: &Fault,
    words: &[String],
    mut read: impl FnMut(&str) -> Result<T, Fault>,
) -> Option<(T, usize)> {
    let is_number = |word: &String| word.starts_with(|c: char| c.is_ascii_digit());
    if !lacks_unit(fault) || words.get(1).is_none_or(is_number) {
        return None;
    }
    let counts = (2..=words.len().min(MOST)).rev();
    counts.into_iter().find_map(|count| Some((read(&words[..count].join(" ")).ok()?, count)))
}

/// Whether a word is a number that lacks its unit: `7`, and `100k` of `100k H100`.
fn lacks_unit(fault: &Fault) -> bool {
    matches!(&fault.kind, FaultKind::Quantity(error) if matches!(
        error.kind(),
        ParseErrorKind::MissingUnit { .. } | ParseErrorKind::AmbiguousScale { .. }
    ))
}

/// What is told of the first of some words, which could not be read, if more of them together can.
pub(super) fn explain<T>(
    fault: Fault,
    words: &[String],
    mut read: impl FnMut(&str) -> Result<T, Fault>,
) -> Fault {
    let FaultKind::Quantity(error) = &fault.kind else {
        return fault;
    };
    if !lacks_unit(&fault) {
        return fault;
    }
    let split = |joined| Fault::new(fault.field, FaultKind::Split { error: error.clone(), joined });
    let (mut complete, mut slip) = (None, None);
    // What is read by itself is no slip in the unit of the number before it.
    let is_alone = words.get(1).is_none_or(|word| read(word).is_ok());
    for count in (2..=words.len().min(MOST)).rev() {
        let joined = words[..count].join(" ");
        match read(&joined) {
            Ok(_) => return split(joined),
            Err(fault) if is_complete(&fault) => complete = Some(fault),
            Err(fault) if !is_alone && is_slip(&fault) => slip = Some(fault),
            Err(_) => {}
        }
    }
    complete.or(slip).unwrap_or(fault)
}

/// Whether the words would be a quantity, or a number of something, but for a slip in the last one: `6 GX`,
/// `3 openai-amdd`.
fn is_slip(fault: &Fault) -> bool {
    match &fault.kind {
        FaultKind::Quantity(error) => {
            let (kind, at) = (error.kind(), error.span());
            let is_unit = matches!(
                kind,
                ParseErrorKind::UnknownUnit { .. }
                    | ParseErrorKind::AmbiguousUnit { .. }
                    | ParseErrorKind::ApparentPower { .. }
                    | ParseErrorKind::Heat { .. }
                    | ParseErrorKind::Month
            );
            is_unit && error.text()[at.end..].trim().is_empty()
        }
        FaultKind::UnknownName { near, .. } | FaultKind::Unknown { near, .. } => !near.is_empty(),
        _ => false,
    }
}

/// Whether the words were a quantity, only not one that is wanted: `7 billion kWh`; or so many of what is not
/// named, not known or no deployment: `100000 GPUs`, `1000 A100`, `3 ireland`.
fn is_complete(fault: &Fault) -> bool {
    match &fault.kind {
        FaultKind::Quantity(error) => matches!(error.kind(), ParseErrorKind::WrongDimension { .. }),
        FaultKind::Unknown { near, .. } => near.is_empty(),
        kind => matches!(kind, FaultKind::WhichModel { .. } | FaultKind::NoDeployment { .. }),
    }
}
