//! The kinds of presets, in the order in which they are told: everything that holds of each of them follows
//! from this list.

use super::built_in::Section;
use super::entry::Entry;
use super::shelf::Shelf;
use super::warning::PresetWarning;

/// Hands every kind to a macro: its list, one of it, their names, its preset, its table in a file and what
/// it is called.
macro_rules! every_kind {
    ($macro:ident) => {
        $macro! {
            /// Announced or built deployments.
            deployments, deployment, deployment_names, DeploymentPreset, deployment, "deployments";
            /// Power plants.
            plants, plant, plant_names, PlantPreset, plant, "plants";
            /// Homes, cities, countries.
            consumers, consumer, consumer_names, ConsumerPreset, consumer, "consumers";
            /// Sets of assumptions.
            scenarios, scenario, scenario_names, ScenarioPreset, scenario, "scenarios";
            /// Chips, servers, racks.
            hardware, machine, machine_names, HardwarePreset, hardware, "accelerators, servers and racks";
            /// Grids with their carbon intensities.
            grids, grid, grid_names, GridPreset, grid, "grids";
            /// What coal-fired plants burn.
            coal, coal_rate, coal_names, CoalPreset, coal, "rates at which plants burn coal";
            /// Claims to be checked.
            claims, claim, claim_names, ClaimPreset, claim, "claims";
        }
    };
}

macro_rules! catalog {
    ($(
        $(#[$about:meta])*
        $all:ident, $one:ident, $names:ident, $preset:ident, $table:ident, $what:literal;
    )*) => {
        use super::presets::{$($preset),*};

        /// A collection of presets.
        ///
        /// ```
        /// use gigawatt::catalog::Catalog;
        /// use uom::si::power::watt;
        ///
        /// let catalog = Catalog::embedded();
        /// let amd = catalog.deployment("openai-amd").unwrap();
        /// assert_eq!(amd.nameplate().central().get::<watt>(), 6e9);
        /// assert_eq!(amd.power.quote.as_deref(), Some("OpenAI计划在未来几年内部署总计60亿瓦的AMD GPU算力"));
        /// ```
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Catalog {
            $($(#[$about])* pub(super) $all: Shelf<$preset>,)*
            pub(super) warnings: Vec<PresetWarning>,
        }

        impl Catalog {
            /// The presets that are part of the program, a section for each kind.
            pub(super) fn of_sections(mut next: impl FnMut() -> Section) -> Self {
                Self { $($all: Shelf::built_in(next()),)* warnings: Vec::new() }
            }

            /// Lays the entries of another catalog over those already there, as
            /// [`overlay`](Self::overlay) does.
            pub fn merge(&mut self, over: Self) {
                $(self.$all.lay_over(over.$all);)*
                self.warnings.extend(over.warnings);
            }

            /// All entries.
            pub(crate) fn entries(&self) -> impl Iterator<Item = &dyn Entry> {
                let none = std::iter::empty();
                none$(.chain(self.$all.iter().map(|entry| -> &dyn Entry { entry })))*
            }

            $(
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
                self.$all.iter().flat_map(|entry| names(entry))
            }
            )*
        }
    };
}

every_kind!(catalog);

impl Catalog {
    /// The ids and aliases of all entries.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries().flat_map(names)
    }
}

fn names(entry: &dyn Entry) -> impl Iterator<Item = &str> {
    std::iter::once(entry.id()).chain(entry.aliases().iter().map(String::as_str))
}

pub(crate) use every_kind;
