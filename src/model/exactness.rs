//! How far a figure can be trusted.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Where a figure comes from, the firmest first. A result is as firm as the weakest of its inputs, and never
/// more than derived, unless all of them are definitions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub(crate) enum Exactness {
    /// A definition, such as 8,760 h for 365 days.
    Exact,
    /// A figure that a source states.
    #[default]
    Stated,
    /// A figure of the user's own, in an argument or a table. A preset names a source instead.
    #[serde(skip_deserializing)]
    Given,
    /// Calculated from stated or given figures.
    Derived,
    /// Somebody's reading or choice where no source gives a figure.
    Assumed,
}

impl Exactness {
    /// The word for it in data: `exact`, `stated`, `given`, `derived` or `assumed`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Stated => "stated",
            Self::Given => "given",
            Self::Derived => "derived",
            Self::Assumed => "assumed",
        }
    }

    /// The exactness of what is calculated from all of `inputs`.
    #[must_use]
    pub fn calculated(inputs: impl IntoIterator<Item = Self>) -> Self {
        match Self::weakest(inputs) {
            Self::Exact => Self::Exact,
            weakest => weakest.max(Self::Derived),
        }
    }

    /// The weakest of several; of none it is that of a definition.
    #[must_use]
    pub fn weakest(inputs: impl IntoIterator<Item = Self>) -> Self {
        inputs.into_iter().max().unwrap_or(Self::Exact)
    }
}

impl fmt::Display for Exactness {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
