//! What a result is compared with where nobody asked for anything: homes, and what is of its size.

use super::near::near;
use super::{Calculation, Yardstick};
use crate::catalog::{Catalog, ConsumerKind};
use crate::estimate::Estimate;
use crate::language::Language;
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
        self.yardstick.consumer == Some(ConsumerKind::Home) && self.times.high() >= HOMES.start
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

/// Homes, and whatever else is nearest in size.
fn companions(energy: Estimate<Energy>, catalog: &Catalog) -> Vec<Companion> {
    let of = |one: Yardstick| Companion::of(energy, one);
    let home = catalog.consumer(HOME).map(|home| Yardstick::usual(home).first());
    let homes = home.and_then(of).filter(|homes| HOMES.contains(&homes.times.central()));
    let near = near(energy.central(), catalog, Language::English).into_iter();
    let suits = |one: &Yardstick| is_known(one) && (homes.is_none() || one.id != HOME);
    let nearest = near.filter(suits).find_map(of).or_else(|| smallest(energy, catalog));
    homes.into_iter().chain(nearest).collect()
}

/// Whether a reader has an idea of its size.
fn is_known(one: &Yardstick) -> bool {
    use ConsumerKind::{Appliance, City, Country, Home, Person, Region, World};

    let known = [Appliance, City, Country, Home, Person, Region, World];
    one.consumer.is_some_and(|kind| known.contains(&kind))
}

/// The appliance nearest in size to what is smaller than any of them.
fn smallest(energy: Estimate<Energy>, catalog: &Catalog) -> Option<Companion> {
    /// Less of it says nothing.
    const LEAST: f64 = 1e-3;

    let appliances = catalog.consumers().filter(|one| one.kind == ConsumerKind::Appliance);
    let all = appliances.filter_map(|one| Companion::of(energy, Yardstick::usual(one).first()));
    let part = |one: &Companion| one.times.central();
    let nearest = all.max_by(|one, other| part(one).total_cmp(&part(other)))?;
    (LEAST..1.0).contains(&part(&nearest)).then_some(nearest)
}
