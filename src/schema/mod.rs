//! JSON Schemas: the shape of every JSON output, and of preset files.
//!
//! ```
//! use gigawatt::schema::Subject;
//!
//! let schema = Subject::Calc.schema();
//! assert_eq!(schema["$id"], "urn:gigawatt:calc:2");
//! let power = &schema["$defs"]["Deployment"]["properties"]["power_w"];
//! assert_eq!(power["type"], "number");
//! assert_eq!(Subject::of_name("calc"), Some(Subject::Calc));
//! ```

mod describe;
mod questions;

use crate::answer::{Article, Calculation, CalendarYears, ClaimReport, Conversion, Solution};
use crate::answer::{PresetListing, ScenarioTable};
use crate::catalog::file_schema;
use crate::view::{Described, SchemaVersion};
use describe::Describe;
pub(crate) use questions::{Question, questions};
use schemars::Schema;
use schemars::transform::Transform;
use serde_json::Value;

/// What has a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Subject {
    /// A preset file, once its TOML is read.
    PresetFile,
    /// The JSON of a [`Calculation`].
    Calc,
    /// The JSON of a [`ScenarioTable`].
    Scenarios,
    /// The JSON of a [`Conversion`].
    Convert,
    /// The JSON of a [`PresetListing`].
    Presets,
    /// The JSON of a [`Solution`].
    Solve,
    /// The JSON of a [`ClaimReport`].
    Check,
    /// The JSON of an [`Article`].
    Read,
    /// The JSON of a [`CalendarYears`].
    Timeline,
    /// A line of the JSON Lines of a whole table.
    #[cfg(feature = "fleet")]
    Fleet,
    /// The JSON of a [`FleetTable`](crate::answer::FleetTable).
    #[cfg(feature = "fleet")]
    FleetTable,
    /// The JSON of an [`Account`](crate::fleet::Account) of a whole table.
    #[cfg(feature = "fleet")]
    FleetSummary,
    /// An error or a warning on standard error.
    #[cfg(feature = "cli")]
    Message,
}

impl Subject {
    /// Every subject.
    pub const ALL: &[Self] = &[
        Self::PresetFile,
        Self::Calc,
        Self::Scenarios,
        Self::Convert,
        Self::Presets,
        Self::Solve,
        Self::Check,
        Self::Read,
        Self::Timeline,
        #[cfg(feature = "fleet")]
        Self::Fleet,
        #[cfg(feature = "fleet")]
        Self::FleetTable,
        #[cfg(feature = "fleet")]
        Self::FleetSummary,
        #[cfg(feature = "cli")]
        Self::Message,
    ];

    /// The name on the command line: that of the command whose output it is, where there is one.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::PresetFile => "preset-file",
            Self::Calc => "calc",
            Self::Scenarios => "scenarios",
            Self::Convert => "convert",
            Self::Presets => "presets",
            Self::Solve => "solve",
            Self::Check => "check",
            Self::Read => "read",
            Self::Timeline => "timeline",
            #[cfg(feature = "fleet")]
            Self::Fleet => "fleet",
            #[cfg(feature = "fleet")]
            Self::FleetTable => "fleet-table",
            #[cfg(feature = "fleet")]
            Self::FleetSummary => "fleet-summary",
            #[cfg(feature = "cli")]
            Self::Message => "message",
        }
    }

    /// The subject of a name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|subject| subject.name() == name)
    }

    /// The schema: draft 2020-12 for outputs, and draft 7 for preset files, since editors of TOML
    /// know no later one.
    #[must_use]
    pub fn schema(self) -> Value {
        let mut schema = self.shape();
        Describe.transform(&mut schema);
        let id = format!("urn:gigawatt:{}:{}", self.name(), SchemaVersion::CURRENT);
        schema.insert("$id".to_owned(), id.into());
        schema.insert("title".to_owned(), format!("gigawatt {}", self.name()).into());
        schema.to_value()
    }

    fn shape(self) -> Schema {
        match self {
            Self::PresetFile => file_schema(),
            Self::Calc => Calculation::json_schema(),
            Self::Scenarios => ScenarioTable::json_schema(),
            Self::Convert => Conversion::json_schema(),
            Self::Presets => PresetListing::json_schema(),
            Self::Solve => Solution::json_schema(),
            Self::Check => ClaimReport::json_schema(),
            Self::Read => Article::json_schema(),
            Self::Timeline => CalendarYears::json_schema(),
            #[cfg(feature = "fleet")]
            Self::Fleet => crate::fleet::row_schema(),
            #[cfg(feature = "fleet")]
            Self::FleetTable => crate::answer::FleetTable::json_schema(),
            #[cfg(feature = "fleet")]
            Self::FleetSummary => schemars::schema_for!(crate::fleet::Account),
            #[cfg(feature = "cli")]
            Self::Message => crate::view::Message::json_schema(),
        }
    }
}
