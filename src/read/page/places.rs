//! The way from a place in the text of a page back to the page.

use super::super::Contents;
use super::super::sentence::Place;
use super::Page;

/// Where pieces of a text stand in the page they are from.
#[derive(Debug, Default)]
pub(crate) struct Places {
    /// The first byte of a piece in the text, and in the page.
    pieces: Vec<(usize, usize)>,
}

impl Places {
    /// Says where a byte of the text stands, later ones last.
    pub(super) fn mark(&mut self, text: usize, page: usize) {
        if self.pieces.last().is_none_or(|(start, at)| at + (text - start) != page) {
            self.pieces.push((text, page));
        }
    }

    /// Forgets what stood from a byte of the text on.
    pub(super) fn cut(&mut self, text: usize) {
        let kept = self.pieces.partition_point(|(start, _)| *start < text);
        self.pieces.truncate(kept);
    }

    /// Adds those of a text that is put behind.
    pub(super) fn append(&mut self, behind: usize, places: &Self) {
        self.pieces.extend(places.pieces.iter().map(|(text, page)| (text + behind, *page)));
    }

    /// The byte of the page at which a byte of the text stands.
    pub(crate) fn of(&self, text: usize) -> usize {
        let behind = self.pieces.partition_point(|(start, _)| *start <= text);
        let piece = behind.checked_sub(1).and_then(|at| self.pieces.get(at));
        piece.map_or(0, |(start, page)| page + (text - start))
    }
}

/// How many bytes of a page a character of its text takes up.
pub(super) fn step(source: &str, c: char) -> usize {
    const LONGEST: usize = 40;

    match source.chars().next() {
        Some('&') => {
            let end = source.bytes().take(LONGEST).position(|byte| byte == b';');
            let is_entity = end.is_some_and(|end| {
                end > 1
                    && source.as_bytes()[1..end]
                        .iter()
                        .all(|b| b.is_ascii_alphanumeric() || *b == b'#')
            });
            end.filter(|_| is_entity).map_or(1, |end| end + 1)
        }
        Some('\r') if c == '\n' => 1 + usize::from(source[1..].starts_with('\n')),
        Some(first) if first == c || first == '\0' => first.len_utf8(),
        Some(_) | None => 0,
    }
}

/// The contents of a page, read from its text.
pub(in super::super) fn to_page(page: &Page, html: &str, mut contents: Contents) -> Contents {
    let mut lines = Lines::new(html);
    for figure in &mut contents.figures {
        figure.place = moved(figure.place, &page.places, &mut lines);
    }
    for draft in &mut contents.drafts {
        draft.place = moved(draft.place, &page.places, &mut lines);
    }
    contents
}

fn moved(place: Place, places: &Places, lines: &mut Lines<'_>) -> Place {
    let start = places.of(place.start);
    // The byte behind the last may stand at the beginning of another piece.
    let end = places.of(place.end.saturating_sub(1).max(place.start)) + 1;
    let end = end.max(start);
    let end = (end..end + 4).find(|end| lines.text.is_char_boundary(*end)).unwrap_or(start);
    let (line, column) = lines.of(start);
    Place { line, column, start, end }
}

/// The lines and columns of places that come one after another.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    column: usize,
}

impl<'a> Lines<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, at: 0, line: 1, column: 1 }
    }

    fn of(&mut self, place: usize) -> (usize, usize) {
        if place < self.at {
            (self.at, self.line, self.column) = (0, 1, 1);
        }
        for c in self.text.get(self.at..place).unwrap_or_default().chars() {
            (self.line, self.column) =
                if c == '\n' { (self.line + 1, 1) } else { (self.line, self.column + 1) };
        }
        self.at = place;
        (self.line, self.column)
    }
}
