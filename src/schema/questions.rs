//! What goes in and what comes out, for each question that can be asked.

use super::Subject;
use super::describe::Describe;
use crate::ask::Request;
use schemars::generate::SchemaSettings;
use schemars::transform::Transform;
use serde_json::{Map, Value, json};

/// A question that can be asked: a variant of [`Request`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Question {
    /// Its key in the JSON of a [`Request`]: `calc`.
    pub name: String,
    /// The schema of what stands behind the key, an object.
    pub request: Value,
    /// The schema of what comes of it, an object.
    pub answer: Value,
}

/// Every question, in the order of [`Request`].
#[must_use]
pub fn questions() -> Vec<Question> {
    let settings =
        SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    let mut schema = settings.into_generator().into_root_schema_for::<Request>();
    Describe.transform(&mut schema);
    let variants = schema.get("oneOf").and_then(Value::as_array);
    variants.into_iter().flatten().filter_map(question).collect()
}

/// The question of a variant, which is an object with its name as the only key.
fn question(variant: &Value) -> Option<Question> {
    let (name, request) = variant.get("properties")?.as_object()?.iter().next()?;
    let answer = match Subject::of_name(name)? {
        Subject::Calc => either(Subject::Calc.schema(), Subject::Scenarios.schema()),
        subject => subject.schema(),
    };
    Some(Question { name: name.clone(), request: request.clone(), answer })
}

/// The schema of what fits one of two schemas, with the definitions of both.
fn either(one: Value, other: Value) -> Value {
    let mut definitions = Map::new();
    let shapes = [one, other].map(|mut schema| {
        if let Some(schema) = schema.as_object_mut() {
            schema.retain(|key, _| !matches!(key.as_str(), "$schema" | "$id"));
            if let Some(Value::Object(own)) = schema.remove("$defs") {
                definitions.extend(own);
            }
        }
        schema
    });
    json!({ "type": "object", "anyOf": shapes, "$defs": definitions })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_has_a_schema_of_an_object_both_ways() {
        let questions = questions();
        assert!(questions.len() >= 7, "{questions:?}");
        for question in questions {
            assert_eq!(question.request["type"], "object", "{}", question.name);
            assert_eq!(question.answer["type"], "object", "{}", question.name);
            assert!(question.request.pointer("/properties").is_some(), "{}", question.name);
        }
    }

    #[test]
    fn definitions_of_a_name_are_the_same_in_both_answers_of_a_calculation() {
        let [one, other] = [Subject::Calc, Subject::Scenarios].map(Subject::schema);
        let (one, other) = (one["$defs"].as_object(), other["$defs"].as_object());
        let (one, other) = (one.unwrap(), other.unwrap());
        let shared: Vec<&String> = one.keys().filter(|name| other.contains_key(*name)).collect();
        assert!(!shared.is_empty());
        for name in shared {
            assert_eq!(one[name], other[name], "{name}");
        }
    }
}
