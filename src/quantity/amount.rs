//! What an amount is that a sentence names, and how it was written.

use super::approximation::inside;
use super::claim::Kind;
use super::error::ParseError;
use super::multiple::Multiple;
use super::over::over;
use super::tail::Per;
use super::{Energy, Power, Time};
use crate::estimate::Estimate;
use uom::si::f64::Mass;

/// An amount of power or energy, or a multiple of something that has a name.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) enum Amount {
    /// A power.
    Power(Estimate<Power>),
    /// A power that is written as an energy per time: what is drawn, and no nameplate.
    Rate(Estimate<Power>),
    /// An energy.
    Energy(Estimate<Energy>),
    /// A power over a time.
    Over {
        /// The power.
        power: Estimate<Power>,
        /// How long.
        duration: Time,
        /// Whether the power is written as an energy per time: what is drawn, and no nameplate.
        drawn: bool,
    },
    /// So many times a power that has a name, over a time: `openai-amd for 1y`.
    NamedOver {
        /// How many times.
        count: Estimate<f64>,
        /// The name as written.
        name: String,
        /// How long.
        duration: Time,
    },
    /// A mass of CO₂, of which only claims speak.
    Carbon(Estimate<Mass>),
    /// A mass of coal of no stated heat, of which only claims speak; standard coal is an energy.
    Coal(Estimate<Mass>),
    /// So many times the year of a plant or consumer, which has to be looked up.
    Multiple {
        /// How many times.
        count: Estimate<f64>,
        /// The name as written, with the figure behind an `@`.
        name: String,
    },
}

impl Amount {
    /// Whether it is one value, and no range.
    pub(super) fn is_exact(&self) -> bool {
        match self {
            Self::Power(power) | Self::Rate(power) | Self::Over { power, .. } => power.is_exact(),
            Self::Energy(energy) => energy.is_exact(),
            Self::Carbon(mass) | Self::Coal(mass) => mass.is_exact(),
            Self::Multiple { count, .. } | Self::NamedOver { count, .. } => count.is_exact(),
        }
    }
}

impl Kind {
    /// That of an amount as it is written.
    pub(crate) fn of(amount: &Amount) -> Self {
        match amount {
            Amount::Power(_) | Amount::Rate(_) => Self::Power,
            Amount::Energy(_) | Amount::Over { .. } | Amount::NamedOver { .. } => Self::Energy,
            Amount::Carbon(_) | Amount::Coal(_) => Self::Mass,
            Amount::Multiple { .. } => Self::Either,
        }
    }
}

/// An amount with how it was written.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) struct Written {
    /// The text.
    pub text: String,
    /// What it says.
    pub amount: Amount,
    /// How far the amount may be off by the rounding that its digits imply, as a share of it: half a
    /// unit of the last digit that is not a zero at the end, and never less than two digits. One digit
    /// in front of a name counts (`3 reactor`), and is not rounded. A small number in words (half,
    /// three, 三个) has one digit, and is off by a sixth at most; one is one.
    pub rounding: f64,
    /// The time in which the energy of a rate is drawn.
    pub(crate) per: Option<Per>,
    /// The number of a multiple is a word, as in `half of ireland`.
    pub in_words: bool,
    /// The name stands with words for its year, as in 三峡年发电量: no nameplate is meant.
    pub yearly: bool,
    /// What may be the name of a multiple too: 台湾 of 2台湾, where 台 was taken to count, and all of
    /// `Three Gorges`, where `three` was.
    pub longer_name: Option<String>,
    /// Why it is no quantity, for a name that may be none.
    pub otherwise: Option<ParseError>,
}

impl Written {
    pub(super) fn new(text: &str, amount: Amount, rounding: f64) -> Self {
        Self {
            text: text.to_owned(),
            amount,
            rounding,
            per: None,
            in_words: false,
            yearly: false,
            longer_name: None,
            otherwise: None,
        }
    }

    /// A number of something that has a name, which is no quantity because of an error.
    pub(super) fn counted(
        text: &str,
        amount: Amount,
        multiple: &Multiple<'_>,
        error: ParseError,
    ) -> Self {
        let (rounding, in_words) = multiple.rounding();
        Self {
            in_words,
            longer_name: multiple.longer_name.map(str::to_owned),
            otherwise: Some(error),
            ..Self::new(text, amount, rounding)
        }
    }

    /// The same multiple of the year of something that goes by a name alone.
    pub(crate) fn of_the_year_of(self, name: &str) -> Self {
        let amount = match self.amount {
            Amount::Multiple { count, .. } => Amount::Multiple { count, name: name.to_owned() },
            amount => amount,
        };
        Self { amount, yearly: true, ..self }
    }

    /// What it says if its longer name is meant: one of it where that is all of the text (`three gorges`),
    /// and as many as before where 台 was taken to count (2台湾).
    pub(crate) fn of_longer_name(self) -> Self {
        let Some(name) = self.longer_name.clone() else {
            return self;
        };
        let text = self.text[inside(&self.text)].trim();
        match self.amount {
            Amount::Multiple { count, .. } if name != text => {
                Self { amount: Amount::Multiple { count, name }, ..self }
            }
            _ => {
                let amount = Amount::Multiple { count: Estimate::exactly(1.0), name };
                Self { amount, rounding: 0.0, in_words: false, ..self }
            }
        }
    }

    /// The power of a power over a time, as it is written: 70亿瓦 of 70亿瓦运行1年.
    pub(crate) fn written_power(&self) -> Option<&str> {
        over(self.text.trim()).map(|(power, _)| power)
    }

    /// Whether a quantity is written in units other than watts, watt-hours and 度, as `220 PJ` is.
    pub(crate) fn is_in_other_units(&self) -> bool {
        let is_quantity =
            matches!(self.amount, Amount::Power(_) | Amount::Energy(_) | Amount::Rate(_));
        is_quantity && !self.text.contains(['W', 'w', '瓦', '度', 'Ｗ', 'ｗ'])
    }

    /// Whether a rate is written as the energy of an hour: `每小时700万度`, `7 GWh/h`.
    #[must_use]
    pub fn is_hourly(&self) -> bool {
        self.per == Some(Per::Hour)
    }
}
