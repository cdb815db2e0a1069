//! What arguments can be that take one of a few words.

use crate::fleet;
use crate::model::PowerBasis;
use crate::render::Format;
use crate::view::{Measure, Size, Theme};
use clap::ValueEnum;
use std::ops::RangeInclusive;

/// The years that flags take.
pub(super) const YEARS: RangeInclusive<i64> = 1900..=2200;
/// Threads of a whole table, each of which takes about a megabyte.
pub(super) const THREADS: RangeInclusive<i64> = 1..=256;
/// Significant digits.
pub(super) const DIGITS: RangeInclusive<i64> = 1..=15;

/// What an announced power counts, as far as a user can know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum BasisArg {
    ItLoad,
    Facility,
}

impl BasisArg {
    pub fn name(self) -> &'static str {
        match self {
            Self::ItLoad => PowerBasis::ItLoad.name(),
            Self::Facility => PowerBasis::Facility.name(),
        }
    }
}

/// How one level of `--schedule` turns into the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum RampArg {
    Step,
    Linear,
}

/// What the bars of a picture measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum MeasureArg {
    Energy,
    Power,
}

impl From<MeasureArg> for Measure {
    fn from(measure: MeasureArg) -> Self {
        match measure {
            MeasureArg::Energy => Self::Energy,
            MeasureArg::Power => Self::Power,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FormatArg {
    Table,
    Sentence,
    Markdown,
    Csv,
    Json,
    Tsv,
    Ndjson,
}

impl FormatArg {
    /// The format of a report; `None` for those that only whole tables have.
    pub fn of_report(self) -> Option<Format> {
        Some(match self {
            Self::Table => Format::Table,
            Self::Sentence => Format::Sentence,
            Self::Markdown => Format::Markdown,
            Self::Csv => Format::Csv,
            Self::Json => Format::Json,
            Self::Tsv | Self::Ndjson => return None,
        })
    }

    /// The format of a whole table; `None` for those of a report.
    pub fn of_fleet(self) -> Option<fleet::Format> {
        Some(match self {
            Self::Csv => fleet::Format::Csv,
            Self::Tsv => fleet::Format::Tsv,
            Self::Ndjson => fleet::Format::Ndjson,
            Self::Table | Self::Sentence | Self::Markdown | Self::Json => return None,
        })
    }

    /// The name on the command line.
    pub fn name(self) -> String {
        self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
    }
}

impl From<fleet::Format> for FormatArg {
    fn from(format: fleet::Format) -> Self {
        match format {
            fleet::Format::Csv | fleet::Format::Separated(_) => Self::Csv,
            fleet::Format::Tsv => Self::Tsv,
            fleet::Format::Ndjson => Self::Ndjson,
        }
    }
}

/// What a whole table is read as.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum TableFormatArg {
    Csv,
    Tsv,
    Ndjson,
}

impl From<TableFormatArg> for fleet::Format {
    fn from(format: TableFormatArg) -> Self {
        match format {
            TableFormatArg::Csv => Self::Csv,
            TableFormatArg::Tsv => Self::Tsv,
            TableFormatArg::Ndjson => Self::Ndjson,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum DecimalArg {
    Point,
    Comma,
}

impl From<DecimalArg> for fleet::Decimal {
    fn from(sign: DecimalArg) -> Self {
        match sign {
            DecimalArg::Point => Self::Point,
            DecimalArg::Comma => Self::Comma,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum LanguageArg {
    En,
    Zh,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ColorArg {
    Auto,
    Always,
    Never,
}

/// The ground of pictures and pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ThemeArg {
    Light,
    Dark,
    Auto,
}

impl From<ThemeArg> for Theme {
    fn from(theme: ThemeArg) -> Self {
        match theme {
            ThemeArg::Light => Self::Light,
            ThemeArg::Dark => Self::Dark,
            ThemeArg::Auto => Self::Auto,
        }
    }
}

/// The shape of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SizeArg {
    Column,
    Square,
    Wide,
}

impl From<SizeArg> for Size {
    fn from(size: SizeArg) -> Self {
        match size {
            SizeArg::Column => Self::Column,
            SizeArg::Square => Self::Square,
            SizeArg::Wide => Self::Wide,
        }
    }
}

/// The shells that can ask for completions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ShellArg {
    Bash,
    Elvish,
    Fish,
    Powershell,
    Zsh,
}
