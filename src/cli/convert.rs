//! `gigawatt convert QUANTITY UNIT...`.

use super::Session;
use super::args::ConvertArgs;
use super::failure::Failure;
use super::fault::Unfit;
use super::named::power;
use super::presets::Presets;
use super::{split, target};
use crate::estimate::Estimate;
use crate::quantity::{
    Amount, DisplayUnit, Quantity, Reading, Time, parse_amount, parse_range, parse_time, shortened,
};
use crate::report::{Conversion, NamedPower};
use uom::ConstZero;

pub(super) fn run(session: &Session<'_>, args: &ConvertArgs) -> Result<(), Failure> {
    let words = [std::slice::from_ref(&args.quantity), &args.units].concat();
    let mut presets = session.presets()?;
    let mut read = |text: &str| {
        let (reading, power) = reading(text, &mut presets)?;
        Ok((text.to_owned(), reading, power))
    };
    let ((quantity, reading, power), count) = match read(&args.quantity) {
        Ok(one) => (one, 1),
        // The words behind the quantity, which are read as units, may belong to it, but for the last.
        Err(failure) => match split::together(&failure, &words[..words.len() - 1], &mut read) {
            Some(together) => together,
            None => return Err(split::explain(failure, &words, read)),
        },
    };
    let units = words[count..].iter().map(|unit| DisplayUnit::parse(unit));
    let units = units.collect::<Result<Vec<_>, _>>()?;
    let duration = args.duration.as_deref().map(duration).transpose()?;
    let conversion = Conversion::new(&quantity, &reading, duration, &units)?;
    session.show(&match power {
        Some(power) => conversion.of_power(power),
        None => conversion,
    })
}

/// What is read of a text: a quantity, or the power of a deployment or machine.
type Read = (Reading<Estimate<Quantity>>, Option<NamedPower>);

fn reading(text: &str, presets: &mut Presets) -> Result<Read, Failure> {
    let error = match parse_range(text) {
        Ok(reading) => return Ok((reading, None)),
        Err(error) => error,
    };
    let amount = parse_amount(text).map(|written| written.amount);
    let Ok(Amount::Multiple { count, name }) = amount else {
        return Err(error.into());
    };
    if let Some(power) = power(&name, presets)? {
        let quantity = power.times(count).map(Quantity::from);
        return Ok((Reading { quantity, literal: false }, Some(power)));
    }
    let others = target::others(&name, presets)?;
    if others.is_empty() {
        return Err(error.into());
    }
    Err(Failure::NoAmount { name: shortened(&name), others, unfit: Unfit::Conversion })
}

/// A time that energy can be spread over.
fn duration(text: &str) -> Result<Time, Failure> {
    let time = parse_time(text).map_err(Failure::Duration)?;
    if time > Time::ZERO {
        return Ok(time);
    }
    Err(Failure::ZeroDuration)
}
