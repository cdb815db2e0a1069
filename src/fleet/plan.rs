//! What a run is to do, and what its header makes of that.

use super::chunks::Chunk;
use super::columns::{Input, Layout, Names, is_same};
use super::error::{ColumnError, FleetError};
use super::format::Format;
use super::group;
use super::kernel::Defaults;
use super::reader::{header, keys};
use super::results;
use super::writer::Writer;

/// What a run is to do.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The format of the input.
    pub input: Format,
    /// The format of the output.
    pub output: Format,
    /// The names of the columns that are read.
    pub names: Names,
    /// What holds for every row, and what is calculated.
    pub defaults: Defaults,
    /// Totals by the values of this column are written in place of the rows.
    pub group_by: Option<String>,
    /// At most so many groups, those of the most energy.
    pub top: Option<usize>,
    /// The first bad row ends the run.
    pub strict: bool,
}

impl Plan {
    /// A plan that writes every row in the format of the input.
    #[must_use]
    pub fn new(format: Format, defaults: Defaults) -> Self {
        Self {
            input: format,
            output: format,
            names: Names::default(),
            defaults,
            group_by: None,
            top: None,
            strict: false,
        }
    }

    /// The format of the groups, if rows are grouped.
    pub(super) fn groups_as(&self) -> Option<Format> {
        self.group_by.as_ref().map(|_| self.output)
    }
}

/// A plan with the columns of an input found.
#[derive(Debug)]
pub(super) struct Prepared<'a> {
    pub plan: &'a Plan,
    pub layout: Layout,
    pub writer: Writer,
    /// The header of the output.
    pub header: Vec<u8>,
    /// The header of the input as it stands.
    pub written_header: Vec<u8>,
    /// An object may have no key that the first one lacks.
    pub known_keys: bool,
}

impl<'a> Prepared<'a> {
    /// Finds the columns in the first chunk, and takes the header off it.
    pub fn new(plan: &'a Plan, chunk: &mut Chunk, is_empty: bool) -> Result<Self, FleetError> {
        let rewrites = plan.group_by.is_none() && Writer::needs_all(plan.input, plan.output);
        let (names, written_header) = match plan.input.delimiter() {
            Some(_) if is_empty => return Err(FleetError::Empty),
            Some(delimiter) => take_header(chunk, delimiter)?,
            None if is_binary(&chunk.bytes) => return Err(FleetError::NotText),
            None => (object_keys(plan, &chunk.bytes, rewrites)?, Vec::new()),
        };
        let results = |by_row: bool| match plan.group_by {
            Some(_) => group::columns(&plan.defaults, by_row),
            None => results::names(&plan.defaults, by_row),
        };
        let group_by = plan.group_by.as_deref();
        let layout = Layout::new(names, &plan.names, group_by, results, rewrites)?;
        let emissions = plan.defaults.rates.grid.is_some() || layout.has(Input::Grid);
        let writer = Writer::new(plan.input, plan.output, &layout, emissions);
        let header = match group_by {
            Some(_) => Vec::new(),
            None => writer.header(&layout, &written_header),
        };
        let known_keys = rewrites && plan.input == Format::Ndjson;
        Ok(Self { plan, layout, writer, header, written_header, known_keys })
    }
}

/// UTF-16, a spreadsheet, an archive.
fn is_binary(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(4)];
    start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF") || start.contains(&0)
}

/// The names of the columns, and the header as it stands.
fn take_header(chunk: &mut Chunk, delimiter: u8) -> Result<(Vec<String>, Vec<u8>), FleetError> {
    if is_binary(&chunk.bytes) {
        return Err(FleetError::NotText);
    }
    let (fields, length) = header(&chunk.bytes, delimiter).ok_or(FleetError::Empty)?;
    let names = fields.into_iter().map(String::from_utf8).collect::<Result<Vec<_>, _>>();
    let names = names.map_err(|_| FleetError::NotText)?;
    if names.iter().any(|name| name.contains('\0')) {
        return Err(FleetError::NotText);
    }
    let written = &chunk.bytes[..length];
    let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
    let start = written.iter().position(|byte| !is_end(byte)).unwrap_or(0);
    let end = written.iter().rposition(|byte| !is_end(byte)).map_or(0, |last| last + 1);
    let written = written[start..end].to_vec();
    chunk.skip(length);
    Ok((names, written))
}

/// The keys that are read: those of the first objects where they become columns, otherwise those that
/// have a meaning. Where the flags leave open whether rows name grids or days, the first objects say
/// it, as a header would.
fn object_keys(plan: &Plan, bytes: &[u8], all: bool) -> Result<Vec<String>, ColumnError> {
    let first = keys(bytes);
    let Defaults { assumptions, rates, .. } = &plan.defaults;
    let is_there = |name: &str| first.iter().any(|key| is_same(key, name));
    let is_read = |input: Input| match input {
        _ if is_there(plan.names.of(input)) => true,
        _ if all => false,
        _ if plan.names.is_needed(input) => true,
        Input::Grid => rates.grid.is_some(),
        Input::Online | Input::Offline => assumptions.calendar_year().is_some(),
        _ => true,
    };
    if let Some(name) = &plan.group_by
        && !is_there(name)
        && !first.is_empty()
    {
        return Err(ColumnError::Missing { name: name.clone(), found: first });
    }
    let read = Input::ALL.into_iter().filter(|input| is_read(*input));
    let read = read.map(|input| plan.names.of(input).to_owned()).chain(plan.group_by.clone());
    let mut names: Vec<String> = Vec::new();
    let has_meaning =
        |key: &String| Input::ALL.iter().any(|input| is_same(plan.names.of(*input), key));
    for key in first.iter().filter(|_| all) {
        if !(has_meaning(key) && names.iter().any(|known| is_same(known, key))) {
            names.push(key.clone());
        }
    }
    for name in read {
        if !names.iter().any(|known| is_same(known, &name)) {
            names.push(name);
        }
    }
    Ok(names)
}
