//! The input in chunks of whole records.

use super::error::FleetError;
use super::file_kind::Sheet;
use super::format::{Format, separator_line};
use super::head;
use super::input::Names;
use super::lists::Lists;
use super::values::Values;
use crate::decoding::{Decoder, Encoding};
use memchr::{memchr, memchr_iter, memrchr};
use std::io::{self, Read};

/// Bytes read at a time: enough rows to share the work out, few enough to stay in the cache.
const CHUNK: usize = 128 * 1024;

/// The longest record that is held. A longer one is a quote that nothing closes, or no table.
pub(super) const LONGEST_RECORD: usize = 256 * 1024 * 1024;

/// The longest line that names columns. A longer one is no table.
const LONGEST_HEADER: usize = 4 * 1024 * 1024;

/// Whole records of the input.
#[derive(Debug, Default)]
pub(super) struct Chunk {
    pub bytes: Vec<u8>,
    /// The line the first record begins in, from 1.
    pub line: u64,
    /// Which chunk of the input it is, from 0.
    pub number: u64,
    /// No other one follows, as far as that is known while it is read.
    pub is_last: bool,
    /// The last record ends inside of a quote, with the file.
    pub open: bool,
    /// The encoding of the input, as far as it is known by then.
    pub encoding: Option<Encoding>,
}

impl Chunk {
    /// Takes a beginning off the chunk, as a header is.
    pub fn skip(&mut self, length: usize) {
        self.line += lines(&self.bytes[..length]);
        self.bytes.drain(..length);
    }
}

/// Cuts an input into chunks behind record ends.
pub(super) struct Chunks<R> {
    input: Values<Decoder<R>>,
    format: Format,
    /// What was read behind the last record end.
    rest: Vec<u8>,
    line: u64,
    number: u64,
    at_start: bool,
    at_end: bool,
    /// The longest record that is read on for.
    most: usize,
    /// What the first lines may say of the format, and the names that the user gave to columns.
    guess: Option<Names>,
}

impl<R: Read> Chunks<R> {
    pub fn new(input: R, format: Format) -> Self {
        let most = if format.delimiter().is_some() { LONGEST_HEADER } else { LONGEST_RECORD };
        let (rest, guess) = (Vec::new(), None);
        let (line, number, at_start, at_end) = (1, 0, true, false);
        let input = Values::new(Decoder::new(input), format.delimiter().is_none());
        Self { input, format, rest, line, number, at_start, at_end, most, guess }
    }

    /// The same, of a format that nobody named.
    pub fn guessing(self, names: Names) -> Self {
        let input = Values::new(self.input.input, true);
        Self { input, guess: Some(names), ..self }
    }

    /// The same of one list in an object around several.
    pub fn of_list(self, wanted: Option<String>) -> Self {
        Self { input: self.input.of_list(wanted), ..self }
    }

    /// The list that the rows stand in, if there is an object around it.
    ///
    /// # Errors
    /// One that is asked for and not there, or several of which any may be meant.
    pub fn list(&mut self) -> Result<Option<Sheet>, FleetError> {
        let Values { list, wanted, .. } = &mut self.input;
        match (list.take().transpose(), wanted.take()) {
            (Ok(None), Some(name)) => Err(FleetError::NoSheet { name, found: Vec::new() }),
            (Ok(list), _) => Ok(list),
            (Err(Lists(found)), Some(name)) => Err(FleetError::NoSheet { name, found }),
            (Err(Lists(found)), None) => Err(FleetError::Lists { found }),
        }
    }

    /// The format of the input: that of the plan, unless the input says what stands between its fields.
    pub fn format(&self) -> Format {
        self.format
    }

    /// Takes off what may stand before the header: the line by which a spreadsheet says what stands between
    /// fields, as in `sep=;`.
    fn start(&mut self, bytes: &mut Vec<u8>) {
        if self.input.is_table {
            self.format = Format::Csv;
            return;
        }
        let Some((separator, length)) = separator_line(bytes) else {
            if let Some(names) = &self.guess {
                let is_json = |bytes: &[u8]| bytes.first().is_some_and(|byte| *byte == b'{');
                self.format = match self.format {
                    _ if is_json(bytes.trim_ascii_start()) => Format::Ndjson,
                    Format::Ndjson => Format::Ndjson,
                    usual => head::format(bytes, usual, names),
                };
            }
            if self.format.delimiter().is_none() {
                self.most = LONGEST_RECORD;
            }
            return;
        };
        if self.format == Format::Csv {
            self.format = Format::separated_by(separator).unwrap_or(self.format);
        }
        if self.format.delimiter().is_some() {
            bytes.drain(..length);
            self.line += 1;
        }
    }

    /// Fills `chunk` with the next records; `false` if there are none.
    pub fn next(&mut self, chunk: &mut Chunk) -> Result<bool, FleetError> {
        chunk.bytes.clear();
        chunk.bytes.append(&mut self.rest);
        (chunk.line, chunk.open, chunk.number) = (self.line, false, self.number);
        chunk.is_last = false;
        self.number += 1;
        let mut wanted = CHUNK;
        loop {
            self.fill(&mut chunk.bytes, wanted).map_err(FleetError::Read)?;
            if std::mem::take(&mut self.at_start) {
                self.start(&mut chunk.bytes);
                chunk.line = self.line;
            }
            let cut = self.last_end(&chunk.bytes);
            if self.at_end {
                (chunk.open, chunk.is_last) = (cut.open, true);
                if self.most == LONGEST_HEADER && cut.end == 0 && chunk.bytes.len() > self.most {
                    return Err(FleetError::TooLong { line: self.line, most: self.most });
                }
                break;
            }
            if cut.end > 0 {
                self.rest.extend_from_slice(&chunk.bytes[cut.end..]);
                chunk.bytes.truncate(cut.end);
                break;
            }
            if chunk.bytes.len() >= self.most {
                return Err(FleetError::TooLong { line: self.line, most: self.most });
            }
            wanted = chunk.bytes.len() * 2;
        }
        self.line += lines(&chunk.bytes);
        chunk.encoding = self.input.input.encoding();
        self.most = LONGEST_RECORD;
        Ok(!chunk.bytes.is_empty())
    }

    /// Reads until there are `wanted` bytes, so that chunks do not depend on what a pipe gives at a
    /// time.
    fn fill(&mut self, bytes: &mut Vec<u8>, wanted: usize) -> io::Result<()> {
        let missing = wanted.saturating_sub(bytes.len());
        bytes.reserve(missing);
        let read = self.input.by_ref().take(missing as u64).read_to_end(bytes)?;
        self.at_end = read < missing;
        Ok(())
    }

    fn last_end(&self, bytes: &[u8]) -> Cut {
        match self.format.delimiter() {
            Some(delimiter) if memchr(b'"', bytes).is_some() => quoted_end(bytes, delimiter),
            Some(_) => Cut { end: last_line_end(bytes, 0).unwrap_or(0), open: false },
            None => Cut { end: memrchr(b'\n', bytes).map_or(0, |end| end + 1), open: false },
        }
    }
}

/// Lines that end within the bytes, with LF, CR LF or CR.
pub(super) fn lines(bytes: &[u8]) -> u64 {
    let alone = |at: &usize| bytes.get(at + 1) != Some(&b'\n');
    (memchr_iter(b'\n', bytes).count() + memchr_iter(b'\r', bytes).filter(alone).count()) as u64
}

pub(super) struct Cut {
    /// Behind the last record that is whole; 0 if none is.
    pub end: usize,
    /// The bytes end inside of a quote.
    open: bool,
}

/// Behind the last line end from `start` on; a CR alone counts where something stands behind it.
fn last_line_end(bytes: &[u8], start: usize) -> Option<usize> {
    let part = &bytes[start..];
    let end = memrchr(b'\n', part).or_else(|| {
        let end = memrchr(b'\r', part)?;
        (end + 1 < part.len()).then_some(end)
    })?;
    Some(start + end + 1)
}

/// The last record end that is in no quoted field. As the csv crate has it, a quote opens a field only
/// at its beginning, and anywhere else is a character like any other.
pub(super) fn quoted_end(bytes: &[u8], delimiter: u8) -> Cut {
    let (mut at, mut end) = (0, 0);
    while let Some(next) = memchr(b'"', &bytes[at..]) {
        let quote = at + next;
        end = last_line_end(&bytes[..quote], at).unwrap_or(end);
        let opens = quote.checked_sub(1).is_none_or(|before| {
            matches!(bytes[before], b'\n' | b'\r') || bytes[before] == delimiter
        });
        if !opens {
            at = quote + 1;
            continue;
        }
        match closing(bytes, quote + 1) {
            Some(close) => at = close + 1,
            None => return Cut { end, open: true },
        }
    }
    Cut { end: last_line_end(bytes, at).unwrap_or(end), open: false }
}

/// The quote that closes a field; a doubled one does not.
fn closing(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let quote = at + memchr(b'"', &bytes[at..])?;
        if bytes.get(quote + 1) != Some(&b'"') {
            return Some(quote);
        }
        at = quote + 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(bytes: &[u8]) -> (usize, bool) {
        let cut = quoted_end(bytes, b',');
        (cut.end, cut.open)
    }

    #[test]
    fn a_line_end_within_quotes_ends_no_record() {
        assert_eq!(cut(b"a,\"b\nc\"\nd"), (8, false));
        assert_eq!(cut(b"a\n\"b\nc"), (2, true));
        assert_eq!(cut(b"a\n\"b\"\"\nc\",1\nd,\"e\n"), (12, true));
    }

    #[test]
    fn a_quote_within_a_field_is_a_character() {
        assert_eq!(cut(b"5\" pipe\n6\" pipe\n7"), (16, false));
        assert_eq!(cut(b"\"a\"b\"\nc"), (6, false));
    }

    #[test]
    fn chunks_put_together_are_the_input() {
        let row = "site,\"two\nlines, \"\"quoted\"\"\",7 GW\n";
        let input = row.repeat(3 * CHUNK / row.len());
        let mut chunks = Chunks::new(input.as_bytes(), Format::Csv);
        let (mut chunk, mut together, mut count) = (Chunk::default(), Vec::new(), 0);
        while chunks.next(&mut chunk).unwrap() {
            assert_eq!(chunk.line, lines(&together) + 1);
            assert!(chunk.bytes.starts_with(b"site") && chunk.bytes.ends_with(b"GW\n"));
            assert!(!chunk.open);
            together.extend_from_slice(&chunk.bytes);
            count += 1;
        }
        assert_eq!(together, input.as_bytes());
        assert!(count >= 3, "{count}");
    }

    #[test]
    fn a_line_that_names_the_separator_is_no_record() {
        let mut chunks = Chunks::new(&b"\xEF\xBB\xBFsep=;\r\na;b\n1;2\n"[..], Format::Csv);
        let mut chunk = Chunk::default();
        assert!(chunks.next(&mut chunk).unwrap());
        assert_eq!((chunk.line, &chunk.bytes[..]), (2, &b"a;b\n1;2\n"[..]));
        assert_eq!(Some(chunks.format()), Format::separated_by(';'));
        for header in [&b"sep=;x\n"[..], b"separator\n", b"sep="] {
            assert_eq!(separator_line(header), None);
        }
    }

    #[test]
    fn a_line_without_an_end_is_no_header() {
        let mut chunks = Chunks::new(std::io::repeat(b'x').take(200_000_000), Format::Csv);
        let mut chunk = Chunk::default();
        let error = chunks.next(&mut chunk).unwrap_err();
        assert!(matches!(error, FleetError::TooLong { line: 1, most: LONGEST_HEADER }), "{error}");
        assert!(chunk.bytes.capacity() <= 4 * LONGEST_HEADER);
    }

    #[test]
    fn a_quote_that_is_never_closed_is_told() {
        let mut chunks = Chunks::new(&b"a,b\n1,\"2\n3,4\n"[..], Format::Csv);
        let mut chunk = Chunk::default();
        assert!(chunks.next(&mut chunk).unwrap() && chunk.open);
        assert!(!chunks.next(&mut chunk).unwrap());
    }
}
