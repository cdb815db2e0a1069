//! Powers that have a name: deployments, and single machines.

use crate::catalog::{DeploymentPreset, HardwareKind, HardwarePreset, Name, Source};
use crate::estimate::Estimate;
use crate::model::{Deployment, Exactness};
use crate::quantity::{Amount, Power, Written, implied_rounding};
use std::sync::Arc;

/// A power that a preset stands for, where an amount names it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NamedPower {
    pub(crate) name: Name,
    deployment: Deployment,
    exactness: Exactness,
    rounding: f64,
    pub(crate) source: Arc<Source>,
    pub(crate) quote: Option<String>,
    /// A card or chip alone, without its host and its cooling.
    pub(crate) bare: bool,
}

impl NamedPower {
    /// That of a deployment.
    #[must_use]
    pub fn deployment(preset: &DeploymentPreset) -> Self {
        Self {
            name: preset.name.clone(),
            deployment: preset.power.value,
            exactness: preset.power.exactness,
            rounding: implied_rounding(&preset.power.written),
            source: Arc::clone(&preset.power.source),
            quote: preset.power.quote.clone(),
            bare: false,
        }
    }

    /// That of one machine.
    #[must_use]
    pub fn hardware(preset: &HardwarePreset) -> Self {
        Self {
            name: preset.name.clone(),
            deployment: Deployment::between(preset.power.value),
            exactness: preset.power.exactness,
            rounding: implied_rounding(&preset.power.written),
            source: Arc::clone(&preset.power.source),
            quote: preset.power.quote.clone(),
            bare: preset.kind == HardwareKind::Accelerator,
        }
    }

    /// An amount with the power in place of its name; any other amount as it is.
    #[must_use]
    pub fn stands_in(&self, written: Written) -> Written {
        let drawn = self.deployment.drawn;
        let amount = match written.amount {
            Amount::Multiple { count, .. } if drawn => Amount::Rate(self.times(count)),
            Amount::Multiple { count, .. } => Amount::Power(self.times(count)),
            Amount::NamedOver { count, duration, .. } => {
                Amount::Over { power: self.times(count), duration, drawn }
            }
            amount => return Written { amount, ..written },
        };
        let rounding = (1.0 + written.rounding) * (1.0 + self.rounding) - 1.0;
        Written { amount, rounding, ..written }
    }

    /// So many of it.
    #[must_use]
    pub fn times(&self, count: Estimate<f64>) -> Estimate<Power> {
        self.deployment.nameplate.combine(count, |power, count| power * count)
    }

    /// The power with what it counts.
    pub(crate) fn power(&self) -> &Deployment {
        &self.deployment
    }

    /// How far it can be trusted.
    pub(crate) fn exactness(&self) -> Exactness {
        self.exactness
    }

    /// The document in which it was read.
    pub(crate) fn source(&self) -> &Source {
        &self.source
    }
}
