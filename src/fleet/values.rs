//! JSON that is one list of objects, one object around such a list, or objects over several lines → an object a
//! line.

use super::file_kind::Sheet;
use super::lists::{Lists, chosen, is_around};
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
        Self { input, wanted: None, list: None, state, ready: Vec::new(), at: 0 }
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
        let block = self.block()?;
        if block.trim_ascii_start().starts_with(b"{") && is_around(&block) {
            return self.take_list(block);
        }
        self.state = match block.trim_ascii_start() {
            [b'[', rest @ ..] if matches!(rest.trim_ascii_start().first(), Some(b'{' | b']')) => {
                State::Taking(Taker::default())
            }
            [b'{', rest @ ..] if is_open(rest) => {
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

    /// Takes the rows out of the object around them.
    fn take_list(&mut self, mut text: Vec<u8>) -> io::Result<()> {
        self.input.by_ref().take(MOST).read_to_end(&mut text)?;
        self.state = State::Passing;
        match chosen(&text, self.wanted.as_deref()) {
            Ok((sheet, place)) => {
                let before = text[..place.start].iter().filter(|byte| **byte == b'\n');
                self.ready = before.copied().collect();
                let list = text.get(place.clone()).unwrap_or(&text[place.start..]);
                let mut taker = Taker::default();
                taker.take(list, &mut self.ready);
                taker.closed()?;
                self.list = Some(Ok(sheet));
            }
            Err(lists) => self.list = Some(Err(lists)),
        }
        Ok(())
    }
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

    /// A list that is cut off is an error, as its rows may be too.
    fn closed(&self) -> io::Result<()> {
        if self.is_open {
            let reason = "the list of the rows is cut off: it has no `]` at its end";
            return Err(io::Error::new(io::ErrorKind::UnexpectedEof, reason));
        }
        Ok(())
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
