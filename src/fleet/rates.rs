//! What rows are asked beside their energy: emissions of the grid they are on, and cost.

use super::error::RowError;
use super::input::Input;
use super::kernel::without_counter;
use super::places::{grid_of, is_code};
use super::understood::Codes;
use crate::estimate::Estimate;
use crate::model::{Counted, Gas, GridIntensity, cost, emissions};
use crate::quantity::{
    CarbonIntensity, Currency, Energy, Money, Power, Tariff, counted, parse_carbon_intensity,
    shortened,
};
use std::borrow::Cow;
use std::collections::HashMap;
use uom::si::f64::Mass;

/// The carbon intensity of a grid, and what it counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct GridRate {
    /// Mass of CO2 for an energy.
    pub intensity: Estimate<CarbonIntensity>,
    /// What it counts.
    pub counted: Counted,
}

impl From<GridIntensity> for GridRate {
    fn from(figure: GridIntensity) -> Self {
        Self { intensity: Estimate::exactly(figure.intensity), counted: figure.counted() }
    }
}

impl GridRate {
    /// A figure as somebody wrote it, which may name the gas.
    #[must_use]
    pub fn stated(intensity: Estimate<CarbonIntensity>, text: &str) -> Self {
        let counted = Counted { gas: Gas::named_in(text), ..Counted::default() };
        Self { intensity, counted }
    }
}

impl From<Estimate<CarbonIntensity>> for GridRate {
    fn from(intensity: Estimate<CarbonIntensity>) -> Self {
        Self { intensity, counted: Counted::default() }
    }
}

/// Rates for every row, and the grids that rows may name.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rates {
    /// The intensity of rows that name no grid.
    pub grid: Option<GridRate>,
    /// The grids that a cell may name, in lower case, such as `china` and `china@2023`.
    pub grids: HashMap<String, GridRate>,
    /// What energy costs.
    pub tariff: Option<Estimate<Tariff>>,
    /// The unit that the heading of the grids gives to bare numbers, such as `g/kWh`.
    pub unit: Option<String>,
    /// The power of the machines that a cell may name in the place of a power, in lower case, such as `h100`.
    pub machines: HashMap<String, Estimate<Power>>,
}

impl Rates {
    /// The currency of costs, if they are wanted.
    #[must_use]
    pub fn currency(&self) -> Option<Currency> {
        self.tariff.map(|tariff| tariff.central().per_kwh.currency)
    }

    /// Reads a cell of the column `grid`: the name of one, or an intensity such as `400 g/kWh`. `codes` are those
    /// of two letters in that column.
    pub(super) fn intensity(&self, text: &str, codes: Codes) -> Result<GridRate, RowError> {
        let is_number = text.ends_with(|c: char| c.is_ascii_digit());
        let with_unit = self.unit.as_ref().filter(|_| is_number);
        let text = &*with_unit.map_or(Cow::Borrowed(text), |unit| format!("{text} {unit}").into());
        if text.contains('/') {
            let intensity = parse_carbon_intensity(text);
            let error = |error| RowError::Quantity { input: Input::Grid, error };
            return intensity.map(|rate| GridRate::stated(rate, text)).map_err(error);
        }
        let place = grid_of(text, codes);
        if let Some(known) = place.and_then(|grid| self.grids.get(&grid)) {
            return Ok(*known);
        }
        let name = text.to_lowercase();
        if codes != Codes::Presets && is_code(&name) {
            return Err(RowError::Grid(shortened(text)));
        }
        let name = if self.grids.contains_key(&name) { name } else { name.replace(' ', "-") };
        // A state by its Chinese name, which others write without what it is.
        let state = || format!("{name}州");
        if let Some(known) = self.grids.get(&name).or_else(|| self.grids.get(&state())) {
            return Ok(*known);
        }
        let is_known = name.split_once('@').is_some_and(|(grid, _)| self.grids.contains_key(grid));
        let text = shortened(text);
        Err(if is_known { RowError::GridFigure(text) } else { RowError::Grid(text) })
    }

    /// The power of a machine by one of its names, however its words are joined.
    pub(super) fn machine(&self, name: &str) -> Option<Estimate<Power>> {
        let name = name.to_lowercase();
        let joined = name.replace([' ', '_'], "-");
        let bare = joined.trim_start_matches("nvidia-").trim_start_matches("amd-");
        [name.as_str(), joined.as_str(), bare]
            .iter()
            .find_map(|name| self.machines.get(*name))
            .copied()
    }

    /// The power of so many machines: `100k H100`, 10万张H100.
    pub(super) fn machines(&self, text: &str) -> Option<Estimate<Power>> {
        let counted = counted(text)?;
        let one = counted.what.iter().find_map(|name| self.machine(without_counter(name)))?;
        counted.count.ok().map(|count| one.combine(count, |one, count| one * count))
    }

    /// The emissions of an energy.
    pub(super) fn emissions(
        energy: Estimate<Energy>,
        grid: Option<GridRate>,
    ) -> Option<Estimate<Mass>> {
        Some(energy.combine(grid?.intensity, emissions))
    }

    /// The cost of an energy.
    pub(super) fn cost(&self, energy: Estimate<Energy>) -> Option<Estimate<Money>> {
        Some(energy.combine(self.tariff?, cost))
    }
}
