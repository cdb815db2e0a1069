//! Texts and dates of a preset file: there, on one line, real.

use super::Loader;
use crate::catalog::cited::Bilingual;
use crate::catalog::error::{PresetError, PresetErrorKind};
use crate::catalog::raw::BilingualTable;
use crate::catalog::spanned::Spanned;
use crate::catalog::text_or::TextOr;
use std::ops::Range;
use toml::value::Datetime;

/// Figures of generation before the first power plants, or for later than plans reach, are slips.
const YEARS: std::ops::RangeInclusive<u16> = 1880..=2200;

impl Loader<'_> {
    pub(super) fn text(&self, text: Spanned<String>) -> Result<String, PresetError> {
        self.check(text.get_ref(), text.span())?;
        Ok(text.into_inner())
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

    /// A text reaches the terminal as it is, so it must not steer it.
    pub(super) fn check(&self, text: &str, span: Range<usize>) -> Result<(), PresetError> {
        if text.trim().is_empty() {
            return Err(self.fail(PresetErrorKind::EmptyText, span));
        }
        if text.chars().any(char::is_control) {
            return Err(self.fail(PresetErrorKind::ControlCharacter, span));
        }
        Ok(())
    }

    /// An address that a reader may open; anything else, such as a script, is none.
    pub(super) fn address(&self, text: Spanned<String>) -> Result<String, PresetError> {
        let span = text.span();
        let address = self.text(text)?;
        let lower = address.to_ascii_lowercase();
        let host = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
        let usable = host.is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric()));
        if usable && !address.contains(char::is_whitespace) {
            return Ok(address);
        }
        Err(self.fail(PresetErrorKind::NotAnAddress, span))
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
