//! Lost magnitudes: a plant's year of `61.4 kWh` where a billion was dropped in printing.

use super::formulas::energy;
use crate::quantity::{CarbonIntensity, Energy, Money, Power, Tariff, WaterIntensity, common_year};
use std::ops::RangeInclusive;
use uom::si::energy::kilowatt_hour;
use uom::si::mass::gram;
use uom::si::power::watt;
use uom::si::ratio::ratio;
use uom::si::volume::liter;

/// A factor that gets lost between a number and its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub(crate) enum Magnitude {
    /// A thousand, or kilo.
    Kilo,
    /// Ten thousand, 万.
    Wan,
    /// A million, or mega.
    Million,
    /// A hundred million, 亿.
    Yi,
    /// A billion, or giga.
    Billion,
    /// A trillion, 万亿 or tera.
    Trillion,
}

impl Magnitude {
    /// All of them, the smallest first.
    pub const ALL: [Self; 6] =
        [Self::Kilo, Self::Wan, Self::Million, Self::Yi, Self::Billion, Self::Trillion];

    /// The factor.
    #[must_use]
    pub fn factor(self) -> f64 {
        match self {
            Self::Kilo => 1e3,
            Self::Wan => 1e4,
            Self::Million => 1e6,
            Self::Yi => 1e8,
            Self::Billion => 1e9,
            Self::Trillion => 1e12,
        }
    }
}

/// Below this a deployment is no data centre, hall or server.
const LEAST_DEPLOYMENT_W: f64 = 100.0;

/// A plant that generates less than this share of what it could is a slip.
const LEAST_CAPACITY_FACTOR: f64 = 1e-3;

/// What plants generate, as a share of what they could at full power all year.
const CAPACITY_FACTORS: RangeInclusive<f64> = 0.1..=1.0;

/// What grids emit, in grams of CO₂ for a kilowatt-hour: the life-cycle of nuclear and hydro power is some
/// 5 g (UNECE 2021), that of lignite and oil shale 1,000 to 1,700 g.
const GRID_INTENSITIES: RangeInclusive<f64> = 1.0..=3000.0;

/// What cooling takes, in litres for a kilowatt-hour: sites publish some 0.01 to 2 L, and hydro power
/// evaporates up to some 70 L for each kilowatt-hour that it makes.
const WATER_INTENSITIES: RangeInclusive<f64> = 0.005..=100.0;

/// What a kilowatt-hour costs in a currency of which one buys some of them: from a tenth of a US cent to
/// the highest prices that a market has cleared at.
const PRICES: RangeInclusive<f64> = 0.001..=10.0;

/// Currencies of such a size. Others have units of which thousands are paid for a kilowatt-hour.
const LARGE_UNITS: [&str; 10] =
    ["USD", "EUR", "GBP", "CHF", "CNY", "CAD", "AUD", "NZD", "SGD", "HKD"];

/// The most units of any other currency that a kilowatt-hour costs: some 25,000 Lebanese pounds, with
/// room above.
const MOST_SMALL_UNITS: f64 = 1e6;

/// Whether a grid may have such an intensity; none at all is possible too.
#[must_use]
pub fn is_usual_intensity(intensity: CarbonIntensity) -> bool {
    let grams = (intensity * one_kilowatt_hour()).get::<gram>();
    grams == 0.0 || contains(&GRID_INTENSITIES, grams)
}

/// Whether a site may take so much water.
#[must_use]
pub fn is_usual_water(intensity: WaterIntensity) -> bool {
    let litres = (intensity * one_kilowatt_hour()).get::<liter>();
    litres == 0.0 || contains(&WATER_INTENSITIES, litres)
}

/// Whether a kilowatt-hour may cost so much.
#[must_use]
pub fn is_usual_tariff(tariff: Tariff) -> bool {
    let Money { amount, currency } = tariff.per_kwh;
    let is_large = LARGE_UNITS.contains(&currency.to_string().as_str());
    let most = if is_large { *PRICES.end() } else { MOST_SMALL_UNITS };
    amount == 0.0 || contains(&(*PRICES.start()..=most), amount)
}

fn one_kilowatt_hour() -> Energy {
    Energy::new::<kilowatt_hour>(1.0)
}

/// Whether a value is in a range, whose ends may be missed by the rounding of a unit.
fn contains(range: &RangeInclusive<f64>, value: f64) -> bool {
    const ROUNDING: f64 = 1e-12;
    value >= range.start() * (1.0 - ROUNDING) && value <= range.end() * (1.0 + ROUNDING)
}

/// The magnitudes that a nameplate of less than 100 W may have lost; `None` if it is plausible.
#[must_use]
pub fn lost_from_power(nameplate: Power) -> Option<Vec<Magnitude>> {
    let slip = nameplate.get::<watt>() < LEAST_DEPLOYMENT_W;
    slip.then(|| vec![Magnitude::Kilo, Magnitude::Yi, Magnitude::Billion])
}

/// The magnitudes that a plant's year may have lost, so little is it of what the plant could
/// generate; `None` if it is plausible.
#[must_use]
pub fn lost_from_generation(generation: Energy, installed: Power) -> Option<Vec<Magnitude>> {
    let capacity_factor = (generation / energy(installed, common_year())).get::<ratio>();
    if capacity_factor >= LEAST_CAPACITY_FACTOR {
        return None;
    }
    let mends =
        |magnitude: &Magnitude| CAPACITY_FACTORS.contains(&(capacity_factor * magnitude.factor()));
    Some(Magnitude::ALL.into_iter().filter(mends).collect())
}

/// The magnitudes that a consumer's year may have lost where it is under the `least` of its kind.
#[must_use]
pub fn lost_from_consumption(consumption: Energy, least: Energy) -> Option<Vec<Magnitude>> {
    if consumption >= least {
        return None;
    }
    let likely = [Magnitude::Kilo, Magnitude::Million, Magnitude::Yi, Magnitude::Billion];
    let mends = |magnitude: &Magnitude| consumption * magnitude.factor() >= least;
    Some(likely.into_iter().filter(mends).collect())
}
