//! Text → expression: what an amount alone is goes before anything longer.

use super::super::amount::{Amount, Written};
use super::super::error::{ParseError, ParseErrorKind, trimmed};
use super::super::mass;
use super::super::multiple::Multiple;
use super::super::parse::{is_quantity, parse_time};
use super::super::reader::Reader;
use super::super::statement::one_amount;
use super::expression::{Duration, Expression};
use super::misfit::{Misfit, Unfitting};
use super::number::Factor;
use super::operator::{self, Joint};
use std::ops::Range;

/// A claim, of which parts are read.
#[derive(Clone, Copy)]
pub(super) struct Parser<'a> {
    pub text: &'a str,
}

/// Brackets and numbers in front of one another, as deep as anybody writes them.
const DEEPEST: usize = 24;

/// Longer than any expression: what is beyond is read as an amount alone.
const LONGEST: usize = 4_000;

impl Parser<'_> {
    /// Reads all that stands at a place.
    pub fn side(self, place: Range<usize>) -> Result<Expression, ParseError> {
        let place = trimmed(self.text, place);
        let text = &self.text[place.clone()];
        if let Some(bracket) = operator::unmatched(text) {
            let bracket = bracket.start + place.start..bracket.end + place.start;
            return Err(self.misfit(Misfit::Bracket, bracket));
        }
        self.sum(place, 0)
    }

    fn sum(self, place: Range<usize>, depth: usize) -> Result<Expression, ParseError> {
        let place = trimmed(self.text, place);
        let text = &self.text[place.clone()];
        let otherwise = match self.alone(place.clone()) {
            // What does not rise is no range, and between two quantities a sign with blanks is a minus.
            Ok(written) if written.amount.is_exact() && !operator::sums(text).is_empty() => {
                self.unexpected(place.clone())
            }
            Ok(_)
                if operator::sums(text)
                    .iter()
                    .any(|(sign, _)| is_quantity(&text[..sign.start])) =>
            {
                self.unexpected(place.clone())
            }
            Ok(written) => return Ok(Expression::amount(written).at(place)),
            Err(error) => error,
        };
        if depth > DEEPEST {
            return Err(self.misfit(Misfit::TooDeep, place));
        }
        let signs = if text.len() > LONGEST { Vec::new() } else { operator::sums(text) };
        let Some((first, _)) = signs.first() else {
            return self.product(place, depth, otherwise);
        };
        let mut sum = self.term(place.start..place.start + first.start, depth)?;
        for (at, (sign, kind)) in signs.iter().enumerate() {
            let end = signs.get(at + 1).map_or(text.len(), |(next, _)| next.start);
            let term = self.term(place.start + sign.end..place.start + end, depth)?;
            let whole = sum.place.start..term.place.end;
            sum = sum.joined(*kind, term).at(whole);
        }
        sum.checked().map_err(|unfitting| self.unfitting(unfitting))
    }

    /// A part of a sum.
    fn term(self, place: Range<usize>, depth: usize) -> Result<Expression, ParseError> {
        let place = trimmed(self.text, place);
        if mass::read(&self.text[place.clone()]).is_some() {
            return Err(self.misfit(Misfit::Mass, place));
        }
        match self.alone(place.clone()) {
            // What plants burn for electricity is more than the heat of coal.
            Ok(written) if written.is_coal() => Err(self.misfit(Misfit::Mass, place)),
            Ok(written) => Ok(Expression::amount(written).at(place)),
            Err(otherwise) => self.product(place, depth, otherwise),
        }
    }

    /// What is no amount alone, and no sum.
    fn product(
        self,
        place: Range<usize>,
        depth: usize,
        otherwise: ParseError,
    ) -> Result<Expression, ParseError> {
        let text = &self.text[place.clone()];
        if depth > DEEPEST {
            return Err(self.misfit(Misfit::TooDeep, place));
        }
        if text.len() > LONGEST {
            return Err(otherwise);
        }
        if let Some(inside) = operator::in_brackets(text) {
            let inside = place.start + inside.start..place.start + inside.end;
            return Ok(self.sum(inside, depth + 1)?.at(place));
        }
        if let Some(Ok(factor)) = Factor::read(text)
            && factor.is_share()
        {
            return Err(self.misfit(Misfit::ShareAlone, place));
        }
        let found = match operator::before(text) {
            Some(Ok(found)) => found,
            Some(Err(error)) => return Err(error.within(self.text, place.start, Reader::Claim)),
            None => match operator::last(text) {
                Some(found) => found,
                None => return Err(otherwise),
            },
        };
        let left = place.start..place.start + found.place.start;
        let right = place.start + found.place.end..place.end;
        let operand = |place: Range<usize>| self.term(place, depth + 1);
        let expression = match found.kind {
            Joint::Before(factor, form) => operand(right)?.multiplied(factor, form).checked(),
            Joint::Behind(factor, form) => operand(left)?.multiplied(factor, form).checked(),
            Joint::Over => {
                let is_amount = !is_longer(&self.text[left.clone()]);
                let over = operand(left).and_then(|power| {
                    let over = power.over_time(self.duration(right)?);
                    over.map_err(|unfitting| self.unfitting(unfitting))
                });
                // What an amount alone would have to be is told best by how that is read.
                let told = |error| if is_amount { otherwise } else { error };
                return over.map(|over| over.at(place)).map_err(told);
            }
            Joint::During => operand(right)?.over_time(self.duration(left)?),
            Joint::Neither => {
                let (left, right) = (operand(left)?, operand(right)?);
                Err(Unfitting { misfit: Misfit::Product, place: left.place.start..right.place.end })
            }
        };
        Ok(expression.map_err(|unfitting| self.unfitting(unfitting))?.at(place))
    }

    fn duration(self, place: Range<usize>) -> Result<Duration, ParseError> {
        let place = trimmed(self.text, place);
        let text = &self.text[place.clone()];
        let within = |error: ParseError| error.within(self.text, place.start, Reader::Claim);
        Ok(Duration { text: text.to_owned(), time: parse_time(text).map_err(within)? })
    }

    /// An amount by itself.
    fn alone(self, place: Range<usize>) -> Result<Written, ParseError> {
        let text = &self.text[place.clone()];
        let within = |error: ParseError| error.within(self.text, place.start, Reader::Claim);
        let written = one_amount(text).map_err(within)?;
        match &written.amount {
            Amount::Multiple { name, .. } | Amount::NamedOver { name, .. } if is_longer(name) => {
                let found = written.otherwise.map(within);
                Err(found.unwrap_or_else(|| self.unexpected(place.clone())))
            }
            _ => Ok(Written { otherwise: written.otherwise.map(within), ..written }),
        }
    }

    fn unexpected(self, place: Range<usize>) -> ParseError {
        let found = self.text[place.clone()].to_owned();
        ParseError::new(ParseErrorKind::Unexpected { found }, self.text, place, Reader::Claim)
    }

    fn unfitting(self, unfitting: Unfitting) -> ParseError {
        self.misfit(unfitting.misfit, unfitting.place)
    }

    fn misfit(self, misfit: Misfit, place: Range<usize>) -> ParseError {
        ParseError::new(ParseErrorKind::Misfit(misfit), self.text, place, Reader::Claim)
    }
}

/// Whether what was taken for a name is an expression.
fn is_longer(name: &str) -> bool {
    let has_sign = name.contains(['(', ')', '（', '）', '+', '*', '×', '%', '＋', '/']);
    let begins_anew = Multiple::parts(name)
        .is_some_and(|multiple| multiple.is_share() && multiple.name != name && name.contains(' '));
    has_sign || begins_anew || !operator::sums(name).is_empty() || operator::last(name).is_some()
}
