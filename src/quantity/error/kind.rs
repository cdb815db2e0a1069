//! What can be wrong with a text.

use super::shape::ShapeErrorKind;
use crate::quantity::{Dimension, Misfit, Unit};
use thiserror::Error;

/// What was wrong with a text, with what a message in any language needs.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ParseErrorKind {
    /// Nothing but spaces.
    #[error("the quantity is empty")]
    Empty,
    /// A number alone.
    #[error("`{number}` has no unit")]
    MissingUnit {
        /// The number as written.
        number: String,
    },
    /// A unit alone, or a unit before its number.
    #[error("a number is expected first")]
    MissingNumber,
    /// A decimal point with nothing behind it.
    #[error("a digit is expected after the decimal point")]
    DigitExpected,
    /// `NaN`.
    #[error("`NaN` is not a number")]
    NotANumber,
    /// `inf` and its relatives.
    #[error("an infinite quantity cannot be used")]
    NotFinite,
    /// Beyond what an `f64` holds.
    #[error("the number is too large or too small to be calculated with")]
    OutOfRange,
    /// Below zero.
    #[error("a quantity cannot be negative here")]
    Negative,
    /// More digits than are kept exactly.
    #[error("the number has too many digits")]
    TooManyDigits,
    /// `7,5`: a decimal comma, or a slip in a group of three.
    #[error("the comma may be a decimal comma or a thousands separator")]
    DecimalComma {
        /// The reading with a decimal point.
        point: String,
        /// The reading with a complete group of three, if there is one.
        grouped: Option<String>,
    },
    /// Digits not in groups of three.
    #[error("the digits are not in groups of three")]
    BadGrouping,
    /// A superscript, a fraction or a digit of another script.
    #[error("`{character}` is not read as a digit")]
    UnsupportedDigit {
        /// The character.
        character: char,
    },
    /// `2 1/2`.
    #[error("`{found}` is a fraction")]
    Fraction {
        /// The fraction as written.
        found: String,
    },
    /// 数 and 几: several.
    #[error("`{character}` means several: it is no definite number")]
    IndefiniteNumber {
        /// The character.
        character: char,
    },
    /// 六亿五.
    #[error("the number has two readings, {spoken} and {literal}")]
    AmbiguousNumeral {
        /// As it is spoken: 六亿五千万.
        spoken: String,
        /// By the book: 六亿零五.
        literal: String,
    },
    /// 兆 as a number.
    #[error("兆 as a number is 10^6 or 10^12, depending on the region")]
    AmbiguousMyriad,
    /// Chinese number signs in an order that is no number.
    #[error("the number cannot be read from here on")]
    UnreadableNumeral,
    /// `bn`, `tn`, `m`.
    #[error("the abbreviation `{found}` has several readings")]
    AmbiguousScale {
        /// The abbreviation as written.
        found: String,
        /// The word it may stand for.
        word: &'static str,
    },
    /// `mw`: milliwatt or megawatt.
    #[error("`{found}` may be {} ({}) or {} ({})", .small.symbol, .small.name, .large.symbol, .large.name)]
    AmbiguousUnit {
        /// The unit as written.
        found: String,
        /// The unit with the small prefix.
        small: &'static Unit,
        /// The unit with the large prefix.
        large: &'static Unit,
    },
    /// The M of MBtu.
    #[error("the M of `{found}` is a thousand in the gas trade and a million elsewhere")]
    ThousandOrMillion {
        /// The unit as written.
        found: String,
    },
    /// Volt-amperes.
    #[error("`{found}` is apparent power: it is no power in watts without a power factor")]
    ApparentPower {
        /// The unit as written.
        found: String,
    },
    /// Watts of heat.
    #[error("`{found}` counts heat, and electricity is needed here")]
    Heat {
        /// The unit as written.
        found: String,
    },
    /// A month is 28 to 31 days.
    #[error("a month has no fixed length")]
    Month,
    /// No unit of the table.
    #[error("`{found}` is not a unit")]
    UnknownUnit {
        /// The word as written.
        found: String,
    },
    /// Energy where power is needed, or the other way round.
    #[error("{unit} is a unit of {found}, and {expected} is needed here")]
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
    #[error("an energy over no time is no power")]
    NoTime,
    /// `7 GW/yr`, `7 GWh*2h`: neither a power nor an energy.
    #[error("this combination is neither a power, an energy nor a time")]
    UnknownCombination {
        /// The units on the left and right of the sign, as dimensions.
        left: Dimension,
        /// The right-hand side.
        right: Dimension,
    },
    /// `7GW*2`: a number without a unit beside a quantity.
    #[error("`{factor}` is a plain number: a quantity is not multiplied or divided by it here")]
    PlainFactor {
        /// The number as written.
        factor: String,
        /// What was likely meant, most likely first.
        likely: Vec<String>,
    },
    /// A range whose left end is above its right end.
    #[error("the range is upside down")]
    ReversedRange,
    /// `0.4..60%`: one end is in percent, and the other may be.
    #[error("the range has two readings, {first} and {second}")]
    AmbiguousRange {
        /// With the other end in percent.
        first: String,
        /// With the other end as a plain ratio.
        second: String,
    },
    /// `over 10 GW`, 超过100亿瓦: one bound, and no value.
    #[error("`{found}` names a bound, and a value is needed here")]
    Bound {
        /// The word or the sign.
        found: String,
        /// The value beside it.
        value: String,
    },
    /// A range where only one value can stand.
    #[error("no range can stand here")]
    NoRange,
    /// A claim without two sides.
    #[error("a claim has two sides with `=` between them")]
    ClaimSides,
    /// Parts of a claim that cannot be put together.
    #[error(transparent)]
    Misfit(Misfit),
    /// What is no amount per energy where one is needed, such as a price of electricity.
    #[error("an amount per energy is needed here")]
    NotPerEnergy,
    /// Gallons of water.
    #[error("`{found}` may be the gallon of the US (3.785 L) or of Britain (4.546 L)")]
    Gallon {
        /// The unit as written.
        found: String,
    },
    /// A currency sign, or a word such as cents, of several currencies.
    #[error("`{found}` may be of several currencies")]
    AmbiguousCurrency {
        /// The sign or word.
        found: String,
        /// Signs of single currencies that may be meant.
        likely: &'static [&'static str],
    },
    /// Three letters that are the code of no currency.
    #[error("`{found}` is not a currency")]
    UnknownCurrency {
        /// The letters as written.
        found: String,
        /// The codes that they are a slip of, the nearest first.
        likely: Vec<&'static str>,
    },
    /// A word behind the number of a rate that is no unit of what is needed, such as `lbs` of a price.
    #[error("`{found}` is not a unit that fits here")]
    UnfitUnit {
        /// The word as written.
        found: String,
    },
    /// What is wrong with a shape, such as that of `6GW~normal`.
    #[error(transparent)]
    Shape(ShapeErrorKind),
    /// A number where only a unit is wanted.
    #[error("a unit without a number is expected here")]
    UnitExpected,
    /// A complete quantity with something behind it.
    #[error("the quantity ends before this")]
    TrailingText,
    /// 613亿度一年: an energy with the time that it is used in behind it.
    #[error("the time of an average stands first")]
    TimeBehind {
        /// The same with the time first.
        meant: String,
    },
    /// `7GW for 2028`: a year of the calendar where a length of time is needed.
    #[error("{year} is a year of the calendar, and a length of time is needed here")]
    CalendarYear {
        /// The year.
        year: u16,
        /// How many hours it has.
        hours: u16,
    },
    /// `24.5 Mt CO2/yr = 61 TWh`: a mass in a time against what belongs to no time.
    #[error("CO2 per time is claimed of an energy that is not per time")]
    CarbonPerTime,
    /// A text that is no date.
    #[error("`{found}` is not a date")]
    NotADate {
        /// The text at fault.
        found: String,
    },
    /// A day that the calendar does not have, or a year before 1900 or after 2200.
    #[error("there is no date `{found}`")]
    NoSuchDate {
        /// The text at fault.
        found: String,
    },
    /// A character that belongs to no quantity.
    #[error("`{found}` is not expected here")]
    Unexpected {
        /// The text at fault.
        found: String,
    },
}

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
