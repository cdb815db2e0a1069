//! `gigawatt [DEPLOYMENT]...`: energy and comparison.

use super::Session;
use super::args::CalcArgs;
use super::chart;
use super::ending::{self, Ending};
use super::failure::Failure;
use super::report;
use super::simulate;
use crate::ask::Calc;

pub(super) fn run(session: &Session<'_>, args: &CalcArgs) -> Result<(), Failure> {
    session.check_ending(ending::ALL)?;
    match session.ending() {
        Some(Ending::Picture) => return chart::of_calc(session, args),
        Some(Ending::Page) => return report::of_calc(session, args),
        _ => {}
    }
    let session = &session.charted(args.chart)?;
    let calc = Calc::from(args);
    session.warn_of_rates(&calc.rates);
    let catalog = session.catalog()?;
    if calc.assume.wants_all_scenarios() {
        return session.show(&calc.scenarios_by(&catalog, &simulate::run)?);
    }
    session.show(&calc.answer_by(&catalog, &simulate::run)?)
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
            samples: args.simulation.samples.clone(),
            seed: args.simulation.seed,
        }
    }
}
