//! What the fields of a question are called in Python, and how another question is asked there.

use gigawatt::ask::{Field, PresetKind};
use gigawatt::render::{Language, Naming};

/// The arguments of the functions.
pub struct Arguments;

impl Naming for Arguments {
    fn field(&self, field: Field) -> String {
        match field {
            Field::From => "start",
            Field::To => "end",
            Field::Units => "unit",
            other => other.name(),
        }
        .to_owned()
    }

    fn asking(&self, field: Field, value: &str, language: Language) -> String {
        match field {
            Field::Targets => format!("gigawatt.solve({})", quoted(value)),
            Field::Claims => format!("gigawatt.check({})", quoted(value)),
            Field::Schedule => format!("gigawatt.timeline(schedule={})", quoted(value)),
            _ => self.asking_of(crate::said::some_power(language), field, value),
        }
    }

    fn asking_of(&self, power: &str, field: Field, value: &str) -> String {
        format!("gigawatt.calc({}, {}={})", quoted(power), self.field(field), quoted(value))
    }

    fn listing(&self, kind: PresetKind) -> String {
        match kind {
            PresetKind::Reference => "gigawatt.presets(\"plants\", \"consumers\")",
            PresetKind::Plant => "gigawatt.presets(\"plants\")",
            PresetKind::Claim => "gigawatt.check()",
            _ => "gigawatt.presets()",
        }
        .to_owned()
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
