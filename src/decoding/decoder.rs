//! A reader of bytes as a reader of UTF-8.

use super::Encoding;
use super::detect::detect;
use encoding_rs::CoderResult;
use std::io::{self, Read};

/// So many bytes are looked at to tell an encoding, and decoded at a time.
const SAMPLE: usize = 64 * 1024;

/// Reads bytes of any encoding as UTF-8, without its mark.
///
/// The encoding is told at the first byte that is not in ASCII, wherever that stands. Up to there, and from
/// there on if it is UTF-8, bytes are handed through without a look at them.
pub struct Decoder<R> {
    input: R,
    state: State,
    /// Bytes as they stand in the input.
    raw: Vec<u8>,
    /// UTF-8 that is ready, from `at` on.
    ready: Vec<u8>,
    at: usize,
    at_end: bool,
    encoding: Option<Encoding>,
}

enum State {
    Start,
    /// Nothing but ASCII so far.
    Ascii,
    Utf8,
    Other(encoding_rs::Decoder),
}

impl<R: Read> Decoder<R> {
    /// Begins at the beginning of a text.
    pub fn new(input: R) -> Self {
        let (raw, ready, state) = (Vec::new(), Vec::new(), State::Start);
        Self { input, state, raw, ready, at: 0, at_end: false, encoding: None }
    }

    /// The encoding; `None` as long as all that was read is ASCII.
    pub fn encoding(&self) -> Option<Encoding> {
        self.encoding
    }

    /// Fills `raw` up to a sample.
    fn fill(&mut self) -> io::Result<()> {
        let missing = SAMPLE.saturating_sub(self.raw.len()) as u64;
        let read = self.input.by_ref().take(missing).read_to_end(&mut self.raw)?;
        self.at_end = (read as u64) < missing;
        Ok(())
    }

    /// Looks at a sample, and makes what it says ready.
    fn decide(&mut self) -> io::Result<()> {
        self.fill()?;
        let (encoding, mark) = match self.state {
            State::Start => detect(&self.raw, self.at_end),
            // A mark stands at the beginning alone.
            _ => (detect(&self.raw, self.at_end).0, 0),
        };
        self.raw.drain(..mark);
        let is_open = encoding.is_utf_8() && mark == 0 && self.raw.is_ascii();
        self.encoding = (!is_open).then_some(encoding);
        self.state = match encoding {
            _ if is_open => State::Ascii,
            _ if encoding.is_utf_8() => State::Utf8,
            Encoding(encoding) => State::Other(encoding.new_decoder_without_bom_handling()),
        };
        if !matches!(self.state, State::Other(_)) {
            (self.ready, self.at) = (std::mem::take(&mut self.raw), 0);
            return Ok(());
        }
        self.decode();
        Ok(())
    }

    /// Decodes what is in `raw`.
    fn decode(&mut self) {
        let Self { state: State::Other(decoder), raw, ready, .. } = self else {
            return;
        };
        let most = decoder.max_utf8_buffer_length(raw.len()).unwrap_or(4 * raw.len() + 16);
        ready.resize(most, 0);
        let (result, read, written, _) = decoder.decode_to_utf8(raw, ready, self.at_end);
        debug_assert!(matches!(result, CoderResult::InputEmpty));
        raw.drain(..read);
        ready.truncate(written);
        self.at = 0;
    }

    /// Hands out what is ready.
    fn take(&mut self, buffer: &mut [u8]) -> usize {
        let ready = &self.ready[self.at..];
        let length = ready.len().min(buffer.len());
        buffer[..length].copy_from_slice(&ready[..length]);
        self.at += length;
        length
    }
}

impl<R: Read> Read for Decoder<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if buffer.is_empty() || self.at < self.ready.len() {
                return Ok(self.take(buffer));
            }
            match self.state {
                State::Start => {
                    self.decide()?;
                    if self.ready.is_empty() && self.at_end {
                        return Ok(0);
                    }
                }
                State::Utf8 => return self.input.read(buffer),
                State::Ascii => {
                    let read = self.input.read(buffer)?;
                    if buffer[..read].is_ascii() {
                        return Ok(read);
                    }
                    self.raw.extend_from_slice(&buffer[..read]);
                    self.decide()?;
                }
                State::Other(_) if self.at_end => return Ok(0),
                State::Other(_) => {
                    self.fill()?;
                    self.decode();
                }
            }
        }
    }
}
