//! Why a question has no answer: which field of the request is at fault, and what is wrong with it.

use super::field::Field;
use super::schedule_fault::ScheduleFault;
use crate::answer::{ClaimError, ConversionError};
use crate::catalog::{PresetError, nearest};
use crate::model::{AssumptionError, Parameter};
use crate::quantity::{ParseError, shortened};
use thiserror::Error;

/// Why a question has no answer. The room `report` says it in either language.
///
/// ```
/// use gigawatt::ask::{self, Field};
///
/// let fault = ask::calc("7 GWh").unwrap_err();
/// assert_eq!((fault.field, fault.kind.name()), (Field::Deployments, "wrong-dimension"));
/// ```
#[derive(Debug, Error)]
#[error("{field}: {}", kind.name())]
#[non_exhaustive]
pub struct Fault {
    /// The field of the request that is at fault.
    pub field: Field,
    /// What is wrong with it.
    pub kind: FaultKind,
}

impl Fault {
    pub(crate) fn new(field: Field, kind: impl Into<FaultKind>) -> Self {
        Self { field, kind: kind.into() }
    }

    /// An unknown name, with similar ones among `names`.
    pub(super) fn unknown<'a>(
        field: Field,
        kind: PresetKind,
        name: &str,
        names: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self::new(field, FaultKind::unknown(kind, name, &nearest(name, names)))
    }
}

/// Turns an error of the library into a fault of a field: `parse(text).map_err(at(Field::Tariff))`.
pub(crate) fn at<E: Into<FaultKind>>(field: Field) -> impl Fn(E) -> Fault {
    move |error| Fault::new(field, error)
}

/// The kind of entry that a name refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PresetKind {
    /// A plant or a consumer.
    Reference,
    /// A power plant.
    Plant,
    /// One use of something, such as a query.
    Use,
    /// A set of assumptions.
    Scenario,
    /// A grid with its carbon intensity.
    Grid,
    /// An accelerator, server or rack.
    Hardware,
    /// A claim.
    Claim,
    /// Any of them.
    Preset,
}

impl PresetKind {
    /// The kinds of presets, by name, that list all entries of this kind; `None` where that is all of them.
    pub(crate) fn listed(self) -> Option<&'static str> {
        Some(match self {
            Self::Reference => "plants consumers",
            Self::Plant => "plants",
            Self::Use => "uses",
            Self::Scenario => "scenarios",
            Self::Grid => "grids",
            Self::Hardware => "hardware",
            Self::Claim => "claims",
            _ => return None,
        })
    }
}

/// Where a name does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unfit {
    /// In place of a power or an energy.
    Amount,
    /// In front of a time, as a power.
    OverTime,
    /// As what is to be converted.
    Conversion,
}

/// What is wrong with a field.
#[derive(Debug)]
#[non_exhaustive]
pub enum FaultKind {
    /// Not a quantity of the dimension needed.
    Quantity(ParseError),
    /// Several words that are one thing: `7 GW` in two arguments.
    Split {
        /// What is wrong with the first by itself.
        error: ParseError,
        /// What they are together.
        joined: String,
    },
    /// Not a time.
    Duration(ParseError),
    /// A duration of zero.
    ZeroDuration,
    /// A machine without power.
    ZeroUnit,
    /// The power of a machine without its unit.
    UnitPower(ParseError),
    /// Not a ratio.
    Ratio(ParseError, Parameter),
    /// An impossible assumption.
    Assumption(AssumptionError),
    /// A basis other than `it-load` and `facility`.
    Basis(String),
    /// An unknown name where a deployment is wanted.
    UnknownName {
        /// The name.
        name: String,
        /// Names like it.
        near: Vec<String>,
    },
    /// A number of plants or consumers where a single one is compared with.
    CountedReference {
        /// As written.
        text: String,
        /// The one alone.
        one: String,
    },
    /// A power with a time, which belongs in another field.
    PowerOverTime {
        /// As written.
        text: String,
        /// The power alone.
        power: String,
        /// The field that takes the time.
        field: Field,
        /// The time.
        time: String,
    },
    /// A schedule in place of a deployment.
    ScheduleAlone {
        /// The schedule.
        text: String,
    },
    /// The name of something else, where a deployment is wanted.
    NoDeployment {
        /// The name.
        name: String,
        /// What it is, with its ids.
        others: Vec<(PresetKind, String)>,
    },
    /// The name of something that does not fit where it stands.
    NoAmount {
        /// The name.
        name: String,
        /// What it is, with its ids.
        others: Vec<(PresetKind, String)>,
        /// Where it stands.
        unfit: Unfit,
    },
    /// No entry of a kind has this name.
    Unknown {
        /// The kind.
        kind: PresetKind,
        /// The name.
        name: String,
        /// Names like it.
        near: Vec<String>,
    },
    /// A word for one of many, such as home, of which each country has its own.
    WhichOne {
        /// The word.
        name: String,
        /// The entries that it may mean.
        several: Vec<String>,
    },
    /// A word for machines, such as GPUs, that does not say which model.
    WhichModel {
        /// The word.
        word: String,
        /// The text with a model in place of the word, for each that may be meant.
        several: Vec<String>,
    },
    /// An entry has no such figure.
    UnknownFigure {
        /// The id of the entry.
        reference: String,
        /// What follows the `@`.
        figure: String,
        /// What may follow it.
        known: Vec<String>,
    },
    /// An implausible count of deployments.
    Count {
        /// As written.
        text: String,
    },
    /// Not a number of samples.
    Samples {
        /// As written.
        text: String,
    },
    /// A seed without samples.
    SeedAlone,
    /// All scenarios where one is needed.
    OneScenario,
    /// A utilization of zero where a power is to be found.
    NothingDrawn,
    /// A time given beside a claim, which states its own.
    TimeOfClaim,
    /// A unit of another dimension than the quantity.
    Conversion(ConversionError),
    /// Two sides of a claim that cannot be compared.
    Claim(ClaimError),
    /// A file of presets that cannot be used.
    Preset(PresetError),
    /// What is wrong with a schedule or the years asked for.
    Schedule(ScheduleFault),
}

impl FaultKind {
    /// A name that is at fault as a whole, not at a place within it.
    #[must_use]
    pub fn name_at_fault(&self) -> Option<&str> {
        match self {
            Self::UnknownName { name, .. }
            | Self::Unknown { name, .. }
            | Self::NoDeployment { name, .. }
            | Self::NoAmount { name, .. } => Some(name),
            _ => None,
        }
    }

    /// A name unknown among its kind, and similar ones.
    pub(super) fn unknown(kind: PresetKind, name: &str, near: &[&str]) -> Self {
        let near = near.iter().copied().map(str::to_owned).collect();
        Self::Unknown { kind, name: shortened(name), near }
    }

    /// A short name for machines.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Quantity(error)
            | Self::Split { error, .. }
            | Self::Duration(error)
            | Self::UnitPower(error)
            | Self::Ratio(error, _) => error.kind().name(),
            Self::ZeroDuration => "no-time",
            Self::ZeroUnit => "not-positive",
            Self::Assumption(_) => "assumption",
            Self::Basis(_) => "basis",
            Self::UnknownName { .. } | Self::Unknown { .. } => "unknown-name",
            Self::WhichOne { .. } => "which-one",
            Self::WhichModel { .. } => "which-model",
            Self::CountedReference { .. } => "counted-reference",
            Self::PowerOverTime { .. } => "power-over-time",
            Self::ScheduleAlone { .. } => "schedule-alone",
            Self::NoDeployment { .. } => "no-deployment",
            Self::NoAmount { .. } => "no-amount",
            Self::UnknownFigure { .. } => "unknown-figure",
            Self::Count { .. } => "count",
            Self::Samples { .. } => "samples",
            Self::SeedAlone => "seed-alone",
            Self::OneScenario => "one-scenario",
            Self::NothingDrawn => "nothing-drawn",
            Self::TimeOfClaim => "time-of-claim",
            Self::Conversion(_) | Self::Claim(_) => "wrong-dimension",
            Self::Preset(error) => error.kind().name(),
            Self::Schedule(fault) => fault.name(),
        }
    }
}

macro_rules! kinds {
    ($($kind:ident($error:ty),)*) => {$(
        impl From<$error> for FaultKind {
            fn from(error: $error) -> Self {
                Self::$kind(error)
            }
        }
    )*};
}

kinds! {
    Quantity(ParseError),
    Assumption(AssumptionError),
    Conversion(ConversionError),
    Claim(ClaimError),
    Preset(PresetError),
    Schedule(ScheduleFault),
}

impl From<AssumptionError> for Fault {
    fn from(error: AssumptionError) -> Self {
        Self::new(error.parameter.into(), error)
    }
}
