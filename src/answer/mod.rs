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
mod pictured;
pub(crate) mod planned;
mod premises;
pub(crate) mod rates;
mod scenarios;
mod simulation;
pub(crate) mod solution;
mod yardstick;

pub use article::{Article, ArticleClaim, Finding, Paid};
pub(crate) use article::{Value, ratio};
pub use calculation::Calculation;
pub use calendar_years::CalendarYears;
pub use capacity_factor::CapacityFactor;
pub use claims::{CheckedClaim, Claim, ClaimError, ClaimReport, Side};
pub use conversion::{Conversion, ConversionError};
#[cfg(feature = "fleet")]
pub use fleet::FleetTable;
pub use item::Item;
pub use listing::PresetListing;
pub use named_power::NamedPower;
pub use pictured::Pictured;
pub use planned::{Planned, TypedSchedule};
pub use premises::Premises;
pub use rates::{Grid, Rates, Unit};
pub use scenarios::ScenarioTable;
pub use solution::{NothingDrawn, Solution, Target};
pub(crate) use yardstick::USUAL_PLANT;
pub use yardstick::{Yardstick, Yardsticks};
