//! Figures and what stands around them → claims, written as `check` reads them: a rule a kind.

mod agreeing;
mod amounts;
mod burnt;
mod compared;
pub(super) mod costs;
mod draft;
mod growth;
mod homes;
mod names;
mod over_time;
mod shares;
mod totals;

pub use draft::{ClaimKind, Unknown};
pub(crate) use draft::{Cost, Draft, Gate, Said, Stated};

use super::Earlier;
use super::context::clause_start;
use super::cues::{Cue, first, has, is_only, last, places, word_at};
use super::figures::{Bound, FigureKind, Found, Period};
use super::lexicon::Lexicon;
use super::mentions::{self, Count, Share};
use super::sentence::Sentence;
use crate::order::sort_by_key;
use std::ops::Range;

/// A sentence with all that its claims are made of.
struct Context<'a> {
    sentence: &'a Sentence<'a>,
    figures: &'a [Found],
    back: &'a [Vec<Found>],
    counts: Vec<Count>,
    shares: Vec<Share>,
    lexicon: &'a Lexicon,
    /// The price of energy that was said last.
    price: Option<&'a str>,
    /// The times that it names in numbers, in hours.
    times: Vec<(Range<usize>, f64)>,
    whole: Whole,
    /// Where a denial stands.
    denial: Option<usize>,
    drafts: Vec<Draft>,
}

/// What words anywhere in a sentence tell.
struct Whole {
    cues: Vec<Cue>,
}

impl Whole {
    fn of(lower: &str) -> Self {
        use Cue::{Discharge, FullLoad, Generation, Is, Same, Total, Use};
        const CUES: [Cue; 7] = [FullLoad, Use, Generation, Discharge, Same, Is, Total];
        let runs_partly = has(lower, Cue::PartLoad);
        let cues = CUES.into_iter().filter(|cue| has(lower, *cue));
        let cues = cues.filter(|cue| *cue != Cue::FullLoad || !runs_partly).collect();
        Self { cues }
    }

    fn has(&self, cue: Cue) -> bool {
        self.cues.contains(&cue)
    }
}

/// The claims of a sentence in their order.
pub(super) fn of(
    sentence: &Sentence<'_>,
    figures: &[Found],
    earlier: &mut Earlier,
    lexicon: &Lexicon,
) -> Vec<Draft> {
    let lower = sentence.lower.as_str();
    let Earlier { back, readings, price } = earlier;
    let mut context = Context {
        sentence,
        figures,
        back,
        counts: mentions::counts(&sentence.text, lower, figures),
        shares: mentions::shares(lower),
        lexicon,
        price: price.as_deref(),
        times: over_time::duration::times_in(lower),
        whole: Whole::of(lower),
        denial: first(lower, Cue::Denial).map(|(at, _)| at),
        drafts: Vec::new(),
    };
    let is_question = lower.trim_end().ends_with('?');
    let faults = if is_question { Vec::new() } else { amounts::add(&mut context) };
    // A sentence of its own is not judged by a figure that was read anew before it.
    let refers = !faults.is_empty()
        || word_at(lower, lower.len() - lower.trim_start().len(), Cue::Back).is_some();
    let readings = readings.of(figures, &faults).into_iter();
    let readings: Vec<_> = readings.filter(|_| refers).collect();
    if is_question {
        return context.drafts;
    }
    add(&mut context);
    let mut drafts = std::mem::take(&mut context.drafts);
    for reading in &readings {
        context.figures = &reading.figures;
        context.back = &reading.back;
        add(&mut context);
        for draft in std::mem::take(&mut context.drafts) {
            let mended = Some(reading.mended);
            match drafts.iter_mut().find(|plain| plain.said == draft.said) {
                // What was read so anyway is marked so too.
                Some(plain) if reading.is_of(&plain.said, &faults) => plain.mended = mended,
                Some(_) => {}
                None => drafts.push(Draft { mended, ..draft }),
            }
        }
    }
    sort_by_key(&mut drafts, |draft| (draft.place.start, draft.place.end));
    drafts
}

/// What each rule finds.
fn add(context: &mut Context<'_>) {
    over_time::add(context);
    compared::add(context);
    growth::add(context);
    shares::add(context);
    totals::add(context);
    names::add(context);
    homes::add(context);
    burnt::add(context);
    costs::add(context);
    agreeing::add(context);
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

    /// Whether nothing is spoken of between two places that another amount may be of.
    fn is_bare(&self, start: usize, end: usize) -> bool {
        use Cue::{
            About, Back, Condition, FullLoad, Generation, Is, Link, Load, Nearly, Over, Same,
            Thing, Time, Total, Under, Use,
        };
        const WORDS: [Cue; 16] = [
            Link, Thing, Time, Use, Generation, Same, Is, Total, Load, FullLoad, About, Nearly,
            Over, Under, Condition, Back,
        ];
        let mut at = start;
        // What an amount is held against is none that is spoken of.
        let measures =
            self.figures.iter().filter(|found| !found.is_subject()).map(|found| &found.range);
        let mut inside: Vec<&Range<usize>> =
            self.shares.iter().map(|share| &share.range).chain(measures).collect();
        inside.retain(|range| range.start >= start && range.end <= end);
        sort_by_key(&mut inside, |range| range.start);
        for range in inside {
            if !is_only(self.gap(at, range.start), &WORDS) {
                return false;
            }
            at = range.end;
        }
        is_only(self.gap(at, end), &WORDS)
    }

    /// Whether words between two places say plainly that the one comes to the other: `which makes`, `or`,
    /// 就是. Behind an *is* stands the amount.
    fn comes_to(&self, start: usize, end: usize) -> bool {
        use Cue::{About, AtLeast, AtMost, JustOver, Nearly, Over, Under};
        const AROUND: [Cue; 7] = [About, Nearly, JustOver, Over, Under, AtLeast, AtMost];
        let gap = self.gap(start, end);
        has(gap, Cue::Same)
            || last(gap, Cue::Is).is_some_and(|(_, is)| is_only(&gap[is..], &AROUND))
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
        let clause = clause_start(self.lower(), range.start);
        let words = self.gap(clause, range.end);
        let is_denied = |(at, word): (usize, &str)| {
            let next = words[at + word.len()..].trim_start();
            !word.is_ascii() || word_at(next, 0, Cue::NotOnly).is_none()
        };
        places(words, Cue::Not).any(is_denied)
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
        self.drafts.push(Draft {
            text,
            place,
            within,
            kind,
            said,
            gate,
            stated,
            conditional,
            grid: None,
            mended: None,
        });
    }

    /// Says of the last claim what it states.
    fn stating(&mut self, mut stated: Stated) {
        use Stated::{Amount, Count, Times};
        if let Amount(words) | Times { words, .. } | Count { words, .. } = &mut stated {
            *words = self.sentence.within(words);
        }
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
        self.say(range, kind, Said::Statement(statement), gate, stated);
    }

    fn say(
        &mut self,
        range: Range<usize>,
        kind: ClaimKind,
        said: Said,
        gate: Gate,
        stated: Stated,
    ) {
        let before = self.drafts.len();
        self.add(range, kind, said, gate);
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

/// Whether a word such as nearly is used loosely: the figure lies where the word says, though farther off than
/// `check` lets it. That is no fault.
fn is_loose(sign: &str, ratio: f64) -> bool {
    match sign {
        "= nearly" => (0.75..=1.0).contains(&ratio),
        "= just over" => (1.0..=1.3).contains(&ratio),
        _ => false,
    }
}

/// The words of an amount, without the time of an energy per time.
fn amount_of(figure: &Found) -> Stated {
    let Range { start, end } = figure.range;
    let is_rate = figure.kind == FigureKind::Rate;
    let end = if is_rate { (start + figure.amount.len()).min(end) } else { end };
    Stated::Amount(start..end)
}

/// The energy of a figure over a year, as a claim has it. What is held against others' use in a time is used
/// in as long a time.
fn of_a_year(figure: &Found) -> Option<String> {
    match (figure.kind, figure.against.or(figure.per)) {
        (FigureKind::Power, _) => Some(format!("{} for 1y", figure.amount)),
        (_, None | Some(Period::Year)) => Some(figure.amount.clone()),
        (_, Some(Period::Month)) => Some(format!("12 x {}", figure.amount)),
        (_, Some(period)) => {
            let time = period.duration()?.trim_start_matches('1');
            Some(format!("{}/{time} for 1y", figure.amount))
        }
    }
}
