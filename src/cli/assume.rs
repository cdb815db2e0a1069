//! The flags that change the assumptions.

use super::args::AssumptionArgs;
use super::failure::Failure;
use crate::estimate::Estimate;
use crate::model::Assumptions;
use crate::quantity::{ParseError, Time, parse_number, parse_ratio_range, parse_time};
use uom::si::time::hour;

/// The headline's assumptions, changed by the flags.
pub(super) fn assumptions(args: &AssumptionArgs) -> Result<Assumptions, Failure> {
    if args.load_factor.is_some() {
        return Err(Failure::LoadFactor);
    }
    let mut assumptions = Assumptions::headline();
    if let Some(text) = &args.utilization {
        assumptions = assumptions.with_utilization(ratio(text)?)?;
    }
    if let Some(text) = &args.pue {
        assumptions = assumptions.with_pue(ratio(text)?)?;
    }
    if let Some(basis) = args.basis {
        assumptions = assumptions.with_basis(basis.into());
    }
    if let Some(text) = &args.hours {
        assumptions = assumptions.with_hours(hours(text).map_err(Failure::Duration)?)?;
    }
    if let Some(year) = args.year {
        assumptions = assumptions.with_calendar_year(year)?;
    }
    Ok(assumptions)
}

fn ratio(text: &str) -> Result<Estimate<f64>, Failure> {
    parse_ratio_range(text).map_err(Failure::Ratio)
}

/// `8000` or `8000 h`.
fn hours(text: &str) -> Result<Time, ParseError> {
    match parse_number(text) {
        Ok(hours) => Ok(Time::new::<hour>(hours)),
        Err(_) => parse_time(text),
    }
}
