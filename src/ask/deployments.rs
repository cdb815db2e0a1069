//! An argument as a deployment: a power, a preset, or several of either.

use super::fault::{Fault, FaultKind, Field, PresetKind};
use super::joined_words::read_all;
use super::schedule;
use crate::answer::Item;
use crate::catalog::{Catalog, ConsumerPreset, nearest};
use crate::quantity::{
    DisplayUnit, ParseError, ParseErrorKind, parse_number, parse_power_range, shortened,
};
use std::ops::RangeInclusive;

/// The deployments named, or those of the article, some perhaps in the user's own version.
pub(super) fn items(texts: &[String], catalog: &Catalog) -> Result<Vec<Item>, Fault> {
    if texts.is_empty() {
        let default = catalog.deployments().filter(|preset| preset.by_default);
        return Ok(default.map(|preset| Item::preset(preset, 1.0)).collect());
    }
    read_all(texts, |text| item(text, catalog))
}

/// Reads `7GW`, `openai-amd` or `3xserver-hall`.
fn item(text: &str, catalog: &Catalog) -> Result<Item, Fault> {
    let (count, target) = weighted(text)?;
    let error = match parse_power_range(target) {
        Ok(power) => return Ok(Item::power(target, power, count)),
        Err(error) => error,
    };
    if let Some(preset) = catalog.deployment(target.trim()) {
        return Ok(Item::preset(preset, count));
    }
    let name = target.trim();
    let near = nearest(name, catalog.deployment_names());
    let near = near.into_iter().map(str::to_owned).collect();
    let others = others(name, catalog);
    if !others.is_empty() {
        return Err(fault(FaultKind::NoDeployment { name: shortened(name), others }));
    }
    if schedule::is_schedule(name) {
        return Err(fault(FaultKind::ScheduleAlone { text: shortened(name) }));
    }
    if is_meant_as_quantity(target, &error) {
        return Err(fault(FaultKind::Quantity(error)));
    }
    Err(fault(FaultKind::UnknownName { name: shortened(name), near }))
}

fn fault(kind: FaultKind) -> Fault {
    Fault::new(Field::Deployments, kind)
}

/// The presets of other kinds that go by a name, with their ids.
pub(super) fn others(name: &str, catalog: &Catalog) -> Vec<(PresetKind, String)> {
    let (plain, figure) = name.split_at(name.find('@').unwrap_or(name.len()));
    let (plant, consumer) = (catalog.plant(plain), catalog.consumer(plain));
    let is_use = plant.is_none() && consumer.is_some_and(ConsumerPreset::is_use);
    let kind = if is_use { PresetKind::Use } else { PresetKind::Reference };
    let reference = plant.map(|plant| &plant.id).or(consumer.map(|consumer| &consumer.id));
    let found = [
        (kind, reference.map(|id| id.clone() + figure)),
        (PresetKind::Grid, catalog.grid(name).map(|grid| grid.id.clone())),
        (PresetKind::Scenario, catalog.scenario(name).map(|scenario| scenario.id.clone())),
        (PresetKind::Hardware, catalog.machine(name).map(|machine| machine.id.clone())),
        (PresetKind::Claim, catalog.claim(name).map(|claim| claim.id.clone())),
    ];
    found.into_iter().filter_map(|(kind, id)| Some((kind, id?))).collect()
}

/// A count beyond these is a slip, and would lead out of the range of numbers.
const COUNTS: RangeInclusive<f64> = 1e-15..=1e15;

/// `3xserver-hall`, `2 x 100MW`, `3×gpu-server` as the count and the rest.
///
/// # Errors
/// [`Fault`] for a count that cannot be meant.
pub fn weighted(text: &str) -> Result<(f64, &str), Fault> {
    const SIGNS: [char; 5] = ['x', 'X', '×', 'ｘ', 'Ｘ'];
    let Some((before, rest)) = text.split_once(SIGNS) else {
        return Ok((1.0, text));
    };
    if rest.trim().is_empty() {
        return Ok((1.0, text));
    }
    match parse_number(before) {
        Ok(count) if COUNTS.contains(&count) => Ok((count, rest)),
        Ok(_) => Err(fault(FaultKind::Count { text: shortened(before.trim()) })),
        Err(error) if matches!(error.kind(), ParseErrorKind::OutOfRange) => {
            Err(fault(FaultKind::Count { text: shortened(before.trim()) }))
        }
        Err(_) => Ok((1.0, text)),
    }
}

/// Whether the error of the quantity parser tells more than "no such preset" would.
fn is_meant_as_quantity(text: &str, error: &ParseError) -> bool {
    match error.kind() {
        ParseErrorKind::UnknownUnit { .. } | ParseErrorKind::Unexpected { .. } => {
            begins_with_number(text)
        }
        ParseErrorKind::MissingNumber | ParseErrorKind::UnreadableNumeral => {
            let at_fault = &text[error.span()];
            begins_with_number(text) || DisplayUnit::parse(at_fault).is_ok()
        }
        ParseErrorKind::AmbiguousScale { .. } | ParseErrorKind::Month => begins_with_number(text),
        _ => true,
    }
}

fn begins_with_number(text: &str) -> bool {
    let first = text.trim_start().chars().next();
    first.is_some_and(|c| {
        let digit = c.is_numeric() || matches!(c, '+' | '.' | '-' | '每');
        digit || parse_number(&c.to_string()).is_ok()
    })
}
