//! What stands under the tables: the assumptions, how texts were read, how results come about.

use super::super::assumed::{assumptions_text, beyond_announced, drawn_already, hours_text};
use super::super::document::{Block, Entry};
use super::super::figure::Figures;
use super::derivation::{Step, Steps};
use super::document::Page;
use crate::answer::{Grid, Unit};
use crate::answer::{Item, Yardstick, Yardsticks};
use crate::catalog::{Bilingual, NEWEST_SOURCE_YEAR, Origin};
use crate::language::Language;
use crate::quantity::Time;
use crate::words::{self, ComparedWith, intensity_name};

impl Page<'_> {
    pub fn assumptions(&self) -> String {
        self.assumptions_against(self.compared_with())
    }

    pub fn assumptions_against(&self, against: ComparedWith) -> String {
        if self.is_as_stated() {
            return words::as_stated(self.language, &self.assumed());
        }
        assumptions_text(&self.calculation.used_premises(), self.language, against)
    }

    /// Whether nothing is assumed of any power, as all of them are what is drawn.
    pub fn is_as_stated(&self) -> bool {
        let assumptions = self.assumptions_of();
        !assumptions.changes_power() && self.calculation.rows.iter().all(|row| row.deployment.drawn)
    }

    pub fn compared_with(&self) -> ComparedWith {
        let yardsticks = &self.calculation.yardsticks;
        ComparedWith {
            plants: !yardsticks.plants().is_empty(),
            consumers: yardsticks.consumers().iter().any(|against| !against.is_use()),
        }
    }

    /// How texts were read, what ranges mean, which entries are the user's own.
    pub fn notes(&self) -> Vec<Entry> {
        let calculation = self.calculation;
        let items = || calculation.rows.iter().filter_map(|row| row.item.as_ref());
        let year = calculation.premises.assumptions().year();
        let notes = items().flat_map(|item| item_notes(item, year, self.figures));
        let mut notes: Vec<Entry> = notes.collect();
        notes.extend(items().filter_map(|item| {
            drawn_already(&calculation.premises, &item.id, &item.deployment, self.language)
        }));
        let deployments = calculation.rows.iter().map(|row| row.deployment);
        notes.extend(beyond_announced(&calculation.premises, deployments, self.figures));
        notes.extend(self.on_rates());
        let own = calculation
            .yardsticks
            .iter()
            .filter_map(|against| origin_note(&against.name, &against.origin, self.language));
        notes.extend(own);
        notes.extend(calculation.yardsticks.age_notes(self.language));
        if calculation.total.is_some() {
            notes.push(Entry::new("", words::total_note(self.language)));
        }
        notes.dedup();
        notes
    }

    /// The rates that were applied, with what they count.
    fn on_rates(&self) -> Vec<Entry> {
        let language = self.language;
        let rates = &self.calculation.rates;
        let figures = Figures { digits: 15, ..self.figures };
        let grid = rates.grid.as_ref().map(|grid| {
            let intensity = figures.carbon_rate(grid.intensity());
            let text = match grid {
                Grid::Preset { name, figure, .. } => {
                    let kind = intensity_name(self.language, &figure.value);
                    [self.language.of(name), &kind, &intensity].join(words::comma(language))
                }
                Grid::Stated { .. } => intensity,
            };
            Entry::new(words::emissions(language), text)
        });
        let tariff =
            rates.tariff.map(|tariff| Entry::new(words::cost(language), figures.tariff(tariff)));
        let wue = rates.wue.map(|wue| {
            let text = [figures.water_rate(wue).as_str(), words::of_it_energy(language)]
                .join(words::comma(language));
            Entry::new(words::water(language), text)
        });
        let unit = rates.unit.as_ref().map(|unit| {
            let power = figures.single(unit.power());
            let text =
                [power.as_str(), words::of_announced_power(language)].join(words::comma(language));
            Entry::new(self.unit_name(), text)
        });
        grid.into_iter().chain(tariff).chain(wue).chain(unit).collect()
    }

    /// What the machines are called.
    pub fn unit_name(&self) -> String {
        match &self.calculation.rates.unit {
            Some(Unit::Preset(preset)) => self.language.of(&preset.name).to_owned(),
            Some(Unit::Stated { text, .. }) => text.clone(),
            None => String::new(),
        }
    }

    /// The steps of every row, a list each.
    pub fn derivations(&self) -> Vec<Block> {
        let steps = Steps::new(self.calculation, self.language, self.figures.digits);
        let list = |row| Block::List {
            heading: words::derivation_of(self.language, &self.name(row)),
            entries: steps.of(row).into_iter().map(|step| self.step(step)).collect(),
        };
        self.calculation.all_rows().map(list).collect()
    }

    fn step(&self, step: Step) -> Entry {
        let language = self.language;
        let exactness = words::exactness(language, step.exactness);
        let result = match step.formula {
            Some(formula) => format!("{formula} = {}", step.result),
            None => step.result,
        };
        let source = step.source.map(|source| {
            format!("{}{}", words::semicolon(language), self.language.of(&source.title))
        });
        let text = format!(
            "{result}{}{}",
            words::in_brackets(language, exactness),
            source.unwrap_or_default()
        );
        Entry::new(step.label, text)
    }
}

/// How a power was read in a year of that length, what its range means, which preset is the user's own.
pub(crate) fn item_notes(item: &Item, year: Time, figures: Figures) -> Vec<Entry> {
    let language = figures.language;
    let Some(preset) = &item.preset else {
        let read = item.read_as(year).and_then(|power| figures.reading(&item.id, power));
        let of_a_year = || in_year(year, language);
        let text = read.map(|read| {
            let year = item.deployment.per_year.then(of_a_year);
            [Some(read), year]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(words::comma(language))
        });
        return text.map(|text| Entry::new("", text)).into_iter().collect();
    };
    let range = !preset.nameplate().is_exact();
    let note = preset.power.note.as_ref().filter(|_| range);
    let note = note.map(|note| Entry::new(language.of(&preset.name), language.of(note)));
    let bare = item
        .is_bare()
        .then(|| Entry::new(language.of(&preset.name), words::bare_accelerator(language)));
    note.into_iter()
        .chain(bare)
        .chain(origin_note(&preset.name, &preset.origin, language))
        .collect()
}

/// Which year the one in a unit is, as in `61 TWh/yr`.
pub(crate) fn in_year(year: Time, language: Language) -> String {
    words::in_a_year_of(language, &hours_text(year, language))
}

/// Above so many years, a figure that stands for today says how old it is.
const OLD: u16 = 3;

/// How many years old a figure of a year is, where it is old.
pub(super) fn age(year: u16) -> Option<u16> {
    Some(NEWEST_SOURCE_YEAR.saturating_sub(year)).filter(|age| *age > OLD)
}

/// How old the newest figure of an entry is, where it is compared with and old.
pub(crate) fn age_note(against: &Yardstick, language: Language) -> Option<Entry> {
    let latest = against.latest()?;
    let year = latest.value.year()?;
    let age = age(year).filter(|_| against.figures.contains(latest))?;
    let name = language.of(&against.name);
    Some(Entry::new(
        words::side_by_side(&[name, &words::actual(language, year)]),
        words::old(language, age),
    ))
}

impl Yardsticks {
    /// How old the newest figures are, a note for each that is old.
    pub(crate) fn age_notes(&self, language: Language) -> Vec<Entry> {
        self.iter().filter_map(|against| age_note(against, language)).collect()
    }

    /// The same as lines of text.
    #[must_use]
    pub fn ages(&self, language: Language) -> Vec<String> {
        let colon = words::colon(language);
        let line = |note: Entry| [note.label.as_str(), &note.text].join(colon);
        self.age_notes(language).into_iter().map(line).collect()
    }
}

/// Which file a user's own preset comes from.
pub(crate) fn origin_note(name: &Bilingual, origin: &Origin, language: Language) -> Option<Entry> {
    let file = origin.file.as_ref()?;
    let text = words::origin(language, file, origin.replaces_built_in);
    Some(Entry::new(language.of(name), text))
}
