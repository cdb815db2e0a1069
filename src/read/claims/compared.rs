//! Amounts of the text against one another: more and less.

use super::super::cues::{Cue, has, last};
use super::{ClaimKind, Context, Gate, Stated};

/// 60亿瓦算力不及英伟达的100亿瓦, `exceeds Norway's 124 TWh`.
pub(super) fn add(context: &mut Context<'_>) {
    for at in 1..context.figures.len() {
        let figure = &context.figures[at];
        let previous = &context.figures[at - 1];
        if context.is_denied(figure) || figure.quantity.is_none() {
            continue;
        }
        let gap = context.gap(previous.range.end, figure.range.start);
        let more = last(gap, Cue::More).map(|place| (place, ">"));
        let less = last(gap, Cue::Less).map(|place| (place, "<"));
        let found = [more, less]
            .into_iter()
            .flatten()
            .max_by_key(|((start, end), _)| (*end, usize::MAX - start));
        let Some(((start, end), sign)) = found else {
            continue;
        };
        // `600 TWh, 100 TWh more than the 500 TWh of 2023`: so much is the difference.
        let is_step = gap[..start].trim().is_empty() && gap[start..end].contains("than");
        // `13 TWh, 50% more than the 10 TWh`: that is a growth.
        let by_share = context.shares.iter().any(|share| {
            share.range.start >= previous.range.end
                && share.range.end <= previous.range.end + start
                && previous.range.end + start - share.range.end <= 2
        });
        let owner = gap[end..].trim();
        let chinese = !gap[start..end].is_ascii();
        let is_named = if chinese {
            owner.ends_with('的')
                && owner.chars().count() <= 16
                && !gap.trim_start_matches([',', ' ']).contains(['，', ',', '。', '；', ';'])
        } else {
            owner.ends_with("'s")
                || owner.ends_with('’')
                || owner.ends_with("’s")
                || owner.ends_with("the")
        };
        if is_step || by_share || !is_named || has(&gap[..start], Cue::OtherThing) {
            continue;
        }
        let nearest = super::shares::subject(context, previous.range.end, figure);
        let nearest = nearest.filter(|_| !gap.contains("which"));
        let free = nearest
            .and_then(|(one, _)| context.figures.iter().position(|found| std::ptr::eq(found, one)));
        let left = free.unwrap_or(at - 1);
        let one = &context.figures[left];
        if !one.is_like(figure) || one.quantity.is_none() || context.is_denied(one) {
            continue;
        }
        let share = context.shares.iter().find(|share| {
            share.range.start >= previous.range.end + end && share.range.end <= figure.range.start
        });
        let right = match share {
            Some(share) if share.value > 1.0 => format!("{} x {}", share.value, figure.amount),
            Some(share) => format!("{} {}", share.text, figure.amount),
            None => figure.amount.clone(),
        };
        let statement = format!("{} {sign} {right}", one.amount);
        let first = if left + 1 == at { one.range.start } else { previous.range.end + start };
        let range = first..figure.range.end;
        context.state(range, ClaimKind::Comparison, statement, Gate::Plain, Stated::Words);
    }
}

/// The last characters of a text.
pub(super) fn tail(text: &str, count: usize) -> String {
    let chars: Vec<char> = text.chars().rev().take(count).collect();
    chars.into_iter().rev().collect()
}

/// The first characters of a text.
pub(super) fn head(text: &str, count: usize) -> String {
    text.chars().take(count).collect()
}
