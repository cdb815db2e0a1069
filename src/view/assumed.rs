//! The assumptions in a sentence, and the documents behind them.

use super::citations::Citation;
use super::document::Entry;
use super::figure::Figures;
use crate::answer::Premises;
use crate::catalog::Cited;
use crate::estimate::Estimate;
use crate::language::Language;
use crate::model::{Assumptions, Deployment, Parameter, PowerBasis};
use crate::quantity::{Time, common_year, write_number};
use crate::words::{self, Assumed, ComparedWith};
use std::borrow::Cow;
use uom::si::time::hour;

/// The id of the scenario that needs no naming.
const HEADLINE: &str = "headline";

/// The line under the tables.
pub(crate) fn assumptions_text(
    premises: &Premises,
    language: Language,
    against: ComparedWith,
) -> String {
    words::assumptions(language, &assumed(premises, language, against))
}

/// The line under the tables of several scenarios.
pub(crate) fn scenarios_text(
    scenarios: &[Cow<'_, Premises>],
    language: Language,
    against: ComparedWith,
) -> String {
    let mut assumed = scenarios.iter().map(|premises| assumed(premises, language, against));
    let Some(first) = assumed.next() else {
        return String::new();
    };
    // One of them adds no PUE in any case.
    let pue = assumed.fold(first.pue.clone(), |pue, next| pue.or(next.pue));
    words::scenarios(language, &Assumed { pue, ..first }, !have_one_year(scenarios))
}

/// Whether a year of all of them has the same hours.
pub(crate) fn have_one_year(scenarios: &[Cow<'_, Premises>]) -> bool {
    let mut years = scenarios.iter().map(|premises| premises.assumptions().year());
    let first = years.next();
    years.all(|year| Some(year) == first)
}

/// The assumptions as texts.
pub(crate) fn assumed(premises: &Premises, language: Language, against: ComparedWith) -> Assumed {
    let assumptions = premises.assumptions();
    let figures = Figures { digits: 15, language };
    let percent = assumptions.utilization().map(|ratio| ratio * 100.0);
    // A facility load takes no PUE.
    let of_facility = assumptions.basis() == Some(PowerBasis::Facility);
    let pue = if of_facility { Estimate::exactly(1.0) } else { assumptions.pue() };
    let headline = match assumptions.basis() {
        // A basis that was not asked for is that of the powers themselves.
        Some(basis) if !premises.changed().contains(&Parameter::Basis) => {
            Assumptions::headline().with_basis(basis)
        }
        _ => Assumptions::headline(),
    };
    let scenario = premises.scenario().filter(|scenario| scenario.id != HEADLINE);
    let changed = premises.changed().iter().filter(|parameter| **parameter != Parameter::Period);
    Assumed {
        headline: assumptions.without_period() == headline,
        scenario: scenario.map(|scenario| language.of(&scenario.name).to_owned()),
        changed: changed.map(|parameter| flag(*parameter)).collect(),
        utilization: figures
            .to_the_letter(&percent)
            .estimate(percent, words::percent(language))
            .text(),
        pue: (pue != Estimate::exactly(1.0))
            .then(|| figures.to_the_letter(&pue).estimate(pue, "").text()),
        basis: assumptions.basis(),
        hours: hours_text(assumptions.year(), language),
        calendar_year: assumptions.calendar_year(),
        period: assumptions.period().map(|period| span_text(period, language)),
        against,
    }
}

/// That more is drawn than was announced of some of the deployments, labelled with the scenario.
pub(crate) fn beyond_announced(
    premises: &Premises,
    deployments: impl Iterator<Item = Deployment>,
    figures: Figures,
) -> Option<Entry> {
    let assumptions = premises.assumptions();
    let share = |deployment: Deployment| {
        let times = |utilization: f64, pue: f64| utilization * pue * 100.0;
        let pue = assumptions.pue_of(deployment.basis);
        assumptions.utilization_of(&deployment).combine(pue, times)
    };
    let most = deployments.map(share).max_by(|one, other| one.high().total_cmp(&other.high()))?;
    // A hundred percent are not exceeded by the noise of a product.
    if most.high() <= 100.0 * (1.0 + 1e-12) {
        return None;
    }
    let language = figures.language;
    let scenario = premises.scenario().filter(|scenario| scenario.id != HEADLINE);
    let label = scenario.map(|scenario| figures.language.of(&scenario.name));
    let share = figures.estimate(most, words::percent(language)).text();
    Some(Entry::new(label.unwrap_or_default(), words::beyond_announced(language, &share)))
}

/// That a power which is drawn already takes no part in what scales the others, where that is asked for.
pub(crate) fn drawn_already(
    premises: &Premises,
    text: &str,
    deployment: &Deployment,
    language: Language,
) -> Option<Entry> {
    let assumptions = premises.assumptions();
    let is_asked = assumptions.changes_power() || assumptions.year() != common_year();
    let takes_pue = assumptions.pue_of(deployment.basis) != Estimate::exactly(1.0);
    let note = || Entry::new("", words::drawn_already(language, text, takes_pue));
    (deployment.drawn && is_asked).then(note)
}

/// Hours, grouped where the language groups digits.
pub(crate) fn hours_text(time: Time, language: Language) -> String {
    write_number(time.get::<hour>(), 15, language.notation())
}

/// A span of time in the largest unit of which it has whole ones, days from two on; otherwise in hours.
pub(crate) fn span_text(time: Time, language: Language) -> String {
    let hours = time.get::<hour>();
    let text = |number, digits| write_number(number, digits, language.notation());
    let units = [
        (1.0 / 24.0, 2.0..f64::INFINITY, words::days(language)),
        (1.0, 1.0..f64::INFINITY, words::hours_in_words(language)),
        (60.0, 1.0..600.0, words::minutes(language)),
        (3600.0, 1.0..600.0, words::seconds(language)),
    ];
    for (an_hour, some, unit) in units {
        let number = libm::round(hours * an_hour);
        if some.contains(&number) && libm::fabs(hours * an_hour - number) < 1e-9 * number {
            // One hour takes no `s`.
            let unit = if number == 1.0 { unit.trim_end_matches('s') } else { unit };
            return text(number, 15) + unit;
        }
    }
    text(hours, 4) + words::hours_in_words(language)
}

/// What the scenario says and no flag has changed, with its source; a facility load takes no PUE. The
/// headline is an assumption of the program, which is named only where that is `explained`.
pub(crate) fn scenario_citations(
    premises: &Premises,
    language: Language,
    explained: bool,
) -> Vec<Citation> {
    let Some(scenario) = premises.scenario() else {
        return Vec::new();
    };
    if scenario.id == HEADLINE && !explained {
        return Vec::new();
    }
    let figures = [
        (Parameter::Utilization, words::utilization(language), &scenario.utilization),
        (Parameter::Pue, words::pue(language), &scenario.pue),
    ];
    let without_pue = premises.assumptions().basis() == Some(PowerBasis::Facility);
    let is_used = |name: Parameter| !(without_pue && name == Parameter::Pue);
    let kept = figures
        .into_iter()
        .filter(|(name, ..)| is_used(*name) && !premises.changed().contains(name));
    let cite = |(_, label, cited): (_, &str, &Cited<_>)| {
        Citation::of(cited, format!("{label} {}", cited.written))
    };
    kept.map(cite).collect()
}

/// The flag that changes an assumption.
fn flag(parameter: Parameter) -> &'static str {
    match parameter {
        Parameter::Utilization => "--utilization",
        Parameter::Pue => "--pue",
        Parameter::Basis => "--basis",
        Parameter::Hours => "--hours",
        Parameter::Year => "--year",
        Parameter::Period => "--for",
        Parameter::CapacityFactor => "--capacity-factor",
    }
}
