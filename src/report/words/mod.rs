//! The words of each language, one file each. A field that a language lacks does not compile.

mod chart;
mod claim;
mod en;
mod explain;
mod fault;
mod fault_saying;
#[cfg(feature = "pictures")]
mod html;
mod messages;
mod names;
pub(super) mod simulation;
mod timeline;
mod zh;

pub(super) use chart::ChartWords;
pub(super) mod relation;
pub(super) use claim::{ClaimWords, NeededOf, NotHeld, Times};
pub use explain::{
    Excerpt, Explanation, explain_parse_error, explain_preset_error, explain_preset_warning,
    explain_schedule_error,
};
pub use fault::{FieldNames, Naming, explain_fault};
#[cfg(feature = "cli")]
pub(crate) use fault_saying::refused;
#[cfg(feature = "pictures")]
pub(super) use html::{Answer, HtmlWords};
#[cfg(feature = "cli")]
pub(crate) use messages::alternatives;
#[cfg(feature = "pictures")]
pub(super) use names::imprint;
pub(super) use names::{coal_name, consumer_name, intensity_name, reference_name, source_entry};
pub(super) use timeline::TimelineWords;
pub(crate) use zh::presets::allowed as allowed_in_chinese;

use crate::catalog::{Bilingual, ConsumerKind, PresetErrorKind, Suspicion};
use crate::model::{
    ConsumptionBasis, ConsumptionMeasure, Exactness, IntensityBasis, Magnitude, PowerBasis,
};
use crate::quantity::{Notation, ParseError};

/// A language of the output.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Language {
    /// English, with SI prefixes.
    #[default]
    English,
    /// Chinese, with 万 and 亿.
    Chinese,
}

impl Language {
    /// The language of a locale name such as `zh_CN.UTF-8`; English for any but Chinese.
    ///
    /// ```
    /// use gigawatt::report::Language;
    ///
    /// assert_eq!(Language::of_locale("zh_CN.UTF-8"), Language::Chinese);
    /// assert_eq!(Language::of_locale("C.UTF-8"), Language::English);
    /// ```
    #[must_use]
    pub fn of_locale(locale: &str) -> Self {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("zh") { Self::Chinese } else { Self::English }
    }

    pub(super) fn words(self) -> &'static Words {
        match self {
            Self::English => &en::WORDS,
            Self::Chinese => &zh::WORDS,
        }
    }

    pub(super) fn notation(self) -> Notation {
        match self {
            Self::English => Notation::Si,
            Self::Chinese => Notation::Myriad,
        }
    }

    /// A text in this language, or in English where there is no other.
    pub(crate) fn of(self, text: &Bilingual) -> &str {
        match (self, &text.zh) {
            (Self::Chinese, Some(chinese)) => chinese,
            _ => &text.en,
        }
    }
}

/// A message, and what to write instead.
type Told = (String, Option<String>);

/// Everything a report says.
pub(super) struct Words {
    pub deployment: &'static str,
    pub power: &'static str,
    pub hourly: &'static str,
    pub daily: &'static str,
    pub annual: &'static str,
    pub total: &'static str,
    pub total_note: &'static str,
    pub sources: &'static str,
    pub second_hand: &'static str,
    /// Second-hand, with who tells of it.
    pub told_by: fn(place: &str) -> String,
    pub read_at: &'static str,
    /// A place that nobody stands for.
    pub copy: &'static str,
    pub licence: &'static str,
    pub edition: &'static str,
    pub measure: fn(ConsumptionMeasure) -> &'static str,
    /// Stands before the name of a plant.
    pub against: &'static str,
    pub of_installed_capacity: &'static str,
    /// Behind a number of hours.
    pub hours: &'static str,
    pub percent: &'static str,
    pub years: &'static str,
    pub days: &'static str,
    pub seconds: &'static str,
    /// Between the ends of a range.
    pub range_sign: &'static str,
    /// Between parts of a sentence.
    pub comma: &'static str,
    /// Between names of equal rank.
    pub listing_comma: &'static str,
    /// Between a label and what it labels.
    pub colon: &'static str,
    pub id: &'static str,
    pub name: &'static str,
    pub aliases: &'static str,
    pub plant: &'static str,
    pub announced: &'static str,
    pub basis: &'static str,
    pub quote: &'static str,
    pub note: &'static str,
    pub source: &'static str,
    pub file: &'static str,
    pub built_in: &'static str,
    pub installed_capacity: &'static str,
    pub annual_generation: &'static str,
    pub capacity_factor: &'static str,
    /// What an installed capacity goes by.
    pub at_capacity_factor: fn(factor: &str) -> String,
    pub design_year: &'static str,
    pub average: &'static str,
    pub expected: &'static str,
    pub implied: &'static str,
    pub presets_hint: &'static str,
    pub assumptions: fn(&Assumed) -> String,
    pub drawn: &'static str,
    pub claim: &'static ClaimWords,
    /// What several scenarios have in common; each may have `years_of_their_own`.
    pub scenarios: fn(&Assumed, years_of_their_own: bool) -> String,
    /// Heads the consumers of a kind.
    pub consumer_kind: fn(ConsumerKind) -> &'static str,
    /// Heads how many figures there are.
    pub figures: &'static str,
    pub scenario: &'static str,
    pub hardware: &'static str,
    pub grid: &'static str,
    pub grid_intensity: &'static str,
    pub year: &'static str,
    pub statement: &'static str,
    pub hours_of_a_year: &'static str,
    pub exactness_label: &'static str,
    pub references_hint: &'static str,
    pub target: &'static str,
    pub nameplate: &'static str,
    pub utilization: &'static str,
    pub pue: &'static str,
    pub facility_power: &'static str,
    pub no_pue_on_facility: &'static str,
    /// More is drawn than was announced.
    pub beyond_announced: fn(share: &str) -> String,
    /// A power is drawn already, whatever is assumed; on an IT load the PUE is added all the same.
    pub drawn_already: fn(text: &str, takes_pue: bool) -> String,
    pub plant_years: &'static str,
    pub days_of_output: &'static str,
    /// The year that is meant by the one in a unit.
    pub in_a_year_of: fn(hours: &str) -> String,
    pub annual_consumption: &'static str,
    /// What one use takes.
    pub energy_of_one: &'static str,
    /// Heads the names of plants that go down a table, behind that of a deployment.
    pub against_plants: &'static str,
    /// Heads the names of consumers.
    pub against_consumers: &'static str,
    /// Heads the names of uses.
    pub against_uses: &'static str,
    /// Behind a ratio.
    pub times: &'static str,
    pub emissions: &'static str,
    pub cost: &'static str,
    pub water: &'static str,
    pub units: &'static str,
    pub of_it_energy: &'static str,
    pub of_announced_power: &'static str,
    pub grams_per_kwh: &'static str,
    pub litres_per_kwh: &'static str,
    pub per_kwh: &'static str,
    pub semicolon: &'static str,
    pub in_brackets: fn(&str) -> String,
    pub during: fn(hours: &str) -> String,
    pub derivation_of: fn(name: &str) -> String,
    pub exactness: fn(Exactness) -> &'static str,
    pub intensity: fn(IntensityBasis) -> &'static str,
    pub consumption: fn(ConsumptionBasis, year: &str) -> String,
    /// A figure of a consumer with what it counts.
    pub counting: fn(name: &str, measure: &str) -> String,
    pub read_as: fn(text: &str, quantity: &str) -> String,
    /// The same for a range, with its central value.
    pub read_as_range: fn(text: &str, range: &str, central: &str) -> String,
    pub over_duration: fn(duration: &str) -> String,
    pub from_file: fn(file: &str, replaces: bool) -> String,
    pub actual: fn(year: u16) -> String,
    pub derived: fn(year: u16) -> String,
    pub record: fn(year: u16) -> String,
    pub coal: &'static str,
    /// What plants burn for a kilowatt-hour.
    pub coal_rate: &'static str,
    /// That coal is converted by its heat.
    pub coal_by_heat: &'static str,
    pub heat_value: &'static str,
    pub lowest: fn(year: u16) -> String,
    /// Said of the newest figure of an entry, where that is old.
    pub old: fn(years: u16) -> String,
    /// What was expected of a year before it was over.
    pub expected_of: fn(year: u16) -> String,
    pub simulation: &'static simulation::SimulationWords,
    pub power_basis: fn(PowerBasis) -> &'static str,
    pub timeline: &'static TimelineWords,
    pub chart: &'static ChartWords,
    #[cfg(feature = "pictures")]
    pub html: &'static HtmlWords,
    /// The message and the hint of an error.
    pub parse_error: fn(&ParseError) -> Told,
    pub preset_error: fn(&PresetErrorKind) -> Told,
    pub magnitude: fn(Magnitude) -> &'static str,
    pub lost: fn(Suspicion, written: &str, lost: &[&str]) -> Told,
}

impl Words {
    /// What the figures of consumers, or of uses, are.
    pub fn consumption_heading(&self, uses: bool) -> &'static str {
        if uses { self.energy_of_one } else { self.annual_consumption }
    }
}

/// The assumptions as texts.
pub(super) struct Assumed {
    /// All of the power, all of a common year, nothing added.
    pub headline: bool,
    /// The scenario, if it is another one than the headline.
    pub scenario: Option<String>,
    /// The flags that changed something.
    pub changed: Vec<&'static str>,
    /// In percent, perhaps a range.
    pub utilization: String,
    /// `None` where no PUE is added.
    pub pue: Option<String>,
    pub basis: Option<PowerBasis>,
    /// Hours, grouped.
    pub hours: String,
    pub calendar_year: Option<u16>,
    /// The hours of the period compared, if there is one.
    pub period: Option<String>,
    pub against: ComparedWith,
}

/// What a report compares with.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ComparedWith {
    pub plants: bool,
    pub consumers: bool,
}
