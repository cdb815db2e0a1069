//! What may be wanted beside energy, as text: grid, tariff, water and the power of one machine.

use super::fault::{Fault, FaultKind, PresetKind, at};
use super::field::Field;
use super::one_of_many;
use super::yardsticks::split;
use crate::answer::{Grid, Rates, Unit};
use crate::catalog::Catalog;
use crate::model::{Deployment, is_usual_intensity, is_usual_tariff, is_usual_water};
use crate::quantity::{
    ParseErrorKind, parse_carbon_intensity, parse_tariff, parse_water_intensity, shortened,
};
use serde::{Deserialize, Serialize};

/// What may be wanted beside energy, as text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct RateWords {
    /// The grid whose CO₂ is asked for: `us`, `china@2023`, `473 gCO2e/kWh`.
    pub grid: Option<String>,
    /// What a kilowatt-hour costs: `0.08USD/kWh`.
    pub tariff: Option<String>,
    /// Water for each unit of IT energy: `1.8L/kWh`.
    pub wue: Option<String>,
    /// The power of one machine: `1.4kW`, `gb200-nvl72`.
    pub unit_power: Option<String>,
}

/// An implausible rate, which is used as written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) struct UnusualRate {
    /// Which one.
    pub field: Field,
    /// As written.
    pub text: String,
    /// The same in the unit that may have been meant.
    pub likely: Option<String>,
}

impl RateWords {
    /// The rates.
    ///
    /// # Errors
    /// [`Fault`] says which one cannot be read.
    pub(crate) fn read(&self, catalog: &Catalog) -> Result<Rates, Fault> {
        let unit = self.unit_power.as_deref().map(|text| unit(text, catalog));
        Ok(Rates {
            grid: self.grid.as_deref().map(|text| grid(text, catalog)).transpose()?,
            tariff: self
                .tariff
                .as_deref()
                .map(parse_tariff)
                .transpose()
                .map_err(at(Field::Tariff))?,
            wue: self
                .wue
                .as_deref()
                .map(parse_water_intensity)
                .transpose()
                .map_err(at(Field::Wue))?,
            unit: unit.transpose()?,
        })
    }

    /// The implausible ones.
    #[must_use]
    pub(crate) fn unusual(&self) -> Vec<UnusualRate> {
        let rates =
            [(Field::Grid, &self.grid), (Field::Tariff, &self.tariff), (Field::Wue, &self.wue)];
        let unusual = rates.into_iter().filter_map(|(field, text)| {
            let text = text.as_deref().filter(|text| is_usual(field, text) == Some(false))?;
            let meant = SLIPS.iter().filter(|(slip, _)| text.contains(slip));
            let mut meant = meant.map(|(slip, meant)| text.replacen(slip, meant, 1));
            let likely = meant.find(|meant| is_usual(field, meant) == Some(true));
            Some(UnusualRate { field, text: text.to_owned(), likely })
        });
        unusual.collect()
    }
}

/// Whether a text is a rate, and one that may be; `None` for what is none.
fn is_usual(field: Field, text: &str) -> Option<bool> {
    let found = match field {
        Field::Grid => parse_carbon_intensity(text).ok()?.map(is_usual_intensity),
        Field::Tariff => parse_tariff(text).ok()?.map(is_usual_tariff),
        Field::Wue => parse_water_intensity(text).ok()?.map(is_usual_water),
        _ => return None,
    };
    Some(found.low() && found.high())
}

/// Units that are taken for one another, each with what may be meant.
const SLIPS: [(&str, &str); 12] = [
    ("mWh", "MWh"),
    ("mWh", "kWh"),
    ("ML", "L"),
    ("mL", "L"),
    ("mJ", "MJ"),
    ("MWh", "kWh"),
    ("kWh", "MWh"),
    ("兆瓦时", "度"),
    ("度", "兆瓦时"),
    ("kg", "g"),
    ("g", "kg"),
    ("t", "kg"),
];

/// A grid of the presets, perhaps of a year, or an intensity.
pub(crate) fn grid(text: &str, catalog: &Catalog) -> Result<Grid, Fault> {
    match parse_carbon_intensity(text) {
        Ok(intensity) => return Ok(Grid::Stated { text: text.trim().to_owned(), intensity }),
        Err(error) if text.contains('/') => return Err(Fault::new(Field::Grid, error)),
        Err(_) => {}
    }
    let (name, figure) = split(text);
    let Some(preset) = catalog.grid(name) else {
        let names = catalog.grid_names();
        return Err(Fault::unknown(Field::Grid, PresetKind::Grid, name, names));
    };
    Grid::of(preset, figure).ok_or_else(|| {
        let unknown = FaultKind::UnknownFigure {
            reference: preset.id.clone(),
            figure: shortened(figure.unwrap_or_default()),
            known: Grid::full_names(preset),
        };
        Fault::new(Field::Grid, unknown)
    })
}

/// A power, or hardware of the presets.
fn unit(text: &str, catalog: &Catalog) -> Result<Unit, Fault> {
    let fault = |kind| Fault::new(Field::UnitPower, kind);
    let error = match Deployment::read(text) {
        Ok(Deployment { nameplate: power, per_year, .. }) if power.low().value > 0.0 => {
            return Ok(Unit::Stated { text: text.trim().to_owned(), power, per_year });
        }
        Ok(_) => return Err(fault(FaultKind::ZeroUnit)),
        Err(error) => error,
    };
    if let Some(preset) = catalog.machine_called(text) {
        return Ok(Unit::Preset(Box::new(preset.clone())));
    }
    if let Some(which) = one_of_many::which_machine(text, text, catalog) {
        return Err(fault(which));
    }
    if matches!(error.kind(), ParseErrorKind::MissingUnit { .. }) {
        return Err(fault(FaultKind::UnitPower(error)));
    }
    if text.trim().starts_with(|c: char| c.is_ascii_digit()) {
        return Err(fault(FaultKind::Quantity(error)));
    }
    let names = catalog.machine_names();
    Err(Fault::unknown(Field::UnitPower, PresetKind::Hardware, text.trim(), names))
}
