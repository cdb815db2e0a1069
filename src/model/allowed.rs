//! What assumptions may be, and one that cannot be.

use super::parameter::Parameter;
use crate::estimate::{Estimate, Shape};
use crate::language::{Language, said};
use crate::quantity::{Notation, write_number};
use std::fmt;

/// An impossible assumption.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AssumptionError {
    /// Which one.
    pub parameter: Parameter,
    /// The value, or the end of a range, that cannot be.
    pub value: f64,
    /// What can be.
    pub(crate) allowed: Allowed,
    /// The shape of a range: of a bell, the value is a bound that nobody wrote.
    pub shape: Shape,
}

/// The values from one to another, ratios as such and times in hours.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) enum Allowed {
    /// Both ends are allowed.
    Between(f64, f64),
    /// More than nothing, and no more than this.
    UpTo(f64),
}

/// What is more than nothing, in hours.
const SHORTEST: f64 = 1e-9;

impl Allowed {
    /// Checks both ends of a value.
    pub(super) fn check(
        self,
        parameter: Parameter,
        value: Estimate<f64>,
    ) -> Result<(), AssumptionError> {
        let (low, high) = match self {
            Self::Between(low, high) => (low, high),
            Self::UpTo(high) => (SHORTEST, high),
        };
        let ends = [value.low(), value.high()];
        match ends.into_iter().find(|end| !(low..=high).contains(end)) {
            Some(value_of_end) => Err(AssumptionError {
                parameter,
                value: value_of_end,
                allowed: self,
                shape: value.shape(),
            }),
            None => Ok(()),
        }
    }
}

impl AssumptionError {
    /// What can be, in words: `between 1 and 10`, 大于0小时、不超过8784小时.
    pub(crate) fn allowed_in(&self, language: Language) -> String {
        let written = |value| self.in_unit(value, language, Notation::Si);
        match self.allowed {
            Allowed::Between(low, high) => {
                let (low, high) = (written(low), written(high));
                said!(language, en: "between {low} and {high}", zh: "{low}至{high}")
            }
            Allowed::UpTo(high) => {
                let (zero, high) = (written(0.0), written(high));
                said!(language,
                    en: "more than {zero} and at most {high}",
                    zh: "大于{zero}、不超过{high}")
            }
        }
    }

    /// The value, in the unit of what is allowed.
    pub(crate) fn refused(&self, language: Language) -> String {
        self.in_unit(self.value, language, Notation::Myriad)
    }

    fn in_unit(&self, value: f64, language: Language, notation: Notation) -> String {
        match self.parameter {
            Parameter::Utilization | Parameter::CapacityFactor => {
                let percent = write_number(value * 100.0, 15, notation);
                said!(language, en: "{percent} %", zh: "{percent}%")
            }
            Parameter::Hours | Parameter::Period => {
                let english = write_number(value, 15, notation);
                let chinese = write_number(value, 15, Notation::Myriad);
                said!(language, en: "{english} h", zh: "{chinese}小时")
            }
            // A year is not grouped.
            _ => write_number(value, 15, Notation::Myriad),
        }
    }
}

impl fmt::Display for AssumptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let allowed = self.allowed_in(Language::English);
        let value = self.refused(Language::English);
        write!(f, "{} {value} is impossible: it must be {allowed}", self.parameter)
    }
}

impl std::error::Error for AssumptionError {}

#[cfg(test)]
mod tests {
    use super::super::Assumptions;
    use super::*;
    use crate::quantity::parse_time;

    #[test]
    fn bounds_are_told_with_their_units() {
        let headline = Assumptions::headline();
        let error = headline.with_hours(parse_time("0h").unwrap()).unwrap_err();
        assert_eq!(error.allowed_in(Language::Chinese), "大于0小时、不超过8784小时");
        assert_eq!(error.allowed_in(Language::English), "more than 0 h and at most 8,784 h");
        let error = headline.with_pue(Estimate::exactly(0.9)).unwrap_err();
        assert_eq!(error.allowed_in(Language::Chinese), "1至10");
        let error = headline.with_utilization(Estimate::exactly(1.1)).unwrap_err();
        assert_eq!(error.allowed_in(Language::Chinese), "0%至100%");
        let error = headline.with_calendar_year(1492).unwrap_err();
        assert_eq!(error.allowed_in(Language::English), "between 1900 and 2200");
    }
}
