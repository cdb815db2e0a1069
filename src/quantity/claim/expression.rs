//! Amounts put together: sums, multiples and shares of them, and powers over a time.

use super::super::amount::{Amount, Written};
use super::super::parse::parse_time;
use super::super::significant::Significant;
use super::super::statement::one_amount;
use super::super::{ParseError, Time};
use super::misfit::{Kind, Misfit, Unfitting};
use super::number::Factor;
use super::operator::{self, Form, Sign};
use crate::language::Language;
use std::ops::Range;

/// An expression over amounts, or over what the names in them stand for. Two are the same where their
/// parts are, wherever these stood in a text.
#[derive(Clone, Debug)]
pub(crate) struct Expression<T = Written> {
    pub(crate) node: Node<T>,
    /// Where it stands in the text that it was read from; empty for one that was put together.
    pub(crate) place: Range<usize>,
}

/// What an expression is made of.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node<T> {
    /// One amount.
    Amount(T),
    /// So many times an amount, or a share of it.
    Times { factor: Factor, form: Form, of: Box<Expression<T>> },
    /// A power over a time.
    Over { power: Box<Expression<T>>, duration: Duration },
    /// Amounts added up and taken away.
    Sum(Vec<(Sign, Expression<T>)>),
}

/// A time with how it is written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Duration {
    pub text: String,
    pub time: Time,
}

impl<T: PartialEq> PartialEq for Expression<T> {
    fn eq(&self, other: &Self) -> bool {
        self.node == other.node
    }
}

impl<T> Expression<T> {
    /// One amount.
    #[must_use]
    pub fn amount(amount: T) -> Self {
        Self { node: Node::Amount(amount), place: 0..0 }
    }

    /// What a node is the whole of.
    pub(crate) fn of(node: Node<T>) -> Self {
        Self { node, place: 0..0 }
    }

    /// The same at a place of the text it was read from.
    pub(super) fn at(self, place: Range<usize>) -> Self {
        Self { place, ..self }
    }

    /// The amount that all of it is.
    #[must_use]
    pub fn single(&self) -> Option<&T> {
        match &self.node {
            Node::Amount(amount) => Some(amount),
            _ => None,
        }
    }

    /// All amounts in it, in their order.
    #[must_use]
    pub fn amounts(&self) -> Vec<&T> {
        match &self.node {
            Node::Amount(amount) => vec![amount],
            Node::Times { of, .. } => of.amounts(),
            Node::Over { power, .. } => power.amounts(),
            Node::Sum(terms) => terms.iter().flat_map(|(_, term)| term.amounts()).collect(),
        }
    }

    /// The same over other amounts, each made of one of these.
    #[cfg(test)]
    pub fn map<U>(self, mut make: impl FnMut(T) -> U) -> Expression<U> {
        let Ok(mapped) =
            self.try_map(&mut |amount| Ok::<U, std::convert::Infallible>(make(amount)));
        mapped
    }

    /// The same over other amounts, each made of one of these, if all can be made.
    ///
    /// # Errors
    /// The first that cannot be made.
    pub fn try_map<U, E>(
        self,
        make: &mut impl FnMut(T) -> Result<U, E>,
    ) -> Result<Expression<U>, E> {
        let node = match self.node {
            Node::Amount(amount) => Node::Amount(make(amount)?),
            Node::Times { factor, form, of } => {
                Node::Times { factor, form, of: Box::new(of.try_map(make)?) }
            }
            Node::Over { power, duration } => {
                Node::Over { power: Box::new(power.try_map(make)?), duration }
            }
            Node::Sum(terms) => {
                let terms = terms.into_iter().map(|(sign, term)| Ok((sign, term.try_map(make)?)));
                Node::Sum(terms.collect::<Result<_, _>>()?)
            }
        };
        Ok(Expression { node, place: self.place })
    }

    /// What it is, or what in it does not fit together.
    pub(crate) fn kind(&self, of_amount: &impl Fn(&T) -> Kind) -> Result<Kind, Unfitting> {
        let unfitting = |misfit, place: &Range<usize>| Unfitting { misfit, place: place.clone() };
        let part = |expression: &Self| {
            let kind = expression.kind(of_amount)?;
            let mass = Misfit::Mass;
            if kind == Kind::Mass { Err(unfitting(mass, &expression.place)) } else { Ok(kind) }
        };
        match &self.node {
            Node::Amount(amount) => Ok(of_amount(amount)),
            Node::Times { of, .. } => part(of),
            Node::Over { power, .. } => match part(power)? {
                Kind::Power | Kind::Either => Ok(Kind::Energy),
                found => Err(unfitting(Misfit::OverTime { found }, &power.place)),
            },
            Node::Sum(terms) => {
                let mut sum = Kind::Either;
                for (_, term) in terms {
                    let found = part(term)?;
                    sum = sum.with(found).ok_or_else(|| {
                        unfitting(Misfit::Unlike { first: sum, second: found }, &term.place)
                    })?;
                }
                Ok(sum)
            }
        }
    }
}

impl Expression {
    /// So many times it; a fraction takes a part of it.
    #[cfg(test)]
    pub fn times(self, factor: Factor) -> Self {
        self.multiplied(factor, Form::Times)
    }

    /// A share of it: `38% of …`.
    #[cfg(test)]
    pub fn share(self, factor: Factor) -> Self {
        self.multiplied(factor, Form::Of)
    }

    pub(super) fn multiplied(self, factor: Factor, form: Form) -> Self {
        let form = match form {
            // Twice is no part, and a third no factor.
            Form::Of if factor.is_share() => Form::Of,
            Form::Times if factor.is_share() && !factor.is_percent() => Form::Of,
            _ => Form::Times,
        };
        // How many of something that has a name is one amount with it.
        let named = self.single().and_then(|written| match &written.amount {
            Amount::Multiple { name, .. } if *name == written.text => Some(name.as_str()),
            _ => None,
        });
        let named = named.and_then(|name| {
            let written = one_amount(&multiplied(&factor, form, name)).ok()?;
            let is_same =
                matches!(&written.amount, Amount::Multiple { name: same, .. } if same == name);
            is_same.then_some(written)
        });
        match named {
            Some(written) => Self::amount(written),
            None => Self { node: Node::Times { factor, form, of: Box::new(self) }, place: 0..0 },
        }
    }

    /// A power over a time such as `1y`.
    ///
    /// # Errors
    /// [`ExpressionError`] for what is no power and what is no time.
    pub fn over(self, duration: &str) -> Result<Self, ExpressionError> {
        let time = parse_time(duration)?;
        self.over_time(Duration { text: duration.trim().to_owned(), time }).map_err(Into::into)
    }

    pub(super) fn over_time(self, duration: Duration) -> Result<Self, Unfitting> {
        // A single power over a time is one amount.
        let single = self.single().and_then(|written| {
            let text = over(&written.text, &duration.text);
            let written = one_amount(&text).ok()?;
            matches!(written.amount, Amount::Over { .. } | Amount::NamedOver { .. })
                .then_some(written)
        });
        let over = if let Some(written) = single {
            Self::amount(written)
        } else {
            let power = Box::new(self);
            Self { node: Node::Over { power, duration }, place: 0..0 }
        };
        over.checked()
    }

    /// The sum of it and another.
    ///
    /// # Errors
    /// [`ExpressionError`] where the one is a power and the other an energy.
    #[cfg(test)]
    pub fn plus(self, other: Self) -> Result<Self, ExpressionError> {
        Ok(self.joined(Sign::Plus, other).checked()?)
    }

    /// It without another.
    ///
    /// # Errors
    /// [`ExpressionError`] where the one is a power and the other an energy.
    #[cfg(test)]
    pub fn minus(self, other: Self) -> Result<Self, ExpressionError> {
        Ok(self.joined(Sign::Minus, other).checked()?)
    }

    /// A sum with one more term.
    pub(super) fn joined(self, sign: Sign, other: Self) -> Self {
        let terms = match self.node {
            Node::Sum(mut terms) => {
                terms.push((sign, other));
                terms
            }
            node => {
                let first = Self { node, place: self.place };
                vec![(Sign::Plus, first), (sign, other)]
            }
        };
        Self { node: Node::Sum(terms), place: 0..0 }
    }

    pub(super) fn checked(self) -> Result<Self, Unfitting> {
        self.kind(&|written| Kind::of(&written.amount))?;
        Ok(self)
    }

    /// How it is written; read again it is the same.
    #[cfg(test)]
    pub fn text(&self) -> String {
        self.text_with(None, &|written| written.text.clone())
    }
}

impl<T> Expression<T> {
    /// How it is written, given how its amounts are; for a language without words of the other one.
    pub(crate) fn text_with(
        &self,
        language: Option<Language>,
        of_amount: &impl Fn(&T) -> String,
    ) -> String {
        match &self.node {
            Node::Amount(amount) => of_amount(amount),
            Node::Times { factor, form, of } => {
                let of = of.as_operand(language, of_amount);
                let translated =
                    language.and_then(|language| in_digits(factor, *form, &of, language));
                translated.unwrap_or_else(|| multiplied(factor, *form, &of))
            }
            Node::Over { power, duration } => {
                let text = power.as_operand(language, of_amount);
                match power.node {
                    Node::Times { .. } => over(&format!("({text})"), &duration.text),
                    _ => over(&text, &duration.text),
                }
            }
            Node::Sum(terms) => {
                let mut sum = String::new();
                for (at, (sign, term)) in terms.iter().enumerate() {
                    sum += match (at, sign) {
                        (0, _) => "",
                        (_, Sign::Plus) => " + ",
                        (_, Sign::Minus) => " - ",
                    };
                    sum += &term.as_operand(language, of_amount);
                }
                sum
            }
        }
    }

    /// The same as a part of a longer text: in brackets where it could be divided there.
    fn as_operand(&self, language: Option<Language>, of_amount: &impl Fn(&T) -> String) -> String {
        let text = self.text_with(language, of_amount);
        match self.node {
            Node::Sum(_) => format!("({text})"),
            Node::Amount(_) if !operator::sums(&text).is_empty() => format!("({text})"),
            _ => text,
        }
    }
}

fn multiplied(factor: &Factor, form: Form, of: &str) -> String {
    let text = factor.text();
    match form {
        Form::Times if text.ends_with('倍') => format!("{text}于{of}"),
        Form::Times if ["twice", "double", "triple"].contains(&text) => format!("{text} {of}"),
        Form::Times => format!("{text} x {of}"),
        Form::Of if text.is_ascii() => format!("{text} of {of}"),
        Form::Of => format!("{text}的{of}"),
    }
}

/// A number in words of another language, such as 两倍 on an English screen, in digits.
fn in_digits(factor: &Factor, form: Form, of: &str, language: Language) -> Option<String> {
    let is_foreign = match language {
        Language::English => !factor.text().is_ascii(),
        Language::Chinese => factor.text().contains(|c: char| c.is_ascii_alphabetic()),
    };
    let value = factor.value();
    if !is_foreign || !value.is_exact() {
        return None;
    }
    let digits = |value: f64| Significant::new(value, 3).to_f64();
    let (number, percent) = (digits(value.central()), digits(value.central() * 100.0));
    Some(match (form, language) {
        (Form::Times, _) => format!("{number} x {of}"),
        (Form::Of, Language::English) => format!("{percent}% of {of}"),
        (Form::Of, Language::Chinese) => format!("{of}的{percent}%"),
    })
}

fn over(power: &str, duration: &str) -> String {
    if duration.is_ascii() {
        format!("{power} for {duration}")
    } else {
        format!("{power}运行{duration}")
    }
}

/// Why amounts cannot be put together.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub(crate) enum ExpressionError {
    /// They do not fit together.
    #[error(transparent)]
    Misfit(#[from] Misfit),
    /// The time cannot be read.
    #[error(transparent)]
    Duration(#[from] ParseError),
}

impl From<Unfitting> for ExpressionError {
    fn from(unfitting: Unfitting) -> Self {
        Self::Misfit(unfitting.misfit)
    }
}
