//! What a power figure means: a headline says "6 GW of GPUs", and gigawatt says how many kWh an hour,
//! how many TWh a year, and how much of the Three Gorges plant that is. Every figure comes with its
//! source, and power and energy are different types.
//!
//! # From a headline to a report
//!
//! ```
//! use gigawatt::Estimate;
//! use gigawatt::catalog::Catalog;
//! use gigawatt::model::{Assumptions, Comparison, Consumption, Deployment};
//! use gigawatt::quantity::parse_power;
//! use gigawatt::answer::{Yardstick, Calculation, Item, Yardsticks};
//! use gigawatt::report::{Format, Language, Style, render};
//! use uom::si::energy::terawatt_hour;
//!
//! // A text becomes a quantity, the quantity a deployment, and that a consumption.
//! let power = parse_power("70亿瓦")?;
//! let consumption = Consumption::of(&Deployment::stated(power), &Assumptions::headline());
//! assert_eq!(consumption.annual_energy.central().get::<terawatt_hour>(), 61.32);
//!
//! // Energy is compared with energy: a year of 7 GW is 0.6952 years of Three Gorges.
//! let catalog = Catalog::embedded();
//! let plant = catalog.plant("three-gorges").ok_or("no such plant")?;
//! let design = &plant.generation[0];
//! let compared = Comparison::of(&consumption, plant.installed_capacity.value, &design.value);
//! assert_eq!(format!("{:.4}", compared.plant_years.central()), "0.6952");
//! assert!(design.source.address.is_some());
//!
//! // A report does all of that for many deployments and figures, and says where they come from.
//! let items = [Item::power("70亿瓦", Estimate::exactly(power), 1.0)];
//! let mut yardsticks = Yardsticks::default();
//! yardsticks.add(Yardstick::usual(plant));
//! let calculation = Calculation::new(&items, &yardsticks, &Assumptions::headline().into(), false);
//! let text = render(&calculation, Format::Markdown, &Style::new(Language::Chinese))?;
//! assert!(text.contains("613.2亿千瓦时"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The data flows one way, and so do the modules: text becomes a [`quantity`], a quantity a
//! deployment of the [`model`], which turns it into a consumption and a comparison; a [`report`]
//! writes the result for people and programs. The [`catalog`] holds the figures that are built in.
//!
//! # What is not known
//!
//! A value with bounds is an [`Estimate`], and whatever is calculated from it has bounds too. An
//! assumption that cannot be is an error, not a result.
//!
//! ```
//! use gigawatt::Estimate;
//! use gigawatt::model::{Assumptions, Consumption, Deployment};
//! use gigawatt::quantity::{parse_power_range, parse_ratio_range};
//! use uom::si::energy::terawatt_hour;
//!
//! let assumptions = Assumptions::headline()
//!     .with_utilization(parse_ratio_range("40..60%")?)?
//!     .with_pue(Estimate::exactly(1.2))?;
//! let deployment = Deployment::between(parse_power_range("6..10 GW")?);
//! let energy = Consumption::of(&deployment, &assumptions).annual_energy;
//! // 6 GW × 40 % × 1.2 × 8,760 h, and 10 GW × 60 % × 1.2 × 8,760 h
//! assert_eq!(energy.low().get::<terawatt_hour>().round(), 25.0);
//! assert_eq!(energy.high().get::<terawatt_hour>().round(), 63.0);
//! assert!(Assumptions::headline().with_pue(Estimate::exactly(0.9)).is_err());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Errors
//!
//! An error has a kind to match, knows the place at fault, and says what to write instead, in
//! English by itself and in both languages through the `explain` functions of [`report`].
//!
//! ```
//! use gigawatt::quantity::{ParseErrorKind, parse_power};
//! use gigawatt::report::{Language, explain_parse_error};
//!
//! let error = parse_power("7 GWh").unwrap_err();
//! assert!(matches!(error.kind(), ParseErrorKind::WrongDimension { .. }));
//! assert_eq!(&error.text()[error.span()], "GWh");
//! assert!(error.hint().is_some_and(|hint| hint.contains("`7 GW`")));
//! assert!(!explain_parse_error(&error, Language::Chinese).message.is_ascii());
//! ```
//!
//! # JSON
//!
//! Every result of [`report`] implements `Serialize`: numbers with at most 15 significant digits,
//! and the unit in the key. So do a consumption and a comparison of the [`model`], and the columns
//! that come of a whole table. The types of uom would write bare numbers, which is why quantities
//! themselves do not. The feature `schema` gives the JSON Schema of each.
//!
//! # Features
//!
//! | feature | brings |
//! |---|---|
//! | none | all of the above: no file, clock, environment, thread or terminal; fit for WebAssembly |
//! | `decoding` | texts in other encodings than UTF-8 |
//! | `fleet` | whole tables of deployments, on several threads |
//! | `pictures` | charts as SVG, and reports as pages of HTML |
//! | `schema` | JSON Schemas of every output and of preset files |
//! | `unpacking` | with `fleet`, tables in workbooks, and compressed by gzip or zstd |
//! | `cli` (default) | the program `gigawatt`, with all of them |
//!
//! Public enums and results are `#[non_exhaustive]`: they grow without breaking what matches them.
//!
//! Beware of one name: `uom` has a unit called `gigawatt`, and a `use uom::si::power::gigawatt` hides
//! this crate. Write `::gigawatt::…` beside it, or use another unit.

#![warn(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

pub mod answer;
pub mod ask;
pub mod catalog;
#[cfg(feature = "cli")]
#[doc(hidden)]
pub mod cli;
#[cfg(feature = "decoding")]
pub mod decoding;
#[cfg(all(feature = "fleet", not(feature = "decoding")))]
#[path = "decoding/utf_8.rs"]
pub mod decoding;
mod estimate;
mod field;
#[cfg(feature = "fleet")]
pub mod fleet;
mod language;
pub mod model;
mod order;
mod printable;
pub mod quantity;
pub mod read;
pub mod report;
#[cfg(feature = "schema")]
pub mod schema;
mod words;

pub use estimate::{Estimate, Shape};

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../README.zh.md")]
#[doc = include_str!("../docs/guide.md")]
struct Pages;
