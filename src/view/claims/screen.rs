//! Claims on one screen: each with its verdict, why, and of a false one what would have to be so and what
//! could be printed instead.

use super::super::Style;
use super::super::calculation::as_figure;
use super::super::citations::cited;
use super::super::document::{Block, Judged, Reason, Tone};
use super::super::figure::Figures;
use super::page::{Page, is_scaled};
use super::sentence::DIGITS;
use crate::answer::claims::outcome::{Basis, Outcome, nearest};
use crate::answer::claims::yardstick::{BasisFigure, ComparedBy, Role};
use crate::answer::{CheckedClaim, ClaimReport};
use crate::catalog::Name;
use crate::estimate::Estimate;
use crate::model::{GenerationBasis, Verdict, YearFigure};
use crate::order::sort_by;
use crate::quantity::{Amount, Quantity, Relation, common_year};
use crate::words;
use crate::words::claims::{better as say, sentence};
use crate::words::sentence::Compared;

pub(super) fn build(report: &ClaimReport, style: &Style) -> Vec<Block> {
    let page = Page::with_digits(style.language, style.digits.min(DIGITS)).under(&report.premises);
    let page = Page { with_room: Figures { digits: style.digits, ..page.figures }, ..page };
    let judged = report.claims.iter().map(|claim| page.judged(report, claim));
    let mut blocks = vec![Block::Verdicts(judged.collect())];
    blocks.extend(page.assumed(report).map(Block::Paragraph));
    blocks.extend(cited(page.shown_citations(report), style));
    blocks
}

impl Page {
    fn judged(&self, report: &ClaimReport, claim: &CheckedClaim) -> Judged {
        Judged {
            verdict: words::claims::verdict_name(self.language, claim.verdict).to_owned(),
            tone: match claim.verdict {
                Verdict::Holds => Tone::Good,
                Verdict::Roughly | Verdict::DependsOnTheYear => Tone::Fair,
                Verdict::DoesNotHold | Verdict::Impossible => Tone::Bad,
                Verdict::NotCheckable => Tone::Open,
            },
            statement: self.name(claim),
            reasons: self.reasons_on_screen(report, claim),
        }
    }

    fn reasons_on_screen(&self, report: &ClaimReport, claim: &CheckedClaim) -> Vec<Reason> {
        let mut reasons = match &claim.outcome {
            Outcome::Direct { stated, computed, .. }
                if claim.impossible.is_none()
                    && claim.claim.relation.is_equality()
                    && !claim.is_too_old() =>
            {
                vec![Reason::Sentence(self.direct_line(claim, [*stated, *computed]))]
            }
            Outcome::Multiple { compared, bases, .. }
                if claim.verdict == Verdict::DoesNotHold
                    && !compared.is_mass()
                    && bases.len() > 1 =>
            {
                self.rows(claim, bases)
            }
            Outcome::Multiple { bases, .. } if claim.verdict == Verdict::DependsOnTheYear => {
                self.rows(claim, bases)
            }
            Outcome::Lacking { lack, .. } => {
                vec![Reason::Sentence(words::claims::lacks(self.language, *lack).to_owned())]
            }
            // How old the figures are is a remark.
            _ if claim.is_too_old() => Vec::new(),
            _ => vec![Reason::Sentence(self.why(claim))],
        };
        // What is assumed is no part of a claim that could be printed.
        let is_changed = report.premises.assumptions().changes_power() && is_scaled(claim);
        let instead = self.instead(claim).filter(|_| !is_changed);
        let more = [self.needed(claim), instead].into_iter().flatten();
        let more = more.chain(self.remarks(claim)).chain(self.unscaled(report, claim));
        reasons.extend(more.map(Reason::Sentence));
        reasons
    }

    /// The computed figure beside the stated one, as no more is needed under the claim itself.
    fn direct_line(&self, claim: &CheckedClaim, sides: [Estimate<Quantity>; 2]) -> String {
        if claim.by_figures.is_false() {
            let [stated, computed] = self.apart(sides);
            return sentence::differ(self.language, &computed, &stated);
        }
        self.beside(claim, sides)
    }

    /// The figures that a reader would take, and the record year beside them.
    fn rows(&self, claim: &CheckedClaim, bases: &[Basis]) -> Vec<Reason> {
        let mut shown: Vec<&Basis> =
            bases.iter().filter(|basis| basis.one.role != Role::Tried).collect();
        if shown.len() < 2 {
            return vec![Reason::Sentence(self.why(claim))];
        }
        sort_by(&mut shown, |a, b| a.computed.central().total_cmp(&b.computed.central()));
        let is_of_one = claim.outcome.is_of_one();
        let row = |basis: &Basis| {
            let times = (!is_of_one).then(|| self.figures.times(basis.computed).text());
            let days = basis.days().filter(|days| days.high() < MOST_DAYS);
            let days =
                days.map(|days| self.figures.estimate(days, words::days(self.language)).text());
            let size = self.with_room.single(basis.one.value);
            let cells = [Some(self.basis_name(basis)), Some(size)];
            Reason::Row(cells.into_iter().chain([times, days]).flatten().collect())
        };
        shown.into_iter().map(row).collect()
    }

    /// What would have to be so for a false claim.
    pub(super) fn needed(&self, claim: &CheckedClaim) -> Option<String> {
        let Outcome::Multiple { count, compared, bases, .. } = &claim.outcome else {
            return None;
        };
        let is_asked = claim.verdict == Verdict::DoesNotHold
            && claim.claim.relation.is_equality()
            && matches!(compared, ComparedBy::Year | ComparedBy::Capacity)
            && !claim.outcome.is_of_one()
            && count.low() > 0.0;
        let basis = nearest(bases.iter(), count.central()).filter(|_| is_asked)?;
        let needed = basis.given.value.combine(count.reversed(), |given, count| {
            Quantity::from_base(given.base_value() / count, given.dimension())
        });
        let of_years = matches!(basis.one.figure, BasisFigure::Year(YearFigure::Generation(_)));
        let times = say::so_many(self.language, count.central(), &self.estimate(*count), of_years);
        let needs = match basis.one.figure {
            BasisFigure::InstalledCapacity => say::needs_capacity,
            BasisFigure::Year(YearFigure::Generation(_)) => say::needs_generation,
            _ => say::needs_consumption,
        };
        let needed_text = self.with_room.single(needed);
        let text = needs(self.language, &times, &needed_text);
        Some(text + &self.against_all_years(needed.central(), bases) + words::end(self.language))
    }

    /// That no year had so much, or so little.
    fn against_all_years(&self, needed: Quantity, bases: &[Basis]) -> String {
        let years = bases.iter().filter_map(|basis| match basis.one.figure {
            BasisFigure::Year(YearFigure::Generation(figure)) => figure.year,
            _ => None,
        });
        let (Some(first), Some(last)) = (years.clone().min(), years.max()) else {
            return String::new();
        };
        let values = || bases.iter().map(|basis| basis.one.value.central().base_value());
        let needed = needed.base_value();
        if first < last && values().all(|value| value < needed) {
            return say::more_than_any(self.language, first, last);
        }
        if first < last && values().all(|value| value > needed) {
            return say::less_than_any(self.language, first, last);
        }
        String::new()
    }

    /// What could be printed instead of a false claim.
    fn instead(&self, claim: &CheckedClaim) -> Option<String> {
        if claim.verdict != Verdict::DoesNotHold {
            return None;
        }
        let instead = match &claim.outcome {
            Outcome::Direct { computed, tried, .. } => {
                let relation = opposite(claim.claim.relation)?;
                if !tried.is_empty() && relation == Relation::Equal {
                    return None;
                }
                let [left, right] = &claim.claim.sides;
                let other = claim.claim.stated_and_other()[1];
                if relation == Relation::Equal && self.says(other, *computed) {
                    return None;
                }
                let texts = [left, right].map(|side| {
                    let is_stated = relation == Relation::Equal && !std::ptr::eq(side, other);
                    let text = self.written(side);
                    if is_stated { self.figures.single(*computed) } else { text }
                });
                texts.join(&format!(" {} ", relation.text()))
            }
            Outcome::Multiple { name, compared, bases, .. } => {
                if !claim.claim.relation.is_equality() || compared.is_mass() {
                    return None;
                }
                self.share_instead(*compared, name.as_ref(), bases)?
            }
            Outcome::Lacking { .. } => return None,
        };
        Some(say::better(self.language, &instead))
    }

    /// What share of something it is by the first figure that judges.
    fn share_instead(
        &self,
        compared: ComparedBy,
        name: Option<&Name>,
        bases: &[Basis],
    ) -> Option<String> {
        let language = self.language;
        let told = telling(bases)?;
        let times = Some(told.computed.central()).filter(|times| times.is_finite())?;
        let one = self.counted_name(compared, name);
        if let (BasisFigure::Year(figure), Some(name), ComparedBy::Year | ComparedBy::Use) =
            (&told.one.figure, name, compared)
        {
            let generates = match figure.generation().map(|figure| figure.basis) {
                Some(GenerationBasis::Design) => Some(say::designed(language)),
                Some(GenerationBasis::Average) => Some(say::on_average(language)),
                _ => None,
            };
            let months = whole_months(times).map(|months| say::months(language, months));
            let in_months = generates.zip(months);
            let in_months = in_months
                .map(|(generates, months)| say::in_months(language, &one, generates, &months));
            let of = Compared { name, figure, is_use: compared == ComparedBy::Use };
            let share = || as_figure(language, &of, Estimate::exactly(times));
            return Some(in_months.unwrap_or_else(share));
        }
        let few = Self::with_digits(language, 2);
        let text = few.estimate(Estimate::exactly(times));
        let of_capacity = matches!(told.one.figure, BasisFigure::InstalledCapacity);
        let name = name.filter(|name| name.is_counted(times) && !of_capacity);
        if let Some(name) = name {
            return Some(say::about(language, &words::so_many(language, &text, name)));
        }
        let one = if of_capacity { sentence::capacity_of(language, &one) } else { one };
        if times >= 1.0 {
            return Some(say::times_of(language, &text, &one));
        }
        let percent = Estimate::exactly(times * 100.0);
        let percent = few.figures.estimate(percent, words::percent(language)).text();
        Some(say::share_of(language, &percent, &one))
    }

    /// What is assumed of powers; what is assumed otherwise stands in the sentence.
    pub(super) fn assumed_of_powers(&self, report: &ClaimReport) -> Option<String> {
        let mut scaled = report.claims.iter().filter(|claim| is_scaled(claim)).peekable();
        scaled.peek().filter(|_| !report.premises.assumptions().changes_power())?;
        let is_year = |claim: &CheckedClaim| {
            claim.claim.amounts().any(|side| match side.written.amount {
                Amount::Over { duration, .. } => duration == common_year(),
                _ => false,
            })
        };
        let say = if scaled.any(is_year) { say::assumed_for_a_year } else { say::assumed };
        Some(say(self.language).to_owned())
    }

    /// What is assumed of powers, and where there is more.
    fn assumed(&self, report: &ClaimReport) -> Option<String> {
        let language = self.language;
        let hides = |claim: &CheckedClaim| match &claim.outcome {
            Outcome::Multiple { bases, .. } => {
                bases.iter().any(|basis| basis.one.role == Role::Tried)
            }
            _ => false,
        };
        let all_years =
            report.claims.iter().any(hides).then(|| say::all_years(language).to_owned());
        let assumed = self.assumed_of_powers(report);
        let parts: Vec<String> = assumed.into_iter().chain(all_years).collect();
        (!parts.is_empty()).then(|| parts.join(words::between_sentences(language)))
    }
}

/// The figure that tells most of a plant or consumer: the design year, or the first that judges.
fn telling(bases: &[Basis]) -> Option<&Basis> {
    let is_design = |basis: &&Basis| match basis.one.figure {
        BasisFigure::Year(YearFigure::Generation(figure)) => {
            figure.basis == GenerationBasis::Design
        }
        _ => false,
    };
    let judges = || bases.iter().filter(|basis| basis.is_judge());
    judges().find(is_design).or_else(|| judges().next())
}

/// From so many days on they are counted in years.
const MOST_DAYS: f64 = 1000.0;

/// The relation that holds where another one does not; `None` where nothing follows.
fn opposite(relation: Relation) -> Option<Relation> {
    match relation {
        Relation::Equal | Relation::About => Some(Relation::Equal),
        Relation::More | Relation::AtLeast => Some(Relation::Less),
        Relation::Less | Relation::AtMost => Some(Relation::More),
        _ => None,
    }
}

/// The months that a share of a year is, if it is not far from whole ones.
fn whole_months(years: f64) -> Option<usize> {
    let months = years * 12.0;
    let whole = months.round();
    let is_near = (1.0..12.0).contains(&whole) && (months / whole - 1.0).abs() < 0.06;
    is_near.then_some(whole as usize)
}
