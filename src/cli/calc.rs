//! `gigawatt [DEPLOYMENT]...`: energy and comparison.

use super::Session;
use super::against;
use super::args::CalcArgs;
use super::assume;
use super::failure::Failure;
use super::presets::Presets;
use super::rates;
use super::simulate;
use super::target;
use crate::catalog::Part;
use crate::quantity::ParseErrorKind;
use crate::report::{Calculation, Item, Premises, ScenarioTable};

pub(super) fn run(session: &Session<'_>, args: &CalcArgs) -> Result<(), Failure> {
    let glyphs = session.glyphs(args.chart)?;
    let mut presets = session.presets()?;
    let where_from = session.is_json() || args.explain;
    let calculations = calculations(args, &mut presets, where_from)?.into_iter();
    let mut calculations = calculations.map(|calculation| match glyphs {
        Some(glyphs) => calculation.with_chart(glyphs),
        None => calculation,
    });
    match calculations.next() {
        Some(calculation) if !all_scenarios(args) => session.show(&calculation),
        first => session.show(&ScenarioTable::new(first.into_iter().chain(calculations).collect())),
    }
}

/// One calculation, or one for each scenario.
pub(super) fn calculations(
    args: &CalcArgs,
    presets: &mut Presets,
    where_from: bool,
) -> Result<Vec<Calculation>, Failure> {
    let plan = simulate::plan(&args.simulation)?;
    let items = items(&args.deployments, presets)?;
    let yardsticks = against::chosen(&args.against, presets)?;
    let rates = rates::rates(&args.rates, presets)?;
    let calculate = |premises: &Premises| {
        let calculation = Calculation::new(&items, &yardsticks, premises, args.total);
        let calculation = calculation.with_rates(rates.clone());
        let calculation = if args.explain { calculation.explained() } else { calculation };
        match plan {
            Some(plan) => {
                let simulation = simulate::run(&calculation.sampling(plan));
                calculation.with_simulation(&simulation)
            }
            None => calculation,
        }
    };
    if all_scenarios(args) {
        return Ok(assume::all(&args.assumptions, presets)?.iter().map(calculate).collect());
    }
    let premises = assume::premises(&args.assumptions, presets, where_from)?;
    Ok(vec![calculate(&premises)])
}

fn all_scenarios(args: &CalcArgs) -> bool {
    args.assumptions.scenario.as_deref() == Some("all")
}

/// The deployments named, or those of the article, some perhaps in the user's own version.
pub(super) fn items(texts: &[String], presets: &mut Presets) -> Result<Vec<Item>, Failure> {
    if texts.is_empty() {
        let known = presets.part(Part::Deployments)?.deployments().iter();
        let built_in = known.filter(|preset| preset.origin.is_built_in());
        return Ok(built_in.map(|preset| Item::preset(preset, 1.0)).collect());
    }
    let item = |(at, text): (usize, &String)| {
        target::item(text, presets)
            .map_err(|failure| with_words_behind(failure, &texts[at..], presets))
    };
    texts.iter().enumerate().map(item).collect()
}

/// `gigawatt 7 GW` or `2 x openai-amd` without quotes is several arguments; the message says so.
fn with_words_behind(failure: Failure, texts: &[String], presets: &mut Presets) -> Failure {
    let Failure::Quantity(error) = failure else {
        return failure;
    };
    if matches!(error.kind(), ParseErrorKind::MissingUnit { .. }) {
        for count in 2..=texts.len().min(4) {
            let joined = texts[..count].join(" ");
            match target::item(&joined, presets) {
                Ok(_) => return Failure::Split { error, joined },
                Err(failure @ Failure::Quantity(_)) if is_complete(&failure) => return failure,
                Err(_) => {}
            }
        }
    }
    Failure::Quantity(error)
}

/// Whether the words were a quantity, only not one that is wanted: `7 billion kWh`.
fn is_complete(failure: &Failure) -> bool {
    matches!(failure, Failure::Quantity(error)
        if matches!(error.kind(), ParseErrorKind::WrongDimension { .. }))
}
