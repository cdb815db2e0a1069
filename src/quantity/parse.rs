//! Text → quantity: the one parser behind arguments, flags, preset files and table cells.

use super::decimal::Decimal;
use super::error::{Fault, ParseError, ParseErrorKind, shortened};
use super::expression::{self, Term};
use super::fold::{fold, unfold};
use super::range::is_range;
use super::reader::Reader;
use super::tail::Per;
use super::unit::Dimension;
use super::{Energy, Power, Quantity, Time, approximation, diagnose, figure};
use std::borrow::Cow;
use std::ops::Range;
use uom::si::energy::joule;
use uom::si::power::watt;
use uom::si::time::second;

/// A quantity, and whether the text states it literally.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Reading<T = Quantity> {
    /// The quantity.
    pub quantity: T,
    /// `false` where something was interpreted: case, separators, numerals, a rate or a product. A
    /// program should then show how the text was read.
    pub literal: bool,
    /// The time in which an energy is drawn, of a power that is written as an energy per time.
    pub(crate) per: Option<Per>,
}

impl<T> Reading<T> {
    /// Something else of it, as literal as it is.
    pub(crate) fn map<U>(self, of: impl FnOnce(T) -> U) -> Reading<U> {
        Reading { quantity: of(self.quantity), literal: self.literal, per: self.per }
    }
}

/// Reads a power, an energy or a time.
///
/// Other tools guess in silence; here, what has two readings or none is an error: `7,5 GW`, `7 mw`,
/// `10⁹ W`.
///
/// # Errors
/// [`ParseError`] says what is wrong, where, and what to write instead.
///
/// ```
/// use gigawatt::quantity::{Quantity, parse};
/// use uom::si::{energy::kilowatt_hour, power::watt};
///
/// let Quantity::Power(power) = parse("60亿瓦")?.quantity else { panic!() };
/// assert_eq!(power.get::<watt>(), 6e9);
/// let Quantity::Energy(energy) = parse("61 billion kilowatt-hours")?.quantity else { panic!() };
/// assert_eq!(energy.get::<kilowatt_hour>(), 61e9);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
pub fn parse(text: &str) -> Result<Reading, ParseError> {
    let source = Source::new(text).about();
    let (term, value) = source.read(Wanted::Any)?;
    Ok(Reading {
        quantity: Quantity::from_base(value, term.dimension),
        literal: term.literal && source.is_unfolded(),
        per: term.per_time(),
    })
}

/// Whether [`parse`] would read it, at the cost of no explanation.
pub(crate) fn is_quantity(text: &str) -> bool {
    let source = Source::new(text).about();
    expression::read(source.trimmed()).is_ok_and(|term| !term.number.is_empty())
}

/// Reads a power; an energy without a time is an error that says so.
///
/// # Errors
/// [`ParseError`], with [`ParseErrorKind::WrongDimension`] for an energy or a time.
///
/// ```
/// use gigawatt::quantity::parse_power;
/// use uom::si::power::megawatt;
///
/// assert_eq!(parse_power("61.32 TWh/yr")?.get::<megawatt>(), 7000.0);
/// assert!(parse_power("61.32 TWh").is_err());
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
pub fn parse_power(text: &str) -> Result<Power, ParseError> {
    expect(text, Dimension::Power).map(Power::new::<watt>)
}

/// Reads an energy; a power without a time is an error that says so.
///
/// # Errors
/// [`ParseError`], with [`ParseErrorKind::WrongDimension`] for a power or a time.
///
/// ```
/// use gigawatt::quantity::parse_energy;
/// use uom::si::energy::terawatt_hour;
///
/// assert_eq!(parse_energy("7 GW*8760h")?.get::<terawatt_hour>(), 61.32);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
pub fn parse_energy(text: &str) -> Result<Energy, ParseError> {
    expect(text, Dimension::Energy).map(Energy::new::<joule>)
}

/// Reads a duration such as `1y` (8,760 h), `90d` or `8760 h`.
///
/// # Errors
/// [`ParseError`], with [`ParseErrorKind::WrongDimension`] for a power or an energy.
///
/// ```
/// use gigawatt::quantity::parse_time;
/// use uom::si::time::hour;
///
/// assert_eq!(parse_time("1y")?.get::<hour>(), 8760.0);
/// # Ok::<(), gigawatt::quantity::ParseError>(())
/// ```
pub fn parse_time(text: &str) -> Result<Time, ParseError> {
    expect(text, Dimension::Time).map(Time::new::<second>)
}

/// Reads a number without a unit, in any notation that the number of a quantity may have.
///
/// # Errors
/// [`ParseError`], the same as for the number of a quantity.
pub fn parse_number(text: &str) -> Result<f64, ParseError> {
    let source = Source::read_as(text, Reader::Number);
    let number = source.trimmed();
    let value = if number.is_empty() {
        Err(Fault::at(ParseErrorKind::Empty, 0..0))
    } else {
        figure::read(number).map_err(|fault| diagnose::explain(number, fault))
    };
    let value = value.map_err(|fault| source.error(fault))?.value;
    super::decimal::Exact::whole(value)
        .to_f64()
        .ok_or_else(|| source.error(Fault::at(ParseErrorKind::OutOfRange, 0..number.len())))
}

/// The value in the base unit of the dimension that is needed.
fn expect(text: &str, expected: Dimension) -> Result<f64, ParseError> {
    let reader = Reader::Quantity { dimension: Some(expected), range: false };
    let (_, value) = Source::read_as(text, reader).about().read(Wanted::Only(expected))?;
    Ok(value)
}

/// What a text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Any,
    Only(Dimension),
}

impl Wanted {
    /// The reader of a quantity that may be a range.
    pub fn reader(self) -> Reader {
        let dimension = match self {
            Self::Any => None,
            Self::Only(dimension) => Some(dimension),
        };
        Reader::Quantity { dimension, range: true }
    }
}

/// Reads a folded and trimmed text as one term, with the most helpful fault.
pub(super) fn read_term(text: &str, wanted: Wanted) -> Result<(Term, f64), Fault> {
    let term = expression::read(text)
        .and_then(complete)
        .map_err(|fault| suited(diagnose::explain(text, fault), wanted))?;
    if let Wanted::Only(expected) = wanted
        && term.dimension != expected
    {
        let kind = ParseErrorKind::WrongDimension {
            found: term.dimension,
            expected,
            unit: shortened(&text[term.unit.clone()]),
            likely: likely_meant(text, &term, expected),
        };
        return Err(Fault::at(kind, term.unit));
    }
    let out_of_range = || Fault::at(ParseErrorKind::OutOfRange, term.number.clone());
    let value = term.exact.to_f64().ok_or_else(out_of_range)?;
    Ok((term, value))
}

/// What the writer of `7 GWh` may have meant where a power is needed, and the other way round.
fn likely_meant(text: &str, term: &Term, expected: Dimension) -> Vec<String> {
    let unit = &text[term.unit.clone()];
    let chinese = unit.chars().any(|c| !c.is_ascii() && c.is_alphabetic());
    match (term.dimension, expected) {
        (Dimension::Energy, Dimension::Power) => {
            if let Some(power) = power_of_product(text, term) {
                return vec![power];
            }
            let hourly = match unit.strip_suffix(['h', 'H']) {
                Some(power) => format!("{} {power}", &text[term.number.clone()]),
                None if chinese => format!("{text}/小时"),
                None => format!("{text}/h"),
            };
            vec![hourly, format!("{text}{}", if chinese { "/年" } else { "/yr" })]
        }
        (Dimension::Power, Dimension::Energy) if term.exact.denominator == Decimal::ONE => {
            let (times, joined) = if chinese { ("*1小时", "时") } else { ("*1h", "h") };
            vec![format!("{text}{times}"), format!("{text}{joined}")]
        }
        _ => Vec::new(),
    }
}

/// The power in `7 GW*8760h`, `8760h*7 GW` and `7 kW·h`.
fn power_of_product(text: &str, term: &Term) -> Option<String> {
    let is_power =
        |part: &str| expression::read(part).is_ok_and(|term| term.dimension == Dimension::Power);
    let mut factors = text.split(['*', '×']).map(str::trim);
    if let (Some(left), Some(right), None) = (factors.next(), factors.next(), factors.next()) {
        return [left, right].into_iter().find(|part| is_power(part)).map(str::to_owned);
    }
    let unit = &text[term.unit.clone()];
    let (power, _) = unit.rsplit_once(['·', '-', ' '])?;
    let power = format!("{} {power}", &text[term.number.clone()]);
    is_power(&power).then_some(power)
}

/// A text with its folded form, and the way back for error places.
pub(super) struct Source<'a> {
    text: &'a str,
    folded: Cow<'a, str>,
    /// What it is read as.
    reader: Reader,
    /// What is read of the folded form.
    inside: Range<usize>,
}

impl<'a> Source<'a> {
    /// A text that is read as any quantity.
    pub fn new(text: &'a str) -> Self {
        Self::read_as(text, Reader::Quantity { dimension: None, range: false })
    }

    /// All of a text but the blanks around it.
    pub fn read_as(text: &'a str, reader: Reader) -> Self {
        let folded = fold(text);
        let start = folded.len() - folded.trim_start().len();
        let inside = start..start + folded.trim().len();
        Self { text, folded, reader, inside }
    }

    /// The same without words such as `about` around it.
    pub fn about(self) -> Self {
        Self { inside: approximation::inside(&self.folded), ..self }
    }

    pub fn trimmed(&self) -> &str {
        &self.folded[self.inside.clone()]
    }

    /// Ties a fault in the trimmed text to the text as it was written.
    pub fn error(&self, fault: Fault) -> ParseError {
        let Fault { kind, span } = fault.moved(self.inside.start);
        let span: Range<usize> = unfold(self.text, &self.folded, span);
        ParseError::new(kind, self.text, span, self.reader)
    }

    /// Whether no character was folded, and no word left out.
    pub fn is_unfolded(&self) -> bool {
        self.folded == self.text && self.trimmed().len() == self.folded.trim().len()
    }

    fn read(&self, wanted: Wanted) -> Result<(Term, f64), ParseError> {
        let text = self.trimmed();
        let read = read_term(text, wanted);
        read.map_err(|fault| self.error(if is_range(text) { no_range(text) } else { fault }))
    }
}

fn no_range(text: &str) -> Fault {
    Fault::at(ParseErrorKind::NoRange, 0..text.len())
}

fn complete(term: Term) -> Result<Term, Fault> {
    if term.number.is_empty() {
        return Err(Fault::at(ParseErrorKind::MissingNumber, 0..term.unit.end));
    }
    Ok(term)
}

/// Of what may be written instead, that which is of the dimension that is needed.
fn suited(mut fault: Fault, wanted: Wanted) -> Fault {
    if let (ParseErrorKind::PlainFactor { likely, .. }, Wanted::Only(expected)) =
        (&mut fault.kind, wanted)
    {
        let fits = |text: &str| expression::read(text).is_ok_and(|term| term.dimension == expected);
        likely.retain(|text| fits(text));
    }
    if matches!(fault.kind, ParseErrorKind::TimeBehind { .. })
        && matches!(wanted, Wanted::Only(Dimension::Energy | Dimension::Time))
    {
        fault.kind = ParseErrorKind::TrailingText;
    }
    fault
}

#[cfg(test)]
mod tests;
