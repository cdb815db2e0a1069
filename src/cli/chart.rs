//! `gigawatt chart [DEPLOYMENT]... -o chart.svg`: a picture.

use super::args::{ChartArgs, KindArg};
use super::failure::Failure;
use super::{Session, calc, output, timeline};
use crate::report::{Measure, ScenarioTable, svg};

pub(super) fn run(session: &Session<'_>, args: &ChartArgs) -> Result<(), Failure> {
    if !session.writes_tables() {
        return Err(Failure::OneFormat { command: "chart" });
    }
    if let Some(flag) = args.needless() {
        return Err(Failure::NeedlessForChart { flag, kind: args.kind().name() });
    }
    let mut presets = session.presets()?;
    let measure = args.measure.map_or(Measure::default(), Measure::from);
    let style = &session.style;
    let mut chart = match args.kind() {
        KindArg::Timeline => {
            timeline::timeline(&args.timeline(), &mut presets, false)?.chart(style)
        }
        kind => {
            let table = ScenarioTable::new(calc::calculations(&args.calc(), &mut presets, false)?);
            match kind {
                KindArg::Uncertainty => table.uncertainty_chart(measure, style),
                _ => table.comparison_chart(measure, style),
            }
        }
    };
    if let Some(title) = &args.title {
        chart.title.clone_from(title);
    }
    output::write(args.output.as_deref(), &svg(&chart, style.language))
}
