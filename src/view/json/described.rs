//! What JSON Schemas say of the parts that all outputs share.

use super::{Number, SchemaVersion};
use crate::model::{ConsumptionBasis, GenerationBasis};
use crate::view::shown::Sentence;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};
use std::borrow::Cow;

/// The schema of an output: the sentence that says it, and the keys of its own.
pub(crate) fn schema<T: JsonSchema>() -> Schema {
    let generator = || SchemaSettings::draft2020_12().for_serialize().into_generator();
    let sentence = generator().into_root_schema_for::<Sentence>();
    let mut schema = generator().into_root_schema_for::<T>();
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        let mut sentence = Map::from_iter(sentence.as_object().cloned().unwrap_or_default());
        sentence.retain(|key, _| ["type", "properties", "required"].contains(&key.as_str()));
        sentence.insert("description".to_owned(), "The result in one sentence.".into());
        properties.insert("sentence".to_owned(), sentence.into());
    }
    schema
}

impl JsonSchema for SchemaVersion {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "SchemaVersion".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "const": Self::CURRENT,
            "description": "The version of this shape; a new one where a key goes or changes its meaning.",
        })
    }
}

impl JsonSchema for Number {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number" })
    }
}

/// The schema of figures by key, each with what it is and whether it is always there.
pub(crate) fn figures_schema(figures: &[(&str, &str, bool)]) -> Schema {
    let mut properties = Map::new();
    for (key, description, _) in figures {
        properties
            .insert((*key).to_owned(), json!({ "type": "number", "description": description }));
        for end in ["low", "high"] {
            properties.insert(format!("{key}_{end}"), json!({ "type": "number" }));
        }
    }
    let required = figures.iter().filter(|(.., required)| *required);
    let required: Vec<&str> = required.map(|(key, ..)| *key).collect();
    json_schema!({ "type": "object", "properties": properties, "required": required })
}

/// What a figure to compare with is: the basis of a generation or a consumption, a capacity, the heat of coal or a grid.
pub(crate) enum FigureBasis {}

impl JsonSchema for FigureBasis {
    fn schema_name() -> Cow<'static, str> {
        "FigureBasis".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "anyOf": [
            generator.subschema_for::<GenerationBasis>(),
            generator.subschema_for::<ConsumptionBasis>(),
            { "enum": ["installed-capacity", "heat-value", "direct", "life-cycle", "given"] },
        ] })
    }
}
