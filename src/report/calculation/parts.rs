//! A calculation in parts, for a page with headings of its own.

use super::super::Style;
use super::super::citations::{Citation, says};
use super::super::document::{Block, Entry, Sheet};
use super::citations::Labels;
use super::document::Page;
use crate::answer::Calculation;
use crate::answer::calculation::Row;
use crate::words::{self, page::Answer};

/// What a calculation says, in the order of a page.
pub(in super::super) struct Parts {
    /// The names of the deployments.
    pub names: Vec<String>,
    /// The answer in a sentence.
    pub lede: String,
    pub sheets: Vec<Sheet>,
    /// Quantiles and the note on them, where samples were drawn.
    pub simulation: Vec<Block>,
    pub assumptions: String,
    pub notes: Vec<Entry>,
    /// The steps of each deployment.
    pub derivations: Vec<Block>,
    pub citations: Vec<Citation>,
    /// Whether any result has two ends.
    pub is_uncertain: bool,
}

/// More answers would be no sentence.
const MOST_ANSWERS: usize = 4;

impl Calculation {
    pub(in super::super) fn parts(&self, style: &Style) -> Parts {
        let page = Page::new(self, style);
        let answers: Vec<Answer> =
            self.rows.iter().take(MOST_ANSWERS).map(|row| page.answer(row)).collect();
        Parts {
            names: self.rows.iter().map(|row| page.name(row)).collect(),
            lede: words::page::lede(page.language, &answers),
            sheets: page.sheets(),
            simulation: page.simulation(),
            assumptions: page.assumptions(),
            notes: page.notes(),
            derivations: page.derivations(),
            citations: page.citations(Labels::Full),
            is_uncertain: self.all_rows().any(|row| !row.consumption.annual_energy.is_exact()),
        }
    }
}

impl Page<'_> {
    /// What a deployment takes in a year, against the first figure of the first plant.
    fn answer(&self, row: &Row) -> Answer {
        let power = self.figures.single(row.deployment.nameplate);
        let name = self.name(row);
        let whole_year = self.calculation.premises.assumptions().period().is_none();
        let plant = self.calculation.yardsticks.plants().first().filter(|_| whole_year);
        let plant = plant.and_then(|against| {
            let figure = against.figures.first()?.value.name(self.language);
            let comparison = row.compared.first()?.comparisons.first()?;
            let plant = self.language.of(&against.name).to_owned();
            let figure = words::sentence_part(self.language, &figure);
            Some((plant, figure, self.days(comparison).text().trim().to_owned()))
        });
        let power = (!says(&name, &power)).then_some(power);
        Answer { name, power, energy: self.figures.single(row.consumption.annual_energy), plant }
    }
}
