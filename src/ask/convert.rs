//! A power or an energy in other units.

use super::fault::{Fault, FaultKind, Field, at};
use super::joined_words::{explain, together};
use crate::answer::Conversion;
use crate::quantity::{DisplayUnit, Time, parse_range, parse_time};
use serde::Deserialize;
use uom::ConstZero;

/// A power or an energy in other units.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Convert {
    /// The quantity: `7GW`, `613亿度`.
    pub quantity: String,
    /// The units to write it in: `kWh`, `亿度`.
    pub units: Vec<String>,
    /// The time that turns power into energy or back: `1y`, `24h`.
    #[serde(default)]
    pub duration: Option<String>,
}

impl Convert {
    /// The quantity in each of the units.
    ///
    /// # Errors
    /// [`Fault`] for what cannot be read, and for a unit of another dimension without a duration.
    pub fn answer(&self) -> Result<Conversion, Fault> {
        let words = [std::slice::from_ref(&self.quantity), &self.units].concat();
        let read = |text: &str| {
            let reading = parse_range(text).map_err(at(Field::Quantity))?;
            Ok((text.to_owned(), reading))
        };
        let ((quantity, reading), count) = match read(&self.quantity) {
            Ok(one) => (one, 1),
            // The words behind the quantity, which are read as units, may belong to it, but for the last.
            Err(fault) => match together(&fault, &words[..words.len() - 1], read) {
                Some(together) => together,
                None => return Err(explain(fault, &words, read)),
            },
        };
        let units = words[count..].iter().map(|unit| DisplayUnit::parse(unit));
        let units = units.collect::<Result<Vec<_>, _>>().map_err(at(Field::Units))?;
        let duration = self.duration.as_deref().map(duration).transpose()?;
        Conversion::new(&quantity, &reading, duration, &units).map_err(at(Field::Units))
    }
}

/// A time that energy can be spread over.
fn duration(text: &str) -> Result<Time, Fault> {
    let fault = |kind| Fault::new(Field::Duration, kind);
    let time = parse_time(text).map_err(|error| fault(FaultKind::Duration(error)))?;
    if time > Time::ZERO { Ok(time) } else { Err(fault(FaultKind::ZeroDuration)) }
}
