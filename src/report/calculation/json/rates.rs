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
pub(super) struct RangeJson {
    value: Number,
    #[serde(skip_serializing_if = "Option::is_none")]
    low: Option<Number>,
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
pub(super) struct RatesJson<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    grid: Option<GridJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tariff: Option<TariffJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    wue_l_per_kwh: Option<RangeJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<UnitJson<'a>>,
}

#[derive(Serialize)]
struct GridJson<'a> {
    reference: Option<&'a str>,
    intensity_g_per_kwh: RangeJson,
    basis: Option<IntensityBasis>,
    year: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<SourceJson<'a>>,
}

#[derive(Serialize)]
struct TariffJson {
    currency: String,
    amount_per_kwh: RangeJson,
}

#[derive(Serialize)]
struct UnitJson<'a> {
    reference: Option<&'a str>,
    power_w: RangeJson,
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
pub(super) struct ImpactJson {
    #[serde(skip_serializing_if = "Option::is_none")]
    emissions_kg: Option<RangeJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cost: Option<CostJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    water_l: Option<RangeJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    units: Option<RangeJson>,
    /// How far all of them can be trusted: as far as the weakest rate, and the consumption itself.
    exactness: Exactness,
}

#[derive(Serialize)]
struct CostJson {
    currency: String,
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
