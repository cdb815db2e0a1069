//! A whole table as a page that needs nothing else.

use super::super::Style;
use super::super::html::{Plain, plain_fragment, plain_page};
use super::super::view::Shown;
use crate::answer::FleetTable;

/// A whole table as one page: its sentence, its picture and its figures. Every text of it is escaped.
#[must_use]
pub fn fleet_page(table: &FleetTable, style: &Style) -> String {
    let sentence = table.sentence(style.language).unwrap_or_default();
    plain_page(&sentence, &shown(table, style), style)
}

/// The same without what is around a page, and without its sentence.
#[must_use]
pub fn fleet_fragment(table: &FleetTable, style: &Style) -> String {
    plain_fragment(&shown(table, style), style)
}

fn shown(table: &FleetTable, style: &Style) -> Plain {
    let picture = Style { digits: style.digits.min(3), ..*style };
    let document = table.document(&Style { chart: None, ..*style });
    Plain { chart: table.chart(&picture), document }
}
