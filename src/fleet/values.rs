//! JSON that is one list of objects, one object around such a list, or objects over several lines → an object a
//! line. A list of lists is a table, whose first line names its columns.

use super::file_kind::Sheet;
use super::lists::{Lists, chosen, is_around};
use super::writer::push_field;
use serde_json::value::RawValue;
use std::io::{self, Read};

/// So many bytes are read at a time.
const BLOCK: usize = 64 * 1024;

/// An object around its rows has to be held as a whole; one of more bytes is no table.
const MOST: u64 = 1 << 30;

/// Passes everything through but for lists of objects, which become lines. A line end within an object goes
/// behind it, so that the next one begins in the line in which it stands.
pub(super) struct Values<R> {
    pub input: R,
    /// The list that is wanted of an object around several.
    pub wanted: Option<String>,
    /// The list that is read of such an object, or those of which none is.
    pub list: Option<Result<Sheet, Lists>>,
    /// It became lines with commas.
    pub is_table: bool,
    state: State,
    ready: Vec<u8>,
    at: usize,
}

enum State {
    Start,
    Passing,
    Taking(Taker),
}

impl<R: Read> Values<R> {
    /// With `is_json` the input may be JSON.
    pub fn new(input: R, is_json: bool) -> Self {
        let state = if is_json { State::Start } else { State::Passing };
        Self { input, wanted: None, list: None, is_table: false, state, ready: Vec::new(), at: 0 }
    }

    /// The same of one list in an object around several.
    pub fn of_list(self, wanted: Option<String>) -> Self {
        Self { wanted, ..self }
    }

    fn block(&mut self) -> io::Result<Vec<u8>> {
        let mut block = Vec::new();
        self.input.by_ref().take(BLOCK as u64).read_to_end(&mut block)?;
        Ok(block)
    }

    fn start(&mut self) -> io::Result<()> {
        let mut block = self.block()?;
        let start = block.trim_ascii_start();
        let second = start.get(1..).unwrap_or_default().trim_ascii_start().first().copied();
        self.state = match (start.first().copied(), second) {
            (Some(b'['), Some(b'[')) => {
                self.state = State::Passing;
                self.input.by_ref().take(MOST).read_to_end(&mut block)?;
                return self.take_table(&block);
            }
            (Some(b'{'), _) if self.is_around(&mut block)? => return self.take_list(block),
            (Some(b'['), Some(b'{' | b']')) => State::Taking(Taker::default()),
            (Some(b'{'), _) if is_open(&block.trim_ascii_start()[1..]) => {
                State::Taking(Taker { in_list: true, ..Taker::default() })
            }
            _ => State::Passing,
        };
        match &mut self.state {
            State::Taking(taker) => taker.take(&block, &mut self.ready),
            _ => self.ready = block,
        }
        Ok(())
    }

    /// Whether the object that a text begins with stands around the rows. It is read to its end.
    fn is_around(&mut self, text: &mut Vec<u8>) -> io::Result<bool> {
        loop {
            if let Some(is_around) = is_around(text) {
                return Ok(is_around);
            }
            let more = (text.len() as u64).min(MOST.saturating_sub(text.len() as u64));
            if self.input.by_ref().take(more).read_to_end(text)? == 0 {
                return if text.contains(&b'[') { Err(cut_off()) } else { Ok(false) };
            }
        }
    }

    /// Takes the rows out of the object around them.
    fn take_list(&mut self, mut text: Vec<u8>) -> io::Result<()> {
        self.input.by_ref().take(MOST).read_to_end(&mut text)?;
        self.state = State::Passing;
        match chosen(&text, self.wanted.as_deref()) {
            Ok((sheet, list)) => {
                self.list = Some(Ok(sheet));
                if list[1..].trim_start().starts_with('[') {
                    return self.take_table(list.as_bytes());
                }
                let start = list.as_ptr().addr() - text.as_ptr().addr();
                let before = text[..start].iter().filter(|byte| **byte == b'\n');
                self.ready = before.copied().collect();
                let mut taker = Taker::default();
                taker.take(list.as_bytes(), &mut self.ready);
                taker.closed()?;
            }
            Err(lists) => self.list = Some(Err(lists)),
        }
        Ok(())
    }

    /// Makes lines with commas of a list of lists.
    fn take_table(&mut self, list: &[u8]) -> io::Result<()> {
        let rows: Vec<Vec<&RawValue>> = serde_json::from_slice(list)?;
        for row in rows {
            for (at, value) in row.into_iter().enumerate() {
                if at > 0 {
                    self.ready.push(b',');
                }
                match serde_json::from_str::<Option<String>>(value.get()) {
                    Ok(text) => push_text(&mut self.ready, &text.unwrap_or_default()),
                    Err(_) => push_text(&mut self.ready, value.get()),
                }
            }
            self.ready.push(b'\n');
        }
        self.is_table = true;
        Ok(())
    }
}

/// A cell without line ends: within a field they would make two lines of one.
pub(super) fn push_text(text: &mut Vec<u8>, cell: &str) {
    push_field(text, cell.replace("\r\n", " ").replace(['\n', '\r'], " ").as_bytes(), b',');
}

/// A list that is cut off is an error, as its rows may be too.
fn cut_off() -> io::Error {
    let reason = "the list of the rows is cut off: it has no `]` at its end";
    io::Error::new(io::ErrorKind::UnexpectedEof, reason)
}

/// Whether an object does not end in the line in which it begins.
fn is_open(rest: &[u8]) -> bool {
    let line = rest.split(|byte| *byte == b'\n').next().unwrap_or_default();
    line.len() < rest.len() && line.trim_ascii().is_empty()
}

impl<R: Read> Read for Values<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.at < self.ready.len() {
                let ready = &self.ready[self.at..];
                let length = ready.len().min(buffer.len());
                buffer[..length].copy_from_slice(&ready[..length]);
                self.at += length;
                return Ok(length);
            }
            match &self.state {
                State::Passing => return self.input.read(buffer),
                State::Start => {
                    self.start()?;
                    if self.ready.is_empty() {
                        self.state = State::Passing;
                    }
                }
                State::Taking(_) => {
                    let block = self.block()?;
                    (self.at, self.ready) = (0, Vec::new());
                    let State::Taking(taker) = &mut self.state else {
                        continue;
                    };
                    taker.take(&block, &mut self.ready);
                    if block.is_empty() {
                        return taker.closed().map(|()| 0);
                    }
                }
            }
        }
    }
}

/// Where it is in the text.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools)]
struct Taker {
    /// The bracket of the list was passed.
    in_list: bool,
    /// The bracket behind it was not.
    is_open: bool,
    depth: usize,
    in_string: bool,
    is_escaped: bool,
    /// Line ends that stood within the value.
    lines: usize,
    /// A line end was written that the text has not yet.
    is_ahead: bool,
    /// Something of a value was written.
    is_begun: bool,
}

impl Taker {
    fn take(&mut self, block: &[u8], lines: &mut Vec<u8>) {
        for byte in block {
            self.take_byte(*byte, lines);
        }
    }

    fn take_byte(&mut self, byte: u8, text: &mut Vec<u8>) {
        if self.in_string {
            text.push(byte);
            let is_end = byte == b'"' && !self.is_escaped;
            self.is_escaped = byte == b'\\' && !self.is_escaped;
            self.in_string = !is_end;
            return;
        }
        match byte {
            b'[' if !self.in_list => (self.in_list, self.is_open) = (true, true),
            b']' if self.depth == 0 => self.is_open = false,
            b'\n' if self.is_begun => {
                self.lines += 1;
                text.push(b' ');
            }
            b'\n' => {
                if !std::mem::take(&mut self.is_ahead) {
                    text.push(b'\n');
                }
            }
            _ if self.depth == 0 && byte.is_ascii_whitespace() => {}
            b',' if self.depth == 0 => self.end(text),
            _ => {
                text.push(byte);
                self.is_begun = true;
                self.in_string = byte == b'"';
                match byte {
                    b'{' | b'[' => self.depth += 1,
                    b'}' | b']' => self.depth -= 1,
                    _ => {}
                }
                if self.depth == 0 && byte == b'}' {
                    self.end(text);
                }
            }
        }
    }

    fn closed(&self) -> io::Result<()> {
        if self.is_open { Err(cut_off()) } else { Ok(()) }
    }

    /// Ends the line of a value.
    fn end(&mut self, text: &mut Vec<u8>) {
        if !std::mem::take(&mut self.is_begun) {
            return;
        }
        self.is_ahead = self.lines == 0;
        text.extend((0..self.lines.max(1)).map(|_| b'\n'));
        self.lines = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(json: &str) -> String {
        let mut text = String::new();
        Values::new(json.as_bytes(), true).read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn a_list_becomes_lines_and_each_object_stays_in_its_line() {
        assert_eq!(lines("[{\"a\":1},{\"a\":2}]"), "{\"a\":1}\n{\"a\":2}\n");
        assert_eq!(
            lines("[\n{\"a\":1},\n{\"a\":2}\n]\n"),
            "\n{\"a\":1}\n{\"a\":2}\n\n".trim_end_matches("\n\n").to_owned() + "\n\n"
        );
        let pretty = "[\n  {\n    \"a\": \"x,]}\\\"\",\n    \"b\": [1, {}]\n  },\n  {\n  }\n]";
        let read = lines(pretty);
        let objects: Vec<(usize, &str)> =
            read.lines().enumerate().filter(|(_, line)| line.contains('{')).collect();
        assert_eq!(objects.len(), 2, "{read:?}");
        assert_eq!((objects[0].0, objects[1].0), (1, 5), "{read:?}");
        assert!(objects[0].1.contains("\"x,]}\\\"\""), "{read:?}");
    }

    #[test]
    fn a_list_that_is_cut_off_is_an_error() {
        for json in ["[{\"a\":1}", "[{\"a\":1},", "[", "{\"s\":[{\"power\":1}", "[{\"a\":[1]}"] {
            let read = Values::new(json.as_bytes(), true).read_to_string(&mut String::new());
            assert_eq!(read.is_err(), json != "[", "{json}");
        }
    }

    #[test]
    fn a_list_of_lists_is_a_table() {
        let text = lines("[ [\"site\", \"MW\"],\n[\"A, B\\n1\", 100], [null, 2.5]]\n");
        assert_eq!(text, "site,MW\n\"A, B 1\",100\n,2.5\n");
        assert_eq!(lines(r#"{"range":"A1:B2","values":[["MW"],[5]]}"#), "MW\n5\n");
        for bad in ["[[1],", "[[1], 7]"] {
            assert!(Values::new(bad.as_bytes(), true).read_to_string(&mut String::new()).is_err());
        }
    }

    #[test]
    fn objects_over_lines_and_what_is_none() {
        let read = lines("{\n\"a\":1\n}\n{\n\"a\":2\n}\n");
        assert_eq!(read.lines().filter(|line| !line.is_empty()).count(), 2, "{read:?}");
        let rows =
            lines("{\n\"n\": 2,\n\"data\": [\n{\"MW\": 1},\n{\"MW\": 2}\n],\n\"next\": null\n}\n");
        assert_eq!(rows, "\n\n\n{\"MW\": 1}\n{\"MW\": 2}\n");
        for other in ["{\"a\":1}\n{\"a\":2}\n", "site,power\n", "[MW],site\n", "", "\n", "[1]\n"] {
            assert_eq!(lines(other), other);
        }
        assert_eq!(lines("[{\"a\":1}, 7, {\"a\":2}]"), "{\"a\":1}\n7\n{\"a\":2}\n");
    }
}
