//! What may be meant by a claim whose parts do not fit together.

use crate::quantity::claim::{Joined, joined, sums};
use crate::quantity::{Kind, Misfit};
use std::ops::Range;

/// The claims that may be meant, of which not all can be read.
pub(super) fn candidates(text: &str, span: &Range<usize>, misfit: Misfit) -> Vec<String> {
    let with = |place: Range<usize>, instead: &str| {
        [&text[..place.start], instead, &text[place.end..]].concat()
    };
    let Some(part) = text.get(span.clone()) else {
        return Vec::new();
    };
    if misfit == Misfit::Bracket {
        return vec![with(span.clone(), "")];
    }
    let Joined { before, sign, whole } = joined(text, span);
    let first = text[before.clone()].trim();
    match misfit {
        Misfit::Unlike { first: Kind::Energy, .. } => {
            vec![with(span.clone(), &format!("{part} for 1y"))]
        }
        Misfit::Unlike { first: Kind::Power, .. } => {
            let powers = &text[before.start..span.start];
            let timed = [" for ", "运行"].into_iter().find_map(|word| {
                let (power, time) = part.rsplit_once(word)?;
                let sum = format!("({}{power}){word}{time}", powers.trim_start());
                Some(with(before.start..span.end, &lead(powers, &sum)))
            });
            let first = as_operand(first);
            let each = with(before.clone(), &lead(powers, &format!("{first} for 1y ")));
            timed.into_iter().chain([each]).collect()
        }
        Misfit::OverTime { .. } => vec![with(span.end..whole.end, " ")],
        Misfit::ShareAlone if !sign.is_empty() => {
            vec![with(span.clone(), &format!("{part} of {}", as_operand(first)))]
        }
        _ => Vec::new(),
    }
}

/// A sum in brackets.
fn as_operand(text: &str) -> String {
    if sums(text).is_empty() { text.to_owned() } else { format!("({text})") }
}

/// With the blank that a text begins with.
fn lead(text: &str, instead: &str) -> String {
    let blank = &text[..text.len() - text.trim_start().len()];
    format!("{blank}{instead}")
}
