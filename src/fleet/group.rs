//! Totals by the values of a column.

use super::columns::Layout;
use super::format::Format;
use super::input::Input;
use super::kernel::Defaults;
use super::number::push_number_or;
use super::overview::{Amounts, Entry};
use super::results;
use super::units::Units;
use super::writer::{push_field, push_header, push_json_key, push_json_text};
use crate::order::sort_by;
use std::collections::HashMap;
use uom::si::mass::kilogram;

/// Amounts by value, in the order in which the values were met.
#[derive(Debug, Default)]
pub(super) struct Groups {
    places: HashMap<Vec<u8>, usize>,
    amounts: Vec<(Vec<u8>, Amounts)>,
}

impl Groups {
    /// The amounts of a value, of which blanks around it are no part.
    pub fn of(&mut self, value: &[u8]) -> &mut Amounts {
        let value = trimmed(value);
        if let Some(place) = self.places.get(value) {
            return &mut self.amounts[*place].1;
        }
        let place = self.amounts.len();
        self.places.insert(value.to_vec(), place);
        self.amounts.push((value.to_vec(), Amounts::default()));
        &mut self.amounts[place].1
    }

    /// Adds the groups of a later part of the input, which is empty then.
    pub fn merge(&mut self, other: &mut Self) {
        for (value, amounts) in other.amounts.drain(..) {
            self.of(&value).merge(&amounts);
        }
        other.places.clear();
    }

    /// How many of them have emissions that count different things.
    pub fn mixed(&self) -> u64 {
        let is_mixed = |(_, amounts): &&(Vec<u8>, Amounts)| amounts.tally.emissions().count() > 1;
        self.amounts.iter().filter(is_mixed).count() as u64
    }

    pub fn len(&self) -> usize {
        self.amounts.len()
    }

    /// The groups from the most energy to the least, those that are equal in the order of the input.
    fn sorted(mut self) -> Vec<(Vec<u8>, Amounts)> {
        let energy = |amounts: &Amounts| amounts.tally.annual_energy.value;
        sort_by(&mut self.amounts, |(_, a), (_, b)| energy(b).total_cmp(&energy(a)));
        self.amounts
    }

    /// At most `top` of them, how many others there are, and what those come to.
    pub fn entries(self, top: Option<usize>) -> (Vec<Entry>, u64, Amounts) {
        let mut all = self.sorted();
        let others = all.split_off(top.unwrap_or(usize::MAX).min(all.len()));
        let mut rest = Amounts::default();
        for (_, amounts) in &others {
            rest.merge(amounts);
        }
        let entry = |(name, amounts): (Vec<u8>, Amounts)| Entry {
            name: Some(String::from_utf8_lossy(&name).into_owned()),
            row: 0,
            amounts,
        };
        (all.into_iter().map(entry).collect(), others.len() as u64, rest)
    }
}

/// A text without blanks of any kind around it.
fn trimmed(value: &[u8]) -> &[u8] {
    let value = value.trim_ascii();
    let may_be_blank =
        [value.first(), value.last()].into_iter().flatten().any(|byte| !byte.is_ascii());
    match std::str::from_utf8(value) {
        Ok(text) if may_be_blank => text.trim().as_bytes(),
        _ => value,
    }
}

/// The columns of the groups, without that of their values. Emissions come with the rows that they are of.
pub(super) fn columns(defaults: &Defaults, units: &Units, grid_by_row: bool) -> Vec<String> {
    let results = results::columns(defaults, units, grid_by_row).into_iter();
    let results = results.flat_map(|name| match name.as_str() {
        results::EMISSIONS => vec![name, "emissions_rows".to_owned()],
        _ => vec![name],
    });
    std::iter::once("rows".to_owned()).chain(results).collect()
}

/// Writes the groups as a table, at most `top` of them.
pub(super) fn write(
    groups: Groups,
    top: Option<usize>,
    format: Format,
    layout: &Layout,
    (defaults, units): (&Defaults, &Units),
) -> Vec<u8> {
    let by = layout.group_name().unwrap_or_default();
    let by_row = layout.has(Input::Grid);
    let names: Vec<&str> =
        std::iter::once(by).chain(layout.results.iter().map(String::as_str)).collect();
    let emissions = by_row || defaults.rates.grid.is_some();
    let mut text = Vec::new();
    if let Some(delimiter) = format.delimiter() {
        push_header(&mut text, &names, delimiter);
    }
    for (value, amounts) in groups.sorted().into_iter().take(top.unwrap_or(usize::MAX)) {
        let tally = amounts.tally;
        let figures = [
            tally.rows as f64,
            units.of_power(tally.facility_power),
            units.of_energy(tally.annual_energy),
        ];
        let years = defaults.references.iter().map(|reference| tally.times(reference));
        let emissions = emissions.then(|| {
            let mass = tally.emissions_of_one_kind();
            [mass.map_or(f64::NAN, |mass| mass.get::<kilogram>()), tally.on_a_grid as f64]
        });
        let cost = defaults.rates.tariff.map(|_| tally.cost);
        let figures =
            figures.into_iter().chain(years).chain(emissions.into_iter().flatten()).chain(cost);
        match format.delimiter() {
            Some(delimiter) => {
                push_field(&mut text, &value, delimiter);
                for figure in figures {
                    text.push(delimiter);
                    push_number_or(&mut text, figure, b"");
                }
            }
            None => push_object(&mut text, &names, &value, figures),
        }
        text.push(b'\n');
    }
    text
}

fn push_object(
    text: &mut Vec<u8>,
    names: &[&str],
    value: &[u8],
    figures: impl Iterator<Item = f64>,
) {
    text.push(b'{');
    push_json_key(text, names[0]);
    push_json_text(text, &String::from_utf8_lossy(value));
    for (name, figure) in names[1..].iter().zip(figures) {
        text.push(b',');
        push_json_key(text, name);
        push_number_or(text, figure, b"null");
    }
    text.push(b'}');
}
