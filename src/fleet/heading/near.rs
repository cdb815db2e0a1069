//! Names that are near to one of the dictionary.

use super::roles::{Role, roles};
use super::words::joined;
use crate::fleet::input::Input;

/// Words that are near to a name and mean something else.
const OTHERS: [&str; 12] = [
    "county", "country", "owner", "tower", "lower", "code", "line", "until", "cost", "point",
    "quality", "house",
];

/// The input that a name which is none of its names may be.
pub(super) fn input(words: &[String]) -> Option<Input> {
    let name = joined(&words.iter().map(String::as_str).collect::<Vec<_>>());
    let name = name.as_str();
    let likely = || roles().find(|role| role.likely.contains(&name));
    let slip = || {
        let is_slip = |known: &str| is_slip(name, known);
        roles()
            .find(|role| role.names.iter().chain([&role.input.name()]).any(|known| is_slip(known)))
    };
    // A unit is also what a plant is made of: `unit name`, `business unit`.
    let is_plain = |role: &&Role| role.input != Input::Unit;
    let part = || {
        let names = |role: &'static Role| role.names.iter().copied().chain(own_name(role));
        roles().filter(is_plain).find(|role| names(role).any(|known| is_part(known, words)))
    };
    let misspelt_part = || {
        let is_slip = |known: &str| words.iter().any(|word| is_slip(word, known));
        let is_slip =
            |role: &&Role| role.names.iter().any(|known| is_slip(known) && known.len() != 4);
        roles().filter(is_plain).find(is_slip)
    };
    let input = likely().or_else(slip).map(|role| role.input);
    let counted = || is_count(words).then_some(Input::Count);
    let by_part = || part().or_else(misspelt_part).map(|role| role.input);
    input.or_else(counted).or_else(by_part)
}

/// Whether a name says how many of something there are, as `Number of GPUs`, `# of racks` and 机柜数 do.
fn is_count(words: &[String]) -> bool {
    const BEFORE: [&str; 8] = ["number", "no", "num", "of", "anzahl", "nombre", "numero", "total"];
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    let is_before = BEFORE.contains(&first.as_str())
        && (matches!(first.as_str(), "of" | "anzahl")
            || words.get(1).is_some_and(|word| matches!(word.as_str(), "of" | "de" | "d")));
    let is_behind = matches!(last.as_str(), "count" | "qty" | "quantity")
        || last.ends_with("数量")
        || last.ends_with("台数")
        || last.ends_with("卡数");
    words.len() > 1 && is_before || is_behind
}

/// The usual name of its column, where that is not a word of everything.
fn own_name(role: &Role) -> Option<&'static str> {
    (role.input != Input::Basis).then(|| role.input.name())
}

/// Whether a name is within a slip or two of a known one.
fn is_slip(name: &str, known: &str) -> bool {
    let length = known.chars().count();
    let start = |text: &str| (text.chars().next(), text.chars().nth(1));
    let (first, second) = start(known);
    let same_start = first == start(name).0 || (second, first) == start(name);
    let allowed = match length {
        _ if OTHERS.contains(&name) => return false,
        0..=2 => return false,
        3 if known != "pue" => return false,
        3..=7 if !same_start => return false,
        3..=7 => 1,
        _ => 2,
    };
    length.abs_diff(name.chars().count()) <= allowed && strsim::osa_distance(name, known) <= allowed
}

/// Whether a known name stands within a longer one, also where a blank is at the wrong place.
pub(super) fn is_part(known: &str, words: &[String]) -> bool {
    if !known.is_ascii() {
        let all = words.concat();
        return known.chars().count() > 1 && all.contains(known);
    }
    let (all, whole) = (words.concat(), known.replace(' ', ""));
    let is_glued = match known {
        "pue" => all.ends_with(known) || all.starts_with(known),
        _ => whole.len() > 7 && all.contains(&whole),
    };
    let is_same =
        |some: &[String]| joined(&some.iter().map(String::as_str).collect::<Vec<_>>()) == known;
    is_glued || known.len() > 2 && words.windows(known.split(' ').count()).any(is_same)
}
