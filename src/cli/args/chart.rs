//! `gigawatt chart`.

use super::{AssumptionArgs, CalcArgs, RampArg, RateArgs, SimulationArgs, TimelineArgs};
use crate::report::Measure;
use clap::{Args, ValueEnum};

#[derive(Debug, Default, Args)]
pub(in super::super) struct ChartArgs {
    pub deployments: Vec<String>,
    #[arg(long, value_enum)]
    pub kind: Option<KindArg>,
    #[arg(long, value_enum)]
    pub measure: Option<MeasureArg>,
    #[arg(long)]
    pub title: Option<String>,
    #[arg(long)]
    pub total: bool,
    #[arg(long, value_delimiter = ',')]
    pub against: Vec<String>,
    #[command(flatten)]
    pub assumptions: AssumptionArgs,
    #[command(flatten)]
    pub simulation: SimulationArgs,
    #[arg(long)]
    pub schedule: Option<String>,
    #[arg(long, value_enum, requires = "schedule")]
    pub ramp: Option<RampArg>,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1900..=2200))]
    pub from: Option<u16>,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1900..=2200))]
    pub to: Option<u16>,
}

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in super::super) enum KindArg {
    Comparison,
    Timeline,
    Uncertainty,
}

impl KindArg {
    pub fn name(self) -> &'static str {
        match self {
            Self::Comparison => "comparison",
            Self::Timeline => "timeline",
            Self::Uncertainty => "uncertainty",
        }
    }
}

/// What bars measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in super::super) enum MeasureArg {
    Energy,
    Power,
}

impl From<MeasureArg> for Measure {
    fn from(measure: MeasureArg) -> Self {
        match measure {
            MeasureArg::Energy => Self::Energy,
            MeasureArg::Power => Self::Power,
        }
    }
}

impl ChartArgs {
    /// The kind that is asked for, or that the other flags are for.
    pub fn kind(&self) -> KindArg {
        let years = self.schedule.is_some() || self.from.is_some() || self.to.is_some();
        self.kind.unwrap_or(match (years, self.simulation.samples.is_some()) {
            (true, _) => KindArg::Timeline,
            (false, true) => KindArg::Uncertainty,
            (false, false) => KindArg::Comparison,
        })
    }

    /// A flag that the kind has no use for.
    pub fn needless(&self) -> Option<&'static str> {
        let years = [
            (self.schedule.is_some(), "--schedule"),
            (self.from.is_some(), "--from"),
            (self.to.is_some(), "--to"),
        ];
        let samples = [
            (self.simulation.samples.is_some(), "--samples"),
            (self.simulation.seed.is_some(), "--seed"),
        ];
        let period = [(self.assumptions.period.is_some(), "--for")];
        let bars = [(self.measure.is_some(), "--measure")];
        let needless = match self.kind() {
            KindArg::Comparison => [years.as_slice(), &samples, &period].concat(),
            KindArg::Uncertainty => [years.as_slice(), &period].concat(),
            KindArg::Timeline => [samples.as_slice(), &bars].concat(),
        };
        needless.into_iter().find_map(|(given, flag)| given.then_some(flag))
    }

    /// The same of `gigawatt calc`.
    pub fn calc(&self) -> CalcArgs {
        CalcArgs {
            deployments: self.deployments.clone(),
            total: self.total,
            against: self.against.clone(),
            assumptions: self.assumptions.clone(),
            rates: RateArgs::default(),
            explain: false,
            simulation: self.simulation.clone(),
            chart: false,
        }
    }

    /// The same of `gigawatt timeline`.
    pub fn timeline(&self) -> TimelineArgs {
        TimelineArgs {
            deployments: self.deployments.clone(),
            schedule: self.schedule.clone(),
            ramp: self.ramp,
            from: self.from,
            to: self.to,
            total: self.total,
            against: self.against.clone(),
            chart: false,
            assumptions: self.assumptions.clone(),
        }
    }
}
