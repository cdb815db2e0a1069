//! `gigawatt mcp`: a server of the Model Context Protocol over standard input and output, a message a line.
//! It answers questions and does nothing else: no tool takes a file or changes anything.

mod message;
mod tools;

use super::failure::Failure;
use super::output::Output;
use super::session::Session;
use super::words::{assistants as said, usage};
use message::{Asked, Refusal, Request, asked, reply};
use serde_json::{Value, json};
use std::io::{self, BufRead, Read, Write};
use std::path::Path;
use tools::Tools;

/// The versions of the protocol that are spoken, the latest first.
const VERSIONS: [&str; 4] = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"];

/// The first version whose clients read results that are not text.
const STRUCTURED: &str = "2025-06-18";

/// The most bytes of a message: a long article fits.
const MOST_BYTES: u64 = 4 << 20;

/// Answers messages until there are no more.
pub(super) fn run(session: &Session<'_>) -> Result<u8, Failure> {
    if session.output.is_some() {
        return Err(Failure::new("output-taken", |language| usage::output_taken(language, "mcp")));
    }
    let catalog = session.catalog()?;
    let tools = Tools::new(&catalog, session.style);
    let mut server = Server { tools, version: VERSIONS[0] };
    let mut output = Output::create(None)?;
    let mut input = io::stdin().lock();
    while let Some(line) = line(&mut input).map_err(unread)? {
        if let Some(reply) = server.answer(&line) {
            // The whole line at once: a client never sees half a message.
            let text = format!("{reply}\n");
            output
                .write_all(text.as_bytes())
                .and_then(|()| output.flush())
                .map_err(Failure::Output)?;
        }
    }
    Ok(0)
}

/// An input that breaks off.
fn unread(error: io::Error) -> Failure {
    Failure::file(Path::new("-"), error)
}

/// A line of the input.
enum Line {
    Whole(Vec<u8>),
    /// Longer than any message may be; it was skipped.
    TooLong,
}

/// The next line, or none at the end.
fn line(input: &mut impl BufRead) -> io::Result<Option<Line>> {
    let mut bytes = Vec::new();
    if input.take(MOST_BYTES).read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    if (bytes.len() as u64) < MOST_BYTES || bytes.ends_with(b"\n") {
        return Ok(Some(Line::Whole(bytes)));
    }
    input.skip_until(b'\n')?;
    Ok(Some(Line::TooLong))
}

/// What is known of the client, and what it can call.
struct Server<'a> {
    tools: Tools<'a>,
    version: &'static str,
}

impl Server<'_> {
    /// The reply to a line, or none to what wants none.
    fn answer(&mut self, line: &Line) -> Option<Value> {
        let language = self.tools.language();
        let bytes = match line {
            Line::Whole(bytes) => bytes.trim_ascii(),
            Line::TooLong => {
                let text = said::too_long(language, MOST_BYTES >> 20);
                return Some(Refusal::invalid(text).reply(&Value::Null));
            }
        };
        if bytes.is_empty() {
            return None;
        }
        match serde_json::from_slice(bytes) {
            Ok(Value::Array(messages)) if !messages.is_empty() => {
                let replies: Vec<Value> =
                    messages.into_iter().filter_map(|message| self.answer_one(message)).collect();
                (!replies.is_empty()).then_some(Value::Array(replies))
            }
            Ok(message) => self.answer_one(message),
            Err(error) => {
                let text = said::not_json(language, &error.to_string());
                Some(Refusal::unreadable(text).reply(&Value::Null))
            }
        }
    }

    fn answer_one(&mut self, message: Value) -> Option<Value> {
        match asked(message, self.tools.language()) {
            Asked::Nothing => None,
            Asked::Wrong(id, refusal) => Some(refusal.reply(&id)),
            Asked::Request(request) => Some(match self.result(&request) {
                Ok(result) => reply(&request.id, &result),
                Err(refusal) => refusal.reply(&request.id),
            }),
        }
    }

    fn result(&mut self, request: &Request) -> Result<Value, Refusal> {
        match request.method.as_str() {
            "initialize" => Ok(self.initialize(&request.params)),
            "ping" => Ok(json!({})),
            "tools/list" => self.tools.list(&request.params),
            "tools/call" => self.tools.call(&request.params, self.version >= STRUCTURED),
            method => Err(Refusal::unknown_method(self.tools.language(), method)),
        }
    }

    /// Settles the version: the one that is asked for, or the latest where that is not spoken.
    fn initialize(&mut self, params: &Value) -> Value {
        let wanted = params.get("protocolVersion").and_then(Value::as_str);
        let spoken = wanted.and_then(|wanted| VERSIONS.into_iter().find(|one| *one == wanted));
        self.version = spoken.unwrap_or(VERSIONS[0]);
        json!({
            "protocolVersion": self.version,
            "capabilities": { "tools": {} },
            "serverInfo": {
                "name": "gigawatt",
                "title": "gigawatt",
                "version": env!("CARGO_PKG_VERSION"),
            },
            "instructions": said::INSTRUCTIONS.of(self.tools.language()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_too_long_is_skipped_whole() {
        let long = "x".repeat(2 * MOST_BYTES as usize);
        let text = format!("one\n{long}\ntwo");
        let mut input = io::BufReader::new(text.as_bytes());
        assert!(matches!(line(&mut input), Ok(Some(Line::Whole(one))) if one == b"one\n"));
        assert!(matches!(line(&mut input), Ok(Some(Line::TooLong))));
        assert!(matches!(line(&mut input), Ok(Some(Line::Whole(two))) if two == b"two"));
        assert!(matches!(line(&mut input), Ok(None)));
    }

    #[test]
    fn a_line_may_be_as_long_as_a_message_and_no_longer() {
        let most = MOST_BYTES as usize;
        let fits = "x".repeat(most - 1) + "\n";
        assert!(matches!(line(&mut fits.as_bytes()), Ok(Some(Line::Whole(_)))));
        let long = "x".repeat(most) + "\n";
        assert!(matches!(line(&mut long.as_bytes()), Ok(Some(Line::TooLong))));
    }
}
