//! What a picture compares with: the plants and consumers of a calculation, each with what is drawn of it.

use super::super::chart::Measure;
use super::document::Page;
use crate::answer::Yardstick;
use crate::estimate::Estimate;
use crate::quantity::{Energy, Power, Quantity};
use crate::words;

/// A plant or consumer, and what is drawn of it.
pub(super) struct Reference<T> {
    /// The name with the figure.
    pub label: String,
    pub name: String,
    /// What the figure is.
    pub detail: String,
    pub value: Estimate<T>,
}

/// What was chosen for a picture by nobody but the program.
#[derive(Clone, Copy, Default)]
pub(super) struct Choice {
    /// What scenarios make of the only deployment.
    pub range: Option<Estimate<Energy>>,
    /// Whether what has another size may be left out.
    pub own: bool,
}

/// A reference that is so many times as large as every deployment would leave them no room.
const TOO_LARGE: f64 = 10.0;

/// What is too large for a picture that nobody chose the references of, and all others.
pub(super) fn parted<T: Copy + Into<Quantity> + PartialOrd>(
    references: Vec<Reference<T>>,
    most: Option<T>,
    choice: Choice,
) -> (Vec<Reference<T>>, Vec<Reference<T>>) {
    let size = |value: T| value.into().base_value();
    references.into_iter().partition(|reference| {
        let size_of = size(reference.value.central());
        choice.own && most.is_some_and(|most| size_of > TOO_LARGE * size(most))
    })
}

impl Page<'_> {
    /// The energy of a year of every plant and consumer.
    pub(super) fn energies(&self) -> Vec<Reference<Energy>> {
        // One use is no energy of a year.
        let of_years = self.calculation.yardsticks.iter().filter(|against| !against.is_use());
        let energies = of_years.flat_map(|against| {
            let name = self.language.of(&against.name);
            against.figures.iter().map(move |figure| {
                let figure_name = figure.value.name(self.language);
                Reference {
                    label: self.reference(name, &figure_name),
                    name: name.to_owned(),
                    detail: words::chart::detail(self.language, &figure.value),
                    value: figure.value.energy(),
                }
            })
        });
        energies.collect()
    }

    /// The installed capacity of every plant.
    pub(super) fn capacities(&self) -> Vec<Reference<Power>> {
        let plants = self.calculation.yardsticks.plants().iter();
        let capacity = |against: &Yardstick| {
            let (name, language) = (self.language.of(&against.name), self.language);
            let what = words::sentence_part(language, words::installed_capacity(language));
            Some(Reference {
                label: self.reference(name, &what),
                name: name.to_owned(),
                detail: what,
                value: Estimate::exactly(against.installed_capacity.as_ref()?.value),
            })
        };
        plants.filter_map(capacity).collect()
    }

    fn reference(&self, name: &str, figure: &str) -> String {
        if figure.is_empty() {
            return name.to_owned();
        }
        words::chart::figure(self.language, name, &words::sentence_part(self.language, figure))
    }

    /// The name of the plant or consumer, if there is only one.
    pub(super) fn only_reference(&self, measure: Measure) -> Option<String> {
        let yardsticks = &self.calculation.yardsticks;
        match (yardsticks.plants(), yardsticks.consumers(), measure) {
            ([plant], [], _) | ([plant], _, Measure::Power) => {
                Some(self.language.of(&plant.name).to_owned())
            }
            ([], [consumer], Measure::Energy) if !consumer.is_use() => {
                Some(self.language.of(&consumer.name).to_owned())
            }
            _ => None,
        }
    }
}
