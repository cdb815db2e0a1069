//! `gigawatt report [DEPLOYMENT]... -o report.html`: everything on one page.

use super::args::{CalcArgs, ReportArgs};
use super::failure::Failure;
use super::{Session, output, simulate};
use crate::ask::Calc;
use crate::report::HtmlReport;

pub(super) fn run(session: &Session<'_>, args: &ReportArgs) -> Result<(), Failure> {
    session.check_ending(&[".html"])?;
    if !session.writes_tables() {
        return Err(Failure::OneFormat { command: "report", ending: ".html" });
    }
    of_calc(session, &args.calc())
}

/// `gigawatt [DEPLOYMENT]... -o report.html`.
pub(super) fn of_calc(session: &Session<'_>, args: &CalcArgs) -> Result<(), Failure> {
    // A page has the steps of its figures in any case.
    let calc = Calc { explain: true, ..Calc::from(args) };
    session.warn_of_rates(&calc.rates);
    let catalog = session.catalog()?;
    let report = HtmlReport {
        calculation: calc.answer_by(&catalog, &simulate::run)?,
        claims: calc.claims(&catalog)?,
        timeline: calc.by_year(&catalog)?,
    };
    output::write(session.output, &report.page(&session.style))
}
