//! The commands that ask a question of the library: each flag is a field of the request, and the answer is shown.

use super::args::{
    AssumptionArgs, CalcArgs, CheckArgs, ConvertArgs, PowerArgs, PresetsArgs, RateArgs, SolveArgs,
    TimelineArgs, YearArgs,
};
use super::ending::{self, Ending};
use super::failure::Failure;
use super::session::Session;
use super::values::RampArg;
use super::{picture, simulate};
use crate::ask::{Assume, Calc, Check, Convert, Presets, RateWords, Solve, Timeline};

/// A claim does not hold: scripts can tell.
pub(super) const DOES_NOT_HOLD: u8 = 3;

/// `gigawatt [DEPLOYMENT]...`: energy and comparison.
pub(super) fn calc(session: &Session<'_>, args: &CalcArgs) -> Result<u8, Failure> {
    session.check_ending(ending::ALL)?;
    if session.ending().is_some_and(Ending::is_picture) {
        return picture::of_calc(session, args);
    }
    picture::check_needless(&[
        (args.title.is_some(), "--title"),
        (args.measure.is_some(), "--measure"),
    ])?;
    if session.ending() == Some(Ending::Page) {
        return picture::page(session, args);
    }
    let session = &session.charted(args.chart)?;
    let calc = Calc::from(args);
    session.warn_of_rates(&calc.rates);
    let catalog = session.catalog()?;
    session.warn_of_odd(calc.deployments.iter().chain(&calc.against), &catalog);
    if calc.assume.wants_all_scenarios() {
        return session.show(&calc.scenarios_by(&catalog, &simulate::run)?);
    }
    session.show(&calc.answer_by(&catalog, &simulate::run)?)
}

/// `gigawatt convert QUANTITY UNIT...`.
pub(super) fn convert(session: &Session<'_>, args: &ConvertArgs) -> Result<u8, Failure> {
    let ConvertArgs { quantity, units, duration } = args;
    let convert =
        Convert { quantity: quantity.clone(), units: units.clone(), duration: duration.clone() };
    session.show(&convert.answer(&session.catalog()?)?)
}

/// `gigawatt presets [ID]...`.
pub(super) fn presets(session: &Session<'_>, args: &PresetsArgs) -> Result<u8, Failure> {
    session.show(&Presets { names: args.names.clone() }.answer(&session.catalog()?)?)
}

/// `gigawatt solve '0.5 three-gorges@2020'`.
pub(super) fn solve(session: &Session<'_>, args: &SolveArgs) -> Result<u8, Failure> {
    let solve = Solve {
        targets: args.targets.clone(),
        capacity_factor: args.capacity_factor.clone(),
        assume: (&args.assumptions).into(),
    };
    let catalog = session.catalog()?;
    session.warn_of_odd(&solve.targets, &catalog);
    let solution = solve.answer(&catalog)?;
    picture::or_shown(session, &solution, |style| solution.chart(style))
}

/// `gigawatt check` and `gigawatt check '7GW for 1y = 61TWh'`.
pub(super) fn check(session: &Session<'_>, args: &CheckArgs) -> Result<u8, Failure> {
    let check = Check {
        claims: args.claims.clone(),
        grid: args.grid.clone(),
        assume: (&args.assumptions).into(),
    };
    let catalog = session.catalog()?;
    let report = check.answer(&catalog)?;
    session.warn_of_odd(&report.names(), &catalog);
    let shown = picture::or_shown(session, &report, |style| report.chart(style))?;
    Ok(if report.all_hold() { shown } else { DOES_NOT_HOLD })
}

/// `gigawatt timeline [DEPLOYMENT]...`: energy by calendar years.
pub(super) fn timeline(session: &Session<'_>, args: &TimelineArgs) -> Result<u8, Failure> {
    session.check_ending(ending::ALL)?;
    if session.ending().is_some_and(Ending::has_picture) {
        return picture::of_timeline(session, args);
    }
    picture::check_needless(&[(args.title.is_some(), "--title")])?;
    let session = &session.charted(args.chart)?;
    let (timeline, catalog) = (Timeline::from(args), session.catalog()?);
    session.warn_of_odd(timeline.deployments.iter().chain(&timeline.against), &catalog);
    session.show(&timeline.answer(&catalog)?)
}

impl From<&CalcArgs> for Calc {
    fn from(args: &CalcArgs) -> Self {
        Self {
            deployments: args.deployments.clone(),
            total: args.total,
            against: args.against.clone(),
            assume: (&args.assumptions).into(),
            rates: (&args.rates).into(),
            explain: args.explain,
            samples: args.samples.clone(),
            seed: args.seed,
        }
    }
}

impl From<&TimelineArgs> for Timeline {
    fn from(args: &TimelineArgs) -> Self {
        Self {
            deployments: args.deployments.clone(),
            schedule: args.schedule.clone(),
            linear_ramp: args.ramp == Some(RampArg::Linear),
            from: args.from,
            to: args.to,
            total: args.total,
            against: args.against.clone(),
            assume: (&args.assumptions).into(),
        }
    }
}

impl From<&PowerArgs> for Assume {
    fn from(args: &PowerArgs) -> Self {
        Self {
            scenario: args.scenario.clone(),
            utilization: args.utilization.clone(),
            pue: args.pue.clone(),
            basis: args.basis.map(|basis| basis.name().to_owned()),
            ..Self::default()
        }
    }
}

impl From<&YearArgs> for Assume {
    fn from(args: &YearArgs) -> Self {
        Self { hours: args.hours.clone(), year: args.year, ..(&args.power).into() }
    }
}

impl From<&AssumptionArgs> for Assume {
    fn from(args: &AssumptionArgs) -> Self {
        Self { period: args.period.clone(), ..(&args.year).into() }
    }
}

impl From<&RateArgs> for RateWords {
    fn from(args: &RateArgs) -> Self {
        let RateArgs { grid, tariff, wue, unit_power } = args.clone();
        Self { grid, tariff, wue, unit_power }
    }
}

/// Arguments before a command together with those behind it, which go first.
impl CalcArgs {
    pub fn is_used(&self) -> bool {
        *self != Self::default()
    }

    pub fn and(self, behind: &Self) -> Self {
        let behind = behind.clone();
        Self {
            deployments: [self.deployments, behind.deployments].concat(),
            total: self.total || behind.total,
            against: [self.against, behind.against].concat(),
            assumptions: self.assumptions.and(behind.assumptions),
            rates: self.rates.and(behind.rates),
            explain: self.explain || behind.explain,
            samples: behind.samples.or(self.samples),
            seed: behind.seed.or(self.seed),
            chart: self.chart || behind.chart,
            measure: behind.measure.or(self.measure),
            title: behind.title.or(self.title),
        }
    }
}

impl AssumptionArgs {
    fn and(self, behind: Self) -> Self {
        let (year, next) = (self.year, behind.year);
        let (power, next_power) = (year.power, next.power);
        Self {
            year: YearArgs {
                power: PowerArgs {
                    scenario: next_power.scenario.or(power.scenario),
                    pue: next_power.pue.or(power.pue),
                    utilization: next_power.utilization.or(power.utilization),
                    basis: next_power.basis.or(power.basis),
                },
                hours: next.hours.or(year.hours),
                year: next.year.or(year.year),
            },
            period: behind.period.or(self.period),
        }
    }
}

impl RateArgs {
    fn and(self, behind: Self) -> Self {
        Self {
            grid: behind.grid.or(self.grid),
            tariff: behind.tariff.or(self.tariff),
            wue: behind.wue.or(self.wue),
            unit_power: behind.unit_power.or(self.unit_power),
        }
    }
}
