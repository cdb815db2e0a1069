//! What comes out of rows: one outcome a row, and columns of numbers for all of them.

use super::error::RowError;
use super::hedge::Hedge;
use super::kernel::Defaults;
use super::understood::Said;
use super::units::Units;
use crate::estimate::Estimate;
use crate::model::Counted;
use crate::quantity::{Energy, Money, Power};
use serde::{Serialize, Serializer};
use uom::si::f64::Mass;
use uom::si::mass::kilogram;

/// What comes out of a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outcome {
    pub facility_power: Estimate<Power>,
    pub annual_energy: Estimate<Energy>,
    /// What the row says of its assumptions.
    pub said: Said,
    /// Whether the row has an energy per time, which its assumptions would have scaled.
    pub drawn_already: bool,
    /// The announced power of one of what the row counts.
    pub one: Power,
    /// That of all.
    pub nameplate: Power,
    /// What the power was said with.
    pub hedge: Option<Hedge>,
}

/// What comes with the energy of a row, as far as it is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Impact {
    pub emissions: Option<Estimate<Mass>>,
    /// What those count.
    pub counted: Counted,
    /// The row names a place of which no grid is known.
    pub is_off_grid: bool,
    pub cost: Option<Estimate<Money>>,
}

impl Outcome {
    /// Its figures, in the order of the output: one for each column of the results. A row without a
    /// grid has no emissions, which are NaN.
    #[inline]
    pub fn figures(
        &self,
        impact: Option<&Impact>,
        (defaults, units): (&Defaults, &Units),
        emissions: bool,
        mut each: impl FnMut(Estimate<f64>),
    ) {
        each(self.facility_power.map(|power| units.of_power(power)));
        each(self.annual_energy.map(|energy| units.of_energy(energy)));
        for reference in &defaults.references {
            each(reference.year.times(self.annual_energy));
        }
        if let Some(impact) = impact {
            impact.figures(emissions, &mut each);
        }
    }

    /// Whether it is known only within bounds.
    #[inline]
    pub fn is_range(&self, impact: Option<&Impact>) -> bool {
        !self.annual_energy.is_exact() || impact.is_some_and(Impact::is_range)
    }
}

impl Impact {
    fn figures(&self, emissions: bool, each: &mut impl FnMut(Estimate<f64>)) {
        if emissions {
            let nothing = Estimate::exactly(f64::NAN);
            let kilograms = self.emissions.map(|mass| mass.map(|mass| mass.get::<kilogram>()));
            each(kilograms.unwrap_or(nothing));
        }
        if let Some(cost) = self.cost {
            each(cost.map(|cost| cost.amount));
        }
    }

    fn is_range(&self) -> bool {
        self.emissions.is_some_and(|mass| !mass.is_exact())
            || self.cost.is_some_and(|cost| !cost.is_exact())
    }
}

/// A column of numbers, one a row; those of a row with an error are NaN.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Column {
    /// Central values.
    pub central: Vec<f64>,
    /// Low ends; empty unless ranges are wanted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub low: Vec<f64>,
    /// High ends; empty unless ranges are wanted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub high: Vec<f64>,
}

impl Column {
    /// An empty column with room for so many rows.
    pub(super) fn of(rows: usize, ranges: bool) -> Self {
        let column = |wanted: bool| Vec::with_capacity(if wanted { rows } else { 0 });
        Self { central: column(true), low: column(ranges), high: column(ranges) }
    }

    #[inline]
    fn push(&mut self, value: Estimate<f64>, ranges: bool) {
        self.central.push(value.central());
        if ranges {
            self.low.push(value.low());
            self.high.push(value.high());
        }
    }
}

/// The results of a batch, column by column.
///
/// It serializes under the names of its fields, an error as its row with a message, and what is no
/// number as nothing where the format knows no NaN.
///
/// ```
/// use gigawatt::ask::Table;
/// use gigawatt::catalog::Catalog;
/// use gigawatt::fleet::{Columns, Evaluator, Input, Texts};
///
/// let defaults = Table::default().defaults(&Catalog::embedded())?;
/// let power = Columns::default().with(Input::Power, Texts::Slices(&["7 GW", "7"]));
/// let results = Evaluator::new(defaults.into()).evaluate(2, &power);
/// let json = serde_json::to_value(results)?;
/// assert_eq!(json["annual_energy_kwh"]["central"], serde_json::json!([61.32e9, null]));
/// assert_eq!(json["errors"][0]["row"], 1);
/// assert_eq!(json["errors"][0]["message"], "power: `7` has no unit");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Results {
    /// Average power in watts.
    pub facility_power_w: Column,
    /// Energy of a year in kilowatt-hours.
    pub annual_energy_kwh: Column,
    /// Years of generation of a plant, or times the year of a consumer: a column for each reference.
    pub comparisons: Vec<Column>,
    /// Emissions of the year in kilograms of CO2, if a grid is named; NaN for a row that names none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub emissions_kg: Option<Column>,
    /// Cost of the energy of the year, if there is a tariff.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost: Option<Column>,
    /// Rows whose result is a range.
    pub ranged: usize,
    /// The rows without a result, in order.
    #[serde(serialize_with = "serialize_errors")]
    pub errors: Vec<(usize, RowError)>,
}

fn serialize_errors<S: Serializer>(
    errors: &[(usize, RowError)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct BadRow {
        row: usize,
        message: String,
    }
    let bad_row =
        |(row, error): &(usize, RowError)| BadRow { row: *row, message: error.to_string() };
    serializer.collect_seq(errors.iter().map(bad_row))
}

impl Results {
    /// All columns in the order of the output.
    fn columns_mut(&mut self) -> impl Iterator<Item = &mut Column> {
        let first = [&mut self.facility_power_w, &mut self.annual_energy_kwh];
        let rates = self.emissions_kg.iter_mut().chain(&mut self.cost);
        first.into_iter().chain(&mut self.comparisons).chain(rates)
    }

    /// All columns of numbers, in the order of [`Evaluator::names`](super::Evaluator::names).
    #[must_use]
    pub fn into_columns(mut self) -> Vec<Vec<f64>> {
        let columns = self.columns_mut().map(std::mem::take);
        let columns = columns.flat_map(|Column { central, low, high }| [central, low, high]);
        columns
            .enumerate()
            .filter(|(at, column)| at % 3 == 0 || !column.is_empty())
            .map(|(_, c)| c)
            .collect()
    }

    #[inline]
    pub(super) fn push(&mut self, outcome: &Outcome, impact: Option<&Impact>, defaults: &Defaults) {
        self.ranged += usize::from(outcome.is_range(impact));
        let ranges = defaults.ranges;
        let units = Units::default();
        let Self { facility_power_w, annual_energy_kwh, comparisons, emissions_kg, cost, .. } =
            self;
        let emissions = emissions_kg.is_some();
        // By its place each figure finds its column at once, which going through all of them does not.
        let mut rates = emissions_kg.iter_mut().chain(cost);
        let mut place = 0;
        outcome.figures(impact, (defaults, &units), emissions, |figure| {
            let column = match place {
                0 => Some(&mut *facility_power_w),
                1 => Some(&mut *annual_energy_kwh),
                place => match comparisons.get_mut(place - 2) {
                    Some(column) => Some(column),
                    None => rates.next(),
                },
            };
            place += 1;
            if let Some(column) = column {
                column.push(figure, ranges);
            }
        });
    }

    /// A row that has an error in place of a result.
    #[cold]
    pub(super) fn push_error(&mut self, row: usize, error: &RowError, ranges: bool) {
        self.push_nothing(ranges);
        self.errors.push((row, error.clone()));
    }

    pub(super) fn push_nothing(&mut self, ranges: bool) {
        let nothing = Estimate::exactly(f64::NAN);
        self.columns_mut().for_each(|column| column.push(nothing, ranges));
    }
}

/// The column of emissions.
pub(super) const EMISSIONS: &str = "emissions_kg";

/// The names of the columns of results. Emissions are among them where a grid is named for all rows
/// or `grid_by_row`.
pub(super) fn columns(defaults: &Defaults, units: &Units, grid_by_row: bool) -> Vec<String> {
    let plants = defaults.references.iter().map(|reference| reference.name.clone());
    let first = ["facility_power_w", "annual_energy_kwh"].map(|name| units.name(name));
    let emissions = (grid_by_row || defaults.rates.grid.is_some()).then(|| EMISSIONS.to_owned());
    let currency = defaults.rates.currency();
    let cost = currency.map(|currency| format!("cost_{}", currency.to_string().to_lowercase()));
    first.into_iter().chain(plants).chain(emissions).chain(cost).collect()
}

/// The names of the results, in the order of [`Results::columns`], with those of the ends of ranges
/// behind each where they are wanted.
pub(super) fn names(defaults: &Defaults, units: &Units, grid_by_row: bool) -> Vec<String> {
    let columns = columns(defaults, units, grid_by_row);
    let ends: &[&str] = if defaults.ranges { &["", "_low", "_high"] } else { &[""] };
    columns.iter().flat_map(|name| ends.iter().map(move |end| format!("{name}{end}"))).collect()
}

/// The schema of a row with its results, or of a group of rows.
///
/// Only what every row has is of a known type: without references, a grid or a tariff, the table may
/// have columns of its own under the names of their results.
#[cfg(feature = "schema")]
pub(crate) fn row_schema() -> schemars::Schema {
    use schemars::json_schema;

    let said = |description: &str| json_schema!({ "description": description });
    let number = |description: &str| json_schema!({ "type": "number", "description": description });
    json_schema!({
        "title": "FleetRow",
        "description": "A row of a table with its results, or a group of rows with their totals. All other keys are the table's own.",
        "type": "object",
        "properties": {
            "rows": said("Of a group: how many rows it has."),
            "facility_power_w": number("Average power of the facility."),
            "annual_energy_kwh": number("Energy of a year."),
            "emissions_kg": said("Emissions of CO2 in a year, in kilograms; `null` for a row or group that is on no grid, and for a group whose grids are counted in different ways."),
            "emissions_rows": said("Of a group: how many rows its emissions are of."),
        },
        "patternProperties": {
            "^plant_years_": said("Years of generation of a plant that the energy of a year is, by plant and figure."),
            "^times_": said("How many times the year of a consumer the energy of a year is, by consumer and figure."),
            "^cost_[a-z]{3}(_low|_high)?$": said("Cost of the energy of a year, in the currency of the key."),
            "^(facility_power_w|annual_energy_kwh|emissions_kg)_(low|high)$": said("An end of a range, with `--ranges`."),
        },
        "required": ["facility_power_w", "annual_energy_kwh"],
    })
}
