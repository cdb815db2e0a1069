//! Whether claims hold.

use super::assume::Assume;
use super::fault::{Fault, FaultKind, PresetKind, at};
use super::field::Field;
use super::named::{Named, named};
use super::rates;
use crate::answer::claims::unfitting;
use crate::answer::{CheckedClaim, Claim, ClaimReport, Premises, Side, Yardstick, Yardsticks};
use crate::catalog::{Catalog, ClaimPreset, Source, nearest};
use crate::quantity::{Amount, ParseError, ParseErrorKind, Reader, Written, chained, parse_claim};
use serde::{Deserialize, Serialize};

/// The preset that says how much coal plants burn.
const COAL: &str = "coal-plants";

/// Whether claims hold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Check {
    /// Claims: `7GW for 1y = 610亿度`, several of them with `;` between or in a chain such as
    /// `A = B = C`, or the ids of presets; without
    /// any, those of the article.
    pub claims: Vec<String>,
    /// The grid by which CO₂ is held against electricity.
    pub grid: Option<String>,
    /// What is assumed of powers; a claim says itself how long.
    pub assume: Assume,
}

impl Check {
    /// The claims with their verdicts.
    ///
    /// # Errors
    /// [`Fault`] for what cannot be read, and for a power that is held against an energy.
    pub fn answer(&self, catalog: &Catalog) -> Result<ClaimReport, Fault> {
        if let Some(field) = self.assume.time_field() {
            return Err(Fault::new(field, FaultKind::TimeOfClaim));
        }
        let premises = self.assume.premises(catalog)?;
        let grid = self.grid.as_deref().map(|text| rates::grid(text, catalog)).transpose()?;
        let claims = claims(&self.claims, catalog)?;
        checked(claims.into_iter().map(|claim| Claim { grid: grid.clone(), ..claim }), &premises)
    }
}

/// The claims of the catalog that stand in the same documents as `sources`, under the assumptions of a
/// headline; `None` where there are none.
///
/// # Errors
/// As [`Check::answer`].
pub(super) fn of_documents(
    sources: &[&Source],
    catalog: &Catalog,
) -> Result<Option<ClaimReport>, Fault> {
    let claims = claims(&[], catalog)?.into_iter().filter(|claim| {
        claim.preset.as_ref().is_some_and(|preset| {
            sources.iter().any(|source| source.is_same_document(&preset.statement.source))
        })
    });
    let claims: Vec<Claim> = claims.collect();
    if claims.is_empty() {
        return Ok(None);
    }
    checked(claims.into_iter(), &super::assume::headline(catalog)?).map(Some)
}

fn checked(claims: impl Iterator<Item = Claim>, premises: &Premises) -> Result<ClaimReport, Fault> {
    let checked = claims.map(|claim| CheckedClaim::new(claim, premises));
    let checked = checked.collect::<Result<Vec<_>, _>>().map_err(at(Field::Claims))?;
    Ok(ClaimReport::new(checked, premises))
}

/// The claims named or written, or all that are known.
fn claims(texts: &[String], catalog: &Catalog) -> Result<Vec<Claim>, Fault> {
    if texts.is_empty() {
        return catalog.claims().map(|preset| of_preset(preset, catalog)).collect();
    }
    let claims = texts.iter().flat_map(|text| apart(text)).map(|text| one(text, catalog));
    claims.collect()
}

/// The claims of a text, with `;` between them; `A = B = C` is two.
fn apart(text: &str) -> Vec<&str> {
    let claims = text.split([';', '；']).map(str::trim).filter(|claim| !claim.is_empty());
    let claims: Vec<&str> = claims.flat_map(chained).collect();
    // What holds none is refused whole.
    if claims.is_empty() { vec![text] } else { claims }
}

fn one(text: &str, catalog: &Catalog) -> Result<Claim, Fault> {
    if let Some(preset) = catalog.claim(text.trim()) {
        return of_preset(preset, catalog);
    }
    claim(None, text, catalog).map_err(|fault| meant_as_name(text.trim(), fault, catalog))
}

/// A text without two sides may be a slip in the name of a claim.
fn meant_as_name(text: &str, fault: Fault, catalog: &Catalog) -> Fault {
    let FaultKind::Quantity(error) = &fault.kind else {
        return fault;
    };
    if !matches!(error.kind(), ParseErrorKind::ClaimSides) {
        return fault;
    }
    let near = nearest(text, catalog.claim_names());
    if near.is_empty() {
        return fault;
    }
    Fault::new(Field::Claims, FaultKind::unknown(PresetKind::Claim, text, &near))
}

fn of_preset(preset: &ClaimPreset, catalog: &Catalog) -> Result<Claim, Fault> {
    claim(Some(preset.clone()), &preset.statement.value, catalog)
}

pub(super) fn claim(
    preset: Option<ClaimPreset>,
    statement: &str,
    catalog: &Catalog,
) -> Result<Claim, Fault> {
    let read = parse_claim(statement).map_err(at(Field::Claims))?;
    let mut side = |written: Written| {
        let Named { written, yardsticks, power } = named(written, Field::Claims, catalog)?;
        let yardsticks = every_figure(&written, yardsticks);
        let newest = newest(&yardsticks, catalog);
        Ok::<Side, Fault>(Side { written, yardsticks, named: power, newest })
    };
    let [left, right] = read.sides;
    let sides = [left.try_map(&mut side)?, right.try_map(&mut side)?];
    if let Some(unfitting) = sides.iter().find_map(unfitting) {
        let kind = ParseErrorKind::Misfit(unfitting.misfit);
        let error = ParseError::new(kind, statement, unfitting.place, Reader::Claim);
        return Err(Fault::new(Field::Claims, error));
    }
    let is_of_coal =
        sides.iter().any(|side| side.single().is_some_and(|side| side.written.is_coal()));
    let coal = if is_of_coal { catalog.coal_rate(COAL).cloned() } else { None };
    let (statement, relation) = (statement.to_owned(), read.relation);
    Ok(Claim { preset, statement, sides, relation, coal, grid: None })
}

/// The latest year of all figures of the sort that is named: how old those of the name are is told by it.
fn newest(named: &Yardsticks, catalog: &Catalog) -> Option<u16> {
    if !named.plants().is_empty() {
        return latest(catalog.plants().map(Yardstick::from));
    }
    if !named.consumers().is_empty() {
        return latest(catalog.consumers().map(Yardstick::from));
    }
    None
}

fn latest(yardsticks: impl Iterator<Item = Yardstick>) -> Option<u16> {
    yardsticks.filter_map(|one| one.latest()?.value.year()).max()
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
    for yardstick in named.iter() {
        every.add(yardstick.clone().whole());
    }
    every
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_says_itself_for_how_long() {
        for (name, field) in
            [("hours", Field::Hours), ("year", Field::Year), ("period", Field::Period)]
        {
            let value = if name == "year" { "2028" } else { "\"8000 h\"" };
            let request =
                format!(r#"{{"claims": ["7GW for 1y = 61TWh"], "assume": {{"{name}": {value}}}}}"#);
            let request: Check = serde_json::from_str(&request).unwrap();
            let fault = request.answer(&Catalog::embedded()).unwrap_err();
            assert_eq!((fault.field, fault.kind.name()), (field, "time-of-claim"));
        }
    }
}
