//! A solution in one sentence.

use super::super::assumed::{assumed, hours_text};
use super::super::figure::Figures;
use crate::answer::Solution;
use crate::language::Language;
use crate::words::{self, ComparedWith, sentence as say};

/// The power that matches the first target, and how many more there are.
pub(super) fn of(solution: &Solution, language: Language) -> Option<String> {
    let row = solution.rows.first()?;
    let figures = Figures { language, digits: 3 };
    let label = row.figure.as_ref().map(|figure| figure.label(language));
    let named = label.map(|label| {
        let target = row.target.trim();
        format!("{target}{}", words::in_brackets(language, &label))
    });
    let period =
        solution.premises.assumptions().period().map(|period| hours_text(period, language));
    let energy = say::energy_of_time(language, &figures.single(row.energy), period.as_deref());
    let power = figures.single(row.nameplate);
    let assumed = assumed(&solution.premises, language, ComparedWith::default());
    let more = solution.rows.len() - 1;
    Some(say::solved(language, named.as_deref(), &energy, &power, &assumed, more))
}
