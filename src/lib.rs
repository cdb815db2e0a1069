//! What a power figure means: a headline says "6 GW of GPUs", and gigawatt says how many kWh an hour,
//! how many TWh a year, and how much of the Three Gorges plant that is. Every figure comes with its
//! source, and power and energy are different types.
//!
//! # One door
//!
//! A question in words goes in, and an answer that can be written, drawn or read as JSON comes out:
//!
//! ```
//! use gigawatt::ask::{self, Request};
//! use gigawatt::catalog::Catalog;
//! use gigawatt::render::{Format, Language, Style, render};
//!
//! let answer = ask::calc("70亿瓦")?;
//! let text = render(&answer, Format::Markdown, &Style::new(Language::Chinese))?;
//! assert!(text.contains("613.2亿千瓦时"));
//!
//! // More can be said in a request, by its fields or as JSON.
//! let request: Request = serde_json::from_str(r#"{"solve": {"targets": ["three-gorges@design"]}}"#)?;
//! let catalog = Catalog::embedded();
//! let solution = serde_json::to_value(request.answer(&catalog)?)?;
//! // 88.2 TWh / 8,760 h
//! assert_eq!(solution["solutions"][0]["power_w"], 10_068_493_150.6849);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! Everything that a page, a service or another program may ask goes through [`ask`], with the presets of a
//! [`catalog`]; an [`answer`] keeps its parts private, and is written by [`render`] or serialized as JSON.
//! A whole table goes through [`fleet`].
//!
//! # Physical types
//!
//! Code that calculates has the types of [`uom`], which refuse to add a power to an energy, the parsers of
//! [`quantity`], and the [`model`] of what a deployment consumes:
//!
//! ```
//! use gigawatt::model::{Assumptions, Consumption, Deployment};
//! use gigawatt::quantity::parse_power;
//! use gigawatt::uom::si::energy::terawatt_hour;
//!
//! let power = parse_power("70亿瓦")?;
//! let consumption = Consumption::of(&Deployment::stated(power), &Assumptions::headline());
//! assert_eq!(consumption.annual_energy.central().get::<terawatt_hour>(), 61.32);
//! # Ok::<(), gigawatt::quantity::ParseError>(())
//! ```
//!
//! # What is not known
//!
//! A value with bounds is an [`Estimate`], and whatever is calculated from it has bounds too. An
//! impossible assumption is an error, not a result.
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
//! An error has a kind to match on, the place at fault, and a hint at what to write instead: in
//! English by itself, and in both languages as an [`Explanation`](render::Explanation).
//!
//! ```
//! use gigawatt::quantity::{ParseErrorKind, parse_power};
//! use gigawatt::render::{Language};
//!
//! let error = parse_power("7 GWh").unwrap_err();
//! assert!(matches!(error.kind(), ParseErrorKind::WrongDimension { .. }));
//! assert_eq!(&error.text()[error.span()], "GWh");
//! assert!(error.hint().is_some_and(|hint| hint.contains("`7 GW`")));
//! assert!(!error.explained(Language::Chinese).message.is_ascii());
//! ```
//!
//! # JSON
//!
//! Every [`answer`] implements `Serialize`: numbers with at most 15 significant digits,
//! and the unit in the key. So do a consumption of the [`model`] and the columns computed for a whole
//! table. Quantities by themselves do not, since the types of uom would write bare numbers. The
//! feature `schema` gives the JSON Schema of each.
//!
//! # Features
//!
//! | feature | brings |
//! |---|---|
//! | none | all of the above, without files, clock, environment, threads or terminal; runs in WebAssembly |
//! | `decoding` | texts in other encodings than UTF-8 |
//! | `fleet` | whole tables of deployments, on several threads |
//! | `pictures` | charts as SVG, and reports as pages of HTML |
//! | `schema` | JSON Schemas of every output and of preset files |
//! | `unpacking` | with `fleet`, tables in workbooks, and compressed by gzip or zstd |
//! | `cli` (default) | the program `gigawatt`, with all of them |
//!
//! Public enums and results are `#[non_exhaustive]`: they grow without breaking what matches them.
//!
//! Beware of one name: `uom` has a unit called `gigawatt`, and `use uom::si::power::gigawatt` hides
//! this crate. Write `::gigawatt::…` in that case, or use another unit.

#![warn(clippy::expect_used, clippy::panic, clippy::unwrap_used)]
#![warn(unnameable_types)]
// What only the program asks for is of no use without it. A build with everything tells what is of no use at all.
#![cfg_attr(not(feature = "cli"), allow(dead_code, unused_imports))]

pub mod answer;
pub mod ask;
pub mod catalog;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "decoding")]
mod decoding;
#[cfg(all(feature = "fleet", not(feature = "decoding")))]
#[path = "decoding/utf_8.rs"]
mod decoding;
mod estimate;
mod field;
#[cfg(feature = "fleet")]
pub mod fleet;
mod language;
pub mod model;
mod order;
mod printable;
pub mod quantity;
mod read;
pub mod render;
#[cfg(feature = "schema")]
pub mod schema;
mod view;
mod words;

pub use estimate::{Estimate, Shape};
pub use uom;

// What is checked from within names the crate as everybody does.
#[cfg(test)]
extern crate self as gigawatt;

#[cfg(test)]
#[path = "../tests/within/mod.rs"]
mod within;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../README.zh.md")]
#[doc = include_str!("../docs/guide.md")]
struct Pages;
