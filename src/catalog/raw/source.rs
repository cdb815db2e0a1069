//! Documents of a preset file.

use super::super::spanned::Spanned;
#[cfg(feature = "schema")]
use super::super::text_or::Day;
use super::super::text_or::TextOr;
use super::figure::BilingualTable;
use serde::Deserialize;
use toml::value::Datetime;

/// The document that figures come from, and where they were read if that is another one.
#[derive(Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(in super::super) struct SourceTable {
    /// The title, or what describes it best, in one language or both.
    pub title: Spanned<TextOr<BilingualTable>>,
    /// Who published the figures, in one language or both.
    pub publisher: Option<Spanned<TextOr<BilingualTable>>>,
    /// The day of publication, without quotes: `2026-01-06`.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Day>"))]
    pub date: Option<Spanned<Datetime>>,
    /// Where the publisher has it: an address that begins with `https://` or `http://`.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = WEB)))]
    pub address: Option<Spanned<String>>,
    /// Where it was read, if that is not the publisher's address: a copy, or who tells of it.
    #[cfg_attr(feature = "schema", schemars(extend("pattern" = WEB)))]
    pub read_at: Option<Spanned<String>>,
    /// Who runs the place where it was read, in one language or both.
    pub read_in: Option<Spanned<TextOr<BilingualTable>>>,
    /// The licence of the data, such as `CC BY 4.0`.
    pub licence: Option<Spanned<String>>,
    /// It reports a figure that somebody else published; so does what has a `read_at`.
    #[serde(default)]
    pub second_hand: bool,
}

/// What the loader asks of an address, for editors that read the schema.
#[cfg(feature = "schema")]
const WEB: &str = "^[hH][tT][tT][pP][sS]?://";
