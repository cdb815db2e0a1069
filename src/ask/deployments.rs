//! Words as deployments: a power, a preset, or several of either.

use super::fault::{Fault, FaultKind, PresetKind};
use super::field::Field;
use super::joined_words::read_all;
use super::{one_of_many, schedule};
use crate::answer::Item;
use crate::catalog::{Catalog, ConsumerPreset, nearest};
use crate::estimate::Estimate;
use crate::quantity::{
    Amount, Counted, DisplayUnit, ParseError, ParseErrorKind, Reader, Written, counted,
    parse_amount, parse_number, parse_power_range, shortened,
};
use std::ops::RangeInclusive;

/// The deployments named, or those of the article, some perhaps in the user's own version.
pub(super) fn items(texts: &[String], catalog: &Catalog) -> Result<Vec<Item>, Fault> {
    if texts.is_empty() {
        let default = catalog.deployments().filter(|preset| preset.by_default);
        return Ok(default.map(|preset| Item::preset(preset, 1.0)).collect());
    }
    let read = |text: &str| item(text, catalog).map_err(fault);
    read_all(texts, read)
}

fn fault(kind: FaultKind) -> Fault {
    Fault::new(Field::Deployments, kind)
}

/// Reads `7GW`, `openai-amd`, `3xserver-hall` or 三个server-hall.
fn item(text: &str, catalog: &Catalog) -> Result<Item, FaultKind> {
    let error = match Item::power(text, 1.0) {
        Ok(item) => return Ok(item),
        Err(error) => error,
    };
    if let Some(item) = known(text.trim(), Estimate::exactly(1.0), catalog) {
        return Ok(item);
    }
    match counted(text) {
        Some(counted) => several(text.trim(), counted, error, catalog),
        None => Err(one_of_many::which_machine(text, text, catalog)
            .unwrap_or_else(|| none(text, text, error, catalog))),
    }
}

/// So many of a deployment or a machine.
fn known(name: &str, count: Estimate<f64>, catalog: &Catalog) -> Option<Item> {
    let deployment = catalog.deployment(name).map(|preset| Item::preset(preset, count));
    deployment.or_else(|| Some(Item::hardware(catalog.machine_called(name)?, count)))
}

/// A number of presets or powers.
fn several(
    text: &str,
    Counted { count, what, times, .. }: Counted<'_>,
    error: ParseError,
    catalog: &Catalog,
) -> Result<Item, FaultKind> {
    let one = Estimate::exactly(1.0);
    let found = what.iter().find_map(|name| Some((name, known(name, one, catalog)?)));
    if let Some((name, item)) = found {
        return Ok(Item { count: possible(count?, text, name)?, ..item });
    }
    if let Some(fault) =
        what.iter().find_map(|name| one_of_many::which_machine(text, name, catalog))
    {
        return Err(fault);
    }
    let name = what.last().copied().unwrap_or(text);
    if !times {
        // `three gorges` is a name too.
        let is_name = !others(text.trim(), catalog).is_empty();
        return Err(none(text, if is_name { text } else { name }, error, catalog));
    }
    // 五分之一GW: a part of a unit.
    let unit = DisplayUnit::parse(name).is_ok().then(|| ["1 ", name].concat());
    match (count, Item::power(unit.as_deref().unwrap_or(name), 1.0)) {
        (Ok(count), Ok(item)) => Ok(Item { count: possible(count, text, name)?, ..item }),
        (Err(count), Ok(_)) => Err(count.into()),
        // Of `3x7GX` the power is at fault, and 一个月51亿度 is no number of anything.
        (_, Err(of_one)) if begins_with_number(name) => {
            let of_one = of_one.within(text, text.len() - name.len(), Reader::Amount);
            Err(none(text, name, of_one, catalog))
        }
        (_, Err(_)) => Err(none(text, name, error, catalog)),
    }
}

/// What is wrong with a text, or with a name in it, that is neither a power nor a deployment.
fn none(text: &str, name: &str, error: ParseError, catalog: &Catalog) -> FaultKind {
    let name = name.trim();
    let others = others(name, catalog);
    if !others.is_empty() {
        return FaultKind::NoDeployment { name: shortened(name), others };
    }
    if schedule::is_schedule(text.trim()) {
        return FaultKind::ScheduleAlone { text: shortened(text.trim()) };
    }
    if let Some(fault) = over_time(text.trim()) {
        return fault;
    }
    let near = nearest(name, catalog.deployment_names().chain(catalog.machine_names()));
    let is_unknown = matches!(
        error.kind(),
        ParseErrorKind::UnknownUnit { .. }
            | ParseErrorKind::Unexpected { .. }
            | ParseErrorKind::AmbiguousScale { .. }
    );
    if near.is_empty() && is_unknown && text != name && is_model(name) {
        return FaultKind::unknown(PresetKind::Hardware, name, &[]);
    }
    if near.is_empty() && is_meant_as_quantity(error.text(), &error) {
        return error.into();
    }
    let near: Vec<_> = near.into_iter().map(|near| text.trim().replacen(name, near, 1)).collect();
    let name = if near.is_empty() { text.trim() } else { name };
    FaultKind::UnknownName { name: shortened(name), near }
}

/// `7GW for 2028` and `7GW for 90d`, of which another field takes the time.
fn over_time(text: &str) -> Option<FaultKind> {
    const BETWEEN: [&str; 3] = [" for ", " in ", "运行"];

    let (power, time) = BETWEEN.iter().find_map(|word| text.split_once(word))?;
    let (field, time) = match parse_amount(text) {
        Ok(Written { amount: Amount::Over { .. }, .. }) => (Field::Period, time.trim().to_owned()),
        Err(error) => match error.kind() {
            ParseErrorKind::CalendarYear { year, .. } => (Field::Year, year.to_string()),
            _ => return None,
        },
        Ok(_) => return None,
    };
    let power = power.trim().to_owned();
    parse_power_range(&power).ok()?;
    Some(FaultKind::PowerOverTime { text: shortened(text), power, field, time })
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

/// Whether a name has the shape of the model of a machine: `A100`, `MI250X`, `RTX 4090`, `TPU v7`, 昇腾910B.
fn is_model(name: &str) -> bool {
    let letters = name.find(|c: char| !c.is_alphabetic()).unwrap_or(name.len());
    let has_number = name.contains(|c: char| c.is_ascii_digit())
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
    letters > 0 && has_number && DisplayUnit::parse(&name[..letters]).is_err()
}

/// A count beyond these is a slip, and would lead out of the range of numbers.
const COUNTS: RangeInclusive<f64> = 1e-15..=1e15;

/// A count that is not far from what there is.
fn possible(count: Estimate<f64>, text: &str, name: &str) -> Result<Estimate<f64>, FaultKind> {
    if COUNTS.contains(&count.low()) && COUNTS.contains(&count.high()) {
        return Ok(count);
    }
    let number = text.strip_suffix(name).unwrap_or(text);
    Err(FaultKind::Count { text: shortened(number.trim_end_matches(['x', '×', ' '])) })
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
