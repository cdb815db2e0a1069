//! `three-gorges@2020`, `ireland`: the plants and consumers to compare with.

use super::fault::{Fault, FaultKind, PresetKind};
use super::field::Field;
use super::one_of_many;
use crate::answer::{USUAL_PLANT, Yardstick, Yardsticks};
use crate::catalog::Catalog;
use crate::quantity::{counted, shortened};

/// What was chosen, the figures of one plant or consumer together.
pub(crate) fn chosen(texts: &[String], catalog: &Catalog) -> Result<Yardsticks, Fault> {
    let mut chosen = Yardsticks::default();
    if texts.is_empty() {
        add(USUAL_PLANT, catalog, &mut chosen)?;
    }
    for text in texts {
        match text.trim() {
            "all" => all(catalog, &mut chosen),
            text => add(text, catalog, &mut chosen)?,
        }
    }
    Ok(chosen)
}

/// The same for a picture: one figure of each plant and consumer, unless the `@` says more.
pub(crate) fn drawn(texts: &[String], catalog: &Catalog) -> Result<Yardsticks, Fault> {
    let mut drawn = Yardsticks::default();
    let usual = [USUAL_PLANT.to_owned()];
    let texts = if texts.is_empty() { usual.as_slice() } else { texts };
    for text in texts {
        let chosen = chosen(std::slice::from_ref(text), catalog)?;
        for one in chosen.iter().cloned() {
            drawn.add(if text.contains('@') { one } else { one.first() });
        }
    }
    Ok(drawn)
}

/// Every plant and every consumer, each with its usual figures. A single use is none of them.
fn all(catalog: &Catalog, chosen: &mut Yardsticks) {
    for plant in catalog.plants() {
        chosen.add(Yardstick::usual(plant));
    }
    for consumer in catalog.consumers().filter(|consumer| !consumer.is_use()) {
        chosen.add(Yardstick::usual(consumer));
    }
}

/// `three-gorges`, `three-gorges@2020`, `ireland@all`.
pub(super) fn add(text: &str, catalog: &Catalog, chosen: &mut Yardsticks) -> Result<(), Fault> {
    let (name, figure) = split(text);
    if let Some(plant) = catalog.plant(name) {
        chosen.add(figure_of(plant, figure)?);
        return Ok(());
    }
    if let Some(consumer) = catalog.consumer(name) {
        chosen.add(figure_of(consumer, figure)?);
        return Ok(());
    }
    for one in counted(name).into_iter().flat_map(|counted| counted.what) {
        if one != name && add(one, catalog, &mut Yardsticks::default()).is_ok() {
            let (text, one) = (shortened(name), one.to_owned());
            return Err(Fault::new(Field::Against, FaultKind::CountedReference { text, one }));
        }
    }
    let several = one_of_many::meant_by(name, catalog);
    if !several.is_empty() {
        let which = FaultKind::WhichOne { name: shortened(name), several };
        return Err(Fault::new(Field::Against, which));
    }
    let names = catalog.plant_names().chain(catalog.consumer_names());
    Err(Fault::unknown(Field::Against, PresetKind::Reference, name, names))
}

/// `us-wind`, `three-gorges@2020`: a plant, and none of the consumers.
pub(super) fn plant(text: &str, catalog: &Catalog) -> Result<Yardstick, Fault> {
    let (name, figure) = split(text);
    if let Some(plant) = catalog.plant(name) {
        return figure_of(plant, figure);
    }
    Err(Fault::unknown(Field::Against, PresetKind::Plant, name, catalog.plant_names()))
}

/// A name, and the figure behind its `@`.
pub(super) fn split(text: &str) -> (&str, Option<&str>) {
    match text.split_once('@') {
        Some((name, figure)) => (name.trim(), Some(figure.trim())),
        None => (text.trim(), None),
    }
}

fn figure_of<'a, T>(preset: &'a T, figure: Option<&str>) -> Result<Yardstick, Fault>
where
    Yardstick: From<&'a T>,
{
    let unknown = |figure| FaultKind::UnknownFigure {
        reference: Yardstick::all(preset).id().to_owned(),
        figure: shortened(figure),
        known: Yardstick::names(preset),
    };
    match figure {
        None => Ok(Yardstick::usual(preset)),
        Some("all") => Ok(Yardstick::all(preset)),
        Some(figure) => Yardstick::figure(preset, figure)
            .ok_or_else(|| Fault::new(Field::Against, unknown(figure))),
    }
}
