//! What is told of a run when it is over, or where it ended without results.

use crate::cli::environment::error_width;
use crate::cli::failure::{BAD_INPUT, FAILED, Failure, explanation};
use crate::cli::words::fleet::{self as said, Kind, Part};
use crate::cli::words::understood::{self, Assumed};
use crate::cli::words::{rows, table};
use crate::estimate::Estimate;
use crate::fleet::{
    ColumnError, Decimal, FleetError, Held, Input, Plan, ReadColumn, RowError, Sheet, Summary,
};
use crate::language::Language;
use crate::printable::{cleaned, named};
use crate::quantity::{Money, Notation, write_number, write_quantity};
use crate::render::lines_of;
use crate::view::{Explanation, Style, mass_text, money_text};
use crate::words::fleet as of_tables;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::time::Duration;
use uom::si::power::watt;
use uom::si::time::hour;

pub(super) struct Told<'a> {
    pub summary: &'a Summary,
    pub plan: &'a Plan,
    /// How old the figures compared with are, where they are old.
    pub ages: Vec<String>,
    pub elapsed: Duration,
    /// Readers have the sums before them.
    pub is_shown: bool,
}

impl Told<'_> {
    /// Writes it to standard error.
    pub fn write(&self, style: &Style) {
        // The results are safe; nobody is left to tell if this cannot be written.
        let text = self.text(style);
        let width = io::stderr().is_terminal().then(error_width);
        let _ = io::stderr().write_all(in_lines(&text, width).as_bytes());
    }

    fn text(&self, style: &Style) -> String {
        let Style { language, digits, .. } = *style;
        let summary = self.summary;
        let mut lines: Vec<String> = read_as(summary, language).into_iter().collect();
        lines.push(said::rows(
            &count(summary.rows_in),
            &count(summary.total.rows),
            &count(summary.rejected),
            language,
        ));
        let has_count = summary.read.iter().any(|read| read.input == Input::Count);
        for (kind, rows) in [
            (Kind::Total, &summary.left_out),
            (Kind::Part, &summary.parts),
            (Kind::Note, &summary.notes),
            (if has_count { Kind::NoCount } else { Kind::Unknown }, &summary.unknown),
        ] {
            let first: Vec<String> = rows.lines().iter().map(|line| count(*line)).collect();
            if !first.is_empty() {
                let are_all = first.len() as u64 == rows.count();
                lines.push(said::not_counted(
                    kind,
                    &count(rows.count()),
                    (&first, are_all),
                    language,
                ));
            }
        }
        lines.extend(self.understood(language, digits));
        if !self.is_shown {
            lines.extend(self.sums(language, digits));
        }
        if summary.drawn_already > 0 {
            lines.push(said::drawn_already(&count(summary.drawn_already), language));
        }
        lines.extend(self.ages.iter().cloned());
        if summary.dates_unused {
            lines.push(said::dates_unused(language));
        }
        if !self.is_shown && summary.groups_out < summary.groups {
            lines.push(said::groups(&count(summary.groups_out), &count(summary.groups), language));
        }
        if summary.mixed_groups > 0 {
            lines.push(said::mixed_groups(&count(summary.mixed_groups), language));
        }
        if summary.ranged > 0 && !self.plan.defaults.ranges {
            let grouped = self.plan.group_by.is_some();
            lines.push(said::ranged(&count(summary.ranged), grouped, language));
        }
        if !self.is_shown {
            lines.push(self.speed(language));
        }
        // Names of columns are of others.
        let lines = lines.iter().flat_map(|line| line.lines()).map(named);
        lines.map(|line| line.into_owned() + "\n").collect()
    }

    /// What all rows come to, and what that is compared with.
    fn sums(&self, language: Language, digits: u8) -> Vec<String> {
        if let Some(years) = self.summary.years {
            return vec![said::years_apart(years, language)];
        }
        let (total, notation) = (&self.summary.total, notation(language));
        let power = write_quantity(&total.facility_power.into(), notation, digits);
        let energy = write_quantity(&total.annual_energy.into(), notation, digits);
        let times = self.plan.defaults.references.iter().map(|reference| {
            let times = write_number(total.times(reference), digits, notation);
            format!("{}: {times}", cleaned(&reference.name))
        });
        let sums = std::iter::once(said::totals(&power, &energy, language));
        sums.chain(times).chain(self.rates(language, digits)).collect()
    }

    /// How long it took.
    fn speed(&self, language: Language) -> String {
        let seconds = self.elapsed.as_secs_f64();
        let speed = self.summary.rows_in as f64 / seconds.max(1e-9);
        let number = |value, digits| write_number(value, digits, Notation::Si);
        said::speed(&number(seconds, 3), &number(speed, 3), language)
    }

    /// What was made of the columns, and what seems odd in the rows.
    fn understood(&self, language: Language, digits: u8) -> Vec<String> {
        let summary = self.summary;
        let mut lines = Vec::new();
        if summary.machines > 0 {
            lines.push(understood::machines(language));
        }
        lines.push(understood::unread(&summary.unread, language));
        lines.push(understood::unused(&summary.unused, language));
        let off_grid = &summary.off_grid;
        if off_grid.rows > 0 {
            lines.push(understood::off_grid(&count(off_grid.rows), &off_grid.places, language));
        }
        let assumed = self.assumed();
        if !assumed.is_empty() && !self.is_shown {
            lines.push(understood::assumed(&assumed, language));
        }
        let unstated = summary.held.pue_on_unstated();
        if unstated > 0 {
            lines.push(understood::pue_on_unstated(&part(unstated, summary.total.rows), language));
        }
        // Objects need not have the key of it.
        let is_dated = summary.read.iter().any(|read| read.input == Input::Online);
        let undated = if is_dated { summary.held.nothing(Input::Online) } else { 0 };
        if undated > 0 {
            lines.push(understood::undated(&count(undated), language));
        }
        let nothing = Held::INPUTS.map(|input| (input, summary.held.nothing(input))).into_iter();
        let nothing = nothing.filter(|(_, rows)| *rows > 0);
        let nothing: Vec<_> = nothing.map(|(input, rows)| (input, count(rows))).collect();
        if !nothing.is_empty() {
            lines.push(understood::nothing(&nothing, language));
        }
        if let Some((line, power)) = summary.slight {
            let watts = write_number(power.get::<watt>(), digits, Notation::Si);
            let power = format!("{watts} W");
            let more = summary.slight_rows.saturating_sub(1);
            let more = (more > 0).then(|| count(more));
            lines.push(understood::slight(&count(line), &power, more.as_deref(), language));
        }
        lines.extend(
            summary.perhaps_total.map(|line| understood::perhaps_total(&count(line), language)),
        );
        lines.extend(summary.total_apart.map(|apart| {
            let powers = [apart.total, apart.rows];
            let powers =
                powers.map(|power| write_quantity(&power.into(), notation(language), digits));
            understood::total_apart(&count(apart.line), &powers, language)
        }));
        lines
    }

    /// The assumptions that held for rows, each with how many those are.
    fn assumed(&self) -> Vec<(Assumed, Part)> {
        let assumptions = self.summary.assumptions.filter(|_| self.summary.total.rows > 0);
        let Some(assumptions) = assumptions else {
            return Vec::new();
        };
        let number = |number: f64| write_number(number, 15, Notation::Si);
        let range = |ends: Estimate<f64>| match (number(ends.low()), number(ends.high())) {
            (low, high) if low == high => low,
            (low, high) => format!("{low}..{high}"),
        };
        let percents = range(assumptions.utilization().map(|ratio| ratio * 100.0));
        let year = match assumptions.calendar_year() {
            Some(year) => Assumed::CalendarYear(year),
            None => Assumed::HoursOfYear(number(assumptions.year().get::<hour>())),
        };
        let basis = assumptions.basis().map(|basis| (Input::Basis, Assumed::Basis(basis)));
        let all = [
            (Input::Utilization, Assumed::Utilization(format!("{percents} %"))),
            (Input::Pue, Assumed::Pue(range(assumptions.pue()))),
            (Input::Hours, year),
        ];
        let with_rows = all.into_iter().chain(basis).filter_map(|(input, assumed)| {
            let (said, all) = (self.summary.held.said(input), self.summary.total.rows);
            (said < all).then(|| (assumed, part(all - said, all)))
        });
        with_rows.collect()
    }

    /// Emissions and cost, where they were asked for.
    fn rates(&self, language: Language, digits: u8) -> Vec<String> {
        let total = &self.summary.total;
        let is_mixed = total.emissions().count() > 1;
        let emissions = total.emissions().filter(|sum| sum.mass.value > 0.0).map(|sum| {
            let mass = mass_text(sum.mass, language, digits);
            said::emissions(&mass, sum.counted, &part(sum.rows, total.rows), language)
        });
        let mixed = is_mixed.then(|| said::mixed_emissions(language));
        let currency = self.plan.defaults.rates.currency();
        let cost = currency.map(|currency| {
            let money = Money { amount: total.cost, currency };
            said::cost(&money_text(money, language, digits), language)
        });
        let is_known = total.emissions().any(|sum| sum.counted.basis.is_some());
        let sources = is_known.then(|| of_tables::intensities(language).to_owned());
        emissions.chain(mixed).chain(sources).chain(cost).collect()
    }
}

/// What was made of the table, in one line; nothing where there is nothing to say.
fn read_as(summary: &Summary, language: Language) -> Option<String> {
    let is_told = |read: &&ReadColumn| {
        !read.is_own || read.unit.is_some() || read.no_unit || read.basis.is_some() || read.percent
    };
    let columns = summary.read.iter().filter(is_told);
    let mut parts: Vec<String> =
        columns.map(|column| understood::column(column, language)).collect();
    if let Some(Sheet { name, others, is_list }) = &summary.sheet {
        parts.push(understood::sheet(name, &count(*others as u64 + 1), *is_list, language));
    }
    if let Some(encoding) = summary.encoding.filter(|encoding| !encoding.is_utf_8()) {
        parts.push(understood::encoding(encoding.name(), language));
    }
    if summary.decimal == Decimal::Comma {
        parts.push(understood::decimal_comma(language).to_owned());
    }
    if summary.header_line > 1 || summary.header_lines > 1 {
        let lines = summary.header_line..summary.header_line + summary.header_lines;
        let lines: Vec<String> = lines.map(count).collect();
        parts.push(said::header(&lines, language));
    }
    let left_out = [summary.doubled(), summary.blank, summary.notes.count()].map(count);
    parts.extend(understood::left_out(&left_out, language));
    for (rows, say) in [
        (summary.unknown.count(), understood::unknown as fn(&str, Language) -> String),
        (summary.about, understood::about),
        (summary.up_to, understood::up_to),
    ] {
        parts.extend((rows > 0).then(|| say(&count(rows), language)));
    }
    (!parts.is_empty()).then(|| understood::read_as(&parts, language))
}

/// Lines that fit a terminal; elsewhere they may be of any length.
fn in_lines(text: &str, width: Option<usize>) -> String {
    let Some(width) = width else {
        return text.to_owned();
    };
    text.lines().map(|line| lines_of(line, width.saturating_sub(2)).join("\n  ") + "\n").collect()
}

/// How a table is read, every column of it.
pub(super) fn mapping(summary: &Summary, style: &Style) -> String {
    let language = style.language;
    let mut lines: Vec<String> = read_as(summary, language).into_iter().collect();
    lines.extend(summary.header.iter().map(|name| {
        let read = summary.read.iter().find(|read| read.column == *name);
        understood::mapped(name, read, language)
    }));
    lines.push(understood::unread(&summary.unread, language));
    lines.push(understood::unused(&summary.unused, language));
    let lines = lines.iter().flat_map(|line| line.lines()).map(named);
    let text: String = lines.map(|line| line.into_owned() + "\n").collect();
    in_lines(&text, style.width.map(usize::from))
}

/// Rows of how many; `None` if they are all.
fn part(rows: u64, all: u64) -> Part {
    (rows < all).then(|| (count(rows), count(all)))
}

fn count(count: u64) -> String {
    write_number(count as f64, 15, Notation::Si)
}

fn notation(language: Language) -> Notation {
    match language {
        Language::English => Notation::Si,
        Language::Chinese => Notation::Myriad,
    }
}

/// Rows were rejected; the others have their results.
const SOME_REJECTED: u8 = 4;

/// A run that ended.
pub(super) fn ended(error: FleetError) -> Failure {
    let exit_code = if matches!(error, FleetError::RowsLost { .. }) { FAILED } else { BAD_INPUT };
    Failure::explained(exit_code, move |language| match &error {
        FleetError::Row { line, error } => bad_row(*line, error, language),
        error => explanation(kind(error), table::run(error, language)),
    })
}

/// How a run ends: well, or with rows that were rejected, and the file that has them.
pub(super) fn ends_with(summary: Summary, file: Option<&Path>) -> Result<u8, Failure> {
    if summary.rejected == 0 {
        return Ok(0);
    }
    let file = file.map(|path| path.display().to_string());
    Err(Failure::explained(SOME_REJECTED, move |language| {
        let Summary { rejected, rows_in, first_rejected, .. } = &summary;
        let first = first_rejected.as_ref();
        let first = first.map(|(line, error)| bad_row(*line, error, language).message);
        let (first, file) = (first.unwrap_or_default(), file.as_deref());
        explanation("rejected", said::rejected(*rejected, *rows_in, &first, file, language))
    }))
}

fn kind(error: &FleetError) -> &'static str {
    match error {
        FleetError::Columns(ColumnError::Missing { .. }) => "missing-column",
        FleetError::Columns(ColumnError::Repeated { .. }) => "repeated-column",
        FleetError::Columns(ColumnError::Ambiguous { .. }) => "ambiguous-column",
        FleetError::Columns(ColumnError::Years { .. }) => "years",
        FleetError::Columns(
            ColumnError::Unit { .. } | ColumnError::NoPower { .. } | ColumnError::Basis { .. },
        ) => "heading",
        FleetError::Columns(_) => "taken-column",
        FleetError::Empty => "empty",
        FleetError::Kind(_) => "file-kind",
        FleetError::NoSheet { .. } | FleetError::Lists { .. } => "sheet",
        FleetError::NotText => "not-text",
        FleetError::Decimal { .. } => "decimal",
        FleetError::TooLong { .. } => "too-long",
        _ => "fleet",
    }
}

/// What is wrong with a row, with the cell at fault where it is one.
fn bad_row(line: u64, error: &RowError, language: Language) -> Explanation {
    let (message, hint) = rows::row(error, language);
    let told = match error {
        RowError::Quantity { input, error } => {
            let told = error.explained(language);
            let message = rows::in_cell(input.name(), &told.message, language);
            Explanation { message, hint: hint.or(told.hint.clone()), ..told }
        }
        _ => explanation("row", (message, hint)),
    };
    Explanation { message: rows::in_line(line, &told.message, language), ..told }
}
