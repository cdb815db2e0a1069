//! `--against three-gorges@2020,ireland`: the plants and consumers to compare with.

use super::failure::Failure;
use super::fault::Kind;
use crate::catalog::{Catalog, nearest};
use crate::quantity::shortened;
use crate::report::{Against, Reference, Yardsticks};

/// The plant that is compared with where none is named.
const DEFAULT: &str = "three-gorges";

/// The choices of the flag, those of one plant or consumer together.
pub(super) fn chosen(texts: &[String], catalog: &Catalog) -> Result<Yardsticks, Failure> {
    let mut chosen = Yardsticks::default();
    if texts.is_empty() {
        add(DEFAULT, catalog, &mut chosen)?;
    }
    for text in texts {
        match text.trim() {
            "all" => all(catalog, &mut chosen),
            text => add(text, catalog, &mut chosen)?,
        }
    }
    Ok(chosen)
}

/// Every plant and every consumer, each with its usual figures. A single use is none of them.
fn all(catalog: &Catalog, chosen: &mut Yardsticks) {
    for plant in catalog.plants() {
        chosen.add_plant(Against::usual(plant));
    }
    for consumer in catalog.consumers().filter(|consumer| !consumer.is_use()) {
        chosen.add_consumer(Against::usual(consumer));
    }
}

/// `three-gorges`, `three-gorges@2020`, `ireland@all`.
pub(super) fn add(text: &str, catalog: &Catalog, chosen: &mut Yardsticks) -> Result<(), Failure> {
    let (name, figure) = split(text);
    if let Some(plant) = catalog.plant(name) {
        chosen.add_plant(figure_of(plant, figure)?);
        return Ok(());
    }
    if let Some(consumer) = catalog.consumer(name) {
        chosen.add_consumer(figure_of(consumer, figure)?);
        return Ok(());
    }
    Err(unknown(name, catalog))
}

/// `us-wind`, `three-gorges@2020`: a plant, and none of the consumers.
pub(super) fn plant(text: &str, catalog: &Catalog) -> Result<Against, Failure> {
    let (name, figure) = split(text);
    let Some(plant) = catalog.plant(name) else {
        let near = nearest(name, catalog.plant_names()).into_iter().map(str::to_owned).collect();
        return Err(Failure::Unknown { kind: Kind::Plant, name: shortened(name), near });
    };
    figure_of(plant, figure)
}

/// A name, and the figure behind its `@`.
fn split(text: &str) -> (&str, Option<&str>) {
    match text.split_once('@') {
        Some((name, figure)) => (name.trim(), Some(figure.trim())),
        None => (text.trim(), None),
    }
}

fn figure_of<R: Reference>(reference: &R, figure: Option<&str>) -> Result<Against<R>, Failure> {
    match figure {
        None => Ok(Against::usual(reference)),
        Some("all") => Ok(Against::all(reference)),
        Some(figure) => Against::figure(reference, figure).ok_or_else(|| Failure::UnknownFigure {
            reference: reference.id().to_owned(),
            figure: shortened(figure),
            known: Against::names(reference),
        }),
    }
}

fn unknown(name: &str, catalog: &Catalog) -> Failure {
    let near = nearest(name, catalog.plant_names().chain(catalog.consumer_names()));
    let near = near.into_iter().map(str::to_owned).collect();
    Failure::Unknown { kind: Kind::Reference, name: shortened(name), near }
}
