//! What figures and their sources are called.

use super::super::document::Entry;
use super::super::figure::Figures;
use super::Language;
use crate::answer::{Item, Planned};
use crate::catalog::Source;
use crate::model::{
    AnnualConsumption, AnnualGeneration, CoalRate, ConsumptionMeasure, GenerationBasis,
    GridIntensity,
};

impl Item {
    /// Its name in a table, with how many of it there are.
    pub(in crate::report) fn name(&self, language: Language) -> String {
        let name = match &self.preset {
            Some(preset) => language.of(&preset.name),
            None => &self.id,
        };
        match self.times() {
            Some(count) => format!("{count} x {name}"),
            None => name.to_owned(),
        }
    }
}

impl Planned {
    /// The name of the deployment, or that it is a schedule by itself.
    pub(in crate::report) fn name(&self, language: Language) -> String {
        match &self.item {
            Some(item) => self.part_of(item.name(language), language),
            None => language.words().timeline.schedule.to_owned(),
        }
    }

    /// The names for programs, in English and, if there is one, in Chinese.
    pub(in crate::report) fn names(&self) -> (String, Option<String>) {
        let Some(item) = &self.item else {
            return (self.name(Language::English), Some(self.name(Language::Chinese)));
        };
        let (en, zh) = match &item.preset {
            Some(preset) => (preset.name.en.clone(), preset.name.zh.clone()),
            None => (item.id.clone(), None),
        };
        let zh = zh.or_else(|| self.part().is_some().then(|| en.clone()));
        let zh = zh.map(|name| self.part_of(name, Language::Chinese));
        (self.part_of(en, Language::English), zh)
    }

    /// The name of the item, as a part of it where that is all that is scheduled.
    fn part_of(&self, name: String, language: Language) -> String {
        match self.part() {
            Some(power) => {
                let power = Figures { language, digits: 15 }.single(power);
                (language.words().timeline.part_of)(&power, &name)
            }
            None => name,
        }
    }
}

/// What a figure of annual generation is called, such as `2020 record`.
pub(in crate::report) fn reference_name(
    generation: &AnnualGeneration,
    language: Language,
) -> String {
    let words = language.words();
    let year = generation.year.unwrap_or_default();
    match generation.basis {
        GenerationBasis::Design => words.design_year.to_owned(),
        GenerationBasis::Actual => (words.actual)(year),
        GenerationBasis::Derived => (words.derived)(year),
        GenerationBasis::Record => (words.record)(year),
        GenerationBasis::Lowest => (words.lowest)(year),
        GenerationBasis::Average => words.average.to_owned(),
        GenerationBasis::Expected if generation.year.is_some() => (words.expected_of)(year),
        GenerationBasis::Expected => words.expected.to_owned(),
        GenerationBasis::Implied => words.implied.to_owned(),
    }
}

/// What a figure of annual consumption is called, such as `2024` or `2030 projection`; empty for an
/// average of no year. What it counts is said where figures of others may count something else.
pub(in crate::report) fn consumer_name(figure: &AnnualConsumption, language: Language) -> String {
    let words = language.words();
    let year = figure.year.map(|year| year.to_string()).unwrap_or_default();
    let name = (words.consumption)(figure.basis, &year);
    match figure.measure {
        None | Some(ConsumptionMeasure::OwnUse) => name,
        Some(measure) => (words.counting)(&name, (words.measure)(measure)),
    }
}

/// What a rate of burning coal is called, such as `2020` or `2025 projection`.
pub(in crate::report) fn coal_name(rate: &CoalRate, language: Language) -> String {
    (language.words().consumption)(rate.basis, &rate.year.to_string())
}

/// What a grid intensity is called, such as `life-cycle, 2024`.
pub(in crate::report) fn intensity_name(figure: &GridIntensity, language: Language) -> String {
    let words = language.words();
    [(words.intensity)(figure.basis).to_owned(), (words.actual)(figure.year)].join(words.comma)
}

/// An entry on a source: its title, what is said of it, and where its publisher has it.
pub(in crate::report) fn source_entry(label: &str, source: &Source, language: Language) -> Entry {
    let title = language.of(&source.title).to_owned();
    let parts: Vec<String> = std::iter::once(title).chain(imprint(source, language)).collect();
    Entry {
        label: label.to_owned(),
        text: parts.join(language.words().comma),
        address: source.citable().map(str::to_owned),
    }
}

/// What stands behind the title of a source: who published it and when, and who tells of it.
pub(in crate::report) fn imprint(
    source: &Source,
    language: Language,
) -> impl Iterator<Item = String> {
    let words = language.words();
    let publisher = source.publisher.as_ref().map(|text| language.of(text).to_owned());
    let second_hand = source.second_hand.then(|| match &source.read_in {
        Some(place) => (words.told_by)(language.of(place)),
        None => words.second_hand.to_owned(),
    });
    [publisher, source.date.clone(), second_hand].into_iter().flatten()
}
