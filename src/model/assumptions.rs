//! What turns an announced power into a consumption.

use crate::quantity::{Time, common_year};

/// The assumptions behind a consumption.
///
/// ```
/// use gigawatt::model::Assumptions;
/// use uom::si::time::hour;
///
/// let headline = Assumptions::headline();
/// assert_eq!(headline.utilization, 1.0);
/// assert_eq!(headline.year.get::<hour>(), 8760.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions {
    /// Average power over nameplate power, 0 to 1.
    pub utilization: f64,
    /// The length of a year.
    pub year: Time,
}

impl Assumptions {
    /// What a headline does: all of the announced power, all year, nothing added for cooling, and a
    /// year of 8,760 h.
    #[must_use]
    pub fn headline() -> Self {
        Self { utilization: 1.0, year: common_year() }
    }
}
