//! CSV and TSV. Records without quotes are taken apart where their separators stand; all others go
//! through the reader of the csv crate.

use super::marks::Marks;
use super::{Field, Rows};
use crate::fleet::columns::Layout;
use crate::fleet::error::RowError;
use crate::fleet::totals::{BEGINS, ENDS, has_stem};
use csv_core::{ReadRecordResult, ReaderBuilder};

/// A column of which nothing is kept.
const DROPPED: usize = usize::MAX;

/// Reads chunks of CSV or TSV.
pub(in super::super) struct Delimited {
    delimiter: u8,
    /// For each column, which of the kept fields it is.
    kept: Vec<usize>,
    /// For each of the kept fields, its column.
    columns: Vec<usize>,
    /// The columns in which a total says that it is one.
    labels: Vec<usize>,
    marks: Marks,
    quoted: Quoted,
}

impl Delimited {
    pub fn new(delimiter: u8, layout: &Layout) -> Self {
        let mut kept = vec![DROPPED; layout.header.len()];
        for (field, column) in layout.kept.iter().enumerate() {
            kept[*column] = field;
        }
        let columns = layout.kept.clone();
        let labels = layout.labels.clone();
        let (marks, quoted) = (Marks::default(), Quoted::new(delimiter));
        Self { delimiter, kept, columns, labels, marks, quoted }
    }

    pub fn read(&mut self, input: &[u8], rows: &mut Rows) {
        let mut marks = std::mem::take(&mut self.marks);
        marks.find(input, self.delimiter);
        let (mut left, mut ends) = (marks.places.as_slice(), marks.ends.as_slice());
        let mut at = 0;
        while at < input.len() {
            if let Some(end) = self.regular(input, at, left, ends, rows) {
                at = end + 1;
                (left, ends) = (&left[self.kept.len()..], &ends[1..]);
                continue;
            }
            at += match input[at] {
                b'\n' | b'\r' => 1,
                _ => match self.plain(input, at, left, rows) {
                    Some(length) => length,
                    None => self.quoted(&input[at..], at, rows),
                },
            };
            (left, ends) = (behind(left, at), behind(ends, at));
        }
        self.marks = marks;
    }

    /// A record with as many fields as the header, no quotes, and an LF at its end: where that is.
    /// `None`, and nothing done, for any other.
    #[inline]
    fn regular(
        &self,
        input: &[u8],
        start: usize,
        marks: &[u32],
        ends: &[u32],
        rows: &mut Rows,
    ) -> Option<usize> {
        let marks = marks.get(..self.kept.len())?;
        let end = *ends.first()?;
        let is_empty = end as usize == start;
        if *marks.last()? != end || input[end as usize] != b'\n' || is_empty {
            return None;
        }
        rows.records.push((start as u32, end));
        rows.fields.extend(self.columns.iter().map(|column| {
            let start = column.checked_sub(1).map_or(start, |before| marks[before] as usize + 1);
            Field::written(start, marks[*column] as usize)
        }));
        if self.may_be_total(input, start, marks) {
            rows.suspect();
        }
        Some(end as usize)
    }

    /// Whether a record whose fields end at `marks` may be a total.
    #[inline]
    fn may_be_total(&self, input: &[u8], start: usize, marks: &[u32]) -> bool {
        let Some((first, others)) = self.labels.split_first() else {
            return false;
        };
        let (end, begin) = (marks[*first] as usize, first.checked_sub(1));
        let begin = begin.map_or(start, |before| marks[before] as usize + 1);
        let mut words = ENDS.at_end(input, end) | BEGINS.at_start(input, begin);
        for column in others {
            let begin = column.checked_sub(1).map_or(start, |before| marks[before] as usize + 1);
            words |= ENDS.at_end(input, marks[*column] as usize) | BEGINS.at_start(input, begin);
        }
        words != 0 && self.has_stem(input, start, marks) || begin == end
    }

    /// Whether a label of a record whose fields end at `marks` has a word of totals.
    #[cold]
    fn has_stem(&self, input: &[u8], start: usize, marks: &[u32]) -> bool {
        self.labels.iter().any(|column| {
            let begin = column.checked_sub(1).map_or(start, |before| marks[before] as usize + 1);
            has_stem(&input[begin..marks[*column] as usize])
        })
    }

    /// A record in which no quote is doubled, which begins at `start` and before `marks`: its length.
    /// `None`, and nothing done, for any other.
    fn plain(&self, input: &[u8], start: usize, marks: &[u32], rows: &mut Rows) -> Option<usize> {
        let fields = rows.push(start);
        let Some((count, end, suspect)) = self.fill(input, start, marks, fields) else {
            rows.pop();
            return None;
        };
        rows.end_at(end);
        if suspect {
            rows.suspect();
        }
        self.check_count(count, rows);
        Some(end - start)
    }

    /// Notes the fields of such a record that are kept: how many it has in all, where it ends, and whether
    /// it may be a total.
    fn fill(
        &self,
        input: &[u8],
        start: usize,
        marks: &[u32],
        fields: &mut [Field],
    ) -> Option<(usize, usize, bool)> {
        let mut marks = marks.iter().map(|mark| *mark as usize);
        let (mut count, mut at, mut suspect) = (0, start, false);
        loop {
            let (field, end) = field(input, at, &mut marks)?;
            if let Some(kept) = self.kept.get(count)
                && let Some(place) = fields.get_mut(*kept)
            {
                *place = field;
            }
            if let Some(place) = self.labels.iter().position(|label| *label == count) {
                suspect |= may_be_total(input, field.start as usize, field.end as usize, place);
            }
            (count, at) = (count + 1, end + 1);
            match input.get(end) {
                Some(byte) if *byte == self.delimiter => {}
                Some(b'\n') | None => return Some((count, end, suspect)),
                Some(b'\r') if input.get(end + 1) == Some(&b'\n') => {
                    return Some((count, end, suspect));
                }
                Some(_) => return None,
            }
        }
    }

    /// Any record; the bytes it takes up.
    fn quoted(&mut self, input: &[u8], start: usize, rows: &mut Rows) -> usize {
        let length = self.quoted.read(input);
        let end = input[..length].iter().rposition(|byte| !matches!(byte, b'\n' | b'\r'));
        rows.push(start);
        rows.end_at(start + end.map_or(0, |last| last + 1));
        let first = rows.fields.len() - rows.width;
        let count = self.quoted.ends.len();
        for (column, kept) in self.kept.iter().enumerate().take(count) {
            if *kept != DROPPED {
                rows.fields[first + kept] = rows.decode(self.quoted.field(column));
            }
        }
        for (place, label) in self.labels.iter().enumerate().filter(|(_, label)| **label < count) {
            let text = self.quoted.field(*label);
            if may_be_total(text, 0, text.len(), place) {
                rows.suspect();
            }
        }
        self.check_count(count, rows);
        length
    }

    fn check_count(&self, found: usize, rows: &mut Rows) {
        let expected = self.kept.len();
        if found != expected {
            rows.fault(RowError::FieldCount { found, expected });
        }
    }
}

/// Whether the cell of a label column may be of a total; one that is empty counts in the first.
#[inline]
fn may_be_total(input: &[u8], start: usize, end: usize, place: usize) -> bool {
    let words = ENDS.at_end(input, end) | BEGINS.at_start(input, start);
    words != 0 && has_stem(&input[start..end]) || place == 0 && start == end
}

/// A field and its end, the quotes around it included. `None` if a quote is doubled, or not at an end.
#[inline]
fn field(
    input: &[u8],
    start: usize,
    marks: &mut impl Iterator<Item = usize>,
) -> Option<(Field, usize)> {
    let first = marks.next().unwrap_or(input.len());
    if input.get(first) != Some(&b'"') {
        return Some((Field::written(start, first), first));
    }
    let close = marks.find(|mark| input[*mark] == b'"').filter(|_| first == start)?;
    let end = marks.next().unwrap_or(input.len());
    let is_end = end == close + 1 && input.get(end) != Some(&b'"');
    is_end.then_some((Field::written(start + 1, close), end))
}

/// The places that are not before `at`.
#[inline]
fn behind(mut places: &[u32], at: usize) -> &[u32] {
    while let [place, rest @ ..] = places
        && (*place as usize) < at
    {
        places = rest;
    }
    places
}

/// The reader of the csv crate, one record at a time.
struct Quoted {
    core: csv_core::Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
}

impl Quoted {
    fn new(delimiter: u8) -> Self {
        let core = ReaderBuilder::new().delimiter(delimiter).build();
        Self { core, text: Vec::new(), ends: Vec::new() }
    }

    /// Reads the record that `input` begins with; the bytes it takes up.
    fn read(&mut self, input: &[u8]) -> usize {
        self.core.reset();
        self.text.resize(self.text.len().max(1024), 0);
        self.ends.resize(64, 0);
        let (mut read, mut written, mut count) = (0, 0, 0);
        loop {
            let (result, taken, put, ended) = self.core.read_record(
                &input[read..],
                &mut self.text[written..],
                &mut self.ends[count..],
            );
            (read, written, count) = (read + taken, written + put, count + ended);
            match result {
                ReadRecordResult::OutputFull => self.text.resize(self.text.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                // The next call sees no input, which is the end of the record.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::Record | ReadRecordResult::End => break,
            }
        }
        self.ends.truncate(count);
        read.max(1)
    }

    fn field(&self, at: usize) -> &[u8] {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[at]]
    }
}

/// The fields of a record.
pub(in super::super) fn fields(record: &[u8], delimiter: u8) -> Vec<Vec<u8>> {
    Records::new(delimiter).next(record).map(|(fields, _)| fields).unwrap_or_default()
}

/// Records one by one, as a beginning is looked at.
pub(in super::super) struct Records(Quoted);

impl Records {
    pub fn new(delimiter: u8) -> Self {
        Self(Quoted::new(delimiter))
    }

    /// The fields of the first record and the bytes it takes up; `None` if there is no record.
    pub fn next(&mut self, input: &[u8]) -> Option<(Vec<Vec<u8>>, usize)> {
        let Self(quoted) = self;
        let start = input.iter().position(|byte| !matches!(byte, b'\n' | b'\r'))?;
        let mut end = start + quoted.read(&input[start..]);
        // The reader ends a record with the CR, and leaves the LF to the next one.
        if input[..end].ends_with(b"\r") && input[end..].starts_with(b"\n") {
            end += 1;
        }
        let fields = (0..quoted.ends.len()).map(|at| quoted.field(at).to_vec()).collect();
        Some((fields, end))
    }
}

#[cfg(test)]
mod tests;
