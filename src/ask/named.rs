//! What the names in amounts stand for: plants and consumers, deployments and machines.

use super::fault::{Fault, FaultKind, PresetKind, Unfit};
use super::field::Field;
use super::{deployments, one_of_many, yardsticks, yearly};
use crate::answer::{NamedPower, Yardsticks};
use crate::catalog::{Catalog, nearest};
use crate::quantity::{Amount, Written, shortened};

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
pub(super) fn named(written: Written, field: Field, catalog: &Catalog) -> Result<Named, Fault> {
    let mut yardsticks = Yardsticks::default();
    let (name, unfit) = match &written.amount {
        Amount::Multiple { name, .. } => (name.clone(), Unfit::Amount),
        Amount::NamedOver { name, .. } => (name.clone(), Unfit::OverTime),
        _ => return Ok(Named { written, yardsticks, power: None }),
    };
    if let Some(longer) = &written.longer_name
        && yardsticks::add(longer, catalog, &mut yardsticks).is_ok()
    {
        let written = written.of_longer_name();
        return Ok(Named { written, yardsticks, power: None });
    }
    if let Amount::Multiple { count, .. } = &written.amount
        && count.low() > 1.0
        && let Some(one) = one_of_many::singular(&name, catalog)
    {
        return Ok(Named { written, yardsticks: one, power: None });
    }
    let (written, name, unfit) = match yearly::without(&name, catalog) {
        Some(plain) if unfit == Unfit::Amount => (written.of_the_year_of(&plain), plain, unfit),
        _ => (written, name, unfit),
    };
    let power = power(&name, catalog);
    if unfit == Unfit::Amount {
        match yardsticks::add(&name, catalog, &mut yardsticks) {
            Ok(()) => return Ok(Named { written, yardsticks, power: None }),
            // What is near to a plant may be the name of a deployment.
            Err(Fault { kind: FaultKind::Unknown { near, .. }, .. })
                if near.is_empty() || power.is_some() => {}
            Err(fault) => {
                return Err(Fault { field, kind: in_the_whole(fault.kind, &written.text) });
            }
        }
    }
    match power {
        Some(power) => {
            let written = power.stands_in(written);
            Ok(Named { written, yardsticks, power: Some(power) })
        }
        None => Err(Fault::new(field, unknown(&name, unfit, &written, catalog))),
    }
}

/// A name that is not known, and those near to it as the whole text would have them.
fn in_the_whole(kind: FaultKind, text: &str) -> FaultKind {
    if let FaultKind::WhichOne { name, several } = kind {
        let several = several.into_iter().map(|one| text.replacen(&name, &one, 1)).collect();
        return FaultKind::WhichOne { name, several };
    }
    let FaultKind::Unknown { kind, name, near } = kind else {
        return kind;
    };
    let near = near.into_iter().map(|near| text.replacen(&name, &near, 1)).collect();
    FaultKind::Unknown { kind, name, near }
}

/// The power of the deployment or machine of that name.
pub(super) fn power(name: &str, catalog: &Catalog) -> Option<NamedPower> {
    let name = name.trim();
    let deployment = catalog.deployment(name).map(NamedPower::deployment);
    deployment.or_else(|| catalog.machine_called(name).map(NamedPower::hardware))
}

/// The name is that of something else, or nearly one that would do, or none at all.
fn unknown(name: &str, unfit: Unfit, written: &Written, catalog: &Catalog) -> FaultKind {
    let others = deployments::others(name, catalog);
    if !others.is_empty() {
        return FaultKind::NoAmount { name: shortened(name), others, unfit };
    }
    let several = one_of_many::meant_by(name, catalog);
    if !several.is_empty() {
        // One of many has a year of its own, and no power that runs for one.
        let end = written.text.find(name).map_or(written.text.len(), |at| at + name.len());
        let which = FaultKind::WhichOne { name: shortened(name), several };
        return in_the_whole(which, &written.text[..end]);
    }
    if let Some(which) = one_of_many::which_machine(&written.text, name, catalog) {
        return which;
    }
    let near = nearest(name, catalog.deployment_names());
    match &written.otherwise {
        // `7 GX` is a slip in a unit sooner than a name that nobody knows.
        Some(error) if near.is_empty() && written.text.trim() != name => {
            FaultKind::Quantity(error.clone())
        }
        _ => in_the_whole(FaultKind::unknown(PresetKind::Preset, name, &near), &written.text),
    }
}
