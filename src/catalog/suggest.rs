//! "Did you mean": the known names nearest to a mistyped one.

use crate::order::sort_by;

/// The names near enough to `typed` to be what was meant, the nearest first, three at most.
#[must_use]
pub fn nearest<'a>(typed: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    /// Longer texts are no names; comparing them takes the square of their length.
    const LONGEST: usize = 100;

    if typed.len() > LONGEST {
        return Vec::new();
    }
    let typed = typed.to_lowercase();
    let mut near: Vec<(f64, &str)> = names
        .into_iter()
        .filter(|name| name.len() <= LONGEST)
        .map(|name| (likeness(&typed, &name.to_lowercase()), name))
        .filter(|(likeness, _)| *likeness > 0.8)
        .collect();
    sort_by(&mut near, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    // A place may be a consumer and a grid of the same name.
    near.dedup_by_key(|(_, name)| *name);
    let best = near.first().map_or(0.0, |(likeness, _)| *likeness);
    near.retain(|(likeness, _)| *likeness > best - 0.05);
    near.into_iter().map(|(_, name)| name).take(3).collect()
}

/// 1 for the same word; a name typed only in part counts as near.
fn likeness(typed: &str, name: &str) -> f64 {
    let part = typed.chars().count() >= 3 && name.contains(typed);
    if part {
        return 0.9;
    }
    strsim::normalized_damerau_levenshtein(typed, name)
        .max(strsim::jaro_winkler(typed, name) - 0.05)
}
