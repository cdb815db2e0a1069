//! What a result is compared with where nobody asked for anything: homes, and what is of its size.

use super::{Calculation, Yardstick};
use crate::catalog::{Catalog, ConsumerKind};
use crate::estimate::Estimate;
use crate::quantity::Energy;

/// The homes that energies are counted in.
const HOME: &str = "us-home";
/// Fewer homes than this, or more, say nothing.
const HOMES: std::ops::Range<f64> = 2.0..2e8;

/// A consumer beside a result, with one figure.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Companion {
    pub(crate) yardstick: Yardstick,
    /// The energy of the result over that of the figure.
    pub(crate) times: Estimate<f64>,
}

impl Companion {
    fn of(energy: Estimate<Energy>, yardstick: Yardstick) -> Option<Self> {
        let times = yardstick.figures.first()?.value.times(energy);
        times.central().is_finite().then_some(Self { yardstick, times })
    }

    /// Whether it says how many homes.
    pub(crate) fn counts_homes(&self) -> bool {
        self.yardstick.consumer == Some(ConsumerKind::Home) && self.yardstick.is_counted(self.times)
    }
}

impl Calculation {
    /// The same with companions that suit its only row.
    pub(crate) fn accompanied(mut self, catalog: &Catalog) -> Self {
        if let [row] = self.rows.as_slice() {
            self.companions = companions(row.consumption.compared_energy(), catalog);
        }
        self
    }
}

/// Consumers that readers have an idea of, the smallest first. Only a few of them have to be looked at to find
/// the one nearest in size, as starting takes longer than all of the calculation.
const LADDER: &[&str] = &[
    "microwave", "fridge", "us-home", "us-vermont", "iceland", "ireland", "greece", "portugal",
    "finland", "netherlands", "sweden", "norway", "south-africa", "italy", "united-kingdom",
    "turkey", "germany", "south-korea", "brazil", "japan", "russia", "india", "united-states",
    "china", "world",
];
/// What is farther from an energy than this says little, but of what is smaller than anything.
const FARTHEST: f64 = 8.5;

/// Homes, and whatever else is nearest in size.
fn companions(energy: Estimate<Energy>, catalog: &Catalog) -> Vec<Companion> {
    let homes = of_ladder(HOME, energy, catalog);
    let homes = homes.filter(|homes| HOMES.contains(&homes.times.central()));
    let nearest = nearest(energy, catalog);
    let nearest = nearest.filter(|one| homes.is_none() || one.yardstick.id != HOME);
    homes.into_iter().chain(nearest).collect()
}

fn of_ladder(id: &str, energy: Estimate<Energy>, catalog: &Catalog) -> Option<Companion> {
    Companion::of(energy, Yardstick::usual(catalog.consumer(id)?).first())
}

fn nearest(energy: Estimate<Energy>, catalog: &Catalog) -> Option<Companion> {
    /// Less of the smallest says nothing.
    const LEAST: f64 = 1e-3;

    let at = |place: usize| of_ladder(LADDER.get(place)?, energy, catalog);
    let is_smaller =
        |id: &&str| of_ladder(id, energy, catalog).is_some_and(|one| one.times.central() >= 1.0);
    let above = LADDER.partition_point(is_smaller);
    let distance = |one: &Companion| libm::fabs(libm::log(one.times.central()));
    let pair = [above.checked_sub(1).and_then(at), at(above)];
    let nearest = pair
        .into_iter()
        .flatten()
        .min_by(|one, other| distance(one).total_cmp(&distance(other)))?;
    let is_small = above == 0 && nearest.times.central() >= LEAST;
    (is_small || distance(&nearest) <= libm::log(FARTHEST)).then_some(nearest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::parse_energy;

    #[test]
    fn the_ladder_rises() {
        let catalog = Catalog::embedded();
        let one = Estimate::exactly(parse_energy("1 kWh").unwrap());
        let times: Vec<f64> = LADDER
            .iter()
            .map(|id| {
                of_ladder(id, one, &catalog).unwrap_or_else(|| panic!("{id}")).times.central()
            })
            .collect();
        for (at, pair) in times.windows(2).enumerate() {
            assert!(pair[0] > pair[1], "{} {}", LADDER[at], LADDER[at + 1]);
        }
    }

    #[test]
    fn the_nearest_is_found_from_both_sides() {
        let catalog = Catalog::embedded();
        let named = |text: &str| {
            let energy = Estimate::exactly(parse_energy(text).unwrap());
            nearest(energy, &catalog).map(|one| one.yardstick.id)
        };
        assert_eq!(named("87.6 TWh").as_deref(), Some("finland"));
        assert_eq!(named("9000 kWh").as_deref(), Some("us-home"));
        assert_eq!(named("44 kWh").as_deref(), Some("microwave"));
        assert_eq!(named("26 PWh").as_deref(), Some("world"));
        assert_eq!(named("876 MWh"), None);
        assert_eq!(named("1e9 TWh"), None);
    }
}
