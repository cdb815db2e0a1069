//! `gigawatt chart [DEPLOYMENT]... -o chart.svg`: a picture.

use super::args::{CalcArgs, ChartArgs, KindArg, TimelineArgs};
use super::failure::Failure;
use super::warning::Warning;
use super::{Session, output, simulate};
use crate::ask::{self, Calc, Timeline};
use crate::catalog::Catalog;
use crate::report::{Measure, svg};

pub(super) fn run(session: &Session<'_>, args: &ChartArgs) -> Result<(), Failure> {
    session.check_ending(&[".svg"])?;
    if !session.writes_tables() {
        return Err(Failure::OneFormat { command: "chart", ending: ".svg" });
    }
    if let Some(flag) = args.needless() {
        return Err(Failure::NeedlessForChart { flag, kind: args.kind().name() });
    }
    let catalog = session.catalog()?;
    let measure = args.measure.map_or(Measure::default(), Measure::from);
    let style = &session.style;
    let mut chart = match args.kind() {
        KindArg::Timeline => Timeline::from(&args.timeline()).answer(&catalog)?.chart(style),
        kind => {
            let table = Calc::from(&args.calc()).scenarios_by(&catalog, &simulate::run)?;
            warn_of_what_is_left_out(session, measure, &args.against, &catalog)?;
            match kind {
                KindArg::Uncertainty => table.uncertainty_chart(measure, style),
                _ => table.comparison_chart(measure, style),
            }
        }
    };
    if let Some(title) = &args.title {
        chart.title.clone_from(title);
    }
    output::write(session.output, &svg(&chart, style))
}

/// Says what of the yardsticks a picture cannot show: uses not at all, as one of them is no energy of a
/// year, and where powers are drawn, no energies either.
fn warn_of_what_is_left_out(
    session: &Session<'_>,
    measure: Measure,
    against: &[String],
    catalog: &Catalog,
) -> Result<(), Failure> {
    let (mut uses, mut consumers, mut years) = (Vec::new(), Vec::new(), Vec::new());
    for text in against {
        let chosen = ask::yardsticks(std::slice::from_ref(text), catalog)?;
        if chosen.consumers().iter().any(|against| against.is_use()) {
            uses.push(text.trim());
        } else if measure == Measure::Power && !chosen.consumers().is_empty() {
            consumers.push(text.trim());
        } else if measure == Measure::Power && text.contains('@') {
            years.push(text.trim());
        }
    }
    if !uses.is_empty() {
        session.warn(&Warning::UsesInPicture(uses));
    }
    if !consumers.is_empty() {
        session.warn(&Warning::ConsumersWithoutPower(consumers));
    }
    if !years.is_empty() {
        session.warn(&Warning::YearsWithoutPower(years));
    }
    Ok(())
}

/// `gigawatt [DEPLOYMENT]... -o chart.svg`.
pub(super) fn of_calc(session: &Session<'_>, args: &CalcArgs) -> Result<(), Failure> {
    let args = args.clone();
    let chart = ChartArgs {
        deployments: args.deployments,
        total: args.total,
        against: args.against,
        assumptions: args.assumptions,
        simulation: args.simulation,
        ..ChartArgs::default()
    };
    let given = [
        (args.rates.grid.is_some(), "--grid"),
        (args.rates.tariff.is_some(), "--tariff"),
        (args.explain, "--explain"),
    ];
    if let Some((_, flag)) = given.into_iter().find(|(given, _)| *given) {
        return Err(Failure::NeedlessForChart { flag, kind: chart.kind().name() });
    }
    run(session, &chart)
}

/// `gigawatt timeline [DEPLOYMENT]... -o chart.svg`.
pub(super) fn of_timeline(session: &Session<'_>, args: &TimelineArgs) -> Result<(), Failure> {
    let args = args.clone();
    let chart = ChartArgs {
        deployments: args.deployments,
        kind: Some(KindArg::Timeline),
        total: args.total,
        against: args.against,
        assumptions: args.assumptions,
        schedule: args.schedule,
        ramp: args.ramp,
        from: args.from,
        to: args.to,
        ..ChartArgs::default()
    };
    run(session, &chart)
}
