//! What a picture of a calculation says, in a sentence that is true by itself.

use super::super::assumed::assumed;
use super::super::chart::{Measure, Plot};
use super::super::figure::said;
use super::document::Page;
use super::sentence::as_figure;
use crate::answer::Yardstick;
use crate::answer::calculation::Row;
use crate::catalog::ConsumerKind;
use crate::estimate::Estimate;
use crate::language::Language;
use crate::model::YearFigure;
use crate::order::sort_by;
use crate::quantity::Energy;
use crate::words::sentence::Compared;
use crate::words::{self, Assumed, ComparedWith};

/// How far a reference of the reader's own country may be from the deployment.
const FAR: f64 = 2.0;
/// References beyond this are not compared with in a title.
const FARTHEST: f64 = 30.0;

/// The finding; `None` where there is nothing to find.
pub(super) fn of(
    pages: &[Page<'_>],
    measure: Measure,
    plot: &Plot,
    own_choice: bool,
) -> Option<String> {
    let page = pages.first()?;
    let row = page.calculation.largest()?;
    let language = page.language;
    let name = unbroken(&page.name(row), language);
    if measure == Measure::Power {
        return Some(power(page, row, &name));
    }
    if pages.len() > 1 {
        return scenarios(pages, &name);
    }
    if let (Plot::Spans(_), Some(drawn)) = (plot, &row.simulated) {
        let energies = said(language, drawn.consumption.annual_energy);
        return Some(words::finding::samples(language, &name, &energies));
    }
    let assumed = assumed(&page.calculation.premises, language, ComparedWith::default());
    // The bars are of a year in any case.
    let assumed = (!row.deployment.drawn).then_some(Assumed { period: None, ..assumed });
    let value = row.consumption.annual_energy;
    let what = value.is_exact().then(|| compared(page, value.central(), own_choice)).flatten();
    let what = what.unwrap_or_else(|| page.figures.single(value));
    Some(words::finding::would_use(language, assumed.as_ref(), &name, &what))
}

/// The homes of a picture, and how many of them an energy is.
pub(super) fn homes_of<'a>(page: &'a Page<'_>, energy: Energy) -> Option<(&'a Yardstick, f64)> {
    const FEWEST: f64 = 20.0;

    let is_home = |one: &&Yardstick| one.consumer == Some(ConsumerKind::Home);
    let home = page.calculation.yardsticks.consumers().iter().find(is_home)?;
    let count = home.figures().first()?.value.times(Estimate::exactly(energy)).central();
    (count >= FEWEST).then_some((home, count))
}

/// As much as what: homes, the yardstick of what is small beside the plant, or what says most.
fn compared(page: &Page<'_>, energy: Energy, own_choice: bool) -> Option<String> {
    const SMALL: f64 = 0.1;

    let plant = page.calculation.yardsticks.plants().first();
    let of_plant = plant.and_then(|plant| Some(&plant.figures().first()?.value));
    let of_plant = of_plant.map(|figure| figure.times(Estimate::exactly(energy)).central());
    let is_small = own_choice && of_plant.is_some_and(|times| times < SMALL);
    let home = homes_of(page, energy).filter(|_| is_small);
    let home = home.and_then(|(home, count)| Some((home, &home.figures().first()?.value, count)));
    let (against, figure, times) = home.or_else(|| nearest(page, energy, own_choice))?;
    let of = Compared { name: &against.name, figure, is_use: against.is_use() };
    Some(as_figure(page.language, &of, Estimate::exactly(times)))
}

/// The reference that says most: one that the reader knows, if it is near, or the nearest.
fn nearest<'a>(
    page: &'a Page<'_>,
    energy: Energy,
    own_choice: bool,
) -> Option<(&'a Yardstick, &'a YearFigure, f64)> {
    let of_years = page.calculation.yardsticks.iter().filter(|one| !one.is_use());
    let mut candidates: Vec<(bool, f64, &Yardstick, &YearFigure)> = of_years
        .flat_map(|one| {
            let known = one.is_plant() == (page.language == Language::Chinese);
            one.figures().iter().map(move |figure| {
                let times = figure.value.times(Estimate::exactly(energy)).central();
                (known, times, one, &figure.value)
            })
        })
        .filter(|(_, times, ..)| times.is_finite() && *times > 0.0)
        .collect();
    let distance = |times: f64| libm::log(times).abs();
    sort_by(&mut candidates, |one, other| distance(one.1).total_cmp(&distance(other.1)));
    let near =
        candidates.iter().find(|(known, times, ..)| *known && distance(*times) <= libm::log(FAR));
    let (_, times, one, figure) = *near.or_else(|| candidates.first())?;
    (!own_choice || distance(times) <= libm::log(FARTHEST)).then_some((one, figure, times))
}

fn power(page: &Page<'_>, row: &Row, name: &str) -> String {
    let language = page.language;
    let plant = page.calculation.yardsticks.plants().first();
    let share =
        row.compared.first().filter(|compared| compared.share_of_installed_capacity.is_exact());
    let share = share.map(|compared| page.share(compared).text());
    let plant = plant.map(|plant| language.one(&plant.name));
    let share = plant.as_deref().zip(share.as_deref());
    let drawn = page.figures.single(row.consumption.facility_power);
    words::finding::power(language, name, &drawn, share)
}

/// The lowest and the highest of all scenarios.
fn scenarios(pages: &[Page<'_>], name: &str) -> Option<String> {
    let page = pages.first()?;
    let whole = reach(pages.iter().filter_map(|page| page.calculation.rows.first()))?;
    Some(words::finding::scenarios(page.language, name, &said(page.language, whole)))
}

/// From the lowest to the highest energy of a year.
pub(super) fn reach<'a>(rows: impl Iterator<Item = &'a Row>) -> Option<Estimate<Energy>> {
    let energies: Vec<Estimate<Energy>> = rows.map(|row| row.consumption.annual_energy).collect();
    let low = energies.iter().map(Estimate::low).reduce(Energy::min)?;
    let high = energies.iter().map(Estimate::high).reduce(Energy::max)?;
    Estimate::ordered(low, low, high)
}

/// A power that no line ends within; names may be parted.
fn unbroken(name: &str, language: Language) -> String {
    let spaced = spaced(name, language);
    if spaced == name { spaced } else { spaced.replace(' ', "\u{a0}") }
}

/// A power as people print it: `10 GW` for `10GW`. Names stay as they are.
pub(crate) fn spaced(name: &str, language: Language) -> String {
    if name.starts_with(|c: char| c.is_ascii_digit()) && name.contains("..") {
        let ends: Vec<String> = name.split("..").map(|end| spaced(end, language)).collect();
        return ends.join(words::range_sign(language));
    }
    let unit = name.trim_start_matches(|c: char| c.is_ascii_digit() || ".,".contains(c));
    let is_power = ["W", "kW", "MW", "GW", "TW"].contains(&unit) && unit.len() < name.len();
    if language == Language::English && is_power {
        return format!("{} {unit}", name.strip_suffix(unit).unwrap_or(name));
    }
    name.to_owned()
}
