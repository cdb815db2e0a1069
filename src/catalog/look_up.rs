//! Looking entries up.

use super::Catalog;
use super::entry::{
    ClaimPreset, CoalPreset, ConsumerPreset, DeploymentPreset, Entry, GridPreset, HardwarePreset,
    PlantPreset, ScenarioPreset,
};

/// The list of one kind of entry, the look-up of one by its name, and all names that it goes by.
macro_rules! kind {
    ($all:ident, $one:ident, $preset:ty, $names:ident, $what:literal) => {
        #[doc = concat!("All ", $what, ", in the order of their files.")]
        pub fn $all(&self) -> impl DoubleEndedIterator<Item = &$preset> + Clone {
            self.$all.iter()
        }

        #[doc = concat!("One of the ", $what, " by its id, alias or name, in any case.")]
        ///
        /// An id goes before an alias, an alias before a name, and of two entries the one loaded last.
        #[must_use]
        pub fn $one(&self, name: &str) -> Option<&$preset> {
            self.$all.look_up(name)
        }

        #[doc = concat!("The ids and aliases of all ", $what, ".")]
        pub fn $names(&self) -> impl Iterator<Item = &str> {
            self.$all.iter().flat_map(names)
        }
    };
}

impl Catalog {
    kind!(deployments, deployment, DeploymentPreset, deployment_names, "deployments");
    kind!(plants, plant, PlantPreset, plant_names, "plants");
    kind!(consumers, consumer, ConsumerPreset, consumer_names, "consumers");
    kind!(grids, grid, GridPreset, grid_names, "grids");
    kind!(hardware, machine, HardwarePreset, machine_names, "accelerators, servers and racks");
    kind!(scenarios, scenario, ScenarioPreset, scenario_names, "scenarios");
    kind!(coal, coal_rate, CoalPreset, coal_names, "rates at which plants burn coal");
    kind!(claims, claim, ClaimPreset, claim_names, "claims");

    /// The ids and aliases of all entries.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let drawn = self.deployment_names().chain(self.machine_names());
        let compared = self.plant_names().chain(self.consumer_names());
        let assumed = self.grid_names().chain(self.scenario_names());
        drawn.chain(compared).chain(assumed).chain(self.coal_names()).chain(self.claim_names())
    }
}

fn names<T: Entry>(entry: &T) -> impl Iterator<Item = &str> {
    std::iter::once(entry.id()).chain(entry.aliases().iter().map(String::as_str))
}
