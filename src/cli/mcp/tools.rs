//! The tools: each is a question of the library, with its schemas.

use super::message::Refusal;
use crate::ask::{Answer, Request};
use crate::catalog::{Catalog, nearest};
use crate::cli::commands::about;
use crate::cli::simulate;
use crate::cli::words::assistants as said;
use crate::language::Language;
use crate::printable::cleaned;
use crate::render::{Format, render};
use crate::schema::{Question, questions};
use crate::view::{Explanation, FieldNames, Style, explain_fault};
use serde_json::{Map, Value, json};

/// What a client can call.
pub(super) struct Tools<'a> {
    catalog: &'a Catalog,
    style: Style,
    questions: Vec<Question>,
}

impl<'a> Tools<'a> {
    pub fn new(catalog: &'a Catalog, style: Style) -> Self {
        Self {
            catalog,
            style: Style { width: None, color: false, ..style },
            questions: questions(),
        }
    }

    pub fn language(&self) -> Language {
        self.style.language
    }

    /// All tools, on one page.
    pub fn list(&self, params: &Value) -> Result<Value, Refusal> {
        if params.get("cursor").is_some_and(|cursor| !cursor.is_null()) {
            return Err(Refusal::params(said::unknown_cursor(self.language())));
        }
        let tools: Vec<Value> =
            self.questions.iter().map(|question| self.described(question)).collect();
        Ok(json!({ "tools": tools }))
    }

    fn described(&self, question: &Question) -> Value {
        json!({
            "name": question.name,
            "title": format!("gigawatt {}", question.name),
            "description": about(&question.name).purpose.of(self.language()),
            "inputSchema": question.request,
            "outputSchema": question.answer,
            "annotations": {
                "readOnlyHint": true,
                "destructiveHint": false,
                "idempotentHint": true,
                "openWorldHint": false,
            },
        })
    }

    /// What comes of a call. What is wrong with the arguments is a result too, so that an assistant reads it
    /// and can write them otherwise.
    pub fn call(&self, params: &Value, structured: bool) -> Result<Value, Refusal> {
        let name = params.get("name").and_then(Value::as_str).unwrap_or_default();
        let names = || self.questions.iter().map(|question| question.name.as_str());
        if !names().any(|known| known == name) {
            let known = nearest(name, names());
            let known = if known.is_empty() { names().collect() } else { known };
            let name = crate::quantity::shortened(name);
            return Err(Refusal::params(said::unknown_tool(self.language(), &name, &known)));
        }
        let arguments = match params.get("arguments") {
            None | Some(Value::Null) => Value::Object(Map::new()),
            Some(arguments @ Value::Object(_)) => arguments.clone(),
            Some(_) => return Ok(wrong(&said::arguments_no_object(self.language()))),
        };
        let question = Value::Object(Map::from_iter([(name.to_owned(), arguments)]));
        Ok(match serde_json::from_value(question) {
            Ok(request) => self.answer(&request, structured),
            Err(error) => wrong(&said::arguments(self.language(), &error.to_string())),
        })
    }

    fn answer(&self, request: &Request, structured: bool) -> Value {
        match request.answer_by(self.catalog, &simulate::run) {
            Ok(answer) => self.told(&answer, structured),
            Err(fault) => {
                let Explanation { message, hint, .. } =
                    explain_fault(&fault, self.language(), &FieldNames);
                wrong(&[Some(message), hint].into_iter().flatten().collect::<Vec<_>>().join("\n"))
            }
        }
    }

    /// The sentence as text and the whole result as data; as a document where a client reads text alone, or
    /// where there is no sentence.
    fn told(&self, answer: &Answer<'_>, structured: bool) -> Value {
        let text = |format| render(answer, format, &self.style).unwrap_or_default();
        if !structured {
            return content(&text(Format::Markdown));
        }
        let sentence = text(Format::Sentence);
        let document = || text(Format::Markdown);
        let mut result = content(&if sentence.trim().is_empty() { document() } else { sentence });
        match serde_json::to_value(answer) {
            Ok(data) => result["structuredContent"] = data,
            Err(error) => return wrong(&error.to_string()),
        }
        result
    }
}

fn content(text: &str) -> Value {
    json!({ "content": [{ "type": "text", "text": text.trim_end() }] })
}

/// A result that says what was wrong and what to write instead. Words of the question come back in it, and whoever
/// shows them may be a terminal.
fn wrong(text: &str) -> Value {
    let lines: Vec<_> = text.lines().map(cleaned).collect();
    let mut result = content(&lines.join("\n"));
    result["isError"] = true.into();
    result
}
