//! The door: a question in the user's own words goes in, and a result or a [`Fault`] that says what to
//! write instead comes out. Command line, page and library all come through here. Nothing here opens a
//! file, asks for the time or starts a thread.
//!
//! ```
//! use gigawatt::ask;
//! use gigawatt::render::{Format, Language, Style, render};
//!
//! let answer = ask::calc("10 GW")?;
//! let text = render(&answer, Format::Markdown, &Style::new(Language::English))?;
//! assert!(text.contains("| 10 GW | 10 GW | 10,000,000 kWh | 240 GWh | 87.6 TWh |"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! A request has a field for each thing that can be said, all of them words as a user types them, and is
//! read from JSON too:
//!
//! ```
//! use gigawatt::ask::{Answer, Request};
//! use gigawatt::catalog::Catalog;
//!
//! let request = r#"{"calc": {"deployments": ["10 GW"], "assume": {"pue": "1.2"}}}"#;
//! let request: Request = serde_json::from_str(request)?;
//! let Answer::Calculation(calculation) = request.answer(&Catalog::embedded())? else { panic!() };
//! let result = serde_json::to_value(&calculation)?;
//! // 10 GW × 1.2 × 8,760 h
//! assert_eq!(result["deployments"][0]["annual_energy_kwh"], 105_120_000_000_u64);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod assume;
mod calc;
mod check;
mod convert;
mod deployments;
mod fault;
mod field;
mod joined_words;
mod named;
mod odd;
mod one_of_many;
mod presets;
mod rates;
mod read;
mod remedies;
mod request;
mod schedule;
mod schedule_fault;
mod solve;
#[cfg(feature = "fleet")]
mod table;
mod timeline;
mod understood;
mod yardsticks;
mod yearly;

pub use assume::Assume;
pub use calc::Calc;
pub use check::Check;
pub use convert::Convert;
#[cfg(feature = "cli")]
pub(crate) use fault::at;
pub use fault::{Fault, FaultKind, PresetKind, Unfit};
pub use field::Field;
pub(crate) use odd::{Odd, odd};
pub use presets::Presets;
pub use rates::RateWords;
pub(crate) use rates::UnusualRate;
pub use read::Read;
pub use request::{Answer, Request, calc, check, convert, read, solve};
pub use schedule_fault::{ScheduleFault, TextFault};
pub use solve::Solve;
#[cfg(feature = "fleet")]
pub use table::Table;
pub use timeline::Timeline;
pub(crate) use yardsticks::chosen as yardsticks;
