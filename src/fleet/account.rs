//! What a run amounts to, as JSON.

use super::summary::Summary;
use super::understood::{Decimal, ReadColumn};
use crate::quantity::round_to_digits;
use serde::{Serialize, Serializer};
use std::collections::BTreeMap;
use uom::si::energy::kilowatt_hour;
use uom::si::power::watt;

/// A [`Summary`] as JSON: how many rows came to what, their sums, and how the table was read.
///
/// `rows` are `results`, `rejected`, `unknown` and what was left out, together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Account {
    /// Rows read, without the header and what stands before it.
    pub rows: u64,
    /// Rows with a result.
    pub results: u64,
    /// Rows at fault.
    pub rejected: u64,
    /// Rows whose power is unknown.
    pub unknown: u64,
    /// Rows that are no sites.
    pub(crate) left_out: LeftOut,
    /// Rows whose power is about what it says, and is taken at that.
    pub about: u64,
    /// Rows whose power is at most what it says, and is taken at that.
    pub up_to: u64,
    /// Announced power of all results, central values.
    #[serde(serialize_with = "number")]
    pub nameplate_power_w: f64,
    /// Average power of the facilities, central values.
    #[serde(serialize_with = "number")]
    pub facility_power_w: f64,
    /// Energy of a year, central values.
    #[serde(serialize_with = "number")]
    pub annual_energy_kwh: f64,
    /// Results that are on a grid, and have emissions.
    pub emissions_rows: u64,
    /// The columns that are read, by what they say.
    pub(crate) columns: BTreeMap<&'static str, AccountColumn>,
    /// Columns that seem to say something, and are not read.
    pub unread: Vec<String>,
    /// The line in which the header begins; 0 where there is none.
    pub header_line: u64,
    /// The sign before fractions: `point`, `comma`, or `unknown` where nothing tells.
    pub decimal: &'static str,
    /// The encoding of the input, such as `UTF-8` or `windows-1252`.
    pub encoding: &'static str,
    /// The sheet that was read of a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
}

/// Rows that are no sites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub(crate) struct LeftOut {
    /// Totals and subtotals, and parts of the row above them.
    pub total: u64,
    /// Blank rows between others.
    pub blank: u64,
    /// Notes, and headers that stand again.
    pub note: u64,
}

/// A column that is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub(crate) struct AccountColumn {
    /// Its name in the table.
    pub column: String,
    /// The unit of power that its heading gives to bare numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What its heading says the powers count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub basis: Option<&'static str>,
    /// Its heading makes percents of bare numbers.
    pub percent: bool,
}

impl From<&Summary> for Account {
    fn from(summary: &Summary) -> Self {
        let total = &summary.total;
        let column = |read: &ReadColumn| {
            let ReadColumn { column, unit, basis, percent, .. } = read.clone();
            let basis = basis.map(crate::model::PowerBasis::name);
            (read.input.name(), AccountColumn { column, unit, basis, percent })
        };
        Self {
            rows: summary.rows_in,
            results: total.rows,
            rejected: summary.rejected,
            unknown: summary.unknown.count(),
            left_out: LeftOut {
                total: summary.doubled(),
                blank: summary.blank,
                note: summary.notes.count(),
            },
            about: summary.about,
            up_to: summary.up_to,
            nameplate_power_w: total.nameplate.get::<watt>(),
            facility_power_w: total.facility_power.get::<watt>(),
            annual_energy_kwh: total.annual_energy.get::<kilowatt_hour>(),
            emissions_rows: total.on_a_grid,
            columns: summary.read.iter().map(column).collect(),
            unread: summary.unread.iter().map(|unread| unread.column.clone()).collect(),
            header_line: summary.header_line,
            decimal: match summary.decimal {
                Decimal::Point => "point",
                Decimal::Comma => "comma",
                Decimal::Unknown => "unknown",
            },
            encoding: summary.encoding.map_or("UTF-8", crate::decoding::Encoding::name),
            sheet: summary.sheet.as_ref().map(|sheet| sheet.name.clone()),
        }
    }
}

fn number<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64(round_to_digits(*value))
}
