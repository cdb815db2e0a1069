//! `gigawatt check` and `gigawatt check '7GW for 1y = 61TWh'`.

use super::Session;
use super::args::CheckArgs;
use super::assume;
use super::failure::Failure;
use super::fault::Kind;
use super::named::{Named, named};
use super::presets::Presets;
use super::rates;
use crate::catalog::{ClaimPreset, Part, nearest};
use crate::quantity::{Amount, Written, parse_claim, shortened};
use crate::report::{Against, CheckedClaim, Claim, ClaimReport, Reference, Side, Yardsticks};

/// The preset that says how much coal plants burn.
const COAL: &str = "coal-plants";

/// A claim does not hold: scripts can tell.
const DOES_NOT_HOLD: u8 = 3;

pub(super) fn run(session: &Session<'_>, args: &CheckArgs) -> Result<u8, Failure> {
    if let Some(flag) = args.assumptions.time_flag() {
        return Err(Failure::TimeOfClaim { flag });
    }
    let mut presets = session.presets()?;
    let premises = assume::premises(&args.assumptions, &mut presets, session.is_json())?;
    let grid = args.grid.as_deref().map(|text| rates::grid(text, &mut presets)).transpose()?;
    let claims = claims(&args.claims, &mut presets)?;
    let claims = claims.into_iter().map(|claim| Claim { grid: grid.clone(), ..claim });
    let checked = claims.map(|claim| CheckedClaim::new(claim, &premises));
    let report = ClaimReport::new(checked.collect::<Result<_, _>>()?, &premises);
    session.show(&report)?;
    Ok(if report.all_hold() { 0 } else { DOES_NOT_HOLD })
}

/// The claims named or written, or all that are known.
pub(super) fn claims(texts: &[String], presets: &mut Presets) -> Result<Vec<Claim>, Failure> {
    if texts.is_empty() {
        let known = presets.part(Part::Claims)?.claims().to_vec();
        return known.into_iter().map(|preset| of_preset(preset, presets)).collect();
    }
    texts.iter().map(|text| one(text, presets)).collect()
}

fn one(text: &str, presets: &mut Presets) -> Result<Claim, Failure> {
    let catalog = presets.part(Part::Claims)?;
    if let Some(preset) = catalog.claim(text.trim()) {
        return of_preset(preset.clone(), presets);
    }
    let near = nearest(text.trim(), catalog.claim_names());
    let near: Vec<String> = near.into_iter().map(str::to_owned).collect();
    match claim(None, text, presets) {
        Err(Failure::Quantity(error))
            if error.kind().name() == "claim-sides" && !near.is_empty() =>
        {
            Err(Failure::Unknown { kind: Kind::Claim, name: shortened(text.trim()), near })
        }
        claim => claim,
    }
}

fn of_preset(preset: ClaimPreset, presets: &mut Presets) -> Result<Claim, Failure> {
    let statement = preset.statement.value.clone();
    claim(Some(preset), &statement, presets)
}

fn claim(
    preset: Option<ClaimPreset>,
    statement: &str,
    presets: &mut Presets,
) -> Result<Claim, Failure> {
    let (left, right) = parse_claim(statement)?;
    let mut side = |written: Written| {
        let Named { written, yardsticks, power } = named(written, presets)?;
        let yardsticks = every_figure(&written, yardsticks);
        let newest = newest(&yardsticks, presets)?;
        Ok::<Side, Failure>(Side { written, yardsticks, named: power, newest })
    };
    let sides = [side(left)?, side(right)?];
    let coal = if sides.iter().any(|side| side.written.is_coal()) {
        presets.part(Part::Coal)?.coal_rate(COAL).cloned()
    } else {
        None
    };
    Ok(Claim { preset, statement: statement.to_owned(), sides, coal, grid: None })
}

/// The latest year of all figures of the sort that is named: how old those of the name are is told by it.
fn newest(named: &Yardsticks, presets: &mut Presets) -> Result<Option<u16>, Failure> {
    if !named.plants().is_empty() {
        return Ok(latest(presets.part(Part::Plants)?.plants()));
    }
    if !named.consumers().is_empty() {
        return Ok(latest(presets.part(Part::Consumers)?.consumers()));
    }
    Ok(None)
}

fn latest<R: Reference>(references: &[R]) -> Option<u16> {
    let latest = references.iter().filter_map(Reference::latest);
    latest.filter_map(|figure| R::year(&figure.value)).max()
}

/// A claim that names no year may have meant any: all are tried.
fn every_figure(written: &Written, named: Yardsticks) -> Yardsticks {
    let Amount::Multiple { name, .. } = &written.amount else {
        return named;
    };
    if name.contains('@') {
        return named;
    }
    let mut every = Yardsticks::default();
    for plant in named.plants() {
        every.add_plant(all(plant));
    }
    for consumer in named.consumers() {
        every.add_consumer(all(consumer));
    }
    every
}

fn all<R: Reference>(against: &Against<R>) -> Against<R> {
    Against::all(against.reference())
}
