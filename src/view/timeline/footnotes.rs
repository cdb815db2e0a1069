//! What stands under the tables of a timeline: assumptions, schedules, sources.

use super::super::assumed::{assumed, beyond_announced, drawn_already, scenario_citations};
use super::super::calculation::{age_note, in_year, item_notes, origin_note};
use super::super::citations::{Citation, sources};
use super::super::document::Entry;
use super::super::figure::Figures;
use super::document::Page;
use crate::answer::Planned;
use crate::answer::TypedSchedule;
use crate::answer::planned::Plan;
use crate::catalog::Cited;
use crate::estimate::Estimate;
use crate::language::Language;
use crate::model::{Change, Exactness, Level, Tranche};
use crate::quantity::{Date, Power, common_year};
use crate::words::{self, ComparedWith};

impl Page<'_> {
    pub fn assumptions(&self) -> String {
        words::assumptions_of_years(
            self.language,
            &assumed(&self.timeline.premises, self.language, ComparedWith::default()),
        )
    }

    /// When what runs, and who says so.
    pub fn schedules(&self) -> Vec<Entry> {
        self.timeline.planned().flat_map(|planned| self.schedule(planned)).collect()
    }

    fn schedule(&self, planned: &Planned) -> Vec<Entry> {
        let entry = |text| match &planned.item {
            Some(_) => Entry::new(planned.name(self.language), text),
            None => Entry::new("", text),
        };
        match (&planned.plan, &planned.item) {
            (Plan::Typed(typed), _) => vec![entry(self.typed(typed))],
            (Plan::Preset(_), _) => planned
                .tranches()
                .map(|(tranche, cited)| entry(self.tranche(tranche, cited)))
                .collect(),
            (Plan::Constant, Some(item)) if item.deployment.per_year => {
                vec![entry(words::timeline::each_year(self.language).to_owned())]
            }
            (Plan::Constant, Some(item)) => {
                let power = self.power(item.weighted().nameplate);
                vec![entry(words::timeline::constant(self.language, &power))]
            }
            (Plan::Constant, None) => Vec::new(),
        }
    }

    /// `1 GW from 2026-07-01, 6 GW from 2030-01-01`: how a schedule was read.
    fn typed(&self, typed: &TypedSchedule) -> String {
        let language = self.language;
        let level = |level: &Level| {
            words::timeline::online(
                language,
                &self.power(level.power),
                &day_text(level.from, language),
            )
        };
        let mut parts: Vec<String> = typed.levels.iter().map(level).collect();
        if typed.change == Change::Linear && typed.levels.len() > 1 {
            parts.push(words::timeline::linear(language).to_owned());
        }
        if typed.per_year {
            parts.push(in_year(common_year(), self.language));
        }
        if typed.schedule.tranches().iter().all(Tranche::is_per_year) {
            parts.push(words::timeline::each_year(language).to_owned());
        }
        let text = parts.join(words::comma(self.language));
        if typed.literal {
            text
        } else {
            text + &words::in_brackets(language, words::timeline::first_days(language))
        }
    }

    fn tranche(&self, tranche: &Tranche, cited: &Cited<Tranche>) -> String {
        let text = tranche_text(tranche, cited.exactness, self.language);
        match &cited.note {
            Some(note) => {
                format!("{text}{}{}", words::full_stop(self.language), self.language.of(note))
            }
            None => text,
        }
    }

    fn power(&self, power: Estimate<Power>) -> String {
        in_full(power, self.language)
    }

    pub fn notes(&self) -> Vec<Entry> {
        let items = self.timeline.planned().filter_map(|planned| planned.item.as_ref());
        let mut notes: Vec<Entry> =
            items.flat_map(|item| item_notes(item, common_year(), self.figures)).collect();
        let premises = &self.timeline.premises;
        notes.extend(self.timeline.planned().filter_map(|planned| {
            drawn_already(premises, planned.id(), &planned.deployment(), self.language)
        }));
        let deployments = self.timeline.planned().map(Planned::deployment);
        notes.extend(beyond_announced(premises, deployments, self.figures));
        let plant = &self.timeline.against;
        notes.extend(origin_note(&plant.name, &plant.origin, self.language));
        notes.extend(age_note(&self.timeline.against, self.language));
        if self.timeline.total.is_some() {
            notes.push(Entry::new("", words::total_note(self.language)));
        }
        notes.dedup();
        notes
    }

    pub fn sources(&self) -> Vec<Entry> {
        sources(self.all_citations(), self.language)
    }

    /// Every figure used, with its source.
    pub fn all_citations(&self) -> Vec<Citation> {
        let mut citations: Vec<_> =
            self.timeline.planned().flat_map(|planned| self.citations(planned)).collect();
        let plant = &self.timeline.against;
        citations.extend(self.timeline.against.figures().iter().map(|figure| {
            let name = self.language.of(&plant.name);
            let basis = figure.value.name(self.language);
            let energy = self.figures.energy_of(figure);
            Citation::of(figure, words::side_by_side(&[name, &basis, &energy]))
        }));
        citations.extend(scenario_citations(&self.timeline.premises, self.language, false));
        citations
    }

    /// The sources of the tranches, or of the power where there are none.
    fn citations(&self, planned: &Planned) -> Vec<Citation> {
        let Some(preset) = planned.item.as_ref().and_then(|item| item.preset.as_ref()) else {
            return Vec::new();
        };
        let name = self.language.of(&preset.name);
        let Plan::Preset(tranches) = &planned.plan else {
            return vec![Citation::of(&preset.power, name)];
        };
        let cited = |cited: &Cited<Tranche>| {
            let power = self.power(cited.value.power());
            Citation::of(cited, words::side_by_side(&[name, &power]))
        };
        tranches.iter().map(cited).collect()
    }
}

/// `5 GW rising from 2027-01-01 to 2030-12-31, assumed`.
pub(crate) fn tranche_text(tranche: &Tranche, exactness: Exactness, language: Language) -> String {
    let day = |day| day_text(day, language);
    let (power, online) = (in_full(tranche.power(), language), day(tranche.online()));
    let mut parts = vec![match tranche.ramp_from() {
        Some(from) => words::timeline::rising(language, &power, &day(from), &online),
        None => words::timeline::online(language, &power, &online),
    }];
    parts.extend(tranche.offline().map(|last| words::timeline::offline(language, &day(last))));
    parts.push(words::exactness(language, exactness).to_owned());
    if tranche.dates() == Exactness::Assumed && exactness != Exactness::Assumed {
        parts.push(words::timeline::date_assumed(language).to_owned());
    }
    parts.join(words::comma(language))
}

/// A day as it is written in the language.
fn day_text(day: Date, language: Language) -> String {
    match language {
        Language::English => day.to_string(),
        Language::Chinese => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
    }
}

/// With all its digits: a source's figure, or the user's.
fn in_full(power: Estimate<Power>, language: Language) -> String {
    Figures { language, digits: 15 }.single(power)
}
