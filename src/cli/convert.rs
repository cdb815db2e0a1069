//! `gigawatt convert QUANTITY UNIT...`.

use super::Session;
use super::args::ConvertArgs;
use super::failure::Failure;
use crate::ask::Convert;

pub(super) fn run(session: &Session<'_>, args: &ConvertArgs) -> Result<(), Failure> {
    let convert = Convert {
        quantity: args.quantity.clone(),
        units: args.units.clone(),
        duration: args.duration.clone(),
    };
    session.show(&convert.answer(&session.catalog()?)?)
}
