//! The grammar of rates.

use super::measure::{Measure, Unit};
use crate::estimate::Estimate;
use crate::quantity::decimal::{Decimal, Exact};
use crate::quantity::error::{
    Fault, ParseError, ParseErrorKind, ShapeErrorKind, shortened, trimmed,
};
use crate::quantity::money::Currency;
use crate::quantity::parse::Source;
use crate::quantity::range::{Parts, split};
use crate::quantity::reader::Reader;
use crate::quantity::tail::PER;
use crate::quantity::unit::Dimension;
use crate::quantity::{approximation, english, expression, percent, shape};
use std::ops::Range;
use uom::si::energy::joule;
use uom::si::f64::Energy;

/// So much for so much energy.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rate {
    /// Kilograms, cubic metres, or whole units of the currency.
    pub amount: f64,
    pub energy: Energy,
    /// Of money.
    pub currency: Option<Currency>,
}

impl PartialOrd for Rate {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        (self.amount / self.energy.value).partial_cmp(&(other.amount / other.energy.value))
    }
}

impl Rate {
    /// The same amount for that energy.
    fn of_energy(self, energy: Energy) -> Self {
        if self.energy == energy {
            return self;
        }
        Self { amount: self.amount * (energy.value / self.energy.value), energy, ..self }
    }

    /// From this to another, with the midpoint between them.
    fn up_to(self, high: Self) -> Option<Estimate<Self>> {
        let high = high.of_energy(self.energy);
        let middle = Self { amount: f64::midpoint(self.amount, high.amount), ..self };
        Estimate::ordered(self, middle, high)
    }

    /// This and up to `distance` less or more; `None` where that is below zero.
    fn around(self, distance: Self) -> Option<Estimate<Self>> {
        let distance = distance.of_energy(self.energy).amount;
        let at = |amount: f64| Self { amount, ..self };
        let low = Some(self.amount - distance).filter(|low| *low >= 0.0)?;
        Estimate::ordered(at(low), self, at(self.amount + distance))
    }
}

/// Reads a rate of what `measure` counts.
pub(super) fn read(
    text: &str,
    reader: Reader,
    measure: Measure,
) -> Result<Estimate<Rate>, ParseError> {
    let source = Source::read_as(text, reader).about();
    let text = source.trimmed();
    let grammar = Grammar { text, measure };
    let read = match shape::find(text) {
        Some(shaped) => Err(grammar.not_drawn(shaped.body)),
        None => grammar.rate(),
    };
    read.map_err(|fault| source.error(approximation::bound(text).unwrap_or(fault)))
}

struct Grammar<'a> {
    /// Folded and trimmed.
    text: &'a str,
    measure: Measure,
}

/// One end of a range, or all of a rate.
struct End {
    number: Range<usize>,
    unit: Option<Unit>,
    energy: Option<Energy>,
}

impl Grammar<'_> {
    fn rate(&self) -> Result<Estimate<Rate>, Fault> {
        let whole = 0..self.text.len();
        if whole.is_empty() {
            return Err(Fault::at(ParseErrorKind::Empty, whole));
        }
        let reversed = || Fault::at(ParseErrorKind::ReversedRange, whole.clone());
        match split(self.text) {
            Parts::One => {
                let end = self.end(whole)?;
                Ok(Estimate::exactly(self.of(&end, &end)?))
            }
            Parts::Ends { left, right } => {
                let (left, right) = (self.end(left)?, self.end(right)?);
                let (low, high) = (self.of(&left, &right)?, self.of(&right, &left)?);
                self.of_one_currency(low, high)?;
                low.up_to(high).ok_or_else(reversed)
            }
            Parts::Spread { left, right } => self.spread(left, right),
        }
    }

    /// `0.08±0.01 USD/kWh`, `0.08 USD/kWh ± 10%`.
    fn spread(&self, left: Range<usize>, right: Range<usize>) -> Result<Estimate<Rate>, Fault> {
        let negative = || Fault::at(ParseErrorKind::Negative, 0..self.text.len());
        let left = self.end(left)?;
        let right = trimmed(self.text, right);
        let (central, distance) = if self.text[right.clone()].ends_with('%') {
            let share = percent::decimal(self.text, right.clone(), true)?;
            let distance = self.number(&left.number)?.times(share);
            let distance = distance.map_err(|_| Fault::at(ParseErrorKind::TooManyDigits, right))?;
            (self.of(&left, &left)?, self.in_unit(distance, &left, &left)?)
        } else {
            let right = self.end(right)?;
            (self.of(&left, &right)?, self.of(&right, &left)?)
        };
        self.of_one_currency(central, distance)?;
        central.around(distance).ok_or_else(negative)
    }

    /// The rate of an end, with what it leaves out taken from another.
    fn of(&self, own: &End, other: &End) -> Result<Rate, Fault> {
        self.in_unit(self.number(&own.number)?, own, other)
    }

    fn in_unit(&self, number: Decimal, own: &End, other: &End) -> Result<Rate, Fault> {
        let missing = || not_per_energy(0..self.text.len());
        let unit = own.unit.or(other.unit).ok_or_else(|| {
            let place = own.number.start.min(other.number.start)..own.number.end;
            not_per_energy(place)
        })?;
        let energy = own.energy.or(other.energy).ok_or_else(missing)?;
        let value = Exact::whole(number.shifted(unit.power)).to_f64();
        let out_of_range = || Fault::at(ParseErrorKind::OutOfRange, own.number.clone());
        let amount = value.ok_or_else(out_of_range)? * unit.size;
        Ok(Rate { amount, energy, currency: unit.currency })
    }

    /// The number of an end, with a `million` behind it.
    fn number(&self, place: &Range<usize>) -> Result<Decimal, Fault> {
        let written = &self.text[place.clone()];
        if written.contains('%') {
            let found = shortened("%");
            return Err(Fault::at(ParseErrorKind::Unexpected { found }, place.clone()));
        }
        let word = written.split(' ').next_back().unwrap_or_default();
        let (number, power) = match english::scale(word) {
            Some(power) => (place.start..place.end - word.len(), power),
            None => (place.clone(), 0),
        };
        Ok(percent::decimal(self.text, number, false)?.shifted(power))
    }

    /// Takes the energy and the unit off a part of the text.
    fn end(&self, place: Range<usize>) -> Result<End, Fault> {
        let (amount, energy) = self.without_energy(trimmed(self.text, place))?;
        let written = &self.text[amount.clone()];
        let in_place = |fault: Fault| fault.moved(amount.start);
        let found = self.measure.unit_in(written).map_err(in_place)?;
        let (unit, number) = match found {
            Some((unit, number)) => {
                (Some(unit), amount.start + number.start..amount.start + number.end)
            }
            None => (None, amount.clone()),
        };
        let number = trimmed(self.text, number);
        if unit.is_none()
            && let Some(word) = unfit(&self.text[number.clone()])
        {
            let word = number.start + word.start..number.start + word.end;
            let found = shortened(&self.text[word.clone()]);
            return Err(Fault::at(ParseErrorKind::UnfitUnit { found }, word));
        }
        Ok(End { number, unit, energy })
    }

    /// The amount of `0.08 USD/kWh`, `0.08 USD per kWh`, 0.5元每度 or 每度0.5元, and the energy.
    fn without_energy(&self, place: Range<usize>) -> Result<(Range<usize>, Option<Energy>), Fault> {
        let written = &self.text[place.clone()];
        if let Some(rest) = written.strip_prefix('每') {
            let start = place.end - rest.len();
            let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8());
            let mut energies = ends.filter_map(|end| Some((end, energy(&rest[..end]).ok()?)));
            let (length, energy) =
                energies.next_back().ok_or_else(|| not_per_energy(start..place.end))?;
            return Ok((trimmed(self.text, start + length..place.end), Some(energy)));
        }
        let spaces = written.match_indices(' ').map(|(at, _)| at);
        let mut per = spaces.filter_map(|at| {
            let start = written.len() - written[at..].trim_start().len();
            let word = written[start..].split(' ').next()?;
            PER.contains(&word).then(|| start..start + word.len())
        });
        let sign = |sign: char| written.rfind(sign).map(|at| at..at + sign.len_utf8());
        let Some(between) = sign('/').or_else(|| per.next_back()).or_else(|| sign('每')) else {
            return Ok((place, None));
        };
        let Range { start: before, end: behind } = between;
        let unit = trimmed(self.text, place.start + behind..place.end);
        let found = energy(&self.text[unit.clone()]).map_err(|fault| match fault {
            Some(fault) => fault.moved(unit.start),
            None => not_per_energy(unit.clone()),
        })?;
        Ok((trimmed(self.text, place.start..place.start + before), Some(found)))
    }

    fn of_one_currency(&self, one: Rate, other: Rate) -> Result<(), Fault> {
        if one.currency == other.currency {
            return Ok(());
        }
        let found = other.currency.map_or_else(String::new, |currency| currency.to_string());
        let at = self.text.rfind(&found).unwrap_or(0);
        Err(Fault::at(ParseErrorKind::UnfitUnit { found }, at..self.text.len()))
    }

    /// The fault of a rate with a shape, which no sample would draw.
    fn not_drawn(&self, body: Range<usize>) -> Fault {
        let without = &self.text[body.clone()];
        if (Grammar { text: without, measure: self.measure }).rate().is_err() {
            return not_per_energy(0..self.text.len());
        }
        let kind = ShapeErrorKind::NotDrawn { without: without.to_owned() };
        Fault::at(ParseErrorKind::Shape(kind), body.end..self.text.len())
    }
}

fn not_per_energy(place: Range<usize>) -> Fault {
    Fault::at(ParseErrorKind::NotPerEnergy, place)
}

/// The energy that a text names, perhaps with a number: `kWh`, `100 kWh`, 亿度. The fault is `None` for
/// what is a unit, but of no energy.
fn energy(text: &str) -> Result<Energy, Option<Fault>> {
    let unit = expression::unit(text)
        .or_else(|fault| expression::term(text).map_err(|_| fault))
        .map_err(|fault| Some(fault).filter(|fault| fault.kind != ParseErrorKind::Empty))?;
    match (unit.dimension, unit.exact.to_f64()) {
        (Dimension::Energy, Some(joules)) if joules > 0.0 => Ok(Energy::new::<joule>(joules)),
        _ => Err(None),
    }
}

/// The word at an end of a number that belongs to none.
fn unfit(text: &str) -> Option<Range<usize>> {
    let is_letter = |c: char| c.is_alphabetic() && !crate::quantity::numeral::is_numeral(c);
    let behind = text.trim_end_matches(is_letter).len();
    let word = behind..text.len();
    let number = text[..behind].trim();
    let is_number = number.starts_with(|c: char| c.is_ascii_digit());
    (is_number && !word.is_empty() && english::scale(&text[word.clone()]).is_none()).then_some(word)
}
