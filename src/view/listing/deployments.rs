//! Deployments and hardware: powers that are drawn.

use super::super::align::on_the_point;
use super::super::document::{Block, Cell, Entry, Sheet};
use super::super::json::{NumberRange, figures};
use super::super::timeline::{ScheduleEntry, tranche_text};
use super::Listed;
use super::json::{Names, Provenance, shape};
use super::view::View;
use crate::catalog::{DeploymentPreset, HardwareKind, HardwarePreset};
use crate::language::Language;
use crate::model::PowerBasis;
use crate::words;

figures! {
    struct Announced {
        /// The announced power.
        power_w: NumberRange,
    }
}

shape! {
    /// A deployment.
    DeploymentJson(preset: &'a DeploymentPreset) {
        #[serde(flatten)]
        names: Names<'a> = Names::of(preset),
        /// The day of the announcement.
        announced: Option<&'a str> = preset.announced.as_deref(),
        /// What the power counts.
        basis: PowerBasis = preset.power.value.basis,
        #[serde(flatten)]
        power: Announced = Announced { power_w: NumberRange::watts(preset.nameplate()) },
        /// The power as the preset writes it.
        written: &'a str = &preset.power.written,
        #[serde(flatten)]
        provenance: Provenance<'a> = Provenance::of(&preset.power),
        /// When which part of it runs; left out where nothing is said of that.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        schedule: Vec<ScheduleEntry<'a>> = {
            let tranches = preset.tranches.iter();
            tranches.map(|cited| ScheduleEntry::tranche(&cited.value, cited)).collect()
        },
    }
}

impl Listed for DeploymentPreset {
    type Json<'a> = DeploymentJson<'a>;

    fn json(&self) -> DeploymentJson<'_> {
        DeploymentJson::of(self)
    }

    fn called(language: Language) -> &'static str {
        words::deployment(language)
    }

    fn sheets(presets: &[&Self], view: &View) -> Vec<Sheet> {
        let power: Vec<_> = presets.iter().map(|preset| preset.nameplate()).collect();
        let mut power = on_the_point(&view.figures.column(&power, None)).into_iter();
        let header = [
            words::deployment(view.language),
            words::power(view.language),
            words::announced(view.language),
        ];
        vec![view.sheet(header, [true, true], presets, |preset| {
            Some([power.next()?, Cell::from(preset.announced.clone().unwrap_or_default())])
        })]
    }

    fn whole(&self, view: &View) -> Vec<Block> {
        let mut lines =
            vec![Entry::new(words::power(view.language), view.figures.single(self.nameplate()))];
        lines.extend(
            self.announced.iter().map(|date| Entry::new(words::announced(view.language), date)),
        );
        lines.push(Entry::new(
            words::basis(view.language),
            words::power_basis(view.language, self.power.value.basis),
        ));
        lines.extend(view.provenance(&self.power));
        let tranches = self.tranches.iter().map(|cited| {
            let text = tranche_text(&cited.value, cited.exactness, view.language);
            view.figure(words::timeline::schedule(view.language), &text, None, cited)
        });
        std::iter::once(view.head(self, lines)).chain(tranches).collect()
    }
}

figures! {
    struct PowerFigure {
        /// The power of one.
        power_w: NumberRange,
    }
}

shape! {
    /// A piece of hardware.
    HardwareJson(preset: &'a HardwarePreset) {
        #[serde(flatten)]
        names: Names<'a> = Names::of(preset),
        /// What sort of hardware.
        kind: HardwareKind = preset.kind,
        /// The year it came or is to come.
        year: Option<u16> = preset.year,
        #[serde(flatten)]
        power: PowerFigure = PowerFigure { power_w: NumberRange::watts(preset.power.value) },
        /// The power as the preset writes it.
        written: &'a str = &preset.power.written,
        #[serde(flatten)]
        provenance: Provenance<'a> = Provenance::of(&preset.power),
    }
}

impl Listed for HardwarePreset {
    type Json<'a> = HardwareJson<'a>;

    fn json(&self) -> HardwareJson<'_> {
        HardwareJson::of(self)
    }

    fn called(language: Language) -> &'static str {
        words::hardware(language)
    }

    fn sheets(presets: &[&Self], view: &View) -> Vec<Sheet> {
        let header = [
            words::hardware(view.language),
            words::power(view.language),
            words::year(view.language),
        ];
        vec![view.sheet(header, [true, true], presets, |preset| {
            let year = preset.year.map(|year| year.to_string()).unwrap_or_default();
            Some([view.figures.single(preset.power.value), year].map(Cell::from))
        })]
    }

    fn whole(&self, view: &View) -> Vec<Block> {
        let mut lines =
            vec![Entry::new(words::power(view.language), view.figures.single(self.power.value))];
        lines.extend(self.year.map(|year| {
            Entry::new(words::year(view.language), words::actual(view.language, year))
        }));
        lines.extend(view.provenance(&self.power));
        vec![view.head(self, lines)]
    }
}
