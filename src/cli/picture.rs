//! `-o chart.svg` and `-o report.html`: pictures, and everything on one page.

use super::args::{CalcArgs, TimelineArgs};
use super::ending::{self, Ending};
use super::environment;
use super::failure::{Failure, explanation};
use super::session::Session;
use super::simulate;
use super::words::usage;
use crate::answer::{FleetTable, Yardstick};
use crate::ask::{self, Calc, Timeline};
use crate::catalog::Catalog;
use crate::language::{Language, Said, all_of};
use crate::render::{HtmlReport, svg};
use crate::view::{Chart, Measure, Style, View};

/// Refuses flags that are only for pictures, where none is written.
pub(super) fn check_needless(flags: &[(bool, &'static str)]) -> Result<(), Failure> {
    refuse(flags, "picture-only", usage::only_in_pictures)
}

/// Refuses a flag that is given.
fn refuse(
    flags: &[(bool, &'static str)],
    kind: &'static str,
    say: fn(Language, &str) -> Said,
) -> Result<(), Failure> {
    match flags.iter().find(|(given, _)| *given) {
        Some((_, flag)) => {
            let flag = *flag;
            Err(Failure::new(kind, move |language| say(language, flag)))
        }
        None => Ok(()),
    }
}

/// `gigawatt [DEPLOYMENT]... -o chart.svg`: bars, or what is likely of each where samples are drawn.
pub(super) fn of_calc(session: &Session<'_>, args: &CalcArgs) -> Result<u8, Failure> {
    const NEEDLESS: &str = "needless-for-chart";
    let rates = &args.rates;
    let only_in_pages = [
        (rates.grid.is_some(), "--grid"),
        (rates.tariff.is_some(), "--tariff"),
        (rates.wue.is_some(), "--wue"),
        (rates.unit_power.is_some(), "--unit-power"),
        (args.explain, "--explain"),
    ];
    refuse(&only_in_pages, NEEDLESS, usage::only_in_pages)?;
    refuse(&[(args.assumptions.period.is_some(), "--for")], NEEDLESS, usage::year_in_pictures)?;
    let catalog = session.catalog()?;
    let measure = args.measure.map_or(Measure::default(), Measure::from);
    let style = &style_of(session);
    let calc = Calc::from(args);
    let pictured = calc.pictured_by(&catalog, style.language, &simulate::run)?;
    warn_of_what_is_left_out(session, measure, &args.against, &catalog)?;
    let chart = match args.samples {
        Some(_) => pictured.uncertainty_chart(measure, style),
        None => pictured.comparison_chart(measure, style),
    };
    write(session, chart, args.title.as_deref())
}

/// `gigawatt timeline [DEPLOYMENT]... -o chart.svg`: a column a year, or a page with them.
pub(super) fn of_timeline(session: &Session<'_>, args: &TimelineArgs) -> Result<u8, Failure> {
    let years = Timeline::from(args).answer(&session.catalog()?)?;
    let chart = years.chart(&style_of(session));
    if session.ending() == Some(Ending::Page) {
        return session.write_page(&years, Some(&chart));
    }
    write(session, chart, args.title.as_deref())
}

/// `gigawatt fleet sites.csv -o chart.svg`: the largest rows, groups or years of a table.
pub(super) fn of_fleet(session: &Session<'_>, table: &FleetTable) -> Result<u8, Failure> {
    write(session, table.chart(&style_of(session)), None)
}

/// `gigawatt fleet sites.csv -o sites.html`.
pub(super) fn page_of_fleet(session: &Session<'_>, table: &FleetTable) -> Result<u8, Failure> {
    session.write_page(table, Some(&table.chart(&style_of(session))))
}

/// `gigawatt check … -o claim.svg`: the picture of a result, where one is asked for and there is one.
pub(super) fn or_shown(
    session: &Session<'_>,
    result: &impl View,
    chart: impl FnOnce(&Style) -> Option<Chart>,
) -> Result<u8, Failure> {
    session.check_ending(ending::ALL)?;
    let wanted = session.ending().filter(|ending| ending.is_picture());
    match wanted.and_then(|_| chart(&style_of(session))) {
        Some(chart) => write(session, chart, None),
        None => session.show(result),
    }
}

/// A picture has fewer digits than a table, unless some are asked for.
fn style_of(session: &Session<'_>) -> Style {
    const DIGITS: u8 = 3;

    Style { digits: session.digits.unwrap_or(DIGITS), ..session.style }
}

fn write(session: &Session<'_>, mut chart: Chart, title: Option<&str>) -> Result<u8, Failure> {
    if let Some(title) = title {
        title.clone_into(&mut chart.title);
    }
    let picture = svg(&chart, &session.style);
    if session.ending() == Some(Ending::Pixels) {
        pixels(session, &picture)
    } else {
        session.write(&picture)
    }
}

#[cfg(feature = "png")]
fn pixels(session: &Session<'_>, picture: &str) -> Result<u8, Failure> {
    session.write_bytes(&super::png::png(picture)?)
}

/// What draws pixels is half as large as everything else together, and an option of the build.
#[cfg(not(feature = "png"))]
fn pixels(_: &Session<'_>, _: &str) -> Result<u8, Failure> {
    Err(Failure::new("png-not-built", super::words::files::png_not_built))
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
        if chosen.consumers().iter().any(Yardstick::is_use) {
            uses.push(text.trim());
        } else if measure == Measure::Power && !chosen.consumers().is_empty() {
            consumers.push(text.trim());
        } else if measure == Measure::Power && text.contains('@') {
            years.push(text.trim());
        }
    }
    let language = session.style.language;
    let warn = |kind, names: &[&str], say: fn(Language, &str) -> Said| {
        if !names.is_empty() {
            session.warn(explanation(kind, say(language, &all_of(language, names))));
        }
    };
    warn("uses-in-picture", &uses, usage::uses_in_picture);
    warn("consumers-without-power", &consumers, usage::consumers_without_power);
    warn("years-without-power", &years, usage::years_without_power);
    Ok(())
}

/// `gigawatt [DEPLOYMENT]... -o report.html`.
pub(super) fn page(session: &Session<'_>, args: &CalcArgs) -> Result<u8, Failure> {
    // A page has the steps of its figures in any case.
    let calc = Calc { explain: true, ..Calc::from(args) };
    session.warn_of_rates(&calc.rates);
    let catalog = session.catalog()?;
    if calc.assume.wants_all_scenarios() {
        let pictured = calc.pictured_by(&catalog, session.style.language, &simulate::run)?;
        let chart = pictured.comparison_chart(Measure::default(), &style_of(session));
        let calc = Calc { explain: args.explain, ..calc };
        let table = calc.scenarios_by(&catalog, &simulate::run)?;
        return session.write_page(&table, Some(&chart));
    }
    let report = HtmlReport {
        calculation: calc.answer_by(&catalog, &simulate::run)?,
        claims: calc.claims(&catalog)?,
        timeline: calc.by_year(&catalog)?,
        pictured: Some(calc.pictured_by(&catalog, session.style.language, &simulate::run)?),
        made_on: Some(environment::today()),
    };
    session.write(&report.page(&session.style))
}
