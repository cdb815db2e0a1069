//! A chunk from its bytes to its results.

mod looking;

use super::cell::{Cell, Cells};
use super::chunks::lines;
use super::columns::Layout;
use super::empty::Empty;
use super::error::{Refusal, RowError};
use super::gathered::{Gathered, Years, tally_of};
use super::hedge::Hedge;
use super::input::Input;
use super::job::{Job, Notes};
use super::kernel::{Defaults, Kernel};
use super::number::Number;
use super::prepared::Prepared;
use super::reader::{Marked, Reader, Rows};
use super::rejects::Reject;
use super::totals::{Ledger, Suspect};
use crate::model::lost_from_power;
use crate::order::sort_by;
use crate::quantity::Power;
use std::ops::Range;
use uom::ConstZero;
use uom::si::power::kilowatt;

/// Rows that are calculated before their numbers become text, and that before they are written: each
/// step is over many rows what a processor does best, while the three row by row wait for each other.
const BLOCK: usize = 64;

/// Calculates chunks, one after the other.
pub(super) struct Worker<'a> {
    prepared: &'a Prepared<'a>,
    ledger: &'a Ledger,
    reader: Reader,
    rows: Rows,
    kernel: Kernel<&'a Defaults>,
    /// Emissions or cost are asked for.
    is_rated: bool,
    /// Where the fields stand of the rows of a block that are to be written: in `anew`, or in the
    /// input if they are written as they stand.
    fields: Vec<Range<usize>>,
    anew: Vec<u8>,
    /// The values of those rows.
    values: Vec<f64>,
    numbers: Vec<Number>,
    years: Years<'a>,
    /// Rows of the chunk that add up those below them, and one that may.
    heads: (Vec<usize>, Option<usize>),
    /// The only one that is named as a country.
    country: Option<usize>,
}

impl<'a> Worker<'a> {
    pub fn new(prepared: &'a Prepared<'a>, ledger: &'a Ledger) -> Self {
        let Prepared { input, defaults, of_years, conventions, layout, .. } = prepared;
        let values = BLOCK * layout.results.len();
        Self {
            prepared,
            ledger,
            reader: Reader::new(*input, layout),
            rows: Rows::default(),
            kernel: Kernel::new(defaults, *conventions),
            is_rated: defaults.rates.grid.is_some()
                || defaults.rates.tariff.is_some()
                || layout.has(Input::Grid),
            fields: Vec::with_capacity(BLOCK),
            anew: Vec::new(),
            values: Vec::with_capacity(values),
            numbers: Vec::with_capacity(values),
            years: Years::new(of_years, *conventions, prepared.plan.years.is_some()),
            heads: (Vec::new(), None),
            country: None,
        }
    }

    pub fn run(&mut self, job: &mut Job) {
        job.clear();
        job.gathered = Gathered::of(self.prepared.most());
        let Prepared { layout, known_keys, .. } = self.prepared;
        self.reader.read(&job.chunk.bytes, job.chunk.open, layout, *known_keys, &mut self.rows);
        job.rows = self.rows.len() as u64;
        self.look_at_texts(job);
        self.look_for_heads(job);
        // In order, each once.
        sort_by(&mut self.rows.suspects, Ord::cmp);
        self.rows.suspects.dedup();
        let mut marked = Marked::of(&mut self.rows);
        let mut position = Position { at: 0, line: job.chunk.line };
        let mut without = Without::default();
        for first in (0..self.rows.len()).step_by(BLOCK) {
            for row in first..self.rows.len().min(first + BLOCK) {
                let mark =
                    if marked.next == row { self.look_at(job, row, &mut marked) } else { None };
                let outcome = match mark {
                    // The only place at which rows are calculated, where all of it becomes one loop.
                    None | Some(Note::PerhapsTotal) => match self.row(job, row) {
                        Some(Note::Large(_)) if mark.is_some() => mark,
                        outcome => outcome.or(mark),
                    },
                    done => done,
                };
                if let Some(note) = outcome {
                    without.note(row, &note);
                    let line = position.line_of(&job.chunk.bytes, self.rows.start(row));
                    self.note(job, row, line, note);
                }
            }
            self.write(job);
        }
        without.count(self.rows.len(), &mut job.notes);
        self.ledger.enter(job.chunk.number, job.sums);
    }

    /// Keeps what there is to say of the row that begins in a line.
    #[cold]
    fn note(&mut self, job: &mut Job, row: usize, line: u64, note: Note) {
        // What is wrong may be in another cell than that of the power.
        let power = match &note {
            Note::Rejected(error) if !matches!(**error, RowError::FieldCount { .. }) => {
                self.power_of(&job.chunk.bytes, row)
            }
            _ => None,
        };
        let Job { chunk, rejects, notes, sums, suspects, .. } = job;
        match note {
            Note::Rejected(error) => {
                let record = self.rows.record(&chunk.bytes, row).to_vec();
                rejects.push(Reject { line, record, error });
                match power {
                    Some([one, whole]) => sums.count(one, whole),
                    None => sums.miss(),
                }
            }
            Note::LeftOut(power) => {
                notes.left_out.note(line);
                suspects.extend(power.map(|power| {
                    let above = *sums;
                    Suspect { line, power, above, is_total: true }
                }));
                sums.total();
            }
            Note::Part => notes.parts.note(line),
            Note::Unnamed => {
                notes.left_out.note(line);
                sums.unnamed();
                sums.total();
            }
            Note::Empty(Empty::Blank) => {}
            Note::Empty(Empty::Note) => notes.remarks.note(line),
            Note::Empty(Empty::Unknown) => {
                notes.unknown.note(line);
                sums.miss();
            }
            Note::PerhapsTotal => notes.perhaps_total = notes.perhaps_total.or(Some(line)),
            Note::Large([power, whole]) => {
                let above = sums.above(power, whole);
                suspects.push(Suspect { line, power, above, is_total: false });
            }
            Note::Slight(power) => {
                notes.slight_rows += 1;
                notes.slight = notes.slight.or(Some((line, power)));
            }
        }
    }

    /// Calculates a row, counts it, and has it written with its block; what there is to say of it, such as
    /// why it is rejected.
    #[inline]
    fn row(&mut self, job: &mut Job, row: usize) -> Option<Note> {
        let Self { prepared, is_rated, rows, kernel, fields, anew, values, years, .. } = self;
        let Prepared { plan, defaults, layout, writer, writes, .. } = prepared;
        let Job { chunk, tally, sums, groups, notes, gathered, off_grid, .. } = job;
        let cells = TableRow { rows, layout, input: &chunk.bytes, row };
        // Bytes that are no text go before whatever else is wrong.
        let refused = |error| {
            let error = if cells.are_text() { error } else { RowError::NotText.into() };
            Some(Note::Rejected(error))
        };
        let outcome = match kernel.outcome(&cells) {
            Ok(outcome) => outcome,
            Err(error) => {
                let nothing = match &*error {
                    RowError::NoValue { input, .. } => Some(*input),
                    _ => None,
                };
                let refused = refused(error);
                return self.without_power(&job.chunk.bytes, row, nothing, refused);
            }
        };
        let impact = match is_rated.then(|| kernel.impact(&cells, outcome.annual_energy)) {
            None => None,
            Some(Ok(impact)) => Some(impact),
            Some(Err(error)) => return refused(error),
        };
        let impact = impact.as_ref();
        if impact.is_some_and(|impact| impact.is_off_grid) {
            off_grid.note(cells.cell(Input::Grid));
        }
        if *writes {
            let Some(place) = writer.fields(anew, &chunk.bytes, rows, row) else {
                return Some(Note::Rejected(RowError::NotText.into()));
            };
            fields.push(place);
            writer.push_values(values, (&outcome, impact), defaults);
        }
        if plan.years.is_some()
            && let Err(error) = years.calculate(&cells, kernel, outcome.annual_energy.central())
        {
            return refused(error);
        }
        tally.count(&outcome, impact);
        let is_large = sums.may_be_sum(outcome.one);
        sums.count(outcome.one, outcome.nameplate);
        notes.ranged += u64::from(outcome.is_range(impact));
        notes.held.count(outcome.said);
        notes.drawn_already += u64::from(outcome.drawn_already);
        if let Some(hedge) = outcome.hedge {
            notes.about += u64::from(hedge == Hedge::About);
            notes.up_to += u64::from(hedge == Hedge::UpTo);
            notes.machines += u64::from(hedge == Hedge::Machines);
        }
        if let Some(group) = layout.group {
            let amounts = groups.of(rows.field(&chunk.bytes, row, group));
            amounts.tally.count(&outcome, impact);
            amounts.add_years(&years.energies);
        }
        if plan.shows {
            let name = layout.name.map(|name| rows.field(&chunk.bytes, row, name));
            gathered.take(row as u64, name, &tally_of(&outcome, impact), years);
        }
        // Far more than that, so that few are looked at.
        let is_small = outcome.one < Power::new::<kilowatt>(1.0);
        match (is_small, is_large) {
            (true, _) => slight(outcome.one),
            (_, true) => Some(Note::Large([outcome.one, outcome.nameplate])),
            _ => None,
        }
    }

    /// Writes the rows of a block.
    fn write(&mut self, job: &mut Job) {
        let Self { prepared, fields, anew, values, numbers, .. } = self;
        let Prepared { layout, writer, .. } = prepared;
        let Job { chunk, output, .. } = job;
        writer.numbers(values, numbers);
        let source = if writer.rewrites() { &*anew } else { &chunk.bytes };
        for (place, numbers) in fields.drain(..).zip(numbers.chunks(layout.results.len().max(1))) {
            writer.push_row(output, &source[place.start..], place.len(), numbers);
        }
        values.clear();
        anew.clear();
    }
}

/// What there is to say of a power that is less than a server takes, but not nothing.
#[cold]
fn slight(power: Power) -> Option<Note> {
    let is_slight = power > Power::ZERO && lost_from_power(power).is_some();
    is_slight.then_some(Note::Slight(power))
}

/// What there is to say of a row.
enum Note {
    Rejected(Refusal),
    /// A total, with its power if that has to be compared.
    LeftOut(Option<Power>),
    /// The sum of rows above it, without a name.
    Unnamed,
    PerhapsTotal,
    /// A part of the row above it.
    Part,
    /// A power that may be the sum of all above, and that of all that the row counts.
    Large([Power; 2]),
    Slight(Power),
    /// It has no power.
    Empty(Empty),
}

/// The blank rows and notes of a chunk, in order.
#[derive(Default)]
struct Without(Vec<(usize, bool)>);

impl Without {
    fn note(&mut self, row: usize, note: &Note) {
        if let Note::Empty(kind @ (Empty::Blank | Empty::Note)) = note {
            self.0.push((row, *kind == Empty::Blank));
        }
    }

    /// Counts the blank ones: those behind which another row follows, and the others.
    fn count(&self, rows: usize, notes: &mut Notes) {
        let mut end = rows;
        for (row, is_blank) in self.0.iter().rev() {
            if row + 1 == end {
                end = *row;
                notes.blank_at_end += u64::from(*is_blank);
            } else {
                notes.blank += u64::from(*is_blank);
            }
        }
        notes.has_rows = end > 0;
    }
}

/// A row of a chunk.
struct TableRow<'a> {
    rows: &'a Rows,
    layout: &'a Layout,
    input: &'a [u8],
    row: usize,
}

impl TableRow<'_> {
    fn are_text(&self) -> bool {
        Input::ALL.iter().filter_map(|input| self.cell(*input)).all(|cell| cell.is_text())
    }
}

impl Cells for TableRow<'_> {
    #[inline]
    fn cell(&self, input: Input) -> Option<Cell<'_>> {
        let kept = self.layout.inputs[input as usize]?;
        Some(self.rows.cell(self.input, self.row, kept))
    }
}

/// A place in a chunk whose line is known.
struct Position {
    at: usize,
    line: u64,
}

impl Position {
    /// The line of a later place.
    fn line_of(&mut self, input: &[u8], place: usize) -> u64 {
        self.line += lines(&input[self.at..place]);
        self.at = place;
        self.line
    }
}
