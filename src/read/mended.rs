//! Figures whose unit is of the other kind, as they may have been meant: what follows is read by that.

use super::claims::{Said, Unknown};
use super::figures::{FigureKind, Found, Period};
use crate::estimate::Estimate;
use crate::model;
use crate::quantity::{Quantity, common_year, scan_quantity};
use serde::Serialize;

/// How a figure is read whose unit is of the other kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Mended {
    /// A power for an energy: it is drawn all the time.
    AllTheTime,
    /// A power for an energy: watt-hours are meant.
    WattHours,
    /// An energy for a power: watts are meant.
    Watts,
}

/// How many sentences back the left side of a claim may stand.
pub(super) const BACK: usize = 2;

/// A power for an energy has two readings, an energy for a power has one.
const READINGS: [Mended; 2] = [Mended::AllTheTime, Mended::WattHours];

/// The figures of a sentence and of those before it, in each reading of what has a wrong unit.
#[derive(Default)]
pub(super) struct Readings {
    back: [Vec<Vec<Found>>; 2],
    /// How many of the sentences before have such a figure still.
    lasts: usize,
    is_of_watts: bool,
}

/// A sentence in one reading.
pub(super) struct Reading {
    pub figures: Vec<Found>,
    pub back: Vec<Vec<Found>>,
    pub mended: Mended,
}

impl Reading {
    /// Whether a claim is made of a figure that is read anew here.
    pub fn is_of(&self, said: &Said, faults: &[(usize, Unknown)]) -> bool {
        let Said::Statement(statement) = said else {
            return false;
        };
        faults.iter().any(|(at, _)| statement.contains(self.figures[*at].amount.as_str()))
    }
}

impl Readings {
    /// The readings of a sentence with some faults; none where neither it nor one before it has any.
    pub fn of(&mut self, figures: &[Found], faults: &[(usize, Unknown)]) -> Vec<Reading> {
        if !faults.is_empty() {
            self.lasts = BACK + 1;
            self.is_of_watts = faults.iter().all(|(_, fault)| *fault == Unknown::EnergyForPower);
        }
        let each = READINGS.iter().zip(&mut self.back);
        let readings = each.map(|(reading, back)| {
            let mended = if self.is_of_watts { Mended::Watts } else { *reading };
            let mut figures = figures.to_vec();
            for (at, fault) in faults {
                if let Some(meant) = meant(&figures[*at], *fault, *reading) {
                    figures[*at] = meant;
                }
            }
            let before = back.clone();
            back.insert(0, figures.clone());
            back.truncate(BACK);
            Reading { figures, back: before, mended }
        });
        let readings: Vec<Reading> = readings.collect();
        let is_open = self.lasts > 0;
        self.lasts = self.lasts.saturating_sub(1);
        if is_open { readings } else { Vec::new() }
    }
}

/// The figure as it is meant.
fn meant(found: &Found, fault: Unknown, reading: Mended) -> Option<Found> {
    let amount = found.amount.as_str();
    match (fault, reading) {
        (Unknown::PowerForEnergy, Mended::AllTheTime) => {
            let year = found.quantity?.map(|quantity| match quantity {
                Quantity::Power(power) => Quantity::from(model::energy(power, common_year())),
                other => other,
            });
            let amount = format!("{amount} for 1y");
            let per = Some(Period::Year);
            Some(Found {
                kind: FigureKind::Energy,
                quantity: Some(year),
                amount,
                per,
                ..found.clone()
            })
        }
        (Unknown::PowerForEnergy, _) => {
            let hours = ["h", "时", "-hours"];
            let amounts = hours.map(|hour| format!("{}{hour}", without_plural(amount, hour)));
            let (amount, quantity) = amounts.into_iter().find_map(read)?;
            let per = Some(Period::Year);
            let (kind, quantity) = (FigureKind::Energy, Some(quantity));
            Some(Found { kind, quantity, per, amount, ..found.clone() })
        }
        (Unknown::EnergyForPower, _) => {
            let hours = ["小时", "时", "-hours", "-hour", " hours", "h"];
            let amount = hours.iter().find_map(|hour| amount.strip_suffix(hour))?;
            let (amount, quantity) = read(amount.to_owned())?;
            let (kind, quantity) = (FigureKind::Power, Some(quantity));
            Some(Found { kind, quantity, amount, per: None, ..found.clone() })
        }
        _ => None,
    }
}

/// `gigawatts` in front of `-hours`.
fn without_plural<'a>(amount: &'a str, hour: &str) -> &'a str {
    if hour.starts_with('-') { amount.trim_end_matches('s') } else { amount }
}

/// An amount that is read to its end.
fn read(amount: String) -> Option<(String, Estimate<Quantity>)> {
    let scanned = scan_quantity(&amount).filter(|scanned| scanned.length == amount.len())?;
    Some((amount, scanned.quantity))
}
