//! What the JSON of all results has in common.

pub(crate) use crate::quantity::{Number, NumberRange, serialize_figures};
use serde::{Serialize, Serializer};

/// The version of the shape of every JSON output.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SchemaVersion;

impl SchemaVersion {
    pub(crate) const CURRENT: u32 = 2;
}

impl Serialize for SchemaVersion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(Self::CURRENT)
    }
}

/// A figure of an output: one that is always there, or one that may be left out.
pub(crate) trait Figure {
    /// Whether it is always there.
    #[cfg(feature = "schema")]
    const REQUIRED: bool;

    fn range(&self) -> Option<NumberRange>;
}

impl Figure for NumberRange {
    #[cfg(feature = "schema")]
    const REQUIRED: bool = true;

    fn range(&self) -> Option<NumberRange> {
        Some(*self)
    }
}

impl Figure for Option<NumberRange> {
    #[cfg(feature = "schema")]
    const REQUIRED: bool = false;

    fn range(&self) -> Option<NumberRange> {
        *self
    }
}

/// Declares figures of an output, each with what it is. To be flattened into the object they are keys of:
/// [`serialize_figures`] writes them, and the schema says the same.
macro_rules! figures {
    ($(#[doc = $about:literal])* $visibility:vis struct $name:ident {
        $($(#[doc = $doc:literal])+ $key:ident: $kind:ty,)+
    }) => {
        $(#[doc = $about])*
        $visibility struct $name {
            $($(#[doc = $doc])+ pub $key: $kind,)+
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                use $crate::view::json::{Figure, serialize_figures};
                let figures = [$((stringify!($key), Figure::range(&self.$key))),+];
                serialize_figures(serializer, figures)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                use $crate::view::json::{Figure, figures_schema};
                let figures = [
                    $((stringify!($key), concat!($($doc),+), <$kind as Figure>::REQUIRED)),+
                ];
                figures_schema(&figures)
            }
        }
    };
}
pub(crate) use figures;

#[cfg(feature = "schema")]
mod described;
#[cfg(feature = "schema")]
pub(crate) use described::FigureBasis;
#[cfg(feature = "schema")]
pub(crate) use described::figures_schema;
#[cfg(feature = "schema")]
pub(crate) use described::schema;
