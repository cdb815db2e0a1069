//! A power or an energy in other units.

use super::deployments;
use super::fault::{Fault, FaultKind, Unfit, at};
use super::field::Field;
use super::joined_words::{explain, together};
use super::named::power;
use super::one_of_many;
use crate::answer::{Conversion, NamedPower};
use crate::catalog::Catalog;
use crate::estimate::Estimate;
use crate::quantity::{
    Amount, DisplayUnit, Quantity, Reading, Time, parse_amount, parse_range, parse_time, shortened,
};
use serde::{Deserialize, Serialize};
use uom::ConstZero;

/// A power or an energy in other units.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Convert {
    /// The quantity: `7GW`, `613亿度`.
    pub quantity: String,
    /// The units to write it in: `kWh`, `亿度`; without any, those that suit its size.
    #[serde(default)]
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
    pub fn answer(&self, catalog: &Catalog) -> Result<Conversion, Fault> {
        let words = [std::slice::from_ref(&self.quantity), &self.units].concat();
        let read = |text: &str| {
            let (reading, power) = reading(text, catalog)?;
            Ok((text.to_owned(), reading, power))
        };
        let ((quantity, reading, power), count) = match read(&self.quantity) {
            Ok(one) => (one, 1),
            // The words behind the quantity, which are read as units, may belong to it.
            Err(fault) => match together(&fault, &words, read) {
                Some(together) => together,
                None => return Err(explain(fault, &words, read)),
            },
        };
        // `1 TWh to GJ`: the word between is no unit.
        let units = match &words[count..] {
            [joint, rest @ ..] if !rest.is_empty() && JOINTS.contains(&joint.as_str()) => rest,
            units => units,
        };
        let units = units.iter().map(|unit| DisplayUnit::parse(unit));
        let mut units = units.collect::<Result<Vec<_>, _>>().map_err(at(Field::Units))?;
        let duration = self.duration.as_deref().map(duration).transpose()?;
        if units.is_empty() {
            units = Conversion::usual_units(&quantity, reading.quantity.central(), duration);
        }
        let conversion = Conversion::new(&quantity, &reading, duration, &units);
        let conversion = conversion.map_err(at(Field::Units))?;
        Ok(match power {
            Some(power) => conversion.of_power(power),
            None => conversion,
        })
    }
}

/// What may stand between a quantity and its units.
const JOINTS: [&str; 8] = ["to", "in", "into", "as", "=", "换成", "换算成", "等于"];

/// What is read of a text: a quantity, or the power of a deployment or machine.
type Read = (Reading<Estimate<Quantity>>, Option<NamedPower>);

fn reading(text: &str, catalog: &Catalog) -> Result<Read, Fault> {
    let fault = |kind: FaultKind| Fault::new(Field::Quantity, kind);
    let error = match parse_range(text) {
        Ok(reading) => return Ok((reading, None)),
        Err(error) => error,
    };
    let written = parse_amount(text).map_err(|_| fault(error.clone().into()))?;
    let several = |quantity| (Reading { quantity, literal: false, per: written.per }, None);
    let (count, name) = match written.amount {
        Amount::Multiple { count, name } => (count, name),
        Amount::Power(power) | Amount::Rate(power) => {
            return Ok(several(power.map(Quantity::from)));
        }
        Amount::Energy(energy) => return Ok(several(energy.map(Quantity::from))),
        _ => return Err(fault(error.into())),
    };
    if let Some(power) = power(&name, catalog) {
        let quantity = power.times(count).map(Quantity::from);
        return Ok((Reading { quantity, literal: false, per: None }, Some(power)));
    }
    let several = one_of_many::meant_by(&name, catalog);
    if !several.is_empty() {
        let several = several.iter().map(|one| text.replacen(&name, one, 1)).collect();
        return Err(fault(FaultKind::WhichOne { name: shortened(&name), several }));
    }
    if let Some(which) = one_of_many::which_machine(text, &name, catalog) {
        return Err(fault(which));
    }
    let others = deployments::others(&name, catalog);
    if others.is_empty() {
        return Err(fault(error.into()));
    }
    Err(fault(FaultKind::NoAmount { name: shortened(&name), others, unfit: Unfit::Conversion }))
}

/// A time that energy can be spread over.
fn duration(text: &str) -> Result<Time, Fault> {
    let fault = |kind| Fault::new(Field::Duration, kind);
    let time = parse_time(text).map_err(|error| fault(FaultKind::Duration(error)))?;
    if time > Time::ZERO { Ok(time) } else { Err(fault(FaultKind::ZeroDuration)) }
}
