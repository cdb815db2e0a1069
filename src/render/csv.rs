//! Comma-separated values, for spreadsheets.

use super::RenderError;
use crate::field::push_field;
use crate::printable::cleaned;
use crate::quantity::Significant;
use crate::view::records::{Records, Value};

pub(super) fn render(records: &Records) -> Result<String, RenderError> {
    let mut text = Vec::new();
    push_record(&mut text, records.header.iter().cloned());
    for row in &records.rows {
        push_record(&mut text, row.iter().map(cell));
    }
    String::from_utf8(text).map_err(|error| RenderError(error.to_string()))
}

fn push_record(text: &mut Vec<u8>, fields: impl Iterator<Item = String>) {
    for (at, field) in fields.enumerate() {
        if at > 0 {
            text.push(b',');
        }
        push_field(text, field.as_bytes(), b',');
    }
    text.push(b'\n');
}

fn cell(value: &Value) -> String {
    match value {
        Value::Text(text) => not_a_formula(&cleaned(text)),
        Value::Number(number) => Significant::new(*number, 15).to_string(),
        Value::Empty => String::new(),
    }
}

/// Spreadsheets run a text that begins with one of these as a formula; an apostrophe keeps it a text.
fn not_a_formula(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_plain_and_formulas_are_texts() {
        let records = Records {
            header: vec!["name".to_owned(), "power_w".to_owned()],
            rows: vec![
                vec![Value::Text("a, \"b\"".to_owned()), Value::Number(6e9)],
                vec![Value::Text("=1+1".to_owned()), Value::Number(0.1 + 0.2)],
                vec![Value::Text("三峡".to_owned()), Value::Empty],
            ],
        };
        let expected = "name,power_w\n\"a, \"\"b\"\"\",6000000000\n'=1+1,0.3\n三峡,\n";
        assert_eq!(render(&records).unwrap(), expected);
    }
}
