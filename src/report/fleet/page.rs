//! A whole table as a page that needs nothing else.

use super::super::Style;
use super::super::html::{Plain, plain_page};
use super::super::view::Shown;
use crate::answer::FleetTable;

/// A whole table as one page: its sentence, its picture and its figures. Every text of it is escaped.
#[must_use]
pub fn fleet_page(table: &FleetTable, style: &Style) -> String {
    let sentence = table.sentence(style.language).unwrap_or_default();
    let picture = Style { digits: style.digits.min(3), ..*style };
    plain_page(
        &Plain {
            title: &sentence,
            chart: &table.chart(&picture),
            document: &table.document(&Style { chart: None, ..*style }),
        },
        style,
    )
}
