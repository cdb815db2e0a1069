//! What the names in amounts stand for: plants and consumers, deployments and machines.

use super::against;
use super::failure::Failure;
use super::fault::{Kind, Unfit};
use super::presets::Presets;
use super::target;
use crate::catalog::{Part, nearest};
use crate::quantity::{Amount, Written, shortened};
use crate::report::{NamedPower, Yardsticks};

/// An amount, and what the name in it stands for.
pub(super) struct Named {
    /// With the power of a deployment or machine in place of its name.
    pub written: Written,
    /// The plant or consumer that is named; empty for anything else.
    pub yardsticks: Yardsticks,
    /// The deployment or machine that is named.
    pub power: Option<NamedPower>,
}

/// Looks up the name in an amount, if there is one.
pub(super) fn named(written: Written, presets: &mut Presets) -> Result<Named, Failure> {
    let mut yardsticks = Yardsticks::default();
    let (name, unfit) = match &written.amount {
        Amount::Multiple { name, .. } => (name.clone(), Unfit::Amount),
        Amount::NamedOver { name, .. } => (name.clone(), Unfit::OverTime),
        _ => return Ok(Named { written, yardsticks, power: None }),
    };
    if unfit == Unfit::Amount {
        match against::add(&name, presets, &mut yardsticks) {
            Ok(()) => return Ok(Named { written, yardsticks, power: None }),
            Err(Failure::Unknown { near, .. }) if near.is_empty() => {}
            // What is near to a plant may be the name of a deployment.
            Err(failure @ Failure::Unknown { .. }) if power(&name, presets)?.is_none() => {
                return Err(failure);
            }
            Err(Failure::Unknown { .. }) => {}
            Err(failure) => return Err(failure),
        }
    }
    if let Some(power) = power(&name, presets)? {
        let written = power.stands_in(written);
        return Ok(Named { written, yardsticks, power: Some(power) });
    }
    Err(unknown(&name, unfit, &written, presets)?)
}

/// The power of the deployment or machine of that name.
pub(super) fn power(name: &str, presets: &mut Presets) -> Result<Option<NamedPower>, Failure> {
    let name = name.trim();
    if let Some(preset) = presets.part(Part::Deployments)?.deployment(name) {
        return Ok(Some(NamedPower::deployment(preset)));
    }
    let machine = presets.part(Part::Hardware)?.machine(name);
    Ok(machine.map(NamedPower::hardware))
}

/// The name is that of something else, or nearly one that would do, or none at all.
fn unknown(
    name: &str,
    unfit: Unfit,
    written: &Written,
    presets: &mut Presets,
) -> Result<Failure, Failure> {
    let others = target::others(name, presets)?;
    if !others.is_empty() {
        return Ok(Failure::NoAmount { name: shortened(name), others, unfit });
    }
    let near = nearest(name, presets.part(Part::Deployments)?.deployment_names());
    let near: Vec<String> = near.into_iter().map(str::to_owned).collect();
    Ok(match &written.otherwise {
        // `7 GX` is a slip in a unit sooner than a name that nobody knows.
        Some(error) if near.is_empty() => error.clone().into(),
        _ => Failure::Unknown { kind: Kind::Preset, name: shortened(name), near },
    })
}
