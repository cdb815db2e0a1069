//! What is near an energy in size, and known to a reader.

use super::{Yardstick, Yardsticks};
use crate::catalog::{Catalog, ConsumerKind};
use crate::estimate::Estimate;
use crate::language::Language;
use crate::order::sort_by;
use crate::quantity::Energy;

/// References that are drawn beside the plant where nobody chose any.
const BESIDE: usize = 3;
/// A reference is at most so many times the energy, and at least such a part of it.
const LARGEST: f64 = 2.5;
const SMALLEST: f64 = 0.12;
/// References that are nearer to one another than this say the same.
const APART: f64 = 1.15;
/// The catalog lists the best known first: how much stranger each is than the one before it.
const STEP: f64 = 0.004;
/// Figures that are this much older than the newest one are passed over.
const AGE: u16 = 5;

/// References near an energy of a year in size, the best known first; and homes, which are counted.
pub(crate) fn near(energy: Energy, catalog: &Catalog, language: Language) -> Vec<Yardstick> {
    let plants = catalog.plants().map(|plant| Yardstick::usual(plant).first());
    let consumers = catalog.consumers().map(|consumer| Yardstick::usual(consumer).first());
    let candidates: Vec<(usize, Yardstick)> =
        plants.enumerate().chain(consumers.enumerate()).collect();
    let passed = candidates.iter().filter(|(_, one)| !one.is_plant());
    let passed = passed.filter_map(|(_, one)| one.latest());
    let newest = passed.filter_map(|figure| figure.value.year()).max().unwrap_or_default();
    let is_recent = |one: &Yardstick| year(one).is_none_or(|year| year + AGE >= newest);
    let mut near: Vec<(f64, f64, Yardstick)> = candidates
        .into_iter()
        .filter(|(_, one)| is_recent(one))
        .filter_map(|(place, one)| {
            let times = times(energy, &one)?;
            let fits = (1.0 / LARGEST..=1.0 / SMALLEST).contains(&times);
            let strange = strangeness(&one, language)? + STEP * place as f64;
            let distance = libm::log(times).abs() + strange;
            fits.then_some((distance, times, one))
        })
        .collect();
    sort_by(&mut near, |one, other| one.0.total_cmp(&other.0));
    let mut chosen: Vec<(f64, Yardstick)> = Vec::new();
    for (_, times, one) in near {
        let is_apart =
            |(other, _): &(f64, Yardstick)| libm::log(times / other).abs() >= libm::log(APART);
        if chosen.len() < BESIDE && chosen.iter().all(is_apart) {
            chosen.push((times, one));
        }
    }
    chosen.into_iter().map(|(_, one)| one).collect()
}

fn year(of: &Yardstick) -> Option<u16> {
    of.figures.first()?.value.year()
}

/// The energy in years of one of them.
fn times(energy: Energy, of: &Yardstick) -> Option<f64> {
    let times = of.figures.first()?.value.times(Estimate::exactly(energy)).central();
    (times.is_finite() && times > 0.0).then_some(times)
}

/// How much a reader has to know to make something of a reference; `None` of what no reader has in mind.
fn strangeness(of: &Yardstick, language: Language) -> Option<f64> {
    let Some(kind) = of.consumer else {
        // The dams of China are household names there.
        return Some(if language == Language::Chinese { 0.25 } else { 0.5 });
    };
    match kind {
        ConsumerKind::Country | ConsumerKind::World => Some(0.0),
        ConsumerKind::City | ConsumerKind::Home => Some(0.2),
        ConsumerKind::Company | ConsumerKind::Person | ConsumerKind::Vehicle => Some(0.4),
        ConsumerKind::DataCentres | ConsumerKind::Appliance => Some(0.6),
        ConsumerKind::Region => Some(0.9),
        ConsumerKind::Network | ConsumerKind::Sector => Some(1.2),
        ConsumerKind::Use => None,
    }
}

/// The references of a picture for which nobody chose any: the plant, homes, and what is near in size.
pub(crate) fn usual(
    energy: Energy,
    plant: Yardstick,
    catalog: &Catalog,
    language: Language,
) -> Yardsticks {
    let mut yardsticks = Yardsticks::default();
    yardsticks.add(plant.first());
    for one in near(energy, catalog, language) {
        // The figure of a plant that stands there already is enough.
        if !yardsticks.iter().any(|known| known.id == one.id) {
            yardsticks.add(one);
        }
    }
    if let Some(home) = catalog.consumer("us-home") {
        let home = Yardstick::usual(home).first();
        if !yardsticks.iter().any(|known| known.id == home.id) {
            yardsticks.add(home);
        }
    }
    yardsticks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::parse_energy;

    fn ids(energy: &str, language: Language) -> Vec<String> {
        let catalog = Catalog::embedded();
        let near = near(parse_energy(energy).unwrap(), &catalog, language);
        near.into_iter().map(|one| one.id).collect()
    }

    #[test]
    fn references_are_of_the_size_of_the_energy_and_known() {
        for energy in ["20 TWh", "87.6 TWh", "300 TWh", "3000 TWh", "9000 kWh"] {
            let found = ids(energy, Language::English);
            assert!((2..=3).contains(&found.len()), "{energy}: {found:?}");
        }
        assert_eq!(ids("81.8 TWh", Language::English)[0], "finland");
        // Nothing on this earth is that large, or that small.
        assert!(ids("1e9 TWh", Language::English).is_empty());
        assert!(ids("1 Wh", Language::English).is_empty());
    }
}
