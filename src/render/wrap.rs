//! Text in lines that fit a terminal or a page.

use crate::view::Style;
use crate::view::align::may_break_between;
use textwrap::core::Word;
use textwrap::{WordSeparator, WordSplitter};

/// The layout aims at this where the output is no terminal: it suits pages and mails.
const PAGE: usize = 80;

/// Nothing is broken into shorter lines.
const NARROWEST: usize = 20;

/// The text broken between words to the width of the terminal or the page, its first line and the
/// rest indented.
pub(super) fn wrapped(text: &str, first: &str, rest: &str, style: &Style) -> String {
    let options = textwrap::Options::new(room(style).max(NARROWEST))
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_separator(WordSeparator::Custom(words))
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::fill(text, options)
}

/// The columns that there are.
pub(super) fn room(style: &Style) -> usize {
    style.width.map_or(PAGE, usize::from)
}

/// The text in lines of at most `room` columns, but for words longer than that.
pub(crate) fn lines_of(text: &str, room: usize) -> Vec<String> {
    let options = textwrap::Options::new(room)
        .break_words(false)
        .word_separator(WordSeparator::Custom(words))
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).into_iter().map(std::borrow::Cow::into_owned).collect()
}

/// Pieces between which a line may end: words, and every Chinese character with its punctuation.
fn words(text: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let pairs = text.char_indices().zip(text.chars().skip(1));
    let mut ends: Vec<usize> = pairs
        .filter(|((_, this), next)| may_break_between(*this, *next))
        .map(|((at, this), _)| at + this.len_utf8())
        .collect();
    ends.push(text.len());
    let mut start = 0;
    Box::new(ends.into_iter().map(move |end| {
        let piece = &text[start..end];
        start = end;
        Word::from(piece)
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<String> {
        words(text).map(|word| format!("{}{}", word.word, word.whitespace)).collect()
    }

    #[test]
    fn lines_may_end_between_words_and_chinese_characters() {
        assert_eq!(pieces("a year of"), ["a ", "year ", "of"]);
        assert_eq!(pieces("一年8,760小时"), ["一", "年", "8,760小", "时"]);
    }

    #[test]
    fn punctuation_stays_with_what_it_closes_or_opens() {
        assert_eq!(pieces("每年，不加"), ["每", "年，", "不", "加"]);
        assert_eq!(pieces("文（注）"), ["文", "（注）"]);
    }
}
