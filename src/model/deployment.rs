//! What is announced or installed.

use crate::estimate::Estimate;
use crate::quantity::Power;
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

/// A power to be run: that of a headline, a hall, a server.
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
}

impl Deployment {
    /// A power as it is stated, its basis unstated.
    #[must_use]
    pub fn stated(power: Power) -> Self {
        Self::between(Estimate::exactly(power))
    }

    /// A power known only within bounds, its basis unstated.
    #[must_use]
    pub fn between(nameplate: Estimate<Power>) -> Self {
        Self { nameplate, basis: PowerBasis::Unstated }
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
    pub fn times(self, count: f64) -> Self {
        Self { nameplate: self.nameplate.map(|power| power * count), ..self }
    }
}

impl Sum for Deployment {
    /// All of them together; the basis is kept where they agree on it.
    fn sum<I: Iterator<Item = Self>>(deployments: I) -> Self {
        deployments
            .reduce(|sum, next| Self {
                nameplate: sum.nameplate + next.nameplate,
                basis: if sum.basis == next.basis { sum.basis } else { PowerBasis::Unstated },
            })
            .unwrap_or(Self::stated(Power::default()))
    }
}
