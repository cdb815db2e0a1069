//! Messages of JSON-RPC 2.0: a request has an id and gets one reply, a notification has none and gets none.

use crate::cli::words::assistants as said;
use crate::language::Language;
use serde_json::{Value, json};

/// A request that wants a reply.
pub(super) struct Request {
    /// A text or a number.
    pub id: Value,
    pub method: String,
    /// An object, or null where there are none.
    pub params: Value,
}

/// What a message asks for.
pub(super) enum Asked {
    Request(Request),
    /// A notification, or a reply to a question that was never asked.
    Nothing,
    /// What is no message: the id where one can be read, and why.
    Wrong(Value, Refusal),
}

/// Why a message gets no result.
pub(super) struct Refusal {
    code: i32,
    text: String,
}

impl Refusal {
    /// What is not JSON.
    pub fn unreadable(text: String) -> Self {
        Self { code: -32700, text }
    }

    /// JSON that is no message.
    pub fn invalid(text: String) -> Self {
        Self { code: -32600, text }
    }

    pub fn unknown_method(language: Language, method: &str) -> Self {
        let method = crate::quantity::shortened(method);
        Self { code: -32601, text: said::unknown_method(language, &method) }
    }

    /// Parameters of the protocol that it does not have.
    pub fn params(text: String) -> Self {
        Self { code: -32602, text }
    }

    pub fn reply(self, id: &Value) -> Value {
        json!({ "jsonrpc": "2.0", "id": id, "error": { "code": self.code, "message": self.text } })
    }
}

pub(super) fn reply(id: &Value, result: &Value) -> Value {
    json!({ "jsonrpc": "2.0", "id": id, "result": result })
}

/// Reads what a message asks for.
pub(super) fn asked(message: Value, language: Language) -> Asked {
    let wrong = |id, text| Asked::Wrong(id, Refusal::invalid(text));
    let Value::Object(mut message) = message else {
        return wrong(Value::Null, said::not_a_message(language));
    };
    let id = message.remove("id");
    let id = match id {
        None | Some(Value::String(_) | Value::Number(_)) => id,
        Some(_) => return wrong(Value::Null, said::wrong_id(language)),
    };
    let known = id.clone().unwrap_or(Value::Null);
    if message.get("jsonrpc").and_then(Value::as_str) != Some("2.0") {
        return wrong(known, said::not_a_message(language));
    }
    let method = match message.remove("method") {
        Some(Value::String(method)) => method,
        None if message.contains_key("result") || message.contains_key("error") => {
            return Asked::Nothing;
        }
        _ => return wrong(known, said::not_a_message(language)),
    };
    let Some(id) = id else {
        return Asked::Nothing;
    };
    match message.remove("params") {
        None => Asked::Request(Request { id, method, params: Value::Null }),
        Some(params @ Value::Object(_)) => Asked::Request(Request { id, method, params }),
        Some(_) => Asked::Wrong(id, Refusal::params(said::params_no_object(language))),
    }
}
