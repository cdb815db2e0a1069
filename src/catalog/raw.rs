//! The shape of a preset file, before its values are read and checked.

use super::tranche::Exactness;
use crate::model::{GenerationBasis, PowerBasis};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;
use toml::Spanned;
use toml::value::Datetime;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    #[serde(default)]
    pub source: BTreeMap<String, SourceTable>,
    #[serde(default)]
    pub deployment: Vec<DeploymentTable>,
    #[serde(default)]
    pub plant: Vec<PlantTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SourceTable {
    pub title: Spanned<String>,
    pub publisher: Option<Spanned<String>>,
    pub date: Option<Spanned<Datetime>>,
    pub address: Option<Spanned<String>>,
    #[serde(default)]
    pub second_hand: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DeploymentTable {
    pub id: Spanned<String>,
    pub name: Spanned<TextOr<BilingualTable>>,
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    pub power: Spanned<String>,
    pub announced: Option<Spanned<Datetime>>,
    pub basis: PowerBasis,
    pub source: Spanned<String>,
    pub quote: Option<Spanned<String>>,
    pub note: Option<Spanned<TextOr<BilingualTable>>>,
    #[serde(default)]
    pub tranche: Vec<TrancheTable>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TrancheTable {
    pub power: Spanned<String>,
    pub online: Spanned<Datetime>,
    pub ramp_from: Option<Spanned<Datetime>>,
    pub offline: Option<Spanned<Datetime>>,
    #[serde(default)]
    pub exactness: Exactness,
    pub source: Spanned<String>,
    pub quote: Option<Spanned<String>>,
    pub note: Option<Spanned<TextOr<BilingualTable>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlantTable {
    pub id: Spanned<String>,
    pub name: Spanned<TextOr<BilingualTable>>,
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    pub installed_capacity: FigureTable,
    pub generation: Spanned<Vec<GenerationTable>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FigureTable {
    pub value: Spanned<String>,
    pub source: Spanned<String>,
    pub quote: Option<Spanned<String>>,
    pub note: Option<Spanned<TextOr<BilingualTable>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GenerationTable {
    pub basis: Spanned<GenerationBasis>,
    pub year: Option<Spanned<u16>>,
    pub value: Spanned<String>,
    pub source: Spanned<String>,
    pub quote: Option<Spanned<String>>,
    pub note: Option<Spanned<TextOr<BilingualTable>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BilingualTable {
    pub en: String,
    pub zh: Option<String>,
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
