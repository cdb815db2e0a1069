//! Emissions, cost, water and machines for programs.

use super::super::super::amounts::{grams_per_kwh, litres_per_kwh};
use super::super::super::json::Number;
use super::super::super::source_json::SourceJson;
use super::end;
use crate::estimate::Estimate;
use crate::model::{Exactness, IntensityBasis};
use crate::report::{Grid, Impact, Rates, Unit};
use serde::Serialize;
use uom::si::mass::kilogram;
use uom::si::power::watt;
use uom::si::volume::liter;

/// A number, with its bounds where they differ.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct RangeJson {
    /// The value, or the central one of a range.
    value: Number,
    /// The low end, where it is a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<Number>,
    /// The high end, where it is a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    high: Option<Number>,
}

impl RangeJson {
    fn of(value: Estimate<f64>) -> Self {
        Self {
            value: Number(value.central()),
            low: end(value, |value| Number(value.low())),
            high: end(value, |value| Number(value.high())),
        }
    }
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct RatesJson<'a> {
    /// The grid whose emissions are counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    grid: Option<GridJson<'a>>,
    /// What energy costs.
    #[serde(skip_serializing_if = "Option::is_none")]
    tariff: Option<TariffJson>,
    /// Water of cooling for IT energy.
    #[serde(skip_serializing_if = "Option::is_none")]
    wue_l_per_kwh: Option<RangeJson>,
    /// The machine that is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<UnitJson<'a>>,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct GridJson<'a> {
    /// The id of the grid; `null` for an intensity of the user's own.
    reference: Option<&'a str>,
    /// The carbon intensity.
    intensity_g_per_kwh: RangeJson,
    /// What is counted.
    basis: Option<IntensityBasis>,
    /// The year of the intensity.
    year: Option<u16>,
    /// The document the figure was read in.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceJson<'a>>,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct TariffJson {
    /// The currency, by its ISO code.
    currency: String,
    /// The price, in that currency.
    amount_per_kwh: RangeJson,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct UnitJson<'a> {
    /// The id of the hardware; `null` for a power of the user's own.
    reference: Option<&'a str>,
    /// The power of one.
    power_w: RangeJson,
    /// The document the figure was read in.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceJson<'a>>,
}

impl<'a> RatesJson<'a> {
    pub fn of(rates: &'a Rates) -> Self {
        Self {
            grid: rates.grid.as_ref().map(grid),
            tariff: rates.tariff.map(|tariff| TariffJson {
                currency: tariff.central().per_kwh.currency.to_string(),
                amount_per_kwh: RangeJson::of(tariff.map(|tariff| tariff.per_kwh.amount)),
            }),
            wue_l_per_kwh: rates.wue.map(|wue| RangeJson::of(wue.map(litres_per_kwh))),
            unit: rates.unit.as_ref().map(unit),
        }
    }
}

fn grid(grid: &Grid) -> GridJson<'_> {
    let (reference, figure) = match grid {
        Grid::Preset { id, figure, .. } => (Some(id.as_str()), Some(figure)),
        Grid::Stated { .. } => (None, None),
    };
    GridJson {
        reference,
        intensity_g_per_kwh: RangeJson::of(grid.intensity().map(grams_per_kwh)),
        basis: figure.map(|figure| figure.value.basis),
        year: figure.map(|figure| figure.value.year),
        source: figure.map(SourceJson::of),
    }
}

fn unit(unit: &Unit) -> UnitJson<'_> {
    let preset = match unit {
        Unit::Preset(preset) => Some(preset),
        Unit::Stated { .. } => None,
    };
    UnitJson {
        reference: preset.map(|preset| preset.id.as_str()),
        power_w: RangeJson::of(unit.power().map(|power| power.get::<watt>())),
        source: preset.map(|preset| SourceJson::of(&preset.power)),
    }
}

/// What comes with the energy of a deployment.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ImpactJson {
    /// CO2 of the energy of a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    emissions_kg: Option<RangeJson>,
    /// Cost of the energy of a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    cost: Option<CostJson>,
    /// Water of cooling in a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    water_l: Option<RangeJson>,
    /// How many machines the power feeds.
    #[serde(skip_serializing_if = "Option::is_none")]
    units: Option<RangeJson>,
    /// How far all of them can be trusted: as far as the weakest rate, and the consumption itself.
    exactness: Exactness,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct CostJson {
    /// The currency, by its ISO code.
    currency: String,
    /// The amount, in that currency.
    amount: RangeJson,
}

impl ImpactJson {
    pub fn of(impact: &Impact, exactness: Exactness) -> Self {
        let kilograms = impact.emissions.map(|mass| mass.map(|mass| mass.get::<kilogram>()));
        let litres = impact.water.map(|volume| volume.map(|volume| volume.get::<liter>()));
        Self {
            emissions_kg: kilograms.map(RangeJson::of),
            cost: impact.cost.map(|cost| CostJson {
                currency: cost.central().currency.to_string(),
                amount: RangeJson::of(cost.map(|money| money.amount)),
            }),
            water_l: litres.map(RangeJson::of),
            units: impact.units.map(RangeJson::of),
            exactness,
        }
    }
}
