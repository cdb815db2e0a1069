//! A solution for people.

use super::super::Style;
use super::super::align::on_the_point;
use super::super::assumed::{assumptions_text, drawn_already, scenario_citations, span_text};
use super::super::citations::{Citation, cited, listed};
use super::super::document::{Block, Cell, Document, Entry, Sheet};
use super::super::figure::Figures;
use crate::answer::Solution;
use crate::answer::solution::Row;
use crate::language::Language;
use crate::words::{self, ComparedWith};
use std::sync::Arc;

pub(super) fn build(solution: &Solution, style: &Style) -> Document {
    let mut document = body(solution, style);
    document.blocks.extend(listed(citations(solution, style.language), style.language));
    document
}

/// The same with the publishers of its sources in a line.
pub(super) fn screen(solution: &Solution, style: &Style) -> Document {
    let mut document = body(solution, style);
    document.blocks.extend(cited(citations(solution, style.language), style));
    document
}

/// All but the sources.
fn body(solution: &Solution, style: &Style) -> Document {
    let language = style.language;
    let figures = Figures { language, digits: style.digits };
    let name = |row: &Row| match &row.figure {
        Some(figure) => {
            let label = words::in_brackets(language, &figure.label(language));
            let line = row.target.clone() + &label;
            Cell { line, ..Cell::of(vec![row.target.clone(), label.trim_start().to_owned()]) }
        }
        None => Cell::from(row.target.as_str()),
    };
    let energy: Vec<_> = solution.rows.iter().map(|row| row.energy).collect();
    let power: Vec<_> = solution.rows.iter().map(|row| row.facility_power).collect();
    let nameplate: Vec<_> = solution.rows.iter().map(|row| row.nameplate).collect();
    let energy_heading = match solution.premises.assumptions().period() {
        Some(period) => words::during(language, &span_text(period, language)),
        None => words::annual(language).to_owned(),
    };
    let changes = solution.premises.assumptions().changes_power();
    let drawn = if changes { words::drawn(language) } else { words::power(language) };
    let mut columns = vec![
        (energy_heading, figures.column(&energy, None)),
        (drawn.to_owned(), figures.column(&power, None)),
    ];
    if changes {
        columns.push((words::nameplate(language).to_owned(), figures.column(&nameplate, None)));
    }
    if let Some(installed) = solution.installed_capacities() {
        columns.push((
            words::installed_capacity(language).to_owned(),
            figures.column(&installed, None),
        ));
    }
    let mut header = vec![Cell::from(words::target(language))];
    let mut rows: Vec<Vec<Cell>> = solution.rows.iter().map(|row| vec![name(row)]).collect();
    for (heading, figures) in &columns {
        header.push(Cell::from(heading.as_str()));
        for (row, cell) in rows.iter_mut().zip(on_the_point(figures)) {
            row.push(cell);
        }
    }
    let numeric = (0..header.len()).map(|column| column > 0).collect();
    let mut blocks = vec![
        Block::Sheet(Sheet { header, rows, numeric }),
        Block::Paragraph(assumptions_text(&solution.premises, language, ComparedWith::default())),
    ];
    if let Some(factor) = &solution.capacity_factor {
        let text = words::at_capacity_factor(language, &factor.text(language));
        blocks.push(Block::Paragraph(text));
    }
    let drawn = solution.drawn.iter().filter_map(|(text, deployment)| {
        drawn_already(&solution.premises, text, deployment, language)
    });
    let bare = solution.named.iter().filter(|named| named.bare);
    let bare =
        bare.map(|named| Entry::new(language.of(&named.name), words::bare_accelerator(language)));
    let notes: Vec<Entry> =
        drawn.chain(bare).chain(solution.yardsticks.age_notes(language)).collect();
    if !notes.is_empty() {
        blocks.push(Block::List { heading: String::new(), entries: notes });
    }
    Document { blocks }
}

pub(super) fn citations(solution: &Solution, language: Language) -> Vec<Citation> {
    let figures = solution.rows.iter().filter_map(|row| row.figure.as_ref());
    let named = figures.map(|figure| Citation {
        source: Arc::clone(&figure.figure.source),
        figure: figure.label(language),
        quote: None,
    });
    let scenario = scenario_citations(&solution.premises, language, false);
    let factor = solution.capacity_factor.iter().flat_map(|factor| factor.citations(language));
    let powers = solution.named.iter().map(|named| named.citation(language));
    named.chain(powers).chain(scenario).chain(factor).collect()
}
