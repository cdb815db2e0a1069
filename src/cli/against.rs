//! `--against three-gorges@2020,ireland`: the plants and consumers to compare with.

use super::failure::Failure;
use super::fault::Kind;
use super::presets::Presets;
use crate::catalog::{Part, nearest};
use crate::quantity::{counted, shortened};
use crate::report::{Against, Reference, Yardsticks};

/// The plant that is compared with where none is named.
const DEFAULT: &str = "three-gorges";

/// The choices of the flag, those of one plant or consumer together.
pub(super) fn chosen(texts: &[String], presets: &mut Presets) -> Result<Yardsticks, Failure> {
    let mut chosen = Yardsticks::default();
    if texts.is_empty() {
        add(DEFAULT, presets, &mut chosen)?;
    }
    for text in texts {
        match text.trim() {
            "all" => all(presets, &mut chosen)?,
            text => add(text, presets, &mut chosen)?,
        }
    }
    Ok(chosen)
}

/// Every plant and every consumer, each with its usual figures. A single use is none of them.
fn all(presets: &mut Presets, chosen: &mut Yardsticks) -> Result<(), Failure> {
    for plant in presets.part(Part::Plants)?.plants() {
        chosen.add_plant(Against::usual(plant));
    }
    let consumers = presets.part(Part::Consumers)?.consumers().iter();
    for consumer in consumers.filter(|consumer| !consumer.is_use()) {
        chosen.add_consumer(Against::usual(consumer));
    }
    Ok(())
}

/// `three-gorges`, `three-gorges@2020`, `ireland@all`.
pub(super) fn add(
    text: &str,
    presets: &mut Presets,
    chosen: &mut Yardsticks,
) -> Result<(), Failure> {
    let (name, figure) = split(text);
    if name == DEFAULT {
        // All other plants would have to be read for nothing.
        let catalog = presets.entry(Part::Plants, DEFAULT)?;
        if let Some(plant) = catalog.plant(DEFAULT) {
            chosen.add_plant(figure_of(plant, figure)?);
            return Ok(());
        }
    }
    if let Some(plant) = presets.part(Part::Plants)?.plant(name) {
        chosen.add_plant(figure_of(plant, figure)?);
        return Ok(());
    }
    if let Some(consumer) = presets.part(Part::Consumers)?.consumer(name) {
        chosen.add_consumer(figure_of(consumer, figure)?);
        return Ok(());
    }
    Err(unknown(name, presets)?)
}

/// `us-wind`, `three-gorges@2020`: a plant, and none of the consumers.
pub(super) fn plant(text: &str, presets: &mut Presets) -> Result<Against, Failure> {
    let (name, figure) = split(text);
    let catalog = presets.part(Part::Plants)?;
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

fn unknown(name: &str, presets: &mut Presets) -> Result<Failure, Failure> {
    for one in counted(name).into_iter().flat_map(|counted| counted.what) {
        let mut known = Yardsticks::default();
        if one != name && add(one, presets, &mut known).is_ok() {
            return Ok(Failure::CountedReference { text: shortened(name), one: one.to_owned() });
        }
    }
    let mut names: Vec<String> =
        presets.part(Part::Plants)?.plant_names().map(str::to_owned).collect();
    names.extend(presets.part(Part::Consumers)?.consumer_names().map(str::to_owned));
    let near = nearest(name, names.iter().map(String::as_str));
    let near = near.into_iter().map(str::to_owned).collect();
    Ok(Failure::Unknown { kind: Kind::Reference, name: shortened(name), near })
}
