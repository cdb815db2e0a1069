//! `gigawatt report [DEPLOYMENT]... -o report.html`: everything on one page.

use super::args::{CalcArgs, ReportArgs};
use super::failure::Failure;
use super::rates;
use super::{Session, against, assume, calc, check, output, timeline};
use crate::catalog::{Catalog, Source};
use crate::report::{CheckedClaim, ClaimReport, HtmlReport, Item, Planned, Premises, Timeline};

pub(super) fn run(session: &Session<'_>, args: &ReportArgs) -> Result<(), Failure> {
    session.check_ending(&[".html"])?;
    if !session.writes_tables() {
        return Err(Failure::OneFormat { command: "report", ending: ".html" });
    }
    of_calc(session, &args.calc())
}

/// `gigawatt [DEPLOYMENT]... -o report.html`.
pub(super) fn of_calc(session: &Session<'_>, args: &CalcArgs) -> Result<(), Failure> {
    // A page has the steps of its figures in any case.
    let args = &CalcArgs { explain: true, ..args.clone() };
    rates::warn(session, &args.rates);
    let catalog = session.presets()?;
    let premises = assume::premises(&args.assumptions, &catalog)?;
    let items = calc::items(&args.deployments, &catalog)?;
    let report = HtmlReport {
        calculation: calc::calculation(args, &items, &premises, &catalog)?,
        claims: claims(&items, &catalog)?,
        timeline: by_year(args, items, &premises, &catalog)?,
    };
    output::write(session.output, &report.page(&session.style))
}

/// The deployments by calendar years, as a timeline has them, where one of them comes online by and by.
/// Calendar years have a length of their own: where a flag says another, there is nothing to show.
fn by_year(
    args: &CalcArgs,
    items: Vec<Item>,
    premises: &Premises,
    catalog: &Catalog,
) -> Result<Option<Timeline>, Failure> {
    let assumptions = &args.assumptions;
    let given =
        assumptions.hours.is_some() || assumptions.year.is_some() || assumptions.period.is_some();
    let planned: Vec<Planned> = items.into_iter().map(Planned::of).collect();
    if given || planned.iter().all(|planned| planned.changes().is_none()) {
        return Ok(None);
    }
    let years = timeline::years(None, None, &planned)?;
    let chosen = against::chosen(&args.against, catalog)?;
    let Some(plant) = chosen.plants().first().cloned() else {
        return Ok(None);
    };
    Ok(Some(Timeline::new(planned, plant.first(), premises, years, args.total)))
}

/// The claims of the documents that the deployments asked for were read in, if there are any. Each is
/// judged on its own basis: what was assumed for the deployments is nothing that it says.
fn claims(items: &[Item], catalog: &Catalog) -> Result<Option<ClaimReport>, Failure> {
    let read_in: Vec<&Source> = items.iter().flat_map(Item::sources).collect();
    if read_in.is_empty() {
        return Ok(None);
    }
    let known = check::claims(&[], catalog)?;
    let told = known.into_iter().filter(|claim| {
        let preset = claim.preset.as_ref();
        preset.is_some_and(|preset| {
            read_in.iter().any(|source| source.is_same_document(&preset.statement.source))
        })
    });
    let premises = assume::headline(catalog)?;
    let checked = told.map(|claim| CheckedClaim::new(claim, &premises));
    let checked = checked.collect::<Result<Vec<_>, _>>()?;
    Ok((!checked.is_empty()).then(|| ClaimReport::new(checked, &premises)))
}
