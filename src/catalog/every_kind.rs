//! The kinds of presets, in the order in which they are told: everything that holds of each of them follows
//! from this list.

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
pub(crate) use every_kind;
