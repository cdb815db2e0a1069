//! Values of a preset file: with their places in it, or written in one of two ways; and what stands around a place
//! that could not be read.

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;
use std::ops::Range;

#[cfg(feature = "schema")]
pub(super) use described::Day;

/// A value and where it stands. The TOML reader's own type says nothing of its shape.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub(super) struct Spanned<T>(toml::Spanned<T>);

impl<T> Spanned<T> {
    /// The bytes of the value.
    pub fn span(&self) -> Range<usize> {
        self.0.span()
    }

    /// The value.
    pub fn get_ref(&self) -> &T {
        self.0.get_ref()
    }

    /// The value alone.
    pub fn into_inner(self) -> T {
        self.0.into_inner()
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Spanned<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(generator)
    }
}

/// A string, or a table of shape `T`. Serde's untagged enums do the same with messages that help nobody.
#[derive(Debug)]
pub(super) enum TextOr<T> {
    Text(String),
    Table(T),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for TextOr<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextOrVisitor<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for TextOrVisitor<T> {
            type Value = TextOr<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or a table")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(TextOr::Text(text.to_owned()))
            }

            fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
                Ok(TextOr::Text(text))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(TextOr::Table)
            }
        }

        deserializer.deserialize_any(TextOrVisitor(PhantomData))
    }
}

#[cfg(feature = "schema")]
mod described {
    use super::TextOr;
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use std::borrow::Cow;

    /// A day, which TOML writes without quotes.
    pub(in super::super) enum Day {}

    impl JsonSchema for Day {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            "Day".into()
        }

        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({ "type": "string", "format": "date" })
        }
    }

    impl<T: JsonSchema> JsonSchema for TextOr<T> {
        fn schema_name() -> Cow<'static, str> {
            format!("TextOr{}", T::schema_name()).into()
        }

        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            json_schema!({ "anyOf": [{ "type": "string" }, generator.subschema_for::<T>()] })
        }
    }
}

/// The key that a fault is about, and a source that the file defines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place<'a> {
    /// The last part of the key or of the table's name; empty where there is none.
    pub key: &'a str,
    /// The first source of the file, or an example of one.
    pub source: &'a str,
}

impl<'a> Place<'a> {
    /// The surroundings of a byte of `text`.
    pub fn of(text: &'a str, at: usize) -> Self {
        let before = text.get(..at).unwrap_or(text);
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        let line = text[start..].lines().next().unwrap_or_default().trim();
        let name = match line.strip_prefix('[') {
            Some(header) => header.trim_start_matches('[').split(']').next(),
            None => line.split_once('=').map(|(key, _)| key),
        };
        let key = name.and_then(|name| name.rsplit('.').next()).unwrap_or_default();
        let source = text.lines().find_map(|line| line.trim().strip_prefix("[source."));
        let source = source.and_then(|rest| rest.split(']').next()).unwrap_or("permit");
        Self { key: key.trim(), source: source.trim_matches('"') }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_that_of_the_line() {
        let text = "[source.\"a plan\"]\ntitle = \"Plan\"\n[plant.generation]\npower=3\n\n";
        let key = |mark: &str| Place::of(text, text.find(mark).unwrap()).key;
        assert_eq!(key("Plan\""), "title");
        assert_eq!(key("[plant"), "generation");
        assert_eq!(key("3"), "power");
        assert_eq!(Place::of(text, text.len()).key, "");
        assert_eq!(Place::of(text, 0).source, "a plan");
        assert_eq!(Place::of("", 0).source, "permit");
    }
}
