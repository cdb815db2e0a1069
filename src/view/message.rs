//! What is told beside a result, for programs.

use super::{Described, Excerpt, Explanation, schema};
use crate::catalog::line_and_column;
use serde::Serialize;

/// A message on standard error, a line of JSON.
#[derive(schemars::JsonSchema, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Message<'a> {
    /// Why there is no result.
    Error(Told<'a>),
    /// What is suspicious, beside the result.
    Warning(Told<'a>),
}

/// What is said: what was wrong, where, and what to write instead.
#[derive(schemars::JsonSchema, Serialize)]
pub(crate) struct Told<'a> {
    /// The column in the file, in characters, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    /// The preset file at fault.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    /// What to write instead, in the language of the reader.
    hint: Option<&'a str>,
    /// A short name, the same in every language: `wrong-dimension`.
    kind: &'a str,
    /// The line in the file, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    /// What was wrong, in the language of the reader.
    message: &'a str,
    /// The place at fault in the argument or the file.
    span: Option<Span>,
    /// The argument, or the text at fault in the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

/// A place in a text, in characters, as people and most languages count.
#[derive(schemars::JsonSchema, Serialize)]
struct Span {
    /// The first character behind it.
    end: usize,
    /// Its first character, from 0.
    start: usize,
}

impl<'a> Told<'a> {
    pub fn of(explanation: &'a Explanation) -> Self {
        let told = Self {
            column: None,
            file: None,
            hint: explanation.hint.as_deref(),
            kind: explanation.kind,
            line: None,
            message: &explanation.message,
            span: None,
            text: None,
        };
        let Some(Excerpt { file, text, span }) = &explanation.excerpt else {
            return told;
        };
        let characters = |end: usize| text[..end].chars().count();
        let place = Span { end: characters(span.end), start: characters(span.start) };
        let Some(file) = file else {
            return Self { span: Some(place), text: Some(text), ..told };
        };
        let (line, column) = line_and_column(text, span.start);
        Self {
            column: Some(column),
            file: Some(file),
            line: Some(line),
            span: Some(place),
            text: Some(&text[span.clone()]),
            ..told
        }
    }
}

impl Described for Message<'_> {
    fn json_schema() -> schemars::Schema {
        schema::<Message<'_>>()
    }
}
