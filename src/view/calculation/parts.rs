//! A calculation in parts, for a page with headings of its own.

use super::super::Style;
use super::super::assumed::scenario_citations;
use super::super::citations::Citation;
use super::super::document::{Block, Entry, Sheet};
use super::super::figure::said;
use super::citations::Labels;
use super::document::Page;
use super::finding;
use crate::answer::{Calculation, Pictured};
use crate::estimate::Estimate;
use crate::words;

/// What a calculation says, in the order of a page.
pub(crate) struct Parts {
    /// Those of the only deployment, where they are exact.
    pub figures: Vec<LargeFigure>,
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

/// A figure in large letters.
pub(crate) struct LargeFigure {
    pub label: String,
    pub value: String,
    /// What has to be known of it.
    pub note: Option<String>,
}

impl Calculation {
    pub(crate) fn parts(&self, style: &Style) -> Parts {
        let page = Page::new(self, style);
        Parts {
            figures: page.large_figures(),
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

impl Calculation {
    /// The lowest and the highest energy of a year under published scenarios.
    pub(crate) fn range_text(&self, style: &Style) -> Option<String> {
        Some(said(style.language, self.published?))
    }
}

impl Pictured {
    /// How many homes the only deployment is.
    pub(crate) fn homes(&self, style: &Style) -> Option<LargeFigure> {
        let pages = self.table.pages(style);
        let page = pages.first()?;
        let [row] = page.calculation.rows.as_slice() else { return None };
        let (home, count) = finding::homes_of(page, row.consumption.annual_energy.central())?;
        let year = home.figures().first()?.value.year();
        let language = style.language;
        Some(LargeFigure {
            label: words::page::homes(language).to_owned(),
            value: super::sentence::count(page.language, Estimate::exactly(count)),
            note: Some(words::page::homes_note(language, &home.name, year)),
        })
    }

    /// What is drawn, with its sources.
    pub(crate) fn citations(&self, style: &Style) -> Vec<Citation> {
        let pages = self.table.pages(style);
        let drawn = pages.iter().flat_map(|page| page.citations(Labels::Full));
        let scenarios = self.scenarios.iter();
        let scenarios = scenarios.flat_map(|one| scenario_citations(one, style.language, false));
        drawn.chain(scenarios).collect()
    }

    /// The lowest and the highest energy of a year of the scenarios.
    pub(crate) fn range_text(&self, style: &Style) -> Option<String> {
        let pages = self.table.pages(style);
        Some(said(pages.first()?.language, self.range?))
    }
}

impl Page<'_> {
    fn large_figures(&self) -> Vec<LargeFigure> {
        let [row] = self.calculation.rows.as_slice() else {
            return Vec::new();
        };
        let consumption = &row.consumption;
        let language = self.language;
        let whole_year = self.calculation.premises.assumptions().period().is_none();
        if !consumption.annual_energy.is_exact() || !whole_year {
            return Vec::new();
        }
        let figure = |label: &str, value| LargeFigure {
            label: label.to_owned(),
            value: self.figures.single(value),
            note: None,
        };
        let [hour, day, year] = consumption.over_time();
        let per_hour = figure(words::hourly(language), hour);
        vec![
            LargeFigure { value: self.of_an_hour(hour), ..per_hour },
            figure(words::daily(language), day),
            figure(words::annual(language), year),
        ]
    }
}
