//! A plan, and what the first rows of an input make of it.

use super::chunks::{Chunk, lines};
use super::columns::Layout;
use super::conventions::Conventions;
use super::error::{ColumnError, FleetError};
use super::file_kind::Sheet;
use super::format::Format;
use super::found::{Found, Shown, Wanted, called};
use super::gathered;
use super::group;
use super::head::{self, Head};
use super::heading::{Heading, Meaning, NoUnit, intensity_unit, meaning, watts_of};
use super::input::{Input, is_same};
use super::kernel::Defaults;
use super::plan::Plan;
use super::reader::keys;
use super::results;
use super::sample;
use super::site_name;
use super::summary::Summary;
use super::understood::{Decimal, ReadColumn, Setting};
use super::writer::Writer;

/// What nothing in a table tells.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    /// Which sign stands before a fraction.
    pub decimal: bool,
    /// Whether utilizations are percents or shares of 1.
    pub shares: bool,
}

/// A plan with the columns of an input found.
#[derive(Debug)]
pub(super) struct Prepared<'a> {
    pub plan: &'a Plan,
    /// The formats of input and output, which the input itself may name.
    pub input: Format,
    pub output: Format,
    /// What holds for every row, headings included.
    pub defaults: Defaults,
    /// The same for each calendar year that is wanted, but the last.
    pub of_years: Vec<Defaults>,
    /// Rows are written.
    pub writes: bool,
    pub conventions: Conventions,
    pub open: Open,
    pub layout: Layout,
    pub writer: Writer,
    /// The header of the output.
    pub header: Vec<u8>,
    /// The header of the input as it stands.
    pub written_header: Vec<u8>,
    /// An object may have no key that the first one lacks.
    pub known_keys: bool,
    /// What was made of the header.
    pub understood: Summary,
}

impl<'a> Prepared<'a> {
    /// Finds the columns in the first chunk, and takes the header off it.
    pub fn new(
        plan: &'a Plan,
        input: Format,
        sheet: Option<&Sheet>,
        chunk: &mut Chunk,
        is_empty: bool,
    ) -> Result<Self, FleetError> {
        let output = if plan.output == plan.input { input } else { plan.output };
        let by_row = plan.group_by.is_none() && !plan.shows;
        let rewrites = by_row && Writer::needs_all(input, output);
        let head = match input.delimiter() {
            Some(_) if is_empty => return Err(FleetError::Empty),
            Some(delimiter) => Some(head_of(chunk, delimiter, plan)?),
            None if is_binary(&chunk.bytes) => return Err(FleetError::NotText),
            None => None,
        };
        let (header_line, header_lines) = match &head {
            Some(head) => (chunk.line + lines(&chunk.bytes[..head.start]), head.lines as u64),
            None => (0, 0),
        };
        let (first, written_header, unit) = match head {
            Some(head) => {
                chunk.skip(head.end);
                (head.names, head.written, head.unit)
            }
            None => (keys(&chunk.bytes), Vec::new(), None),
        };
        let wanted = Wanted {
            names: &plan.names,
            group_by: plan.group_by.as_deref(),
            dated: plan.defaults.assumptions.calendar_year().is_some(),
            merges: input.delimiter().is_none(),
            shown: &Shown::by(&chunk.bytes, input, &first, &plan.defaults.rates),
        };
        let (names, found, seen) = if wanted.merges {
            let (names, found) = object_keys(plan, &wanted, &first, rewrites)?;
            (names, found, first)
        } else {
            let found = Found::among(&first, &wanted)?;
            (first, found, Vec::new())
        };
        let results = |by_row: bool| match plan.group_by {
            _ if plan.shows => Vec::new(),
            Some(_) => group::columns(&plan.defaults, &plan.units, by_row),
            None => results::names(&plan.defaults, &plan.units, by_row),
        };
        let mut read = found.read(&names);
        let mut layout = Layout::new(names, &found, &wanted, results, rewrites)?;
        // What the first objects have under such a name is something else.
        layout.absent.retain(|name| !seen.iter().any(|seen| is_same(seen, name)));
        layout.seen = seen;
        find_texts(plan, &chunk.bytes, input, &mut layout);
        let years = years_of(plan, &chunk.bytes, input, &layout)?;
        let shown = plan.decimal.or_else(|| sample::decimal(&chunk.bytes, input, &layout));
        let decimal = shown.unwrap_or(Decimal::Unknown);
        let percent = percents(&mut read, &chunk.bytes, input, &layout);
        let shares =
            percent[0] && sample::are_open(&chunk.bytes, input, &layout, Input::Utilization);
        let are_bare = || sample::are_bare(&chunk.bytes, input, &layout);
        let heading = found.heading(Input::Power);
        let defaults = with_headings(&plan.defaults, &layout, heading, are_bare)?;
        let defaults = with_title(unit, defaults, &mut read);
        let emissions = defaults.rates.grid.is_some() || layout.has(Input::Grid);
        let writer = Writer::new((input, output), &layout, emissions, plan.units.clone());
        let header = if by_row { writer.header(&layout, &written_header) } else { Vec::new() };
        let dated = [Input::Online, Input::Offline].iter().any(|day| layout.has(*day));
        let understood = Summary {
            read: read
                .into_iter()
                .filter(|column| is_there(column.input, &column.column, &layout))
                .collect(),
            unread: found.unread.clone(),
            unused: found.unused.clone(),
            decimal,
            header: layout.header.clone(),
            header_line,
            header_lines,
            format: Some(input),
            assumptions: Some(defaults.assumptions),
            dates_unused: dated && !wanted.dated,
            years,
            encoding: chunk.encoding,
            sheet: sheet.cloned(),
            ..Summary::default()
        };
        Ok(Self {
            plan,
            input,
            output,
            of_years: gathered::defaults_of(plan.years.as_ref(), &defaults),
            defaults,
            writes: by_row,
            conventions: Conventions {
                decimal,
                percent,
                unit_of_heading: heading.is_some_and(|heading| heading.power_unit.is_some()),
                places: found.places,
                serial_days: sheet.is_some_and(|sheet| !sheet.is_list),
                // Objects need not have the key.
                needs_count: input.delimiter().is_some(),
            },
            open: Open { decimal: shown.is_none(), shares },
            layout,
            writer,
            header,
            written_header,
            known_keys: rewrites && input == Format::Ndjson,
            understood,
        })
    }

    /// How many rows are kept to be shown.
    pub fn most(&self) -> usize {
        /// As many as fit a screen.
        const MOST: usize = 10;

        let Plan { shows, group_by, top, .. } = self.plan;
        if *shows && group_by.is_none() { top.unwrap_or(MOST) } else { 0 }
    }

    /// The format of the groups, if rows are grouped.
    pub fn groups_as(&self) -> Option<Format> {
        self.plan.group_by.as_ref().filter(|_| !self.plan.shows).map(|_| self.output)
    }
}

/// The years of rows that say the same things of several, which nobody adds up. They are refused unless each year is
/// written by itself. What is new in each of them is added up.
fn years_of(
    plan: &Plan,
    bytes: &[u8],
    input: Format,
    layout: &Layout,
) -> Result<Option<[u16; 2]>, ColumnError> {
    const ADDED: [&str; 6] = ["new", "added", "addition", "zubau", "neu", "新增"];
    let is_year = |name: &String| meaning(name) == Meaning::Setting(Setting::Year);
    let place = layout.header.iter().position(is_year);
    let years = place.and_then(|place| sample::years(bytes, input, layout, place));
    let power = layout.inputs[Input::Power as usize].map(|kept| layout.kept[kept]);
    let power = power.map(|column| layout.header[column].to_lowercase()).unwrap_or_default();
    let (Some(place), Some(years)) = (place, years) else {
        return Ok(None);
    };
    if ADDED.iter().any(|word| power.contains(word)) {
        return Ok(None);
    }
    if plan.shows || layout.group.is_none_or(|group| layout.kept[group] != place) {
        return Err(ColumnError::Years { called: called(&layout.header, place), years });
    }
    Ok(Some(years))
}

/// Finds the columns of texts that say of a row what it is: labels, and names where rows are shown.
fn find_texts(plan: &Plan, bytes: &[u8], input: Format, layout: &mut Layout) {
    if input.delimiter().is_some() {
        layout.labels = sample::labels(bytes, input, layout);
    }
    if plan.shows && plan.group_by.is_none() {
        let names = site_name::column(layout, &layout.seen);
        layout.keep_names(names);
    }
}

/// Whether bare numbers of the utilization and the PUE are percents. Those that are shares all the same are said
/// to be.
fn percents(read: &mut [ReadColumn], bytes: &[u8], format: Format, layout: &Layout) -> [bool; 2] {
    [Input::Utilization, Input::Pue].map(|input| {
        let Some(column) = read.iter_mut().find(|read| read.input == input && read.percent) else {
            return false;
        };
        column.is_share =
            input == Input::Utilization && sample::are_shares(bytes, format, layout, input);
        column.percent = !column.is_share;
        column.percent
    })
}

/// Whether a column stands in the input: objects may have a key that the first ones lack.
fn is_there(input: Input, column: &str, layout: &Layout) -> bool {
    let is_seen = || layout.seen.iter().any(|seen| is_same(seen, column));
    layout.has(input) && (layout.seen.is_empty() || is_seen())
}

/// The defaults with what the headings of powers and of grids say.
///
/// # Errors
/// A heading that says something else than is asked for, or no unit of power where no power has one of its own.
fn with_headings(
    defaults: &Defaults,
    layout: &Layout,
    heading: Option<&Heading>,
    are_bare: impl FnOnce() -> bool,
) -> Result<Defaults, ColumnError> {
    let mut defaults = defaults.clone();
    let name_of = |input: Input| {
        layout.inputs[input as usize].map(|kept| layout.header[layout.kept[kept]].as_str())
    };
    defaults.rates.unit = name_of(Input::Grid).and_then(intensity_unit);
    let Some(Heading { power_unit, no_unit, basis, .. }) = heading else {
        return Ok(defaults);
    };
    let name = || name_of(Input::Power).unwrap_or_default().to_owned();
    if let Some(NoUnit::Other(unit)) = no_unit
        && (defaults.power_unit.is_some() || are_bare())
    {
        return Err(ColumnError::NoPower { name: name(), unit: unit.clone() });
    }
    match (power_unit, &defaults.power_unit) {
        (Some(heading), Some(wanted)) if watts_of(heading) != watts_of(wanted) => {
            let (heading, wanted) = (heading.clone(), wanted.clone());
            return Err(ColumnError::Unit { name: name(), heading, wanted });
        }
        (Some(unit), None) => defaults.power_unit = Some(unit.clone()),
        _ => {}
    }
    match (*basis, defaults.assumptions.basis()) {
        (Some(heading), Some(wanted)) if heading != wanted => {
            return Err(ColumnError::Basis { name: name(), heading, wanted });
        }
        (Some(basis), None) => defaults.assumptions = defaults.assumptions.with_basis(basis),
        _ => {}
    }
    Ok(defaults)
}

/// Takes the unit of a title, where neither a flag nor the heading has one.
fn with_title(unit: Option<String>, mut defaults: Defaults, read: &mut [ReadColumn]) -> Defaults {
    if defaults.power_unit.is_none()
        && let Some(column) = read.iter_mut().find(|read| read.input == Input::Power)
        && !column.no_unit
    {
        column.is_of_title = unit.is_some();
        (column.unit, defaults.power_unit) = (unit.clone(), unit);
    }
    defaults
}

/// UTF-16, or something else that has zeros in its text.
fn is_binary(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4)];
    start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF") || start.contains(&0)
}

/// Where the table begins.
fn head_of(chunk: &Chunk, delimiter: u8, plan: &Plan) -> Result<Head, FleetError> {
    if is_binary(&chunk.bytes) {
        return Err(FleetError::NotText);
    }
    let is_blank = chunk.bytes.iter().all(|byte| matches!(byte, b'\n' | b'\r'));
    let nothing = if is_blank { FleetError::Empty } else { FleetError::NotText };
    let head = head::find(&chunk.bytes, delimiter, &plan.names).ok_or(nothing)?;
    if head.names.iter().any(|name| name.contains('\0')) {
        return Err(FleetError::NotText);
    }
    Ok(head)
}

/// The keys that are read: those of the first objects where they become columns, otherwise those that
/// have a meaning. Where the flags leave open whether rows name grids or days, the first objects say
/// it, as a header would.
fn object_keys(
    plan: &Plan,
    wanted: &Wanted<'_>,
    first: &[String],
    all: bool,
) -> Result<(Vec<String>, Found), ColumnError> {
    let found = Found::among(first, wanted)?;
    let name_of = |input: Input| match found.columns[input as usize] {
        Some(place) => first[place].as_str(),
        None => plan.names.of(input),
    };
    let is_read = |input: Input| match input {
        _ if found.columns[input as usize].is_some() => true,
        _ if all => false,
        _ if plan.names.is_needed(input) => true,
        Input::Grid => plan.defaults.rates.grid.is_some(),
        Input::Unit => false,
        Input::Online | Input::Offline => wanted.dated,
        _ => true,
    };
    let missing = |name: &str| ColumnError::Missing {
        name: name.to_owned(),
        found: first.to_vec(),
        numbers: first.to_vec(),
    };
    if let Some(name) = &plan.group_by
        && !first.iter().any(|key| is_same(key, name))
        && !first.is_empty()
    {
        return Err(missing(name));
    }
    let is_missing = |input: &Input| plan.names.is_needed(*input) && !is_read(*input);
    if let Some(input) = Input::ALL.into_iter().find(is_missing) {
        return Err(missing(plan.names.of(input)));
    }
    let mut names: Vec<String> = Vec::new();
    let has_meaning = |key: &str| Input::ALL.iter().any(|input| is_same(name_of(*input), key));
    let is_other =
        |key: &String| found.others.iter().any(|other| other.is_same && other.key == *key);
    for key in first.iter().filter(|key| all && !is_other(key)) {
        if !(has_meaning(key) && names.iter().any(|known| is_same(known, key))) {
            names.push(key.clone());
        }
    }
    let read = Input::ALL.into_iter().filter(|input| is_read(*input)).map(name_of);
    let name = site_name::key(first).filter(|_| plan.shows && plan.group_by.is_none());
    for name in read.chain(plan.group_by.as_deref()).chain(name.map(String::as_str)) {
        if !names.iter().any(|known| is_same(known, name)) {
            names.push(name.to_owned());
        }
    }
    let places = Input::ALL.map(|input| {
        is_read(input)
            .then(|| names.iter().position(|name| is_same(name, name_of(input))))
            .flatten()
    });
    Ok((names, found.at(places)))
}
