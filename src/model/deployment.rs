//! What is announced or installed.

use super::formulas::{average_power, energy};
use crate::estimate::Estimate;
use crate::quantity::{ParseError, Per, Power, Reading, Time, common_year, read_power};
use serde::{Deserialize, Serialize};
use std::iter::Sum;

/// What an announced power counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PowerBasis {
    /// The computers alone.
    ItLoad,
    /// Everything behind the meter, with cooling and losses.
    Facility,
    /// The source does not say.
    Unstated,
}

impl PowerBasis {
    /// The word for it in data: `it-load`, `facility` or `unstated`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::ItLoad => "it-load",
            Self::Facility => "facility",
            Self::Unstated => "unstated",
        }
    }
}

/// A power that runs: the one in a headline, of a hall, of a server.
///
/// ```
/// use gigawatt::model::Deployment;
/// use gigawatt::quantity::parse_power;
/// use uom::si::power::megawatt;
///
/// let hall = Deployment::stated(parse_power("100 MW")?);
/// assert_eq!(hall.times(3.0).nameplate.central().get::<megawatt>(), 300.0);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Deployment {
    /// The announced or installed power.
    pub nameplate: Estimate<Power>,
    /// What that power counts.
    pub basis: PowerBasis,
    /// Whether it is written as an energy per time, such as `7 million kWh an hour`: then it is drawn
    /// already, and no utilization scales it.
    pub drawn: bool,
    /// Whether that time is a year, as of `61 TWh/yr`: over the hours of the year that is assumed, and
    /// over 8,760 h as it stands here.
    pub per_year: bool,
}

impl Deployment {
    /// A power as it is stated, its basis unstated.
    #[inline]
    #[must_use]
    pub fn stated(power: Power) -> Self {
        Self::between(Estimate::exactly(power))
    }

    /// A power known only within bounds, its basis unstated.
    #[inline]
    #[must_use]
    pub fn between(nameplate: Estimate<Power>) -> Self {
        Self { nameplate, basis: PowerBasis::Unstated, drawn: false, per_year: false }
    }

    /// A power as it is written: an energy per time is what a facility draws, until somebody says that it
    /// is the IT load.
    pub(crate) fn written(nameplate: Estimate<Power>, per: Option<Per>) -> Self {
        let power = Self::between(nameplate);
        if per.is_none() {
            return power;
        }
        let per_year = per == Some(Per::Year);
        Self { basis: PowerBasis::Facility, drawn: true, per_year, ..power }
    }

    /// Reads a power such as `7 GW`, `400..450 MW` or `61 TWh/yr`.
    ///
    /// # Errors
    /// [`ParseError`] as of [`parse_power_range`](crate::quantity::parse_power_range).
    ///
    /// ```
    /// use gigawatt::model::{Deployment, PowerBasis};
    ///
    /// let hourly = Deployment::read("7 million kWh an hour")?;
    /// assert!(hourly.drawn && hourly.basis == PowerBasis::Facility);
    /// # Ok::<(), gigawatt::quantity::ParseError>(())
    /// ```
    pub fn read(text: &str) -> Result<Self, ParseError> {
        read_power(text).map(|Reading { quantity, per, .. }| Self::written(quantity, per))
    }

    /// The same in a year of that length: an energy a year stays the same, so its power is spread over
    /// the hours of the year that is assumed.
    ///
    /// ```
    /// use gigawatt::model::Deployment;
    /// use gigawatt::quantity::{parse_power, parse_time};
    ///
    /// let year = parse_time("8000 h")?;
    /// let stated = Deployment::read("61 TWh/yr")?.in_year(year);
    /// assert_eq!(stated.nameplate.central(), parse_power("7.625 GW")?);
    /// assert_eq!(Deployment::read("7 GW")?.in_year(year), Deployment::read("7 GW")?);
    /// # Ok::<(), gigawatt::quantity::ParseError>(())
    /// ```
    #[inline]
    #[must_use]
    pub fn in_year(self, year: Time) -> Self {
        if !self.per_year {
            return self;
        }
        let nameplate = self.nameplate.map(|power| power_in_year(power, year));
        Self { nameplate, per_year: false, ..self }
    }

    /// The same power, counted on another basis.
    ///
    /// ```
    /// use gigawatt::model::{Deployment, PowerBasis};
    /// use gigawatt::quantity::parse_power;
    ///
    /// let site = Deployment::stated(parse_power("1 GW")?).on_basis(PowerBasis::Facility);
    /// assert_eq!(site.basis, PowerBasis::Facility);
    /// # Ok::<(), gigawatt::quantity::ParseError>(())
    /// ```
    #[must_use]
    pub fn on_basis(self, basis: PowerBasis) -> Self {
        Self { basis, ..self }
    }

    /// `count` of it.
    #[must_use]
    pub fn times(self, count: impl Into<Estimate<f64>>) -> Self {
        let count = count.into();
        // So many of it keep its shape; how many there are may be anything between bounds.
        let nameplate = if count.is_exact() {
            self.nameplate.map(|power| power * count.central())
        } else {
            self.nameplate.combine(count, |power, count| power * count)
        };
        Self { nameplate, ..self }
    }
}

/// The power of an energy a year in a year of that length, where `power` is that over 8,760 h.
#[must_use]
pub fn power_in_year(power: Power, year: Time) -> Power {
    average_power(energy(power, common_year()), year)
}

impl Sum for Deployment {
    /// All of them together; the basis is kept where they agree on it, and that they are written as an
    /// energy per time, or a year, only where all of them are.
    fn sum<I: Iterator<Item = Self>>(deployments: I) -> Self {
        deployments
            .reduce(|sum, next| Self {
                nameplate: sum.nameplate + next.nameplate,
                drawn: sum.drawn && next.drawn,
                per_year: sum.per_year && next.per_year,
                basis: if sum.basis == next.basis { sum.basis } else { PowerBasis::Unstated },
            })
            .unwrap_or(Self::stated(Power::default()))
    }
}
