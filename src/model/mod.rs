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

pub use allowed::{Allowed, AssumptionError};
pub use annual_consumption::{
    AnnualConsumption, ConsumptionBasis, ConsumptionMeasure, times_the_consumer,
};
pub use assumptions::Assumptions;
pub use calendar::{calendar_year, new_year};
pub use capacity_factor::{
    capacity_factor, generation_at, installed_capacity, possible_capacity_factor,
};
pub use claim::{Tolerance, Verdict, difference};
pub use coal::{CoalRate, tonnes_of_coal};
pub use comparison::{Comparison, days_of_output, plant_years, share_of_installed_capacity};
pub use consumption::Consumption;
pub use deployment::{Deployment, PowerBasis, power_in_year};
pub use exactness::Exactness;
pub use formulas::{average_power, energy, facility_power, it_power, nameplate_of};
pub use generation::{AnnualGeneration, GenerationBasis};
pub use impact::{Counted, Gas, GridIntensity, IntensityBasis, cost, emissions, unit_count, water};
pub use parameter::Parameter;
pub use plausibility::{
    Magnitude, is_usual_intensity, is_usual_tariff, is_usual_water, lost_from_consumption,
    lost_from_generation, lost_from_power,
};
pub use rounded::Rounded;
pub use sampling::{BINS, Sampling, SamplingPlan, Simulation, Tally};
pub use schedule::{Change, Level, Schedule, ScheduleError, Tranche};
pub use slip::Slip;
pub use timeline::{YearOfSchedule, years_of};
pub use year_figure::YearFigure;
