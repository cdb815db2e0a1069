//! Claims: two expressions over amounts, and how the one stands to the other, as in `7GW for 1y = 610亿度`,
//! `945TWh > 2 x 415TWh` and `183TWh is 4.4% of 4.1PWh`.
//!
//! ```text
//! claim    = sum relation sum
//! sum      = product { ( "+" | "-" ) product }
//! product  = number ( "x" | "of" | "的" | "倍于" ) product
//!          | product ( "x" number | "的" number | "for" time )
//!          | amount | "(" sum ")"
//! ```
//!
//! What is an amount by itself goes before anything longer: `6 GW - 10 GW` is a range, and only what falls
//! (`10 GW - 6 GW`) is a difference. Between blanks a hyphen is a minus in anything longer than that.

mod expression;
mod misfit;
mod number;
mod operator;
mod parse;
mod parting;
mod relation;

pub(crate) use expression::Expression;
pub(crate) use expression::Node;
pub(crate) use misfit::Unfitting;
pub use misfit::{Kind, Misfit};
pub(super) use misfit::{misfit_hint, misfit_message};
pub(crate) use number::Factor;
pub(crate) use operator::{Form, Sign};
pub(super) use operator::{Joined, joined, sums};
pub(crate) use parting::chained;
pub(crate) use relation::Relation;

use super::amount::{Amount, Written};
use super::error::{Fault, ParseError, ParseErrorKind, trimmed};
use super::mass;
use super::parse::Source;
use super::reader::Reader;
use super::statement::place;
use parse::Parser;
use std::ops::Range;

/// A claim as it is written.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Statement<T = Written> {
    /// The two sides.
    pub sides: [Expression<T>; 2],
    /// How the left side stands to the right one.
    pub relation: Relation,
}

impl Statement {
    /// Two sides, and how the left one stands to the right one.
    #[must_use]
    pub fn new(left: Expression, relation: Relation, right: Expression) -> Self {
        Self { sides: [left, right], relation }
    }

    /// How it is written; read again it is the same.
    #[cfg(test)]
    pub fn text(&self) -> String {
        let [left, right] = &self.sides;
        [&left.text(), self.relation.text(), &right.text()].join(" ")
    }

    /// Whether no name in it could be parted into two sides.
    fn has_plain_names(&self) -> bool {
        let is_plain = |written: &Written| match &written.amount {
            Amount::Multiple { name, .. } | Amount::NamedOver { name, .. } => {
                parting::candidates(name).is_empty()
            }
            _ => true,
        };
        self.sides.iter().flat_map(Expression::amounts).all(is_plain)
    }

    /// The same claim, said of the right side and the left one.
    #[cfg(test)]
    pub fn turned(self) -> Self {
        let [left, right] = self.sides;
        Self { sides: [right, left], relation: self.relation.turned() }
    }
}

/// Reads a claim: two sides with a sign or a word such as `=`, `>`, 相当于 or `at least` between them. A side
/// is an amount, or an expression over amounts.
///
/// # Errors
/// [`ParseError`] for a side that cannot be read or does not fit together, and for a text without two sides.
pub fn parse_claim(text: &str) -> Result<Statement, ParseError> {
    let (mut first_error, mut otherwise) = (None, None);
    for found in parting::candidates(text) {
        let sides = [0..found.start, found.end..text.len()];
        // Without a sign a word may be part of a name, and a name may swallow a word.
        match read(text, sides, found.relation) {
            Ok(claim) if claim.has_plain_names() => return Ok(claim),
            Ok(claim) => otherwise = otherwise.or(Some(claim)),
            Err(error) => first_error = first_error.or(Some(error)),
        }
    }
    if let Some(claim) = otherwise {
        return Ok(claim);
    }
    Err(first_error.unwrap_or_else(|| {
        if let Some(bracket) = operator::unmatched(text) {
            let kind = ParseErrorKind::Misfit(Misfit::Bracket);
            return ParseError::new(kind, text, bracket, Reader::Claim);
        }
        let end = text.trim_end().len();
        let source = Source::read_as(text, Reader::Claim);
        source.error(Fault::at(ParseErrorKind::ClaimSides, 0..end))
    }))
}

fn read(
    text: &str,
    [left, right]: [Range<usize>; 2],
    relation: Relation,
) -> Result<Statement, ParseError> {
    let parser = Parser { text };
    let (left, right, relation) = with_bounds(text, [left, right], relation)?;
    let masses = [&left, &right].map(|side| mass::read(text[side.clone()].trim()));
    let [left, right] = match masses {
        [None, None] => [parser.side(left)?, parser.side(right)?],
        masses => with_mass(text, [left, right], &masses)?,
    };
    Ok(Statement::new(left, relation, right))
}

/// The sides without the words around them that bound them, and what these make of the relation.
fn with_bounds(
    text: &str,
    [left, right]: [Range<usize>; 2],
    relation: Relation,
) -> Result<(Range<usize>, Range<usize>, Relation), ParseError> {
    let behind = |side: &Range<usize>| {
        let (end, bound) = parting::behind(&text[side.clone()])?;
        Some((side.start..side.start + end, bound))
    };
    // `= 10 GW or more` is `= at least 10 GW`.
    let (right, relation) = match behind(&right) {
        Some((inside, Relation::About)) if relation != Relation::Equal => (inside, relation),
        Some((inside, bound)) if relation.is_equality() => (inside, bound),
        _ => (right, relation),
    };
    let in_front = parting::in_front(&text[left.clone()]).map(|(length, bound)| {
        let start = left.start + length;
        (start..left.end, bound, left.start..start)
    });
    let bounded = in_front.or_else(|| {
        let (inside, bound) = behind(&left)?;
        let words = inside.end..left.end;
        Some((inside, bound, words))
    });
    let Some((inside, bound, words)) = bounded else {
        return Ok((left, right, relation));
    };
    let Some(relation) = relation.with_left(bound) else {
        let kind = ParseErrorKind::Misfit(Misfit::Bounds);
        return Err(ParseError::new(kind, text, trimmed(text, words), Reader::Claim));
    };
    Ok((inside, right, relation))
}

/// Powers over the year that a mass per time is of.
fn over_a_year(powers: Expression) -> Option<Expression> {
    powers.over("1y").ok()
}

/// A mass is claimed of something else, and never of another mass of it.
fn with_mass(
    text: &str,
    [left, right]: [Range<usize>; 2],
    masses: &[Option<mass::Claimed<'_>>; 2],
) -> Result<[Expression; 2], ParseError> {
    let parser = Parser { text };
    let of_no_time = |words: &str| {
        let start = place(text, words);
        let place = start..start + words.len();
        ParseError::new(ParseErrorKind::CarbonPerTime, text, place, Reader::Claim)
    };
    let written = |mass: &mass::Claimed<'_>, side: &Range<usize>| {
        Expression::amount(mass.written(&text[side.clone()])).at(side.clone())
    };
    let per_time =
        |mass: &mass::Claimed<'_>, other: Expression| match (other.single(), mass.words()) {
            (None, Some(words)) => over_a_year(other).ok_or_else(|| of_no_time(words)),
            _ => other.try_map(&mut |amount| mass.per_time_of(amount)).map_err(of_no_time),
        };
    match masses {
        [Some(one), Some(other)] if one.stuff != other.stuff => match one.per_time_without(other) {
            Some(words) => Err(of_no_time(words)),
            None => Ok([written(one, &left), written(other, &right)]),
        },
        [Some(mass), _] => {
            let other = per_time(mass, parser.side(right)?)?;
            Ok([written(mass, &left), other])
        }
        [None, Some(mass)] => {
            let other = per_time(mass, parser.side(left)?)?;
            Ok([other, written(mass, &right)])
        }
        [None, None] => Ok([parser.side(left)?, parser.side(right)?]),
    }
}
