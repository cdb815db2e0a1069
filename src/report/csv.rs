//! Comma-separated values, for spreadsheets.

use super::{Records, RenderError, Value};
use crate::quantity::Significant;

pub(super) fn render(records: &Records) -> Result<String, RenderError> {
    let fail = |error: &dyn std::fmt::Display| RenderError(error.to_string());
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&records.header).map_err(|e| fail(&e))?;
    for row in &records.rows {
        writer.write_record(row.iter().map(cell)).map_err(|e| fail(&e))?;
    }
    let bytes = writer.into_inner().map_err(|e| fail(&e))?;
    String::from_utf8(bytes).map_err(|e| fail(&e))
}

fn cell(value: &Value) -> String {
    match value {
        Value::Text(text) => not_a_formula(text),
        Value::Number(number) => Significant::new(*number, 15).to_string(),
        Value::Empty => String::new(),
    }
}

/// Spreadsheets run a text that begins with one of these as a formula; an apostrophe keeps it a text.
fn not_a_formula(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
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
