//! What can be wrong with a text.

use super::said;
use super::shape::ShapeErrorKind;
use crate::language::Language;
use crate::quantity::{Dimension, Misfit, Unit};
use std::fmt;

/// What was wrong with a text, with what a message in any language needs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ParseErrorKind {
    /// Nothing but spaces.
    Empty,
    /// A number alone.
    MissingUnit {
        /// The number as written.
        number: String,
    },
    /// A unit alone, or a unit before its number.
    MissingNumber,
    /// A decimal point with nothing behind it.
    DigitExpected,
    /// `NaN`.
    NotANumber,
    /// `inf` and its relatives.
    NotFinite,
    /// Beyond what an `f64` holds.
    OutOfRange,
    /// Below zero.
    Negative,
    /// More digits than are kept exactly.
    TooManyDigits,
    /// `7,5`: a decimal comma, or a slip in a group of three.
    DecimalComma {
        /// The reading with a decimal point.
        point: String,
        /// The reading with a complete group of three, if there is one.
        grouped: Option<String>,
    },
    /// Digits not in groups of three.
    BadGrouping,
    /// A superscript, a fraction or a digit of another script.
    UnsupportedDigit {
        /// The character.
        character: char,
    },
    /// `2 1/2`.
    Fraction {
        /// The fraction as written.
        found: String,
    },
    /// 数 and 几: several.
    IndefiniteNumber {
        /// The character.
        character: char,
    },
    /// 六亿五.
    AmbiguousNumeral {
        /// As it is spoken: 六亿五千万.
        spoken: String,
        /// By the book: 六亿零五.
        literal: String,
    },
    /// 兆 as a number.
    AmbiguousMyriad,
    /// Chinese number signs in an order that is no number.
    UnreadableNumeral,
    /// `bn`, `tn`, `m`.
    AmbiguousScale {
        /// The abbreviation as written.
        found: String,
        /// The word it may stand for.
        word: &'static str,
    },
    /// `mw`: milliwatt or megawatt.
    AmbiguousUnit {
        /// The unit as written.
        found: String,
        /// The unit with the small prefix.
        small: &'static Unit,
        /// The unit with the large prefix.
        large: &'static Unit,
    },
    /// The M of MBtu.
    ThousandOrMillion {
        /// The unit as written.
        found: String,
    },
    /// Volt-amperes.
    ApparentPower {
        /// The unit as written.
        found: String,
    },
    /// Watts of heat.
    Heat {
        /// The unit as written.
        found: String,
    },
    /// A month is 28 to 31 days.
    Month,
    /// No unit of the table.
    UnknownUnit {
        /// The word as written.
        found: String,
    },
    /// Energy where power is needed, or the other way round.
    WrongDimension {
        /// What was written.
        found: Dimension,
        /// What is needed.
        expected: Dimension,
        /// The unit as written.
        unit: String,
        /// What was likely meant, most likely first.
        likely: Vec<String>,
    },
    /// `7 GWh/0h`.
    NoTime,
    /// `7 GW/yr`, `7 GWh*2h`: neither a power nor an energy.
    UnknownCombination {
        /// The units on the left and right of the sign, as dimensions.
        left: Dimension,
        /// The right-hand side.
        right: Dimension,
    },
    /// `7GW*2`: a number without a unit beside a quantity.
    PlainFactor {
        /// The number as written.
        factor: String,
        /// What was likely meant, most likely first.
        likely: Vec<String>,
    },
    /// A range whose left end is above its right end.
    ReversedRange,
    /// `0.4..60%`: one end is in percent, and the other may be.
    AmbiguousRange {
        /// With the other end in percent.
        first: String,
        /// With the other end as a plain ratio.
        second: String,
    },
    /// `over 10 GW`, 超过100亿瓦: one bound, and no value.
    Bound {
        /// The word or the sign.
        found: String,
    },
    /// A range where only one value can stand.
    NoRange,
    /// A claim without two sides.
    ClaimSides,
    /// Parts of a claim that cannot be put together.
    Misfit(Misfit),
    /// What is no amount per energy where one is needed, such as a price of electricity.
    NotPerEnergy,
    /// Gallons of water.
    Gallon {
        /// The unit as written.
        found: String,
    },
    /// A currency sign, or a word such as cents, of several currencies.
    AmbiguousCurrency {
        /// The sign or word.
        found: String,
        /// Signs of single currencies that may be meant.
        likely: &'static [&'static str],
    },
    /// Three letters that are the code of no currency.
    UnknownCurrency {
        /// The letters as written.
        found: String,
        /// The codes that they are a slip of, the nearest first.
        likely: Vec<&'static str>,
    },
    /// A word behind the number of a rate that is no unit of what is needed, such as `lbs` of a price.
    UnfitUnit {
        /// The word as written.
        found: String,
    },
    /// What is wrong with a shape, such as that of `6GW~normal`.
    Shape(ShapeErrorKind),
    /// A number where only a unit is wanted.
    UnitExpected,
    /// A complete quantity with something behind it.
    TrailingText,
    /// 613亿度一年: an energy with the time that it is used in behind it.
    TimeBehind {
        /// The same with the time first.
        meant: String,
    },
    /// `7GW for 2028`: a year of the calendar where a length of time is needed.
    CalendarYear {
        /// The year.
        year: u16,
        /// How many hours it has.
        hours: u16,
    },
    /// `24.5 Mt CO2/yr = 61 TWh`: a mass in a time against what belongs to no time.
    CarbonPerTime,
    /// A text that is no date.
    NotADate {
        /// The text at fault.
        found: String,
    },
    /// A day that the calendar does not have, or a year before 1900 or after 2200.
    NoSuchDate {
        /// The text at fault.
        found: String,
    },
    /// A character that belongs to no quantity.
    Unexpected {
        /// The text at fault.
        found: String,
    },
}

impl fmt::Display for ParseErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&said::message(Language::English, self))
    }
}

impl std::error::Error for ParseErrorKind {}

impl ParseErrorKind {
    /// A short name for machines, such as `wrong-dimension`.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::MissingUnit { .. } => "missing-unit",
            Self::MissingNumber => "missing-number",
            Self::DigitExpected => "digit-expected",
            Self::NotANumber => "not-a-number",
            Self::NotFinite => "not-finite",
            Self::OutOfRange => "out-of-range",
            Self::Negative => "negative",
            Self::TooManyDigits => "too-many-digits",
            Self::DecimalComma { .. } => "decimal-comma",
            Self::BadGrouping => "bad-grouping",
            Self::UnsupportedDigit { .. } => "unsupported-digit",
            Self::Fraction { .. } => "fraction",
            Self::IndefiniteNumber { .. } => "indefinite-number",
            Self::AmbiguousNumeral { .. } => "ambiguous-number",
            Self::AmbiguousMyriad => "ambiguous-myriad",
            Self::UnreadableNumeral => "unreadable-number",
            Self::AmbiguousScale { .. } => "ambiguous-scale",
            Self::AmbiguousUnit { .. } | Self::ThousandOrMillion { .. } | Self::Gallon { .. } => {
                "ambiguous-unit"
            }
            Self::ApparentPower { .. } => "apparent-power",
            Self::Heat { .. } => "heat",
            Self::Month => "month",
            Self::UnknownUnit { .. } => "unknown-unit",
            Self::WrongDimension { .. } => "wrong-dimension",
            Self::NoTime => "no-time",
            Self::UnknownCombination { .. } => "unknown-combination",
            Self::PlainFactor { .. } => "plain-factor",
            Self::ReversedRange => "reversed-range",
            Self::AmbiguousRange { .. } => "ambiguous-range",
            Self::Bound { .. } => "bound",
            Self::NoRange => "no-range",
            Self::ClaimSides => "claim-sides",
            Self::Misfit(misfit) => misfit.name(),
            Self::NotPerEnergy => "not-per-energy",
            Self::AmbiguousCurrency { .. } => "ambiguous-currency",
            Self::UnknownCurrency { .. } => "unknown-currency",
            Self::UnfitUnit { .. } => "unfit-unit",
            Self::Shape(kind) => kind.name(),
            Self::UnitExpected => "unit-expected",
            Self::TrailingText => "trailing-text",
            Self::TimeBehind { .. } => "time-behind",
            Self::CalendarYear { .. } => "calendar-year",
            Self::CarbonPerTime => "carbon-per-time",
            Self::NotADate { .. } => "not-a-date",
            Self::NoSuchDate { .. } => "no-such-date",
            Self::Unexpected { .. } => "unexpected",
        }
    }
}
