//! A batch of rows: columns of text in, columns of numbers out.
//!
//! [`evaluate`] neither reads nor writes: it can be called on the columns of a file, or of whatever else
//! holds text in columns. For batch after batch, and for the memory of Arrow, there is
//! [`Evaluator`](super::Evaluator).

use super::conventions::Conventions;
use super::evaluator::evaluated;
use super::input::Input;
use super::kernel::{Defaults, Kernel};
use super::results::Results;
use super::texts::{Columns, Texts};

/// Columns of text of the same length. A column that is not there is empty, and so is a cell that
/// leaves its default.
#[derive(Clone, Copy, Debug, Default)]
pub struct Batch<'a> {
    /// The powers: `7 GW`, `60亿瓦`, `400..450 MW`.
    pub power: &'a [&'a str],
    /// Facility energy over IT energy, 1 to 10.
    pub pue: &'a [&'a str],
    /// Average power over announced power, 0 to 1 or in percent.
    pub utilization: &'a [&'a str],
    /// `it-load`, `facility` or `unstated`.
    pub basis: &'a [&'a str],
    /// Hours a year: `8000`, `300d`.
    pub hours: &'a [&'a str],
    /// How many of it.
    pub count: &'a [&'a str],
    /// The first day on which it runs: `2027-03`. It counts where the assumptions name a calendar
    /// year, and so does the last.
    pub online: &'a [&'a str],
    /// The first day on which it no longer runs.
    pub offline: &'a [&'a str],
    /// The grid, such as `china`, or an intensity.
    pub grid: &'a [&'a str],
    /// The unit of a power that has none, such as `MW`.
    pub unit: &'a [&'a str],
    /// The machine whose power it is, where there is none: `h100`.
    pub accelerator: &'a [&'a str],
}

impl<'a> Batch<'a> {
    fn columns(&self) -> Columns<'a> {
        let Batch { power, pue, utilization, basis, hours, count, .. } = *self;
        let Batch { online, offline, grid, unit, accelerator, .. } = *self;
        let all = [
            (Input::Power, power),
            (Input::Pue, pue),
            (Input::Utilization, utilization),
            (Input::Basis, basis),
            (Input::Hours, hours),
            (Input::Count, count),
            (Input::Online, online),
            (Input::Offline, offline),
            (Input::Grid, grid),
            (Input::Unit, unit),
            (Input::Accelerator, accelerator),
        ];
        let given = all.into_iter().filter(|(_, texts)| !texts.is_empty());
        given.fold(Columns::default(), |columns, (input, texts)| {
            columns.with(input, Texts::Slices(texts))
        })
    }
}

/// Calculates every row of a batch. A bad row does not keep the others from a result.
///
/// ```
/// use gigawatt::fleet::{Batch, Defaults, Rates, evaluate};
/// use gigawatt::model::Assumptions;
///
/// let defaults = Defaults {
///     assumptions: Assumptions::headline(),
///     power_unit: None,
///     references: Vec::new(),
///     rates: Rates::default(),
///     ranges: false,
/// };
/// let batch = Batch {
///     power: &["7 GW", "60亿瓦", "450"],
///     pue: &["", "1.2", ""],
///     ..Batch::default()
/// };
/// let results = evaluate(&batch, &defaults);
/// assert_eq!(results.facility_power_w.central[..2], [7e9, 7.2e9]);
/// assert_eq!(results.annual_energy_kwh.central[0], 61.32e9);
/// assert_eq!(results.errors[0].0, 2);
/// assert_eq!(results.errors[0].1.to_string(), "power: `450` has no unit");
/// ```
#[must_use]
pub fn evaluate(batch: &Batch<'_>, defaults: &Defaults) -> Results {
    let mut kernel = Kernel::new(defaults, Conventions::default());
    evaluated(&mut kernel, defaults, batch.power.len(), &batch.columns())
}
