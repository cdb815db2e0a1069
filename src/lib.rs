//! What a power figure means: a headline says "6 GW of GPUs", and gigawatt says how many kWh an hour,
//! how many TWh a year, and how much of the Three Gorges plant that is. Every figure comes with its
//! source, and power and energy are different types.
//!
//! From a headline to a comparison:
//!
//! ```
//! use gigawatt::catalog::Catalog;
//! use gigawatt::model::{Assumptions, Comparison, Consumption, Deployment};
//! use gigawatt::quantity::parse_power;
//! use uom::si::energy::terawatt_hour;
//!
//! let deployment = Deployment::stated(parse_power("70亿瓦")?);
//! let consumption = Consumption::of(&deployment, &Assumptions::headline());
//! assert_eq!(consumption.annual_energy.central().get::<terawatt_hour>(), 61.32);
//!
//! let catalog = Catalog::embedded()?;
//! let plant = catalog.plant("three-gorges").ok_or("no such plant")?;
//! let design = &plant.generation[0];
//! let compared = Comparison::of(&consumption, plant.installed_capacity.value, &design.value);
//! println!("{:.4} years, says {}", compared.plant_years.central(), design.source.title);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The data flows one way, and so do the modules: text becomes a [`quantity`], a quantity a
//! deployment of the [`model`], which turns it into a consumption and a comparison; a [`report`]
//! writes the result for people and programs. The [`catalog`] holds the figures that are built in.
//!
//! Beware of one name: `uom` has a unit called `gigawatt`, and a `use uom::si::power::gigawatt` hides
//! this crate. Write `::gigawatt::…` beside it, or use another unit.

#![warn(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

pub mod catalog;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;
mod estimate;
mod field;
#[cfg(feature = "fleet")]
pub mod fleet;
pub mod model;
pub mod quantity;
pub mod report;
#[cfg(feature = "schema")]
pub mod schema;

pub use estimate::{Estimate, Shape};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
