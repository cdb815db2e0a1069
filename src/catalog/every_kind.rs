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

/// What one of each kind is called, by the name of its table in a file.
pub(crate) mod called {
    use super::super::sorts::ConsumerKind;
    use crate::language::{messages, terms};

    messages! {
        deployment { en: "Deployment", zh: "项目" }
        plant { en: "Plant", zh: "电站" }
        consumer { en: "Consumer", zh: "用电方" }
        scenario { en: "Scenario", zh: "情景" }
        hardware { en: "Hardware", zh: "设备" }
        grid { en: "Grid", zh: "电网" }
        coal { en: "Coal", zh: "耗煤" }
        claim { en: "Claim", zh: "论断" }
    }

    terms! {
        /// Heads the consumers of a kind.
        consumer_kind(ConsumerKind) {
            Use { en: "Use", zh: "用途" }
            Appliance { en: "Appliance", zh: "家用电器" }
            Person { en: "Person", zh: "个人" }
            Home { en: "Home", zh: "家庭" }
            Vehicle { en: "Vehicle", zh: "车辆" }
            Company { en: "Company", zh: "企业" }
            DataCentres { en: "Data centres", zh: "数据中心" }
            Network { en: "Network", zh: "网络" }
            Sector { en: "Sector", zh: "行业" }
            City { en: "City", zh: "城市" }
            Region { en: "State or province", zh: "州或省" }
            Country { en: "Country or territory", zh: "国家或地区" }
            World { en: "World", zh: "世界" }
        }
    }
}
