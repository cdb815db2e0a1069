//! The flags that ask for more than energy.

use crate::ask::RateWords;
use clap::Args;

#[derive(Clone, Debug, Default, PartialEq, Eq, Args)]
pub(in super::super) struct RateArgs {
    #[arg(long)]
    pub grid: Option<String>,
    #[arg(long)]
    pub tariff: Option<String>,
    #[arg(long)]
    pub wue: Option<String>,
    #[arg(long)]
    pub unit_power: Option<String>,
}

impl RateArgs {
    /// Those before a command together with those behind it, which go first.
    pub fn and(self, behind: Self) -> Self {
        Self {
            grid: behind.grid.or(self.grid),
            tariff: behind.tariff.or(self.tariff),
            wue: behind.wue.or(self.wue),
            unit_power: behind.unit_power.or(self.unit_power),
        }
    }
}

impl From<&RateArgs> for RateWords {
    fn from(args: &RateArgs) -> Self {
        let RateArgs { grid, tariff, wue, unit_power } = args.clone();
        Self { grid, tariff, wue, unit_power }
    }
}
