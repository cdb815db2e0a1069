//! What the command line calls the fields of a question, and how it asks another.

use super::words::shell_word;
use crate::ask::{Field, PresetKind};
use crate::report::{Language, Naming};

/// Flags, and commands that are typed.
pub(super) struct CommandLine;

impl Naming for CommandLine {
    fn field(&self, field: Field) -> String {
        match field {
            Field::Period | Field::Duration => "--for".to_owned(),
            field => format!("--{}", field.name().replace('_', "-")),
        }
    }

    fn asking(&self, field: Field, value: &str, language: Language) -> String {
        let power = match language {
            Language::Chinese => "70亿瓦",
            _ => "7GW",
        };
        match field {
            Field::Targets => format!("gigawatt solve {value}"),
            Field::Claims => format!("gigawatt check {value}"),
            Field::Schedule => format!("gigawatt timeline --schedule {}", shell_word(value)),
            field => format!("gigawatt {power} {} {value}", self.field(field)),
        }
    }

    fn asking_of(&self, power: &str, field: Field, value: &str) -> String {
        format!("gigawatt {} {} {}", shell_word(power), self.field(field), shell_word(value))
    }

    fn listing(&self, kind: PresetKind) -> String {
        match kind {
            PresetKind::Reference | PresetKind::Plant => "gigawatt references",
            PresetKind::Claim => "gigawatt check",
            _ => "gigawatt presets",
        }
        .to_owned()
    }
}
