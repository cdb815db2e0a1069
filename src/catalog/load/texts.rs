//! Texts and dates of a preset file: there, on one line, real.

use super::Loader;
use crate::catalog::cited::{Bilingual, is_of_the_web};
use crate::catalog::error::{PresetError, PresetErrorKind};
use crate::catalog::raw::BilingualTable;
use crate::catalog::toml_value::{Spanned, TextOr};
use crate::printable::is_unseen;
use std::ops::Range;
use toml::value::Datetime;

/// Figures of generation before the first power plants, or for later than plans reach, are slips.
const YEARS: std::ops::RangeInclusive<u16> = 1880..=2200;

/// The most bytes of a text. No title, name or sentence comes near it.
const LONGEST: usize = 10_000;

impl Loader<'_> {
    pub(super) fn text(&self, text: Spanned<String>) -> Result<String, PresetError> {
        self.check(text.get_ref(), text.span())?;
        Ok(text.into_inner())
    }

    /// An address that a browser may open; anything else, such as a script, is none.
    pub(super) fn address(&self, address: Spanned<String>) -> Result<String, PresetError> {
        let span = address.span();
        let address = self.text(address)?;
        if is_of_the_web(&address) {
            return Ok(address);
        }
        Err(self.fail(PresetErrorKind::NotAnAddress, span))
    }

    pub(super) fn quote(
        &self,
        quote: Option<Spanned<String>>,
    ) -> Result<Option<String>, PresetError> {
        quote.map(|quote| self.text(quote)).transpose()
    }

    pub(super) fn note(
        &self,
        note: Option<Spanned<TextOr<BilingualTable>>>,
    ) -> Result<Option<Bilingual>, PresetError> {
        note.map(|note| self.bilingual(note)).transpose()
    }

    pub(super) fn bilingual(
        &self,
        text: Spanned<TextOr<BilingualTable>>,
    ) -> Result<Bilingual, PresetError> {
        let span = text.span();
        let bilingual = match text.into_inner() {
            TextOr::Text(en) => Bilingual { en, zh: None },
            TextOr::Table(BilingualTable { en, zh }) => Bilingual { en, zh },
        };
        for text in std::iter::once(&bilingual.en).chain(&bilingual.zh) {
            self.check(text, span.clone())?;
        }
        Ok(bilingual)
    }

    /// A text is there, and holds nothing that steers a terminal or turns the direction of a line. What
    /// joins or parts letters within words is let pass.
    pub(super) fn check(&self, text: &str, span: Range<usize>) -> Result<(), PresetError> {
        if text.trim().is_empty() {
            return Err(self.fail(PresetErrorKind::EmptyText, span));
        }
        if text.len() > LONGEST {
            return Err(self.fail(PresetErrorKind::TooLong { most: LONGEST }, span));
        }
        let joins = |c: &char| matches!(c, '\u{AD}' | '\u{200C}' | '\u{200D}');
        if let Some(found) = text.chars().find(|c| is_unseen(*c) && !joins(c)) {
            return Err(self.fail(PresetErrorKind::UnseenCharacter { found }, span));
        }
        Ok(())
    }

    pub(super) fn date(&self, date: &Spanned<Datetime>) -> Result<String, PresetError> {
        match date.get_ref() {
            Datetime { date: Some(day), time: None, .. } if YEARS.contains(&day.year) => {
                Ok(day.to_string())
            }
            _ => Err(self.fail(PresetErrorKind::NotADate, date.span())),
        }
    }

    pub(super) fn year(&self, year: &Spanned<u16>) -> Result<u16, PresetError> {
        if YEARS.contains(year.get_ref()) {
            return Ok(*year.get_ref());
        }
        Err(self.fail(PresetErrorKind::NotADate, year.span()))
    }
}

#[cfg(test)]
mod tests {
    use crate::catalog::Catalog;

    fn error(lines: &str) -> Option<&'static str> {
        let text = format!("[source.s]\ntitle = \"T\"\n{lines}\n");
        let read = Catalog::of_file("f.toml", &text, &[]);
        read.err().map(|error| error.kind().name())
    }

    #[test]
    fn an_address_is_one_of_the_web() {
        for address in ["https://example.org/a?b=c", "http://example.org", "HTTPS://例子.org/页"]
        {
            assert_eq!(error(&format!("address = \"{address}\"")), None, "{address}");
            assert_eq!(error(&format!("read_at = \"{address}\"")), None, "{address}");
        }
        let scripts =
            ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "/a", "https://"];
        for address in scripts.into_iter().chain(["https:// example.org", "www.example.org"]) {
            assert_eq!(error(&format!("address = \"{address}\"")), Some("not-an-address"));
            assert_eq!(error(&format!("read_at = \"{address}\"")), Some("not-an-address"));
        }
    }

    #[test]
    fn a_source_speaks_one_language_or_two() {
        assert_eq!(error("publisher = { en = \"A\", zh = \"甲\" }\nread_in = \"B\""), None);
        assert_eq!(error("publisher = \"\""), Some("empty-text"));
        assert_eq!(error("licence = \"a\\u0007\""), Some("control-character"));
    }
}
