//! A line of text with marks over it that may overlap, as pieces one after another.

use crate::order::sort_by;
use std::ops::Range;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Plain(Range<usize>),
    /// Text under marks, with the class of the one that counts most.
    Marked(Range<usize>, Option<&'static str>),
    /// A mark begins.
    Begin(usize),
    /// A mark ends.
    End(usize),
}

/// The pieces of a line; marks are ranges of the text with a class.
pub(super) fn pieces(
    line: &Range<usize>,
    marks: &[(Range<usize>, Option<&'static str>)],
) -> Vec<Piece> {
    let clamped = |at: usize| at.clamp(line.start, line.end);
    let mut bounds: Vec<usize> = vec![line.start, line.end];
    bounds.extend(marks.iter().flat_map(|(range, _)| [clamped(range.start), clamped(range.end)]));
    sort_by(&mut bounds, Ord::cmp);
    bounds.dedup();
    let mut pieces = Vec::new();
    for pair in bounds.windows(2) {
        let (start, end) = (pair[0], pair[1]);
        let begins = |mark: &usize| clamped(marks[*mark].0.start) == start;
        pieces.extend((0..marks.len()).filter(begins).map(Piece::Begin));
        let over: Vec<Option<&'static str>> = marks
            .iter()
            .filter(|(range, _)| range.start < end && start < range.end)
            .map(|(_, class)| *class)
            .collect();
        let heaviest = over.iter().copied().max_by_key(|class| weight(*class));
        pieces.push(match heaviest {
            Some(class) => Piece::Marked(start..end, class),
            None => Piece::Plain(start..end),
        });
        let ends = |mark: &usize| clamped(marks[*mark].0.end) == end;
        pieces.extend((0..marks.len()).filter(ends).map(Piece::End));
    }
    pieces
}

/// What does not hold counts more than what nobody can say, and that more than what holds.
fn weight(class: Option<&str>) -> u8 {
    match class {
        Some("x") => 3,
        Some("o") => 2,
        None => 1,
        Some(_) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_overlap_are_parted() {
        let marks = [(2..6, None), (4..8, Some("x"))];
        let expected = [
            Piece::Plain(0..2),
            Piece::Begin(0),
            Piece::Marked(2..4, None),
            Piece::Begin(1),
            Piece::Marked(4..6, Some("x")),
            Piece::End(0),
            Piece::Marked(6..8, Some("x")),
            Piece::End(1),
            Piece::Plain(8..9),
        ];
        assert_eq!(pieces(&(0..9), &marks), expected);
    }
}
