//! What the heading of a column says: which input it is, in which unit, on which basis.

mod measure;
mod near;
mod parts;
mod powers;
mod roles;
mod settings;
mod words;

use super::input::Input;
use super::understood::Setting;
use crate::model::PowerBasis;
use crate::quantity::parse_carbon_intensity;
use measure::Measure;
pub(super) use measure::{NoUnit, watts_of};
use parts::Parts;
pub(super) use roles::listed;
use roles::{FILLERS, Role, roles};
pub(super) use settings::{counts, is_of_all, of_each, unit_of_title};
use words::joined;

/// A column that is read for an input, and what its heading says of its cells.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Heading {
    pub input: Input,
    /// The unit of powers without one.
    pub power_unit: Option<String>,
    /// What stands in the place of a unit of power, and is none.
    pub no_unit: Option<NoUnit>,
    /// Bare numbers are percents.
    pub percent: bool,
    /// What the powers count.
    pub basis: Option<PowerBasis>,
}

/// What a name may mean.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Meaning {
    /// An input by one of its names.
    Known(Heading),
    /// Perhaps an input, by a name that is near to one or says more than that.
    Likely(Input),
    /// What holds for a whole table.
    Setting(Setting),
    /// Nothing of what is read here.
    Nothing,
}

impl Meaning {
    /// The input that it is by name.
    pub fn input(&self) -> Option<Input> {
        match self {
            Self::Known(heading) => Some(heading.input),
            _ => None,
        }
    }
}

/// What a name means.
pub(super) fn meaning(name: &str) -> Meaning {
    let parts = Parts::of(name);
    let role = role(&parts);
    match role {
        _ if is_bare_unit(&parts) => Meaning::Known(heading(Input::Power, None, parts.measure)),
        Some(role) if role.allows(&parts) => {
            Meaning::Known(heading(role.input, role.basis, parts.measure))
        }
        // A share of a power is how much of it is used.
        Some(role) if role.input == Input::Power && parts.measure.percent => {
            Meaning::Likely(Input::Utilization)
        }
        Some(role) => Meaning::Likely(role.input),
        None => settings::setting(&parts.words, &parts.beside())
            .map_or_else(|| near(&parts), Meaning::Setting),
    }
}

/// The input that a name means by the dictionary. What it is near to takes far longer to find out.
pub(super) fn known_input(name: &str) -> Option<Input> {
    let parts = Parts::of(name);
    if is_bare_unit(&parts) {
        return Some(Input::Power);
    }
    role(&parts).filter(|role| role.allows(&parts)).map(|role| role.input)
}

fn is_bare_unit(parts: &Parts) -> bool {
    parts.words.is_empty() && parts.measure.power_unit.is_some() && parts.remarks.is_empty()
}

fn role(parts: &Parts) -> Option<&'static Role> {
    roles().find(|role| role.is_named(&parts.words))
}

/// Whether a cell of a header says a unit and nothing else.
pub(super) fn is_measure(text: &str) -> bool {
    let Parts { words, remarks, measure } = Parts::of(text);
    let is_alone = remarks.is_empty()
        && match &words[..] {
            [] => true,
            [word] => Measure::default().take(word),
            _ => false,
        };
    is_alone && (!words.is_empty() || measure != Measure::default())
}

/// What the places of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PlaceKind {
    Country,
    State,
    Other,
}

/// The places that a name is of, which may be on a grid.
pub(super) fn place_kind(name: &str) -> Option<PlaceKind> {
    let words = Parts::of(name).words;
    let text = joined(&words.iter().map(String::as_str).collect::<Vec<_>>());
    let kinds = [
        (roles::COUNTRIES, PlaceKind::Country),
        (roles::STATES, PlaceKind::State),
        (roles::PLACES, PlaceKind::Other),
    ];
    let is_of = |names: &'static str| listed(names).any(|place| place == text);
    kinds.into_iter().find(|(names, _)| is_of(names)).map(|(_, kind)| kind)
}

/// A text as the dictionary has its names: small letters without accents, blanks alone between words.
pub(super) fn folded(text: &str) -> String {
    let words = words::words(&words::plain(text));
    joined(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Whether a text is a year, as it may stand in the name of a column and at the end of a note.
pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4
        && (text.starts_with("19") || text.starts_with("20"))
        && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a word only says what is counted: 张, 台, `units`.
pub(super) fn is_counter(word: &str) -> bool {
    listed(roles::COUNTERS).any(|counter| counter.eq_ignore_ascii_case(word))
}

/// The unit of a carbon intensity that stands in the brackets of a name: `CO2 factor (gCO2/kWh)`.
pub(super) fn intensity_unit(name: &str) -> Option<String> {
    let inner = |open: char, close: char| {
        let (_, behind) = name.split_once(open)?;
        behind.split_once(close).map(|(unit, _)| unit.trim())
    };
    let unit = inner('(', ')').or_else(|| inner('[', ']')).or_else(|| inner('（', '）'))?;
    parse_carbon_intensity(&format!("1 {unit}")).is_ok().then(|| unit.to_owned())
}

/// What a cell says that a power counts, in the words of headings: `IT`, `IT load`, `facility power`.
pub(super) fn basis_of_cell(text: &str) -> Option<PowerBasis> {
    let mut measure = Measure::default();
    match (Parts::of(text).words.as_slice(), meaning(text)) {
        ([word], _) if measure.take(word) => measure.basis,
        (_, Meaning::Known(heading)) => heading.basis,
        _ => None,
    }
}

/// What a name may mean whose cells are not what it says.
pub(super) fn other_meaning(name: &str) -> Meaning {
    near(&Parts::of(name))
}

fn near(parts: &Parts) -> Meaning {
    let is_of_things = parts.remarks.iter().any(|word| is_counter(word));
    match near::input(&parts.words) {
        _ if is_of_things && parts.measure == Measure::default() => Meaning::Likely(Input::Count),
        // A load in megawatts is a power, and no share of one.
        Some(Input::Utilization) if parts.measure.power_unit.is_some() => {
            Meaning::Likely(Input::Power)
        }
        input => input.map_or(Meaning::Nothing, Meaning::Likely),
    }
}

/// The unit of power that a cell names, as a heading would.
pub(super) fn unit_of_cell(text: &str) -> Option<String> {
    let parts = Parts::of(text);
    let is_alone = parts.words.is_empty() && parts.remarks.is_empty() && !parts.measure.percent;
    parts.measure.power_unit.filter(|_| is_alone)
}

/// What a heading says of the cells below it, of which the user or their own name says what they are.
pub(super) fn of_input(input: Input, name: &str) -> Heading {
    let Parts { words, mut measure, .. } = Parts::of(name);
    // As in `MW IT`.
    if let ([word], Some(_)) = (&words[..], &measure.power_unit) {
        measure.take(word);
    }
    heading(input, None, measure)
}

/// The same of a column that the user names, or that is the only one: with what its name counts, whatever else it
/// says.
pub(super) fn of_named(input: Input, name: &str) -> Heading {
    let heading = of_input(input, name);
    let words = Parts::of(name).words;
    let text = joined(&words.iter().map(String::as_str).collect::<Vec<_>>());
    let between = format!(" {text} ");
    let is_part = |known: &&str| {
        text.contains(*known) && (!known.is_ascii() || between.contains(&format!(" {known} ")))
    };
    let mut named = roles().filter(|role| role.basis.is_some() && role.names.iter().any(is_part));
    let only = named.next().filter(|_| named.next().is_none()).and_then(|role| role.basis);
    Heading { basis: heading.basis.or(only).filter(|_| input == Input::Power), ..heading }
}

fn heading(input: Input, basis: Option<PowerBasis>, measure: Measure) -> Heading {
    let is_power = input == Input::Power;
    Heading {
        input,
        power_unit: measure.power_unit.filter(|_| is_power),
        no_unit: measure.no_unit.filter(|_| is_power),
        percent: measure.percent && input.is_ratio(),
        basis: basis.or(measure.basis).filter(|_| is_power),
    }
}

impl Role {
    /// Whether words are one of its names, between others that change nothing.
    fn is_named(&self, words: &[String]) -> bool {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let text = joined(&words);
        let is_name = |text: &str| self.names.contains(&text) || text == self.input.name();
        let in_two_languages =
            || words.len() > 1 && self.basis.is_none() && words.iter().all(|word| is_name(word));
        is_name(&text) || is_name(self.without_fillers(&text)) || in_two_languages()
    }

    fn without_fillers<'a>(&self, mut text: &'a str) -> &'a str {
        let fillers = || listed(FILLERS).chain(self.fillers.iter().copied());
        loop {
            let ends = |rest: &'a str, blank: char, filler: &str| {
                let is_latin = filler.is_ascii();
                (!rest.is_empty()
                    && (!is_latin || rest.starts_with(blank) || rest.ends_with(blank)))
                .then(|| rest.trim())
            };
            let shorter = fillers().find_map(|filler| {
                let before = text.strip_prefix(filler).and_then(|rest| ends(rest, ' ', filler));
                before
                    .or_else(|| text.strip_suffix(filler).and_then(|rest| ends(rest, ' ', filler)))
            });
            let Some(shorter) = shorter.filter(|_| !self.names.contains(&text)) else {
                return text;
            };
            text = shorter;
        }
    }

    /// Whether what stands beside its name is of it: a unit of power beside a power, a percent beside a
    /// ratio, and no remark that may make something else of it.
    fn allows(&self, parts: &Parts) -> bool {
        let Measure { power_unit, no_unit, percent, hours, basis } = &parts.measure;
        let is_power = self.input == Input::Power;
        let fits = no_unit.is_none()
            && (power_unit.is_none() && (basis.is_none() || self.input.is_ratio()) || is_power)
            && (!percent || self.input.is_ratio())
            && (!hours || self.input == Input::Hours);
        let is_filler = |word: &String| {
            let word = word.as_str();
            listed(FILLERS).any(|filler| filler == word)
                || self.fillers.contains(&word)
                || self.names.contains(&word)
                || matches!(word, "a" | "per" | "yr" | "year" | "年")
        };
        fits && parts.remarks.iter().all(is_filler)
    }
}

#[cfg(test)]
mod tests;
