//! Unit-safe energy figures.
pub mod catalog;
mod estimate;
pub mod model;
pub mod quantity;

pub use estimate::Estimate;
