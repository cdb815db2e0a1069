//! The schedule of a preset.

use super::entry::{Cited, DeploymentPreset};
use crate::model::{Schedule, Tranche};
use serde::{Deserialize, Serialize};

/// How sure a figure is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Exactness {
    /// A source says it.
    #[default]
    Stated,
    /// Whoever wrote the preset assumes it, for want of a source.
    Assumed,
}

impl Exactness {
    /// The word for it in data: `stated` or `assumed`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Assumed => "assumed",
        }
    }
}

/// A tranche of a preset's schedule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PresetTranche {
    /// The power and its days.
    pub tranche: Tranche,
    /// Whether a source gives the power and the days.
    pub exactness: Exactness,
}

impl DeploymentPreset {
    /// When it runs; `None` where nothing is said of that.
    ///
    /// ```
    /// use gigawatt::catalog::Catalog;
    /// use gigawatt::model::new_year;
    /// use gigawatt::quantity::parse_power;
    ///
    /// let catalog = Catalog::embedded()?;
    /// let schedule = catalog.deployment("openai-amd").and_then(|preset| preset.schedule());
    /// let power = schedule.map(|schedule| schedule.power_at(new_year(2027)).central());
    /// assert_eq!(power, Some(parse_power("1 GW")?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn schedule(&self) -> Option<Schedule> {
        let tranche = |cited: &Cited<PresetTranche>| cited.value.tranche;
        Schedule::new(self.tranches.iter().map(tranche).collect()).ok()
    }
}
