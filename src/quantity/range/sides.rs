//! The two sides of a range or of a ±, of which the left one may leave out what the right one says.

use super::ranged::{Pair, Ranged};
use super::split::{Parts, is_range, split};
use crate::quantity::error::{Fault, ParseErrorKind};
use crate::quantity::expression::Term;
use crate::quantity::parse::{Reading, Wanted, read_term};
use crate::quantity::tail::Per;
use crate::quantity::{Quantity, figure, percent, rate};
use std::ops::Range;

/// A text that may be a range, with the time that stands before all of it: 每小时6至7亿度.
pub(super) struct Sides<'a> {
    text: &'a str,
    /// 每小时; empty for most.
    time: &'a str,
    wanted: Wanted,
}

/// A range, and the time in which an energy of it is drawn.
type Timed = (Ranged, Option<Per>);

/// One side as it was read.
pub(super) struct Side {
    pub quantity: Quantity,
    pub term: Term,
}

impl<'a> Sides<'a> {
    pub fn new(text: &'a str, wanted: Wanted) -> Self {
        Self { text, time: "", wanted }
    }

    /// Reads the whole text.
    pub fn read(mut self) -> Result<Reading<Ranged>, Fault> {
        let time = rate::time_first(self.text);
        let (left, right, is_spread) = match split(self.text) {
            Parts::One => {
                let side = self.side(0..self.text.len())?;
                let (literal, per) = (side.term.literal, side.term.per_time());
                return Ok(Reading { quantity: Ranged::exactly(side.quantity), literal, per });
            }
            Parts::Ends { left, right } => (left, right, false),
            Parts::Spread { left, right } => (left, right, true),
        };
        let start = if time < left.end { time } else { 0 };
        self.time = &self.text[..start];
        let left = start..left.end;
        let range = if is_spread { self.spread(left, right) } else { self.ends(left, right) };
        let (quantity, per) = range?;
        Ok(Reading { quantity, literal: false, per })
    }

    fn ends(&self, left: Range<usize>, right: Range<usize>) -> Result<Timed, Fault> {
        if is_range(&self.text[right.clone()]) {
            return Err(Fault::at(ParseErrorKind::NoRange, right));
        }
        let whole = 0..self.text.len();
        let (pair, per) = self.pair(left, right)?;
        let range = pair.between().ok_or_else(|| Fault::at(ParseErrorKind::ReversedRange, whole));
        Ok((range?, per))
    }

    /// `8±2 GW`, `8 GW ± 2 GW` and `8GW±25%`.
    fn spread(&self, left: Range<usize>, right: Range<usize>) -> Result<Timed, Fault> {
        if is_range(&self.text[left.clone()]) {
            return Err(Fault::at(ParseErrorKind::NoRange, left));
        }
        let (pair, per) = if percent::is(&self.text[right.clone()]) {
            let central = self.side(left)?;
            let share = percent::read(self.text, right, true)?;
            (Pair::share(central.quantity, share), central.term.per_time())
        } else {
            self.pair(left, right)?
        };
        let around = pair.around().filter(|range| range.quantities().low().base_value() >= 0.0);
        let around = around.ok_or_else(|| Fault::at(ParseErrorKind::Negative, 0..self.text.len()));
        Ok((around?, per))
    }

    /// Both sides, which are of one dimension or a fault of the right one, and the time in which they are
    /// drawn.
    fn pair(&self, left: Range<usize>, right: Range<usize>) -> Result<(Pair, Option<Per>), Fault> {
        let place = right.clone();
        let right = self.side(right)?;
        let left = self.left(left, &right)?;
        if let Some(pair) = Pair::of(left.quantity, right.quantity) {
            let [left, right] = [left.term.per_time(), right.term.per_time()];
            let per = if left == right { left } else { Some(Per::Other) };
            return Ok((pair, per));
        }
        let wanted = Wanted::Only(left.quantity.dimension());
        let wrong = Self { wanted, ..*self }.side(place.clone()).err();
        Err(wrong.unwrap_or_else(|| Fault::at(ParseErrorKind::TrailingText, place)))
    }

    /// A side by itself; its places are those in the whole text.
    fn side(&self, place: Range<usize>) -> Result<Side, Fault> {
        let written = self.text[place.clone()].trim_end();
        let start = place.start + written.len() - written.trim_start().len();
        self.read_at(written.trim_start(), start)
    }

    fn read_at(&self, written: &str, start: usize) -> Result<Side, Fault> {
        let timed;
        let completed = if self.time.is_empty() {
            written
        } else {
            timed = format!("{}{written}", self.time);
            &timed
        };
        let moved = |place: &Range<usize>| {
            let at = |at: usize| at.saturating_sub(self.time.len()) + start;
            at(place.start)..at(place.end)
        };
        match read_term(completed, self.wanted) {
            Ok((term, value)) => Ok(Side {
                quantity: Quantity::from_base(value, term.dimension),
                term: Term { number: moved(&term.number), unit: moved(&term.unit), ..term },
            }),
            Err(fault) => Err(Fault { span: moved(&fault.span), ..fault }),
        }
    }

    /// The left side, with what it leaves out taken from the right one.
    fn left(&self, place: Range<usize>, right: &Side) -> Result<Side, Fault> {
        match self.completed(&self.text[place.clone()], right) {
            Some(completed) => {
                self.read_at(&completed, 0).map_err(|fault| Fault::at(fault.kind, place))
            }
            None => self.side(place),
        }
    }

    /// A number with the multiplier and the unit of the right side; `None` if it is more than a number.
    fn completed(&self, number: &str, right: &Side) -> Option<String> {
        let number = number.trim();
        figure::read(number).ok()?;
        let multiplier = figure::carried(number, &self.text[right.term.number.clone()]);
        let unit = self.text[right.term.unit.clone()].trim();
        let parts = [number, multiplier, unit].into_iter().filter(|part| !part.is_empty());
        Some(parts.collect::<Vec<_>>().join(" "))
    }

    /// A parameter of a shape behind this text, whose unit it may leave out.
    pub fn parameter(&self, text: &str) -> Result<Quantity, Fault> {
        let sides = match split(self.text) {
            Parts::One => [0..self.text.len(), 0..0],
            Parts::Ends { left, right } | Parts::Spread { left, right } => [right, left],
        };
        // Of `8GW±25%` the left side has the unit.
        let with_unit = sides.into_iter().find_map(|side| self.side(side).ok());
        let completed = with_unit.and_then(|side| self.completed(text, &side));
        let (term, value) = read_term(completed.as_deref().unwrap_or(text.trim()), self.wanted)?;
        Ok(Quantity::from_base(value, term.dimension))
    }
}
