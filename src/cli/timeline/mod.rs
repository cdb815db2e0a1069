//! `gigawatt timeline [DEPLOYMENT]...`: energy by calendar years.

mod plan;

use super::args::TimelineArgs;
use super::ending::{self, Ending};
use super::failure::Failure;
use super::fault::{Fault, TimelineFailure};
use super::{Session, against, assume, calc, chart};
use crate::catalog::{Catalog, DeploymentPreset};
use crate::model::{Change, ScheduleError};
use crate::report::{Against, Item, Planned, Timeline, TypedSchedule};
use std::ops::RangeInclusive;

/// More would be no table that anybody reads.
const MOST_YEARS: u16 = 200;

/// The last year that dates go to.
const LAST_YEAR: u16 = 2200;

pub(super) fn run(session: &Session<'_>, args: &TimelineArgs) -> Result<(), Failure> {
    session.check_ending(ending::DRAWN)?;
    if session.ending() == Some(Ending::Picture) {
        return chart::of_timeline(session, args);
    }
    let glyphs = session.glyphs(args.chart)?;
    let timeline = timeline(args, &session.presets()?)?;
    session.show(&match glyphs {
        Some(glyphs) => timeline.with_chart(glyphs),
        None => timeline,
    })
}

/// The timeline of the arguments.
pub(super) fn timeline(args: &TimelineArgs, catalog: &Catalog) -> Result<Timeline, Failure> {
    // A timeline has calendar years of their own length.
    if let Some(flag) = args.assumptions.time_flag() {
        return Err(TimelineFailure::YearFlag { flag }.into());
    }
    let premises = assume::premises(&args.assumptions, catalog)?;
    let planned = planned(args, catalog)?;
    let years = years(args.from, args.to, &planned)?;
    let against = reference(&args.against, catalog)?;
    Ok(Timeline::new(planned, against, &premises, years, args.total))
}

/// Whether a text says which powers run from when.
pub(super) fn is_schedule(text: &str) -> bool {
    text.contains('@') && plan::read(text, Change::Step).is_ok()
}

/// What was named, each with its schedule; without a name the built-in deployments that have one.
fn planned(args: &TimelineArgs, catalog: &Catalog) -> Result<Vec<Planned>, Failure> {
    let change = args.ramp.map_or(Change::Step, Change::from);
    let typed = args.schedule.as_deref().map(|text| plan::read(text, change)).transpose()?;
    if args.deployments.is_empty() {
        return match typed {
            Some(typed) => Ok(vec![Planned::by_itself(typed)]),
            None => Ok(built_in(catalog)),
        };
    }
    let mut items = calc::items(&args.deployments, catalog)?;
    let Some(typed) = typed else {
        return Ok(items.into_iter().map(Planned::of).collect());
    };
    match (items.pop(), items.is_empty()) {
        (Some(item), true) => Ok(vec![scheduled(item, typed)?]),
        _ => Err(TimelineFailure::ScheduleForSeveral.into()),
    }
}

fn built_in(catalog: &Catalog) -> Vec<Planned> {
    let scheduled = |preset: &&DeploymentPreset| preset.by_default && !preset.tranches.is_empty();
    let known = catalog.deployments().filter(scheduled);
    known.map(|preset| Planned::of(Item::preset(preset, 1.0))).collect()
}

fn scheduled(item: Item, typed: TypedSchedule) -> Result<Planned, TimelineFailure> {
    let text = typed.text.clone();
    Planned::scheduled(item, typed).map_err(|error| match error {
        ScheduleError::BeyondCapacity { peak, capacity } => {
            TimelineFailure::BeyondAnnounced { peak, announced: capacity }
        }
        error => TimelineFailure::Plan { fault: Fault::Schedule(error), span: 0..text.len(), text },
    })
}

/// From the year of the first change to the year behind the last, where the flags do not say.
pub(super) fn years(
    from: Option<u16>,
    to: Option<u16>,
    planned: &[Planned],
) -> Result<RangeInclusive<u16>, TimelineFailure> {
    let changes = || planned.iter().filter_map(Planned::changes);
    let year = |day: crate::quantity::Date| u16::try_from(day.year()).ok();
    let first = changes().filter_map(|(first, _)| year(first)).min();
    let last = changes().filter_map(|(_, last)| year(last)).max();
    // What runs in the end runs on.
    let behind = last.map(|last| (last + 1).min(LAST_YEAR).max(from.unwrap_or_default()));
    let (Some(from), Some(to)) = (from.or(first), to.or(behind)) else {
        return Err(TimelineFailure::YearsNeeded);
    };
    if from > to {
        return Err(TimelineFailure::YearsReversed { from, to });
    }
    if to - from >= MOST_YEARS {
        return Err(TimelineFailure::TooManyYears { from, to });
    }
    Ok(from..=to)
}

/// One figure of one plant: of a plant without a figure, the first of its usual ones.
fn reference(texts: &[String], catalog: &Catalog) -> Result<Against, Failure> {
    let chosen = against::chosen(texts, catalog)?;
    let several = |text: &String| matches!(text.trim().rsplit('@').next(), Some("all"));
    if texts.len() > 1 || texts.iter().any(several) {
        return Err(TimelineFailure::SeveralReferences.into());
    }
    match chosen.plants() {
        [one] => Ok(one.clone().first()),
        _ => Err(TimelineFailure::SeveralReferences.into()),
    }
}
