//! Folding of characters that are another drawing of an ASCII one, one character for one.
//!
//! Only full-width forms, spaces, dots and dashes are folded. Unicode's compatibility forms (NFKC)
//! would turn `10⁹` into `109`, so they are not used.

use std::borrow::Cow;
use std::ops::Range;

/// `text` with full-width letters, digits and signs as ASCII, every space as `' '`, every minus as `-`,
/// every wave as `~`.
pub(super) fn fold(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte.is_ascii() && byte != b'\t') {
        return Cow::Borrowed(text);
    }
    if text.chars().all(|c| fold_char(c) == c) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(fold_char).collect())
}

/// The ASCII form of a character that is another drawing of it.
pub(crate) fn fold_char(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        '\t' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => ' ',
        '\u{2212}' | '\u{FE63}' | '\u{2010}' | '\u{2011}' | '\u{2012}' => '-',
        '\u{2015}' | '\u{2500}' => '—',
        '\u{301C}' | '\u{223C}' | '\u{2053}' => '~',
        '\u{22C5}' | '\u{2219}' | '\u{30FB}' | '\u{2022}' | '\u{2027}' => '·',
        other => other,
    }
}

/// The place in `original` of a byte range of its folded form.
pub(super) fn unfold(original: &str, folded: &str, range: Range<usize>) -> Range<usize> {
    let place = |byte: usize| {
        let count = folded.char_indices().take_while(|(at, _)| *at < byte).count();
        original.char_indices().nth(count).map_or(original.len(), |(at, _)| at)
    };
    place(range.start)..place(range.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_spaces_and_minus_become_ascii() {
        assert_eq!(fold("７．５　ＧＷ"), "7.5 GW");
        assert_eq!(fold("7\u{A0}000\u{202F}MW"), "7 000 MW");
        assert_eq!(fold("\u{2212}5 GW"), "-5 GW");
        assert_eq!((fold("7\tGW"), fold("\t")), ("7 GW".into(), " ".into()));
    }

    #[test]
    fn superscripts_and_fractions_stay_what_they_are() {
        assert_eq!(fold("10⁹ W"), "10⁹ W");
        assert_eq!(fold("½ GW"), "½ GW");
    }

    #[test]
    fn a_range_is_found_again_in_the_original() {
        let original = "７　ＧＸ";
        let folded = fold(original);
        let range = unfold(original, &folded, 2..4);
        assert_eq!(&original[range], "ＧＸ");
    }
}
