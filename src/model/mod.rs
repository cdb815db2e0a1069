//! The formulas, each once: deployment → consumption → comparison.
//!
//! ```text
//! facility power = nameplate × utilization × PUE   (PUE 1 for a facility load)
//! energy         = facility power × duration            (a year is 8,760 h)
//! plant-years    = energy of a year / annual generation
//! days of output = plant-years × days of the year   (365, or 366 of a leap year)
//! share          = facility power / installed capacity
//! capacity factor = generation of a year / (installed capacity × hours of the year)
//! installed capacity = energy / (capacity factor × hours)
//! energy         = Σ power of a tranche × its days  (a schedule; ramps by their triangles)
//! ```
//!
//! Power is compared with power and energy with energy: the share of the installed capacity and the
//! plant-years tell different stories, since a plant does not run at full power all year.

mod allowed;
mod annual_consumption;
mod assumptions;
mod calendar;
mod capacity_factor;
mod claim;
mod coal;
mod comparison;
mod consumption;
mod deployment;
mod exactness;
mod formulas;
mod generation;
mod impact;
mod parameter;
mod plausibility;
mod rounded;
mod sampling;
mod schedule;
mod serialize;
mod slip;
mod timeline;
mod year_figure;

pub use allowed::AssumptionError;
#[cfg(test)]
pub(crate) use annual_consumption::times_the_consumer;
pub(crate) use annual_consumption::{AnnualConsumption, ConsumptionBasis, ConsumptionMeasure};
pub use assumptions::Assumptions;
pub(crate) use calendar::{calendar_year, new_year};
pub(crate) use capacity_factor::{
    capacity_factor, generation_at, installed_capacity, possible_capacity_factor,
};
pub(crate) use claim::{Tolerance, Verdict, difference};
pub(crate) use coal::{CoalRate, tonnes_of_coal};
pub(crate) use comparison::Comparison;
#[cfg(test)]
pub(crate) use comparison::plant_years;
pub(crate) use comparison::{days_of_output, share_of_installed_capacity};
pub use consumption::Consumption;
pub(crate) use deployment::power_in_year;
pub use deployment::{Deployment, PowerBasis};
pub(crate) use exactness::Exactness;
pub(crate) use formulas::energy;
#[cfg(test)]
pub(crate) use formulas::facility_power;
pub(crate) use formulas::{average_power, it_power, nameplate_of};
pub(crate) use generation::{AnnualGeneration, GenerationBasis};
pub(crate) use impact::{
    Counted, Gas, GridIntensity, IntensityBasis, cost, emissions, unit_count, water,
};
pub use parameter::Parameter;
pub(crate) use plausibility::{
    Magnitude, is_usual_intensity, is_usual_tariff, is_usual_water, lost_from_consumption,
    lost_from_generation, lost_from_power,
};
pub(crate) use rounded::Rounded;
pub(crate) use sampling::BINS;
pub use sampling::Tally;
pub use sampling::{Sampling, SamplingPlan, Simulation};
pub use schedule::ScheduleError;
pub(crate) use schedule::{Change, Level, Schedule, Tranche};
pub(crate) use slip::Slip;
pub(crate) use timeline::{YearOfSchedule, years_of};
pub(crate) use year_figure::YearFigure;
