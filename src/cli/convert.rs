//! `gigawatt convert QUANTITY UNIT...`.

use super::Session;
use super::args::ConvertArgs;
use super::failure::Failure;
use crate::quantity::{DisplayUnit, parse_range, parse_time};
use crate::report::Conversion;

pub(super) fn run(session: &Session<'_>, args: &ConvertArgs) -> Result<(), Failure> {
    let reading = parse_range(&args.quantity)?;
    let units = args.units.iter().map(|unit| DisplayUnit::parse(unit));
    let units = units.collect::<Result<Vec<_>, _>>()?;
    let duration = args.duration.as_deref().map(parse_time).transpose()?;
    let conversion = Conversion::new(&args.quantity, &reading, duration, &units)?;
    session.show(&conversion)
}
