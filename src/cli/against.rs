//! `--against three-gorges@2020,three-gorges@design`: the plants and figures to compare with.

use super::failure::Failure;
use super::presets::Presets;
use crate::catalog::{Catalog, nearest};
use crate::quantity::shortened;
use crate::report::Against;

/// The plant that is compared with where none is named.
const DEFAULT: &str = "three-gorges";

/// The choices of the flag, those of one plant together.
pub(super) fn chosen(texts: &[String], presets: &mut Presets) -> Result<Vec<Against>, Failure> {
    let plants = presets.plants()?;
    if texts.is_empty() {
        return Ok(vec![one(DEFAULT, plants)?]);
    }
    let mut chosen: Vec<Against> = Vec::new();
    for text in texts {
        for next in choice(text.trim(), plants)? {
            if !chosen.iter_mut().any(|known| known.join(&next)) {
                chosen.push(next);
            }
        }
    }
    Ok(chosen)
}

fn choice(text: &str, plants: &Catalog) -> Result<Vec<Against>, Failure> {
    match text {
        "all" => Ok(plants.plants().iter().map(Against::usual).collect()),
        text => one(text, plants).map(|one| vec![one]),
    }
}

/// `three-gorges`, `three-gorges@2020`, `three-gorges@all`.
fn one(text: &str, plants: &Catalog) -> Result<Against, Failure> {
    let (name, figure) = match text.split_once('@') {
        Some((name, figure)) => (name.trim(), Some(figure.trim())),
        None => (text, None),
    };
    let plant = plants.plant(name).ok_or_else(|| unknown_plant(name, plants))?;
    match figure {
        None => Ok(Against::usual(plant)),
        Some("all") => Ok(Against::all(plant)),
        Some(figure) => Against::figure(plant, figure).ok_or_else(|| Failure::UnknownFigure {
            plant: plant.id.clone(),
            figure: shortened(figure),
            known: Against::names(plant),
        }),
    }
}

fn unknown_plant(name: &str, plants: &Catalog) -> Failure {
    let known = plants.plants().iter();
    let names = known.flat_map(|plant| {
        std::iter::once(plant.id.as_str()).chain(plant.aliases.iter().map(String::as_str))
    });
    let near = nearest(name, names).into_iter().map(str::to_owned).collect();
    Failure::UnknownPlant { name: shortened(name), near }
}
