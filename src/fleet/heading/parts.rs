//! A heading in its parts: the name, what it measures, and remarks.

use super::measure::{Measure, NoUnit, is_multiplier, split_unit};
use super::powers::is_beside_unit;
use super::words::{joined, plain, words};

/// A heading in its parts.
pub(super) struct Parts {
    /// The words of the name, without the measure.
    pub words: Vec<String>,
    /// Words in brackets that are no measure.
    pub remarks: Vec<String>,
    pub measure: Measure,
}

/// Words that lead to a unit.
const LEADING: [&str; 4] = ["in", "en", "单位", "單位"];

/// What stands between two things that brackets hold.
const BETWEEN: [char; 5] = [',', ';', ':', '|', '、'];

impl Parts {
    pub fn of(name: &str) -> Self {
        let text = plain(name);
        let (base, brackets) = apart(&text);
        let mut parts =
            Self { words: words(&base), remarks: Vec::new(), measure: Measure::default() };
        parts.take_measures();
        brackets.split(BETWEEN).for_each(|piece| parts.take_piece(piece));
        let Self { measure, .. } = &mut parts;
        // A milliwatt is what it is where it is written as one.
        if measure.power_unit.as_deref() == Some("MW")
            && text.contains("mW")
            && !text.contains("MW")
        {
            measure.power_unit = Some("mW".to_owned());
        }
        if measure.no_unit.is_some() {
            measure.power_unit = None;
        }
        parts
    }

    /// The words of remarks, and of what stands in the place of a unit.
    pub fn beside(&self) -> Vec<String> {
        let other = match &self.measure.no_unit {
            Some(NoUnit::Other(unit)) => words(unit),
            _ => Vec::new(),
        };
        self.remarks.iter().cloned().chain(other).collect()
    }

    /// Takes the unit off the end of the name, or off its beginning.
    fn take_measures(&mut self) {
        if !self.take_multiple() {
            self.take_units();
        }
        let Self { words, measure, .. } = self;
        let is_number = |word: &String| word.starts_with(|c: char| c.is_ascii_digit());
        let behind = words.iter().rposition(|word| !is_number(word)).map_or(0, |last| last + 1);
        let is_times = |word: &String| is_multiplier(word);
        let is_multiple = words.last().is_some_and(|word| is_times(word) && !is_number(word));
        // Where the unit stands behind it; otherwise that is the number of a hall.
        let is_number_before_unit =
            measure.power_unit.is_some() && words[behind..].iter().any(is_times);
        let has_other = words.iter().any(|word| word != "w" && is_power_unit(word));
        if has_other || is_multiple || is_number_before_unit {
            measure.no_unit = Some(NoUnit::Unclear);
        } else if let (None, [_, .., last]) = (&measure.power_unit, &words[..]) {
            measure.take_other(last);
        }
    }

    /// Takes a unit with its multiplier, such as `thousand kW` and 万kW, off the end of the name.
    fn take_multiple(&mut self) -> bool {
        let Some(last) = self.words.last().filter(|word| is_power_unit(word)) else {
            return false;
        };
        let text = joined(&self.words.iter().map(String::as_str).collect::<Vec<_>>());
        let is_start =
            |at: &usize| *at == 0 || text[..*at].ends_with(' ') || !text.as_bytes()[*at].is_ascii();
        let places = text.char_indices().map(|(at, _)| at).filter(is_start);
        let mut places = places.take_while(|at| *at < text.len() - last.len());
        // Outside of brackets a number is that of a hall.
        let is_number = |at: usize| text[at..].starts_with(|c: char| c.is_ascii_digit());
        let mut is_whole = |at: &usize| !is_number(*at) && self.measure.take_whole(&text[*at..]);
        let Some(at) = places.find(|at| is_whole(at)) else {
            return false;
        };
        self.words = words(&text[..at]);
        self.drop_leading();
        true
    }

    fn take_units(&mut self) {
        let Self { words, measure, .. } = self;
        if let Some((name, unit)) = words.last().and_then(|word| split_unit(word))
            && !words.last().is_some_and(|word| is_unit(word))
            && measure.take(unit)
        {
            let name = name.to_owned();
            words.pop();
            words.push(name);
        }
        while self.words.len() > 1
            && self.words.last().is_some_and(|word| is_unit(word) && self.measure.take(word))
        {
            self.words.pop();
            self.drop_leading();
        }
        if self.words.first().is_some_and(|word| is_unit(word) && self.measure.take(word)) {
            self.words.remove(0);
        }
    }

    fn drop_leading(&mut self) {
        while self.words.last().is_some_and(|word| LEADING.contains(&word.as_str())) {
            self.words.pop();
        }
    }

    /// Takes one of the things that brackets hold: a measure as a whole, or remarks.
    fn take_piece(&mut self, piece: &str) {
        let piece = without_leading(piece.trim());
        let Self { remarks, measure, .. } = self;
        let words = words(piece);
        let is_digits = |word: &String| word.chars().all(|c| c.is_ascii_digit());
        match words[..] {
            [] => {}
            _ if measure.take_remark(&words) => {}
            [ref word] if LEADING.contains(&word.as_str()) || measure.take(word) => {}
            _ if measure.take_whole(piece) || measure.take_other(piece) => {}
            [ref first, ..]
                if is_multiplier(first)
                    && words.iter().all(|word| is_multiplier(word) || is_digits(word)) =>
            {
                measure.no_unit = Some(NoUnit::Unclear);
            }
            _ => {
                let has_unit = words.iter().any(|word| is_power_unit(word));
                for word in words {
                    if has_unit && !(is_beside_unit(&word) || measure.clone().take(&word)) {
                        measure.no_unit = Some(NoUnit::Unclear);
                    }
                    if !measure.take(&word) {
                        remarks.push(word);
                    }
                }
                if has_unit && measure.hours {
                    measure.no_unit = Some(NoUnit::Unclear);
                }
            }
        }
    }
}

/// What follows the words that lead to a unit.
fn without_leading(text: &str) -> &str {
    let rest = LEADING.iter().find_map(|leading| {
        let (start, rest) = text.split_at_checked(leading.len())?;
        let is_word = !leading.is_ascii() || rest.starts_with(' ');
        (is_word && start.eq_ignore_ascii_case(leading)).then_some(rest)
    });
    rest.map_or(text, str::trim)
}

/// Whether a word outside of brackets may be a unit: `it` and `hour` are parts of names there.
fn is_unit(word: &str) -> bool {
    let mut measure = Measure::default();
    measure.take(word) && (measure.percent || measure.power_unit.is_some())
}

/// Whether a word is a unit of power.
fn is_power_unit(word: &str) -> bool {
    let mut measure = Measure::default();
    measure.take(word) && measure.power_unit.is_some()
}

/// What stands outside of brackets, and inside.
fn apart(text: &str) -> (String, String) {
    let (mut base, mut brackets, mut depth) = (String::new(), String::new(), 0_u32);
    for c in text.chars() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => brackets.push(c),
            _ => base.push(c),
        }
        if matches!(c, '(' | '[' | '{' | ')' | ']' | '}') {
            base.push(' ');
            brackets.push(',');
        }
    }
    (base, brackets)
}
