//! `gigawatt solve '0.5 three-gorges@2020'`.

use super::Session;
use super::against;
use super::args::SolveArgs;
use super::assume;
use super::failure::Failure;
use super::presets::Presets;
use super::split;
use crate::model::{Parameter, possible_capacity_factor};
use crate::quantity::{Amount, Written, parse_amount, parse_ratio_range};
use crate::report::{CapacityFactor, NothingDrawn, Solution, Target, Yardsticks};

pub(super) fn run(session: &Session<'_>, args: &SolveArgs) -> Result<(), Failure> {
    let mut presets = session.presets()?;
    let premises = assume::premises(&args.assumptions, &mut presets, session.is_json())?;
    let targets = split::read_all(&args.targets, |text| target(text, &mut presets))?;
    let solution = Solution::new(&targets, &premises);
    let mut solution = solution.map_err(|NothingDrawn| Failure::NothingDrawn)?;
    if let Some(text) = &args.capacity_factor {
        solution = solution.with_capacity_factor(capacity_factor(text, &mut presets)?);
    }
    session.show(&solution)
}

/// `35%`, or that of a plant: `us-wind`, `three-gorges@2020`.
fn capacity_factor(text: &str, presets: &mut Presets) -> Result<CapacityFactor, Failure> {
    let error = match parse_ratio_range(text) {
        Ok(ratio) => return Ok(CapacityFactor::Stated(possible_capacity_factor(ratio)?)),
        Err(error) => error,
    };
    if !text.trim_start().starts_with(char::is_alphabetic) {
        return Err(Failure::Ratio(error, Parameter::CapacityFactor));
    }
    CapacityFactor::of(&against::plant(text, presets)?)
        .ok_or(Failure::Ratio(error, Parameter::CapacityFactor))
}

fn target(text: &str, presets: &mut Presets) -> Result<Target, Failure> {
    let written = parse_amount(text)?;
    let yardsticks = named(&written, presets)?;
    Ok(Target { written, yardsticks })
}

/// What the name in an amount stands for; nothing for a quantity.
pub(super) fn named(written: &Written, presets: &mut Presets) -> Result<Yardsticks, Failure> {
    let mut yardsticks = Yardsticks::default();
    let Amount::Multiple { name, .. } = &written.amount else {
        return Ok(yardsticks);
    };
    if let Some(name) = &written.longer_name
        && against::add(name, presets, &mut yardsticks).is_ok()
    {
        return Ok(yardsticks);
    }
    match against::add(name, presets, &mut yardsticks) {
        Ok(()) => Ok(yardsticks),
        // `7 GX` is a slip in a unit sooner than a name that nobody knows.
        Err(Failure::Unknown { near, kind, name }) => match &written.otherwise {
            Some(error) if near.is_empty() => Err(error.clone().into()),
            _ => {
                let whole = |near: String| written.text.replacen(&name, &near, 1);
                let near = near.into_iter().map(whole).collect();
                Err(Failure::Unknown { kind, name, near })
            }
        },
        Err(failure) => Err(failure),
    }
}
