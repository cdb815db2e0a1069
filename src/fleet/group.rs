//! Totals by the values of a column.

use super::columns::{Input, Layout};
use super::format::Format;
use super::kernel::Defaults;
use super::number::push_number_or;
use super::results;
use super::summary::Tally;
use super::writer::{push_field, push_header, push_json_key, push_json_text};
use std::collections::HashMap;
use uom::si::energy::kilowatt_hour;
use uom::si::mass::kilogram;
use uom::si::power::watt;

/// Tallies by value, in the order in which the values were met.
#[derive(Debug, Default)]
pub(super) struct Groups {
    places: HashMap<Vec<u8>, usize>,
    tallies: Vec<(Vec<u8>, Tally)>,
}

impl Groups {
    /// The tally of a value.
    pub fn of(&mut self, value: &[u8]) -> &mut Tally {
        if let Some(place) = self.places.get(value) {
            return &mut self.tallies[*place].1;
        }
        let place = self.tallies.len();
        self.places.insert(value.to_vec(), place);
        self.tallies.push((value.to_vec(), Tally::default()));
        &mut self.tallies[place].1
    }

    /// Adds the groups of a later part of the input, which is empty then.
    pub fn merge(&mut self, other: &mut Self) {
        for (value, tally) in other.tallies.drain(..) {
            self.of(&value).merge(&tally);
        }
        other.places.clear();
    }

    pub fn len(&self) -> usize {
        self.tallies.len()
    }

    /// The groups from the most energy to the least, those that are equal in the order of the input.
    fn sorted(mut self) -> Vec<(Vec<u8>, Tally)> {
        let energy = |tally: &Tally| tally.annual_energy.value;
        self.tallies.sort_by(|(_, a), (_, b)| energy(b).total_cmp(&energy(a)));
        self.tallies
    }
}

/// The columns of the groups, without that of their values.
pub(super) fn columns(defaults: &Defaults, grid_by_row: bool) -> Vec<String> {
    let results = results::columns(defaults, grid_by_row).into_iter();
    std::iter::once("rows".to_owned()).chain(results).collect()
}

/// Writes the groups as a table, at most `top` of them.
pub(super) fn write(
    groups: Groups,
    top: Option<usize>,
    format: Format,
    layout: &Layout,
    defaults: &Defaults,
) -> Vec<u8> {
    let by = layout.group.map_or("", |group| layout.header[layout.kept[group]].as_str());
    let by_row = layout.has(Input::Grid);
    let names: Vec<&str> =
        std::iter::once(by).chain(layout.results.iter().map(String::as_str)).collect();
    let emissions = by_row || defaults.rates.grid.is_some();
    let mut text = Vec::new();
    if let Some(delimiter) = format.delimiter() {
        push_header(&mut text, &names, delimiter);
    }
    for (value, tally) in groups.sorted().into_iter().take(top.unwrap_or(usize::MAX)) {
        let figures = [
            tally.rows as f64,
            tally.facility_power.get::<watt>(),
            tally.annual_energy.get::<kilowatt_hour>(),
        ];
        let years = defaults.references.iter().map(|reference| tally.times(reference));
        let emissions = emissions.then(|| match tally.on_a_grid {
            0 => f64::NAN,
            _ => tally.emissions.get::<kilogram>(),
        });
        let cost = defaults.rates.tariff.map(|_| tally.cost);
        let figures = figures.into_iter().chain(years).chain(emissions).chain(cost);
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
