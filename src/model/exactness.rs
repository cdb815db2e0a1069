//! How far a figure can be trusted.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Where a figure comes from, the firmest first. A result is as firm as the weakest of its inputs.
///
/// ```
/// use gigawatt::model::Exactness;
///
/// let inputs = [Exactness::Exact, Exactness::Assumed, Exactness::Stated];
/// assert_eq!(Exactness::weakest(inputs), Exactness::Assumed);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Exactness {
    /// A definition, such as 8,760 h for 365 days.
    Exact,
    /// A figure that a source, or the user, states.
    #[default]
    Stated,
    /// Calculated from stated figures.
    Derived,
    /// Somebody's reading or choice where no source gives a figure.
    Assumed,
}

impl Exactness {
    /// The word for it in data: `exact`, `stated`, `derived` or `assumed`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Stated => "stated",
            Self::Derived => "derived",
            Self::Assumed => "assumed",
        }
    }

    /// The exactness of what is calculated from all of `inputs`; of nothing it is a definition.
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
