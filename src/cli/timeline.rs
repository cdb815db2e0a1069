//! `gigawatt timeline [DEPLOYMENT]...`: energy by calendar years.

use super::Session;
use super::args::{RampArg, TimelineArgs};
use super::chart;
use super::ending::{self, Ending};
use super::failure::Failure;
use crate::ask::Timeline;

pub(super) fn run(session: &Session<'_>, args: &TimelineArgs) -> Result<(), Failure> {
    session.check_ending(ending::DRAWN)?;
    if session.ending() == Some(Ending::Picture) {
        return chart::of_timeline(session, args);
    }
    let session = &session.charted(args.chart)?;
    session.show(&Timeline::from(args).answer(&session.catalog()?)?)
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
