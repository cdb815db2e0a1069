//! `gigawatt solve '0.5 three-gorges@2020'`.

use super::Session;
use super::args::SolveArgs;
use super::failure::Failure;
use crate::ask::Solve;

pub(super) fn run(session: &Session<'_>, args: &SolveArgs) -> Result<(), Failure> {
    let solve = Solve {
        targets: args.targets.clone(),
        capacity_factor: args.capacity_factor.clone(),
        assume: (&args.assumptions).into(),
    };
    session.show(&solve.answer(&session.catalog()?)?)
}
