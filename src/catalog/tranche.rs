//! The schedule of a preset.

use super::cited::Cited;
use super::entry::DeploymentPreset;
use crate::model::{Schedule, Tranche};

impl DeploymentPreset {
    /// When it runs; `None` where nothing is said of that.
    ///
    /// ```
    /// use gigawatt::catalog::Catalog;
    /// use gigawatt::model::new_year;
    /// use gigawatt::quantity::parse_power;
    ///
    /// let catalog = Catalog::embedded();
    /// let schedule = catalog.deployment("openai-amd").and_then(|preset| preset.schedule());
    /// let power = schedule.map(|schedule| schedule.power_at(new_year(2027)).central());
    /// assert_eq!(power, Some(parse_power("1 GW")?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn schedule(&self) -> Option<Schedule> {
        let tranche = |cited: &Cited<Tranche>| cited.value;
        Schedule::new(self.tranches.iter().map(tranche).collect()).ok()
    }
}
