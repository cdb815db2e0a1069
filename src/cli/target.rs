//! An argument as a deployment: a power, a preset, or several of either.

use super::failure::Failure;
use super::fault::Kind;
use super::help::COMMANDS;
use super::presets::Presets;
use super::timeline;
use crate::catalog::{Part, nearest};
use crate::estimate::Estimate;
use crate::quantity::{
    Amount, Counted, DisplayUnit, ParseError, ParseErrorKind, Reader, Written, counted,
    parse_amount, parse_number, parse_power_range, shortened,
};
use crate::report::Item;
use std::ops::RangeInclusive;

/// Reads `7GW`, `openai-amd`, `3xserver-hall` or 三个server-hall.
pub(super) fn item(text: &str, presets: &mut Presets) -> Result<Item, Failure> {
    let error = match parse_power_range(text) {
        Ok(power) => return Ok(Item::power(text, power, 1.0)),
        Err(error) => error,
    };
    if let Some(preset) = presets.part(Part::Deployments)?.deployment(text.trim()) {
        return Ok(Item::preset(preset, 1.0));
    }
    match counted(text) {
        Some(counted) => several(text.trim(), counted, error, presets),
        None => Err(none(text, text, error, presets)?),
    }
}

/// A number of presets or powers.
fn several(
    text: &str,
    Counted { count, what, times, .. }: Counted<'_>,
    error: ParseError,
    presets: &mut Presets,
) -> Result<Item, Failure> {
    let catalog = presets.part(Part::Deployments)?;
    let known = what.iter().find_map(|name| Some((name, catalog.deployment(name)?)));
    if let Some((name, preset)) = known {
        return Ok(Item::preset(preset, possible(count?, text, name)?));
    }
    let name = what.last().copied().unwrap_or(text);
    if !times {
        // `three gorges` is a name too.
        let is_name = !others(text.trim(), presets)?.is_empty();
        return Err(none(text, if is_name { text } else { name }, error, presets)?);
    }
    match (count, parse_power_range(name)) {
        (Ok(count), Ok(power)) => Ok(Item::power(name, power, possible(count, text, name)?)),
        (Err(count), Ok(_)) => Err(count.into()),
        // Of `3x7GX` the power is at fault, and 一个月51亿度 is no number of anything.
        (_, Err(of_one)) if begins_with_number(name) => {
            let of_one = of_one.within(text, text.len() - name.len(), Reader::Amount);
            Err(none(text, name, of_one, presets)?)
        }
        (_, Err(_)) => Err(none(text, name, error, presets)?),
    }
}

/// What is wrong with a text, or with a name in it, that is neither a power nor a deployment.
fn none(
    text: &str,
    name: &str,
    error: ParseError,
    presets: &mut Presets,
) -> Result<Failure, Failure> {
    let name = name.trim();
    let others = others(name, presets)?;
    if !others.is_empty() {
        return Ok(Failure::NoDeployment { name: shortened(name), others });
    }
    if timeline::is_schedule(text.trim()) {
        return Ok(Failure::ScheduleAlone { text: shortened(text.trim()) });
    }
    if let Some(failure) = over_time(text.trim()) {
        return Ok(failure);
    }
    let catalog = presets.part(Part::Deployments)?;
    let words = COMMANDS.iter().copied().filter(|word| *word != name && name == text.trim());
    let near = nearest(name, catalog.deployment_names().chain(words));
    if near.is_empty() && is_meant_as_quantity(error.text(), &error) {
        return Ok(error.into());
    }
    let near: Vec<_> = near.into_iter().map(|near| text.trim().replacen(name, near, 1)).collect();
    let name = if near.is_empty() { text.trim() } else { name };
    Ok(Failure::UnknownName { name: shortened(name), near })
}

/// `7GW for 2028` and `7GW for 90d`, of which a flag takes the time.
fn over_time(text: &str) -> Option<Failure> {
    const BETWEEN: [&str; 3] = [" for ", " in ", "运行"];

    let (power, time) = BETWEEN.iter().find_map(|word| text.split_once(word))?;
    let flag = match parse_amount(text) {
        Ok(Written { amount: Amount::Over { .. }, .. }) => ("--for", time.trim().to_owned()),
        Err(error) => match error.kind() {
            ParseErrorKind::CalendarYear { year, .. } => ("--year", year.to_string()),
            _ => return None,
        },
        Ok(_) => return None,
    };
    let power = power.trim().to_owned();
    parse_power_range(&power).ok()?;
    Some(Failure::PowerOverTime { text: shortened(text), power, flag })
}

/// The presets of other kinds that go by a name, with their ids.
fn others(name: &str, presets: &mut Presets) -> Result<Vec<(Kind, String)>, Failure> {
    let (plain, figure) = name.split_at(name.find('@').unwrap_or(name.len()));
    let plant = presets.part(Part::Plants)?.plant(plain).map(|plant| &plant.id).cloned();
    let consumer = presets.part(Part::Consumers)?.consumer(plain).map(|consumer| &consumer.id);
    let reference = plant.or_else(|| consumer.cloned()).map(|id| id + figure);
    let grid = presets.part(Part::Grids)?.grid(name).map(|grid| &grid.id).cloned();
    let scenario = presets.part(Part::Scenarios)?.scenario(name).map(|scenario| &scenario.id);
    let scenario = scenario.cloned();
    let machine = presets.part(Part::Hardware)?.machine(name).map(|machine| &machine.id).cloned();
    let claim = presets.part(Part::Claims)?.claim(name).map(|claim| &claim.id).cloned();
    let found = [
        (Kind::Reference, reference),
        (Kind::Grid, grid),
        (Kind::Scenario, scenario),
        (Kind::Hardware, machine),
        (Kind::Claim, claim),
    ];
    Ok(found.into_iter().filter_map(|(kind, id)| Some((kind, id?))).collect())
}

/// A count beyond these is a slip, and would lead out of the range of numbers.
const COUNTS: RangeInclusive<f64> = 1e-15..=1e15;

/// A count that is not far from what there is.
fn possible(count: Estimate<f64>, text: &str, name: &str) -> Result<Estimate<f64>, Failure> {
    if COUNTS.contains(&count.low()) && COUNTS.contains(&count.high()) {
        return Ok(count);
    }
    let number = text.strip_suffix(name).unwrap_or(text);
    Err(Failure::Count { text: shortened(number.trim_end_matches(['x', '×', ' '])) })
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
