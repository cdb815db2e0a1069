//! What presets for programs have in common: every figure comes with its source and quote.

use super::super::source_json::SourceJson;
use crate::catalog::{Cited, Entry};
use crate::model::Exactness;
use serde::Serialize;

/// Declares an object of the output: its keys, each with what it is and how it follows.
macro_rules! shape {
    (
        $(#[$about:meta])*
        $shape:ident($($from:ident: $from_type:ty),*) {
            $($(#[$of_key:meta])* $key:ident: $type:ty = $value:expr,)*
        }
    ) => {
        $(#[$about])*
        #[derive(serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub(super) struct $shape<'a> {
            $($(#[$of_key])* $key: $type,)*
        }

        impl<'a> $shape<'a> {
            fn of($($from: $from_type),*) -> Self {
                Self { $($key: $value,)* }
            }
        }
    };
}
pub(super) use shape;

/// How an entry is called, and where it was defined.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Names<'a> {
    /// The name on the command line.
    id: &'a str,
    /// The name in English, or the only one.
    name: &'a str,
    /// The name in Chinese.
    name_zh: Option<&'a str>,
    /// Other names on the command line.
    aliases: &'a [String],
    /// The user's file it is from; `null` for what is built in.
    file: Option<&'a str>,
}

impl<'a> Names<'a> {
    pub fn of(preset: &'a dyn Entry) -> Self {
        Self {
            id: preset.id(),
            name: &preset.name().en,
            name_zh: preset.name().zh.as_deref(),
            aliases: preset.aliases(),
            file: preset.origin().file.as_deref(),
        }
    }
}

/// Where a figure comes from.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Provenance<'a> {
    /// Whether the source states it, or it was derived or assumed.
    exactness: Exactness,
    /// What a reader has to know about it, in English.
    note: Option<&'a str>,
    /// The same in Chinese.
    note_zh: Option<&'a str>,
    /// The document the figure was read in.
    source: SourceJson<'a>,
}

impl<'a> Provenance<'a> {
    pub fn of<T: ?Sized>(cited: &'a Cited<T>) -> Self {
        let note = cited.note.as_ref();
        Self {
            exactness: cited.exactness,
            note: note.map(|note| note.en.as_str()),
            note_zh: note.and_then(|note| note.zh.as_deref()),
            source: SourceJson::of(cited),
        }
    }
}
