//! The words of the command line, both languages of each side by side; one file a subject.

pub(super) mod assistants;
pub(super) mod files;
pub(super) mod fleet;
pub(super) mod labels;
pub(super) mod rows;
pub(super) mod table;
pub(super) mod topics;
pub(super) mod understood;
pub(super) mod usage;

use super::flags::{Argument, argument};
use crate::ask::{Field, PresetKind};
use crate::language::Language;
use crate::view::Naming;

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

/// A text as a word of a command line, in quotes if a shell would give a meaning to it.
pub(super) fn shell_word(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "_-./=,:@%+".contains(c);
    if text.chars().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

/// How the library calls the fields of a question, and asks another: by flags, and commands that are typed.
pub(super) struct CommandLine;

impl Naming for CommandLine {
    fn field(&self, field: Field) -> String {
        argument(field.name()).map_or_else(|| field.name().to_owned(), Argument::flag)
    }

    fn asking(&self, field: Field, value: &str, language: Language) -> String {
        match field {
            Field::Targets => format!("gigawatt solve {value}"),
            Field::Claims => format!("gigawatt check {value}"),
            Field::Schedule => format!("gigawatt timeline --schedule {}", shell_word(value)),
            field => {
                let power = both("7GW", "70亿瓦").of(language);
                format!("gigawatt {power} {} {value}", self.field(field))
            }
        }
    }

    fn asking_of(&self, power: &str, field: Field, value: &str) -> String {
        format!("gigawatt {} {} {}", shell_word(power), self.field(field), shell_word(value))
    }

    fn listing(&self, kind: PresetKind) -> String {
        match kind.listed() {
            _ if kind == PresetKind::Claim => "gigawatt check".to_owned(),
            Some(names) => format!("gigawatt presets {names}"),
            None => "gigawatt presets".to_owned(),
        }
    }
}
