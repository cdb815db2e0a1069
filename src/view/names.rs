//! What deployments and sources are called.

use super::Language;
use super::document::Entry;
use super::figure::{Figure, Figures};
use crate::answer::{Item, Planned};
use crate::catalog::Source;
use crate::words;

impl Item {
    /// Its name in a table, with how many of it there are.
    pub(crate) fn name(&self, language: Language) -> String {
        let name = self.preset.as_ref().map(|preset| &preset.name);
        if self.times().is_none() {
            return name.map_or(self.id.as_str(), |name| language.of(name)).to_owned();
        }
        let whole = name.map_or(self.id.as_str(), |name| language.of(name));
        let (count, figures) = (self.count, Figures { language, digits: 6 });
        if count.is_exact() && count.central() < 1.0 {
            // A share is one of few parts, or so many percent.
            let parts = libm::round(1.0 / count.central());
            let is_even =
                (2.0..10.0).contains(&parts) && (count.central() * parts - 1.0).abs() < 1e-9;
            let percent = Figures { digits: 3, ..figures };
            let percent =
                percent.estimate(count.map(|part| part * 100.0), words::percent(language));
            let share = if is_even { format!("1/{parts}") } else { percent.text() };
            return words::claims::sentence::share(language, &share, whole);
        }
        let count = figures.counts(&[count]).first().map(Figure::text).unwrap_or_default();
        match name {
            Some(name) => words::so_many(language, &count, name),
            None => words::so_many_times(language, &count, &self.id),
        }
    }
}

impl Planned {
    /// The name of the deployment, or that it is a schedule by itself.
    pub(crate) fn name(&self, language: Language) -> String {
        match &self.item {
            Some(item) => self.part_of(item.name(language), language),
            None => words::timeline::schedule(language).to_owned(),
        }
    }

    /// The names for programs, in English and, if there is one, in Chinese.
    pub(crate) fn names(&self) -> (String, Option<String>) {
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
                words::timeline::part_of(language, &power, &name)
            }
            None => name,
        }
    }
}

/// An entry on a source: its title, what is said of it, and where its publisher has it.
pub(crate) fn source_entry(label: &str, source: &Source, language: Language) -> Entry {
    let title = language.of(&source.title).to_owned();
    let parts: Vec<String> =
        std::iter::once(title).chain(words::imprint(language, source)).collect();
    Entry {
        label: label.to_owned(),
        text: parts.join(words::comma(language)),
        address: source.citable().map(str::to_owned),
    }
}
