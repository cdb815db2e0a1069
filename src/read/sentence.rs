//! Text → sentences, with the way back to the places where they stand.

use crate::quantity::fold_char;
use serde::Serialize;
use std::ops::Range;

/// Where words stand in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Place {
    /// The line, from 1 on.
    pub line: usize,
    /// The character of the line, from 1 on.
    pub column: usize,
    /// The first byte, from 0 on.
    pub start: usize,
    /// The byte behind the last.
    pub end: usize,
}

/// A sentence, with full-width letters and signs as ASCII.
pub(super) struct Sentence<'a> {
    /// As it stands.
    pub original: &'a str,
    /// The folded form.
    pub text: String,
    /// The folded form in lower case, byte for byte.
    pub lower: String,
    /// The place in the original of each byte of the folded form.
    places: Vec<u16>,
    start: usize,
    line: usize,
    column: usize,
}

/// Longer than any sentence: what has no stop by then is parted.
const LONGEST: usize = 3_000;

/// The sentences of a text in their order.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = Sentence<'_>> {
    let (mut at, mut line, mut column) = (0, 1, 1);
    std::iter::from_fn(move || {
        let original = text.get(at..).filter(|rest| !rest.is_empty())?;
        let original = &original[..length(original)];
        let sentence = Sentence::new(original, at, line, column);
        for c in original.chars() {
            (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        at += original.len();
        Some(sentence)
    })
}

/// The sentence in which some bytes of a text stand, without blanks around it.
pub(crate) fn around(text: &str, within: &Range<usize>) -> Range<usize> {
    let line = text[..within.start].rfind('\n').map_or(0, |at| at + 1);
    let mut start = line;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let end = start + length(rest);
        if end > within.start {
            let end = end.max(within.end);
            let sentence = &text[start..end];
            let blank = sentence.len() - sentence.trim_start().len();
            return start + blank..start + blank + sentence.trim().len();
        }
        start = end;
    }
    within.clone()
}

/// How long the sentence is that a text begins with.
fn length(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    let mut blank = 0;
    while let Some((at, c)) = chars.next() {
        let end = at + c.len_utf8();
        let next = chars.peek().map(|(_, next)| *next);
        let ends = match c {
            '。' | '！' | '？' | '\n' => true,
            '!' | '?' => next.is_none_or(|next| !next.is_ascii_alphanumeric()),
            '.' => next.is_none_or(char::is_whitespace) && !is_abbreviation(&text[..at]),
            _ => false,
        };
        if ends {
            return end;
        }
        if c.is_whitespace() || matches!(c, '，' | '；' | ',' | '、') {
            blank = end;
        }
        if end >= LONGEST {
            return if blank > 0 { blank } else { end };
        }
    }
    text.len()
}

/// Whether the point behind a text is that of an abbreviation such as `U.S.`
fn is_abbreviation(before: &str) -> bool {
    const KNOWN: [&str; 16] = [
        "approx", "ca", "vs", "no", "mr", "mrs", "ms", "dr", "st", "inc", "corp", "ltd", "co",
        "fig", "jan", "est",
    ];

    let word = before.rsplit(|c: char| !(c.is_alphanumeric() || c == '.')).next();
    let word = word.unwrap_or_default();
    let initials = word
        .split('.')
        .all(|part| part.len() == 1 && !part.starts_with(|c: char| c.is_ascii_digit()));
    initials || KNOWN.iter().any(|known| known.eq_ignore_ascii_case(word))
}

impl<'a> Sentence<'a> {
    fn new(original: &'a str, start: usize, line: usize, column: usize) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut places = Vec::with_capacity(original.len() + 1);
        for (at, c) in original.char_indices() {
            let folded = fold_char(c);
            let folded = if matches!(folded, '\n' | '\r') { ' ' } else { folded };
            text.push(folded);
            places.resize(text.len(), at as u16);
        }
        places.push(original.len() as u16);
        let lower = text.to_ascii_lowercase();
        Self { original, text, lower, places, start, line, column }
    }

    /// The place in the text of a range of the folded form.
    pub fn place(&self, range: &Range<usize>) -> Place {
        let original = self.original_range(range);
        let before = &self.original[..original.start];
        let (line, column) = match before.rfind('\n') {
            Some(last) => {
                let lines = before.bytes().filter(|byte| *byte == b'\n').count();
                (self.line + lines, before[last + 1..].chars().count() + 1)
            }
            None => (self.line, self.column + before.chars().count()),
        };
        let (start, end) = (self.start + original.start, self.start + original.end);
        Place { line, column, start, end }
    }

    /// The bytes of the text that was read.
    pub fn within(&self, range: &Range<usize>) -> Range<usize> {
        let original = self.original_range(range);
        self.start + original.start..self.start + original.end
    }

    /// The words as they stand.
    pub fn words(&self, range: &Range<usize>) -> &'a str {
        &self.original[self.original_range(range)]
    }

    fn original_range(&self, range: &Range<usize>) -> Range<usize> {
        let place =
            |at: usize| self.places.get(at).map_or(self.original.len(), |at| usize::from(*at));
        place(range.start)..place(range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parted(text: &str) -> Vec<&str> {
        sentences(text).map(|sentence| sentence.original).collect()
    }

    #[test]
    fn sentences_end_at_stops_and_not_in_numbers_or_abbreviations() {
        assert_eq!(parted("耗电10万度。全年！是"), ["耗电10万度。", "全年！", "是"]);
        assert_eq!(
            parted("It is 30.856 GW in the U.S. grid. So."),
            ["It is 30.856 GW in the U.S. grid.", " So."]
        );
        assert_eq!(parted("\n\na\r\nb"), ["\n", "\n", "a\r\n", "b"]);
        assert!(parted(&"x".repeat(10_000)).len() > 3);
    }

    #[test]
    fn places_are_those_of_the_text_as_it_stands() {
        let text = "一。\n用７ＧＷ电";
        let sentence = sentences(text).nth(2).unwrap();
        assert_eq!(sentence.text, "用7GW电");
        let at = sentence.text.find('7').unwrap();
        let place = sentence.place(&(at..at + 3));
        assert_eq!((place.line, place.column), (2, 2));
        assert_eq!(&text[place.start..place.end], "７ＧＷ");
    }
}
