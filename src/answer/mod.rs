//! What a question comes to: deployments, claims, targets and schedules worked out, with where each
//! figure comes from. Nothing here has words of a language or reads a text.

mod article;
pub(crate) mod calculation;
pub(crate) mod calendar_years;
pub(crate) mod capacity_factor;
pub(crate) mod claims;
pub(crate) mod companions;
mod conversion;
#[cfg(feature = "fleet")]
mod fleet;
mod item;
pub(crate) mod listing;
mod named_power;
pub(crate) mod near;
pub(crate) mod planned;
mod premises;
pub(crate) mod rates;
mod scenarios;
mod simulation;
pub(crate) mod solution;
mod yardstick;

pub use article::Article;
pub(crate) use article::{ArticleClaim, Finding, Paid};
pub(crate) use article::{Value, ratio};
pub use calculation::Calculation;
pub use calendar_years::CalendarYears;
pub(crate) use capacity_factor::CapacityFactor;
pub(crate) use claims::{CheckedClaim, Claim, Side};
pub use claims::{ClaimError, ClaimReport};
pub use conversion::{Conversion, ConversionError};
#[cfg(feature = "fleet")]
pub use fleet::FleetTable;
pub(crate) use item::Item;
pub use listing::PresetListing;
pub(crate) use named_power::NamedPower;
pub(crate) use planned::{Planned, TypedSchedule};
pub(crate) use premises::Premises;
pub(crate) use rates::{Grid, Rates, Unit};
pub(crate) use scenarios::Pictured;
pub use scenarios::ScenarioTable;
pub use solution::Solution;
pub(crate) use solution::{NothingDrawn, Target};
pub(crate) use yardstick::USUAL_PLANT;
pub(crate) use yardstick::{Yardstick, Yardsticks};
