//! One deployment of a calculation: a preset, or a power of the user's own.

use crate::catalog::{DeploymentPreset, HardwareKind, HardwarePreset, Source};
use crate::estimate::Estimate;
use crate::model::{Assumptions, Deployment, Exactness};
use crate::quantity::{ParseError, Power, Reading, Significant, Time, read_power};

/// One deployment of a calculation.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Item {
    /// What the user named it by: a preset's id, or the power as typed.
    pub(crate) id: String,
    /// How many of it.
    pub(crate) count: Estimate<f64>,
    pub(crate) deployment: Deployment,
    pub(crate) preset: Option<DeploymentPreset>,
    /// Whether a text says its power to the letter.
    pub(crate) literal: bool,
    /// What sort of machine it is, for one of the hardware presets.
    pub(crate) machine: Option<HardwareKind>,
}

impl Item {
    /// A preset, `count` times.
    #[must_use]
    pub fn preset(preset: &DeploymentPreset, count: impl Into<Estimate<f64>>) -> Self {
        Self {
            id: preset.id.clone(),
            count: count.into(),
            deployment: preset.power.value,
            preset: Some(preset.clone()),
            literal: true,
            machine: None,
        }
    }

    /// Machines such as `h100`, `count` of them.
    #[must_use]
    pub fn hardware(preset: &HardwarePreset, count: impl Into<Estimate<f64>>) -> Self {
        let power = preset.power.with(Deployment::between(preset.power.value));
        let deployment = DeploymentPreset {
            id: preset.id.clone(),
            name: preset.name.clone(),
            aliases: preset.aliases.clone(),
            power,
            announced: None,
            by_default: false,
            tranches: Vec::new(),
            origin: preset.origin.clone(),
        };
        Self { machine: Some(preset.kind), ..Self::preset(&deployment, count) }
    }

    /// Whether it is a card or chip alone, without the host and the cooling that it needs.
    #[must_use]
    pub fn is_bare(&self) -> bool {
        self.machine == Some(HardwareKind::Accelerator)
    }

    /// A power of the user's own, `count` times.
    ///
    /// # Errors
    /// [`ParseError`] for what is no power.
    pub fn power(text: &str, count: impl Into<Estimate<f64>>) -> Result<Self, ParseError> {
        let Reading { quantity, per, literal } = read_power(text)?;
        Ok(Self {
            id: text.trim().to_owned(),
            count: count.into(),
            deployment: Deployment::written(quantity, per),
            preset: None,
            literal,
            machine: None,
        })
    }

    /// The documents that a preset was read in; none of a power of the user's own.
    pub fn sources(&self) -> impl Iterator<Item = &Source> {
        let power = self.preset.iter().map(|preset| &*preset.power.source);
        let tranches = self.preset.iter().flat_map(|preset| &preset.tranches);
        power.chain(tranches.map(|tranche| &*tranche.source))
    }

    /// A preset's figure is as exact as its source says, and what the user writes is given.
    pub(crate) fn exactness(&self) -> Exactness {
        self.preset.as_ref().map_or(Exactness::Given, |preset| preset.power.exactness)
    }

    /// All of it, however many.
    pub(crate) fn weighted(&self) -> Deployment {
        self.deployment.times(self.count)
    }

    /// Its power as it was understood in a year of that length, where the text does not say it to the
    /// letter.
    pub(crate) fn read_as(&self, year: Time) -> Option<Estimate<Power>> {
        (!self.literal).then(|| self.deployment.in_year(year).nameplate)
    }

    /// All of it in the year that is assumed.
    pub(crate) fn assumed(&self, assumptions: &Assumptions) -> Deployment {
        self.weighted().in_year(assumptions.year())
    }

    /// How many of it, where that is not one: `3`, `2..3`.
    pub(crate) fn times(&self) -> Option<String> {
        let written = |count| {
            let all = Significant::new(count, 15).to_string();
            // Of 2/3 nobody reads all digits.
            if all.len() < 12 { all } else { Significant::new(count, 6).to_string() }
        };
        let (low, high) = (written(self.count.low()), written(self.count.high()));
        match self.count {
            count if !count.is_exact() => Some(format!("{low}..{high}")),
            count => (count.central() != 1.0).then_some(low),
        }
    }
}
