//! A whole table in one sentence, and what of it is not counted in another.

use super::super::calculation::as_much_as;
use super::super::figure::{Figures, said};
use crate::answer::FleetTable;
use crate::estimate::Estimate;
use crate::language::Language;
use crate::model::Parameter;
use crate::quantity::{Energy, Notation, write_number};
use crate::words::{self, fleet as say};

/// Less of a plant than this says nothing.
const SAYS_NOTHING: f64 = 1e-3;

pub(super) fn of(table: &FleetTable, language: Language) -> String {
    let (summary, total) = (&table.overview.summary, table.total());
    let counted = if total.rows == 0 {
        say::no_rows(language).to_owned()
    } else {
        let said = match table.overview.years.clone() {
            Some(years) => ramp(table, language, (*years.start(), *years.end())),
            None => sum(table, language),
        };
        let mostly = largest(table, language).unwrap_or_default();
        say::capital(language, &said) + &mostly + words::end(language)
    };
    let undated = undated(table, language);
    let (unknown, rejected) = (summary.unknown.count(), summary.rejected);
    let not_counted =
        say::not_counted(language, (unknown, &count(unknown)), (rejected, &count(rejected)));
    let joint = if language == Language::English { " " } else { "" };
    std::iter::once(counted).chain(undated).chain(not_counted).collect::<Vec<_>>().join(joint)
}

fn sum(table: &FleetTable, language: Language) -> String {
    let total = table.total();
    let as_what = as_what(table, total.annual_energy, language);
    say::sum(
        language,
        &say::Sum {
            sites: &sites(total.rows, language),
            is_one: total.rows == 1,
            power: &said(language, Estimate::exactly(total.facility_power)),
            at_full_power: table.is_at_full_power(),
            energy: &said(language, Estimate::exactly(total.annual_energy)),
            year: table.premises.assumptions().calendar_year(),
            as_what: as_what.as_deref(),
        },
    )
}

fn ramp(table: &FleetTable, language: Language, (from, to): (u16, u16)) -> String {
    let energies = &table.overview.energies;
    let energy =
        |at: Option<&Energy>| said(language, Estimate::exactly(*at.unwrap_or(&Energy::default())));
    let last = energies.last().copied().unwrap_or_default();
    let as_what = as_what(table, last, language);
    say::ramp(
        language,
        &say::Ramp {
            sites: &sites(table.total().rows, language),
            at_full_power: table.is_at_full_power(),
            first: (from, &energy(energies.first())),
            last: (to, &energy(energies.last())),
            as_what: as_what.as_deref(),
        },
    )
}

/// The group that takes more than any other, with its share.
fn largest(table: &FleetTable, language: Language) -> Option<String> {
    table.overview.by.as_ref()?;
    let first = table.overview.entries.first().filter(|_| table.overview.entries.len() > 1)?;
    let share = percent(table.share_of(first.amounts.tally.annual_energy), language);
    Some(say::mostly(language, &name(first.name.as_deref(), first.row, language), &share))
}

/// As much as what a plant generates or a consumer uses, where that says something.
fn as_what(table: &FleetTable, energy: Energy, language: Language) -> Option<String> {
    let (first, times) = table.first_against(energy)?;
    (times.central() >= SAYS_NOTHING).then(|| as_much_as(language, first, times)).flatten()
}

/// The rows that name no day, where years are wanted.
pub(super) fn undated(table: &FleetTable, language: Language) -> Option<String> {
    let undated = &table.overview.undated;
    table.overview.years.as_ref().filter(|_| undated.rows > 0)?;
    let power = said(language, Estimate::exactly(undated.facility_power));
    let sites = sites(undated.rows, language);
    Some(say::undated(language, &sites, &power))
}

/// So many sites.
pub(super) fn sites(rows: u64, language: Language) -> String {
    say::count_of_sites(language, rows, &count(rows))
}

/// A number of rows.
pub(super) fn count(rows: u64) -> String {
    write_number(rows as f64, 15, Notation::Si)
}

/// A share in percent, with two digits.
pub(super) fn percent(share: f64, language: Language) -> String {
    let percent = Estimate::exactly(share * 100.0);
    Figures { language, digits: 2 }.estimate(percent, words::percent(language)).text()
}

/// What a row or a group is called.
pub(super) fn name(name: Option<&str>, row: u64, language: Language) -> String {
    match name.map(str::trim) {
        Some("") => say::no_value(language).to_owned(),
        Some(name) => name.to_owned(),
        None => say::row(language, &count(row + 1)),
    }
}

/// In how many rows an assumption is the row's own.
pub(super) fn own_assumptions(table: &FleetTable, language: Language) -> Option<String> {
    let all = count(table.total().rows);
    let own = [
        (words::simulation::utilization(language), Parameter::Utilization),
        (words::pue(language), Parameter::Pue),
        (words::hours_of_a_year(language), Parameter::Hours),
    ];
    let own = own.into_iter().filter_map(|(name, parameter)| {
        let rows = table.own_of(parameter);
        (rows > 0).then(|| say::in_rows(language, name, &count(rows), &all))
    });
    let own: Vec<String> = own.collect();
    (!own.is_empty()).then(|| say::own_assumptions(language, &own.join(words::comma(language))))
}
