//! The words of the command line, both languages of each side by side; one file a subject.

pub(super) mod files;
pub(super) mod fleet;
pub(super) mod labels;
pub(super) mod naming;
pub(super) mod rows;
pub(super) mod table;
pub(super) mod usage;

use crate::report::{Language, alternatives};
use std::fmt::Display;

/// A text in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Both {
    en: &'static str,
    zh: &'static str,
}

pub(super) const fn both(en: &'static str, zh: &'static str) -> Both {
    Both { en, zh }
}

/// What needs no translation.
pub(super) const fn same(text: &'static str) -> Both {
    both(text, text)
}

impl Both {
    pub fn of(self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Chinese => self.zh,
        }
    }
}

/// Between the members of a list.
const COMMA: Both = both(", ", "、");

/// The names in backquotes, one of which is to be chosen.
fn any_of<T: Display>(names: &[T], language: Language) -> String {
    alternatives(names, COMMA.of(language), both(" or ", " 或 ").of(language))
}

/// The names in backquotes, all of which are meant.
fn all_of<T: Display>(names: &[T], language: Language) -> String {
    alternatives(names, COMMA.of(language), both(" and ", "和").of(language))
}

/// A text as a word of a command line, in quotes if a shell would give a meaning to it.
pub(super) fn shell_word(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "_-./=,:@%+".contains(c);
    if text.chars().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}
