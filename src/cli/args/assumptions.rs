//! The flags that change what a headline assumes; every command that calculates has them.

use crate::ask::Assume;
use crate::model::PowerBasis;
use clap::{Args, ValueEnum};

#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub(in super::super) struct AssumptionArgs {
    #[arg(long)]
    pub scenario: Option<String>,
    #[arg(long)]
    pub pue: Option<String>,
    #[arg(long)]
    pub utilization: Option<String>,
    #[arg(long, value_enum)]
    pub basis: Option<BasisArg>,
    #[arg(long)]
    pub hours: Option<String>,
    #[arg(long, value_parser = clap::value_parser!(u16).range(1900..=2200), conflicts_with = "hours")]
    pub year: Option<u16>,
    #[arg(long = "for", id = "period")]
    pub period: Option<String>,
}

impl AssumptionArgs {
    /// Those before a command together with those behind it, which go first.
    pub fn and(self, behind: Self) -> Self {
        Self {
            scenario: behind.scenario.or(self.scenario),
            pue: behind.pue.or(self.pue),
            utilization: behind.utilization.or(self.utilization),
            basis: behind.basis.or(self.basis),
            hours: behind.hours.or(self.hours),
            year: behind.year.or(self.year),
            period: behind.period.or(self.period),
        }
    }
}

/// What an announced power counts, as far as a user can know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in super::super) enum BasisArg {
    ItLoad,
    Facility,
}

impl From<&AssumptionArgs> for Assume {
    fn from(args: &AssumptionArgs) -> Self {
        let basis = args.basis.map(|basis| match basis {
            BasisArg::ItLoad => PowerBasis::ItLoad,
            BasisArg::Facility => PowerBasis::Facility,
        });
        Self {
            scenario: args.scenario.clone(),
            utilization: args.utilization.clone(),
            pue: args.pue.clone(),
            basis: basis.map(|basis| basis.name().to_owned()),
            hours: args.hours.clone(),
            year: args.year,
            period: args.period.clone(),
        }
    }
}
