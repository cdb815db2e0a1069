//! `gigawatt convert QUANTITY UNIT...`.

use super::Session;
use super::args::ConvertArgs;
use super::failure::Failure;
use super::split;
use crate::quantity::{DisplayUnit, ParseError, Time, parse_range, parse_time};
use crate::report::Conversion;
use uom::ConstZero;

pub(super) fn run(session: &Session<'_>, args: &ConvertArgs) -> Result<(), Failure> {
    let reading = parse_range(&args.quantity).map_err(|error| split(error, args))?;
    let units = args.units.iter().map(|unit| DisplayUnit::parse(unit));
    let units = units.collect::<Result<Vec<_>, _>>()?;
    let duration = args.duration.as_deref().map(duration).transpose()?;
    let conversion = Conversion::new(&args.quantity, &reading, duration, &units)?;
    session.show(&conversion)
}

/// The words behind the quantity, which are read as units, may belong to it.
fn split(error: ParseError, args: &ConvertArgs) -> Failure {
    let words = [std::slice::from_ref(&args.quantity), &args.units].concat();
    split::explain(error.into(), &words, |joined| parse_range(joined).map_err(Failure::from))
}

/// A time that energy can be spread over.
fn duration(text: &str) -> Result<Time, Failure> {
    let time = parse_time(text).map_err(Failure::Duration)?;
    if time > Time::ZERO {
        return Ok(time);
    }
    Err(Failure::ZeroDuration)
}
