//! The flags that change what a headline assumes; every command that calculates has them.

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
    /// Another ratio than utilization, and often taken for it: the answer says so.
    #[arg(long, hide = true)]
    pub load_factor: Option<String>,
}

impl AssumptionArgs {
    /// The flag that says how long a power is drawn, if there is one.
    pub fn time_flag(&self) -> Option<&'static str> {
        let given = [
            (self.hours.is_some(), "--hours"),
            (self.year.is_some(), "--year"),
            (self.period.is_some(), "--for"),
        ];
        given.into_iter().find_map(|(is_given, flag)| is_given.then_some(flag))
    }

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
            load_factor: behind.load_factor.or(self.load_factor),
        }
    }
}

/// What an announced power counts, as far as a user can know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in super::super) enum BasisArg {
    ItLoad,
    Facility,
}

impl From<BasisArg> for PowerBasis {
    fn from(basis: BasisArg) -> Self {
        match basis {
            BasisArg::ItLoad => Self::ItLoad,
            BasisArg::Facility => Self::Facility,
        }
    }
}
