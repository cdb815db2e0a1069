//! A chunk from its bytes to its results.

use super::cell::{Cell, Cells};
use super::chunks::lines;
use super::columns::Layout;
use super::empty::{Empty, empty};
use super::error::{Refusal, RowError};
use super::gathered::{Gathered, Years, tally_of};
use super::hedge::Hedge;
use super::input::Input;
use super::job::{Job, Notes};
use super::kernel::{Defaults, Kernel};
use super::number::Number;
use super::prepared::Prepared;
use super::reader::{Mark, Marked, Reader, Rows, fields, pairs};
use super::rejects::Reject;
use super::totals::{Lack, Ledger, Sums, Suspect, Verdict, verdict};
use crate::model::lost_from_power;
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
        }
    }

    pub fn run(&mut self, job: &mut Job) {
        job.clear();
        job.gathered = Gathered::of(self.prepared.most());
        let Prepared { layout, known_keys, .. } = self.prepared;
        self.reader.read(&job.chunk.bytes, job.chunk.open, layout, *known_keys, &mut self.rows);
        job.rows = self.rows.len() as u64;
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
    fn note(&self, job: &mut Job, row: usize, line: u64, note: Note) {
        let Job { chunk, rejects, notes, sums, suspects, .. } = job;
        match note {
            Note::Rejected(error) => {
                let record = self.rows.record(&chunk.bytes, row).to_vec();
                rejects.push(Reject { line, record, error });
                sums.miss();
            }
            Note::LeftOut(power) => {
                notes.left_out.note(line);
                suspects.extend(power.map(|power| {
                    let above = *sums;
                    Suspect { line, power, above, is_total: true }
                }));
                sums.total();
            }
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
            // A total of so many of each adds up something else.
            Note::Large(_) if self.prepared.layout.has(Input::Count) => {}
            Note::Large(power) => {
                let above = sums.above(power);
                suspects.push(Suspect { line, power, above, is_total: false });
            }
            Note::Slight(power) => {
                notes.slight_rows += 1;
                notes.slight = notes.slight.or(Some((line, power)));
            }
        }
    }

    /// What there is to say of a row at which the reader noticed something, before it is calculated: it is
    /// not where it has a fault, or adds up others.
    #[cold]
    fn look_at(&mut self, job: &Job, row: usize, marked: &mut Marked) -> Option<Note> {
        let Mark { fault, suspect } = marked.take(row);
        if let Some(RowError::FieldCount { .. }) = fault
            && let kind @ (Empty::Blank | Empty::Note) = self.empty(&job.chunk.bytes, row)
        {
            return Some(Note::Empty(kind));
        }
        let verdict = if suspect { self.verdict(&job.chunk.bytes, row) } else { Verdict::Site };
        match verdict {
            Verdict::Total => return Some(Note::LeftOut(None)),
            Verdict::Grand => {
                let is_plain = !self.prepared.layout.has(Input::Count);
                let power = is_plain.then(|| self.power_of(job, row)).flatten();
                return Some(Note::LeftOut(power));
            }
            _ => {}
        }
        // What is wrong with the row as a whole goes before what that did to its cells.
        if let Some(fault) = fault {
            return Some(Note::Rejected(fault.into()));
        }
        match verdict {
            Verdict::IfSum { above, .. } if self.is_sum(job, row, above) => {
                Some(Note::LeftOut(None))
            }
            Verdict::IfSum { told, .. } => told.then_some(Note::PerhapsTotal),
            // It is blank, or a site without a power.
            Verdict::Lacks(lack) if self.is_sum_that_lacks(lack, job, row) => match lack {
                Lack::Text => Some(Note::LeftOut(None)),
                Lack::Name => Some(Note::Unnamed),
            },
            _ => None,
        }
    }

    /// Whether the power of a row is the sum of so many above it or more.
    fn is_sum(&mut self, job: &Job, row: usize, above: u64) -> bool {
        let power = self.power_of(job, row);
        power.is_some_and(|power| self.sums_above(job).has_sum(power, above))
    }

    fn sums_above(&self, job: &Job) -> Sums {
        self.ledger.before(job.chunk.number).then(job.sums)
    }

    /// The announced power of a row that may be a total, if it has one.
    fn power_of(&mut self, job: &Job, row: usize) -> Option<Power> {
        let Self { prepared, rows, kernel, .. } = self;
        let layout = &prepared.layout;
        let row = SuspectRow(TableRow { rows, layout, input: &job.chunk.bytes, row });
        kernel.outcome(&row).ok().map(|outcome| outcome.one)
    }

    /// The same of a row that lacks a text, which is a site where one above is another such. Without a power it
    /// is blank, or a site of which nobody knows it.
    fn is_sum_that_lacks(&mut self, lack: Lack, job: &Job, row: usize) -> bool {
        let Some(power) = self.power_of(job, row) else {
            return false;
        };
        let (ledger, chunk) = (self.ledger, job.chunk.number);
        let is_sum = || match lack {
            Lack::Text => self.sums_above(job).has_sum(power, 2),
            Lack::Name => self.sums_above(job).has_unnamed_sum(power),
        };
        // What is known of the chunks before may change while they are waited for.
        let all_have = || ledger.all_have(lack, chunk);
        let is_sum = all_have() && is_sum() && all_have();
        if !is_sum {
            ledger.note_without(lack, chunk);
        }
        is_sum
    }

    /// What the texts of a row say of it.
    fn verdict(&self, input: &[u8], row: usize) -> Verdict {
        let layout = &self.prepared.layout;
        let texts = self.texts(input, row, |column| !layout.has_values(column));
        let is_unnamed = match layout.labels[..] {
            [name, _, ..] => {
                let name = self.texts(input, row, |column| column == name);
                name.first().is_none_or(|name| name.trim().is_empty())
            }
            _ => false,
        };
        verdict(texts.iter().map(String::as_str), is_unnamed)
    }

    /// The texts of a row in some of its columns; of an object also of keys without one.
    fn texts(&self, input: &[u8], row: usize, wanted: impl Fn(usize) -> bool) -> Vec<String> {
        let Prepared { layout, input: format, .. } = self.prepared;
        let record = self.rows.record(input, row);
        let text = |bytes: &[u8]| std::str::from_utf8(bytes).ok().map(str::to_owned);
        if let Some(delimiter) = format.delimiter() {
            let fields = if record.contains(&b'"') {
                fields(record, delimiter)
            } else {
                record.split(|byte| *byte == delimiter).map(<[u8]>::to_vec).collect()
            };
            let fields = fields.iter().enumerate().filter(|(column, _)| wanted(*column));
            return fields.filter_map(|(_, field)| text(field)).collect();
        }
        let pairs = pairs(record).unwrap_or_default();
        let pairs = pairs.iter().filter(|(key, _)| layout.column_of(key).is_none_or(&wanted));
        let text = |value: &str| match serde_json::from_str::<Option<String>>(value) {
            Ok(text) => text.unwrap_or_default(),
            Err(_) => value.to_owned(),
        };
        pairs.map(|(_, value)| text(value.get())).collect()
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
                let is_nothing = matches!(&*error, RowError::NoValue { input: Input::Power, .. });
                let refused = refused(error);
                return self.without_power(&job.chunk.bytes, row, is_nothing, refused);
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
        sums.count(outcome.one);
        notes.ranged += u64::from(outcome.is_range(impact));
        notes.held.count(outcome.said);
        notes.drawn_already += u64::from(outcome.drawn_already);
        if let Some(hedge) = outcome.hedge {
            notes.about += u64::from(hedge == Hedge::About);
            notes.up_to += u64::from(hedge == Hedge::UpTo);
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
            (_, true) => Some(Note::Large(outcome.one)),
            _ => None,
        }
    }

    /// What there is to say of a row whose power is refused: whether it is none, or a header that stands again.
    #[cold]
    fn without_power(
        &self,
        input: &[u8],
        row: usize,
        is_nothing: bool,
        refused: Option<Note>,
    ) -> Option<Note> {
        let Prepared { plan, written_header, .. } = self.prepared;
        let record = self.rows.record(input, row);
        if !written_header.is_empty() && *record == **written_header || is_rule(record) {
            return Some(Note::Empty(Empty::Note));
        }
        match self.empty(input, row) {
            _ if !is_nothing => refused,
            Empty::Unknown if plan.strict => refused,
            kind => Some(Note::Empty(kind)),
        }
    }

    /// What a row without a power is by all of its cells.
    fn empty(&self, input: &[u8], row: usize) -> Empty {
        let texts = self.texts(input, row, |_| true);
        empty(texts.iter().map(String::as_str))
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

/// Whether a record only draws the line between a header and its rows: `|---|---:|`.
fn is_rule(record: &[u8]) -> bool {
    record.windows(3).any(|bytes| matches!(bytes, b"---" | b"==="))
        && record.iter().all(|byte| {
            matches!(byte, b'-' | b'=' | b'+' | b':' | b'|' | b' ' | b',' | b';' | b'\t')
        })
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
    /// A power that may be the sum of all above.
    Large(Power),
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

/// A row that is looked at before it is calculated. It has a type of its own so that all others are
/// calculated at one place alone.
struct SuspectRow<'a>(TableRow<'a>);

impl Cells for SuspectRow<'_> {
    fn cell(&self, input: Input) -> Option<Cell<'_>> {
        self.0.cell(input)
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
