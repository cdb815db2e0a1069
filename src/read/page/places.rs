//! The way from a place in the text of a page back to the page.

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
