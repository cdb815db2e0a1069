//! Values with where they come from.

use crate::model::Exactness;
use std::sync::Arc;

/// A text in English and, if there is one, in Chinese.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub(crate) struct Bilingual {
    /// English, or the only language there is.
    pub en: String,
    /// Chinese.
    pub zh: Option<String>,
}

/// What an entry is called, and the forms that its name has in a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub(crate) struct Name {
    pub text: Bilingual,
    /// In a sentence, in English with an article: `a US home`.
    pub said: Option<Bilingual>,
    /// What stands behind a number, of what is counted: `US homes`.
    pub many: Option<Bilingual>,
    /// What stands between a number and that in Chinese: 户.
    pub classifier: Option<String>,
    /// Whether it takes the verb of several: data centres use.
    pub is_plural: bool,
}

impl Name {
    /// Whether it is said how many of it there are, and not how many times one of it.
    pub fn is_counted(&self, count: f64) -> bool {
        const FEWEST: f64 = 2.0;

        self.many.is_some() && count >= FEWEST
    }
}

impl std::ops::Deref for Name {
    type Target = Bilingual;

    fn deref(&self) -> &Bilingual {
        &self.text
    }
}

impl From<Bilingual> for Name {
    fn from(text: Bilingual) -> Self {
        Self { text, said: None, many: None, classifier: None, is_plural: false }
    }
}

/// The document that a figure comes from, and where it was read if that is another one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub(crate) struct Source {
    /// The key that figures refer to it by, within its file.
    pub key: String,
    /// Its title, or what describes it best.
    pub title: Bilingual,
    /// Who published the figure.
    pub publisher: Option<Bilingual>,
    /// When, as `2026-01-06`.
    pub date: Option<String>,
    /// Where the publisher has it.
    pub address: Option<String>,
    /// Where it was read, if that is not at the publisher's address: a copy, or who tells of it.
    pub read_at: Option<String>,
    /// Who runs the place where it was read.
    pub read_in: Option<Bilingual>,
    /// The licence of the data, such as `CC BY 4.0`.
    pub licence: Option<String>,
    /// It was not read at its publisher's.
    pub second_hand: bool,
}

impl Source {
    /// Whether another source is the same document, whatever its key: it stands or was read at one address,
    /// or without any has the same title.
    #[must_use]
    pub fn is_same_document(&self, other: &Self) -> bool {
        let addresses = |source: &Self| {
            [&source.address, &source.read_at].into_iter().flatten().cloned().collect::<Vec<_>>()
        };
        let (here, there) = (addresses(self), addresses(other));
        if here.is_empty() && there.is_empty() {
            return self.title == other.title;
        }
        here.iter().any(|address| there.contains(address))
    }

    /// The address to cite: the publisher's, or else that of a named place which tells of it. A copy
    /// that nobody stands for is no place to send a reader to.
    #[must_use]
    pub fn citable(&self) -> Option<&str> {
        let told = self.read_at.as_deref().filter(|_| self.read_in.is_some());
        self.address.as_deref().or(told)
    }
}

/// Whether an address is one of the web, written without what would end it in a text.
pub(super) fn is_of_the_web(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    let host = lower.strip_prefix("https://").or_else(|| lower.strip_prefix("http://"));
    let ends = |c: char| c.is_whitespace() || matches!(c, '<' | '>');
    host.is_some_and(|host| host.starts_with(|c: char| c.is_alphanumeric() || c == '['))
        && !address.contains(ends)
}

/// A value with its source.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) struct Cited<T: ?Sized> {
    /// The value as the preset writes it, such as `60亿瓦`.
    pub written: String,
    /// Whether the source states it, or it was calculated or assumed.
    pub exactness: Exactness,
    /// The document that says it.
    pub source: Arc<Source>,
    /// Which issue of its source says it, such as `IEA 2026-04`.
    pub edition: Option<String>,
    /// The sentence that says it, in its own language.
    pub quote: Option<String>,
    /// What a reader has to know about it.
    pub note: Option<Bilingual>,
    /// The value.
    pub value: T,
}

impl<T> Cited<T> {
    /// The same source for what a value is part of.
    pub(crate) fn with<U>(&self, value: U) -> Cited<U> {
        Cited {
            value,
            written: self.written.clone(),
            exactness: self.exactness,
            source: Arc::clone(&self.source),
            edition: self.edition.clone(),
            quote: self.quote.clone(),
            note: self.note.clone(),
        }
    }
}

/// Where an entry was defined.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) struct Origin {
    /// The file of a user's entry; `None` for one that is part of the program.
    pub file: Option<String>,
    /// A user's entry stands in for one of the same id that is part of the program.
    pub replaces_built_in: bool,
}

impl Origin {
    /// Whether the program itself knows an entry of this id, replaced or not.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        self.file.is_none() || self.replaces_built_in
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_are_such() {
        for address in [
            "https://example.org/plan?a=1&b=(2)#c", "HTTP://example.org", "http://[2001:db8::1]/",
            "https://三峡.example/发电",
        ] {
            assert!(is_of_the_web(address), "{address}");
        }
        for address in [
            "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "/etc/passwd",
            "example.org/plan", "https://", "https:///plan", "https://example.org/a b",
            "https://example.org/><script>", " https://example.org", "ftp://example.org",
        ] {
            assert!(!is_of_the_web(address), "{address}");
        }
    }
}
