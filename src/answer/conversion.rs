//! One quantity in other units.

use super::NamedPower;
use crate::estimate::Estimate;
use crate::quantity::{Dimension, DisplayUnit, Notation, Quantity, Reading, Time, names_coal};
use thiserror::Error;
use uom::si::f64::{Energy, Power};

/// A quantity in the units asked for.
///
/// ```
/// use gigawatt::quantity::{DisplayUnit, parse_range, parse_time};
/// use gigawatt::answer::Conversion;
///
/// let reading = parse_range("7 GW")?;
/// let unit = DisplayUnit::parse("TWh")?;
/// assert!(Conversion::new("7 GW", &reading, None, &[unit.clone()]).is_err());
/// assert!(Conversion::new("7 GW", &reading, Some(parse_time("1y")?), &[unit]).is_ok());
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Conversion {
    pub(crate) input: String,
    pub(crate) reading: Reading<Estimate<Quantity>>,
    pub(crate) duration: Option<Time>,
    pub(crate) results: Vec<(Estimate<f64>, DisplayUnit)>,
    /// The deployment or machine whose power it is, if it is one's.
    pub(crate) named: Option<NamedPower>,
}

/// A unit of another dimension than the quantity, without a duration to connect them.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{input}` is {found}, and {unit} is a unit of {wanted}")]
#[non_exhaustive]
pub struct ConversionError {
    /// The quantity as written.
    pub input: String,
    /// Its dimension.
    pub found: Dimension,
    /// The unit asked for.
    pub unit: String,
    /// The dimension of that unit.
    pub wanted: Dimension,
}

impl Conversion {
    /// Converts the reading of `input`. A `duration` turns power into energy and energy into the
    /// average power.
    ///
    /// # Errors
    /// [`ConversionError`] for a unit of another dimension when there is no duration.
    pub fn new(
        input: &str,
        reading: &Reading<Estimate<Quantity>>,
        duration: Option<Time>,
        units: &[DisplayUnit],
    ) -> Result<Self, ConversionError> {
        let found = reading.quantity.central().dimension();
        let convert = |unit: &DisplayUnit| {
            let value = |quantity| {
                let quantity = in_dimension(quantity, unit.dimension(), duration)?;
                unit.value_of(&quantity)
            };
            let values = reading.quantity.try_map(value);
            let values = values.ok_or_else(|| ConversionError {
                input: input.trim().to_owned(),
                found,
                unit: unit.label().to_owned(),
                wanted: unit.dimension(),
            })?;
            Ok((values, unit.clone()))
        };
        Ok(Self {
            input: input.trim().to_owned(),
            reading: *reading,
            duration,
            results: units.iter().map(convert).collect::<Result<_, _>>()?,
            named: None,
        })
    }

    /// The units that suit a quantity in English and in Chinese, and kilowatts or kilowatt-hours; those of
    /// the other dimension where a duration leads to it. The unit of the `input` itself would only repeat it;
    /// where that leaves a single one, watts or watt-hours are a second.
    pub(crate) fn usual_units(
        input: &str,
        quantity: Quantity,
        duration: Option<Time>,
    ) -> Vec<DisplayUnit> {
        let other = match quantity.dimension() {
            Dimension::Power => Dimension::Energy,
            _ => Dimension::Power,
        };
        let turned = duration.and_then(|_| in_dimension(quantity, other, duration));
        let quantity = turned.unwrap_or(quantity);
        let usual = match quantity.dimension() {
            Dimension::Power => ["kW", "W"],
            _ => ["kWh", "Wh"],
        };
        let [kilo, one] = usual.map(|unit| DisplayUnit::parse(unit).ok());
        let suited = [Notation::Si, Notation::Myriad]
            .map(|notation| DisplayUnit::for_reading(&quantity, notation, 4));
        let own = input.trim_start_matches(|c: char| !c.is_alphabetic());
        let mut units: Vec<DisplayUnit> = Vec::new();
        let mut add = |unit: DisplayUnit| {
            if unit.label() != own && !units.iter().any(|known| known.label() == unit.label()) {
                units.push(unit);
            }
            units.len()
        };
        let found = suited.into_iter().chain(kilo).map(&mut add).last();
        if found.is_none_or(|found| found < 2) {
            one.map(add);
        }
        units
    }

    /// The same of a power that was named, with where it was read.
    #[must_use]
    pub(crate) fn of_power(self, named: NamedPower) -> Self {
        Self { named: Some(named), ..self }
    }

    pub(crate) fn dimension(&self) -> Dimension {
        self.reading.quantity.central().dimension()
    }

    pub(crate) fn uses_duration(&self) -> bool {
        let found = self.dimension();
        self.results.iter().any(|(_, unit)| unit.dimension() != found)
    }

    /// Whether coal is turned into electricity or back, as claims of coal saved do by other figures.
    pub(crate) fn is_coal_of_electricity(&self) -> bool {
        let is_electricity = |text: &str| text.contains("Wh") || text.contains(['度', '时']);
        let mut units = self.results.iter().map(|(_, unit)| unit.label());
        if names_coal(&self.input) {
            units.any(is_electricity)
        } else {
            is_electricity(&self.input) && units.any(names_coal)
        }
    }
}

/// The quantity in another dimension: energy = power × duration, both ways.
fn in_dimension(quantity: Quantity, wanted: Dimension, duration: Option<Time>) -> Option<Quantity> {
    match (quantity, wanted) {
        (same, wanted) if same.dimension() == wanted => Some(same),
        (Quantity::Power(power), Dimension::Energy) => {
            let energy: Energy = crate::model::energy(power, duration?);
            Some(energy.into())
        }
        (Quantity::Energy(energy), Dimension::Power) => {
            let power: Power = crate::model::average_power(energy, duration?);
            Some(power.into())
        }
        _ => None,
    }
}
