//! Why a claim of a text holds or does not, in the words of a reader.

use super::super::claims::Page;
use super::super::figure::spanned;
use crate::answer::claims::outcome::{Basis, Outcome};
use crate::answer::claims::yardstick::{ComparedBy, Role};
use crate::answer::{ArticleClaim, CheckedClaim, Finding, Paid, ratio};
use crate::estimate::Estimate;
use crate::model::Verdict;
use crate::quantity::{Node, Notation, write_number};
use crate::read::{ClaimKind, Stated};
use crate::words::{self, article};

/// Why a claim holds or does not.
pub(crate) fn reason(claim: &ArticleClaim, page: &Page) -> String {
    let language = page.language;
    let reason = match &claim.finding {
        Finding::Checked { claim: checked, verdict } => {
            let is_open = *verdict == Verdict::NotCheckable && checked.verdict().is_false();
            // What is left open does not end with what would follow.
            let open = is_open.then(|| CheckedClaim {
                verdict: Verdict::NotCheckable,
                by_figures: Verdict::NotCheckable,
                age: None,
                ..CheckedClaim::clone(checked)
            });
            let shown = open.as_ref().unwrap_or(checked);
            let mut reasons: Vec<String> =
                page.reasons(shown).into_iter().map(|entry| entry.text).collect();
            let told = plain(claim, checked, page).or_else(|| by_bases(claim, checked, page));
            if let (Some(first), Some(told)) = (reasons.first_mut(), told) {
                *first = told;
            }
            let reasons = reasons.join(words::semicolon(language));
            if is_open { article::other_measure(language, &reasons) } else { reasons }
        }
        Finding::Paid(paid) => cost(paid, page),
        Finding::Lacking(unknown) => article::unknown(language, *unknown).to_owned(),
    };
    let reason = match claim.mended {
        Some(mended) => article::read_as(language, article::mended(language, mended), &reason),
        None => reason,
    };
    if claim.conditional { article::conditional(language, &reason) } else { reason }
}

/// The reason of what is worked out from the text alone; `None` where figures of ours are in it.
fn plain(claim: &ArticleClaim, checked: &CheckedClaim, page: &Page) -> Option<String> {
    let Outcome::Direct { stated, computed, tried } = &checked.outcome else {
        return None;
    };
    if !tried.is_empty() || !checked.claim.relation.says_as_much() {
        return (claim.verdict() == Verdict::Impossible).then(|| at_most(checked, page)).flatten();
    }
    let language = page.language;
    let verdict = claim.verdict();
    if let Stated::Times { value, rises, .. } = &claim.stated {
        return times(checked, (*value, *rises), verdict, page);
    }
    let [stated, computed] = [stated, computed].map(|value| page.figures.single(*value));
    let working = working(checked, page);
    Some(match verdict {
        Verdict::Holds if claim.kind == ClaimKind::SameAmount => {
            article::same_amount(language).to_owned()
        }
        Verdict::Holds if stated == computed => article::so_much(language, &working, &computed),
        Verdict::Holds => article::agrees(language, &working, &computed, &stated),
        Verdict::Roughly => article::near(language, &working, &computed, &stated),
        _ => article::not(language, &working, &computed, &stated),
    })
}

/// What an energy costs by the price of the text.
fn cost(paid: &Paid, page: &Page) -> String {
    let language = page.language;
    let [computed, stated] = [paid.computed, paid.stated].map(|money| page.figures.sum(money));
    let energy = article::working(language, &paid.energy.text);
    let working = article::product(language, &energy, &page.figures.tariff(paid.tariff));
    match paid.verdict() {
        Verdict::Holds if stated == computed => article::so_much(language, &working, &computed),
        Verdict::Holds => article::agrees(language, &working, &computed, &stated),
        Verdict::Roughly => article::near(language, &working, &computed, &stated),
        _ => article::not(language, &working, &computed, &stated),
    }
}

/// What is worked out, as a product or a sum.
fn working(checked: &CheckedClaim, page: &Page) -> String {
    article::working(page.language, &page.written(checked.claim.stated_and_other()[1]))
}

/// The most that a plant can give, where a text has more.
fn at_most(checked: &CheckedClaim, page: &Page) -> Option<String> {
    let Outcome::Direct { stated, computed, .. } = &checked.outcome else {
        return None;
    };
    let [stated, computed] = [stated, computed].map(|value| page.figures.single(*value));
    let working = working(checked, page);
    Some(article::at_most(page.language, &working, &computed, &stated))
}

/// One amount of the text as a share or a multiple of another one.
fn times(
    checked: &CheckedClaim,
    (value, rises): (f64, bool),
    verdict: Verdict,
    page: &Page,
) -> Option<String> {
    let language = page.language;
    let [left, right] = &checked.claim.sides;
    let part = left.amounts().first()?.written.text.clone();
    let whole = if let Node::Times { of, .. } = &right.node { of } else { right };
    let whole = page.written(whole);
    let actual = value / ratio(checked)?;
    let is_share = value < 1.0 && actual < 1.5;
    let is_growth = rises && value < 2.0 && actual < 2.0;
    let shown = |value: f64| {
        let percent = rounded((value - 1.0).abs() * 100.0);
        let change = if value < 1.0 { article::less } else { article::more };
        if is_growth {
            change(language, &percent)
        } else if is_share {
            article::percent_of(language, &rounded(value * 100.0))
        } else {
            article::times_as_much(language, &rounded(value))
        }
    };
    let told = if is_growth { article::grown } else { article::times };
    let reason = told(language, &part, &shown(actual), &whole);
    Some(if verdict.is_false() {
        let stated = shown(value);
        article::not_times(language, &reason, stated.trim_end_matches(" of"))
    } else {
        reason
    })
}

/// A number to three digits, without zeros at its end.
pub(crate) fn rounded(value: f64) -> String {
    let text = write_number(value, 3, Notation::Myriad);
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

/// What is so in place of a claim that does not hold, in a part of a sentence.
pub(crate) fn finding(claim: &ArticleClaim, page: &Page) -> String {
    let Finding::Checked { claim: checked, .. } = &claim.finding else {
        return reason(claim, page);
    };
    let plain = plain(claim, checked, page).or_else(|| years(checked, page));
    plain.unwrap_or_else(|| {
        page.reasons(checked).into_iter().next().map(|entry| entry.text).unwrap_or_default()
    })
}

/// How many times it is by each of the years that count, where that is not what is said.
fn by_bases(claim: &ArticleClaim, checked: &CheckedClaim, page: &Page) -> Option<String> {
    let Outcome::Multiple { bases, compared, .. } = &checked.outcome else {
        return None;
    };
    let told: Vec<&Basis> = bases.iter().filter(|basis| basis.one.role != Role::Tried).collect();
    if !claim.verdict().is_false() || compared.is_mass() || told.len() < 2 {
        return None;
    }
    let by = |basis: &&Basis| {
        let times = rounded(basis.computed.central());
        let name = page.figure_name(&basis.one.figure);
        let is_year = name.starts_with(|c: char| c.is_ascii_digit()) && !name.contains(' ');
        if is_year {
            article::of_year(page.language, &times, &name)
        } else {
            article::of_basis(page.language, &times, &words::sentence_part(page.language, &name))
        }
    };
    let parts: Vec<String> = told.iter().map(by).collect();
    Some(parts.join(words::comma(page.language)))
}

/// How many days or years of a plant it is, by the years that count.
fn years(checked: &CheckedClaim, page: &Page) -> Option<String> {
    let Outcome::Multiple { count, bases, name, compared } = &checked.outcome else {
        return None;
    };
    if checked.outcome.is_of_one() || compared.is_mass() {
        return None;
    }
    let language = page.language;
    let told = || bases.iter().filter(|basis| basis.one.role != Role::Tried);
    let times = spanned(told().map(|basis| basis.computed))?;
    let given = page.figures.single(bases.first()?.given.value);
    let name = language.of(name.as_ref()?);
    let ends = |(low, high): (f64, f64), shown: &dyn Fn(f64) -> String| {
        let [low, high] = [low, high].map(shown);
        if low == high { low } else { [low, high].join(words::range_sign(language)) }
    };
    let is_plant = told().any(|basis| basis.days().is_some());
    let days: Option<Vec<Estimate<f64>>> = told().map(Basis::days).collect();
    let days = days.and_then(|days| spanned(days.into_iter()));
    let text = match days.filter(|_| times.1 < 2.0) {
        Some(days) => {
            let days = ends(days, &|days| format!("{days:.0}"));
            article::days_of(language, &given, &days, &words::whose(language, name))
        }
        None => article::times_of(language, &given, &ends(times, &rounded), name),
    };
    let stated = if is_plant && *compared == ComparedBy::Year {
        article::of_years(language, count.central())
    } else {
        article::times_as_much(language, &rounded(count.central()))
    };
    Some(article::not_times(language, &text, &stated))
}

/// The basis by which a false comparison is put right: the design year, or the first.
pub(crate) fn basis_to_mend(checked: &CheckedClaim) -> Option<(&Basis, Estimate<f64>)> {
    let Outcome::Multiple { bases, .. } = &checked.outcome else {
        return None;
    };
    let basis = bases.iter().find(|basis| basis.is_judge())?;
    Some((basis, basis.computed))
}
