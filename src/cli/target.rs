//! An argument as a deployment: a power, a preset, or several of either.

use super::failure::Failure;
use super::fault::Kind;
use super::help::COMMANDS;
use super::presets::Presets;
use super::timeline;
use crate::catalog::{Part, nearest};
use crate::quantity::{
    DisplayUnit, ParseError, ParseErrorKind, parse_number, parse_power_range, shortened,
};
use crate::report::Item;
use std::ops::RangeInclusive;

/// Reads `7GW`, `openai-amd` or `3xserver-hall`.
pub(super) fn item(text: &str, presets: &mut Presets) -> Result<Item, Failure> {
    let (count, target) = weighted(text)?;
    let error = match parse_power_range(target) {
        Ok(power) => return Ok(Item::power(target, power, count)),
        Err(error) => error,
    };
    let catalog = presets.part(Part::Deployments)?;
    if let Some(preset) = catalog.deployment(target.trim()) {
        return Ok(Item::preset(preset, count));
    }
    let name = target.trim();
    let near = nearest(
        name,
        catalog.deployment_names().chain(COMMANDS.iter().copied().filter(|word| *word != name)),
    );
    let near = near.into_iter().map(str::to_owned).collect();
    let others = others(name, presets)?;
    if !others.is_empty() {
        return Err(Failure::NoDeployment { name: shortened(name), others });
    }
    if timeline::is_schedule(name) {
        return Err(Failure::ScheduleAlone { text: shortened(name) });
    }
    if is_meant_as_quantity(target, &error) {
        return Err(error.into());
    }
    Err(Failure::UnknownName { name: shortened(name), near })
}

/// The presets of other kinds that go by a name, with their ids.
pub(super) fn others(name: &str, presets: &mut Presets) -> Result<Vec<(Kind, String)>, Failure> {
    let (plain, figure) = name.split_at(name.find('@').unwrap_or(name.len()));
    let plant = presets.part(Part::Plants)?.plant(plain).map(|plant| &plant.id).cloned();
    let consumer = presets.part(Part::Consumers)?.consumer(plain);
    let kind = consumer.map_or(Kind::Reference, |consumer| {
        if consumer.is_use() { Kind::Use } else { Kind::Reference }
    });
    let consumer = consumer.map(|consumer| consumer.id.clone());
    let kind = if plant.is_some() { Kind::Reference } else { kind };
    let reference = plant.or(consumer).map(|id| id + figure);
    let grid = presets.part(Part::Grids)?.grid(name).map(|grid| &grid.id).cloned();
    let scenario = presets.part(Part::Scenarios)?.scenario(name).map(|scenario| &scenario.id);
    let scenario = scenario.cloned();
    let machine = presets.part(Part::Hardware)?.machine(name).map(|machine| &machine.id).cloned();
    let claim = presets.part(Part::Claims)?.claim(name).map(|claim| &claim.id).cloned();
    let found = [
        (kind, reference),
        (Kind::Grid, grid),
        (Kind::Scenario, scenario),
        (Kind::Hardware, machine),
        (Kind::Claim, claim),
    ];
    Ok(found.into_iter().filter_map(|(kind, id)| Some((kind, id?))).collect())
}

/// A count beyond these is a slip, and would lead out of the range of numbers.
const COUNTS: RangeInclusive<f64> = 1e-15..=1e15;

/// `3xserver-hall`, `2 x 100MW`, `3×gpu-server` as the count and the rest.
pub(super) fn weighted(text: &str) -> Result<(f64, &str), Failure> {
    const SIGNS: [char; 5] = ['x', 'X', '×', 'ｘ', 'Ｘ'];
    let Some((before, rest)) = text.split_once(SIGNS) else {
        return Ok((1.0, text));
    };
    if rest.trim().is_empty() {
        return Ok((1.0, text));
    }
    match parse_number(before) {
        Ok(count) if COUNTS.contains(&count) => Ok((count, rest)),
        Ok(_) => Err(Failure::Count { text: shortened(before.trim()) }),
        Err(error) if matches!(error.kind(), ParseErrorKind::OutOfRange) => {
            Err(Failure::Count { text: shortened(before.trim()) })
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
