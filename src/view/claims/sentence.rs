//! What claims come to in one sentence: how many hold, and why the first that do not do not.

use super::super::figure::{Figure, spanned};
use super::page::Page;
use crate::answer::claims::given::base;
use crate::answer::claims::outcome::{Basis, Outcome, nearest};
use crate::answer::claims::yardstick::{BasisFigure, ComparedBy, Role};
use crate::answer::claims::{Side, Whole};
use crate::answer::{CheckedClaim, ClaimReport};
use crate::catalog::Name;
use crate::estimate::Estimate;
use crate::language::Language;
use crate::model::{Verdict, difference};
use crate::quantity::{Amount, Quantity, Relation, common_year};
use crate::words;
use crate::words::claims::sentence as say;

/// Of so many claims that do not hold it is said why.
const TOLD: usize = 2;

/// The sentence of a report, with what is assumed in it other than as announced; nothing of no claims.
pub(super) fn build(report: &ClaimReport, language: Language) -> Option<String> {
    let page = Page::with_digits(language, DIGITS).under(&report.premises);
    let sentence = counted(report, &page)?;
    let between = words::between_sentences(language);
    let assumed = page.assumed_otherwise(report).map(|assumed| format!("{between}{assumed}"));
    Some(sentence + &assumed.unwrap_or_default())
}

fn counted(report: &ClaimReport, page: &Page) -> Option<String> {
    let language = page.language;
    let claims = &report.claims;
    if let [claim] = &claims[..] {
        return Some(say::single(language, claim.verdict, &page.why(claim)));
    }
    let wrong: Vec<&CheckedClaim> =
        claims.iter().filter(|claim| claim.verdict.is_false()).collect();
    if !wrong.is_empty() {
        let mut why: Vec<String> = wrong.iter().take(TOLD).map(|claim| page.why(claim)).collect();
        why.dedup();
        return Some(say::some_false(language, claims.len(), wrong.len(), &why));
    }
    let verdicts =
        [Verdict::Holds, Verdict::Roughly, Verdict::DependsOnTheYear, Verdict::NotCheckable];
    let count = |verdict: Verdict| {
        let alike = claims.iter().filter(|claim| claim.verdict == verdict).count();
        (alike > 0).then_some((verdict, alike))
    };
    let counts: Vec<(Verdict, usize)> = verdicts.into_iter().filter_map(count).collect();
    (!counts.is_empty()).then(|| say::none_false(language, &counts))
}

/// The digits of a figure in a sentence.
pub(super) const DIGITS: u8 = 3;

impl Page {
    /// Why a verdict is what it is, as a part of a sentence that stands by itself.
    pub fn why(&self, claim: &CheckedClaim) -> String {
        if let Some(why) = &claim.impossible {
            return self.impossible(why);
        }
        match &claim.outcome {
            Outcome::Lacking { lack, .. } => {
                words::claims::lacks_in_short(self.language, *lack).to_owned()
            }
            _ if claim.is_too_old() => self.too_old(claim),
            Outcome::Direct { .. } => self.direct_why(claim),
            Outcome::Multiple { .. } => self.multiple_why(claim),
        }
    }

    fn direct_why(&self, claim: &CheckedClaim) -> String {
        let Outcome::Direct { stated, computed, tried } = &claim.outcome else {
            return String::new();
        };
        if !claim.claim.relation.is_equality() {
            return self.direct(claim);
        }
        let [said, other] = claim.claim.stated_and_other();
        let [stated_text, computed_text] =
            [stated, computed].map(|side| self.figures.single(*side));
        let judges =
            tried.iter().filter(|tried| tried.is_judge()).map(|tried| tried.computed.value);
        let computed_text = match spanned(judges.map(base)) {
            Some((low, high)) if claim.by_figures.is_false() => {
                let dimension = computed.central().dimension();
                let range = Estimate::between(low, high);
                let range =
                    range.map(|range| range.map(|value| Quantity::from_base(value, dimension)));
                range.map_or(computed_text, |range| self.figures.single(range))
            }
            _ => computed_text,
        };
        let subject = self.subject(other);
        let is_plain = self.says(other, *computed);
        if claim.by_figures.is_false() {
            if computed_text == stated_text {
                let [stated_text, computed_text] = self.apart([*stated, *computed]);
                let stated_text = self.as_stated(said, stated_text);
                return say::is_not(self.language, &subject, &computed_text, &stated_text);
            }
            let stated_text = self.as_stated(said, stated_text);
            return if is_plain {
                say::differ(self.language, &computed_text, &stated_text)
            } else {
                say::is_not(self.language, &subject, &computed_text, &stated_text)
            };
        }
        if is_plain && computed_text == stated_text {
            return say::both(self.language, &stated_text);
        }
        let compared = self.beside(claim, [*stated, *computed]);
        if is_plain { compared } else { say::is(self.language, &subject, &compared) }
    }

    /// A computed figure beside the stated one, from which it is not far.
    pub fn beside(&self, claim: &CheckedClaim, sides: [Estimate<Quantity>; 2]) -> String {
        let [stated, computed] = sides.map(base);
        let [stated_text, computed_text] = sides.map(|side| self.figures.single(side));
        if stated_text == computed_text {
            return computed_text;
        }
        let off = difference(computed.central(), stated.central()).unwrap_or_default();
        if claim.by_figures == Verdict::Holds {
            let said = claim.claim.stated_and_other()[0];
            let rounding = said.single().map_or(0.0, |side| side.written.rounding);
            let is_shorter = significant(&stated_text) < significant(&computed_text);
            let rounds = is_shorter && stated.is_exact() && off.abs() <= rounding;
            let stated_text = self.as_stated(said, stated_text);
            let compared = if rounds { say::rounds } else { say::agrees };
            return compared(self.language, &computed_text, &stated_text);
        }
        let share = self.share(Some(off.abs()));
        let share = share.trim_start_matches('+');
        let compared = if off < 0.0 { say::less } else { say::more };
        compared(self.language, &computed_text, share, &stated_text)
    }

    fn multiple_why(&self, claim: &CheckedClaim) -> String {
        let Outcome::Multiple { count, name, compared, bases } = &claim.outcome else {
            return String::new();
        };
        let judges = || bases.iter().filter(|basis| basis.is_judge());
        let Some(basis) = claim.decisive().or_else(|| nearest(bases.iter(), count.central()))
        else {
            return String::new();
        };
        let subject = self.given_subject(claim, basis);
        let whole = &self.multiple_name(*compared, name.as_ref());
        let is_of_one = claim.outcome.is_of_one();
        let shown = || bases.iter().filter(|basis| basis.one.role != Role::Tried);
        let (name, compared) = (name.as_ref(), *compared);
        let counted = name.filter(|name| name.is_counted(basis.computed.high()));
        let counted = counted.filter(|_| matches!(basis.one.figure, BasisFigure::Year(_)));
        let year = name.filter(|_| compared == ComparedBy::Year);
        let is_plant = basis.days().is_some();
        let year = year.map(|name| words::what_in_a_year(self.language, name, is_plant));
        let times = |text: &str| match counted {
            Some(name) => self.of_many(compared, &words::so_many(self.language, text, name), basis),
            None => say::times(self.language, text, year.as_ref().unwrap_or(whole)),
        };
        let claimed = || match counted {
            Some(name) => self.estimate(*count) + self.language.classifier_alone(name),
            None => self.figures.times(*count).text(),
        };
        let is_equality = claim.claim.relation.is_equality();
        match claim.verdict {
            Verdict::DependsOnTheYear => {
                say::is(self.language, &subject, &times(&self.spread(shown())))
            }
            _ if !is_equality && is_of_one => self.one_related(claim, self.of(name), basis),
            Verdict::DoesNotHold if !is_equality => {
                let is_share = basis.computed.high().max(count.high()) < 1.0;
                let figure = self.by_figure(None, basis);
                let (amount, claimed) = if compared.is_mass() {
                    let mass = self.count(compared, basis.computed);
                    (say::share(self.language, &mass, whole), self.count(compared, *count))
                } else if is_share {
                    let [share, claimed] = [basis.computed, *count].map(|share| {
                        let percent = share.map(|share| share * 100.0);
                        self.figures.estimate(percent, words::percent(self.language)).text()
                    });
                    let of = year.as_ref().unwrap_or(whole);
                    (say::share(self.language, &share, of) + &figure, claimed)
                } else {
                    (times(&self.estimate(basis.computed)) + &figure, claimed())
                };
                let found = say::is(self.language, &subject, &amount);
                words::relation::is_not(self.language, relation_to(claim), &found, &claimed)
            }
            Verdict::DoesNotHold if compared.is_mass() => {
                let masses = spanned(judges().map(|basis| basis.computed));
                let masses = masses.and_then(|(low, high)| Estimate::between(low, high));
                let masses = self.count(compared, masses.unwrap_or(basis.computed));
                let claimed = self.count(compared, *count);
                say::mass_not(self.language, &subject, &masses, whole, &claimed)
            }
            Verdict::DoesNotHold if basis.days().is_some() => {
                self.output_why(&subject, whole, *count, &shown().collect::<Vec<_>>())
            }
            Verdict::DoesNotHold if is_of_one => {
                say::not_as_much(self.language, &subject, &times(&self.spread(shown())))
            }
            Verdict::DoesNotHold => {
                say::is_not(self.language, &subject, &times(&self.spread(shown())), &claimed())
            }
            verdict if compared.is_mass() && basis.is_judge() && basis.verdict == verdict => {
                let mass = self.count(compared, basis.computed);
                let by = [self.basis_name(basis), self.one(basis)];
                let by = words::in_brackets(self.language, &by.join(words::comma(self.language)));
                say::mass(self.language, &subject, &mass, whole) + &by
            }
            _ if compared.is_mass() => {
                // What plants burn lies between the years that are known.
                let kind = |basis: &Basis| std::mem::discriminant(&basis.one.figure);
                let alike = bases.iter().filter(|one| kind(one) == kind(basis));
                let masses = spanned(alike.map(|basis| basis.computed));
                let masses = masses.and_then(|(low, high)| Estimate::between(low, high));
                let masses = self.count(compared, masses.unwrap_or(basis.computed));
                say::mass(self.language, &subject, &masses, whole)
            }
            _ if is_of_one => self.one_is(compared, name, whole, basis),
            verdict => {
                let times = times(&self.estimate(basis.computed));
                let found = times + &self.by_figure(counted, basis);
                let found = say::is(self.language, &subject, &found);
                if verdict != Verdict::Roughly {
                    return found;
                }
                say::beside_amount(self.language, &found, &claimed())
            }
        }
    }

    /// What so many of something use.
    fn of_many(&self, compared: ComparedBy, many: &str, basis: &Basis) -> String {
        match compared {
            ComparedBy::Use => many.to_owned(),
            ComparedBy::MeanPower => say::what_many_draw(self.language, many),
            ComparedBy::During(_) => say::what_many_use_then(self.language, many),
            _ if basis.days().is_some() => say::what_many_generate(self.language, many),
            _ => say::what_many_use(self.language, many),
        }
    }

    /// That there is no figure but an old one.
    fn too_old(&self, claim: &CheckedClaim) -> String {
        let year = claim.age.map_or(0, |(year, _)| year);
        match &claim.outcome {
            Outcome::Multiple { name: Some(name), .. } => {
                say::too_old(self.language, self.language.of(name), year)
            }
            _ => say::figures_too_old(self.language, year),
        }
    }

    /// What something is by one of its figures, against what was stated of it.
    fn one_is(
        &self,
        compared: ComparedBy,
        name: Option<&Name>,
        whole: &str,
        basis: &Basis,
    ) -> String {
        let language = self.language;
        let [size, given] =
            [basis.one.value, basis.given.value].map(|one| self.figures.single(one));
        let is = match (&basis.one.figure, name, compared) {
            (BasisFigure::Year(figure), Some(name), ComparedBy::Year | ComparedBy::Use) => {
                let is_use = compared == ComparedBy::Use;
                let what = words::what(language, &words::Compared { name, figure, is_use });
                say::is(language, &words::sentence::all_of(language, &what), &size)
            }
            (BasisFigure::InstalledCapacity, ..) => say::is(language, whole, &size),
            _ => {
                let figure = words::sentence_part(language, &self.basis_name(basis));
                say::is(language, whole, &size) + &words::in_brackets(language, &figure)
            }
        };
        if size == given { is } else { say::beside_amount(language, &is, &given) }
    }

    /// How something stands to one of its figures, where they are not said to be equal.
    fn one_related(&self, claim: &CheckedClaim, name: &str, basis: &Basis) -> String {
        let relation = relation_to(claim);
        let [one, given] = [basis.one.value, basis.given.value];
        let [given, size] = self.apart([given, one]);
        let other = claim.claim.named_and_other().map(|(_, _, other)| other);
        let given = match (other, self.given_names(basis)) {
            (_, Some(names)) => given + &words::in_brackets(self.language, &names),
            (Some(other), None) => self.with_subject(given, other),
            _ => given,
        };
        let figure = words::sentence_part(self.language, &self.basis_name(basis));
        let of = [name, &figure].join(words::comma(self.language));
        let figures = words::relation::Figures {
            left: &given,
            right: &(size + &words::in_brackets(self.language, &of)),
            off: None,
            as_written: true,
        };
        let verdict = (claim.verdict, claim.claim.tolerance());
        words::relation::compared(self.language, relation, verdict, &figures)
    }

    /// The figure that something is compared by, in brackets.
    fn by_figure(&self, counted: Option<&Name>, basis: &Basis) -> String {
        let of_capacity = matches!(basis.one.figure, BasisFigure::InstalledCapacity);
        let figure = if of_capacity { String::new() } else { self.basis_name(basis) };
        let figure = words::sentence_part(self.language, &figure);
        let size = self.figures.single(basis.one.value);
        let each = counted.map(|name| self.language.classifier_alone(name));
        let each = each.map(|one| words::screen::each(self.language, &size, one));
        let size = each.unwrap_or(size);
        let parts = [figure, size];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        words::in_brackets(self.language, &parts.join(words::comma(self.language)))
    }

    /// Days or years of output, and what was claimed of it.
    fn output_why(
        &self,
        subject: &str,
        name: &str,
        count: Estimate<f64>,
        shown: &[&Basis],
    ) -> String {
        let whose = words::whose(self.language, name);
        let claimed = self.years_claimed(count);
        let years = spanned(shown.iter().map(|basis| basis.computed));
        if years.is_some_and(|(low, _)| low >= YEARS_FROM) {
            let years = self.spread(shown.iter().copied());
            return say::output_years(self.language, subject, &whose, &years, &claimed);
        }
        let days: Vec<Estimate<f64>> = shown.iter().filter_map(|basis| basis.days()).collect();
        let days = spanned(days.into_iter());
        let days = days.map_or_else(String::new, |(low, high)| {
            say::span(self.language, [low, high].map(|days| self.number(days)))
        });
        say::output_days(self.language, subject, &whose, &days, &claimed)
    }

    /// So many years, as they were claimed.
    pub fn years_claimed(&self, count: Estimate<f64>) -> String {
        let number = match count.central() {
            share if share < 1.0 => self
                .figures
                .estimate(count.map(|count| count * 100.0), words::percent(self.language)),
            _ => self.figures.estimate(count, ""),
        };
        say::years_claimed(self.language, count.central(), &number.text())
    }

    /// From the least to the greatest number of times.
    fn spread<'b>(&self, bases: impl Iterator<Item = &'b Basis>) -> String {
        let span = spanned(bases.map(|basis| basis.computed));
        span.map_or_else(String::new, |(low, high)| {
            say::span(self.language, [low, high].map(|value| self.number(value)))
        })
    }

    fn number(&self, value: f64) -> String {
        self.estimate(Estimate::exactly(value))
    }

    /// A number without a unit.
    pub fn estimate(&self, value: Estimate<f64>) -> String {
        if value.high() < MANY {
            return self.figures.estimate(value, "").text();
        }
        self.figures.counts(&[value]).first().map(Figure::text).unwrap_or_default()
    }

    /// What a multiple is of, as it stands in a sentence.
    pub fn multiple_name(&self, compared: ComparedBy, name: Option<&Name>) -> String {
        let name = self.counted_name(compared, name);
        if compared == ComparedBy::Capacity { say::capacity_of(self.language, &name) } else { name }
    }

    /// A quantity with what it is of, where the side does not say the quantity itself.
    pub fn with_subject(&self, quantity: String, side: &Whole) -> String {
        let named = side.single().and_then(|side| {
            let named = side.named.as_ref().filter(|named| !named.bare)?;
            let is_one = side.written.text.trim().chars().all(|c| !c.is_ascii_digit());
            is_one.then(|| self.language.of(&named.name).to_owned())
        });
        let subject = named.unwrap_or_else(|| self.subject(side));
        if subject == quantity {
            return quantity;
        }
        if subject.ends_with([')', '）']) {
            return [subject, quantity].join(words::colon(self.language));
        }
        quantity + &words::in_brackets(self.language, &subject)
    }

    /// Whether a side says a quantity itself.
    pub fn says(&self, side: &Whole, quantity: Estimate<Quantity>) -> bool {
        self.subject(side) == self.figures.single(quantity)
    }

    /// What is held against a multiple: the other side of the claim.
    pub fn given_subject(&self, claim: &CheckedClaim, basis: &Basis) -> String {
        let other = claim.claim.named_and_other().map(|(_, _, other)| other);
        match other {
            Some(other) if basis.given.ones.is_empty() => self.subject(other),
            _ => self.given(basis),
        }
    }

    /// A side as it is written, without words of the other language.
    pub fn written(&self, side: &Whole) -> String {
        let written = |side: &Side| side.written.text.clone();
        side.text_with(Some(self.language), &written)
    }

    /// A quantity that a side states, behind what is written there if the unit is another one.
    fn as_stated(&self, side: &Whole, quantity: String) -> String {
        match side.single().filter(|side| side.written.is_in_other_units()) {
            Some(side) => {
                let written = side.written.text.trim();
                written.to_owned() + &words::in_brackets(self.language, &quantity)
            }
            None => quantity,
        }
    }

    /// A side as it stands in a sentence: a power that is drawn for a year as such, and any other as it is
    /// written.
    pub fn subject(&self, side: &Whole) -> String {
        let Some(amount) = side.single() else {
            return self.written(side);
        };
        if let Some(named) = &amount.named {
            let written = amount.written.text.trim();
            return if named.bare {
                say::bare(self.language, written, self.cooled)
            } else {
                written.to_owned()
            };
        }
        match amount.written.amount {
            _ if amount.written.is_in_other_units() => amount.written.text.trim().to_owned(),
            Amount::Over { power, duration, drawn: false } if duration == common_year() => {
                // In Chinese a power is told as it was written: 7GW or 70亿瓦, and no 700万千瓦.
                let written = amount.written.written_power();
                let written = written.filter(|_| self.language == Language::Chinese);
                let told = written.map_or_else(|| self.figures.single(power), str::to_owned);
                say::year_of(self.language, &told)
            }
            Amount::Power(power) => self.figures.single(power),
            Amount::Energy(energy) => self.figures.single(energy),
            _ => amount.written.text.clone(),
        }
    }
}

/// The digits of a figure that are no zeros at its end.
fn significant(text: &str) -> usize {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').trim_end_matches('0').len()
}

/// From here on a number is counted in 万 or in millions.
const MANY: f64 = 1e4;

/// From so many years of output on nobody counts days.
const YEARS_FROM: f64 = 2.0;

/// How what is held against a multiple stands to it.
fn relation_to(claim: &CheckedClaim) -> Relation {
    let other = claim.claim.named_and_other().map(|(_, _, other)| other);
    other.map_or(claim.claim.relation, |other| claim.claim.relation_of(other))
}
