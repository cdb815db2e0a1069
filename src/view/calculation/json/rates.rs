//! Emissions, cost, water and machines for programs.

use super::super::super::amounts::{grams_per_kwh, litres_per_kwh};
use super::super::super::json::{NumberRange, figures};
use super::super::super::source_json::SourceJson;
use crate::answer::rates::Impact;
use crate::answer::{Grid, Rates, Unit};
use crate::model::{Exactness, IntensityBasis};
use serde::Serialize;
use uom::si::f64::{Mass, Volume};
use uom::si::mass::kilogram;
use uom::si::volume::liter;

figures! {
    struct Wue {
        /// Water of cooling for IT energy.
        wue_l_per_kwh: Option<NumberRange>,
    }
}

figures! {
    struct Intensity {
        /// The carbon intensity.
        intensity_g_per_kwh: NumberRange,
    }
}

figures! {
    struct Price {
        /// The price, in that currency.
        amount_per_kwh: NumberRange,
    }
}

figures! {
    struct UnitPower {
        /// The power of one.
        power_w: NumberRange,
    }
}

figures! {
    struct Amount {
        /// The amount, in that currency.
        amount: NumberRange,
    }
}

figures! {
    struct Impacts {
        /// CO2 of the energy of a year.
        emissions_kg: Option<NumberRange>,
        /// Water of cooling in a year.
        water_l: Option<NumberRange>,
        /// How many machines the power feeds.
        units: Option<NumberRange>,
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
    #[serde(flatten)]
    wue: Wue,
    /// The machine that is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<UnitJson<'a>>,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct GridJson<'a> {
    /// The id of the grid; `null` for an intensity of the user's own.
    reference: Option<&'a str>,
    #[serde(flatten)]
    intensity: Intensity,
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
    #[serde(flatten)]
    price: Price,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct UnitJson<'a> {
    /// The id of the hardware; `null` for a power of the user's own.
    reference: Option<&'a str>,
    #[serde(flatten)]
    power: UnitPower,
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
                price: Price {
                    amount_per_kwh: NumberRange::of(tariff, |tariff| tariff.per_kwh.amount),
                },
            }),
            wue: Wue { wue_l_per_kwh: rates.wue.map(|wue| NumberRange::of(wue, litres_per_kwh)) },
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
        intensity: Intensity {
            intensity_g_per_kwh: NumberRange::of(grid.intensity(), grams_per_kwh),
        },
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
        power: UnitPower { power_w: NumberRange::watts(unit.power()) },
        source: preset.map(|preset| SourceJson::of(&preset.power)),
    }
}

/// What comes with the energy of a deployment.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct ImpactJson {
    #[serde(flatten)]
    impacts: Impacts,
    /// Cost of the energy of a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    cost: Option<CostJson>,
    /// How far all of them can be trusted: as far as the weakest rate, and the consumption itself.
    exactness: Exactness,
}

#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct CostJson {
    /// The currency, by its ISO code.
    currency: String,
    #[serde(flatten)]
    amount: Amount,
}

impl ImpactJson {
    pub fn of(impact: &Impact, exactness: Exactness) -> Self {
        let kilograms = |mass| NumberRange::of(mass, |mass: Mass| mass.get::<kilogram>());
        let litres = |volume| NumberRange::of(volume, |volume: Volume| volume.get::<liter>());
        Self {
            impacts: Impacts {
                emissions_kg: impact.emissions.map(kilograms),
                water_l: impact.water.map(litres),
                units: impact.units.map(NumberRange::number),
            },
            cost: impact.cost.map(|cost| CostJson {
                currency: cost.central().currency.to_string(),
                amount: Amount { amount: NumberRange::of(cost, |money| money.amount) },
            }),
            exactness,
        }
    }
}
