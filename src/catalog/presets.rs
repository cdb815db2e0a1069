//! The kinds of presets, each with what it says.

use super::built_in::fields;
use super::cited::{Cited, Name, Origin};
use super::entry::{Entry, Figure, preset};
use super::sorts::{ConsumerKind, HardwareKind, PlantKind};
use crate::estimate::Estimate;
use crate::model::{
    AnnualConsumption, AnnualGeneration, CoalRate, ConsumptionMeasure, Deployment, GridIntensity,
    Schedule, Tranche,
};
use crate::quantity::{Power, Time};
use std::sync::Arc;

preset! {
    /// A named deployment, such as `openai-amd`.
    DeploymentPreset = "deployment" {
        /// The announced power.
        power: Cited<Deployment>,
        /// The day of the announcement, as `2025-10-06`.
        announced: Option<String>,
        /// It is shown where no deployment is named, as those of the article are.
        by_default: bool,
        /// When which part of it runs, the earliest first; empty where nothing is said of that.
        tranches: Vec<Cited<Tranche>>,
    }
    keeps by_default
    |preset| {
        let power = Figure {
            basis: Some(preset.power.value.basis.name()),
            power: Some(preset.nameplate()),
            ..Figure::of("power", &preset.power)
        };
        std::iter::once(power).chain(preset.tranches.iter().map(|cited| Figure {
            basis: Some(cited.exactness.name()),
            year: u16::try_from(cited.value.online().year()).ok(),
            power: Some(cited.value.power()),
            ..Figure::of("tranche", cited)
        })).collect()
    }
}

preset! {
    /// A named power plant, such as `three-gorges`.
    PlantPreset = "plant" {
        /// What drives it, if the preset says so.
        kind: Option<PlantKind>,
        /// The power of all its units together.
        installed_capacity: Cited<Power>,
        /// What it generates in a year: design, actual years, record.
        generation: Arc<[Cited<AnnualGeneration>]>,
    }
    |preset| {
        let capacity = &preset.installed_capacity;
        let capacity = Figure {
            power: Some(Estimate::exactly(capacity.value)),
            ..Figure::of("installed_capacity", capacity)
        };
        std::iter::once(capacity).chain(preset.generation.iter().map(|cited| Figure {
            basis: Some(cited.value.basis.name()),
            year: cited.value.year,
            energy: Some(Estimate::exactly(cited.value.energy)),
            ..Figure::of("annual_generation", cited)
        })).collect()
    }
}

preset! {
    /// A named consumer, such as `us-home`: a home, a city, a country; or one use of something, such as a
    /// query.
    ConsumerPreset = "consumer" {
        /// What sort of consumer.
        kind: ConsumerKind,
        /// What it takes in a year, or one use of it.
        consumption: Arc<[Cited<AnnualConsumption>]>,
    }
    |preset| {
        let name = if preset.is_use() { "energy_of_one" } else { "annual_consumption" };
        preset.consumption.iter().map(|cited| Figure {
            basis: Some(cited.value.basis.name()),
            measure: cited.value.measure.map(ConsumptionMeasure::name),
            year: cited.value.year,
            energy: Some(cited.value.energy),
            ..Figure::of(name, cited)
        }).collect()
    }
}

preset! {
    /// A named set of assumptions, such as `typical`, each with its source.
    ScenarioPreset = "scenario" {
        /// Average power over nameplate, 0 to 1.
        utilization: Cited<Estimate<f64>>,
        /// Facility energy over IT energy, 1 and more.
        pue: Cited<Estimate<f64>>,
        /// The hours of a year.
        hours: Cited<Time>,
    }
    |preset| vec![
        Figure::of("utilization", &preset.utilization),
        Figure::of("pue", &preset.pue),
        Figure::of("hours_per_year", &preset.hours),
    ]
}

preset! {
    /// A named piece of hardware, such as `gb200-nvl72`, with the power it draws.
    HardwarePreset = "hardware" {
        /// What sort of hardware.
        kind: HardwareKind,
        /// The year it came or is to come.
        year: Option<u16>,
        /// The power of one.
        power: Cited<Estimate<Power>>,
    }
    |preset| vec![Figure {
        year: preset.year,
        power: Some(preset.power.value),
        ..Figure::of("power", &preset.power)
    }]
}

preset! {
    /// A named grid, such as `us`, with its carbon intensities.
    GridPreset = "grid" {
        /// The intensity of each year.
        intensity: Arc<[Cited<GridIntensity>]>,
    }
    |preset| preset.intensity.iter().map(|cited| Figure {
        basis: Some(cited.value.basis.name()),
        year: Some(cited.value.year),
        per_energy: Some(cited.value.intensity),
        ..Figure::of("intensity", cited)
    }).collect()
}

preset! {
    /// How much standard coal plants burn for a kilowatt-hour, such as `coal-plants`.
    CoalPreset = "coal" {
        /// The rate of each year.
        rate: Arc<[Cited<CoalRate>]>,
    }
    |preset| preset.rate.iter().map(|cited| Figure {
        basis: Some(cited.value.basis.name()),
        year: Some(cited.value.year),
        per_energy: Some(cited.value.per_energy),
        ..Figure::of("coal_rate", cited)
    }).collect()
}

preset! {
    /// A published claim to be checked, such as `7GW for 1h = 700万度`; its name is the claim in prose.
    ClaimPreset = "claim" {
        /// The claim as an equation; its value repeats the text.
        statement: Cited<String>,
    }
    |preset| vec![Figure::of("statement", &preset.statement)]
}

fields! {
    Deployment { nameplate, basis, drawn, per_year }
    AnnualGeneration { energy, basis, year }
    AnnualConsumption { energy, basis, year, measure }
    GridIntensity { intensity, basis, gas, year }
    CoalRate { per_energy, basis, year }
}

impl DeploymentPreset {
    /// The announced power.
    #[must_use]
    pub fn nameplate(&self) -> Estimate<Power> {
        self.power.value.nameplate
    }

    /// When it runs; `None` where nothing is said of that.
    #[must_use]
    pub fn schedule(&self) -> Option<Schedule> {
        let tranche = |cited: &Cited<Tranche>| cited.value;
        Schedule::new(self.tranches.iter().map(tranche).collect()).ok()
    }
}

impl ConsumerPreset {
    /// Whether its figures are of one use, and not of a year.
    #[must_use]
    pub fn is_use(&self) -> bool {
        self.kind == ConsumerKind::Use
    }
}
