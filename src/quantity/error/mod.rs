//! Why a text is not a quantity: what was wrong, where, and what to write instead.

mod hint;
mod kind;
mod said;
mod shape;

pub use kind::ParseErrorKind;
pub(super) use shape::LARGEST_SIGMA;
pub use shape::ShapeErrorKind;
pub(super) use shape::named as named_shape;
pub(crate) use shape::shape;

use super::reader::Reader;
use crate::language::{Language, Said};
use std::fmt;
use std::ops::Range;

/// A text that could not be read as a quantity.
///
/// ```
/// use gigawatt::quantity::{ParseErrorKind, parse_power};
///
/// let error = parse_power("7 GWh").unwrap_err();
/// assert!(matches!(error.kind(), ParseErrorKind::WrongDimension { .. }));
/// assert_eq!(&error.text()[error.span()], "GWh");
/// assert_eq!(error.hint().as_deref(), Some("write `7 GW`, or `7 GWh/yr` if it is the energy of a year"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct ParseError(Box<Located>);

#[derive(Clone, PartialEq, Eq)]
struct Located {
    kind: ParseErrorKind,
    text: String,
    span: Range<usize>,
    reader: Reader,
    /// The part of the text that was read by itself, such as a side of a claim, and as what.
    part: Option<(Range<usize>, Reader)>,
}

impl ParseError {
    pub(crate) fn new(
        kind: ParseErrorKind,
        text: &str,
        span: Range<usize>,
        reader: Reader,
    ) -> Self {
        Self(Box::new(Located { kind, text: text.to_owned(), span, reader, part: None }))
    }

    /// The same for a text that another reader takes.
    pub(super) fn read_as(mut self, reader: Reader) -> Self {
        self.0.reader = reader;
        self
    }

    /// The same in a longer text, which another reader takes and in which this one begins at `start`.
    pub(crate) fn within(mut self, whole: &str, start: usize, reader: Reader) -> Self {
        let error = &mut *self.0;
        let moved = |place: &Range<usize>| place.start + start..place.end + start;
        let (part, by) = match &error.part {
            Some((part, by)) => (moved(part), *by),
            None => (start..start + error.text.len(), error.reader),
        };
        error.part = Some((part, by));
        error.span = moved(&error.span);
        whole.clone_into(&mut error.text);
        error.reader = reader;
        self
    }

    /// The part of the text that was read by itself, and as what: all of it, unless it is longer than
    /// what is at fault.
    pub(super) fn part(&self) -> (Range<usize>, Reader) {
        self.0.part.clone().unwrap_or((0..self.0.text.len(), self.0.reader))
    }

    /// What was wrong, and what to write instead. What stands in the hint between backquotes is read where
    /// the text was refused.
    pub(crate) fn said(&self, language: Language) -> Said {
        (said::message(language, self.kind()), self.hint_in(language))
    }

    /// What was wrong.
    #[must_use]
    pub fn kind(&self) -> &ParseErrorKind {
        &self.0.kind
    }

    /// The whole text that was read.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// The bytes of [`text`](Self::text) at fault; empty where something is missing.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.0.span.clone()
    }

    /// What the text was read as.
    #[must_use]
    pub(crate) fn reader(&self) -> Reader {
        self.0.reader
    }
}

impl fmt::Debug for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} in {:?} at {:?}", self.0.kind, self.0.text, self.0.span)
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.kind.fmt(f)
    }
}

impl std::error::Error for ParseError {}

/// A fault at a place of the folded text, before it is tied to the original.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub kind: ParseErrorKind,
    pub span: Range<usize>,
}

impl Fault {
    pub fn at(kind: ParseErrorKind, span: Range<usize>) -> Self {
        Self { kind, span }
    }

    /// The same fault in a text that begins `offset` bytes earlier.
    pub fn moved(mut self, offset: usize) -> Self {
        self.span = self.span.start + offset..self.span.end + offset;
        self
    }
}

/// A text of the user's as it is repeated in a message: a long one is cut.
pub(crate) fn shortened(text: &str) -> String {
    const MOST: usize = 40;
    let mut characters = text.chars();
    let start: String = characters.by_ref().take(MOST).collect();
    match characters.next() {
        Some(_) => start + "…",
        None => start,
    }
}

/// A place of a text without the blanks around what stands there.
pub(crate) fn trimmed(text: &str, place: Range<usize>) -> Range<usize> {
    let written = &text[place.clone()];
    let start = place.start + written.len() - written.trim_start().len();
    start..start + written.trim().len()
}

#[cfg(test)]
mod tests {
    use crate::quantity::parse_power;

    #[test]
    fn for_debugging_an_error_shows_its_kind_and_its_place() {
        let error = parse_power("7 GX").unwrap_err();
        assert_eq!(format!("{error:?}"), r#"UnknownUnit { found: "GX" } in "7 GX" at 2..4"#);
    }
}
