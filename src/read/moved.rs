//! What was found in the text of a page → where it stands in the page.

use super::Contents;
use super::page::{Page, Places};
use super::sentence::Place;

/// The contents of a page, read from its text.
pub(super) fn to_page(page: &Page, html: &str, mut contents: Contents) -> Contents {
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
