//! `gigawatt convert QUANTITY UNIT...`.

use super::Session;
use super::args::ConvertArgs;
use super::failure::Failure;
use super::split;
use crate::answer::Conversion;
use crate::quantity::{DisplayUnit, Time, parse_range, parse_time};
use uom::ConstZero;

pub(super) fn run(session: &Session<'_>, args: &ConvertArgs) -> Result<(), Failure> {
    let words = [std::slice::from_ref(&args.quantity), &args.units].concat();
    let read = |text: &str| {
        let reading = parse_range(text).map_err(Failure::from)?;
        Ok((text.to_owned(), reading))
    };
    let ((quantity, reading), count) = match read(&args.quantity) {
        Ok(one) => (one, 1),
        // The words behind the quantity, which are read as units, may belong to it, but for the last.
        Err(failure) => match split::together(&failure, &words[..words.len() - 1], read) {
            Some(together) => together,
            None => return Err(split::explain(failure, &words, read)),
        },
    };
    let units = words[count..].iter().map(|unit| DisplayUnit::parse(unit));
    let units = units.collect::<Result<Vec<_>, _>>()?;
    let duration = args.duration.as_deref().map(duration).transpose()?;
    let conversion = Conversion::new(&quantity, &reading, duration, &units)?;
    session.show(&conversion)
}

/// A time that energy can be spread over.
fn duration(text: &str) -> Result<Time, Failure> {
    let time = parse_time(text).map_err(Failure::Duration)?;
    if time > Time::ZERO {
        return Ok(time);
    }
    Err(Failure::ZeroDuration)
}
