//! Figures and what stands around them → claims, written as `check` reads them: a rule a kind.

mod amounts;
mod compared;
mod growth;
mod names;
mod over_time;
mod shares;
mod totals;

use super::context::clause_start;
use super::cues::{Cue, find, first, has};
use super::figures::{Bound, FigureKind, Found};
use super::lexicon::Lexicon;
use super::mentions::{self, Count, Share};
use super::sentence::{Place, Sentence};
use crate::order::sort_by_key;
use serde::Serialize;
use std::ops::Range;

/// What sort of claim it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum ClaimKind {
    /// One amount in two units.
    SameAmount,
    /// The energy of a power over a time.
    PowerOverTime,
    /// What a power can give at most, or in so many hours.
    Generation,
    /// A battery's power and what it holds.
    Battery,
    /// So many times the amount of one.
    CountTimesOne,
    /// So many homes.
    Homes,
    /// A multiple or a share of a plant or a country.
    Reference,
    /// More or less than another amount.
    Comparison,
    /// From one amount to another.
    Growth,
    /// A share of another amount.
    Share,
    /// A sum.
    Sum,
    /// A power and what its cooling takes.
    Overhead,
    /// Coal or CO2.
    Coal,
    /// A power where an energy is meant, or the other way round.
    UnitOfAnotherKind,
}

/// What a claim says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// As `check` reads it.
    Statement(String),
    /// It cannot be worked out.
    Unknown(Unknown),
}

/// Why a claim cannot be worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Unknown {
    /// What a home uses is not said.
    WhichHome,
    /// How much of the time a power runs is not said.
    HoursOfPower,
    /// A power stands where an energy is meant.
    PowerForEnergy,
    /// An energy stands where a power is meant.
    EnergyForPower,
}

/// When a claim that does not hold is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gate {
    /// Always: the text says plainly what belongs together.
    Plain,
    /// Only where a known slip lies between the two figures.
    Slip,
    /// Only where a known slip lies between them, or the parts come to more than what is stated: there may
    /// be parts that are not named.
    Short,
    /// Only where it is far off: the measure of the reference may be another.
    Far,
    /// Never: that it holds is all that is certain.
    Holds,
    /// Only that it does not hold is told.
    Broken,
}

/// What a claim states: the words that would have to be others if it does not hold.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stated {
    /// An amount.
    Amount(Range<usize>),
    /// How many times another amount it is, or which share of it; `rises` where that is said as a growth.
    Times { words: Range<usize>, value: f64, rises: bool },
    /// How many homes.
    Count { words: Range<usize>, value: f64 },
    /// All that the claim says.
    Words,
}

/// A claim of a text, not yet judged.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub text: String,
    pub place: Place,
    /// The bytes of the text that was read.
    pub within: Range<usize>,
    pub kind: ClaimKind,
    pub said: Said,
    pub gate: Gate,
    /// What it states, in bytes of the text that was read.
    pub stated: Stated,
    /// It stands behind an *if*.
    pub conditional: bool,
}

/// A sentence with all that its claims are made of.
struct Context<'a> {
    sentence: &'a Sentence<'a>,
    figures: &'a [Found],
    back: &'a [Vec<Found>],
    counts: Vec<Count>,
    shares: Vec<Share>,
    lexicon: &'a Lexicon,
    /// Where a denial stands.
    denial: Option<usize>,
    drafts: Vec<Draft>,
}

/// The claims of a sentence in their order.
pub(super) fn of(
    sentence: &Sentence<'_>,
    figures: &[Found],
    back: &[Vec<Found>],
    lexicon: &Lexicon,
) -> Vec<Draft> {
    let lower = sentence.lower.as_str();
    let mut context = Context {
        sentence,
        figures,
        back,
        counts: mentions::counts(&sentence.text, lower, figures),
        shares: mentions::shares(lower),
        lexicon,
        denial: first(lower, Cue::Denial).map(|(at, _)| at),
        drafts: Vec::new(),
    };
    if lower.trim_end().ends_with('?') {
        return context.drafts;
    }
    amounts::add(&mut context);
    over_time::add(&mut context);
    compared::add(&mut context);
    growth::add(&mut context);
    shares::add(&mut context);
    totals::add(&mut context);
    names::add(&mut context);
    let mut drafts = context.drafts;
    sort_by_key(&mut drafts, |draft| (draft.place.start, draft.place.end));
    drafts
}

impl Context<'_> {
    fn lower(&self) -> &str {
        &self.sentence.lower
    }

    /// The words between two places.
    fn gap(&self, start: usize, end: usize) -> &str {
        self.lower().get(start..end).unwrap_or("")
    }

    /// The words from a place on.
    fn behind(&self, at: usize) -> &str {
        self.gap(at, self.lower().len())
    }

    /// Whether somebody denies a figure of this sentence.
    fn is_denied(&self, figure: &Found) -> bool {
        self.denial.is_some_and(|denial| figure.range.end <= denial)
    }

    /// The nearest figure before one of this sentence that fits; of the sentences before too. With it
    /// stands where it ends, if it is of this sentence.
    fn before(&self, at: usize, fits: impl Fn(&Found) -> bool) -> Option<(&Found, Option<usize>)> {
        let here = self.figures.iter().rev().filter(|found| found.range.end <= at);
        let here = here.filter(|found| {
            !self.is_denied(found) || self.denial.is_some_and(|denial| at <= denial)
        });
        let here = here.map(|found| (found, Some(found.range.end)));
        let earlier =
            self.back.iter().flat_map(|found| found.iter().rev()).map(|found| (found, None));
        here.chain(earlier).find(|(found, _)| found.quantity.is_some() && fits(found))
    }

    /// Whether the words of a claim say that it is not so.
    fn is_negated(&self, range: &Range<usize>) -> bool {
        const NOT: [&str; 6] = ["不等于", "不相当于", "并不", "并非", "不是", "远非"];
        const BOUNDS: [&str; 9] = [
            "only",
            "just",
            "quite",
            "more than",
            "less than",
            "fewer than",
            "including",
            "counting",
            "far",
        ];
        let clause = clause_start(self.lower(), range.start);
        let words = self.gap(clause, range.end);
        NOT.iter().any(|word| words.contains(word))
            || ["not", "never", "isn't", "doesn't", "aren't", "won't", "wouldn't"].iter().any(
                |word| {
                    find(words, word).is_some_and(|at| {
                        let next = words[at + word.len()..].trim_start();
                        !BOUNDS.iter().any(|bound| next.starts_with(bound))
                    })
                },
            )
    }

    /// The same without what stands around the words: blanks, commas and stops.
    fn without_punctuation(&self, range: &Range<usize>) -> Range<usize> {
        let is_around = |c: char| {
            c.is_whitespace() || matches!(c, ',' | ';' | ':' | '、' | '。' | '"' | '“' | '”' | '!')
        };
        let words = self.gap(range.start, range.end);
        let start = range.end - words.trim_start_matches(is_around).len();
        let kept = words.trim_end_matches(|c: char| is_around(c) || c == '.');
        let end = range.start + kept.len();
        if start < end { start..end } else { range.clone() }
    }

    fn add(&mut self, range: Range<usize>, kind: ClaimKind, said: Said, gate: Gate) {
        if self.is_negated(&range) {
            return;
        }
        let range = self.without_punctuation(&range);
        let text = self.sentence.words(&range).to_owned();
        let place = self.sentence.place(&range);
        let within = self.sentence.within(&range);
        let conditional = has(self.gap(0, range.end), Cue::Condition);
        let stated = Stated::Words;
        self.drafts.push(Draft { text, place, within, kind, said, gate, stated, conditional });
    }

    /// Says of the last claim what it states.
    fn stating(&mut self, stated: Stated) {
        let within = |range: &Range<usize>| self.sentence.within(range);
        let stated = match stated {
            Stated::Amount(words) => Stated::Amount(within(&words)),
            Stated::Times { words, value, rises } => {
                Stated::Times { words: within(&words), value, rises }
            }
            Stated::Count { words, value } => Stated::Count { words: within(&words), value },
            Stated::Words => Stated::Words,
        };
        if let Some(draft) = self.drafts.last_mut() {
            draft.stated = stated;
        }
    }

    fn state(
        &mut self,
        range: Range<usize>,
        kind: ClaimKind,
        statement: String,
        gate: Gate,
        stated: Stated,
    ) {
        let before = self.drafts.len();
        self.add(range, kind, Said::Statement(statement), gate);
        if self.drafts.len() > before {
            self.stating(stated);
        }
    }
}

/// How what is stated of a figure stands to what is worked out: `=`, or the sign of its bound.
fn sign(figure: &Found) -> &'static str {
    match figure.bound {
        Some(Bound::AtLeast) => ">=",
        Some(Bound::AtMost) => "<=",
        None if figure.about => "≈",
        None => "=",
    }
}

/// The words of an amount, without the time of an energy per time.
fn amount_of(figure: &Found) -> Stated {
    let Range { start, end } = figure.range;
    let is_rate = figure.kind == FigureKind::Rate;
    let end = if is_rate { (start + figure.amount.len()).min(end) } else { end };
    Stated::Amount(start..end)
}

/// The energy of a figure over a year, as a claim has it.
fn of_a_year(figure: &Found) -> Option<String> {
    match (figure.kind, figure.per) {
        (FigureKind::Power, _) => Some(format!("{} for 1y", figure.amount)),
        (_, None | Some(super::figures::Period::Year)) => Some(figure.amount.clone()),
        (_, Some(period)) => {
            let time = period.duration()?.trim_start_matches('1');
            Some(format!("{}/{time} for 1y", figure.amount))
        }
    }
}
