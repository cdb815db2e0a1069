//! The shape of a preset file, before its values are read and checked.

use super::entry::{ConsumerKind, HardwareKind, PlantKind};
use crate::model::{ConsumptionBasis, Exactness, GenerationBasis, IntensityBasis, PowerBasis};
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
    #[serde(default)]
    pub consumer: Vec<ConsumerTable>,
    #[serde(default)]
    pub grid: Vec<GridTable>,
    #[serde(default)]
    pub hardware: Vec<HardwareTable>,
    #[serde(default)]
    pub scenario: Vec<ScenarioTable>,
    #[serde(default)]
    pub claim: Vec<ClaimTable>,
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
    #[serde(default)]
    pub exactness: Exactness,
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
    pub kind: Option<PlantKind>,
    pub installed_capacity: FigureTable,
    pub generation: Spanned<Vec<YearTable<GenerationBasis>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ConsumerTable {
    pub id: Spanned<String>,
    pub name: Spanned<TextOr<BilingualTable>>,
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    pub kind: ConsumerKind,
    pub consumption: Spanned<Vec<YearTable<ConsumptionBasis>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GridTable {
    pub id: Spanned<String>,
    pub name: Spanned<TextOr<BilingualTable>>,
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    pub intensity: Spanned<Vec<YearTable<IntensityBasis>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HardwareTable {
    pub id: Spanned<String>,
    pub name: Spanned<TextOr<BilingualTable>>,
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    pub kind: HardwareKind,
    pub year: Option<Spanned<u16>>,
    pub power: Spanned<String>,
    #[serde(default)]
    pub exactness: Exactness,
    pub source: Spanned<String>,
    pub quote: Option<Spanned<String>>,
    pub note: Option<Spanned<TextOr<BilingualTable>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScenarioTable {
    pub id: Spanned<String>,
    pub name: Spanned<TextOr<BilingualTable>>,
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    pub utilization: FigureTable,
    pub pue: FigureTable,
    pub hours: FigureTable,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClaimTable {
    pub id: Spanned<String>,
    pub name: Spanned<TextOr<BilingualTable>>,
    #[serde(default)]
    pub aliases: Vec<Spanned<String>>,
    pub statement: Spanned<String>,
    pub source: Spanned<String>,
    pub quote: Option<Spanned<String>>,
    pub note: Option<Spanned<TextOr<BilingualTable>>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FigureTable {
    pub value: Spanned<String>,
    #[serde(default)]
    pub exactness: Exactness,
    pub source: Spanned<String>,
    pub quote: Option<Spanned<String>>,
    pub note: Option<Spanned<TextOr<BilingualTable>>>,
}

/// A figure of a year, or of no year in particular: what it is says its basis.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct YearTable<B> {
    pub basis: Spanned<B>,
    pub year: Option<Spanned<u16>>,
    pub value: Spanned<String>,
    pub exactness: Option<Exactness>,
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

impl<B> YearTable<B> {
    /// What every figure has; a figure that says nothing of its exactness is of the `usual` one.
    pub fn into_figure(self, usual: Exactness) -> FigureTable {
        FigureTable {
            value: self.value,
            exactness: self.exactness.unwrap_or(usual),
            source: self.source,
            quote: self.quote,
            note: self.note,
        }
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
