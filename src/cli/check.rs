//! `gigawatt check` and `gigawatt check '7GW for 1y = 61TWh'`.

use super::Session;
use super::args::CheckArgs;
use super::failure::Failure;
use crate::ask::Check;

/// A claim does not hold: scripts can tell.
pub(super) const DOES_NOT_HOLD: u8 = 3;

pub(super) fn run(session: &Session<'_>, args: &CheckArgs) -> Result<u8, Failure> {
    let check = Check {
        claims: args.claims.clone(),
        grid: args.grid.clone(),
        assume: (&args.assumptions).into(),
    };
    let report = check.answer(&session.catalog()?)?;
    session.show(&report)?;
    Ok(if report.all_hold() { 0 } else { DOES_NOT_HOLD })
}
