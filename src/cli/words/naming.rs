//! What the command line calls the fields of a question, and how it asks another.

use super::{both, shell_word};
use crate::ask::{Field, PresetKind};
use crate::cli::flags::argument;
use crate::report::{Language, Naming};

/// Flags, and commands that are typed.
pub struct CommandLine;

impl Naming for CommandLine {
    fn field(&self, field: Field) -> String {
        argument(field.name()).map_or_else(|| field.name().to_owned(), |argument| argument.flag())
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
        match kind {
            PresetKind::Reference => "gigawatt presets plants consumers",
            PresetKind::Plant => "gigawatt presets plants",
            PresetKind::Claim => "gigawatt check",
            _ => "gigawatt presets",
        }
        .to_owned()
    }
}
