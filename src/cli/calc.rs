//! `gigawatt [DEPLOYMENT]...`: energy and comparison.

use super::Session;
use super::args::CalcArgs;
use super::failure::Failure;
use super::presets::Presets;
use super::target;
use crate::model::Assumptions;
use crate::quantity::{DisplayUnit, ParseErrorKind};
use crate::report::{Calculation, Item};

/// The plant that everything is compared with.
const REFERENCE: &str = "three-gorges";

pub(super) fn run(session: &Session<'_>, args: &CalcArgs) -> Result<(), Failure> {
    let mut presets = Presets::new(session.preset_files)?;
    let items = items(&args.deployments, &mut presets)?;
    let plants = presets.plants()?;
    let plant = plants.plant(REFERENCE).ok_or_else(|| Failure::UnknownName {
        name: REFERENCE.to_owned(),
        near: Vec::new(),
        plant: false,
    })?;
    let assumptions = Assumptions::headline();
    session.show(&Calculation::new(&items, plant, &assumptions, args.total))
}

/// The deployments named, or those of the article, some perhaps in the user's own version.
fn items(texts: &[String], presets: &mut Presets) -> Result<Vec<Item>, Failure> {
    if texts.is_empty() {
        let known = presets.deployments()?.deployments().iter();
        let built_in = known.filter(|preset| preset.origin.is_built_in());
        return Ok(built_in.map(|preset| Item::preset(preset, 1.0)).collect());
    }
    let item = |(at, text): (usize, &String)| {
        let next = texts.get(at + 1).map(String::as_str);
        target::item(text, presets).map_err(|failure| with_unit_behind(failure, next))
    };
    texts.iter().enumerate().map(item).collect()
}

/// `gigawatt 7 GW` without quotes is two arguments; the message says so.
fn with_unit_behind(failure: Failure, next: Option<&str>) -> Failure {
    match (failure, next) {
        (Failure::Quantity(error), Some(unit))
            if matches!(error.kind(), ParseErrorKind::MissingUnit { .. })
                && DisplayUnit::parse(unit).is_ok() =>
        {
            Failure::SplitQuantity { error, unit: unit.to_owned() }
        }
        (failure, _) => failure,
    }
}
