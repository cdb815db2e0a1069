//! `gigawatt check` and `gigawatt check '7GW for 1y = 61TWh'`.

use super::Session;
use super::args::CheckArgs;
use super::assume;
use super::failure::Failure;
use super::fault::Kind;
use super::rates;
use super::solve;
use crate::catalog::{Catalog, ClaimPreset, nearest};
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
    let catalog = session.presets()?;
    let premises = assume::premises(&args.assumptions, &catalog)?;
    let grid = args.grid.as_deref().map(|text| rates::grid(text, &catalog)).transpose()?;
    let claims = claims(&args.claims, &catalog)?;
    let claims = claims.into_iter().map(|claim| Claim { grid: grid.clone(), ..claim });
    let checked = claims.map(|claim| CheckedClaim::new(claim, &premises));
    let report = ClaimReport::new(checked.collect::<Result<_, _>>()?, &premises);
    session.show(&report)?;
    Ok(if report.all_hold() { 0 } else { DOES_NOT_HOLD })
}

/// The claims named or written, or all that are known.
pub(super) fn claims(texts: &[String], catalog: &Catalog) -> Result<Vec<Claim>, Failure> {
    if texts.is_empty() {
        return catalog.claims().map(|preset| of_preset(preset.clone(), catalog)).collect();
    }
    texts.iter().map(|text| one(text, catalog)).collect()
}

fn one(text: &str, catalog: &Catalog) -> Result<Claim, Failure> {
    if let Some(preset) = catalog.claim(text.trim()) {
        return of_preset(preset.clone(), catalog);
    }
    let near = nearest(text.trim(), catalog.claim_names());
    let near: Vec<String> = near.into_iter().map(str::to_owned).collect();
    match claim(None, text, catalog) {
        Err(Failure::Quantity(error))
            if error.kind().name() == "claim-sides" && !near.is_empty() =>
        {
            Err(Failure::Unknown { kind: Kind::Claim, name: shortened(text.trim()), near })
        }
        claim => claim,
    }
}

fn of_preset(preset: ClaimPreset, catalog: &Catalog) -> Result<Claim, Failure> {
    let statement = preset.statement.value.clone();
    claim(Some(preset), &statement, catalog)
}

fn claim(
    preset: Option<ClaimPreset>,
    statement: &str,
    catalog: &Catalog,
) -> Result<Claim, Failure> {
    let (left, right) = parse_claim(statement)?;
    let side = |written: Written| {
        let yardsticks = every_figure(&written, solve::named(&written, catalog)?);
        let newest = newest(&yardsticks, catalog);
        Ok::<Side, Failure>(Side { written, yardsticks, newest })
    };
    let sides = [side(left)?, side(right)?];
    let coal = if sides.iter().any(|side| side.written.is_coal()) {
        catalog.coal_rate(COAL).cloned()
    } else {
        None
    };
    Ok(Claim { preset, statement: statement.to_owned(), sides, coal, grid: None })
}

/// The latest year of all figures of the sort that is named: how old those of the name are is told by it.
fn newest(named: &Yardsticks, catalog: &Catalog) -> Option<u16> {
    if !named.plants().is_empty() {
        return latest(catalog.plants());
    }
    if !named.consumers().is_empty() {
        return latest(catalog.consumers());
    }
    None
}

fn latest<'a, R: Reference + 'a>(references: impl Iterator<Item = &'a R>) -> Option<u16> {
    let latest = references.filter_map(Reference::latest);
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
