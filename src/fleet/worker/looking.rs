//! Rows that are looked at by themselves: what may add up others, and what has no power.

use super::{Note, TableRow, Worker};
use crate::fleet::cell::{Cell, Cells};
use crate::fleet::empty::{Empty, empty, is_cut_note};
use crate::fleet::error::RowError;
use crate::fleet::input::Input;
use crate::fleet::job::Job;
use crate::fleet::prepared::Prepared;
use crate::fleet::reader::{Mark, Marked, fields, pairs};
use crate::fleet::totals::{Lack, Member, Sums, Verdict, heads, verdict};
use crate::quantity::Power;

/// A table of more rows was not written by hand.
const MOST: usize = 1000;

impl Worker<'_> {
    /// What there is to say of a row at which the reader noticed something, before it is calculated: it is
    /// not where it has a fault, or adds up others.
    #[cold]
    pub(super) fn look_at(&mut self, job: &Job, row: usize, marked: &mut Marked) -> Option<Note> {
        let Mark { fault, suspect } = marked.take(row);
        if self.heads.0.contains(&row) {
            return Some(Note::LeftOut(None));
        }
        if let Some(RowError::FieldCount { .. }) = fault
            && let kind @ (Empty::Blank | Empty::Note) = self.empty(&job.chunk.bytes, row)
        {
            return Some(Note::Empty(kind));
        }
        if suspect && self.is_cut_note(&job.chunk.bytes, row) {
            return Some(Note::Empty(Empty::Note));
        }
        let verdict = if suspect { self.verdict(&job.chunk.bytes, row) } else { Verdict::Site };
        let verdict = match verdict {
            Verdict::Country if self.country == Some(row) => {
                Verdict::IfSum { above: 3, told: false }
            }
            verdict => verdict,
        };
        match verdict {
            Verdict::Total => return Some(Note::LeftOut(None)),
            Verdict::Grand => {
                let power = self.power_of(&job.chunk.bytes, row);
                return Some(Note::LeftOut(power.map(|[one, _]| one)));
            }
            Verdict::Part if self.is_part(job, row) => return Some(Note::Part),
            _ => {}
        }
        // What is wrong with the row as a whole goes before what that did to its cells.
        if let Some(fault) = fault {
            return Some(Note::Rejected(fault.into()));
        }
        match verdict {
            Verdict::IfSum { above, told } => {
                let [power, _] = self.power_of(&job.chunk.bytes, row)?;
                let sums = self.sums_above(job);
                let is_told = told || sums.may_have_sum(power);
                let told = is_told.then_some(Note::PerhapsTotal);
                // `All` of a group of one.
                let is_same = above == 2
                    && !is_told
                    && sums.has_one(power)
                    && self.first_text(&job.chunk.bytes, row)
                        == self.first_text(&job.chunk.bytes, row - 1);
                if is_same || sums.has_sum(power, above) {
                    Some(Note::LeftOut(Some(power)))
                } else {
                    told
                }
            }
            Verdict::Lacks(lack) => self.look_at_one_without(lack, job, row),
            _ => (self.heads.1 == Some(row)).then_some(Note::PerhapsTotal),
        }
    }

    fn first_text(&self, input: &[u8], row: usize) -> Option<String> {
        let layout = &self.prepared.layout;
        let texts = self.texts(input, row, |column| !layout.has_values(column));
        texts.into_iter().find(|text| !text.trim().is_empty())
    }

    fn sums_above(&self, job: &Job) -> Sums {
        self.ledger.before(job.chunk.number).then(job.sums)
    }

    /// The announced power of a row alone and of all that it counts, if it has one, whatever else it says.
    pub(super) fn power_of(&mut self, input: &[u8], row: usize) -> Option<[Power; 2]> {
        let Self { prepared, rows, kernel, .. } = self;
        let layout = &prepared.layout;
        kernel.power(&SuspectRow(TableRow { rows, layout, input, row }))
    }

    /// Whether a row that says so is a part of the one above it, which then has no less power.
    fn is_part(&mut self, job: &Job, row: usize) -> bool {
        let input = &job.chunk.bytes;
        // Totals and averages may stand one above the other, and any of them may have that part.
        let mut above = (0..row).rev().map(|above| (above, self.verdict(input, above)));
        let is_total = |verdict| matches!(verdict, Verdict::Total | Verdict::Grand);
        let first = above.find(|(_, verdict)| *verdict != Verdict::Part);
        let more = above.take_while(|(_, verdict)| is_total(*verdict));
        let more = more.filter(|_| first.is_some_and(|(_, verdict)| is_total(verdict)));
        let wholes: Vec<usize> = first.into_iter().chain(more).map(|(row, _)| row).collect();
        let part = self.power_of(input, row).map(|[one, _]| one);
        wholes.into_iter().any(|whole| {
            let whole = self.power_of(input, whole).map(|[one, _]| one);
            part.zip(whole).is_none_or(|(part, whole)| part <= whole)
        })
    }

    /// Looks at all rows of a table that people wrote, and at the last ones of a longer one, for what only a look at
    /// their texts tells: notes that commas cut, and sums called after a country or the world.
    pub(super) fn look_at_texts(&mut self, job: &Job) {
        const LAST: usize = 16;

        self.country = None;
        let (input, rows) = (&job.chunk.bytes, self.rows.len());
        let is_short = job.chunk.number == 0 && rows <= MOST;
        if !is_short && !job.chunk.is_last {
            return;
        }
        let mut countries = Vec::new();
        for row in if is_short { 0 } else { rows.saturating_sub(LAST) }..rows {
            let verdict = self.verdict(input, row);
            if verdict == Verdict::Country {
                countries.push(row);
            }
            if matches!(verdict, Verdict::IfSum { .. } | Verdict::Country)
                || self.is_cut_note(input, row)
            {
                self.rows.suspects.push(row);
            }
        }
        if let [country] = countries[..] {
            self.country = Some(country);
        }
    }

    fn is_cut_note(&self, input: &[u8], row: usize) -> bool {
        let texts = self.texts(input, row, |_| true);
        is_cut_note(texts.iter().map(String::as_str))
    }

    /// What there is to say of a row that lacks a text, which is a site where one above is another such. Without a
    /// power it is blank, or a site of which nobody knows it.
    fn look_at_one_without(&mut self, lack: Lack, job: &Job, row: usize) -> Option<Note> {
        let [power, _] = self.power_of(&job.chunk.bytes, row)?;
        let (ledger, chunk) = (self.ledger, job.chunk.number);
        let is_sum = |sums: Sums| match lack {
            Lack::Text => sums.has_sum(power, 2),
            Lack::Name => sums.has_unnamed_sum(power),
        };
        // What is known of the chunks before may change while they are waited for.
        let all_have = || ledger.all_have(lack, chunk);
        let sums = all_have().then(|| self.sums_above(job)).filter(|_| all_have());
        if sums.is_some_and(is_sum) {
            return Some(if lack == Lack::Text { Note::LeftOut(None) } else { Note::Unnamed });
        }
        ledger.note_without(lack, chunk);
        sums.filter(|sums| sums.may_have_sum(power)).map(|_| Note::PerhapsTotal)
    }

    /// Looks for rows that stand above those that they add up. A table of more rows than people write is too long
    /// for that.
    pub(super) fn look_for_heads(&mut self, job: &Job) {
        self.heads = (Vec::new(), None);
        if job.chunk.number > 0 || !(3..=MOST).contains(&self.rows.len()) {
            return;
        }
        let input = &job.chunk.bytes;
        let mut members = Vec::with_capacity(self.rows.len());
        for row in 0..self.rows.len() {
            let verdict = match self.verdict(input, row) {
                _ if self.is_cut_note(input, row) => Verdict::Part,
                Verdict::Country if self.country != Some(row) => Verdict::Site,
                verdict => verdict,
            };
            let [one, whole] = self.power_of(input, row).unwrap_or_default();
            let power = if verdict == Verdict::Site { whole } else { one };
            let layout = &self.prepared.layout;
            let texts = self.texts(input, row, |column| !layout.has_values(column));
            let first = layout.labels.first().copied();
            let name = self.texts(input, row, |column| Some(column) == first).concat();
            members.push(Member { power: power.value, name, texts, verdict });
        }
        self.heads = heads(&members);
        self.rows.suspects.extend(self.heads.0.iter().chain(&self.heads.1));
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

    /// What there is to say of a row whose power is refused: whether it is none, or a header that stands again.
    #[cold]
    pub(super) fn without_power(
        &self,
        input: &[u8],
        row: usize,
        nothing: Option<Input>,
        refused: Option<Note>,
    ) -> Option<Note> {
        let Prepared { plan, written_header, .. } = self.prepared;
        let record = self.rows.record(input, row);
        if !written_header.is_empty() && *record == **written_header || is_rule(record) {
            return Some(Note::Empty(Empty::Note));
        }
        if nothing.is_none() && self.is_cut_note(input, row) {
            return Some(Note::Empty(Empty::Note));
        }
        let kind = match nothing {
            Some(Input::Power) => self.empty(input, row),
            Some(Input::Count) => Empty::Unknown,
            _ => return refused,
        };
        match kind {
            Empty::Unknown if self.is_heading(input, row) => Some(Note::Empty(Empty::Note)),
            Empty::Unknown if plan.strict => refused,
            kind => Some(Note::Empty(kind)),
        }
    }

    /// Whether a row only names the group of the rows below, which leave its column empty.
    fn is_heading(&self, input: &[u8], row: usize) -> bool {
        let filled = |row: usize| {
            let texts = self.texts(input, row, |_| true).into_iter().enumerate();
            texts.filter(|(_, text)| !text.trim().is_empty()).map(|(at, _)| at).collect::<Vec<_>>()
        };
        let [name] = filled(row)[..] else {
            return false;
        };
        let below = if row + 1 < self.rows.len() { filled(row + 1) } else { Vec::new() };
        below.len() > 1 && !below.contains(&name)
    }

    /// What a row without a power is by all of its cells.
    fn empty(&self, input: &[u8], row: usize) -> Empty {
        let texts = self.texts(input, row, |_| true);
        empty(texts.iter().map(String::as_str))
    }
}

/// Whether a record only draws the line between a header and its rows: `|---|---:|`.
fn is_rule(record: &[u8]) -> bool {
    record.windows(3).any(|bytes| matches!(bytes, b"---" | b"==="))
        && record.iter().all(|byte| {
            matches!(byte, b'-' | b'=' | b'+' | b':' | b'|' | b' ' | b',' | b';' | b'\t')
        })
}

/// A row that is looked at before it is calculated. It has a type of its own so that all others are
/// calculated at one place alone.
struct SuspectRow<'a>(TableRow<'a>);

impl Cells for SuspectRow<'_> {
    fn cell(&self, input: Input) -> Option<Cell<'_>> {
        self.0.cell(input)
    }
}
